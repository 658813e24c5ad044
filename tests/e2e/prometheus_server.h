#ifndef KLOUT_TESTS_E2E_PROMETHEUS_SERVER_H_
#define KLOUT_TESTS_E2E_PROMETHEUS_SERVER_H_

#include <map>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "tests/e2e/process.h"

namespace klout {

// A real prometheus of this test's own, on a free port: scrapes its targets five times a second under the rules that an operator gets, and
// tells which alerts fire. Its files go with it. Not thread-safe.
class PrometheusServer {
 public:
  // Debian's package `prometheus`.
  static bool IsInstalled();
  // Returns when it answers. `targets`: host:port by the name of the job. `rules`: path of a rule file.
  static absl::StatusOr<std::unique_ptr<PrometheusServer>> Start(const std::map<std::string, std::string>& targets, const std::string& rules);
  ~PrometheusServer();

  // Until the answer of an instant query has a sample (`wanted`), or has none; what it answered. An error if it does not in time.
  absl::StatusOr<std::string> AwaitQuery(const std::string& query, bool wanted, absl::Duration limit);

 private:
  PrometheusServer() = default;
  std::string Get(const std::string& path) const;

  std::string folder_;
  int port_ = 0;
  std::unique_ptr<Process> process_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_E2E_PROMETHEUS_SERVER_H_
