#include <gtest/gtest.h>
#include <sys/mount.h>

#include <atomic>
#include <filesystem>
#include <memory>
#include <random>
#include <thread>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/store/clickhouse_fact_log.h"
#include "services/scoring/store/files.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/unit/scoring_store/fact_log_testing.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// What every engine of the fact log promises; each runs against what it is made of.

// A log that can be opened again and again.
class Place {
 public:
  virtual ~Place() = default;
  virtual absl::StatusOr<std::unique_ptr<FactLog>> Open() = 0;
  // What Open answers while the log is open for writing.
  virtual std::string reason_of_second() const = 0;
  // Files on disk that hold `text`.
  virtual std::vector<std::string> Files(const std::string& text) const = 0;
};

class RocksPlace : public Place {
 public:
  explicit RocksPlace(std::string dir) : dir_(std::move(dir)) {}
  absl::StatusOr<std::unique_ptr<FactLog>> Open() override { return RocksFactLog::Open(dir_); }
  std::string reason_of_second() const override { return "DATA_DIR_LOCKED"; }
  std::vector<std::string> Files(const std::string& text) const override { return FilesWith(dir_, text); }

 private:
  const std::string dir_;
};

class ClickHousePlace : public Place {
 public:
  ClickHousePlace(std::vector<ClickHouseServer*> servers, const std::string& database) : servers_(std::move(servers)) {
    for (ClickHouseServer* server : servers_) absl::StrAppend(&options_.url, options_.url.empty() ? "clickhouse://" : ",", server->address());
    absl::StrAppend(&options_.url, "/", database);
    options_.wait_for_lease = absl::ZeroDuration();
  }
  absl::StatusOr<std::unique_ptr<FactLog>> Open() override { return ClickHouseFactLog::Open(options_); }
  std::string reason_of_second() const override { return "LOG_HELD"; }
  std::vector<std::string> Files(const std::string& text) const override {
    std::vector<std::string> files;
    for (ClickHouseServer* server : servers_) {
      // A file that goes away between listing and reading, such as a part that was merged, ends the listing: begin again.
      for (int tries = 0; tries < 100; ++tries) {
        try {
          for (std::string& file : FilesWith(server->folder(), text)) files.push_back(std::move(file));
          break;
        } catch (const std::filesystem::filesystem_error&) {
        }
      }
    }
    return files;
  }

 private:
  std::vector<ClickHouseServer*> servers_;
  ClickHouseFactLogOptions options_;
};

enum class Kind { kRocks, kClickHouse, kClickHouseShards };

class FactLogTest : public ::testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    if (GetParam() != Kind::kRocks && !ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
    if (GetParam() == Kind::kRocks) {
      place_ = std::make_unique<RocksPlace>(dir_.path() + "/log");
      return;
    }
    // One pair of servers for all tests, each with a database of its own.
    static int databases = 0;
    static const auto servers = [] {
      std::vector<std::unique_ptr<ClickHouseServer>> started;
      for (int i = 0; i < 2; ++i) {
        auto server = ClickHouseServer::Start();
        EXPECT_TRUE(server.ok()) << server.status();
        if (server.ok()) started.push_back(*std::move(server));
      }
      return started;
    }();
    ASSERT_EQ(servers.size(), 2);
    std::vector<ClickHouseServer*> used = {servers[0].get()};
    if (GetParam() == Kind::kClickHouseShards) used.push_back(servers[1].get());
    place_ = std::make_unique<ClickHousePlace>(used, absl::StrCat("log_", ++databases));
  }

  std::unique_ptr<FactLog> Open() {
    auto log = place_->Open();
    EXPECT_TRUE(log.ok()) << log.status();
    return log.ok() ? *std::move(log) : nullptr;
  }

  TempDir dir_;
  std::unique_ptr<Place> place_;
};

