#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_WORD_LIST_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_WORD_LIST_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::topics {

// Calls `use` with the tab-separated fields of each line that is not empty and no `#` comment; it returns what is
// wrong, or an empty text. INVALID_ARGUMENT with `file:line`.
template <typename Use>
absl::Status ForEachLine(std::string_view file, std::string_view text, const Use& use) {
  size_t number = 0;
  for (absl::string_view line : absl::StrSplit(ToAbsl(text), '\n')) {
    ++number;
    line = absl::StripAsciiWhitespace(line);
    if (line.empty() || line.front() == '#') continue;
    const std::vector<absl::string_view> fields = absl::StrSplit(line, '\t');
    if (const std::string wrong = use(fields); !wrong.empty()) {
      const std::string place = absl::StrCat(ToAbsl(file), ":", number);
      return InvalidField(place, absl::StrCat(place, ": ", wrong));
    }
  }
  return absl::OkStatus();
}

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_WORD_LIST_H_
