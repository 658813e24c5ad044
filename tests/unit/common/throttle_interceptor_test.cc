#include "common/throttle_interceptor.h"

#include <grpcpp/create_channel.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <functional>

#include "absl/strings/str_cat.h"
#include "common/channel.h"
#include "common/error.h"
#include "common/grpc_server.h"
#include "common/held_back_calls.h"
#include "common/metrics.h"
#include "tests/unit/common/fake_scoring.h"

namespace klout {
namespace {

using scoring::v1::ScoringService;

constexpr absl::Duration kHint = absl::Milliseconds(300);
// By a clock that stands still, the third call after two refusals is held back: 1/2 and 2/3 are more than 1.
constexpr int kSentBefore = 2;

// A server that answers as the test says, and a channel whose throttle has the test's clock.
class ThrottleInterceptorTest : public testing::Test {
 protected:
  void SetUp() override {
    server_ = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&service_}, nullptr).value();
    std::vector<std::unique_ptr<grpc::experimental::ClientInterceptorFactoryInterface>> interceptors;
    interceptors.push_back(std::make_unique<ThrottleInterceptorFactory>(&held_back_, clock_));
    stub_ = ScoringService::NewStub(grpc::experimental::CreateCustomChannelWithInterceptors(
        server_->dial_address(), grpc::InsecureChannelCredentials(), {}, std::move(interceptors)));
  }

  absl::Status GetScore() {
    grpc::ClientContext context;
    scoring::v1::GetScoreRequest request;
    request.set_subject("twitter:a");
    scoring::v1::GetScoreResponse response;
    absl::Status status = FromGrpcStatus(stub_->GetScore(&context, request, &response), context);
    if (status.ok()) EXPECT_EQ(response.score().subject(), "twitter:a");
    return status;
  }
  absl::Status GetScoreByCallback() {
    grpc::ClientContext context;
    scoring::v1::GetScoreRequest request;
    scoring::v1::GetScoreResponse response;
    absl::Notification ended;
    grpc::Status status;
    stub_->async()->GetScore(&context, &request, &response, [&](grpc::Status end) {
      status = std::move(end);
      ended.Notify();
    });
    ended.WaitForNotification();
    return FromGrpcStatus(status, context);
  }
  absl::Status GetScoreByQueue() {
    grpc::ClientContext context;
    grpc::CompletionQueue queue;
    scoring::v1::GetScoreResponse response;
    grpc::Status status;
    const auto call = stub_->AsyncGetScore(&context, {}, &queue);
    call->Finish(&response, &status, &status);
    void* tag = nullptr;
    bool ok = false;
    EXPECT_TRUE(queue.Next(&tag, &ok));
    queue.Shutdown();
    EXPECT_FALSE(queue.Next(&tag, &ok));
    return FromGrpcStatus(status, context);
  }
  void Refuse(int times = kSentBefore) {
    for (int i = 0; i < times; ++i) EXPECT_FALSE(GetScore().ok());
  }

  // What /metrics says of the calls of `method` that were not sent.
  double HeldBack(const std::string& method = "GetScore") const {
    return metrics_.Value(absl::StrCat("klout_channel_held_back_calls_total{method=\"klout.scoring.v1.ScoringService/", method, "\"}"));
  }

  FakeClock clock_;
  Metrics metrics_;
  HeldBackCalls held_back_{metrics_};
  std::atomic<int> answered_ = 0;
  absl::Status answer_ = Exhausted("OVERLOADED", "too many calls wait", kHint);
  FakeScoring service_{[this](grpc::CallbackServerContext&, const std::string&) {
    ++answered_;
    return answer_;
  }};
  std::unique_ptr<GrpcServer> server_;
  std::unique_ptr<ScoringService::Stub> stub_;
};

void ExpectHeldBack(const absl::Status& status) {
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(status), "OVERLOADED");
  EXPECT_EQ(ErrorRetryAfter(status), kHint);
  EXPECT_EQ(status.message(), "the server has no room for all of these calls");
}

TEST_F(ThrottleInterceptorTest, ACallIsHeldBackWithTheServersHint) {
  Refuse();
  ExpectHeldBack(GetScore());
  EXPECT_EQ(answered_, kSentBefore);
}

TEST_F(ThrottleInterceptorTest, SoIsACallWithACallback) {
  Refuse();
  ExpectHeldBack(GetScoreByCallback());
  EXPECT_EQ(answered_, kSentBefore);
}

TEST_F(ThrottleInterceptorTest, SoIsACallOnACompletionQueue) {
  Refuse();
  ExpectHeldBack(GetScoreByQueue());
  EXPECT_EQ(answered_, kSentBefore);
}

