#include <gtest/gtest.h>

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
  };
  for (const auto& [field, options] : cases) {
    const absl::Status status = CheckOptions(options);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << field;
    EXPECT_EQ(ErrorField(status), field);
  }
}

}  // namespace
}  // namespace klout::scoring
