#include "common/grpc_server.h"

#include <gmock/gmock.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <thread>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "tests/unit/common/fake_scoring.h"

namespace klout {
namespace {

using scoring::v1::ScoringService;
using testing::ElementsAre;

constexpr char kService[] = "klout.scoring.v1.ScoringService";

grpc::Status GetScore(const std::shared_ptr<grpc::Channel>& channel,
                      const std::string& subject = "twitter:jack") {
  grpc::ClientContext context;
  scoring::v1::GetScoreRequest request;
  request.set_subject(subject);
  scoring::v1::GetScoreResponse response;
  return ScoringService::NewStub(channel)->GetScore(&context, request, &response);
}

// Asks grpc.health.v1.Health/Check. Debian has no compiled proto of it, so the two messages, of one field
// each, are written and read as bytes. 1 is SERVING, 2 NOT_SERVING; minus the status code if the call failed.
int Health(const std::shared_ptr<grpc::Channel>& channel, const std::string& service) {
  const std::string bytes =
      service.empty() ? "" : absl::StrCat("\x0a", std::string(1, static_cast<char>(service.size())), service);
  grpc::Slice slice(bytes);
  grpc::ByteBuffer request(&slice, 1);
  grpc::ByteBuffer response;
  grpc::ClientContext context;
  grpc::GenericStub stub(channel);
  absl::Notification done;
  grpc::Status status;
  stub.UnaryCall(&context, "/grpc.health.v1.Health/Check", {}, &request, &response, [&](grpc::Status s) {
    status = s;
    done.Notify();
  });
  done.WaitForNotification();
  if (!status.ok()) return -status.error_code();
  grpc::Slice answer;
  if (!response.DumpToSingleSlice(&answer).ok() || answer.size() != 2) return 0;
  return answer.begin()[1];
}

class GrpcServerTest : public testing::Test {
 protected:
  void Start(GrpcServerOptions options, Metrics* metrics = nullptr) {
    auto server = GrpcServer::Create(options, {&service_}, metrics);
    ASSERT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
  }

