#include "services/perks/engine/change.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"

namespace klout::perks {

absl::Status Refused(Refusal refusal, std::string_view field, std::string_view detail) {
  const std::string text =
      absl::StrCat(ToAbsl(RefusalText(refusal)), detail.empty() ? "" : ": ", ToAbsl(detail));
  return FailedPrecondition(RefusalName(refusal), field, text);
}

absl::Status CheckActs(std::string_view actor, std::string_view person) {
  if (actor.substr(0, 7) != "person:" || actor == person) return absl::OkStatus();
  return Error(absl::StatusCode::kPermissionDenied, "ACTOR", "actor", "a person acts for themselves alone");
}

absl::Time TimeOr(int64_t microseconds, absl::Time if_zero) {
  return microseconds == 0 ? if_zero : absl::FromUnixMicros(microseconds);
}

}  // namespace klout::perks
