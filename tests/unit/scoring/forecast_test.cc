#include "services/scoring/domain/forecast.h"

#include <cmath>

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

TEST(BootstrapTest, DrawsHaveMeanAndVarianceOne) {
  LogBuilder log;
  for (int i = 0; i < 3000; ++i)
    log.Act("twitter:a" + std::to_string(i), "twitter:b", ActKind::kLike, Day(1));
  const Graph graph = log.Build();
  const BootstrapDraws draws = DrawBootstrap(graph.View(), 2);
  double sum = 0, square = 0;
  for (const auto& lanes : draws) {
    for (uint8_t draw : lanes) {
      sum += draw;
      square += draw * draw;
    }
  }
  const double count = static_cast<double>(draws.size()) * kReplicates;
  EXPECT_NEAR(sum / count, 1, 0.015);
  EXPECT_NEAR(square / count - 1, 1, 0.03);
}

TEST(BootstrapTest, DrawsDependOnTheNameOnly) {
  const Graph first = LogBuilder()
                          .Act("twitter:a", "twitter:b", ActKind::kLike, Day(1))
                          .Act("twitter:c", "twitter:b", ActKind::kLike, Day(1))
                          .Build();
  const Graph second = LogBuilder().Act("twitter:z", "twitter:c", ActKind::kLike, Day(3)).Build();
  const BootstrapDraws a = DrawBootstrap(first.View(), 1), b = DrawBootstrap(second.View(), 1);
  EXPECT_EQ(a[*first.View().accounts.Find(KeyOf("twitter:c"))],
            b[*second.View().accounts.Find(KeyOf("twitter:c"))]);
  EXPECT_NE(a[0], a[1]);
}

TEST(ForecastTest, ReplicatesLieAroundTheForecast) {
  const Scored scored(Community{.seed = 11, .accounts = 200, .acts = 4000}.Log());
  const BootstrapDraws draws = DrawBootstrap(scored.graph(), 1);
  int compared = 0;
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    std::vector<Voice> voices;
    const Forecast forecast = scored.forecaster().Of(AccountSet(&i, 1), voices);
    if (forecast.people < 20) continue;
    double mean = 0;
    for (float people : scored.forecaster().Replicate(voices, forecast, draws)) mean += std::log(people);
    EXPECT_NEAR(mean / kReplicates, std::log(forecast.people_per_week), 0.25) << forecast.people;
    ++compared;
  }
  EXPECT_GE(compared, 10);
}

// `known` people who were there from the beginning, and `newcomers` of day 60, act on `author` on day 61.
LogBuilder CrowdOf(int known, int newcomers) {
  LogBuilder log;
  log.Act("twitter:somebody", "twitter:else", ActKind::kLike, Day(0));
  for (int i = 0; i < known; ++i) {
    const std::string name = "twitter:known" + std::to_string(i);
    log.Act(name, "twitter:else", ActKind::kLike, Day(1)).Act(name, "twitter:b", ActKind::kReshare, Day(61));
  }
  for (int i = 0; i < newcomers; ++i) log.Act("twitter:new" + std::to_string(i), "twitter:b", ActKind::kReshare, Day(61));
  return log;
}

TEST(ForecastTest, NewcomersCountUpToAPartOfThoseWhoAreKnown) {
  const ForecastModel model;
  EXPECT_NEAR(Scored(CrowdOf(80, 15)).ForecastOf("twitter:b").signal[kReach], 95, 1e-6);
  const Forecast crowd = Scored(CrowdOf(80, 500)).ForecastOf("twitter:b");
  EXPECT_NEAR(crowd.signal[kReach], 80 * (1 + model.newcomer_part), 1e-6);
  EXPECT_NEAR(crowd.signal[kReshareReach], 80 * (1 + model.newcomer_part), 1e-6);
  EXPECT_NEAR(crowd.newcomers_beyond, 500 - 80 * model.newcomer_part, 1e-6);
  EXPECT_EQ(crowd.people, 580u);
  // Nobody is known: a few of them count all the same.
  EXPECT_NEAR(Scored(CrowdOf(0, 500)).ForecastOf("twitter:b").signal[kReach], model.newcomer_people, 1e-6);
  EXPECT_NEAR(Scored(CrowdOf(0, 4)).ForecastOf("twitter:b").signal[kReach], 4, 1e-6);
}

TEST(ForecastTest, OneMoreNewcomerNeverLowers) {
  double before = 0;
  for (int newcomers = 0; newcomers < 40; newcomers += 3) {
    const Forecast forecast = Scored(CrowdOf(20, newcomers)).ForecastOf("twitter:b");
    for (const Signal signal : kOfVoices) EXPECT_GE(forecast.signal[signal], 0);
    EXPECT_GE(forecast.signal[kReach], before) << newcomers;
    before = forecast.signal[kReach];
  }
}

TEST(ForecastTest, ReplicatesBoundNewcomersToo) {
  const Scored scored(CrowdOf(40, 300));
  BootstrapDraws draws(scored.graph().account_count());
  for (auto& lanes : draws) lanes.fill(1);
  const AccountIndex b = scored.Index("twitter:b");
  std::vector<Voice> voices;
  const Forecast forecast = scored.forecaster().Of(AccountSet(&b, 1), voices);
  for (float people : scored.forecaster().Replicate(voices, forecast, draws)) EXPECT_NEAR(people / forecast.people_per_week, 1, 2e-5);
}

