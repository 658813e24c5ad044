#include "tests/bench/trend.h"

#include <algorithm>
#include <random>

namespace klout::bench {
namespace {

constexpr int kReplicates = 400;
constexpr size_t kLeast = 4;
// Of the replicates, on each side of the band.
constexpr double kOutside = 0.005;
constexpr unsigned kSeed = 20261130;

double MedianOf(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

double MedianSlope(const std::vector<double>& values) {
  std::vector<double> slopes;
  slopes.reserve(values.size() * (values.size() - 1) / 2);
  for (size_t i = 0; i < values.size(); ++i) {
    for (size_t j = i + 1; j < values.size(); ++j)
      slopes.push_back((values[j] - values[i]) / static_cast<double>(j - i));
  }
  return MedianOf(std::move(slopes));
}

}  // namespace

Trend TrendOf(const std::vector<double>& values, size_t block) {
  Trend trend;
  if (values.empty()) return trend;
  trend.level = MedianOf(values);
  const size_t count = values.size();
  if (count < kLeast) return trend;
  trend.slope = trend.low = trend.high = MedianSlope(values);
  block = std::clamp<size_t>(block, 1, count / 2);
  std::vector<double> residuals;
  for (size_t i = 0; i < count; ++i) residuals.push_back(values[i] - trend.slope * static_cast<double>(i));
  std::mt19937 random(kSeed);
  std::vector<double> slopes, replicate(count);
  for (int r = 0; r < kReplicates; ++r) {
    for (size_t i = 0, from = 0; i < count; ++i, ++from) {
      if (i % block == 0) from = random() % (count - block + 1);
      replicate[i] = residuals[from] + trend.slope * static_cast<double>(i);
    }
    slopes.push_back(MedianSlope(replicate));
  }
  std::sort(slopes.begin(), slopes.end());
  const auto outside = static_cast<size_t>(kOutside * kReplicates);
  trend.low = slopes[outside];
  trend.high = slopes[slopes.size() - 1 - outside];
  return trend;
}

bool Grows(const std::vector<double>& values, const GrowthRule& rule) {
  const Trend whole = TrendOf(values, rule.block);
  if (whole.low <= 0) return false;
  const double growth = whole.slope * static_cast<double>(values.size() - 1);
  if (growth < std::max(rule.absolute, rule.part * whole.level)) return false;
  const std::vector<double> second_half(values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                                        values.end());
  return TrendOf(second_half, rule.block).low > 0;
}

}  // namespace klout::bench
