#include <fstream>
#include <iterator>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/time.h"
#include "services/cli/campaign_text.h"
#include "services/cli/money.h"
#include "services/cli/perks_flags.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::perks::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr size_t kMostFileBytes = 4 << 20;
constexpr size_t kMostInvited = 1'000;

absl::StatusOr<std::string> ReadSmallFile(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return absl::NotFoundError(absl::StrCat(path, ": cannot be opened"));
  std::string text(kMostFileBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<size_t>(file.gcount()));
  if (text.size() > kMostFileBytes) return UsageError(absl::StrCat(path, ": is larger than ", kMostFileBytes, " bytes"));
  return text;
}

// The currency of money is the campaign's.
absl::StatusOr<GetCampaignResponse> CampaignOf(Session& session, const std::string& id) {
  GetCampaignRequest request;
  request.set_campaign_id(id);
  GetCampaignResponse response;
  absl::Status status = AskPerks(session, &PerksStub::GetCampaign, request, &response);
  if (!status.ok()) return status;
  return response;
}

void SetDuration(absl::Duration duration, google::protobuf::Duration* field) { field->set_seconds(absl::ToInt64Seconds(duration)); }

void FillRules(const Call& call, PerkRules* rules) {
  scoring::v1::Eligibility& who = *rules->mutable_eligibility();
  who.set_topic(call.Text("topic"));
  who.set_min_low(call.Number("min_score", 0));
  who.set_min_reply_likelihood(call.Number("min_reply", 0));
  who.set_network(call.Network("network", fact::v1::NETWORK_UNSPECIFIED));
  for (const std::string& language : call.Texts("lang")) who.add_languages(language);
  for (const std::string& excluded : call.Texts("exclude")) who.add_exclude(excluded);
  rules->set_min_age(static_cast<uint32_t>(call.Integer("min_age", 0)));
  for (const std::string& place : call.Texts("place")) rules->add_places(place);
  for (const std::string& place : call.Texts("not_in")) rules->add_excluded_places(place);
  rules->set_one_per_household(call.Has("one_per_household"));
  if (call.Has("post_due")) SetDuration(call.Duration("post_due", absl::ZeroDuration()), rules->mutable_post_due());
}

