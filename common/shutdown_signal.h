#ifndef KLOUT_COMMON_SHUTDOWN_SIGNAL_H_
#define KLOUT_COMMON_SHUTDOWN_SIGNAL_H_

#include <csignal>

#include "absl/time/time.h"

namespace klout {

// Turns SIGTERM and SIGINT into something main waits for, so that the way down is ordinary code and nothing
// runs inside a signal handler.
//
// Build it first in main, before any thread starts: it blocks the two signals in the calling thread, and
// threads started later inherit that. It also makes writes to closed sockets fail with EPIPE instead of
// killing the process. One per process at a time. Wait and Trigger are thread-safe.
class ShutdownSignal {
 public:
  ShutdownSignal();
  // Restores the signal mask of the calling thread. A signal taken by Wait does not come again.
  ~ShutdownSignal();
  ShutdownSignal(const ShutdownSignal&) = delete;
  ShutdownSignal& operator=(const ShutdownSignal&) = delete;

  // Waits until a signal came or Trigger was called, even before the wait. Once that happened, every wait
  // returns at once.
  void Wait();
  // The same until `deadline` of the real clock. False if it passed first.
  bool Wait(absl::Time deadline);

  // Asks for the shutdown from within, such as after a fatal error. May be called any number of times.
  void Trigger();

 private:
  bool WaitFor(int timeout_ms);
  sigset_t previous_mask_;
  int signal_fd_;
  int trigger_fd_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_SHUTDOWN_SIGNAL_H_
