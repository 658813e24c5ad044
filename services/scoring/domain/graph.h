#ifndef KLOUT_SERVICES_SCORING_DOMAIN_GRAPH_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_GRAPH_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/edges.h"
#include "services/scoring/domain/ids.h"
#include "services/scoring/domain/names.h"
#include "services/scoring/domain/strength.h"

namespace klout::scoring {

// +K, as accepted: within the giver's allowance, once per receiver and topic in 7 days.
struct Endorsement {
  AccountIndex giver;
  AccountIndex receiver;
  uint32_t topic;  // Index into words.
  UnixSeconds time;
};

inline constexpr UnixSeconds kNoFacts = UINT32_MAX;

// Days since 1970-01-01 UTC.
using EpochDay = uint16_t;
inline constexpr EpochDay kNoDay = UINT16_MAX;
inline EpochDay DayOf(UnixSeconds time) { return static_cast<EpochDay>(time / kSecondsPerDay); }

// A post is about a topic. Broader topics have rows of their own.
struct PostTopic {
  PostIndex post;
  uint32_t topic : 24;  // Index into words.
  uint32_t confidence_percent : 8;
};
// Topics of a graph are numbered below this.
inline constexpr uint32_t kMaxTopicWords = 1 << 24;

// What an account's description and lists say of it.
struct ProfileTopic {
  AccountIndex account;
  uint32_t topic;
  // Of the report that says so.
  UnixSeconds time;
  uint32_t lists;
  uint32_t in_bio;
};

// The owner's wish that a topic be hidden, or shown again.
struct TopicChoice {
  AccountIndex account;
  uint32_t topic;
  UnixSeconds time;
  uint32_t hide;
};

// Whether an account can be read at its network.
struct FeedStatus {
  AccountIndex account;
  UnixSeconds time;
  // 0: it can.
  UnixSeconds failing_since;
};

// How many acts happened on a network in an hour; self acts are not counted.
struct FeedHour {
  uint32_t network;
  // Hours since 1970-01-01 UTC.
  uint32_t hour;
  uint64_t acts;
};

// Counts a network reports of an account. A count that is not known is kUnknownCount.
inline constexpr uint64_t kUnknownCount = UINT64_MAX;
inline constexpr float kUnknownRate = -1;
struct ReportedCounts {
  AccountIndex account;
  UnixSeconds time;
  uint64_t followers;
  uint64_t following;
  uint64_t listed;
  uint64_t posts;
  uint64_t likes_received;
  uint64_t views_received;
  // Two letters in two bytes, and a number of klout.fact.v1.AccountKind; 0: not known.
  uint16_t country = 0;
  uint8_t kind = 0;
  uint8_t unused[5] = {};
  // Mentions and reshares that others gave the account in a week; kUnknownRate: not known.
  float mentions_per_week = kUnknownRate;
  float reshares_per_week = kUnknownRate;
};

// Everything the log says that scores need, up to one batch: columns in memory or in a mapped file.
//
// Votes are rows of a CSR matrix by author: the edges of author p are at [rows[p], rows[p + 1]), in ascending
// order of actor, and read through row(p). An edge is 8 bytes or less (edges.h). Self acts and hostile acts are no
// edges. Edges, posts and endorsements unseen for longer than the retention before `as_of` are gone.
struct GraphView {
  // Time of the newest fact.
  UnixSeconds as_of = 0;
  // Time of the oldest act that was ever folded; kNoFacts: none.
  UnixSeconds first_fact = kNoFacts;
  // Last batch of the log that is in.
  uint64_t log_watermark = 0;

