#include "common/facts/line_reader.h"

#include <cstdint>
#include <gtest/gtest.h>

#include <vector>

#include "common/facts/text.h"
#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

struct Lines {
  std::vector<std::string> lines;
  absl::Status end;
};

Lines ReadLines(std::string_view bytes, size_t max_line_bytes = 10) {
  auto input = ByteInput::OfMemory(bytes);
  if (!input.ok()) return {{}, input.status()};
  LineReader reader(*std::move(input), max_line_bytes);
  Lines result;
  std::string_view line;
  for (;;) {
    const auto more = reader.Next(&line);
    if (!more.ok() || !*more) {
      result.end = more.status();
      return result;
    }
    result.lines.emplace_back(line);
  }
}

TEST(LineReader, EndsLinesAtEitherLineEndAndTheLastAtTheEnd) {
  EXPECT_EQ(ReadLines("a\nb\r\n\nc").lines, (std::vector<std::string>{"a", "b", "", "c"}));
  EXPECT_TRUE(ReadLines("").lines.empty());
  EXPECT_EQ(ReadLines("\n").lines, std::vector<std::string>{""});
}

TEST(LineReader, ReadsAcrossItsBuffer) {
  std::string text;
  std::vector<std::string> expected;
  for (int i = 0; i < 100'000; ++i) {
    expected.push_back(std::to_string(i * 7919));
    text += expected.back() + "\n";
  }
  EXPECT_EQ(ReadLines(text).lines, expected);
  EXPECT_EQ(ReadLines(Gzip(text)).lines, expected);
}

TEST(LineReader, ReadsGzipMembersOneAfterAnother) {
  EXPECT_EQ(ReadLines(Gzip("a\nb") + Gzip("c\n") + Gzip("")).lines, (std::vector<std::string>{"a", "bc"}));
}

TEST(LineReader, RefusesLinesThatAreTooLong) {
  EXPECT_EQ(ReadLines("0123456789\nx").lines.size(), 2u);
  const Lines result = ReadLines("a\n0123456789x\n");
  EXPECT_EQ(result.lines.size(), 1u);
  EXPECT_EQ(result.end, absl::InvalidArgumentError("line 2: longer than 10 bytes"));
  EXPECT_EQ(ReadLines(std::string(1'000'000, 'x')).end,
            absl::InvalidArgumentError("line 1: longer than 10 bytes"));
}

TEST(LineReader, RefusesBinary) {
  EXPECT_EQ(ReadLines(std::string("ab\0c\n", 5)).end,
            absl::InvalidArgumentError("line 1: holds a zero byte: the file is binary, not text"));
}

TEST(LineReader, TellsTheLineAtWhichGzipDataIsCut) {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += std::to_string(i * int64_t{104729}) + "\n";
  const std::string packed = Gzip(text);
  const Lines cut = ReadLines(packed.substr(0, packed.size() / 2), 100);
  EXPECT_GT(cut.lines.size(), 1000u);
  EXPECT_EQ(cut.end, absl::DataLossError("line " + std::to_string(cut.lines.size() + 1) +
                                         ": the gzip data ends too early: the file is truncated"));
  // All lines are there, but what proves them is not.
  EXPECT_EQ(ReadLines(packed.substr(0, packed.size() - 4), 100).end.code(), absl::StatusCode::kDataLoss);
}

TEST(LineReader, RefusesDamagedGzipData) {
  std::string packed = Gzip("hello world\nhello again\n");
  packed[packed.size() - 6] ^= 1;  // the checksum
  EXPECT_EQ(ReadLines(packed, 100).end.code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(ReadLines(Gzip("a\n") + "rubbish").end,
            absl::DataLossError("line 2: other bytes follow the gzip data: the file is damaged"));
}

TEST(ByteInput, OpensOnlyRegularFiles) {
  const TempFile file("x");
  EXPECT_TRUE(ByteInput::Open(file.path()).ok());
  EXPECT_EQ(ByteInput::Open(file.folder()).status(),
            absl::InvalidArgumentError(file.folder() + " is a directory, not a file"));
  EXPECT_EQ(ByteInput::Open("/dev/null").status(),
            absl::InvalidArgumentError("/dev/null is not a regular file"));
  EXPECT_EQ(ByteInput::Open(file.path() + "x").status(),
            absl::NotFoundError("cannot open " + file.path() + "x: No such file or directory"));
}

TEST(Text, KnowsUtf8) {
  for (const char* good :
       {"", "plain ascii of some length", "é", "日本語", "\xF0\x9F\x90\xBF", "\xEF\xBF\xBF", "12345678é"}) {
    EXPECT_TRUE(IsUtf8(good)) << good;
  }
  for (const char* bad : {"\x80", "\xC3", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                          "\xF8\x88\x80\x80\x80", "12345678\xFF", "\xE2\x82", "\xF0\x80\x80\x80"}) {
    EXPECT_FALSE(IsUtf8(bad)) << bad;
  }
}

TEST(Text, QuotesSoThatNoTerminalIsCommanded) {
  EXPECT_EQ(Quoted("a\x1b[2J\n"), "\"a\\x1b[2J\\n\"");
  EXPECT_EQ(Quoted("é"), "\"é\"");
  EXPECT_EQ(Quoted(std::string(100, 'x')), "\"" + std::string(40, 'x') + "\"...");
}

}  // namespace
}  // namespace klout::cli