absl::Status RunCreatePerk(Session& session) {
  const Call& call = session.call();
  if (!call.Has("campaign")) return UsageError("perk create needs --campaign", "klout help perk create");
  const absl::StatusOr<GetCampaignResponse> campaign = CampaignOf(session, call.Text("campaign"));
  if (!campaign.ok()) return campaign.status();
  const std::string& currency = campaign->campaign().currency();
  CreatePerkRequest request;
  Sign(session, &request);
  request.set_campaign_id(campaign->campaign().id());
  request.set_name(call.arguments()[0]);
  request.set_description(call.Text("description"));
  const absl::StatusOr<int64_t> cost = ParseMoney(call.Text("unit_cost", "0"), currency);
  if (!cost.ok()) return cost.status();
  request.set_unit_cost(*cost);
  if (call.Has("terms")) {
    absl::StatusOr<std::string> terms = ReadSmallFile(call.Text("terms"));
    if (!terms.ok()) return terms.status();
    request.set_terms(*std::move(terms));
  }
  SetDuration(call.Duration("hold", absl::Hours(24)), request.mutable_hold());
  SetDuration(call.Duration("valid", absl::Hours(24 * 14)), request.mutable_offer_valid());
  FillRules(call, request.mutable_rules());
  CreatePerkResponse response;
  absl::Status status = AskPerks(session, &PerksStub::CreatePerk, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintPerks(session.console(), {response.perk()}, currency);
  *session.console().out << "next: klout perk stock " << Printable(response.perk().id()) << " --units N\n";
  return absl::OkStatus();
}

absl::Status RunStock(Session& session) {
  const Call& call = session.call();
  AddStockRequest request;
  Sign(session, &request);
  request.set_perk_id(call.arguments()[0]);
  request.set_units(static_cast<uint32_t>(call.Integer("units", 0)));
  if (call.Has("units") == call.Has("codes")) return UsageError("perk stock needs either --units or --codes");
  if (call.Has("codes")) {
    const absl::StatusOr<std::string> text = ReadSmallFile(call.Text("codes"));
    if (!text.ok()) return text.status();
    for (const absl::string_view code : absl::StrSplit(*text, absl::ByAnyChar("\r\n"), absl::SkipWhitespace())) {
      request.add_codes(std::string(absl::StripAsciiWhitespace(code)));
    }
  }
  AddStockResponse response;
  absl::Status status = AskPerks(session, &PerksStub::AddStock, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintPerks(session.console(), {response.perk()}, "");
  if (response.served() > 0) *session.console().out << Grouped(response.served()) << " who waited now hold a unit\n";
  return absl::OkStatus();
}

absl::Status RunListPerks(Session& session) {
  const absl::StatusOr<GetCampaignResponse> campaign = CampaignOf(session, session.call().arguments()[0]);
  if (!campaign.ok()) return campaign.status();
  ListPerksRequest request;
  request.set_campaign_id(campaign->campaign().id());
  ListPerksResponse response;
  absl::Status status = AskPerks(session, &PerksStub::ListPerks, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  if (response.perks().empty()) *session.console().out << "no perk yet: klout help perk create\n";
  PrintPerks(session.console(), {response.perks().begin(), response.perks().end()}, campaign->campaign().currency());
  return absl::OkStatus();
}

absl::Status RunInvite(Session& session) {
  const std::vector<std::string>& arguments = session.call().arguments();
  InvitePeopleRequest request;
  Sign(session, &request);
  request.set_perk_id(arguments[0]);
  for (size_t i = 1; i < arguments.size(); ++i) request.add_persons(PersonName(arguments[i]));
  InvitePeopleResponse response;
  absl::Status status = AskPerks(session, &PerksStub::InvitePeople, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  Table table({{"PERSON"}, {"OFFER"}, {"REFUSED"}});
  for (const Invitation& invitation : response.invitations()) {
    table.AddRow({Printable(invitation.person()), Printable(invitation.offer_id()),
                  Painted(session.console(), Colour::kRed, Printable(invitation.refused()))});
  }
  table.Print(session.console());
  return absl::OkStatus();
}

std::vector<Flag> CreateFlags() {
  return PerksWriteFlags(
      {{.name = "campaign", .value = "ID", .meaning = "whose perk it is"},
       {.name = "description", .value = "TEXT", .meaning = "what the person is told of it"},
       {.name = "unit_cost", .value = "AMOUNT", .meaning = "what one costs the brand, with shipping, in the campaign's currency"},
       {.name = "terms", .kind = FlagKind::kFile, .value = "FILE", .meaning = "what the person agrees to"},
       {.name = "valid", .kind = FlagKind::kDuration, .value = "TIME", .meaning = "how long an offer stands; default 336h"},
       {.name = "hold", .kind = FlagKind::kDuration, .value = "TIME", .meaning = "how long a reservation holds; default 24h"},
       {.name = "post_due", .kind = FlagKind::kDuration, .value = "TIME", .meaning = "a post is due so long after the claim, such as 720h; default none is"},
       {.name = "min_age", .kind = FlagKind::kInteger, .value = "YEARS", .meaning = "at the time of the claim", .max = 150},
       {.name = "place", .value = "CODE", .meaning = "where it may be sent, such as IT or US-NY; default anywhere", .repeated = true},
       {.name = "not_in", .value = "CODE", .meaning = "where it may not, which goes first", .repeated = true},
       {.name = "one_per_household", .kind = FlagKind::kSwitch, .meaning = "one for all who live together; one for a person is always so"},
       {.name = "topic", .value = "TOPIC", .meaning = "only who may claim it; --min-score is then of the topic"},
       {.name = "min_score", .kind = FlagKind::kNumber, .value = "X", .meaning = "the lower end of the score's interval is at least this", .max = 100},
       {.name = "min_reply", .kind = FlagKind::kNumber, .value = "X", .meaning = "answers at least this part of those who speak to them, 0 to 1", .max = 1},
       {.name = "network", .kind = FlagKind::kNetwork, .value = "NAME", .meaning = "only who has an account there"},
       {.name = "lang", .value = "LANGUAGE", .meaning = "only who writes mostly in it, such as it", .repeated = true},
       {.name = "exclude", .value = "ID", .meaning = "never this person", .repeated = true},
       JsonFlag()});
}

}  // namespace

std::vector<Verb> PerkVerbs() {
  return {{.name = "perk create",
           .arguments = "NAME",
           .purpose = "what a campaign gives, to whom, and on which terms",
           .details = "Place, age, household and consent are checked once more when the perk is claimed. If a post is due,\n"
                      "it must say clearly that the perk was free: klout disclosure judge shows what counts.",
           .examples = {"klout perk create \"Box of teas\" --campaign c1 --unit-cost 24.90 --terms terms.txt --place IT --min-age 18",
                        "klout perk create Grinder --campaign c1 --topic espresso --min-score 40 --post-due 720h"},
           .flags = CreateFlags(),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunCreatePerk},
          {.name = "perk stock",
           .arguments = "PERK",
           .purpose = "add units; those who wait get theirs first",
           .examples = {"klout perk stock p1 --units 100", "klout perk stock p1 --codes vouchers.txt"},
           .flags = PerksWriteFlags({{.name = "units", .kind = FlagKind::kInteger, .value = "N", .meaning = "so many, with codes made for them", .min = 1, .max = 100'000},
                                     {.name = "codes", .kind = FlagKind::kFile, .value = "FILE", .meaning = "one code of the brand on a line, a unit each, at most 10,000"},
                                     JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunStock},
          {.name = "perk list",
           .arguments = "CAMPAIGN",
           .purpose = "the perks of a campaign, and their stock",
           .flags = PerksFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunListPerks},
          {.name = "perk invite",
           .arguments = "PERK PERSON [PERSON...]",
           .purpose = "offer a perk to people beside the plan",
           .details = "Each is answered for: who does not meet the conditions is refused, with the reason.",
           .examples = {"klout perk invite p1 ada grace"},
           .flags = PerksWriteFlags({JsonFlag()}),
           .min_arguments = 2,
           .max_arguments = 1 + kMostInvited,
           .run = RunInvite}};
}

}  // namespace klout::cli
