// What every ScoreCache promises, on each engine; the Redis one against a real server.

#include "common/score_cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/local_score_cache.h"
#include "common/redis_score_cache.h"
#include "tests/testing/redis_server.h"

namespace klout {
namespace {

using testing::ElementsAre;
using testing::Optional;

// An engine: the cache with all it needs to live.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual ScoreCache& cache() = 0;
};

class LocalEngine final : public Engine {
 public:
  ScoreCache& cache() override { return cache_; }

 private:
  LocalScoreCache cache_;
};

class RedisEngine final : public Engine {
 public:
  RedisEngine() {
    auto server = RedisServer::Start();
    if (!server.ok()) ADD_FAILURE() << server.status();
    server_ = *std::move(server);
    // Timeouts that a busy machine keeps; the tests of faults have their own.
    const RedisScoreCacheOptions options = {.address = server_->address(),
                                            .connect_timeout = absl::Seconds(10),
                                            .read_timeout = absl::Seconds(10),
                                            .write_timeout = absl::Seconds(10)};
    cache_ = RedisScoreCache::Create(options, clock_).value();
  }
  ScoreCache& cache() override { return *cache_; }

 private:
  std::unique_ptr<RedisServer> server_;
  FakeClock clock_;
  std::unique_ptr<RedisScoreCache> cache_;
};

struct EngineParam {
  const char* name;
  std::unique_ptr<Engine> (*make)();
};

class ScoreCacheTest : public testing::TestWithParam<EngineParam> {
 protected:
  using Values = std::vector<std::optional<std::string>>;

  Values Get(const std::vector<std::string>& keys) {
    Values values = {"left over"};
    EXPECT_TRUE(cache().MultiGet(keys, absl::InfiniteFuture(), &values).ok());
    return values;
  }
  void Put(const std::vector<ScoreCache::Entry>& entries) {
    cache().Put(entries);
    ASSERT_TRUE(cache().Flush(absl::InfiniteFuture()));
  }
  ScoreCache& cache() { return engine_->cache(); }

