#include "services/cli/demo/demo_plan.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/error.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "services/cli/campaign_text.h"
#include "services/cli/simulator/cast.h"

namespace klout::cli {
namespace {

using namespace klout::scoring::v1;

// Of cents.
constexpr int64_t kBudget = 200'000;
constexpr int64_t kSample = 150;
constexpr double kFeePerPerson = 20;
// The famous ask more for each person: three times as much at 80 times the people.
constexpr double kFeeGrowth = 1.25;
constexpr double kTimesTheTop = 1.5;
constexpr int kShownPicks = 10;

// A person of the simulator has the name of their first account.
std::string SmallPerson() {
  const std::string account = simulator::kSmall;
  return absl::StrCat("person:", account.substr(account.find(':') + 1));
}

}  // namespace

PlanReachRequest DemoPlanRequest() {
  PlanReachRequest request;
  request.set_budget(kBudget);
  request.mutable_cost()->set_base(kSample);
  request.mutable_cost()->set_per_weekly_person(kFeePerPerson);
  request.mutable_cost()->set_growth(kFeeGrowth);
  // Small accounts are told apart by samples that few of them are in.
  request.set_epsilon(0.03);
  request.set_seed(1);
  return request;
}

simulator::IncidentResult CheckPlan(const ReachPlan& plan) {
  const ReachComparison& top = plan.top_by_score();
  const double times = top.reach().people() > 0 ? plan.reach().people() / top.reach().people() : 0;
  const auto small = std::find_if(plan.picks().begin(), plan.picks().end(),
                                  [wanted = SmallPerson()](const ReachPick& pick) { return pick.subject() == wanted; });
  const bool has_small = small != plan.picks().end();
  // The lower bound of the one over the upper bound of the other would still be a gain.
  const bool is_sure = plan.reach().low() > top.reach().high();
  simulator::IncidentResult result;
  result.passed = times >= kTimesTheTop && is_sure && has_small && plan.cost() <= kBudget && top.cost() <= kBudget;
  result.measured = absl::StrFormat("%d people reach %.0f, the %d highest scores %.0f for the same money: %.1f times; %s", plan.picks_size(),
                                    plan.reach().people(), top.people_chosen(), top.reach().people(), times,
                                    has_small ? absl::StrFormat("the reader of six is pick %d", small - plan.picks().begin() + 1)
                                              : "the reader of six is not chosen");
  return result;
}

absl::StatusOr<PlayedIncident> PlayPlan(std::shared_ptr<grpc::Channel> channel, absl::Duration timeout, const Console& console) {
  const std::unique_ptr<PlanningService::Stub> stub = PlanningService::NewStub(channel);
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + timeout));
  PlanReachResponse response;
  const absl::Status status = FromGrpcStatus(stub->PlanReach(&context, DemoPlanRequest(), &response), context);
  if (!status.ok()) return status;

  perks::v1::Campaign campaign;
  campaign.set_currency("EUR");
  campaign.set_budget(kBudget);
  perks::v1::CampaignPlan shown;
  *shown.mutable_reach() = response.plan();
  *console.out << "\n" << Painted(console, Colour::kBold, "A campaign over this community: EUR 1.50 for each sample, and a fee that grows with the people moved a week") << "\n";
  PrintPlan(console, campaign, shown, kShownPicks);

  PlayedIncident played;
  played.incident.id = "small-trees";
  played.incident.title = "many small trees, not a few big sparks";
  played.incident.what_klout_did = "perks went to the highest scores";
  played.incident.what_we_measure = "distinct people for EUR 2,000";
  played.result = CheckPlan(response.plan());
  return played;
}

}  // namespace klout::cli
