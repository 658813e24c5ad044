#include "services/scoring/store/fact_batch_view.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/domain/traits.h"

namespace klout::scoring {
namespace {

using klout::fact::v1::FactBatch;
using klout::fact::v1::InteractionKind_IsValid;
using klout::fact::v1::Network_IsValid;

// UTF-8 as RFC 3629 has it: no overlong forms, no surrogates, nothing above U+10FFFF.
bool IsUtf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return false;
    const auto second = static_cast<unsigned char>(text[i + 1]);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
        (lead == 0xF4 && second > 0x8F)) {
      return false;
    }
    for (size_t j = 1; j < length; ++j) {
      if ((static_cast<unsigned char>(text[i + j]) & 0xC0) != 0x80) return false;
    }
    i += length;
  }
  return true;
}

std::string At(std::string_view field, size_t i) { return absl::StrCat(absl::string_view(field.data(), field.size()), "[", i, "]"); }

absl::Status CheckText(std::string_view text, std::string_view field, size_t i, size_t max_bytes) {
  if (text.empty()) return InvalidField(At(field, i), "must not be empty");
  if (text.size() > max_bytes) {
    return InvalidField(At(field, i), absl::StrCat("has ", text.size(), " bytes, more than ", max_bytes));
  }
  if (!IsUtf8(text)) return InvalidField(At(field, i), "is not UTF-8");
  return absl::OkStatus();
}

template <typename Texts>
absl::Status CheckTexts(const Texts& texts, std::string_view field, size_t max_bytes) {
  for (int i = 0; i < texts.size(); ++i) {
    if (absl::Status status = CheckText(texts[i], field, i, max_bytes); !status.ok()) return status;
  }
  return absl::OkStatus();
}

// The first problem found stays.
class Checker {
 public:
  explicit Checker(absl::Time now) : latest_(absl::ToUnixSeconds(now + kMaxAhead)) {}

  template <typename Column>
  void Length(const Column& column, std::string_view field, int rows, bool may_be_empty = false) {
    if (!status_.ok() || column.size() == rows || (may_be_empty && column.empty())) return;
    status_ = InvalidField(field, absl::StrCat("has ", column.size(), " rows where its table has ", rows));
  }
  // Each value below `bound`.
  template <typename Column>
  void Index(const Column& column, std::string_view field, size_t bound, std::string_view dictionary) {
    if (!status_.ok()) return;
    for (int i = 0; i < column.size(); ++i) {
      if (static_cast<uint64_t>(column[i]) < bound) continue;
      status_ = InvalidField(At(field, i), absl::StrCat("is ", column[i], ", but ", absl::string_view(dictionary.data(), dictionary.size()), " has ",
                                                        bound, " entries"));
      return;
    }
  }
  // 0, or 1 + an index below `bound`.
  template <typename Column>
  void OptionalIndex(const Column& column, std::string_view field, size_t bound, std::string_view dictionary) {
    Index(column, field, bound + 1, dictionary);
  }
  template <typename Column>
  void Times(const Column& column, std::string_view field) {
    if (!status_.ok()) return;
    for (int i = 0; i < column.size(); ++i) Time(column[i], field, i);
  }
  void Time(int64_t time, std::string_view field, int i) {
    if (!status_.ok() || (time >= 0 && time <= latest_)) return;
    status_ = InvalidField(At(field, i),
                           absl::StrCat("is ", time, time < 0 ? ", before 1970" : ", more than 10 minutes in the future"));
  }
  template <typename Column, typename IsValid>
  void Each(const Column& column, std::string_view field, const IsValid& valid, std::string_view problem) {
    if (!status_.ok()) return;
    for (int i = 0; i < column.size(); ++i) {
      if (valid(column[i])) continue;
      status_ = InvalidField(At(field, i), absl::StrCat("is ", column[i], ", ", absl::string_view(problem.data(), problem.size())));
      return;
    }
  }
  void Merge(absl::Status status) {
    if (status_.ok()) status_ = std::move(status);
  }
  absl::Status status() const { return status_; }

 private:
  const int64_t latest_;
  absl::Status status_;
};

