#ifndef KLOUT_SERVICES_PERKS_DOMAIN_CAMPAIGN_FIGURES_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_CAMPAIGN_FIGURES_H_

#include <cstdint>
#include <optional>
#include <span>

namespace klout::perks {

// What a campaign is reported to have done. Values in, values out.

// Intervals hold the truth nine times of ten.
inline constexpr double kConfidence = 0.9;

struct Figure {
  double value = 0;
  double low = 0, high = 0;
};

// One person of a plan, in its order.
struct PlannedPerson {
  // Distinct people that this one reaches alone, and adds to those before.
  double alone = 0, marginal = 0;
  bool has_claimed = false;
};
// People whom those who claimed will reach. `plan` is the reach of all of the plan with its bounds; `people` all of it, in its order.
//
// Reach is submodular: each adds at least `marginal` to any part of those before, and at most `alone`. So the sum of marginals
// is a lower bound, the lesser of the sum of `alone` and the reach of the plan an upper one; both are widened as the plan's own bounds are. Between them
// the value takes from each one's overlap with those before as large a part as those before, by marginal reach, who claimed. If all
// claimed it is the plan; if none did it is zero.
Figure ForecastOfClaimed(std::span<const PlannedPerson> people, const Figure& plan);

// A count with the exact interval for its mean if it is Poisson's: Garwood, Biometrika 28 (1936), by chi-square quantiles. At most
// 10 % of such intervals miss, fewer for small counts. See kMostExactShape for counts of more than 100,000.
Figure ObservedCount(uint64_t count);

// How much more the first changed than the second, on average: the difference of their means with Welch's interval (Welch, Biometrika 34
// (1947)), which lets their variances differ. None if one of them has fewer than two.
std::optional<Figure> Lift(std::span<const double> claimed, std::span<const double> control);

// Part of `all` that is `some` (at most all), with Wilson's interval (Wilson, JASA 22 (1927)), which is good for small numbers and stays within
// 0 and 1. None if `all` is zero.
std::optional<Figure> Rate(uint64_t some, uint64_t all);

// What one person cost, in the currency's smallest unit: low where people are many. `high` is infinite if `people.low` is zero. None if no people
// were reached.
std::optional<Figure> CostPerPerson(int64_t cost, const Figure& people);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_CAMPAIGN_FIGURES_H_
