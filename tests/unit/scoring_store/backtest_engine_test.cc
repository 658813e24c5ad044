#include <gtest/gtest.h>

#include "common/status.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/store/batch_removal.h"
#include "services/scoring/store/fact_batch_view.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// Three weeks in which each act of a week may come back in the next.
std::vector<klout::fact::v1::FactBatch> ThreeWeeks() {
  std::vector<klout::fact::v1::FactBatch> batches;
  for (int day = 0; day < 21; ++day) {
    std::vector<Act> acts = RandomActs(7 + day % 7, 300, 60);
    for (size_t i = 0; i < acts.size(); ++i) acts[i].time = kStart + day * kDay + static_cast<int64_t>(i);
    batches.push_back(BatchOf("day-" + std::to_string(day), acts));
  }
  return batches;
}

// Of the days from `whole_days` on only the last act of each, so that the log ends in the same second.
void PublishThreeWeeks(ScoreEngine& engine, int whole_days) {
  int day = 0;
  for (const auto& batch : ThreeWeeks()) {
    const auto& times = batch.interactions().times();
    ASSERT_TRUE(engine.AppendAndWait(day++ < whole_days ? batch : BatchOf(batch.batch_id(), {{1, 2, times[times.size() - 1]}})).ok());
  }
  ASSERT_TRUE(engine.Publish(true).ok());
}

TEST(EraseFromBatchTest, TakesOutWhatCameSince) {
  auto batch = BatchOf("b", {{1, 2, kStart}, {3, 4, kStart + 1}, {5, 2, kStart + 2}});
  Erasure erasure;
  erasure.since = kStart + 1;
  EXPECT_EQ(EraseFromBatch(erasure, batch), 2);
  ASSERT_EQ(batch.interactions().actors_size(), 1);
  EXPECT_EQ(batch.accounts().ids_size(), 2);
  EXPECT_TRUE(CheckFactBatch(batch, absl::FromUnixSeconds(kStart)).ok());
}

// What the cut scores is the log before it: what came after it changes what was seen, and no forecast.
TEST(BacktestEngineTest, ForecastsKnowNothingOfWhatCameAfter) {
  TempDir dir, other_dir;
  const auto engine = OpenEngine(dir.path()), other = OpenEngine(other_dir.path());
  PublishThreeWeeks(*engine, 21);
  PublishThreeWeeks(*other, 14);
  const auto one = engine->RunBacktests(1, 7, kGoOn), two = other->RunBacktests(1, 7, kGoOn);
  ASSERT_TRUE(one.ok()) << one.status();
  ASSERT_TRUE(two.ok()) << two.status();
  EXPECT_EQ(one->at(0).cut, two->at(0).cut);
  EXPECT_EQ(one->at(0).subjects, two->at(0).subjects);
  EXPECT_GT(one->at(0).active, two->at(0).active);
  EXPECT_GT(one->at(0).rankings[0].ndcg_100, 0.5);
}

TEST(BacktestEngineTest, CutsAreAWindowApartAndTheLastEndsWithTheLog) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  PublishThreeWeeks(*engine, 21);
  const auto backtests = engine->RunBacktests(2, 5, kGoOn);
  ASSERT_TRUE(backtests.ok()) << backtests.status();
  ASSERT_EQ(backtests->size(), 2);
  EXPECT_EQ(backtests->at(1).end, engine->serving()->graph().as_of + 1);
  EXPECT_EQ(backtests->at(0).end, backtests->at(1).cut);
  EXPECT_EQ(backtests->at(1).end - backtests->at(1).cut, 5 * kDay);
  // By itself: as many as leave half of the log before the first.
  EXPECT_EQ(engine->RunBacktests(0, 3, kGoOn)->size(), 3);
}

// The newest window is kept out: what is learned does not know it, and it is what the model is judged on.
TEST(FitEngineTest, LearnsNothingFromTheDaysItIsJudgedOn) {
  TempDir dir, other_dir;
  const auto engine = OpenEngine(dir.path()), other = OpenEngine(other_dir.path());
  PublishThreeWeeks(*engine, 21);
  PublishThreeWeeks(*other, 16);
  const uint64_t before = engine->serving()->id();
  const auto one = engine->FitModel(3, 5, kGoOn), two = other->FitModel(3, 5, kGoOn);
  ASSERT_TRUE(one.ok()) << one.status();
  ASSERT_TRUE(two.ok()) << two.status();
  EXPECT_EQ(one->model.forecast.weight, two->model.forecast.weight);
  EXPECT_EQ(one->model.forecast.intercept, two->model.forecast.intercept);
  EXPECT_EQ(one->model.forecast.residual_sigma, two->model.forecast.residual_sigma);
  EXPECT_NE(one->model.forecast.intercept, engine->model().forecast.intercept);
  EXPECT_GT(one->rows, 0);
  EXPECT_EQ(one->until, one->after.cut);
  EXPECT_GT(one->after.active, two->after.active);
  EXPECT_EQ(one->trials.size(), 6);
  // It is an answer, and changes nothing.
  EXPECT_EQ(engine->serving()->id(), before);
  EXPECT_EQ(ErrorReason(engine->FitModel(12, 7, kGoOn).status()), "LOG_TOO_SHORT");
  EXPECT_EQ(engine->FitModel(3, 5, [] { return true; }).status().code(), absl::StatusCode::kCancelled);
}

TEST(AttackEngineTest, MeasuresOnTheCommunityThatServes) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  EXPECT_EQ(ErrorReason(engine->MeasureAttack(AttackKind::kPods, 1, 8, kGoOn).status()), "NO_SNAPSHOT");
  PublishThreeWeeks(*engine, 21);
  const uint64_t accounts = engine->serving()->graph().account_count();
  const auto measure = engine->MeasureAttack(AttackKind::kPods, 1, 8, kGoOn);
  ASSERT_TRUE(measure.ok()) << measure.status();
  EXPECT_GT(measure->bystanders, 0);
  EXPECT_EQ(engine->serving()->graph().account_count(), accounts);
  EXPECT_EQ(engine->MeasureAttack(AttackKind::kPods, 1, 8, [] { return true; }).status().code(), absl::StatusCode::kCancelled);
}

TEST(BacktestEngineTest, RefusesALogThatIsTooShort) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  EXPECT_EQ(ErrorReason(engine->RunBacktests(0, 7, kGoOn).status()), "NO_SNAPSHOT");
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", {{1, 2, kStart}, {3, 2, kStart + 10 * kDay}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(ErrorReason(engine->RunBacktests(0, 7, kGoOn).status()), "LOG_TOO_SHORT");
  EXPECT_TRUE(engine->RunBacktests(0, 5, kGoOn).ok());
}

TEST(BacktestEngineTest, EndsWhenTheCallerGivesUp) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  PublishThreeWeeks(*engine, 21);
  EXPECT_EQ(engine->RunBacktests(0, 5, [] { return true; }).status().code(), absl::StatusCode::kCancelled);
}

}  // namespace
}  // namespace klout::scoring