absl::Status CheckShape(const FactBatch& batch) {
  if (batch.batch_id().empty()) return InvalidField("batch_id", "must not be empty");
  if (batch.batch_id().size() > kMaxBatchIdBytes) {
    return InvalidField("batch_id", absl::StrCat("has ", batch.batch_id().size(), " bytes, more than ", kMaxBatchIdBytes));
  }
  if (!IsUtf8(batch.batch_id())) return InvalidField("batch_id", "is not UTF-8");
  const size_t rows = batch.interactions().actors_size() + batch.posts().posts_size() +
                      batch.links().accounts_size() + batch.endorsements().givers_size() +
                      batch.profile_metrics_size() + batch.topic_choices().accounts_size() +
                      batch.feed_statuses().accounts_size();
  if (rows == 0) return InvalidField("interactions", "the batch has no row in any table");
  if (rows > kMaxRows) {
    return InvalidField("interactions", absl::StrCat("the batch has ", rows, " rows, more than ", kMaxRows));
  }
  if (batch.ByteSizeLong() > kMaxBatchBytes) {
    return InvalidField("batch", absl::StrCat("has ", batch.ByteSizeLong(), " bytes, more than ", kMaxBatchBytes));
  }
  return absl::OkStatus();
}

void CheckDictionaries(const FactBatch& batch, Checker& check) {
  const auto& accounts = batch.accounts();
  check.Merge(CheckTexts(accounts.ids(), "accounts.ids", kMaxAccountIdBytes));
  if (accounts.networks_size() != 1 || accounts.ids().empty()) {
    check.Length(accounts.networks(), "accounts.networks", accounts.ids_size());
  }
  check.Each(accounts.networks(), "accounts.networks",
             [](int network) { return network != 0 && Network_IsValid(network); }, "no known network");
  check.Merge(CheckTexts(batch.post_ids(), "post_ids", kMaxPostIdBytes));
  check.Merge(CheckTexts(batch.person_ids(), "person_ids", kMaxPersonIdBytes));
  check.Merge(CheckTexts(batch.words(), "words", kMaxWordBytes));
}

void CheckInteractions(const FactBatch& batch, Checker& check) {
  const auto& table = batch.interactions();
  const int rows = table.actors_size();
  const size_t accounts = batch.accounts().ids_size();
  check.Length(table.authors(), "interactions.authors", rows);
  check.Length(table.kinds(), "interactions.kinds", rows);
  check.Length(table.times(), "interactions.times", rows);
  check.Length(table.posts(), "interactions.posts", rows, true);
  check.Length(table.hostility_percents(), "interactions.hostility_percents", rows, true);
  check.Index(table.actors(), "interactions.actors", accounts, "accounts");
  check.Index(table.authors(), "interactions.authors", accounts, "accounts");
  check.OptionalIndex(table.posts(), "interactions.posts", batch.post_ids_size(), "post_ids");
  check.Each(table.kinds(), "interactions.kinds",
             [](int kind) { return kind != 0 && InteractionKind_IsValid(kind); }, "no known kind");
  check.Each(table.hostility_percents(), "interactions.hostility_percents",
             [](uint32_t percent) { return percent <= 100; }, "more than 100");
  check.Times(table.times(), "interactions.times");
  if (!check.status().ok() || batch.accounts().networks_size() == 1) return;
  for (int i = 0; i < rows; ++i) {
    if (batch.accounts().networks(table.actors(i)) == batch.accounts().networks(table.authors(i))) continue;
    check.Merge(InvalidField(At("interactions.authors", i), "is on another network than its actor"));
    return;
  }
}

absl::Status CheckPostTopics(const klout::fact::v1::PostColumns& posts, size_t words) {
  uint64_t topics = 0;
  for (int i = 0; i < posts.topic_counts_size(); ++i) {
    if (posts.topic_counts(i) > kMaxPostTopics) {
      return InvalidField(At("posts.topic_counts", i), absl::StrCat("is ", posts.topic_counts(i), ", more than ", kMaxPostTopics));
    }
    topics += posts.topic_counts(i);
  }
  if (topics != static_cast<uint64_t>(posts.topics_size())) {
    return InvalidField("posts.topics", absl::StrCat("has ", posts.topics_size(), " rows where topic_counts adds up to ", topics));
  }
  Checker check(absl::UnixEpoch());
  check.Length(posts.topic_counts(), "posts.topic_counts", posts.posts_size(), true);
  check.Length(posts.topic_percents(), "posts.topic_percents", posts.topics_size());
  check.Length(posts.sentiment_percents(), "posts.sentiment_percents", posts.posts_size(), true);
  check.Index(posts.topics(), "posts.topics", words, "words");
  check.Each(posts.topic_percents(), "posts.topic_percents",
             [](uint32_t percent) { return percent >= 1 && percent <= 100; }, "not 1 to 100");
  check.Each(posts.sentiment_percents(), "posts.sentiment_percents",
             [](int percent) { return percent >= -100 && percent <= 100; }, "not -100 to 100");
  return check.status();
}

