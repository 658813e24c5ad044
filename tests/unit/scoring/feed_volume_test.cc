#include "services/scoring/domain/feed_volume.h"

#include <gtest/gtest.h>

#include "services/scoring/domain/gate.h"

namespace klout::scoring {
namespace {

constexpr Network kTwitter = 1, kYoutube = 3;
constexpr uint32_t kFirstHour = 400'000;

// `acts[d]` acts in each hour of day d after kFirstHour, as of the end of the last day.
GraphView Fed(const std::vector<uint64_t>& acts, Network network, std::vector<FeedHour>& hours, uint32_t as_of_hour) {
  for (size_t day = 0; day < acts.size(); ++day) {
    for (uint32_t hour = 0; hour < 24; ++hour) {
      if (acts[day] > 0) hours.push_back({network, kFirstHour + static_cast<uint32_t>(day) * 24 + hour, acts[day]});
    }
  }
  GraphView graph;
  graph.as_of = as_of_hour * kSecondsPerHour;
  graph.feed_hours = hours;
  return graph;
}

GraphView Fed(const std::vector<uint64_t>& acts, std::vector<FeedHour>& hours) {
  return Fed(acts, kTwitter, hours, kFirstHour + static_cast<uint32_t>(acts.size()) * 24);
}

bool Passes(const GraphView& graph) {
  GateMeasures measures;
  measures.bands.assign(4, 0);
  const GateMeasures before = measures;
  measures.feeds = MeasureFeeds(graph);
  for (const GateCheck& check : CheckGate(before, measures, 0, GateLimits())) {
    if (!check.passed) return false;
  }
  return true;
}

TEST(FeedVolumeTest, TheLastDayIsMeasuredAgainstTheMedianOfThoseBefore) {
  std::vector<FeedHour> hours;
  const auto feeds = MeasureFeeds(Fed({10, 12, 90, 11, 5}, hours));
  ASSERT_EQ(feeds.size(), 1);
  EXPECT_EQ(feeds[0].network, kTwitter);
  EXPECT_EQ(feeds[0].last_day, 5 * 24);
  EXPECT_EQ(feeds[0].usual, 11.5 * 24);
}

TEST(FeedVolumeTest, HalfAFeedIsStoppedAndAQuietDayIsNot) {
  std::vector<FeedHour> half, quiet, twice;
  EXPECT_FALSE(Passes(Fed({100, 104, 96, 100, 100, 50}, half)));
  EXPECT_TRUE(Passes(Fed({100, 104, 96, 100, 100, 70}, quiet)));
  EXPECT_TRUE(Passes(Fed({100, 104, 96, 100, 100, 200}, twice)));
}

// Sunday is a quarter of other days, every week.
TEST(FeedVolumeTest, ADayLikeTheSameDayOfLastWeekIsUsual) {
  std::vector<FeedHour> sunday, monday;
  EXPECT_TRUE(Passes(Fed({25, 100, 100, 100, 100, 100, 100, 25}, sunday)));
  EXPECT_FALSE(Passes(Fed({100, 100, 100, 100, 100, 100, 100, 25}, monday)));
  // What was a fault a week ago does not make it usual.
  std::vector<FeedHour> again;
  EXPECT_FALSE(Passes(Fed({100, 100, 100, 100, 100, 100, 100, 25, 100, 100, 100, 100, 100, 100, 25}, again)));
}

TEST(FeedVolumeTest, WhoIsNewOrLongSilentIsNotJudged) {
  std::vector<FeedHour> fresh, silent;
  EXPECT_TRUE(MeasureFeeds(Fed({100, 100, 10}, fresh)).empty());
  EXPECT_TRUE(MeasureFeeds(Fed({100, 100, 100, 100, 0}, silent)).empty());
}

TEST(FeedVolumeTest, MergingAddsHoursAndForgetsOldOnes) {
  const uint32_t now = 10'000;
  const std::vector<FeedHour> base = {{kTwitter, now - kFeedHours, 9}, {kTwitter, now - kFeedHours + 1, 7}, {kTwitter, now, 3}};
  const absl::flat_hash_map<uint64_t, uint64_t> acts = {{FeedHourKey(kTwitter, now * kSecondsPerHour + 5), 4},
                                                        {FeedHourKey(kYoutube, now * kSecondsPerHour), 1}};
  const std::vector<FeedHour> merged = MergeFeedHours(base, acts, now * kSecondsPerHour + 1800);
  ASSERT_EQ(merged.size(), 3);
  EXPECT_EQ(merged[0].hour, now - kFeedHours + 1);
  EXPECT_EQ(merged[1].acts, 7);
  EXPECT_EQ(merged[2].network, kYoutube);
}

}  // namespace
}  // namespace klout::scoring
