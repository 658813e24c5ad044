#include "services/scoring/domain/styles.h"

#include <algorithm>
#include <bitset>

#include "absl/container/flat_hash_map.h"

namespace klout::scoring {
namespace {

constexpr UnixSeconds kSecondsPerWeek = 7 * kSecondsPerDay;
// A log younger than this tells nothing of regularity: it is taken for so old.
constexpr uint32_t kFewestWeeks = 4;
// Times two, so many that an axis is at its end.
constexpr double kDoublings = 4;
constexpr double kTopicLevels = 3;
constexpr double kHalfConfident = 30;

double Balance(double more, double less) { return std::clamp((StableLog2(1 + more) - StableLog2(1 + less)) / kDoublings, -1.0, 1.0); }

double Focus(const StyleEvidence& evidence) {
  double share = 0.5;
  if (evidence.topical_posts >= kFewestTopicalPosts) {
    share = static_cast<double>(evidence.commonest_topic_posts) / evidence.topical_posts;
  } else if (evidence.interest_posts > 0) {
    share = std::min(1.0, kTopicLevels * evidence.commonest_interest_posts / evidence.interest_posts);
  }
  return 2 * share - 1;
}

// Rows by sharing and focus, columns by creating and regularity.
StyleType CornerOf(const Style& style) {
  const int row = (style.sharing >= 0 ? 0 : 2) + (style.focused >= 0 ? 1 : 0);
  const int column = (style.creating >= 0 ? 2 : 0) + (style.consistent >= 0 ? 1 : 0);
  return static_cast<StyleType>(1 + 4 * row + column);
}

// The number that the account's code stands for: see Traits.
double CountOf(uint8_t code) { return StableExp2(code / 8.0) - 1; }

}  // namespace

Style StyleOf(const StyleEvidence& evidence) {
  Style style;
  style.creating = Balance(evidence.posts, evidence.acted_on);
  style.focused = Focus(evidence);
  if (evidence.weeks > 0) style.consistent = 2.0 * std::min(evidence.weeks_with_posts, evidence.weeks) / evidence.weeks - 1;
  style.sharing = Balance(evidence.acted_by, evidence.acted_on);
  const double seen = evidence.posts + evidence.acted_on + evidence.acted_by;
  style.confidence = seen / (seen + kHalfConfident);
  const bool has_topics = evidence.topical_posts >= kFewestTopicalPosts || evidence.interest_posts > 0;
  if (seen >= kFewestForStyle && has_topics) style.type = CornerOf(style);
  return style;
}

StyleEvidence StyleEvidenceOf(const GraphView& graph, const PostIndexByAuthor& posts, AccountSet accounts, const Traits& traits,
                              absl::Span<const InterestRow> interests) {
  StyleEvidence evidence;
  absl::flat_hash_map<uint32_t, uint32_t> by_topic;
  std::bitset<kStyleWeeks> weeks;
  for (const AccountIndex account : accounts) {
    for (const PostIndex post : posts.Of(account)) {
      ++evidence.posts;
      const UnixSeconds age = graph.as_of - std::min(graph.as_of, graph.post_time[post]);
      if (age < kStyleWeeks * kSecondsPerWeek) weeks.set(age / kSecondsPerWeek);
      auto row = std::lower_bound(graph.post_topics.begin(), graph.post_topics.end(), post,
                                  [](const PostTopic& topic, PostIndex wanted) { return topic.post < wanted; });
      if (row != graph.post_topics.end() && row->post == post) ++evidence.topical_posts;
      for (; row != graph.post_topics.end() && row->post == post; ++row) {
        evidence.commonest_topic_posts = std::max(evidence.commonest_topic_posts, ++by_topic[uint32_t{row->topic}]);
      }
    }
  }
  for (const InterestRow& interest : interests) {
    evidence.interest_posts += interest.posts;
    evidence.commonest_interest_posts = std::max(evidence.commonest_interest_posts, interest.posts);
  }
  const UnixSeconds known = graph.first_fact == kNoFacts ? 0 : graph.as_of - std::min(graph.as_of, graph.first_fact);
  evidence.weeks = std::clamp(known / kSecondsPerWeek + 1, kFewestWeeks, kStyleWeeks);
  evidence.weeks_with_posts = static_cast<uint32_t>(weeks.count());
  evidence.acted_on = CountOf(traits.acted_on);
  evidence.acted_by = CountOf(traits.acted_by);
  return evidence;
}

}  // namespace klout::scoring
