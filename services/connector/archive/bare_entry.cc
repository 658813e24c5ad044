#include "services/connector/archive/bare_entry.h"

namespace klout::connector {

absl::StatusOr<bool> BareEntry::Next(RawEntry* entry) {
  if (damaged_) return ArchiveDamaged("the gzip data is cut short or damaged");
  if (std::exchange(given_, true)) return false;
  *entry = {.name = name_};
  return true;
}

absl::StatusOr<size_t> BareEntry::Read(char* out, size_t size) {
  absl::StatusOr<size_t> got = stream_->Read(out, size);
  if (got.ok()) return got;
  damaged_ = true;
  return EntryDamaged();
}

}  // namespace klout::connector
