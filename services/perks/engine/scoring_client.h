#ifndef KLOUT_SERVICES_PERKS_ENGINE_SCORING_CLIENT_H_
#define KLOUT_SERVICES_PERKS_ENGINE_SCORING_CLIENT_H_

#include <grpcpp/channel.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"

namespace klout::perks {

// What perks asks of scoring. Blocks until `deadline` of the real clock at most. An error that says nothing of the request itself is
// UNAVAILABLE, reason SCORING. Thread-safe.
class ScoringClient {
 public:
  explicit ScoringClient(std::shared_ptr<grpc::Channel> channel);

  // Whether the person meets the conditions. Who is not known to scoring does not.
  absl::StatusOr<bool> Qualifies(const std::string& person, const scoring::v1::Eligibility& eligibility, absl::Time deadline);
  // INVALID_ARGUMENT of scoring is passed on, its field below `plan.`.
  absl::StatusOr<scoring::v1::ReachPlan> PlanReach(const scoring::v1::PlanReachRequest& request, absl::Time deadline);
  // People a week by person; without those whom scoring does not know.
  absl::StatusOr<std::map<std::string, double>> PeoplePerWeek(const std::vector<std::string>& persons, absl::Time deadline);
  // One page of the posts of a person. Of whom scoring does not know there are none. ABORTED: the page token is too old; begin again without.
  absl::StatusOr<scoring::v1::ListPostsResponse> ListPosts(const scoring::v1::ListPostsRequest& request, absl::Time deadline);
  absl::StatusOr<scoring::v1::MeasureReachResponse> MeasureReach(const scoring::v1::MeasureReachRequest& request, absl::Time deadline);

 private:
  const std::unique_ptr<scoring::v1::ScoringService::Stub> scoring_;
  const std::unique_ptr<scoring::v1::PlanningService::Stub> planning_;
};

// All that is set must hold, as klout.scoring.v1.Eligibility says; of its lists, `exclude` and, if only_listed, `only`. Pure.
bool MeetsConditions(const std::string& person, const scoring::v1::GetPersonResponse& known, const scoring::v1::Eligibility& eligibility);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_SCORING_CLIENT_H_
