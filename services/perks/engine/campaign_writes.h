#ifndef KLOUT_SERVICES_PERKS_ENGINE_CAMPAIGN_WRITES_H_
#define KLOUT_SERVICES_PERKS_ENGINE_CAMPAIGN_WRITES_H_

#include <map>
#include <set>
#include <string>

#include "absl/status/status.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/engine/change.h"

namespace klout::perks {

// The writes of brands and operators, each inside a transaction. Requests were checked (rpc/request_check.h). They answer the
// errors of perks.proto and then have changed nothing that the writer does not take back.

absl::Status CreateBrand(Change& change, const v1::CreateBrandRequest& request, v1::CreateBrandResponse* response);
absl::Status CreateCampaign(Change& change, const v1::CreateCampaignRequest& request, v1::CreateCampaignResponse* response);
// Alone: an end takes back open offers.
absl::Status ChangeCampaignState(Change& change, const v1::ChangeCampaignStateRequest& request,
                                 v1::ChangeCampaignStateResponse* response);
absl::Status CreatePerk(Change& change, const v1::CreatePerkRequest& request, v1::CreatePerkResponse* response);
// Alone.
absl::Status AddStock(Change& change, const v1::AddStockRequest& request, v1::AddStockResponse* response);

// What the planner chose, and who is held back; stored in place of an earlier plan. Alone.
struct ChosenPeople {
  std::string perk_id;
  // With names.
  scoring::v1::ReachPlan reach;
  std::vector<std::string> control;
};
absl::Status StorePlan(Change& change, const std::string& campaign_id, const ChosenPeople& chosen);

// `people_per_week`: what scoring forecasts of picks and control group now, by person. Alone.
absl::Status LaunchCampaign(Change& change, const v1::LaunchCampaignRequest& request,
                            const std::map<std::string, double>& people_per_week, v1::LaunchCampaignResponse* response);

// `not_eligible`: who does not qualify, by scoring. The answer names nobody: its invitations are in the order of the request. Alone.
absl::Status InvitePeople(Change& change, const v1::InvitePeopleRequest& request, const std::set<std::string>& not_eligible,
                          v1::InvitePeopleResponse* response);

// Ends a campaign in whatever state that can be ended. Calls Flush.
absl::Status EndCampaign(Change& change, const CampaignRow& campaign, std::string_view reason);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_CAMPAIGN_WRITES_H_
