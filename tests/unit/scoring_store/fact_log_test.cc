#include <gtest/gtest.h>
#include <sys/mount.h>

#include <filesystem>

#include "common/status.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

LogEntry Entry(const std::string& id, const std::string& bytes) { return {id, bytes, DigestOf(bytes)}; }

std::vector<std::pair<uint64_t, std::string>> Contents(const FactLog& log, uint64_t first = 1) {
  std::vector<std::pair<uint64_t, std::string>> all;
  EXPECT_TRUE(log.Visit(first, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
                   all.emplace_back(sequence, bytes);
                   return true;
                 }).ok());
  return all;
}

using Rows = std::vector<std::pair<uint64_t, std::string>>;

TEST(FactLogTest, KeepsEntriesInOrderAcrossReopening) {
  TempDir dir;
  {
    auto log = RocksFactLog::Open(dir.path());
    ASSERT_TRUE(log.ok()) << log.status();
    EXPECT_EQ((*log)->last_sequence(), 0);
    ASSERT_TRUE((*log)->Append({Entry("a", "1"), Entry("b", "2")}).ok());
    ASSERT_TRUE((*log)->Append({Entry("c", "3")}).ok());
  }
  auto log = RocksFactLog::Open(dir.path());
  ASSERT_TRUE(log.ok()) << log.status();
  EXPECT_EQ((*log)->last_sequence(), 3);
  EXPECT_EQ(Contents(**log), (Rows{{1, "1"}, {2, "2"}, {3, "3"}}));
  EXPECT_EQ(Contents(**log, 3), (Rows{{3, "3"}}));
}

TEST(FactLogTest, FindsBatchesByIdWithTheirDigest) {
  TempDir dir;
  auto log = RocksFactLog::Open(dir.path());
  ASSERT_TRUE((*log)->Append({Entry("a", "1"), Entry("b", "2")}).ok());
  const auto found = (*log)->Find("b");
  ASSERT_TRUE(found.ok() && found->has_value());
  EXPECT_EQ((*found)->sequence, 2);
  EXPECT_EQ((*found)->digest, DigestOf("2"));
  EXPECT_FALSE((*log)->Find("none")->has_value());
}

TEST(FactLogTest, RefusesASecondProcessOnTheSameFolder) {
  TempDir dir;
  auto log = RocksFactLog::Open(dir.path());
  ASSERT_TRUE(log.ok());
  const auto second = RocksFactLog::Open(dir.path());
  EXPECT_EQ(second.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(ErrorReason(second.status()), "DATA_DIR_LOCKED");
}

TEST(FactLogTest, RewriteKeepsPlacesAndLeavesNoOldByte) {
  TempDir dir;
  auto log = RocksFactLog::Open(dir.path());
  ASSERT_TRUE((*log)->Append({Entry("a", "SECRETNAME one"), Entry("b", "two")}).ok());
  const auto removed = (*log)->Rewrite([](std::string& bytes) -> absl::StatusOr<uint64_t> {
    if (bytes != "SECRETNAME one") return 0;
    bytes = "one";
    return 1;
  });
  ASSERT_TRUE(removed.ok()) << removed.status();
  EXPECT_EQ(*removed, 1);
  EXPECT_EQ(Contents(**log), (Rows{{1, "one"}, {2, "two"}}));
  EXPECT_EQ((*(*log)->Find("a"))->digest, DigestOf("SECRETNAME one"));
  EXPECT_TRUE(FilesWith(dir.path(), "SECRETNAME").empty());
  ASSERT_TRUE((*log)->Append({Entry("c", "three")}).ok());
  EXPECT_EQ((*log)->last_sequence(), 3);
}

TEST(FactLogTest, AFullDiskRefusesAndLosesNothing) {
  TempDir dir;
  if (mount("tmpfs", dir.path().c_str(), "tmpfs", 0, "size=72m") != 0) {
    GTEST_SKIP() << "mounting a small disk needs root";
  }
  {
    auto log = RocksFactLog::Open(dir.path() + "/log");
    ASSERT_TRUE(log.ok()) << log.status();
    const std::string megabyte(1 << 20, 'x');
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
  umount2(dir.path().c_str(), MNT_DETACH);
}

}  // namespace
}  // namespace klout::scoring
