#include "services/connector/archive/text_buffer.h"

#include <algorithm>
#include <cstring>

namespace klout::connector {
namespace {

constexpr size_t kBufferBytes = 256 << 10;

}  // namespace

absl::StatusOr<bool> TextBuffer::More() {
  if (at_end_) return false;
  const size_t kept = end_ - begin_;
  if (kept > 0 && begin_ > 0) std::memmove(buffer_.data(), buffer_.data() + begin_, kept);
  begin_ = 0;
  end_ = kept;
  if (buffer_.size() < 2 * kept || buffer_.empty()) buffer_.resize(std::max(kBufferBytes, 2 * kept));
  absl::StatusOr<size_t> got = source_.Read(buffer_.data() + end_, buffer_.size() - end_);
  if (!got.ok()) return got.status();
  end_ += *got;
  at_end_ = *got == 0;
  return !at_end_;
}

}  // namespace klout::connector
