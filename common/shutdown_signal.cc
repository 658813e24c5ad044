#include "common/shutdown_signal.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstdint>

#include "absl/time/clock.h"
#include "common/log.h"

namespace klout {
namespace {

sigset_t ShutdownSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

}  // namespace

ShutdownSignal::ShutdownSignal() {
  const sigset_t signals = ShutdownSignals();
  pthread_sigmask(SIG_BLOCK, &signals, &previous_mask_);
  std::signal(SIGPIPE, SIG_IGN);
  signal_fd_ = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  trigger_fd_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

ShutdownSignal::~ShutdownSignal() {
  close(signal_fd_);
  close(trigger_fd_);
  pthread_sigmask(SIG_SETMASK, &previous_mask_, nullptr);
}

void ShutdownSignal::Wait() { Wait(absl::InfiniteFuture()); }

bool ShutdownSignal::Wait(absl::Time deadline) {
  while (true) {
    if (deadline == absl::InfiniteFuture()) {
      if (WaitFor(-1)) return true;
      continue;
    }
    const absl::Duration left = std::max(deadline - absl::Now(), absl::ZeroDuration());
    const int64_t ms = absl::ToInt64Milliseconds(absl::Ceil(left, absl::Milliseconds(1)));
    if (WaitFor(static_cast<int>(std::min<int64_t>(ms, INT_MAX)))) return true;
    if (absl::Now() >= deadline) return false;
  }
}

bool ShutdownSignal::WaitFor(int timeout_ms) {
  pollfd fds[] = {{signal_fd_, POLLIN, 0}, {trigger_fd_, POLLIN, 0}};
  if (poll(fds, 2, timeout_ms) <= 0) return false;
  if (fds[1].revents != 0) return true;
  signalfd_siginfo info;
  if (read(signal_fd_, &info, sizeof(info)) != sizeof(info)) return false;
  LogInfo("shutdown_signal", {{"signal", info.ssi_signo}, {"from_pid", info.ssi_pid}});
  // Reading took the signal away; the trigger keeps later waits from waiting.
  Trigger();
  return true;
}

void ShutdownSignal::Trigger() {
  // Fails only when the counter is full, and then it is set already.
  (void)eventfd_write(trigger_fd_, 1);
}

}  // namespace klout
