#include "common/local_score_cache.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

constexpr size_t kEntryBytes = LocalScoreCache::kEntryOverheadBytes + 2;

bool Has(LocalScoreCache& cache, const std::string& key) {
  std::vector<std::optional<std::string>> values;
  const std::vector<std::string> keys = {key};
  EXPECT_TRUE(cache.MultiGet(keys, absl::InfinitePast(), &values).ok());
  return values[0].has_value();
}

void Put(LocalScoreCache& cache, const std::string& key) {
  const std::vector<ScoreCache::Entry> entries = {{key, "v"}};
  cache.Put(entries);
}

TEST(LocalScoreCacheTest, TheLeastRecentlyUsedGoesFirst) {
  LocalScoreCache cache({.max_bytes = 3 * kEntryBytes, .shards = 1});
  Put(cache, "a");
  Put(cache, "b");
  Put(cache, "c");
  ASSERT_TRUE(Has(cache, "a"));
  Put(cache, "d");
  EXPECT_TRUE(Has(cache, "a"));
  EXPECT_FALSE(Has(cache, "b"));
  EXPECT_TRUE(Has(cache, "c"));
  EXPECT_TRUE(Has(cache, "d"));
}

TEST(LocalScoreCacheTest, NeverHoldsMoreThanItsBound) {
  constexpr size_t kMaxBytes = 10'000;
  LocalScoreCache cache({.max_bytes = kMaxBytes, .shards = 4});
  for (int i = 0; i < 1000; ++i) {
    Put(cache, absl::StrCat("key ", i % 300));
    ASSERT_LE(cache.bytes(), kMaxBytes);
  }
  EXPECT_GT(cache.bytes(), kMaxBytes / 2);
}

TEST(LocalScoreCacheTest, PuttingAKeyAgainTakesNoMoreRoom) {
  LocalScoreCache cache({.max_bytes = 3 * kEntryBytes, .shards = 1});
  for (int i = 0; i < 10; ++i) Put(cache, "a");
  EXPECT_EQ(cache.bytes(), kEntryBytes);
}

TEST(LocalScoreCacheTest, AnEntryOverTheBoundIsDropped) {
  LocalScoreCache cache({.max_bytes = kEntryBytes - 1, .shards = 1});
  Put(cache, "a");
  EXPECT_FALSE(Has(cache, "a"));
  EXPECT_EQ(cache.stats().dropped, 1u);
}

}  // namespace
}  // namespace klout
