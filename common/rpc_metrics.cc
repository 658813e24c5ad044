#include "common/rpc_metrics.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "google/protobuf/descriptor.h"
#include "prometheus/client_metric.h"

namespace klout {
namespace {

constexpr auto kRelaxed = std::memory_order_relaxed;

}  // namespace

void MethodMetrics::Record(absl::StatusCode code, absl::Duration took) {
  const int index = static_cast<int>(code);
  requests_[index >= 0 && index < kCodes ? index : static_cast<int>(absl::StatusCode::kUnknown)].fetch_add(
      1, kRelaxed);
  const double seconds = absl::ToDoubleSeconds(took);
  const size_t bucket = std::lower_bound(kBounds.begin(), kBounds.end(), seconds) - kBounds.begin();
  buckets_[bucket].fetch_add(1, kRelaxed);
  sum_ns_.fetch_add(absl::ToInt64Nanoseconds(took), kRelaxed);
}

RpcMetrics::RpcMetrics(Metrics& metrics)
    : registration_(metrics.PullFamilies([this] { return Collect(); })) {}

void RpcMetrics::AddService(std::string_view name) {
  const auto* service =
      google::protobuf::DescriptorPool::generated_pool()->FindServiceByName(std::string(name));
  if (service == nullptr) return;
  for (int i = 0; i < service->method_count(); ++i) {
    const std::string method = absl::StrCat(ToAbsl(name), "/", service->method(i)->name());
    methods_.emplace(absl::StrCat("/", method), std::make_unique<MethodMetrics>(method));
  }
}

MethodMetrics& RpcMetrics::Find(std::string_view path) {
  const auto found = methods_.find(ToAbsl(path));
  return found == methods_.end() ? other_ : *found->second;
}

std::vector<prometheus::MetricFamily> RpcMetrics::Collect() const {
  prometheus::MetricFamily requests = {"klout_rpc_requests_total",
                                       "Calls ended, by method and status code.",
                                       prometheus::MetricType::Counter,
                                       {}};
  prometheus::MetricFamily durations = {
      "klout_rpc_duration_seconds", "Duration of calls, by method.", prometheus::MetricType::Histogram, {}};
  for (const auto& [path, method] : methods_) {
    const prometheus::ClientMetric::Label label = {"method", method->method()};
    for (int code = 0; code < MethodMetrics::kCodes; ++code) {
      const uint64_t count = method->requests_[code].load(kRelaxed);
      if (count == 0 && code != 0) continue;
      prometheus::ClientMetric sample;
      sample.label = {label, {"code", absl::StatusCodeToString(static_cast<absl::StatusCode>(code))}};
      sample.counter.value = static_cast<double>(count);
      requests.metric.push_back(sample);
    }
    prometheus::ClientMetric sample;
    sample.label = {label};
    uint64_t cumulative = 0;
    for (size_t i = 0; i < MethodMetrics::kBounds.size(); ++i) {
      cumulative += method->buckets_[i].load(kRelaxed);
      sample.histogram.bucket.push_back({cumulative, MethodMetrics::kBounds[i]});
    }
    cumulative += method->buckets_.back().load(kRelaxed);
    sample.histogram.bucket.push_back({cumulative, std::numeric_limits<double>::infinity()});
    sample.histogram.sample_count = cumulative;
    sample.histogram.sample_sum = static_cast<double>(method->sum_ns_.load(kRelaxed)) * 1e-9;
    durations.metric.push_back(sample);
  }
  return {requests, durations};
}

}  // namespace klout
