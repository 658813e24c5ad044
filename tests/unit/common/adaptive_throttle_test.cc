#include "common/adaptive_throttle.h"

#include <gtest/gtest.h>

namespace klout {
namespace {

constexpr absl::Duration kHint = absl::Milliseconds(300);
constexpr absl::Duration kStep = absl::Milliseconds(10);

struct Counts {
  int due = 0, sent = 0, accepted = 0;
};

class AdaptiveThrottleTest : public testing::Test {
 protected:
  // So many calls come in each step, of which the server has room for `room`.
  Counts Offer(absl::Duration length, int calls, int room) {
    Counts counts;
    for (absl::Duration t; t < length; t += kStep) {
      clock_.Advance(kStep);
      for (int i = 0, left = room; i < calls; ++i) {
        ++counts.due;
        if (!throttle_.Allow()) continue;
        ++counts.sent;
        if (left == 0) {
          throttle_.Refused(kHint);
          continue;
        }
        --left;
        ++counts.accepted;
        throttle_.Accepted();
      }
    }
    return counts;
  }

  FakeClock clock_;
  AdaptiveThrottle throttle_{clock_};
};

TEST_F(AdaptiveThrottleTest, HoldsNothingBackWhileTheServerRefusesNone) {
  const Counts counts = Offer(absl::Seconds(10), 40, 40);
  EXPECT_EQ(counts.sent, counts.due);
}

TEST_F(AdaptiveThrottleTest, HoldsNothingBackBeforeTheFirstAnswer) {
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(throttle_.Allow()) << i;
}

TEST_F(AdaptiveThrottleTest, AServerGetsAQuarterMoreThanItAccepts) {
  Offer(absl::Seconds(10), 30, 10);
  const Counts counts = Offer(absl::Seconds(10), 30, 10);
  EXPECT_EQ(counts.accepted, 10'000);
  EXPECT_NEAR(counts.sent, AdaptiveThrottle::kHeadroom * counts.accepted, 100);
}

// One replica of eight has no room.
TEST_F(AdaptiveThrottleTest, HoldsNothingBackWhileFewReplicasRefuse) {
  const Counts counts = Offer(absl::Seconds(10), 8, 7);
  EXPECT_EQ(counts.sent, counts.due);
}

TEST_F(AdaptiveThrottleTest, AllGoThroughAgainOnceThereIsRoom) {
  Offer(absl::Seconds(10), 30, 10);
  Offer(AdaptiveThrottle::kHalfLife * 10, 30, 30);
  const Counts counts = Offer(absl::Seconds(10), 30, 30);
  EXPECT_EQ(counts.sent, counts.due);
}

TEST_F(AdaptiveThrottleTest, AServerThatRefusesAllIsAskedNowAndThen) {
  Offer(absl::Seconds(10), 10, 0);
  const Counts counts = Offer(absl::Seconds(10), 10, 0);
  EXPECT_GE(counts.sent, 3);
  EXPECT_LE(counts.sent, counts.due / 100);
}

TEST_F(AdaptiveThrottleTest, ARefusalIsForgotten) {
  Offer(absl::Seconds(1), 10, 0);
  clock_.Advance(absl::Minutes(1));
  const Counts counts = Offer(absl::Seconds(1), 10, 10);
  EXPECT_GE(counts.sent, counts.due - 1);
}

TEST_F(AdaptiveThrottleTest, KeepsWhatTheServerSaidLast) {
  EXPECT_EQ(throttle_.retry_after(), absl::ZeroDuration());
  throttle_.Refused(kHint);
  throttle_.Refused(2 * kHint);
  throttle_.Accepted();
  EXPECT_EQ(throttle_.retry_after(), 2 * kHint);
}

}  // namespace
}  // namespace klout