  const std::unique_ptr<Engine> engine_ = GetParam().make();
};

TEST_P(ScoreCacheTest, IsEmptyAtFirst) {
  EXPECT_THAT(Get({"a", "b"}), ElementsAre(std::nullopt, std::nullopt));
}

TEST_P(ScoreCacheTest, AnswersInTheOrderAsked) {
  Put({{"a", "1"}, {"b", "2"}});
  EXPECT_THAT(Get({"b", "x", "a", "b"}), ElementsAre(Optional(std::string("2")), std::nullopt,
                                                     Optional(std::string("1")), Optional(std::string("2"))));
}

TEST_P(ScoreCacheTest, TheLastPutWins) {
  Put({{"a", "1"}, {"a", "2"}});
  Put({{"a", "3"}});
  EXPECT_THAT(Get({"a"}), ElementsAre(Optional(std::string("3"))));
}

TEST_P(ScoreCacheTest, KeepsAnyBytes) {
  const std::string key("k\0\r\n \xff", 6);
  const std::string value("\0\r\n$-1\r\n\xfe", 9);
  Put({{key, value}, {"empty", ""}});
  EXPECT_THAT(Get({key, "empty"}), ElementsAre(Optional(value), Optional(std::string())));
}

TEST_P(ScoreCacheTest, NoKeysIsNoQuestion) {
  EXPECT_TRUE(Get({}).empty());
  Put({});
  EXPECT_EQ(cache().stats().misses, 0u);
}

TEST_P(ScoreCacheTest, RefusesTooManyKeys) {
  Values values;
  const std::vector<std::string> keys(ScoreCache::kMaxKeys + 1, "a");
  EXPECT_EQ(cache().MultiGet(keys, absl::InfiniteFuture(), &values).code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(values.size(), keys.size());
}

TEST_P(ScoreCacheTest, TakesAsManyKeysAsAllowed) {
  std::vector<ScoreCache::Entry> entries;
  std::vector<std::string> keys;
  for (size_t i = 0; i < ScoreCache::kMaxKeys; ++i) {
    keys.push_back(ScoreCacheKey(7, absl::StrCat("twitter:", i)));
    entries.emplace_back(keys.back(), absl::StrCat("value ", i));
  }
  Put(entries);
  const Values values = Get(keys);
  for (size_t i = 0; i < keys.size(); ++i) ASSERT_EQ(values[i], entries[i].second);
}

TEST_P(ScoreCacheTest, DropsAValueThatIsTooLarge) {
  Put({{"large", std::string(ScoreCache::kMaxValueBytes + 1, 'x')},
       {"fits", std::string(ScoreCache::kMaxValueBytes, 'x')}});
  EXPECT_THAT(Get({"large"}), ElementsAre(std::nullopt));
  EXPECT_TRUE(Get({"fits"})[0].has_value());
  EXPECT_EQ(cache().stats().dropped, 1u);
}

TEST_P(ScoreCacheTest, CountsHitsAndMisses) {
  Put({{"a", "1"}});
  Get({"a", "b", "c"});
  const ScoreCacheStats stats = cache().stats();
  EXPECT_EQ(stats.hits, 1u);
  EXPECT_EQ(stats.misses, 2u);
  EXPECT_EQ(stats.errors, 0u);
  EXPECT_EQ(stats.dropped, 0u);
  EXPECT_FALSE(stats.breaker_open);
}

TEST_P(ScoreCacheTest, ShowsItsStatsAsMetrics) {
  Metrics metrics;
  const auto registrations = ExposeScoreCache(cache(), "x", metrics);
  Put({{"a", "1"}});
  Get({"a", "b", "c"});
  EXPECT_EQ(metrics.Value("klout_scorecache_hits_total{engine=\"x\"}"), 1);
  EXPECT_EQ(metrics.Value("klout_scorecache_misses_total{engine=\"x\"}"), 2);
  EXPECT_EQ(metrics.Value("klout_scorecache_errors_total{engine=\"x\"}"), 0);
  EXPECT_EQ(metrics.Value("klout_scorecache_dropped_total{engine=\"x\"}"), 0);
  EXPECT_EQ(metrics.Value("klout_scorecache_breaker_open{engine=\"x\"}"), 0);
}

TEST_P(ScoreCacheTest, ServesManyThreads) {
  constexpr int kThreads = 4;
  constexpr int kRounds = 50;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([this, t] {
      for (int i = 0; i < kRounds; ++i) {
        const std::string key = absl::StrCat("key ", t, " ", i);
        const std::vector<ScoreCache::Entry> entries = {{key, key}};
        cache().Put(entries);
        Values values;
        const std::vector<std::string> keys = {key};
        EXPECT_TRUE(cache().Flush(absl::InfiniteFuture()));
        EXPECT_TRUE(cache().MultiGet(keys, absl::InfiniteFuture(), &values).ok());
        EXPECT_THAT(values, ElementsAre(Optional(key)));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(cache().stats().hits, uint64_t{kThreads * kRounds});
}

TEST_P(ScoreCacheTest, DeletedKeysAreMissesAndOthersStay) {
  Put({{"a", "1"}, {"b", "2"}});
  // Not flushed: a deletion comes after what was put before it.
  const ScoreCache::Entry queued = {"c", "3"};
  cache().Put({&queued, 1});
  const std::vector<std::string> keys = {"a", "c", "never there"};
  EXPECT_TRUE(cache().Delete(keys, absl::InfiniteFuture()).ok());
  EXPECT_THAT(Get({"a", "b", "c"}), ElementsAre(std::nullopt, Optional(std::string("2")), std::nullopt));
}

TEST_P(ScoreCacheTest, DeletingTooManyKeysIsRefused) {
  const std::vector<std::string> keys(ScoreCache::kMaxKeys + 1, "k");
  EXPECT_EQ(cache().Delete(keys, absl::InfiniteFuture()).code(), absl::StatusCode::kInvalidArgument);
}

INSTANTIATE_TEST_SUITE_P(
    Engines, ScoreCacheTest,
    testing::Values(
        EngineParam{"Local", [] { return std::unique_ptr<Engine>(std::make_unique<LocalEngine>()); }},
        EngineParam{"Redis", [] { return std::unique_ptr<Engine>(std::make_unique<RedisEngine>()); }}),
    [](const auto& info) { return info.param.name; });

TEST(ScoreCacheKeyTest, IsPinned) {
  EXPECT_EQ(ScoreCacheKey(42, "twitter:jack"), "klout:score:42:twitter:jack");
}

}  // namespace
}  // namespace klout
