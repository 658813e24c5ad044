// The Redis cache when Redis is stopped, slow, restarted empty or full: always only misses, in bounded time.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/log.h"
#include "common/redis_score_cache.h"
#include "common/status.h"
#include "tests/testing/redis_server.h"

namespace klout {
namespace {

using testing::ElementsAre;
using testing::Optional;

constexpr absl::Duration kFirstInterval = absl::Milliseconds(100);

class RedisFaultTest : public testing::Test {
 protected:
  void StartWith(const std::vector<std::string>& arguments, RedisScoreCacheOptions options = {}) {
    auto server = RedisServer::Start(arguments);
    ASSERT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
    options.address = server_->address();
    options.connect_timeout = absl::Seconds(10);
    options.write_timeout = absl::Seconds(10);
    options.breaker_first_interval = kFirstInterval;
    cache_ = RedisScoreCache::Create(options, clock_).value();
  }

  // Long enough for a busy machine where the server answers; where it does not, tests give a short deadline.
  static RedisScoreCacheOptions Patient() { return {.read_timeout = absl::Seconds(10)}; }

  absl::Status Get(const std::string& key, absl::Time deadline = absl::InfiniteFuture()) {
    const std::vector<std::string> keys = {key};
    return cache_->MultiGet(keys, deadline, &values_);
  }
  void Put(const std::string& key, const std::string& value) {
    const std::vector<ScoreCache::Entry> entries = {{key, value}};
    cache_->Put(entries);
    ASSERT_TRUE(cache_->Flush(absl::InfiniteFuture()));
  }

