#include "services/scoring/store/history_day.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// Names in order, of which every second is missing between any two.
std::vector<HistoryRow> Rows(size_t count) {
  std::vector<HistoryRow> rows;
  for (uint64_t i = 0; i < count; ++i)
    rows.push_back({{i / 4, 2 * (i % 4) + 1}, static_cast<float>(i), static_cast<float>(i) / 2, 100});
  return rows;
}

class HistoryDayTest : public testing::Test {
 protected:
  const TempDir dir_;
  const std::string path_ = dir_.path() + "/20000.scores";
};

TEST_F(HistoryDayTest, FindsEachRowAndNoOtherOfAnyNumberOfRows) {
  for (const size_t count : {0U, 1U, 2U, 3U, 127U, 128U, 1000U}) {
    const std::vector<HistoryRow> rows = Rows(count);
    ASSERT_TRUE(WriteHistoryDay(path_, "model", rows).ok());
    const auto file = HistoryDayFile::Open(path_, HistoryDayFile::Pages::kWhenRead);
    ASSERT_TRUE(file.ok()) << file.status();
    EXPECT_EQ((*file)->model(), "model");
    for (const HistoryRow& row : rows) {
      const auto found = (*file)->Find(row.name);
      ASSERT_TRUE(found.has_value()) << count << " " << row.score;
      EXPECT_EQ(found->score, row.score);
      EXPECT_EQ(found->low, row.low);
      EXPECT_EQ(found->high, row.high);
      EXPECT_FALSE((*file)->Find({row.name.high, row.name.low - 1}).has_value());
    }
    EXPECT_FALSE((*file)->Find({count, 0}).has_value());
    EXPECT_EQ((*file)->Rows().size(), count);
  }
}

TEST_F(HistoryDayTest, IsTheSameDayToWhoHasItOpenWhenItIsReplacedOrDeleted) {
  const HashedName last = Rows(300).back().name;
  ASSERT_TRUE(WriteHistoryDay(path_, "model", Rows(300)).ok());
  const auto before = HistoryDayFile::Open(path_, HistoryDayFile::Pages::kNow);
  ASSERT_TRUE(WriteHistoryDay(path_, "another", Rows(1)).ok());
  const auto after = HistoryDayFile::Open(path_, HistoryDayFile::Pages::kNow);
  std::filesystem::remove(path_);
  ASSERT_TRUE(before.ok() && after.ok());
  EXPECT_EQ((*before)->Rows().size(), 300);
  EXPECT_TRUE((*before)->Find(last).has_value());
  EXPECT_FALSE((*after)->Find(last).has_value());
}

TEST_F(HistoryDayTest, RefusesWhatIsNoWholeDay) {
  const auto code = [this] {
    return HistoryDayFile::Open(path_, HistoryDayFile::Pages::kWhenRead).status().code();
  };
  EXPECT_EQ(code(), absl::StatusCode::kNotFound);
  ASSERT_TRUE(WriteHistoryDay(path_, "model", Rows(3)).ok());
  const uint64_t whole = std::filesystem::file_size(path_);
  for (const uint64_t size : {whole - 1, whole - 33, uint64_t{18}, uint64_t{15}, uint64_t{0}}) {
    std::filesystem::resize_file(path_, size);
    EXPECT_EQ(code(), absl::StatusCode::kDataLoss) << size;
  }
  std::ofstream(path_) << "KLHIST99, and more than a head";
  EXPECT_EQ(code(), absl::StatusCode::kDataLoss);
}

}  // namespace
}  // namespace klout::scoring
