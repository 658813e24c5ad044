#include <cerrno>
#include <fstream>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "services/cli/paging.h"
#include "services/cli/progress_bar.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

RankOrder OrderOf(const std::string& name) {
  if (name == "true_reach") return RANK_ORDER_TRUE_REACH;
  if (name == "amplification") return RANK_ORDER_AMPLIFICATION;
  if (name == "network_impact") return RANK_ORDER_NETWORK_IMPACT;
  return RANK_ORDER_SCORE;
}

absl::Status RunTop(Session& session) {
  const Call& call = session.call();
  RankPeopleRequest request;
  request.set_order_by(OrderOf(call.Text("order")));
  request.set_network(call.Network("network", fact::v1::NETWORK_UNSPECIFIED));
  request.set_min_score(call.Number("min_score", 0));
  RankPeopleResponse all;
  absl::Status status =
      AskPages(session, &ScoringStub::RankPeople, &request, kPeoplePage, &RankPeopleResponse::people, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  if (all.people_size() == 0) {
    *session.console().out << "nobody may be named: link accounts to persons (klout link), or serve with\n"
                              "klout up --public-accounts all\n";
    return absl::OkStatus();
  }
  std::vector<const Score*> scores;
  std::vector<uint64_t> ranks;
  for (const RankedPerson& person : all.people()) {
    scores.push_back(&person.score());
    ranks.push_back(person.rank());
  }
  PrintScores(session.console(), scores, ranks);
  PrintSnapshotLine(session.console(), all.snapshot());
  return absl::OkStatus();
}

void PrintInfluence(const Console& console, const google::protobuf::RepeatedPtrField<Influence>& rows,
                    uint64_t total) {
  Table table({{"WHO"},
               {"SCORE", Table::Align::kRight},
               {"SHARE OF VOTE", Table::Align::kRight},
               {""},
               {"LAST ACT (UTC)"}});
  for (const Influence& row : rows) {
    const std::string person = row.person().empty() ? "" : absl::StrCat(" (", Printable(row.person()), ")");
    table.AddRow({Printable(row.account()) + person, absl::StrFormat("%.1f", row.score()),
                  absl::StrFormat("%.2f %%", row.strength() * 100), ShareBar(row.strength(), 1, kBarCells),
                  TimeText(row.last_act())});
  }
  table.Print(console);
  const uint64_t shown = static_cast<uint64_t>(rows.size());
  if (total > shown) *console.out << Grouped(total - shown) << " more, with those who may not be named\n";
}

absl::Status RunInfluencers(Session& session) {
  ListInfluencersRequest request;
  request.set_subject(session.call().arguments()[0]);
  ListInfluencersResponse all;
  absl::Status status = AskPages(session, &ScoringStub::ListInfluencers, &request, kPeoplePage,
                                 &ListInfluencersResponse::influencers, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  PrintInfluence(session.console(), all.influencers(), all.total_count());
  PrintSnapshotLine(session.console(), all.snapshot());
  return absl::OkStatus();
}

absl::Status RunInfluenced(Session& session) {
  ListInfluencedRequest request;
  request.set_subject(session.call().arguments()[0]);
  ListInfluencedResponse all;
  absl::Status status = AskPages(session, &ScoringStub::ListInfluenced, &request, kPeoplePage,
                                 &ListInfluencedResponse::influenced, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  PrintInfluence(session.console(), all.influenced(), all.total_count());
  PrintSnapshotLine(session.console(), all.snapshot());
  return absl::OkStatus();
}

// RFC 4180: a field with a comma, a quote or a line end stands in quotes, quotes doubled.
void AppendCsvText(std::string_view text, std::string* line) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    line->append(text);
    return;
  }
  line->push_back('"');
  for (const char c : text) line->append(c == '"' ? 2 : 1, c);
  line->push_back('"');
}

void AppendCsvRow(const ExportRow& row, std::string* text) {
  AppendCsvText(row.account(), text);
  text->push_back(',');
  AppendCsvText(row.person(), text);
  absl::StrAppendFormat(text, ",%.6f,%.6f,%.6f,%.6f,%.6f,%.6f,%.6f\n", row.score(), row.low(), row.high(),
                        row.people_per_week(), row.true_reach(), row.amplification(), row.network_impact());
}

absl::StatusOr<uint64_t> WriteRows(Session& session, ScoringStub& stub, std::ostream& out) {
  ProgressBar bar(session.console(), "exporting", "accounts");
  ExportScoresRequest request;
  if (session.call().Has("network")) {
    request.add_networks(session.call().Network("network", fact::v1::NETWORK_UNSPECIFIED));
  }
  grpc::ClientContext context;
  const auto stream = stub.ExportScores(&context, request);
  ExportScoresResponse response;
  uint64_t count = 0;
  out << "account,person,score,low,high,people_per_week,true_reach,amplification,network_impact\n";
  std::string text;
  while (out.good() && stream->Read(&response)) {
    text.clear();
    for (const ExportRow& row : response.rows()) AppendCsvRow(row, &text);
    out << text;
    count += static_cast<uint64_t>(response.rows_size());
    bar.Update(0, 0, count, absl::Now());
  }
  if (!out.good()) context.TryCancel();
  const absl::Status status = FromGrpcStatus(stream->Finish(), context);
  out.flush();
  if (!out.good())
    return absl::DataLossError("cannot write all rows: the disk is full or the reader is gone");
  if (!status.ok()) return status;
  return count;
}

absl::Status RunExportScores(Session& session) {
  const std::string path = session.call().Text("output");
  absl::StatusOr<ScoringStub*> stub = session.Scoring();
  if (!stub.ok()) return stub.status();
  if (path.empty()) return WriteRows(session, **stub, *session.console().out).status();
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!file.is_open()) return absl::ErrnoToStatus(errno, absl::StrCat("cannot write ", path));
  const absl::StatusOr<uint64_t> rows = WriteRows(session, **stub, file);
  if (!rows.ok()) return rows.status();
  *session.console().err << "klout: wrote " << Grouped(*rows) << " rows to " << path << '\n';
  return absl::OkStatus();
}

