#include "common/error.h"

#include <gtest/gtest.h>

#include "common/grpc_server.h"
#include "common/log.h"
#include "tests/unit/common/fake_scoring.h"

namespace klout {
namespace {

// What a client gets when the handler answers `status`.
absl::Status OverTheWire(const absl::Status& status) {
  FakeScoring service([&](auto&, const auto&) { return status; });
  const auto server = GrpcServer::Create({.call_log = CallLog::kNone}, {&service}, nullptr).value();
  const auto stub = scoring::v1::ScoringService::NewStub(server->InProcessChannel());
  grpc::ClientContext context;
  scoring::v1::GetScoreResponse response;
  return FromGrpcStatus(stub->GetScore(&context, {}, &response), context);
}

TEST(ErrorTest, TravelsWithItsDetail) {
  const absl::Status sent = Error(absl::StatusCode::kResourceExhausted, "QUEUE_FULL", "batch.rows",
                                  "queue is full", absl::Milliseconds(250));
  const absl::Status received = OverTheWire(sent);
  EXPECT_EQ(received.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(received.message(), "queue is full");
  EXPECT_EQ(ErrorReason(received), "QUEUE_FULL");
  EXPECT_EQ(ErrorField(received), "batch.rows");
  EXPECT_EQ(ErrorRetryAfter(received), absl::Milliseconds(250));
}

TEST(ErrorTest, OkTravelsAsOk) { EXPECT_TRUE(OverTheWire(absl::OkStatus()).ok()); }

TEST(ErrorTest, AStatusWithoutDetailGetsItsCodeAsReason) {
  const absl::Status received = OverTheWire(absl::NotFoundError("no such subject"));
  EXPECT_EQ(received.message(), "no such subject");
  EXPECT_EQ(ErrorReason(received), "NOT_FOUND");
}

TEST(ErrorTest, TextOfOurBugsStaysInTheLog) {
  for (const absl::StatusCode code :
       {absl::StatusCode::kInternal, absl::StatusCode::kUnknown, absl::StatusCode::kDataLoss}) {
    ScopedLogCapture log;
    const absl::Status received = OverTheWire(absl::Status(code, "IO error: /var/lib/klout/000123.sst"));
    EXPECT_EQ(received.code(), code);
    EXPECT_EQ(received.message(), "internal error");
    EXPECT_EQ(ErrorReason(received), "INTERNAL");
    EXPECT_EQ(log.Count("/var/lib/klout/000123.sst"), 1);
  }
}

TEST(ErrorTest, AnInternalErrorWithADetailIsMeantToBeSeen) {
  const absl::Status received =
      OverTheWire(Error(absl::StatusCode::kInternal, "MODEL", "", "model is broken"));
  EXPECT_EQ(received.message(), "model is broken");
}

TEST(ErrorTest, GrpcsOwnErrorsHaveNoDetail) {
  grpc::ClientContext context;
  const absl::Status status = FromGrpcStatus(grpc::Status(grpc::StatusCode::UNAVAILABLE, "gone"), context);
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(status.message(), "gone");
  EXPECT_EQ(ErrorReason(status), "");
}

// A drain cancels in the same way, whenever the call is there before its client knows of the end.
TEST(ErrorTest, WhomTheServerCancelsIsToldToComeAgainAndWhoCancelsIsNot) {
  FakeScoring service([](grpc::CallbackServerContext& context, const std::string&) {
    context.TryCancel();
    return absl::OkStatus();
  });
  const auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0", .call_log = CallLog::kNone}, {&service}, nullptr).value();
  const auto stub = scoring::v1::ScoringService::NewStub(Connect(server->dial_address(), {.max_attempts = 1}));
  const auto call = [&stub](bool cancels) {
    grpc::ClientContext context;
    if (cancels) context.TryCancel();
    scoring::v1::GetScoreResponse response;
    return FromGrpcStatus(stub->GetScore(&context, {}, &response), context);
  };
  const absl::Status drained = call(false);
  EXPECT_EQ(drained.code(), absl::StatusCode::kUnavailable) << drained;
  EXPECT_EQ(ErrorReason(drained), "DRAINING");
  EXPECT_GT(ErrorRetryAfter(drained), absl::ZeroDuration());
  EXPECT_EQ(call(true).code(), absl::StatusCode::kCancelled);
}

TEST(ErrorTest, DetailsForInsideMessages) {
  const auto detail = ErrorDetailOf(Exhausted("QUEUE_FULL", "m", absl::Seconds(2)));
  EXPECT_EQ(detail.reason(), "QUEUE_FULL");
  EXPECT_EQ(detail.retry_after_ms(), 2000u);
  EXPECT_EQ(ErrorDetailOf(absl::OkStatus()).ByteSizeLong(), 0u);
}

}  // namespace
}  // namespace klout
