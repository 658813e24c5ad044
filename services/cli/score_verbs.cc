#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/string_view.h"
#include "common/facts/account_text.h"
#include "services/cli/paging.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr size_t kMaxSubjects = 10'000;

void PrintNetworks(const Console& console, const Score& score) {
  if (score.networks_size() == 0) return;
  Table table({{"  NETWORK"},
               {"SCORE", Table::Align::kRight},
               {"PEOPLE/WEEK", Table::Align::kRight},
               {"TRUE REACH", Table::Align::kRight},
               {"AMPLIFICATION", Table::Align::kRight},
               {"IMPACT", Table::Align::kRight},
               {"LAST ACTIVE"}});
  for (const NetworkScore& network : score.networks()) {
    table.AddRow({absl::StrCat("  ", ToAbsl(NetworkName(network.network()))),
                  absl::StrFormat("%.1f", network.score()), ShortNumber(network.people_per_week()),
                  ShortNumber(network.true_reach()), absl::StrFormat("%.1f", network.amplification()),
                  absl::StrFormat("%.1f", network.network_impact()), TimeText(network.last_active())});
  }
  table.Print(console);
}

absl::Status OneScore(Session& session, const std::string& subject) {
  GetScoreRequest request;
  request.set_subject(subject);
  GetScoreResponse response;
  absl::Status status = Ask(session, &ScoringStub::GetScore, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  PrintScores(session.console(), {&response.score()});
  PrintNetworks(session.console(), response.score());
  for (const std::string& note : ScoreNotes(response.score())) *session.console().out << "  " << note << '\n';
  PrintSnapshotLine(session.console(), response.snapshot());
  return absl::OkStatus();
}

absl::Status ManyScores(Session& session) {
  BatchGetScoresRequest request;
  for (const std::string& subject : session.call().arguments()) request.add_subjects(subject);
  BatchGetScoresResponse response;
  absl::Status status = Ask(session, &ScoringStub::BatchGetScores, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  std::vector<const Score*> scores;
  for (const ScoreOrError& result : response.results()) {
    if (result.has_score()) scores.push_back(&result.score());
  }
  if (!scores.empty()) PrintScores(session.console(), scores);
  for (int i = 0; i < response.results_size() && i < request.subjects_size(); ++i) {
    if (!response.results(i).has_error()) continue;
    session.set_exit_code(1);
    *session.console().err << "klout: " << Printable(request.subjects(i)) << ": "
                           << Printable(response.results(i).error().reason()) << '\n';
  }
  PrintSnapshotLine(session.console(), response.snapshot());
  return absl::OkStatus();
}

absl::Status RunScore(Session& session) {
  const std::vector<std::string>& subjects = session.call().arguments();
  return subjects.size() == 1 ? OneScore(session, subjects[0]) : ManyScores(session);
}

std::string ChangeText(const Console& console, double change) {
  const Colour colour = change > 0 ? Colour::kGreen : change < 0 ? Colour::kRed : Colour::kPlain;
  return Painted(console, colour, absl::StrFormat("%+.2f", change));
}

absl::Status RunHistory(Session& session) {
  ListScoreHistoryRequest request;
  request.set_subject(session.call().arguments()[0]);
  ListScoreHistoryResponse all;
  absl::Status status = AskPages(session, &ScoringStub::ListScoreHistory, &request, kHistoryPage,
                                 &ListScoreHistoryResponse::points, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  Table table({{"DAY"}, {"SCORE", Table::Align::kRight}, {""}, {"90 %"}, {"MODEL"}});
  for (const HistoryPoint& point : all.points()) {
    table.AddRow({point.day(), absl::StrFormat("%.1f", point.score()),
                  ScoreBar(point.low(), point.high(), kBarCells), IntervalText(point.low(), point.high()),
                  absl::StrCat(Printable(point.model()), point.model_changed() ? " (new)" : "")});
  }
  const Console& console = session.console();
  table.Print(console);
  if (all.has_day_change()) *console.out << "day " << ChangeText(console, all.day_change()) << "  ";
  if (all.has_week_change()) *console.out << "week " << ChangeText(console, all.week_change()) << "  ";
  if (all.has_month_change()) *console.out << "month " << ChangeText(console, all.month_change());
  if (all.has_day_change() || all.has_week_change() || all.has_month_change()) *console.out << '\n';
  return absl::OkStatus();
}

absl::Status RunMoments(Session& session) {
  ListMomentsRequest request;
  request.set_subject(session.call().arguments()[0]);
  ListMomentsResponse all;
  absl::Status status = AskPages(session, &ScoringStub::ListMoments, &request, kMomentsPage,
                                 &ListMomentsResponse::moments, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  PrintMoments(session.console(), all.moments());
  PrintSnapshotLine(session.console(), all.snapshot());
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> ScoreVerbs() {
  return {{.name = "score",
           .arguments = "ID [ID...]",
           .purpose = "show the score of accounts (`network:id`) or persons (`person:ID`)",
           .details = kScoreDetails,
           .examples = {"klout score twitter:jack", "klout score person:ann twitter:jack --json"},
           .flags = AskFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = kMaxSubjects,
           .run = RunScore},
          {.name = "history",
           .arguments = "ID",
           .purpose = "show the score day by day, newest first",
           .details =
               "Each day keeps the model that made it: a new model never rewrites the past, and its first\n"
               "day says (new). Below: how the present score differs from a day, a week, a month ago.",
           .examples = {"klout history twitter:jack --limit 30"},
           .flags = AskFlags({LimitFlag("days; default 20"), JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunHistory},
          {.name = "moments",
           .arguments = "ID",
           .purpose = "show the posts of the last 90 days that made most people act",
           .details =
               "PEOPLE is how many trusted distinct people acted on the post, ACCOUNTS how many accounts in\n"
               "all. One dot more for every doubling beyond the author's usual post, five at most.",
           .examples = {"klout moments twitter:jack"},
           .flags = AskFlags({LimitFlag("posts; default 20"), JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunMoments}};
}

}  // namespace klout::cli
