#include "services/perks/engine/people.h"

#include "klout/perks/v1/perks.pb.h"
#include "services/perks/engine/messages.h"

namespace klout::perks {

PersonFacts FactsOf(Workspace& rows, const std::string& person, const std::string& brand_id) {
  PersonFacts facts;
  if (person.empty()) return facts;
  if (const ParticipantRow* participant = rows.participants.Find({.person = person})) {
    facts.takes_part = true;
    facts.place = participant->place;
    facts.birth_date = participant->birth_date;
  }
  const ConsentRow* consent = rows.consents.Find({.person = person, .brand_id = brand_id});
  facts.took_consent_back = consent != nullptr && consent->given == 0;
  return facts;
}

bool Consents(Workspace& rows, const std::string& person, const std::string& brand_id) {
  if (person.empty()) return false;
  const ConsentRow* consent = rows.consents.Find({.person = person, .brand_id = brand_id});
  return consent != nullptr && consent->given != 0;
}

void LoadPeople(Change& change, const PerkRow& perk, const std::vector<const PickRow*>& people) {
  std::vector<ParticipantRow> participants;
  std::vector<ConsentRow> consents;
  std::vector<TakerRow> takers;
  for (const PickRow* pick : people) {
    participants.push_back({.person = pick->person});
    consents.push_back({.person = pick->person, .brand_id = perk.brand_id});
    takers.push_back({.perk_id = perk.id, .who = pick->person});
  }
  change.rows.participants.Load(participants);
  change.rows.consents.Load(consents);
  change.rows.takers.Load(takers);
}

Refusal CheckInvited(Change& change, const PerkRow& perk, const std::string& person) {
  if (change.rows.takers.Find({.perk_id = perk.id, .who = person}) != nullptr) return Refusal::kOnePerPerson;
  return CheckPerson(FactsOf(change.rows, person, perk.brand_id), RulesOf(Unpack<v1::PerkRules>(perk.rules)), change.now);
}

}  // namespace klout::perks
