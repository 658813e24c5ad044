#include "tests/bench/suite_calls.h"

#include "klout/gateway/v1/gateway.grpc.pb.h"

namespace klout::bench {

absl::Status PublishNow(scoring::v1::ScoringService::StubInterface& scoring) {
  grpc::ClientContext context;
  scoring::v1::PublishSnapshotRequest request;
  request.set_force(true);
  scoring::v1::PublishSnapshotResponse response;
  return scoring.PublishSnapshot(&context, request, &response).ok() ? absl::OkStatus() : absl::InternalError("nothing was published");
}

absl::StatusOr<std::string> NewScoresKey(gateway::GatewayServer& server) {
  const auto stub = gateway::v1::GatewayService::NewStub(server.InProcessChannel());
  gateway::v1::CreateKeyRequest request;
  request.set_name("bench");
  request.add_scopes(gateway::v1::SCOPE_SCORES);
  request.set_rate(1'000'000);
  request.set_daily_quota(4'000'000'000u);
  gateway::v1::CreateKeyResponse response;
  grpc::ClientContext context;
  if (!stub->CreateKey(&context, request, &response).ok()) return absl::InternalError("no key");
  return response.secret();
}

}  // namespace klout::bench
