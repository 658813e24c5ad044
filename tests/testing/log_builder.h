#ifndef KLOUT_TESTS_TESTING_LOG_BUILDER_H_
#define KLOUT_TESTS_TESTING_LOG_BUILDER_H_

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/traits.h"

namespace klout::scoring::testing {

// 2026-01-01 00:00 UTC and so many days.
inline UnixSeconds Day(double days) { return static_cast<UnixSeconds>(1767225600 + days * kSecondsPerDay); }

// `twitter:jack` as AccountKey makes it.
inline std::string KeyOf(std::string_view account) {
  static const std::map<std::string, Network, std::less<>> networks = {
      {"twitter", 1}, {"facebook", 2}, {"instagram", 3}, {"linkedin", 7}, {"mastodon", 14}};
  const size_t colon = account.find(':');
  const auto network = networks.find(account.substr(0, colon));
  if (colon == account.npos || network == networks.end()) throw std::invalid_argument(std::string(account));
  return AccountKey(network->second, account.substr(colon + 1));
}

// One batch in columns, with its own dictionaries. Not movable: the facts view the columns.
class BatchColumns {
 public:
  BatchColumns() = default;
  BatchColumns(const BatchColumns&) = delete;
  BatchColumns& operator=(const BatchColumns&) = delete;

  uint32_t AccountOf(const std::string& account) {
    return Entry(accounts_, account, [&] {
      const std::string key = KeyOf(account);
      facts_.account_ids.push_back(Kept(key.substr(1)));
      facts_.account_networks.push_back(static_cast<Network>(key[0]));
    });
  }
  uint32_t PostOf(const std::string& id) {
    return Entry(posts_, id, [&] { facts_.post_ids.push_back(Kept(id)); });
  }
  uint32_t PersonOf(const std::string& id) {
    return Entry(persons_, id, [&] { facts_.person_ids.push_back(Kept(id)); });
  }
  uint32_t WordOf(const std::string& word) {
    return Entry(words_, word, [&] { facts_.words.push_back(Kept(word)); });
  }

  std::vector<uint32_t> act_actors, act_authors, act_times, act_posts, act_hostility;
  std::vector<int> act_kinds;
  std::vector<uint32_t> post_posts, post_authors, post_times, post_languages;
  std::vector<uint32_t> post_topic_counts, post_topics, post_topic_percents;
  std::vector<int> post_sentiments;
  std::vector<uint32_t> choice_accounts, choice_topics, choice_times;
  std::deque<bool> choice_hides;
  std::vector<uint32_t> link_accounts, link_persons, link_times;
  std::deque<bool> link_unlinks;
  std::vector<uint32_t> plus_givers, plus_receivers, plus_topics, plus_times;
  std::vector<uint32_t> feed_accounts, feed_times, feed_failing_since;
  std::vector<ReportedCounts> reported;
  std::vector<ProfileTopic> profile_topics;

  const Facts& View() {
    facts_.interactions = {act_actors, act_authors, act_times, act_posts, act_hostility, act_kinds};
    facts_.posts = {post_posts,        post_authors, post_times,          post_languages,
                    post_topic_counts, post_topics,  post_topic_percents, post_sentiments};
    hides_.reset(new bool[choice_hides.size() + 1]);
    std::copy(choice_hides.begin(), choice_hides.end(), hides_.get());
    facts_.topic_choices = {choice_accounts, choice_topics, choice_times,
                            absl::Span<const bool>(hides_.get(), choice_hides.size())};
    unlinks_.reset(new bool[link_unlinks.size() + 1]);
    std::copy(link_unlinks.begin(), link_unlinks.end(), unlinks_.get());
    facts_.links = {link_accounts, link_persons, link_times,
                    absl::Span<const bool>(unlinks_.get(), link_unlinks.size())};
    facts_.endorsements = {plus_givers, plus_receivers, plus_topics, plus_times};
    facts_.feed_statuses = {feed_accounts, feed_times, feed_failing_since};
    facts_.reported = reported;
    facts_.profile_topics = profile_topics;
    return facts_;
  }

 private:
  std::string_view Kept(std::string text) { return texts_.emplace_back(std::move(text)); }
  template <typename Add>
  uint32_t Entry(std::map<std::string, uint32_t>& entries, const std::string& name, const Add& add) {
    const auto [place, added] = entries.emplace(name, static_cast<uint32_t>(entries.size()));
    if (added) add();
    return place->second;
  }

  Facts facts_;
  std::deque<std::string> texts_;
  std::map<std::string, uint32_t> accounts_, posts_, persons_, words_;
  std::unique_ptr<bool[]> unlinks_, hides_;
};

// A log that reads like a story: each call is one fact, in log order. Calls chain. Facts lie in batches of
// `batch_size` calls (within a batch acts are folded first, then posts, links, reports, endorsements).
class LogBuilder {
 public:
  explicit LogBuilder(int batch_size = 64) : batch_size_(batch_size) {}

