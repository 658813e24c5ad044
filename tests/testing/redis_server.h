#ifndef KLOUT_TESTS_TESTING_REDIS_SERVER_H_
#define KLOUT_TESTS_TESTING_REDIS_SERVER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tests/testing/child_process.h"

namespace klout {

// A real redis-server of this test's own: on a unix socket in a new folder, without TCP, without files. Ends
// with the object, and with the thread that started it. Not thread-safe.
class RedisServer {
 public:
  // Returns when it answers. `arguments` are added to the command line, such as {"--maxmemory", "2mb"}.
  static absl::StatusOr<std::unique_ptr<RedisServer>> Start(const std::vector<std::string>& arguments = {});
  ~RedisServer();
  RedisServer(const RedisServer&) = delete;
  RedisServer& operator=(const RedisServer&) = delete;

  // "unix:/tmp/klout-redis-XXXXXX/redis.sock", the same after Restart.
  std::string address() const { return "unix:" + socket_; }
  // Kills it (SIGKILL) and waits until it is gone.
  void Stop();
  // Stops it if it runs, and starts it empty.
  absl::Status Restart();
  // Freezes it: connections are still taken by the kernel, nothing is answered. Returns when it stands still.
  void Pause() { process_.Pause(); }
  void Resume() { process_.Resume(); }

 private:
  RedisServer() = default;
  absl::Status Launch();

  std::string folder_;
  std::string socket_;
  std::vector<std::string> arguments_;
  ChildProcess process_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_REDIS_SERVER_H_
