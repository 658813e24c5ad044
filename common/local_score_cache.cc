#include "common/local_score_cache.h"

#include <bit>

#include "absl/base/thread_annotations.h"
#include "absl/hash/hash.h"
#include "absl/strings/string_view.h"
#include "common/mutex.h"

namespace klout {

class LocalScoreCache::Shard {
 public:
  explicit Shard(size_t max_bytes) : max_bytes_(max_bytes) {}

  std::optional<std::string> Get(const std::string& key) {
    MutexLock lock(&mutex_);
    const auto found = index_.find(key);
    if (found == index_.end()) return std::nullopt;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->second;
  }

  // False if the entry alone is over the bound.
  bool Put(const Entry& entry) {
    const size_t cost = CostOf(entry);
    if (cost > max_bytes_) return false;
    MutexLock lock(&mutex_);
    if (const auto found = index_.find(entry.first); found != index_.end()) Erase(found->second);
    while (bytes_ + cost > max_bytes_) Erase(std::prev(entries_.end()));
    entries_.push_front(entry);
    index_.emplace(entries_.front().first, entries_.begin());
    bytes_ += cost;
    return true;
  }

  void Delete(const std::string& key) {
    MutexLock lock(&mutex_);
    if (const auto found = index_.find(key); found != index_.end()) Erase(found->second);
  }

  size_t bytes() const {
    MutexLock lock(&mutex_);
    return bytes_;
  }

 private:
  using List = std::list<Entry>;

  static size_t CostOf(const Entry& entry) {
    return entry.first.size() + entry.second.size() + kEntryOverheadBytes;
  }

  void Erase(List::iterator entry) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_) {
    bytes_ -= CostOf(*entry);
    index_.erase(entry->first);
    entries_.erase(entry);
  }

  const size_t max_bytes_;
  mutable Mutex mutex_;
  // Most recently used first.
  List entries_ ABSL_GUARDED_BY(mutex_);
  // Keys refer to the list's strings, which do not move.
  absl::flat_hash_map<absl::string_view, List::iterator> index_ ABSL_GUARDED_BY(mutex_);
  size_t bytes_ ABSL_GUARDED_BY(mutex_) = 0;
};

LocalScoreCache::LocalScoreCache(const LocalScoreCacheOptions& options) {
  const size_t shards = std::bit_ceil(std::max<size_t>(options.shards, 1));
  for (size_t i = 0; i < shards; ++i) shards_.push_back(std::make_unique<Shard>(options.max_bytes / shards));
}

LocalScoreCache::~LocalScoreCache() = default;

LocalScoreCache::Shard& LocalScoreCache::ShardOf(const std::string& key) const {
  // The upper bits: the table inside the shard uses the lower ones of the same hash.
  return *shards_[(absl::HashOf(key) >> 32) & (shards_.size() - 1)];
}

absl::Status LocalScoreCache::MultiGet(absl::Span<const std::string> keys, absl::Time deadline,
                                       std::vector<std::optional<std::string>>* values) {
  values->assign(keys.size(), std::nullopt);
  if (keys.size() > kMaxKeys) {
    misses_ += keys.size();
    return TooManyKeys(keys.size());
  }
  uint64_t hits = 0;
  for (size_t i = 0; i < keys.size(); ++i) {
    (*values)[i] = ShardOf(keys[i]).Get(keys[i]);
    hits += (*values)[i].has_value();
  }
  hits_ += hits;
  misses_ += keys.size() - hits;
  return absl::OkStatus();
}

void LocalScoreCache::Put(absl::Span<const Entry> entries) {
  for (const Entry& entry : entries) {
    if (entry.second.size() > kMaxValueBytes || !ShardOf(entry.first).Put(entry)) ++dropped_;
  }
}

absl::Status LocalScoreCache::Delete(absl::Span<const std::string> keys, absl::Time deadline) {
  if (keys.size() > kMaxKeys) return TooManyKeys(keys.size());
  for (const std::string& key : keys) ShardOf(key).Delete(key);
  return absl::OkStatus();
}

ScoreCacheStats LocalScoreCache::stats() const {
  ScoreCacheStats stats;
  stats.hits = hits_;
  stats.misses = misses_;
  stats.dropped = dropped_;
  return stats;
}

size_t LocalScoreCache::bytes() const {
  size_t sum = 0;
  for (const auto& shard : shards_) sum += shard->bytes();
  return sum;
}

}  // namespace klout
