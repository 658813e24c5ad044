#include "services/gateway/domain/rate_limit.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace klout::gateway {
namespace {

const absl::Time kNow = absl::FromUnixSeconds(1'341'100'800);

TEST(RateLimitTest, TakesASecondsWorthAtOnceAndThenAsTimeGoes) {
  RateLimit limit;
  for (int i = 0; i < 10; ++i) EXPECT_EQ(limit.Take("a", 10, kNow), absl::ZeroDuration());
  EXPECT_EQ(limit.Take("a", 10, kNow), absl::Milliseconds(100));
  EXPECT_EQ(limit.Take("a", 10, kNow + absl::Milliseconds(100)), absl::ZeroDuration());
  EXPECT_GT(limit.Take("a", 10, kNow + absl::Milliseconds(100)), absl::ZeroDuration());
}

TEST(RateLimitTest, SavesNoMoreThanASecond) {
  RateLimit limit;
  for (int i = 0; i < 10; ++i) limit.Take("a", 10, kNow);
  int taken = 0;
  while (limit.Take("a", 10, kNow + absl::Hours(1)) == absl::ZeroDuration()) ++taken;
  EXPECT_EQ(taken, 10);
}

TEST(RateLimitTest, CountsEachNameAloneAndZeroIsNoLimit) {
  RateLimit limit;
  EXPECT_EQ(limit.Take("a", 1, kNow), absl::ZeroDuration());
  EXPECT_EQ(limit.Take("b", 1, kNow), absl::ZeroDuration());
  EXPECT_GT(limit.Take("a", 1, kNow), absl::ZeroDuration());
  for (int i = 0; i < 100; ++i) EXPECT_EQ(limit.Take("c", 0, kNow), absl::ZeroDuration());
}

TEST(RateLimitTest, GivesNothingForAClockThatGoesBackAndGoesOnFromThere) {
  RateLimit limit;
  const absl::Time before = kNow - absl::Hours(1);
  EXPECT_EQ(limit.Take("a", 1, kNow), absl::ZeroDuration());
  EXPECT_GT(limit.Take("a", 1, before), absl::ZeroDuration());
  EXPECT_EQ(limit.Take("a", 1, before + absl::Seconds(1)), absl::ZeroDuration());
  EXPECT_GT(limit.Take("a", 1, before + absl::Seconds(1)), absl::ZeroDuration());
}

TEST(RateLimitTest, SharesWhenThereAreTooManyNames) {
  RateLimit limit(/*max_names=*/160);
  int refused = 0;
  for (int i = 0; i < 5'000; ++i) refused += limit.Take(absl::StrCat("name-", i), 1, kNow) > absl::ZeroDuration();
  // A flood of new names gets what is kept, and then one shared bucket each shard.
  EXPECT_GT(refused, 4'700);
  // Once they are full again they are forgotten for others.
  EXPECT_EQ(limit.Take("new", 1, kNow + absl::Seconds(2)), absl::ZeroDuration());
}

}  // namespace
}  // namespace klout::gateway
