#ifndef KLOUT_SERVICES_PERKS_ENGINE_PLANNING_H_
#define KLOUT_SERVICES_PERKS_ENGINE_PLANNING_H_

#include <map>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/engine/campaign_writes.h"
#include "services/perks/engine/scoring_client.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// Campaigns that are planned: what is asked of scoring before the write, and with what. These block: not on a writer's thread.

// As many people as PlanReach takes in `only`.
inline constexpr int64_t kMaxCandidates = 500'000;

// The request to the planner for a draft: who takes part, may be sent the perk and did not take consent back; the perk's eligibility and unit cost;
// the campaign's budget if none is given. Inside a transaction that reads. NOT_FOUND, FAILED_PRECONDITION (no draft, or nobody takes part: NOT_ELIGIBLE).
absl::StatusOr<scoring::v1::PlanReachRequest> PlanRequestOf(Workspace& rows, const v1::PlanCampaignRequest& request, absl::Time now);

// The plan, of which `control_share` at random (by the plan's seed) is held back; then a plan of the rest, so that each pick's reach is that of
// the people who are invited.
absl::StatusOr<ChosenPeople> ChoosePeople(ScoringClient& scoring, const std::string& perk_id, scoring::v1::PlanReachRequest request,
                                          double control_share, absl::Time deadline);

// People of the stored plan, picks and control group.
std::vector<std::string> PlannedPeople(Workspace& rows, const std::string& campaign_id);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_PLANNING_H_
