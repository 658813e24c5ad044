#include "services/perks/domain/campaign_figures.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "services/perks/domain/quantiles.h"

namespace klout::perks {
namespace {

constexpr double kBelow = (1 - kConfidence) / 2, kAbove = 1 - kBelow;

struct Moments {
  double count = 0, mean = 0, variance = 0;
};

// In two passes: one loses all digits where the spread is small beside the mean.
Moments MomentsOf(std::span<const double> values) {
  Moments moments;
  moments.count = static_cast<double>(values.size());
  for (const double value : values) moments.mean += value / moments.count;
  double squares = 0;
  for (const double value : values) squares += (value - moments.mean) * (value - moments.mean);
  moments.variance = squares / (moments.count - 1);
  return moments;
}

}  // namespace

Figure ForecastOfClaimed(std::span<const PlannedPerson> people, const Figure& plan) {
  double value = 0, least = 0, most = 0;
  double before = 0, claimed_before = 0;
  for (const PlannedPerson& person : people) {
    if (person.has_claimed) {
      const double shared = before > 0 ? claimed_before / before : 1;
      value += person.alone - (person.alone - person.marginal) * shared;
      least += person.marginal;
      most += person.alone;
      claimed_before += person.marginal;
    }
    before += person.marginal;
  }
  most = std::max(least, std::min(most, plan.value));
  const double down = plan.value > 0 ? plan.low / plan.value : 0, up = plan.value > 0 ? plan.high / plan.value : 0;
  return {std::clamp(value, least, most), least * down, most * up};
}

Figure ObservedCount(uint64_t count) {
  const auto value = static_cast<double>(count);
  return {value, count == 0 ? 0 : GammaQuantile(value, kBelow), GammaQuantile(value + 1, kAbove)};
}

std::optional<Figure> Lift(std::span<const double> claimed, std::span<const double> control) {
  if (claimed.size() < 2 || control.size() < 2) return std::nullopt;
  const Moments a = MomentsOf(claimed), b = MomentsOf(control);
  const double difference = a.mean - b.mean, from_a = a.variance / a.count, from_b = b.variance / b.count;
  const double error = from_a + from_b;
  if (!(error > 0)) return Figure{difference, difference, difference};
  const double degrees = error * error / (from_a * from_a / (a.count - 1) + from_b * from_b / (b.count - 1));
  const double reach = StudentQuantile(degrees, kAbove) * std::sqrt(error);
  return Figure{difference, difference - reach, difference + reach};
}

std::optional<Figure> Rate(uint64_t some, uint64_t all) {
  if (all == 0) return std::nullopt;
  const double n = static_cast<double>(all), part = static_cast<double>(std::min(some, all)) / n;
  const double z = NormalQuantile(kAbove), scale = 1 + z * z / n;
  const double middle = (part + z * z / (2 * n)) / scale;
  const double reach = z * std::sqrt(part * (1 - part) / n + z * z / (4 * n * n)) / scale;
  return Figure{part, some == 0 ? 0 : std::max(0.0, middle - reach), some >= all ? 1 : std::min(1.0, middle + reach)};
}

std::optional<Figure> CostPerPerson(int64_t cost, const Figure& people) {
  if (!(people.value > 0)) return std::nullopt;
  const auto spent = static_cast<double>(cost);
  return Figure{spent / people.value, spent / people.high, people.low > 0 ? spent / people.low : std::numeric_limits<double>::infinity()};
}

}  // namespace klout::perks
