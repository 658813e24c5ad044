#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>
#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "services/cli/ledger_text.h"
#include "services/cli/offer_text.h"
#include "services/cli/perks_flags.h"
#include "services/cli/progress_bar.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::perks::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr int kPageSize = 1000;
// Exit code of `disclosure judge` if the post does not disclose, for scripts.
constexpr int kDoesNotDisclose = 1;

absl::Status FillPost(const Call& call, ObservedPost* post) {
  post->set_network(call.Network("network", fact::v1::NETWORK_UNSPECIFIED));
  post->set_language(call.Text("lang"));
  post->set_has_label(call.Has("label"));
  post->set_text(call.Text("text"));
  post->set_shown_text(call.Text("shown"));
  post->set_spoken_text(call.Text("spoken"));
  const std::string endorses = call.Text("endorses", "text");
  post->set_endorsement(endorses == "shown" ? MODALITY_SHOWN : endorses == "spoken" ? MODALITY_SPOKEN : MODALITY_TEXT);
  if (post->text().empty() && post->shown_text().empty() && post->spoken_text().empty() && !post->has_label()) {
    return UsageError("no post: give --text, --shown, --spoken or --label");
  }
  return absl::OkStatus();
}

absl::Status RunJudge(Session& session) {
  JudgeDisclosureRequest request;
  if (absl::Status status = FillPost(session.call(), request.mutable_post()); !status.ok()) return status;
  JudgeDisclosureResponse response;
  absl::Status status = AskPerks(session, &PerksStub::JudgeDisclosure, request, &response);
  if (!status.ok()) return status;
  session.set_exit_code(response.verdict().discloses() ? 0 : kDoesNotDisclose);
  if (session.json()) return session.PrintJson(response);
  PrintVerdict(session.console(), response.verdict());
  return absl::OkStatus();
}

absl::Status RunObserve(Session& session) {
  const Call& call = session.call();
  if (!call.Has("network") || !call.Has("post")) return UsageError("disclosure observe needs --network and --post");
  ObservePostRequest request;
  Sign(session, &request);
  request.set_offer_id(call.arguments()[0]);
  if (absl::Status status = FillPost(call, request.mutable_post()); !status.ok()) return status;
  request.mutable_post()->set_post_id(call.Text("post"));
  if (call.Has("time")) {
    const absl::StatusOr<google::protobuf::Timestamp> time = ParseTime("time", call.Text("time"));
    if (!time.ok()) return time.status();
    *request.mutable_post()->mutable_time() = *time;
  }
  ObservePostResponse response;
  absl::Status status = AskPerks(session, &PerksStub::ObservePost, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << Printable(response.disclosure().offer_id()) << " is "
                         << DisclosureStateText(session.console(), response.disclosure().state()) << '\n';
  PrintVerdict(session.console(), response.disclosure().verdict());
  return absl::OkStatus();
}

absl::Status RunList(Session& session) {
  const Call& call = session.call();
  if (call.Has("campaign") == call.Has("person")) return UsageError("disclosure list needs either --campaign or --person");
  ListDisclosuresRequest request;
  request.set_campaign_id(call.Text("campaign"));
  if (call.Has("person")) request.set_person(PersonName(call.Text("person")));
  request.set_page_size(kPageSize);
  ListDisclosuresResponse all;
  do {
    ListDisclosuresResponse page;
    absl::Status status = AskPerks(session, &PerksStub::ListDisclosures, request, &page);
    if (!status.ok()) return status;
    all.MergeFrom(page);
    request.set_page_token(page.next_page_token());
  } while (!request.page_token().empty());
  all.clear_next_page_token();
  if (session.json()) return session.PrintJson(all);
  PrintDisclosures(session.console(), all);
  return absl::OkStatus();
}

absl::StatusOr<uint64_t> WriteLedger(Session& session, std::ostream& out) {
  absl::StatusOr<PerksStub*> stub = session.Perks();
  if (!stub.ok()) return stub.status();
  const Call& call = session.call();
  const bool is_csv = call.Text("format", "csv") == "csv";
  ExportLedgerRequest request;
  request.set_campaign_id(call.Text("campaign"));
  request.set_after(static_cast<uint64_t>(call.Integer("after", 0)));
  ProgressBar bar(session.console(), "exporting", "rows");
  grpc::ClientContext context;
  const auto stream = (*stub)->ExportLedger(&context, request);
  ExportLedgerResponse response;
  uint64_t count = 0;
  if (is_csv) out << LedgerCsvHeading();
  while (out.good() && stream->Read(&response)) {
    for (const LedgerRow& row : response.rows()) out << (is_csv ? LedgerCsvRow(row) : LedgerJsonRow(row));
    count += static_cast<uint64_t>(response.rows_size());
    bar.Update(0, 0, count, absl::Now());
  }
  if (!out.good()) context.TryCancel();
  const absl::Status status = FromGrpcStatus(stream->Finish(), context);
  out.flush();
  if (!out.good()) return absl::DataLossError("cannot write all rows: the disk is full or the reader is gone");
  if (!status.ok()) return status;
  return count;
}

absl::Status RunExport(Session& session) {
  const std::string path = session.call().Text("output");
  if (path.empty()) return WriteLedger(session, *session.console().out).status();
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  if (!file.is_open()) return absl::ErrnoToStatus(errno, absl::StrCat("cannot write ", path));
  const absl::StatusOr<uint64_t> rows = WriteLedger(session, file);
  if (!rows.ok()) return rows.status();
  *session.console().err << "klout: wrote " << Grouped(*rows) << " rows to " << path << '\n';
  return absl::OkStatus();
}

std::vector<Flag> PostFlags(std::vector<Flag> more) {
  std::vector<Flag> flags = {
      {.name = "text", .value = "TEXT", .meaning = "the post, as it was written"},
      {.name = "shown", .value = "TEXT", .meaning = "words shown on the picture or in the video"},
      {.name = "spoken", .value = "TEXT", .meaning = "words spoken"},
      {.name = "label", .kind = FlagKind::kSwitch, .meaning = "the network's own label for paid posts is set"},
      {.name = "endorses",
       .kind = FlagKind::kChoice,
       .value = "WHAT",
       .meaning = "what praises the product: text (the default), shown, spoken",
       .choices = {"text", "shown", "spoken"}},
      {.name = "network", .kind = FlagKind::kNetwork, .value = "NAME", .meaning = "where it stands: each hides another part behind \"more\""},
      {.name = "lang", .value = "LANGUAGE", .meaning = "of the post, such as it; default: found out"}};
  flags.insert(flags.end(), more.begin(), more.end());
  return flags;
}

}  // namespace

