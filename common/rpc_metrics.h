#ifndef KLOUT_COMMON_RPC_METRICS_H_
#define KLOUT_COMMON_RPC_METRICS_H_

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/metrics.h"

namespace klout {

// Rate, errors and duration of one RPC method. Thread-safe; recording is three atomic additions, without lock
// or allocation (prometheus::Histogram takes a mutex at each observation, so it is not used here).
class MethodMetrics {
 public:
  // Upper ends of the duration buckets, in seconds, 50 microseconds to 30 seconds.
  static constexpr std::array kBounds = {0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
                                         0.05,    0.1,    0.25,    0.5,    1.0,   2.5,    5.0,   10.0, 30.0};
  static constexpr int kCodes = 17;

  // `method`: without the leading slash.
  explicit MethodMetrics(std::string_view method) : method_(method) {}
  // A code outside the canonical ones counts as UNKNOWN.
  void Record(absl::StatusCode code, absl::Duration took);
  const std::string& method() const { return method_; }

 private:
  friend class RpcMetrics;
  const std::string method_;
  std::array<std::atomic<uint64_t>, kCodes> requests_ = {};
  // One more for what is above all bounds.
  std::array<std::atomic<uint64_t>, kBounds.size() + 1> buckets_ = {};
  std::atomic<int64_t> sum_ns_ = 0;
};

// The methods of some services, shown as
//   klout_rpc_requests_total{method="klout.scoring.v1.ScoringService/GetScore",code="OK"}
//   klout_rpc_duration_seconds{method="klout.scoring.v1.ScoringService/GetScore"}   (a histogram)
// A code appears once it has occurred, except OK, which is there from the start. The duration of a stream is
// its whole life. Two servers in one process must serve different services. Filled before the first call;
// then only read, which is thread-safe without a lock.
class RpcMetrics {
 public:
  // `metrics` must outlive this.
  explicit RpcMetrics(Metrics& metrics);
  // Adds every method of the service `name` ("klout.scoring.v1.ScoringService") that protobuf knows.
  void AddService(std::string_view name);
  // By path as gRPC gives it ("/klout.scoring.v1.ScoringService/GetScore"). Methods not added (health,
  // reflection) share one entry with the label "other", which is not shown.
  MethodMetrics& Find(std::string_view path);

 private:
  std::vector<prometheus::MetricFamily> Collect() const;

  MethodMetrics other_{"other"};
  absl::flat_hash_map<std::string, std::unique_ptr<MethodMetrics>> methods_;
  // Last: nothing is collected while the rest is destroyed.
  Metrics::Registration registration_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_RPC_METRICS_H_
