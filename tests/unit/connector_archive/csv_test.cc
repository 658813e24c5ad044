#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "services/connector/archive/csv_reader.h"
#include "services/connector/archive/csv_to_json.h"
#include "services/connector/archive/utf8_text.h"
#include "tests/unit/connector_archive/read_out.h"

namespace klout::connector {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

constexpr auto kCsv = v1::ArchiveFile::FORMAT_CSV;

// Text in ASCII and U+00xx as UTF-16 with a byte order mark.
std::u16string Utf16(std::u16string_view text) { return u"\uFEFF" + std::u16string(text); }
std::string Bytes(std::u16string_view units, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : units) {
    bytes.push_back(static_cast<char>(big_endian ? unit >> 8 : unit));
    bytes.push_back(static_cast<char>(big_endian ? unit : unit >> 8));
  }
  return bytes;
}

struct CsvCase {
  const char* what;
  std::string csv;
  std::vector<std::string> documents;
};

std::vector<CsvCase> CsvCases() {
  return {
      {"plain", "a,b\n1,2\n3,4\n", {R"({"a":"1","b":"2"})", R"({"a":"3","b":"4"})"}},
      {"no line end at the end", "a,b\n1,2", {R"({"a":"1","b":"2"})"}},
      {"CRLF", "a,b\r\n1,2\r\n", {R"({"a":"1","b":"2"})"}},
      {"CR at the end", "a,b\r\n1,\"2\"\r", {R"({"a":"1","b":"2"})"}},
      {"a CR inside", "a,b\n1\r2,3\r\n", {R"({"a":"1\r2","b":"3"})"}},
      {"byte order mark",
       "\xEF\xBB\xBF"
       "a,b\n1,2\n",
       {R"({"a":"1","b":"2"})"}},
      {"quotes", "a,\"b\"\n\"1,\"\"x\"\"\",\"\"\n", {R"({"a":"1,\"x\"","b":""})"}},
      {"line ends in quotes",
       "a,b\n\"1\n2\r\n3\",\"4\"\r\n5,6",
       {R"({"a":"1\n2\r\n3","b":"4"})", R"({"a":"5","b":"6"})"}},
      {"a quote inside", "a,b\n5\" disk,x\"\"y\n", {R"({"a":"5\" disk","b":"x\"\"y"})"}},
      {"semicolons", "a;b;c,d\n1;2;3,5\n", {R"({"a":"1","b":"2","c,d":"3,5"})"}},
      {"tabs", "a\tb\n1,5\t2;5\n", {R"({"a":"1,5","b":"2;5"})"}},
      {"separators in a quoted header", "\"a;;;\",b\n1,2\n", {R"({"a;;;":"1","b":"2"})"}},
      {"one column", "a\n1\n\"\"\n\n2\n", {R"({"a":"1"})", R"({"a":""})", R"({"a":"2"})"}},
      {"empty lines", "\n\r\na,b\n\n1,2\n\r\n\n", {R"({"a":"1","b":"2"})"}},
      {"empty fields", "a,b,c\n,,\n1,,3\n", {R"({"a":"","b":"","c":""})", R"({"a":"1","b":"","c":"3"})"}},
      {"names that come again",
       "a,a,a 2,a,,\n1,2,3,4,5,6\n",
       {R"({"a":"1","a 2":"2","a 2 2":"3","a 3":"4","":"5"," 2":"6"})"}},
      {"UTF-8", "imię,☕\nZażółć,𝄞\n", {R"({"imię":"Zażółć","☕":"𝄞"})"}},
      {"Windows-1252",
       "name,price\nJos\xE9 \x96 M\xFCller,5\x80\n",
       {R"({"name":"José – Müller","price":"5€"})"}},
      {"UTF-16LE", Bytes(Utf16(u"a,b\r\nJosé,𝄞\r\n"), false), {R"({"a":"José","b":"𝄞"})"}},
      {"UTF-16BE", Bytes(Utf16(u"a,b\r\nJosé,𝄞\r\n"), true), {R"({"a":"José","b":"𝄞"})"}},
      {"half a pair in UTF-16",
       Bytes(Utf16(std::u16string(u"a\nx") + char16_t(0xD834) + u"y\n" + char16_t(0xDD1E) + u"\n"), false),
       {R"({"a":"x�y"})", R"({"a":"�"})"}},
      {"control signs", std::string("a\nx\x01y\n"), {R"({"a":"x\u0001y"})"}},
  };
}

TEST(Csv, BecomesJsonRowByRow) {
  for (const CsvCase& one : CsvCases()) {
    SCOPED_TRACE(one.what);
    const ReadDocuments read = DocumentsOf(kCsv, one.csv);
    EXPECT_TRUE(read.end.ok()) << read.end;
    EXPECT_THAT(read.bad, IsEmpty());
    EXPECT_EQ(read.texts(), one.documents);
  }
}

