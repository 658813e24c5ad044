#include "services/scoring/store/batch_removal.h"

#include <string>
#include <string_view>
#include <vector>

#include "services/scoring/domain/ids.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

using klout::fact::v1::FactBatch;
using Texts = google::protobuf::RepeatedPtrField<std::string>;

// Copies the entries that facts still use, in order of first use, and renumbers.
class Dictionary {
 public:
  explicit Dictionary(int entries) : now_(entries, kNone) {}

  // Calls `append` the first time an entry is used.
  template <typename AppendEntry>
  uint32_t Use(uint32_t entry, const AppendEntry& append) {
    if (now_[entry] == kNone) {
      now_[entry] = used_++;
      append(static_cast<int>(entry));
    }
    return now_[entry];
  }

 private:
  std::vector<uint32_t> now_;
  uint32_t used_ = 0;
};

class Erasing {
 public:
  Erasing(const Erasure& erasure, const FactBatch& from, FactBatch& to)
      : from_(from),
        to_(to),
        erasure_(erasure),
        gone_account_(from.accounts().ids_size()),
        gone_person_(from.person_ids_size()),
        contested_post_(from.post_ids_size()),
        is_actor_(from.accounts().ids_size()),
        is_author_(from.accounts().ids_size()),
        accounts_(from.accounts().ids_size()),
        posts_(from.post_ids_size()),
        persons_(from.person_ids_size()),
        words_(from.words_size()) {
    bool any_actor = false, any_author = false;
    for (int i = 0; i < from.accounts().ids_size(); ++i) {
      const std::string key = AccountKey(NetworkOfAccount(from, i), from.accounts().ids(i));
      gone_account_[i] = erasure.accounts.contains(key);
      is_actor_[i] = erasure.actors.contains(key);
      is_author_[i] = erasure.authors.contains(key);
      any_ |= gone_account_[i];
      any_actor |= is_actor_[i];
      any_author |= is_author_[i];
    }
    any_ |= any_actor && any_author;
    MarkPosts();
    for (int i = 0; i < from.person_ids_size(); ++i) {
      gone_person_[i] = erasure.persons.contains(from.person_ids(i));
      any_ |= gone_person_[i];
    }
    for (const auto& row : from.profile_metrics()) any_ |= IsGone(row);
    any_ |= erasure.since != UINT32_MAX;
  }

  bool concerns() const { return any_; }

  uint64_t Run() {
    to_.set_batch_id(from_.batch_id());
    Interactions();
    Posts();
    Links();
    Endorsements();
    TopicChoices();
    FeedStatuses();
    for (const auto& row : from_.profile_metrics()) {
      if (IsGone(row)) {
        ++removed_;
      } else {
        *to_.add_profile_metrics() = row;
      }
    }
    return removed_;
  }

 private:
  bool IsGone(const klout::fact::v1::ProfileReport& row) const {
    return row.time().seconds() >= int64_t{erasure_.since} || erasure_.accounts.contains(AccountKey(static_cast<Network>(row.account().network()), row.account().id()));
  }
  bool IsLate(UnixSeconds time) const { return time >= erasure_.since; }
  // A post's network is its author's, so its entry alone does not say whether it is meant.
  void MarkPosts() {
    absl::flat_hash_set<std::string_view> ids;
    for (const std::string& key : erasure_.posts) ids.insert(std::string_view(key).substr(1));
    for (int i = 0; i < from_.post_ids_size() && !ids.empty(); ++i) {
      contested_post_[i] = ids.contains(from_.post_ids(i));
      any_ |= contested_post_[i];
    }
  }
  bool IsGonePost(uint32_t post, uint32_t author) const {
    return contested_post_[post] &&
           erasure_.posts.contains(AccountKey(NetworkOfAccount(from_, static_cast<int>(author)), from_.post_ids(static_cast<int>(post))));
  }
  bool IsGoneAct(uint32_t actor, uint32_t author) const {
    return gone_account_[actor] || gone_account_[author] || (is_actor_[actor] && is_author_[author]);
  }
  uint32_t Account(uint32_t entry) {
    return accounts_.Use(entry, [&](int i) {
      to_.mutable_accounts()->add_ids(from_.accounts().ids(i));
      to_.mutable_accounts()->add_networks(NetworkOfAccount(from_, i));
    });
  }
  uint32_t Post(uint32_t entry) {
    return posts_.Use(entry, [&](int i) { to_.add_post_ids(from_.post_ids(i)); });
  }
  uint32_t Person(uint32_t entry) {
    return persons_.Use(entry, [&](int i) { to_.add_person_ids(from_.person_ids(i)); });
  }
  uint32_t Word(uint32_t entry) {
    return words_.Use(entry, [&](int i) { to_.add_words(from_.words(i)); });
  }

