#include "services/cli/simulator/batch_writer.h"

#include <bit>
#include <utility>

#include "services/cli/simulator/random.h"

namespace klout::simulator {
namespace {

// Finds the slot of `key` in this round, or the empty one where it belongs. Half of the slots stay empty.
template <typename Slots>
auto& FindSlot(Slots& slots, uint32_t key, uint32_t round) {
  const size_t mask = slots.size() - 1;
  size_t at = Mix(key) & mask;
  while (slots[at].round == round && slots[at].key != key) at = (at + 1) & mask;
  return slots[at];
}

// FactBatch::Clear would free the tables; this keeps their memory. All tables are present afterwards, so that
// a batch has the same bytes whether its memory is new or used.
void Empty(klout::fact::v1::FactBatch* batch) {
  batch->mutable_accounts()->Clear();
  batch->clear_post_ids();
  batch->clear_person_ids();
  batch->clear_words();
  batch->mutable_interactions()->Clear();
  batch->mutable_posts()->Clear();
  batch->mutable_links()->Clear();
  batch->mutable_endorsements()->Clear();
  batch->clear_profile_metrics();
}

// Who posts about what. An ordinary account has a main topic, and another now and then; some posts are about
// nothing. By hashes, so that topics change nothing else in a community.
constexpr uint32_t kMainTopicPercent = 65, kOtherTopicPercent = 15;
constexpr uint32_t kOrdinaryConfidence = 80;

}  // namespace

void AppendNumber(uint64_t number, std::string* text) {
  char digits[13];
  size_t at = sizeof(digits);
  do {
    digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36];
    number /= 36;
  } while (number > 0);
  text->append(digits + at, sizeof(digits) - at);
}

BatchWriter::BatchWriter(const Names* names, size_t max_rows)
    : names_(names),
      max_rows_(max_rows),
      accounts_(names->account_count()),
      posts_(std::bit_ceil(2 * max_rows)),
      persons_(std::bit_ceil(2 * max_rows)),
      words_(kLanguageCount + kTopicCount) {}

void BatchWriter::Start(std::string batch_id, klout::fact::v1::FactBatch* batch) {
  batch_ = batch;
  Empty(batch_);
  batch_->set_batch_id(std::move(batch_id));
  rows_ = 0;
  ++round_;
}

void BatchWriter::Add(const Event& event) {
  ++rows_;
  switch (event.type) {
    case EventType::kInteraction:
      return AddInteraction(event);
    case EventType::kPost:
      return AddPost(event);
    case EventType::kLink:
      return AddLink(event);
    case EventType::kEndorsement:
      return AddEndorsement(event);
  }
}

void BatchWriter::Prefetch(const Event& event) const {
  __builtin_prefetch(&accounts_[event.first]);
  if (event.type == EventType::kInteraction) __builtin_prefetch(&accounts_[event.second]);
  if (event.third != kNoPost) __builtin_prefetch(&posts_[Mix(event.third) & (posts_.size() - 1)]);
}

uint32_t BatchWriter::LocalAccount(AccountIndex account) {
  Local& local = accounts_[account];
  if (local.round != round_) {
    auto* dictionary = batch_->mutable_accounts();
    local = {round_, static_cast<uint32_t>(dictionary->ids_size())};
    names_->AppendAccountId(account, dictionary->add_ids());
    dictionary->add_networks(names_->network(account));
  }
  return local.index;
}

uint32_t BatchWriter::LocalPost(PostNumber post) {
  Slot& slot = FindSlot(posts_, post, round_);
  if (slot.round != round_) {
    slot = {round_, post, static_cast<uint32_t>(batch_->post_ids_size())};
    std::string* id = batch_->add_post_ids();
    id->push_back('p');
    AppendNumber(post, id);
  }
  return slot.index;
}

uint32_t BatchWriter::LocalPerson(uint32_t person) {
  Slot& slot = FindSlot(persons_, person, round_);
  if (slot.round != round_) {
    slot = {round_, person, static_cast<uint32_t>(batch_->person_ids_size())};
    names_->AppendPersonId(person, batch_->add_person_ids());
  }
  return slot.index;
}

