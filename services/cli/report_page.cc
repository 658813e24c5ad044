#include "services/cli/report_page.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "common/facts/text.h"
#include "services/cli/backtest_text.h"
#include "services/cli/score_text.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the page is made of it

// A 90 % interval is believed while it holds this part.
constexpr double kLeastHeld = 0.87, kMostHeld = 0.93;
constexpr double kPlotSize = 360, kPlotMargin = 48;

constexpr char kStyle[] = R"(
:root { color-scheme: light dark; --ink: #1c1f24; --soft: #5a6270; --line: #d5dae1; --good: #0b6b3a; --bad: #9a3412; --mark: #1d5fd0; --paper: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaee; --soft: #a5adba; --line: #3a414c; --good: #5fd39a; --bad: #f0a070; --mark: #86b2ff; --paper: #15181d; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 1rem; }
p.lead, figcaption, caption { color: var(--soft); } caption { text-align: left; padding-bottom: .4rem; }
table { border-collapse: collapse; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .8rem .25rem 0; text-align: right; border-bottom: 1px solid var(--line); } th:first-child, td:first-child { text-align: left; }
.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
.wide { overflow-x: auto; } figure { margin: 1rem 0; } svg { max-width: 100%; height: auto; }
svg text { fill: var(--soft); font-size: 11px; } .axis { stroke: var(--line); } .ideal { stroke: var(--soft); stroke-dasharray: 4 4; }
.range { stroke: var(--mark); stroke-width: 2; opacity: .5; } .mean { fill: var(--mark); }
)";

std::string Escaped(const std::string& text) { return absl::StrReplaceAll(text, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}}); }

std::string People(double people) {
  if (people < 10) return absl::StrFormat("%.2f", people);
  if (people < 100) return absl::StrFormat("%.1f", people);
  return Grouped(static_cast<uint64_t>(std::llround(people)));
}

std::string Row(const char* cell, const std::vector<std::string>& cells) {
  std::string row = "<tr>";
  for (const std::string& text : cells) absl::StrAppend(&row, "<", cell, ">", text, "</", cell, ">");
  return row + "</tr>\n";
}

std::string Marked(bool good, const std::string& text) { return absl::StrCat("<span class=\"", good ? "good" : "bad", "\">", text, "</span>"); }

std::string RankingTable(const Backtest& backtest) {
  double best[3] = {};
  for (const RankingQuality& row : backtest.rankings()) {
    best[0] = std::max(best[0], row.spearman());
    best[1] = std::max(best[1], row.ndcg_100());
    best[2] = std::max(best[2], row.ndcg_1000());
  }
  const auto cell = [](double value, double greatest) {
    const std::string text = absl::StrFormat("%.4f", value);
    return value == greatest ? Marked(true, text) : text;
  };
  std::string table = "<div class=\"wide\"><table><caption>Who will be acted on: all people in the order of each, the best of a column marked</caption>\n";
  table += Row("th", {"Order by", "Spearman", "NDCG@100", "NDCG@1000"});
  for (const RankingQuality& row : backtest.rankings()) {
    table += Row("td", {row.name() == "score" ? "<strong>score</strong>" : Escaped(row.name()), cell(row.spearman(), best[0]), cell(row.ndcg_100(), best[1]),
                        cell(row.ndcg_1000(), best[2])});
  }
  return table + "</table></div>\n";
}

// On two logarithmic axes: a bin's mean forecast across, what was seen up, and where nine tenths of the bin lie.
std::string CalibrationPlot(const Backtest& backtest) {
  double most = 10;
  for (const CalibrationBin& bin : backtest.calibration()) most = std::max({most, bin.mean_forecast(), bin.high_seen()});
  const double decades = std::ceil(std::log10(1 + most));
  const auto place = [&](double people) { return std::log10(1 + people) / decades * (kPlotSize - 2 * kPlotMargin); };
  const auto x = [&](double people) { return kPlotMargin + place(people); };
  const auto y = [&](double people) { return kPlotSize - kPlotMargin - place(people); };
  std::string plot = absl::StrFormat(R"(<figure><svg viewBox="0 0 %g %g" width="%g" height="%g" role="img" aria-label="Forecast against what was seen"><g>)",
                                     kPlotSize, kPlotSize, kPlotSize, kPlotSize);
  for (int decade = 0; decade <= static_cast<int>(decades); ++decade) {
    const double people = std::pow(10, decade) - 1;
    absl::StrAppendFormat(&plot, R"(<line class="axis" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>)", x(people), y(0), x(people), y(std::pow(10, decades) - 1));
    absl::StrAppendFormat(&plot, R"(<text x="%.1f" y="%.1f" text-anchor="middle">%s</text>)", x(people), y(0) + 16, Grouped(static_cast<uint64_t>(std::llround(people))));
    absl::StrAppendFormat(&plot, R"(<text x="%.1f" y="%.1f" text-anchor="end">%s</text>)", x(0) - 6, y(people) + 4, Grouped(static_cast<uint64_t>(std::llround(people))));
  }
  const double top = std::pow(10, decades) - 1;
  absl::StrAppendFormat(&plot, R"(<line class="ideal" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>)", x(0), y(0), x(top), y(top));
  for (const CalibrationBin& bin : backtest.calibration()) {
    absl::StrAppendFormat(&plot, R"(<line class="range" x1="%.1f" y1="%.1f" x2="%.1f" y2="%.1f"/>)", x(bin.mean_forecast()), y(bin.low_seen()),
                          x(bin.mean_forecast()), y(bin.high_seen()));
    absl::StrAppendFormat(&plot, R"(<circle class="mean" cx="%.1f" cy="%.1f" r="4"><title>forecast %s, seen %s</title></circle>)", x(bin.mean_forecast()),
                          y(bin.mean_seen()), People(bin.mean_forecast()), People(bin.mean_seen()));
  }
  absl::StrAppendFormat(&plot, R"(<text x="%.1f" y="%.1f" text-anchor="middle">people a week, forecast</text>)", kPlotSize / 2, kPlotSize - 8);
  absl::StrAppendFormat(&plot, R"svg(<text x="12" y="%.1f" text-anchor="middle" transform="rotate(-90 12 %.1f)">seen</text>)svg", kPlotSize / 2, kPlotSize / 2);
  return plot + "</g></svg><figcaption>Each dot is a tenth of the active people: mean forecast and mean seen. The bar holds nine tenths of them; on the dashed line the forecast is right."
                "</figcaption></figure>\n";
}

