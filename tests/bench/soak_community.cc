#include "tests/bench/soak_community.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"

namespace klout::bench {
namespace {

using namespace fact::v1;

constexpr int64_t kPublishEvery = 10 * SoakCommunity::kDay;
constexpr int64_t kEdgeYear = 360 * SoakCommunity::kDay;
constexpr const char* kLanguages[] = {"en", "it", "es"};
constexpr InteractionKind kKinds[] = {
    INTERACTION_KIND_LIKE,  INTERACTION_KIND_LIKE,    INTERACTION_KIND_LIKE, INTERACTION_KIND_RESHARE,
    INTERACTION_KIND_REPLY, INTERACTION_KIND_MENTION, INTERACTION_KIND_QUOTE};

uint64_t Mix(uint64_t value) {
  value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9;
  value = (value ^ value >> 27) * 0x94d049bb133111eb;
  return value ^ value >> 31;
}

// Who acts, and on whom. Few authors have many edges.
std::pair<uint32_t, uint32_t> EdgeOf(uint64_t edge) {
  const double popular = static_cast<double>(Mix(edge) >> 11) * 0x1p-53;
  const auto author = static_cast<uint32_t>(popular * popular * popular * SoakCommunity::kAccounts);
  const auto actor = static_cast<uint32_t>(Mix(edge + SoakCommunity::kEdges) % SoakCommunity::kAccounts);
  return {actor == author ? (actor + 1) % SoakCommunity::kAccounts : actor, author};
}

// Posts have numbers in the order of their times, which are as far apart as all must be for each account to
// publish once in kPublishEvery.
int64_t PostTime(int64_t post) { return post * kPublishEvery / SoakCommunity::kAccounts; }
int64_t NewestPost(int64_t time) { return ((time + 1) * SoakCommunity::kAccounts - 1) / kPublishEvery; }
int64_t LastPostOf(uint32_t author, int64_t time) {
  const int64_t newest = NewestPost(time);
  return newest - (newest - author) % SoakCommunity::kAccounts;
}

// The dictionaries of a batch.
class Dictionaries {
 public:
  explicit Dictionaries(FactBatch& batch) : batch_(batch) {
    batch.mutable_accounts()->add_networks(NETWORK_TWITTER);
    for (const char* language : kLanguages) batch.add_words(language);
    for (const char* topic : SoakCommunity::kTopics) batch.add_words(topic);
  }
  uint32_t Account(uint32_t account) {
    const auto [found, is_new] = accounts_.emplace(account, accounts_.size());
    if (is_new) batch_.mutable_accounts()->add_ids(SoakCommunity::AccountId(account));
    return found->second;
  }
  uint32_t Post(int64_t post) {
    const auto [found, is_new] = posts_.emplace(post, posts_.size());
    if (is_new) batch_.add_post_ids(absl::StrCat("post-", post));
    return found->second;
  }
  static uint32_t Language(size_t language) {
    return static_cast<uint32_t>(language % std::size(kLanguages));
  }
  static uint32_t Topic(size_t topic) {
    return static_cast<uint32_t>(std::size(kLanguages) + topic % std::size(SoakCommunity::kTopics));
  }

 private:
  FactBatch& batch_;
  absl::flat_hash_map<uint32_t, uint32_t> accounts_;
  absl::flat_hash_map<int64_t, uint32_t> posts_;
};

}  // namespace

FactBatch SoakCommunity::Links(int64_t time) const {
  FactBatch batch;
  batch.set_batch_id("soak-links");
  batch.mutable_accounts()->add_networks(NETWORK_TWITTER);
  for (uint32_t i = 0; i < kPersons; ++i) {
    batch.mutable_accounts()->add_ids(AccountId(i));
    batch.add_person_ids(PersonId(i));
    batch.mutable_links()->add_accounts(i);
    batch.mutable_links()->add_persons(i);
    batch.mutable_links()->add_times(static_cast<uint32_t>(time));
  }
  return batch;
}

FactBatch SoakCommunity::Next(int64_t from, int64_t to, int acts) {
  FactBatch batch;
  batch.set_batch_id(absl::StrCat("soak-", batches_++));
  Dictionaries names(batch);
  for (int64_t post = NewestPost(from) + 1; PostTime(post) <= to; ++post) {
    const auto author = static_cast<uint32_t>(post % kAccounts);
    PostColumns& posts = *batch.mutable_posts();
    posts.add_posts(names.Post(post));
    posts.add_authors(names.Account(author));
    posts.add_times(static_cast<uint32_t>(PostTime(post)));
    posts.add_languages(1 + Dictionaries::Language(author));
    posts.add_topic_counts(2);
    for (const size_t topic :
         {size_t{author}, size_t{author} + 1 + static_cast<size_t>(post / kAccounts) % 2}) {
      posts.add_topics(Dictionaries::Topic(topic));
      posts.add_topic_percents(80);
    }
  }
  InteractionColumns& rows = *batch.mutable_interactions();
  for (int i = 0; i < acts; ++i) {
    // In order of time.
    const int64_t time = from + 1 + (to - from - 1) * i / std::max(acts, 1);
    const uint64_t first_in_use = static_cast<uint64_t>(time % kEdgeYear) * kEdges / kEdgeYear;
    const auto [actor, author] = EdgeOf((first_in_use + random_() % (kEdges / 2)) % kEdges);
    rows.add_actors(names.Account(actor));
    rows.add_authors(names.Account(author));
    rows.add_kinds(kKinds[random_() % std::size(kKinds)]);
    rows.add_times(static_cast<uint32_t>(time));
    rows.add_posts(1 + names.Post(LastPostOf(author, time)));
  }
  return batch;
}

}  // namespace klout::bench
