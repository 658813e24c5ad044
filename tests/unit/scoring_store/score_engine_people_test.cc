#include <gtest/gtest.h>

#include "common/status.h"
#include "services/scoring/engine/score_engine.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

std::vector<Act> Without(const std::vector<Act>& acts, int user) {
  std::vector<Act> kept;
  for (const Act& act : acts) {
    if (act.actor != user && act.author != user) kept.push_back(act);
  }
  return kept;
}

TEST(ErasureTest, LeavesNoNameAndTheScoresOfALogWithoutThem) {
  TempDir dir, fresh;
  const auto engine = OpenEngine(dir.path());
  const auto never = OpenEngine(fresh.path());
  size_t facts = 1;  // The link.
  for (int i = 0; i < 6; ++i) {
    const std::vector<Act> acts = RandomActs(40 + i, 700, 120);
    facts += acts.size() - Without(acts, 77).size();
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("b" + std::to_string(i), acts)).ok());
    ASSERT_TRUE(never->AppendAndWait(BatchOf("b" + std::to_string(i), Without(acts, 77))).ok());
    ASSERT_TRUE(engine->Publish(true).ok());
  }
  ASSERT_TRUE(engine->AppendAndWait(LinkBatch("link", 77, "secretperson")).ok());
  ASSERT_TRUE(never->Publish(true).ok());
  ASSERT_FALSE(FilesWith(dir.path(), "user-77").empty());

  const auto removed = engine->Remove("person:secretperson", false);
  ASSERT_TRUE(removed.ok()) << removed.status();
  EXPECT_EQ(removed->accounts, 1);
  EXPECT_EQ(removed->facts, facts);

  EXPECT_EQ(ScoresByName(*engine->serving()), ScoresByName(*never->serving()));
  EXPECT_TRUE(FilesWith(dir.path(), "user-77").empty());
  EXPECT_TRUE(FilesWith(dir.path(), "secretperson").empty());
  EXPECT_EQ(engine->ListSnapshots().size(), 1);
}

TEST(ErasureTest, ErasedBatchesSentAgainStayErased) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  const auto batch = BatchOf("b", {{1, 2}, {3, 2}, {2, 4}});
  ASSERT_TRUE(engine->AppendAndWait(batch).ok());
  ASSERT_TRUE(engine->Remove("twitter:user-2", false).ok());
  const auto again = engine->AppendAndWait(batch);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->duplicate);
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_FALSE((*engine->serving()->Find("twitter:user-2")).has_value());
}

TEST(ErasureTest, TakesTheDayOutOfHistory) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  for (int day = 0; day < 2; ++day) {
    // As many as it takes for a score.
    std::vector<Act> acts;
    for (int actor : {11, 12, 13}) {
      for (int author : {2, 4}) acts.push_back({actor, author, kStart + day * 86400});
    }
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("d" + std::to_string(day), acts)).ok());
    ASSERT_TRUE(engine->Publish(true).ok());
  }
  ASSERT_EQ(engine->history().Days("twitter:user-2", UINT32_MAX, 9).size(), 1);
  ASSERT_TRUE(engine->Remove("twitter:user-2", false).ok());
  EXPECT_TRUE(engine->history().Days("twitter:user-2", UINT32_MAX, 9).empty());
  EXPECT_EQ(engine->history().Days("twitter:user-4", UINT32_MAX, 9).size(), 1);
}

// Whoever asked never to be scored does not come back with the next import: the log is that of a world that never named them.
TEST(ErasureTest, WhoAskedNeverToBeScoredStaysOut) {
  TempDir dir, fresh;
  auto engine = OpenEngine(dir.path());
  const auto never = OpenEngine(fresh.path());
  const auto append = [&](int i) {
    const std::vector<Act> acts = RandomActs(60 + i, 700, 120);
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("b" + std::to_string(i), acts)).ok());
    ASSERT_TRUE(never->AppendAndWait(BatchOf("b" + std::to_string(i), Without(acts, 77))).ok());
  };
  append(0);
  ASSERT_TRUE(engine->Remove("twitter:user-77", true).ok());
  append(1);
  // Also after a restart.
  engine.reset();
  engine = OpenEngine(dir.path());
  append(2);
  ASSERT_TRUE(engine->Publish(true).ok());
  ASSERT_TRUE(never->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*engine->serving()), ScoresByName(*never->serving()));
  EXPECT_TRUE(FilesWith(dir.path(), "user-77").empty());
  EXPECT_GT(engine->stats().do_not_score, 0);
  // Sent again it is known, as it was sent.
  const auto again = engine->AppendAndWait(BatchOf("b1", RandomActs(61, 700, 120)));
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_TRUE(again->duplicate);
  // They change their mind.
  ASSERT_TRUE(engine->do_not_score().Remove({"twitter:user-77"}).ok());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b3", RandomActs(63, 700, 120))).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_TRUE((*engine->serving()->Find("twitter:user-77")).has_value());
}

