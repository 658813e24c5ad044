#include "tests/testing/child_process.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

namespace klout {
namespace {

constexpr size_t kMaxOutputBytes = 256 * 1024;

// In the child of a process with threads: only calls that are safe there.
[[noreturn]] void BecomeProgram(char* const* argv, const ChildProcess::Options& options, int in, int out) {
  const passwd* user = options.user;
  if (user != nullptr && (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) _exit(126);
  // After setuid, which takes it away.
  prctl(PR_SET_PDEATHSIG, options.last_signal);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(out, STDERR_FILENO);
  if (!options.folder.empty() && chdir(options.folder.c_str()) != 0) _exit(125);
  execvp(argv[0], argv);
  _exit(127);
}

}  // namespace

absl::StatusOr<ChildProcess> ChildProcess::Start(std::vector<std::string> words, const Options& options) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  // What we read, and what it writes to.
  int ends[2] = {-1, -1};
  if (options.output_file.empty()) {
    if (pipe2(ends, O_CLOEXEC) != 0) return absl::InternalError("pipe failed");
  } else {
    ends[1] = open(options.output_file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  }
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  const pid_t pid = fork();
  if (pid == 0) BecomeProgram(argv.data(), options, nowhere, ends[1]);
  close(nowhere);
  close(ends[1]);
  ChildProcess child;
  child.output_ = ends[0];
  if (pid < 0) {
    child.CloseOutput();
    return absl::InternalError("fork failed");
  }
  child.pid_ = pid;
  return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)), output_(std::exchange(other.output_, -1)) {}

ChildProcess& ChildProcess::operator=(ChildProcess&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(output_, other.output_);
  return *this;
}

std::string ChildProcess::ReadUntil(std::string_view text) {
  std::string seen;
  char buffer[1024];
  while (text.empty() || seen.find(text) == std::string::npos) {
    const ssize_t size = read(output_, buffer, sizeof(buffer));
    if (size <= 0 || seen.size() > kMaxOutputBytes) break;
    seen.append(buffer, size);
  }
  return seen;
}

void ChildProcess::CloseOutput() {
  if (output_ >= 0) close(std::exchange(output_, -1));
}

int ChildProcess::Wait() {
  int status = 0;
  waitpid(std::exchange(pid_, 0), &status, 0);
  return status;
}

bool ChildProcess::HasEnded() {
  if (pid_ > 0 && waitpid(pid_, nullptr, WNOHANG) == pid_) pid_ = 0;
  return pid_ == 0;
}

void ChildProcess::End(int signal) {
  CloseOutput();
  if (pid_ <= 0) return;
  kill(pid_, signal);
  Wait();
}

void ChildProcess::Pause() {
  // Process 0 would be our whole group.
  if (pid_ <= 0) return;
  kill(pid_, SIGSTOP);
  waitpid(pid_, nullptr, WUNTRACED);
}

void ChildProcess::Resume() {
  if (pid_ > 0) kill(pid_, SIGCONT);
}

int FreePort() {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address = {};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof(address);
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  const bool bound = bind(fd, any, size) == 0 && getsockname(fd, any, &size) == 0;
  close(fd);
  return bound ? ntohs(address.sin_port) : 0;
}

}  // namespace klout
