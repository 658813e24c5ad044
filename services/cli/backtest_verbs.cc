#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/facts/text.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr auto kRight = Table::Align::kRight;
// Each cut reads the log twice and scores it.
constexpr absl::Duration kBacktestTimeout = absl::Minutes(60);
// A 90 % interval is believed while it holds this part.
constexpr double kLeastHeld = 0.87, kMostHeld = 0.93;
constexpr int kBarCells = 24;

absl::Status AskBacktest(Session& session, const BacktestModelRequest& request,
                         BacktestModelResponse* response) {
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kBacktestTimeout));
  return FromGrpcStatus((*stub)->BacktestModel(&context, request, response), context);
}

// Three digits: `0.94`, `12.5`, `1,204`.
std::string People(double people) {
  if (people < 10) return absl::StrFormat("%.2f", people);
  if (people < 100) return absl::StrFormat("%.1f", people);
  return Grouped(static_cast<uint64_t>(std::llround(people)));
}

void PrintRankings(const Console& console, const Backtest& backtest) {
  double best[3] = {};
  for (const RankingQuality& row : backtest.rankings()) {
    best[0] = std::max(best[0], row.spearman());
    best[1] = std::max(best[1], row.ndcg_100());
    best[2] = std::max(best[2], row.ndcg_1000());
  }
  const auto cell = [&](double value, double greatest) {
    const std::string text = absl::StrFormat("%.4f", value);
    return value == greatest ? Painted(console, Colour::kGreen, text) : text;
  };
  Table table({{"RANKED BY"}, {"SPEARMAN", kRight}, {"NDCG@100", kRight}, {"NDCG@1000", kRight}});
  for (const RankingQuality& row : backtest.rankings()) {
    const std::string name = Printable(row.name());
    table.AddRow({name == "score" ? Painted(console, Colour::kBold, name) : name,
                  cell(row.spearman(), best[0]), cell(row.ndcg_100(), best[1]),
                  cell(row.ndcg_1000(), best[2])});
  }
  table.Print(console);
}

void PrintCalibration(const Console& console, const Backtest& backtest) {
  double most = 0;
  for (const CalibrationBin& bin : backtest.calibration()) most = std::max(most, std::log1p(bin.mean_seen()));
  Table table({{"FORECAST", kRight},
               {"MEAN", kRight},
               {"SEEN", kRight},
               {"MEDIAN", kRight},
               {"90 % OF THEM", kRight},
               {"SUBJECTS", kRight},
               {""}});
  for (const CalibrationBin& bin : backtest.calibration()) {
    table.AddRow({absl::StrCat(People(bin.least_forecast()), "–", People(bin.greatest_forecast())),
                  People(bin.mean_forecast()), People(bin.mean_seen()), People(bin.median_seen()),
                  absl::StrCat(People(bin.low_seen()), "–", People(bin.high_seen())), Grouped(bin.subjects()),
                  ShareBar(std::log1p(bin.mean_seen()), most, kBarCells)});
  }
  table.Print(console);
}

void PrintCoverage(const Console& console, const Backtest& backtest) {
  Table table({{"90 % INTERVAL OF"},
               {"SUBJECTS", kRight},
               {"HELD", kRight},
               {"SEEN BELOW", kRight},
               {"SEEN ABOVE", kRight}});
  for (const IntervalCoverage& row : backtest.coverage()) {
    const std::string held = absl::StrFormat("%.1f %%", row.held() * 100);
    const bool good = row.held() >= kLeastHeld && row.held() <= kMostHeld;
    table.AddRow({Printable(row.group()), Grouped(row.subjects()),
                  Painted(console, good ? Colour::kGreen : Colour::kYellow, held),
                  absl::StrFormat("%.1f %%", row.below() * 100),
                  absl::StrFormat("%.1f %%", row.above() * 100)});
  }
  table.Print(console);
}

absl::Status RunBacktest(Session& session) {
  BacktestModelRequest request;
  request.set_cuts(static_cast<int>(session.call().Integer("cuts", 0)));
  request.set_days(static_cast<int>(session.call().Integer("days", 0)));
  BacktestModelResponse response;
  absl::Status status = AskBacktest(session, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  const Console& console = session.console();
  *console.out << "model " << Painted(console, Colour::kBold, Printable(response.model()))
               << ", people a week\n";
  for (const Backtest& backtest : response.backtests()) {
    *console.out << "\nfrom " << Painted(console, Colour::kBold, TimeText(backtest.cut())) << " to "
                 << TimeText(backtest.end()) << ": " << Grouped(backtest.active()) << " active of "
                 << Grouped(backtest.subjects()) << " with a score\n\n";
    PrintRankings(console, backtest);
    *console.out << '\n';
    PrintCalibration(console, backtest);
    *console.out << '\n';
    PrintCoverage(console, backtest);
  }
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> BacktestVerbs() {
  return {{.name = "model backtest",
           .purpose = "measure how well the model foretold what the log then held",
           .details =
               "Cuts the log in its past, scores each cut from what came before it, and compares the "
               "forecasts with\n"
               "who was acted on after it: as a ranking beside simple counts, as a number, and by how often "
               "the 90 %\n"
               "interval held. Reads the log twice a cut, beside what is served and without touching it.",
           .examples = {"klout model backtest", "klout model backtest --cuts 2 --days 1",
                        "klout model backtest --json"},
           .flags = AskFlags({{.name = "cuts",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "moments to look back to; default 4, if the log reaches so far",
                               .min = 1,
                               .max = 12},
                              {.name = "days",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "days after each that are compared, and between them; default 7",
                               .min = 1,
                               .max = 28},
                              JsonFlag()}),
           .run = RunBacktest}};
}

}  // namespace klout::cli