TEST_P(FactLogTest, KeepsEntriesInOrderAcrossReopening) {
  {
    const auto log = Open();
    EXPECT_EQ(log->last_sequence(), 0);
    EXPECT_EQ(Contents(*log), Rows());
    ASSERT_TRUE(log->Append({Entry("a", "1"), Entry("b", "2")}).ok());
    ASSERT_TRUE(log->Append({Entry("c", "3")}).ok());
    EXPECT_EQ(log->last_sequence(), 3);
  }
  const auto log = Open();
  EXPECT_EQ(log->last_sequence(), 3);
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
  EXPECT_EQ(Contents(*log, 3), (Rows{{3, "3"}}));
  EXPECT_EQ(Contents(*log, 4), Rows());
  ASSERT_TRUE(log->Append({Entry("d", "4")}).ok());
  EXPECT_EQ(Contents(*log, 3), (Rows{{3, "3"}, {4, "4"}}));
}

TEST_P(FactLogTest, FindsBatchesByIdWithTheirDigest) {
  const std::string odd = std::string("it's \\ \"odd\"\n\t\0`;--", 20);
  {
    const auto log = Open();
    ASSERT_TRUE(log->Append({Entry("a", "1"), Entry("b", "2"), Entry(odd, "3")}).ok());
    EXPECT_EQ((*log->Find(odd))->sequence, 3);
  }
  const auto log = Open();
  const auto found = log->Find("b");
  ASSERT_TRUE(found.ok() && found->has_value());
  EXPECT_EQ((*found)->sequence, 2);
  EXPECT_EQ((*found)->digest, DigestOf("2"));
  EXPECT_EQ((*log->Find(odd))->sequence, 3);
  EXPECT_FALSE(log->Find("none")->has_value());
  EXPECT_FALSE(log->Find("")->has_value());
}

TEST_P(FactLogTest, KeepsEveryByteAndLargeBatches) {
  std::string every;
  for (int i = 0; i < 512; ++i) every.push_back(static_cast<char>(i));
  std::string large(5 << 20, '\0');
  std::mt19937 random(7);
  for (char& c : large) c = static_cast<char>(random());
  const auto log = Open();
  ASSERT_TRUE(log->Append({Entry("every", every), Entry("empty", ""), Entry("large", large)}).ok());
  ASSERT_TRUE(log->Append({Entry("after", "after")}).ok());
  EXPECT_EQ(Contents(*log), (Rows{{1, every}, {2, ""}, {3, large}, {4, "after"}}));
}

TEST_P(FactLogTest, VisitsManyFromAnyPlaceAndStopsWhenTold) {
  constexpr uint64_t kCount = 9000;
  const auto log = Open();
  for (uint64_t done = 0; done < kCount;) {
    std::vector<LogEntry> entries;
    for (int i = 0; i < 3000; ++i) {
      ++done;
      entries.push_back(Entry(absl::StrCat("batch-", done), absl::StrCat("bytes of ", done)));
    }
    ASSERT_TRUE(log->Append(entries).ok());
  }
  for (const uint64_t first : {uint64_t{0}, uint64_t{1}, uint64_t{64}, uint64_t{4097}, kCount}) {
    uint64_t next = std::max<uint64_t>(first, 1);
    ASSERT_TRUE(log->Visit(first, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
                     EXPECT_EQ(sequence, next);
                     EXPECT_EQ(bytes, absl::StrCat("bytes of ", next));
                     ++next;
                     return true;
                   }).ok());
    EXPECT_EQ(next, kCount + 1) << first;
  }
  uint64_t seen = 0;
  ASSERT_TRUE(log->Visit(5, [&](uint64_t, std::string_view) -> absl::StatusOr<bool> { return ++seen < 3; }).ok());
  EXPECT_EQ(seen, 3);
  const absl::Status stopped = log->Visit(5, [&](uint64_t, std::string_view) -> absl::StatusOr<bool> { return absl::CancelledError("enough"); });
  EXPECT_EQ(stopped, absl::CancelledError("enough"));
  EXPECT_EQ((*log->Find("batch-8999"))->sequence, 8999);
}

