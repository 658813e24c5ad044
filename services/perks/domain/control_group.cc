#include "services/perks/domain/control_group.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace klout::perks {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
class Random {
 public:
  explicit Random(uint64_t seed) : state_(seed) {}
  // 0 to bound - 1, each equally likely: numbers of an incomplete last round are thrown away.
  uint64_t Below(uint64_t bound) {
    const uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    uint64_t number;
    do number = Next();
    while (number >= limit);
    return number % bound;
  }

 private:
  uint64_t Next() {
    uint64_t z = state_ += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }
  uint64_t state_;
};

}  // namespace

std::vector<size_t> ChooseControl(size_t people, double share, uint64_t seed) {
  if (!(share > 0) || people < 2) return {};
  const auto wanted = static_cast<size_t>(std::llround(share * static_cast<double>(people)));
  const size_t size = std::clamp<size_t>(wanted, 1, people - 1);
  std::vector<size_t> order(people);
  std::iota(order.begin(), order.end(), size_t{0});
  Random random(seed);
  for (size_t i = 0; i < size; ++i) std::swap(order[i], order[i + random.Below(people - i)]);
  order.resize(size);
  std::sort(order.begin(), order.end());
  return order;
}

}  // namespace klout::perks
