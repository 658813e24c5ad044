#include "services/perks/engine/campaign_writes.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/perks/domain/claim_rules.h"
#include "services/perks/engine/ledger_detail.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/offer_moves.h"
#include "services/perks/engine/people.h"
#include "services/perks/engine/secrets.h"

namespace klout::perks {
namespace {

CampaignState StateOf(const CampaignRow& campaign) { return static_cast<CampaignState>(campaign.state); }

LedgerEntry EntryFor(const Change& change, const CampaignRow& campaign, std::string_view event) {
  LedgerEntry entry = change.Entry(event);
  entry.brand_id = campaign.brand_id;
  entry.campaign_id = campaign.id;
  return entry;
}

LedgerEntry EntryFor(const Change& change, const PerkRow& perk, std::string_view event) {
  LedgerEntry entry = change.Entry(event);
  entry.brand_id = perk.brand_id;
  entry.campaign_id = perk.campaign_id;
  entry.perk_id = perk.id;
  return entry;
}

absl::Status MoveCampaign(Change& change, const CampaignRow& campaign, CampaignEvent event, std::string_view reason) {
  const CampaignState from = StateOf(campaign);
  const Step<CampaignState> step = Next(from, event);
  if (!step.ok()) return Refused(step.refusal, "state", absl::StrCat("the campaign is ", ToAbsl(StateName(from))));
  CampaignRow& moved = change.rows.campaigns.Change(campaign);
  moved.state = static_cast<int64_t>(step.state);
  LedgerEntry entry = EntryFor(change, moved, absl::StrCat("campaign.", ToAbsl(StateName(step.state))));
  entry.from_state = std::string(StateName(from));
  entry.to_state = std::string(StateName(step.state));
  entry.reason = std::string(reason);
  change.rows.Append(std::move(entry));
  return absl::OkStatus();
}

}  // namespace

absl::Status CreateBrand(Change& change, const v1::CreateBrandRequest& request, v1::CreateBrandResponse* response) {
  const BrandRow* brand = change.rows.brands.Insert(
      {.id = Secrets::NewId("b-"), .name = request.name(), .created = change.now_us()});
  LedgerEntry entry = change.Entry("brand.created");
  entry.brand_id = brand->id;
  change.rows.Append(std::move(entry));
  *response->mutable_brand() = MessageOf(*brand);
  return absl::OkStatus();
}

absl::Status CreateCampaign(Change& change, const v1::CreateCampaignRequest& request, v1::CreateCampaignResponse* response) {
  if (change.rows.brands.Find({.id = request.brand_id()}) == nullptr) return NotFound("brand_id", "no such brand");
  CampaignRow row;
  row.id = Secrets::NewId("c-");
  row.brand_id = request.brand_id();
  row.name = request.name();
  row.state = static_cast<int64_t>(CampaignState::kDraft);
  row.starts = MicrosOf(request.starts());
  row.ends = MicrosOf(request.ends());
  row.currency = request.currency();
  row.budget = request.budget();
  row.control_share = request.control_share();
  row.created = change.now_us();
  LedgerEntry entry = EntryFor(change, row, "campaign.created");
  entry.to_state = std::string(StateName(CampaignState::kDraft));
  entry.detail = CampaignDetail(row);
  change.rows.Append(std::move(entry));
  *response->mutable_campaign() = MessageOf(*change.rows.campaigns.Insert(std::move(row)));
  return absl::OkStatus();
}

absl::Status EndCampaign(Change& change, const CampaignRow& campaign, std::string_view reason) {
  if (absl::Status status = MoveCampaign(change, campaign, CampaignEvent::kEnd, reason); !status.ok()) return status;
  WithdrawOfCampaign(change, campaign.id, "campaign ended");
  return absl::OkStatus();
}

absl::Status ChangeCampaignState(Change& change, const v1::ChangeCampaignStateRequest& request,
                                 v1::ChangeCampaignStateResponse* response) {
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = request.campaign_id()});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  absl::Status status;
  switch (request.state()) {
    case v1::CAMPAIGN_STATE_LIVE:
      status = MoveCampaign(change, *campaign, CampaignEvent::kGoLive, request.reason());
      break;
    case v1::CAMPAIGN_STATE_PAUSED:
      status = MoveCampaign(change, *campaign, CampaignEvent::kPause, request.reason());
      break;
    case v1::CAMPAIGN_STATE_ENDED:
      status = EndCampaign(change, *campaign, request.reason());
      break;
    default:
      status = Refused(Refusal::kIllegalTransition, "state", "nothing goes back to a draft");
  }
  if (status.ok()) *response->mutable_campaign() = MessageOf(*campaign);
  return status;
}

