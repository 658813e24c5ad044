#include "services/connector/archive/ndjson.h"

#include <algorithm>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/archive/text_buffer.h"
#include "services/connector/archive/utf8_text.h"

namespace klout::connector {
namespace {

constexpr std::string_view kSpaceInLine = " \t\r";

absl::Status BadLine(std::string_view reason, uint64_t line, std::string_view what) {
  return Error(absl::StatusCode::kInvalidArgument, reason, "",
               absl::StrCat("line ", line, ": ", ToAbsl(what)));
}

std::string_view TrimLine(std::string_view line) {
  line = line.substr(0, line.find_last_not_of(kSpaceInLine) + 1);
  line.remove_prefix(std::min(line.find_first_not_of(kSpaceInLine), line.size()));
  return line;
}

absl::Status CheckLine(std::string_view json, uint64_t number) {
  const bool whole =
      (json.front() == '{' && json.back() == '}') || (json.front() == '[' && json.back() == ']');
  if (!whole) return BadLine("LINE_NOT_JSON", number, "not one whole JSON object or array");
  if (!IsUtf8(json)) return BadLine("LINE_ENCODING", number, "not UTF-8");
  return absl::OkStatus();
}

// The next line into `line`, valid until the next call; empty and `too_long` if it is. False at the end.
absl::StatusOr<bool> NextLine(TextBuffer& text, size_t max_bytes, std::string_view* line, bool* too_long) {
  *too_long = false;
  size_t searched = 0;
  for (;;) {
    const std::string_view at_hand = text.at_hand();
    const size_t end = at_hand.find('\n', searched);
    const bool ended = end != at_hand.npos || text.at_end();
    if (ended && at_hand.empty()) return false;
    const size_t length = std::min(end, at_hand.size());
    if (length > max_bytes) *too_long = true;
    if (ended) {
      *line = *too_long ? std::string_view() : at_hand.substr(0, length);
      text.Drop(std::min(length + 1, at_hand.size()));
      return true;
    }
    // Of a line that is too long only its end is still of interest.
    if (*too_long) text.Drop(at_hand.size() - 1);
    searched = text.at_hand().size();
    if (absl::StatusOr<bool> more = text.More(); !more.ok()) return more.status();
  }
}

}  // namespace

absl::Status ForEachNdjsonLine(ByteSource& bytes, const NdjsonOptions& options, OnDocument on_document,
                               OnBad on_bad) {
  Utf8Text utf8(bytes);
  TextBuffer text(utf8);
  std::string_view line;
  bool too_long = false;
  for (uint64_t number = 1;; ++number) {
    absl::StatusOr<bool> more = NextLine(text, options.max_line_bytes, &line, &too_long);
    if (!more.ok()) return more.status();
    if (!*more) return absl::OkStatus();
    if (too_long) {
      on_bad(
          BadLine("LINE_TOO_LONG", number, absl::StrCat("longer than ", options.max_line_bytes, " bytes")));
      continue;
    }
    const std::string_view json = TrimLine(line);
    if (json.empty()) continue;
    if (absl::Status status = CheckLine(json, number); !status.ok()) {
      on_bad(status);
      continue;
    }
    if (absl::Status status = on_document(json, number); !status.ok()) return status;
  }
}

}  // namespace klout::connector
