#include "services/scoring/domain/delta.h"

#include <algorithm>

#include "services/scoring/domain/feed_volume.h"

namespace klout::scoring {
namespace {

UnixSeconds MinusClamped(UnixSeconds time, uint32_t seconds) { return time > seconds ? time - seconds : 0; }

bool SameDay(UnixSeconds a, UnixSeconds b) { return a / kSecondsPerDay == b / kSecondsPerDay; }

}  // namespace

Delta::Delta(const GraphView& base, const FoldingModel& model)
    : base_(base),
      model_(model),
      as_of_(base.as_of),
      first_fact_(base.first_fact),
      forgotten_before_(MinusClamped(base.as_of, model.retention_seconds)),
      log_watermark_(base.log_watermark),
      accounts_(base.accounts),
      persons_(base.persons),
      posts_(base.posts),
      words_(base.words),
      endorsements_(base.endorsements.begin(), base.endorsements.end()),
      reported_() {}

FoldCounts Delta::Fold(uint64_t sequence, const Facts& facts) {
  account_of_.assign(facts.account_ids.size(), kNone);
  post_of_.assign(facts.post_ids.size(), kNone);
  account_hashes_.resize(facts.account_ids.size());
  post_hashes_.resize(facts.post_ids.size());
  person_of_.assign(facts.person_ids.size(), kNone);
  word_of_.assign(facts.words.size(), kNone);

  FoldCounts counts;
  FoldInteractions(facts, counts);
  FoldPosts(facts, counts);
  FoldLinks(facts, counts);
  FoldReported(facts, counts);
  FoldEndorsements(facts, counts);
  FoldTopicChoices(facts, counts);
  FoldFeedStatuses(facts, counts);
  log_watermark_ = sequence;
  forgotten_before_ = MinusClamped(as_of_, model_.retention_seconds);
  return counts;
}

namespace {

// Rows between two steps of asking for a row's names: a look-up waits for memory, not for the processor.
constexpr size_t kAhead = 12;

}  // namespace

// Dictionary entries become accounts on first use by a fact that counts: an erased person's log then numbers
// the others as if they had never been.
class Delta::Resolver {
 public:
  Resolver(Delta& delta, const Facts& facts) : delta_(delta), facts_(facts) {}

  AccountIndex Account(uint32_t entry) {
    uint32_t& known = delta_.account_of_[entry];
    if (known == kNone) known = delta_.accounts_.Intern(AccountKeyOf(entry));
    return known;
  }
  PostIndex Post(uint32_t entry, uint32_t author_entry) {
    uint32_t& known = delta_.post_of_[entry];
    if (known == kNone) known = delta_.posts_.Intern(PostKey(entry, author_entry));
    return known;
  }

  uint32_t Word(uint32_t entry) {
    uint32_t& known = delta_.word_of_[entry];
    if (known == kNone) known = delta_.words_.Intern(facts_.words[entry]);
    return known;
  }

  // What the rows soon after `row` will look up. To be called for each row.
  void Prefetch(size_t row) {
    for (int step = 0; step < NameTable::kPrefetchSteps; ++step) {
      const size_t ahead = row + kAhead * (NameTable::kPrefetchSteps - step);
      if (ahead < facts_.interactions.actors.size()) PrefetchStep(ahead, step);
    }
  }

 private:
  void PrefetchStep(size_t row, int step) {
    const auto& in = facts_.interactions;
    for (const uint32_t entry : {in.actors[row], in.authors[row]}) {
      if (delta_.account_of_[entry] != kNone) continue;
      uint64_t& hash = delta_.account_hashes_[entry];
      if (step == 0) hash = NameTable::HashOf(AccountKeyOf(entry));
      delta_.accounts_.Prefetch(hash, step);
    }
    if (in.posts.empty() || in.posts[row] == 0) return;
    const uint32_t entry = in.posts[row] - 1;
    if (delta_.post_of_[entry] != kNone) return;
    uint64_t& hash = delta_.post_hashes_[entry];
    if (step == 0) hash = NameTable::HashOf(PostKey(entry, in.authors[row]));
    delta_.posts_.Prefetch(hash, step);
  }

