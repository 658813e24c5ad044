#include "tests/testing/postgres_server.h"

#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

constexpr char kInitdb[] = "/usr/lib/postgresql/15/bin/initdb";
constexpr char kPostgres[] = "/usr/lib/postgresql/15/bin/postgres";
// PostgreSQL prints this when its socket listens and recovery is over.
constexpr char kReadyLine[] = "database system is ready to accept connections";
constexpr size_t kMaxOutputBytes = 256 * 1024;

// Who the server runs as, if we are root.
const passwd* Unprivileged() {
  if (geteuid() != 0) return nullptr;
  const passwd* user = getpwnam("postgres");
  return user != nullptr ? user : getpwnam("nobody");
}

struct Child {
  pid_t pid = -1;
  int output = -1;
};

// Starts a program with stderr and stdout in a pipe.
absl::StatusOr<Child> Spawn(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const passwd* user = Unprivileged();
  const uid_t uid = user == nullptr ? geteuid() : user->pw_uid;
  const gid_t gid = user == nullptr ? getegid() : user->pw_gid;
  int output[2];
  if (pipe2(output, O_CLOEXEC) != 0) return absl::InternalError("pipe failed");
  const int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  const pid_t pid = fork();
  if (pid == 0) {
    // Only calls that are safe in the child of a process with threads.
    if (user != nullptr && (setgid(gid) != 0 || setuid(uid) != 0)) _exit(126);
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(nowhere, STDIN_FILENO);
    dup2(output[1], STDOUT_FILENO);
    dup2(output[1], STDERR_FILENO);
    if (chdir("/") != 0) _exit(125);
    execv(argv[0], argv.data());
    _exit(127);
  }
  close(output[1]);
  close(nowhere);
  if (pid < 0) {
    close(output[0]);
    return absl::InternalError("fork failed");
  }
  return Child{pid, output[0]};
}

// What a pipe says until it holds `text`, or ends.
std::string ReadUntil(int output, const std::string& text) {
  std::string seen;
  char buffer[1024];
  while (text.empty() || seen.find(text) == std::string::npos) {
    const ssize_t size = read(output, buffer, sizeof(buffer));
    if (size <= 0 || seen.size() > kMaxOutputBytes) break;
    seen.append(buffer, size);
  }
  return seen;
}

absl::Status MakeCluster(const std::string& folder) {
  absl::StatusOr<Child> initdb = Spawn({kInitdb, "-D", folder + "/data", "-U", "klout", "--auth=trust", "--no-locale", "-E", "UTF8",
                                        "--no-sync", "--no-instructions"});
  if (!initdb.ok()) return initdb.status();
  const std::string said = ReadUntil(initdb->output, "");
  close(initdb->output);
  int status = 0;
  waitpid(initdb->pid, &status, 0);
  return status == 0 ? absl::OkStatus() : absl::UnavailableError(absl::StrCat("initdb failed: ", said));
}

}  // namespace

bool PostgresServer::IsInstalled() { return access(kInitdb, X_OK) == 0 && access(kPostgres, X_OK) == 0; }

absl::StatusOr<std::unique_ptr<PostgresServer>> PostgresServer::Start(const std::vector<std::string>& settings) {
  char folder[] = "/tmp/klout-postgres-XXXXXX";
  if (mkdtemp(folder) == nullptr) return absl::InternalError("mkdtemp failed");
  auto server = std::unique_ptr<PostgresServer>(new PostgresServer);
  server->folder_ = folder;
  server->settings_ = settings;
  const passwd* user = Unprivileged();
  if (user != nullptr && chown(folder, user->pw_uid, user->pw_gid) != 0) return absl::InternalError("chown failed");
  // The socket lies in it, for us too.
  chmod(folder, 0755);
  if (absl::Status status = MakeCluster(folder); !status.ok()) return status;
  if (absl::Status status = server->Launch(); !status.ok()) return status;
  return server;
}

PostgresServer::~PostgresServer() {
  Stop();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::string PostgresServer::url(const std::string& database) const {
  return absl::StrCat("postgresql:///", database, "?host=", folder_, "&user=klout");
}

absl::Status PostgresServer::Launch() {
  std::vector<std::string> words = {kPostgres, "-D", folder_ + "/data", "-k", folder_, "-c", "listen_addresses=", "-c", "max_connections=200",
                                    "-c", "log_min_messages=log", "-c", "logging_collector=off"};
  for (const std::string& setting : settings_) words.insert(words.end(), {"-c", setting});
  absl::StatusOr<Child> child = Spawn(words);
  if (!child.ok()) return child.status();
  pid_ = child->pid;
  const std::string said = ReadUntil(child->output, kReadyLine);
  // Later lines go to a closed pipe, which the server ignores.
  close(child->output);
  if (said.find(kReadyLine) != std::string::npos) return absl::OkStatus();
  End(SIGKILL);
  return absl::UnavailableError(absl::StrCat("postgres did not start: ", said));
}

void PostgresServer::Stop() { End(SIGQUIT); }

void PostgresServer::End(int signal) {
  if (pid_ <= 0) return;
  kill(pid_, signal);
  waitpid(pid_, nullptr, 0);
  pid_ = 0;
}

absl::Status PostgresServer::Restart() {
  Stop();
  return Launch();
}

}  // namespace klout
