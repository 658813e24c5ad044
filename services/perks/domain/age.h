#ifndef KLOUT_SERVICES_PERKS_DOMAIN_AGE_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_AGE_H_

#include <optional>
#include <string_view>

#include "absl/time/civil_time.h"

namespace klout::perks {

// `1990-05-17`. Nothing for any other notation, for a day that the calendar does not have, and for years before 1900.
std::optional<absl::CivilDay> ParseBirthDate(std::string_view text);

// Full years on `day`. Who was born on 29 February is a year older on 1 March of years that have no such day. Below 0: not born yet.
int AgeOn(absl::CivilDay birth, absl::CivilDay day);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_AGE_H_
