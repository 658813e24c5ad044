#include "services/cli/simulator/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <vector>

namespace klout::simulator {
namespace {

TEST(RandomTest, DrawsTheSameBitsOnEveryMachine) {
  Random random(1);
  EXPECT_EQ(random.Next(), 14233695028433725123ull);
  double sum = 0;
  for (int i = 0; i < 1000; ++i) sum += random.Uniform() + random.Pareto() + random.Poisson(20.5);
  EXPECT_EQ(std::bit_cast<uint64_t>(sum), 4672342956467824973ull);
}

TEST(RandomTest, BelowStaysBelowAndReachesAll) {
  Random random(2);
  std::vector<int> seen(7);
  for (int i = 0; i < 7000; ++i) ++seen[random.Below(7)];
  for (int count : seen) EXPECT_NEAR(count, 1000, 150);
}

TEST(RandomTest, PoissonHasItsMeanBelowAndAboveTheSplit) {
  for (double mean : {0.1, 3.0, 16.0, 40.0, 1000.0}) {
    Random random(3);
    double sum = 0;
    for (int i = 0; i < 4000; ++i) sum += random.Poisson(mean);
    EXPECT_NEAR(sum / 4000, mean, 0.1 * mean) << mean;
  }
}

TEST(RandomTest, PoissonOfNothingIsNothing) {
  Random random(4);
  EXPECT_EQ(random.Poisson(0), 0u);
  EXPECT_EQ(random.Poisson(-1), 0u);
}

TEST(RandomTest, ParetoHasItsMedianAndIsNeverBelowOne) {
  Random random(5);
  std::vector<double> values(10'001);
  for (double& value : values) value = random.Pareto();
  std::sort(values.begin(), values.end());
  EXPECT_GE(values.front(), 1);
  EXPECT_NEAR(values[5000], 1.68, 0.08);  // 2^(3/4)
}

}  // namespace
}  // namespace klout::simulator
