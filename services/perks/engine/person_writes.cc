#include "services/perks/engine/person_writes.h"

#include <string>

#include "common/status.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/offer_moves.h"

namespace klout::perks {
namespace {

// All that the tables still say of the person. Offers and disclosures keep their place in the sums, under no name.
void Forget(Change& change, const std::string& person) {
  Workspace& rows = change.rows;
  for (const OfferRow* offer : rows.offers.Select("WHERE t.person = :p0 AND t.person <> ''", {person})) {
    if (const TakerRow* taker = rows.takers.Find({.perk_id = offer->perk_id, .who = person})) rows.takers.Erase(*taker);
    const std::string household = "household:" + offer->household;
    const TakerRow* shared = rows.takers.Find({.perk_id = offer->perk_id, .who = household});
    if (shared != nullptr && shared->offer_id == offer->id) rows.takers.Erase(*shared);
    OfferRow& nameless = rows.offers.Change(*offer);
    nameless.person.clear();
    nameless.household.clear();
    if (const DisclosureRow* disclosure = rows.disclosures.Find({.offer_id = offer->id})) {
      DisclosureRow& mute = rows.disclosures.Change(*disclosure);
      mute.person.clear();
      mute.post_id.clear();
      // Its evidence quotes the post.
      mute.verdict.clear();
    }
    for (const PostRow* post : rows.posts.Select("WHERE t.offer_id = :p0", {offer->id})) rows.posts.Erase(*post);
    for (const SeenPostRow* post : rows.seen_posts.Select("WHERE t.offer_id = :p0", {offer->id})) rows.seen_posts.Erase(*post);
  }
  for (const PickRow* pick : rows.picks.Select("WHERE t.person = :p0 AND t.person <> ''", {person})) rows.picks.Change(*pick).person.clear();
  for (const ConsentRow* consent : rows.consents.Select("WHERE t.person = :p0", {person})) rows.consents.Erase(*consent);
  if (const ParticipantRow* participant = rows.participants.Find({.person = person})) rows.participants.Erase(*participant);
  rows.Flush();
  rows.connection().Run("UPDATE requests SET fingerprint = '', answer = '', person = '' WHERE person = :p0 AND person <> ''", {person});
  rows.connection().Run("UPDATE ledger SET person = '' WHERE person = :p0 AND person <> ''", {person});
  // What they wrote themselves may tell who they are.
  rows.connection().Run("UPDATE ledger SET actor = :p0, reason = '' WHERE actor = :p1", {std::string(kErasedActor), person});
}

}  // namespace

v1::Participant ParticipantMessage(Workspace& rows, const ParticipantRow& participant) {
  v1::Participant message;
  message.set_person(participant.person);
  message.set_place(participant.place);
  message.set_birth_date(participant.birth_date);
  *message.mutable_since() = TimestampOf(participant.since);
  for (const ConsentRow* consent : rows.consents.Select("WHERE t.person = :p0 ORDER BY t.brand_id", {participant.person})) {
    if (consent->given != 0) message.add_brand_ids(consent->brand_id);
  }
  return message;
}

absl::Status PutParticipant(Change& change, const Secrets& secrets, const v1::PutParticipantRequest& request,
                            v1::PutParticipantResponse* response) {
  const v1::Participant& said = request.participant();
  if (absl::Status status = CheckActs(change.actor, said.person()); !status.ok()) return status;
  const ParticipantRow* known = change.rows.participants.Find({.person = said.person()});
  if (known == nullptr) known = change.rows.participants.Insert({.person = said.person(), .since = change.now_us()});
  ParticipantRow& row = change.rows.participants.Change(*known);
  row.place = said.place();
  row.birth_date = said.birth_date();
  row.household = said.household().empty() ? "" : secrets.HouseholdHash(said.household());
  LedgerEntry entry = change.Entry("participant.put");
  entry.person = said.person();
  change.rows.Append(std::move(entry));
  *response->mutable_participant() = ParticipantMessage(change.rows, row);
  return absl::OkStatus();
}

absl::Status SetConsent(Change& change, const v1::SetConsentRequest& request, v1::SetConsentResponse* response) {
  if (absl::Status status = CheckActs(change.actor, request.person()); !status.ok()) return status;
  const ParticipantRow* participant = change.rows.participants.Find({.person = request.person()});
  if (participant == nullptr) return NotFound("person", "the person does not take part");
  if (change.rows.brands.Find({.id = request.brand_id()}) == nullptr) return NotFound("brand_id", "no such brand");
  const ConsentRow* known = change.rows.consents.Find({.person = request.person(), .brand_id = request.brand_id()});
  if (known == nullptr) known = change.rows.consents.Insert({.person = request.person(), .brand_id = request.brand_id()});
  ConsentRow& consent = change.rows.consents.Change(*known);
  consent.given = request.consents() ? 1 : 0;
  consent.time = change.now_us();
  LedgerEntry entry = change.Entry(request.consents() ? "consent.given" : "consent.withdrawn");
  entry.person = request.person();
  entry.brand_id = request.brand_id();
  change.rows.Append(std::move(entry));
  if (!request.consents())
    response->set_offers_withdrawn(WithdrawOfPerson(change, request.person(), request.brand_id(), "consent taken back"));
  change.rows.Flush();
  *response->mutable_participant() = ParticipantMessage(change.rows, *participant);
  return absl::OkStatus();
}

absl::Status ErasePerson(Change& change, const v1::ErasePersonRequest& request, v1::ErasePersonResponse* response) {
  if (absl::Status status = CheckActs(change.actor, request.person()); !status.ok()) return status;
  if (change.actor == request.person()) change.actor = kErasedActor;
  response->set_offers_closed(WithdrawOfPerson(change, request.person(), "", "person erased"));
  change.rows.ForgetInLedger(request.person());
  Forget(change, request.person());
  change.rows.Append(change.Entry("person.erased"));
  return absl::OkStatus();
}

}  // namespace klout::perks
