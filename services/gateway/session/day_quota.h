#ifndef KLOUT_SERVICES_GATEWAY_SESSION_DAY_QUOTA_H_
#define KLOUT_SERVICES_GATEWAY_SESSION_DAY_QUOTA_H_

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <thread>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "common/redis_connection.h"
#include "services/gateway/store/door_store.h"

namespace klout::gateway {

// Where the calls of a day are added up over all doors. Not thread-safe; blocks.
class DayCounter {
 public:
  virtual ~DayCounter() = default;
  // Adds calls made on `day` (`2026-11-29`) by key id; answers the day's totals of these keys.
  virtual absl::StatusOr<std::map<std::string, uint64_t>> Add(const std::string& day, const std::map<std::string, uint64_t>& calls) = 0;
};

// In Redis: INCRBY on `klout:door:calls:DAY:KEY`, which live two days.
std::unique_ptr<DayCounter> NewRedisDayCounter(const std::string& address);
// In the door's own store, which must outlive it.
std::unique_ptr<DayCounter> NewStoreDayCounter(DoorStore& store);

// Calls per key and day (UTC). Counted in memory, and brought together with the other doors' counts every second: so a day's last calls may exceed the
// quota by what was made elsewhere within a second. While the counter is away, counting goes on in memory. Thread-safe.
class DayQuota {
 public:
  // `every` zero: only when SyncNow is called.
  DayQuota(std::unique_ptr<DayCounter> counter, Clock& clock, absl::Duration every = absl::Seconds(1));
  // Brings the counts together once more.
  ~DayQuota();

  // Counts a call. False, and nothing is counted, if the day's `quota` is used up; 0 is no limit.
  bool Take(std::string_view key_id, uint32_t quota) ABSL_LOCKS_EXCLUDED(mutex_);
  uint64_t CallsToday(std::string_view key_id) ABSL_LOCKS_EXCLUDED(mutex_);
  // Until the next day begins.
  absl::Duration UntilTomorrow();

  absl::Status SyncNow() ABSL_LOCKS_EXCLUDED(mutex_, sync_mutex_);

 private:
  struct Count {
    // Of all doors, as last heard; and since then here.
    uint64_t known = 0, fresh = 0;
  };
  void Loop(absl::Duration every);
  void TurnDay() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  Clock& clock_;
  Mutex sync_mutex_;
  const std::unique_ptr<DayCounter> counter_ ABSL_PT_GUARDED_BY(sync_mutex_);
  Mutex mutex_;
  CondVar stop_changed_;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  std::string day_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<std::string, Count> counts_ ABSL_GUARDED_BY(mutex_);
  // Last, so that all is there when it starts.
  std::thread thread_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_SESSION_DAY_QUOTA_H_
