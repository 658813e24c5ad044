#include "services/gateway/domain/rate_limit.h"

#include <algorithm>

#include "absl/hash/hash.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

double TokensAt(double tokens, absl::Time filled, double rate, absl::Time now) {
  return std::min(rate, tokens + rate * std::max(0.0, absl::ToDoubleSeconds(now - filled)));
}

}  // namespace

RateLimit::Bucket& RateLimit::Find(Shard& shard, std::string_view name, uint32_t rate, absl::Time now) {
  const auto found = shard.buckets.find(ToAbsl(name));
  if (found != shard.buckets.end()) return found->second;
  if (shard.buckets.size() >= max_names_per_shard_) {
    absl::erase_if(shard.buckets, [now](const auto& entry) {
      const Bucket& bucket = entry.second;
      return TokensAt(bucket.tokens, bucket.filled, bucket.rate, now) >= bucket.rate;
    });
  }
  if (shard.buckets.size() >= max_names_per_shard_) return shard.overflow;
  return shard.buckets.emplace(std::string(name), Bucket{static_cast<double>(rate), now, static_cast<double>(rate)}).first->second;
}

absl::Duration RateLimit::Take(std::string_view name, uint32_t rate, absl::Time now) {
  if (rate == 0) return absl::ZeroDuration();
  Shard& shard = shards_[absl::HashOf(ToAbsl(name)) % kShards];
  MutexLock lock(&shard.mutex);
  Bucket& bucket = Find(shard, name, rate, now);
  bucket.rate = rate;
  bucket.tokens = TokensAt(bucket.tokens, bucket.filled, bucket.rate, now);
  // From a clock that went back it goes on at once, not when the old time comes again; at most a second's worth is given twice.
  bucket.filled = now;
  if (bucket.tokens < 1) return absl::Seconds((1 - bucket.tokens) / bucket.rate);
  bucket.tokens -= 1;
  return absl::ZeroDuration();
}

}  // namespace klout::gateway
