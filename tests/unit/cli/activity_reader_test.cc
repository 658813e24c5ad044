#include "common/facts/activity_reader.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

using fact::v1::FactBatch;

struct Read {
  std::vector<FactBatch> batches;
  absl::Status end;
  ReadProgress progress;
};

Read ReadActivity(std::string_view bytes, const ActivityOptions& options = {}) {
  Read result;
  auto reader = ActivityReader::OfMemory(bytes, options);
  if (!reader.ok()) return {{}, reader.status(), {}};
  for (;;) {
    FactBatch batch;
    const auto more = (*reader)->NextBatch(&batch);
    if (!more.ok() || !*more) {
      result.end = more.status();
      result.progress = (*reader)->progress();
      EXPECT_EQ((*reader)->NextBatch(&batch).status(), result.end) << "an end stays the end";
      return result;
    }
    result.batches.push_back(std::move(batch));
  }
}

std::string ManyLines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i)
    text += std::to_string(i % 97) + " " + std::to_string(i % 89) + " " + std::to_string(1000 + i) + " RT\n";
  return text;
}

TEST(ActivityReader, ReadsWhoActedOnWhom) {
  const Read read = ReadActivity("ann bob 1341100972 MT\n\nbob\tann  1341100973 RE\r\ncid bob 0 RT");
  ASSERT_TRUE(read.end.ok()) << read.end;
  ASSERT_EQ(read.batches.size(), 1u);
  const FactBatch& batch = read.batches[0];
  EXPECT_EQ(
      batch.interactions().ShortDebugString(),
      "actors: 0 actors: 1 actors: 2 authors: 1 authors: 0 authors: 1 kinds: INTERACTION_KIND_MENTION kinds: "
      "INTERACTION_KIND_REPLY kinds: INTERACTION_KIND_RESHARE times: 1341100972 times: 1341100973 times: 0");
  EXPECT_EQ(batch.accounts().ids(2), "cid");
  EXPECT_EQ(read.progress.facts, 3u);
  EXPECT_EQ(read.progress.lines, 4u);
}

TEST(ActivityReader, NamesLineAndFieldOfABadLine) {
  struct Case {
    std::string line, message;
  };
  const std::string shape = "; a line is `actor author unix_time kind`";
  const Case cases[] = {
      {"a b 5 XX", "kind: \"XX\" is none of RT, MT, RE"},
      {"a b 5 rt", "kind: \"rt\" is none of RT, MT, RE"},
      {"a b 5", "kind: missing" + shape},
      {"a b", "unix_time: missing" + shape},
      {"a", "author: missing" + shape},
      {"a b 5 RT more", "kind: followed by \"more\"" + shape},
      {"a b noon RT", "unix_time: \"noon\" is not a whole number of seconds"},
      {"a b 5.5 RT", "unix_time: \"5.5\" is not a whole number of seconds"},
      {"a b -5 RT", "unix_time: \"-5\" is before 1970"},
      {"a b 4294967296 RT", "unix_time: \"4294967296\" is after 2106-02-07 06:28:15 UTC (4294967295)"},
      {"a b 99999999999999999999 RT",
       "unix_time: \"99999999999999999999\" is after 2106-02-07 06:28:15 UTC (4294967295)"},
      {std::string(257, 'a') + " b 5 RT", "actor: longer than 256 bytes"},
      {"a " + std::string(257, 'b') + " 5 RT", "author: longer than 256 bytes"},
      {"\xff b 5 RT", "actor: \"\\xff\" is not UTF-8"},
      {"a \xc3 5 RT", "author: \"\\xc3\" is not UTF-8"},
      {std::string(4097, 'a'), "longer than 4096 bytes"},
      {std::string("a\0b c 5 RT", 10), "holds a zero byte: the file is binary, not text"},
      {"{\"interaction\":{}}", "author: missing" + shape},
  };
  for (const Case& c : cases) {
    const Read read = ReadActivity("a b 5 RT\n" + c.line + "\na b 5 RT\n");
    EXPECT_EQ(read.end, absl::InvalidArgumentError("line 2: " + c.message)) << c.line;
    EXPECT_TRUE(read.batches.empty()) << c.line;
  }
}

