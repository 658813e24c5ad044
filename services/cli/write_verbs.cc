#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "services/cli/perks_flags.h"
#include "services/cli/session.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

absl::Status RunEndorse(Session& session) {
  const std::vector<std::string>& arguments = session.call().arguments();
  EndorseRequest request;
  request.set_request_id(session.call().Text("request_id", NewRequestId()));
  request.set_giver(arguments[0]);
  request.set_receiver(arguments[1]);
  request.set_topic(arguments[2]);
  EndorseResponse response;
  absl::Status status = Ask(session, &ScoringStub::Endorse, request, &response);
  if (!status.ok()) return status;
  *session.console().out << "+K from " << Printable(arguments[0]) << " to " << Printable(arguments[1])
                         << " about " << Printable(arguments[2]) << "; " << response.remaining_today()
                         << " left today\n";
  return absl::OkStatus();
}

absl::Status RunLink(Session& session) {
  const std::vector<std::string>& arguments = session.call().arguments();
  LinkAccountRequest request;
  request.set_account(arguments[0]);
  request.set_person_id(std::string(absl::StripPrefix(arguments[1], "person:")));
  LinkAccountResponse response;
  absl::Status status = Ask(session, &ScoringStub::LinkAccount, request, &response);
  if (!status.ok()) return status;
  *session.console().out << Printable(arguments[0]) << " belongs to person:" << Printable(request.person_id())
                         << " from the next snapshot on (klout snapshot publish)\n";
  return absl::OkStatus();
}

absl::Status RunUnlink(Session& session) {
  UnlinkAccountRequest request;
  request.set_account(session.call().arguments()[0]);
  UnlinkAccountResponse response;
  absl::Status status = Ask(session, &ScoringStub::UnlinkAccount, request, &response);
  if (!status.ok()) return status;
  *session.console().out << Printable(request.account())
                         << " belongs to nobody from the next snapshot on (klout snapshot publish)\n";
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> WriteVerbs() {
  return {
      {.name = "endorse",
       .arguments = "GIVER RECEIVER TOPIC",
       .purpose = "give a +K: the giver says that the receiver influences them about a topic",
       .details =
           "At most 10 a day per giver, once per receiver and topic in 7 days. Durable when answered. With\n"
           "--request-id the call can be repeated safely: the same id is done once.",
       .examples = {"klout endorse twitter:ann twitter:jack espresso"},
       .flags = AskFlags(
           {{.name = "request_id", .value = "TEXT", .meaning = "names this +K; default a random one"}}),
       .min_arguments = 3,
       .max_arguments = 3,
       .run = RunEndorse},
      {.name = "attach",
       .arguments = "ACCOUNT PERSON",
       .purpose = "operators: say that an account is a person's, who has shown it and agreed to be named",
       .details =
           "A person may have many accounts; adding one never lowers the score. Durable when answered, in\n"
           "the scores from the next snapshot.",
       .examples = {"klout attach twitter:jack person:jack", "klout attach github:jackd person:jack"},
       .flags = AskFlags(),
       .min_arguments = 2,
       .max_arguments = 2,
       .run = RunLink},
      {.name = "detach",
       .arguments = "ACCOUNT",
       .purpose = "operators: say that an account belongs to nobody any more",
       .details = "The account stays in the graph, unnamed. To remove all of it: klout erase.",
       .examples = {"klout detach twitter:jack"},
       .flags = AskFlags(),
       .min_arguments = 1,
       .max_arguments = 1,
       .run = RunUnlink}};
}

}  // namespace klout::cli
