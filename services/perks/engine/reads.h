#ifndef KLOUT_SERVICES_PERKS_ENGINE_READS_H_
#define KLOUT_SERVICES_PERKS_ENGINE_READS_H_

#include "absl/status/status.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// The reads of perks.proto, each inside a transaction that reads. Of a campaign they show the people who consent to be seen by its brand; of
// all others nothing but numbers. Errors: NOT_FOUND, and INVALID_ARGUMENT for a page.

absl::Status ListBrands(Workspace& rows, const v1::ListBrandsRequest& request, v1::ListBrandsResponse* response);
absl::Status GetCampaign(Workspace& rows, const v1::GetCampaignRequest& request, v1::GetCampaignResponse* response);
// NOT_FOUND if there is no such thing.
absl::Status GetOwner(Workspace& rows, const v1::GetOwnerRequest& request, v1::GetOwnerResponse* response);
absl::Status ListCampaigns(Workspace& rows, const v1::ListCampaignsRequest& request, v1::ListCampaignsResponse* response);
absl::Status ListPerks(Workspace& rows, const v1::ListPerksRequest& request, v1::ListPerksResponse* response);
absl::Status GetParticipant(Workspace& rows, const v1::GetParticipantRequest& request, v1::GetParticipantResponse* response);
absl::Status ListOffers(Workspace& rows, const v1::ListOffersRequest& request, v1::ListOffersResponse* response);
absl::Status ListDisclosures(Workspace& rows, const v1::ListDisclosuresRequest& request, v1::ListDisclosuresResponse* response);

// The stored plan as its brand may see it; empty if there is none.
v1::CampaignPlan PlanFor(Workspace& rows, const CampaignRow& campaign);

// At most this many ledger rows a message.
inline constexpr int64_t kLedgerRowsPerMessage = 1'000;
// The rows after `after`, of the campaign or of all. Of a campaign: without the names of people whom its brand may not see.
absl::Status ReadLedger(Workspace& rows, const std::string& campaign_id, uint64_t after, v1::ExportLedgerResponse* response);

// Part of the disclosures that are due or over that disclosed; below 0 if there is none. `column`: campaign_id or person.
double ComplianceRate(Workspace& rows, const char* column, const std::string& value);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_READS_H_
