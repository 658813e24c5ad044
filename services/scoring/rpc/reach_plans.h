#ifndef KLOUT_SERVICES_SCORING_RPC_REACH_PLANS_H_
#define KLOUT_SERVICES_SCORING_RPC_REACH_PLANS_H_

#include <list>
#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "klout/scoring/v1/planning.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

class KeptPlan;

// PlanReach and ReplanReach. Keeps the last plans, with their samples, for replanning, and how people move each other in the snapshot
// that was planned on last. Thread-safe; plans are made one after another.
class ReachPlans {
 public:
  struct Options {
    PublicAccounts public_accounts = PublicAccounts::kLinked;
    int threads = 1;
    // Plans kept, in number, time and memory.
    size_t max_plans = 16;
    absl::Duration keep = absl::Hours(1);
    size_t max_bytes = size_t{1} << 30;
  };

  // Both must outlive it.
  ReachPlans(const Options& options, const ScoreEngine& engine, Clock& clock);
  ~ReachPlans();

  absl::Status Plan(const v1::PlanReachRequest& request, v1::PlanReachResponse* response) ABSL_LOCKS_EXCLUDED(mutex_);
  // The same request twice gives the same answer twice.
  absl::Status Replan(const v1::ReplanReachRequest& request, v1::ReplanReachResponse* response) ABSL_LOCKS_EXCLUDED(mutex_);
  // Forgets all plans: they hold names, and somebody was erased.
  void Forget() ABSL_LOCKS_EXCLUDED(mutex_);

  struct Stats {
    uint64_t plans = 0, replans = 0, samples = 0;
    double seconds = 0;
    size_t kept = 0, kept_bytes = 0;
  };
  Stats stats() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  struct Spread;
  absl::Status MakePlan(const v1::PlanReachRequest& request, v1::PlanReachResponse* response) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  std::shared_ptr<const Spread> SpreadOfServing() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Keep(std::unique_ptr<KeptPlan> plan) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void DropOld() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const Options options_;
  const ScoreEngine& engine_;
  Clock& clock_;
  mutable Mutex mutex_;
  std::shared_ptr<const Spread> spread_ ABSL_GUARDED_BY(mutex_);
  // Latest used first.
  std::list<std::unique_ptr<KeptPlan>> plans_ ABSL_GUARDED_BY(mutex_);
  mutable Mutex stats_mutex_;
  Stats stats_ ABSL_GUARDED_BY(stats_mutex_);
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_REACH_PLANS_H_