TEST(ForecastTest, AReplicateThatDrewEachOnceIsTheForecast) {
  // Checks the logarithm of the lanes against that of the forecast.
  const Scored scored(Community{.seed = 12, .accounts = 100, .acts = 1500}.Log());
  BootstrapDraws draws(scored.graph().account_count());
  for (auto& lanes : draws) lanes.fill(1);
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    std::vector<Voice> voices;
    const Forecast forecast = scored.forecaster().Of(AccountSet(&i, 1), voices);
    if (forecast.people == 0) continue;
    for (float people : scored.forecaster().Replicate(voices, forecast, draws)) {
      EXPECT_NEAR(people / forecast.people_per_week, 1, 2e-5);
    }
  }
}

TEST(ForecastTest, NobodyActedMeansNoForecast) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kFollow, Day(1));
  const Scored scored(log);
  EXPECT_EQ(scored.ForecastOf("twitter:b").people_per_week, 0);
  EXPECT_EQ(scored.Row("twitter:b").score, 0);
}

TEST(ForecastTest, ThinEvidenceFallsInProportion) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:one", ActKind::kLike, Day(1));
  for (int i = 0; i < 3; ++i)
    log.Act("twitter:f" + std::to_string(i), "twitter:three", ActKind::kLike, Day(1));
  const Scored scored(log);
  EXPECT_NEAR(scored.ForecastOf("twitter:one").thin_part, std::log(1.0 / 3), 1e-9);
  EXPECT_EQ(scored.ForecastOf("twitter:three").thin_part, 0);
}

TEST(ForecastTest, SilenceOfAFeedThatFailsCountsForNobody) {
  LogBuilder log;
  for (int i = 0; i < 5; ++i) log.Act("twitter:f" + std::to_string(i), "twitter:b", ActKind::kLike, Day(0));
  LogBuilder works = log, fails = log, works_again = log;
  works.Link("twitter:x", "x", Day(119));
  fails.Feed("twitter:b", Day(6), Day(5)).Cut().Link("twitter:x", "x", Day(119));
  // In another batch than the failure, and written down before it.
  works_again.Feed("twitter:b", Day(90), 0).Cut().Feed("twitter:b", Day(6), Day(5)).Link("twitter:x", "x", Day(119));
  EXPECT_TRUE(Scored(works).ForecastOf("twitter:b").absent);
  const Forecast held = Scored(fails).ForecastOf("twitter:b");
  EXPECT_FALSE(held.absent);
  EXPECT_EQ(held.absence_part, 0);
  EXPECT_EQ(held.held_since, Day(5));
  const Forecast again = Scored(works_again).ForecastOf("twitter:b");
  EXPECT_TRUE(again.absent);
  EXPECT_EQ(again.held_since, 0u);
}

TEST(ForecastTest, AbsenceBeginsAfterTheGraceAndHalves) {
  LogBuilder log;
  for (int i = 0; i < 5; ++i) log.Act("twitter:f" + std::to_string(i), "twitter:b", ActKind::kLike, Day(0));
  LogBuilder at_30 = log, at_120 = log;
  at_30.Link("twitter:x", "x", Day(30));
  at_120.Link("twitter:x", "x", Day(119));
  EXPECT_FALSE(Scored(at_30).ForecastOf("twitter:b").absent);
  const Forecast late = Scored(at_120).ForecastOf("twitter:b");
  EXPECT_TRUE(late.absent);
  EXPECT_NEAR(late.absence_part, -std::log(2) * 89 / 90, 1e-9);
  Model frozen;
  frozen.absence.half_life_seconds = 0;
  EXPECT_EQ(Scored(at_120, frozen).ForecastOf("twitter:b").absence_part, 0);
}

TEST(ForecastTest, EndorsementsAreCappedAndOwnOnesDoNotCount) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kLike, Day(1))
      .Link("twitter:b", "bert", Day(1))
      .Link("twitter:alt", "bert", Day(1));
  log.Endorse("twitter:alt", "twitter:b", "jazz", Day(1));
  EXPECT_EQ(Scored(log).ForecastOf("twitter:b").signal[kEndorsed], 0);
  for (int i = 0; i < 50; ++i) log.Endorse("twitter:g" + std::to_string(i), "twitter:b", "jazz", Day(1));
  EXPECT_EQ(Scored(log).ForecastOf("twitter:b").signal[kEndorsed], 10);
}

TEST(LogSpreadTest, IsTheStandardDeviationOfTheLogarithm) {
  Replicates replicates;
  replicates.fill(100);
  EXPECT_NEAR(LogSpread(replicates), 0, 1e-6);
  for (int lane = 0; lane < kReplicates; lane += 2) replicates[lane] = 400;
  EXPECT_NEAR(LogSpread(replicates), std::log(4) / 2, 1e-6);
}

TEST(ScoreOfTest, IsLogarithmicAndClamped) {
  const ScaleModel scale;
  EXPECT_EQ(ScoreOf(0, scale), 1);
  EXPECT_EQ(ScoreOf(1e-9, scale), 1);
  EXPECT_EQ(ScoreOf(1e12, scale), 100);
  EXPECT_NEAR(ScoreOf(1, scale), 13.375, 1e-12);
  EXPECT_NEAR(ScoreOf(1000, scale), 50.5, 1e-9);
  EXPECT_NEAR(ScoreOf(1e7, scale), 100, 1e-9);
}

}  // namespace
}  // namespace klout::scoring::testing
