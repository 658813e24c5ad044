#include "common/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <thread>

namespace klout {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

std::string Json(std::string_view text) {
  std::string out;
  AppendJsonString(text, &out);
  return out;
}

TEST(LogTest, WritesOneJsonObjectPerLine) {
  ScopedLogCapture capture;
  LogInfo("snapshot_published", {{"snapshot", 7}, {"gate", "passed"}, {"forced", false}});
  ASSERT_EQ(capture.lines().size(), 1u);
  EXPECT_THAT(
      capture.lines()[0],
      MatchesRegex("\\{\"time\":\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z\","
                   "\"level\":\"info\",\"event\":\"snapshot_published\",\"snapshot\":7,"
                   "\"gate\":\"passed\",\"forced\":false\\}"));
}

TEST(LogTest, EscapesText) {
  const struct {
    std::string_view text;
    std::string json;
  } kCases[] = {
      {"plain", R"("plain")"},
      {"a\"b\\c", R"("a\"b\\c")"},
      {"\n\r\t", R"("\n\r\t")"},
      {std::string_view("\0\x1f\x7f", 3), R"("\u0000\u001f\u007f")"},
      {"Zürich \xF0\x9F\x90\xBF", "\"Zürich \xF0\x9F\x90\xBF\""},
      {"\xff", R"("\ufffd")"},
      {"\xC0\x80", R"("\ufffd\ufffd")"},
      {"\xE2\x82", R"("\ufffd\ufffd")"},
      {"\xED\xA0\x80", R"("\ufffd\ufffd\ufffd")"},
      {"\xF4\x90\x80\x80", R"("\ufffd\ufffd\ufffd\ufffd")"},
      {"\xE0\x80\x80", R"("\ufffd\ufffd\ufffd")"},
  };
  for (const auto& c : kCases) EXPECT_EQ(Json(c.text), c.json);
}

TEST(LogTest, WritesNumbersThatJsonKnows) {
  const struct {
    LogValue value;
    std::string json;
  } kCases[] = {
      {-3, "-3"},
      {std::numeric_limits<uint64_t>::max(), "18446744073709551615"},
      {0.5, "0.5"},
      {std::numeric_limits<double>::quiet_NaN(), "null"},
      {std::numeric_limits<double>::infinity(), "null"},
      {absl::Milliseconds(1500), "1.5"},
      {true, "true"},
  };
  for (const auto& c : kCases) {
    std::string out;
    c.value.AppendJson(&out);
    EXPECT_EQ(out, c.json);
  }
}

TEST(LogTest, DropsLinesBelowTheLevel) {
  ScopedLogCapture capture;
  SetLogLevel(LogLevel::kWarning);
  LogInfo("quiet");
  LogWarning("loud");
  LogError("louder");
  SetLogLevel(LogLevel::kInfo);
  EXPECT_EQ(capture.lines().size(), 2u);
  EXPECT_EQ(capture.Count("quiet"), 0);
}

TEST(LogTest, KnowsItsLevelsByName) {
  LogLevel level = LogLevel::kInfo;
  EXPECT_TRUE(ParseLogLevel("error", &level));
  EXPECT_EQ(level, LogLevel::kError);
  EXPECT_FALSE(ParseLogLevel("ERROR", &level));
  EXPECT_EQ(level, LogLevel::kError);
}

TEST(LogTest, ALongLineLosesItsLastFieldsAndSaysSo) {
  ScopedLogCapture capture;
  const std::string text(kMaxLogLineBytes, 'x');
  LogInfo("long", {{"first", 1}, {"second", text}, {"third", 3}});
  const std::string line = capture.lines().at(0);
  EXPECT_LE(line.size(), kMaxLogLineBytes);
  EXPECT_THAT(line, HasSubstr("\"first\":1,\"truncated\":true}"));
}

TEST(LogTest, TakesLinesOfManyThreads) {
  ScopedLogCapture capture;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 100; ++i) LogInfo("tick", {{"i", i}});
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(capture.Count("\"event\":\"tick\""), 400);
}

}  // namespace
}  // namespace klout
