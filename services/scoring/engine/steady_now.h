#ifndef KLOUT_SERVICES_SCORING_ENGINE_STEADY_NOW_H_
#define KLOUT_SERVICES_SCORING_ENGINE_STEADY_NOW_H_

#include <chrono>

#include "absl/time/time.h"

namespace klout::scoring {

// A time that nobody sets, to be compared with others of this process only.
inline absl::Time SteadyNow() {
  return absl::UnixEpoch() + absl::FromChrono(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_STEADY_NOW_H_
