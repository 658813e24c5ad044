#ifndef KLOUT_COMMON_CIRCUIT_BREAKER_H_
#define KLOUT_COMMON_CIRCUIT_BREAKER_H_

#include <cstdint>

#include "absl/base/thread_annotations.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"

namespace klout {

// Keeps callers away from a peer that fails. Closed: all may call. After a failure it is open: nobody may
// call for an interval. Then one caller may try (a probe) while the others still may not; a success closes
// the breaker, a failure doubles the interval, up to a bound. Thread-safe; a few nanoseconds.
class CircuitBreaker {
 public:
  // `clock` must outlive this. 0 < first_interval <= max_interval.
  CircuitBreaker(Clock& clock, absl::Duration first_interval, absl::Duration max_interval);

  // Whether the caller may call now. Who got true must report Success or Failure; a probe that never does is
  // given up after one interval.
  bool Allow() ABSL_LOCKS_EXCLUDED(mutex_);
  void Success() ABSL_LOCKS_EXCLUDED(mutex_);
  // True if this opened a closed breaker. Failures of calls that began before it opened do not double the
  // interval again.
  bool Failure() ABSL_LOCKS_EXCLUDED(mutex_);

  bool is_open() const ABSL_LOCKS_EXCLUDED(mutex_);
  // Times it went from closed to open.
  uint64_t opened_count() const ABSL_LOCKS_EXCLUDED(mutex_);
  // The present interval; the first one while closed.
  absl::Duration interval() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  Clock& clock_;
  const absl::Duration first_interval_;
  const absl::Duration max_interval_;
  mutable Mutex mutex_;
  bool open_ ABSL_GUARDED_BY(mutex_) = false;
  bool probing_ ABSL_GUARDED_BY(mutex_) = false;
  absl::Time next_probe_ ABSL_GUARDED_BY(mutex_);
  absl::Duration interval_ ABSL_GUARDED_BY(mutex_);
  uint64_t opened_count_ ABSL_GUARDED_BY(mutex_) = 0;
};

}  // namespace klout

#endif  // KLOUT_COMMON_CIRCUIT_BREAKER_H_
