// klout-scoring with its cache over three Redis servers behind a real nutcracker: it answers as one without a
// cache does, whatever becomes of a shard, and nobody who was erased comes back with it.

#include <grpcpp/client_context.h>
#include <gtest/gtest.h>

#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/redis_client.h"
#include "tests/e2e/scoring_process.h"
#include "tests/testing/nutcracker_server.h"
#include "tests/testing/redis_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

constexpr int kUsers = 60;
constexpr int kShards = 3;
constexpr int kLost = 1;

class RedisShardsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!NutcrackerServer::IsInstalled()) GTEST_SKIP() << "no nutcracker is installed";
    std::vector<std::string> addresses;
    for (int i = 0; i < kShards; ++i) {
      auto shard = RedisServer::Start();
      ASSERT_TRUE(shard.ok()) << shard.status();
      addresses.push_back((*shard)->address());
      shards_.push_back(*std::move(shard));
    }
    auto proxy = NutcrackerServer::Start(addresses);
    ASSERT_TRUE(proxy.ok()) << proxy.status();
    proxy_ = *std::move(proxy);
    auto cached = ScoringProcess::Start(
        {.data_dir = dir_.path() + "/cached", .metrics = true, .redis = proxy_->address()});
    ASSERT_TRUE(cached.ok()) << cached.status();
    cached_ = *std::move(cached);
    auto plain = ScoringProcess::Start({.data_dir = dir_.path() + "/plain"});
    ASSERT_TRUE(plain.ok()) << plain.status();
    plain_ = *std::move(plain);
    IngestAndPublish("first", 7);
    AwaitStored(kUsers);
  }

  void IngestAndPublish(const std::string& batch, uint64_t seed) {
    for (ScoringProcess* scoring : {cached_.get(), plain_.get()}) {
      ASSERT_EQ(Ingest(scoring->stub(), {BatchOf(batch, RandomActs(seed, 3000, kUsers))}).responses.size(),
                1u);
      ASSERT_TRUE(Publish(scoring->stub()).ok());
    }
  }
  static grpc::Status Score(ScoringProcess& scoring, int user, v1::GetScoreResponse* response) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    v1::GetScoreRequest request;
    request.set_subject("twitter:" + UserName(user));
    return scoring.stub().GetScore(&context, request, response);
  }
  static grpc::Status Erase(ScoringProcess& scoring, int user) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    v1::RemovePersonRequest request;
    request.set_subject("twitter:" + UserName(user));
    v1::RemovePersonResponse response;
    return scoring.stub().RemovePerson(&context, request, &response);
  }
  // Alike in all, who is not found included; one by one and as a batch.
  void ExpectSameScores() {
    v1::BatchGetScoresRequest batch;
    for (int user = 0; user < kUsers; ++user) {
      v1::GetScoreResponse cached, plain;
      EXPECT_EQ(Score(*cached_, user, &cached).error_code(), Score(*plain_, user, &plain).error_code());
      EXPECT_EQ(cached.score().SerializeAsString(), plain.score().SerializeAsString()) << user;
      batch.add_subjects("twitter:" + UserName(user));
    }
    v1::BatchGetScoresResponse answers[2];
    ScoringProcess* const both[] = {cached_.get(), plain_.get()};
    for (int i = 0; i < 2; ++i) {
      grpc::ClientContext context;
      EXPECT_TRUE(both[i]->stub().BatchGetScores(&context, batch, &answers[i]).ok());
      answers[i].clear_snapshot();
    }
    EXPECT_EQ(answers[0].SerializeAsString(), answers[1].SerializeAsString());
  }
  double Count(const std::string& name) {
    return cached_->Metrics()[absl::StrCat("klout_scorecache_", name, "{engine=\"redis\"}")];
  }
  std::vector<int> Stored() {
    std::vector<int> counts;
    for (int i = 0; i < kShards; ++i) counts.push_back(std::stoi(Shard(i).Do({"DBSIZE"})));
    return counts;
  }
  RedisClient Shard(int shard) { return RedisClient(shards_[shard]->address()); }
  // Reads until the shards hold so many entries. What a busy machine was too slow to store, the next read
  // stores.
  void AwaitStored(int entries) {
    const absl::Time deadline = absl::Now() + kPatience;
    std::vector<int> counts;
    do {
      ExpectSameScores();
      counts = Stored();
    } while (std::accumulate(counts.begin(), counts.end(), 0) != entries && absl::Now() < deadline);
    ASSERT_EQ(std::accumulate(counts.begin(), counts.end(), 0), entries);
  }
  // How the counts grew while each score was read twice, once alone and once in a batch.
  struct Pass {
    double hits = 0;
    double misses = 0;
    double errors = 0;
  };
  // The first pass in which Redis was not left alone: on a busy machine it may take longer than the 20 ms it
  // is given.
  Pass CalmPass() {
    const absl::Time deadline = absl::Now() + kPatience;
    while (absl::Now() < deadline) {
      const Pass before = {Count("hits_total"), Count("misses_total"), Count("errors_total")};
      const double opened = Count("breaker_opened_total");
      const bool was_open = Count("breaker_open") != 0;
      ExpectSameScores();
      if (was_open || Count("breaker_opened_total") != opened) continue;
      return {Count("hits_total") - before.hits, Count("misses_total") - before.misses,
              Count("errors_total") - before.errors};
    }
    ADD_FAILURE() << "the breaker opens again and again";
    return {};
  }
  // Keys and values of all shards in which the name is found.
  std::vector<std::string> EntriesThatName(const std::string& name) {
    std::vector<std::string> found;
    for (int i = 0; i < kShards; ++i) {
      for (const auto& [key, value] : Shard(i).All()) {
        if ((key + value).find(name) != std::string::npos) found.push_back(key);
      }
    }
    return found;
  }

  TempDir dir_;
  std::vector<std::unique_ptr<RedisServer>> shards_;
  std::unique_ptr<NutcrackerServer> proxy_;
  std::unique_ptr<ScoringProcess> cached_;
  std::unique_ptr<ScoringProcess> plain_;
};

