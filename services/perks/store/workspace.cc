#include "services/perks/store/workspace.h"

#include <utility>

#include "absl/strings/str_cat.h"

namespace klout::perks {
namespace {

// Free units read at a time.
constexpr long long kUnitsAhead = 256;

}  // namespace

Workspace::Workspace(Connection& connection, Purpose purpose)
    : connection_(connection),
      brands(connection, journal_, purpose == Purpose::kWrite),
      campaigns(connection, journal_, purpose == Purpose::kWrite),
      terms(connection, journal_, purpose == Purpose::kWrite),
      perks(connection, journal_, purpose == Purpose::kWrite),
      units(connection, journal_, purpose == Purpose::kWrite),
      participants(connection, journal_, purpose == Purpose::kWrite),
      consents(connection, journal_, purpose == Purpose::kWrite),
      offers(connection, journal_, purpose == Purpose::kWrite),
      offer_ends(connection, journal_, purpose == Purpose::kWrite),
      takers(connection, journal_, purpose == Purpose::kWrite),
      disclosures(connection, journal_, purpose == Purpose::kWrite),
      posts(connection, journal_, purpose == Purpose::kWrite),
      seen_posts(connection, journal_, purpose == Purpose::kWrite),
      plans(connection, journal_, purpose == Purpose::kWrite),
      picks(connection, journal_, purpose == Purpose::kWrite),
      requests(connection, journal_, purpose == Purpose::kWrite) {}

void Workspace::Load(const std::vector<OfferRow>& probes, const std::vector<RequestRow>& request_probes) {
  offers.Load(probes);
  // After the offers: who waited for their locks sees the requests of who held them.
  requests.Load(request_probes);
  std::vector<CampaignRow> campaign_probes;
  std::vector<PerkRow> perk_probes;
  std::vector<ParticipantRow> participant_probes;
  std::vector<ConsentRow> consent_probes;
  for (const OfferRow& probe : probes) {
    const OfferRow* offer = offers.Find(probe);
    if (offer == nullptr) continue;
    campaign_probes.push_back({.id = offer->campaign_id});
    perk_probes.push_back({.id = offer->perk_id});
    participant_probes.push_back({.person = offer->person});
    consent_probes.push_back({.person = offer->person, .brand_id = offer->brand_id});
  }
  participants.Load(participant_probes);
  consents.Load(consent_probes);
  // The rows that many groups want are locked last.
  campaigns.Load(campaign_probes);
  perks.Load(perk_probes);
}

void Workspace::Append(LedgerEntry entry) {
  ledger_.push_back(std::move(entry));
  journal_.Add([this] { ledger_.pop_back(); });
}

void Workspace::ForgetInLedger(const std::string& person) {
  for (LedgerEntry& entry : ledger_) {
    if (entry.person == person) entry.person.clear();
  }
}

const UnitRow* Workspace::TakeUnit(const std::string& perk_id, const std::string& offer_id) {
  FreeUnits& free = free_units_[perk_id];
  for (;;) {
    for (; free.next < free.numbers.size(); ++free.next) {
      const UnitRow* unit = units.Find({.perk_id = perk_id, .number = free.numbers[free.next]});
      if (unit == nullptr || !unit->offer_id.empty()) continue;
      units.Change(*unit).offer_id = offer_id;
      ++free.next;
      // If this is taken back, it is to be found again.
      journal_.Add([&free] { free.next = 0; });
      return unit;
    }
    if (free.is_exhausted) return nullptr;
    const std::vector<const UnitRow*> more =
        units.Select("WHERE t.perk_id = :p0 AND t.offer_id = '' AND t.number > :p1 ORDER BY t.number LIMIT :p2",
                     {perk_id, static_cast<long long>(free.read_up_to), kUnitsAhead});
    for (const UnitRow* unit : more) {
      free.numbers.push_back(unit->number);
      free.read_up_to = unit->number;
    }
    free.is_exhausted = more.empty();
  }
}

void Workspace::FreeUnit(const UnitRow& unit, const std::string& new_code) {
  UnitRow& row = units.Change(unit);
  row.offer_id.clear();
  if (!new_code.empty()) row.code = new_code;
  FreeUnits& free = free_units_[row.perk_id];
  free.numbers.push_back(row.number);
  free.next = 0;
}

std::set<std::string> Workspace::TakeWoken() { return std::exchange(to_serve_, {}); }

void Workspace::Flush() {
  // The same order in every transaction: those that touch the same rows wait for each other and do not deadlock.
  brands.Flush();
  campaigns.Flush();
  terms.Flush();
  perks.Flush();
  participants.Flush();
  consents.Flush();
  offers.Flush();
  offer_ends.Flush();
  units.Flush();
  takers.Flush();
  disclosures.Flush();
  posts.Flush();
  seen_posts.Flush();
  plans.Flush();
  picks.Flush();
  requests.Flush();
}

size_t Workspace::Finish() {
  Flush();
  if (ledger_.empty()) return 0;
  const long long rows = static_cast<long long>(ledger_.size());
  constexpr char kCount[] = "UPDATE counters SET value = value + :p0 WHERE name = 'ledger'";
  int64_t sequence;
  if (connection_.is_sqlite()) {
    connection_.Run(kCount, {rows});
    sequence = Number("SELECT value FROM counters WHERE name = 'ledger'", {}) - rows;
  } else {
    sequence = Number(absl::StrCat(kCount, " RETURNING value"), {rows}) - rows;
  }
  std::vector<const LedgerEntry*> entries;
  for (LedgerEntry& entry : ledger_) {
    entry.sequence = ++sequence;
    entries.push_back(&entry);
  }
  InsertRows<LedgerEntry>(connection_, entries);
  ledger_.clear();
  return static_cast<size_t>(rows);
}

int64_t Workspace::Number(const std::string& sql, const std::vector<Value>& parameters) {
  int64_t number = 0;
  connection_.Query(sql, parameters, {ColumnType::kInteger},
                    [&](const std::vector<Value>& row) { number = std::get<long long>(row[0]); });
  return number;
}

}  // namespace klout::perks
