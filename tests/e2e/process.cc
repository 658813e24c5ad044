#include "tests/e2e/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <utility>

#include "absl/time/clock.h"

namespace klout {
namespace {

std::vector<char*> Pointers(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

// In the child of a process with threads: only calls that are safe there.
[[noreturn]] void BecomeProgram(char* const* argv, char* const* environment, int in, int out, int err) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  signal(SIGPIPE, SIG_DFL);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  execve(argv[0], argv, environment);
  _exit(127);
}

std::optional<std::string> LineWith(const std::string& output, std::string_view text) {
  const size_t at = output.find(text);
  if (at == std::string::npos) return std::nullopt;
  const size_t end = output.find('\n', at);
  if (end == std::string::npos) return std::nullopt;
  const size_t before = output.rfind('\n', at);
  const size_t begin = before == std::string::npos ? 0 : before + 1;
  return output.substr(begin, end - begin);
}

// A test may kill a child, or ask nothing of how it ended: ctest fails a test that prints a report.
void PassOnSanitizerReport(const std::string& err) {
  for (const std::string_view mark : {"Sanitizer: ", ": runtime error: "}) {
    if (err.find(mark) == std::string::npos) continue;
    std::cerr << err << std::flush;
    return;
  }
}

int MillisecondsUntil(absl::Time deadline) {
  const int64_t left = absl::ToInt64Milliseconds(deadline - absl::Now());
  return static_cast<int>(std::clamp<int64_t>(left, 0, 1 << 30));
}

}  // namespace

absl::StatusOr<std::unique_ptr<Process>> Process::Start(std::vector<std::string> words,
                                                        std::vector<std::string> environment) {
  for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
  const std::vector<char*> argv = Pointers(words);
  const std::vector<char*> variables = Pointers(environment);
  int out[2];
  int err[2];
  if (pipe2(out, O_CLOEXEC) != 0 || pipe2(err, O_CLOEXEC) != 0) return absl::InternalError("pipe failed");
  const int in = open("/dev/null", O_RDONLY | O_CLOEXEC);
  const pid_t pid = fork();
  if (pid == 0) BecomeProgram(argv.data(), variables.data(), in, out[1], err[1]);
  close(in);
  close(out[1]);
  close(err[1]);
  if (pid < 0) {
    close(out[0]);
    close(err[0]);
    return absl::InternalError("fork failed");
  }
  return std::unique_ptr<Process>(new Process(pid, out[0], err[0]));
}

Process::Process(pid_t pid, int out, int err)
    : pid_(pid), collector_([this, out, err] { Collect(out, err); }) {}

Process::~Process() {
  Kill();
  collector_.join();
}

void Process::Collect(int out, int err) {
  pollfd streams[] = {{out, POLLIN, 0}, {err, POLLIN, 0}};
  std::string* const texts[] = {&out_, &err_};
  char buffer[64 * 1024];
  int open_streams = 2;
  while (open_streams > 0) {
    poll(streams, 2, -1);
    for (int i = 0; i < 2; ++i) {
      if (streams[i].fd < 0 || streams[i].revents == 0) continue;
      const ssize_t size = read(streams[i].fd, buffer, sizeof(buffer));
      if (size <= 0) {
        close(streams[i].fd);
        streams[i].fd = -1;
        --open_streams;
        continue;
      }
      MutexLock lock(&mutex_);
      if (texts[i]->size() < kMaxOutputBytes) texts[i]->append(buffer, size);
      changed_.NotifyAll();
    }
  }
  MutexLock lock(&mutex_);
  PassOnSanitizerReport(err_);
  ended_ = true;
  changed_.NotifyAll();
}

std::optional<std::string> Process::AwaitLine(std::string_view text, absl::Time deadline) {
  MutexLock lock(&mutex_);
  while (true) {
    if (std::optional<std::string> line = LineWith(err_, text)) return line;
    if (ended_ || absl::Now() >= deadline) return std::nullopt;
    changed_.WaitUntil(&mutex_, deadline);
  }
}

std::optional<int> Process::AwaitExit(absl::Time deadline) {
  {
    MutexLock lock(&mutex_);
    if (exit_.has_value()) return exit_;
  }
  const int handle = static_cast<int>(syscall(SYS_pidfd_open, pid_, 0));
  pollfd end = {handle, POLLIN, 0};
  const int ready = poll(&end, 1, MillisecondsUntil(deadline));
  close(handle);
  if (ready != 1) return std::nullopt;
  MutexLock lock(&mutex_);
  if (!exit_.has_value()) TakeExit();
  while (!ended_ && absl::Now() < deadline) changed_.WaitUntil(&mutex_, deadline);
  return exit_;
}

void Process::TakeExit() {
  int status = 0;
  waitpid(pid_, &status, 0);
  exit_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

void Process::Signal(int signal) {
  MutexLock lock(&mutex_);
  if (!exit_.has_value()) kill(pid_, signal);
}

void Process::Kill() {
  MutexLock lock(&mutex_);
  if (exit_.has_value()) return;
  kill(pid_, SIGKILL);
  TakeExit();
}

std::string Process::out() const {
  MutexLock lock(&mutex_);
  return out_;
}

std::string Process::err() const {
  MutexLock lock(&mutex_);
  return err_;
}

Outcome RunProgram(std::vector<std::string> words, absl::Duration limit,
                   std::vector<std::string> environment) {
  auto process = Process::Start(std::move(words), std::move(environment));
  if (!process.ok()) return {.err = process.status().ToString()};
  Outcome outcome;
  outcome.exit_code = (*process)->AwaitExit(absl::Now() + limit).value_or(-1);
  outcome.out = (*process)->out();
  outcome.err = (*process)->err();
  return outcome;
}

}  // namespace klout