TEST_F(ThrottleInterceptorTest, AllKindsOfCallsCountAsRefused) {
  EXPECT_EQ(ErrorRetryAfter(GetScoreByCallback()), kHint);
  EXPECT_EQ(ErrorRetryAfter(GetScoreByQueue()), kHint);
  ExpectHeldBack(GetScore());
}

TEST_F(ThrottleInterceptorTest, WhatIsHeldBackIsCountedByMethodAndWhatTheServerRefusesIsNot) {
  Refuse();
  EXPECT_EQ(HeldBack(), 0);
  for (int i = 0; i < 40; ++i) EXPECT_FALSE(GetScore().ok());
  EXPECT_GT(answered_, kSentBefore);
  EXPECT_EQ(HeldBack(), 40 + kSentBefore - answered_);
  EXPECT_TRUE(std::isnan(HeldBack("BatchGetScores")));
}

TEST_F(ThrottleInterceptorTest, ChannelsOfAServiceCountTogether) {
  const auto refuse = [this] {
    for (int i = 0; i < 50; ++i) EXPECT_EQ(ErrorRetryAfter(GetScore()), kHint);
  };
  for (int channel = 0; channel < 2; ++channel) {
    stub_ = ScoringService::NewStub(Connect(server_->dial_address(), {.own_connection = true}, held_back_));
    refuse();
  }
  EXPECT_LT(answered_, 100);
  EXPECT_EQ(HeldBack(), 100 - answered_);
  stub_ = ScoringService::NewStub(Connect(server_->dial_address(), {.throttle = false, .own_connection = true}, held_back_));
  answered_ = 0;
  refuse();
  EXPECT_EQ(answered_, 50);
}

TEST_F(ThrottleInterceptorTest, OtherMethodsGoOn) {
  Refuse();
  grpc::ClientContext context;
  scoring::v1::BatchGetScoresResponse response;
  const grpc::Status status = stub_->BatchGetScores(&context, {}, &response);
  // From the server, which has no such method: the call came there.
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNIMPLEMENTED);
}

TEST_F(ThrottleInterceptorTest, WithTimeCallsAreSentAgain) {
  Refuse();
  clock_.Advance(absl::Minutes(1));
  answer_ = absl::OkStatus();
  EXPECT_TRUE(GetScore().ok());
  EXPECT_TRUE(GetScoreByCallback().ok());
  EXPECT_TRUE(GetScoreByQueue().ok());
}

TEST_F(ThrottleInterceptorTest, WhatIsRefusedForAnotherReasonIsNotHeldBack) {
  for (const absl::Status& answer :
       {Exhausted("RATE", "too many calls of this key", kHint), Unavailable("STARTING", "starting", kHint),
        absl::ResourceExhaustedError("no detail"), NotFound("subject", "unknown")}) {
    answer_ = answer;
    answered_ = 0;
    Refuse(20);
    EXPECT_EQ(answered_, 20) << answer;
  }
}

TEST_F(ThrottleInterceptorTest, AnswersOfAllKindsShowThatThereIsRoom) {
  answer_ = NotFound("subject", "unknown");
  for (int i = 0; i < 8; ++i) EXPECT_EQ(ErrorReason(GetScore()), "NOT_FOUND");
  answer_ = Exhausted("OVERLOADED", "too many calls wait", kHint);
  // A fifth of ten.
  for (int i = 0; i < 2; ++i) EXPECT_EQ(ErrorRetryAfter(GetScore()), kHint);
  EXPECT_EQ(answered_, 10);
}

TEST_F(ThrottleInterceptorTest, StreamsPass) {
  Refuse();
  grpc::ClientContext context;
  const auto stream = stub_->WatchScores(&context, {});
  service_.watch_started().WaitForNotification();
  service_.EndWatch(absl::OkStatus());
  scoring::v1::WatchScoresResponse response;
  EXPECT_FALSE(stream->Read(&response));
  EXPECT_TRUE(stream->Finish().ok());
}

TEST_F(ThrottleInterceptorTest, OurChannelsHaveIt) {
  stub_ = ScoringService::NewStub(Connect(server_->dial_address(), {.own_connection = true}));
  // By the real clock, which forgets refusals within seconds: not in the time of these calls.
  for (int i = 0; i < 100; ++i) EXPECT_EQ(ErrorRetryAfter(GetScore()), kHint);
  EXPECT_LT(answered_, 100);
  answered_ = 0;
  stub_ = ScoringService::NewStub(Connect(server_->dial_address(), {.throttle = false, .own_connection = true}));
  Refuse(20);
  EXPECT_EQ(answered_, 20);
}

}  // namespace
}  // namespace klout
