#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "common/status.h"
#include "services/scoring/options.h"

namespace klout::scoring {
namespace {

TEST(ScoringOptionsTest, TheDefaultsNeedAFolderOnly) {
  ScoringOptions options;
  EXPECT_EQ(ErrorField(CheckOptions(options)), "data_dir");
  options.data_dir = "/var/lib/klout";
  EXPECT_TRUE(CheckOptions(options).ok());
}

TEST(ScoringOptionsTest, AFieldThatMakesNoSenseIsNamed) {
  struct Case {
    const char* field;
    ScoringOptions options;
  };
  const Case cases[] = {
      {"publish_every", {.data_dir = "d", .publish_every = absl::Milliseconds(1)}},
      {"publish_every", {.data_dir = "d", .publish_every = -absl::Seconds(1)}},
      {"publish_every", {.data_dir = "d", .publish_every = absl::InfiniteDuration()}},
      {"threads", {.data_dir = "d", .threads = -1}},
      {"threads", {.data_dir = "d", .threads = 5000}},
      {"public_accounts", {.data_dir = "d", .public_accounts = "some"}},
      {"keep_snapshots", {.data_dir = "d", .keep_snapshots = 0}},
      {"redis", {.data_dir = "d", .redis = "nonsense"}},
      {"role", {.data_dir = "d", .fact_log = "clickhouse://a:8123/b", .role = "both"}},
      {"role", {.data_dir = "d", .role = "reader"}},
      {"writer", {.data_dir = "d", .writer = "a:7400"}},
      {"fact_log", {.data_dir = "d", .fact_log = ""}},
      {"fact_log", {.data_dir = "d", .fact_log = "mysql://a:1/b"}},
      {"fact_log", {.data_dir = "d", .fact_log = "clickhouse://a/b"}},
  };
  for (const auto& [field, options] : cases) {
    const absl::Status status = CheckOptions(options);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << field;
    EXPECT_EQ(ErrorField(status), field);
  }
}

TEST(ScoringOptionsTest, AReaderNeedsALogThatOthersMayRead) {
  ScoringOptions options = {.data_dir = "d", .fact_log = "clickhouse://a:8123/b", .role = "reader", .writer = "a:7400"};
  EXPECT_TRUE(CheckOptions(options).ok());
  // What the file says is not looked at before the start.
  options.fact_log = "rocksdb";
  options.fact_log_file = "/etc/klout/fact_log";
  EXPECT_TRUE(CheckOptions(options).ok());
}

TEST(ScoringOptionsTest, TheFactLogMayBeNamedInAFileAndItsPasswordIsNotShown) {
  ScoringOptions options = {.data_dir = "d", .fact_log = "clickhouse://klout:secret@a:8123,b:8123/facts"};
  EXPECT_TRUE(CheckOptions(options).ok());
  EXPECT_EQ(OptionsText(options).find("secret"), std::string::npos);
  EXPECT_NE(OptionsText(options).find("fact_log = clickhouse://klout:***@a:8123,b:8123/facts\n"), std::string::npos);
  EXPECT_EQ(*FactLogOf(options), options.fact_log);
  const std::string path = ::testing::TempDir() + "/fact_log_file";
  std::ofstream(path) << "clickhouse://c:8123/facts\n";
  options.fact_log_file = path;
  EXPECT_EQ(*FactLogOf(options), "clickhouse://c:8123/facts");
  std::ofstream(path) << "nonsense\n";
  EXPECT_EQ(ErrorField(FactLogOf(options).status()), "fact_log");
  options.fact_log_file = path + "-none";
  EXPECT_EQ(ErrorField(FactLogOf(options).status()), "fact_log_file");
}

}  // namespace
}  // namespace klout::scoring
