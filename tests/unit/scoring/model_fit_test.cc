#include "services/scoring/domain/model_fit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "tests/testing/community.h"
#include "tests/testing/scored.h"

namespace klout::scoring {
namespace {

using testing::Community;
using testing::Day;
using testing::Dice;
using testing::LogBuilder;
using ::testing::Each;
using ::testing::Ge;

// A count of this mean.
double PoissonOf(double mean, Dice& dice) {
  double left = std::exp(-mean), draw = dice.Unit();
  for (int count = 0;; ++count) {
    if (draw < left || count > 10'000) return count;
    draw -= left;
    left *= mean / (count + 1);
  }
}

// Rows that a model with these numbers foretells, and nothing else.
std::vector<FitRow> RowsOf(const Model& truth, int count, uint64_t seed) {
  Dice dice(seed);
  std::vector<FitRow> rows;
  for (int i = 0; i < count; ++i) {
    FitRow row = {static_cast<SubjectIndex>(i), static_cast<Network>(1 + i % 2), {}, -0.1 * (i % 3), 1, 0};
    double log_mean = row.offset + truth.forecast.intercept + truth.forecast.network_log_factor[row.network];
    for (int k = 0; k < kSignals; ++k) {
      row.signal[k] = 3 * dice.Unit();
      log_mean += truth.forecast.weight[k] * row.signal[k];
    }
    row.seen = PoissonOf(std::exp(log_mean), dice);
    rows.push_back(row);
  }
  return rows;
}

TEST(FitWeightsTest, FindsTheNumbersThatMadeTheRows) {
  Model truth;
  truth.forecast.intercept = -1;
  truth.forecast.weight = {0.5, 0.1, 0.3, 0.2, 0.4, 0.1, 0.2, 0.05, 0.3};
  truth.forecast.network_log_factor[1] = 0.4;
  truth.forecast.network_log_factor[2] = -0.4;
  const Model fitted = FitWeights(RowsOf(truth, 20'000, 3), Model(), 0);
  for (int k = 0; k < kSignals; ++k) EXPECT_NEAR(fitted.forecast.weight[k], truth.forecast.weight[k], 0.05) << k;
  EXPECT_NEAR(fitted.forecast.network_log_factor[1] - fitted.forecast.network_log_factor[2], 0.8, 0.05);
}

// Days of one model, on each of which people act so many times as much.
std::vector<std::vector<FitRow>> DaysOf(const Model& truth, const std::vector<double>& factors) {
  std::vector<std::vector<FitRow>> days;
  for (const double factor : factors) {
    Model day = truth;
    day.forecast.intercept += std::log(factor);
    days.push_back(RowsOf(day, 4000, 11 + days.size()));
  }
  return days;
}

TEST(FitAcrossTimesTest, DaysThatAgreeAreBelieved) {
  Model truth;
  truth.forecast.intercept = 1;
  const auto days = DaysOf(truth, {1, 1, 1});
  Model live = truth;
  live.forecast.intercept = -1;
  const double variance = VarianceOfTimes(days, FitWeights(days[0], live, 1e4));
  EXPECT_LT(variance, 0.01);
  EXPECT_NEAR(FitAcrossTimes(days, live, 1e4, variance).forecast.intercept, 1, 0.05);
}

TEST(FitAcrossTimesTest, ARiotCountsAsOneDayAndDrawsLessThanItHolds) {
  Model truth;
  truth.forecast.intercept = 0;
  const std::vector<double> factors = {1, std::exp(2.0)};
  const auto days = DaysOf(truth, factors);
  const double variance = VarianceOfTimes(days, truth);
  EXPECT_NEAR(variance, 2, 0.1);
  // The mean of the days is 1 above what serves, which is believed as if it were known to within e: 1 / (1 + variance / 2) of the way.
  EXPECT_NEAR(FitAcrossTimes(days, truth, 1e4, variance).forecast.intercept, 1 / (1 + variance / 2), 0.05);
  // Without that the day on which more was seen would set the level.
  std::vector<FitRow> all = days[0];
  all.insert(all.end(), days[1].begin(), days[1].end());
  EXPECT_GT(FitWeights(all, truth, 1e4).forecast.intercept, 1);
}

TEST(FitAcrossTimesTest, OfNothingIsTheModel) {
  const Model model;
  EXPECT_EQ(VarianceOfTimes({}, model), 0);
  const std::vector<std::vector<FitRow>> empty(2);
  EXPECT_EQ(FitAcrossTimes(empty, model, 1, 0).forecast.intercept, model.forecast.intercept);
  EXPECT_EQ(VarianceOfTimes(empty, model), 0);
}

TEST(FitWeightsTest, NoWeightIsBelowZero) {
  Model truth;
  truth.forecast.intercept = 1;
  truth.forecast.weight = {0.5, -0.4, 0.3, -0.2, 0.4, 0.1, -0.2, 0.05, 0.3};
  const Model fitted = FitWeights(RowsOf(truth, 5000, 4), Model(), 0);
  EXPECT_THAT(fitted.forecast.weight, Each(Ge(0.0)));
  EXPECT_EQ(fitted.forecast.weight[1], 0);
}

TEST(FitWeightsTest, TheRidgeHoldsWeightsToThoseOfTheModel) {
  Model truth;
  truth.forecast.intercept = -3;
  truth.forecast.weight.fill(0.4);
  const std::vector<FitRow> rows = RowsOf(truth, 2000, 5);
  const Model model;
  const Model held = FitWeights(rows, model, 1e4), free = FitWeights(rows, model, 0);
  for (int k = 0; k < kSignals; ++k) EXPECT_NEAR(held.forecast.weight[k], model.forecast.weight[k], 0.01) << k;
  EXPECT_GT(std::abs(free.forecast.weight[kReach] - model.forecast.weight[kReach]), 0.1);
}

TEST(FitWeightsTest, ASignalThatNobodyHasKeepsItsWeight) {
  Model truth;
  std::vector<FitRow> rows = RowsOf(truth, 500, 6);
  for (FitRow& row : rows) row.signal[kEndorsed] = 0;
  const Model model;
  EXPECT_EQ(FitWeights(rows, model, 0).forecast.weight[kEndorsed], model.forecast.weight[kEndorsed]);
  EXPECT_EQ(FitWeights({}, model, 0).forecast.weight, model.forecast.weight);
}

TEST(FitWeightsTest, ANetworkOfWhichLittleIsKnownIsPooled) {
  Model truth;
  truth.forecast.intercept = 1;
  std::vector<FitRow> rows = RowsOf(truth, 1000, 7);
  FitRow odd = rows[0];
  odd.network = 5;
  odd.seen = 1000;
  rows.push_back(odd);
  EXPECT_LT(FitWeights(rows, Model(), 1).forecast.network_log_factor[5], 1);
}

TEST(FitResidualsTest, MakesIntervalsHoldNineTenths) {
  Dice dice(9);
  std::vector<SpreadRow> rows;
  for (int i = 0; i < 4000; ++i) {
    // What a forecast of 20 is off by: log-normal of 0.8.
    double z = -6;
    for (int k = 0; k < 12; ++k) z += dice.Unit();
    const double mean = 10 + 30 * dice.Unit();
    rows.push_back({16, mean, 0, PoissonOf(mean * std::exp(0.8 * z - 0.32), dice)});
  }
  const auto residuals = FitResiduals({rows});
  EXPECT_NEAR(residuals[4], 0.8, 0.15);
  double held = 0;
  for (const SpreadRow& row : rows) {
    const Interval interval = PredictCount(row.mean, residuals[4]);
    held += row.count >= interval.low && row.count <= interval.high;
  }
  EXPECT_NEAR(held / 4000, 0.9, 0.02);
}

TEST(FitResidualsTest, AForecastBetweenTwoSizesGoesByBoth) {
  Dice dice(10);
  std::vector<SpreadRow> rows;
  for (int i = 0; i < 6000; ++i) {
    const uint32_t people = 8 + dice.Below(56);
    double z = -6;
    for (int k = 0; k < 12; ++k) z += dice.Unit();
    // The larger the surer: 1.2 at 8 people, 0.6 at 64.
    const double sigma = 1.2 - 0.2 * (std::log2(people) - 3), mean = 20 + 20 * dice.Unit();
    rows.push_back({people, mean, 0, PoissonOf(mean * std::exp(sigma * z - sigma * sigma / 2), dice)});
  }
  ForecastModel model;
  model.residual_sigma = FitResiduals({rows});
  for (const auto& [from, to] : {std::pair(8, 15), std::pair(16, 31), std::pair(32, 63)}) {
    double held = 0, all = 0;
    for (const SpreadRow& row : rows) {
      if (static_cast<int>(row.people) < from || static_cast<int>(row.people) > to) continue;
      const Interval interval = PredictCount(row.mean, ResidualSigma(model, row.people));
      held += row.count >= interval.low && row.count <= interval.high;
      ++all;
    }
    EXPECT_NEAR(held / all, 0.9, 0.015) << from;
  }
  // As even as goes with it.
  for (int size = 1; size < kSizeClasses; ++size) EXPECT_LT(std::abs(model.residual_sigma[size] - model.residual_sigma[size - 1]), 0.6) << size;
}

TEST(FitResidualsTest, EachCutIsOneTimeHoweverManyRowsItHas) {
  // A calm time with ten times the rows of a wild one.
  Dice dice(11);
  std::vector<std::vector<SpreadRow>> cuts(2);
  for (int i = 0; i < 4400; ++i) {
    const bool wild = i % 11 == 0;
    double z = -6;
    for (int k = 0; k < 12; ++k) z += dice.Unit();
    cuts[wild].push_back({16, 30, 0, PoissonOf(30 * std::exp((wild ? 1.6 : 0.6) * z), dice)});
  }
  EXPECT_GT(FitResiduals(cuts)[4], FitResiduals({cuts[0]})[4] + 0.4);
}

TEST(CollectFitRowsTest, AFittedModelForetellsWhatTheRowsSay) {
  const LogBuilder log = Community{.accounts = 300, .acts = 6000}.Log();
  const Model model;
  const Graph graph = log.Build(model.folding, 1);
  Outcomes outcomes(graph.View(), Day(60), Day(67), 50);
  Dice dice(11);
  LogBuilder later;
  testing::BatchColumns columns;
  for (int i = 0; i < 400; ++i) {
    columns.act_actors.push_back(columns.AccountOf("twitter:u" + std::to_string(dice.Below(300))));
    columns.act_authors.push_back(columns.AccountOf("twitter:u" + std::to_string(dice.Below(40))));
    columns.act_kinds.push_back(static_cast<int>(ActKind::kLike));
    columns.act_times.push_back(Day(61));
  }
  outcomes.Add(columns.View());
  const std::vector<FitRow> rows = CollectFitRows(graph.View(), model, outcomes, 2);
  ASSERT_GT(rows.size(), 50);
  double seen = 0, foretold = 0;
  const Model fitted = FitWeights(rows, model, 1e4);
  for (const FitRow& row : rows) {
    seen += row.seen;
    double log_mean = row.offset + std::log(row.weeks) + fitted.forecast.intercept + fitted.forecast.network_log_factor[row.network];
    for (int k = 0; k < kSignals; ++k) log_mean += fitted.forecast.weight[k] * row.signal[k];
    foretold += std::exp(log_mean);
  }
  EXPECT_GT(seen, 100);
  EXPECT_NEAR(foretold / seen, 1, 0.35);
}

}  // namespace
}  // namespace klout::scoring
