#include "services/scoring/rpc/request_check.h"

#include <google/protobuf/descriptor.h>

#include <cmath>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {
namespace {

constexpr std::string_view kPerson = "person";
constexpr absl::Duration kSnapshotRetry = absl::Seconds(1);

}  // namespace

std::string Indexed(std::string_view field, size_t index) {
  return absl::StrCat(ToAbsl(field), "[", index, "]");
}

absl::Status CheckSubject(std::string_view field, std::string_view text) {
  const absl::string_view name = ToAbsl(field);
  if (text.empty()) return InvalidField(field, absl::StrCat(name, " is empty"));
  if (text.size() > kMaxSubjectBytes) {
    return InvalidField(field, absl::StrCat(name, " is ", text.size(), " bytes, limit ", kMaxSubjectBytes));
  }
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size()) {
    return InvalidField(field, absl::StrCat(name, " must be network:id, such as twitter:jack, or person:ID"));
  }
  const std::string_view network = text.substr(0, colon);
  if (network != kPerson && !NetworkNamed(network).has_value()) {
    return InvalidField(field, absl::StrCat(name, " begins with neither the name of a network nor person:"));
  }
  return absl::OkStatus();
}

absl::Status CheckAccount(std::string_view field, std::string_view text) {
  if (absl::Status status = CheckSubject(field, text); !status.ok()) return status;
  if (text.substr(0, text.find(':')) != kPerson) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " must be an account, network:id, not a person"));
}

absl::Status CheckId(std::string_view field, std::string_view text) {
  if (text.empty()) return InvalidField(field, absl::StrCat(ToAbsl(field), " is empty"));
  if (text.size() <= kMaxIdBytes) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " is ", text.size(), " bytes, limit ", kMaxIdBytes));
}

absl::Status CheckCount(std::string_view field, size_t count, size_t least, size_t most) {
  if (count < least) return InvalidField(field, absl::StrCat(ToAbsl(field), " is empty"));
  if (count <= most) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " has ", count, " entries, limit ", most));
}

absl::Status CheckEnum(std::string_view field, const google::protobuf::EnumDescriptor& enum_descriptor,
                       int number, bool zero_is_valid) {
  const bool known = enum_descriptor.FindValueByNumber(number) != nullptr;
  if (known && (number != 0 || zero_is_valid)) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " has no meaning for number ", number));
}

absl::Status CheckAmount(std::string_view field, double number) {
  if (std::isfinite(number) && number >= 0) return absl::OkStatus();
  return InvalidField(field, absl::StrCat(ToAbsl(field), " is ", number, ", must be 0 or more"));
}

absl::Status CheckServing(const Snapshot* snapshot) {
  if (snapshot != nullptr) return absl::OkStatus();
  return Unavailable("NO_SNAPSHOT", "no snapshot serves: none is published yet, or this replica does not see what is", kSnapshotRetry);
}

absl::StatusOr<Subject> FindSubject(const Snapshot& snapshot, std::string_view field, std::string_view text) {
  if (absl::Status status = CheckSubject(field, text); !status.ok()) return status;
  const absl::StatusOr<std::optional<Subject>> found = snapshot.Find(text);
  if (!found.ok()) return InvalidField(field, ToStd(found.status().message()));
  if (found->has_value()) return **found;
  return Error(absl::StatusCode::kNotFound, "SUBJECT_UNKNOWN", field,
               absl::StrCat("no fact names this ", ToAbsl(field)));
}

}  // namespace klout::scoring
