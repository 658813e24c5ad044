#ifndef KLOUT_SERVICES_GATEWAY_LEGACY_KLOUT_IDS_H_
#define KLOUT_SERVICES_GATEWAY_LEGACY_KLOUT_IDS_H_

#include <cstdint>
#include <functional>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "common/executor.h"
#include "common/mutex.h"
#include "services/gateway/store/door_store.h"

namespace klout::gateway {

// The numbers under which clients of the Klout API v2 know subjects: `person:ID`, or an account that nobody linked where the operator makes all public.
// A number is the hash of its subject, or the next free one, and stays for good: it is in the door's store. Whether a subject may be seen is for
// the caller to ask first. Thread-safe; nothing blocks: what is not in memory is looked up on `work`. The callbacks may run before the call returns.
class KloutIds {
 public:
  // Both must outlive it. At most `max_cached` numbers are held in memory.
  KloutIds(DoorStore& store, BoundedExecutor& work, size_t max_cached = 200'000) : store_(store), work_(work), max_cached_(max_cached) {}

  // RESOURCE_EXHAUSTED: OVERLOADED; UNAVAILABLE: DATABASE.
  void IdOf(const std::string& subject, std::function<void(absl::StatusOr<uint64_t>)> done) ABSL_LOCKS_EXCLUDED(mutex_);
  // The same, and NOT_FOUND if nobody has this number.
  void SubjectOf(uint64_t id, std::function<void(absl::StatusOr<std::string>)> done) ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  void Keep(uint64_t id, const std::string& subject) ABSL_LOCKS_EXCLUDED(mutex_);

  DoorStore& store_;
  BoundedExecutor& work_;
  const size_t max_cached_;
  Mutex mutex_;
  absl::flat_hash_map<std::string, uint64_t> ids_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<uint64_t, std::string> subjects_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_LEGACY_KLOUT_IDS_H_
