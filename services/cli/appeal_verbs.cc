#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/facts/account_text.h"
#include "common/facts/text.h"
#include "services/cli/perks_flags.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

constexpr int64_t kDefaultAppeals = 20;
constexpr int64_t kAppealsPage = 100;
// To decide may rewrite the log, to file may read it.
constexpr absl::Duration kAppealTimeout = absl::Minutes(10);

template <typename Method, typename Request, typename Response>
absl::Status AskAppeals(Session& session, Method method, const Request& request, Response* response) {
  absl::StatusOr<AppealStub*> stub = session.Appeals();
  if (!stub.ok()) return stub.status();
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kAppealTimeout));
  return FromGrpcStatus(((*stub)->*method)(&context, request, response), context);
}

// `open`, `upheld`, ...
std::string StateText(AppealState state) {
  std::string name = AppealState_Name(state);
  constexpr std::string_view kPrefix = "APPEAL_STATE_";
  return name.starts_with(kPrefix) ? absl::AsciiStrToLower(name.substr(kPrefix.size())) : name;
}

Colour StateColour(AppealState state) {
  switch (state) {
    case APPEAL_STATE_OPEN:
    case APPEAL_STATE_APPLYING:
      return Colour::kYellow;
    case APPEAL_STATE_UPHELD:
      return Colour::kGreen;
    case APPEAL_STATE_REJECTED:
      return Colour::kRed;
    default:
      return Colour::kPlain;
  }
}

std::string AboutText(const AppealAbout& about) {
  switch (about.fact_case()) {
    case AppealAbout::kTopic:
      return absl::StrCat("topic ", about.topic());
    case AppealAbout::kPost:
      return absl::StrCat("post ", AccountText(about.post().network(), about.post().post_id()));
    case AppealAbout::kActsOf:
      return absl::StrCat("acts of ", about.acts_of());
    case AppealAbout::kLinkedAccount:
      return absl::StrCat("account ", about.linked_account());
    case AppealAbout::FACT_NOT_SET:
      break;
  }
  return "";
}

std::string ChangeText(const AppealOutcome& outcome) {
  return absl::StrFormat("%.2f -> %.2f (%+.2f)", outcome.before().score(), outcome.after().score(),
                         outcome.after().score() - outcome.before().score());
}

void PrintChange(const Console& console, std::string_view what, const AppealOutcome& outcome) {
  *console.out << what << ' ' << ChangeText(outcome);
  if (outcome.topics_before_size() != outcome.topics_after_size()) {
    *console.out << "; topics shown: " << outcome.topics_before_size() << " -> " << outcome.topics_after_size();
  }
  *console.out << '\n';
}

void PrintAppeal(const Console& console, const Appeal& appeal) {
  std::ostream& out = *console.out;
  out << "appeal " << Printable(appeal.id()) << " of " << Printable(appeal.subject()) << ": " << Printable(AboutText(appeal.about())) << ", "
      << Painted(console, StateColour(appeal.state()), StateText(appeal.state())) << '\n';
  out << "filed    " << TimeText(appeal.filed()) << "  " << Printable(appeal.text()) << '\n';
  PrintChange(console, "expected", appeal.expected());
  if (!appeal.has_decided()) return;
  out << "decided  " << TimeText(appeal.decided()) << " by " << Printable(appeal.decided_by()) << "  " << Printable(appeal.reason()) << '\n';
  if (!appeal.outcome().has_after()) return;
  PrintChange(console, "rescored", appeal.outcome());
  if (appeal.facts_removed() > 0) out << Grouped(appeal.facts_removed()) << " facts taken out of the log\n";
  PrintSnapshotLine(console, appeal.outcome().snapshot_after());
}

// What each of the calls about one appeal answers.
template <typename Response>
absl::Status PrintAnswer(Session& session, absl::Status status, const Response& response) {
  if (!status.ok()) return status;
  if (session.json()) return session.PrintJson(response);
  PrintAppeal(session.console(), response.appeal());
  return absl::OkStatus();
}

