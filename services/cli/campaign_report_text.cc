#include "services/cli/campaign_report_text.h"

#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "services/cli/campaign_text.h"
#include "services/cli/money.h"

namespace klout::cli {
namespace {

using perks::v1::GetCampaignReportResponse;

constexpr auto kRight = Table::Align::kRight;
// Columns that the tables take without their bar, with numbers as long as they may be.
constexpr int kFunnelColumns = 46, kReachColumns = 31;
constexpr int kLeastBar = 8, kMostBar = 40;

int BarCells(const Console& console, int columns) { return std::clamp(console.width - columns, kLeastBar, kMostBar); }

std::string ShareText(uint64_t part, uint64_t whole) {
  if (whole == 0) return "";
  return absl::StrFormat("%.0f %%", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

// `+12.3`, `-4.0`.
std::string SignedText(double number) {
  const std::string size = ShortNumber(std::abs(number));
  return absl::StrCat(number < 0 && size != "0.0" ? "-" : "+", size);
}

std::string BoundsText(double low, double high) { return absl::StrCat(AboutText(low), " to ", AboutText(high)); }

void PrintFunnel(const Console& console, const GetCampaignReportResponse& report) {
  const std::pair<const char*, uint64_t> steps[] = {{"invited", report.invited()},   {"opened", report.opened()},
                                                    {"reserved", report.reserved()}, {"claimed", report.claimed()},
                                                    {"redeemed", report.redeemed()}, {"posted", report.posted()},
                                                    {"disclosed", report.disclosed()}};
  Table table({{"PEOPLE WHO"}, {"", kRight}, {""}, {"OF ALL", kRight}, {"OF THOSE BEFORE", kRight}});
  const int cells = BarCells(console, kFunnelColumns);
  uint64_t before = 0;
  for (const auto& [name, people] : steps) {
    const std::string bar = ShareBar(static_cast<double>(people), static_cast<double>(report.invited()), cells);
    table.AddRow({absl::StrCat(people == report.invited() && before == 0 ? "were " : "", name), Grouped(people), Painted(console, Colour::kCyan, bar),
                  ShareText(people, report.invited()), ShareText(people, before)});
    before = people;
  }
  table.Print(console);
}

void PrintReach(const Console& console, const GetCampaignReportResponse& report) {
  Table table({{"DISTINCT PEOPLE"}, {"", kRight}, {"90 %"}, {""}});
  const double most = std::max(report.forecast_high(), report.has_observed_reach() ? report.observed_high() : 0);
  const int cells = BarCells(console, kReachColumns + static_cast<int>(DisplayWidth(BoundsText(report.forecast_low(), most))));
  const auto row = [&](const char* name, double value, double low, double high, Colour colour) {
    table.AddRow({name, AboutText(value), BoundsText(low, high), Painted(console, colour, IntervalBar(low, value, high, most, cells))});
  };
  row("forecast", report.forecast_reach(), report.forecast_low(), report.forecast_high(), Colour::kCyan);
  if (report.has_observed_reach()) row("observed", report.observed_reach(), report.observed_low(), report.observed_high(), Colour::kGreen);
  table.Print(console);
  if (!report.has_observed_reach()) *console.out << "observed: no post was seen yet\n";
}

std::string LiftNote(const GetCampaignReportResponse& report) {
  if (report.claimed_people() < 2 || report.control_people() < 2) {
    return absl::StrCat("Lift: not known; it needs two people who claimed and two held back, and there are ", report.claimed_people(), " and ",
                        report.control_people(), ".");
  }
  std::string text = absl::StrCat("Lift: ", SignedText(report.lift()), " distinct people a week for each who claimed (90 %: ",
                                  SignedText(report.lift_low()), " to ", SignedText(report.lift_high()), "): they changed by ",
                                  SignedText(report.claimed_change()), ", the ", Grouped(report.control_people()), " held back by ",
                                  SignedText(report.control_change()), ".");
  if (report.lift_low() <= 0 && report.lift_high() >= 0) absl::StrAppend(&text, " That may be chance.");
  return text;
}

std::string CostNote(const GetCampaignReportResponse& report) {
  const std::string currency = report.campaign().currency();
  std::string text = absl::StrCat("Cost: ", MoneyText(report.cost(), currency));
  if (report.cost_per_person() > 0) {
    absl::StrAppend(&text, ", which is ", Printable(currency), " ", FractionText(report.cost_per_person(), currency), " for each additional person ",
                    report.has_observed_reach() ? "reached" : "forecast");
  }
  return text + ".";
}

}  // namespace

std::string IntervalBar(double low, double value, double high, double most, int cells) {
  const auto cell_of = [most, cells](double at) {
    return most > 0 ? std::clamp(static_cast<int>(at / most * cells), 0, cells - 1) : 0;
  };
  std::string text = "▕";
  for (int i = 0; i < cells; ++i) {
    const bool inside = most > 0 && i >= cell_of(low) && i <= cell_of(high);
    text += most > 0 && i == cell_of(value) ? "●" : inside ? "━" : " ";
  }
  return text + "▏";
}

std::vector<std::string> ReportNotes(const GetCampaignReportResponse& report) {
  std::vector<std::string> notes = {LiftNote(report), CostNote(report)};
  if (report.has_compliance_rate()) {
    notes.push_back(absl::StrFormat("Compliance: %.0f %% of the posts that were due disclose clearly%s.", 100 * report.compliance_rate(),
                                    report.breached() > 0 ? absl::StrCat("; ", Grouped(report.breached()), " did not in time") : ""));
  }
  std::vector<std::string> others;
  for (const auto& [number, name] : {std::pair<uint64_t, const char*>(report.declined(), "declined"),
                                     {report.expired(), "expired"},
                                     {report.cancelled(), "given back"}}) {
    if (number > 0) others.push_back(absl::StrCat(Grouped(number), " ", name));
  }
  if (!others.empty()) notes.push_back(absl::StrCat("Other offers: ", absl::StrJoin(others, ", "), "."));
  return notes;
}

void PrintReport(const Console& console, const GetCampaignReportResponse& report) {
  const perks::v1::Campaign& campaign = report.campaign();
  *console.out << Painted(console, Colour::kBold, Printable(campaign.name())) << " (" << Printable(campaign.id()) << ", "
               << CampaignStateText(console, campaign.state()) << ")\n\n";
  PrintFunnel(console, report);
  *console.out << '\n';
  PrintReach(console, report);
  *console.out << '\n';
  for (const std::string& note : ReportNotes(report)) *console.out << Wrapped(note, static_cast<size_t>(console.width)) << '\n';
}

}  // namespace klout::cli
