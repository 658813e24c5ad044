#ifndef KLOUT_SERVICES_SCORING_RPC_REACH_PEOPLE_H_
#define KLOUT_SERVICES_SCORING_RPC_REACH_PEOPLE_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/scoring/v1/planning.pb.h"
#include "services/scoring/domain/cascade.h"
#include "services/scoring/domain/reach_planner.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

// Requests of PlanReach in terms of nodes (SubjectCode), candidates and weights. Pure functions of an immutable snapshot.

inline constexpr int kMaxPlannedPeople = 10'000;
inline constexpr int kMaxChosenPeople = 10'000;
inline constexpr int kMaxPersonCosts = 100'000;
inline constexpr int kMaxPlanExcluded = 100'000;
inline constexpr int kMaxPlanOnly = 500'000;
inline constexpr int kMaxAudienceRules = 64;
inline constexpr int kMaxQuotas = 1'000;

// INVALID_ARGUMENT that names the field, for what no snapshot could make right.
absl::Status CheckPlanRequest(const v1::PlanReachRequest& request);

// What a candidate's score was when it was taken in: about the topic, if one was asked for.
struct CandidateScore {
  float score = 0;
  float low = 0;
  float high = 0;
};

struct ReachCandidates {
  // By falling score; `scores` beside them.
  std::vector<ReachCandidate> candidates;
  std::vector<CandidateScore> scores;
  // By group number; candidates of later groups have no quota.
  std::vector<uint32_t> quotas;
  std::vector<std::string> group_names;
  std::vector<NodeIndex> chosen;
};

// NOT_FOUND, reason TOPIC_UNKNOWN; INVALID_ARGUMENT for names that are none; NOT_FOUND, reason SUBJECT_UNKNOWN, in `chosen`.
absl::StatusOr<ReachCandidates> CandidatesOf(const Snapshot& snapshot, PublicAccounts policy, const v1::PlanReachRequest& request);

struct ReachAudience {
  // Per node. 0 for those whom nobody moves, so that no sample is spent on them.
  std::vector<float> weights;
  // Sum of the weights, theirs included.
  double people = 0;
};
ReachAudience AudienceOf(const Snapshot& snapshot, const Cascade& spread, const v1::Audience& audience);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_REACH_PEOPLE_H_