TEST_F(RedisShardsTest, ScoresAreSpreadOverAllShardsAndFoundThere) {
  for (const int count : Stored()) EXPECT_GE(count, 5);
  const Pass pass = CalmPass();
  EXPECT_EQ(pass.hits, 2 * kUsers);
  EXPECT_EQ(pass.misses, 0);
  EXPECT_EQ(pass.errors, 0);
}

TEST_F(RedisShardsTest, ALostShardIsComputedForAndTheOthersStillHit) {
  const std::vector<int> stored = Stored();
  shards_[kLost]->Stop();
  const Pass pass = CalmPass();
  EXPECT_EQ(pass.hits, 2 * (kUsers - stored[kLost]));
  EXPECT_EQ(pass.misses, 2 * stored[kLost]);
  // Each read alone and the batch; writes of what was computed besides.
  EXPECT_GE(pass.errors, stored[kLost] + 1);

  ASSERT_TRUE(shards_[kLost]->Restart().ok());
  AwaitStored(kUsers);
  EXPECT_EQ(Stored(), stored);
}

TEST_F(RedisShardsTest, AShardThatComesBackWithAnOldSnapshotServesNothingOfIt) {
  ASSERT_EQ(Shard(kLost).Do({"SAVE"}), "OK");
  shards_[kLost]->Stop();
  IngestAndPublish("second", 8);
  ExpectSameScores();
  ASSERT_TRUE(shards_[kLost]->Restart().ok());
  ASSERT_GT(Stored()[kLost], 0);
  ExpectSameScores();
  ExpectSameScores();
}

TEST_F(RedisShardsTest, WhoWasErasedWhileTheirShardWasLostIsNotServedFromItAndLeavesItWithTheNextErasure) {
  // Somebody whose entry the shard has, and whose name is not the beginning of another.
  int user = 10;
  while (user < kUsers && Shard(kLost).Do({"EXISTS", "klout:score:1:twitter:" + UserName(user)}) != "1")
    ++user;
  ASSERT_LT(user, kUsers);
  const std::string name = "twitter:" + UserName(user);
  ASSERT_EQ(Shard(kLost).Do({"SAVE"}), "OK");
  shards_[kLost]->Stop();

  EXPECT_TRUE(Erase(*plain_, user).ok());
  const grpc::Status status = Erase(*cached_, user);
  EXPECT_EQ(status.error_code(), grpc::StatusCode::UNAVAILABLE);
  EXPECT_NE(status.error_message().find("the score cache cannot be reached"), std::string::npos)
      << status.error_message();

  ASSERT_TRUE(shards_[kLost]->Restart().ok());
  ASSERT_FALSE(EntriesThatName(name).empty());
  v1::GetScoreResponse response;
  EXPECT_EQ(Score(*cached_, user, &response).error_code(), grpc::StatusCode::NOT_FOUND);
  ExpectSameScores();

  // As the error asks.
  Erase(*cached_, user);
  EXPECT_EQ(EntriesThatName(name), std::vector<std::string>());
  ExpectSameScores();
}

}  // namespace
}  // namespace klout::scoring
