#ifndef KLOUT_TESTS_UNIT_SCORING_RPC_SERVING_RPC_H_
#define KLOUT_TESTS_UNIT_SCORING_RPC_SERVING_RPC_H_

#include <grpcpp/client_context.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>

#include "common/channel.h"
#include "common/error.h"
#include "common/grpc_server.h"
#include "services/scoring/rpc/scoring_service.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {

// The rpc service over an engine, served on a unix socket of its own.
class ServingRpc {
 public:
  ServingRpc(ScoreEngine& engine, ScoreCache* cache, Metrics* metrics,
             const ScoringServiceOptions& options = {})
      : service_(options, engine, cache, TestClock(), metrics) {
    auto server =
        GrpcServer::Create({.listen_address = "unix:" + dir_.path() + "/rpc.sock"}, {&service_}, metrics);
    EXPECT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
    server_->OnDrain([this] { service_.Drain(); });
    channel_ = Connect(server_->dial_address(), {.own_connection = true});
    stub_ = v1::ScoringService::NewStub(channel_);
  }

  v1::ScoringService::Stub& stub() { return *stub_; }
  // For calls that a stub would not make.
  grpc::Channel& channel() { return *channel_; }
  void Drain() { server_->Drain(); }

  // One call; errors with their detail.
  template <typename Method, typename Request, typename Response>
  absl::Status Call(Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    SetDeadline(context);
    response->Clear();
    return FromGrpcStatus(((*stub_).*method)(&context, request, response), context);
  }
  static void SetDeadline(grpc::ClientContext& context) {
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
  }

 private:
  const TempDir dir_;
  ScoringService service_;
  std::unique_ptr<GrpcServer> server_;
  std::shared_ptr<grpc::Channel> channel_;
  std::unique_ptr<v1::ScoringService::Stub> stub_;
};

}  // namespace klout::scoring

#endif  // KLOUT_TESTS_UNIT_SCORING_RPC_SERVING_RPC_H_