std::string CoverageTable(const Backtest& backtest) {
  std::string table = "<div class=\"wide\"><table><caption>Of how many as many were seen as their 90 % interval said; marked from 87 % to 93 %, counts on the ends divided</caption>\n";
  table += Row("th", {"Group", "People", "Held", "Foretold", "Divided", "Seen below", "Seen above"});
  for (const IntervalCoverage& row : backtest.coverage()) {
    const bool good = row.held_divided() >= kLeastHeld && row.held_divided() <= kMostHeld;
    table += Row("td", {Escaped(row.group()), Grouped(row.subjects()), absl::StrFormat("%.1f %%", row.held() * 100), absl::StrFormat("%.1f %%", row.foretold() * 100),
                        Marked(good, absl::StrFormat("%.1f %%%s", row.held_divided() * 100, good ? "" : " *")), absl::StrFormat("%.1f %%", row.below() * 100),
                        absl::StrFormat("%.1f %%", row.above() * 100)});
  }
  return table + "</table></div>\n<p class=\"lead\">Foretold is what would be held if every forecast were right: counts are whole, and where nobody at all is likely the least "
                 "interval holds more than nine tenths. Divided is held, with a count that lies on an end of the exact nine tenths divided between inside and outside by its probability: 0.9 if "
                 "forecasts are right, where counts are low too.</p>\n";
}

std::string GroupRankingTable(const Backtest& backtest) {
  std::string table = "<div class=\"wide\"><table><caption>The same within groups: ours beside the best of the others</caption>\n";
  table += Row("th", {"Group", "People", "Spearman", "Best other", "", "NDCG@100", "Best other", ""});
  for (const GroupRankings& group : backtest.group_rankings()) {
    const RankingComparison compared = CompareRankings(group);
    const auto ours = [](double value, double other) { return Marked(value >= other, absl::StrFormat("%.4f%s", value, value >= other ? "" : " *")); };
    table += Row("td", {Escaped(group.group()), Grouped(group.subjects()), ours(compared.ours.spearman(), compared.by_spearman.spearman()),
                        absl::StrFormat("%.4f", compared.by_spearman.spearman()), Escaped(compared.by_spearman.name()),
                        ours(compared.ours.ndcg_100(), compared.by_ndcg_100.ndcg_100()), absl::StrFormat("%.4f", compared.by_ndcg_100.ndcg_100()),
                        Escaped(compared.by_ndcg_100.name())});
  }
  return table + "</table></div>\n";
}

std::string ModelSection(const GetModelReportResponse& model) {
  std::string section = "<h2>The model</h2>\n<p>ln(people a week) is the intercept plus the sum of weight · ln(1 + signal). No weight is negative: better in every signal never lowers a score.</p>\n";
  section += "<div class=\"wide\"><table>" + Row("th", {"Signal", "Weight"});
  for (const ReceiptSignal& signal : model.weights()) section += Row("td", {Escaped(signal.name()), absl::StrFormat("%.4f", signal.weight())});
  section += "</table></div>\n<div class=\"wide\"><table>" + Row("th", {"Parameter", "Value", "Meaning"});
  for (const ModelParameter& parameter : model.parameters()) {
    section += Row("td", {Escaped(parameter.name()), absl::StrFormat("%.6g", parameter.value()), Escaped(parameter.meaning())});
  }
  return section + "</table></div>\n";
}

}  // namespace

std::string ReportPage(const GetModelReportResponse& model, const BacktestModelResponse& backtests) {
  std::string page = absl::StrCat("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Model ",
                                  Escaped(model.model()), "</title><style>", kStyle, "</style></head><body><main>\n");
  absl::StrAppend(&page, "<h1>Is model ", Escaped(model.model()), " worth believing?</h1>\n<p class=\"lead\">A score is a forecast: how many distinct real people will act on what somebody posts in an active week. ",
                  "Here it is judged on this log's own past: each cut is scored from what came before it and nothing else, and compared with who was acted on after it. ",
                  Grouped(model.people_scored()), " of ", Grouped(model.accounts()), " accounts have a score now; ", Grouped(model.edges()), " edges.</p>\n");
  for (const Backtest& backtest : backtests.backtests()) {
    absl::StrAppend(&page, "<h2>", TimeText(backtest.cut()), " to ", TimeText(backtest.end()), " (UTC)</h2>\n<p>", Grouped(backtest.active()), " active with a score, of ",
                    Grouped(backtest.subjects()), " on whom anybody had acted.</p>\n", RankingTable(backtest));
    if (backtest.calibration_size() > 0) page += CalibrationPlot(backtest);
    page += CoverageTable(backtest);
    if (backtest.group_rankings_size() > 0) page += GroupRankingTable(backtest);
    if (backtest.has_stability()) absl::StrAppend(&page, "<p>Day to day: ", StabilityText(backtest.stability()), ".</p>\n");
  }
  return page + ModelSection(model) + "</main></body></html>\n";
}

}  // namespace klout::cli
