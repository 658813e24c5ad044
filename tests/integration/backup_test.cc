// klout backup and restore, on folders that live: the engine, a database of perks' kind and files.

#include "services/cli/backup/data_backup.h"

#include <gtest/gtest.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <filesystem>
#include <fstream>

#include "common/status.h"
#include "services/scoring/tools.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::cli {
namespace {

namespace fs = std::filesystem;
using scoring::BatchOf;
using scoring::OpenEngine;
using scoring::RandomActs;
using scoring::ScoresByName;
using scoring::TempDir;

void Put(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}
std::string TextOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), {});
}

class BackupTest : public ::testing::Test {
 protected:
  std::string data() const { return dir_.path() + "/data"; }
  std::string backup() const { return dir_.path() + "/backups/one"; }
  std::string restored() const { return dir_.path() + "/restored"; }

  void Fill(scoring::ScoreEngine& engine, int from, int to) {
    for (int i = from; i < to; ++i) {
      ASSERT_TRUE(engine.AppendAndWait(BatchOf("batch-" + std::to_string(i), RandomActs(static_cast<uint32_t>(i), 200, 40))).ok());
    }
  }

  TempDir dir_;
};

TEST_F(BackupTest, ScoresComeBackBitForBitThoughTheEngineGoesOn) {
  fs::create_directory(data());
  const auto engine = OpenEngine(data());
  Fill(*engine, 0, 6);
  ASSERT_TRUE(engine->Publish(true).ok());
  const auto before = ScoresByName(*engine->serving());
  const absl::StatusOr<BackupSummary> made = BackUp(data(), backup(), {});
  ASSERT_TRUE(made.ok()) << made.status();
  EXPECT_GT(made->files, 3);
  // What comes after it is not in it, and what came before is, though nothing was flushed.
  Fill(*engine, 6, 9);
  ASSERT_TRUE(Restore(backup(), restored()).ok());
  const auto again = OpenEngine(restored());
  ASSERT_NE(again->serving(), nullptr);
  EXPECT_EQ(ScoresByName(*again->serving()), before);
  EXPECT_EQ(again->stats().log_sequence, 6);
  // The restored folder is one to go on with: an old batch is known, a new one is taken.
  EXPECT_TRUE(again->AppendAndWait(BatchOf("batch-3", RandomActs(3, 200, 40)))->duplicate);
  EXPECT_EQ(again->AppendAndWait(BatchOf("new", RandomActs(99, 10, 40)))->sequence, 7);
}

TEST_F(BackupTest, WithoutSnapshotsTheFirstPublishGivesTheSameBits) {
  fs::create_directory(data());
  const auto engine = OpenEngine(data());
  Fill(*engine, 0, 4);
  ASSERT_TRUE(engine->Publish(true).ok());
  ASSERT_TRUE(BackUp(data(), backup(), {.snapshots = false}).ok());
  EXPECT_FALSE(fs::exists(backup() + "/snapshots"));
  ASSERT_TRUE(Restore(backup(), restored()).ok());
  const auto again = OpenEngine(restored());
  ASSERT_TRUE(again->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*again->serving()), ScoresByName(*engine->serving()));
}

TEST_F(BackupTest, AnEarlierBatchGivesTheScoresOfThen) {
  fs::create_directory(data());
  const auto engine = OpenEngine(data());
  Fill(*engine, 0, 3);
  ASSERT_TRUE(engine->Publish(true).ok());
  const auto then = ScoresByName(*engine->serving());
  Fill(*engine, 3, 7);
  ASSERT_TRUE(engine->Publish(true).ok());
  ASSERT_NE(ScoresByName(*engine->serving()), then);
  ASSERT_TRUE(BackUp(data(), backup(), {}).ok());
  ASSERT_TRUE(Restore(backup(), restored()).ok());
  EXPECT_EQ(ErrorField(scoring::CutLogAfter(restored(), 8).status()), "until_batch");
  const absl::StatusOr<uint64_t> gone = scoring::CutLogAfter(restored(), 3);
  ASSERT_TRUE(gone.ok()) << gone.status();
  EXPECT_EQ(*gone, 4);
  const auto again = OpenEngine(restored());
  ASSERT_TRUE(again->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*again->serving()), then);
  // What was cut off may come again.
  EXPECT_FALSE(again->AppendAndWait(BatchOf("batch-5", RandomActs(5, 200, 40)))->duplicate);
  // Not under an engine that has the folder open.
  EXPECT_EQ(ErrorReason(scoring::CutLogAfter(restored(), 1).status()), "DATA_DIR_LOCKED");
}

