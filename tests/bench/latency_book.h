#ifndef KLOUT_TESTS_BENCH_LATENCY_BOOK_H_
#define KLOUT_TESTS_BENCH_LATENCY_BOOK_H_

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout::bench {

// How long calls took, by kind and minute. Thread-safe. Keeps single calls of the minute under way only.
class LatencyBook {
 public:
  void Add(const std::string& kind, absl::Duration took) ABSL_LOCKS_EXCLUDED(mutex_);
  // A call that got no good answer; of each kind the last is kept.
  void AddError(const std::string& kind, const std::string& error) ABSL_LOCKS_EXCLUDED(mutex_);
  // The minute under way is a minute of the report. False: it is forgotten.
  void CloseMinute(bool keep) ABSL_LOCKS_EXCLUDED(mutex_);

  // Per minute.
  struct Series {
    std::vector<double> p50_ms, p99_ms, calls_a_second;
  };
  std::map<std::string, Series> series() const ABSL_LOCKS_EXCLUDED(mutex_);
  struct Errors {
    uint64_t count = 0;
    std::string last;
  };
  std::map<std::string, Errors> errors() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  mutable Mutex mutex_;
  absl::Time begin_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
  std::map<std::string, std::vector<float>> minute_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, Series> series_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, Errors> errors_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_LATENCY_BOOK_H_
