#include "services/scoring/rpc/planning_service.h"

#include <utility>

#include "common/error.h"
#include "services/scoring/rpc/post_reads.h"
#include "services/scoring/rpc/run_on_executor.h"

namespace klout::scoring {
namespace {

constexpr size_t kMaxWaitingPlans = 16;
constexpr size_t kMaxWaitingPostReads = 256;

}  // namespace

PlanningService::PlanningService(const ReachPlans::Options& options, const ScoreEngine& engine, Clock& clock, Metrics* metrics)
    : engine_(engine),
      snapshots_(engine),
      plans_(options, engine, clock),
      planning_(1, kMaxWaitingPlans, "planning"),
      reads_(1, kMaxWaitingPostReads, "post-reads") {
  if (metrics != nullptr) Expose(*metrics);
}

void PlanningService::Expose(Metrics& metrics) {
  const auto counter = [&](const char* name, const char* help, std::function<double()> read) {
    exposed_.push_back(metrics.PullCounter(name, help, std::move(read)));
  };
  counter("klout_scoring_plans_total", "plans of reach made", [this] { return static_cast<double>(plans_.stats().plans); });
  counter("klout_scoring_replans_total", "plans of reach changed", [this] { return static_cast<double>(plans_.stats().replans); });
  counter("klout_scoring_plan_samples_total", "samples drawn for plans", [this] { return static_cast<double>(plans_.stats().samples); });
  counter("klout_scoring_plan_seconds_total", "time spent on plans", [this] { return plans_.stats().seconds; });
  exposed_.push_back(metrics.PullGauge("klout_scoring_kept_plan_bytes", "memory of plans kept for changes",
                                       [this] { return static_cast<double>(plans_.stats().kept_bytes); }));
}

void PlanningService::Forget() {
  snapshots_.Forget();
  plans_.Forget();
}

grpc::ServerUnaryReactor* PlanningService::PlanReach(grpc::CallbackServerContext* context, const v1::PlanReachRequest* request,
                                                     v1::PlanReachResponse* response) {
  return RunOn(planning_, context, [=, this] { return plans_.Plan(*request, response); });
}

grpc::ServerUnaryReactor* PlanningService::ReplanReach(grpc::CallbackServerContext* context,
                                                       const v1::ReplanReachRequest* request,
                                                       v1::ReplanReachResponse* response) {
  return RunOn(planning_, context, [=, this] { return plans_.Replan(*request, response); });
}

grpc::ServerUnaryReactor* PlanningService::MeasureReach(grpc::CallbackServerContext* context,
                                                        const v1::MeasureReachRequest* request,
                                                        v1::MeasureReachResponse* response) {
  return RunOn(reads_, context, [=, this] { return scoring::MeasureReach(engine_.serving().get(), *request, response); });
}

grpc::ServerUnaryReactor* PlanningService::ListPosts(grpc::CallbackServerContext* context, const v1::ListPostsRequest* request,
                                                     v1::ListPostsResponse* response) {
  return RunOn(reads_, context, [=, this] { return scoring::ListPosts(snapshots_, *request, response); });
}

}  // namespace klout::scoring
