// The Redis cache over several servers behind a real nutcracker, and one of them lost and back.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/log.h"
#include "common/redis_connection.h"
#include "common/redis_score_cache.h"
#include "tests/testing/nutcracker_server.h"
#include "tests/testing/redis_server.h"

namespace klout {
namespace {

constexpr int kShards = 3;
constexpr size_t kKeys = 300;
constexpr size_t kLost = 1;
constexpr absl::Duration kCallLimit = absl::Seconds(10);
constexpr absl::Duration kBreakerRests = absl::Milliseconds(100);

class RedisShardsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!NutcrackerServer::IsInstalled()) GTEST_SKIP() << "no nutcracker is installed";
  }

  void StartWith(const std::vector<std::string>& arguments, RedisScoreCacheOptions options = {},
                 const std::string& proxy_password = "") {
    std::vector<std::string> addresses;
    for (int i = 0; i < kShards; ++i) {
      auto shard = RedisServer::Start(arguments);
      ASSERT_TRUE(shard.ok()) << shard.status();
      addresses.push_back((*shard)->address());
      shards_.push_back(*std::move(shard));
    }
    auto proxy = NutcrackerServer::Start(addresses, proxy_password);
    ASSERT_TRUE(proxy.ok()) << proxy.status();
    proxy_ = *std::move(proxy);
    options.address = proxy_->address();
    options.connect_timeout = kCallLimit;
    options.read_timeout = kCallLimit;
    options.write_timeout = kCallLimit;
    options.breaker_first_interval = kBreakerRests;
    cache_ = RedisScoreCache::Create(options, clock_).value();
  }

  // Entries of one snapshot, as CachedScores names them.
  void StartFull() {
    ASSERT_NO_FATAL_FAILURE(StartWith({}));
    for (size_t i = 0; i < kKeys; ++i) keys_.push_back(ScoreCacheKey(7, absl::StrCat("twitter:user-", i)));
    PutAll();
    ASSERT_EQ(Held(), kKeys);
    for (int i = 0; i < kShards; ++i) keys_of_.push_back(CountOn(i));
  }
  void PutAll() {
    std::vector<ScoreCache::Entry> entries;
    for (const std::string& key : keys_) entries.emplace_back(key, ValueOf(key));
    cache_->Put(entries);
    ASSERT_TRUE(cache_->Flush(absl::InfiniteFuture()));
  }
  static std::string ValueOf(const std::string& key) { return "score of " + key; }

  // One command to one shard, past the proxy.
  RedisConnection::Reply Ask(int shard, const RedisConnection::Command& command) {
    const auto connection =
        RedisConnection::Open(*ParseRedisAddress(shards_[shard]->address()), kCallLimit).value();
    return std::move(connection->Roundtrip({command}, kCallLimit).value().front());
  }
  size_t CountOn(int shard) { return Ask(shard, {"DBSIZE"})->integer; }

  // How many of the keys the cache has, in one read; all with their own values.
  size_t Held(absl::Time deadline = absl::InfiniteFuture()) {
    std::vector<std::optional<std::string>> values;
    read_ = cache_->MultiGet(keys_, deadline, &values);
    size_t held = 0;
    for (size_t i = 0; i < keys_.size(); ++i) {
      if (!values[i].has_value()) continue;
      EXPECT_EQ(*values[i], ValueOf(keys_[i]));
      ++held;
    }
    return held;
  }
  // The same, each key in a read of its own.
  size_t HeldSingly() {
    size_t held = 0;
    for (const std::string& key : keys_) {
      std::vector<std::optional<std::string>> values;
      cache_->MultiGet({&key, 1}, absl::InfiniteFuture(), &values).IgnoreError();
      held += values.front().has_value();
    }
    return held;
  }

  ScopedLogCapture log_;
  FakeClock clock_;
  std::vector<std::unique_ptr<RedisServer>> shards_;
  std::unique_ptr<NutcrackerServer> proxy_;
  std::unique_ptr<RedisScoreCache> cache_;
  std::vector<std::string> keys_;
  std::vector<size_t> keys_of_;
  absl::Status read_;
};

TEST_F(RedisShardsTest, EachShardHoldsItsShareOfTheKeys) {
  StartFull();
  EXPECT_EQ(keys_of_[0] + keys_of_[1] + keys_of_[2], kKeys);
  // An even share is 100. With nutcracker's own default hash, one shard of three can be left empty.
  for (const size_t count : keys_of_) EXPECT_GE(count, 60u);
  EXPECT_EQ(cache_->stats().errors, 0u);
}

