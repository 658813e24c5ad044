#ifndef KLOUT_TESTS_TESTING_CHILD_PROCESS_H_
#define KLOUT_TESTS_TESTING_CHILD_PROCESS_H_

#include <pwd.h>
#include <signal.h>
#include <sys/types.h>

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace klout {

// A server that a test starts: a program with nothing to read, all it says in one place. Ends with the
// object, and with the thread that started it. Not thread-safe.
class ChildProcess {
 public:
  struct Options {
    // Appended to, what it says on stdout and stderr. Empty: a pipe, read by ReadUntil.
    std::string output_file = {};
    // Its working folder; empty: ours.
    std::string folder = {};
    // Who it runs as; null: as we do.
    const passwd* user = nullptr;
    // What ends it when our thread does.
    int last_signal = SIGKILL;
  };

  // Not started.
  ChildProcess() = default;
  // `words`: the program, by path or name, and its arguments. A program that cannot be run ends with code
  // 127.
  static absl::StatusOr<ChildProcess> Start(std::vector<std::string> words, const Options& options);
  static absl::StatusOr<ChildProcess> Start(std::vector<std::string> words) {
    return Start(std::move(words), Options());
  }
  ~ChildProcess() { End(); }
  ChildProcess(ChildProcess&& other) noexcept;
  ChildProcess& operator=(ChildProcess&& other) noexcept;

  // What the pipe says until it holds `text`, or ends; empty text: until it ends.
  std::string ReadUntil(std::string_view text);
  // What it says later goes nowhere.
  void CloseOutput();

  // Waits for its end; the status as waitpid has it.
  int Wait();
  // Whether it ended by itself. Does not wait.
  bool HasEnded();
  // Sends the signal and waits until it is gone. Nothing if it is.
  void End(int signal = SIGKILL);
  // Freezes it: the kernel still takes connections and bytes for it, nothing is answered. Returns when it
  // stands still.
  void Pause();
  void Resume();

 private:
  pid_t pid_ = 0;
  int output_ = -1;
};

// A TCP port of 127.0.0.1 that nobody listens on now; another may before you do. 0: there is none.
int FreePort();

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_CHILD_PROCESS_H_
