#ifndef KLOUT_TESTS_TESTING_CLICKHOUSE_SERVER_H_
#define KLOUT_TESTS_TESTING_CLICKHOUSE_SERVER_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "tests/testing/child_process.h"

namespace klout {

// A real clickhouse-server of this test's own: in a new folder, with HTTP on a free port of 127.0.0.1 and nothing else. User `default`, with or without a
// password. Ends with the object, and with the thread that started it. Not thread-safe.
class ClickHouseServer {
 public:
  struct Options {
    // Of the user `default`.
    std::string password = {};
    // Where the data lies; empty: in the server's own folder.
    std::string data_folder = {};
    // PEM. Not empty: HTTPS is served too, on a port of its own.
    std::string certificate = {}, key = {};
    // Over HTTPS clients must show a certificate of this authority (a file of PEM). Empty: none need to.
    std::string client_authority = {};
  };
  // Whether a ClickHouse is installed: Debian's clickhouse-server, or the single program `clickhouse`. A test without it says so and is skipped.
  static bool IsInstalled();
  // Returns when it answers; about a second.
  static absl::StatusOr<std::unique_ptr<ClickHouseServer>> Start(const Options& options);
  static absl::StatusOr<std::unique_ptr<ClickHouseServer>> Start() { return Start(Options()); }
  // The same for each place of `servers`, one after the other.
  static absl::Status StartAll(absl::Span<std::unique_ptr<ClickHouseServer>> servers);
  ~ClickHouseServer();
  ClickHouseServer(const ClickHouseServer&) = delete;
  ClickHouseServer& operator=(const ClickHouseServer&) = delete;

  // "127.0.0.1:PORT", the same after Restart.
  std::string address() const { return "127.0.0.1:" + std::to_string(port_); }
  int port() const { return port_; }
  // The same of HTTPS, if it is served.
  std::string tls_address() const { return "127.0.0.1:" + std::to_string(tls_port_); }
  // Of its files: data, and what it logged.
  const std::string& folder() const { return folder_; }

  // Kills it (SIGKILL) and waits until it is gone.
  void Stop() { process_.End(); }
  // Stops it if it runs, and starts it on what is on disk.
  absl::Status Restart();
  // Freezes it: the kernel still takes connections and bytes, nothing is answered. Returns when it stands still.
  void Pause() { process_.Pause(); }
  void Resume() { process_.Resume(); }

 private:
  ClickHouseServer() = default;
  absl::Status Configure(const Options& options);
  absl::Status Launch();
  absl::Status AwaitAnswer();

  std::string folder_;
  int port_ = 0, tls_port_ = 0;
  ChildProcess process_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_CLICKHOUSE_SERVER_H_
