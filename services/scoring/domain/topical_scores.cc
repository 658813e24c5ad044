#include "services/scoring/domain/topical_scores.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/whole_score.h"

namespace klout::scoring {
namespace {

constexpr size_t kSubjectsPerChunk = 512;

uint16_t Saturated(uint64_t n) { return static_cast<uint16_t>(std::min<uint64_t>(n, UINT16_MAX)); }

// Values grouped by subject: a counting sort that keeps their order.
template <typename Value>
struct BySubject {
  std::vector<uint64_t> first;
  std::vector<Value> values;

  // `visit(use)` calls use(subject, value) for each value, twice the same.
  template <typename Visit>
  BySubject(size_t subjects, const Visit& visit) : first(subjects + 1) {
    visit([&](SubjectCode subject, const Value&) { ++first[subject + 1]; });
    std::partial_sum(first.begin(), first.end(), first.begin());
    values.resize(first.back());
    std::vector<uint64_t> next(first.begin(), first.end() - 1);
    visit([&](SubjectCode subject, const Value& value) { values[next[subject]++] = value; });
  }
  absl::Span<Value> Of(SubjectCode subject) {
    return absl::MakeSpan(values.data() + first[subject], first[subject + 1] - first[subject]);
  }
};

struct TopicPostEntry {
  uint32_t topic;
  PostIndex post;
};

// A +K, for looking up who gave one for a topic.
struct Given {
  AccountIndex receiver;
  uint32_t topic;
  AccountIndex giver;

  bool operator<(const Given& other) const {
    return std::tie(receiver, topic, giver) < std::tie(other.receiver, other.topic, other.giver);
  }
  bool operator==(const Given&) const = default;
};

// Of more than half; 0 if none is.
uint32_t Majority(std::vector<uint32_t>& languages) {
  std::sort(languages.begin(), languages.end());
  for (size_t i = 0; i < languages.size();) {
    const size_t end = std::upper_bound(languages.begin(), languages.end(), languages[i]) - languages.begin();
    if (2 * (end - i) > languages.size()) return languages[i];
    i = end;
  }
  return 0;
}

class TopicPass {
 public:
  TopicPass(const Forecaster& forecaster, const BootstrapDraws& draws, absl::Span<const Traits> traits)
      : forecaster_(forecaster),
        evidence_(forecaster.evidence()),
        graph_(evidence_.graph()),
        model_(evidence_.model()),
        draws_(draws),
        traits_(traits) {
    for (const Endorsement& e : graph_.endorsements) {
      const bool own = graph_.person[e.giver] != kNone && graph_.person[e.giver] == graph_.person[e.receiver];
      const bool old = uint64_t{e.time} + model_.forecast.evidence_seconds < graph_.as_of;
      if (!own && !old) given_.push_back({e.receiver, e.topic, evidence_.FirstAccountOf(e.giver)});
    }
    std::sort(given_.begin(), given_.end());
    given_.erase(std::unique(given_.begin(), given_.end()), given_.end());
  }

  // What one thread needs over and over.
  struct Scratch {
    std::vector<AccountIndex> accounts;
    // Per network of the subject.
    std::vector<std::vector<Voice>> voices;
    std::vector<Voice> chosen;
    std::vector<AccountIndex> responders;
    std::vector<uint32_t> days, languages;
  };

  // The claims of a subject; `entries` are their posts with topics.
  void Score(SubjectCode subject, absl::Span<TopicPostEntry> entries, Scratch& scratch,
             std::vector<TopicRow>& out) const {
    std::sort(entries.begin(), entries.end(), [&](const TopicPostEntry& a, const TopicPostEntry& b) {
      const Network x = NetworkOf(a.post), y = NetworkOf(b.post);
      return std::tie(a.topic, x, a.post) < std::tie(b.topic, y, b.post);
    });
    scratch.voices.clear();
    for (size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
      while (end < entries.size() && entries[end].topic == entries[begin].topic) ++end;
      if (end - begin < model_.topic.min_posts) continue;
      ScoreTopic(subject, entries.subspan(begin, end - begin), scratch, out);
    }
  }

 private:
  Network NetworkOf(PostIndex post) const { return graph_.network(graph_.post_author[post]); }

