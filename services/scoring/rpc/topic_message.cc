#include "services/scoring/rpc/topic_message.h"

#include <string>

#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {

Subject SubjectOf(const GraphView& graph, SubjectCode code) {
  if (code < graph.account_count()) return {kNone, code};
  return {code - graph.account_count(), kNone};
}

SubjectCode CodeOf(const GraphView& graph, const Subject& subject) {
  return subject.is_person() ? CodeOfPerson(graph, subject.person) : CodeOfOwner(graph, subject.account);
}

Traits TraitsOf(const Snapshot& snapshot, const Subject& subject) {
  return MergeTraits(snapshot.scores().traits, snapshot.AccountsOf(subject));
}

void FillTopic(const Snapshot& snapshot, const TopicRow& row, v1::TopicScore* out) {
  const NameView& words = snapshot.graph().words;
  out->set_topic(std::string(words[row.topic]));
  out->set_score(row.score);
  out->set_low(row.low);
  out->set_high(row.high);
  out->set_people_per_week(row.people_per_week);
  out->set_true_reach(row.true_reach);
  out->set_posts(row.posts);
  out->set_days(row.days);
  out->set_responders(row.responders);
  out->set_endorsements(row.endorsements);
  out->set_lists(row.lists);
  out->set_in_bio(row.in_bio != 0);
  if (row.language != 0) out->set_language(std::string(words[row.language - 1]));
  SetTime(row.last_post, out->mutable_last_post());
  out->set_hidden(row.hidden != 0);
  out->set_sentiment(row.sentiment_percent / 100.0);
}

void FillEstimate(const Likelihood& likelihood, v1::Estimate* out) {
  out->set_likelihood(likelihood.likelihood);
  out->set_confidence(likelihood.confidence);
}

std::string CountryText(CountryCode country) {
  if (country == 0) return {};
  return {static_cast<char>(country >> 8), static_cast<char>(country & 0xff)};
}

}  // namespace klout::scoring
