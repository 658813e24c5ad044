#include "services/connector/archive/entries.h"

#include "common/status.h"

namespace klout::connector {

absl::Status ArchiveDamaged(std::string_view message) {
  return Error(absl::StatusCode::kDataLoss, "ARCHIVE_DAMAGED", "", message);
}

absl::Status EntryDamaged() {
  return Error(absl::StatusCode::kDataLoss, "ENTRY_DAMAGED", "",
               "an entry is cut short, damaged, or packed in a way that is not known");
}

}  // namespace klout::connector
