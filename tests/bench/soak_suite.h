#ifndef KLOUT_TESTS_BENCH_SOAK_SUITE_H_
#define KLOUT_TESTS_BENCH_SOAK_SUITE_H_

#include <grpcpp/channel.h>
#include <sys/types.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "tests/e2e/process.h"
#include "tests/testing/postgres_server.h"
#include "tests/testing/redis_server.h"

namespace klout::bench {

// The suite as it runs in earnest: five programs, each in a process of its own, scoring with Redis, perks on
// PostgreSQL. Nothing stands between them and the load. To be used by the thread that made it; channels and
// ports by any.
class SoakSuite {
 public:
  // In the order in which they start.
  static constexpr const char* kServices[] = {"topics", "scoring", "connector", "perks", "gateway"};
  static constexpr absl::Duration kPatience = absl::Seconds(60);

  // Returns when all serve. `folder`: for their data.
  static absl::StatusOr<std::unique_ptr<SoakSuite>> Start(const std::string& folder);

  // A connection of the caller's own.
  std::shared_ptr<grpc::Channel> Channel(const std::string& service) const;
  int gateway_http_port() const { return gateway_http_port_; }
  // Lets a program read scores and search people, as often as it likes.
  absl::StatusOr<std::string> NewKey() const;

  pid_t pid(const std::string& service) const { return pids_.at("klout-" + service); }
  // 0: it is not known.
  pid_t redis_pid() const;
  // Files of a service on disk.
  std::string data_dir(const std::string& service) const { return folder_ + "/" + service; }
  // Of perks, in PostgreSQL.
  struct Ledger {
    int64_t rows = 0, database_bytes = 0;
  };
  absl::StatusOr<Ledger> MeasureLedger() const;

  // SIGTERM to all, in the reverse order; those that did not end with 0, and what they did.
  std::vector<std::string> Terminate();
  // Lines of a service's log of level warning and error, by event.
  std::map<std::string, int> Complaints(const std::string& service) const;

 private:
  SoakSuite() = default;
  absl::Status Launch(const std::string& service);
  std::vector<std::string> WordsOf(const std::string& service) const;
  std::string Address(const std::string& service) const;

  std::string folder_;
  std::unique_ptr<RedisServer> redis_;
  std::unique_ptr<PostgresServer> postgres_;
  int gateway_http_port_ = 0;
  std::map<std::string, int> ports_, metrics_ports_;
  std::map<std::string, std::unique_ptr<Process>> processes_;
  std::map<std::string, pid_t> pids_;
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SOAK_SUITE_H_