TEST(ErasureTest, WhoIsNotKnownMayAskNeverToBe) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", {{1, 2}})).ok());
  const auto removed = engine->Remove("twitter:user-9", true);
  ASSERT_TRUE(removed.ok()) << removed.status();
  EXPECT_EQ(removed->facts, 0);
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("c", {{9, 2}, {3, 9}, {3, 2}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_FALSE((*engine->serving()->Find("twitter:user-9")).has_value());
  EXPECT_TRUE((*engine->serving()->Find("twitter:user-3")).has_value());
}

TEST(ErasureTest, TheErasedAreSearchedByHashes) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", {{1, 2}, {3, 4}})).ok());
  const auto removed = engine->Remove("twitter:user-2", false);
  ASSERT_TRUE(removed.ok()) << removed.status();
  const std::vector<NameHash> hashes = {engine->do_not_score().HashOf("twitter:user-2")};
  const auto search = [&] { return *engine->SearchErased(hashes, removed->log_watermark, [] { return false; }); };
  EXPECT_EQ(search().batches_until + search().batches_since, 0);
  EXPECT_FALSE(search().in_snapshot);
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", {{1, 2}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(search().batches_until, 0);
  EXPECT_EQ(search().batches_since, 1);
  EXPECT_TRUE(search().in_snapshot);
}

TEST(DoNotScoreTest, TheListHoldsNoNamesAndIsNotReadWithoutItsKey) {
  TempDir dir;
  {
    const auto registry = *DoNotScore::Open(dir.path() + "/r");
    ASSERT_TRUE(registry->Add({"twitter:secret", "person:ann"}).ok());
    EXPECT_EQ(registry->SealOf("text").size(), 64);
    EXPECT_NE(registry->SealOf("text"), registry->SealOf("texu"));
  }
  EXPECT_TRUE(FilesWith(dir.path(), "secret").empty());
  {
    const auto registry = *DoNotScore::Open(dir.path() + "/r");
    EXPECT_EQ(registry->size(), 2);
    EXPECT_TRUE(registry->Contains(registry->HashOf("person:ann")));
    EXPECT_FALSE(registry->Contains(registry->HashOf("person:bob")));
  }
  std::filesystem::remove(dir.path() + "/r/KEY");
  EXPECT_EQ(DoNotScore::Open(dir.path() + "/r").status().code(), absl::StatusCode::kDataLoss);
  std::ofstream(dir.path() + "/r/KEY") << std::string(32, 'k');
  std::ofstream(dir.path() + "/r/LIST", std::ios::app) << "not a hash\n";
  EXPECT_EQ(DoNotScore::Open(dir.path() + "/r").status().code(), absl::StatusCode::kDataLoss);
}

TEST(ErasureTest, UnknownNamesAreNotFound) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", {{1, 2}})).ok());
  EXPECT_EQ(engine->Remove("twitter:nobody", false).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(engine->Remove("person:nobody", false).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(engine->Remove("nonsense", false).status().code(), absl::StatusCode::kInvalidArgument);
}

klout::scoring::v1::EndorseRequest Endorsement(int request, int giver, int receiver, const std::string& topic) {
  klout::scoring::v1::EndorseRequest endorse;
  endorse.set_request_id("r" + std::to_string(request));
  endorse.set_giver("twitter:" + UserName(giver));
  endorse.set_receiver("twitter:" + UserName(receiver));
  endorse.set_topic(topic);
  return endorse;
}

TEST(EndorseTest, TenADayAndNoMore) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  for (int i = 0; i < 10; ++i) {
    const auto left = engine->Endorse(Endorsement(i, 1, 100 + i, "espresso"));
    ASSERT_TRUE(left.ok()) << left.status();
    EXPECT_EQ(*left, 9 - i);
  }
  const auto eleventh = engine->Endorse(Endorsement(10, 1, 200, "espresso"));
  EXPECT_EQ(eleventh.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(eleventh.status()), "ALLOWANCE_USED");
  EXPECT_TRUE(engine->Endorse(Endorsement(11, 2, 200, "espresso")).ok());
}

