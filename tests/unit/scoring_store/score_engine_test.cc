#include "services/scoring/engine/score_engine.h"

#include <gtest/gtest.h>

#include <future>

#include "common/status.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

TEST(ScoreEngineTest, ServesNothingBeforeTheFirstPublish) {
  TempDir dir;
  EXPECT_EQ(OpenEngine(dir.path())->serving(), nullptr);
}

TEST(ScoreEngineTest, PublishServesWhatWasAcknowledged) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  const auto appended = engine->AppendAndWait(BatchOf("a", {{1, 9}, {2, 9}, {3, 9}}));
  ASSERT_TRUE(appended.ok()) << appended.status();
  EXPECT_EQ(appended->sequence, 1);
  EXPECT_FALSE(appended->duplicate);
  const auto published = engine->Publish(false);
  ASSERT_TRUE(published.ok()) << published.status();
  EXPECT_EQ(published->log_watermark(), 1);
  EXPECT_EQ(published->accounts(), 4);
  EXPECT_EQ(published->edges(), 3);
  const auto snapshot = engine->serving();
  EXPECT_EQ(snapshot->RowOf(**snapshot->Find("twitter:user-9")).people, 3);
}

TEST(ScoreEngineTest, ABatchSentTwiceCountsOnce) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", {{1, 9}})).ok());
  const auto again = engine->AppendAndWait(BatchOf("a", {{1, 9}}));
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->duplicate);
  EXPECT_EQ(again->sequence, 1);
  // Folding follows the acknowledgement; a publish waits for it.
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(engine->stats().facts, 1);
  EXPECT_EQ(engine->stats().duplicates, 1);
}

TEST(ScoreEngineTest, ABatchIdWithOtherContentIsRefused) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", {{1, 9}})).ok());
  const auto other = engine->AppendAndWait(BatchOf("a", {{2, 9}}));
  EXPECT_EQ(other.status().code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(ErrorReason(other.status()), "BATCH_ID_REUSED");
  EXPECT_EQ(ErrorField(other.status()), "batch_id");
}

TEST(ScoreEngineTest, ManyBatchesInFlightAreAnsweredOnceEach) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  std::vector<std::promise<uint64_t>> promises(200);
  std::vector<std::future<uint64_t>> answers;
  for (auto& promise : promises) answers.push_back(promise.get_future());
  for (int i = 0; i < 200; ++i) {
    // Every batch is sent twice, so half are duplicates of one in the same group.
    engine->Append(std::make_shared<klout::fact::v1::FactBatch>(BatchOf("b" + std::to_string(i / 2), {{i / 2, 500}})),
                   [&promises, i](absl::StatusOr<Appended> appended) { promises[i].set_value(appended->sequence); });
  }
  for (int i = 0; i < 200; ++i) EXPECT_EQ(answers[i].get(), static_cast<uint64_t>(i / 2 + 1));
}

TEST(ScoreEngineTest, ScoresDoNotDependOnWhenSnapshotsWereMade) {
  TempDir one, many;
  const auto at_once = OpenEngine(one.path());
  const auto in_parts = OpenEngine(many.path());
  for (int i = 0; i < 12; ++i) {
    const auto batch = BatchOf("b" + std::to_string(i), RandomActs(100 + i, 500, 200));
    ASSERT_TRUE(at_once->AppendAndWait(batch).ok());
    ASSERT_TRUE(in_parts->AppendAndWait(batch).ok());
    ASSERT_TRUE(in_parts->Publish(true).ok());
  }
  ASSERT_TRUE(at_once->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*at_once->serving()), ScoresByName(*in_parts->serving()));
}

TEST(ScoreEngineTest, WhatDoesNotFitIntoMemoryIsFoldedFromTheLog) {
  TempDir one, two;
  ScoreEngineOptions options = TestOptions(two.path());
  options.max_parsed_bytes = 0;
  const auto from_memory = OpenEngine(one.path());
  auto from_log = ScoreEngine::Create(options, TestClock());
  ASSERT_TRUE(from_log.ok());
  for (int i = 0; i < 12; ++i) {
    const auto batch = BatchOf("b" + std::to_string(i), RandomActs(100 + i, 500, 200));
    ASSERT_TRUE(from_memory->AppendAndWait(batch).ok());
    ASSERT_TRUE((*from_log)->AppendAndWait(batch).ok());
  }
  ASSERT_TRUE(from_memory->Publish(true).ok());
  ASSERT_TRUE((*from_log)->Publish(true).ok());
  EXPECT_EQ((*from_log)->serving()->description().log_watermark(), 12);
  EXPECT_EQ(ScoresByName(*from_memory->serving()), ScoresByName(*(*from_log)->serving()));
}

