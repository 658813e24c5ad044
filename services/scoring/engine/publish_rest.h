#ifndef KLOUT_SERVICES_SCORING_ENGINE_PUBLISH_REST_H_
#define KLOUT_SERVICES_SCORING_ENGINE_PUBLISH_REST_H_

#include <algorithm>

#include "absl/time/time.h"

namespace klout::scoring {

// Publishes that are asked for less often than this leave the machine to folding and reads in between.
inline constexpr absl::Duration kRestsFrom = absl::Seconds(1);
// How many times as long as a publish took, they then rest at least.
inline constexpr double kRestFactor = 4;

// From the end of a publish that took `took` to the begin of the next, while facts wait and one is wanted `every`, which is above 0. Asked for oftener than
// kRestsFrom scores are to be as fresh as can be: one publish follows the other. Folding has its turn all the same, as each begins with all that waits.
inline absl::Duration PublishRest(absl::Duration every, absl::Duration took) {
  if (every < kRestsFrom) return std::max(absl::ZeroDuration(), every - took);
  return std::max(every, took * kRestFactor);
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_PUBLISH_REST_H_
