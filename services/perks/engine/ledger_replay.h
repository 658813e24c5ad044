#ifndef KLOUT_SERVICES_PERKS_ENGINE_LEDGER_REPLAY_H_
#define KLOUT_SERVICES_PERKS_ENGINE_LEDGER_REPLAY_H_

#include <cstdint>
#include <map>
#include <string>

#include "absl/status/status.h"
#include "services/perks/store/rows.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// Makes the state again from the rows of the ledger alone, in order. What the ledger does not hold on purpose stays empty: names and texts of brands,
// codes, households, posts and verdicts.
class LedgerReplay {
 public:
  // DATA_LOSS if the row cannot follow those before it: a gap, another state than the one it says it leaves, a step that the machines refuse,
  // stock below zero. Then the replay is as it was.
  absl::Status Apply(const LedgerEntry& entry);

  const std::map<std::string, CampaignRow>& campaigns() const { return campaigns_; }
  const std::map<std::string, PerkRow>& perks() const { return perks_; }
  const std::map<std::string, OfferRow>& offers() const { return offers_; }
  const std::map<std::string, DisclosureRow>& disclosures() const { return disclosures_; }

 private:
  absl::Status ApplyCampaign(const LedgerEntry& entry);
  absl::Status ApplyPerk(const LedgerEntry& entry);
  absl::Status ApplyOffer(const LedgerEntry& entry);
  absl::Status ApplyDisclosure(const LedgerEntry& entry);

  int64_t last_ = 0;
  std::map<std::string, CampaignRow> campaigns_;
  std::map<std::string, PerkRow> perks_;
  std::map<std::string, OfferRow> offers_;
  std::map<std::string, DisclosureRow> disclosures_;
};

// Replays the whole ledger inside a transaction that reads, and compares with the tables: campaigns, stock, offers, disclosures, and which unit is
// whose. DATA_LOSS names the first thing that differs. Takes memory for all offers: for audits and tests.
absl::Status AuditLedger(Workspace& rows);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_LEDGER_REPLAY_H_
