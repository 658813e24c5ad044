#include <algorithm>
#include <fstream>
#include <ostream>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "services/cli/paging.h"
#include "services/cli/pairs.h"
#include "services/cli/report_page.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr auto kRight = Table::Align::kRight;
constexpr int kHistogramCells = 40;

const char* StateText(SnapshotState state) {
  switch (state) {
    case SNAPSHOT_STATE_SERVING:
      return "serving";
    case SNAPSHOT_STATE_KEPT:
      return "kept";
    case SNAPSHOT_STATE_QUARANTINED:
      return "quarantined";
    default:
      return "";
  }
}

void PrintGate(const Console& console, const Snapshot& snapshot) {
  Table table({{"GATE"}, {"BEFORE", kRight}, {"AFTER", kRight}, {"LIMIT", kRight}, {""}});
  for (const GateValue& value : snapshot.gate()) {
    table.AddRow({Printable(value.name()), absl::StrFormat("%.6g", value.before()),
                  absl::StrFormat("%.6g", value.after()), absl::StrFormat("±%.0f %%", value.limit() * 100),
                  value.passed() ? Painted(console, Colour::kGreen, "passed")
                                 : Painted(console, Colour::kRed, "stopped")});
  }
  if (!table.empty()) table.Print(console);
}

void PrintSnapshot(const Console& console, const Snapshot& snapshot) {
  *console.out << "snapshot " << snapshot.ref().id() << " is " << StateText(snapshot.state()) << ": "
               << Grouped(snapshot.accounts()) << " accounts, " << Grouped(snapshot.edges()) << " edges, "
               << Grouped(snapshot.bytes()) << " bytes\n";
  PrintGate(console, snapshot);
}

absl::Status RunSnapshotList(Session& session) {
  ListSnapshotsRequest request;
  ListSnapshotsResponse all;
  absl::Status status = AskPages(session, &ScoringStub::ListSnapshots, &request, kSnapshotsPage,
                                 &ListSnapshotsResponse::snapshots, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  Table table({{"ID", kRight},
               {"STATE"},
               {"CREATED (UTC)"},
               {"FACTS UNTIL"},
               {"LOG", kRight},
               {"ACCOUNTS", kRight},
               {"EDGES", kRight},
               {"BYTES", kRight},
               {"MODEL"}});
  for (const Snapshot& snapshot : all.snapshots()) {
    table.AddRow({absl::StrCat(snapshot.ref().id()), StateText(snapshot.state()),
                  TimeText(snapshot.created()), TimeText(snapshot.ref().as_of()),
                  Grouped(snapshot.log_watermark()), Grouped(snapshot.accounts()), Grouped(snapshot.edges()),
                  Grouped(snapshot.bytes()), Printable(snapshot.ref().model())});
  }
  table.Print(session.console());
  return absl::OkStatus();
}

absl::Status RunSnapshotPublish(Session& session) {
  PublishSnapshotRequest request;
  request.set_force(session.call().Has("force"));
  PublishSnapshotResponse response;
  absl::Status status = Ask(session, &ScoringStub::PublishSnapshot, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintSnapshot(session.console(), response.snapshot());
  return absl::OkStatus();
}

absl::Status RunSnapshotRollback(Session& session) {
  RollbackSnapshotRequest request;
  if (!session.call().arguments().empty()) {
    uint64_t id = 0;
    const std::string& text = session.call().arguments()[0];
    if (!absl::SimpleAtoi(text, &id) || id == 0) {
      return UsageError(absl::StrCat("ID: ", Quoted(text), " is not the number of a snapshot"),
                        "klout snapshot list");
    }
    request.set_snapshot_id(id);
  }
  RollbackSnapshotResponse response;
  absl::Status status = Ask(session, &ScoringStub::RollbackSnapshot, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintSnapshot(session.console(), response.snapshot());
  *session.console().out << "continuous publishing is off until the next klout snapshot publish\n";
  return absl::OkStatus();
}

void PrintHistogram(const Console& console, const GetModelReportResponse& report) {
  uint64_t most = 0;
  for (const uint64_t count : report.score_histogram()) most = std::max(most, count);
  Table table({{"SCORES", kRight}, {"PEOPLE", kRight}, {""}});
  for (int i = 0; i < report.score_histogram_size(); ++i) {
    const uint64_t count = report.score_histogram(i);
    table.AddRow({absl::StrFormat("%d–%d", std::max(1, i * 10), i * 10 + 10), Grouped(count),
                  ShareBar(static_cast<double>(count), static_cast<double>(most), kHistogramCells)});
  }
  if (!table.empty()) table.Print(console);
}

// How well the model that serves agrees with the judgements of a file.
absl::Status ReportPairs(Session& session, const std::string& path) {
  const absl::StatusOr<std::vector<JudgedPair>> pairs = ReadPairsFile(path);
  if (!pairs.ok()) return pairs.status();
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  MeasurePairsRequest request;
  request.mutable_pairs()->Add(pairs->begin(), pairs->end());
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Minutes(1)));
  MeasurePairsResponse response;
  absl::Status status = FromGrpcStatus((*stub)->MeasurePairs(&context, request, &response), context);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << "model " << Printable(response.model()) << ", " << Grouped(response.pairs())
                         << " judgements; area under the ROC curve, 0.5 is chance\n\n";
  Table table({{"JUDGED BY"}, {"AUC", kRight}});
  table.AddRow({Painted(session.console(), Colour::kBold, "score"), absl::StrFormat("%.4f", response.auc())});
  table.AddRow({"lists alone", absl::StrFormat("%.4f", response.listed_auc())});
  table.AddRow({"followers alone", absl::StrFormat("%.4f", response.followers_auc())});
  table.Print(session.console());
  return absl::OkStatus();
}

absl::Status WriteReportPage(Session& session, const GetModelReportResponse& report, const std::string& path) {
  // Each cut reads the log twice and scores it.
  constexpr absl::Duration kBacktestTimeout = absl::Minutes(60);
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kBacktestTimeout));
  BacktestModelRequest request;
  request.set_cuts(static_cast<int>(session.call().Integer("cuts", 0)));
  request.set_days(static_cast<int>(session.call().Integer("days", 0)));
  BacktestModelResponse backtests;
  absl::Status status = FromGrpcStatus((*stub)->BacktestModel(&context, request, &backtests), context);
  if (!status.ok()) return status;
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << ReportPage(report, backtests);
  if (!file.flush()) return absl::UnavailableError(absl::StrCat(path, " cannot be written"));
  *session.console().out << "wrote " << Printable(path) << ": " << backtests.backtests_size() << " cuts of the log\n";
  return absl::OkStatus();
}

