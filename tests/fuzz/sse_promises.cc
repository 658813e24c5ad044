#include "tests/fuzz/sse_promises.h"

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "services/connector/live/sse_document.h"
#include "services/connector/live/sse_parser.h"

namespace klout::connector {
namespace {

// Small, so that inputs reach it.
constexpr size_t kMaxEventBytes = 48;
// U+FFFD for a byte.
constexpr size_t kMaxGrowth = 3;

void Require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", what);
  std::abort();
}

bool IsUtf8(std::string_view text) { return simdjson::validate_utf8(text); }

struct Reading {
  std::vector<std::string> documents;
  std::string last_event_id;
  std::optional<absl::Duration> retry;
  bool is_ok = true;
};

template <typename NextLength>
Reading Read(std::string_view bytes, const NextLength& next_length) {
  Reading reading;
  SseDocument document;
  SseParser parser(kMaxEventBytes, [&](const SseEvent& event) {
    Require(IsUtf8(event.event) && IsUtf8(event.data) && IsUtf8(event.id), "an event is UTF-8");
    Require(!event.event.empty(), "an event has a name");
    Require(event.event.size() + event.data.size() <= kMaxGrowth * kMaxEventBytes, "an event is bounded");
    reading.documents.emplace_back(document.Write(event));
    reading.documents.emplace_back(event.id);
    static simdjson::dom::parser& json = *new simdjson::dom::parser();
    simdjson::dom::object object;
    Require(json.parse(document.Write(event)).get(object) == simdjson::SUCCESS && object.size() == 2,
            "a document is an object of name and data");
    return absl::OkStatus();
  });
  while (!bytes.empty() && reading.is_ok) {
    const size_t length = std::min(bytes.size(), next_length(bytes));
    reading.is_ok = parser.Read(bytes.substr(0, length)).ok();
    bytes.remove_prefix(length);
  }
  reading.last_event_id = parser.last_event_id();
  reading.retry = parser.retry();
  return reading;
}

}  // namespace

void CheckSse(std::string_view bytes) {
  const Reading whole = Read(bytes, [](std::string_view rest) { return rest.size(); });
  const Reading pieces = Read(bytes, [](std::string_view rest) -> size_t {
    return 1 + static_cast<unsigned char>(rest.front()) % 5;
  });
  Require(whole.documents == pieces.documents, "the same events, wherever the stream is cut");
  Require(whole.is_ok == pieces.is_ok, "the same end, wherever the stream is cut");
  Require(whole.last_event_id == pieces.last_event_id && whole.retry == pieces.retry,
          "the same place to go on from, wherever the stream is cut");
}

}  // namespace klout::connector