std::vector<Verb> DisclosureVerbs() {
  return {{.name = "disclosure judge",
           .purpose = "would this post say clearly enough that it was rewarded?",
           .details = "It must do so in its own language, where the praise is (written, shown or spoken), before \"more\", not\n"
                      "in a crowd of tags, in words that all understand. Nothing is stored. Exit code 1: it does not.",
           .examples = {"klout disclosure judge --network instagram --text \"#ad My new tent is great\"",
                        "klout disclosure judge --network youtube --endorses spoken --text \"#ad\" --spoken \"the best tent I had\""},
           .flags = PerksFlags(PostFlags({JsonFlag()})),
           .run = RunJudge},
          {.name = "disclosure observe",
           .arguments = "OFFER",
           .purpose = "the post that was made for a claim: judged at once, and kept in the ledger",
           .examples = {"klout disclosure observe o1 --network instagram --post 17890 --text \"#ad My new tent is great\""},
           .flags = PerksWriteFlags(PostFlags({{.name = "post", .value = "ID", .meaning = "of the post on its network"},
                                               {.name = "time", .value = "TIME", .meaning = "when it was posted, such as \"2026-12-01 10:30\""},
                                               JsonFlag()})),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunObserve},
          {.name = "disclosure list",
           .purpose = "which posts are due, which disclose, and what part does",
           .examples = {"klout disclosure list --campaign c1", "klout disclosure list --person ada"},
           .flags = PerksFlags({{.name = "campaign", .value = "ID", .meaning = "of this campaign"},
                                {.name = "person", .value = "PERSON", .meaning = "or of this person"},
                                JsonFlag()}),
           .run = RunList},
          {.name = "ledger export",
           .purpose = "every change of perks in order, for other programs",
           .details = "All states can be made again from it. csv: one heading; a cell that a spreadsheet would take for a formula\n"
                      "gets an apostrophe before it. ndjson: one object on a line.",
           .examples = {"klout ledger export --format csv --output ledger.csv", "klout ledger export --format ndjson --campaign c1 --after 1200"},
           .flags = PerksFlags({{.name = "format", .kind = FlagKind::kChoice, .value = "FORMAT", .meaning = "csv (the default) or ndjson", .choices = {"csv", "ndjson"}},
                                {.name = "campaign", .value = "ID", .meaning = "only rows of this campaign"},
                                {.name = "after", .kind = FlagKind::kInteger, .value = "N", .meaning = "only rows after this one", .max = 9.0e15},
                                {.name = "output", .kind = FlagKind::kFile, .value = "FILE", .meaning = "where to write; default standard output"}}),
           .run = RunExport}};
}

}  // namespace klout::cli
