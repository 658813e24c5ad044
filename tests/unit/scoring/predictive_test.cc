#include "services/scoring/domain/predictive.h"

#include <gtest/gtest.h>

#include <cmath>

namespace klout::scoring {
namespace {

// Probability of `count` of a Poisson mean.
double Poisson(double mean, int count) { return std::exp(count * std::log(mean) - mean - std::lgamma(count + 1)); }

double Held(const Interval& interval, double mean) {
  double held = 0;
  for (int count = 0; count < 1000; ++count) held += count >= interval.low && count <= interval.high ? Poisson(mean, count) : 0;
  return held;
}

TEST(PredictCountTest, HoldsNineTenthsOfCountsAsNearAsWholePeopleCome) {
  for (double mean : {2.0, 5.0, 12.0, 40.0, 59.0, 61.0, 200.0}) EXPECT_NEAR(Held(PredictCount(mean, 0), mean), 0.9, 0.06) << mean;
}

TEST(ProbabilityWithinTest, IsThatOfTheWholeCountsInside) {
  for (double mean : {0.02, 0.3, 2.0, 12.0, 40.0}) {
    const Interval interval = PredictCount(mean, 0);
    EXPECT_NEAR(ProbabilityWithin(interval, mean, 0), Held(interval, mean), 0.03) << mean;
  }
  // Nobody at all is all but sure, and nothing less than nobody can be held.
  EXPECT_GT(ProbabilityWithin(PredictCount(0.02, 0.5), 0.02, 0.5), 0.97);
  EXPECT_EQ(ProbabilityWithin(PredictCount(1000, 0.5), 1000, 0.5), 0.9);
  EXPECT_EQ(ProbabilityWithin({}, 0, 0.5), 1);
}

TEST(PredictCountTest, OfHardlyAnybodyItHoldsNobody) {
  const Interval interval = PredictCount(0.02, 0.5);
  EXPECT_EQ(interval.low, 0);
  EXPECT_LT(interval.high, 1);
  EXPECT_LT(PredictCount(1e-9, 0.5).high, 1);
  EXPECT_EQ(PredictCount(0, 0.5).high, 0);
}

TEST(PredictCountTest, OfManyItIsLogNormal) {
  const Interval interval = PredictCount(1e6, 0.5);
  EXPECT_NEAR(interval.low, 1e6 * std::exp(-0.125 - 1.6448536 * 0.5), 10);
  EXPECT_NEAR(interval.high, 1e6 * std::exp(-0.125 + 1.6448536 * 0.5), 10);
}

TEST(PredictCountTest, GrowsWithTheMeanAndWidensWithTheDoubt) {
  Interval before = PredictCount(0.01, 0.7);
  for (double mean = 0.011; mean < 1e4; mean *= 1.1) {
    const Interval interval = PredictCount(mean, 0.7);
    EXPECT_GE(interval.high, before.high - 0.02 * before.high) << mean;
    EXPECT_GE(interval.low, before.low - 0.02 * before.low) << mean;
    before = interval;
    // Of fewer than that more doubt is more often nobody, and then nothing is cut off below.
    if (mean > 60) {
      EXPECT_GT(PredictCount(mean, 1.2).high, interval.high) << mean;
    }
  }
}

TEST(PredictCountTest, TheTwoWaysMeet) {
  // Where the table ends.
  const Interval below = PredictCount(60.3, 0.8), above = PredictCount(60.4, 0.8);
  EXPECT_NEAR(below.low, above.low, 1.0);
  EXPECT_NEAR(below.high / above.high, 1, 0.03);
}

TEST(PartWithinTest, IsNineTenthsOfAllCountsHoweverLowTheyAre) {
  for (const double mean : {0.02, 0.3, 1.0, 4.0, 40.0}) {
    for (const double sd : {0.1, 0.8, 1.6}) {
      // Each count's own probability: what all counts up to it have, less what those below it have.
      double sum = 0, before = 0;
      for (int count = 0; count < 4000 && before < 0.9999; ++count) {
        const double up_to = ProbabilityWithin({0, static_cast<double>(count)}, mean, sd);
        sum += (up_to - before) * PartWithin(count, mean, sd);
        if (up_to == before && count > mean) break;
        before = up_to;
      }
      EXPECT_NEAR(sum, 0.9, 1e-6) << mean << " " << sd;
    }
  }
}

TEST(PartWithinTest, OfManyItIsInOrOut) {
  const Interval interval = PredictCount(1e4, 0.5);
  EXPECT_EQ(PartWithin(1e4, 1e4, 0.5), 1);
  EXPECT_EQ(PartWithin(interval.low - 1, 1e4, 0.5), 0);
  EXPECT_EQ(PartWithin(interval.high + 1, 1e4, 0.5), 0);
  EXPECT_EQ(PartWithin(0, 0, 0.5), 1);
}

TEST(ResidualSigmaTest, IsAStraightLineBetweenSizes) {
  ForecastModel model;
  for (int k = 0; k < kSizeClasses; ++k) model.residual_sigma[k] = k;
  EXPECT_EQ(ResidualSigma(model, 1), 0);
  EXPECT_NEAR(ResidualSigma(model, 3), std::log2(3), 1e-9);
  EXPECT_EQ(ResidualSigma(model, 1u << 20), kSizeClasses - 1);
}

}  // namespace
}  // namespace klout::scoring