  LogBuilder& Act(std::string actor, std::string author, ActKind kind, UnixSeconds time,
                  std::string post = "", uint32_t hostility = 0) {
    return Add({Row::kAct, std::move(actor), std::move(author), std::move(post), time, kind, hostility});
  }
  LogBuilder& Post(std::string author, std::string post, UnixSeconds time, std::string language = "") {
    return Add({Row::kPost, std::move(author), std::move(language), std::move(post), time});
  }
  // A post about topics.
  LogBuilder& About(std::string author, std::string post, UnixSeconds time, std::vector<std::string> topics,
                    std::string language = "", uint32_t confidence_percent = 90) {
    return Add({.type = Row::kPost,
                .first = std::move(author),
                .second = std::move(language),
                .third = std::move(post),
                .time = time,
                .percent = confidence_percent,
                .topics = std::move(topics)});
  }
  LogBuilder& Hide(std::string account, std::string topic, UnixSeconds time, bool hide = true) {
    return Add({.type = Row::kChoose, .first = std::move(account), .third = std::move(topic), .time = time, .count = hide});
  }
  // What a network says of an account: a number of AccountKind, a country, and topics of its description.
  LogBuilder& Profile(std::string account, uint8_t kind, std::string country, std::vector<std::string> bio,
                      UnixSeconds time) {
    return Add({.type = Row::kProfile,
                .first = std::move(account),
                .second = "",
                .third = std::move(country),
                .time = time,
                .count = kind,
                .topics = std::move(bio)});
  }
  LogBuilder& Link(std::string account, std::string person, UnixSeconds time) {
    return Add({Row::kLink, std::move(account), "", std::move(person), time});
  }
  LogBuilder& Unlink(std::string account, UnixSeconds time) {
    return Add({Row::kUnlink, std::move(account), "", "", time});
  }
  LogBuilder& Endorse(std::string giver, std::string receiver, std::string topic, UnixSeconds time) {
    return Add({Row::kEndorse, std::move(giver), std::move(receiver), std::move(topic), time});
  }
  LogBuilder& Listed(std::string account, uint64_t listed, UnixSeconds time) {
    return Add({Row::kListed, std::move(account), "", "", time, ActKind::kUnspecified, 0, listed});
  }
  // What a network reports in totals.
  LogBuilder& Totals(std::string account, uint64_t followers, uint64_t listed, float mentions_per_week, float reshares_per_week, UnixSeconds time) {
    Row row = {Row::kTotals, std::move(account), "", "", time};
    row.totals = {0, time, followers, kUnknownCount, listed, kUnknownCount, kUnknownCount, kUnknownCount};
    row.totals.mentions_per_week = mentions_per_week;
    row.totals.reshares_per_week = reshares_per_week;
    return Add(std::move(row));
  }
  // `failing_since` 0: the account can be read.
  LogBuilder& Feed(std::string account, UnixSeconds time, UnixSeconds failing_since) {
    return Add({Row::kFeed, std::move(account), "", "", time, ActKind::kUnspecified, 0, failing_since});
  }
  // The following facts begin a new batch.
  LogBuilder& Cut() {
    in_batch_ = batch_size_;
    return *this;
  }
  // All facts of the other log, after these.
  LogBuilder& Append(const LogBuilder& other) {
    for (const Row& row : other.rows_) Add(row);
    return *this;
  }

  size_t size() const { return rows_.size(); }
  int batches() const { return rows_.empty() ? 0 : rows_.back().batch + 1; }

  // The log as it were had nobody ever heard of these accounts; batches stay where they were.
  LogBuilder Without(const std::set<std::string>& accounts) const {
    LogBuilder kept = *this;
    std::erase_if(kept.rows_, [&](const Row& row) {
      return accounts.contains(row.first) || accounts.contains(row.second);
    });
    return kept;
  }

  // Folds batches [begin, end). `dictionary`: accounts that stand in each batch's dictionary, used or not.
  FoldCounts FoldInto(Delta& delta, int begin, int end,
                      const std::vector<std::string>& dictionary = {}) const {
    FoldCounts sum;
    auto row = std::find_if(rows_.begin(), rows_.end(), [&](const Row& r) { return r.batch >= begin; });
    for (int batch = begin; batch < end; ++batch) {
      BatchColumns columns;
      for (const std::string& account : dictionary) columns.AccountOf(account);
      for (; row != rows_.end() && row->batch == batch; ++row) AddTo(columns, *row);
      const FoldCounts counts = delta.Fold(static_cast<uint64_t>(batch) + 1, columns.View());
      sum.folded += counts.folded;
      sum.late += counts.late;
      sum.self += counts.self;
      sum.over_allowance += counts.over_allowance;
    }
    return sum;
  }