TEST(Csv, DoesNotDependOnHowTheBytesCome) {
  for (const CsvCase& one : CsvCases()) {
    SCOPED_TRACE(one.what);
    for (const size_t step : {1, 2, 3, 7}) {
      SlowSource slow(one.csv, step);
      EXPECT_EQ(DocumentsOf(kCsv, slow, {}).texts(), one.documents);
    }
  }
}

TEST(Csv, RowsAreNumberedAsASpreadsheetShowsThem) {
  const ReadDocuments read = DocumentsOf(
      kCsv, "Notes:\n\"about, it\"\n\nFirst Name,Company\nAnn,\"two\nlines\"\n\nBob,x\n", {.skip_lines = 3});
  EXPECT_THAT(read.documents, ElementsAre(Pair(5, R"({"First Name":"Ann","Company":"two\nlines"})"),
                                          Pair(7, R"({"First Name":"Bob","Company":"x"})")));
}

TEST(Csv, BadRowsAreLeftOutAndTold) {
  const struct {
    const char* what;
    std::string csv;
    std::vector<std::string> documents, bad;
  } cases[] = {
      {"ragged",
       "a,b\n1,2\n1\n1,2,3\n3,4\n",
       {R"({"a":"1","b":"2"})", R"({"a":"3","b":"4"})"},
       {"ROW_COLUMNS: row 3: has 1 columns, the header has 2",
        "ROW_COLUMNS: row 4: has 3 columns, the header has 2"}},
      {"text behind a quote",
       "a,b\n\"1\"x,2\n3,4\n",
       {R"({"a":"3","b":"4"})"},
       {"ROW_QUOTES: row 2: text follows a closing quote"}},
      {"never closed",
       "a,b\n1,2\n\"1,2\n3,4\n5,6\n",
       {R"({"a":"1","b":"2"})", R"({"a":"3","b":"4"})", R"({"a":"5","b":"6"})"},
       {"ROW_QUOTES: row 3: a quote is never closed"}},
      {"never closed, last",
       "a,b\n1,2\n3,\"4",
       {R"({"a":"1","b":"2"})"},
       {"ROW_QUOTES: row 3: a quote is never closed"}},
      {"not UTF-8 among UTF-8",
       "a\nż☕\ncaf\xE9\nok\n",
       {R"({"a":"ż☕"})", R"({"a":"ok"})"},
       {"ROW_ENCODING: row 3: not UTF-8"}},
      {"cut in a character", "a\nżż\nż\xC5", {R"({"a":"żż"})"}, {"ROW_ENCODING: row 3: not UTF-8"}},
  };
  for (const auto& one : cases) {
    SCOPED_TRACE(one.what);
    for (const size_t step : {size_t{1}, size_t{1000}}) {
      SlowSource source(one.csv, step);
      const ReadDocuments read = DocumentsOf(kCsv, source, {});
      EXPECT_TRUE(read.end.ok()) << read.end;
      EXPECT_EQ(read.texts(), one.documents);
      EXPECT_EQ(read.bad, one.bad);
    }
  }
}

ReadDocuments Rows(std::string_view csv, const CsvOptions& options, size_t step = 1000) {
  ReadDocuments read;
  SlowSource bytes(csv, step);
  read.end = ForEachCsvRow(
      bytes, options,
      [&read](std::string_view json, uint64_t row) {
        read.documents.emplace_back(row, json);
        return absl::OkStatus();
      },
      [&read](const absl::Status& why) {
        read.bad.push_back(ErrorReason(why) + ": " + std::string(why.message()));
      });
  return read;
}

TEST(Csv, ARowThatIsTooLongIsLeftOut) {
  const std::string longer(50, 'x');
  for (const size_t step : {size_t{1}, size_t{7}, size_t{1000}}) {
    const ReadDocuments read = Rows("a,b\n1,2\n" + longer + ",2\n\"1\n" + longer + ",2\n3,4\n5," + longer,
                                    {.max_row_bytes = 40}, step);
    EXPECT_THAT(read.texts(), ElementsAre(R"({"a":"1","b":"2"})", R"({"a":"3","b":"4"})"));
    EXPECT_THAT(read.bad, ElementsAre("ROW_TOO_LONG: row 3: longer than 40 bytes",
                                      "ROW_TOO_LONG: row 4: longer than 40 bytes",
                                      "ROW_TOO_LONG: row 5: longer than 40 bytes",
                                      "ROW_TOO_LONG: row 7: longer than 40 bytes"));
  }
}

