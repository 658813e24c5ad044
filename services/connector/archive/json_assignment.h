#ifndef KLOUT_SERVICES_CONNECTOR_ARCHIVE_JSON_ASSIGNMENT_H_
#define KLOUT_SERVICES_CONNECTOR_ARCHIVE_JSON_ASSIGNMENT_H_

#include <cstddef>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::connector {

// What comes before the JSON is at most this long.
inline constexpr size_t kMaxAssignmentBytes = 1024;

// The JSON that a script assigns, as in the Twitter archive:
//
//   window.YTD.tweets.part0 = [ ... ]        Grailbird.data.tweets_2012_07 = \n [ ... ];
//
// It begins after the first `=` that is followed by `[` or `{` (space between does not matter), and ends
// before space and one `;` at the end. Text that begins with `[` or `{` is taken as it is. A view into
// `script`. INVALID_ARGUMENT, reason NO_ASSIGNMENT: there is none in the first kMaxAssignmentBytes.
// Thread-safe.
absl::StatusOr<std::string_view> AssignedJson(std::string_view script);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_ARCHIVE_JSON_ASSIGNMENT_H_
