#ifndef KLOUT_TESTS_E2E_BAD_DAY_SUITE_H_
#define KLOUT_TESTS_E2E_BAD_DAY_SUITE_H_

#include <grpcpp/channel.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "tests/e2e/faulty_link.h"
#include "tests/e2e/process.h"
#include "tests/e2e/prometheus_server.h"
#include "tests/e2e/small_disk.h"
#include "tests/testing/postgres_server.h"
#include "tests/testing/redis_server.h"

namespace klout {

// The whole suite as an operator runs it on one machine: five programs, Redis, PostgreSQL and Prometheus with the operator's alerts. Who calls a service, the
// others and the test too, goes through a FaultyLink to it. Each service keeps its data and its port over restarts. To be used by the thread that made
// it; the links and ports by any.
class BadDaySuite {
 public:
  // In the order in which they start; all of them call scoring.
  static constexpr const char* kServices[] = {"topics", "scoring", "connector", "perks", "gateway"};
  // Longest wait for a start, an alert, or anything to be well again.
  static constexpr absl::Duration kPatience = absl::Seconds(45);

  // That the gateway takes of anyone.
  static constexpr int kCallsASecond = 100;

  struct Options {
    // For data; with a disk of its own mounted in it, if that is allowed.
    std::string folder;
    // Where the programs lie that run at first; empty: where this build has them.
    std::string programs = {};
    // Whether Prometheus watches.
    bool is_watched = true;
  };
  // Returns when all serve.
  static absl::StatusOr<std::unique_ptr<BadDaySuite>> Start(const Options& options);

  // SIGKILL.
  void Kill(const std::string& service);
  // From its next launch on the service is the program of another release, that in `folder`; empty: of this build.
  void SetPrograms(const std::string& service, const std::string& folder) { programs_[service] = folder; }
  const std::string& programs(const std::string& service) const { return programs_.at(service); }
  // Returns when it serves on its data and its port; how long that took.
  absl::StatusOr<absl::Duration> Launch(const std::string& service);
  Process& process(const std::string& service) { return *processes_.at(service); }

  // A connection of the caller's own to a service, through its link.
  std::shared_ptr<grpc::Channel> Channel(const std::string& service) const;
  FaultyLink& link(const std::string& service) { return *links_.at(service); }
  // HTTP of the gateway, through its link.
  int gateway_port() const { return links_.at("gateway")->port(); }

  RedisServer& redis() { return *redis_; }
  PostgresServer& postgres() { return *postgres_; }
  SmallDisk& disk() { return *disk_; }
  // Null: it is not installed, or does not watch.
  PrometheusServer* prometheus() { return prometheus_.get(); }
  std::string database() const { return postgres_->url(); }
  std::string data_dir(const std::string& service) const { return disk_->path() + "/" + service; }
  // The wall clocks of all services show so much more than ours. False: they cannot be moved in this build.
  bool SetClocks(absl::Duration ahead);
  // Value of a sample of /metrics by name and labels; 0 if there is none.
  double Metric(const std::string& service, const std::string& sample) const;

 private:
  BadDaySuite() = default;
  std::vector<std::string> WordsOf(const std::string& service) const;
  std::string Address(const std::string& service) const;

  std::string folder_;
  std::unique_ptr<SmallDisk> disk_;
  std::unique_ptr<RedisServer> redis_;
  std::unique_ptr<PostgresServer> postgres_;
  std::map<std::string, std::unique_ptr<FaultyLink>> links_;
  // By service; empty: of this build.
  std::map<std::string, std::string> programs_;
  // Where they really listen, and serve metrics.
  std::map<std::string, int> ports_, metrics_ports_;
  std::map<std::string, std::unique_ptr<Process>> processes_;
  std::unique_ptr<PrometheusServer> prometheus_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_BAD_DAY_SUITE_H_
