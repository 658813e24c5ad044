#include "services/connector/archive/entry_name.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "services/connector/archive/archive_bounds.h"

namespace klout::connector {
namespace {

bool IsControl(char sign) { return static_cast<unsigned char>(sign) < 0x20 || sign == 0x7F; }

bool StartsWithDrive(std::string_view name) {
  return name.size() >= 2 && name[1] == ':' && absl::ascii_isalpha(static_cast<unsigned char>(name[0]));
}

}  // namespace

absl::StatusOr<std::string> CleanEntryName(std::string_view name, size_t max_bytes) {
  if (name.size() > max_bytes) {
    return RefusedInArchive("NAME_TOO_LONG", absl::StrCat("a name of ", name.size(), " bytes, limit ", max_bytes));
  }
  if (!IsUtf8(name) || name.find(kNoUtf8Name) != name.npos)
    return RefusedInArchive("NAME_NOT_UTF8", "a name is not UTF-8");
  if (std::any_of(name.begin(), name.end(), IsControl))
    return RefusedInArchive("NAME_CONTROL", "a control sign in a name");
  if (name.find('\\') != name.npos) return RefusedInArchive("NAME_BACKSLASH", "a backslash in a name");
  if (name.starts_with('/') || StartsWithDrive(name)) return RefusedInArchive("NAME_ABSOLUTE", "an absolute name");
  std::string clean;
  for (size_t begin = 0; begin < name.size();) {
    const size_t end = std::min(name.find('/', begin), name.size());
    const std::string_view part = name.substr(begin, end - begin);
    begin = end + 1;
    if (part == "..") return RefusedInArchive("NAME_PARENT", "`..` in a name");
    if (part.empty() || part == ".") continue;
    if (!clean.empty()) clean.push_back('/');
    clean.append(part);
  }
  if (clean.empty()) return RefusedInArchive("NAME_EMPTY", "an entry has no name");
  return clean;
}

}  // namespace klout::connector
