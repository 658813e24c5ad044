#include <ostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/cli/score_text.h"
#include "services/cli/session.h"
#include "services/cli/topic_text.h"
#include "services/cli/verbs.h"

namespace klout::cli {
namespace {

using namespace ::klout::scoring::v1;  // NOLINT(google-build-using-namespace): the verbs are made of it

void PrintLine(const Console& console, std::string_view name, const std::string& text) {
  if (text.empty()) return;
  *console.out << "  " << Painted(console, Colour::kDim, absl::StrFormat("%-10s", std::string(name))) << text << '\n';
}

std::string LanguagesText(const GetPersonResponse& person) {
  std::string text;
  for (const LanguageShare& share : person.audience_languages()) {
    absl::StrAppend(&text, text.empty() ? "" : ", ", share.language().empty() ? "unknown" : Printable(share.language()),
                    absl::StrFormat(" %.0f %%", 100 * share.share()));
  }
  return text;
}

std::string InterestsText(const GetPersonResponse& person) {
  std::string text;
  for (const Interest& interest : person.interests()) {
    absl::StrAppend(&text, text.empty() ? "" : ", ", Printable(interest.topic()), " (", Grouped(interest.posts()), ")");
  }
  return text;
}

std::string WritesIn(const GetPersonResponse& person) {
  const std::string language = Printable(person.language()), country = Printable(person.country());
  if (language.empty() || country.empty()) return language + country;
  return absl::StrCat(language, ", from ", country);
}

void PrintTopics(const Console& console, const GetPersonResponse& person) {
  if (person.topics().empty()) {
    PrintLine(console, "topics", "none: it takes 3 posts on 2 days, and 3 people who respond");
    return;
  }
  Table table(TopicColumns("  TOPIC"));
  for (const TopicScore& topic : person.topics()) {
    std::vector<std::string> row = TopicCells(topic);
    row.insert(row.begin(), absl::StrCat("  ", Printable(topic.topic()), topic.hidden() ? " (hidden)" : ""));
    table.AddRow(std::move(row));
  }
  table.Print(console);
}

absl::Status RunPerson(Session& session) {
  GetPersonRequest request;
  request.set_subject(session.call().arguments()[0]);
  request.set_include_hidden_topics(session.call().Has("hidden"));
  GetPersonResponse response;
  absl::Status status = Ask(session, &ScoringStub::GetPerson, request, &response);
  if (!status.ok() || session.json()) return status.ok() ? session.PrintJson(response) : status;
  const Console& console = session.console();
  PrintScores(console, {&response.score()});
  PrintTopics(console, response);
  PrintLine(console, "interests", InterestsText(response));
  PrintLine(console, "writes in", WritesIn(response));
  PrintLine(console, "audience", LanguagesText(response));
  PrintLine(console, "who", KindText(response.organisation()));
  PrintLine(console, "answers", ReplyText(response.reply()));
  for (const std::string& note : ScoreNotes(response.score())) *console.out << "  " << note << '\n';
  PrintSnapshotLine(console, response.snapshot());
  return absl::OkStatus();
}

absl::Status RunHideTopic(Session& session) {
  HideTopicRequest request;
  request.set_subject(session.call().arguments()[0]);
  request.set_topic(session.call().arguments()[1]);
  HideTopicResponse response;
  absl::Status status = Ask(session, &ScoringStub::HideTopic, request, &response);
  if (!status.ok()) return status;
  *session.console().out << Printable(request.topic()) << " is not shown for " << Printable(request.subject())
                         << " from the next snapshot on (klout snapshot publish)\n";
  return absl::OkStatus();
}

absl::Status RunRestoreTopic(Session& session) {
  RestoreTopicRequest request;
  request.set_subject(session.call().arguments()[0]);
  request.set_topic(session.call().arguments()[1]);
  RestoreTopicResponse response;
  absl::Status status = Ask(session, &ScoringStub::RestoreTopic, request, &response);
  if (!status.ok()) return status;
  *session.console().out << Printable(request.topic()) << " is shown for " << Printable(request.subject())
                         << " again from the next snapshot on (klout snapshot publish)\n";
  return absl::OkStatus();
}

}  // namespace

std::vector<Verb> PersonVerbs() {
  return {{.name = "person",
           .arguments = "ID",
           .purpose = "show who a person is to others: score, topics, interests, audience, answers",
           .details = kTopicDetails,
           .examples = {"klout person person:ann", "klout person twitter:jack --json"},
           .flags = AskFlags({{.name = "hidden",
                               .kind = FlagKind::kSwitch,
                               .meaning = "also topics that the person does not want shown"},
                              JsonFlag()}),
           .min_arguments = 1,
           .max_arguments = 1,
           .run = RunPerson},
          {.name = "hide-topic",
           .arguments = "ID TOPIC",
           .purpose = "do not show a person's topic, and do not list them under it",
           .details = "For the person's own use. The facts stay; klout restore-topic undoes it.",
           .examples = {"klout hide-topic person:ann espresso"},
           .flags = AskFlags(),
           .min_arguments = 2,
           .max_arguments = 2,
           .run = RunHideTopic},
          {.name = "restore-topic",
           .arguments = "ID TOPIC",
           .purpose = "show a hidden topic again",
           .examples = {"klout restore-topic person:ann espresso"},
           .flags = AskFlags(),
           .min_arguments = 2,
           .max_arguments = 2,
           .run = RunRestoreTopic}};
}

}  // namespace klout::cli
