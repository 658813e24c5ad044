#include "common/status.h"

#include <gtest/gtest.h>

namespace klout {
namespace {

TEST(StatusTest, ErrorKeepsAllItWasGiven) {
  const absl::Status status = Error(absl::StatusCode::kResourceExhausted, "QUEUE_FULL", "batch",
                                    "queue is full", absl::Milliseconds(250));
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(status.message(), "queue is full");
  EXPECT_EQ(ErrorReason(status), "QUEUE_FULL");
  EXPECT_EQ(ErrorField(status), "batch");
  EXPECT_EQ(ErrorRetryAfter(status), absl::Milliseconds(250));
}

TEST(StatusTest, ShorthandsHaveTheirCodesAndReasons) {
  const struct {
    absl::Status status;
    absl::StatusCode code;
    std::string reason;
    std::string field;
  } kCases[] = {
      {InvalidField("subject", "m"), absl::StatusCode::kInvalidArgument, "INVALID_FIELD", "subject"},
      {NotFound("subject", "m"), absl::StatusCode::kNotFound, "NOT_FOUND", "subject"},
      {AlreadyExists("BATCH_ID", "batch_id", "m"), absl::StatusCode::kAlreadyExists, "BATCH_ID", "batch_id"},
      {FailedPrecondition("GATE", "force", "m"), absl::StatusCode::kFailedPrecondition, "GATE", "force"},
      {Exhausted("QUEUE_FULL", "m", absl::Seconds(1)), absl::StatusCode::kResourceExhausted, "QUEUE_FULL",
       ""},
      {Unavailable("DRAINING", "m", absl::Seconds(1)), absl::StatusCode::kUnavailable, "DRAINING", ""},
      {Internal("m"), absl::StatusCode::kInternal, "", ""},
  };
  for (const auto& c : kCases) {
    EXPECT_EQ(c.status.code(), c.code) << c.status;
    EXPECT_EQ(ErrorReason(c.status), c.reason) << c.status;
    EXPECT_EQ(ErrorField(c.status), c.field) << c.status;
  }
}

TEST(StatusTest, AStatusWithoutDetailHasAnEmptyOne) {
  const absl::Status status = absl::NotFoundError("x");
  EXPECT_EQ(ErrorReason(status), "");
  EXPECT_EQ(ErrorField(status), "");
  EXPECT_EQ(ErrorRetryAfter(status), absl::ZeroDuration());
}

TEST(StatusTest, AHintBelowAMillisecondIsRoundedUp) {
  EXPECT_EQ(ErrorRetryAfter(Unavailable("X", "m", absl::Microseconds(10))), absl::Milliseconds(1));
}

TEST(StatusTest, APrefixCompletesTheFieldPath) {
  const absl::Status status = WithFieldPrefix(InvalidField("kind", "m"), "interactions[3].");
  EXPECT_EQ(ErrorField(status), "interactions[3].kind");
  EXPECT_EQ(ErrorReason(status), "INVALID_FIELD");
  EXPECT_TRUE(WithFieldPrefix(absl::OkStatus(), "x").ok());
}

}  // namespace
}  // namespace klout
