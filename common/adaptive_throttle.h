#ifndef KLOUT_COMMON_ADAPTIVE_THROTTLE_H_
#define KLOUT_COMMON_ADAPTIVE_THROTTLE_H_

#include "absl/base/thread_annotations.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"

namespace klout {

// Holds calls back from a server that refuses them for want of room. A refusal is dear beside a quick answer:
// a server that gets three times what it can answer spends its time on refusals. So a client asks for a little
// more than was accepted of late, and refuses the rest itself. The little more finds out when there is room
// again. After "client-side throttling" in Beyer et al., Site Reliability Engineering (2016), chapter 21.
//
// Of `calls` ended of late (accepted, refused, or held back) one is held back with the chance
// max(0, (calls - kHeadroom * accepted) / (calls + 1)), so that a server gets kHeadroom times what it accepts.
// None is held back while the server refuses none, nor while few of its replicas do. Late is what a weight that
// halves each kHalfLife makes of it. Chances are summed and not drawn: the same calls, the same decisions.
//
// Thread-safe; costs a look at a clock and a lock.
class AdaptiveThrottle {
 public:
  static constexpr double kHeadroom = 1.25;
  static constexpr absl::Duration kHalfLife = absl::Seconds(1);

  // `steady_clock` must outlive this.
  explicit AdaptiveThrottle(Clock& steady_clock);

  // Whether a call may be sent. Who got true reports Accepted or Refused, unless no server was reached.
  bool Allow() ABSL_LOCKS_EXCLUDED(mutex_);
  // The server had room for the call, whatever it answered.
  void Accepted() ABSL_LOCKS_EXCLUDED(mutex_);
  // The server had none, and said how long to wait.
  void Refused(absl::Duration retry_after) ABSL_LOCKS_EXCLUDED(mutex_);

  // What the server said last; 0 before.
  absl::Duration retry_after() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  void Decay() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Clock& clock_;
  mutable Mutex mutex_;
  absl::Time counted_at_ ABSL_GUARDED_BY(mutex_);
  double calls_ ABSL_GUARDED_BY(mutex_) = 0;
  double accepted_ ABSL_GUARDED_BY(mutex_) = 0;
  // Sum of chances since the last call that was held back, less one.
  double due_ ABSL_GUARDED_BY(mutex_) = 0;
  absl::Duration retry_after_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout

#endif  // KLOUT_COMMON_ADAPTIVE_THROTTLE_H_
