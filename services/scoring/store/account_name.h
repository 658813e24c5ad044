#ifndef KLOUT_SERVICES_SCORING_STORE_ACCOUNT_NAME_H_
#define KLOUT_SERVICES_SCORING_STORE_ACCOUNT_NAME_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "services/scoring/domain/ids.h"

namespace klout::scoring {

// An account as requests write it, `twitter:jack`, in its parts.
struct AccountName {
  Network network = 0;
  std::string id;

  // As it stands in the tables.
  std::string key() const { return AccountKey(network, id); }
};

// INVALID_ARGUMENT, naming `field`, if the text is not `network:id` of a known network.
absl::StatusOr<AccountName> ParseAccountName(std::string_view text, std::string_view field);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_ACCOUNT_NAME_H_
