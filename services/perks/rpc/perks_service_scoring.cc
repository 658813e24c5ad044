// The calls of PerksService that ask scoring on their way.

#include <map>
#include <set>
#include <utility>

#include "common/notification.h"
#include "services/perks/engine/campaign_writes.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/people.h"
#include "services/perks/engine/planning.h"
#include "services/perks/engine/reads.h"
#include "services/perks/engine/report.h"
#include "services/perks/rpc/perks_service.h"
#include "services/perks/rpc/perks_service_calls.h"

namespace klout::perks {
namespace {

constexpr absl::Duration kQuestionLimit = absl::Seconds(5);
constexpr absl::Duration kPlanLimit = absl::Minutes(5);
constexpr absl::Duration kTokenLife = absl::Minutes(10);

}  // namespace

template <typename Request, typename Response>
struct PerksService::Taking {
  Context* context;
  Reactor* reactor;
  const Request* request;
  Response* response;
  absl::Status (*op)(Change&, const Request&, Qualifies, Question*, Response*);
  Question question = {};
  bool is_claim = false;
};

template <typename Request, typename Response>
void PerksService::Take(std::shared_ptr<Taking<Request, Response>> taking, Qualifies qualifies) {
  Submit<Request, Response>(
      taking->context, *taking->request, taking->response, OfferWrite(taking->request->offer_id()),
      [taking, qualifies](Change& change, Response* answer) {
        return taking->op(change, *taking->request, qualifies, &taking->question, answer);
      },
      [this, taking](absl::Status status) {
        if (ErrorReason(status) == kAskScoring) {
          RunOrRefuse(questions_, taking->context, taking->reactor, [this, taking] { Ask(taking); });
          return;
        }
        if (taking->is_claim) CountClaim(status);
        taking->reactor->Finish(ToGrpcStatus(status, taking->context));
      });
}

template <typename Request, typename Response>
void PerksService::Ask(std::shared_ptr<Taking<Request, Response>> taking) {
  const absl::StatusOr<bool> qualifies = parts_.scoring.Qualifies(taking->question.person, taking->question.eligibility,
                                                                  DeadlineOf(*taking->context, RealClock(), kQuestionLimit));
  if (qualifies.ok()) {
    Take(taking, *qualifies ? Qualifies::kYes : Qualifies::kNo);
    return;
  }
  if (taking->is_claim) CountClaim(qualifies.status());
  taking->reactor->Finish(ToGrpcStatus(qualifies.status(), taking->context));
}

void PerksService::CountClaim(const absl::Status& status) {
  for (size_t i = 0; i < kOutcomes; ++i) {
    const auto outcome = static_cast<Refusal>(i);
    if (status.ok() ? outcome == Refusal::kNone : outcome != Refusal::kNone && ErrorReason(status) == RefusalName(outcome)) {
      claims_[i].fetch_add(1);
      return;
    }
  }
  failed_claims_.fetch_add(1);
}

PerksService::Reactor* PerksService::Reserve(Context* context, const v1::ReserveRequest* request, v1::ReserveResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  using Call = Taking<v1::ReserveRequest, v1::ReserveResponse>;
  Reactor* reactor = context->DefaultReactor();
  Take(std::make_shared<Call>(Call{context, reactor, request, response, perks::Reserve}), Qualifies::kNotAsked);
  return reactor;
}

PerksService::Reactor* PerksService::Claim(Context* context, const v1::ClaimRequest* request, v1::ClaimResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  using Call = Taking<v1::ClaimRequest, v1::ClaimResponse>;
  auto call = std::make_shared<Call>(Call{context, context->DefaultReactor(), request, response, perks::Claim});
  call->is_claim = true;
  Take(call, Qualifies::kNotAsked);
  return call->reactor;
}

bool PerksService::IsKnown(const std::string& request_id) {
  bool known = false;
  const absl::Status status = parts_.readers.Read([&](Workspace& rows) {
    known = rows.requests.Find({.id = request_id}) != nullptr;
    return absl::OkStatus();
  });
  return status.ok() && known;
}

PerksService::Reactor* PerksService::PlanCampaign(Context* context, const v1::PlanCampaignRequest* request, v1::PlanCampaignResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  return Run(plans_, context, [=, this]() -> absl::Status {
    auto chosen = std::make_shared<ChosenPeople>();
    if (!IsKnown(request->request_id())) {
      scoring::v1::PlanReachRequest plan;
      double control_share = 0;
      absl::Status status = parts_.readers.Read([&](Workspace& rows) -> absl::Status {
        absl::StatusOr<scoring::v1::PlanReachRequest> made = PlanRequestOf(rows, *request, parts_.clock.Now());
        if (!made.ok()) return made.status();
        plan = *std::move(made);
        control_share = rows.campaigns.Find({.id = request->campaign_id()})->control_share;
        return absl::OkStatus();
      });
      if (!status.ok()) return status;
      absl::StatusOr<ChosenPeople> people = ChoosePeople(parts_.scoring, request->perk_id(), std::move(plan), control_share,
                                                         DeadlineOf(*context, RealClock(), kPlanLimit));
      if (!people.ok()) return people.status();
      *chosen = *std::move(people);
    }
    Notification done;
    absl::Status status;
    // Names stand in the picks alone: the answer is made from the tables.
    Submit<v1::PlanCampaignRequest, v1::PlanCampaignResponse>(
        context, *request, response, AloneWrite(),
        [request, chosen](Change& change, v1::PlanCampaignResponse*) { return StorePlan(change, request->campaign_id(), *chosen); },
        [&](absl::Status result) {
          status = result;
          done.Notify();
        });
    done.WaitForNotification();
    if (!status.ok()) return status;
    return parts_.readers.Read([&](Workspace& rows) {
      *response->mutable_plan() = PlanFor(rows, *rows.campaigns.Find({.id = request->campaign_id()}));
      return absl::OkStatus();
    });
  });
}

PerksService::Reactor* PerksService::LaunchCampaign(Context* context, const v1::LaunchCampaignRequest* request,
                                                    v1::LaunchCampaignResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  Reactor* reactor = context->DefaultReactor();
  RunOrRefuse(questions_, context, reactor, [=, this] {
    std::map<std::string, double> people_per_week;
    if (!IsKnown(request->request_id())) {
      std::vector<std::string> planned;
      absl::Status status = parts_.readers.Read([&](Workspace& rows) {
        planned = PlannedPeople(rows, request->campaign_id());
        return absl::OkStatus();
      });
      absl::StatusOr<std::map<std::string, double>> known = people_per_week;
      if (status.ok() && !planned.empty())
        known = parts_.scoring.PeoplePerWeek(planned, DeadlineOf(*context, RealClock(), kQuestionLimit));
      if (status.ok()) status = known.status();
      if (!status.ok()) return reactor->Finish(ToGrpcStatus(status, context));
      people_per_week = *std::move(known);
    }
    Submit<v1::LaunchCampaignRequest, v1::LaunchCampaignResponse>(
        context, *request, response, AloneWrite(),
        [request, people_per_week](Change& change, auto* answer) { return perks::LaunchCampaign(change, *request, people_per_week, answer); },
        [=](absl::Status status) { reactor->Finish(ToGrpcStatus(status, context)); });
  });
  return reactor;
}

PerksService::Reactor* PerksService::InvitePeople(Context* context, const v1::InvitePeopleRequest* request, v1::InvitePeopleResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  Reactor* reactor = context->DefaultReactor();
  RunOrRefuse(questions_, context, reactor, [=, this] {
    scoring::v1::Eligibility eligibility;
    std::set<std::string> not_eligible;
    absl::Status status = parts_.readers.Read([&](Workspace& rows) {
      if (rows.requests.Find({.id = request->request_id()}) != nullptr) return absl::OkStatus();
      if (const PerkRow* perk = rows.perks.Find({.id = request->perk_id()})) eligibility = Unpack<v1::PerkRules>(perk->rules).eligibility();
      return absl::OkStatus();
    });
    const absl::Time deadline = DeadlineOf(*context, RealClock(), kPlanLimit);
    for (int i = 0; status.ok() && AsksScoring(eligibility) && i < request->persons_size(); ++i) {
      const absl::StatusOr<bool> qualifies = parts_.scoring.Qualifies(request->persons(i), eligibility, deadline);
      status = qualifies.status();
      if (status.ok() && !*qualifies) not_eligible.insert(request->persons(i));
    }
    if (!status.ok()) return reactor->Finish(ToGrpcStatus(status, context));
    Submit<v1::InvitePeopleRequest, v1::InvitePeopleResponse>(
        context, *request, response, AloneWrite(),
        [request, not_eligible](Change& change, auto* answer) { return perks::InvitePeople(change, *request, not_eligible, answer); },
        [=](absl::Status result) {
          // The stored answer names nobody; the request does, in the same order.
          for (int i = 0; i < response->invitations_size(); ++i) response->mutable_invitations(i)->set_person(request->persons(i));
          reactor->Finish(ToGrpcStatus(result, context));
        });
  });
  return reactor;
}

PerksService::Reactor* PerksService::IssueEligibilityToken(Context* context, const v1::IssueEligibilityTokenRequest* request,
                                                           v1::IssueEligibilityTokenResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  return Run(questions_, context, [=, this]() -> absl::Status {
    const absl::Time now = parts_.clock.Now();
    scoring::v1::Eligibility eligibility;
    absl::Status status = parts_.readers.Read([&](Workspace& rows) -> absl::Status {
      const PerkRow* perk = rows.perks.Find({.id = request->perk_id()});
      if (perk == nullptr) return NotFound("perk_id", "no such perk");
      const v1::PerkRules rules = Unpack<v1::PerkRules>(perk->rules);
      eligibility = rules.eligibility();
      const CampaignRow* campaign = rows.campaigns.Find({.id = perk->campaign_id});
      Refusal refusal = CheckCampaign(WindowOf(*campaign), now);
      // It is good for a campaign that begins soon.
      if (refusal == Refusal::kNotYet) refusal = Refusal::kNone;
      if (refusal == Refusal::kNone) refusal = CheckPerson(FactsOf(rows, request->person(), perk->brand_id), RulesOf(rules), now);
      return refusal == Refusal::kNone ? absl::OkStatus() : Refused(refusal, "person");
    });
    if (status.ok() && AsksScoring(eligibility)) {
      const absl::StatusOr<bool> qualifies =
          parts_.scoring.Qualifies(request->person(), eligibility, DeadlineOf(*context, RealClock(), kQuestionLimit));
      status = qualifies.ok() && !*qualifies ? Refused(Refusal::kNotEligible, "person") : qualifies.status();
    }
    if (!status.ok()) return status;
    const absl::Time expires = TokenExpiry(now, kTokenLife);
    response->set_token(parts_.secrets.MakeToken(request->perk_id(), expires));
    *response->mutable_expires() = TimestampOf(absl::ToUnixMicros(expires));
    return absl::OkStatus();
  });
}

PerksService::Reactor* PerksService::GetCampaignReport(Context* context, const v1::GetCampaignReportRequest* request,
                                                       v1::GetCampaignReportResponse* response) {
  if (absl::Status status = Check(*request); !status.ok()) return Answer(context, status);
  return Run(questions_, context, [=, this]() -> absl::Status {
    ReportParts report;
    absl::Status status = parts_.readers.Read([&](Workspace& rows) { return ReadReport(rows, request->campaign_id(), &report); });
    if (status.ok()) status = AddObserved(parts_.scoring, DeadlineOf(*context, RealClock(), kQuestionLimit), &report);
    if (status.ok()) *response = std::move(report.report);
    return status;
  });
}

}  // namespace klout::perks
