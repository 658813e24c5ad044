#include "common/facts/line_reader.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"

namespace klout {
namespace {

constexpr size_t kBufferBytes = 256 << 10;

}  // namespace

absl::Status AtLine(uint64_t line_number, const absl::Status& status) {
  return absl::Status(status.code(), absl::StrCat("line ", line_number, ": ", status.message()));
}

LineReader::LineReader(std::unique_ptr<ByteInput> input, size_t max_line_bytes)
    : input_(std::move(input)),
      max_line_bytes_(max_line_bytes),
      buffer_(std::max(kBufferBytes, 2 * max_line_bytes)) {}

absl::StatusOr<bool> LineReader::Next(std::string_view* line) {
  if (!error_.ok()) return error_;
  const void* newline = std::memchr(buffer_.data() + begin_, '\n', end_ - begin_);
  if (newline == nullptr) return NextAfterRefill(line);
  const size_t length = static_cast<const char*>(newline) - (buffer_.data() + begin_);
  return Give(length, length + 1, line);
}

absl::StatusOr<bool> LineReader::NextAfterRefill(std::string_view* line) {
  size_t searched = end_ - begin_;
  while (!at_end_ && searched <= max_line_bytes_) {
    std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
    absl::StatusOr<size_t> got = input_->Read(buffer_.data() + end_, buffer_.size() - end_);
    if (!got.ok()) return Fail(got.status());
    at_end_ = *got == 0;
    end_ += *got;
    const void* newline = std::memchr(buffer_.data() + searched, '\n', end_ - searched);
    if (newline != nullptr) {
      const size_t length = static_cast<const char*>(newline) - buffer_.data();
      return Give(length, length + 1, line);
    }
    searched = end_;
  }
  if (begin_ == end_) return false;
  return Give(end_ - begin_, end_ - begin_, line);
}

absl::StatusOr<bool> LineReader::Give(size_t length, size_t skip, std::string_view* line) {
  const char* text = buffer_.data() + begin_;
  // Before the length: a binary file is told better by what it holds than by its lack of line ends.
  if (std::memchr(text, '\0', length) != nullptr) {
    return Fail(absl::InvalidArgumentError("holds a zero byte: the file is binary, not text"));
  }
  if (length > 0 && text[length - 1] == '\r') --length;
  if (length > max_line_bytes_) {
    return Fail(absl::InvalidArgumentError(absl::StrCat("longer than ", max_line_bytes_, " bytes")));
  }
  *line = std::string_view(text, length);
  begin_ += skip;
  ++line_number_;
  return true;
}

absl::Status LineReader::Fail(absl::Status status) {
  error_ = AtLine(line_number_ + 1, status);
  return error_;
}

}  // namespace klout
