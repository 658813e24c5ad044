#ifndef KLOUT_COMMON_METRICS_H_
#define KLOUT_COMMON_METRICS_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "prometheus/counter.h"
#include "prometheus/exposer.h"
#include "prometheus/gauge.h"
#include "prometheus/histogram.h"
#include "prometheus/metric_family.h"
#include "prometheus/registry.h"

namespace klout {

class PulledMetrics;

// The process's Prometheus metrics, and the HTTP listener that shows them at /metrics.
//
// Names are `klout_<service>_<thing>_<unit>[_total]`, units are base units (seconds, bytes), label values are
// known in advance: never an id, a name or a text. Names and labels are a promise to dashboards; a
// golden file pins them.
//
// With a listener, destruction takes up to 2 seconds: the HTTP server looks that often whether it should
// stop.
//
// Thread-safe. Build it first in main: what it hands out is owned by it and lives as long. Making a metric
// takes a lock and allocates: do it once and keep the reference. Counting is one atomic step.
class Metrics {
 public:
  using Labels = std::map<std::string, std::string>;

  // Listens on `listen_address` ("127.0.0.1:9090"; port 0: any free one; empty: no listener).
  // INVALID_ARGUMENT, reason METRICS_LISTEN, if it cannot.
  static absl::StatusOr<std::unique_ptr<Metrics>> Create(std::string_view listen_address);
  // Without a listener. For tests.
  Metrics();
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  // The metric of that name and those labels, made if it is not there. A name with another type, or against
  // Prometheus's rules, is a bug in the caller and throws std::invalid_argument.
  prometheus::Counter& Counter(std::string_view name, std::string_view help, const Labels& labels = {});
  prometheus::Gauge& Gauge(std::string_view name, std::string_view help, const Labels& labels = {});
  // `bounds`: upper ends of the buckets, rising.
  prometheus::Histogram& Histogram(std::string_view name, std::string_view help, std::vector<double> bounds,
                                   const Labels& labels = {});

  // Metrics whose value is asked for at each scrape, for numbers that somebody keeps already. `read` runs on
  // the listener's thread, must be thread-safe and quick, and is called until the Registration is destroyed;
  // after that never, and no call is under way. One registration per name and labels.
  class Registration {
   public:
    Registration() = default;
    Registration(Registration&& other) noexcept;
    Registration& operator=(Registration&& other) noexcept;
    ~Registration();

   private:
    friend class Metrics;
    std::shared_ptr<PulledMetrics> owner_;
    uint64_t id_ = 0;
  };
  [[nodiscard]] Registration PullCounter(std::string_view name, std::string_view help,
                                         std::function<double()> read, const Labels& labels = {});
  [[nodiscard]] Registration PullGauge(std::string_view name, std::string_view help,
                                       std::function<double()> read, const Labels& labels = {});

  // The same for whole families, whose names nobody else uses.
  [[nodiscard]] Registration PullFamilies(std::function<std::vector<prometheus::MetricFamily>()> read);

  // Port of the listener; 0 without one.
  int BoundPort() const { return bound_port_; }
  // What /metrics shows now, in the text format.
  std::string Text() const;
  // The value of one sample in Text(), such as `klout_x_total{code="OK"}`; NaN if it is not there. For tests.
  double Value(std::string_view sample) const;

 private:
  std::shared_ptr<prometheus::Registry> registry_;
  std::shared_ptr<PulledMetrics> pulled_;
  // Last, so that scraping ends before what it reads.
  std::unique_ptr<prometheus::Exposer> exposer_;
  int bound_port_ = 0;
};

// Buckets for durations of calls, 50 microseconds to 30 seconds.
std::vector<double> CallDurationBounds();

}  // namespace klout

#endif  // KLOUT_COMMON_METRICS_H_
