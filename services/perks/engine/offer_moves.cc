#include "services/perks/engine/offer_moves.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "services/perks/engine/ledger_detail.h"
#include "services/perks/engine/secrets.h"

namespace klout::perks {
namespace {

constexpr char kHousehold[] = "household:";

LedgerEntry EntryFor(const Change& change, const OfferRow& offer, std::string_view event) {
  LedgerEntry entry = change.Entry(event);
  entry.brand_id = offer.brand_id;
  entry.campaign_id = offer.campaign_id;
  entry.perk_id = offer.perk_id;
  entry.offer_id = offer.id;
  entry.person = offer.person;
  return entry;
}

// The unit goes back into the stock. Somebody saw its code if it was claimed.
void GiveBack(Change& change, const OfferRow& offer, PerkRow& perk, bool was_seen) {
  const UnitRow* unit = change.rows.units.Find({.perk_id = offer.perk_id, .number = offer.unit});
  change.rows.FreeUnit(*unit, was_seen && unit->is_ours != 0 ? Secrets::NewCode() : "");
  ++perk.available;
  if (perk.waiting > 0) change.rows.WakeWaiting(perk.id);
}

void DropTakers(Change& change, const OfferRow& offer) {
  std::vector<TakerRow> theirs = {{.perk_id = offer.perk_id, .who = offer.person}};
  if (!offer.household.empty()) theirs.push_back({.perk_id = offer.perk_id, .who = kHousehold + offer.household});
  for (const TakerRow& probe : theirs) {
    const TakerRow* taker = change.rows.takers.Find(probe);
    if (taker != nullptr && taker->offer_id == offer.id) change.rows.takers.Erase(*taker);
  }
}

// What ends with the state that the offer is in.
void Leave(Change& change, OfferRow& offer, OfferState from, OfferState to, PerkRow& perk) {
  if (from == OfferState::kReserved) --perk.held;
  if (from == OfferState::kClaimed && to != OfferState::kRedeemed) --perk.claimed;
  if (HasUnit(from) && !HasUnit(to)) {
    GiveBack(change, offer, perk, from == OfferState::kClaimed);
    offer.unit = 0;
    offer.code.clear();
  }
  if (from == OfferState::kWaiting) {
    --perk.waiting;
    offer.wait_place = 0;
  }
}

// The state that the offer is in ends at that time, if nothing comes before.
void EndAt(Change& change, OfferRow& offer, OfferState state, int64_t time) {
  offer.expires = time;
  change.rows.offer_ends.Insert({.time = time, .offer_id = offer.id, .state = static_cast<int64_t>(state)});
}

void Enter(Change& change, OfferRow& offer, OfferState to, PerkRow& perk, const UnitRow* unit) {
  const int64_t now = change.now_us();
  if (to != OfferState::kDeclined && to != OfferState::kExpired && to != OfferState::kWithdrawn && offer.opened == 0)
    offer.opened = now;
  switch (to) {
    case OfferState::kWaiting:
      ++perk.waiting;
      offer.wait_place = perk.next_wait++;
      break;
    case OfferState::kReserved:
      --perk.available;
      ++perk.held;
      offer.unit = unit->number;
      offer.code = unit->code;
      EndAt(change, offer, to, now + perk.hold);
      if (offer.reserved == 0) offer.reserved = now;
      break;
    case OfferState::kClaimed:
      ++perk.claimed;
      offer.expires = 0;
      offer.claimed = now;
      break;
    case OfferState::kRedeemed:
      offer.redeemed = now;
      break;
    case OfferState::kOffered:
    case OfferState::kOpened:
      break;
    default:
      offer.expires = 0;
      offer.post_due = 0;
      DropTakers(change, offer);
      offer.household.clear();
  }
}

// A post is not expected any more. What was judged stays.
void DropDueDisclosure(Change& change, const OfferRow& offer) {
  const DisclosureRow* disclosure = change.rows.disclosures.Find({.offer_id = offer.id});
  if (disclosure == nullptr || !disclosure->verdict.empty()) return;
  LedgerEntry entry = EntryFor(change, offer, "disclosure.dropped");
  entry.from_state = std::string(StateName(StateOf(*disclosure)));
  change.rows.Append(std::move(entry));
  change.rows.disclosures.Erase(*disclosure);
}

}  // namespace

OfferState StateOf(const OfferRow& offer) { return static_cast<OfferState>(offer.state); }
DisclosureState StateOf(const DisclosureRow& disclosure) { return static_cast<DisclosureState>(disclosure.state); }

absl::Status MoveOffer(Change& change, const OfferRow& offer, OfferEvent event, std::string_view reason) {
  const OfferState from = StateOf(offer);
  const Step<OfferState> step = Next(from, event);
  if (!step.ok()) return Refused(step.refusal, "offer_id", absl::StrCat("it is ", ToAbsl(StateName(from))));
  const PerkRow* perk = change.rows.perks.Find({.id = offer.perk_id});
  const UnitRow* unit = nullptr;
  if (step.state == OfferState::kReserved) {
    // Those who wait go first; a unit that came back is theirs even if it was not handed over yet.
    const int64_t others = event == OfferEvent::kGrant ? 0 : perk->waiting;
    if (perk->available - others > 0) unit = change.rows.TakeUnit(perk->id, offer.id);
    if (unit == nullptr) return Refused(Refusal::kOutOfStock, "offer_id");
  }
  OfferRow& moved = change.rows.offers.Change(offer);
  PerkRow& stock = change.rows.perks.Change(*perk);
  const int64_t available = stock.available;
  Leave(change, moved, from, step.state, stock);
  Enter(change, moved, step.state, stock, unit);
  moved.state = static_cast<int64_t>(step.state);
  if (from == OfferState::kClaimed && step.state == OfferState::kCancelled) DropDueDisclosure(change, moved);

  LedgerEntry entry = EntryFor(change, moved, absl::StrCat("offer.", ToAbsl(StateName(step.state))));
  entry.from_state = std::string(StateName(from));
  entry.to_state = std::string(StateName(step.state));
  entry.reason = std::string(reason);
  entry.amount = stock.available - available;
  entry.detail = OfferDetail(moved);
  change.rows.Append(std::move(entry));
  return absl::OkStatus();
}

const OfferRow& MakeOffer(Change& change, const PerkRow& perk, const std::string& person) {
  OfferRow offer;
  offer.id = Secrets::NewId("o-");
  offer.perk_id = perk.id;
  offer.campaign_id = perk.campaign_id;
  offer.brand_id = perk.brand_id;
  offer.person = person;
  offer.state = static_cast<int64_t>(OfferState::kOffered);
  offer.offered = change.now_us();
  EndAt(change, offer, OfferState::kOffered, offer.offered + perk.offer_valid);
  change.rows.takers.Insert({.perk_id = perk.id, .who = person, .offer_id = offer.id});
  LedgerEntry entry = EntryFor(change, offer, "offer.offered");
  entry.to_state = std::string(StateName(OfferState::kOffered));
  entry.detail = OfferDetail(offer);
  change.rows.Append(std::move(entry));
  return *change.rows.offers.Insert(std::move(offer));
}

void SettleOffer(Change& change, const OfferRow& offer) {
  if (offer.expires == 0 || offer.expires > change.now_us()) return;
  // Only what is open has a time to expire at, and all that is open may.
  MoveOffer(change, offer, OfferEvent::kExpire).IgnoreError();
}

uint32_t ServeWaiting(Change& change, const std::string& perk_id) {
  uint32_t served = 0;
  for (;;) {
    const PerkRow* perk = change.rows.perks.Find({.id = perk_id});
    const int64_t units = std::min({perk->available, perk->waiting, kRowsAtATime});
    if (units <= 0) return served;
    change.rows.Flush();
    const std::vector<const OfferRow*> first = change.rows.offers.Select(
        "WHERE t.perk_id = :p0 AND t.wait_place > 0 ORDER BY t.wait_place LIMIT :p1", {perk_id, static_cast<long long>(units)});
    if (first.empty()) return served;
    for (const OfferRow* offer : first) {
      if (offer->expires != 0 && offer->expires <= change.now_us()) {
        SettleOffer(change, *offer);
      } else if (MoveOffer(change, *offer, OfferEvent::kGrant).ok()) {
        ++served;
      } else {
        return served;
      }
    }
  }
}

namespace {

uint32_t Withdraw(Change& change, const std::string& condition, const std::vector<Value>& parameters, std::string_view reason) {
  uint32_t withdrawn = 0;
  for (;;) {
    change.rows.Flush();
    const std::vector<const OfferRow*> open = change.rows.offers.Select(condition, parameters);
    for (const OfferRow* offer : open) withdrawn += MoveOffer(change, *offer, OfferEvent::kWithdraw, reason).ok() ? 1 : 0;
    if (open.size() < static_cast<size_t>(kRowsAtATime)) return withdrawn;
  }
}

}  // namespace

uint32_t WithdrawOfCampaign(Change& change, const std::string& campaign_id, std::string_view reason) {
  return Withdraw(change, "WHERE t.campaign_id = :p0 AND t.state BETWEEN 1 AND 4 ORDER BY t.id LIMIT :p1",
                  {campaign_id, static_cast<long long>(kRowsAtATime)}, reason);
}

uint32_t WithdrawOfPerson(Change& change, const std::string& person, const std::string& brand_id, std::string_view reason) {
  return Withdraw(change,
                  "WHERE t.person = :p0 AND t.person <> '' AND (t.brand_id = :p1 OR :p2 = '') AND t.state BETWEEN 1 AND 4 ORDER BY t.id "
                  "LIMIT :p3",
                  {person, brand_id, brand_id, static_cast<long long>(kRowsAtATime)}, reason);
}

absl::Status MoveDisclosure(Change& change, const DisclosureRow& disclosure, DisclosureEvent event, int64_t due, std::string_view reason) {
  const DisclosureState from = StateOf(disclosure);
  const Step<DisclosureState> step = Next(from, event);
  if (!step.ok()) return Refused(step.refusal, "offer_id", absl::StrCat("its disclosure is ", ToAbsl(StateName(from))));
  DisclosureRow& moved = change.rows.disclosures.Change(disclosure);
  moved.state = static_cast<int64_t>(step.state);
  if (due != 0) moved.due = due;
  const bool is_open = step.state == DisclosureState::kDue || step.state == DisclosureState::kReminded ||
                       step.state == DisclosureState::kUnclear;
  moved.next_check = is_open ? moved.due : 0;
  LedgerEntry entry = change.Entry(absl::StrCat("disclosure.", ToAbsl(StateName(step.state))));
  entry.brand_id = moved.brand_id;
  entry.campaign_id = moved.campaign_id;
  entry.offer_id = moved.offer_id;
  entry.person = moved.person;
  entry.from_state = std::string(StateName(from));
  entry.to_state = std::string(StateName(step.state));
  entry.reason = std::string(reason);
  entry.detail = DisclosureDetail(moved);
  change.rows.Append(std::move(entry));
  return absl::OkStatus();
}

void MakeDisclosure(Change& change, const OfferRow& offer, int64_t due) {
  DisclosureRow disclosure;
  disclosure.offer_id = offer.id;
  disclosure.campaign_id = offer.campaign_id;
  disclosure.brand_id = offer.brand_id;
  disclosure.person = offer.person;
  disclosure.state = static_cast<int64_t>(DisclosureState::kDue);
  disclosure.due = disclosure.next_check = due;
  disclosure.terms_hash = offer.terms_hash;
  LedgerEntry entry = EntryFor(change, offer, "disclosure.due");
  entry.perk_id.clear();
  entry.to_state = std::string(StateName(DisclosureState::kDue));
  entry.detail = DisclosureDetail(disclosure);
  change.rows.Append(std::move(entry));
  change.rows.disclosures.Insert(std::move(disclosure));
}

void SettleDisclosure(Change& change, const DisclosureRow& disclosure) {
  if (disclosure.next_check == 0 || disclosure.next_check > change.now_us()) return;
  const bool is_reminder = StateOf(disclosure) == DisclosureState::kDue;
  const int64_t due = is_reminder ? disclosure.due + absl::ToInt64Microseconds(kTimeToMend) : 0;
  // What is checked again may run out of time: see the machine.
  MoveDisclosure(change, disclosure, DisclosureEvent::kTimeOver, due, "").IgnoreError();
}

}  // namespace klout::perks
