#include "services/perks/domain/claim_rules.h"

#include "absl/time/civil_time.h"
#include "services/perks/domain/age.h"
#include "services/perks/domain/place.h"

namespace klout::perks {

Refusal CheckCampaign(const CampaignWindow& campaign, absl::Time now) {
  if (campaign.state != CampaignState::kLive || now >= campaign.ends + kAllowedClockSkew) return Refusal::kCampaignNotLive;
  return now < campaign.starts - kAllowedClockSkew ? Refusal::kNotYet : Refusal::kNone;
}

Refusal CheckPerson(const PersonFacts& person, const PersonRules& rules, absl::Time now) {
  if (!person.takes_part || person.took_consent_back) return Refusal::kNoConsent;
  if (!MaySendTo(person.place, rules.places, rules.excluded_places)) return Refusal::kWrongPlace;
  if (rules.min_age > 0) {
    const std::optional<absl::CivilDay> birth = ParseBirthDate(person.birth_date);
    const absl::CivilDay today = absl::ToCivilDay(now, absl::UTCTimeZone());
    if (!birth.has_value() || AgeOn(*birth, today) < static_cast<int>(rules.min_age)) return Refusal::kTooYoung;
  }
  return Refusal::kNone;
}

}  // namespace klout::perks
