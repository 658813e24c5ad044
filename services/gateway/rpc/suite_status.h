#ifndef KLOUT_SERVICES_GATEWAY_RPC_SUITE_STATUS_H_
#define KLOUT_SERVICES_GATEWAY_RPC_SUITE_STATUS_H_

#include <grpcpp/channel.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/time/time.h"
#include "klout/gateway/v1/gateway.pb.h"

namespace klout::gateway {

// What the operator's page shows of the services: whether each answers its health call, and the figures that it counts. Thread-safe; calls block, with
// bounds.
class SuiteStatus {
 public:
  struct Service {
    // `scoring`.
    std::string name;
    // Full name for the health call; that of its gRPC service.
    std::string grpc_name;
    std::shared_ptr<grpc::Channel> channel;
    // The text of its /metrics; empty if it cannot be read. Null: none.
    std::function<std::string()> metrics;
  };
  explicit SuiteStatus(std::vector<Service> services) : services_(std::move(services)) {}

  // Asks all at once; each has `limit`.
  std::vector<v1::ServiceStatus> Services(absl::Duration limit) const;
  // Samples of all services whose names begin with `klout_`, without buckets of histograms.
  std::vector<v1::Figure> Figures() const;
  // Each answers, or which does not.
  bool IsReady(absl::Duration limit) const;

 private:
  const std::vector<Service> services_;
};

// Reads the text format of Prometheus: samples whose names begin with `klout_`, but for those that end in `_bucket`. What is no sample is left out.
std::vector<v1::Figure> FiguresOf(std::string_view metrics_text);

// GET of http://ADDRESS/metrics, with bounds; empty if it fails.
std::string ReadMetrics(const std::string& address);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_RPC_SUITE_STATUS_H_
