#include <ostream>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "services/cli/campaign_report_text.h"
#include "services/cli/campaign_text.h"
#include "services/cli/money.h"
#include "services/cli/perks_flags.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::perks::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr int kPageSize = 1000;

absl::Status RunCreateBrand(Session& session) {
  CreateBrandRequest request;
  Sign(session, &request);
  request.set_name(session.call().arguments()[0]);
  CreateBrandResponse response;
  absl::Status status = AskPerks(session, &PerksStub::CreateBrand, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << "brand " << Printable(response.brand().id()) << ": " << Printable(response.brand().name()) << "\n";
  return absl::OkStatus();
}

absl::Status RunListBrands(Session& session) {
  ListBrandsResponse all;
  ListBrandsRequest request;
  request.set_page_size(kPageSize);
  do {
    ListBrandsResponse page;
    absl::Status status = AskPerks(session, &PerksStub::ListBrands, request, &page);
    if (!status.ok()) return status;
    all.MergeFrom(page);
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  all.clear_next_page_token();
  if (session.json()) return session.PrintJson(all);
  Table table({{"BRAND"}, {"NAME"}});
  for (const Brand& brand : all.brands()) table.AddRow({Printable(brand.id()), Printable(brand.name())});
  table.Print(session.console());
  return absl::OkStatus();
}

absl::Status FillTimes(const Call& call, CreateCampaignRequest* request) {
  for (const auto& [flag, field] : {std::pair{"starts", request->mutable_starts()}, std::pair{"ends", request->mutable_ends()}}) {
    if (!call.Has(flag)) continue;
    const absl::StatusOr<google::protobuf::Timestamp> time = ParseTime(flag, call.Text(flag));
    if (!time.ok()) return time.status();
    *field = *time;
  }
  if (!call.Has("starts")) request->clear_starts();
  if (!call.Has("ends")) request->clear_ends();
  return absl::OkStatus();
}

absl::Status RunCreateCampaign(Session& session) {
  const Call& call = session.call();
  if (!call.Has("brand") || !call.Has("budget")) return UsageError("campaign create needs --brand and --budget", "klout help campaign create");
  CreateCampaignRequest request;
  Sign(session, &request);
  request.set_name(call.arguments()[0]);
  request.set_brand_id(call.Text("brand"));
  request.set_currency(absl::AsciiStrToUpper(call.Text("currency", "EUR")));
  const absl::StatusOr<int64_t> budget = ParseMoney(call.Text("budget"), request.currency());
  if (!budget.ok()) return budget.status();
  request.set_budget(*budget);
  request.set_control_share(call.Number("control", 0.2));
  if (absl::Status status = FillTimes(call, &request); !status.ok()) return status;
  CreateCampaignResponse response;
  absl::Status status = AskPerks(session, &PerksStub::CreateCampaign, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintCampaigns(session.console(), {response.campaign()});
  *session.console().out << "next: klout perk create NAME --campaign " << Printable(response.campaign().id()) << "\n";
  return absl::OkStatus();
}

absl::Status RunListCampaigns(Session& session) {
  ListCampaignsResponse all;
  ListCampaignsRequest request;
  request.set_brand_id(session.call().Text("brand"));
  request.set_page_size(kPageSize);
  do {
    ListCampaignsResponse page;
    absl::Status status = AskPerks(session, &PerksStub::ListCampaigns, request, &page);
    if (!status.ok()) return status;
    all.MergeFrom(page);
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  all.clear_next_page_token();
  if (session.json()) return session.PrintJson(all);
  PrintCampaigns(session.console(), {all.campaigns().begin(), all.campaigns().end()});
  return absl::OkStatus();
}

// Who is meant, who is counted, how well.
void FillPlan(const Call& call, scoring::v1::PlanReachRequest* plan) {
  plan->set_max_people(static_cast<uint32_t>(call.Integer("people", 0)));
  plan->set_epsilon(call.Number("epsilon", 0));
  plan->set_seed(static_cast<uint64_t>(call.Integer("seed", 0)));
  for (const std::string& chosen : call.Texts("already")) plan->add_chosen(chosen);
  const bool has_rule = call.Has("reach_country") || call.Has("reach_lang") || call.Has("reach_topic");
  if (!has_rule) return;
  scoring::v1::AudienceRule& rule = *plan->mutable_audience()->add_rules();
  rule.set_country(call.Text("reach_country"));
  rule.set_language(call.Text("reach_lang"));
  rule.set_topic(call.Text("reach_topic"));
  rule.set_weight(1);
}

absl::Status RunPlan(Session& session) {
  const Call& call = session.call();
  GetCampaignRequest about;
  about.set_campaign_id(call.arguments()[0]);
  GetCampaignResponse campaign;
  if (absl::Status status = AskPerks(session, &PerksStub::GetCampaign, about, &campaign); !status.ok()) return status;
  if (!call.Has("show")) {
    PlanCampaignRequest request;
    Sign(session, &request);
    request.set_campaign_id(about.campaign_id());
    request.set_perk_id(call.Text("perk"));
    if (request.perk_id().empty() && campaign.perks_size() == 1) request.set_perk_id(campaign.perks(0).id());
    if (request.perk_id().empty()) return UsageError("campaign plan: the campaign does not have just one perk; say which with --perk");
    FillPlan(call, request.mutable_plan());
    PlanCampaignResponse response;
    if (absl::Status status = AskPerks(session, &PerksStub::PlanCampaign, request, &response); !status.ok()) return status;
    *campaign.mutable_plan() = response.plan();
  }
  if (session.json()) return session.PrintJson(campaign.plan());
  PrintPlan(session.console(), campaign.campaign(), campaign.plan());
  return absl::OkStatus();
}

absl::Status RunLaunch(Session& session) {
  LaunchCampaignRequest request;
  Sign(session, &request);
  request.set_campaign_id(session.call().arguments()[0]);
  LaunchCampaignResponse response;
  absl::Status status = AskPerks(session, &PerksStub::LaunchCampaign, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << Printable(response.campaign().name()) << " is " << CampaignStateText(session.console(), response.campaign().state())
                         << "; invited " << Grouped(response.invited()) << (response.invited() == 1 ? " person\n" : " people\n");
  return absl::OkStatus();
}

absl::Status ChangeState(Session& session, CampaignState state) {
  ChangeCampaignStateRequest request;
  Sign(session, &request);
  request.set_campaign_id(session.call().arguments()[0]);
  request.set_state(state);
  request.set_reason(session.call().Text("reason"));
  ChangeCampaignStateResponse response;
  absl::Status status = AskPerks(session, &PerksStub::ChangeCampaignState, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintCampaigns(session.console(), {response.campaign()});
  return absl::OkStatus();
}

absl::Status RunPause(Session& session) { return ChangeState(session, CAMPAIGN_STATE_PAUSED); }
absl::Status RunResume(Session& session) { return ChangeState(session, CAMPAIGN_STATE_LIVE); }
absl::Status RunEnd(Session& session) { return ChangeState(session, CAMPAIGN_STATE_ENDED); }

absl::Status RunReport(Session& session) {
  GetCampaignReportRequest request;
  request.set_campaign_id(session.call().arguments()[0]);
  GetCampaignReportResponse response;
  absl::Status status = AskPerks(session, &PerksStub::GetCampaignReport, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintReport(session.console(), response);
  return absl::OkStatus();
}

Verb CreateVerb() {
  return {.name = "campaign create",
          .arguments = "NAME",
          .purpose = "begin a campaign of a brand, as a draft",
          .details = "Claims are taken between --starts and --ends, both in UTC; left out, that side is open. Of the people\n"
                     "who are chosen a part is held back at random (--control): without them nobody could say what the\n"
                     "campaign did. Then: klout perk create, klout perk stock, klout campaign plan, klout campaign launch.",
          .examples = {"klout brand create Brightleaf", "klout campaign create \"Spring tea\" --brand b1 --budget 5000 --currency EUR --ends 2026-12-31"},
          .flags = PerksWriteFlags(
              {{.name = "brand", .value = "ID", .meaning = "whose campaign it is"},
               {.name = "budget", .value = "AMOUNT", .meaning = "what it may cost, such as 5000 or 4999.50"},
               {.name = "currency", .value = "CODE", .meaning = "ISO 4217; default EUR"},
               {.name = "starts", .value = "TIME", .meaning = "such as 2026-12-01 or \"2026-12-01 10:30\""},
               {.name = "ends", .value = "TIME", .meaning = "the same"},
               {.name = "control", .kind = FlagKind::kNumber, .value = "X", .meaning = "part held back, 0 to 0.5; default 0.2", .max = 0.5},
               JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = RunCreateCampaign};
}

Verb PlanVerb() {
  return {.name = "campaign plan",
          .arguments = "CAMPAIGN",
          .purpose = "choose the people who together reach most others for the budget",
          .details = "Many small trees, not a few big sparks: a person counts by whom they reach that nobody before them does.\n"
                     "ADDS: distinct people that each pick adds to those above it, with a bar. OVERLAP: part of its own reach\n"
                     "that those above have already. EACH: its cost for each person that it adds.\n"
                     "A plan can be made again until the launch. Picks who did not consent to be seen have no name yet.",
          .examples = {"klout campaign plan c1", "klout campaign plan c1 --people 20 --reach-country IT --reach-topic espresso",
                       "klout campaign plan c1 --show"},
          .flags = PerksWriteFlags(
              {{.name = "perk", .value = "ID", .meaning = "whose conditions and cost hold; needed if the campaign has several"},
               {.name = "people", .kind = FlagKind::kInteger, .value = "N", .meaning = "at most so many; default as many as the budget pays for", .min = 1, .max = 10'000},
               {.name = "reach_country", .value = "CODE", .meaning = "count only reached people who are there, such as IT"},
               {.name = "reach_lang", .value = "LANGUAGE", .meaning = "count only those who write mostly in it, such as it"},
               {.name = "reach_topic", .value = "TOPIC", .meaning = "count only those who acted on it; klout topics search finds its name"},
               {.name = "already", .value = "ID", .meaning = "somebody who is won over: reaches whom they reach, for nothing", .repeated = true},
               {.name = "epsilon", .kind = FlagKind::kNumber, .value = "X", .meaning = "how far from the best it may be, 0.01 to 0.5; default 0.1", .min = 0.01, .max = 0.5},
               {.name = "seed", .kind = FlagKind::kInteger, .value = "N", .meaning = "another seed draws other samples", .max = 9.0e15},
               {.name = "show", .kind = FlagKind::kSwitch, .meaning = "only show the plan that was made last"},
               JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = RunPlan};
}

Verb StateVerb(std::string_view name, std::string_view purpose, std::string_view details, absl::Status (*run)(Session&)) {
  return {.name = name,
          .arguments = "CAMPAIGN",
          .purpose = purpose,
          .details = details,
          .flags = PerksWriteFlags({{.name = "reason", .value = "TEXT", .meaning = "for the ledger"}, JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = run};
}

}  // namespace

std::vector<Verb> CampaignVerbs() {
  return {{.name = "brand create",
           .arguments = "NAME",
           .purpose = "a brand that runs campaigns",
           .examples = {"klout brand create Brightleaf"},
           .flags = PerksWriteFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunCreateBrand},
          {.name = "brand list", .purpose = "all brands", .flags = PerksFlags({JsonFlag()}), .run = RunListBrands},
          CreateVerb(),
          {.name = "campaign list",
           .purpose = "all campaigns, or those of a brand",
           .examples = {"klout campaign list --brand b1"},
           .flags = PerksFlags({{.name = "brand", .value = "ID", .meaning = "only its campaigns"}, JsonFlag()}),
           .run = RunListCampaigns},
          PlanVerb(),
          {.name = "campaign launch",
           .arguments = "CAMPAIGN",
           .purpose = "make the campaign live, and invite the people of its plan",
           .details = "Those held back are not invited. klout offers PERSON is what an invited person sees.",
           .examples = {"klout campaign launch c1"},
           .flags = PerksWriteFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunLaunch},
          StateVerb("campaign pause", "take no claims for a while", "Offers stand; their time runs on.", RunPause),
          StateVerb("campaign resume", "take claims again", {}, RunResume),
          StateVerb("campaign end", "end it for good", "Open offers are withdrawn; what was claimed stays so. It cannot be undone.", RunEnd),
          {.name = "campaign report",
           .arguments = "CAMPAIGN",
           .purpose = "what the campaign did: how far people came, whom it reached, what it cost for each",
           .details = "A person who came so far also counts in the steps before. Forecast: of those who claimed, as planned.\n"
                      "Observed: distinct people who acted on posts made for it. Lift: how much more the reach of those who\n"
                      "claimed changed than that of the people held back; if its interval holds zero, it may be chance.",
           .examples = {"klout campaign report c1", "klout campaign report c1 --json"},
           .flags = PerksFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunReport}};
}

}  // namespace klout::cli