  ScopedLogCapture log_;
  FakeScoring service_{[](grpc::CallbackServerContext&, const std::string& subject) {
    return subject.empty() ? InvalidField("subject", "subject is empty") : absl::OkStatus();
  }};
  std::unique_ptr<GrpcServer> server_;
};

TEST_F(GrpcServerTest, ServesOnAnyFreePort) {
  Start({.listen_address = "127.0.0.1:0"});
  EXPECT_GT(server_->port(), 0);
  EXPECT_TRUE(GetScore(Connect(server_->dial_address())).ok());
}

TEST_F(GrpcServerTest, ServesOnAUnixSocket) {
  char folder[] = "/tmp/klout-server-XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  Start({.listen_address = absl::StrCat("unix:", folder, "/s.sock")});
  EXPECT_EQ(server_->port(), 0);
  EXPECT_TRUE(GetScore(Connect(server_->dial_address())).ok());
  std::filesystem::remove_all(folder);
}

TEST_F(GrpcServerTest, ServesInProcessWithoutAnAddress) {
  Start({});
  EXPECT_EQ(server_->dial_address(), "");
  EXPECT_TRUE(GetScore(server_->InProcessChannel()).ok());
}

TEST_F(GrpcServerTest, AnAddressThatCannotBeListenedOnIsAnError) {
  Start({.listen_address = "127.0.0.1:0"});
  for (const std::string& address : {server_->dial_address(), std::string("nonsense:-1")}) {
    FakeScoring other;
    const absl::Status status = GrpcServer::Create({.listen_address = address}, {&other}, nullptr).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << address;
    EXPECT_EQ(ErrorField(status), "listen_address") << address;
  }
}

TEST_F(GrpcServerTest, TellsItsServices) {
  Start({});
  EXPECT_THAT(server_->service_names(), ElementsAre(kService));
}

TEST_F(GrpcServerTest, TellsItsHealthPerService) {
  Start({});
  const auto channel = server_->InProcessChannel();
  EXPECT_EQ(Health(channel, ""), 1);
  EXPECT_EQ(Health(channel, kService), 1);
  EXPECT_EQ(Health(channel, "unknown"), -grpc::StatusCode::NOT_FOUND);
  server_->SetServing(kService, false);
  EXPECT_EQ(Health(channel, kService), 2);
  EXPECT_EQ(Health(channel, ""), 1);
}

TEST_F(GrpcServerTest, RefusesMessagesOverTheBound) {
  Start({.max_message_bytes = 1000});
  EXPECT_EQ(GetScore(server_->InProcessChannel(), std::string(2000, 'x')).error_code(),
            grpc::StatusCode::RESOURCE_EXHAUSTED);
}

TEST_F(GrpcServerTest, CountsCallsByMethodAndCode) {
  Metrics metrics;
  Start({}, &metrics);
  const auto channel = server_->InProcessChannel();
  EXPECT_TRUE(GetScore(channel).ok());
  EXPECT_TRUE(GetScore(channel).ok());
  EXPECT_FALSE(GetScore(channel, "").ok());
  Health(channel, "");
  server_->Drain();
  const std::string method = absl::StrCat("method=\"", kService, "/GetScore\"");
  EXPECT_EQ(metrics.Value(absl::StrCat("klout_rpc_requests_total{", method, ",code=\"OK\"}")), 2);
  EXPECT_EQ(metrics.Value(absl::StrCat("klout_rpc_requests_total{", method, ",code=\"INVALID_ARGUMENT\"}")),
            1);
  EXPECT_EQ(metrics.Value(absl::StrCat("klout_rpc_duration_seconds_count{", method, "}")), 3);
  EXPECT_EQ(metrics.Text().find("grpc.health"), std::string::npos);
}

TEST_F(GrpcServerTest, LogsCallsAsAskedAndNeverTheirContent) {
  Start({.call_log = CallLog::kAll});
  EXPECT_FALSE(GetScore(server_->InProcessChannel(), "").ok());
  EXPECT_TRUE(GetScore(server_->InProcessChannel(), "twitter:secret").ok());
  server_->Drain();
  EXPECT_EQ(log_.Count("\"event\":\"rpc\""), 2);
  EXPECT_EQ(log_.Count("\"code\":\"INVALID_ARGUMENT\""), 1);
  EXPECT_EQ(log_.Count("secret"), 0);
}

TEST_F(GrpcServerTest, LogsOnlyServerErrorsByDefault) {
  Start({});
  EXPECT_FALSE(GetScore(server_->InProcessChannel(), "").ok());
  grpc::ClientContext context;
  scoring::v1::GetReceiptResponse response;
  EXPECT_EQ(
      ScoringService::NewStub(server_->InProcessChannel())->GetReceipt(&context, {}, &response).error_code(),
      grpc::StatusCode::UNIMPLEMENTED);
  server_->Drain();
  EXPECT_EQ(log_.Count("\"event\":\"rpc\""), 1);
}

TEST_F(GrpcServerTest, DrainLetsCallsUnderWayEnd) {
  Start({.drain_timeout = absl::Hours(1)});
  grpc::ClientContext context;
  const auto stub = ScoringService::NewStub(server_->InProcessChannel());
  const auto stream = stub->WatchScores(&context, {});
  service_.watch_started().WaitForNotification();
  server_->OnDrain([this] { service_.EndWatch(Unavailable("DRAINING", "draining", absl::Seconds(1))); });
  server_->Drain();
  scoring::v1::WatchScoresResponse response;
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_EQ(stream->Finish().error_message(), "draining");
}

TEST_F(GrpcServerTest, DrainCancelsWhatDoesNotEndInTime) {
  Start({.drain_timeout = absl::ZeroDuration()});
  grpc::ClientContext context;
  const auto stub = ScoringService::NewStub(server_->InProcessChannel());
  const auto stream = stub->WatchScores(&context, {});
  service_.watch_started().WaitForNotification();
  server_->Drain();
  scoring::v1::WatchScoresResponse response;
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_FALSE(stream->Finish().ok());
}

TEST_F(GrpcServerTest, DrainMayBeCalledByMany) {
  Start({.listen_address = "127.0.0.1:0"});
  std::thread first([this] { server_->Drain(); });
  std::thread second([this] { server_->Drain(); });
  first.join();
  second.join();
  server_->Drain();
  EXPECT_EQ(log_.Count("server_stopped"), 1);
}

TEST_F(GrpcServerTest, IsNotServingOnceItDrains) {
  Start({.drain_timeout = absl::Hours(1)});
  const auto channel = server_->InProcessChannel();
  int health = 0;
  server_->OnDrain([&] { health = Health(channel, kService); });
  server_->Drain();
  EXPECT_EQ(health, 2);
}

TEST(DeadlineOfTest, IsTheEarlierOfTheClientsAndOurs) {
  const absl::Time now = absl::FromUnixSeconds(4102444800);
  FakeClock clock(now);
  absl::Time without_deadline;
  absl::Time with_deadline;
  bool has_deadline = false;
  FakeScoring service([&](grpc::CallbackServerContext& context, const std::string&) {
    (has_deadline ? with_deadline : without_deadline) = DeadlineOf(context, clock, absl::Seconds(5));
    return absl::OkStatus();
  });
  const auto server = GrpcServer::Create({}, {&service}, nullptr).value();
  EXPECT_TRUE(GetScore(server->InProcessChannel()).ok());
  has_deadline = true;
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Hours(1)));
  scoring::v1::GetScoreResponse response;
  EXPECT_TRUE(ScoringService::NewStub(server->InProcessChannel())->GetScore(&context, {}, &response).ok());
  EXPECT_EQ(without_deadline, now + absl::Seconds(5));
  EXPECT_LT(with_deadline, now);
}

}  // namespace
}  // namespace klout
