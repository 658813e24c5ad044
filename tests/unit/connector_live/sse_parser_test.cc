#include "services/connector/live/sse_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "common/status.h"

namespace klout::connector {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr size_t kBound = 64;

// event, data, id
using Event = std::tuple<std::string, std::string, std::string>;

struct Reading {
  std::vector<Event> events;
  absl::Status status;
  std::string last_event_id;
  std::optional<absl::Duration> retry;
  friend bool operator==(const Reading&, const Reading&) = default;
};

Reading ReadPieces(const std::vector<std::string>& pieces, size_t bound = kBound) {
  Reading reading;
  SseParser parser(bound, [&](const SseEvent& event) {
    reading.events.emplace_back(event.event, event.data, event.id);
    return absl::OkStatus();
  });
  for (const std::string& piece : pieces) reading.status = parser.Read(piece);
  reading.last_event_id = parser.last_event_id();
  reading.retry = parser.retry();
  return reading;
}

struct StreamCase {
  std::string what;
  std::string bytes;
  std::vector<Event> events;
  friend std::ostream& operator<<(std::ostream& out, const StreamCase& c) { return out << c.what; }
};

class SseParserTable : public testing::TestWithParam<StreamCase> {};

TEST_P(SseParserTable, GivesTheEvents) {
  const Reading reading = ReadPieces({GetParam().bytes});
  EXPECT_EQ(reading.status, absl::OkStatus());
  EXPECT_EQ(reading.events, GetParam().events);
}

const StreamCase kCases[] = {
    {"nothing", "", {}},
    {"data alone is a message", "data: hello\n\n", {{"message", "hello", ""}}},
    {"a name", "event: update\ndata: {}\n\n", {{"update", "{}", ""}}},
    {"the last name counts", "event: a\nevent: b\ndata: x\n\n", {{"b", "x", ""}}},
    {"a name holds for one event",
     "event: a\ndata: x\n\ndata: y\n\n",
     {{"a", "x", ""}, {"message", "y", ""}}},
    {"an empty name is none", "event: a\nevent\ndata: x\n\n", {{"message", "x", ""}}},
    {"data lines are joined", "data: a\ndata: b\ndata:\ndata: c\n\n", {{"message", "a\nb\n\nc", ""}}},
    {"empty data is data", "data\n\ndata\ndata\n\ndata:", {{"message", "", ""}, {"message", "\n", ""}}},
    {"without data there is no event", "event: ping\n\nid: 7\n\n", {}},
    {"a name without data is forgotten", "event: ping\n\ndata: x\n\n", {{"message", "x", ""}}},
    {"one space after the colon goes",
     "data:a\n\ndata: b\n\ndata:  c\n\n",
     {{"message", "a", ""}, {"message", "b", ""}, {"message", " c", ""}}},
    {"colons in values stay", "data: a:b: c\n\n", {{"message", "a:b: c", ""}}},
    {"lines end with CR", "event: a\rdata: x\r\rdata: y\r\r", {{"a", "x", ""}, {"message", "y", ""}}},
    {"lines end with CRLF",
     "event: a\r\ndata: x\r\n\r\ndata: y\r\n\r\n",
     {{"a", "x", ""}, {"message", "y", ""}}},
    {"lines end with all three", "data: x\r\n\rdata: y\n\r", {{"message", "x", ""}, {"message", "y", ""}}},
    {"comments go", ":thump\n: a\n:data: y\ndata: x\n:\n\n:\n\n", {{"message", "x", ""}}},
    {"comments have no bound", ":" + std::string(10 * kBound, 'x') + "\ndata: x\n\n", {{"message", "x", ""}}},
    {"unknown fields go", "data: x\nfoo: bar\nDATA: y\n data: z\ndatax: q\nfoo\n\n", {{"message", "x", ""}}},
    {"an id",
     "id: 1\ndata: x\n\ndata: y\n\nid\ndata: z\n\n",
     {{"message", "x", "1"}, {"message", "y", "1"}, {"message", "z", ""}}},
    {"an id with a zero byte goes", std::string("id: 1\nid: 2\0\ndata: x\n\n", 22), {{"message", "x", "1"}}},
    {"a mark at the start goes",
     "\xEF\xBB\xBF"
     "data: x\n\n",
     {{"message", "x", ""}}},
    {"a second mark is part of a name",
     "\xEF\xBB\xBF\xEF\xBB\xBF"
     "data: x\n\n",
     {}},
    {"half a mark is part of a name",
     "\xEF\xBB"
     "data: x\n\ndata: y\n\n",
     {{"message", "y", ""}}},
    {"half an event at the end goes", "data: x\n\ndata: y\n", {{"message", "x", ""}}},
    {"what is not UTF-8 is replaced",
     "event: \xFF\ndata: a\xC3\ndata: \xA4\n\n",
     {{"\xEF\xBF\xBD", "a\xEF\xBF\xBD\n\xEF\xBF\xBD", ""}}},
    {"an event of the longest size",
     "data: " + std::string(kBound - 6, 'x') + "\n\n",
     {{"message", std::string(kBound - 6, 'x'), ""}}},
    // The example of the HTML standard, section 9.2.6.
    {"the standard's stocks", "data: YHOO\ndata: +2\ndata: 10\n\n", {{"message", "YHOO\n+2\n10", ""}}},
    {"the standard's four blocks",
     ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n",
     {{"message", "first event", "1"}, {"message", "second event", ""}}},
};

INSTANTIATE_TEST_SUITE_P(Streams, SseParserTable, testing::ValuesIn(kCases),
                         [](const auto& info) { return "Case" + std::to_string(info.index); });

TEST(SseParserTest, ReadsTheSameWhereverAStreamIsCut) {
  for (const StreamCase& stream : kCases) {
    SCOPED_TRACE(stream.what);
    const Reading whole = ReadPieces({stream.bytes});
    std::vector<std::string> single;
    for (const char c : stream.bytes) single.emplace_back(1, c);
    EXPECT_EQ(ReadPieces(single), whole);
    for (size_t first = 0; first <= stream.bytes.size(); ++first) {
      for (size_t second = first; second <= stream.bytes.size(); ++second) {
        EXPECT_EQ(ReadPieces({stream.bytes.substr(0, first), stream.bytes.substr(first, second - first),
                              stream.bytes.substr(second)}),
                  whole)
            << "cut at " << first << " and " << second;
      }
    }
  }
}

// The standard's algorithm word by word, over the whole of a stream, without bounds.
std::vector<Event> SlowEvents(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::vector<std::string> lines;
  std::string line;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' && text[i] != '\n') {
      line += text[i];
      continue;
    }
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
    lines.push_back(line);
    line.clear();
  }
  std::vector<Event> events;
  std::string type, data, id;
  for (const std::string& l : lines) {
    if (l.empty()) {
      if (!data.empty())
        events.emplace_back(type.empty() ? "message" : type, data.substr(0, data.size() - 1), id);
      type.clear();
      data.clear();
      continue;
    }
    const size_t colon = l.find(':');
    const std::string name = l.substr(0, colon);
    std::string value = colon == std::string::npos ? "" : l.substr(colon + 1);
    if (value.starts_with(' ')) value.erase(0, 1);
    if (name == "event") type = value;
    if (name == "data") data += value + "\n";
    if (name == "id" && value.find('\0') == std::string::npos) id = value;
  }
  return events;
}

