#include "services/perks/engine/planning.h"

#include <set>

#include "common/status.h"
#include "services/perks/domain/control_group.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/people.h"

namespace klout::perks {

absl::StatusOr<scoring::v1::PlanReachRequest> PlanRequestOf(Workspace& rows, const v1::PlanCampaignRequest& request, absl::Time now) {
  const CampaignRow* campaign = rows.campaigns.Find({.id = request.campaign_id()});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  const PerkRow* perk = rows.perks.Find({.id = request.perk_id()});
  if (perk == nullptr || perk->campaign_id != campaign->id) return NotFound("perk_id", "no such perk of the campaign");
  if (static_cast<CampaignState>(campaign->state) != CampaignState::kDraft)
    return Refused(Refusal::kIllegalTransition, "campaign_id", "only a draft is planned anew");
  const v1::PerkRules rules = Unpack<v1::PerkRules>(perk->rules);
  const PersonRules person_rules = RulesOf(rules);

  scoring::v1::PlanReachRequest plan = request.plan();
  if (plan.budget() == 0) plan.set_budget(campaign->budget);
  if (!plan.has_cost()) plan.mutable_cost()->set_base(perk->unit_cost);
  *plan.mutable_eligibility() = rules.eligibility();
  plan.mutable_eligibility()->set_only_listed(true);
  std::set<std::string> listed(rules.eligibility().only().begin(), rules.eligibility().only().end());
  plan.mutable_eligibility()->clear_only();
  // Straight from the cursor: there may be many.
  rows.connection().Query(
      "SELECT p.person, p.place, p.birth_date FROM participants AS p LEFT JOIN consents AS c ON c.person = p.person AND c.brand_id = :p0 "
      "WHERE COALESCE(c.given, 1) = 1 ORDER BY p.person LIMIT :p1",
      {campaign->brand_id, static_cast<long long>(kMaxCandidates)}, {ColumnType::kText, ColumnType::kText, ColumnType::kText},
      [&](const std::vector<Value>& row) {
        const std::string& person = std::get<std::string>(row[0]);
        if (rules.eligibility().only_listed() && !listed.contains(person)) return;
        const PersonFacts facts = {true, std::get<std::string>(row[1]), std::get<std::string>(row[2]), false};
        if (CheckPerson(facts, person_rules, now) == Refusal::kNone) plan.mutable_eligibility()->add_only(person);
      });
  if (plan.eligibility().only().empty()) return Refused(Refusal::kNotEligible, "perk_id", "nobody who takes part may be offered it");
  return plan;
}

absl::StatusOr<ChosenPeople> ChoosePeople(ScoringClient& scoring, const std::string& perk_id, scoring::v1::PlanReachRequest request,
                                          double control_share, absl::Time deadline) {
  absl::StatusOr<scoring::v1::ReachPlan> plan = scoring.PlanReach(request, deadline);
  if (!plan.ok()) return plan.status();
  ChosenPeople chosen;
  chosen.perk_id = perk_id;
  const std::vector<size_t> control = ChooseControl(static_cast<size_t>(plan->picks_size()), control_share, request.seed());
  if (control.empty()) {
    chosen.reach = *std::move(plan);
    return chosen;
  }
  const std::set<size_t> held_back(control.begin(), control.end());
  request.mutable_eligibility()->clear_only();
  for (int i = 0; i < plan->picks_size(); ++i) {
    if (held_back.contains(static_cast<size_t>(i))) {
      chosen.control.push_back(plan->picks(i).subject());
    } else {
      request.mutable_eligibility()->add_only(plan->picks(i).subject());
    }
  }
  absl::StatusOr<scoring::v1::ReachPlan> rest = scoring.PlanReach(request, deadline);
  if (!rest.ok()) return rest.status();
  // What the money would have bought otherwise is a matter of the whole plan.
  if (plan->has_top_by_score()) *rest->mutable_top_by_score() = plan->top_by_score();
  chosen.reach = *std::move(rest);
  return chosen;
}

std::vector<std::string> PlannedPeople(Workspace& rows, const std::string& campaign_id) {
  std::vector<std::string> people;
  for (const PickRow* pick : rows.picks.Select("WHERE t.campaign_id = :p0 AND t.person <> '' ORDER BY t.is_control, t.rank", {campaign_id}))
    people.push_back(pick->person);
  return people;
}

}  // namespace klout::perks
