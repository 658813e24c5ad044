#include "services/connector/sync/page_facts.h"

#include <openssl/sha.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <utility>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "common/facts/post_topics.h"
#include "common/string_view.h"
#include "services/connector/domain/plain_text.h"

namespace klout::connector {
namespace {

constexpr int kMaxLeftOutKinds = 100;

// The first 128 bits of SHA-256 over the parts with their lengths.
FactKey KeyOf(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const std::string_view part : parts) absl::StrAppend(&all, part.size(), ":", ToAbsl(part));
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest;
  SHA256(reinterpret_cast<const unsigned char*>(all.data()), all.size(), digest.data());
  FactKey key;
  std::memcpy(&key.high, digest.data(), sizeof key.high);
  std::memcpy(&key.low, digest.data() + sizeof key.high, sizeof key.low);
  return key;
}

// A language as networks name it, if it is one: `it`, `pt-BR`; not `und`, `zxx`, `qme`.
std::string_view LanguageOf(std::string_view text) {
  constexpr size_t kMaxLength = 16;
  const std::string_view primary = text.substr(0, text.find_first_of("-_"));
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const bool is_language = text.size() <= kMaxLength && (primary.size() == 2 || primary.size() == 3) &&
                           std::all_of(text.begin(), text.end(), [&](char c) { return is_letter(c) || c == '-' || c == '_' || (c >= '0' && c <= '9'); });
  const bool says_nothing = primary == "und" || primary == "zxx" || primary == "mul" || (primary.size() == 3 && primary[0] == 'q');
  return is_language && !says_nothing ? text : std::string_view();
}

std::string_view DomainOf(std::string_view link) {
  const size_t scheme = link.find("://");
  if (scheme == std::string_view::npos) return {};
  link.remove_prefix(scheme + 3);
  return link.substr(0, link.find_first_of("/?#:"));
}

void AddProfileTopics(const topics::v1::TextResult& text, bool is_bio, fact::v1::ProfileMetrics* profile) {
  constexpr int kMaxTopics = 64;
  for (const topics::v1::TopicResult& topic : text.topics()) {
    auto& topics = *profile->mutable_topics();
    auto found = std::find_if(topics.begin(), topics.end(), [&](const auto& known) { return known.topic() == topic.slug(); });
    if (found == topics.end()) {
      if (topics.size() == kMaxTopics) return;
      profile->add_topics()->set_topic(topic.slug());
      found = topics.end() - 1;
    }
    if (is_bio) {
      found->set_in_bio(true);
    } else {
      found->set_lists(found->lists() + 1);
    }
  }
}

}  // namespace

void CountLeftOut(std::string_view reason, uint64_t times, google::protobuf::Map<std::string, uint64_t>* counts) {
  const std::string name(reason);
  const bool is_known = counts->contains(name) || counts->size() < kMaxLeftOutKinds;
  (*counts)[is_known ? name : "other"] += times;
}

void PageFacts::Clear() {
  posts_.clear();
  interactions_.clear();
  profiles_.clear();
  fetches_.clear();
  keeps_.clear();
  minors_.clear();
  left_out_.clear();
  newest_ = 0;
  newest_id_.clear();
}

void PageFacts::Newest(int64_t time, std::string_view id) {
  if (time <= newest_) return;
  newest_ = time;
  newest_id_ = std::string(id);
}

void PageFacts::OnPost(const MappedPost& mapped) {
  if (ignore_posts_) return;
  Post& post = posts_.emplace_back();
  post.fact.mutable_author()->set_network(network_);
  post.fact.mutable_author()->set_id(std::string(mapped.author));
  post.fact.set_id(std::string(mapped.id));
  post.fact.mutable_time()->set_seconds(mapped.time);
  post.fact.set_language(std::string(LanguageOf(mapped.language)));
  post.text.set_text(PlainText(mapped.text));
  post.text.set_network(network_);
  post.text.set_language(post.fact.language());
  for (const std::string_view hashtag : mapped.hashtags) post.text.add_hashtags(std::string(hashtag));
  if (const std::string_view domain = DomainOf(mapped.link); !domain.empty()) post.text.add_link_domains(std::string(domain));
  post.key = KeyOf({"post", NetworkName(network_), mapped.author, mapped.id});
  Newest(mapped.time, mapped.id);
}

void PageFacts::OnInteraction(const MappedInteraction& mapped) {
  interactions_.push_back({.actor = std::string(mapped.actor),
                           .author = std::string(mapped.author),
                           .post = std::string(mapped.post),
                           .text = mapped.text.empty() ? std::string() : PlainText(mapped.text),
                           .kind = mapped.kind,
                           .time = mapped.time,
                           .post_time = mapped.post_time,
                           .key = KeyOf({fact::v1::InteractionKind_Name(mapped.kind), NetworkName(network_), mapped.actor,
                                         mapped.author, mapped.id.empty() ? mapped.post : std::string_view(), mapped.id})});
  if (mapped.time) Newest(*mapped.time, mapped.id.empty() ? mapped.post : mapped.id);
}