TEST_P(FactLogTest, ReadsWhileItIsWritten) {
  const auto log = Open();
  std::atomic<bool> is_over{false};
  std::thread reader([&] {
    uint64_t least = 0;
    while (!is_over) {
      const uint64_t known = log->last_sequence();
      const Rows rows = Contents(*log);
      ASSERT_GE(rows.size(), known);
      ASSERT_GE(rows.size(), least);
      for (size_t i = 0; i < rows.size(); ++i) ASSERT_EQ(rows[i], (std::pair<uint64_t, std::string>(i + 1, absl::StrCat(i + 1))));
      if (known > 0) {
        ASSERT_EQ((*log->Find(absl::StrCat("batch-", known)))->sequence, known);
      }
      least = rows.size();
    }
  });
  for (int i = 1; i <= 100; i += 2) {
    EXPECT_TRUE(log->Append({Entry(absl::StrCat("batch-", i), absl::StrCat(i)), Entry(absl::StrCat("batch-", i + 1), absl::StrCat(i + 1))}).ok());
  }
  is_over = true;
  reader.join();
  EXPECT_EQ(log->last_sequence(), 100);
}

TEST_P(FactLogTest, RefusesASecondWriter) {
  auto log = Open();
  const auto second = place_->Open();
  EXPECT_EQ(second.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(second.status()), place_->reason_of_second());
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  log.reset();
  EXPECT_EQ(Contents(*Open()), (Rows{{1, "1"}}));
}

TEST_P(FactLogTest, RewriteKeepsPlacesAndLeavesNoOldByte) {
  const std::string secret = "SECRETNAME0f6a";
  {
    const auto log = Open();
    ASSERT_TRUE(log->Append({Entry("a", secret + " one"), Entry("b", "two")}).ok());
    ASSERT_TRUE(log->Append({Entry("c", "three " + secret)}).ok());
    EXPECT_FALSE(place_->Files(secret).empty());
    const auto removed = log->Rewrite([&](std::string& bytes) -> absl::StatusOr<uint64_t> {
      if (bytes == "two") return 0;
      bytes = bytes.starts_with("three") ? "" : "one";
      return 2;
    });
    ASSERT_TRUE(removed.ok()) << removed.status();
    EXPECT_EQ(*removed, 4);
    EXPECT_EQ(Contents(*log), (Rows{{1, "one"}, {2, "two"}, {3, ""}}));
    EXPECT_EQ((*log->Find("a"))->digest, DigestOf(secret + " one"));
    EXPECT_EQ(place_->Files(secret), std::vector<std::string>());
    ASSERT_TRUE(log->Append({Entry("d", "four")}).ok());
    EXPECT_EQ(log->last_sequence(), 4);
  }
  const auto log = Open();
  EXPECT_EQ(Contents(*log), (Rows{{1, "one"}, {2, "two"}, {3, ""}, {4, "four"}}));
  EXPECT_EQ((*log->Find("c"))->sequence, 3);
  EXPECT_TRUE(log->Rewrite([](std::string&) -> absl::StatusOr<uint64_t> { return 0; }).ok());
  EXPECT_EQ(Contents(*log, 4), (Rows{{4, "four"}}));
}

TEST_P(FactLogTest, ARewriteOfAnEmptyLogIsEmpty) {
  const auto log = Open();
  EXPECT_EQ(*log->Rewrite([](std::string&) -> absl::StatusOr<uint64_t> { return 1; }), 0);
  ASSERT_TRUE(log->Append({Entry("a", "1")}).ok());
  EXPECT_EQ(Contents(*log), (Rows{{1, "1"}}));
}

