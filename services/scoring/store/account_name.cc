#include "services/scoring/store/account_name.h"

#include <optional>

#include "common/status.h"
#include "services/scoring/store/network_names.h"

namespace klout::scoring {

absl::StatusOr<AccountName> ParseAccountName(std::string_view text, std::string_view field) {
  const size_t colon = text.find(':');
  const std::optional<Network> network =
      colon == std::string_view::npos ? std::nullopt : NetworkNamed(text.substr(0, colon));
  if (!network || colon + 1 == text.size()) {
    return InvalidField(field, "must be `network:id` of a known network");
  }
  return AccountName{*network, std::string(text.substr(colon + 1))};
}

}  // namespace klout::scoring
