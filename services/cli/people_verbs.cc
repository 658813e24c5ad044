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
#include "services/cli/topic_text.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr char kTopDetails[] =
    "A score is a forecast on a log scale from 1 to 100: how many distinct real people will act on\n"
    "what this person posts in an active week (PEOPLE/WEEK); with --topic, on what they post about it.\n"
    "A topic is claimed with 3 posts on 2 days, and 3 distinct people who responded (PEOPLE).\n"
    "90 % is the interval the truth lies in nine times of ten; the shaded part of the bar.\n"
    "ANSWERS: how many of those who speak to them they answer. Without a topic: see klout help score.";

RankOrder OrderOf(const std::string& name) {
  if (name == "true_reach") return RANK_ORDER_TRUE_REACH;
  if (name == "amplification") return RANK_ORDER_AMPLIFICATION;
  if (name == "network_impact") return RANK_ORDER_NETWORK_IMPACT;
  if (name == "expertise") return RANK_ORDER_EXPERTISE;
  if (name == "reply_likelihood") return RANK_ORDER_REPLY_LIKELIHOOD;
  if (name == "score") return RANK_ORDER_SCORE;
  return RANK_ORDER_UNSPECIFIED;
}

fact::v1::AccountKind KindOf(const std::string& name) {
  if (name == "person") return fact::v1::ACCOUNT_KIND_PERSON;
  if (name == "organisation") return fact::v1::ACCOUNT_KIND_ORGANISATION;
  return fact::v1::ACCOUNT_KIND_UNSPECIFIED;
}

RankPeopleRequest RankRequestOf(const Call& call) {
  RankPeopleRequest request;
  request.set_order_by(OrderOf(call.Text("order")));
  request.set_network(call.Network("network", fact::v1::NETWORK_UNSPECIFIED));
  request.set_min_score(call.Number("min_score", 0));
  request.set_topic(call.Text("topic"));
  request.set_language(call.Text("lang"));
  request.set_country(call.Text("country"));
  request.set_kind(KindOf(call.Text("kind")));
  request.set_min_reply_likelihood(call.Number("min_reply", 0));
  for (const std::string& excluded : call.Texts("exclude")) request.add_exclude(excluded);
  return request;
}

void PrintClaims(const Console& console, const RankPeopleResponse& all) {
  std::vector<Table::Column> columns = TopicColumns("WHO");
  columns.insert(columns.begin(), {"#", Table::Align::kRight});
  columns.push_back({"ANSWERS", Table::Align::kRight});
  Table table(std::move(columns));
  for (const RankedPerson& person : all.people()) {
    std::vector<std::string> row = TopicCells(person.topic());
    row.insert(row.begin(), {Grouped(person.rank()), Printable(person.score().subject())});
    row.push_back(absl::StrFormat("%.0f %%", 100 * person.reply().likelihood()));
    table.AddRow(std::move(row));
  }
  table.Print(console);
}

bool IsFiltered(const Call& call) {
  for (const char* flag : {"topic", "lang", "country", "kind", "min_reply", "min_score", "network", "exclude"}) {
    if (call.Has(flag)) return true;
  }
  return false;
}

absl::Status RunTop(Session& session) {
  RankPeopleRequest request = RankRequestOf(session.call());
  RankPeopleResponse all;
  absl::Status status =
      AskPages(session, &ScoringStub::RankPeople, &request, kPeoplePage, &RankPeopleResponse::people, &all);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(all) : status;
  if (all.people_size() == 0 && IsFiltered(session.call())) {
    *session.console().out << "nobody who may be named is like that\n";
    return absl::OkStatus();
  }
  if (all.people_size() == 0) {
    *session.console().out << "nobody may be named: link accounts to persons (klout link, klout attach), or serve with\n"
                              "klout up --public-accounts all\n";
    return absl::OkStatus();
  }
  if (!request.topic().empty()) {
    PrintClaims(session.console(), all);
    PrintSnapshotLine(session.console(), all.snapshot());
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
          .purpose = "show the people with the highest scores, of all or of a topic",
          .details = kTopDetails,
          .examples = {"klout top", "klout top --topic espresso --lang it",
                       "klout top --topic espresso --kind person --min-reply 0.3 --order reply_likelihood",
                       "klout top --limit 100 --network twitter --order true_reach"},
          .flags = AskFlags({LimitFlag("people; default 20"),
                             {.name = "topic",
                              .value = "TOPIC",
                              .meaning = "who moves people about it; klout topics search finds its name"},
                             {.name = "lang",
                              .value = "LANGUAGE",
                              .meaning = "only who writes mostly in it, such as it; with a topic, about the topic"},
                             {.name = "country",
                              .value = "CODE",
                              .meaning = "only who says they are there, such as IT"},
                             {.name = "kind",
                              .kind = FlagKind::kChoice,
                              .value = "KIND",
                              .meaning = "person or organisation: only who is likelier that than not",
                              .choices = {"person", "organisation"}},
                             {.name = "min_reply",
                              .kind = FlagKind::kNumber,
                              .value = "X",
                              .meaning = "only who answers at least this part of those who speak to them, 0 to 1",
                              .max = 1},
                             {.name = "exclude",
                              .value = "ID",
                              .meaning = "leave this account or person out",
                              .repeated = true},
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
                              .meaning = "by what; default score, or with a topic expertise, the score about it",
                              .choices = {"score", "expertise", "true_reach", "amplification", "network_impact",
                                          "reply_likelihood"}},
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
