#ifndef KLOUT_SERVICES_SCORING_RPC_MODEL_SERVICE_H_
#define KLOUT_SERVICES_SCORING_RPC_MODEL_SERVICE_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <atomic>

#include "common/executor.h"
#include "klout/scoring/v1/model.grpc.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// klout.scoring.v1.ModelService, as its proto says. What it does takes long, and runs on a thread of its own.
// Thread-safe.
class ModelService final : public v1::ModelService::CallbackService {
 public:
  // The engine must outlive it, and the server must be gone before it.
  explicit ModelService(ScoreEngine& engine) : engine_(engine), executor_(1, 1, "model") {}
  // What runs is given up.
  ~ModelService() override { stopping_ = true; }

  grpc::ServerUnaryReactor* BacktestModel(grpc::CallbackServerContext* context,
                                          const v1::BacktestModelRequest* request,
                                          v1::BacktestModelResponse* response) override;
  grpc::ServerUnaryReactor* FitModel(grpc::CallbackServerContext* context, const v1::FitModelRequest* request,
                                     v1::FitModelResponse* response) override;
  grpc::ServerUnaryReactor* MeasureAttack(grpc::CallbackServerContext* context,
                                          const v1::MeasureAttackRequest* request,
                                          v1::MeasureAttackResponse* response) override;

 private:
  absl::Status Attack(const grpc::CallbackServerContext& context, const v1::MeasureAttackRequest& request,
                      v1::MeasureAttackResponse* response);
  absl::Status Fit(const grpc::CallbackServerContext& context, const v1::FitModelRequest& request,
                   v1::FitModelResponse* response);
  absl::Status Backtest(const grpc::CallbackServerContext& context, const v1::BacktestModelRequest& request,
                        v1::BacktestModelResponse* response);

  ScoreEngine& engine_;
  std::atomic<bool> stopping_ = false;
  // Before what runs on it goes, it ends.
  BoundedExecutor executor_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_MODEL_SERVICE_H_
