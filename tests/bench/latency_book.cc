#include "tests/bench/latency_book.h"

#include <algorithm>

#include "absl/time/clock.h"

namespace klout::bench {
namespace {

constexpr size_t kMaxErrorBytes = 300;

}  // namespace

void LatencyBook::Add(const std::string& kind, absl::Duration took) {
  MutexLock lock(&mutex_);
  minute_[kind].push_back(static_cast<float>(absl::ToDoubleMilliseconds(took)));
}

void LatencyBook::AddError(const std::string& kind, const std::string& error) {
  MutexLock lock(&mutex_);
  Errors& errors = errors_[kind];
  ++errors.count;
  errors.last = error.substr(0, kMaxErrorBytes);
}

void LatencyBook::CloseMinute(bool keep) {
  MutexLock lock(&mutex_);
  const absl::Time now = absl::Now();
  const double seconds = absl::ToDoubleSeconds(now - begin_);
  begin_ = now;
  for (auto& [kind, calls] : minute_) {
    if (keep && !calls.empty()) {
      std::sort(calls.begin(), calls.end());
      Series& series = series_[kind];
      series.p50_ms.push_back(calls[calls.size() / 2]);
      series.p99_ms.push_back(calls[calls.size() * 99 / 100]);
      series.calls_a_second.push_back(static_cast<double>(calls.size()) / seconds);
    }
    calls.clear();
  }
}

std::map<std::string, LatencyBook::Series> LatencyBook::series() const {
  MutexLock lock(&mutex_);
  return series_;
}

std::map<std::string, LatencyBook::Errors> LatencyBook::errors() const {
  MutexLock lock(&mutex_);
  return errors_;
}

}  // namespace klout::bench
