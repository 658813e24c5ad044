#include "common/facts/fact_batch_builder.h"

#include <algorithm>
#include <utility>

namespace klout {
namespace {

using ::klout::fact::v1::FactBatch;
using ::klout::fact::v1::InteractionColumns;
using ::klout::fact::v1::InteractionKind;
using ::klout::fact::v1::Network;

constexpr size_t kMaxRowsPerBatch = 1'048'576;
// Tag, length and network of a dictionary entry.
constexpr size_t kEntryBytes = 5;
// Encoded bytes of one row: fixed32 columns, and varints of at most two bytes.
constexpr size_t kInteractionBytes = 20;
constexpr size_t kPostBytes = 20;
constexpr size_t kPostTopicBytes = 6;
constexpr size_t kLinkBytes = 13;
constexpr size_t kTopicChoiceBytes = 13;
constexpr size_t kFeedStatusBytes = 12;
constexpr size_t kEndorsementBytes = 16;
constexpr size_t kMetricsOverheadBytes = 6;

// A column that is left out while all its values are 0: gives it the rows it left out, then this one.
template <typename Column, typename Value>
void AddToSparse(Column* column, int row, Value value) {
  if (column->empty() && value == Value{}) return;
  if (column->size() < row) column->Resize(row, Value{});
  column->Add(value);
}

// Posts added without topics and mood after some with them.
void FillUp(FactBatch& batch) {
  const int rows = batch.posts().posts_size();
  if (rows == 0) return;
  auto* posts = batch.mutable_posts();
  if (!posts->topic_counts().empty()) posts->mutable_topic_counts()->Resize(rows, 0);
  if (!posts->sentiment_percents().empty()) posts->mutable_sentiment_percents()->Resize(rows, 0);
}

}  // namespace

FactBatchBuilder::FactBatchBuilder(size_t rows_per_batch)
    : rows_per_batch_(std::clamp<size_t>(rows_per_batch, 1, kMaxRowsPerBatch)) {}

void FactBatchBuilder::AddInteraction(Network network, std::string_view actor_id, std::string_view author_id,
                                      InteractionKind kind, uint32_t unix_time, std::string_view post_id,
                                      uint32_t hostility_percent) {
  InteractionColumns* columns = batch_.mutable_interactions();
  const int row = columns->actors_size();
  columns->add_actors(AccountIndex(network, actor_id));
  columns->add_authors(AccountIndex(network, author_id));
  columns->add_kinds(kind);
  columns->add_times(unix_time);
  const uint32_t post = post_id.empty() ? 0 : 1 + StringIndex(post_id, batch_.mutable_post_ids(), &posts_);
  AddToSparse(columns->mutable_posts(), row, post);
  AddToSparse(columns->mutable_hostility_percents(), row, hostility_percent);
  CountRow(kInteractionBytes);
}

void FactBatchBuilder::AddPost(Network network, std::string_view author_id, std::string_view post_id,
                               uint32_t unix_time, std::string_view language) {
  auto* columns = batch_.mutable_posts();
  const int row = columns->posts_size();
  columns->add_posts(StringIndex(post_id, batch_.mutable_post_ids(), &posts_));
  columns->add_authors(AccountIndex(network, author_id));
  columns->add_times(unix_time);
  const uint32_t word = language.empty() ? 0 : 1 + StringIndex(language, batch_.mutable_words(), &words_);
  AddToSparse(columns->mutable_languages(), row, word);
  CountRow(kPostBytes);
}

void FactBatchBuilder::AddPost(const fact::v1::Post& post) {
  const int row = batch_.posts().posts_size();
  AddPost(post.author().network(), post.author().id(), post.id(), static_cast<uint32_t>(post.time().seconds()),
          post.language());
  auto* columns = batch_.mutable_posts();
  AddToSparse(columns->mutable_topic_counts(), row, static_cast<uint32_t>(post.topics_size()));
  for (const fact::v1::TextTopic& topic : post.topics()) {
    columns->add_topics(StringIndex(topic.topic(), batch_.mutable_words(), &words_));
    columns->add_topic_percents(topic.confidence_percent());
    bytes_ += kPostTopicBytes;
  }
  AddToSparse(columns->mutable_sentiment_percents(), row, post.sentiment_percent());
}

void FactBatchBuilder::AddLink(Network network, std::string_view account_id, std::string_view person_id,
                               uint32_t unix_time, bool unlink) {
  auto* columns = batch_.mutable_links();
  const int row = columns->accounts_size();
  columns->add_accounts(AccountIndex(network, account_id));
  columns->add_persons(StringIndex(person_id, batch_.mutable_person_ids(), &persons_));
  columns->add_times(unix_time);
  AddToSparse(columns->mutable_unlinks(), row, unlink);
  CountRow(kLinkBytes);
}

void FactBatchBuilder::AddEndorsement(Network giver_network, std::string_view giver_id,
                                      Network receiver_network, std::string_view receiver_id,
                                      std::string_view topic, uint32_t unix_time) {
  auto* columns = batch_.mutable_endorsements();
  columns->add_givers(AccountIndex(giver_network, giver_id));
  columns->add_receivers(AccountIndex(receiver_network, receiver_id));
  columns->add_topics(StringIndex(topic, batch_.mutable_words(), &words_));
  columns->add_times(unix_time);
  CountRow(kEndorsementBytes);
}

void FactBatchBuilder::AddProfileMetrics(const fact::v1::ProfileMetrics& metrics) {
  // The two differ in C++ only.
  const std::string bytes = metrics.SerializeAsString();
  batch_.add_profile_metrics()->ParseFromString(bytes);
  CountRow(bytes.size() + kMetricsOverheadBytes);
}

void FactBatchBuilder::AddTopicChoice(Network network, std::string_view account_id, std::string_view topic,
                                      uint32_t unix_time, bool hide) {
  auto* columns = batch_.mutable_topic_choices();
  const int row = columns->accounts_size();
  columns->add_accounts(AccountIndex(network, account_id));
  columns->add_topics(StringIndex(topic, batch_.mutable_words(), &words_));
  columns->add_times(unix_time);
  AddToSparse(columns->mutable_hides(), row, hide);
  CountRow(kTopicChoiceBytes);
}

void FactBatchBuilder::AddFeedStatus(Network network, std::string_view account_id, uint32_t unix_time,
                                     uint32_t failing_since) {
  auto* columns = batch_.mutable_feed_statuses();
  columns->add_accounts(AccountIndex(network, account_id));
  columns->add_times(unix_time);
  columns->add_failing_since(failing_since);
  CountRow(kFeedStatusBytes);
}

FactBatch FactBatchBuilder::Take(std::string_view batch_id) {
  auto* networks = batch_.mutable_accounts()->mutable_networks();
  if (!networks_differ_ && networks->size() > 1) networks->Truncate(1);
  batch_.set_batch_id(std::string(batch_id));
  FillUp(batch_);
  FactBatch taken = std::move(batch_);
  batch_ = FactBatch();
  const size_t accounts = accounts_.size();
  accounts_.clear();
  // The next batch most likely knows as many accounts: grow once.
  accounts_.reserve(accounts);
  posts_.clear();
  persons_.clear();
  words_.clear();
  rows_ = 0;
  bytes_ = 0;
  networks_differ_ = false;
  return taken;
}

// Ids and texts are hashed once, whether they are new or not.
uint32_t FactBatchBuilder::AccountIndex(Network network, std::string_view id) {
  const auto account = accounts_.lazy_emplace(AccountKey{id, network}, [&](const auto& construct) {
    auto* dictionary = batch_.mutable_accounts();
    const auto index = static_cast<uint32_t>(dictionary->ids_size());
    std::string* stored = dictionary->add_ids();
    stored->assign(id);
    if (index > 0 && dictionary->networks(0) != network) networks_differ_ = true;
    dictionary->add_networks(network);
    bytes_ += id.size() + kEntryBytes;
    construct(AccountKey{*stored, network}, index);
  });
  return account->second;
}

uint32_t FactBatchBuilder::StringIndex(std::string_view text, Strings* strings, Index* index) {
  const auto entry = index->lazy_emplace(ToAbsl(text), [&](const auto& construct) {
    const auto next = static_cast<uint32_t>(strings->size());
    std::string* stored = strings->Add();
    stored->assign(text);
    bytes_ += text.size() + kEntryBytes;
    construct(absl::string_view(*stored), next);
  });
  return entry->second;
}

void FactBatchBuilder::CountRow(size_t bytes) {
  ++rows_;
  bytes_ += bytes;
}

}  // namespace klout
