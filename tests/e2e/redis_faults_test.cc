// Redis stopped, slow, restarted empty and full: the service answers as one without Redis does, in bounded
// time, and its metrics say what happened.

#include <grpcpp/client_context.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/score_cache.h"
#include "tests/e2e/redis_client.h"
#include "tests/e2e/scoring_process.h"
#include "tests/testing/redis_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

constexpr int kUsers = 60;
// Bound of one read, whatever Redis does: 20 ms of it are given to Redis, the rest is a busy machine.
constexpr absl::Duration kReadLimit = absl::Milliseconds(500);

std::string Sample(const std::string& name) {
  return absl::StrCat("klout_scorecache_", name, "{engine=\"redis\"}");
}

class RedisFaultsTest : public testing::Test {
 protected:
  void SetUp() override { StartWith({}); }

  void StartWith(const std::vector<std::string>& redis_arguments) {
    auto redis = RedisServer::Start(redis_arguments);
    ASSERT_TRUE(redis.ok()) << redis.status();
    redis_ = *std::move(redis);
    auto cached =
        ScoringProcess::Start({.data_dir = Folder("cached"), .metrics = true, .redis = redis_->address()});
    ASSERT_TRUE(cached.ok()) << cached.status();
    cached_ = *std::move(cached);
    auto plain = ScoringProcess::Start({.data_dir = Folder("plain")});
    ASSERT_TRUE(plain.ok()) << plain.status();
    plain_ = *std::move(plain);
    for (ScoringProcess* scoring : {cached_.get(), plain_.get()}) {
      ASSERT_EQ(Ingest(scoring->stub(), {BatchOf("all", RandomActs(7, 3000, kUsers))}).responses.size(), 1u);
      ASSERT_TRUE(Publish(scoring->stub()).ok());
    }
  }
  std::string Folder(const std::string& name) { return absl::StrCat(dir_.path(), "/", name, ++folders_); }

  static v1::Score ScoreOf(ScoringProcess& scoring, int user) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kReadLimit));
    v1::GetScoreRequest request;
    request.set_subject("twitter:" + UserName(user));
    v1::GetScoreResponse response;
    const grpc::Status status = scoring.stub().GetScore(&context, request, &response);
    EXPECT_TRUE(status.ok()) << user << ": " << status.error_message();
    return response.score();
  }
  // Both answer alike, and the one with Redis in time.
  void ExpectSameScores() {
    for (int user = 0; user < kUsers; ++user) {
      EXPECT_EQ(ScoreOf(*cached_, user).SerializeAsString(), ScoreOf(*plain_, user).SerializeAsString())
          << user;
    }
  }
  double Count(const std::string& name) { return cached_->Metrics()[Sample(name)]; }
  // Waits for what happens behind the answers.
  void ExpectReaches(const std::string& name, double least) {
    const absl::Time deadline = absl::Now() + kPatience;
    double seen = Count(name);
    while (seen < least && absl::Now() < deadline) seen = Count(name);
    EXPECT_GE(seen, least) << name;
  }
  void AwaitStored(int entries) {
    RedisClient client(redis_->address());
    const absl::Time deadline = absl::Now() + kPatience;
    while (client.Do({"DBSIZE"}) != std::to_string(entries) && absl::Now() < deadline)
      std::this_thread::yield();
    ASSERT_EQ(client.Do({"DBSIZE"}), std::to_string(entries));
  }
  // Reads until Redis is asked again, which is up to 30 s after the last failure.
  void ExpectHitsComeBack() {
    const double before = Count("hits_total");
    const absl::Time deadline = absl::Now() + kPatience;
    while (Count("hits_total") == before && absl::Now() < deadline) ScoreOf(*cached_, 0);
    EXPECT_GT(Count("hits_total"), before);
  }

  TempDir dir_;
  int folders_ = 0;
  std::unique_ptr<RedisServer> redis_;
  std::unique_ptr<ScoringProcess> cached_;
  std::unique_ptr<ScoringProcess> plain_;
};

