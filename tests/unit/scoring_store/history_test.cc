#include "services/scoring/store/history.h"

#include <gtest/gtest.h>

#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// Publishes one batch a day, so that each day but the last is recorded.
std::unique_ptr<ScoreEngine> ThreeDays(const std::string& dir) {
  std::unique_ptr<ScoreEngine> engine = OpenEngine(dir);
  for (int day = 0; day < 3; ++day) {
    std::vector<Act> acts;
    for (int actor = 10; actor < 20 + 5 * day; ++actor) acts.push_back({actor, 1, kStart + day * kDay + actor});
    EXPECT_TRUE(engine->AppendAndWait(BatchOf("day-" + std::to_string(day), acts)).ok());
    EXPECT_TRUE(engine->Publish(true).ok());
  }
  return engine;
}

TEST(ScoreHistoryTest, RecordsTheLastScoreOfEachDayThatIsOver) {
  TempDir dir;
  const auto engine = ThreeDays(dir.path());
  const uint32_t today = kStart / kDay + 2;
  const std::vector<HistoryDay> days = engine->history().Days("twitter:user-1", today + 1, 10);
  ASSERT_EQ(days.size(), 2);
  EXPECT_EQ(days[0].day, today - 1);
  EXPECT_EQ(days[1].day, today - 2);
  EXPECT_GT(days[0].score, days[1].score);
  EXPECT_EQ(days[0].model, Model().name);
  EXPECT_TRUE(engine->history().Days("twitter:nobody", today + 1, 10).empty());
}

TEST(ScoreHistoryTest, SurvivesReopeningAndPages) {
  TempDir dir;
  ThreeDays(dir.path());
  const auto engine = OpenEngine(dir.path());
  const uint32_t today = kStart / kDay + 2;
  EXPECT_EQ(engine->history().Days("twitter:user-1", today - 1, 10).size(), 1);
  EXPECT_EQ(engine->history().Days("twitter:user-1", today + 1, 1).size(), 1);
}

TEST(ScoreHistoryTest, IsNotRewrittenByLaterPublishes) {
  TempDir dir;
  const auto engine = ThreeDays(dir.path());
  const uint32_t today = kStart / kDay + 2;
  const float before = engine->history().Days("twitter:user-1", today + 1, 1)[0].score;
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("late", {{50, 1, kStart + kDay + 5}, {51, 1, kStart + kDay + 6}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(engine->history().Days("twitter:user-1", today + 1, 1)[0].score, before);
}

}  // namespace
}  // namespace klout::scoring
