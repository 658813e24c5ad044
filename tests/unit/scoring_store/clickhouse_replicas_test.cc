#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/engine/open_score_engine.h"
#include "services/scoring/store/model_file.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// One writer and readers, over one log on two servers.

// Longest wait for what a test expects. Far more than any takes.
constexpr std::chrono::seconds kPatience{60};
constexpr char kErased[] = "twitter:user-59", kErasedName[] = "user-59";

klout::fact::v1::FactBatch RandomBatch(int number) { return BatchOf(absl::StrCat("batch-", number), RandomActs(number, 400, 60)); }

// What `engine` serves once it is what is wanted; null if it never is.
using Wanted = std::function<bool(const Snapshot*)>;
std::shared_ptr<const Snapshot> Await(ScoreEngine& engine, const Wanted& is_wanted) {
  struct Change {
    std::mutex mutex;
    std::condition_variable told;
  };
  const auto change = std::make_shared<Change>();
  const auto listening = engine.Listen([change](const std::shared_ptr<const Snapshot>&) {
    std::lock_guard lock(change->mutex);
    change->told.notify_all();
  });
  std::unique_lock lock(change->mutex);
  std::shared_ptr<const Snapshot> served;
  const bool is_there = change->told.wait_for(lock, kPatience, [&] {
    served = engine.serving();
    return is_wanted(served.get());
  });
  EXPECT_TRUE(is_there) << "serves " << (served == nullptr ? "nothing" : absl::StrCat("snapshot ", served->id()));
  return is_there ? served : nullptr;
}
Wanted Id(uint64_t id) {
  return [id](const Snapshot* snapshot) { return snapshot != nullptr && snapshot->id() == id; };
}

class ClickHouseReplicasTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
    const absl::Status started = ClickHouseServer::StartAll(absl::MakeSpan(servers_));
    ASSERT_TRUE(started.ok()) << started;
    replica_.writer = "the-writer:7400";
    replica_.look_every = absl::Milliseconds(50);
    replica_.blind_for = absl::Seconds(3);
  }
  absl::StatusOr<std::unique_ptr<ScoreEngine>> Open(const std::string& dir, LogRole role) {
    ScoreEngineOptions options = TestOptions(dir);
    options.fact_log = absl::StrCat("clickhouse://", servers_[0]->address(), ",", servers_[1]->address(), "/facts");
    options.gate = gate_;
    replica_.role = role;
    return OpenScoreEngine(options, replica_, TestClock());
  }
  std::unique_ptr<ScoreEngine> Writer(const std::string& dir) { return Opened(Open(dir, LogRole::kWriter)); }
  std::unique_ptr<ScoreEngine> Reader(const std::string& dir) { return Opened(Open(dir, LogRole::kReader)); }
  static std::unique_ptr<ScoreEngine> Opened(absl::StatusOr<std::unique_ptr<ScoreEngine>> engine) {
    if (!engine.ok()) throw std::runtime_error(engine.status().ToString());
    return *std::move(engine);
  }
  // Batches [first, end), then a snapshot.
  static uint64_t Publish(ScoreEngine& writer, int first, int end) {
    for (int i = first; i < end; ++i) EXPECT_TRUE(writer.AppendAndWait(RandomBatch(i)).ok());
    const auto published = writer.Publish(true);
    EXPECT_TRUE(published.ok()) << published.status();
    return published.ok() ? published->ref().id() : 0;
  }
  // `reader` comes to serve what `writer` does: id, description and every bit.
  static void ExpectFollows(ScoreEngine& reader, const ScoreEngine& writer) {
    const std::shared_ptr<const Snapshot> wanted = writer.serving();
    const auto served = Await(reader, Id(wanted->id()));
    ASSERT_NE(served, nullptr);
    EXPECT_EQ(served->description().SerializeAsString(), wanted->description().SerializeAsString());
    EXPECT_EQ(ScoresByName(*served), ScoresByName(*wanted));
  }

  std::unique_ptr<ClickHouseServer> servers_[2];
  ReplicaOptions replica_;
  GateLimits gate_;
};

TEST_F(ClickHouseReplicasTest, ReadersServeWhatTheWriterServesBitForBit) {
  TempDir dir, first_dir, second_dir;
  const auto writer = Writer(dir.path());
  auto first = Reader(first_dir.path());
  const auto second = Reader(second_dir.path());
  EXPECT_EQ(first->serving(), nullptr);
  Publish(*writer, 0, 3);
  ExpectFollows(*first, *writer);
  ASSERT_TRUE(writer->AppendAndWait(LinkBatch("link-1", 1, "ann")).ok());
  Publish(*writer, 3, 5);
  ExpectFollows(*first, *writer);
  ExpectFollows(*second, *writer);
  // Away for two snapshots, it goes on from what it has.
  first.reset();
  Publish(*writer, 5, 7);
  Publish(*writer, 7, 9);
  first = Reader(first_dir.path());
  ExpectFollows(*first, *writer);
  // One that comes late folds in one go what the others folded in four.
  TempDir late_dir;
  const auto late = Reader(late_dir.path());
  ExpectFollows(*late, *writer);
  EXPECT_EQ(late->stats().published, 1u);
}

