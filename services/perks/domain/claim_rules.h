#ifndef KLOUT_SERVICES_PERKS_DOMAIN_CLAIM_RULES_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_CLAIM_RULES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/time/time.h"
#include "services/perks/domain/refusal.h"
#include "services/perks/domain/state_machines.h"

namespace klout::perks {

// Who may be offered, hold and claim a unit. Pure; `now` is an argument.

// How far clocks of replicas and databases may differ: so much before its start, and after its end, a campaign still takes claims.
inline constexpr absl::Duration kAllowedClockSkew = absl::Seconds(5);

struct CampaignWindow {
  CampaignState state = CampaignState::kDraft;
  // Infinite: open on that side.
  absl::Time starts = absl::InfinitePast();
  absl::Time ends = absl::InfiniteFuture();
};

struct PersonRules {
  // Full years; 0: any age.
  uint32_t min_age = 0;
  std::vector<std::string> places;
  std::vector<std::string> excluded_places;
};

// What is known of a person. Not `takes_part`: nothing is.
struct PersonFacts {
  bool takes_part = false;
  std::string place;
  // `1990-05-17`.
  std::string birth_date;
  // The brand was allowed to see them, and is not any more.
  bool took_consent_back = false;
};

// kCampaignNotLive, kNotYet.
Refusal CheckCampaign(const CampaignWindow& campaign, absl::Time now);

// kNoConsent, kWrongPlace, kTooYoung, in this order; the age is that of the day of `now`, UTC.
Refusal CheckPerson(const PersonFacts& person, const PersonRules& rules, absl::Time now);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_CLAIM_RULES_H_
