#include "common/metrics.h"

#include <limits>
#include <map>
#include <stdexcept>

#include "absl/base/thread_annotations.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/log.h"
#include "common/mutex.h"
#include "common/status.h"
#include "common/string_view.h"
#include "prometheus/collectable.h"
#include "prometheus/text_serializer.h"

namespace klout {

// Asks its readers at each scrape. The lock is held while they answer, so that none is called after Remove.
class PulledMetrics final : public prometheus::Collectable {
 public:
  using Read = std::function<std::vector<prometheus::MetricFamily>()>;

  uint64_t Add(Read read) {
    MutexLock lock(&mutex_);
    readers_.emplace(++last_id_, std::move(read));
    return last_id_;
  }

  void Remove(uint64_t id) {
    MutexLock lock(&mutex_);
    readers_.erase(id);
  }

  std::vector<prometheus::MetricFamily> Collect() const override {
    // Samples of one name must stand together, whoever gave them.
    std::map<std::string, prometheus::MetricFamily> by_name;
    {
      MutexLock lock(&mutex_);
      for (const auto& [id, read] : readers_) {
        for (prometheus::MetricFamily& family : read()) {
          const auto [merged, is_new] = by_name.try_emplace(family.name, family);
          if (is_new) continue;
          auto& samples = merged->second.metric;
          samples.insert(samples.end(), family.metric.begin(), family.metric.end());
        }
      }
    }
    std::vector<prometheus::MetricFamily> families;
    for (auto& [name, family] : by_name) families.push_back(std::move(family));
    return families;
  }

 private:
  mutable Mutex mutex_;
  std::map<uint64_t, Read> readers_ ABSL_GUARDED_BY(mutex_);
  uint64_t last_id_ ABSL_GUARDED_BY(mutex_) = 0;
};

namespace {

prometheus::MetricFamily OneSample(std::string_view name, std::string_view help, prometheus::MetricType type,
                                   double value, const Metrics::Labels& labels) {
  prometheus::ClientMetric sample;
  for (const auto& [key, text] : labels) sample.label.push_back({key, text});
  sample.counter.value = value;
  sample.gauge.value = value;
  return {std::string(name), std::string(help), type, {std::move(sample)}};
}

}  // namespace

Metrics::Registration::Registration(Registration&& other) noexcept
    : owner_(std::move(other.owner_)), id_(other.id_) {}

Metrics::Registration& Metrics::Registration::operator=(Registration&& other) noexcept {
  if (this == &other) return *this;
  if (owner_ != nullptr) owner_->Remove(id_);
  owner_ = std::move(other.owner_);
  id_ = other.id_;
  return *this;
}

Metrics::Registration::~Registration() {
  if (owner_ != nullptr) owner_->Remove(id_);
}

Metrics::Metrics()
    : registry_(std::make_shared<prometheus::Registry>()), pulled_(std::make_shared<PulledMetrics>()) {}

Metrics::~Metrics() = default;

absl::StatusOr<std::unique_ptr<Metrics>> Metrics::Create(std::string_view listen_address) {
  auto metrics = std::make_unique<Metrics>();
  if (listen_address.empty()) return metrics;
  try {
    metrics->exposer_ = std::make_unique<prometheus::Exposer>(std::string(listen_address));
  } catch (const std::exception& error) {
    LogError("metrics_listen_failed", {{"address", listen_address}, {"text", error.what()}});
    return Error(absl::StatusCode::kInvalidArgument, "METRICS_LISTEN", "metrics_listen",
                 absl::StrCat("metrics_listen: cannot listen on ", ToAbsl(listen_address)));
  }
  metrics->exposer_->RegisterCollectable(metrics->registry_);
  metrics->exposer_->RegisterCollectable(metrics->pulled_);
  const std::vector<int> ports = metrics->exposer_->GetListeningPorts();
  if (!ports.empty()) metrics->bound_port_ = ports.front();
  return metrics;
}

prometheus::Counter& Metrics::Counter(std::string_view name, std::string_view help, const Labels& labels) {
  return prometheus::BuildCounter()
      .Name(std::string(name))
      .Help(std::string(help))
      .Register(*registry_)
      .Add(labels);
}

prometheus::Gauge& Metrics::Gauge(std::string_view name, std::string_view help, const Labels& labels) {
  return prometheus::BuildGauge()
      .Name(std::string(name))
      .Help(std::string(help))
      .Register(*registry_)
      .Add(labels);
}

prometheus::Histogram& Metrics::Histogram(std::string_view name, std::string_view help,
                                          std::vector<double> bounds, const Labels& labels) {
  return prometheus::BuildHistogram()
      .Name(std::string(name))
      .Help(std::string(help))
      .Register(*registry_)
      .Add(labels, std::move(bounds));
}

Metrics::Registration Metrics::PullFamilies(std::function<std::vector<prometheus::MetricFamily>()> read) {
  Registration registration;
  registration.owner_ = pulled_;
  registration.id_ = pulled_->Add(std::move(read));
  return registration;
}

Metrics::Registration Metrics::PullCounter(std::string_view name, std::string_view help,
                                           std::function<double()> read, const Labels& labels) {
  return PullFamilies([name = std::string(name), help = std::string(help), read = std::move(read), labels] {
    return std::vector{OneSample(name, help, prometheus::MetricType::Counter, read(), labels)};
  });
}

Metrics::Registration Metrics::PullGauge(std::string_view name, std::string_view help,
                                         std::function<double()> read, const Labels& labels) {
  return PullFamilies([name = std::string(name), help = std::string(help), read = std::move(read), labels] {
    return std::vector{OneSample(name, help, prometheus::MetricType::Gauge, read(), labels)};
  });
}

std::string Metrics::Text() const {
  std::vector<prometheus::MetricFamily> families = registry_->Collect();
  for (prometheus::MetricFamily& family : pulled_->Collect()) families.push_back(std::move(family));
  return prometheus::TextSerializer().Serialize(families);
}

double Metrics::Value(std::string_view sample) const {
  const std::string prefix = absl::StrCat(ToAbsl(sample), " ");
  for (const absl::string_view line : absl::StrSplit(Text(), '\n')) {
    double value = 0;
    if (absl::StartsWith(line, prefix) && absl::SimpleAtod(line.substr(prefix.size()), &value)) return value;
  }
  return std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> CallDurationBounds() {
  return {0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
          0.05,    0.1,    0.25,    0.5,    1.0,   2.5,    5.0,   10.0, 30.0};
}

}  // namespace klout
