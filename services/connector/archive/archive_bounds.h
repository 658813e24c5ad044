#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_BOUNDS_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_BOUNDS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "absl/status/status.h"

namespace klout::connector {

// What one archive may cost. An honest archive of a person with years of posts stays far below.
struct ArchiveBounds {
  // Bytes that are unpacked of the whole archive; what is skipped without unpacking (a zip's photos) does not
  // count.
  uint64_t max_unpacked_bytes = uint64_t{8} << 30;
  // Bytes of one entry that is read into memory as a whole. Entries that are read piece by piece may be
  // larger.
  size_t max_entry_bytes = size_t{256} << 20;
  // Unpacked bytes for each packed byte, once more than ratio_free_bytes are unpacked. Text packs 5 to 30
  // times, a bomb 1000 times.
  uint64_t max_ratio = 200;
  uint64_t ratio_free_bytes = uint64_t{16} << 20;
  // Entries, folders among them.
  uint64_t max_entries = 1'000'000;
  // Bytes of one name, and of all names that ListArchive holds.
  size_t max_name_bytes = 1024;
  size_t max_names_bytes = size_t{64} << 20;
};

// OK, or RESOURCE_EXHAUSTED when `unpacked` bytes out of `packed` are too many: reason ARCHIVE_TOO_LARGE, or
// ARCHIVE_BOMB for the ratio.
absl::Status CheckUnpacked(const ArchiveBounds& bounds, uint64_t unpacked, uint64_t packed);

// INVALID_ARGUMENT: an archive, or what is in it, is not as it must be, whatever the bounds. No field.
absl::Status RefusedInArchive(std::string_view reason, std::string_view message);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_BOUNDS_H_