Verb TopVerb() {
  return {.name = "top",
          .purpose = "show the people with the highest scores",
          .details = kScoreDetails,
          .examples = {"klout top", "klout top --limit 100 --network twitter --order true_reach"},
          .flags = AskFlags({LimitFlag("people; default 20"),
                             {.name = "network",
                              .kind = FlagKind::kNetwork,
                              .value = "NAME",
                              .meaning = "only people there, by their score there"},
                             {.name = "min_score",
                              .kind = FlagKind::kNumber,
                              .value = "X",
                              .meaning = "only scores of at least X",
                              .max = 100},
                             {.name = "order",
                              .kind = FlagKind::kChoice,
                              .value = "BY",
                              .meaning = "score (default), true_reach, amplification or network_impact",
                              .choices = {"score", "true_reach", "amplification", "network_impact"}},
                             JsonFlag()}),
          .run = RunTop};
}

Verb InfluenceVerb(std::string_view name, std::string_view purpose, std::string_view details,
                   std::string_view example, absl::Status (*run)(Session&)) {
  return {.name = name,
          .arguments = "ID",
          .purpose = purpose,
          .details = details,
          .examples = {example},
          .flags = AskFlags({LimitFlag("accounts; default 20"), JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = run};
}

Verb ExportVerb() {
  return {.name = "export scores",
          .purpose = "write every account and its score as CSV",
          .details =
              "Columns: account, person, score, low, high, people_per_week, true_reach, amplification,\n"
              "network_impact. One row per account that somebody acted on, in order of first appearance;\n"
              "the score is of the account alone. For the operator: it names all, whatever the policy.",
          .examples = {"klout export scores --format csv --output scores.csv",
                       "klout export scores --network twitter | sort -t, -k3 -rn | head"},
          .flags = AskFlags({{.name = "format",
                              .kind = FlagKind::kChoice,
                              .value = "FORMAT",
                              .meaning = "csv",
                              .choices = {"csv"}},
                             {.name = "output",
                              .kind = FlagKind::kFile,
                              .value = "FILE",
                              .meaning = "where to write; default standard output"},
                             {.name = "network",
                              .kind = FlagKind::kNetwork,
                              .value = "NAME",
                              .meaning = "only accounts on this network"}}),
          .run = RunExportScores};
}

}  // namespace

std::vector<Verb> PeopleVerbs() {
  return {TopVerb(),
          InfluenceVerb(
              "influencers", "show whom a person acts on, strongest first",
              "SHARE OF VOTE is the part of this person's whole vote that goes to each. Only accounts that\n"
              "may be named are listed; the rest are counted.",
              "klout influencers twitter:jack", RunInfluencers),
          InfluenceVerb(
              "influenced", "show who acts on a person, strongest first",
              "SHARE OF VOTE is the part of each one's whole vote that goes to this person. Only accounts\n"
              "that may be named are listed; the rest are counted.",
              "klout influenced twitter:jack --limit 100", RunInfluenced),
          ExportVerb()};
}

}  // namespace klout::cli