TEST_F(ClickHouseReplicasTest, ReadersServeWhatPassedTheGateAndGoBackWithTheWriter) {
  gate_.slack = -1e9;  // Everything is a jump.
  TempDir dir, reader_dir, late_dir;
  const auto writer = Writer(dir.path());
  const auto reader = Reader(reader_dir.path());
  const uint64_t first = Publish(*writer, 0, 4);
  ExpectFollows(*reader, *writer);
  ASSERT_TRUE(writer->AppendAndWait(RandomBatch(4)).ok());
  EXPECT_EQ(ErrorReason(writer->Publish(false).status()), "GATE");
  EXPECT_EQ(reader->serving()->id(), first);
  EXPECT_GT(Publish(*writer, 5, 5), first);
  ExpectFollows(*reader, *writer);
  ASSERT_TRUE(writer->Rollback(first).ok());
  ExpectFollows(*reader, *writer);
  // This one never had it.
  const auto late = Reader(late_dir.path());
  ExpectFollows(*late, *writer);
  Publish(*writer, 5, 6);
  ExpectFollows(*reader, *writer);
  ExpectFollows(*late, *writer);
}

TEST_F(ClickHouseReplicasTest, ReadersScoreUnderTheModelThatWasPromoted) {
  TempDir dir, reader_dir;
  const auto writer = Writer(dir.path());
  const auto reader = Reader(reader_dir.path());
  Publish(*writer, 0, 2);
  Model model;
  model.forecast.weight[kPresentResharers] = 0.4;
  const klout::scoring::v1::ModelFile other = ModelFileOf(model);
  ASSERT_TRUE(writer->StartShadow(other).ok());
  ASSERT_TRUE(writer->StageModel(other.name()).ok());
  Publish(*writer, 2, 3);
  const auto promoted = writer->PromoteModel(other.name(), true);
  ASSERT_TRUE(promoted.ok()) << promoted.status();
  ExpectFollows(*reader, *writer);
  EXPECT_EQ(reader->model().name, other.name());
}

TEST_F(ClickHouseReplicasTest, NobodyIsServedOnceTheirErasureIsAnswered) {
  TempDir dir, reader_dir;
  const auto writer = Writer(dir.path());
  auto reader = Reader(reader_dir.path());
  Publish(*writer, 0, 3);
  const uint64_t last_with = Publish(*writer, 3, 5);
  ASSERT_TRUE((*Await(*reader, Id(last_with))->Find(kErased))->account != kNone);
  const auto withdrawn = std::make_shared<std::atomic<bool>>(false);
  const auto listening = reader->Listen([withdrawn](const std::shared_ptr<const Snapshot>& serving) {
    if (serving == nullptr) *withdrawn = true;
  });
  const auto removed = writer->Remove(kErased, true);
  ASSERT_TRUE(removed.ok()) << removed.status();
  EXPECT_GT(removed->facts, 0u);
  const std::shared_ptr<const Snapshot> then = reader->serving();
  EXPECT_TRUE(then == nullptr || then->id() > last_with);
  EXPECT_TRUE(*withdrawn);
  ExpectFollows(*reader, *writer);
  EXPECT_FALSE(reader->serving()->Find(kErased)->has_value());
  EXPECT_EQ(FilesWith(reader_dir.path(), kErasedName), std::vector<std::string>());
  // Neither does it come back with a reader that was away, nor by what is sent from now on.
  reader.reset();
  Publish(*writer, 5, 7);
  reader = Reader(reader_dir.path());
  ExpectFollows(*reader, *writer);
  EXPECT_FALSE(reader->serving()->Find(kErased)->has_value());
}

TEST_F(ClickHouseReplicasTest, AReaderThatWasAwayDuringAnErasureNeverServesWhatItHas) {
  TempDir dir, reader_dir;
  const auto writer = Writer(dir.path());
  auto reader = Reader(reader_dir.path());
  const uint64_t with = Publish(*writer, 0, 3);
  ASSERT_NE(Await(*reader, Id(with)), nullptr);
  reader.reset();
  ASSERT_TRUE(writer->Remove(kErased, false).ok());
  reader = Reader(reader_dir.path());
  const auto served = Await(*reader, [](const Snapshot* snapshot) { return snapshot != nullptr; });
  ASSERT_NE(served, nullptr);
  EXPECT_GT(served->id(), with);
  EXPECT_FALSE(served->Find(kErased)->has_value());
  ExpectFollows(*reader, *writer);
}