TEST(SseParserTest, ReadsRandomStreamsInRandomPiecesAsTheStandardSays) {
  constexpr uint32_t kSeed = 20261017;
  std::mt19937 random(kSeed);
  const std::vector<std::string> words = {"data", "event", "id", ":", ": ", "\n",          "\r",
                                          "\r\n", "\n\n",  "x",  " ", "é",  "\xEF\xBB\xBF"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (size_t left = random() % 40; left > 0; --left) text += words[random() % words.size()];
    std::vector<std::string> pieces;
    for (size_t at = 0; at < text.size();) {
      const size_t length = 1 + random() % 7;
      pieces.push_back(text.substr(at, length));
      at += length;
    }
    EXPECT_EQ(ReadPieces(pieces, 1000).events, SlowEvents(text))
        << "seed " << kSeed << " round " << round << ": " << testing::PrintToString(text);
  }
}

TEST(SseParserTest, RefusesALineThatIsTooLongWithoutKeepingIt) {
  const Reading reading = ReadPieces({"data: x\n\n", "data: " + std::string(kBound, 'x')});
  EXPECT_EQ(reading.status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(reading.status), "TOO_LARGE");
  EXPECT_EQ(reading.status.message(), "an event is longer than 64 bytes");
  EXPECT_THAT(reading.events, ElementsAre(Event{"message", "x", ""}));
}

TEST(SseParserTest, RefusesAnEventOfManyShortLines) {
  std::string bytes;
  for (size_t i = 0; i <= kBound / 2; ++i) bytes += "data: x\n";
  EXPECT_EQ(ErrorReason(ReadPieces({bytes}).status), "TOO_LARGE");
}

TEST(SseParserTest, GivesTheFirstErrorForEver) {
  SseParser parser(kBound, [](const SseEvent&) { return absl::AbortedError("enough"); });
  EXPECT_EQ(parser.Read("data: x\n\ndata: y\n\n"), absl::AbortedError("enough"));
  EXPECT_EQ(parser.Read(""), absl::AbortedError("enough"));
}

TEST(SseParserTest, TellsWhereToGoOn) {
  EXPECT_EQ(ReadPieces({"id: 1\ndata: x\n\nid: 2\n\n"}).last_event_id, "2");
  EXPECT_EQ(ReadPieces({"id: 1\ndata: x\n\nid: 2\ndata: y\n"}).last_event_id, "1")
      << "of an event that is not complete";
  SseParser parser(
      kBound, [](const SseEvent& event) { return absl::DataLossError(std::string(event.id)); }, "41");
  EXPECT_EQ(parser.Read("data: x\n\n"), absl::DataLossError("41"));
}

TEST(SseParserTest, TellsHowLongToWait) {
  EXPECT_EQ(ReadPieces({"retry: 2500\n"}).retry, absl::Milliseconds(2500));
  for (const char* bad : {"retry: 1s\n", "retry: -1\n", "retry:\n", "retry: 99999999999999999999\n"}) {
    EXPECT_EQ(ReadPieces({bad}).retry, std::nullopt) << bad;
  }
}

}  // namespace
}  // namespace klout::connector
