#include "common/adaptive_throttle.h"

#include <algorithm>
#include <cmath>

namespace klout {

AdaptiveThrottle::AdaptiveThrottle(Clock& steady_clock) : clock_(steady_clock), counted_at_(clock_.Now()) {}

bool AdaptiveThrottle::Allow() {
  MutexLock lock(&mutex_);
  Decay();
  due_ += std::max(0.0, (calls_ - kHeadroom * accepted_) / (calls_ + 1));
  if (due_ < 1) return true;
  due_ -= 1;
  calls_ += 1;
  return false;
}

void AdaptiveThrottle::Accepted() {
  MutexLock lock(&mutex_);
  Decay();
  calls_ += 1;
  accepted_ += 1;
}

void AdaptiveThrottle::Refused(absl::Duration retry_after) {
  MutexLock lock(&mutex_);
  Decay();
  calls_ += 1;
  retry_after_ = retry_after;
}

absl::Duration AdaptiveThrottle::retry_after() const {
  MutexLock lock(&mutex_);
  return retry_after_;
}

void AdaptiveThrottle::Decay() {
  const absl::Time now = clock_.Now();
  const double weight = std::exp2(-absl::FDivDuration(now - counted_at_, kHalfLife));
  calls_ *= weight;
  accepted_ *= weight;
  counted_at_ = now;
}

}  // namespace klout