  ScopedLogCapture log_;
  FakeClock clock_;
  std::unique_ptr<RedisServer> server_;
  std::unique_ptr<RedisScoreCache> cache_;
  std::vector<std::optional<std::string>> values_;
};

TEST_F(RedisFaultTest, StoppedMeansMissesAtOnceAndAnOpenBreaker) {
  StartWith({}, Patient());
  Put("a", "1");
  ASSERT_TRUE(Get("a").ok());
  server_->Stop();

  EXPECT_EQ(Get("a").code(), absl::StatusCode::kUnavailable);
  EXPECT_THAT(values_, ElementsAre(std::nullopt));
  EXPECT_EQ(cache_->stats().errors, 1u);
  EXPECT_TRUE(cache_->stats().breaker_open);
  EXPECT_EQ(log_.Count("score_cache_failed"), 1);

  // No further attempt: the count of errors stands still, the misses do not.
  for (int i = 0; i < 10; ++i) EXPECT_EQ(Get("a").code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(cache_->stats().errors, 1u);
  EXPECT_EQ(cache_->stats().misses, 11u);
  EXPECT_EQ(cache_->stats().breaker_opened, 1u);
}

TEST_F(RedisFaultTest, WritesToAStoppedServerAreDroppedAndCounted) {
  StartWith({}, Patient());
  server_->Stop();
  Put("a", "1");
  Put("b", "2");
  EXPECT_EQ(cache_->stats().dropped, 2u);
  EXPECT_EQ(cache_->stats().errors, 1u);
}

TEST_F(RedisFaultTest, IsTriedAgainAfterTheIntervalWhichDoubles) {
  StartWith({}, Patient());
  server_->Stop();
  EXPECT_FALSE(Get("a").ok());
  clock_.Advance(kFirstInterval);
  EXPECT_FALSE(Get("a").ok());
  EXPECT_EQ(cache_->stats().errors, 2u);
  clock_.Advance(kFirstInterval);
  EXPECT_FALSE(Get("a").ok());
  EXPECT_EQ(cache_->stats().errors, 2u);
  clock_.Advance(kFirstInterval);
  EXPECT_FALSE(Get("a").ok());
  EXPECT_EQ(cache_->stats().errors, 3u);
}

TEST_F(RedisFaultTest, SlowIsGivenUpAtTheDeadlineAndThenLeftAlone) {
  StartWith({}, Patient());
  Put("a", "1");
  server_->Pause();
  EXPECT_EQ(Get("a", clock_.Now() + absl::Milliseconds(5)).code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_THAT(values_, ElementsAre(std::nullopt));
  EXPECT_EQ(cache_->stats().errors, 1u);
  EXPECT_TRUE(cache_->stats().breaker_open);
  // Nobody else waits: with no bound of its own this would take the 10 s of read_timeout and count an error.
  EXPECT_EQ(Get("a").code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(cache_->stats().errors, 1u);

  server_->Resume();
  clock_.Advance(kFirstInterval);
  EXPECT_TRUE(Get("a").ok());
  EXPECT_THAT(values_, ElementsAre(Optional(std::string("1"))));
  EXPECT_FALSE(cache_->stats().breaker_open);
}

TEST_F(RedisFaultTest, SlowIsGivenUpAtTheReadTimeoutWithoutADeadline) {
  StartWith({}, {.read_timeout = absl::Milliseconds(5)});
  server_->Pause();
  EXPECT_EQ(Get("a").code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_TRUE(cache_->stats().breaker_open);
}

TEST_F(RedisFaultTest, ADeadlineInThePastAsksNothing) {
  StartWith({}, Patient());
  EXPECT_EQ(Get("a", clock_.Now()).code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(cache_->stats().errors, 0u);
  EXPECT_EQ(cache_->stats().misses, 1u);
}

TEST_F(RedisFaultTest, RestartedEmptyMeansMissesThenHitsAgain) {
  StartWith({}, Patient());
  Put("a", "1");
  ASSERT_TRUE(Get("a").ok());
  ASSERT_TRUE(server_->Restart().ok());

  EXPECT_TRUE(Get("a").ok());
  EXPECT_THAT(values_, ElementsAre(std::nullopt));
  Put("a", "2");
  EXPECT_TRUE(Get("a").ok());
  EXPECT_THAT(values_, ElementsAre(Optional(std::string("2"))));
  // The connections that died with the old server are replaced, not held against the new one.
  EXPECT_EQ(cache_->stats().errors, 0u);
}

TEST_F(RedisFaultTest, FullRefusesWritesAndStillAnswersReads) {
  StartWith({"--maxmemory", "2mb", "--maxmemory-policy", "noeviction"}, Patient());
  Put("first", "1");
  const std::string value(ScoreCache::kMaxValueBytes, 'x');
  for (int i = 0; i < 64; ++i) Put(absl::StrCat("filler ", i), value);

  const ScoreCacheStats stats = cache_->stats();
  EXPECT_GT(stats.refused_out_of_memory, 0u);
  EXPECT_EQ(stats.dropped, stats.refused_out_of_memory);
  EXPECT_EQ(stats.errors, 0u);
  EXPECT_FALSE(stats.breaker_open);
  EXPECT_TRUE(Get("first").ok());
  EXPECT_THAT(values_, ElementsAre(Optional(std::string("1"))));
}

TEST_F(RedisFaultTest, AFullQueueDropsAndCounts) {
  StartWith({}, {.max_queue_entries = 3});
  const std::vector<ScoreCache::Entry> entries(10, {"a", "1"});
  cache_->Put(entries);
  EXPECT_EQ(cache_->stats().dropped, 7u);
  EXPECT_TRUE(cache_->Flush(absl::InfiniteFuture()));
}

TEST_F(RedisFaultTest, AWrongPasswordIsOnlyMisses) {
  StartWith({"--requirepass", "right"}, {.password = "wrong", .read_timeout = absl::Seconds(10)});
  EXPECT_EQ(Get("a").code(), absl::StatusCode::kUnavailable);
  EXPECT_TRUE(cache_->stats().breaker_open);
  EXPECT_EQ(log_.Count("right") + log_.Count("\"wrong"), 0);
}

TEST_F(RedisFaultTest, TheRightPasswordOpens) {
  StartWith({"--requirepass", "right"}, {.password = "right", .read_timeout = absl::Seconds(10)});
  Put("a", "1");
  EXPECT_TRUE(Get("a").ok());
  EXPECT_THAT(values_, ElementsAre(Optional(std::string("1"))));
}

TEST_F(RedisFaultTest, ConfigurationThatMakesNoSenseIsRefused) {
  const struct {
    RedisScoreCacheOptions options;
    std::string field;
  } kCases[] = {
      {{.address = "nonsense"}, "redis"},
      {{.address = "/r", .max_connections = 0}, "max_connections"},
      {{.address = "/r", .connect_timeout = absl::ZeroDuration()}, "connect_timeout"},
      {{.address = "/r", .read_timeout = absl::ZeroDuration()}, "read_timeout"},
      {{.address = "/r", .write_timeout = -absl::Seconds(1)}, "write_timeout"},
      {{.address = "/r", .time_to_live = absl::Milliseconds(999)}, "time_to_live"},
      {{.address = "/r", .breaker_max_interval = absl::Nanoseconds(1)}, "breaker_max_interval"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = RedisScoreCache::Create(c.options, clock_).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << c.field;
    EXPECT_EQ(ErrorField(status), c.field);
  }
}

}  // namespace
}  // namespace klout
