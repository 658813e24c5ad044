#include "tests/testing/redis_server.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

// Redis prints this when its socket listens.
constexpr char kReadyLine[] = "eady to accept connections";

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
  auto process = ChildProcess::Start(std::move(words));
  if (!process.ok()) return process.status();
  process_ = *std::move(process);
  const std::string said = process_.ReadUntil(kReadyLine);
  // Later lines go to a closed pipe, which Redis ignores.
  process_.CloseOutput();
  if (said.find(kReadyLine) != std::string::npos) return absl::OkStatus();
  Stop();
  return absl::UnavailableError(absl::StrCat("redis-server did not start: ", said));
}

void RedisServer::Stop() {
  process_.End();
  unlink(socket_.c_str());
}

absl::Status RedisServer::Restart() {
  Stop();
  return Launch();
}

}  // namespace klout
