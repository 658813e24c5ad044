#include "services/connector/archive/archive_bounds.h"

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::connector {

absl::Status CheckUnpacked(const ArchiveBounds& bounds, uint64_t unpacked, uint64_t packed) {
  if (unpacked > bounds.max_unpacked_bytes) {
    return Error(absl::StatusCode::kResourceExhausted, "ARCHIVE_TOO_LARGE", "",
                 absl::StrCat("more than ", bounds.max_unpacked_bytes, " bytes unpacked"));
  }
  if (unpacked > bounds.ratio_free_bytes && unpacked / bounds.max_ratio > packed) {
    return Error(absl::StatusCode::kResourceExhausted, "ARCHIVE_BOMB", "",
                 absl::StrCat("unpacks to more than ", bounds.max_ratio, " times its size"));
  }
  return absl::OkStatus();
}

absl::Status RefusedInArchive(std::string_view reason, std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, reason, "", message);
}

}  // namespace klout::connector
