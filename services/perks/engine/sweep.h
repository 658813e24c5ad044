#ifndef KLOUT_SERVICES_PERKS_ENGINE_SWEEP_H_
#define KLOUT_SERVICES_PERKS_ENGINE_SWEEP_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "services/perks/store/writer.h"

namespace klout::perks {

// Ends what is over: offers, reservations, places on waiting lists, campaigns past their end; reminds of posts that are due and finds breaches. Units
// that come back go to who waits. Several replicas may sweep one database: each thing ends once.
class Sweep {
 public:
  // Runs every `every`, on a thread of its own; zero: only when it is told to. After it, on that thread, `then`. The writer, and what `then` uses,
  // must outlive it.
  Sweep(Writer& writer, absl::Duration every, std::function<void()> then = [] {});
  ~Sweep();

  // Once, until nothing is over. Answers how many things ended.
  absl::StatusOr<uint64_t> Run();

  // For metrics: offers and reservations that expired here; disclosures that moved.
  uint64_t expired_offers() const { return expired_offers_; }
  uint64_t overdue_posts() const { return overdue_posts_; }

 private:
  void Work() ABSL_LOCKS_EXCLUDED(mutex_);

  Writer& writer_;
  const absl::Duration every_;
  const std::function<void()> then_;
  std::atomic<uint64_t> expired_offers_ = 0, overdue_posts_ = 0;
  Mutex mutex_;
  CondVar stop_;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  std::thread thread_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_SWEEP_H_
