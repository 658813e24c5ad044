#ifndef KLOUT_COMMON_CLOCK_H_
#define KLOUT_COMMON_CLOCK_H_

#include "absl/base/thread_annotations.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout {

// The only source of the present time outside domain code, which takes `now` as an argument. Pass it by
// reference; it must outlive its users. All implementations are thread-safe.
//
// A clock says what time it is; it does not wait. What waits (a socket, a condition variable) waits in
// real time, for a length computed from this clock.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual absl::Time Now() = 0;
};

// The system's clock. Lives for ever.
Clock& RealClock();

// Stands still until told to move. For tests.
class FakeClock final : public Clock {
 public:
  // Default: 2012-07-01 00:00:00 UTC, so that no test depends on the day it runs.
  explicit FakeClock(absl::Time start = absl::FromUnixSeconds(1341100800));

  absl::Time Now() override ABSL_LOCKS_EXCLUDED(mutex_);
  void Advance(absl::Duration by) ABSL_LOCKS_EXCLUDED(mutex_);
  void Set(absl::Time now) ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  Mutex mutex_;
  absl::Time now_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout

#endif  // KLOUT_COMMON_CLOCK_H_