absl::Status CheckProfile(const klout::fact::v1::ProfileReport& row, size_t i) {
  if (!klout::fact::v1::AccountKind_IsValid(row.kind())) return InvalidField(At("profile_metrics", i), "kind is no known kind");
  if (!row.country().empty() && CountryOf(row.country()) == 0) {
    return InvalidField(At("profile_metrics", i), "country is not two letters A to Z");
  }
  for (const double rate : {row.mentions_per_week(), row.reshares_per_week()}) {
    if (!(rate >= 0 && rate <= kMaxRatePerWeek))
      return InvalidField(At("profile_metrics", i), absl::StrCat("has ", rate, " mentions or reshares a week, must be 0 to ", kMaxRatePerWeek));
  }
  if (row.topics_size() > kMaxProfileTopics) {
    return InvalidField(At("profile_metrics", i), absl::StrCat("has ", row.topics_size(), " topics, more than ", kMaxProfileTopics));
  }
  for (const auto& topic : row.topics()) {
    if (absl::Status status = CheckText(topic.topic(), "profile_metrics.topics", i, kMaxWordBytes); !status.ok()) return status;
  }
  return absl::OkStatus();
}

void CheckOthers(const FactBatch& batch, Checker& check) {
  const size_t accounts = batch.accounts().ids_size();
  const auto& posts = batch.posts();
  check.Length(posts.authors(), "posts.authors", posts.posts_size());
  check.Length(posts.times(), "posts.times", posts.posts_size());
  check.Length(posts.languages(), "posts.languages", posts.posts_size(), true);
  check.Index(posts.posts(), "posts.posts", batch.post_ids_size(), "post_ids");
  check.Index(posts.authors(), "posts.authors", accounts, "accounts");
  check.OptionalIndex(posts.languages(), "posts.languages", batch.words_size(), "words");
  check.Times(posts.times(), "posts.times");
  check.Merge(CheckPostTopics(posts, batch.words_size()));

  const auto& links = batch.links();
  check.Length(links.persons(), "links.persons", links.accounts_size());
  check.Length(links.times(), "links.times", links.accounts_size());
  check.Length(links.unlinks(), "links.unlinks", links.accounts_size(), true);
  check.Index(links.accounts(), "links.accounts", accounts, "accounts");
  check.Index(links.persons(), "links.persons", batch.person_ids_size(), "person_ids");
  check.Times(links.times(), "links.times");

  const auto& endorsements = batch.endorsements();
  check.Length(endorsements.receivers(), "endorsements.receivers", endorsements.givers_size());
  check.Length(endorsements.topics(), "endorsements.topics", endorsements.givers_size());
  check.Length(endorsements.times(), "endorsements.times", endorsements.givers_size());
  check.Index(endorsements.givers(), "endorsements.givers", accounts, "accounts");
  check.Index(endorsements.receivers(), "endorsements.receivers", accounts, "accounts");
  check.Index(endorsements.topics(), "endorsements.topics", batch.words_size(), "words");
  check.Times(endorsements.times(), "endorsements.times");

  for (int i = 0; i < batch.profile_metrics_size(); ++i) {
    const auto& account = batch.profile_metrics(i).account();
    check.Merge(CheckText(account.id(), "profile_metrics.account.id", i, kMaxAccountIdBytes));
    if (account.network() == 0 || !Network_IsValid(account.network())) {
      check.Merge(InvalidField(At("profile_metrics", i), "account.network is no known network"));
    }
    check.Time(batch.profile_metrics(i).time().seconds(), "profile_metrics.time", i);
    check.Merge(CheckProfile(batch.profile_metrics(i), i));
  }

  const auto& choices = batch.topic_choices();
  check.Length(choices.topics(), "topic_choices.topics", choices.accounts_size());
  check.Length(choices.times(), "topic_choices.times", choices.accounts_size());
  check.Length(choices.hides(), "topic_choices.hides", choices.accounts_size(), true);
  check.Index(choices.accounts(), "topic_choices.accounts", accounts, "accounts");
  check.Index(choices.topics(), "topic_choices.topics", batch.words_size(), "words");
  check.Times(choices.times(), "topic_choices.times");

  const auto& feeds = batch.feed_statuses();
  check.Length(feeds.times(), "feed_statuses.times", feeds.accounts_size());
  check.Length(feeds.failing_since(), "feed_statuses.failing_since", feeds.accounts_size(), true);
  check.Index(feeds.accounts(), "feed_statuses.accounts", accounts, "accounts");
  check.Times(feeds.times(), "feed_statuses.times");
  check.Times(feeds.failing_since(), "feed_statuses.failing_since");
}

