#include "tests/testing/redis_server.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

// Redis prints this when its socket listens.
constexpr char kReadyLine[] = "eady to accept connections";
constexpr size_t kMaxOutputBytes = 64 * 1024;

// Reads until the server is ready. What it printed instead, if it ended before.
absl::Status AwaitReady(int output) {
  std::string seen;
  char buffer[1024];
  while (seen.find(kReadyLine) == std::string::npos) {
    const ssize_t size = read(output, buffer, sizeof(buffer));
    if (size <= 0 || seen.size() > kMaxOutputBytes) {
      return absl::UnavailableError(absl::StrCat("redis-server did not start: ", seen));
    }
    seen.append(buffer, size);
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::unique_ptr<RedisServer>> RedisServer::Start(const std::vector<std::string>& arguments) {
  char folder[] = "/tmp/klout-redis-XXXXXX";
  if (mkdtemp(folder) == nullptr) return absl::InternalError("mkdtemp failed");
  auto server = std::unique_ptr<RedisServer>(new RedisServer);
  server->folder_ = folder;
  server->socket_ = absl::StrCat(folder, "/redis.sock");
  server->arguments_ = arguments;
  if (absl::Status status = server->Launch(); !status.ok()) return status;
  return server;
}

RedisServer::~RedisServer() {
  Stop();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

absl::Status RedisServer::Launch() {
  std::vector<std::string> words = {"redis-server",
                                    "--port",
                                    "0",
                                    "--unixsocket",
                                    socket_,
                                    "--dir",
                                    folder_,
                                    "--save",
                                    "",
                                    "--appendonly",
                                    "no",
                                    "--daemonize",
                                    "no"};
  words.insert(words.end(), arguments_.begin(), arguments_.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  int output[2];
  if (pipe2(output, O_CLOEXEC) != 0) return absl::InternalError("pipe failed");
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  pid_ = fork();
  if (pid_ == 0) {
    // Only calls that are safe in the child of a process with threads.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(nowhere, STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    dup2(output[1], STDERR_FILENO);
    execvp(argv[0], argv.data());
    _exit(127);
  }
  close(output[1]);
  close(nowhere);
  absl::Status status = pid_ < 0 ? absl::InternalError("fork failed") : AwaitReady(output[0]);
  // Later lines go to a closed pipe, which Redis ignores.
  close(output[0]);
  if (!status.ok()) Stop();
  return status;
}

void RedisServer::Stop() {
  if (pid_ <= 0) return;
  kill(pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
  pid_ = 0;
  unlink(socket_.c_str());
}

absl::Status RedisServer::Restart() {
  Stop();
  return Launch();
}

void RedisServer::Pause() {
  kill(pid_, SIGSTOP);
  waitpid(pid_, nullptr, WUNTRACED);
}

void RedisServer::Resume() { kill(pid_, SIGCONT); }

}  // namespace klout