absl::Status CreatePerk(Change& change, const v1::CreatePerkRequest& request, v1::CreatePerkResponse* response) {
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = request.campaign_id()});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  if (StateOf(*campaign) == CampaignState::kEnded) return Refused(Refusal::kCampaignNotLive, "campaign_id", "it is ended");
  PerkRow row;
  row.id = Secrets::NewId("p-");
  row.campaign_id = campaign->id;
  row.brand_id = campaign->brand_id;
  row.name = request.name();
  row.description = request.description();
  row.rules = Pack(request.rules());
  row.terms_hash = Secrets::Sha256(request.terms());
  row.hold = MicrosOf(request.hold());
  row.offer_valid = MicrosOf(request.offer_valid());
  row.unit_cost = request.unit_cost();
  row.created = change.now_us();
  if (change.rows.terms.Find({.hash = row.terms_hash}) == nullptr)
    change.rows.terms.Insert({.hash = row.terms_hash, .content = request.terms()});
  LedgerEntry entry = EntryFor(change, row, "perk.created");
  entry.detail = PerkDetail(row);
  change.rows.Append(std::move(entry));
  *response->mutable_perk() = MessageOf(*change.rows.perks.Insert(std::move(row)));
  response->mutable_perk()->set_terms(request.terms());
  return absl::OkStatus();
}

absl::Status AddStock(Change& change, const v1::AddStockRequest& request, v1::AddStockResponse* response) {
  const PerkRow* perk = change.rows.perks.Find({.id = request.perk_id()});
  if (perk == nullptr) return NotFound("perk_id", "no such perk");
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = perk->campaign_id});
  if (StateOf(*campaign) == CampaignState::kEnded) return Refused(Refusal::kCampaignNotLive, "perk_id", "its campaign is ended");
  const bool is_ours = request.codes().empty();
  const int64_t units = is_ours ? request.units() : request.codes_size();
  for (const std::string& code : request.codes()) {
    const int64_t known = change.rows.Number("SELECT COUNT(*) FROM units WHERE perk_id = :p0 AND code = :p1", {perk->id, code});
    if (known != 0) return AlreadyExists("CODE", "codes", "a code is in the stock of this perk already");
  }
  PerkRow& stock = change.rows.perks.Change(*perk);
  for (int64_t i = 0; i < units; ++i) {
    change.rows.units.Insert({.perk_id = stock.id,
                              .number = stock.next_unit + i,
                              .code = is_ours ? Secrets::NewCode() : request.codes(static_cast<int>(i)),
                              .is_ours = is_ours ? 1 : 0});
  }
  stock.next_unit += units;
  stock.total += units;
  stock.available += units;
  LedgerEntry entry = EntryFor(change, stock, "stock.added");
  entry.amount = units;
  change.rows.Append(std::move(entry));
  response->set_served(ServeWaiting(change, stock.id));
  *response->mutable_perk() = MessageOf(*perk);
  return absl::OkStatus();
}

absl::Status StorePlan(Change& change, const std::string& campaign_id, const ChosenPeople& chosen) {
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = campaign_id});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  if (StateOf(*campaign) != CampaignState::kDraft)
    return Refused(Refusal::kIllegalTransition, "campaign_id", "only a draft is planned anew");
  change.rows.Flush();
  for (const PickRow* old : change.rows.picks.Select("WHERE t.campaign_id = :p0", {campaign_id})) change.rows.picks.Erase(*old);

  scoring::v1::ReachPlan nameless = chosen.reach;
  nameless.mutable_top_by_score()->clear_subjects();
  for (int i = 0; i < nameless.picks_size(); ++i) {
    change.rows.picks.Insert({.campaign_id = campaign_id,
                              .is_control = 0,
                              .rank = i,
                              .person = nameless.picks(i).subject(),
                              .marginal_reach = nameless.picks(i).marginal_reach()});
    nameless.mutable_picks(i)->clear_subject();
  }
  for (size_t i = 0; i < chosen.control.size(); ++i) {
    change.rows.picks.Insert(
        {.campaign_id = campaign_id, .is_control = 1, .rank = static_cast<int64_t>(i), .person = chosen.control[i]});
  }
  if (const PlanRow* plan = change.rows.plans.Find({.campaign_id = campaign_id})) {
    PlanRow& again = change.rows.plans.Change(*plan);
    again.perk_id = chosen.perk_id;
    again.reach = Pack(nameless);
  } else {
    change.rows.plans.Insert({.campaign_id = campaign_id, .perk_id = chosen.perk_id, .reach = Pack(nameless)});
  }
  LedgerEntry entry = EntryFor(change, *campaign, "campaign.planned");
  entry.perk_id = chosen.perk_id;
  entry.amount = nameless.picks_size();
  change.rows.Append(std::move(entry));
  return absl::OkStatus();
}

