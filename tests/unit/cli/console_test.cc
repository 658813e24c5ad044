#include "services/cli/console.h"

#include <gtest/gtest.h>

#include <sstream>

#include "services/cli/progress_bar.h"

namespace klout::cli {
namespace {

TEST(Console, DrawsAScoreWithItsInterval) {
  EXPECT_EQ(ScoreBar(50, 70, 10), "▕█████▒▒░░░▏");
  EXPECT_EQ(ScoreBar(0, 0, 10), "▕░░░░░░░░░░▏");
  EXPECT_EQ(ScoreBar(100, 100, 10), "▕██████████▏");
  EXPECT_EQ(ScoreBar(-5, 500, 4), "▕▒▒▒▒▏");
  EXPECT_EQ(ShareBar(1, 4, 8), "▕██░░░░░░▏");
  EXPECT_EQ(ShareBar(1, 0, 4), "▕░░░░▏");
}

TEST(Console, WritesNumbersForPeople) {
  EXPECT_EQ(Grouped(0), "0");
  EXPECT_EQ(Grouped(999), "999");
  EXPECT_EQ(Grouped(1000), "1,000");
  EXPECT_EQ(Grouped(1234567), "1,234,567");
  EXPECT_EQ(ShortNumber(52.34), "52.3");
  EXPECT_EQ(ShortNumber(99.99), "100");
  EXPECT_EQ(ShortNumber(1204.4), "1,204");
}

TEST(Console, KeepsWordsOfOthersFromCommandingTheTerminal) {
  EXPECT_EQ(Printable("a\x1b[2Jé\n"), "a\\x1b[2Jé\\x0a");
  EXPECT_EQ(Printable("\xff"), "\\xff");
  EXPECT_EQ(Printable("\xc2\x9b"), "\\xc2\\x9b");
  EXPECT_EQ(Printable("日本"), "日本");
}

TEST(Console, PaintsOnlyWhereColoursShow) {
  EXPECT_EQ(Painted({.colour = false}, Colour::kRed, "x"), "x");
  EXPECT_EQ(Painted({.colour = true}, Colour::kRed, "x"), "\x1b[31mx\x1b[0m");
  EXPECT_EQ(DisplayWidth("\x1b[31m▕é\x1b[0m"), 2u);
}

TEST(Console, KnowsWideSignsAndMarks) {
  EXPECT_EQ(DisplayWidth("zoe\u0308"), 3u);
  EXPECT_EQ(DisplayWidth("山田"), 4u);
  EXPECT_EQ(DisplayWidth("ok 👍🏽"), 5u);
  EXPECT_EQ(DisplayWidth("łódź–…█"), 7u);
  EXPECT_EQ(Fitted("person:ada", 10), "person:ada");
  EXPECT_EQ(Fitted("person:ada", 9), "person:a…");
  EXPECT_EQ(Fitted("山田山田", 6), "山田…");
  EXPECT_EQ(Fitted("山田山田", 5), "山田…");
  EXPECT_EQ(Fitted("abc", 1), "…");
  EXPECT_EQ(Fitted("abc", 0), "");
  EXPECT_EQ(Wrapped("one two three", 7), "one two\nthree");
  EXPECT_EQ(Wrapped("山田 山田 a", 9), "山田 山田\na");
  EXPECT_EQ(Wrapped("a waytoolong b", 4), "a\nwaytoolong\nb");
  EXPECT_EQ(Wrapped("", 4), "");
}

TEST(Table, AlignsColumnsByWhatIsSeen) {
  std::ostringstream out;
  Table table({{"WHO"}, {"N", Table::Align::kRight}, {""}});
  table.AddRow({"é", "5", "x"});
  table.AddRow({"anna", "100", ""});
  table.Print({.out = &out});
  EXPECT_EQ(out.str(), "WHO     N\né       5  x\nanna  100\n");
}

TEST(ProgressBar, ShowsShareRateAndTimeLeft) {
  EXPECT_EQ(ProgressLine("importing", "facts", 25, 100, 50'000, absl::Seconds(2), 80),
            "importing ▕█████░░░░░░░░░░░░░░░▏  25 %  50,000 facts  25,000/s  6 s left");
  EXPECT_EQ(ProgressLine("importing", "facts", 1, 1000, 7, absl::Seconds(1), 50),
            "importing   0 %  7 facts  7/s  17 min left");
  EXPECT_EQ(ProgressLine("exporting", "accounts", 0, 0, 7, absl::Seconds(1), 80),
            "exporting  7 accounts  7/s");
}

TEST(ProgressBar, DrawsTenTimesASecondAtMostAndCleansUp) {
  std::ostringstream err;
  const Console console{.err = &err, .err_is_terminal = true, .width = 50};
  {
    ProgressBar bar(console, "x", "facts");
    const absl::Time start = absl::FromUnixSeconds(1000);
    for (int ms = 0; ms < 200; ++ms) bar.Update(0, 0, 1, start + absl::Milliseconds(ms));
  }
  EXPECT_EQ(err.str(), "\r\x1b[Kx  1 facts  1,000/s\r\x1b[Kx  1 facts  10/s\r\x1b[K");
}

TEST(ProgressBar, IsSilentWhereNobodyWatches) {
  std::ostringstream err;
  const Console console{.err = &err};
  { ProgressBar(console, "x", "facts").Update(1, 2, 3, absl::FromUnixSeconds(1000)); }
  EXPECT_EQ(err.str(), "");
}

}  // namespace
}  // namespace klout::cli