TEST_P(FactLogTest, AnEditorThatFailsLeavesTheOldLog) {
  {
    const auto log = Open();
    ASSERT_TRUE(log->Append({Entry("a", "1"), Entry("b", "2")}).ok());
    const auto failed = log->Rewrite([](std::string& bytes) -> absl::StatusOr<uint64_t> {
      if (bytes == "2") return absl::DataLossError("torn");
      bytes.clear();
      return 1;
    });
    EXPECT_EQ(failed.status(), absl::DataLossError("torn"));
    EXPECT_EQ(Contents(*log), (Rows{{1, "1"}, {2, "2"}}));
    ASSERT_TRUE(log->Append({Entry("c", "3")}).ok());
  }
  EXPECT_EQ(Contents(*Open()), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
}

TEST_P(FactLogTest, AFullDiskRefusesAndLosesNothing) {
  if (mount("tmpfs", dir_.path().c_str(), "tmpfs", 0, "size=72m") != 0) {
    GTEST_SKIP() << "mounting a small disk needs root";
  }
  std::vector<std::unique_ptr<ClickHouseServer>> servers;
  const int count = GetParam() == Kind::kRocks ? 0 : GetParam() == Kind::kClickHouse ? 1 : 2;
  std::vector<ClickHouseServer*> used;
  for (int i = 0; i < count; ++i) {
    auto started = ClickHouseServer::Start({.data_folder = absl::StrCat(dir_.path(), "/data-", i)});
    ASSERT_TRUE(started.ok()) << started.status();
    used.push_back(started->get());
    servers.push_back(*std::move(started));
  }
  std::unique_ptr<Place> place = std::make_unique<RocksPlace>(dir_.path() + "/log");
  if (count > 0) place = std::make_unique<ClickHousePlace>(used, "log");
  {
    auto log = place->Open();
    ASSERT_TRUE(log.ok()) << log.status();
    // Of a kind that no compression makes smaller.
    std::string megabyte(1 << 20, '\0');
    std::mt19937 random(3);
    for (char& c : megabyte) c = static_cast<char>(random());
    absl::Status status;
    uint64_t acknowledged = 0;
    for (int i = 0; i < 200 && status.ok(); ++i) {
      status = (*log)->Append({Entry("b" + std::to_string(i), megabyte + std::to_string(i))});
      acknowledged += status.ok();
    }
    EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted) << status;
    EXPECT_EQ(ErrorReason(status), "DISK_FULL");
    EXPECT_GT(acknowledged, 0);
    EXPECT_EQ(Contents(**log).size(), acknowledged);
    EXPECT_EQ((*log)->last_sequence(), acknowledged);
  }
  servers.clear();
  umount2(dir_.path().c_str(), MNT_DETACH);
}

TEST(RocksFactLogTest, RefusesWhatANewerReleaseWroteAndLeavesItAsItIs) {
  const TempDir dir;
  const std::string log_dir = dir.path() + "/log";
  const auto write_format = [&log_dir](const std::string& text) { ASSERT_TRUE(WriteSmallFile(log_dir + "/FORMAT", text).ok()); };
  ASSERT_TRUE((*RocksFactLog::Open(log_dir))->Append({Entry("a", "1")}).ok());
  write_format(absl::StrCat(RocksFactLog::kNewestFormat));
  EXPECT_EQ((*RocksFactLog::Open(log_dir))->last_sequence(), 1);
  // As the newest may lay it out: it is nobody's leftover.
  write_format("7");
  std::filesystem::create_directory(log_dir + "/log-of-another-kind");
  const auto newer = RocksFactLog::Open(log_dir);
  EXPECT_EQ(newer.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(newer.status()), "NEWER_FORMAT");
  EXPECT_EQ(ErrorField(newer.status()), "data_dir");
  EXPECT_EQ(newer.status().message(), absl::StrCat("the fact log has format 7, this program knows formats up to ", RocksFactLog::kNewestFormat, ": a newer release wrote it"));
  EXPECT_TRUE(std::filesystem::exists(log_dir + "/log-of-another-kind"));
  for (const char* torn : {"", "none", "0", "-1"}) {
    write_format(torn);
    EXPECT_EQ(RocksFactLog::Open(log_dir).status().code(), absl::StatusCode::kDataLoss) << torn;
  }
}

INSTANTIATE_TEST_SUITE_P(Engines, FactLogTest, ::testing::Values(Kind::kRocks, Kind::kClickHouse, Kind::kClickHouseShards),
                         [](const ::testing::TestParamInfo<Kind>& kind) {
                           switch (kind.param) {
                             case Kind::kRocks: return "Rocks";
                             case Kind::kClickHouse: return "ClickHouse";
                             case Kind::kClickHouseShards: return "ClickHouseShards";
                           }
                           return "";
                         });

}  // namespace
}  // namespace klout::scoring