TEST_F(RedisFaultsTest, InGoodHealthTheFirstReadMissesAndTheSecondHits) {
  ExpectSameScores();
  EXPECT_EQ(Count("misses_total"), kUsers);
  EXPECT_EQ(Count("hits_total"), 0);
  AwaitStored(kUsers);
  ExpectSameScores();
  EXPECT_EQ(Count("hits_total"), kUsers);
  EXPECT_EQ(Count("errors_total"), 0);
  EXPECT_EQ(Count("dropped_total"), 0);
}

TEST_F(RedisFaultsTest, StoppedItIsLeftAloneAndEveryAnswerIsRight) {
  ExpectSameScores();
  AwaitStored(kUsers);
  redis_->Stop();
  const double misses = Count("misses_total");
  ExpectSameScores();
  EXPECT_EQ(Count("misses_total"), misses + kUsers);
  EXPECT_EQ(Count("hits_total"), 0);
  ExpectReaches("errors_total", 1);
  ExpectReaches("breaker_opened_total", 1);
  ExpectReaches("dropped_total", 1);
  ASSERT_TRUE(redis_->Restart().ok());
  ExpectHitsComeBack();
  ExpectSameScores();
}

TEST_F(RedisFaultsTest, FrozenItDelaysNoAnswer) {
  ExpectSameScores();
  AwaitStored(kUsers);
  redis_->Pause();
  const double misses = Count("misses_total");
  const absl::Time start = absl::Now();
  ExpectSameScores();
  // Two seconds of Redis for each would be minutes.
  EXPECT_LT(absl::Now() - start, absl::Seconds(10));
  EXPECT_EQ(Count("misses_total"), misses + kUsers);
  ExpectReaches("errors_total", 1);
  ExpectReaches("breaker_opened_total", 1);
  redis_->Resume();
  ExpectHitsComeBack();
  ExpectSameScores();
}

TEST_F(RedisFaultsTest, TwoSecondsSlowItDelaysNoAnswer) {
  ExpectSameScores();
  AwaitStored(kUsers);
  {
    RedisClient client(redis_->address());
    ASSERT_EQ(client.Do({"CLIENT", "PAUSE", "2000"}), "OK");
  }
  ExpectSameScores();
  ExpectReaches("errors_total", 1);
  ExpectHitsComeBack();
  ExpectSameScores();
}

TEST_F(RedisFaultsTest, RestartedEmptyItIsFilledAgain) {
  ExpectSameScores();
  AwaitStored(kUsers);
  ASSERT_TRUE(redis_->Restart().ok());
  ExpectSameScores();
  EXPECT_EQ(Count("misses_total"), 2 * kUsers);
  // A connection that died with the old server is no failure of the new one.
  EXPECT_EQ(Count("errors_total"), 0);
  AwaitStored(kUsers);
  ExpectSameScores();
  EXPECT_EQ(Count("hits_total"), kUsers);
}

TEST_F(RedisFaultsTest, FullItStillAnswersWhatItHasAndTheRestIsRight) {
  ExpectSameScores();
  AwaitStored(kUsers);
  RedisClient client(redis_->address());
  ASSERT_EQ(client.Do({"CONFIG", "SET", "maxmemory-policy", "noeviction"}), "OK");
  ASSERT_EQ(client.Do({"CONFIG", "SET", "maxmemory", "1"}), "OK");
  ExpectSameScores();
  EXPECT_EQ(Count("hits_total"), kUsers);
  // Another snapshot, whose scores it has no room for.
  for (ScoringProcess* scoring : {cached_.get(), plain_.get()}) {
    ASSERT_EQ(Ingest(scoring->stub(), {BatchOf("more", RandomActs(8, 500, kUsers))}).responses.size(), 1u);
    ASSERT_TRUE(Publish(scoring->stub()).ok());
  }
  ExpectSameScores();
  ExpectReaches("refused_total", kUsers);
  ExpectReaches("dropped_total", kUsers);
  EXPECT_EQ(Count("hits_total"), kUsers);
  EXPECT_EQ(Count("errors_total"), 0);
  EXPECT_EQ(Count("breaker_opened_total"), 0);
}

}  // namespace
}  // namespace klout::scoring
