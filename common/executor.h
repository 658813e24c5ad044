#ifndef KLOUT_COMMON_EXECUTOR_H_
#define KLOUT_COMMON_EXECUTOR_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/functional/any_invocable.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout {

// Threads with a queue that has a bound: what a gRPC reaction hands blocking or long work to. When the queue
// is full the caller answers RESOURCE_EXHAUSTED with a retry hint instead of piling up memory.
//
// Thread-safe. Tasks start in the order of submission, and every accepted task runs, also during
// destruction; so whatever tasks refer to must outlive the executor. A task must not throw and must not
// destroy the executor; it may submit. About 1 microsecond per task when the threads are awake.
class BoundedExecutor {
 public:
  // `threads` >= 1; `max_queue` counts waiting tasks, without those running. `name` (15 bytes are kept) shows
  // in debuggers and top.
  BoundedExecutor(int threads, size_t max_queue, std::string_view name);
  // Waits, without a bound, for all accepted tasks. Call Drain first if they may be long.
  ~BoundedExecutor();
  BoundedExecutor(const BoundedExecutor&) = delete;
  BoundedExecutor& operator=(const BoundedExecutor&) = delete;

  // False if the queue is full or Drain was called; then `task` was destroyed without running.
  bool TrySubmit(absl::AnyInvocable<void()> task) ABSL_LOCKS_EXCLUDED(mutex_);

  // Accepts no more, and waits until all accepted tasks have ended. False if `deadline` (of the real clock)
  // passed first; the rest still runs.
  bool Drain(absl::Time deadline) ABSL_LOCKS_EXCLUDED(mutex_);

  // For metrics. Each is right at some moment during the call.
  struct Stats {
    size_t queued = 0;
    size_t running = 0;
    uint64_t accepted = 0;
    uint64_t refused = 0;
  };
  Stats stats() const ABSL_LOCKS_EXCLUDED(mutex_);
  size_t max_queue() const { return max_queue_; }
  const std::string& name() const { return name_; }

 private:
  void Work() ABSL_LOCKS_EXCLUDED(mutex_);
  bool HasWorkOrStops() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return stopping_ || !queue_.empty(); }
  bool IsIdle() const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) { return queue_.empty() && running_ == 0; }

  const size_t max_queue_;
  const std::string name_;
  mutable Mutex mutex_;
  CondVar work_or_stop_;
  CondVar idle_;
  std::deque<absl::AnyInvocable<void()>> queue_ ABSL_GUARDED_BY(mutex_);
  size_t running_ ABSL_GUARDED_BY(mutex_) = 0;
  bool draining_ ABSL_GUARDED_BY(mutex_) = false;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  uint64_t accepted_ ABSL_GUARDED_BY(mutex_) = 0;
  uint64_t refused_ ABSL_GUARDED_BY(mutex_) = 0;
  std::vector<std::thread> threads_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_EXECUTOR_H_
