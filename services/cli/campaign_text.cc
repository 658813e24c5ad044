#include "services/cli/campaign_text.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/string_view.h"
#include "services/cli/money.h"
#include "services/cli/score_text.h"

namespace klout::cli {
namespace {

using perks::v1::Campaign;
using perks::v1::CampaignPlan;
using scoring::v1::ReachEstimate;
using scoring::v1::ReachPick;

constexpr auto kRight = Table::Align::kRight;
constexpr size_t kGap = 2;
// Cells of a bar without its ends, and columns of a name, where there is too little or too much room.
constexpr size_t kLeastBar = 4, kMostBar = 24, kBarEnds = 2, kLeastName = 10;
constexpr std::string_view kNotYetNamed = "not yet consenting";

std::string BoundsText(const ReachEstimate& reach) { return absl::StrCat(AboutText(reach.low()), " to ", AboutText(reach.high())); }

std::string Counted(uint64_t number, std::string_view one, std::string_view many) {
  return absl::StrCat(Grouped(number), " ", ToAbsl(number == 1 ? one : many));
}

std::string ComparisonText(const CampaignPlan& plan) {
  const auto& top = plan.reach().top_by_score();
  if (top.people_chosen() == 0) return ".";
  const std::string whom = top.people_chosen() == 1 ? "the highest score" : absl::StrCat("the ", Grouped(top.people_chosen()), " highest scores");
  if (!(top.reach().people() > 0)) return absl::StrCat("; for the same money ", whom, " would reach nobody.");
  const double times = plan.reach().reach().people() / top.reach().people();
  return absl::StrFormat(" – %.*f times what %s would for the same money.", times < 9.95 ? 1 : 0, times, whom);
}

// Columns of a plan's table, but for the name and the bar.
struct PlanRow {
  std::string name;
  double marginal = 0;
  std::vector<std::string> before, after;
};

std::vector<PlanRow> RowsOf(const CampaignPlan& plan, std::string_view currency) {
  std::vector<PlanRow> rows;
  for (const ReachPick& pick : plan.reach().picks()) {
    PlanRow& row = rows.emplace_back();
    const bool is_named = !pick.subject().empty();
    row.name = is_named ? Printable(pick.subject()) : std::string(kNotYetNamed);
    row.marginal = pick.marginal_reach();
    row.before = {absl::StrCat(rows.size())};
    row.after = {is_named ? absl::StrFormat("%.1f", pick.score()) : "", is_named ? IntervalText(pick.low(), pick.high()) : "",
                 AmountText(pick.cost(), currency), ShortNumber(pick.marginal_reach())};
    row.after.push_back(absl::StrFormat("%.0f %%", 100 * pick.overlap()));
    row.after.push_back(FractionText(pick.cost_per_person(), currency));
  }
  return rows;
}

// Columns that are left for name and bar together.
size_t RoomOf(const Console& console, const std::vector<std::string>& headings, const std::vector<PlanRow>& rows) {
  std::vector<size_t> widths;
  for (const std::string& heading : headings) widths.push_back(DisplayWidth(heading));
  for (const PlanRow& row : rows) {
    widths[0] = std::max(widths[0], DisplayWidth(row.before[0]));
    for (size_t i = 0; i < row.after.size(); ++i) widths[i + 1] = std::max(widths[i + 1], DisplayWidth(row.after[i]));
  }
  size_t used = kGap * (widths.size() + 1);
  for (const size_t width : widths) used += width;
  const auto width = static_cast<size_t>(console.width);
  return width > used ? width - used : 0;
}

void PrintPicks(const Console& console, const CampaignPlan& plan, std::string_view currency, int most_shown) {
  std::vector<PlanRow> rows = RowsOf(plan, currency);
  const size_t left_out = rows.size() - std::min(rows.size(), static_cast<size_t>(most_shown));
  rows.resize(rows.size() - left_out);
  const std::vector<std::string> headings = {"#", "SCORE", "90 %", absl::StrCat("COST", currency.empty() ? "" : " ", Printable(currency)),
                                             "ADDS", "OVERLAP", "EACH"};
  size_t name = DisplayWidth("WHO");
  double most = 0;
  for (const PlanRow& row : rows) {
    name = std::max(name, DisplayWidth(row.name));
    most = std::max(most, row.marginal);
  }
  const size_t room = RoomOf(console, headings, rows);
  name = std::min(name, std::max(kLeastName, room - std::min(room, kLeastBar + kBarEnds)));
  const size_t bar = std::clamp(room - std::min(room, name + kBarEnds), kLeastBar, kMostBar);
  Table table({{headings[0], kRight}, {"WHO"}, {headings[1], kRight}, {headings[2]}, {headings[3], kRight}, {headings[4], kRight}, {""},
               {headings[5], kRight}, {headings[6], kRight}});
  for (const PlanRow& row : rows) {
    const std::string shown = Fitted(row.name, name);
    table.AddRow({row.before[0], row.name == kNotYetNamed ? Painted(console, Colour::kDim, shown) : shown, row.after[0], row.after[1], row.after[2],
                  row.after[3], Painted(console, Colour::kCyan, ShareBar(row.marginal, most, static_cast<int>(bar))), row.after[4], row.after[5]});
  }
  table.Print(console);
  if (left_out > 0) *console.out << "and " << Counted(left_out, "person who adds less", "people who add less") << '\n';
}

}  // namespace

std::string CampaignStateText(const Console& console, perks::v1::CampaignState state) {
  switch (state) {
    case perks::v1::CAMPAIGN_STATE_DRAFT: return "draft";
    case perks::v1::CAMPAIGN_STATE_LIVE: return Painted(console, Colour::kGreen, "live");
    case perks::v1::CAMPAIGN_STATE_PAUSED: return Painted(console, Colour::kYellow, "paused");
    case perks::v1::CAMPAIGN_STATE_ENDED: return Painted(console, Colour::kDim, "ended");
    default: return "";
  }
}

std::string AboutText(double people) {
  if (!(people > 0)) return "0";
  people = std::min(people, 1e18);
  const double step = people < 10 ? 0.1 : std::pow(10, std::max(0.0, std::floor(std::log10(people)) - 2));
  const double rounded = std::round(people / step) * step;
  return people < 10 ? absl::StrFormat("%.1f", rounded) : Grouped(static_cast<uint64_t>(std::llround(rounded)));
}

std::string PlanSentence(const Campaign& campaign, const CampaignPlan& plan) {
  const auto& reach = plan.reach();
  if (reach.picks().empty()) return "Nobody who takes part in perks meets the conditions within the budget.";
  const bool is_one = reach.picks_size() == 1;
  std::string text = is_one ? "This person" : absl::StrCat("These ", Grouped(static_cast<uint64_t>(reach.picks_size())), " people");
  absl::StrAppend(&text, ", for ", MoneyText(reach.cost(), campaign.currency()));
  if (campaign.budget() > 0) absl::StrAppend(&text, " of ", AmountText(campaign.budget(), campaign.currency()));
  absl::StrAppend(&text, is_one ? ", reaches about " : ", reach about ", AboutText(reach.reach().people()), " distinct people (",
                  BoundsText(reach.reach()), ")", ComparisonText(plan));
  return text;
}

std::vector<std::string> PlanNotes(const CampaignPlan& plan) {
  const auto& reach = plan.reach();
  std::vector<std::string> notes;
  if (reach.picks().empty()) return notes;
  notes.push_back(absl::StrFormat(
      "Certificate: the plan reaches at least %.0f %% of what the best choice by the same rules could%s.", 100 * reach.certificate(),
      reach.certified() ? "" : ", less than was aimed at, which a budget or quotas can forbid"));
  notes.push_back(absl::StrCat("Known from ", Grouped(reach.samples()), " samples to choose and ", Grouped(reach.checks()), " others to check; ",
                               Grouped(reach.eligible_people()), " people could be chosen, ", AboutText(reach.audience_people()),
                               " are counted."));
  if (plan.control_people() > 0) {
    notes.push_back(absl::StrCat(Counted(plan.control_people(), "person is", "people are"),
                                 " held back at random, to measure what would have happened anyway."));
  }
  if (plan.hidden_people() > 0) {
    notes.push_back(absl::StrCat(Counted(plan.hidden_people(), "person has", "people have"),
                                 " not agreed to be seen by the brand yet: they are asked when the campaign is launched."));
  }
  return notes;
}

void PrintPlan(const Console& console, const Campaign& campaign, const CampaignPlan& plan, int most_shown) {
  const auto width = static_cast<size_t>(console.width);
  *console.out << Painted(console, Colour::kBold, Wrapped(PlanSentence(campaign, plan), width)) << '\n';
  if (plan.reach().picks().empty()) return;
  *console.out << '\n';
  PrintPicks(console, plan, campaign.currency(), most_shown);
  *console.out << '\n';
  for (const std::string& note : PlanNotes(plan)) *console.out << Wrapped(note, width) << '\n';
}

void PrintCampaigns(const Console& console, const std::vector<Campaign>& campaigns) {
  Table table({{"CAMPAIGN"}, {"NAME"}, {"STATE"}, {"BUDGET", kRight}, {"FROM (UTC)"}, {"UNTIL (UTC)"}});
  for (const Campaign& campaign : campaigns) {
    table.AddRow({Printable(campaign.id()), Printable(campaign.name()), CampaignStateText(console, campaign.state()),
                  MoneyText(campaign.budget(), campaign.currency()), TimeText(campaign.starts()), TimeText(campaign.ends())});
  }
  if (table.empty()) {
    *console.out << "no campaign yet: klout help campaign create\n";
  } else {
    table.Print(console);
  }
}

void PrintPerks(const Console& console, const std::vector<perks::v1::Perk>& perks, std::string_view currency) {
  Table table({{"PERK"}, {"NAME"}, {"A UNIT COSTS", kRight}, {"ADDED", kRight}, {"FREE", kRight}, {"HELD", kRight}, {"CLAIMED", kRight}, {""}});
  for (const perks::v1::Perk& perk : perks) {
    const auto count = [](int64_t units) { return Grouped(static_cast<uint64_t>(std::max<int64_t>(units, 0))); };
    table.AddRow({Printable(perk.id()), Printable(perk.name()), MoneyText(perk.unit_cost(), currency), count(perk.stock_total()),
                  count(perk.stock_available()), count(perk.stock_held()), count(perk.stock_claimed()),
                  Painted(console, Colour::kCyan,
                          ShareBar(static_cast<double>(perk.stock_claimed()), static_cast<double>(perk.stock_total()), kBarCells))});
  }
  if (!table.empty()) table.Print(console);
}

}  // namespace klout::cli
