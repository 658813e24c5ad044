#ifndef KLOUT_SERVICES_SCORING_DOMAIN_PREDICTIVE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_PREDICTIVE_H_

#include "services/scoring/domain/model.h"

namespace klout::scoring {

// Between these lie nine tenths of what may be seen.
struct Interval {
  double low = 0;
  double high = 0;
};

// Of a count of people whose mean is foretold as `mean`, with `log_sd` as the standard deviation of the
// logarithm of what the forecast is off by: a Poisson count whose mean is log-normal. Counts are whole, so an end
// is half a person beyond the count that is just inside: of a mean of 0.05 people, 0 lies in it and 1 does not.
// Grows with the mean. About 10 ns; the first call makes a table, some 20 ms.
Interval PredictCount(double mean, double log_sd);

// How likely such a count is to lie in the interval. More than nine tenths where the count that is just inside has much of the probability. 10 us where
// the mean is less than 60; above, counts are fine enough for nine tenths to be nine tenths.
double ProbabilityWithin(const Interval& interval, double mean, double log_sd);

// Which part of `count`'s own probability lies between the 5 % and the 95 % point of such a count, 0 to 1: of all counts, weighted by how likely they are, it is
// nine tenths however low they are (the probability integral transform of a count, without drawing: Czado, Gneiting and Held 2009). 10 us.
double PartWithin(double count, double mean, double log_sd);

// What a forecast from so many people is off by, as the model learned it.
double ResidualSigma(const ForecastModel& model, uint32_t people);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_PREDICTIVE_H_
