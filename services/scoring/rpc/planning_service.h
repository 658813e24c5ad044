#ifndef KLOUT_SERVICES_SCORING_RPC_PLANNING_SERVICE_H_
#define KLOUT_SERVICES_SCORING_RPC_PLANNING_SERVICE_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <vector>

#include "common/executor.h"
#include "common/metrics.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "services/scoring/rpc/open_snapshots.h"
#include "services/scoring/rpc/reach_plans.h"

namespace klout::scoring {

// klout.scoring.v1.PlanningService, as its proto says, over an engine. Plans run one after another beside all other calls; a few wait,
// more are refused (RESOURCE_EXHAUSTED, reason OVERLOADED). Thread-safe.
class PlanningService final : public v1::PlanningService::CallbackService {
 public:
  // `metrics` may be null; all must outlive the service, and the server must be gone before it.
  PlanningService(const ReachPlans::Options& options, const ScoreEngine& engine, Clock& clock, Metrics* metrics);

  // Forgets what holds names: somebody was erased.
  void Forget();

  grpc::ServerUnaryReactor* PlanReach(grpc::CallbackServerContext* context, const v1::PlanReachRequest* request,
                                      v1::PlanReachResponse* response) override;
  grpc::ServerUnaryReactor* ReplanReach(grpc::CallbackServerContext* context, const v1::ReplanReachRequest* request,
                                        v1::ReplanReachResponse* response) override;
  grpc::ServerUnaryReactor* MeasureReach(grpc::CallbackServerContext* context, const v1::MeasureReachRequest* request,
                                         v1::MeasureReachResponse* response) override;
  grpc::ServerUnaryReactor* ListPosts(grpc::CallbackServerContext* context, const v1::ListPostsRequest* request,
                                      v1::ListPostsResponse* response) override;

 private:
  void Expose(Metrics& metrics);

  const ScoreEngine& engine_;
  OpenSnapshots snapshots_;
  ReachPlans plans_;
  // Before what runs on them goes, they end.
  BoundedExecutor planning_;
  BoundedExecutor reads_;
  std::vector<Metrics::Registration> exposed_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_PLANNING_SERVICE_H_