uint32_t BatchWriter::LocalWord(uint32_t word) {
  Local& local = words_[word];
  if (local.round != round_) {
    local = {round_, static_cast<uint32_t>(batch_->words_size())};
    const std::string_view text = word < kLanguageCount                 ? kLanguages[word]
                                  : word < kLanguageCount + kTopicCount ? kTopics[word - kLanguageCount]
                                                                        : more_words_[word - kLanguageCount - kTopicCount];
    batch_->add_words(text.data(), text.size());
  }
  return local.index;
}

void BatchWriter::AddInteraction(const Event& event) {
  auto* rows = batch_->mutable_interactions();
  rows->add_actors(LocalAccount(event.first));
  rows->add_authors(LocalAccount(event.second));
  rows->add_kinds(static_cast<InteractionKind>(event.kind));
  rows->add_times(event.time);
  rows->add_posts(event.third == kNoPost ? 0 : 1 + LocalPost(event.third));
  rows->add_hostility_percents(event.hostility_percent);
}

void BatchWriter::AddPost(const Event& event) {
  auto* rows = batch_->mutable_posts();
  rows->add_posts(LocalPost(event.third));
  rows->add_authors(LocalAccount(event.first));
  rows->add_times(event.time);
  rows->add_languages(1 + LocalWord(names_->language(event.first)));
  AddTopics(event);
}

void BatchWriter::AddTopics(const Event& event) {
  auto* rows = batch_->mutable_posts();
  if (const auto speaker = speakers_.find(event.first); speaker != speakers_.end()) {
    const klout::fact::v1::Post& text = speaker->second.voice->Text(speaker->second.posts++);
    rows->add_topic_counts(static_cast<uint32_t>(text.topics_size()));
    rows->add_sentiment_percents(text.sentiment_percent());
    for (const auto& topic : text.topics()) {
      rows->add_topics(LocalWord(WordNumber(topic.topic())));
      rows->add_topic_percents(topic.confidence_percent());
    }
    return;
  }
  // As endorsements have it: people give +K for what somebody posts about.
  const uint64_t taste = Mix(event.first), chance = Mix(taste ^ event.third);
  const uint32_t percent = chance % 100;
  rows->add_sentiment_percents(static_cast<int>(chance >> 32) % 41);
  if (percent >= kMainTopicPercent + kOtherTopicPercent) {
    rows->add_topic_counts(0);
    return;
  }
  const uint64_t topic = percent < kMainTopicPercent ? taste : taste >> 20;
  rows->add_topic_counts(1);
  rows->add_topics(LocalWord(kLanguageCount + static_cast<uint32_t>(topic % kTopicCount)));
  rows->add_topic_percents(kOrdinaryConfidence);
}

void BatchWriter::SetVoice(AccountIndex account, const TextBook::Voice* voice) { speakers_[account] = {voice, 0}; }

uint32_t BatchWriter::WordNumber(std::string_view text) {
  for (uint32_t i = 0; i < kTopicCount; ++i) {
    if (kTopics[i] == text) return kLanguageCount + i;
  }
  for (uint32_t i = 0; i < more_words_.size(); ++i) {
    if (more_words_[i] == text) return kLanguageCount + kTopicCount + i;
  }
  more_words_.emplace_back(text);
  words_.emplace_back();
  return static_cast<uint32_t>(words_.size() - 1);
}

void BatchWriter::AddLink(const Event& event) {
  auto* rows = batch_->mutable_links();
  rows->add_accounts(LocalAccount(event.first));
  rows->add_persons(LocalPerson(event.second));
  rows->add_times(event.time);
}

void BatchWriter::AddEndorsement(const Event& event) {
  auto* rows = batch_->mutable_endorsements();
  rows->add_givers(LocalAccount(event.first));
  rows->add_receivers(LocalAccount(event.second));
  rows->add_topics(LocalWord(kLanguageCount + event.third));
  rows->add_times(event.time);
}

}  // namespace klout::simulator