TEST(EndorseTest, OncePerPersonAndTopicInSevenDays) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->Endorse(Endorsement(1, 1, 2, "espresso")).ok());
  EXPECT_EQ(ErrorReason(engine->Endorse(Endorsement(2, 1, 2, "espresso")).status()), "ENDORSED_RECENTLY");
  EXPECT_TRUE(engine->Endorse(Endorsement(3, 1, 2, "tea")).ok());
  EXPECT_EQ(engine->Endorse(Endorsement(4, 1, 1, "tea")).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(EndorseTest, ARequestIdCountsOnce) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  EXPECT_EQ(*engine->Endorse(Endorsement(1, 1, 2, "espresso")), 9);
  EXPECT_EQ(*engine->Endorse(Endorsement(1, 1, 2, "espresso")), 9);
  EXPECT_EQ(engine->Endorse(Endorsement(1, 1, 3, "espresso")).status().code(), absl::StatusCode::kAlreadyExists);
}

TEST(SimulateTest, EqualsWhatWouldHaveBeenPublished) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", RandomActs(5, 900, 100))).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  const auto before = ScoresByName(*engine->serving());
  const auto more = BatchOf("more", RandomActs(6, 300, 100));
  WhatIf what_if;
  what_if.subject = "twitter:user-1";
  what_if.add = &more;
  const auto world = engine->Simulate(what_if);
  ASSERT_TRUE(world.ok()) << world.status();
  EXPECT_EQ(ScoresByName(*engine->serving()), before);

  ASSERT_TRUE(engine->AppendAndWait(more).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(ScoresByName(**world), ScoresByName(*engine->serving()));
}

TEST(SimulateTest, TakesActsAway) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", {{1, 9}, {2, 9}, {3, 9}, {4, 9}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  WhatIf what_if;
  what_if.subject = "twitter:user-9";
  what_if.without_accounts = {"twitter:user-1", "twitter:user-2"};
  const auto world = engine->Simulate(what_if);
  ASSERT_TRUE(world.ok()) << world.status();
  EXPECT_EQ((*world)->RowOf(**(*world)->Find("twitter:user-9")).people, 2);

  what_if.without_accounts = {"twitter:nobody"};
  const auto unknown = engine->Simulate(what_if);
  EXPECT_EQ(unknown.status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ErrorField(unknown.status()), "without_accounts[0]");
}

std::string KeyOfUser(int user) { return AccountKey(klout::fact::v1::NETWORK_TWITTER, UserName(user)); }

// What user 3 did to user 0.
Erasure ContestedActs() {
  Erasure contested;
  contested.actors = {KeyOfUser(3)};
  contested.authors = {KeyOfUser(0)};
  return contested;
}

std::vector<Act> WithoutContested(const std::vector<Act>& acts) {
  std::vector<Act> kept;
  for (const Act& act : acts) {
    if (act.actor != 3 || act.author != 0) kept.push_back(act);
  }
  return kept;
}

// A log, and beside it one that never held the contested acts.
class TakeOutTest : public testing::Test {
 protected:
  void SetUp() override {
    for (int i = 0; i < 4; ++i) {
      const std::vector<Act> acts = RandomActs(60 + i, 700, 40);
      contested_ += acts.size() - WithoutContested(acts).size();
      ASSERT_TRUE(engine_->AppendAndWait(BatchOf("b" + std::to_string(i), acts)).ok());
      ASSERT_TRUE(never_->AppendAndWait(BatchOf("b" + std::to_string(i), WithoutContested(acts))).ok());
      ASSERT_TRUE(engine_->Publish(true).ok());
    }
    ASSERT_TRUE(never_->Publish(true).ok());
    ASSERT_GT(contested_, 0);
    ASSERT_NE(ScoresByName(*engine_->serving()), ScoresByName(*never_->serving()));
  }

  TempDir dir_, fresh_;
  std::unique_ptr<ScoreEngine> engine_ = OpenEngine(dir_.path());
  std::unique_ptr<ScoreEngine> never_ = OpenEngine(fresh_.path());
  uint64_t contested_ = 0;
};

