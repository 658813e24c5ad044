#ifndef KLOUT_COMMON_NOTIFICATION_H_
#define KLOUT_COMMON_NOTIFICATION_H_

#include "absl/base/thread_annotations.h"
#include "common/mutex.h"

namespace klout {

// Something that happens once, for threads to wait for. As absl::Notification; use this one, for the reason that Mutex gives.
class Notification {
 public:
  // All that was written before is seen by who waited. At most once.
  void Notify() ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    notified_ = true;
    // Under the lock: who waited may destroy this as soon as it is free.
    changed_.NotifyAll();
  }
  void WaitForNotification() ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    while (!notified_) changed_.Wait(&mutex_);
  }

 private:
  Mutex mutex_;
  CondVar changed_;
  bool notified_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace klout

#endif  // KLOUT_COMMON_NOTIFICATION_H_