TEST(Csv, StrayQuotesCostNoMoreThanLinearTime) {
  // Each line opens a quote for more than a megabyte.
  std::string csv = "a,b\n";
  for (int i = 0; i < 100; ++i) csv += "\"\n" + std::string(1 << 20, 'x') + ",\"\"\"\"\n";
  const ReadDocuments read = DocumentsOf(kCsv, csv);
  EXPECT_TRUE(read.end.ok());
  EXPECT_GE(read.bad.size(), 100u);
}

TEST(Csv, WithoutAHeaderNothingCanBeRead) {
  const std::pair<std::string, std::string> cases[] = {
      {"", "there is no header row"},
      {"\n\r\n", "there is no header row"},
      {"\"a,b\n1,2\n", "the header is not a row: its quotes do not match, or it is too long"},
      {"a,\"b\"c\n1,2\n", "the header is not a row: its quotes do not match, or it is too long"},
      {"☕☕,\xFF\n", "the header is not UTF-8"},
      {std::string(5000, ','), "the header has 5001 columns, limit 4096"},
  };
  for (const auto& [csv, message] : cases) {
    const ReadDocuments read = DocumentsOf(kCsv, csv);
    EXPECT_EQ(ErrorReason(read.end), "CSV_HEADER");
    EXPECT_EQ(read.end.message(), message);
  }
  EXPECT_EQ(ErrorReason(DocumentsOf(kCsv, "a\nb\n", {.skip_lines = 7}).end), "CSV_HEADER");
}

TEST(Csv, WhatIsNoTextIsRefused) {
  using namespace std::string_literals;
  const std::pair<std::string, std::string> cases[] = {
      {"a,b\n1,\0\n"s, "holds a zero byte: a binary file, or UTF-16 without a byte order mark"},
      {"a\0,\0b\0\n\0"s, "holds a zero byte: a binary file, or UTF-16 without a byte order mark"},
      {"\xFF\xFE\0\0a\0\0\0"s, "written as UTF-32"},
      {"a\n\x81\x8D\xE9\n"s, "neither UTF-8 nor Windows-1252"},
  };
  for (const auto& [csv, message] : cases) {
    const ReadDocuments read = DocumentsOf(kCsv, csv);
    EXPECT_EQ(ErrorReason(read.end), "NOT_TEXT");
    EXPECT_EQ(read.end.message(), message);
  }
}

TEST(Csv, RowsBeforeAZeroByteAreGiven) {
  const ReadDocuments read = DocumentsOf(kCsv, std::string("a\n1\n2\n3\0\n", 9));
  EXPECT_THAT(read.documents, SizeIs(2));
  EXPECT_EQ(ErrorReason(read.end), "NOT_TEXT");
}

TEST(Csv, AHundredThousandRowsComeInBoundedPieces) {
  std::string csv =
      "\xEF\xBB\xBF"
      "id;name;\"long text\"\r\n";
  for (int i = 0; i < 100'000; ++i) {
    csv += std::to_string(i) + ";Zoë " + std::to_string(i % 100) + ";\"line one\r\nline \"\"two\"\" of " +
           std::to_string(i) + "\"\r\n";
  }
  MemorySource bytes(csv);
  uint64_t rows = 0;
  const absl::Status status = ForEachCsvRow(
      bytes, {},
      [&rows](std::string_view json, uint64_t row) {
        const std::string number = std::to_string(rows);
        EXPECT_EQ(json, R"({"id":")" + number + R"(","name":"Zoë )" + std::to_string(rows % 100) +
                            R"(","long text":"line one\r\nline \"two\" of )" + number + R"("})");
        EXPECT_EQ(row, rows + 2);
        ++rows;
        return absl::OkStatus();
      },
      [](const absl::Status& why) { ADD_FAILURE() << why; });
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(rows, 100'000u);
}

TEST(Utf8Text, TellsTheEncodingLate) {
  // Plain for longer than any buffer; then the first sign that is not.
  const std::string plain(300'000, 'x');
  const struct {
    std::string tail, read;
    Utf8Text::Encoding encoding;
  } cases[] = {
      {"", "", Utf8Text::Encoding::kAscii},
      {"é", "é", Utf8Text::Encoding::kUtf8},
      {"\xE9!", "é!", Utf8Text::Encoding::kWindows1252},
      {"\xE9", "\xE9", Utf8Text::Encoding::kUtf8},  // May be the start of a character that was cut.
      {"é\xE9!", "é\xE9!", Utf8Text::Encoding::kUtf8},
  };
  for (const auto& one : cases) {
    for (const size_t step : {size_t{997}, size_t{1} << 20}) {
      const std::string whole = plain + one.tail;
      SlowSource source(whole, step);
      Utf8Text text(source);
      std::string read;
      EXPECT_TRUE(ReadAll(text, 1 << 20, &read).ok());
      EXPECT_EQ(read.substr(plain.size()), one.read);
      EXPECT_EQ(text.encoding(), one.encoding);
    }
  }
}

}  // namespace
}  // namespace klout::connector
