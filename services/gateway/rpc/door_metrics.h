#ifndef KLOUT_SERVICES_GATEWAY_RPC_DOOR_METRICS_H_
#define KLOUT_SERVICES_GATEWAY_RPC_DOOR_METRICS_H_

#include <array>
#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/metrics.h"
#include "services/gateway/connect/method_index.h"
#include "services/gateway/http/http_server.h"

namespace klout::gateway {

// What the door counts:
//   klout_gateway_calls_total{method,code}                        code: as Connect names it
//   klout_gateway_call_duration_seconds{method}                   a histogram
//   klout_gateway_open_connections, klout_gateway_connections_total, ..._refused_connections_total, ..._bad_requests_total, ..._timeouts_total
// Thread-safe; counting a call is an atomic step and one short lock.
class DoorMetrics {
 public:
  // Both must outlive it.
  DoorMetrics(Metrics& metrics, const MethodIndex& methods);
  void Count(const RpcMethod& method, absl::StatusCode code, absl::Duration took);
  // From then on the server's own figures are shown. It must outlive this.
  void Show(const HttpServer& server);

 private:
  static constexpr int kCodes = 17;
  struct Method {
    std::array<std::atomic<prometheus::Counter*>, kCodes> calls = {};
    prometheus::Histogram* duration = nullptr;
  };

  Metrics& metrics_;
  absl::flat_hash_map<const RpcMethod*, std::unique_ptr<Method>> by_method_;
  std::vector<Metrics::Registration> registrations_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_RPC_DOOR_METRICS_H_
