#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_WAITER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_WAITER_H_

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"

namespace klout::connector {

// How waits for networks are spent; tests move their clock instead. Thread-safe.
class Waiter {
 public:
  virtual ~Waiter() = default;
  // Returns at `until` of the clock. CANCELLED at once if the service goes down.
  virtual absl::Status WaitUntil(absl::Time until) = 0;
};

// Waits in real time.
class RealWaiter final : public Waiter {
 public:
  explicit RealWaiter(Clock& clock) : clock_(clock) {}
  absl::Status WaitUntil(absl::Time until) override ABSL_LOCKS_EXCLUDED(mutex_);
  // Ends all waits, now and later.
  void Stop() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  Clock& clock_;
  Mutex mutex_;
  CondVar stopped_changed_;
  bool stopped_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_WAITER_H_
