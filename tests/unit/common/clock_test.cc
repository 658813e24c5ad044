#include "common/clock.h"

#include <gtest/gtest.h>

namespace klout {
namespace {

TEST(FakeClockTest, StandsStillUntilAdvanced) {
  FakeClock clock;
  const absl::Time start = clock.Now();
  EXPECT_EQ(clock.Now(), start);
  clock.Advance(absl::Seconds(3));
  EXPECT_EQ(clock.Now(), start + absl::Seconds(3));
}

TEST(FakeClockTest, StartsOnAFixedDay) {
  EXPECT_EQ(absl::FormatTime(FakeClock().Now(), absl::UTCTimeZone()), "2012-07-01T00:00:00+00:00");
}

TEST(FakeClockTest, CanBeSet) {
  FakeClock clock;
  clock.Set(absl::FromUnixSeconds(7));
  EXPECT_EQ(clock.Now(), absl::FromUnixSeconds(7));
}

TEST(RealClockTest, DoesNotGoBackToTheEpoch) {
  EXPECT_GT(RealClock().Now(), absl::FromUnixSeconds(1600000000));
}

}  // namespace
}  // namespace klout