absl::Status RunModelReport(Session& session) {
  if (const std::string path = session.call().Text("pairs"); !path.empty()) return ReportPairs(session, path);
  GetModelReportResponse report;
  absl::Status status = Ask(session, &ScoringStub::GetModelReport, GetModelReportRequest(), &report);
  if (!status.ok()) return status;
  if (const std::string path = session.call().Text("html"); !path.empty()) return WriteReportPage(session, report, path);
  if (session.json()) return session.PrintJson(report);
  const Console& console = session.console();
  *console.out << "model " << Painted(console, Colour::kBold, Printable(report.model())) << ": "
               << Grouped(report.people_scored()) << " scored of " << Grouped(report.accounts())
               << " accounts, " << Grouped(report.edges()) << " edges, mean trust "
               << absl::StrFormat("%.4f", report.mean_trust()) << "\n\n";
  Table weights({{"SIGNAL"}, {"WEIGHT", kRight}});
  for (const auto& weight : report.weights()) {
    weights.AddRow({Printable(weight.name()), absl::StrFormat("%.6f", weight.weight())});
  }
  weights.Print(console);
  *console.out << '\n';
  Table parameters({{"PARAMETER"}, {"VALUE", kRight}, {"MEANING"}});
  for (const auto& parameter : report.parameters()) {
    parameters.AddRow({Printable(parameter.name()), absl::StrFormat("%.6g", parameter.value()),
                       Printable(parameter.meaning())});
  }
  parameters.Print(console);
  *console.out << '\n';
  PrintHistogram(console, report);
  PrintSnapshotLine(console, report.snapshot());
  return absl::OkStatus();
}

Verb ModelReportVerb() {
  return {.name = "model report",
          .purpose = "show the model that scores, its weights, and how the scores are spread",
          .details =
              "The logarithm of the forecast is the intercept plus the sum of WEIGHT * ln(1 + signal). No "
              "weight\n"
              "is negative: better in every signal never lowers a score. --pairs: how well the score that follows from\n"
              "what networks report in totals agrees with human judgements of who is more influential; learns nothing.\n"
              "--html: all of it and what klout model backtest measures, as a page to publish.",
          .examples = {"klout model report", "klout model report --html report.html", "klout model report --pairs influence-pairs.csv"},
          .flags = AskFlags({{.name = "pairs",
                              .kind = FlagKind::kFile,
                              .value = "CSV",
                              .meaning = "judgements: Choice, and A_ and B_ before follower_count, listed_count ..."},
                             {.name = "html", .kind = FlagKind::kFile, .value = "FILE", .meaning = "write a page with how well it foretold the log"},
                             {.name = "cuts", .kind = FlagKind::kInteger, .value = "N", .meaning = "with --html: as of klout model backtest", .min = 1, .max = 12},
                             {.name = "days", .kind = FlagKind::kInteger, .value = "N", .meaning = "with --html: as of klout model backtest", .min = 1, .max = 28},
                             JsonFlag()}),
          .run = RunModelReport};
}

}  // namespace

std::vector<Verb> OperatorVerbs() {
  return {
      ModelReportVerb(),
      {.name = "snapshot list",
       .purpose = "show the snapshots kept, newest first",
       .details = "A snapshot is every score at one state of the log. LOG is the last batch that it counts.",
       .examples = {"klout snapshot list"},
       .flags = AskFlags({LimitFlag("snapshots; default 20"), JsonFlag()}),
       .run = RunSnapshotList},
      {.name = "snapshot publish",
       .purpose = "score everything acknowledged so far and serve it",
       .details = "The gate compares it with the snapshot before: if accounts, trust or the number of people "
                  "above a\n"
                  "band moved more than the limits, it is put in quarantine and the old one keeps serving.",
       .examples = {"klout snapshot publish", "klout snapshot publish --force"},
       .flags = AskFlags(
           {{.name = "force", .kind = FlagKind::kSwitch, .meaning = "serve it whatever the gate says"},
            JsonFlag()}),
       .run = RunSnapshotPublish},
      {.name = "snapshot rollback",
       .arguments = "[ID]",
       .purpose = "serve an older snapshot again; without ID the one before the present",
       .details = "Continuous publishing stays off until the next publish.",
       .examples = {"klout snapshot rollback", "klout snapshot rollback 16"},
       .flags = AskFlags({JsonFlag()}),
       .max_arguments = 1,
       .run = RunSnapshotRollback}};
}

}  // namespace klout::cli
