#include "services/scoring/rpc/person_read.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "services/scoring/domain/styles.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"
#include "services/scoring/rpc/topic_message.h"

namespace klout::scoring {
namespace {

// Smaller parts of an audience are not told apart.
constexpr size_t kMaxLanguages = 8;

void FillAudience(const Snapshot& snapshot, const Subject& subject, v1::GetPersonResponse* response) {
  std::vector<Voice> voices;
  snapshot.evidence().VoicesOf(snapshot.AccountsOf(subject), voices);
  absl::flat_hash_map<uint32_t, double> people;
  double all = 0;
  for (const Voice& voice : voices) {
    people[snapshot.scores().traits[voice.actor].language] += voice.counted;
    all += voice.counted;
  }
  if (all == 0) return;
  std::vector<std::pair<double, uint32_t>> most;
  for (const auto& [language, count] : people) most.push_back({-count, language});
  std::sort(most.begin(), most.end());
  if (most.size() > kMaxLanguages) most.resize(kMaxLanguages);
  for (const auto& [count, language] : most) {
    v1::LanguageShare* share = response->add_audience_languages();
    if (language != 0) share->set_language(std::string(snapshot.graph().words[language - 1]));
    share->set_share(-count / all);
  }
}

void FillAccounts(const Snapshot& snapshot, const Subject& subject, v1::GetPersonResponse* response) {
  const PersonIndex person = subject.is_person() ? subject.person : snapshot.graph().person[subject.account];
  if (person == kNone) return;
  for (const AccountIndex account : snapshot.evidence().AccountsOf(person)) response->add_accounts(snapshot.NameOf(account));
}

void FillStyle(const OpenSnapshot& open, const Subject& subject, SubjectCode code, const Traits& traits, v1::GetPersonResponse* response) {
  const Snapshot& snapshot = open.snapshot();
  const Style style = StyleOf(StyleEvidenceOf(snapshot.graph(), open.posts(), snapshot.AccountsOf(subject), traits,
                                              snapshot.scores().topical.InterestsOf(code)));
  if (style.confidence == 0) return;
  v1::Style* out = response->mutable_style();
  out->set_type(static_cast<v1::StyleType>(style.type));
  out->set_creating(style.creating);
  out->set_focused(style.focused);
  out->set_consistent(style.consistent);
  out->set_sharing(style.sharing);
  out->set_confidence(style.confidence);
}

}  // namespace

absl::Status GetPerson(OpenSnapshots& snapshots, const v1::GetPersonRequest& request, v1::GetPersonResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const auto open = snapshots.Serving();
  if (!open.ok()) return open.status();
  const Snapshot* snapshot = &(*open)->snapshot();
  const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();
  const GraphView& graph = snapshot->graph();
  const TopicalView& topical = snapshot->scores().topical;
  FillScore(*snapshot, *subject, request.subject(), response->mutable_score());
  const SubjectCode code = CodeOf(graph, *subject);
  for (const uint32_t claim : topical.ClaimsOf(code)) {
    const TopicRow& row = topical.claims[claim];
    if (row.hidden && !request.include_hidden_topics()) continue;
    FillTopic(*snapshot, row, response->add_topics());
  }
  for (const InterestRow& row : topical.InterestsOf(code)) {
    v1::Interest* interest = response->add_interests();
    interest->set_topic(std::string(graph.words[row.topic]));
    interest->set_posts(row.posts);
  }
  FillAudience(*snapshot, *subject, response);
  const Traits traits = TraitsOf(*snapshot, *subject);
  if (traits.language != 0) response->set_language(std::string(graph.words[traits.language - 1]));
  response->set_country(CountryText(traits.country));
  FillEstimate(OrganisationLikelihood(traits), response->mutable_organisation());
  FillEstimate(ReplyLikelihood(traits), response->mutable_reply());
  FillAccounts(*snapshot, *subject, response);
  FillStyle(**open, *subject, code, traits, response);
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

}  // namespace klout::scoring