TEST(ScoreEngineTest, RestartServesTheLastSnapshotAndReplaysTheTail) {
  TempDir dir;
  std::map<std::string, std::array<float, 5>> all;
  {
    const auto engine = OpenEngine(dir.path());
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", RandomActs(1, 800, 90))).ok());
    ASSERT_TRUE(engine->Publish(true).ok());
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", RandomActs(2, 800, 90))).ok());
  }
  const auto engine = OpenEngine(dir.path());
  ASSERT_NE(engine->serving(), nullptr);
  EXPECT_EQ(engine->serving()->description().log_watermark(), 1);
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(engine->serving()->description().log_watermark(), 2);

  TempDir fresh;
  const auto whole = OpenEngine(fresh.path());
  ASSERT_TRUE(whole->AppendAndWait(BatchOf("a", RandomActs(1, 800, 90))).ok());
  ASSERT_TRUE(whole->AppendAndWait(BatchOf("b", RandomActs(2, 800, 90))).ok());
  ASSERT_TRUE(whole->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*engine->serving()), ScoresByName(*whole->serving()));
}

TEST(ScoreEngineTest, AJumpIsQuarantinedAndTheOldSnapshotServesOn) {
  TempDir dir;
  ScoreEngineOptions options = TestOptions(dir.path());
  options.gate.slack = -1e9;  // Everything is a jump.
  auto engine = *ScoreEngine::Create(options, TestClock());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", {{1, 9}})).ok());
  ASSERT_TRUE(engine->Publish(false).ok());
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", {{2, 9}, {3, 9}})).ok());
  const auto stopped = engine->Publish(false);
  EXPECT_EQ(stopped.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(stopped.status()), "GATE");
  EXPECT_EQ(engine->serving()->id(), 1);
  ASSERT_EQ(engine->ListSnapshots().size(), 2);
  EXPECT_EQ(engine->ListSnapshots()[0].state(), klout::scoring::v1::SNAPSHOT_STATE_QUARANTINED);
  EXPECT_EQ(engine->stats().quarantined, 1);

  const auto forced = engine->Publish(true);
  ASSERT_TRUE(forced.ok()) << forced.status();
  EXPECT_EQ(engine->serving()->id(), 2);
  EXPECT_EQ(engine->serving()->description().edges(), 3);
}

TEST(ScoreEngineTest, RollbackServesAnOlderSnapshotUntilTheNextPublish) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("b" + std::to_string(i), {{i, 9}})).ok());
    ASSERT_TRUE(engine->Publish(true).ok());
  }
  ASSERT_TRUE(engine->Rollback(0).ok());
  EXPECT_EQ(engine->serving()->id(), 2);
  ASSERT_TRUE(engine->Rollback(1).ok());
  EXPECT_EQ(engine->serving()->id(), 1);
  EXPECT_EQ(engine->Rollback(77).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(ErrorReason(engine->Rollback(0).status()), "NO_OLDER_SNAPSHOT");
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(engine->serving()->description().log_watermark(), 3);
}

TEST(ScoreEngineTest, ARollbackOutlivesARestart) {
  TempDir dir;
  {
    const auto engine = OpenEngine(dir.path());
    for (int i = 0; i < 2; ++i) {
      ASSERT_TRUE(engine->AppendAndWait(BatchOf("b" + std::to_string(i), {{i, 9}})).ok());
      ASSERT_TRUE(engine->Publish(true).ok());
    }
    ASSERT_TRUE(engine->Rollback(1).ok());
  }
  EXPECT_EQ(OpenEngine(dir.path())->serving()->id(), 1);
}

TEST(ScoreEngineTest, ListenersHearOfEveryServedSnapshot) {
  TempDir dir;
  const auto engine = OpenEngine(dir.path());
  std::vector<uint64_t> heard;
  auto handle = engine->Listen([&](std::shared_ptr<const Snapshot> snapshot) { heard.push_back(snapshot->id()); });
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", {{1, 9}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  handle.reset();
  ASSERT_TRUE(engine->AppendAndWait(BatchOf("b", {{2, 9}})).ok());
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(heard, (std::vector<uint64_t>{1}));
}

TEST(ScoreEngineTest, ATornSnapshotIsMadeAgainFromTheLog) {
  TempDir dir;
  std::map<std::string, std::array<float, 5>> before;
  {
    const auto engine = OpenEngine(dir.path());
    ASSERT_TRUE(engine->AppendAndWait(BatchOf("a", RandomActs(1, 500, 60))).ok());
    ASSERT_TRUE(engine->Publish(true).ok());
    before = ScoresByName(*engine->serving());
  }
  std::filesystem::resize_file(dir.path() + "/snapshots/1.snapshot", 100);
  const auto engine = OpenEngine(dir.path());
  EXPECT_EQ(engine->serving(), nullptr);
  ASSERT_TRUE(engine->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*engine->serving()), before);
}

}  // namespace
}  // namespace klout::scoring
