#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_ENTRIES_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_ENTRIES_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace klout::connector {

// An entry as the archive has it: nothing is checked yet.
struct RawEntry {
  enum class Type { kFile, kFolder, kLink, kOther };
  // Any bytes.
  std::string name;
  Type type = Type::kFile;
  bool encrypted = false;
};

// Errors of a container: DATA_LOSS, reason ARCHIVE_DAMAGED (nothing follows) or ENTRY_DAMAGED (this entry is
// lost).
absl::Status ArchiveDamaged(std::string_view message);
absl::Status EntryDamaged();

// The entries of one kind of container, one after another, unpacked on the way. What ArchiveFileReader stands
// on; it checks names, kinds and bounds. Nothing is written anywhere. Not thread-safe.
class Entries {
 public:
  virtual ~Entries() = default;

  // The next entry; what is left of the one before is skipped. False at the end. After an error nothing
  // follows:
  //   DATA_LOSS   ARCHIVE_DAMAGED: cut short or damaged
  //   INTERNAL    our disk
  //   RESOURCE_EXHAUSTED   what had to be unpacked on the way was too much
  virtual absl::StatusOr<bool> Next(RawEntry* entry) = 0;

  // 1 to `size` bytes of the entry into `out`; 0 at its end. DATA_LOSS, ENTRY_DAMAGED: it is cut short,
  // damaged, or packed in a way that is not known; what was given before may be damaged too, since a checksum
  // stands at the end. Other errors as Next. Whether entries follow, Next tells.
  virtual absl::StatusOr<size_t> Read(char* out, size_t size) = 0;

  // Bytes read from the file so far, as stored, in blocks of kBlockBytes.
  virtual uint64_t packed_bytes() const = 0;
  // Must the rest of an entry be unpacked to come to the next one, within Next and without a bound?
  virtual bool skips_by_unpacking() const { return false; }

  static constexpr size_t kBlockBytes = 64 << 10;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_ENTRIES_H_
