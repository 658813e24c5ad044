#ifndef KLOUT_TESTS_TESTING_NUTCRACKER_SERVER_H_
#define KLOUT_TESTS_TESTING_NUTCRACKER_SERVER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tests/testing/child_process.h"

namespace klout {

// A real nutcracker (twemproxy) of this test's own in front of several Redis servers: on a unix socket in a
// new folder, with the settings that docs/operations.md names. Ends with the object, and with the thread that
// started it. Not thread-safe.
class NutcrackerServer {
 public:
  // Whether Debian's nutcracker is installed. A test without it says so and is skipped.
  static bool IsInstalled();
  // Returns when it answers. `servers` are addresses as RedisServer has them; which keys a server has depends
  // on its place in the list. `password`: what it asks of those who connect, and says to the servers; empty:
  // none.
  static absl::StatusOr<std::unique_ptr<NutcrackerServer>> Start(const std::vector<std::string>& servers,
                                                                 const std::string& password = "");
  ~NutcrackerServer();
  NutcrackerServer(const NutcrackerServer&) = delete;
  NutcrackerServer& operator=(const NutcrackerServer&) = delete;

  // "unix:/tmp/klout-nutcracker-XXXXXX/nutcracker.sock", the same after Restart.
  std::string address() const { return "unix:" + socket(); }
  // Kills it (SIGKILL) and waits until it is gone.
  void Stop();
  // Stops it if it runs, and starts it with the same servers.
  absl::Status Restart();

 private:
  NutcrackerServer() = default;
  std::string socket() const { return folder_ + "/nutcracker.sock"; }
  absl::Status Configure(const std::vector<std::string>& servers, const std::string& password);
  absl::Status Launch();

  std::string folder_;
  ChildProcess process_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_NUTCRACKER_SERVER_H_
