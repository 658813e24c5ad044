#include <cmath>
#include <ostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "services/cli/json_file.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr auto kRight = Table::Align::kRight;
// A promotion scores twice.
constexpr absl::Duration kChangeTimeout = absl::Minutes(30);
constexpr int kTrialPublishes = 3;
constexpr int kDriftTries = 60;
constexpr absl::Duration kDriftWait = absl::Milliseconds(500);
constexpr int kReasonsShown = 3;
constexpr double kE5 = 100'000;

template <typename Request, typename Response>
absl::Status AskModels(Session& session, grpc::Status (ModelStub::*method)(grpc::ClientContext*, const Request&, Response*),
                       const Request& request, Response* response) {
  absl::StatusOr<ModelStub*> stub = session.Models();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kChangeTimeout));
  return FromGrpcStatus(((*stub)->*method)(&context, request, response), context);
}

const char* StageText(CandidateStage stage) {
  switch (stage) {
    case CANDIDATE_STAGE_SHADOW:
      return "in shadow";
    case CANDIDATE_STAGE_STAGED:
      return "staged";
    default:
      return "";
  }
}

void PrintCandidate(const Console& console, const Candidate& candidate) {
  std::ostream& out = *console.out;
  out << Painted(console, Colour::kBold, Printable(candidate.model())) << " is " << StageText(candidate.stage()) << " since "
      << TimeText(candidate.since()) << ": ";
  if (!candidate.has_as_of()) {
    out << "it has not scored anything yet\n";
    return;
  }
  out << "it scored facts until " << TimeText(candidate.as_of()) << ", ";
  if (!candidate.passed()) {
    out << Painted(console, Colour::kRed, "and the gate stops it") << '\n';
  } else if (candidate.stage() == CANDIDATE_STAGE_STAGED) {
    out << "and passed the gate in " << candidate.passed_in_a_row() << " of the " << kTrialPublishes << " publishes in a row that are asked for\n";
  } else {
    out << (candidate.gate_size() == 0 ? "for the first time" : "and passes the gate") << '\n';
  }
  for (const GateValue& check : candidate.gate()) {
    if (!check.passed()) out << "  " << Printable(check.name()) << absl::StrFormat(": %.6g, was %.6g\n", check.after(), check.before());
  }
}

