#ifndef KLOUT_SERVICES_SCORING_DOMAIN_TOPICAL_SCORES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_TOPICAL_SCORES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/traits.h"

namespace klout::scoring {

// Who has topics: a person, or an account that nobody linked. An account's code is its index, a person's is
// theirs after all accounts.
using SubjectCode = uint32_t;
inline SubjectCode CodeOfPerson(const GraphView& graph, PersonIndex person) {
  return graph.account_count() + person;
}
inline SubjectCode CodeOfOwner(const GraphView& graph, AccountIndex account) {
  return graph.person[account] == kNone ? account : CodeOfPerson(graph, graph.person[account]);
}

// A claim: what one subject is about one topic. DESIGN.md 3.8. 56 bytes.
struct TopicRow {
  uint32_t topic = 0;  // Index into words.
  SubjectCode subject = 0;
  float score = 0;
  float low = 0;
  float high = 0;
  float people_per_week = 0;
  float true_reach = 0;
  // Distinct people who responded, undiscounted, summed over networks.
  uint32_t responders = 0;
  UnixSeconds last_post = 0;
  // 1 + index into words: of more than half of the posts of known language; 0: none.
  uint32_t language = 0;
  // Up to 65,535.
  uint16_t posts = 0;
  uint16_t days = 0;
  uint16_t endorsements = 0;
  uint16_t lists = 0;
  // Mean of the posts, -100 to 100.
  int8_t sentiment_percent = 0;
  uint8_t in_bio = 0;
  uint8_t hidden = 0;
  // Of the subject, beside what is claimed, so that a search reads one place: ReplyLikelihood in 65,535ths, the
  // country, and whether they are likelier an organisation than not.
  uint8_t is_organisation = 0;
  uint16_t reply = 0;
  CountryCode country = 0;

  double reply_likelihood() const { return reply / 65'535.0; }
};

// Topics of posts by others that a subject acted on.
struct InterestRow {
  SubjectCode subject = 0;
  uint32_t topic = 0;
  uint32_t posts = 0;
};
inline constexpr size_t kMaxInterests = 8;
inline constexpr uint32_t kMinInterestPosts = 3;

struct TopicalView {
  // Claims about topic t: [topic_rows[t], topic_rows[t + 1]) of claims, best first, ties by name.
  absl::Span<const uint64_t> topic_rows;
  absl::Span<const TopicRow> claims;
  // Indices of claims by subject, best first within.
  absl::Span<const uint32_t> by_subject;
  // By subject, most first within, at most kMaxInterests each.
  absl::Span<const InterestRow> interests;

  absl::Span<const TopicRow> Of(uint32_t topic) const {
    return claims.subspan(topic_rows[topic], topic_rows[topic + 1] - topic_rows[topic]);
  }
  absl::Span<const uint32_t> ClaimsOf(SubjectCode subject) const;
  absl::Span<const InterestRow> InterestsOf(SubjectCode subject) const;
};

struct TopicalScores {
  std::vector<uint64_t> topic_rows;
  std::vector<TopicRow> claims;
  std::vector<uint32_t> by_subject;
  std::vector<InterestRow> interests;

  TopicalView View() const { return {topic_rows, claims, by_subject, interests}; }
};

// The same bits for any number of threads. A topic's score is never above the subject's whole score. Costs a
// sort of posts by author and topic, and for each author with a claim one more pass over their voices.
TopicalScores ScoreTopics(const Forecaster& forecaster, const BootstrapDraws& draws,
                          absl::Span<const Traits> traits, int threads);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_TOPICAL_SCORES_H_
