#include "tests/testing/nutcracker_server.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"

namespace klout {
namespace {

constexpr char kNutcracker[] = "/usr/sbin/nutcracker";
constexpr absl::Duration kStartTimeout = absl::Seconds(30);
constexpr absl::Duration kLookEvery = absl::Milliseconds(5);
// Another program may take the port of its figures, which nobody asks for, between our look and its own.
constexpr int kPortsTried = 3;

bool Answers(const std::string& socket_path) {
  const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  socket_path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  const bool connected = connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
  close(fd);
  return connected;
}

std::string FileText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(file)), {});
}

}  // namespace

bool NutcrackerServer::IsInstalled() { return access(kNutcracker, X_OK) == 0; }

absl::StatusOr<std::unique_ptr<NutcrackerServer>> NutcrackerServer::Start(
    const std::vector<std::string>& servers, const std::string& password) {
  char folder[] = "/tmp/klout-nutcracker-XXXXXX";
  if (mkdtemp(folder) == nullptr) return absl::InternalError("mkdtemp failed");
  auto server = std::unique_ptr<NutcrackerServer>(new NutcrackerServer);
  server->folder_ = folder;
  if (absl::Status status = server->Configure(servers, password); !status.ok()) return status;
  if (absl::Status status = server->Restart(); !status.ok()) return status;
  return server;
}

NutcrackerServer::~NutcrackerServer() {
  Stop();
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

absl::Status NutcrackerServer::Configure(const std::vector<std::string>& servers,
                                         const std::string& password) {
  std::ofstream file(folder_ + "/nutcracker.yml");
  file << "scores:\n  listen: " << socket()
       << " 0700\n  redis: true\n  hash: murmur\n  distribution: ketama\n"
       << "  auto_eject_hosts: false\n  timeout: 1000\n  server_connections: 1\n";
  if (!password.empty()) file << "  redis_auth: " << password << "\n";
  file << "  servers:\n";
  for (size_t i = 0; i < servers.size(); ++i) {
    file << "    - " << absl::string_view(absl::StripPrefix(servers[i], "unix:")) << ":1 shard-" << i << "\n";
  }
  file.close();
  return file.fail() ? absl::InternalError("cannot write nutcracker.yml") : absl::OkStatus();
}

absl::Status NutcrackerServer::Launch() {
  auto process = ChildProcess::Start(
      {kNutcracker, "--conf-file", folder_ + "/nutcracker.yml", "--output", folder_ + "/log", "--pid-file",
       folder_ + "/pid", "--stats-addr", "127.0.0.1", "--stats-port", absl::StrCat(FreePort())},
      {.output_file = folder_ + "/output", .folder = folder_});
  if (!process.ok()) return process.status();
  process_ = *std::move(process);
  const absl::Time until = absl::Now() + kStartTimeout;
  while (absl::Now() < until && !process_.HasEnded()) {
    if (Answers(socket())) return absl::OkStatus();
    absl::SleepFor(kLookEvery);
  }
  Stop();
  return absl::UnavailableError(
      absl::StrCat("nutcracker did not start: ", FileText(folder_ + "/output"), FileText(folder_ + "/log")));
}

void NutcrackerServer::Stop() {
  process_.End();
  unlink(socket().c_str());
}

absl::Status NutcrackerServer::Restart() {
  Stop();
  absl::Status status;
  for (int i = 0; i < kPortsTried; ++i) {
    status = Launch();
    if (status.ok()) break;
  }
  return status;
}

}  // namespace klout
