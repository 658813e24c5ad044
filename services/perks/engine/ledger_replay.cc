#include "services/perks/engine/ledger_replay.h"

#include <optional>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "common/string_view.h"
#include "services/perks/domain/state_machines.h"
#include "services/perks/engine/ledger_detail.h"

namespace klout::perks {
namespace {

absl::Status Wrong(const LedgerEntry& entry, absl::string_view why) {
  return absl::DataLossError(absl::StrCat("ledger row ", entry.sequence, " (", entry.event, "): ", why));
}

template <typename State>
std::optional<State> StateNamed(const std::string& name, int states) {
  for (int i = 1; i <= states; ++i) {
    if (StateName(static_cast<State>(i)) == name) return static_cast<State>(i);
  }
  return std::nullopt;
}

// Whether some event leads from one to the other.
template <typename State, typename Event>
bool Leads(State from, State to, int events) {
  for (int i = 0; i < events; ++i) {
    if (Next(from, static_cast<Event>(i)) == Step<State>{to, Refusal::kNone}) return true;
  }
  return false;
}

}  // namespace

absl::Status LedgerReplay::Apply(const LedgerEntry& entry) {
  if (entry.sequence != last_ + 1) return Wrong(entry, absl::StrCat("it follows row ", last_));
  const std::string kind = entry.event.substr(0, entry.event.find('.'));
  absl::Status status;
  if (kind == "campaign") status = ApplyCampaign(entry);
  if (kind == "perk" || kind == "stock") status = ApplyPerk(entry);
  if (kind == "offer") status = ApplyOffer(entry);
  if (kind == "disclosure") status = ApplyDisclosure(entry);
  if (status.ok()) last_ = entry.sequence;
  return status;
}

absl::Status LedgerReplay::ApplyCampaign(const LedgerEntry& entry) {
  if (entry.event == "campaign.planned") return absl::OkStatus();
  if (entry.event == "campaign.created") {
    CampaignRow row = {.id = entry.campaign_id, .brand_id = entry.brand_id, .state = static_cast<int64_t>(CampaignState::kDraft)};
    if (!ReadDetail(entry.detail, &row)) return Wrong(entry, "its detail cannot be read");
    campaigns_[row.id] = std::move(row);
    return absl::OkStatus();
  }
  const auto found = campaigns_.find(entry.campaign_id);
  if (found == campaigns_.end()) return Wrong(entry, "no such campaign");
  const auto from = StateNamed<CampaignState>(entry.from_state, kCampaignStates), to = StateNamed<CampaignState>(entry.to_state, kCampaignStates);
  if (!from || !to || found->second.state != static_cast<int64_t>(*from)) return Wrong(entry, "the campaign is in another state");
  if (!Leads<CampaignState, CampaignEvent>(*from, *to, kCampaignEvents)) return Wrong(entry, "an illegal step");
  found->second.state = static_cast<int64_t>(*to);
  return absl::OkStatus();
}

absl::Status LedgerReplay::ApplyPerk(const LedgerEntry& entry) {
  if (entry.event == "perk.created") {
    PerkRow row = {.id = entry.perk_id, .campaign_id = entry.campaign_id, .brand_id = entry.brand_id};
    if (!ReadDetail(entry.detail, &row)) return Wrong(entry, "its detail cannot be read");
    perks_[row.id] = std::move(row);
    return absl::OkStatus();
  }
  const auto found = perks_.find(entry.perk_id);
  if (found == perks_.end()) return Wrong(entry, "no such perk");
  found->second.total += entry.amount;
  found->second.available += entry.amount;
  found->second.next_unit += entry.amount;
  return absl::OkStatus();
}

absl::Status LedgerReplay::ApplyOffer(const LedgerEntry& entry) {
  const auto to = StateNamed<OfferState>(entry.to_state, kOfferStates);
  const auto perk = perks_.find(entry.perk_id);
  if (!to || perk == perks_.end()) return Wrong(entry, "no such perk or state");
  OfferRow row = {.id = entry.offer_id, .perk_id = entry.perk_id, .campaign_id = entry.campaign_id, .brand_id = entry.brand_id, .offered = entry.time};
  std::optional<OfferState> from;
  if (entry.event != "offer.offered") {
    const auto found = offers_.find(entry.offer_id);
    from = StateNamed<OfferState>(entry.from_state, kOfferStates);
    if (found == offers_.end() || !from || found->second.state != static_cast<int64_t>(*from))
      return Wrong(entry, "the offer is in another state");
    if (!Leads<OfferState, OfferEvent>(*from, *to, kOfferEvents)) return Wrong(entry, "an illegal step");
    row = found->second;
  }
  PerkRow stock = perk->second;
  stock.available += entry.amount;
  const auto count = [](std::optional<OfferState> state, OfferState wanted) { return state == wanted ? 1 : 0; };
  stock.held += count(to, OfferState::kReserved) - count(from, OfferState::kReserved);
  stock.waiting += count(to, OfferState::kWaiting) - count(from, OfferState::kWaiting);
  stock.next_wait += count(to, OfferState::kWaiting);
  // What is redeemed stays claimed.
  stock.claimed += count(to, OfferState::kClaimed) - (to == OfferState::kCancelled ? count(from, OfferState::kClaimed) : 0);
  if (stock.available < 0 || stock.held < 0 || stock.claimed < 0 || stock.total != stock.available + stock.held + stock.claimed)
    return Wrong(entry, "the stock does not add up");
  row.state = static_cast<int64_t>(*to);
  row.person = entry.person;
  if (!ReadDetail(entry.detail, &row)) return Wrong(entry, "its detail cannot be read");
  perk->second = std::move(stock);
  offers_[row.id] = std::move(row);
  return absl::OkStatus();
}

absl::Status LedgerReplay::ApplyDisclosure(const LedgerEntry& entry) {
  const auto found = disclosures_.find(entry.offer_id);
  if (entry.event == "disclosure.dropped") {
    if (found == disclosures_.end()) return Wrong(entry, "no such disclosure");
    disclosures_.erase(found);
    return absl::OkStatus();
  }
  const auto to = StateNamed<DisclosureState>(entry.to_state, kDisclosureStates);
  if (!to) return Wrong(entry, "no such state");
  DisclosureRow row = {.offer_id = entry.offer_id, .campaign_id = entry.campaign_id, .brand_id = entry.brand_id};
  if (!entry.from_state.empty()) {
    const auto from = StateNamed<DisclosureState>(entry.from_state, kDisclosureStates);
    if (found == disclosures_.end() || !from || found->second.state != static_cast<int64_t>(*from))
      return Wrong(entry, "the disclosure is in another state");
    if (!Leads<DisclosureState, DisclosureEvent>(*from, *to, kDisclosureEvents)) return Wrong(entry, "an illegal step");
    row = found->second;
  }
  row.state = static_cast<int64_t>(*to);
  row.person = entry.person;
  if (!ReadDetail(entry.detail, &row)) return Wrong(entry, "its detail cannot be read");
  disclosures_[row.offer_id] = std::move(row);
  return absl::OkStatus();
}

namespace {

constexpr long long kEntriesAtATime = 1'000;

auto Compared(const CampaignRow& row) {
  return std::tuple(row.id, row.brand_id, row.state, row.starts, row.ends, row.budget, row.control_share);
}
auto Compared(const PerkRow& row) {
  return std::tuple(row.id, row.campaign_id, row.brand_id, row.hold, row.offer_valid, row.unit_cost, row.terms_hash, row.total, row.available,
                    row.held, row.claimed, row.waiting, row.next_wait, row.next_unit);
}
auto Compared(const OfferRow& row) {
  return std::tuple(row.id, row.perk_id, row.campaign_id, row.brand_id, row.person, row.state, row.offered, row.expires, row.unit, row.wait_place,
                    row.terms_hash, row.post_due, row.opened, row.reserved, row.claimed, row.redeemed);
}
auto Compared(const DisclosureRow& row) {
  return std::tuple(row.offer_id, row.campaign_id, row.brand_id, row.person, row.state, row.due, row.next_check, row.terms_hash, row.network);
}

template <typename Row>
absl::Status Compare(RowSet<Row>& table, const std::map<std::string, Row>& replayed) {
  size_t rows = 0;
  absl::Status status;
  for (const Row* row : table.Select("", {})) {
    ++rows;
    const std::string key = std::get<0>(Compared(*row));
    const auto found = replayed.find(key);
    if (found == replayed.end() || Compared(found->second) != Compared(*row))
      return absl::DataLossError(absl::StrCat(Row::kTable, " ", key, " is not what the ledger says"));
  }
  if (rows != replayed.size()) return absl::DataLossError(absl::StrCat(Row::kTable, " has ", rows, " rows, the ledger ", replayed.size()));
  return status;
}

// Each unit that an offer has is marked as that offer's, and no other is taken.
absl::Status CompareUnits(Workspace& rows, const std::map<std::string, OfferRow>& offers) {
  size_t with_unit = 0, taken = 0;
  for (const auto& [id, offer] : offers) with_unit += offer.unit != 0 ? 1 : 0;
  for (const UnitRow* unit : rows.units.Select("WHERE t.offer_id <> ''", {})) {
    ++taken;
    const auto found = offers.find(unit->offer_id);
    if (found == offers.end() || found->second.perk_id != unit->perk_id || found->second.unit != unit->number)
      return absl::DataLossError(absl::StrCat("unit ", unit->number, " of ", unit->perk_id, " is not what the ledger says"));
  }
  return taken == with_unit ? absl::OkStatus() : absl::DataLossError(absl::StrCat(taken, " units are taken, the ledger says ", with_unit));
}

// An offer that ends by itself is looked at when it does.
absl::Status CheckEnds(Workspace& rows) {
  const int64_t lost = rows.Number(
      "SELECT COUNT(*) FROM offers AS t WHERE t.expires > 0 AND NOT EXISTS (SELECT 1 FROM offer_ends AS e WHERE e.time = t.expires AND e.offer_id = "
      "t.id)",
      {});
  return lost == 0 ? absl::OkStatus() : absl::DataLossError(absl::StrCat(lost, " offers would never end"));
}

}  // namespace

absl::Status AuditLedger(Workspace& rows) {
  LedgerReplay replay;
  long long after = 0;
  for (bool more = true; more;) {
    more = false;
    std::vector<LedgerEntry> entries;
    rows.connection().Query(RowSql<LedgerEntry>::Select() + "WHERE t.sequence > :p0 ORDER BY t.sequence LIMIT :p1", {after, kEntriesAtATime},
                            RowSql<LedgerEntry>::Types(),
                            [&](const std::vector<Value>& row) { entries.push_back(RowSql<LedgerEntry>::FromValues(row)); });
    for (const LedgerEntry& entry : entries) {
      if (absl::Status status = replay.Apply(entry); !status.ok()) return status;
      after = entry.sequence;
      more = true;
    }
  }
  absl::Status status = Compare(rows.campaigns, replay.campaigns());
  if (status.ok()) status = Compare(rows.perks, replay.perks());
  if (status.ok()) status = Compare(rows.offers, replay.offers());
  if (status.ok()) status = Compare(rows.disclosures, replay.disclosures());
  if (status.ok()) status = CompareUnits(rows, replay.offers());
  if (status.ok()) status = CheckEnds(rows);
  return status;
}

}  // namespace klout::perks