absl::Status FillAbout(const Call& call, AppealAbout* about) {
  if (call.Has("topic") + call.Has("post") + call.Has("acts_of") + call.Has("account") != 1) {
    return UsageError("appeal file needs one of --topic, --post, --acts-of and --account", "klout help appeal file");
  }
  if (call.Has("topic")) about->set_topic(call.Text("topic"));
  if (call.Has("acts_of")) about->set_acts_of(call.Text("acts_of"));
  if (call.Has("account")) about->set_linked_account(call.Text("account"));
  if (!call.Has("post")) return absl::OkStatus();
  const std::string post = call.Text("post");
  // Posts are written as accounts are.
  const absl::StatusOr<AccountName> name = ParseAccount(post);
  if (!name.ok()) return UsageError(absl::StrCat("--post: ", Quoted(post), " is not NETWORK:ID, such as twitter:210462857140252672"));
  about->mutable_post()->set_network(name->network);
  about->mutable_post()->set_post_id(name->id);
  return absl::OkStatus();
}

absl::Status RunFile(Session& session) {
  const Call& call = session.call();
  if (!call.Has("text")) return UsageError("appeal file needs --text: why it is wrong", "klout help appeal file");
  FileAppealRequest request;
  if (absl::Status status = FillAbout(call, request.mutable_about()); !status.ok()) return status;
  request.set_request_id(call.Text("request_id", NewRequestId()));
  request.set_subject(call.arguments()[0]);
  request.set_text(call.Text("text"));
  FileAppealResponse response;
  return PrintAnswer(session, AskAppeals(session, &AppealStub::FileAppeal, request, &response), response);
}

absl::Status RunList(Session& session) {
  const Call& call = session.call();
  ListAppealsRequest request;
  request.set_subject(call.Text("subject"));
  if (call.Has("state")) {
    AppealState state = APPEAL_STATE_UNSPECIFIED;
    AppealState_Parse(absl::StrCat("APPEAL_STATE_", absl::AsciiStrToUpper(call.Text("state"))), &state);
    request.set_state(state);
  }
  int64_t wanted = call.Integer("limit", kDefaultAppeals);
  ListAppealsResponse all;
  do {
    request.set_page_size(static_cast<int>(std::min(wanted, kAppealsPage)));
    ListAppealsResponse page;
    absl::Status status = AskAppeals(session, &AppealStub::ListAppeals, request, &page);
    if (!status.ok()) return status;
    wanted -= page.appeals_size();
    request.set_page_token(page.next_page_token());
    all.MergeFrom(page);
  } while (wanted > 0 && !request.page_token().empty());
  all.set_next_page_token(request.page_token());
  if (session.json()) return session.PrintJson(all);
  Table table({{"APPEAL", Table::Align::kRight}, {"FILED"}, {"STATE"}, {"SUBJECT"}, {"ABOUT"}, {"SCORE"}});
  for (const Appeal& appeal : all.appeals()) {
    const AppealOutcome& change = appeal.outcome().has_after() ? appeal.outcome() : appeal.expected();
    table.AddRow({Printable(appeal.id()), TimeText(appeal.filed()), StateText(appeal.state()), Printable(appeal.subject()),
                  Printable(AboutText(appeal.about())), ChangeText(change)});
  }
  if (table.empty()) {
    *session.console().out << "no appeals\n";
  } else {
    table.Print(session.console());
  }
  return absl::OkStatus();
}

absl::Status RunShow(Session& session) {
  GetAppealRequest request;
  request.set_appeal_id(session.call().arguments()[0]);
  GetAppealResponse response;
  return PrintAnswer(session, AskAppeals(session, &AppealStub::GetAppeal, request, &response), response);
}

absl::Status RunWithdraw(Session& session) {
  WithdrawAppealRequest request;
  request.set_appeal_id(session.call().arguments()[0]);
  WithdrawAppealResponse response;
  return PrintAnswer(session, AskAppeals(session, &AppealStub::WithdrawAppeal, request, &response), response);
}

absl::Status RunDecide(Session& session) {
  const Call& call = session.call();
  if (call.Has("uphold") == call.Has("reject")) return UsageError("appeal decide needs either --uphold or --reject", "klout help appeal decide");
  if (!call.Has("reason")) return UsageError("appeal decide needs --reason, which the person is told", "klout help appeal decide");
  DecideAppealRequest request;
  request.set_appeal_id(call.arguments()[0]);
  request.set_decision(call.Has("uphold") ? APPEAL_DECISION_UPHELD : APPEAL_DECISION_REJECTED);
  request.set_reason(call.Text("reason"));
  request.set_actor(ActorOf(session));
  request.set_force(call.Has("force"));
  DecideAppealResponse response;
  return PrintAnswer(session, AskAppeals(session, &AppealStub::DecideAppeal, request, &response), response);
}

