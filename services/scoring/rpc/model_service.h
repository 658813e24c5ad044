#ifndef KLOUT_SERVICES_SCORING_RPC_MODEL_SERVICE_H_
#define KLOUT_SERVICES_SCORING_RPC_MODEL_SERVICE_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <atomic>
#include <utility>

#include "absl/status/status.h"
#include "common/executor.h"
#include "klout/scoring/v1/model.grpc.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/public_accounts.h"

namespace klout::scoring {

// klout.scoring.v1.ModelService, as its proto says. Measures take long, and run on a thread of their own; so do scores of past days; what
// changes the model waits for neither. Thread-safe.
class ModelService final : public v1::ModelService::CallbackService {
 public:
  // The engine must outlive it, and the server must be gone before it. `folder_is_elsewhere`: as in ScoringServiceOptions, for the list of models and the candidate.
  ModelService(ScoreEngine& engine, PublicAccounts policy, absl::Status folder_is_elsewhere = absl::OkStatus())
      : engine_(engine), policy_(policy), folder_is_elsewhere_(std::move(folder_is_elsewhere)), executor_(1, 1, "model"), as_of_(1, 8, "as_of"), changes_(1, 16, "model_changes") {}
  // What runs is given up.
  ~ModelService() override { stopping_ = true; }

  grpc::ServerUnaryReactor* BacktestModel(grpc::CallbackServerContext* context,
                                          const v1::BacktestModelRequest* request,
                                          v1::BacktestModelResponse* response) override;
  grpc::ServerUnaryReactor* FitModel(grpc::CallbackServerContext* context, const v1::FitModelRequest* request,
                                     v1::FitModelResponse* response) override;
  grpc::ServerUnaryReactor* MeasurePairs(grpc::CallbackServerContext* context,
                                         const v1::MeasurePairsRequest* request,
                                         v1::MeasurePairsResponse* response) override;
  grpc::ServerUnaryReactor* MeasureAttack(grpc::CallbackServerContext* context,
                                          const v1::MeasureAttackRequest* request,
                                          v1::MeasureAttackResponse* response) override;
  grpc::ServerUnaryReactor* ListModels(grpc::CallbackServerContext* context, const v1::ListModelsRequest* request,
                                       v1::ListModelsResponse* response) override;
  grpc::ServerUnaryReactor* StartShadow(grpc::CallbackServerContext* context, const v1::StartShadowRequest* request,
                                        v1::StartShadowResponse* response) override;
  grpc::ServerUnaryReactor* GetDrift(grpc::CallbackServerContext* context, const v1::GetDriftRequest* request,
                                     v1::GetDriftResponse* response) override;
  grpc::ServerUnaryReactor* StageModel(grpc::CallbackServerContext* context, const v1::StageModelRequest* request,
                                       v1::StageModelResponse* response) override;
  grpc::ServerUnaryReactor* PromoteModel(grpc::CallbackServerContext* context, const v1::PromoteModelRequest* request,
                                         v1::PromoteModelResponse* response) override;
  grpc::ServerUnaryReactor* WithdrawModel(grpc::CallbackServerContext* context,
                                          const v1::WithdrawModelRequest* request,
                                          v1::WithdrawModelResponse* response) override;
  grpc::ServerUnaryReactor* GetScoreAsOf(grpc::CallbackServerContext* context, const v1::GetScoreAsOfRequest* request,
                                         v1::GetScoreAsOfResponse* response) override;
  grpc::ServerUnaryReactor* RecomputeReceipt(grpc::CallbackServerContext* context,
                                             const v1::RecomputeReceiptRequest* request,
                                             v1::RecomputeReceiptResponse* response) override;

 private:
  absl::Status Attack(const grpc::CallbackServerContext& context, const v1::MeasureAttackRequest& request,
                      v1::MeasureAttackResponse* response);
  absl::Status Fit(const grpc::CallbackServerContext& context, const v1::FitModelRequest& request,
                   v1::FitModelResponse* response);
  absl::Status Backtest(const grpc::CallbackServerContext& context, const v1::BacktestModelRequest& request,
                        v1::BacktestModelResponse* response);

  ScoreEngine& engine_;
  const PublicAccounts policy_;
  const absl::Status folder_is_elsewhere_;
  std::atomic<bool> stopping_ = false;
  // Before what runs on them goes, they end.
  BoundedExecutor executor_, as_of_, changes_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_MODEL_SERVICE_H_