  std::string_view AccountKeyOf(uint32_t entry) {
    return Key(facts_.account_networks[entry], facts_.account_ids[entry]);
  }
  std::string_view PostKey(uint32_t entry, uint32_t author_entry) {
    return Key(facts_.account_networks[author_entry], facts_.post_ids[entry]);
  }
  // As AccountKey, in the one buffer; good until the next call.
  std::string_view Key(Network network, std::string_view id) {
    key_.assign(1, static_cast<char>(network));
    key_.append(id);
    return key_;
  }

  Delta& delta_;
  const Facts& facts_;
  std::string key_;
};

void Delta::FoldInteractions(const Facts& facts, FoldCounts& counts) {
  const auto& in = facts.interactions;
  Resolver resolve(*this, facts);
  // Acts next to each other are mostly of one hour.
  uint64_t feed_key = 0;
  uint64_t* feed_acts = nullptr;
  for (size_t i = 0; i < in.actors.size(); ++i) {
    resolve.Prefetch(i);
    if (in.times[i] < forgotten_before_) {
      ++counts.late;
      continue;
    }
    const AccountIndex actor = resolve.Account(in.actors[i]);
    const AccountIndex author = resolve.Account(in.authors[i]);
    if (actor == author) {
      ++counts.self;
      continue;
    }
    as_of_ = std::max(as_of_, in.times[i]);
    first_fact_ = std::min(first_fact_, in.times[i]);
    const uint64_t key = FeedHourKey(facts.account_networks[in.authors[i]], in.times[i]);
    if (feed_acts == nullptr || key != feed_key) {
      feed_key = key;
      feed_acts = &feed_hours_[key];
    }
    ++*feed_acts;
    const PostIndex post = in.posts.empty() || in.posts[i] == 0
                               ? kNone
                               : resolve.Post(in.posts[i] - 1, in.authors[i]);
    const uint8_t hostility = in.hostility.empty() ? 0 : static_cast<uint8_t>(in.hostility[i]);
    acts_.push_back({author, actor, in.times[i], forgotten_before_, post, static_cast<ActKind>(in.kinds[i]),
                     hostility});
    ++counts.folded;
  }
}

void Delta::FoldPosts(const Facts& facts, FoldCounts& counts) {
  const auto& in = facts.posts;
  Resolver resolve(*this, facts);
  uint32_t next_topic = 0;
  for (size_t i = 0; i < in.posts.size(); ++i) {
    const uint32_t first_topic = next_topic;
    if (!in.topic_counts.empty()) next_topic += in.topic_counts[i];
    if (in.times[i] < forgotten_before_) {
      ++counts.late;
      continue;
    }
    as_of_ = std::max(as_of_, in.times[i]);
    uint32_t language = 0;
    if (!in.languages.empty() && in.languages[i] != 0) language = resolve.Word(in.languages[i] - 1) + 1;
    const AccountIndex author = resolve.Account(in.authors[i]);
    const int sentiment = in.sentiments.empty() ? 0 : in.sentiments[i];
    post_facts_.push_back({resolve.Post(in.posts[i], in.authors[i]), author, in.times[i], forgotten_before_,
                           language, static_cast<uint32_t>(post_topics_.size()),
                           static_cast<uint8_t>(next_topic - first_topic), static_cast<int8_t>(sentiment),
                           acts_.size()});
    for (uint32_t t = first_topic; t < next_topic; ++t) {
      post_topics_.push_back({resolve.Word(in.topics[t]), in.topic_percents[t]});
    }
    ++counts.folded;
  }
}

void Delta::FoldLinks(const Facts& facts, FoldCounts& counts) {
  const auto& in = facts.links;
  Resolver resolve(*this, facts);
  for (size_t i = 0; i < in.accounts.size(); ++i) {
    as_of_ = std::max(as_of_, in.times[i]);
    const bool unlink = !in.unlinks.empty() && in.unlinks[i];
    uint32_t person = kNone;
    if (!unlink) {
      uint32_t& known = person_of_[in.persons[i]];
      if (known == kNone) known = persons_.Intern(facts.person_ids[in.persons[i]]);
      person = known;
    }
    link_facts_.push_back({resolve.Account(in.accounts[i]), person, in.times[i]});
    ++counts.folded;
  }
}

void Delta::FoldReported(const Facts& facts, FoldCounts& counts) {
  Resolver resolve(*this, facts);
  for (const ReportedCounts& row : facts.reported) {
    as_of_ = std::max(as_of_, row.time);
    reported_.push_back(row);
    reported_.back().account = resolve.Account(row.account);
    ++counts.folded;
  }
  for (const ProfileTopic& row : facts.profile_topics) {
    profile_topics_.push_back(row);
    profile_topics_.back().account = resolve.Account(row.account);
    profile_topics_.back().topic = resolve.Word(row.topic);
  }
}

void Delta::FoldTopicChoices(const Facts& facts, FoldCounts& counts) {
  const auto& in = facts.topic_choices;
  Resolver resolve(*this, facts);
  for (size_t i = 0; i < in.accounts.size(); ++i) {
    as_of_ = std::max(as_of_, in.times[i]);
    topic_choices_.push_back({resolve.Account(in.accounts[i]), resolve.Word(in.topics[i]), in.times[i],
                              !in.hides.empty() && in.hides[i]});
    ++counts.folded;
  }
}

void Delta::FoldFeedStatuses(const Facts& facts, FoldCounts& counts) {
  const auto& in = facts.feed_statuses;
  Resolver resolve(*this, facts);
  for (size_t i = 0; i < in.accounts.size(); ++i) {
    as_of_ = std::max(as_of_, in.times[i]);
    feed_statuses_.push_back({resolve.Account(in.accounts[i]), in.times[i], in.failing_since.empty() ? 0 : in.failing_since[i]});
    ++counts.folded;
  }
}

void Delta::FoldEndorsements(const Facts& facts, FoldCounts& counts) {
  const auto& in = facts.endorsements;
  Resolver resolve(*this, facts);
  for (size_t i = 0; i < in.givers.size(); ++i) {
    if (in.times[i] < forgotten_before_) {
      ++counts.late;
      continue;
    }
    const uint32_t topic = resolve.Word(in.topics[i]);
    const Endorsement endorsement{resolve.Account(in.givers[i]), resolve.Account(in.receivers[i]), topic,
                                  in.times[i]};
    as_of_ = std::max(as_of_, endorsement.time);
    if (endorsement.giver == endorsement.receiver) {
      ++counts.self;
    } else if (!MayEndorse(endorsement)) {
      ++counts.over_allowance;
    } else {
      auto place = std::upper_bound(endorsements_.begin(), endorsements_.end(), endorsement.time,
                                    [](UnixSeconds time, const Endorsement& e) { return time < e.time; });
      endorsements_.insert(place, endorsement);
      ++counts.folded;
    }
  }
}

int Delta::EndorsementsLeft(AccountIndex giver, UnixSeconds time) const {
  int left = kEndorsementsPerDay;
  const UnixSeconds day_start = time - time % kSecondsPerDay;
  auto first = std::lower_bound(endorsements_.begin(), endorsements_.end(), day_start,
                                [](const Endorsement& e, UnixSeconds t) { return e.time < t; });
  for (; first != endorsements_.end() && SameDay(first->time, time) && left > 0; ++first) {
    if (first->giver == giver) --left;
  }
  return left;
}

bool Delta::MayEndorse(const Endorsement& endorsement) const {
  if (EndorsementsLeft(endorsement.giver, endorsement.time) == 0) return false;
  auto first = std::lower_bound(endorsements_.begin(), endorsements_.end(),
                                MinusClamped(endorsement.time, kEndorsementRepeatSeconds - 1),
                                [](const Endorsement& e, UnixSeconds t) { return e.time < t; });
  const uint64_t end = uint64_t{endorsement.time} + kEndorsementRepeatSeconds;
  for (; first != endorsements_.end() && first->time < end; ++first) {
    if (first->giver == endorsement.giver && first->receiver == endorsement.receiver &&
        first->topic == endorsement.topic) {
      return false;
    }
  }
  return true;
}

}  // namespace klout::scoring
