#include "services/connector/archive/json_assignment.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr std::string_view kJsonSpace = " \t\r\n";

std::string_view SkipSpace(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kJsonSpace), text.size()));
  return text;
}

std::string_view DropSpaceAtEnd(std::string_view text) {
  return text.substr(0, text.find_last_not_of(kJsonSpace) + 1);
}

bool OpensJson(std::string_view text) { return !text.empty() && (text[0] == '[' || text[0] == '{'); }

std::string_view DropEnd(std::string_view json) {
  json = DropSpaceAtEnd(json);
  if (!json.empty() && json.back() == ';') json = DropSpaceAtEnd(json.substr(0, json.size() - 1));
  return json;
}

}  // namespace

absl::StatusOr<std::string_view> AssignedJson(std::string_view script) {
  if (const std::string_view text = SkipSpace(script); OpensJson(text)) return DropEnd(text);
  const size_t last = std::min(script.size(), kMaxAssignmentBytes);
  for (size_t at = script.find('='); at < last; at = script.find('=', at + 1)) {
    if (const std::string_view text = SkipSpace(script.substr(at + 1)); OpensJson(text)) return DropEnd(text);
  }
  return Error(absl::StatusCode::kInvalidArgument, "NO_ASSIGNMENT", "",
               absl::StrCat("no `= [` or `= {` in the first ", kMaxAssignmentBytes, " bytes"));
}

}  // namespace klout::connector
