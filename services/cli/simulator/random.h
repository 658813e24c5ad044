#ifndef KLOUT_SERVICES_CLI_SIMULATOR_RANDOM_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_RANDOM_H_

#include <cstdint>

namespace klout::simulator {

// Spreads the bits of `x` over all 64 (the finaliser of splitmix64).
inline uint64_t Mix(uint64_t x) {
  x += 0x9e3779b97f4a7c15u;
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

// Random numbers that are the same bits on every machine and with every compiler: xoshiro256** (Blackman
// and Vigna, 2018) and distributions built from +, -, *, / and sqrt only, which IEEE 754 fixes to the bit.
// The standard distributions and the mathematics library promise no such thing. Not thread-safe. A few
// nanoseconds a draw.
class Random {
 public:
  explicit Random(uint64_t seed) {
    for (uint64_t& word : state_) word = seed = Mix(seed);
  }

  uint64_t Next() {
    const uint64_t result = Rotate(state_[1] * 5, 7) * 9;
    const uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = Rotate(state_[3], 45);
    return result;
  }

  // [0, 1).
  double Uniform() { return static_cast<double>(Next() >> 11) * 0x1.0p-53; }
  double Uniform(double low, double high) { return low + (high - low) * Uniform(); }
  // [0, bound); bound > 0. The bias is below bound / 2^32.
  uint32_t Below(uint32_t bound) { return static_cast<uint32_t>(((Next() >> 32) * bound) >> 32); }
  bool Chance(double probability) { return Uniform() < probability; }

  // Number of events with this mean. Costs one draw per event. 0 for a mean <= 0.
  uint32_t Poisson(double mean);
  // 1 or more, heavy-tailed: P(X > x) = x^(-4/3). The mean is 4, and no variance exists: cap it.
  double Pareto();

 private:
  static uint64_t Rotate(uint64_t x, int by) { return (x << by) | (x >> (64 - by)); }

  uint64_t state_[4];
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_RANDOM_H_
