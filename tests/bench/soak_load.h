#ifndef KLOUT_TESTS_BENCH_SOAK_LOAD_H_
#define KLOUT_TESTS_BENCH_SOAK_LOAD_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "tests/bench/latency_book.h"
#include "tests/bench/soak_suite.h"

namespace klout::bench {

// All that people and programs do with the suite, at once: facts straight to scoring at a fixed rate,
// archives through the connector, publishes, and, as fast as they are answered, reads through the gateway and
// claims of perks whose campaigns come and go. Connections and streams come and go too. Each on a thread of
// its own. The times in the facts run kDaysASecond times as fast as a day, up to now: all the community's
// facts are forgotten and come back many times an hour.
class SoakLoad {
 public:
  static constexpr double kDaysASecond = 4;
  static constexpr int kFactsASecond = 30'000;
  static constexpr absl::Duration kPublishEvery = absl::Seconds(3);

  // Begins with facts, and publishes as fast as it can, so that a day or little more lies between two
  // snapshots. Runs for at most `longest`: that much before now the facts begin. `suite` and `book` must
  // outlive it.
  SoakLoad(const SoakSuite& suite, std::string key, LatencyBook& book, absl::Duration longest);
  ~SoakLoad() { Stop(); }
  void Stop();

  // All the rest, and a publish every kPublishEvery.
  void StartAll();
  // Distinct days of the facts whose scores served.
  size_t published_days() const ABSL_LOCKS_EXCLUDED(mutex_);
  // Of the newest snapshot.
  uint64_t accounts() const { return accounts_; }
  uint64_t edges() const { return edges_; }
  uint64_t facts_sent() const { return facts_; }
  // Facts that the connector saw for the first time: it keeps a key of each.
  uint64_t archive_keys() const { return archive_keys_; }

 private:
  int64_t FactTime() const;
  void SendFacts();
  void SendArchives();
  void Publish();
  void Read(int reader);
  // Calls `once` again and again until the end, begun `every` apart at least.
  void Repeat(absl::Duration every, const std::function<void()>& once) const;

  const SoakSuite& suite_;
  const std::string key_;
  LatencyBook& book_;
  const absl::Time begin_ = absl::Now();
  const int64_t first_fact_;
  std::atomic<bool> stopping_ = false, all_ = false;
  std::atomic<uint64_t> accounts_ = 0, edges_ = 0, facts_ = 0, archive_keys_ = 0;
  mutable Mutex mutex_;
  std::set<int64_t> days_ ABSL_GUARDED_BY(mutex_);
  std::vector<std::thread> threads_;
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SOAK_LOAD_H_
