#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_ENTRY_NAME_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_ENTRY_NAME_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::connector {

// U+FFFD, in a name that was not UTF-8, or the whole of one that cannot be told.
inline constexpr char kNoUtf8Name[] = "\xEF\xBF\xBD";

// The name of an entry as the rest of the connector sees it: folders set apart by one `/`, no `.` among them.
// Nothing is ever written under these names; a name that would be a trick on a disk is refused all the same,
// since no network writes one.
//
// INVALID_ARGUMENT, with the reason
//   NAME_EMPTY       nothing is left of it
//   NAME_TOO_LONG    more than `max_bytes`
//   NAME_NOT_UTF8    not UTF-8, or with U+FFFD, which is what becomes of names that were not. Other code
//                    pages are not guessed: the files that networks make have names in ASCII or UTF-8.
//   NAME_CONTROL     a control sign
//   NAME_BACKSLASH   a backslash
//   NAME_ABSOLUTE    begins with `/`, or with a drive (`C:`)
//   NAME_PARENT      `..` is one of its folders
// Messages do not repeat the name, which may be personal. Thread-safe.
absl::StatusOr<std::string> CleanEntryName(std::string_view name, size_t max_bytes);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_ENTRY_NAME_H_
