#ifndef KLOUT_COMMON_HELD_BACK_CALLS_H_
#define KLOUT_COMMON_HELD_BACK_CALLS_H_

#include <grpcpp/channel.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/node_hash_map.h"
#include "common/channel.h"
#include "common/metrics.h"
#include "common/mutex.h"

namespace klout {

// Counts the calls that a service's channels refused themselves, since the server had no room for all of them
// (throttle_interceptor.h). The server never sees these, so its metrics do not say how much was wanted of it.
// Shown as
//   klout_channel_held_back_calls_total{method="klout.scoring.v1.ScoringService/GetScore"}
// A method appears with its first call. Thread-safe; counting is one atomic addition.
class HeldBackCalls {
 public:
  // `metrics` must outlive this; one for each.
  explicit HeldBackCalls(Metrics& metrics);
  HeldBackCalls(const HeldBackCalls&) = delete;
  HeldBackCalls& operator=(const HeldBackCalls&) = delete;

  // The count of a method, by path as gRPC gives it ("/klout.scoring.v1.ScoringService/GetScore"); lives as
  // long as this.
  std::atomic<uint64_t>& Of(const std::string& path) ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  std::vector<prometheus::MetricFamily> Collect() const ABSL_LOCKS_EXCLUDED(mutex_);

  mutable Mutex mutex_;
  absl::node_hash_map<std::string, std::atomic<uint64_t>> counts_ ABSL_GUARDED_BY(mutex_);
  // Last: nothing is collected while the rest is destroyed.
  Metrics::Registration registration_;
};

// As Connect (channel.h). What the channel holds back counts in `held_back`, which must outlive its calls.
std::shared_ptr<grpc::Channel> Connect(const std::string& address, const ChannelOptions& options,
                                       HeldBackCalls& held_back);

}  // namespace klout

#endif  // KLOUT_COMMON_HELD_BACK_CALLS_H_
