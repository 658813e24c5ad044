#include "services/connector/sync/waiter.h"

#include "absl/time/clock.h"

namespace klout::connector {

absl::Status RealWaiter::WaitUntil(absl::Time until) {
  MutexLock lock(&mutex_);
  while (!stopped_) {
    const absl::Duration left = until - clock_.Now();
    if (left <= absl::ZeroDuration()) return absl::OkStatus();
    stopped_changed_.WaitUntil(&mutex_, absl::Now() + left);
  }
  return absl::CancelledError("the connector goes down");
}

void RealWaiter::Stop() {
  MutexLock lock(&mutex_);
  stopped_ = true;
  stopped_changed_.NotifyAll();
}

}  // namespace klout::connector
