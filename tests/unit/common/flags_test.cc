#include "common/flags.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/flags/flag.h"
#include "absl/flags/reflection.h"
#include "common/log.h"
#include "common/status.h"

ABSL_FLAG(std::string, test_listen, "default", "Where to listen.");
ABSL_FLAG(int32_t, test_count, 1, "How many.");
ABSL_FLAG(bool, test_fast, false, "Whether to hurry.");

namespace klout {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class FlagsTest : public testing::Test {
 protected:
  absl::StatusOr<std::vector<std::string>> Parse(std::vector<const char*> words,
                                                 const std::vector<std::string>& environment = {}) {
    words.insert(words.begin(), "program");
    return ParseFlags(static_cast<int>(words.size()), words.data(), environment);
  }

  absl::FlagSaver saver_;
};

TEST_F(FlagsTest, ReadsEveryWayToWriteAFlag) {
  const struct {
    std::vector<const char*> words;
    std::string listen;
    bool fast;
  } kCases[] = {
      {{"--test_listen=a", "--test_fast"}, "a", true},
      {{"--test_listen", "b", "--notest_fast"}, "b", false},
      {{"-test-listen=c=d", "--test_fast=true"}, "c=d", true},
      {{"--test_listen=", "--test_fast=no"}, "", false},
  };
  for (const auto& c : kCases) {
    ASSERT_TRUE(Parse(c.words).ok());
    EXPECT_EQ(absl::GetFlag(FLAGS_test_listen), c.listen);
    EXPECT_EQ(absl::GetFlag(FLAGS_test_fast), c.fast);
  }
}

TEST_F(FlagsTest, AnswersWhatIsNotAFlag) {
  EXPECT_THAT(Parse({"import", "--test_fast", "-", "file", "--", "--test_count=9"}).value(),
              ElementsAre("import", "-", "file", "--test_count=9"));
  EXPECT_EQ(absl::GetFlag(FLAGS_test_count), 1);
}

TEST_F(FlagsTest, NamesTheFlagAtFault) {
  const struct {
    std::vector<const char*> words;
    std::string field;
  } kCases[] = {
      {{"--test_lisen=a"}, "test_lisen"},           {{"--test_count=many"}, "test_count"},
      {{"--test_count=99999999999"}, "test_count"}, {{"--test_listen"}, "test_listen"},
      {{"--notest_listen"}, "notest_listen"},
  };
  for (const auto& c : kCases) {
    const absl::Status status = Parse(c.words).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
    EXPECT_EQ(ErrorReason(status), "FLAG");
    EXPECT_EQ(ErrorField(status), c.field);
  }
}

TEST_F(FlagsTest, TakesFromTheEnvironmentWhatTheCommandLineLacks) {
  ASSERT_TRUE(Parse({"--test_count=5"}, {"KLOUT_TEST_COUNT=7", "KLOUT_TEST_LISTEN=env", "HOME=/"}).ok());
  EXPECT_EQ(absl::GetFlag(FLAGS_test_count), 5);
  EXPECT_EQ(absl::GetFlag(FLAGS_test_listen), "env");
}

TEST_F(FlagsTest, ABadValueInTheEnvironmentNamesItsVariable) {
  const absl::Status status = Parse({}, {"KLOUT_TEST_COUNT=x"}).status();
  EXPECT_EQ(ErrorField(status), "test_count");
  EXPECT_THAT(std::string(status.message()), HasSubstr("KLOUT_TEST_COUNT"));
}

TEST_F(FlagsTest, WarnsOfAnUnknownVariable) {
  ScopedLogCapture capture;
  ASSERT_TRUE(Parse({}, {"KLOUT_TEST_LISEN=x"}).ok());
  EXPECT_EQ(capture.Count("KLOUT_TEST_LISEN"), 1);
}

TEST_F(FlagsTest, KnowsCheckConfigAndHelp) {
  EXPECT_FALSE(CheckConfigRequested());
  ASSERT_TRUE(Parse({"--check_config", "--help"}).ok());
  EXPECT_TRUE(CheckConfigRequested());
  EXPECT_TRUE(HelpRequested());
}

TEST_F(FlagsTest, HelpNamesFlagDefaultAndVariable) {
  const std::string help = HelpText("usage: program");
  EXPECT_THAT(help, HasSubstr("usage: program"));
  EXPECT_THAT(help, HasSubstr("--test_listen  Where to listen."));
  EXPECT_THAT(help, HasSubstr("default: default; environment: KLOUT_TEST_LISTEN"));
}

TEST_F(FlagsTest, ExitCodesTellConfigurationFromTheRest) {
  EXPECT_EQ(ExitWith(absl::OkStatus()), 0);
  EXPECT_EQ(ExitWith(InvalidField("listen", "bad")), 2);
  EXPECT_EQ(ExitWith(absl::UnavailableError("gone")), 1);
}

}  // namespace
}  // namespace klout
