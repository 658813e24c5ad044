#ifndef KLOUT_SERVICES_SCORING_DOMAIN_DELTA_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_DELTA_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "services/scoring/domain/facts.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/names.h"

namespace klout::scoring {

// +K rules of the house.
inline constexpr int kEndorsementsPerDay = 10;
inline constexpr uint32_t kEndorsementRepeatSeconds = 7 * kSecondsPerDay;

// What became of the rows of a batch.
struct FoldCounts {
  uint64_t folded = 0;
  // Older than the retention before the newest fact.
  uint64_t late = 0;
  // Actor and author are one account.
  uint64_t self = 0;
  // Endorsements beyond the allowance.
  uint64_t over_allowance = 0;
};

// Facts since a graph, in log order: cheap to append to (about 20 ns and 24 bytes an interaction, no
// allocation for accounts it knows), to be merged with the graph now and then. Not thread-safe. The base's
// columns must outlive it.
class Delta {
 public:
  struct Act {
    AccountIndex author;
    AccountIndex actor;
    UnixSeconds time;
    // What is older than this was forgotten when the act was folded.
    UnixSeconds forgotten_before;
    PostIndex post;  // kNone: not known.
    ActKind kind;
    uint8_t hostility_percent;
  };
  struct PostFact {
    PostIndex post;
    AccountIndex author;
    UnixSeconds time;
    UnixSeconds forgotten_before;
    uint32_t language;  // 1 + index into words, or 0.
    // Of post_topics.
    uint32_t first_topic;
    uint8_t topics;
    int8_t sentiment_percent;
    // Which acts came before it in the log.
    uint64_t acts_before;
  };
  struct TopicOfPost {
    uint32_t topic;
    uint32_t confidence_percent;
  };
  struct LinkFact {
    AccountIndex account;
    uint32_t person;
    UnixSeconds time;
  };

  Delta(const GraphView& base, const FoldingModel& model);

  // Folds one batch. `sequence` is its place in the log and must grow.
  FoldCounts Fold(uint64_t sequence, const Facts& facts);

  // How many +K the giver has left on the day of `time`, and whether this one may be given.
  int EndorsementsLeft(AccountIndex giver, UnixSeconds time) const;
  bool MayEndorse(const Endorsement& endorsement) const;

  bool empty() const { return log_watermark_ == base_.log_watermark; }
  // Bytes are about 24 times this.
  size_t act_count() const { return acts_.size(); }

  const GraphView& base() const { return base_; }
  UnixSeconds as_of() const { return as_of_; }
  UnixSeconds first_fact() const { return first_fact_; }
  uint64_t log_watermark() const { return log_watermark_; }
  const NameTable& accounts() const { return accounts_; }
  const NameTable& persons() const { return persons_; }
  const NameTable& posts() const { return posts_; }
  const NameTable& words() const { return words_; }
  const std::vector<Act>& acts() const { return acts_; }
  const std::vector<PostFact>& post_facts() const { return post_facts_; }
  const std::vector<LinkFact>& link_facts() const { return link_facts_; }
  const std::vector<Endorsement>& endorsements() const { return endorsements_; }
  const std::vector<ReportedCounts>& reported() const { return reported_; }
  const std::vector<TopicOfPost>& post_topics() const { return post_topics_; }
  const std::vector<ProfileTopic>& profile_topics() const { return profile_topics_; }
  const std::vector<TopicChoice>& topic_choices() const { return topic_choices_; }
  const std::vector<FeedStatus>& feed_statuses() const { return feed_statuses_; }
  // Acts by FeedHourKey, without the base's.
  const absl::flat_hash_map<uint64_t, uint64_t>& feed_hours() const { return feed_hours_; }

 private:
  class Resolver;

  void FoldInteractions(const Facts& facts, FoldCounts& counts);
  void FoldPosts(const Facts& facts, FoldCounts& counts);
  void FoldLinks(const Facts& facts, FoldCounts& counts);
  void FoldReported(const Facts& facts, FoldCounts& counts);
  void FoldEndorsements(const Facts& facts, FoldCounts& counts);
  void FoldTopicChoices(const Facts& facts, FoldCounts& counts);
  void FoldFeedStatuses(const Facts& facts, FoldCounts& counts);

  const GraphView base_;
  const FoldingModel model_;
  UnixSeconds as_of_;
  UnixSeconds first_fact_;
  UnixSeconds forgotten_before_;
  uint64_t log_watermark_;
  NameTable accounts_, persons_, posts_, words_;
  std::vector<Act> acts_;
  std::vector<PostFact> post_facts_;
  std::vector<LinkFact> link_facts_;
  // The base's and the new ones.
  std::vector<Endorsement> endorsements_;
  std::vector<ReportedCounts> reported_;
  std::vector<TopicOfPost> post_topics_;
  std::vector<ProfileTopic> profile_topics_;
  std::vector<TopicChoice> topic_choices_;
  std::vector<FeedStatus> feed_statuses_;
  absl::flat_hash_map<uint64_t, uint64_t> feed_hours_;
  // The dictionary of the batch being folded, as indices of this graph; kNone until first used.
  std::vector<uint32_t> account_of_, post_of_, person_of_, word_of_;
  // Of its keys, as far as they were looked at; else whatever stood there.
  std::vector<uint64_t> account_hashes_, post_hashes_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_DELTA_H_
