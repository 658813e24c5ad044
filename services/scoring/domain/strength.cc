#include "services/scoring/domain/strength.h"

#include <algorithm>

namespace klout::scoring {
namespace {

constexpr double kLn2 = 0.69314718055994530942;

// Only + - * / in a written order (and -ffp-contract=off) keep the bits equal everywhere.
double ScaleByPowerOfTwo(double x, int power) {
  return x * std::bit_cast<double>(static_cast<uint64_t>(power + 1023) << 52);
}

}  // namespace

double StableExp2(double x) {
  if (x < -1021) return 0;
  if (x > 1023) x = 1023;
  const double whole = std::floor(x + 0.5);
  const double y = (x - whole) * kLn2;  // |y| <= 0.3466
  // Taylor to y^11: the remainder is below 1e-14.
  double sum = 1.0 / 39916800;
  for (double c : {1.0 / 3628800, 1.0 / 362880, 1.0 / 40320, 1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24,
                   1.0 / 6, 1.0 / 2, 1.0, 1.0}) {
    sum = sum * y + c;
  }
  return ScaleByPowerOfTwo(sum, static_cast<int>(whole));
}

double StableLog2(double x) {
  const uint64_t bits = std::bit_cast<uint64_t>(x);
  int exponent = static_cast<int>(bits >> 52) - 1023;
  double mantissa = std::bit_cast<double>((bits & 0xfffffffffffffu) | (1023ull << 52));
  if (mantissa > 1.41421356237309504880) {
    mantissa *= 0.5;
    ++exponent;
  }
  // log(m) = 2 atanh(z), z = (m - 1) / (m + 1), |z| <= 0.1716: z^17 is below 1e-13.
  const double z = (mantissa - 1) / (mantissa + 1);
  const double z2 = z * z;
  double sum = 1.0 / 17;
  for (double c : {1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1.0}) sum = sum * z2 + c;
  return exponent + 2 * z * sum / kLn2;
}

StrengthCode EncodeStrength(double strength) {
  if (!(strength > 0)) return 0;
  const double steps = std::floor(StableLog2(strength) * kStrengthStepsPerOctave + 0.5) + kStrengthBias;
  return static_cast<StrengthCode>(std::clamp(steps, 1.0, 65535.0));
}

}  // namespace klout::scoring
