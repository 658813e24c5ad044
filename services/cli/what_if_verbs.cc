#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/facts/account_text.h"
#include "common/facts/open_facts.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using ::klout::scoring::v1::SimulateRequest;
using ::klout::scoring::v1::SimulateResponse;
using ::klout::scoring::v1::WatchScoresRequest;
using ::klout::scoring::v1::WatchScoresResponse;

// What the server takes in one Simulate.
constexpr size_t kMaxAddedRows = 100'000;
constexpr size_t kMaxWatched = 1'000;

absl::Status ReadAdded(const Call& call, fact::v1::FactBatch* batch) {
  const std::string path = call.Text("add");
  if (path.empty()) return absl::OkStatus();
  absl::StatusOr<std::unique_ptr<FactReader>> reader = OpenFactFile(
      path, {.network = call.Network("network", fact::v1::NETWORK_TWITTER), .rows_per_batch = kMaxAddedRows});
  if (!reader.ok()) return reader.status();
  absl::StatusOr<bool> more = (*reader)->NextBatch(batch);
  if (!more.ok())
    return absl::Status(more.status().code(), absl::StrCat(path, ": ", more.status().message()));
  fact::v1::FactBatch rest;
  if (*more) more = (*reader)->NextBatch(&rest);
  if (more.ok() && !*more) return absl::OkStatus();
  return UsageError(absl::StrCat("--add: ", path, " has more than ", kMaxAddedRows, " facts"));
}

absl::Status RunSimulate(Session& session) {
  const Call& call = session.call();
  if (!call.Has("add") && !call.Has("without") && !call.Has("without_network")) {
    return UsageError("simulate: nothing to change; give --add, --without or --without-network",
                      "klout help simulate");
  }
  SimulateRequest request;
  request.set_subject(call.arguments()[0]);
  if (absl::Status status = ReadAdded(call, request.mutable_add()); !status.ok()) return status;
  for (const std::string& account : call.Texts("without")) request.add_without_accounts(account);
  for (const std::string& name : call.Texts("without_network"))
    request.add_without_networks(*ParseNetwork(name));
  SimulateResponse response;
  absl::Status status = Ask(session, &ScoringStub::Simulate, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  response.mutable_before()->set_subject("now");
  response.mutable_after()->set_subject("then");
  response.mutable_before()->clear_person();
  response.mutable_after()->clear_person();
  PrintScores(session.console(), {&response.before(), &response.after()});
  const double change = response.after().score() - response.before().score();
  const Colour colour = change > 0 ? Colour::kGreen : change < 0 ? Colour::kRed : Colour::kPlain;
  *session.console().out << "change " << Painted(session.console(), colour, absl::StrFormat("%+.2f", change))
                         << "; nothing was stored\n";
  PrintSnapshotLine(session.console(), response.snapshot());
  return absl::OkStatus();
}

std::string WatchLine(const Console& console, const WatchScoresResponse& change) {
  const auto& score = change.score();
  return absl::StrCat(TimeText(change.snapshot().as_of()), "  snapshot ", change.snapshot().id(), "  ",
                      Printable(score.subject()), "  ", absl::StrFormat("%5.1f ", score.score()),
                      Painted(console, Colour::kCyan, ScoreBar(score.low(), score.high(), kBarCells)), " ",
                      IntervalText(score.low(), score.high()));
}

absl::Status RunWatch(Session& session) {
  WatchScoresRequest request;
  for (const std::string& subject : session.call().arguments()) request.add_subjects(subject);
  request.set_min_change(session.call().Number("min_change", 0));
  absl::StatusOr<ScoringStub*> stub = session.Scoring();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  const auto stream = (*stub)->WatchScores(&context, request);
  WatchScoresResponse change;
  absl::Status status;
  while (status.ok() && stream->Read(&change)) {
    if (session.json()) {
      status = session.PrintJson(change);
    } else {
      *session.console().out << WatchLine(session.console(), change) << '\n';
    }
    session.console().out->flush();
    if (!session.console().out->good()) status = absl::DataLossError("nobody reads the output any more");
  }
  if (!status.ok()) context.TryCancel();
  const absl::Status ended = FromGrpcStatus(stream->Finish(), context);
  return status.ok() ? ended : status;
}

Verb SimulateVerb() {
  return {.name = "simulate",
          .arguments = "ID",
          .purpose = "show what a score would be if facts were added or accounts' acts taken away",
          .details =
              "The whole graph is scored again with the change, so the answer is exact, and it costs what a\n"
              "publish costs. Nothing is stored. The file is like that of `klout import`.",
          .examples = {"klout simulate twitter:jack --without twitter:bot1 --without twitter:bot2",
                       "klout simulate person:ann --add planned.ndjson"},
          .flags = AskFlags({{.name = "add",
                              .kind = FlagKind::kFile,
                              .value = "FILE",
                              .meaning = "facts to add, 100,000 at most"},
                             {.name = "network",
                              .kind = FlagKind::kNetwork,
                              .value = "NAME",
                              .meaning = "network of an activity file; default twitter"},
                             {.name = "without",
                              .value = "ACCOUNT",
                              .meaning = "leave this account's acts out; may be given again",
                              .repeated = true},
                             {.name = "without_network",
                              .kind = FlagKind::kNetwork,
                              .value = "NAME",
                              .meaning = "as if the person were not on this network; may be given again",
                              .repeated = true},
                             JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = RunSimulate};
}

Verb WatchVerb() {
  return {.name = "watch",
          .arguments = "ID [ID...]",
          .purpose = "print scores now and at every change, until stopped",
          .details = "One line per change. With --json one JSON document per change.",
          .examples = {"klout watch twitter:jack person:ann --min-change 0.5"},
          .flags = AskFlags({{.name = "min_change",
                              .kind = FlagKind::kNumber,
                              .value = "X",
                              .meaning = "leave out changes of less than X points",
                              .max = 100},
                             JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = kMaxWatched,
          .run = RunWatch};
}

}  // namespace

std::vector<Verb> WhatIfVerbs() { return {SimulateVerb(), WatchVerb()}; }

}  // namespace klout::cli
