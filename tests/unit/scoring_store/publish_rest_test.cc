#include "services/scoring/engine/publish_rest.h"

#include "gtest/gtest.h"

namespace klout::scoring {
namespace {

TEST(PublishRestTest, RestsAsLongAsIsAskedOrFourTimesWhatAPublishTook) {
  EXPECT_EQ(PublishRest(absl::Seconds(5), absl::Seconds(1)), absl::Seconds(5));
  EXPECT_EQ(PublishRest(absl::Seconds(5), absl::Seconds(2)), absl::Seconds(8));
  EXPECT_EQ(PublishRest(absl::Seconds(1), absl::Milliseconds(300)), absl::Milliseconds(1200));
}

TEST(PublishRestTest, BelowASecondOnePublishFollowsTheOther) {
  EXPECT_EQ(PublishRest(absl::Milliseconds(100), absl::Milliseconds(30)), absl::Milliseconds(70));
  EXPECT_EQ(PublishRest(absl::Milliseconds(100), absl::Seconds(3)), absl::ZeroDuration());
}

}  // namespace
}  // namespace klout::scoring
