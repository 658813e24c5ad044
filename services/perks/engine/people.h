#ifndef KLOUT_SERVICES_PERKS_ENGINE_PEOPLE_H_
#define KLOUT_SERVICES_PERKS_ENGINE_PEOPLE_H_

#include <string>
#include <vector>

#include "services/perks/domain/claim_rules.h"
#include "services/perks/engine/change.h"
#include "services/perks/store/rows.h"

namespace klout::perks {

// What is known of a person, as far as a brand's perk is concerned.
PersonFacts FactsOf(Workspace& rows, const std::string& person, const std::string& brand_id);
// Whether the brand may see the person.
bool Consents(Workspace& rows, const std::string& person, const std::string& brand_id);

// Reads what CheckInvited looks at, for many people at once.
void LoadPeople(Change& change, const PerkRow& perk, const std::vector<const PickRow*>& people);
// Whether the person may be offered the perk: kOnePerPerson, kNoConsent, kWrongPlace, kTooYoung.
Refusal CheckInvited(Change& change, const PerkRow& perk, const std::string& person);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_PEOPLE_H_
