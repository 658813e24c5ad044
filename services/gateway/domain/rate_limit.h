#ifndef KLOUT_SERVICES_GATEWAY_DOMAIN_RATE_LIMIT_H_
#define KLOUT_SERVICES_GATEWAY_DOMAIN_RATE_LIMIT_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/time/time.h"
#include "common/mutex.h"

namespace klout::gateway {

// Token buckets by name: each name may make `rate` calls a second, saved up to one second's worth. Thread-safe; one lock of many and a
// hash a call.
class RateLimit {
 public:
  // Names kept; beyond, those whose bucket is full again are forgotten, which changes nothing for them. If none is, a new name shares one bucket
  // with other new names.
  explicit RateLimit(size_t max_names = 200'000) : max_names_per_shard_(max_names / kShards) {}

  // Takes a token. Zero: go on; else how long to wait until there is one, and nothing was taken. `rate` 0 is no limit.
  absl::Duration Take(std::string_view name, uint32_t rate, absl::Time now);

 private:
  static constexpr size_t kShards = 16;
  struct Bucket {
    double tokens = 0;
    absl::Time filled;
    double rate = 0;
  };
  struct Shard {
    Mutex mutex;
    absl::flat_hash_map<std::string, Bucket> buckets ABSL_GUARDED_BY(mutex);
    Bucket overflow ABSL_GUARDED_BY(mutex);
  };
  Bucket& Find(Shard& shard, std::string_view name, uint32_t rate, absl::Time now) ABSL_EXCLUSIVE_LOCKS_REQUIRED(shard.mutex);

  const size_t max_names_per_shard_;
  std::array<Shard, kShards> shards_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_DOMAIN_RATE_LIMIT_H_
