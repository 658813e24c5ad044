#include "services/connector/live/sse_parser.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/live/utf8_text.h"

namespace klout::connector {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

}  // namespace

SseParser::SseParser(size_t max_event_bytes, OnEvent on_event, std::string_view last_event_id)
    : max_event_bytes_(max_event_bytes),
      on_event_(std::move(on_event)),
      id_(last_event_id),
      last_event_id_(last_event_id) {}

absl::Status SseParser::Read(std::string_view bytes) {
  if (error_.ok()) error_ = ReadLines(SkipMark(bytes));
  return error_;
}

std::string_view SseParser::SkipMark(std::string_view bytes) {
  while (mark_bytes_ < kMark.size() && !bytes.empty()) {
    if (bytes.front() != kMark[mark_bytes_]) {
      // It was none: its first bytes are those of a field's name.
      line_ = kMark.substr(0, mark_bytes_);
      mark_bytes_ = kMark.size();
      return bytes;
    }
    ++mark_bytes_;
    bytes.remove_prefix(1);
  }
  return bytes;
}

absl::Status SseParser::ReadLines(std::string_view bytes) {
  if (after_cr_ && !bytes.empty()) {
    after_cr_ = false;
    if (bytes.front() == '\n') bytes.remove_prefix(1);
  }
  while (!bytes.empty()) {
    const size_t end = bytes.find_first_of("\r\n");
    if (end == std::string_view::npos) return KeepPart(bytes);
    absl::Status read;
    if (in_comment_) {
      in_comment_ = false;
    } else if (line_.empty()) {
      read = ReadLine(bytes.substr(0, end));
    } else {
      read = KeepPart(bytes.substr(0, end));
      if (read.ok()) read = ReadLine(std::exchange(line_, {}));
    }
    if (!read.ok()) return read;
    after_cr_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    if (after_cr_ && !bytes.empty()) {
      after_cr_ = false;
      if (bytes.front() == '\n') bytes.remove_prefix(1);
    }
  }
  return absl::OkStatus();
}

absl::Status SseParser::KeepPart(std::string_view part) {
  if (line_.empty() && !part.empty() && part.front() == ':') in_comment_ = true;
  if (in_comment_) return absl::OkStatus();
  if (line_.size() + part.size() > max_event_bytes_) return TooLarge();
  line_ += part;
  return absl::OkStatus();
}

absl::Status SseParser::ReadLine(std::string_view line) {
  if (line.empty()) return Dispatch();
  const size_t colon = line.find(':');
  if (colon == 0) return absl::OkStatus();
  if (line.size() > max_event_bytes_) return TooLarge();
  if (colon == std::string_view::npos) return ReadField(line, {});
  std::string_view value = line.substr(colon + 1);
  if (!value.empty() && value.front() == ' ') value.remove_prefix(1);
  return ReadField(line.substr(0, colon), value);
}

absl::Status SseParser::ReadField(std::string_view name, std::string_view value) {
  if (name == "data") {
    if (event_.size() + data_.size() + value.size() + 1 > max_event_bytes_) return TooLarge();
    data_ += value;
    data_ += '\n';
  } else if (name == "event") {
    if (data_.size() + value.size() > max_event_bytes_) return TooLarge();
    event_ = value;
  } else if (name == "id") {
    if (value.find('\0') == std::string_view::npos) id_ = value;
  } else if (name == "retry") {
    uint32_t ms = 0;
    const bool digits = std::all_of(value.begin(), value.end(), absl::ascii_isdigit);
    if (digits && absl::SimpleAtoi(ToAbsl(value), &ms)) retry_ = absl::Milliseconds(ms);
  }
  return absl::OkStatus();
}

absl::Status SseParser::Dispatch() {
  MakeUtf8(id_);
  last_event_id_ = id_;
  if (data_.empty()) {
    event_.clear();
    return absl::OkStatus();
  }
  data_.pop_back();
  MakeUtf8(data_);
  MakeUtf8(event_);
  const std::string_view event = event_.empty() ? std::string_view("message") : std::string_view(event_);
  const absl::Status given = on_event_({event, data_, last_event_id_});
  data_.clear();
  event_.clear();
  return given;
}

absl::Status SseParser::TooLarge() const {
  return Error(absl::StatusCode::kResourceExhausted, "TOO_LARGE", "",
               absl::StrCat("an event is longer than ", max_event_bytes_, " bytes"));
}

}  // namespace klout::connector
