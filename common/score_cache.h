#ifndef KLOUT_COMMON_SCORE_CACHE_H_
#define KLOUT_COMMON_SCORE_CACHE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "absl/types/span.h"
#include "common/metrics.h"

namespace klout {

// Counts since the start.
struct ScoreCacheStats {
  // Keys found and not found. A key that could not be asked for, because of an error, an open breaker or the
  // deadline, counts as a miss.
  uint64_t hits = 0;
  uint64_t misses = 0;
  // Round trips that failed or timed out, for reading or writing, if only for some of their keys.
  uint64_t errors = 0;
  // Entries given to Put that were not stored: the queue was full, the store refused (out of memory) or is
  // away.
  uint64_t dropped = 0;
  // Of those, refused by the store for want of memory.
  uint64_t refused_out_of_memory = 0;
  // Times the breaker opened, and whether it is open now.
  uint64_t breaker_opened = 0;
  bool breaker_open = false;
};

// A cache for scores in front of the snapshot, where many readers or processes share the work. An entry is
// never wrong, only absent: keys name the snapshot (ScoreCacheKey), values are immutable, so a publish needs
// no sweep and old entries age out. Every failure looks like a miss to the reader, who then computes the
// answer. Values are any bytes. Thread-safe.
class ScoreCache {
 public:
  using Entry = std::pair<std::string, std::string>;

  // Most keys of one MultiGet, and most bytes of one value; a larger value is dropped.
  static constexpr size_t kMaxKeys = 10'000;
  static constexpr size_t kMaxValueBytes = 64 * 1024;

  virtual ~ScoreCache() = default;

  // Sets `values` to keys.size() answers in the order of `keys`, nullopt for a miss. May block until
  // `deadline` (of the cache's clock), not longer. An error says why all are misses, or some; `values` is right
  // with it, so a reader goes on: INVALID_ARGUMENT more than kMaxKeys, UNAVAILABLE the breaker is open, all
  // connections are busy or the store, or a part of it, failed, DEADLINE_EXCEEDED it was too slow.
  virtual absl::Status MultiGet(absl::Span<const std::string> keys, absl::Time deadline,
                                std::vector<std::optional<std::string>>* values) = 0;

  // Stores entries, best effort, without blocking on I/O. May take effect later or, under pressure, never.
  virtual void Put(absl::Span<const Entry> entries) = 0;

  // Deletes entries, those that Put was given before included, and waits until they are gone. For erasures: a
  // publish needs no sweep. INVALID_ARGUMENT more than kMaxKeys; UNAVAILABLE or DEADLINE_EXCEEDED (of the real
  // clock) if it is not certain that all are gone.
  virtual absl::Status Delete(absl::Span<const std::string> keys, absl::Time deadline) = 0;

  // Waits until all that was given to Put is stored or dropped. False if `deadline` (of the real clock)
  // passed first.
  virtual bool Flush(absl::Time deadline) = 0;

  virtual ScoreCacheStats stats() const = 0;

 protected:
  static absl::Status TooManyKeys(size_t count);
};

// "klout:score:<snapshot id>:<subject>". A promise to operators, pinned by a test.
std::string ScoreCacheKey(uint64_t snapshot_id, std::string_view subject);

// Shows the stats of `cache` as klout_scorecache_{hits,misses,errors,dropped,refused,breaker_opened}_total
// and klout_scorecache_breaker_open, with the label engine=`engine` ("local", "redis"). Keep the answer as
// long as both live; destroy it before the cache.
[[nodiscard]] std::vector<Metrics::Registration> ExposeScoreCache(const ScoreCache& cache,
                                                                  std::string_view engine, Metrics& metrics);

}  // namespace klout

#endif  // KLOUT_COMMON_SCORE_CACHE_H_