Verb FileVerb() {
  return {.name = "appeal file",
          .arguments = "ID",
          .purpose = "contest a topic, post, acts or link, and see the score without it",
          .details = "An operator decides. Upheld: the topic is hidden; the post and all acts on it, or the account's acts on\n"
                     "this person, are taken out of the log; or the account is unlinked. The score follows at once.",
          .examples = {"klout appeal file person:ann --acts-of twitter:bot1 --text \"a bot, not a reader\"",
                       "klout appeal file person:ann --topic espresso --text \"I sell tea\"",
                       "klout appeal file person:ann --post twitter:210462857140252672 --text \"not written by me\""},
          .flags = AskFlags({{.name = "topic", .value = "SLUG", .meaning = "that they should not be known for"},
                             {.name = "post", .value = "NETWORK:ID", .meaning = "of theirs that should not count"},
                             {.name = "acts_of", .value = "ACCOUNT", .meaning = "whose acts on them should not count"},
                             {.name = "account", .value = "ACCOUNT", .meaning = "that is linked to them and should not be"},
                             {.name = "text", .value = "WORDS", .meaning = "why it is wrong"},
                             {.name = "request_id", .value = "TEXT", .meaning = "names this appeal: sent again with it, it is filed once; default a random one"},
                             JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = RunFile};
}

Verb ListVerb() {
  return {.name = "appeal list",
          .purpose = "list appeals, newest first, with the score before and after",
          .details = "SCORE is what the decision changed, or, before it, what upholding would have changed when it was filed.",
          .examples = {"klout appeal list --state open", "klout appeal list --subject person:ann"},
          .flags = AskFlags({{.name = "subject", .value = "ID", .meaning = "only of this person or account"},
                             {.name = "state",
                              .kind = FlagKind::kChoice,
                              .value = "STATE",
                              .meaning = "only in this state",
                              .choices = {"open", "applying", "upheld", "rejected", "withdrawn"}},
                             LimitFlag("at most N appeals; default 20"),
                             JsonFlag()}),
          .run = RunList};
}

Verb OneAppealVerb(std::string_view name, std::string_view purpose, std::string_view example, absl::Status (*run)(Session&)) {
  return {.name = name,
          .arguments = "APPEAL",
          .purpose = purpose,
          .examples = {example},
          .flags = AskFlags({JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = run};
}

Verb DecideVerb() {
  return {.name = "appeal decide",
          .arguments = "APPEAL",
          .purpose = "uphold or reject an appeal, with a reason, and see the score before and after",
          .details = "What is upheld takes effect at once and is published through the gate. If the gate stops it, look at\n"
                     "`klout snapshot list`, then uphold again with --force.",
          .examples = {"klout appeal decide 17 --uphold --reason \"the account was bought\"",
                       "klout appeal decide 18 --reject --reason \"these are readers\""},
          .flags = AskFlags({{.name = "uphold", .kind = FlagKind::kSwitch, .meaning = "the contested fact goes"},
                             {.name = "reject", .kind = FlagKind::kSwitch, .meaning = "it stays"},
                             {.name = "reason", .value = "WORDS", .meaning = "told to the person"},
                             {.name = "force", .kind = FlagKind::kSwitch, .meaning = "serve the new score whatever the publish gate says"},
                             {.name = "as", .value = "WHO", .meaning = "who decides: operator:NAME (default: you)"},
                             JsonFlag()}),
          .min_arguments = 1,
          .max_arguments = 1,
          .run = RunDecide};
}

}  // namespace

std::vector<Verb> AppealVerbs() {
  return {FileVerb(), ListVerb(),
          OneAppealVerb("appeal show", "one appeal: what, why, what it would change, what was decided", "klout appeal show 17", RunShow),
          OneAppealVerb("appeal withdraw", "take back an appeal that is open", "klout appeal withdraw 17", RunWithdraw), DecideVerb()};
}

}  // namespace klout::cli
