// Scores through the cache: the answers must be those of the snapshot whatever the cache does.

#include "services/scoring/rpc/cached_scores.h"

#include <gtest/gtest.h>

#include "common/local_score_cache.h"
#include "common/redis_score_cache.h"
#include "services/scoring/rpc/score_reads.h"
#include "tests/testing/redis_server.h"
#include "tests/unit/scoring_rpc/fake_score_engine.h"

namespace klout::scoring {
namespace {

class CachedScoresTest : public testing::Test {
 protected:
  CachedScoresTest() { engine_.Serve(1, BatchOf("a", {{1, 9}, {2, 9}, {3, 9}})); }

  static v1::GetScoreRequest Asking(const std::string& subject) {
    v1::GetScoreRequest request;
    request.set_subject(subject);
    return request;
  }
  std::string FromSnapshot(const std::string& subject) {
    v1::GetScoreResponse response;
    EXPECT_TRUE(GetScore(engine_.serving().get(), Asking(subject), &response).ok());
    return response.DebugString();
  }
  static std::string FromCache(CachedScores& scores, const std::string& subject) {
    v1::GetScoreResponse response;
    EXPECT_TRUE(scores.GetScore(Asking(subject), &response).ok());
    return response.DebugString();
  }
  static bool Holds(ScoreCache& cache, uint64_t id, const std::string& subject) {
    std::vector<std::optional<std::string>> values;
    const std::vector<std::string> keys = {ScoreCacheKey(id, subject)};
    cache.MultiGet(keys, absl::InfiniteFuture(), &values).IgnoreError();
    return values.front().has_value();
  }

  FakeScoreEngine engine_;
};

TEST_F(CachedScoresTest, TheSecondAnswerComesFromTheCacheAndIsTheSame) {
  LocalScoreCache cache;
  CachedScores scores(engine_, cache, TestClock());
  const std::string expected = FromSnapshot("twitter:user-9");
  EXPECT_EQ(FromCache(scores, "twitter:user-9"), expected);
  EXPECT_EQ(cache.stats().hits, 0);
  EXPECT_EQ(FromCache(scores, "twitter:user-9"), expected);
  EXPECT_EQ(cache.stats().hits, 1);
  EXPECT_EQ(scores.bad_entries(), 0);
}

TEST_F(CachedScoresTest, AnEntryThatIsNotWhatItsKeySaysIsNotBelieved) {
  LocalScoreCache cache;
  v1::Score other;
  other.set_subject("twitter:user-1");
  other.set_score(99);
  CachedScores scores(engine_, cache, TestClock());
  uint64_t bad = 0;
  for (const std::string& value : {std::string("\xff\xff"), other.SerializeAsString()}) {
    const ScoreCache::Entry entry = {ScoreCacheKey(1, "twitter:user-9"), value};
    cache.Put({&entry, 1});
    EXPECT_EQ(FromCache(scores, "twitter:user-9"), FromSnapshot("twitter:user-9"));
    EXPECT_EQ(scores.bad_entries(), ++bad);
  }
}

TEST_F(CachedScoresTest, ABatchIsAnsweredInOrderFromCacheAndSnapshot) {
  LocalScoreCache cache;
  CachedScores scores(engine_, cache, TestClock());
  FromCache(scores, "twitter:user-9");
  v1::BatchGetScoresRequest request;
  for (const char* subject : {"twitter:user-1", "twitter:nobody", "twitter:user-9"})
    request.add_subjects(subject);
  v1::BatchGetScoresResponse cached, direct;
  ASSERT_TRUE(scores.BatchGetScores(request, &cached).ok());
  ASSERT_TRUE(BatchGetScores(engine_.serving().get(), request, &direct).ok());
  EXPECT_EQ(cached.DebugString(), direct.DebugString());
}

TEST_F(CachedScoresTest, APublishChangesTheAnswerAtOnce) {
  LocalScoreCache cache;
  CachedScores scores(engine_, cache, TestClock());
  const std::string before = FromCache(scores, "twitter:user-9");
  engine_.Serve(2, BatchOf("a", {{1, 9}, {2, 9}, {3, 9}, {4, 9}, {5, 9}}));
  EXPECT_EQ(FromCache(scores, "twitter:user-9"), FromSnapshot("twitter:user-9"));
  EXPECT_NE(FromCache(scores, "twitter:user-9"), before);
}

TEST_F(CachedScoresTest, AnErasedNameLeavesRedisUnderAllSnapshots) {
  auto server = RedisServer::Start();
  ASSERT_TRUE(server.ok()) << server.status();
  auto cache = RedisScoreCache::Create({.address = (*server)->address(),
                                        .connect_timeout = absl::Seconds(10),
                                        .read_timeout = absl::Seconds(10),
                                        .write_timeout = absl::Seconds(10)},
                                       TestClock());
  ASSERT_TRUE(cache.ok()) << cache.status();
  CachedScores scores(engine_, **cache, TestClock());
  FromCache(scores, "twitter:user-9");
  FromCache(scores, "twitter:user-1");
  engine_.Serve(2, BatchOf("a", {{1, 9}, {2, 9}}));
  FromCache(scores, "twitter:user-9");
  // Handed to the cache's queue and not flushed: the deletion must come behind it.
  engine_.Serve(3, BatchOf("a", {{1, 2}}));
  ASSERT_TRUE(scores.Erase({"twitter:user-9"}, 3).ok());
  EXPECT_FALSE(Holds(**cache, 1, "twitter:user-9"));
  EXPECT_FALSE(Holds(**cache, 2, "twitter:user-9"));
  EXPECT_TRUE(Holds(**cache, 1, "twitter:user-1"));
}

TEST_F(CachedScoresTest, WithRedisGoneAnswersAreRightAndAnErasureSaysSo) {
  auto server = RedisServer::Start();
  ASSERT_TRUE(server.ok()) << server.status();
  auto cache = RedisScoreCache::Create({.address = (*server)->address()}, TestClock());
  ASSERT_TRUE(cache.ok()) << cache.status();
  CachedScores scores(engine_, **cache, TestClock());
  (*server)->Stop();
  EXPECT_EQ(FromCache(scores, "twitter:user-9"), FromSnapshot("twitter:user-9"));
  EXPECT_EQ((*cache)->stats().hits, 0);
  EXPECT_GT((*cache)->stats().misses, 0);
  const absl::Status status = scores.Erase({"twitter:user-9"}, 1);
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(status), "CACHE_NOT_ERASED");
}

}  // namespace
}  // namespace klout::scoring
