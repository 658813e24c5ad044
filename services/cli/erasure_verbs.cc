#include <ostream>

#include "absl/strings/str_cat.h"
#include "common/facts/text.h"
#include "common/status.h"
#include "services/cli/json_file.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

absl::Status RunErase(Session& session) {
  RemovePersonRequest request;
  request.set_subject(session.call().arguments()[0]);
  request.set_do_not_score(session.call().Has("do_not_score"));
  RemovePersonResponse response;
  absl::Status status = Ask(session, &ScoringStub::RemovePerson, request, &response);
  if (!status.ok()) return status;
  if (const std::string path = session.call().Text("file"); !path.empty()) {
    if (absl::Status written = WriteJsonFile(path, response.receipt()); !written.ok()) return written;
  }
  if (session.json()) return session.PrintJson(response);
  std::ostream& out = *session.console().out;
  out << "erased " << Grouped(response.accounts_removed()) << " accounts and " << Grouped(response.facts_removed()) << " facts; ";
  if (response.has_snapshot()) out << "snapshot " << response.snapshot().id() << " serves as if they had never been\n";
  else out << "no snapshot serves\n";
  if (request.do_not_score()) out << "facts that name " << Printable(request.subject()) << " are left out from now on (klout do-not-score lift)\n";
  return absl::OkStatus();
}

absl::Status RunVerify(Session& session) {
  const std::vector<std::string>& arguments = session.call().arguments();
  VerifyErasureRequest request;
  absl::Status status = ReadJsonFile(arguments[0], "erasure receipt", request.mutable_receipt());
  if (!status.ok()) return status;
  request.mutable_subjects()->Assign(arguments.begin() + 1, arguments.end());
  VerifyErasureResponse response;
  status = Ask(session, &ScoringStub::VerifyErasure, request, &response);
  if (!status.ok()) return status;
  const bool is_gone = response.batches_until() == 0 && response.batches_since() == 0 && !response.in_snapshot() && response.history_days() == 0;
  if (session.json()) {
    if (absl::Status printed = session.PrintJson(response); !printed.ok()) return printed;
  } else {
    const Console& console = session.console();
    const auto verdict = [&](bool good, const char* yes, const char* no) {
      return good ? Painted(console, Colour::kGreen, yes) : Painted(console, Colour::kRed, no);
    };
    Table table({{"ERASED " + TimeText(request.receipt().erased())}, {""}});
    table.AddRow({"the receipt", verdict(response.genuine(), "is of this service", "was not written by this service, or was altered")});
    table.AddRow({absl::StrCat("the log until batch ", request.receipt().log_watermark()), verdict(response.batches_until() == 0, "names none of them", "names one of them")});
    table.AddRow({absl::StrCat("the log since, until batch ", response.log_watermark()), verdict(response.batches_since() == 0, "names none of them", "names one of them again")});
    table.AddRow({"the snapshot that serves", verdict(!response.in_snapshot(), "names none of them", "names one of them")});
    table.AddRow({"history", request.subjects().empty() ? "searched only by name: klout erasure verify FILE ID"
                                                        : verdict(response.history_days() == 0, "has no day of theirs", "has days of theirs")});
    table.AddRow({"scored again", response.do_not_score() ? "never: they asked for that" : "if facts name them again"});
    table.Print(console);
  }
  if (!response.genuine()) return InvalidField("FILE", "was not written by this service, or was altered");
  if (!is_gone) return FailedPrecondition("NOT_ERASED", "FILE", "somebody it speaks of is named again");
  return absl::OkStatus();
}

absl::Status RunCheck(Session& session) {
  GetDoNotScoreRequest request;
  request.set_subject(session.call().arguments()[0]);
  GetDoNotScoreResponse response;
  absl::Status status = Ask(session, &ScoringStub::GetDoNotScore, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << Printable(request.subject()) << (response.do_not_score() ? " asked never to be scored\n" : " is not on the list\n");
  return absl::OkStatus();
}

absl::Status RunLift(Session& session) {
  AllowScoringRequest request;
  request.set_subject(session.call().arguments()[0]);
  AllowScoringResponse response;
  absl::Status status = Ask(session, &ScoringStub::AllowScoring, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  *session.console().out << "facts that name " << Printable(request.subject()) << " count from now on\n";
  return absl::OkStatus();
}

Verb DoNotScoreVerb(std::string_view name, std::string_view purpose, std::string_view details, std::string_view example, absl::Status (*run)(Session&)) {
  return {.name = name,
          .arguments = "ID",
          .purpose = purpose,
          .details = details,
          .examples = {example},
          .flags = AskFlags({JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = run};
}

}  // namespace

std::vector<Verb> ErasureVerbs() {
  constexpr size_t kMaxSubjects = 100;
  return {{.name = "erase",
           .arguments = "ID",
           .purpose = "remove an account, or a person with all accounts, from everything, for ever",
           .details =
               "Names, facts and the votes they gave go from log, snapshots, history and cache. When it answers,\n"
               "scores are those of a log that never held them. It cannot be undone; it rewrites the log, which\n"
               "takes seconds. With --do-not-score, facts that name them are left out from then on, so that the next import\n"
               "does not bring them back; only a keyed hash of the name is kept.",
           .examples = {"klout erase twitter:jack", "klout erase person:jack --do-not-score --file erased.json"},
           .flags = AskFlags({{.name = "do_not_score", .kind = FlagKind::kSwitch, .meaning = "and never score them again, known here or not"},
                              {.name = "file", .kind = FlagKind::kFile, .value = "FILE", .meaning = "write the erasure receipt here: it names nobody"},
                              JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunErase},
          {.name = "erasure verify",
           .arguments = "FILE [ID...]",
           .purpose = "look whether those an erasure receipt speaks of are still gone",
           .details =
               "FILE is what `klout erase ID --file FILE` wrote. The whole log and the snapshot that serves are searched by\n"
               "the hashes in it; history by name, if an ID is given. Exit code 1 if anything of theirs is found.",
           .examples = {"klout erasure verify erased.json", "klout erasure verify erased.json twitter:jack"},
           .flags = AskFlags({JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1 + kMaxSubjects,
           .run = RunVerify},
          DoNotScoreVerb("do-not-score check", "say whether somebody asked never to be scored",
                         "The list holds keyed hashes and cannot be read out; to put somebody on it: klout erase ID --do-not-score.",
                         "klout do-not-score check twitter:jack", RunCheck),
          DoNotScoreVerb("do-not-score lift", "take somebody off the list, who changed their mind",
                         "Facts that name them count again from now on. What was left out is not brought back.", "klout do-not-score lift twitter:jack",
                         RunLift)};
}

}  // namespace klout::cli
