#ifndef KLOUT_COMMON_LOCAL_SCORE_CACHE_H_
#define KLOUT_COMMON_LOCAL_SCORE_CACHE_H_

#include <atomic>
#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "common/score_cache.h"

namespace klout {

struct LocalScoreCacheOptions {
  // Bound on all keys and values with kEntryOverheadBytes each. The least recently used go first.
  size_t max_bytes = size_t{64} << 20;
  // Parts with a lock each; a power of two. Each holds max_bytes / shards.
  size_t shards = 16;
};

// A cache in this process: a sharded least-recently-used map. Never fails; MultiGet does not look at the
// deadline. About 100 nanoseconds per key.
class LocalScoreCache final : public ScoreCache {
 public:
  // What an entry costs beside its bytes: list node, table slot, two string headers.
  static constexpr size_t kEntryOverheadBytes = 128;

  explicit LocalScoreCache(const LocalScoreCacheOptions& options = {});
  ~LocalScoreCache() override;

  absl::Status MultiGet(absl::Span<const std::string> keys, absl::Time deadline,
                        std::vector<std::optional<std::string>>* values) override;
  void Put(absl::Span<const Entry> entries) override;
  absl::Status Delete(absl::Span<const std::string> keys, absl::Time deadline) override;
  bool Flush(absl::Time deadline) override { return true; }
  ScoreCacheStats stats() const override;

  // Bytes held now, at most max_bytes.
  size_t bytes() const;

 private:
  class Shard;
  Shard& ShardOf(const std::string& key) const;
  std::vector<std::unique_ptr<Shard>> shards_;
  std::atomic<uint64_t> hits_ = 0;
  std::atomic<uint64_t> misses_ = 0;
  std::atomic<uint64_t> dropped_ = 0;
};

}  // namespace klout

#endif  // KLOUT_COMMON_LOCAL_SCORE_CACHE_H_
