#ifndef KLOUT_SERVICES_SCORING_RPC_APPEALS_H_
#define KLOUT_SERVICES_SCORING_RPC_APPEALS_H_

#include <atomic>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/scoring/v1/appeals.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/store/appeal_store.h"

namespace klout::scoring {

// The calls of AppealService: each checks the request, asks store and engine and gives the appeal as it stands then. They block, for a disk or a
// whole scoring. File, Withdraw, Decide and Resume must be called by one thread at a time; the others are thread-safe.
class Appeals {
 public:
  static constexpr size_t kMaxTextBytes = 2'000;

  // All must outlive it.
  Appeals(ScoreEngine& engine, AppealStore& store, Clock& clock) : engine_(engine), store_(store), clock_(clock) {}

  absl::StatusOr<v1::Appeal> File(const v1::FileAppealRequest& request);
  absl::StatusOr<v1::Appeal> Withdraw(const v1::WithdrawAppealRequest& request);
  absl::StatusOr<v1::Appeal> Decide(const v1::DecideAppealRequest& request);
  // Ends what a stop of the server left half done: appeals that were upheld and are not served yet.
  void Resume();

  absl::StatusOr<v1::Appeal> Get(const v1::GetAppealRequest& request) const;
  absl::Status List(const v1::ListAppealsRequest& request, v1::ListAppealsResponse* response) const;

  // For OnRemoval.
  absl::Status Erase(const std::vector<std::string>& names);

  struct Stats {
    uint64_t filed = 0, upheld = 0, rejected = 0;
    size_t open = 0;
  };
  Stats stats() const { return {filed_, upheld_, rejected_, store_.open_count()}; }

 private:
  // NOT_FOUND if it is not of `subject`, unless that is empty.
  absl::StatusOr<v1::Appeal> Find(const std::string& id, const std::string& subject) const;
  absl::StatusOr<v1::AppealOutcome> Expect(const Snapshot& now, const v1::Appeal& appeal);
  absl::Status BeginUpholding(const v1::DecideAppealRequest& request, v1::Appeal& appeal);
  absl::StatusOr<v1::Appeal> Apply(v1::Appeal appeal, bool force);
  void SetDecision(const v1::DecideAppealRequest& request, v1::Appeal& appeal);

  ScoreEngine& engine_;
  AppealStore& store_;
  Clock& clock_;
  std::atomic<uint64_t> filed_{0}, upheld_{0}, rejected_{0};
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_APPEALS_H_
