#include "services/scoring/domain/random.h"

#include "services/scoring/domain/strength.h"

namespace klout::scoring {
namespace {

// Of 256 layers of equal area: where the tail begins, and the area, under exp(-x).
constexpr double kTail = 7.69711747013104972, kArea = 0.0039496598225815571993;
constexpr double kLog2E = 1.44269504088896340736;

}  // namespace

const Waiting& Waiting::Tables() {
  static const Waiting tables;
  return tables;
}

// The lowest layer has the tail as well: it is as wide as its area asks for at the tail's height.
Waiting::Waiting() {
  double width = kArea / StableExp(-kTail), next = kTail;
  for (uint32_t i = 0; i < kLayers; ++i) {
    layers_[i] = {width * kLog2E, next / width};
    heights_[i] = StableExp(-width);
    width = next;
    const double height = StableExp(-width) + kArea / width;
    next = i + 2 < kLayers ? -StableLog(height) : 0;
  }
  heights_[kLayers] = 1;
}

double Waiting::DrawOutside(uint64_t i, double part, Random& random) const {
  // The exponential has no memory: what is beyond the tail's begin is one again.
  if (i == 0) return kTail * kLog2E + Draw(random);
  const double waiting = part * layers_[i].width;
  const double height = heights_[i] + random.Unit() * (heights_[i + 1] - heights_[i]);
  return height < StableExp2(-waiting) ? waiting : Draw(random);
}

}  // namespace klout::scoring
