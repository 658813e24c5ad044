#include "tests/bench/trend.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace klout::bench {
namespace {

constexpr GrowthRule kRule = {.part = 0.01, .absolute = 1, .block = 12};

// A level of 100 with noise of `noise` that lasts about ten measurements, and `slope` a measurement.
std::vector<double> Series(unsigned seed, size_t count, double slope, double noise) {
  std::mt19937 random(seed);
  std::normal_distribution<double> normal(0, noise);
  std::vector<double> values;
  double drift = 0;
  for (size_t i = 0; i < count; ++i) {
    drift = 0.9 * drift + std::sqrt(1 - 0.81) * normal(random);
    values.push_back(100 + slope * static_cast<double>(i) + drift);
  }
  return values;
}

TEST(Trend, OfALineIsItsSlopeWithoutABand) {
  const Trend trend = TrendOf({1, 3, 5, 7, 9, 11}, 2);
  EXPECT_DOUBLE_EQ(trend.level, 6);
  EXPECT_DOUBLE_EQ(trend.slope, 2);
  EXPECT_DOUBLE_EQ(trend.low, 2);
  EXPECT_DOUBLE_EQ(trend.high, 2);
}

TEST(Trend, OfFewIsNothing) {
  EXPECT_EQ(TrendOf({}, 1).level, 0);
  EXPECT_EQ(TrendOf({1, 2, 9}, 1).slope, 0);
  EXPECT_EQ(TrendOf({1, 2, 9}, 1).level, 2);
}

TEST(Trend, OneOutlierDoesNotMoveIt) { EXPECT_DOUBLE_EQ(TrendOf({1, 2, 3, 400, 5, 6, 7, 8, 9}, 1).slope, 1); }

TEST(Growth, NoiseThatLastsIsNotGrowth) {
  int grows = 0;
  for (unsigned seed = 1; seed <= 25; ++seed) grows += Grows(Series(seed, 180, 0, 2), kRule);
  EXPECT_LE(grows, 1);
}

TEST(Growth, ALeakIsSeenThroughTheNoise) {
  // 18 in 100 over the whole time, under noise of 1.
  int grows = 0;
  for (unsigned seed = 1; seed <= 25; ++seed) grows += Grows(Series(seed, 180, 0.1, 1), kRule);
  EXPECT_EQ(grows, 25);
}

TEST(Growth, WhatFillsUpAndStaysIsNotGrowth) {
  std::vector<double> values = Series(1, 180, 0, 0.2);
  for (size_t i = 0; i < values.size(); ++i) values[i] += 20 * (1 - std::exp(-static_cast<double>(i) / 15));
  EXPECT_FALSE(Grows(values, kRule));
}

TEST(Growth, OfLessThanTheRuleSaysIsNone) {
  EXPECT_FALSE(Grows(Series(1, 180, 0.004, 0.01), kRule));
  EXPECT_TRUE(Grows(Series(1, 180, 0.02, 0.01), kRule));
}

}  // namespace
}  // namespace klout::bench