void PageFacts::OnProfile(const MappedProfile& mapped) {
  if (mapped.minor) {
    minors_.emplace_back(mapped.account);
    return;
  }
  Profile& profile = profiles_.emplace_back();
  profile.fact.mutable_account()->set_network(network_);
  profile.fact.mutable_account()->set_id(std::string(mapped.account));
  if (mapped.followers) profile.fact.set_followers(*mapped.followers);
  if (mapped.following) profile.fact.set_following(*mapped.following);
  if (mapped.listed) profile.fact.set_listed(*mapped.listed);
  if (mapped.posts) profile.fact.set_posts(*mapped.posts);
  if (mapped.likes_received) profile.fact.set_likes_received(*mapped.likes_received);
  if (mapped.views_received) profile.fact.set_views_received(*mapped.views_received);
  profile.fact.set_kind(mapped.kind);
  profile.fact.set_country(std::string(mapped.country));
  profile.bio = PlainText(mapped.bio);
  for (const std::string_view list : mapped.lists) profile.lists.emplace_back(list);
  std::string all = profile.fact.SerializeAsString();
  absl::StrAppend(&all, profile.bio.size(), ":", profile.bio);
  for (const std::string& list : profile.lists) absl::StrAppend(&all, list.size(), ":", list);
  const FactKey key = KeyOf({"profile", all});
  profile.digest = absl::StrCat(absl::Hex(key.high, absl::kZeroPad16), absl::Hex(key.low, absl::kZeroPad16));
}

void PageFacts::OnFetch(const MappedFetch& fetch) {
  FetchTask& task = fetches_.emplace_back();
  task.endpoint = std::string(fetch.endpoint);
  task.item = std::string(fetch.item);
  task.changed = std::string(fetch.changed);
  for (const auto& [symbol, value] : fetch.variables) task.variables.emplace_back(symbol, std::string(value));
  task.post_time = fetch.post_time;
}

absl::Status PageFacts::DropKnown(const AccountName& account, ConnectorStore& store, v1::SyncCounts* counts) {
  std::vector<FactKey> keys;
  for (const Post& post : posts_) keys.push_back(post.key);
  for (const Interaction& act : interactions_) keys.push_back(act.key);
  absl::StatusOr<std::vector<bool>> sent = store.AreSent(keys);
  if (!sent.ok()) return sent.status();
  std::set<FactKey> on_page;
  uint64_t known = 0;
  size_t at = 0;
  const auto is_known = [&](const auto& fact) {
    const bool drop = (*sent)[at++] || !on_page.insert(fact.key).second;
    known += drop ? 1 : 0;
    return drop;
  };
  posts_.erase(std::remove_if(posts_.begin(), posts_.end(), is_known), posts_.end());
  interactions_.erase(std::remove_if(interactions_.begin(), interactions_.end(), is_known), interactions_.end());
  for (size_t i = 0; i < profiles_.size();) {
    absl::StatusOr<std::string> mark = store.Mark(account, absl::StrCat("profile:", profiles_[i].fact.account().id()));
    if (!mark.ok()) return mark.status();
    if (*mark == profiles_[i].digest) {
      profiles_.erase(profiles_.begin() + static_cast<ptrdiff_t>(i));
      ++known;
    } else {
      ++i;
    }
  }
  counts->set_known(counts->known() + known);
  return absl::OkStatus();
}

absl::Status PageFacts::ReadTexts(TextReader& reader) {
  std::vector<topics::v1::Text> texts;
  for (Post& post : posts_) texts.push_back(std::move(post.text));
  for (const Interaction& act : interactions_) {
    if (act.text.empty()) continue;
    texts.emplace_back().set_text(act.text);
    texts.back().set_network(network_);
  }
  for (const Profile& profile : profiles_) {
    texts.emplace_back().set_text(profile.bio);
    for (const std::string& list : profile.lists) texts.emplace_back().set_text(list);
  }
  if (texts.empty()) return absl::OkStatus();
  absl::StatusOr<std::vector<topics::v1::TextResult>> results = reader.Read(std::move(texts));
  if (!results.ok()) return results.status();
  auto result = results->begin();
  for (Post& post : posts_) FillFromText(*result++, &post.fact);
  for (Interaction& act : interactions_) {
    if (!act.text.empty()) act.hostility = std::min<uint32_t>((result++)->hostility(), 100);
  }
  for (Profile& profile : profiles_) {
    AddProfileTopics(*result++, true, &profile.fact);
    for (size_t i = 0; i < profile.lists.size(); ++i) AddProfileTopics(*result++, false, &profile.fact);
  }
  return absl::OkStatus();
}

void PageFacts::Count(v1::SyncCounts* counts) const {
  counts->set_posts(counts->posts() + posts_.size());
  counts->set_interactions(counts->interactions() + interactions_.size());
  counts->set_profiles(counts->profiles() + profiles_.size());
  for (const auto& [reason, times] : left_out_) CountLeftOut(reason, times, counts->mutable_left_out());
}

void PageFacts::AddTo(PageChange* change, std::string_view batch_id, const Dates& dates, v1::SyncCounts* counts) {
  Count(counts);
  if (empty()) return;
  FactBatchBuilder builder(posts_.size() + interactions_.size() + profiles_.size());
  for (const Post& post : posts_) {
    builder.AddPost(post.fact);
    change->sent.push_back(post.key);
  }
  for (const Interaction& act : interactions_) {
    int64_t time = dates.synced;
    if (act.time) {
      time = *act.time;
    } else if (act.post_time || dates.complete > 0) {
      time = std::max(act.post_time.value_or(0), dates.complete);
    }
    builder.AddInteraction(network_, act.actor, act.author, act.kind, static_cast<uint32_t>(time), act.post, act.hostility);
    change->sent.push_back(act.key);
  }
  for (Profile& profile : profiles_) {
    profile.fact.mutable_time()->set_seconds(dates.synced);
    change->marks.emplace_back(absl::StrCat("profile:", profile.fact.account().id()), profile.digest);
    builder.AddProfileMetrics(profile.fact);
  }
  change->batch = builder.Take(batch_id);
}

}  // namespace klout::connector
