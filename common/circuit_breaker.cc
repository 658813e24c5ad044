#include "common/circuit_breaker.h"

#include <algorithm>

namespace klout {

CircuitBreaker::CircuitBreaker(Clock& clock, absl::Duration first_interval, absl::Duration max_interval)
    : clock_(clock),
      first_interval_(first_interval),
      max_interval_(max_interval),
      next_probe_(absl::InfinitePast()),
      interval_(first_interval) {}

bool CircuitBreaker::Allow() {
  {
    MutexLock lock(&mutex_);
    if (!open_) return true;
  }
  // The clock is asked without the lock held: a mutex is a leaf.
  const absl::Time now = clock_.Now();
  MutexLock lock(&mutex_);
  if (!open_) return true;
  // Further away than any probe is: the clock was set back.
  if (now < next_probe_ && next_probe_ - now <= interval_) return false;
  probing_ = true;
  next_probe_ = now + interval_;
  return true;
}

void CircuitBreaker::Success() {
  MutexLock lock(&mutex_);
  open_ = false;
  probing_ = false;
  interval_ = first_interval_;
}

bool CircuitBreaker::Failure() {
  const absl::Time now = clock_.Now();
  MutexLock lock(&mutex_);
  if (open_ && !probing_) return false;
  const bool opens = !open_;
  if (opens) {
    ++opened_count_;
  } else {
    interval_ = std::min(interval_ * 2, max_interval_);
  }
  open_ = true;
  probing_ = false;
  next_probe_ = now + interval_;
  return opens;
}

bool CircuitBreaker::is_open() const {
  MutexLock lock(&mutex_);
  return open_;
}

uint64_t CircuitBreaker::opened_count() const {
  MutexLock lock(&mutex_);
  return opened_count_;
}

absl::Duration CircuitBreaker::interval() const {
  MutexLock lock(&mutex_);
  return interval_;
}

}  // namespace klout
