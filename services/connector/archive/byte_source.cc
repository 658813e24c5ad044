#include "services/connector/archive/byte_source.h"

#include <algorithm>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr size_t kFirstBytes = 64 << 10;
constexpr size_t kMaxStepBytes = 16 << 20;

}  // namespace

absl::StatusOr<size_t> MemorySource::Read(char* out, size_t size) {
  const size_t given = std::min(size, rest_.size());
  if (given > 0) std::memcpy(out, rest_.data(), given);
  rest_.remove_prefix(given);
  return given;
}

absl::Status ReadAll(ByteSource& source, size_t max_bytes, std::string* out) {
  out->clear();
  size_t filled = 0;
  for (;;) {
    // One byte above the limit is room to see that there is more.
    const size_t step = std::clamp(filled, kFirstBytes, kMaxStepBytes);
    out->resize(std::min(filled + step, max_bytes + 1));
    const absl::StatusOr<size_t> got = source.Read(out->data() + filled, out->size() - filled);
    if (got.ok()) filled += *got;
    const bool too_large = filled > max_bytes;
    if (got.ok() && *got > 0 && !too_large) continue;
    out->resize(std::min(filled, max_bytes));
    if (!too_large) return got.status();
    return Error(absl::StatusCode::kResourceExhausted, "DOCUMENT_TOO_LARGE", "",
                 absl::StrCat("larger than ", max_bytes, " bytes"));
  }
}

}  // namespace klout::connector
