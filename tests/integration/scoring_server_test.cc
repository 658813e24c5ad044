// The whole service as klout-scoring and `klout up` start it.

#include <gtest/gtest.h>

#include "common/channel.h"
#include "common/error.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/scoring/service.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

ScoringOptions OptionsAt(const TempDir& dir) {
  return {.data_dir = dir.path() + "/data",
          .listen = "unix:" + dir.path() + "/rpc.sock",
          .metrics_listen = "",
          .publish_every = absl::ZeroDuration()};
}

absl::Status Publish(const std::shared_ptr<grpc::Channel>& channel) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
  v1::PublishSnapshotResponse response;
  const auto stub = v1::ScoringService::NewStub(channel);
  return FromGrpcStatus(stub->PublishSnapshot(&context, {}, &response), context);
}

TEST(ScoringServerTest, ServesOnASocketAndInTheProcess) {
  const TempDir dir;
  ScoringOptions options = OptionsAt(dir);
  options.metrics_listen = "127.0.0.1:0";
  auto server = ScoringServer::Create(options, TestClock());
  ASSERT_TRUE(server.ok()) << server.status();
  EXPECT_GT((*server)->metrics_port(), 0);
  EXPECT_TRUE(Publish((*server)->InProcessChannel()).ok());
  EXPECT_TRUE(Publish(Connect((*server)->dial_address())).ok());
  (*server)->Drain();
  EXPECT_FALSE(Publish(Connect((*server)->dial_address(), {.own_connection = true})).ok());
}

TEST(ScoringServerTest, AFolderServesOneProcessAtATimeAndThenTheNext) {
  const TempDir dir;
  ScoringOptions options = OptionsAt(dir);
  auto first = ScoringServer::Create(options, TestClock());
  ASSERT_TRUE(first.ok()) << first.status();
  options.listen.clear();
  EXPECT_EQ(ScoringServer::Create(options, TestClock()).status().code(),
            absl::StatusCode::kFailedPrecondition);
  first->reset();
  EXPECT_TRUE(ScoringServer::Create(options, TestClock()).ok());
}

TEST(ScoringServerTest, ABadOptionStopsTheStart) {
  const TempDir dir;
  ScoringOptions options = OptionsAt(dir);
  options.redis = "nonsense";
  EXPECT_EQ(ErrorField(ScoringServer::Create(options, TestClock()).status()), "redis");
  options = OptionsAt(dir);
  options.listen = "nonsense:-1";
  EXPECT_EQ(ErrorField(ScoringServer::Create(options, TestClock()).status()), "listen_address");
}

}  // namespace
}  // namespace klout::scoring
