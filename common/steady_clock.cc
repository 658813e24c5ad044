#include "common/steady_clock.h"

#include <chrono>

namespace klout {
namespace {

class SteadyClockOfStd final : public Clock {
 public:
  absl::Time Now() override {
    return absl::UnixEpoch() + absl::FromChrono(std::chrono::steady_clock::now().time_since_epoch());
  }
};

}  // namespace

Clock& SteadyClock() {
  static auto& clock = *new SteadyClockOfStd;
  return clock;
}

}  // namespace klout
