#ifndef KLOUT_SERVICES_SCORING_DOMAIN_RANDOM_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_RANDOM_H_

#include <cstdint>

#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {

// Uniform 64-bit numbers: a counter through a multiplication to 128 bits, folded (the mixing step of wyrand).
// Stream `number` of a seed is a function of both alone.
class Random {
 public:
  Random() = default;
  Random(uint64_t seed, uint64_t number) : state_(Mix64(seed + number * 0x9e3779b97f4a7c15u)) {}
  uint64_t Next() {
    state_ += 0xa0761d6478bd642fu;
    const auto product = static_cast<unsigned __int128>(state_) * (state_ ^ 0xe7037ed1a0b428dbu);
    return static_cast<uint64_t>(product >> 64) ^ static_cast<uint64_t>(product);
  }
  // In [0, 1).
  double Unit() { return static_cast<double>(Next() >> 11) * 0x1p-53; }
  bool Coin(float chance) { return static_cast<float>(Next() >> 40) * 0x1p-24f < chance; }

 private:
  uint64_t state_ = 0;
};

// How long until what happens with the chance 1/2 in each unit of time happens: exponential, 1 / ln 2 on
// average. By the ziggurat (Marsaglia and Tsang 2000), which takes no logarithm in 98 of 100 cases. The same
// bits on every machine. Immutable, so thread-safe.
class Waiting {
 public:
  // The tables are the same for all.
  static const Waiting& Tables();
  double Draw(Random& random) const {
    const uint64_t bits = random.Next();
    const Layer& layer = layers_[bits % kLayers];
    const double part = static_cast<double>(bits >> 11) * 0x1p-53;
    return part < layer.inner ? part * layer.width : DrawOutside(bits % kLayers, part, random);
  }

 private:
  static constexpr uint32_t kLayers = 256;
  // Layer i lies under the density up to `inner` of its width, there with no further question.
  struct Layer {
    double width;
    double inner;
  };

  Waiting();
  double DrawOutside(uint64_t i, double part, Random& random) const;

  Layer layers_[kLayers];
  // The density, relative to that of 0, at the width of each layer.
  double heights_[kLayers + 1];
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_RANDOM_H_