template <typename T>
absl::Span<const T> Span(const google::protobuf::RepeatedField<T>& column) {
  return absl::MakeConstSpan(column.data(), column.size());
}

}  // namespace

absl::Status CheckFactBatch(const FactBatch& batch, absl::Time now) {
  if (absl::Status status = CheckShape(batch); !status.ok()) return status;
  Checker check(now);
  CheckDictionaries(batch, check);
  CheckInteractions(batch, check);
  CheckOthers(batch, check);
  return check.status();
}

Facts ViewFactBatch(const FactBatch& batch) {
  Facts facts;
  const auto& accounts = batch.accounts();
  facts.account_ids.assign(accounts.ids().begin(), accounts.ids().end());
  facts.account_networks.resize(facts.account_ids.size());
  for (size_t i = 0; i < facts.account_networks.size(); ++i) {
    facts.account_networks[i] = static_cast<Network>(accounts.networks(accounts.networks_size() == 1 ? 0 : static_cast<int>(i)));
  }
  facts.post_ids.assign(batch.post_ids().begin(), batch.post_ids().end());
  facts.person_ids.assign(batch.person_ids().begin(), batch.person_ids().end());
  facts.words.assign(batch.words().begin(), batch.words().end());

  const auto& in = batch.interactions();
  facts.interactions.actors = Span(in.actors());
  facts.interactions.authors = Span(in.authors());
  facts.interactions.times = Span(in.times());
  facts.interactions.posts = Span(in.posts());
  facts.interactions.hostility = Span(in.hostility_percents());
  facts.interactions.kinds = absl::MakeConstSpan(in.kinds().data(), in.kinds().size());
  const auto& posts = batch.posts();
  facts.posts = {Span(posts.posts()),        Span(posts.authors()), Span(posts.times()),         Span(posts.languages()),
                 Span(posts.topic_counts()), Span(posts.topics()),  Span(posts.topic_percents()), Span(posts.sentiment_percents())};
  const auto& choices = batch.topic_choices();
  facts.topic_choices = {Span(choices.accounts()), Span(choices.topics()), Span(choices.times()),
                         absl::MakeConstSpan(choices.hides().data(), choices.hides().size())};
  const auto& feeds = batch.feed_statuses();
  facts.feed_statuses = {Span(feeds.accounts()), Span(feeds.times()), Span(feeds.failing_since())};
  facts.links = {Span(batch.links().accounts()), Span(batch.links().persons()), Span(batch.links().times()),
                 absl::MakeConstSpan(batch.links().unlinks().data(), batch.links().unlinks().size())};
  facts.endorsements = {Span(batch.endorsements().givers()), Span(batch.endorsements().receivers()),
                        Span(batch.endorsements().topics()), Span(batch.endorsements().times())};
  for (const auto& row : batch.profile_metrics()) {
    auto count = [](bool known, uint64_t value) { return known ? value : kUnknownCount; };
    auto rate = [](bool known, double value) { return known ? static_cast<float>(value) : kUnknownRate; };
    // Rare, so they bring their own dictionary entry.
    facts.account_ids.push_back(row.account().id());
    facts.account_networks.push_back(static_cast<Network>(row.account().network()));
    facts.reported.push_back({static_cast<uint32_t>(facts.account_ids.size() - 1),
                              static_cast<UnixSeconds>(row.time().seconds()),
                              count(row.has_followers(), row.followers()),
                              count(row.has_following(), row.following()), count(row.has_listed(), row.listed()),
                              count(row.has_posts(), row.posts()),
                              count(row.has_likes_received(), row.likes_received()),
                              count(row.has_views_received(), row.views_received()), CountryOf(row.country()),
                              static_cast<uint8_t>(row.kind()),
                              {},
                              rate(row.has_mentions_per_week(), row.mentions_per_week()),
                              rate(row.has_reshares_per_week(), row.reshares_per_week())});
    for (const auto& topic : row.topics()) {
      facts.words.push_back(topic.topic());
      facts.profile_topics.push_back({facts.reported.back().account, static_cast<uint32_t>(facts.words.size() - 1),
                                      facts.reported.back().time, topic.lists(), topic.in_bio()});
    }
  }
  return facts;
}

klout::fact::v1::Network NetworkOfAccount(const klout::fact::v1::FactBatch& batch, int account) {
  const auto& networks = batch.accounts().networks();
  return static_cast<klout::fact::v1::Network>(networks[networks.size() == 1 ? 0 : account]);
}

}  // namespace klout::scoring
