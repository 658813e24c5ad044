#ifndef KLOUT_SERVICES_SCORING_RPC_APPEAL_SERVICE_H_
#define KLOUT_SERVICES_SCORING_RPC_APPEAL_SERVICE_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <memory>
#include <string>
#include <vector>

#include "common/executor.h"
#include "common/metrics.h"
#include "klout/scoring/v1/appeals.grpc.pb.h"
#include "services/scoring/rpc/appeals.h"

namespace klout::scoring {

// klout.scoring.v1.AppealService, as its proto says, over an engine and a store. What changes an appeal runs one after another beside all other
// calls; a few wait, more are refused (RESOURCE_EXHAUSTED, reason OVERLOADED). Ends, once it is made, what a stop of the server left half done.
// Thread-safe.
class AppealService final : public v1::AppealService::CallbackService {
 public:
  // `metrics` may be null; all but the store must outlive the service, and the server must be gone before it.
  AppealService(ScoreEngine& engine, std::unique_ptr<AppealStore> store, Clock& clock, Metrics* metrics);

  // For OnRemoval.
  absl::Status Erase(const std::vector<std::string>& names) { return appeals_.Erase(names); }

  grpc::ServerUnaryReactor* FileAppeal(grpc::CallbackServerContext* context, const v1::FileAppealRequest* request,
                                       v1::FileAppealResponse* response) override;
  grpc::ServerUnaryReactor* ListAppeals(grpc::CallbackServerContext* context, const v1::ListAppealsRequest* request,
                                        v1::ListAppealsResponse* response) override;
  grpc::ServerUnaryReactor* GetAppeal(grpc::CallbackServerContext* context, const v1::GetAppealRequest* request,
                                      v1::GetAppealResponse* response) override;
  grpc::ServerUnaryReactor* WithdrawAppeal(grpc::CallbackServerContext* context, const v1::WithdrawAppealRequest* request,
                                           v1::WithdrawAppealResponse* response) override;
  grpc::ServerUnaryReactor* DecideAppeal(grpc::CallbackServerContext* context, const v1::DecideAppealRequest* request,
                                         v1::DecideAppealResponse* response) override;

 private:
  void Expose(Metrics& metrics);

  const std::unique_ptr<AppealStore> store_;
  Appeals appeals_;
  // Before what runs on them goes, they end.
  BoundedExecutor changes_;
  BoundedExecutor reads_;
  std::vector<Metrics::Registration> exposed_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_APPEAL_SERVICE_H_
