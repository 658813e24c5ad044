#ifndef KLOUT_SERVICES_PERKS_STORE_WORKSPACE_H_
#define KLOUT_SERVICES_PERKS_STORE_WORKSPACE_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "services/perks/store/connection.h"
#include "services/perks/store/row_set.h"
#include "services/perks/store/rows.h"

namespace klout::perks {

// One transaction, seen from inside: the rows it looks at and those it changes, and the ledger rows it will write. Many writes share one: each
// marks where it began and is taken back to there if it is refused, in memory; all that is left is written by Finish, a few statements
// for any number of writes.
//
// Not thread-safe. Throws as Connection does.
class Workspace {
 public:
  enum class Purpose { kRead, kWrite };
  // In a transaction of `connection`, which must outlive it.
  Workspace(Connection& connection, Purpose purpose);
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

 private:
  Connection& connection_;
  Journal journal_;

 public:
  RowSet<BrandRow> brands;
  RowSet<CampaignRow> campaigns;
  RowSet<TermsRow> terms;
  RowSet<PerkRow> perks;
  RowSet<UnitRow> units;
  RowSet<ParticipantRow> participants;
  RowSet<ConsentRow> consents;
  RowSet<OfferRow> offers;
  RowSet<OfferEndRow> offer_ends;
  RowSet<TakerRow> takers;
  RowSet<DisclosureRow> disclosures;
  RowSet<PostRow> posts;
  RowSet<SeenPostRow> seen_posts;
  RowSet<PlanRow> plans;
  RowSet<PickRow> picks;
  RowSet<RequestRow> requests;

  // Reads these offers, the perks, campaigns, people and consents that belong to them, and these requests.
  void Load(const std::vector<OfferRow>& probes, const std::vector<RequestRow>& request_probes);

  // Adds a row to the ledger; its sequence is given by Finish.
  void Append(LedgerEntry entry);

  // Takes the person's name out of the rows that were appended and are not written yet.
  void ForgetInLedger(const std::string& person);

  // A free unit of the perk, the lowest that is known, now of the offer; null if there is none.
  const UnitRow* TakeUnit(const std::string& perk_id, const std::string& offer_id);
  // Makes it free. With a `new_code` it gets that.
  void FreeUnit(const UnitRow& unit, const std::string& new_code);

  // People who wait for this perk may be served now: the writer asks for it after the writes of the group.
  void WakeWaiting(const std::string& perk_id) { to_serve_.insert(perk_id); }
  std::set<std::string> TakeWoken();

  size_t Mark() { return journal_.Mark(); }
  // Takes back all that was done after the mark. Not across a Flush.
  void BackTo(size_t mark) { journal_.BackTo(mark); }

  // Writes all changes, so that Select sees them. The ledger waits for Finish.
  void Flush();
  // Flush, and the ledger: last, since from there to the commit all other writers wait for its numbers. Answers how many rows it got.
  size_t Finish();

  // A number that a query answers; 0 if there is no row.
  int64_t Number(const std::string& sql, const std::vector<Value>& parameters);
  // For what no RowSet does.
  Connection& connection() { return connection_; }

 private:
  struct FreeUnits {
    std::vector<int64_t> numbers;
    size_t next = 0;
    // All free ones up to this number have been read.
    int64_t read_up_to = 0;
    bool is_exhausted = false;
  };

  std::vector<LedgerEntry> ledger_;
  std::map<std::string, FreeUnits> free_units_;
  std::set<std::string> to_serve_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_WORKSPACE_H_