TEST_F(BackupTest, DatabasesAndFilesAreAsOfOneMomentAndKeysMayStay) {
  Put(data() + "/perks/token.key", "secret");
  Put(data() + "/perks/note.txt", std::string(3 << 20, 'x'));
  Put(data() + "/perks/half.tmp", "x");
  soci::session session(soci::sqlite3, "db=\"" + data() + "/perks/perks.db\"");
  session << "PRAGMA journal_mode = WAL";
  session << "CREATE TABLE claims (id INTEGER)";
  for (int i = 0; i < 50; ++i) session << "INSERT INTO claims VALUES (1)";
  ASSERT_TRUE(fs::exists(data() + "/perks/perks.db-wal"));
  session << "BEGIN";
  session << "INSERT INTO claims VALUES (2)";
  ASSERT_TRUE(BackUp(data(), backup(), {.keys = false}).ok());
  session << "ROLLBACK";
  EXPECT_EQ(TextOf(backup() + "/perks/note.txt").size(), 3u << 20);
  EXPECT_FALSE(fs::exists(backup() + "/perks/token.key"));
  EXPECT_FALSE(fs::exists(backup() + "/perks/half.tmp"));
  soci::session copy(soci::sqlite3, "db=\"" + backup() + "/perks/perks.db\"");
  int sum = 0;
  copy << "SELECT SUM(id) FROM claims", soci::into(sum);
  EXPECT_EQ(sum, 50);
  ASSERT_TRUE(BackUp(data(), dir_.path() + "/two", {}).ok());
  EXPECT_EQ(TextOf(dir_.path() + "/two/perks/token.key"), "secret");
  EXPECT_EQ(fs::status(dir_.path() + "/two").permissions() & fs::perms::all, fs::perms::owner_all);
}

TEST_F(BackupTest, WhatIsNotAsItWasWrittenIsNotRestored) {
  Put(data() + "/a", "one");
  Put(data() + "/b", "two");
  ASSERT_TRUE(BackUp(data(), backup(), {}).ok());
  EXPECT_TRUE(CheckBackup(backup()).ok());
  Put(backup() + "/b", "twO");
  EXPECT_EQ(Restore(backup(), restored()).status().code(), absl::StatusCode::kDataLoss);
  fs::remove(backup() + "/b");
  EXPECT_EQ(CheckBackup(backup()).status().code(), absl::StatusCode::kDataLoss);
  EXPECT_FALSE(fs::exists(restored()));
  Put(backup() + "/SHA256SUMS", std::string(64, '0') + "  ../outside\n");
  EXPECT_EQ(Restore(backup(), restored()).status().code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(CheckBackup(data()).status().code(), absl::StatusCode::kNotFound);
}

TEST_F(BackupTest, NothingIsWrittenOverAndNothingHalfIsLeft) {
  Put(data() + "/a", "one");
  Put(backup() + "/mine", "precious");
  EXPECT_EQ(BackUp(data(), backup(), {}).status().code(), absl::StatusCode::kAlreadyExists);
  EXPECT_EQ(TextOf(backup() + "/mine"), "precious");
  EXPECT_EQ(BackUp(data() + "/nowhere", dir_.path() + "/x", {}).status().code(), absl::StatusCode::kNotFound);
  // A database that is none: the copy breaks off, and leaves nothing behind.
  Put(data() + "/store/IDENTITY", "x");
  Put(data() + "/store/CURRENT", "MANIFEST-1\n");
  EXPECT_FALSE(BackUp(data(), dir_.path() + "/y", {}).ok());
  EXPECT_FALSE(fs::exists(dir_.path() + "/y"));
  EXPECT_FALSE(fs::exists(dir_.path() + "/y.part"));
}

}  // namespace
}  // namespace klout::cli
