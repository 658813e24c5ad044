#include "common/circuit_breaker.h"

#include <gtest/gtest.h>

namespace klout {
namespace {

constexpr absl::Duration kFirst = absl::Milliseconds(100);
constexpr absl::Duration kMax = absl::Milliseconds(350);

class CircuitBreakerTest : public testing::Test {
 protected:
  FakeClock clock_;
  CircuitBreaker breaker_{clock_, kFirst, kMax};
};

TEST_F(CircuitBreakerTest, LetsAllThroughWhileNothingFails) {
  EXPECT_TRUE(breaker_.Allow());
  EXPECT_TRUE(breaker_.Allow());
  EXPECT_FALSE(breaker_.is_open());
  EXPECT_EQ(breaker_.opened_count(), 0u);
}

TEST_F(CircuitBreakerTest, AFailureKeepsAllAwayForTheInterval) {
  EXPECT_TRUE(breaker_.Failure());
  EXPECT_FALSE(breaker_.Allow());
  clock_.Advance(kFirst - absl::Nanoseconds(1));
  EXPECT_FALSE(breaker_.Allow());
  EXPECT_EQ(breaker_.opened_count(), 1u);
}

TEST_F(CircuitBreakerTest, AfterTheIntervalOneMayProbe) {
  breaker_.Failure();
  clock_.Advance(kFirst);
  EXPECT_TRUE(breaker_.Allow());
  EXPECT_FALSE(breaker_.Allow());
}

TEST_F(CircuitBreakerTest, AClockThatWasSetBackKeepsNobodyAwayForLonger) {
  breaker_.Failure();
  clock_.Advance(-absl::Hours(1));
  EXPECT_TRUE(breaker_.Allow());
  EXPECT_FALSE(breaker_.Allow());
}

TEST_F(CircuitBreakerTest, AProbeThatSucceedsCloses) {
  breaker_.Failure();
  clock_.Advance(kFirst);
  ASSERT_TRUE(breaker_.Allow());
  breaker_.Success();
  EXPECT_TRUE(breaker_.Allow());
  EXPECT_FALSE(breaker_.is_open());
  EXPECT_EQ(breaker_.interval(), kFirst);
}

TEST_F(CircuitBreakerTest, EachFailedProbeDoublesTheIntervalUpToTheBound) {
  breaker_.Failure();
  for (const absl::Duration expected : {2 * kFirst, kMax, kMax}) {
    clock_.Advance(kMax);
    ASSERT_TRUE(breaker_.Allow());
    EXPECT_FALSE(breaker_.Failure());
    EXPECT_EQ(breaker_.interval(), expected);
    EXPECT_FALSE(breaker_.Allow());
  }
  EXPECT_EQ(breaker_.opened_count(), 1u);
}

TEST_F(CircuitBreakerTest, LateFailuresOfOldCallsDoNotDouble) {
  breaker_.Failure();
  EXPECT_FALSE(breaker_.Failure());
  EXPECT_EQ(breaker_.interval(), kFirst);
}

TEST_F(CircuitBreakerTest, AProbeThatNeverReportsIsGivenUp) {
  breaker_.Failure();
  clock_.Advance(kFirst);
  ASSERT_TRUE(breaker_.Allow());
  clock_.Advance(kFirst);
  EXPECT_TRUE(breaker_.Allow());
}

}  // namespace
}  // namespace klout
