#include "services/connector/archive/entry_name.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

absl::Status Refuse(std::string_view reason, std::string_view message) {
  return Error(absl::StatusCode::kInvalidArgument, reason, "", message);
}

bool IsControl(char sign) { return static_cast<unsigned char>(sign) < 0x20 || sign == 0x7F; }

bool StartsWithDrive(std::string_view name) {
  return name.size() >= 2 && name[1] == ':' && absl::ascii_isalpha(static_cast<unsigned char>(name[0]));
}

}  // namespace

absl::StatusOr<std::string> CleanEntryName(std::string_view name, size_t max_bytes) {
  if (name.size() > max_bytes) {
    return Refuse("NAME_TOO_LONG", absl::StrCat("a name of ", name.size(), " bytes, limit ", max_bytes));
  }
  if (!IsUtf8(name) || name.find(kReplacement) != name.npos)
    return Refuse("NAME_NOT_UTF8", "a name is not UTF-8");
  if (std::any_of(name.begin(), name.end(), IsControl))
    return Refuse("NAME_CONTROL", "a control sign in a name");
  if (name.find('\\') != name.npos) return Refuse("NAME_BACKSLASH", "a backslash in a name");
  if (name.starts_with('/') || StartsWithDrive(name)) return Refuse("NAME_ABSOLUTE", "an absolute name");
  std::string clean;
  for (size_t begin = 0; begin < name.size();) {
    const size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    begin = end + 1;
    if (part == "..") return Refuse("NAME_PARENT", "`..` in a name");
    if (part.empty() || part == ".") continue;
    if (!clean.empty()) clean.push_back('/');
    clean.append(part);
  }
  if (clean.empty()) return Refuse("NAME_EMPTY", "an entry has no name");
  return clean;
}

}  // namespace klout::connector
