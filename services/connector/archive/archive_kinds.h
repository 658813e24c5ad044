#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_KINDS_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_KINDS_H_

#include <optional>
#include <string>
#include <string_view>

#include "absl/types/span.h"
#include "klout/connector/v1/network_description.pb.h"

namespace klout::connector {

// True if the whole of `name` is as `glob` says: `*` stands for any signs, slashes too, or none; all else for
// itself, upper and lower case apart. At most as many steps as both lengths multiplied. Thread-safe.
bool MatchesGlob(std::string_view glob, std::string_view name);

struct RecognisedArchive {
  // Of those given to RecogniseArchive.
  const v1::Archive* archive = nullptr;
  // The folder that all names begin with and no glob knows, with its slash: `twitter-2024-06-01/`. Empty:
  // none.
  std::string folder;

  // `name` as the archive's globs know it.
  std::string_view Inside(std::string_view name) const;
};

// Which network's archive holds entries of these names: the one all of whose `recognised_by` globs match a
// name (if there are several, the one with most globs; then the first). Exports are often packed in one
// folder more; if all names begin with the same folder, the names without it are tried as well. What macOS
// adds to zips (`__MACOSX/`, `.DS_Store`) does not count. Nothing: no archive fits. Thread-safe.
std::optional<RecognisedArchive> RecogniseArchive(absl::Span<const std::string> names,
                                                  absl::Span<const v1::Archive* const> archives);

// Files that belong to no network.
enum class BareKind {
  // `actor author unix_time kind` on each line: common/facts/activity_reader.h.
  kActivity,
  // One fact a line, in JSON: common/facts/facts_reader.h.
  kFacts,
  // A table with the columns actor, author, time and kind: interaction_csv.h.
  kInteractionCsv
};

// What of these a bare file is, told by its first bytes, unpacked, in any of its first lines; 64 KiB are
// enough. To be asked when RecogniseArchive knows nothing. The readers open the file themselves, gzip too.
// Thread-safe.
std::optional<BareKind> RecogniseBare(std::string_view start);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_ARCHIVE_KINDS_H_