  void ScoreTopic(SubjectCode subject, absl::Span<const TopicPostEntry> posts, Scratch& scratch,
                  std::vector<TopicRow>& out) const {
    TopicRow row;
    row.topic = posts[0].topic;
    row.subject = subject;
    if (!Describe(posts, scratch, row)) return;
    if (scratch.voices.empty()) FindVoices(subject, scratch);
    double counted = 0;
    uint64_t responders = 0;
    WholeScore whole;
    for (size_t begin = 0, end = 0; begin < posts.size(); begin = end) {
      const Network network = NetworkOf(posts[begin].post);
      while (end < posts.size() && NetworkOf(posts[end].post) == network) ++end;
      ScoreNetwork(network, posts.subspan(begin, end - begin), scratch, row, whole);
      for (const Voice& voice : scratch.chosen) {
        counted += voice.counted;
        responders += !voice.reciprocal;
      }
    }
    if (responders < model_.topic.min_people || counted < model_.topic.min_counted) return;
    const ScoreRow score = whole.Finish(model_);
    row.score = score.score;
    row.low = score.low;
    row.high = score.high;
    row.people_per_week = score.people_per_week;
    row.true_reach = score.true_reach;
    row.responders = score.people;
    for (const AccountIndex account : scratch.accounts) row.hidden |= IsHidden(account, row.topic);
    const Traits traits = MergeTraits(traits_, scratch.accounts);
    row.reply = static_cast<uint16_t>(65'535 * ReplyLikelihood(traits).likelihood);
    row.is_organisation = OrganisationLikelihood(traits).likelihood > 0.5;
    row.country = traits.country;
    out.push_back(row);
  }

  // What the posts say by themselves; false if they are too few, or of too few days.
  bool Describe(absl::Span<const TopicPostEntry> posts, Scratch& scratch, TopicRow& row) const {
    scratch.days.clear();
    scratch.languages.clear();
    int64_t sentiment = 0;
    for (const TopicPostEntry& entry : posts) {
      const UnixSeconds time = graph_.post_time[entry.post];
      scratch.days.push_back(time / kSecondsPerDay);
      row.last_post = std::max(row.last_post, time);
      if (const uint32_t language = graph_.post_language[entry.post]) scratch.languages.push_back(language);
      sentiment += graph_.post_sentiment[entry.post];
    }
    std::sort(scratch.days.begin(), scratch.days.end());
    const auto days = std::unique(scratch.days.begin(), scratch.days.end()) - scratch.days.begin();
    row.posts = Saturated(posts.size());
    row.days = Saturated(static_cast<uint64_t>(days));
    row.sentiment_percent = static_cast<int8_t>(sentiment / static_cast<int64_t>(posts.size()));
    row.language = Majority(scratch.languages);
    return static_cast<uint32_t>(days) >= model_.topic.min_days;
  }

  // Voices on the subject, network by network.
  void FindVoices(SubjectCode subject, Scratch& scratch) const {
    scratch.accounts.clear();
    if (subject < graph_.account_count()) {
      scratch.accounts.push_back(subject);
    } else {
      const AccountSet accounts = evidence_.AccountsOf(subject - graph_.account_count());
      scratch.accounts.assign(accounts.begin(), accounts.end());
      std::stable_sort(scratch.accounts.begin(), scratch.accounts.end(),
                       [&](AccountIndex a, AccountIndex b) { return graph_.network(a) < graph_.network(b); });
    }
    for (size_t begin = 0; begin < scratch.accounts.size();) {
      const AccountSet set = OnNetwork(graph_.network(scratch.accounts[begin]), scratch);
      evidence_.VoicesOf(set, scratch.voices.emplace_back());
      begin += set.size();
    }
  }

  AccountSet OnNetwork(Network network, const Scratch& scratch) const {
    const auto [first, last] =
        std::equal_range(scratch.accounts.begin(), scratch.accounts.end(), network,
                         [this](const auto& a, const auto& b) { return Key(a) < Key(b); });
    return absl::MakeConstSpan(scratch.accounts).subspan(first - scratch.accounts.begin(), last - first);
  }
  Network Key(AccountIndex account) const { return graph_.network(account); }
  static Network Key(Network network) { return network; }

  const std::vector<Voice>& VoicesOn(Network network, const Scratch& scratch) const {
    size_t place = 0;
    for (size_t begin = 0; graph_.network(scratch.accounts[begin]) != network; ++place) {
      begin += OnNetwork(graph_.network(scratch.accounts[begin]), scratch).size();
    }
    return scratch.voices[place];
  }

  // Adds the network's part to `whole`; leaves in scratch.chosen the voices of those who responded.
  void ScoreNetwork(Network network, absl::Span<const TopicPostEntry> posts, Scratch& scratch, TopicRow& row,
                    WholeScore& whole) const {
    TopicEvidence topic;
    topic.posts = posts.size();
    scratch.responders.clear();
    for (const TopicPostEntry& entry : posts) {
      const uint64_t begin = graph_.post_rows[entry.post], end = graph_.post_rows[entry.post + 1];
      topic.acts += end - begin;
      for (uint64_t i = begin; i < end; ++i) {
        scratch.responders.push_back(evidence_.FirstAccountOf(graph_.post_actor[i]));
      }
    }
    std::sort(scratch.responders.begin(), scratch.responders.end());
    scratch.chosen.clear();
    for (const Voice& voice : VoicesOn(network, scratch)) {
      if (std::binary_search(scratch.responders.begin(), scratch.responders.end(),
                             evidence_.FirstAccountOf(voice.actor))) {
        scratch.chosen.push_back(voice);
      }
    }
    const AccountSet authors = OnNetwork(network, scratch);
    for (const AccountIndex author : authors) {
      topic.endorsed += EndorsedIn(author, row.topic);
      AddProfile(author, row.topic, topic, row);
    }
    row.endorsements = Saturated(row.endorsements + static_cast<uint64_t>(topic.endorsed));
    const Forecast forecast = forecaster_.OfTopic(authors, scratch.chosen, topic);
    if (forecast.people == 0) return;
    const Replicates replicates = forecaster_.Replicate(scratch.chosen, forecast, draws_);
    whole.Add(MakeScoreRow(forecast, replicates, 0, model_), replicates);
  }

  uint64_t EndorsedIn(AccountIndex receiver, uint32_t topic) const {
    const auto begin = std::lower_bound(given_.begin(), given_.end(), Given{receiver, topic, 0});
    const auto end = std::lower_bound(begin, given_.end(), Given{receiver, topic + 1, 0});
    return static_cast<uint64_t>(end - begin);
  }

  void AddProfile(AccountIndex account, uint32_t topic, TopicEvidence& evidence, TopicRow& row) const {
    const auto found = std::lower_bound(graph_.profile_topics.begin(), graph_.profile_topics.end(),
                                        std::pair{account, topic}, [](const ProfileTopic& a, const auto& b) {
                                          return std::pair{a.account, a.topic} < b;
                                        });
    if (found == graph_.profile_topics.end() || found->account != account || found->topic != topic) return;
    evidence.listed = std::max(evidence.listed, static_cast<double>(found->lists));
    row.lists = Saturated(uint64_t{row.lists} + found->lists);
    row.in_bio |= found->in_bio != 0;
  }

  bool IsHidden(AccountIndex account, uint32_t topic) const {
    const auto found = std::lower_bound(graph_.topic_choices.begin(), graph_.topic_choices.end(),
                                        std::pair{account, topic}, [](const TopicChoice& a, const auto& b) {
                                          return std::pair{a.account, a.topic} < b;
                                        });
    return found != graph_.topic_choices.end() && found->account == account && found->topic == topic &&
           found->hide != 0;
  }

  const Forecaster& forecaster_;
  const Evidence& evidence_;
  const GraphView& graph_;
  const Model& model_;
  const BootstrapDraws& draws_;
  const absl::Span<const Traits> traits_;
  std::vector<Given> given_;
};

std::string_view NameOf(const GraphView& graph, SubjectCode subject) {
  return subject < graph.account_count() ? graph.accounts[subject]
                                         : graph.persons[subject - graph.account_count()];
}

void Index(const GraphView& graph, TopicalScores& scores) {
  std::sort(scores.claims.begin(), scores.claims.end(), [&](const TopicRow& a, const TopicRow& b) {
    if (a.topic != b.topic) return a.topic < b.topic;
    if (a.score != b.score) return a.score > b.score;
    const std::string_view x = NameOf(graph, a.subject), y = NameOf(graph, b.subject);
    return x != y ? x < y : a.subject < b.subject;
  });
  scores.topic_rows.assign(graph.words.size() + 1, 0);
  for (const TopicRow& row : scores.claims) ++scores.topic_rows[row.topic + 1];
  std::partial_sum(scores.topic_rows.begin(), scores.topic_rows.end(), scores.topic_rows.begin());
  scores.by_subject.resize(scores.claims.size());
  std::iota(scores.by_subject.begin(), scores.by_subject.end(), 0);
  std::sort(scores.by_subject.begin(), scores.by_subject.end(), [&](uint32_t a, uint32_t b) {
    const TopicRow &x = scores.claims[a], &y = scores.claims[b];
    if (x.subject != y.subject) return x.subject < y.subject;
    if (x.score != y.score) return x.score > y.score;
    return graph.words[x.topic] < graph.words[y.topic];
  });
}

std::vector<InterestRow> FindInterests(const GraphView& graph, const TopicModel& model, size_t subjects, int threads) {
  BySubject<uint32_t> topics(subjects, [&](const auto& use) {
    for (const PostTopic& row : graph.post_topics) {
      if (row.confidence_percent < model.min_confidence_percent) continue;
      for (uint64_t i = graph.post_rows[row.post]; i < graph.post_rows[row.post + 1]; ++i) {
        use(CodeOfOwner(graph, graph.post_actor[i]), uint32_t{row.topic});
      }
    }
  });
  const size_t chunks = (subjects + kSubjectsPerChunk - 1) / kSubjectsPerChunk;
  std::vector<std::vector<InterestRow>> found(chunks);
  ParallelFor(threads, subjects, kSubjectsPerChunk, [&](size_t begin, size_t end) {
    std::vector<InterestRow> of;
    for (size_t subject = begin; subject < end; ++subject) {
      const absl::Span<uint32_t> seen = topics.Of(static_cast<SubjectCode>(subject));
      std::sort(seen.begin(), seen.end());
      of.clear();
      for (size_t i = 0; i < seen.size();) {
        const size_t next = std::upper_bound(seen.begin() + i, seen.end(), seen[i]) - seen.begin();
        if (next - i >= kMinInterestPosts) {
          of.push_back({static_cast<SubjectCode>(subject), seen[i], static_cast<uint32_t>(next - i)});
        }
        i = next;
      }
      std::sort(of.begin(), of.end(), [&](const InterestRow& a, const InterestRow& b) {
        return a.posts != b.posts ? a.posts > b.posts : graph.words[a.topic] < graph.words[b.topic];
      });
      if (of.size() > kMaxInterests) of.resize(kMaxInterests);
      auto& out = found[begin / kSubjectsPerChunk];
      out.insert(out.end(), of.begin(), of.end());
    }
  });
  std::vector<InterestRow> all;
  for (const auto& part : found) all.insert(all.end(), part.begin(), part.end());
  return all;
}

}  // namespace

absl::Span<const uint32_t> TopicalView::ClaimsOf(SubjectCode subject) const {
  const auto begin = std::partition_point(by_subject.begin(), by_subject.end(),
                                          [&](uint32_t i) { return claims[i].subject < subject; });
  const auto end =
      std::partition_point(begin, by_subject.end(), [&](uint32_t i) { return claims[i].subject == subject; });
  return by_subject.subspan(begin - by_subject.begin(), end - begin);
}

absl::Span<const InterestRow> TopicalView::InterestsOf(SubjectCode subject) const {
  const auto begin = std::partition_point(interests.begin(), interests.end(),
                                          [&](const InterestRow& row) { return row.subject < subject; });
  const auto end = std::partition_point(begin, interests.end(),
                                        [&](const InterestRow& row) { return row.subject == subject; });
  return interests.subspan(begin - interests.begin(), end - begin);
}

TopicalScores ScoreTopics(const Forecaster& forecaster, const BootstrapDraws& draws,
                          absl::Span<const Traits> traits, int threads) {
  const GraphView& graph = forecaster.evidence().graph();
  const Model& model = forecaster.evidence().model();
  const size_t subjects = size_t{graph.account_count()} + graph.persons.size();
  TopicalScores scores;
  BySubject<TopicPostEntry> posts(subjects, [&](const auto& use) {
    for (const PostTopic& row : graph.post_topics) {
      const AccountIndex author = graph.post_author[row.post];
      const uint64_t until = uint64_t{graph.post_time[row.post]} + model.forecast.evidence_seconds;
      if (row.confidence_percent < model.topic.min_confidence_percent || until < graph.last_active[author]) continue;
      use(CodeOfOwner(graph, author), TopicPostEntry{row.topic, row.post});
    }
  });
  const TopicPass pass(forecaster, draws, traits);
  const size_t chunks = (subjects + kSubjectsPerChunk - 1) / kSubjectsPerChunk;
  std::vector<std::vector<TopicRow>> found(chunks);
  ParallelFor(threads, subjects, kSubjectsPerChunk, [&](size_t begin, size_t end) {
    TopicPass::Scratch scratch;
    for (size_t subject = begin; subject < end; ++subject) {
      const auto code = static_cast<SubjectCode>(subject);
      const absl::Span<TopicPostEntry> entries = posts.Of(code);
      if (entries.size() >= model.topic.min_posts) pass.Score(code, entries, scratch, found[begin / kSubjectsPerChunk]);
    }
  });
  for (const auto& part : found) scores.claims.insert(scores.claims.end(), part.begin(), part.end());
  Index(graph, scores);
  scores.interests = FindInterests(graph, model.topic, subjects, threads);
  return scores;
}

}  // namespace klout::scoring