TEST_F(RedisShardsTest, ALostShardCostsItsOwnKeysAndNoOthers) {
  StartFull();
  shards_[kLost]->Stop();

  EXPECT_EQ(Held(), kKeys - keys_of_[kLost]);
  EXPECT_EQ(read_.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(cache_->stats().errors, 1u);
  EXPECT_FALSE(cache_->stats().breaker_open);
  EXPECT_EQ(log_.Count("score_cache_server_lost"), 1);

  // Reads of one key, which fail whole, do not make the others be left alone.
  EXPECT_EQ(HeldSingly(), kKeys - keys_of_[kLost]);
  EXPECT_EQ(cache_->stats().errors, 1u + keys_of_[kLost]);
  EXPECT_EQ(cache_->stats().breaker_opened, 0u);
  // Said once a minute, not for each.
  EXPECT_EQ(log_.Count("score_cache_server_lost"), 1);
}

TEST_F(RedisShardsTest, WritesToALostShardAreDroppedTheOthersStored) {
  StartFull();
  shards_[kLost]->Stop();
  for (int shard : {0, 2}) Ask(shard, {"FLUSHALL"});
  PutAll();
  EXPECT_EQ(cache_->stats().dropped, keys_of_[kLost]);
  EXPECT_EQ(cache_->stats().refused_out_of_memory, 0u);
  EXPECT_EQ(CountOn(0), keys_of_[0]);
  EXPECT_EQ(CountOn(2), keys_of_[2]);
  EXPECT_EQ(cache_->stats().breaker_opened, 0u);
}

TEST_F(RedisShardsTest, AShardThatIsBackEmptyIsFilledAgain) {
  StartFull();
  shards_[kLost]->Stop();
  Held();
  ASSERT_TRUE(shards_[kLost]->Restart().ok());

  EXPECT_EQ(Held(), kKeys - keys_of_[kLost]);
  EXPECT_TRUE(read_.ok()) << read_;
  PutAll();
  EXPECT_EQ(Held(), kKeys);
  // And by MGET, once it is time to try that again.
  clock_.Advance(kBreakerRests);
  EXPECT_EQ(Held(), kKeys);
  EXPECT_EQ(CountOn(kLost), keys_of_[kLost]);
}

// The proxy keeps the place of a lost shard. If it gave its keys to the others, a deletion would be answered
// by a shard that never had the entry.
TEST_F(RedisShardsTest, NoDeletionIsAcknowledgedWhileItsShardIsLostAndAnOldEntryIsDeletedAfterwards) {
  StartFull();
  // Saved, so that it comes back with what it had.
  ASSERT_EQ(Ask(kLost, {"SAVE"})->type, REDIS_REPLY_STATUS);
  shards_[kLost]->Stop();
  size_t refused = 0;
  for (const std::string& key : keys_) {
    refused += absl::IsUnavailable(cache_->Delete({&key, 1}, absl::InfiniteFuture()));
  }
  EXPECT_EQ(refused, keys_of_[kLost]);
  EXPECT_EQ(CountOn(0) + CountOn(2), 0u);
  EXPECT_EQ(cache_->Delete(keys_, absl::InfiniteFuture()).code(), absl::StatusCode::kUnavailable);

  ASSERT_TRUE(shards_[kLost]->Restart().ok());
  ASSERT_EQ(CountOn(kLost), keys_of_[kLost]);
  EXPECT_EQ(Held(), keys_of_[kLost]);
  EXPECT_TRUE(cache_->Delete(keys_, absl::InfiniteFuture()).ok());
  EXPECT_EQ(CountOn(kLost), 0u);
  EXPECT_EQ(Held(), 0u);
}

// Whether a shard that says nothing is slow or lost is not known before the time is up: that is what the
// breaker is for.
TEST_F(RedisShardsTest, AFrozenShardOpensTheBreakerAsASlowRedisDoes) {
  StartFull();
  shards_[kLost]->Pause();
  EXPECT_EQ(Held(clock_.Now() + absl::Milliseconds(20)), 0u);
  EXPECT_EQ(read_.code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_TRUE(cache_->stats().breaker_open);
  EXPECT_EQ(Held(), 0u);
  EXPECT_EQ(cache_->stats().errors, 1u);

  shards_[kLost]->Resume();
  clock_.Advance(kBreakerRests);
  EXPECT_EQ(Held(), kKeys);
  EXPECT_FALSE(cache_->stats().breaker_open);
}

TEST_F(RedisShardsTest, AllShardsLostAreOnlyMissesAndBackTheyServe) {
  StartFull();
  for (const auto& shard : shards_) shard->Stop();
  EXPECT_EQ(Held(), 0u);
  EXPECT_EQ(cache_->Delete(keys_, absl::InfiniteFuture()).code(), absl::StatusCode::kUnavailable);
  for (const auto& shard : shards_) ASSERT_TRUE(shard->Restart().ok());
  PutAll();
  EXPECT_EQ(Held(), kKeys);
}

TEST_F(RedisShardsTest, ALostProxyIsALostRedis) {
  StartFull();
  proxy_->Stop();
  EXPECT_EQ(Held(), 0u);
  EXPECT_EQ(read_.code(), absl::StatusCode::kUnavailable);
  EXPECT_TRUE(cache_->stats().breaker_open);
  ASSERT_TRUE(proxy_->Restart().ok());
  clock_.Advance(kBreakerRests);
  EXPECT_EQ(Held(), kKeys);
}

TEST_F(RedisShardsTest, ThePasswordOpensTheProxyWhichSaysItToTheShards) {
  ASSERT_NO_FATAL_FAILURE(StartWith({"--requirepass", "right"}, {.password = "right"}, "right"));
  keys_ = {"a", "b", "c"};
  PutAll();
  EXPECT_EQ(Held(), 3u);
  EXPECT_EQ(cache_->stats().errors, 0u);
}

TEST_F(RedisShardsTest, AWrongOrMissingPasswordIsOnlyMissesAndOpensTheBreaker) {
  for (const char* password : {"wrong", ""}) {
    ASSERT_NO_FATAL_FAILURE(StartWith({"--requirepass", "right"}, {.password = password}, "right"));
    keys_ = {"a"};
    EXPECT_EQ(Held(), 0u);
    EXPECT_EQ(read_.code(), absl::StatusCode::kUnavailable);
    EXPECT_TRUE(cache_->stats().breaker_open) << password;
    shards_.clear();
  }
  EXPECT_EQ(log_.Count("right") + log_.Count("\"wrong"), 0);
}

}  // namespace
}  // namespace klout
