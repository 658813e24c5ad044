#include "common/channel.h"

#include <gmock/gmock.h>
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <atomic>
#include <set>

#include "absl/time/clock.h"
#include "common/error.h"
#include "common/grpc_server.h"
#include "common/log.h"
#include "tests/unit/common/fake_scoring.h"

namespace klout {
namespace {

using google::protobuf::Struct;
using scoring::v1::ScoringService;

Struct Config(const ChannelOptions& options) {
  Struct config;
  EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(ServiceConfigJson(options), &config).ok());
  return config;
}

TEST(ServiceConfigTest, CoversEveryUnaryMethodOnce) {
  std::multiset<std::string> named;
  const Struct config = Config({});
  for (const auto& entry : config.fields().at("methodConfig").list_value().values()) {
    for (const auto& name : entry.struct_value().fields().at("name").list_value().values()) {
      named.insert(name.struct_value().fields().at("method").string_value());
    }
  }
  std::multiset<std::string> unary;
  const auto* service = google::protobuf::DescriptorPool::generated_pool()->FindServiceByName(
      "klout.scoring.v1.ScoringService");
  for (int i = 0; i < service->method_count(); ++i) {
    const auto* method = service->method(i);
    if (!method->client_streaming() && !method->server_streaming()) unary.insert(method->name());
  }
  EXPECT_EQ(named, unary);
}

TEST(ServiceConfigTest, RetriesOnlyReads) {
  int with_retry = 0;
  const Struct config = Config({});
  for (const auto& entry : config.fields().at("methodConfig").list_value().values()) {
    const auto& fields = entry.struct_value().fields();
    if (!fields.contains("retryPolicy")) continue;
    ++with_retry;
    for (const auto& name : fields.at("name").list_value().values()) {
      EXPECT_THAT(name.struct_value().fields().at("method").string_value(),
                  testing::ContainsRegex("^(BatchGet|Get|List|Rank)"));
    }
  }
  EXPECT_EQ(with_retry, 1);
}

TEST(ServiceConfigTest, OneAttemptMeansNoRetryPolicy) {
  EXPECT_EQ(ServiceConfigJson({.max_attempts = 1}).find("retryPolicy"), std::string::npos);
}

class ChannelTest : public testing::Test {
 protected:
  absl::Status GetScore(const ChannelOptions& options) {
    const auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&service_}, nullptr).value();
    const auto stub = ScoringService::NewStub(Connect(server->dial_address(), options));
    grpc::ClientContext context;
    scoring::v1::GetScoreResponse response;
    return FromGrpcStatus(stub->GetScore(&context, {}, &response), context);
  }

  std::atomic<int> calls_ = 0;
  int failures_ = 0, cancels_ = 0;
  absl::Notification* hold_ = nullptr;
  ScopedLogCapture log_;
  FakeScoring service_{[this](grpc::CallbackServerContext& context, const std::string&) {
    if (hold_ != nullptr) hold_->WaitForNotification();
    ++calls_;
    if (calls_ <= cancels_) context.TryCancel();
    return calls_ <= failures_ ? Unavailable("STARTING", "starting", absl::ZeroDuration())
                                 : absl::OkStatus();
  }};
};

TEST_F(ChannelTest, TriesAReadAgainThatIsUnavailable) {
  failures_ = 2;
  EXPECT_TRUE(GetScore({.max_attempts = 3}).ok());
  EXPECT_EQ(calls_, 3);
}

TEST_F(ChannelTest, TriesAReadAgainThatAServerCancelledAsItWentDown) {
  cancels_ = 2;
  EXPECT_TRUE(GetScore({.max_attempts = 3}).ok());
  EXPECT_EQ(calls_, 3);
}

TEST_F(ChannelTest, GivesUpAfterTheLastAttemptWithTheServersReason) {
  failures_ = 100;
  EXPECT_EQ(ErrorReason(GetScore({.max_attempts = 2})), "STARTING");
  EXPECT_EQ(calls_, 2);
}

TEST_F(ChannelTest, GivesUpACallThatTakesTooLong) {
  const auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&service_}, nullptr).value();
  const auto stub =
      ScoringService::NewStub(Connect(server->dial_address(), {.read_timeout = absl::Milliseconds(20)}));
  absl::Notification go;
  hold_ = &go;
  grpc::ClientContext context;
  scoring::v1::GetScoreResponse response;
  EXPECT_EQ(stub->GetScore(&context, {}, &response).error_code(), grpc::StatusCode::DEADLINE_EXCEEDED);
  go.Notify();
}

TEST_F(ChannelTest, WaitReadyTellsWhetherTheServerIsThere) {
  auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&service_}, nullptr).value();
  const auto channel = Connect(server->dial_address());
  EXPECT_TRUE(WaitReady(*channel, absl::Now() + absl::Seconds(60)).ok());
  const auto nobody = Connect("unix:/nonexistent/klout.sock");
  const absl::Status status = WaitReady(*nobody, absl::InfinitePast());
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(status), "NOT_CONNECTED");
}

}  // namespace
}  // namespace klout
