#ifndef KLOUT_SERVICES_PERKS_ENGINE_LEDGER_DETAIL_H_
#define KLOUT_SERVICES_PERKS_ENGINE_LEDGER_DETAIL_H_

#include <string>

#include "services/perks/store/rows.h"

namespace klout::perks {

// LedgerRow.detail: what changed beside the state, as JSON, so that the ledger alone can make the state again (ledger_replay.h). No names of people
// and no codes are in it.

std::string CampaignDetail(const CampaignRow& campaign);
std::string PerkDetail(const PerkRow& perk);
std::string OfferDetail(const OfferRow& offer);
std::string DisclosureDetail(const DisclosureRow& disclosure);

// The other way: sets the fields that the detail holds. False if it is no such JSON.
bool ReadDetail(const std::string& detail, CampaignRow* campaign);
bool ReadDetail(const std::string& detail, PerkRow* perk);
bool ReadDetail(const std::string& detail, OfferRow* offer);
bool ReadDetail(const std::string& detail, DisclosureRow* disclosure);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_LEDGER_DETAIL_H_
