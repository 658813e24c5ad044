#include <algorithm>
#include <cmath>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/facts/text.h"
#include "services/cli/backtest_text.h"
#include "services/cli/json_file.h"
#include "services/cli/pairs.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr auto kRight = Table::Align::kRight;
// Each cut reads the log twice and scores it.
constexpr absl::Duration kBacktestTimeout = absl::Minutes(60);
// A 90 % interval is believed while it holds this part, counts on its ends divided.
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
               {"FORETOLD", kRight},
               {"DIVIDED", kRight},
               {"SEEN BELOW", kRight},
               {"SEEN ABOVE", kRight}});
  for (const IntervalCoverage& row : backtest.coverage()) {
    const std::string held = absl::StrFormat("%.1f %%", row.held() * 100);
    const std::string divided = absl::StrFormat("%.1f %%", row.held_divided() * 100);
    const bool good = row.held_divided() >= kLeastHeld && row.held_divided() <= kMostHeld;
    table.AddRow({Printable(row.group()), Grouped(row.subjects()), held, absl::StrFormat("%.1f %%", row.foretold() * 100),
                  Painted(console, good ? Colour::kGreen : Colour::kYellow, divided),
                  absl::StrFormat("%.1f %%", row.below() * 100),
                  absl::StrFormat("%.1f %%", row.above() * 100)});
  }
  table.Print(console);
}

// Our place in each group beside the best of the others.
void PrintGroupRankings(const Console& console, const Backtest& backtest) {
  Table table({{"RANKED WITHIN"}, {"SUBJECTS", kRight}, {"SPEARMAN", kRight}, {"BEST OTHER", kRight}, {""}, {"NDCG@100", kRight}, {"BEST OTHER", kRight}, {""}});
  for (const GroupRankings& group : backtest.group_rankings()) {
    const RankingComparison compared = CompareRankings(group);
    const auto ours = [&](double value, double other) {
      return Painted(console, value >= other ? Colour::kGreen : Colour::kYellow, absl::StrFormat("%.4f", value));
    };
    table.AddRow({Printable(group.group()), Grouped(group.subjects()), ours(compared.ours.spearman(), compared.by_spearman.spearman()),
                  absl::StrFormat("%.4f", compared.by_spearman.spearman()), Printable(compared.by_spearman.name()),
                  ours(compared.ours.ndcg_100(), compared.by_ndcg_100.ndcg_100()), absl::StrFormat("%.4f", compared.by_ndcg_100.ndcg_100()),
                  Printable(compared.by_ndcg_100.name())});
  }
  table.Print(console);
}

void PrintBacktest(const Console& console, const Backtest& backtest) {
  *console.out << "\nfrom " << Painted(console, Colour::kBold, TimeText(backtest.cut())) << " to " << TimeText(backtest.end()) << ": "
               << Grouped(backtest.active()) << " active with a score, of " << Grouped(backtest.subjects()) << " on whom anybody acted\n\n";
  PrintRankings(console, backtest);
  *console.out << '\n';
  PrintCalibration(console, backtest);
  *console.out << '\n';
  PrintCoverage(console, backtest);
  if (backtest.group_rankings_size() > 0) {
    *console.out << '\n';
    PrintGroupRankings(console, backtest);
  }
  if (backtest.has_stability()) *console.out << '\n' << StabilityText(backtest.stability()) << '\n';
}

