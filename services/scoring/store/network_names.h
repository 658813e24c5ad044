#ifndef KLOUT_SERVICES_SCORING_STORE_NETWORK_NAMES_H_
#define KLOUT_SERVICES_SCORING_STORE_NETWORK_NAMES_H_

#include <optional>
#include <string>
#include <string_view>

#include "services/scoring/domain/ids.h"

namespace klout::scoring {

// `twitter` for NETWORK_TWITTER: the names of klout.fact.v1.Network in lower case.
const std::string& NetworkName(Network network);
std::optional<Network> NetworkNamed(std::string_view name);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_NETWORK_NAMES_H_