absl::Status RunList(Session& session) {
  ListModelsResponse response;
  absl::Status status = AskModels(session, &ModelStub::ListModels, ListModelsRequest(), &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  const Console& console = session.console();
  Table table({{"MODEL"}, {"BASE"}, {"ROWS FITTED ON", kRight}, {"UNTIL"}, {""}});
  for (const KeptModel& kept : response.models()) {
    const bool on_its_way = response.has_candidate() && response.candidate().model() == kept.name();
    table.AddRow({Printable(kept.name()), Printable(kept.base()), kept.training_rows() == 0 ? "" : Grouped(kept.training_rows()),
                  TimeText(kept.training_until()),
                  kept.serves()  ? Painted(console, Colour::kGreen, "serves")
                  : on_its_way ? StageText(response.candidate().stage())
                               : ""});
  }
  table.Print(console);
  if (response.has_candidate()) {
    *console.out << '\n';
    PrintCandidate(console, response.candidate());
  }
  return absl::OkStatus();
}

absl::Status RunShadow(Session& session) {
  StartShadowRequest request;
  if (absl::Status read = ReadJsonFile(session.call().arguments()[0], "model file", request.mutable_model()); !read.ok()) return read;
  StartShadowResponse response;
  absl::Status status = AskModels(session, &ModelStub::StartShadow, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintCandidate(session.console(), response.candidate());
  *session.console().out << "what would change: klout model drift\n";
  return absl::OkStatus();
}

std::string MoveText(const Console& console, double points) {
  const Colour colour = points > 0 ? Colour::kGreen : points < 0 ? Colour::kRed : Colour::kPlain;
  return Painted(console, colour, absl::StrFormat("%+.2f", points));
}

// `+2.31 twitter/reach, -0.40 base`: the greatest of them.
template <typename Reasons>
std::string ReasonsText(const Reasons& reasons) {
  std::string text;
  for (int i = 0; i < reasons.size() && i < kReasonsShown; ++i) {
    absl::StrAppend(&text, i == 0 ? "" : ", ", absl::StrFormat("%+.2f ", static_cast<double>(reasons[i].points_e5()) / kE5), Printable(reasons[i].item()));
  }
  return text;
}

void PrintDrift(const Console& console, const GetDriftResponse& drift) {
  std::ostream& out = *console.out;
  out << Painted(console, Colour::kBold, Printable(drift.after())) << " beside " << Printable(drift.before()) << ", facts until "
      << TimeText(drift.as_of()) << " (UTC)\n\n";
  const DriftCohort& all = drift.cohorts(0);
  const uint64_t moved = all.moved_up() + all.moved_down();
  out << Grouped(moved) << " of " << Grouped(all.subjects())
      << absl::StrFormat(" move by more than %g points (%.1f %%): ", drift.notable_points(),
                         all.subjects() == 0 ? 0 : 100.0 * static_cast<double>(moved) / static_cast<double>(all.subjects()))
      << Grouped(all.moved_up()) << " up, " << Grouped(all.moved_down()) << " down\n"
      << absl::StrFormat("rank correlation %.4f; nine tenths move between %+.2f and %+.2f\n", drift.spearman(), drift.low_move(), drift.high_move());
  if (drift.gained() + drift.lost() > 0) out << Grouped(drift.gained()) << " get a score where there was none, " << Grouped(drift.lost()) << " lose theirs\n";
  out << '\n';
  Table cohorts({{"COHORT"}, {"SUBJECTS", kRight}, {"UP", kRight}, {"DOWN", kRight}, {"MEAN", kRight}, {"MEAN SIZE", kRight}});
  for (const DriftCohort& cohort : drift.cohorts()) {
    cohorts.AddRow({Printable(cohort.name()), Grouped(cohort.subjects()), Grouped(cohort.moved_up()), Grouped(cohort.moved_down()),
                    MoveText(console, cohort.mean_move()), absl::StrFormat("%.2f", cohort.mean_size())});
  }
  cohorts.Print(console);
  if (drift.movers_size() == 0) return;
  out << '\n';
  Table movers({{"WHO MOVES MOST"}, {"BEFORE", kRight}, {"AFTER", kRight}, {"MOVE", kRight}, {"WHY"}});
  for (const DriftMover& mover : drift.movers()) {
    movers.AddRow({Printable(mover.subject()), absl::StrFormat("%.1f", mover.before()), absl::StrFormat("%.1f", mover.after()),
                   MoveText(console, mover.after() - mover.before()), ReasonsText(mover.reasons())});
  }
  movers.Print(console);
  out << "\nthe mean of these: " << ReasonsText(drift.reasons()) << '\n';
}

absl::Status RunDrift(Session& session) {
  GetDriftRequest request;
  request.set_movers(static_cast<int>(session.call().Integer("limit", 0)));
  GetDriftResponse response;
  absl::Status status = AskModels(session, &ModelStub::GetDrift, request, &response);
  // Right after a start the candidate is still being scored.
  for (int i = 0; i < kDriftTries && ErrorReason(status) == "NO_SNAPSHOT"; ++i) {
    session.surroundings().sleep(kDriftWait);
    status = AskModels(session, &ModelStub::GetDrift, request, &response);
  }
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintDrift(session.console(), response);
  return absl::OkStatus();
}

// NAME, or the one that is on its way.
absl::StatusOr<std::string> CandidateOf(Session& session) {
  if (!session.call().arguments().empty()) return session.call().arguments()[0];
  ListModelsResponse models;
  absl::Status status = AskModels(session, &ModelStub::ListModels, ListModelsRequest(), &models);
  if (!status.ok()) return status;
  if (!models.has_candidate()) return NotFound("NAME", "no model is on its way into service: klout model shadow FILE");
  return models.candidate().model();
}

absl::Status RunStage(Session& session) {
  const absl::StatusOr<std::string> name = CandidateOf(session);
  if (!name.ok()) return name.status();
  StageModelRequest request;
  request.set_model(*name);
  StageModelResponse response;
  absl::Status status = AskModels(session, &ModelStub::StageModel, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintCandidate(session.console(), response.candidate());
  return absl::OkStatus();
}

absl::Status RunPromote(Session& session) {
  const absl::StatusOr<std::string> name = CandidateOf(session);
  if (!name.ok()) return name.status();
  PromoteModelRequest request;
  request.set_model(*name);
  request.set_force(session.call().Has("force"));
  PromoteModelResponse response;
  absl::Status status = AskModels(session, &ModelStub::PromoteModel, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << Painted(session.console(), Colour::kBold, Printable(*name)) << " serves, with snapshot " << response.snapshot().ref().id()
                         << "; back to the model before it: klout snapshot rollback\n";
  return absl::OkStatus();
}

absl::Status RunWithdraw(Session& session) {
  const absl::StatusOr<std::string> name = CandidateOf(session);
  if (!name.ok()) return name.status();
  WithdrawModelRequest request;
  request.set_model(*name);
  WithdrawModelResponse response;
  absl::Status status = AskModels(session, &ModelStub::WithdrawModel, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << Printable(*name) << " is withdrawn; its file is kept\n";
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> ModelChangeVerbs() {
  return {{.name = "model list",
           .purpose = "show the models that this log was scored under, and the one on its way into service",
           .examples = {"klout model list"},
           .flags = AskFlags({JsonFlag()}),
           .run = RunList},
          {.name = "model shadow",
           .arguments = "FILE",
           .purpose = "score by a model beside the one that serves, seen by nobody",
           .details =
               "FILE is what `klout model fit --out` wrote. From now on every publish is scored under both. The way into\n"
               "service: shadow, drift, stage, promote; and back by `klout snapshot rollback`. History is never rewritten.",
           .examples = {"klout model shadow model.json"},
           .flags = AskFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunShadow},
          {.name = "model drift",
           .purpose = "show who would move by more than 5 points under the model in shadow, and why",
           .details =
               "Both models on the same facts. UP and DOWN count moves of more than 5 points. WHY is the difference of the\n"
               "two receipts, the greatest parts of it; with --json all of it, which adds up to the move.",
           .examples = {"klout model drift", "klout model drift --limit 100 --json"},
           .flags = AskFlags({{.name = "limit",
                               .kind = FlagKind::kInteger,
                               .value = "N",
                               .meaning = "people listed; default 20",
                               .min = 1,
                               .max = 200},
                              JsonFlag()}),
           .run = RunDrift},
          {.name = "model stage",
           .arguments = "[NAME]",
           .purpose = "put the model in shadow on trial: it is meant to serve",
           .details = "It must pass the publish gate three times in a row. The gate compares it with itself, so that only what the\n"
                      "data did counts; what the model does is in the drift.",
           .examples = {"klout model stage"},
           .flags = AskFlags({JsonFlag()}),
           .max_arguments = 1,
           .run = RunStage},
          {.name = "model promote",
           .arguments = "[NAME]",
           .purpose = "publish by the staged model, which serves from then on",
           .examples = {"klout model promote", "klout model promote --force"},
           .flags = AskFlags({{.name = "force", .kind = FlagKind::kSwitch, .meaning = "whatever the gate and the trial say"}, JsonFlag()}),
           .max_arguments = 1,
           .run = RunPromote},
          {.name = "model withdraw",
           .arguments = "[NAME]",
           .purpose = "give up the model that is on its way into service",
           .examples = {"klout model withdraw"},
           .flags = AskFlags({JsonFlag()}),
           .max_arguments = 1,
           .run = RunWithdraw}};
}

}  // namespace klout::cli