  // Keys as AccountKey makes them.
  NameView accounts;
  // Per account: when it last published, acted, or was acted on other than hostilely. Follows, lists and views do not count.
  absl::Span<const UnixSeconds> last_active;
  // Per account: day of the oldest fact that names it, of whatever kind; kNoDay if it is only named by facts without a time.
  absl::Span<const EpochDay> first_day;
  // Per account: index into persons, or kNone.
  absl::Span<const uint32_t> person;
  // Per account: the time of the link or unlink that says so.
  absl::Span<const UnixSeconds> link_time;
  // Per account: hostile acts received, decayed, valid at heat_time.
  absl::Span<const StrengthCode> heat;
  absl::Span<const UnixSeconds> heat_time;
  // Per account: distinct hours in which somebody acted on it, decayed, valid at attention_time.
  absl::Span<const StrengthCode> attention;
  absl::Span<const UnixSeconds> attention_time;

  absl::Span<const uint64_t> rows;
  EdgeView edges;

  NameView persons;
  NameView words;

  // Keys as AccountKey makes them, with the author's network and the post's id.
  NameView posts;
  absl::Span<const AccountIndex> post_author;
  absl::Span<const UnixSeconds> post_time;
  // Last time the post was published or acted on.
  absl::Span<const UnixSeconds> post_seen;
  // 1 + index into words, or 0.
  absl::Span<const uint32_t> post_language;
  // -100 to 100.
  absl::Span<const int8_t> post_sentiment;
  // Distinct actors of post q: [post_rows[q], post_rows[q + 1]) of post_actor, ascending.
  absl::Span<const uint64_t> post_rows;
  absl::Span<const AccountIndex> post_actor;
  // In ascending order of post; most posts of most logs have none.
  absl::Span<const PostTopic> post_topics;

  // In order of time.
  absl::Span<const Endorsement> endorsements;
  // In ascending order of account.
  absl::Span<const ReportedCounts> reported;
  // In ascending order of account and topic, each pair once.
  absl::Span<const ProfileTopic> profile_topics;
  absl::Span<const TopicChoice> topic_choices;
  // In ascending order of account, each once.
  absl::Span<const FeedStatus> feed_statuses;
  // In ascending order of network and hour; those of feed_volume.h's kFeedHours.
  absl::Span<const FeedHour> feed_hours;

  uint32_t account_count() const { return accounts.size(); }
  uint64_t edge_count() const { return edges.size(); }
  // Of this graph's columns: it must not outlive it.
  EdgeRow row(AccountIndex author) const { return {edges, author, rows[author], rows[author + 1]}; }
  // Writes the actors of the rows [begin, end), one row after the other: several times quicker than edge by edge.
  void ReadActors(AccountIndex begin, AccountIndex end, AccountIndex* actors) const;
  Network network(AccountIndex account) const { return static_cast<Network>(accounts[account][0]); }
};

// The columns of a GraphView, owned.
struct Graph {
  UnixSeconds as_of = 0;
  UnixSeconds first_fact = kNoFacts;
  uint64_t log_watermark = 0;
  NameColumns accounts;
  std::vector<UnixSeconds> last_active;
  std::vector<EpochDay> first_day;
  std::vector<uint32_t> person;
  std::vector<UnixSeconds> link_time;
  std::vector<StrengthCode> heat;
  std::vector<UnixSeconds> heat_time;
  std::vector<StrengthCode> attention;
  std::vector<UnixSeconds> attention_time;
  std::vector<uint64_t> rows = {0};
  EdgeColumns edges;
  NameColumns persons;
  NameColumns words;
  NameColumns posts;
  std::vector<AccountIndex> post_author;
  std::vector<UnixSeconds> post_time;
  std::vector<UnixSeconds> post_seen;
  std::vector<uint32_t> post_language;
  std::vector<int8_t> post_sentiment;
  std::vector<uint64_t> post_rows = {0};
  std::vector<AccountIndex> post_actor;
  std::vector<PostTopic> post_topics;
  std::vector<Endorsement> endorsements;
  std::vector<ReportedCounts> reported;
  std::vector<ProfileTopic> profile_topics;
  std::vector<TopicChoice> topic_choices;
  std::vector<FeedStatus> feed_statuses;
  std::vector<FeedHour> feed_hours;

  // Valid until a column changes.
  GraphView View() const;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_GRAPH_H_
