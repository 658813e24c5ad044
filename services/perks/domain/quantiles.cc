#include "services/perks/domain/quantiles.h"

#include <algorithm>
#include <cmath>

namespace klout::perks {
namespace {

// The sums need some times the square root of the shape.
constexpr int kMostTerms = 20'000;
constexpr int kMostHalvings = 200;
// From here on Student's t is expanded around the normal (Abramowitz and Stegun, 26.7.5): what is left out is below 1e-15.
constexpr double kManyDegrees = 10'000;
constexpr double kTiny = 1e-300, kEnough = 1e-16;

// Glibc's lgamma writes to a global; the reentrant one does not.
double LogGamma(double x) {
  int sign = 0;
  return lgamma_r(x, &sign);
}

// Lentz's way to sum 1 / (b1 - a2 / (b2 - ...)): `term` gives the next pair.
template <typename Term>
double ContinuedFraction(double b, const Term& term) {
  double c = 1 / kTiny, d = 1 / (std::abs(b) < kTiny ? kTiny : b), h = d;
  for (int i = 1; i < kMostTerms; ++i) {
    const auto [a, next] = term(i);
    d = a * d + next;
    c = next + a / c;
    d = 1 / (std::abs(d) < kTiny ? kTiny : d);
    if (std::abs(c) < kTiny) c = kTiny;
    const double step = c * d;
    h *= step;
    if (std::abs(step - 1) < kEnough) break;
  }
  return h;
}

struct Pair {
  double a, b;
};

// Probability that a gamma variable is below x.
double GammaBelow(double shape, double x) {
  if (x <= 0) return 0;
  const double weight = std::exp(shape * std::log(x) - x - LogGamma(shape));
  if (x < shape + 1) {
    double term = 1 / shape, sum = term;
    for (int i = 1; i < kMostTerms && term > sum * kEnough; ++i) sum += term *= x / (shape + i);
    return std::min(1.0, sum * weight);
  }
  const double b = x + 1 - shape;
  return 1 - weight * ContinuedFraction(b, [&](int i) { return Pair{-i * (i - shape), b + 2 * i}; });
}

// Probability that a beta variable is below x; Numerical recipes' form of the fraction, even and odd terms in turn.
double BetaBelow(double a, double b, double x) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - BetaBelow(b, a, 1 - x);
  const double weight = std::exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * std::log(x) + b * std::log1p(-x)) / a;
  const auto term = [&](int i) {
    const int m = i / 2;
    if (i % 2 == 0) return Pair{m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1.0};
    return Pair{-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1.0};
  };
  return weight * ContinuedFraction(1, term);
}

// Where `below`, which grows, reaches p between low and high.
template <typename Below>
double Inverse(double low, double high, double p, const Below& below) {
  for (int i = 0; i < kMostHalvings; ++i) {
    const double middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    (below(middle) < p ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

}  // namespace

double NormalQuantile(double p) {
  if (p > 0.5) return -NormalQuantile(1 - p);
  // Any start will do: Newton on log p is monotone from the left.
  double x = -std::sqrt(std::max(0.0, -2 * std::log(2 * p)));
  for (int i = 0; i < 100; ++i) {
    const double below = std::erfc(-x / std::sqrt(2.0)) / 2;
    const double density = std::exp(-x * x / 2) / std::sqrt(2 * M_PI);
    const double error = (below - p) / density;
    const double step = error / (1 + x * error / 2);
    x -= step;
    if (std::abs(step) < 1e-15 * std::max(1.0, std::abs(x))) break;
  }
  return x;
}

double GammaQuantile(double shape, double p) {
  // Wilson and Hilferty: the cube root of a gamma variable is nearly normal.
  const double spread = 1 / (9 * shape);
  const double root = 1 - spread + NormalQuantile(p) * std::sqrt(spread);
  const double near = shape * root * root * root;
  if (shape > kMostExactShape) return near;
  const double high = std::max(near, shape) * 2 + 40;
  return Inverse(0, high, p, [shape](double x) { return GammaBelow(shape, x); });
}

double StudentQuantile(double degrees, double p) {
  if (p == 0.5) return 0;
  if (p < 0.5) return -StudentQuantile(degrees, 1 - p);
  if (degrees > kManyDegrees) {
    const double z = NormalQuantile(p), square = z * z;
    const double first = z * (square + 1) / 4;
    const double second = z * ((5 * square + 16) * square + 3) / 96;
    const double third = z * (((3 * square + 19) * square + 17) * square - 15) / 384;
    return z + (first + (second + third / degrees) / degrees) / degrees;
  }
  // P(|T| < t) = I_x(1 / 2, degrees / 2) with x = t^2 / (degrees + t^2).
  const double x = Inverse(0, 1, 2 * p - 1, [degrees](double at) { return BetaBelow(0.5, degrees / 2, at); });
  return std::sqrt(degrees * x / (1 - x));
}

}  // namespace klout::perks