TEST(ActivityReader, TakesTheLongestIdsAndTheLastSecond) {
  const std::string id(256, 'a');
  const Read read = ReadActivity(id + " " + id + " 4294967295 RT");
  ASSERT_TRUE(read.end.ok()) << read.end;
  EXPECT_EQ(read.batches[0].interactions().times(0), 4294967295u);
}

TEST(ActivityReader, CutsBatchesAtTheirRows) {
  for (const auto& [lines, sizes] : std::vector<std::pair<int, std::vector<int>>>{
           {0, {}}, {1, {1}}, {9, {9}}, {10, {10}}, {11, {10, 1}}, {20, {10, 10}}}) {
    const Read read = ReadActivity(ManyLines(lines), {.rows_per_batch = 10});
    std::vector<int> got;
    for (const FactBatch& batch : read.batches) got.push_back(batch.interactions().actors_size());
    EXPECT_EQ(got, sizes) << lines;
  }
}

TEST(ActivityReader, LeavesOutWhatIsOutsideTheWindowButChecksIt) {
  const ActivityOptions window{.since_unix = 10, .until_unix = 20};
  const Read read = ReadActivity("a b 9 RT\na b 10 RT\na b 19 RT\na b 20 RT\n", window);
  EXPECT_EQ(read.progress.facts, 2u);
  EXPECT_EQ(read.progress.skipped, 2u);
  EXPECT_EQ(ReadActivity("a b 5 XX\n", window).end.code(), absl::StatusCode::kInvalidArgument);
}

TEST(ActivityReader, GivesTheSameIdsForTheSameContentPackedOrNot) {
  const std::string text = ManyLines(25);
  const Read plain = ReadActivity(text, {.rows_per_batch = 10});
  const Read packed = ReadActivity(Gzip(text), {.rows_per_batch = 10});
  ASSERT_EQ(plain.batches.size(), 3u);
  for (size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(plain.batches[i].SerializeAsString(), packed.batches[i].SerializeAsString());
  }
  const Read elsewhere = ReadActivity(text, {.network = fact::v1::NETWORK_REDDIT, .rows_per_batch = 10});
  EXPECT_NE(plain.batches[0].batch_id(), elsewhere.batches[0].batch_id());
}

TEST(ActivityReader, RecognisesFullBatchesOfAFileThatGrew) {
  const Read before = ReadActivity(ManyLines(25), {.rows_per_batch = 10});
  const Read after = ReadActivity(ManyLines(40), {.rows_per_batch = 10});
  EXPECT_EQ(before.batches[1].batch_id(), after.batches[1].batch_id());
  EXPECT_NE(before.batches[2].batch_id(), after.batches[2].batch_id());
}

TEST(ActivityReader, KeepsBatchesBeforeACutInTheGzipData) {
  const std::string packed = Gzip(ManyLines(20'000));
  const Read read = ReadActivity(packed.substr(0, packed.size() * 3 / 4), {.rows_per_batch = 1000});
  EXPECT_GT(read.batches.size(), 5u);
  for (const FactBatch& batch : read.batches) EXPECT_EQ(batch.interactions().actors_size(), 1000);
  EXPECT_EQ(read.end.code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(std::string(read.end.message()), "line " + std::to_string(read.progress.lines + 1) +
                                                 ": the gzip data ends too early: the file is truncated");
}

TEST(ActivityReader, TellsHowFarItIs) {
  const std::string text = ManyLines(100);
  const Read read = ReadActivity(text);
  EXPECT_EQ(read.progress.bytes_read, text.size());
  EXPECT_EQ(read.progress.total_bytes, text.size());
}

TEST(ActivityReader, RefusesADirectory) {
  const TempFile file("");
  EXPECT_EQ(ActivityReader::Open(file.folder(), {}).status(),
            absl::InvalidArgumentError(file.folder() + " is a directory, not a file"));
}

}  // namespace
}  // namespace klout::cli