absl::Status LaunchCampaign(Change& change, const v1::LaunchCampaignRequest& request,
                            const std::map<std::string, double>& people_per_week, v1::LaunchCampaignResponse* response) {
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = request.campaign_id()});
  if (campaign == nullptr) return NotFound("campaign_id", "no such campaign");
  if (StateOf(*campaign) != CampaignState::kDraft)
    return Refused(Refusal::kIllegalTransition, "campaign_id", absl::StrCat("it is ", ToAbsl(StateName(StateOf(*campaign)))));
  if (absl::Status status = MoveCampaign(change, *campaign, CampaignEvent::kGoLive, "launch"); !status.ok()) return status;
  if (const PlanRow* plan = change.rows.plans.Find({.campaign_id = campaign->id})) {
    const PerkRow* perk = change.rows.perks.Find({.id = plan->perk_id});
    change.rows.Flush();
    const std::vector<const PickRow*> picks =
        change.rows.picks.Select("WHERE t.campaign_id = :p0 ORDER BY t.is_control, t.rank", {campaign->id});
    LoadPeople(change, *perk, picks);
    for (const PickRow* pick : picks) {
      if (pick->person.empty()) continue;
      if (const auto known = people_per_week.find(pick->person); known != people_per_week.end())
        change.rows.picks.Change(*pick).people_at_launch = known->second;
      if (pick->is_control != 0 || CheckInvited(change, *perk, pick->person) != Refusal::kNone) continue;
      MakeOffer(change, *perk, pick->person);
      response->set_invited(response->invited() + 1);
    }
  }
  *response->mutable_campaign() = MessageOf(*campaign);
  return absl::OkStatus();
}

absl::Status InvitePeople(Change& change, const v1::InvitePeopleRequest& request, const std::set<std::string>& not_eligible,
                          v1::InvitePeopleResponse* response) {
  const PerkRow* perk = change.rows.perks.Find({.id = request.perk_id()});
  if (perk == nullptr) return NotFound("perk_id", "no such perk");
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = perk->campaign_id});
  // An offer may be made before the campaign takes claims.
  if (const Refusal refusal = CheckCampaign(WindowOf(*campaign), change.now);
      refusal != Refusal::kNone && refusal != Refusal::kNotYet) {
    return Refused(refusal, "perk_id");
  }
  std::set<std::string> control;
  for (const PickRow* pick : change.rows.picks.Select("WHERE t.campaign_id = :p0 AND t.is_control = 1", {campaign->id}))
    control.insert(pick->person);
  std::vector<PickRow> probes;
  for (const std::string& person : request.persons()) probes.push_back({.person = person});
  std::vector<const PickRow*> pointers;
  for (const PickRow& probe : probes) pointers.push_back(&probe);
  LoadPeople(change, *perk, pointers);
  for (const std::string& person : request.persons()) {
    v1::Invitation* invitation = response->add_invitations();
    const Refusal refusal = CheckInvited(change, *perk, person);
    if (refusal != Refusal::kNone) {
      invitation->set_refused(std::string(RefusalName(refusal)));
    } else if (control.contains(person)) {
      invitation->set_refused("CONTROL_GROUP");
    } else if (not_eligible.contains(person)) {
      invitation->set_refused(std::string(RefusalName(Refusal::kNotEligible)));
    } else {
      invitation->set_offer_id(MakeOffer(change, *perk, person).id);
    }
  }
  return absl::OkStatus();
}

}  // namespace klout::perks
