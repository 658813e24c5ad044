#include "common/held_back_calls.h"

#include "prometheus/client_metric.h"
#include "prometheus/metric_family.h"

namespace klout {

HeldBackCalls::HeldBackCalls(Metrics& metrics)
    : registration_(metrics.PullFamilies([this] { return Collect(); })) {}

std::atomic<uint64_t>& HeldBackCalls::Of(const std::string& path) {
  MutexLock lock(&mutex_);
  return counts_.try_emplace(path, 0).first->second;
}

std::vector<prometheus::MetricFamily> HeldBackCalls::Collect() const {
  prometheus::MetricFamily family = {
      "klout_channel_held_back_calls_total",
      "Calls not sent, since the server refuses calls of this method for want of room, by method.",
      prometheus::MetricType::Counter,
      {}};
  MutexLock lock(&mutex_);
  for (const auto& [path, count] : counts_) {
    prometheus::ClientMetric sample;
    // Without the leading slash, as klout_rpc_requests_total has it.
    sample.label = {{"method", path.substr(1)}};
    sample.counter.value = static_cast<double>(count.load(std::memory_order_relaxed));
    family.metric.push_back(std::move(sample));
  }
  return {std::move(family)};
}

}  // namespace klout
