#include "services/connector/archive/documents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "services/connector/archive/unread_counts.h"
#include "tests/unit/connector_archive/read_out.h"

namespace klout::connector {
namespace {

using Format = v1::ArchiveFile;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

TEST(Documents, OfEveryFormat) {
  const struct {
    v1::ArchiveFile::Format format;
    std::string bytes;
    std::vector<std::string> documents;
  } cases[] = {
      {Format::FORMAT_JSON, "\xEF\xBB\xBF\n{\"a\": [1]}\n", {"\n{\"a\": [1]}\n"}},
      {Format::FORMAT_JSON, "{\"a\":\"\\u00c3\\u00a9\"}", {"{\"a\":\"\\u00c3\\u00a9\"}"}},
      {Format::FORMAT_JSON_ASSIGNMENT, "window.YTD.like.part0 = [{}];", {"[{}]"}},
      {Format::FORMAT_JSON_TWICE_ENCODED, "{\"a\":\"\\u00c3\\u00a9\"}", {"{\"a\":\"é\"}"}},
      {Format::FORMAT_NDJSON, "{\"a\":1}\n\n[2]", {"{\"a\":1}", "[2]"}},
      {Format::FORMAT_CSV, "a\n1\n", {"{\"a\":\"1\"}"}},
  };
  for (const auto& one : cases) {
    const ReadDocuments read = DocumentsOf(one.format, one.bytes);
    EXPECT_TRUE(read.end.ok()) << read.end;
    EXPECT_EQ(read.texts(), one.documents);
    EXPECT_THAT(read.bad, IsEmpty());
  }
}

TEST(Documents, WhatCannotBeReadIsRefusedWithItsReason) {
  const struct {
    v1::ArchiveFile::Format format;
    std::string bytes, reason;
  } cases[] = {
      {Format::FORMAT_UNSPECIFIED, "{}", "INVALID_FIELD"},
      {static_cast<v1::ArchiveFile::Format>(99), "{}", "INVALID_FIELD"},
      {Format::FORMAT_JSON, "", "NOT_JSON"},
      {Format::FORMAT_JSON, "<html>", "NOT_JSON"},
      {Format::FORMAT_JSON, "{\"ż\":\"\xFF\"}", "NOT_TEXT"},
      {Format::FORMAT_JSON, std::string("{\0}", 3), "NOT_TEXT"},
      {Format::FORMAT_JSON, "[\"" + std::string(100, 'x') + "\"]", "DOCUMENT_TOO_LARGE"},
      {Format::FORMAT_JSON_ASSIGNMENT, "<html>", "NO_ASSIGNMENT"},
      {Format::FORMAT_JSON_TWICE_ENCODED, "", "NOT_JSON"},
      {Format::FORMAT_CSV, "", "CSV_HEADER"},
      {Format::FORMAT_CAR, "", "NOT_CAR"},
  };
  for (const auto& one : cases) {
    const ReadDocuments read = DocumentsOf(one.format, one.bytes, {.max_document_bytes = 100});
    EXPECT_EQ(ErrorReason(read.end), one.reason) << one.bytes;
    EXPECT_THAT(read.documents, IsEmpty());
  }
}

TEST(Documents, OfNdjsonLeaveBadLinesOut) {
  const std::string ndjson =
      "{\"a\":1}\r\n  {\"ż\":\"☕\"}  \nnot json\n{\"cut\":\n\n{\"x\":\"\xFF\"}\n"
      "[1]\n"
      "{\"last";
  for (const size_t step : {size_t{1}, size_t{5}, size_t{1000}}) {
    SlowSource source(ndjson, step);
    const ReadDocuments read = DocumentsOf(Format::FORMAT_NDJSON, source, {});
    EXPECT_TRUE(read.end.ok());
    EXPECT_THAT(read.documents, ElementsAre(Pair(1, "{\"a\":1}"), Pair(2, "{\"ż\":\"☕\"}"), Pair(7, "[1]")));
    EXPECT_THAT(read.bad, ElementsAre("LINE_NOT_JSON: line 3: not one whole JSON object or array",
                                      "LINE_NOT_JSON: line 4: not one whole JSON object or array",
                                      "LINE_ENCODING: line 6: not UTF-8",
                                      "LINE_NOT_JSON: line 8: not one whole JSON object or array"));
  }
}

TEST(Documents, OfNdjsonLeaveALineOutThatIsTooLong) {
  const std::string ndjson = "{\"a\":1}\n{\"" + std::string(17 << 20, 'x') + "\":1}\n{\"b\":2}\n";
  const ReadDocuments read = DocumentsOf(Format::FORMAT_NDJSON, ndjson);
  EXPECT_THAT(read.documents, ElementsAre(Pair(1, "{\"a\":1}"), Pair(3, "{\"b\":2}")));
  EXPECT_THAT(read.bad, ElementsAre("LINE_TOO_LONG: line 2: longer than 16777216 bytes"));
}

TEST(Documents, AnErrorOfTheCallerEndsTheReading) {
  for (const auto format : {Format::FORMAT_NDJSON, Format::FORMAT_JSON}) {
    const absl::Status status = ForEachDocument(
        format, "[1]\n[2]\n", {}, [](std::string_view, uint64_t) { return absl::CancelledError("enough"); },
        [](const absl::Status&) {});
    EXPECT_EQ(status, absl::CancelledError("enough"));
  }
}

TEST(UnreadCounts, CountsByReasonAndKeepsTheFirst) {
  UnreadCounts counts;
  counts.Add(Error(absl::StatusCode::kInvalidArgument, "ROW_COLUMNS", "", "row 3: has 1 columns"));
  counts.Add(Error(absl::StatusCode::kInvalidArgument, "ROW_COLUMNS", "", "row 4: has 2 columns"));
  counts.Add(absl::InternalError("?"));
  EXPECT_EQ(counts.total(), 3u);
  EXPECT_EQ(counts.by_reason().at("ROW_COLUMNS").count, 2u);
  EXPECT_EQ(counts.by_reason().at("ROW_COLUMNS").first, "row 3: has 1 columns");
  EXPECT_EQ(counts.by_reason().at("INTERNAL").count, 1u);
}

}  // namespace
}  // namespace klout::connector
