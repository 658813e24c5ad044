#ifndef KLOUT_TESTS_TESTING_POSTGRES_SERVER_H_
#define KLOUT_TESTS_TESTING_POSTGRES_SERVER_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "tests/testing/child_process.h"

namespace klout {

// A real PostgreSQL of this test's own: a new cluster in a new folder, on a unix socket, without TCP. PostgreSQL refuses to run as root; a
// test that is root runs it as the user `postgres`, or `nobody`. Ends with the object, and with the thread that started it. Not thread-safe.
class PostgresServer {
 public:
  // Whether Debian's PostgreSQL 15 is installed. A test without it says so and is skipped.
  static bool IsInstalled();
  // Returns when it answers; about 2 seconds. `settings` are added, such as {"fsync=off"}; by default all is as durable as
  // PostgreSQL's defaults are.
  static absl::StatusOr<std::unique_ptr<PostgresServer>> Start(const std::vector<std::string>& settings = {});
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  // Of the database `postgres`, or of another that was made with CREATE DATABASE.
  std::string url(const std::string& database = "postgres") const;
  // Ends the server at once (SIGQUIT: without a checkpoint, as after a crash).
  void Stop();
  // Stops it if it runs, and starts it on what is on disk.
  absl::Status Restart();

 private:
  PostgresServer() = default;
  absl::Status Launch();

  std::string folder_;
  std::vector<std::string> settings_;
  ChildProcess process_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_POSTGRES_SERVER_H_
