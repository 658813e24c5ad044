#ifndef KLOUT_SERVICES_SCORING_DOMAIN_FACTS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_FACTS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// One batch of facts, already validated: every index is inside its dictionary, all columns of a table have
// the same length (or are empty where klout.fact.v1 lets them be). Views of the caller's memory.
struct Facts {
  std::vector<std::string_view> account_ids;
  std::vector<Network> account_networks;
  std::vector<std::string_view> post_ids;
  std::vector<std::string_view> person_ids;
  std::vector<std::string_view> words;

  struct {
    absl::Span<const uint32_t> actors, authors, times, posts, hostility;
    // Numbers of ActKind.
    absl::Span<const int> kinds;
  } interactions;
  struct {
    absl::Span<const uint32_t> posts, authors, times, languages;
    // Topics of post i are the next topic_counts[i] of topics and topic_percents.
    absl::Span<const uint32_t> topic_counts, topics, topic_percents;
    absl::Span<const int> sentiments;
  } posts;
  struct {
    absl::Span<const uint32_t> accounts, persons, times;
    absl::Span<const bool> unlinks;
  } links;
  struct {
    absl::Span<const uint32_t> givers, receivers, topics, times;
  } endorsements;
  struct {
    absl::Span<const uint32_t> accounts, topics, times;
    absl::Span<const bool> hides;
  } topic_choices;
  struct {
    // failing_since: empty, or 0 where the feed works.
    absl::Span<const uint32_t> accounts, times, failing_since;
  } feed_statuses;
  // `account` is an index into account_ids, `topic` into words.
  std::vector<ReportedCounts> reported;
  std::vector<ProfileTopic> profile_topics;

  size_t row_count() const {
    return interactions.actors.size() + posts.posts.size() + links.accounts.size() +
           endorsements.givers.size() + reported.size() + topic_choices.accounts.size() +
           feed_statuses.accounts.size();
  }
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_FACTS_H_
