#ifndef KLOUT_SERVICES_SCORING_DOMAIN_STYLES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_STYLES_H_

#include <cstdint>

#include "services/scoring/domain/moments.h"
#include "services/scoring/domain/topical_scores.h"
#include "services/scoring/domain/traits.h"

namespace klout::scoring {

// Numbers of klout.scoring.v1.StyleType.
enum class StyleType : uint8_t {
  kUnspecified = 0,
  kCurator = 1,
  kBroadcaster = 2,
  kTasteMaker = 3,
  kCelebrity = 4,
  kSyndicator = 5,
  kFeeder = 6,
  kThoughtLeader = 7,
  kPundit = 8,
  kDabbler = 9,
  kConversationalist = 10,
  kSocializer = 11,
  kNetworker = 12,
  kObserver = 13,
  kExplorer = 14,
  kActivist = 15,
  kSpecialist = 16,
};

// What a style is told from: all that a snapshot keeps of how somebody takes part. It knows which accounts acted on which, not how often.
struct StyleEvidence {
  // Own posts; and those that have a topic, and of these, those with the topic that most have.
  uint32_t posts = 0, topical_posts = 0, commonest_topic_posts = 0;
  // Posts of others that they acted on: by topic at least 3, summed over topics, and those with the topic that most have.
  uint32_t interest_posts = 0, commonest_interest_posts = 0;
  // Weeks of the last 13 in which there can be posts, and in which there are.
  uint32_t weeks = 0, weeks_with_posts = 0;
  // Distinct accounts that they acted on, and that acted on them.
  double acted_on = 0, acted_by = 0;
};

// Where somebody stands on Klout's axes, each -1 to 1, and the corner that they are nearest to.
struct Style {
  StyleType type = StyleType::kUnspecified;
  double creating = 0, focused = 0, consistent = 0, sharing = 0;
  // 0 to 1.
  double confidence = 0;
};

inline constexpr uint32_t kStyleWeeks = 13;
// With fewer posts and accounts together there is no style, nor with fewer topical posts where there are no interests either.
inline constexpr double kFewestForStyle = 10;
inline constexpr uint32_t kFewestTopicalPosts = 3;

// Each axis rises, or stays, with what is named first, and falls with what is named second:
//   creating    posts against accounts acted on: 1 with 16 times as many, -1 with a sixteenth
//   focused     posts with the topic that most of them have, against the others: all 1, half 0, few -1. A super-topic is a topic, so who keeps to food is
//               focused. Where fewer than 3 own posts have topics, by what they act on; a post there counts under each of up to three levels.
//   consistent  weeks with a post against weeks without: all 1, none -1
//   sharing     accounts that act on them against accounts that they act on, as with creating
// Zero counts as the upper half. Confidence is half with 30 posts and accounts. The corners are Klout's sixteen names in its grid: the rows are sharing and
// broad, sharing and focused, listening and broad, listening and focused; the columns participating and casual, participating and consistent,
// creating and casual, creating and consistent. Klout published names and axes but no rule: the weights are ours, and no data has judged them.
Style StyleOf(const StyleEvidence& evidence);

// Of accounts that are one person's, with their merged traits and their interests. Costs a binary search for each of their posts.
StyleEvidence StyleEvidenceOf(const GraphView& graph, const PostIndexByAuthor& posts, AccountSet accounts, const Traits& traits,
                              absl::Span<const InterestRow> interests);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_STYLES_H_
