#ifndef KLOUT_TESTS_E2E_PROCESS_H_
#define KLOUT_TESTS_E2E_PROCESS_H_

#include <sys/types.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout {

// A program of its own process, known by its pid, whose output is collected while it runs. Killed with the
// object, and with the thread that started it. AwaitLine and the like may be called by any thread. What it says on
// stderr goes to ours too if a sanitizer reports in it.
class Process {
 public:
  // Most output kept of each stream; the rest is read and dropped.
  static constexpr size_t kMaxOutputBytes = 64 << 20;

  // `words`: path of the program and its arguments. `environment`: "NAME=value", beside ours.
  static absl::StatusOr<std::unique_ptr<Process>> Start(std::vector<std::string> words,
                                                        std::vector<std::string> environment = {});
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  // The first whole line on stderr that holds `text`; nothing if the deadline passes or the program ends
  // first.
  std::optional<std::string> AwaitLine(std::string_view text, absl::Time deadline)
      ABSL_LOCKS_EXCLUDED(mutex_);
  // The exit code, or 128 + the signal that ended it, and all output is collected; nothing if the deadline
  // passes first.
  std::optional<int> AwaitExit(absl::Time deadline) ABSL_LOCKS_EXCLUDED(mutex_);
  void Signal(int signal) ABSL_LOCKS_EXCLUDED(mutex_);
  // SIGKILL; returns when it is gone.
  void Kill() ABSL_LOCKS_EXCLUDED(mutex_);

  std::string out() const ABSL_LOCKS_EXCLUDED(mutex_);
  std::string err() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  Process(pid_t pid, int out, int err);
  void Collect(int out, int err);
  // After its end, which must have come or be near.
  void TakeExit() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const pid_t pid_;
  mutable Mutex mutex_;
  CondVar changed_;
  std::optional<int> exit_ ABSL_GUARDED_BY(mutex_);
  std::string out_ ABSL_GUARDED_BY(mutex_);
  std::string err_ ABSL_GUARDED_BY(mutex_);
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  std::thread collector_;
};

struct Outcome {
  int exit_code = -1;
  std::string out = {};
  std::string err = {};
};
// Runs a program to its end; exit code -1 and what it said if it takes longer than `limit`.
Outcome RunProgram(std::vector<std::string> words, absl::Duration limit = absl::Seconds(60),
                   std::vector<std::string> environment = {});

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_PROCESS_H_
