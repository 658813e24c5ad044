#ifndef KLOUT_SERVICES_PERKS_DOMAIN_PLACE_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_PLACE_H_

#include <string>
#include <string_view>
#include <vector>

namespace klout::perks {

// Whether it is written as ISO 3166-1 alpha-2 (`US`) or ISO 3166-2 (`US-NY`); not whether there is such a place.
bool IsPlace(std::string_view text);

// Whether goods may be sent to `place`. Exclusions go first. A rule for a country covers all its parts; a rule for a part covers that part
// alone. Who says no more than the country may be in any part: excluded if one of its parts is, and not covered by a rule for a part.
// Empty `places`: anywhere that is not excluded.
bool MaySendTo(std::string_view place, const std::vector<std::string>& places, const std::vector<std::string>& excluded);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_PLACE_H_