TEST_F(TakeOutTest, GivesTheScoresOfALogThatNeverHeldThem) {
  uint64_t facts = 0;
  const auto published = engine_->TakeOut(ContestedActs(), false, facts);
  ASSERT_TRUE(published.ok()) << published.status();
  EXPECT_EQ(facts, contested_);
  EXPECT_EQ(published->ref().id(), engine_->serving()->id());
  EXPECT_EQ(ScoresByName(*engine_->serving()), ScoresByName(*never_->serving()));
}

TEST_F(TakeOutTest, OlderSnapshotsStayAndARepetitionTakesNothing) {
  const size_t before = engine_->ListSnapshots().size();
  uint64_t facts = 0;
  ASSERT_TRUE(engine_->TakeOut(ContestedActs(), false, facts).ok());
  EXPECT_EQ(engine_->ListSnapshots().size(), before + 1);
  const uint64_t served = engine_->serving()->id();
  ASSERT_TRUE(engine_->TakeOut(ContestedActs(), false, facts).ok());
  EXPECT_EQ(facts, 0);
  EXPECT_EQ(engine_->serving()->id(), served);
}

TEST_F(TakeOutTest, HoldsAfterARestartAndForWhatComesLater) {
  uint64_t facts = 0;
  ASSERT_TRUE(engine_->TakeOut(ContestedActs(), false, facts).ok());
  engine_.reset();
  engine_ = OpenEngine(dir_.path());
  const auto more = BatchOf("more", WithoutContested(RandomActs(70, 300, 40)));
  for (ScoreEngine* engine : {engine_.get(), never_.get()}) {
    ASSERT_TRUE(engine->AppendAndWait(more).ok());
    ASSERT_TRUE(engine->Publish(true).ok());
  }
  EXPECT_EQ(ScoresByName(*engine_->serving()), ScoresByName(*never_->serving()));
}

TEST_F(TakeOutTest, AStartAfterARewriteThatWasCutShortFoldsTheLogAnew) {
  // As if the power had gone after the rewrite: the newest snapshot is of the old log.
  TempDir rewritten;
  uint64_t facts = 0;
  std::filesystem::copy(dir_.path() + "/snapshots", rewritten.path() + "/snapshots", std::filesystem::copy_options::recursive);
  ASSERT_TRUE(engine_->TakeOut(ContestedActs(), false, facts).ok());
  engine_.reset();
  std::filesystem::remove_all(dir_.path() + "/snapshots");
  std::filesystem::copy(rewritten.path() + "/snapshots", dir_.path() + "/snapshots", std::filesystem::copy_options::recursive);
  std::ofstream(dir_.path() + "/ERASING") << "2";

  engine_ = OpenEngine(dir_.path());
  ASSERT_TRUE(engine_->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*engine_->serving()), ScoresByName(*never_->serving()));
  EXPECT_FALSE(std::filesystem::exists(dir_.path() + "/ERASING"));
}

TEST_F(TakeOutTest, TheGateMayStopTheSnapshotAndForceServesIt) {
  engine_.reset();
  ScoreEngineOptions strict = TestOptions(dir_.path());
  strict.gate.slack = -1e9;  // Everything is a jump.
  auto engine = ScoreEngine::Create(strict, TestClock());
  ASSERT_TRUE(engine.ok()) << engine.status();
  const auto before = ScoresByName(*(*engine)->serving());
  uint64_t facts = 0;
  EXPECT_EQ(ErrorReason((*engine)->TakeOut(ContestedActs(), false, facts).status()), "GATE");
  EXPECT_EQ(facts, contested_);
  EXPECT_EQ(ScoresByName(*(*engine)->serving()), before);
  ASSERT_TRUE((*engine)->TakeOut(ContestedActs(), true, facts).ok());
  EXPECT_EQ(facts, 0);
  EXPECT_EQ(ScoresByName(*(*engine)->serving()), ScoresByName(*never_->serving()));
}

TEST_F(TakeOutTest, AWhatIfWithoutFactsSaysExactlyWhatTakingThemOutGives) {
  const Erasure contested = ContestedActs();
  WhatIf what_if;
  what_if.subject = "twitter:user-0";
  what_if.without_facts = &contested;
  const auto before = ScoresByName(*engine_->serving());
  const auto world = engine_->Simulate(what_if);
  ASSERT_TRUE(world.ok()) << world.status();
  EXPECT_EQ(ScoresByName(**world), ScoresByName(*never_->serving()));
  EXPECT_EQ(ScoresByName(*engine_->serving()), before);
}

}  // namespace
}  // namespace klout::scoring
