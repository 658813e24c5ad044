#include "services/perks/domain/campaign_figures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "services/perks/domain/quantiles.h"

namespace klout::perks {
namespace {

// Expected values were computed apart from this code, with Python: Poisson's sums with 60 digits of `decimal`, bisected; Student's t by
// Simpson's rule, bisected; Wilson's and Welch's formulas with `statistics`; gamma quantiles of large shapes with mpmath's gammainc. Those of
// small counts are in the usual tables too (Garwood: 10 -> 5.425, 16.962; t of 5 degrees: 2.015).

void ExpectNear(double actual, double expected, double relative) { EXPECT_NEAR(actual, expected, std::abs(expected) * relative) << expected; }

TEST(QuantilesTest, GammaAgreesWithSummedPoissonTerms) {
  ExpectNear(2 * GammaQuantile(0.5, 0.95), 3.841458820694124, 1e-10);  // chi-square of 1 degree
  ExpectNear(GammaQuantile(1, 0.95), 2.99573227355, 1e-10);
  ExpectNear(GammaQuantile(1001, 0.95), 1053.60312213, 1e-10);
}

TEST(QuantilesTest, GammaHasNoStepWhereTheCubeRootBegins) {
  for (const double p : {0.05, 0.5, 0.95}) {
    const double below = GammaQuantile(kMostExactShape, p), above = GammaQuantile(kMostExactShape + 1, p);
    // One more of shape moves the quantile by one, and by some thousandths.
    EXPECT_NEAR(above - below, 1, 0.01) << p;
  }
}

TEST(QuantilesTest, StudentAgreesWithItsIntegral) {
  const double table[][2] = {{1, 6.313751515}, {2, 2.91998558}, {3, 2.353363435}, {5, 2.015048373}, {7.5, 1.875747479}, {10, 1.812461123}, {100, 1.660234326}};
  for (const auto& [degrees, expected] : table) {
    ExpectNear(StudentQuantile(degrees, 0.95), expected, 1e-8);
    ExpectNear(StudentQuantile(degrees, 0.05), -expected, 1e-8);
  }
  EXPECT_EQ(StudentQuantile(3, 0.5), 0);
  ExpectNear(StudentQuantile(1e9, 0.95), NormalQuantile(0.95), 1e-8);
  ExpectNear(StudentQuantile(9'999, 0.95), StudentQuantile(10'001, 0.95), 1e-7);
  ExpectNear(StudentQuantile(10'001, 0.95), 1.645006002830235, 1e-12);
}

TEST(QuantilesTest, NormalAgreesWithTheTable) {
  ExpectNear(NormalQuantile(0.95), 1.6448536269514722, 1e-14);
  ExpectNear(NormalQuantile(0.975), 1.959963984540054, 1e-14);
  ExpectNear(NormalQuantile(1e-10), -6.361340902404056, 1e-12);
  EXPECT_NEAR(NormalQuantile(0.5), 0, 1e-16);
}

TEST(CampaignFiguresTest, CountsHaveGarwoodsInterval) {
  const double table[][3] = {{0, 0, 2.99573227355},
                             {1, 0.0512932943876, 4.74386451839},
                             {2, 0.355361510699, 6.29579362187},
                             {5, 1.97014956806, 10.5130349087},
                             {10, 5.42540569709, 16.9622192357},
                             {30, 21.593979227, 40.6905075944},
                             {100, 84.1392772183, 118.079272782},
                             {1000, 948.559849384, 1053.60312213}};
  for (const auto& [count, low, high] : table) {
    const Figure figure = ObservedCount(static_cast<uint64_t>(count));
    EXPECT_EQ(figure.value, count);
    ExpectNear(figure.low, low, 1e-10);
    ExpectNear(figure.high, high, 1e-10);
  }
}

TEST(CampaignFiguresTest, LargeCountsAreAnsweredToo) {
  const Figure figure = ObservedCount(1'000'000);
  ExpectNear(figure.low, 998355.71508372, 1e-8);
  for (const uint64_t count : {uint64_t{99'999}, uint64_t{100'000}, uint64_t{100'001}, uint64_t{1} << 62}) {
    const Figure large = ObservedCount(count);
    EXPECT_LT(large.low, large.value);
    EXPECT_GT(large.high, large.value);
    ExpectNear(large.high - large.low, 2 * 1.6448536 * std::sqrt(large.value), 0.01);
  }
}

TEST(CampaignFiguresTest, LiftIsTheDifferenceOfMeansWithWelchsInterval) {
  const std::vector<double> claimed = {12, 15.5, 9, 20, 13.5, 11, 17}, control = {8, 7.5, 10, 9.5, 6};
  const std::optional<Figure> lift = Lift(claimed, control);
  ASSERT_TRUE(lift.has_value());
  EXPECT_NEAR(lift->value, 5.8, 1e-12);
  ExpectNear(lift->low, 2.85654658, 1e-8);
  ExpectNear(lift->high, 8.74345342, 1e-8);
  const std::optional<Figure> turned = Lift(control, claimed);
  EXPECT_EQ(turned->low, -lift->high);
  EXPECT_EQ(turned->high, -lift->low);
}

TEST(CampaignFiguresTest, LiftNeedsTwoOfEachAndKeepsSmallSpreads) {
  const std::vector<double> one = {1}, two = {1, 2}, same = {3, 3}, none;
  EXPECT_FALSE(Lift(one, two).has_value());
  EXPECT_FALSE(Lift(two, none).has_value());
  const std::optional<Figure> exact = Lift(same, std::vector<double>{1, 1, 1});
  EXPECT_EQ(exact->low, 2);
  EXPECT_EQ(exact->high, 2);
  // One group does not vary: the other's degrees of freedom hold. Half width = t(1 degree) * sqrt(0.5 / 2).
  ExpectNear(Lift(two, std::vector<double>{1, 1, 1})->high - 0.5, 6.313751515 * 0.5, 1e-8);
  const std::vector<double> far = {1e9, 1e9 + 1, 1e9 + 2}, near = {0, 1, 2};
  ExpectNear(Lift(far, near)->high - Lift(far, near)->low, Lift(near, near)->high - Lift(near, near)->low, 1e-6);
}

TEST(CampaignFiguresTest, RatesHaveWilsonsInterval) {
  const double table[][4] = {{0, 10, 0, 0.2129419701}, {1, 10, 0.02263490873, 0.3477186673}, {8, 10, 0.5407928057, 0.9314420123},
                             {45, 50, 0.8084624858, 0.9504709655}, {10, 10, 0.7870580299, 1}};
  for (const auto& [some, all, low, high] : table) {
    const std::optional<Figure> rate = Rate(static_cast<uint64_t>(some), static_cast<uint64_t>(all));
    ASSERT_TRUE(rate.has_value());
    EXPECT_EQ(rate->value, some / all);
    EXPECT_NEAR(rate->low, low, 1e-9);
    EXPECT_NEAR(rate->high, high, 1e-9);
  }
  EXPECT_FALSE(Rate(0, 0).has_value());
  EXPECT_EQ(Rate(11, 10)->value, 1) << "more than all is all";
}

TEST(CampaignFiguresTest, AllWhoClaimedReachWhatWasPlannedAndNobodyNothing) {
  const Figure plan = {250, 230, 270};
  std::vector<PlannedPerson> people = {{100, 100, true}, {120, 90, true}, {80, 60, true}};
  const Figure all = ForecastOfClaimed(people, plan);
  EXPECT_NEAR(all.value, 250, 1e-9);
  EXPECT_NEAR(all.low, 230, 1e-9);
  EXPECT_NEAR(all.high, 270, 1e-9);
  for (PlannedPerson& person : people) person.has_claimed = false;
  const Figure none = ForecastOfClaimed(people, plan);
  EXPECT_EQ(none.value, 0);
  EXPECT_EQ(none.low, 0);
  EXPECT_EQ(none.high, 0);
  EXPECT_EQ(ForecastOfClaimed({}, {}).high, 0);
}

TEST(CampaignFiguresTest, WithoutThoseBeforeAPersonReachesMoreThanTheirMargin) {
  const Figure plan = {250, 225, 275};
  const std::vector<PlannedPerson> people = {{100, 100, false}, {120, 90, true}, {80, 60, true}};
  const Figure forecast = ForecastOfClaimed(people, plan);
  // The second keeps all of its 120; the third shares with 90 of the 190 before it: 80 - 20 * 90 / 190.
  EXPECT_NEAR(forecast.value, 120 + 80 - 20.0 * 90 / 190, 1e-9);
  EXPECT_NEAR(forecast.low, 150 * 0.9, 1e-9);
  EXPECT_NEAR(forecast.high, 200 * 1.1, 1e-9);
}

// On overlapping sets, where the truth can be counted: the bounds hold for every part of the plan.
TEST(CampaignFiguresTest, BoundsHoldForEveryPartOfAPlanOfSets) {
  const std::vector<uint32_t> sets = {0b111111000000, 0b000111110000, 0b000000111100, 0b100000000011, 0b000001000011};
  for (uint32_t claimed = 0; claimed < 1u << sets.size(); ++claimed) {
    std::vector<PlannedPerson> people;
    uint32_t reached = 0, truly = 0;
    for (size_t i = 0; i < sets.size(); ++i) {
      const bool has_claimed = (claimed >> i & 1) != 0;
      people.push_back({static_cast<double>(__builtin_popcount(sets[i])), static_cast<double>(__builtin_popcount(sets[i] & ~reached)), has_claimed});
      reached |= sets[i];
      if (has_claimed) truly |= sets[i];
    }
    const auto all = static_cast<double>(__builtin_popcount(reached));
    const Figure forecast = ForecastOfClaimed(people, {all, all, all});
    EXPECT_LE(forecast.low, __builtin_popcount(truly) + 1e-9) << claimed;
    EXPECT_GE(forecast.high, __builtin_popcount(truly) - 1e-9) << claimed;
    EXPECT_LE(forecast.low, forecast.value + 1e-9);
    EXPECT_GE(forecast.high, forecast.value - 1e-9);
  }
}

TEST(CampaignFiguresTest, CostPerPersonIsLowWherePeopleAreMany) {
  const std::optional<Figure> cost = CostPerPerson(10'000, {50, 40, 80});
  ASSERT_TRUE(cost.has_value());
  EXPECT_EQ(cost->value, 200);
  EXPECT_EQ(cost->low, 125);
  EXPECT_EQ(cost->high, 250);
  EXPECT_FALSE(CostPerPerson(10'000, {}).has_value());
  EXPECT_TRUE(std::isinf(CostPerPerson(1, {1, 0, 2})->high));
}

}  // namespace
}  // namespace klout::perks