  void Interactions() {
    const auto& from = from_.interactions();
    auto* to = to_.mutable_interactions();
    for (int i = 0; i < from.actors_size(); ++i) {
      const uint32_t post = from.posts().empty() ? 0 : from.posts(i);
      if (IsLate(from.times(i)) || IsGoneAct(from.actors(i), from.authors(i)) || (post != 0 && IsGonePost(post - 1, from.authors(i)))) {
        ++removed_;
        continue;
      }
      to->add_actors(Account(from.actors(i)));
      to->add_authors(Account(from.authors(i)));
      to->add_kinds(from.kinds(i));
      to->add_times(from.times(i));
      if (!from.posts().empty()) to->add_posts(post == 0 ? 0 : Post(post - 1) + 1);
      if (!from.hostility_percents().empty()) to->add_hostility_percents(from.hostility_percents(i));
    }
  }

  void Posts() {
    const auto& from = from_.posts();
    auto* to = to_.mutable_posts();
    int next_topic = 0;
    for (int i = 0; i < from.posts_size(); ++i) {
      const int first_topic = next_topic;
      if (!from.topic_counts().empty()) next_topic += static_cast<int>(from.topic_counts(i));
      if (IsLate(from.times(i)) || gone_account_[from.authors(i)] || IsGonePost(from.posts(i), from.authors(i))) {
        ++removed_;
        continue;
      }
      to->add_posts(Post(from.posts(i)));
      to->add_authors(Account(from.authors(i)));
      to->add_times(from.times(i));
      if (!from.languages().empty()) to->add_languages(from.languages(i) == 0 ? 0 : Word(from.languages(i) - 1) + 1);
      if (!from.sentiment_percents().empty()) to->add_sentiment_percents(from.sentiment_percents(i));
      if (!from.topic_counts().empty()) to->add_topic_counts(from.topic_counts(i));
      for (int t = first_topic; t < next_topic; ++t) {
        to->add_topics(Word(from.topics(t)));
        to->add_topic_percents(from.topic_percents(t));
      }
    }
  }

  void Links() {
    const auto& from = from_.links();
    auto* to = to_.mutable_links();
    for (int i = 0; i < from.accounts_size(); ++i) {
      if (IsLate(from.times(i)) || gone_account_[from.accounts(i)] || gone_person_[from.persons(i)]) {
        ++removed_;
        continue;
      }
      to->add_accounts(Account(from.accounts(i)));
      to->add_persons(Person(from.persons(i)));
      to->add_times(from.times(i));
      if (!from.unlinks().empty()) to->add_unlinks(from.unlinks(i));
    }
  }

  void Endorsements() {
    const auto& from = from_.endorsements();
    auto* to = to_.mutable_endorsements();
    for (int i = 0; i < from.givers_size(); ++i) {
      if (IsLate(from.times(i)) || IsGoneAct(from.givers(i), from.receivers(i))) {
        ++removed_;
        continue;
      }
      to->add_givers(Account(from.givers(i)));
      to->add_receivers(Account(from.receivers(i)));
      to->add_topics(Word(from.topics(i)));
      to->add_times(from.times(i));
    }
  }

  void TopicChoices() {
    const auto& from = from_.topic_choices();
    auto* to = to_.mutable_topic_choices();
    for (int i = 0; i < from.accounts_size(); ++i) {
      if (IsLate(from.times(i)) || gone_account_[from.accounts(i)]) {
        ++removed_;
        continue;
      }
      to->add_accounts(Account(from.accounts(i)));
      to->add_topics(Word(from.topics(i)));
      to->add_times(from.times(i));
      if (!from.hides().empty()) to->add_hides(from.hides(i));
    }
  }

  void FeedStatuses() {
    const auto& from = from_.feed_statuses();
    auto* to = to_.mutable_feed_statuses();
    for (int i = 0; i < from.accounts_size(); ++i) {
      if (IsLate(from.times(i)) || gone_account_[from.accounts(i)]) {
        ++removed_;
        continue;
      }
      to->add_accounts(Account(from.accounts(i)));
      to->add_times(from.times(i));
      if (!from.failing_since().empty()) to->add_failing_since(from.failing_since(i));
    }
  }

  const FactBatch& from_;
  FactBatch& to_;
  const Erasure& erasure_;
  // By entry of the dictionaries.
  std::vector<char> gone_account_, gone_person_, contested_post_, is_actor_, is_author_;
  Dictionary accounts_, posts_, persons_, words_;
  bool any_ = false;
  uint64_t removed_ = 0;
};

}  // namespace

uint64_t EraseFromBatch(const Erasure& erasure, FactBatch& batch) {
  FactBatch kept;
  Erasing erasing(erasure, batch, kept);
  if (!erasing.concerns()) return 0;
  const uint64_t removed = erasing.Run();
  batch.Swap(&kept);
  return removed;
}

}  // namespace klout::scoring
