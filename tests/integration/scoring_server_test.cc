// The whole service as klout-scoring and `klout up` start it.

#include <gtest/gtest.h>

#include "common/channel.h"
#include "common/error.h"
#include "klout/scoring/v1/model.grpc.pb.h"
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
  options = OptionsAt(dir);
  options.tls = {.certificate = "/nowhere.pem", .key = "/nowhere.pem", .authority = "/nowhere.pem"};
  EXPECT_EQ(ErrorField(ScoringServer::Create(options, TestClock()).status()), "tls_certificate");
}

TEST(ScoringServerTest, JudgementsAreMeasuredByTheModelThatServes) {
  const TempDir dir;
  auto server = ScoringServer::Create(OptionsAt(dir), TestClock());
  ASSERT_TRUE(server.ok()) << server.status();
  const auto stub = v1::ModelService::NewStub((*server)->InProcessChannel());
  v1::MeasurePairsRequest request;
  v1::MeasurePairsResponse response;
  const auto measure = [&] {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    return FromGrpcStatus(stub->MeasurePairs(&context, request, &response), context);
  };
  EXPECT_EQ(ErrorField(measure()), "pairs");
  const auto add = [&](double a, double b, bool a_is_more) {
    v1::JudgedPair& pair = *request.add_pairs();
    pair.mutable_a()->set_mentions_per_week(a);
    pair.mutable_b()->set_mentions_per_week(b);
    pair.set_a_is_more(a_is_more);
  };
  add(100, 1, true);
  add(1, 100, false);
  EXPECT_EQ(ErrorReason(measure()), "NO_SNAPSHOT");
  ASSERT_TRUE(Publish((*server)->InProcessChannel()).ok());
  ASSERT_TRUE(measure().ok());
  EXPECT_EQ(response.auc(), 1);
  EXPECT_EQ(response.listed_auc(), 0.5);
  EXPECT_EQ(response.pairs(), 2);
  add(-1, 5, true);
  EXPECT_EQ(ErrorField(measure()), "pairs[2]");
  request.mutable_pairs()->RemoveLast();
  for (int i = 0; i < 20'000; ++i) add(1, 2, false);
  EXPECT_EQ(ErrorField(measure()), "pairs");
  // To learn takes more different accounts than that, which is told before the log is looked at.
  v1::FitModelRequest fit;
  *fit.mutable_pairs() = {request.pairs().begin(), request.pairs().begin() + 2};
  fit.set_cuts(3);
  v1::FitModelResponse fitted;
  grpc::ClientContext context;
  EXPECT_EQ(ErrorField(FromGrpcStatus(stub->FitModel(&context, fit, &fitted), context)), "pairs");
}

}  // namespace
}  // namespace klout::scoring