  // Folded in one go, or in the given cuts (batch numbers, ascending), each merged into a new graph.
  Graph Build(const FoldingModel& model = {}, int threads = 1, std::vector<int> cuts = {},
              const std::vector<std::string>& dictionary = {}) const {
    cuts.push_back(batches());
    Graph graph;
    graph.accounts.BuildSlots();
    int begin = 0;
    for (int end : cuts) {
      const Graph base = std::move(graph);
      Delta delta(base.View(), model);
      FoldInto(delta, begin, end, dictionary);
      graph = Merge(delta, model, threads);
      begin = end;
    }
    return graph;
  }

 private:
  struct Row {
    enum Type { kAct, kPost, kLink, kUnlink, kEndorse, kListed, kTotals, kChoose, kProfile, kFeed } type;
    std::string first = {}, second = {}, third = {};
    UnixSeconds time = 0;
    ActKind kind = ActKind::kUnspecified;
    uint32_t hostility = 0;
    uint64_t count = 0;
    uint32_t percent = 0;
    std::vector<std::string> topics = {};
    ReportedCounts totals = {};
    int batch = 0;
  };

  LogBuilder& Add(Row row) {
    row.batch = rows_.empty() ? 0 : rows_.back().batch;
    if (in_batch_ == batch_size_) {
      if (!rows_.empty()) ++row.batch;
      in_batch_ = 0;
    }
    ++in_batch_;
    rows_.push_back(std::move(row));
    return *this;
  }

  static void AddTo(BatchColumns& to, const Row& row) {
    switch (row.type) {
      case Row::kAct:
        to.act_actors.push_back(to.AccountOf(row.first));
        to.act_authors.push_back(to.AccountOf(row.second));
        to.act_kinds.push_back(static_cast<int>(row.kind));
        to.act_times.push_back(row.time);
        to.act_posts.push_back(row.third.empty() ? 0 : 1 + to.PostOf(row.third));
        to.act_hostility.push_back(row.hostility);
        break;
      case Row::kPost:
        to.post_authors.push_back(to.AccountOf(row.first));
        to.post_posts.push_back(to.PostOf(row.third));
        to.post_times.push_back(row.time);
        to.post_languages.push_back(row.second.empty() ? 0 : 1 + to.WordOf(row.second));
        to.post_topic_counts.push_back(static_cast<uint32_t>(row.topics.size()));
        to.post_sentiments.push_back(20);
        for (const std::string& topic : row.topics) {
          to.post_topics.push_back(to.WordOf(topic));
          to.post_topic_percents.push_back(row.percent);
        }
        break;
      case Row::kLink:
      case Row::kUnlink:
        to.link_accounts.push_back(to.AccountOf(row.first));
        to.link_persons.push_back(to.PersonOf(row.third));
        to.link_times.push_back(row.time);
        to.link_unlinks.push_back(row.type == Row::kUnlink);
        break;
      case Row::kEndorse:
        to.plus_givers.push_back(to.AccountOf(row.first));
        to.plus_receivers.push_back(to.AccountOf(row.second));
        to.plus_topics.push_back(to.WordOf(row.third));
        to.plus_times.push_back(row.time);
        break;
      case Row::kChoose:
        to.choice_accounts.push_back(to.AccountOf(row.first));
        to.choice_topics.push_back(to.WordOf(row.third));
        to.choice_times.push_back(row.time);
        to.choice_hides.push_back(row.count != 0);
        break;
      case Row::kFeed:
        to.feed_accounts.push_back(to.AccountOf(row.first));
        to.feed_times.push_back(row.time);
        to.feed_failing_since.push_back(static_cast<uint32_t>(row.count));
        break;
      case Row::kProfile:
        to.reported.push_back({to.AccountOf(row.first), row.time, kUnknownCount, kUnknownCount, kUnknownCount,
                               kUnknownCount, kUnknownCount, kUnknownCount, CountryOf(row.third),
                               static_cast<uint8_t>(row.count)});
        for (const std::string& topic : row.topics) {
          to.profile_topics.push_back({to.AccountOf(row.first), to.WordOf(topic), row.time, 2, 1});
        }
        break;
      case Row::kTotals:
        to.reported.push_back(row.totals);
        to.reported.back().account = to.AccountOf(row.first);
        break;
      case Row::kListed:
        to.reported.push_back({to.AccountOf(row.first), row.time, kUnknownCount, kUnknownCount, row.count,
                               kUnknownCount, kUnknownCount, kUnknownCount});
        break;
    }
  }

  int batch_size_;
  int in_batch_ = 0;
  std::vector<Row> rows_;
};

}  // namespace klout::scoring::testing

#endif  // KLOUT_TESTS_TESTING_LOG_BUILDER_H_
