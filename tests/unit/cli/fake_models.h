#ifndef KLOUT_TESTS_UNIT_CLI_FAKE_MODELS_H_
#define KLOUT_TESTS_UNIT_CLI_FAKE_MODELS_H_

#include <grpcpp/grpcpp.h>

#include "common/error.h"
#include "common/status.h"
#include "klout/scoring/v1/model.grpc.pb.h"

namespace klout::cli {

// A model service that answers with what a test put into it.
class FakeModels final : public scoring::v1::ModelService::Service {
 public:
  scoring::v1::BacktestModelResponse backtests;
  scoring::v1::GetDriftResponse drift;
  scoring::v1::ListModelsResponse models;
  scoring::v1::PromoteModelRequest promoted;
  scoring::v1::MeasurePairsResponse pairs;
  scoring::v1::MeasurePairsRequest judged;
  // GetDrift answers so often that nothing is scored yet.
  int not_scored_yet = 0;

  grpc::Status BacktestModel(grpc::ServerContext*, const scoring::v1::BacktestModelRequest*, scoring::v1::BacktestModelResponse* response) override {
    *response = backtests;
    return grpc::Status::OK;
  }
  grpc::Status MeasurePairs(grpc::ServerContext*, const scoring::v1::MeasurePairsRequest* request, scoring::v1::MeasurePairsResponse* response) override {
    judged = *request;
    *response = pairs;
    return grpc::Status::OK;
  }
  grpc::Status GetDrift(grpc::ServerContext* context, const scoring::v1::GetDriftRequest*, scoring::v1::GetDriftResponse* response) override {
    if (not_scored_yet-- > 0) return ToGrpcStatus(Unavailable("NO_SNAPSHOT", "not scored yet", absl::Seconds(1)), context);
    *response = drift;
    return grpc::Status::OK;
  }
  grpc::Status ListModels(grpc::ServerContext*, const scoring::v1::ListModelsRequest*, scoring::v1::ListModelsResponse* response) override {
    *response = models;
    return grpc::Status::OK;
  }
  grpc::Status PromoteModel(grpc::ServerContext*, const scoring::v1::PromoteModelRequest* request, scoring::v1::PromoteModelResponse* response) override {
    promoted = *request;
    response->mutable_snapshot()->mutable_ref()->set_id(9);
    return grpc::Status::OK;
  }
};

}  // namespace klout::cli

#endif  // KLOUT_TESTS_UNIT_CLI_FAKE_MODELS_H_
