#include "services/cli/simulator/random.h"

#include <cmath>

namespace klout::simulator {
namespace {

// Means above this are split, so that exp(-mean) stays far from underflow.
constexpr double kLargestDirectMean = 16;

// e^-x for 0 <= x <= kLargestDirectMean: the Taylor series of e^(-x/64), squared six times.
double ExpOfMinus(double x) {
  const double small = -x / 64;
  double term = 1;
  double sum = 1;
  for (int i = 1; i <= 10; ++i) {
    term *= small / i;
    sum += term;
  }
  for (int i = 0; i < 6; ++i) sum *= sum;
  return sum;
}

}  // namespace

uint32_t Random::Poisson(double mean) {
  uint32_t events = 0;
  while (mean > 0) {
    const double part = mean < kLargestDirectMean ? mean : kLargestDirectMean;
    mean -= part;
    const double limit = ExpOfMinus(part);
    for (double product = Uniform(); product > limit; product *= Uniform()) ++events;
  }
  return events;
}

double Random::Pareto() {
  const double u = 1 - Uniform();
  const double root = std::sqrt(u);
  return 1 / (root * std::sqrt(root));
}

}  // namespace klout::simulator
