#ifndef KLOUT_SERVICES_SCORING_RPC_CALL_QUEUE_H_
#define KLOUT_SERVICES_SCORING_RPC_CALL_QUEUE_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/executor.h"
#include "common/steady_clock.h"

namespace klout::scoring {

// What a call is told that finds no room: to come again after `wait`, or a little later.
absl::Status TooManyWait(absl::Duration wait);

// Calls that wait for a thread, no more of them than are answered while their callers still wait. A queue
// that only its length bounds is as long in time as its calls are slow: beyond capacity each call waits until
// its caller hangs up, and the threads then work for nobody.
//
// A call waits for about (calls that wait) x (what one takes) / (threads): Little's law. One that would wait
// longer than half of the time left to its caller, or longer than `max_wait`, is refused at once and told to
// come again after that wait. Half, because what a call takes is an average, of the last sixteen or so, and
// may be wrong by a factor of two. Where nothing waits no call is refused. Calls of callers who have hung up
// meanwhile take no time, and count as such.
//
// Thread-safe. Costs two looks at a clock and one more lock than BoundedExecutor, whose promises hold here
// too.
class CallQueue {
 public:
  // `threads` >= 1. `max_waiting` bounds memory, and what is let in before the first call has shown what one
  // takes.
  CallQueue(int threads, size_t max_waiting, absl::Duration max_wait, std::string_view name,
            Clock& steady_clock = SteadyClock());

  // Runs `call` on a thread; `time_left` is how long its caller still waits. RESOURCE_EXHAUSTED, reason
  // OVERLOADED, with a time to wait, if it is refused; then `call` was destroyed without running.
  absl::Status Submit(absl::AnyInvocable<void()> call, absl::Duration time_left);

  // How long a call submitted now would wait for a thread.
  absl::Duration ExpectedWait() const;

  BoundedExecutor::Stats stats() const;
  const std::string& name() const { return executor_.name(); }

 private:
  void Took(absl::Duration took);

  const int threads_;
  const absl::Duration max_wait_;
  Clock& clock_;
  // Two that end at once may count as one, which moves an average little.
  std::atomic<int64_t> mean_ns_{0};
  std::atomic<uint64_t> refused_{0};
  // Last: its calls use all of these.
  BoundedExecutor executor_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_CALL_QUEUE_H_
