#include "tests/testing/postgres_server.h"

#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

constexpr char kInitdb[] = "/usr/lib/postgresql/15/bin/initdb";
constexpr char kPostgres[] = "/usr/lib/postgresql/15/bin/postgres";
// PostgreSQL prints this when its socket listens and recovery is over.
constexpr char kReadyLine[] = "database system is ready to accept connections";

// Who the server runs as, if we are root.
const passwd* Unprivileged() {
  if (geteuid() != 0) return nullptr;
  const passwd* user = getpwnam("postgres");
  return user != nullptr ? user : getpwnam("nobody");
}

absl::StatusOr<ChildProcess> Spawn(std::vector<std::string> words) {
  return ChildProcess::Start(std::move(words), {.folder = "/", .user = Unprivileged(), .last_signal = SIGQUIT});
}

absl::Status MakeCluster(const std::string& folder) {
  absl::StatusOr<ChildProcess> initdb = Spawn({kInitdb, "-D", folder + "/data", "-U", "klout", "--auth=trust", "--no-locale", "-E", "UTF8",
                                        "--no-sync", "--no-instructions"});
  if (!initdb.ok()) return initdb.status();
  const std::string said = initdb->ReadUntil("");
  return initdb->Wait() == 0 ? absl::OkStatus() : absl::UnavailableError(absl::StrCat("initdb failed: ", said));
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
  absl::StatusOr<ChildProcess> process = Spawn(std::move(words));
  if (!process.ok()) return process.status();
  process_ = *std::move(process);
  const std::string said = process_.ReadUntil(kReadyLine);
  // Later lines go to a closed pipe, which the server ignores.
  process_.CloseOutput();
  if (said.find(kReadyLine) != std::string::npos) return absl::OkStatus();
  process_.End();
  return absl::UnavailableError(absl::StrCat("postgres did not start: ", said));
}

void PostgresServer::Stop() { process_.End(SIGQUIT); }

absl::Status PostgresServer::Restart() {
  Stop();
  return Launch();
}

}  // namespace klout
