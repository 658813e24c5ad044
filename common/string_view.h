#ifndef KLOUT_COMMON_STRING_VIEW_H_
#define KLOUT_COMMON_STRING_VIEW_H_

#include <string_view>

#include "absl/strings/string_view.h"

namespace klout {

// Debian's Abseil has a string_view of its own that the standard one does not convert to. Our interfaces
// take std::string_view; these two change over at the calls into Abseil. Free of cost.
inline absl::string_view ToAbsl(std::string_view s) { return absl::string_view(s.data(), s.size()); }
inline std::string_view ToStd(absl::string_view s) { return std::string_view(s.data(), s.size()); }

}  // namespace klout

#endif  // KLOUT_COMMON_STRING_VIEW_H_