void PrintFit(const Console& console, const ModelFile& model) {
  const Training& training = model.training();
  *console.out << "model " << Painted(console, Colour::kBold, Printable(model.name())) << ", from " << Grouped(training.rows())
               << " rows of " << TimeText(training.from()) << " to " << TimeText(training.until()) << "\n\n";
  Table weights({{"SIGNAL"}, {"WEIGHT", kRight}});
  const std::map<std::string, double> sorted(model.weights().begin(), model.weights().end());
  for (const auto& [name, weight] : sorted) weights.AddRow({Printable(name), absl::StrFormat("%.4f", weight)});
  weights.AddRow({"intercept", absl::StrFormat("%.4f", model.intercept())});
  weights.Print(console);
  *console.out << '\n';
  Table trials({{"RIDGE", kRight}, {"SPEARMAN", kRight}, {"NDCG@100", kRight}, {"NDCG@1000", kRight}, {""}});
  for (const RidgeTrial& trial : training.trials()) {
    trials.AddRow({absl::StrFormat("%g", trial.ridge()), absl::StrFormat("%.4f", trial.quality().spearman()),
                   absl::StrFormat("%.4f", trial.quality().ndcg_100()), absl::StrFormat("%.4f", trial.quality().ndcg_1000()),
                   trial.ridge() == training.ridge() ? Painted(console, Colour::kGreen, "chosen") : ""});
  }
  trials.Print(console);
  if (training.has_pairs()) {
    const PairsTraining& pairs = training.pairs();
    *console.out << absl::StrFormat("\n%s judgements of %s accounts: AUC %.4f on accounts that were not learned from; of the model that serves, on all, %.4f\n",
                                    Grouped(pairs.pairs()), Grouped(pairs.accounts()), pairs.auc(), pairs.auc_before());
  }
  *console.out << "\nOn days it was not fitted on, the model that serves:\n";
  PrintBacktest(console, training.before());
  *console.out << "\nand this one:\n";
  PrintBacktest(console, training.after());
}

absl::Status RunFit(Session& session) {
  FitModelRequest request;
  request.set_cuts(static_cast<int>(session.call().Integer("cuts", 0)));
  request.set_days(static_cast<int>(session.call().Integer("days", 0)));
  if (const std::string path = session.call().Text("pairs"); !path.empty()) {
    const absl::StatusOr<std::vector<JudgedPair>> pairs = ReadPairsFile(path);
    if (!pairs.ok()) return pairs.status();
    request.mutable_pairs()->Add(pairs->begin(), pairs->end());
  }
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kBacktestTimeout));
  FitModelResponse response;
  absl::Status status = FromGrpcStatus((*stub)->FitModel(&context, request, &response), context);
  if (!status.ok()) return status;
  if (const std::string path = session.call().Text("out"); !path.empty()) {
    if (absl::Status written = WriteJsonFile(path, response.model()); !written.ok()) return written;
  }
  if (session.json()) return session.PrintJson(response);
  PrintFit(session.console(), response.model());
  if (session.call().Has("out")) *session.console().out << "\nlook at what it would change: klout model shadow " << session.call().Text("out") << '\n';
  return absl::OkStatus();
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
    PrintBacktest(console, backtest);
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
           .run = RunBacktest},
          {.name = "model fit",
           .purpose = "learn a model from the log that is served, and judge it on days it has not seen",
           .details =
               "Cuts the log in its past and learns how much each signal foretells: weights never below 0, held to "
               "those of\n"
               "the model that serves as strongly as ranks best on the last cut that is learned from, a factor for "
               "each\n"
               "network, and how wide the 90 % intervals must be. The newest cut is kept out and only judged. "
               "Changes\n"
               "nothing: `klout model shadow FILE` is the way into service. --pairs: human judgements, from which it\n"
               "learns how totals count that networks report of accounts on which nobody was seen to act.",
           .examples = {"klout model fit --out model.json", "klout model fit --cuts 3 --days 1 --out model.json",
                        "klout model fit --pairs influence-pairs.csv --out model.json"},
           .flags = AskFlags({{.name = "cuts",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "moments to learn from, and one to judge by; default 5, if the log reaches so far",
                               .min = 3,
                               .max = 12},
                              {.name = "days",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "days after each that are foretold, and between them; default 7",
                               .min = 1,
                               .max = 28},
                              {.name = "pairs",
                               .kind = FlagKind::kFile,
                               .value = "CSV",
                               .meaning = "judgements: Choice, and A_ and B_ before follower_count, listed_count ..."},
                              {.name = "out", .kind = FlagKind::kFile, .value = "FILE", .meaning = "where the model is written"},
                              JsonFlag()}),
           .run = RunFit}};
}

}  // namespace klout::cli
