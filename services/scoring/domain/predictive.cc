#include "services/scoring/domain/predictive.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "services/scoring/domain/strength.h"

namespace klout::scoring {
namespace {

// 90 % of a normal distribution lies within this many standard deviations.
constexpr double kNormal90 = 1.6448536269514722;
constexpr double kTail = 0.05;

// The table's grid: ln(mean) and log_sd.
constexpr double kLeastLogMean = -5, kMostLogMean = 4.1, kLogMeanStep = 0.1;
constexpr double kSdStep = 0.1, kMostSd = 2.5;
constexpr int kMeans = 92, kSds = 26;
// Places of the normal distribution that are summed over.
constexpr int kNodes = 121;
constexpr double kNodeReach = 4;
// From here on a Poisson count is as good as its mean.
constexpr double kSurelyMean = 600;

// Cumulated probabilities of counts 0, 1, 2, ... up to past the upper tail.
std::vector<double> CumulatedCounts(double mean, double log_sd) {
  std::array<double, kNodes> rate, weight, mass;
  double sum = 0;
  for (int i = 0; i < kNodes; ++i) {
    const double z = -kNodeReach + 2 * kNodeReach * i / (kNodes - 1);
    // The mean of the log-normal is 1.
    rate[i] = mean * StableExp(log_sd * z - log_sd * log_sd / 2);
    weight[i] = StableExp(-z * z / 2);
    sum += weight[i];
    mass[i] = rate[i] < kSurelyMean ? StableExp(-rate[i]) : 0;
  }
  std::vector<double> cumulated;
  double below = 0;
  for (int count = 0; below < 1 - kTail / 2; ++count) {
    double here = 0;
    for (int i = 0; i < kNodes; ++i) {
      if (rate[i] < kSurelyMean) {
        here += weight[i] * mass[i];
        mass[i] *= rate[i] / (count + 1);
      } else if (std::floor(rate[i]) == count) {
        here += weight[i];
      }
    }
    below += here / sum;
    cumulated.push_back(below);
  }
  return cumulated;
}

// Where the cumulated probability, as straight lines between counts, passes `part`.
double Quantile(const std::vector<double>& cumulated, double part) {
  const auto at = std::lower_bound(cumulated.begin(), cumulated.end(), part);
  const double before = at == cumulated.begin() ? 0 : *(at - 1);
  return static_cast<double>(at - cumulated.begin()) - 1 + (part - before) / (*at - before);
}

// Nine tenths in between, as near as whole counts come to it. Where nobody at all is likely, nothing can be cut off below, and the tenth is
// cut off above.
Interval ExactInterval(double mean, double log_sd) {
  const std::vector<double> cumulated = CumulatedCounts(mean, log_sd);
  const double upper = kTail * (1 + std::clamp(cumulated[0] / kTail - 1, 0.0, 1.0));
  return {std::max(0.0, Quantile(cumulated, kTail) + 0.5), Quantile(cumulated, 1 - upper) + 0.5};
}

using Table = std::array<std::array<Interval, kSds>, kMeans>;

const Table& IntervalTable() {
  static const auto* const table = [] {
    auto* made = new Table;
    for (int m = 0; m < kMeans; ++m) {
      for (int s = 0; s < kSds; ++s) (*made)[m][s] = ExactInterval(StableExp(kLeastLogMean + m * kLogMeanStep), s * kSdStep);
    }
    return made;
  }();
  return *table;
}

double Between(double a, double b, double part) { return a + (b - a) * part; }

}  // namespace

Interval PredictCount(double mean, double log_sd) {
  if (mean <= 0) return {};
  const double log_mean = StableLog(std::max(mean, StableExp(kLeastLogMean)));
  const double sd = std::clamp(log_sd, 0.0, kMostSd);
  if (log_mean >= kMostLogMean) {
    // The count's own noise is small beside its mean.
    const double half = kNormal90 * std::sqrt(sd * sd + 1 / mean);
    const double middle = log_mean - sd * sd / 2;
    return {StableExp(middle - half), StableExp(middle + half)};
  }
  const double m = (log_mean - kLeastLogMean) / kLogMeanStep, s = sd / kSdStep;
  const int m0 = std::min(static_cast<int>(m), kMeans - 2), s0 = std::min(static_cast<int>(s), kSds - 2);
  const double m_part = m - m0, s_part = s - s0;
  const Table& table = IntervalTable();
  const auto at = [&](auto end) {
    return Between(Between(table[m0][s0].*end, table[m0 + 1][s0].*end, m_part),
                   Between(table[m0][s0 + 1].*end, table[m0 + 1][s0 + 1].*end, m_part), s_part);
  };
  return {at(&Interval::low), at(&Interval::high)};
}

double ProbabilityWithin(const Interval& interval, double mean, double log_sd) {
  if (mean <= 0) return 1;
  const double log_mean = StableLog(std::max(mean, StableExp(kLeastLogMean)));
  if (log_mean >= kMostLogMean) return 1 - 2 * kTail;
  const std::vector<double> cumulated = CumulatedCounts(StableExp(log_mean), std::clamp(log_sd, 0.0, kMostSd));
  // Of `count` and less.
  const auto up_to = [&](double count) {
    return count < 0 ? 0 : cumulated[std::min(static_cast<size_t>(count), cumulated.size() - 1)];
  };
  return up_to(std::floor(interval.high)) - up_to(std::ceil(interval.low) - 1);
}

double PartWithin(double count, double mean, double log_sd) {
  if (mean <= 0) return count == 0 ? 1 : 0;
  const double log_mean = StableLog(std::max(mean, StableExp(kLeastLogMean)));
  const double sd = std::clamp(log_sd, 0.0, kMostSd);
  if (log_mean >= kMostLogMean) {
    const Interval interval = PredictCount(mean, log_sd);
    return count >= interval.low && count <= interval.high ? 1 : 0;
  }
  const std::vector<double> cumulated = CumulatedCounts(StableExp(log_mean), sd);
  // Past the end lies less than half of the upper twentieth.
  const auto at = static_cast<size_t>(count);
  if (at >= cumulated.size()) return 0;
  const double below = at == 0 ? 0 : cumulated[at - 1], here = cumulated[at] - below;
  const double within = std::min(cumulated[at], 1 - kTail) - std::max(below, kTail);
  return here > 0 ? std::clamp(within / here, 0.0, 1.0) : within >= 0;
}

double ResidualSigma(const ForecastModel& model, uint32_t people) {
  const double size = StableLog2(std::max<double>(people, 1));
  const int below = std::min(static_cast<int>(size), kSizeClasses - 1);
  const int above = std::min(below + 1, kSizeClasses - 1);
  return Between(model.residual_sigma[below], model.residual_sigma[above], std::min(size - below, 1.0));
}

}  // namespace klout::scoring