TEST_F(ClickHouseReplicasTest, AReaderThatCannotLookServesNothingUntilItCan) {
  TempDir dir, reader_dir;
  const auto writer = Writer(dir.path());
  const auto reader = Reader(reader_dir.path());
  const uint64_t id = Publish(*writer, 0, 2);
  ASSERT_NE(Await(*reader, Id(id)), nullptr);
  servers_[0]->Stop();
  Await(*reader, [](const Snapshot* snapshot) { return snapshot == nullptr; });
  // The writer knows what it erased.
  EXPECT_EQ(writer->serving()->id(), id);
  ASSERT_TRUE(servers_[0]->Restart().ok());
  ExpectFollows(*reader, *writer);
}

TEST_F(ClickHouseReplicasTest, AReaderRefusesWhatOnlyTheWriterDoesAndSaysWhere) {
  TempDir dir, reader_dir;
  const auto writer = Writer(dir.path());
  const auto reader = Reader(reader_dir.path());
  Publish(*writer, 0, 2);
  ExpectFollows(*reader, *writer);
  klout::scoring::v1::EndorseRequest endorse;
  endorse.set_request_id("e-1");
  endorse.set_giver("twitter:user-1");
  endorse.set_receiver("twitter:user-2");
  endorse.set_topic("espresso");
  uint64_t facts = 0;
  const absl::Status refused[] = {reader->AppendAndWait(RandomBatch(9)).status(),
                                  reader->Publish(true).status(),
                                  reader->Rollback(0).status(),
                                  reader->Endorse(endorse).status(),
                                  reader->Remove(kErased, false).status(),
                                  reader->TakeOut({}, true, facts).status(),
                                  reader->StartShadow(ModelFileOf(Model())),
                                  reader->PromoteModel("m", true).status()};
  for (const absl::Status& status : refused) {
    EXPECT_EQ(ErrorReason(status), "NOT_THE_WRITER") << status;
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
    EXPECT_TRUE(absl::StrContains(status.message(), "the-writer:7400")) << status;
  }
  EXPECT_EQ(writer->stats().log_sequence, 2u);
  // What it makes from the log it answers itself.
  WhatIf what_if;
  const klout::fact::v1::FactBatch more = BatchOf("more", {{1, 2}, {3, 2}});
  what_if.add = &more;
  EXPECT_TRUE(reader->Simulate(what_if).ok());
}

TEST_F(ClickHouseReplicasTest, ReadersGoOnWithTheNextWriter) {
  TempDir dir, reader_dir, other_dir;
  auto writer = Writer(dir.path());
  const auto reader = Reader(reader_dir.path());
  const uint64_t before = Publish(*writer, 0, 3);
  ExpectFollows(*reader, *writer);
  writer.reset();
  // The same folder on another machine.
  writer = Writer(dir.path());
  EXPECT_EQ(reader->serving()->id(), before);
  EXPECT_GT(Publish(*writer, 3, 5), before);
  ExpectFollows(*reader, *writer);
  // Another folder, for which all comes from the log: its ids go on too.
  const uint64_t last = writer->serving()->id();
  writer.reset();
  writer = Writer(other_dir.path());
  EXPECT_GT(Publish(*writer, 5, 6), last);
  ExpectFollows(*reader, *writer);
}

TEST_F(ClickHouseReplicasTest, NobodyWritesWithoutTheListOfThoseWhoAreNotToBeScored) {
  TempDir dir, reader_dir, other_dir;
  auto writer = Writer(dir.path());
  Publish(*writer, 0, 2);
  ASSERT_TRUE(writer->Remove(kErased, true).ok());
  {
    const auto reader = Reader(reader_dir.path());
    ExpectFollows(*reader, *writer);
  }
  writer.reset();
  const absl::Status other = Open(other_dir.path(), LogRole::kWriter).status();
  EXPECT_EQ(ErrorReason(other), "LOG_OTHER") << other;
  const absl::Status readers = Open(reader_dir.path(), LogRole::kWriter).status();
  EXPECT_EQ(ErrorReason(readers), "DATA_DIR_ROLE") << readers;
  const absl::Status writers = Open(dir.path(), LogRole::kReader).status();
  EXPECT_EQ(ErrorReason(writers), "DATA_DIR_ROLE") << writers;
  EXPECT_NE(Writer(dir.path()), nullptr);
}

TEST(ReplicaTest, ALogInRocksDbHasNoReaders) {
  TempDir dir;
  const absl::Status status = OpenScoreEngine(TestOptions(dir.path()), {.role = LogRole::kReader}, TestClock()).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorField(status), "fact_log");
}

}  // namespace
}  // namespace klout::scoring
