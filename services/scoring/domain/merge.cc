#include "services/scoring/domain/merge.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr size_t kRowsPerChunk = 4096;
// Endorsements outlast the retention by more than the span their rules look back.
constexpr uint32_t kEndorsementSlackSeconds = kEndorsementRepeatSeconds + kSecondsPerDay;

constexpr uint32_t GroupOf(ActKind kind) {
  switch (kind) {
    case ActKind::kReshare: return kGroupReshare;
    case ActKind::kReply: return kGroupReply;
    case ActKind::kMention: return kGroupMention;
    case ActKind::kQuote: return kGroupQuote;
    case ActKind::kLike:
    case ActKind::kSave: return kGroupLike;
    default: return kGroupRelation;
  }
}

struct Edge {
  AccountIndex actor;
  StrengthCode strength;
  Seen seen;
};

double WeightOf(const Delta::Act& act, const FoldingModel& model) {
  const double hostility = static_cast<double>(act.hostility_percent) / model.hostile_percent;
  return model.kind_weight[static_cast<int>(act.kind)] * (1 - hostility);
}

bool IsHostile(const Delta::Act& act, const FoldingModel& model) {
  return act.hostility_percent >= model.hostile_percent;
}


// Adds `weight` at `time` to a decayed sum that is valid at `at`, and moves `at` forward.
void AddDecayed(StrengthCode& sum, UnixSeconds& at, double weight, UnixSeconds time, double half_life) {
  if (time >= at) {
    const double kept = sum == 0 ? 0 : DecodeStrength(sum) * StableExp2(-(double{1} * time - at) / half_life);
    sum = EncodeStrength(kept + weight);
    at = time;
  } else {
    sum = EncodeStrength(DecodeStrength(sum) + weight * StableExp2(-(double{1} * at - time) / half_life));
  }
}

void AddAct(Edge& edge, const Delta::Act& act, const FoldingModel& model) {
  if (SeenSeconds(edge.seen) < act.forgotten_before) edge = {edge.actor, 0, 0};
  // A view or a follow is no vote: it must neither age one nor keep one young.
  if (GroupOf(act.kind) == kGroupRelation && edge.strength != 0) {
    edge.seen |= kGroupRelation;
    return;
  }
  UnixSeconds at = SeenSeconds(edge.seen);
  const UnixSeconds time = act.time / 60 * 60;
  const StrengthCode before = edge.strength;
  AddDecayed(edge.strength, at, WeightOf(act, model), time, model.half_life_seconds);
  // Votes are as of the last act: one more act must not shrink what earlier ones made.
  edge.strength = std::max(edge.strength, before);
  edge.seen = MakeSeen(at, SeenGroups(edge.seen) | GroupOf(act.kind));
}

// Indices of acts, those of one author together and in log order within: a counting sort.
struct ActsByAuthor {
  std::vector<uint64_t> first;  // Per account, and one more.
  std::vector<uint32_t> order;

  ActsByAuthor(const std::vector<Delta::Act>& acts, size_t accounts) : first(accounts + 1), order(acts.size()) {
    for (const Delta::Act& act : acts) ++first[act.author + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<uint64_t> next(first.begin(), first.end() - 1);
    for (uint32_t i = 0; i < acts.size(); ++i) order[next[acts[i].author]++] = i;
  }
};

class EdgeMerge {
 public:
  EdgeMerge(const Delta& delta, const FoldingModel& model, const Without* without)
      : delta_(delta),
        model_(model),
        without_(without),
        forgotten_before_(delta.as_of() > model.retention_seconds ? delta.as_of() - model.retention_seconds
                                                                  : 0),
        by_author_(delta.acts(), delta.accounts().size()) {}

  void Run(Graph& graph, int threads) {
    const size_t accounts = delta_.accounts().size();
    const size_t chunks = (accounts + kRowsPerChunk - 1) / kRowsPerChunk;
    std::vector<std::vector<Edge>> out(chunks);
    graph.rows.assign(accounts + 1, 0);
    graph.heat.assign(accounts, 0);
    graph.heat_time.assign(accounts, 0);
    graph.attention.assign(accounts, 0);
    graph.attention_time.assign(accounts, 0);
    ParallelFor(threads, accounts, kRowsPerChunk, [&](size_t begin, size_t end) {
      std::vector<Edge>& edges = out[begin / kRowsPerChunk];
      for (size_t author = begin; author < end; ++author) {
        const size_t before = edges.size();
        MergeRow(static_cast<AccountIndex>(author), edges);
        graph.rows[author + 1] = edges.size() - before;
        MergeSums(static_cast<AccountIndex>(author), graph);
      }
    });
    std::partial_sum(graph.rows.begin(), graph.rows.end(), graph.rows.begin());
    Scatter(out, graph, threads);
  }

 private:
  bool Skips(const Delta::Act& act) const { return without_ && without_->actors.contains(act.actor); }

  // Appends the author's merged row.
  void MergeRow(AccountIndex author, std::vector<Edge>& out) {
    if (without_ && without_->authors.contains(author)) return;
    const GraphView& base = delta_.base();
    uint64_t old = 0, old_end = 0;
    if (author < base.account_count()) {
      old = base.rows[author];
      old_end = base.rows[author + 1];
    }
    uint32_t* next = by_author_.order.data() + by_author_.first[author];
    uint32_t* const end = by_author_.order.data() + by_author_.first[author + 1];
    // By actor only here: MergeSums goes back to log order.
    std::sort(next, end, [&](uint32_t a, uint32_t b) {
      const auto &x = delta_.acts()[a], &y = delta_.acts()[b];
      return x.actor != y.actor ? x.actor < y.actor : a < b;
    });
    while (old < old_end || next < end) {
      const AccountIndex new_actor = next < end ? delta_.acts()[*next].actor : kNone;
      Edge edge{new_actor, 0, 0};
      if (old < old_end && base.actor[old] <= new_actor) {
        edge = {base.actor[old], base.strength[old], base.seen[old]};
        ++old;
      }
      for (; next < end && delta_.acts()[*next].actor == edge.actor; ++next) {
        const Delta::Act& act = delta_.acts()[*next];
        if (!IsHostile(act, model_)) AddAct(edge, act, model_);
      }
      if (edge.seen == 0 || SeenSeconds(edge.seen) + 59 < forgotten_before_) continue;
      if (without_ && without_->actors.contains(edge.actor)) continue;
      out.push_back(edge);
    }
  }

  // The sums that go over a whole row, in log order.
  void MergeSums(AccountIndex author, Graph& graph) {
    const GraphView& base = delta_.base();
    StrengthCode heat = 0, attention = 0;
    UnixSeconds heat_at = 0, attention_at = 0;
    if (author < base.account_count()) {
      heat = base.heat[author];
      heat_at = base.heat_time[author];
      attention = base.attention[author];
      attention_at = base.attention_time[author];
    }
    uint32_t* const first = by_author_.order.data() + by_author_.first[author];
    uint32_t* const last = by_author_.order.data() + by_author_.first[author + 1];
    std::sort(first, last);
    for (const uint32_t* i = first; i < last; ++i) {
      const Delta::Act& act = delta_.acts()[*i];
      if (Skips(act)) continue;
      const UnixSeconds hour = act.time - act.time % 3600;
      if (IsHostile(act, model_)) {
        AddDecayed(heat, heat_at, 1, act.time, model_.half_life_seconds);
      } else if (GroupOf(act.kind) != kGroupRelation && (attention == 0 || hour > attention_at)) {
        AddDecayed(attention, attention_at, 1, hour, model_.attention_half_life_seconds);
      }
    }
    graph.heat[author] = heat;
    graph.heat_time[author] = heat_at;
    graph.attention[author] = attention;
    graph.attention_time[author] = attention_at;
  }

  static void Scatter(const std::vector<std::vector<Edge>>& chunks, Graph& graph, int threads) {
    const uint64_t edges = graph.rows.back();
    graph.actor.resize(edges);
    graph.strength.resize(edges);
    graph.seen.resize(edges);
    ParallelFor(threads, chunks.size(), 1, [&](size_t chunk, size_t) {
      uint64_t place = graph.rows[chunk * kRowsPerChunk];
      for (const Edge& edge : chunks[chunk]) {
        graph.actor[place] = edge.actor;
        graph.strength[place] = edge.strength;
        graph.seen[place++] = edge.seen;
      }
    });
  }

  const Delta& delta_;
  const FoldingModel& model_;
  const Without* without_;
  const UnixSeconds forgotten_before_;
  ActsByAuthor by_author_;
};

// One post while its facts are folded in log order.
struct PostState {
  AccountIndex author = kNone;
  UnixSeconds time = 0;
  UnixSeconds seen = 0;
  uint32_t language = 0;
  int8_t sentiment = 0;
  std::vector<AccountIndex> actors;
  std::vector<Delta::TopicOfPost> topics;

  void ForgetIfBefore(UnixSeconds forgotten_before) {
    if (seen < forgotten_before) *this = PostState();
  }
};

class PostMerge {
 public:
  PostMerge(const Delta& delta, const FoldingModel& model, const Without* without)
      : delta_(delta), model_(model), without_(without) {}

  void Run(Graph& graph) {
    GroupByPost();
    const UnixSeconds retention = model_.retention_seconds;
    const UnixSeconds forgotten_before = delta_.as_of() > retention ? delta_.as_of() - retention : 0;
    for (PostIndex post = 0; post < delta_.posts().size(); ++post) {
      const PostState state = Folded(post);
      if (state.author == kNone || state.seen < forgotten_before) continue;
      if (without_ && without_->authors.contains(state.author)) continue;
      graph.post_author.push_back(state.author);
      graph.post_time.push_back(state.time);
      graph.post_seen.push_back(state.seen);
      graph.post_language.push_back(state.language);
      graph.post_sentiment.push_back(state.sentiment);
      for (const Delta::TopicOfPost& topic : state.topics) {
        if (topic.topic >= kMaxTopicWords) continue;
        const auto row = static_cast<PostIndex>(graph.post_author.size() - 1);
        graph.post_topics.push_back({row, topic.topic, topic.confidence_percent});
      }
      graph.post_actor.insert(graph.post_actor.end(), state.actors.begin(), state.actors.end());
      graph.post_rows.push_back(graph.post_actor.size());
      graph.posts.Append(delta_.posts()[post]);
    }
    graph.posts.BuildSlots();
  }

 private:
  void GroupByPost() {
    const size_t posts = delta_.posts().size();
    first_act_.assign(posts + 1, 0);
    for (const auto& act : delta_.acts()) {
      if (act.post != kNone) ++first_act_[act.post + 1];
    }
    std::partial_sum(first_act_.begin(), first_act_.end(), first_act_.begin());
    acts_.resize(first_act_.back());
    std::vector<uint64_t> next(first_act_.begin(), first_act_.end() - 1);
    for (uint32_t i = 0; i < delta_.acts().size(); ++i) {
      if (delta_.acts()[i].post != kNone) acts_[next[delta_.acts()[i].post]++] = i;
    }
    first_fact_.assign(posts + 1, 0);
    for (const auto& fact : delta_.post_facts()) ++first_fact_[fact.post + 1];
    std::partial_sum(first_fact_.begin(), first_fact_.end(), first_fact_.begin());
    facts_.resize(first_fact_.back());
    next.assign(first_fact_.begin(), first_fact_.end() - 1);
    for (uint32_t i = 0; i < delta_.post_facts().size(); ++i) facts_[next[delta_.post_facts()[i].post]++] = i;
  }

  // To be called in ascending order of post.
  PostState Folded(PostIndex post) {
    PostState state;
    const GraphView& base = delta_.base();
    if (post < base.posts.size()) {
      state = {base.post_author[post],
               base.post_time[post],
               base.post_seen[post],
               base.post_language[post],
               base.post_sentiment[post],
               {base.post_actor.begin() + base.post_rows[post], base.post_actor.begin() + base.post_rows[post + 1]},
               {}};
      for (; next_topic_ < base.post_topics.size() && base.post_topics[next_topic_].post == post; ++next_topic_) {
        state.topics.push_back({base.post_topics[next_topic_].topic, base.post_topics[next_topic_].confidence_percent});
      }
    }
    uint64_t act = first_act_[post], fact = first_fact_[post];
    while (act < first_act_[post + 1] || fact < first_fact_[post + 1]) {
      if (fact < first_fact_[post + 1] &&
          (act == first_act_[post + 1] || delta_.post_facts()[facts_[fact]].acts_before <= acts_[act])) {
        FoldFact(delta_.post_facts()[facts_[fact++]], state);
      } else {
        FoldAct(delta_.acts()[acts_[act++]], state);
      }
    }
    std::sort(state.actors.begin(), state.actors.end());
    state.actors.erase(std::unique(state.actors.begin(), state.actors.end()), state.actors.end());
    if (without_) {
      std::erase_if(state.actors, [&](AccountIndex actor) { return without_->actors.contains(actor); });
    }
    return state;
  }

  void FoldFact(const Delta::PostFact& fact, PostState& state) const {
    state.ForgetIfBefore(fact.forgotten_before);
    state.sentiment = fact.sentiment_percent;
    const auto topics = delta_.post_topics().begin() + fact.first_topic;
    state.topics.assign(topics, topics + fact.topics);
    state.author = fact.author;
    state.time = fact.time;
    state.language = fact.language;
    state.seen = std::max(state.seen, fact.time);
  }

  void FoldAct(const Delta::Act& act, PostState& state) const {
    if (act.author != state.author && state.author != kNone) return;
    state.ForgetIfBefore(act.forgotten_before);
    // A post that nobody announced is as old as the first act on it.
    if (state.author == kNone) state.time = act.time;
    state.author = act.author;
    state.seen = std::max(state.seen, act.time);
    const bool moves = GroupOf(act.kind) != kGroupRelation && !IsHostile(act, model_);
    if (moves) state.actors.push_back(act.actor);
  }

  const Delta& delta_;
  const FoldingModel& model_;
  const Without* without_;
  std::vector<uint64_t> first_act_, first_fact_;
  std::vector<uint32_t> acts_, facts_;
  // Of the base's post topics.
  size_t next_topic_ = 0;
};

void MergeAccounts(const Delta& delta, const FoldingModel& model, Graph& graph) {
  const GraphView& base = delta.base();
  const size_t accounts = delta.accounts().size();
  graph.last_active.assign(base.last_active.begin(), base.last_active.end());
  graph.last_active.resize(accounts);
  graph.person.assign(base.person.begin(), base.person.end());
  graph.person.resize(accounts, kNone);
  graph.link_time.assign(base.link_time.begin(), base.link_time.end());
  graph.link_time.resize(accounts);
  auto touch = [&](AccountIndex account, UnixSeconds time) {
    graph.last_active[account] = std::max(graph.last_active[account], time);
  };
  for (const Delta::Act& act : delta.acts()) {
    touch(act.actor, act.time);
    // A storm of hostile acts must not move its victim's clock.
    // And being followed or viewed is no sign of life.
    if (act.hostility_percent < model.hostile_percent && GroupOf(act.kind) != kGroupRelation) {
      touch(act.author, act.time);
    }
  }
  for (const Delta::PostFact& fact : delta.post_facts()) touch(fact.author, fact.time);
  for (const Delta::LinkFact& link : delta.link_facts()) {
    if (link.time < graph.link_time[link.account]) continue;
    graph.link_time[link.account] = link.time;
    graph.person[link.account] = link.person;
  }
}

void MergeReported(const Delta& delta, Graph& graph) {
  graph.reported.assign(delta.base().reported.begin(), delta.base().reported.end());
  graph.reported.insert(graph.reported.end(), delta.reported().begin(), delta.reported().end());
  std::stable_sort(graph.reported.begin(), graph.reported.end(), [](const auto& a, const auto& b) {
    return a.account != b.account ? a.account < b.account : a.time < b.time;
  });
  auto& rows = graph.reported;
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i + 1 < rows.size() && rows[i + 1].account == rows[i].account) continue;
    rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

// What the latest report of each account says.
void MergeProfileTopics(const Delta& delta, Graph& graph) {
  std::vector<ProfileTopic>& rows = graph.profile_topics;
  rows.assign(delta.base().profile_topics.begin(), delta.base().profile_topics.end());
  rows.insert(rows.end(), delta.profile_topics().begin(), delta.profile_topics().end());
  std::erase_if(rows, [&](const ProfileTopic& row) {
    const auto report = std::lower_bound(graph.reported.begin(), graph.reported.end(), row.account,
                                         [](const ReportedCounts& a, AccountIndex b) { return a.account < b; });
    return report == graph.reported.end() || report->account != row.account || report->time != row.time;
  });
  std::stable_sort(rows.begin(), rows.end(), [](const ProfileTopic& a, const ProfileTopic& b) {
    return std::pair{a.account, a.topic} < std::pair{b.account, b.topic};
  });
  // Reports of the same second: the last in the log.
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool again = i + 1 < rows.size() && rows[i + 1].account == rows[i].account && rows[i + 1].topic == rows[i].topic;
    if (!again) rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

void MergeTopicChoices(const Delta& delta, Graph& graph) {
  std::vector<TopicChoice>& rows = graph.topic_choices;
  rows.assign(delta.base().topic_choices.begin(), delta.base().topic_choices.end());
  rows.insert(rows.end(), delta.topic_choices().begin(), delta.topic_choices().end());
  std::stable_sort(rows.begin(), rows.end(), [](const TopicChoice& a, const TopicChoice& b) {
    return std::tie(a.account, a.topic, a.time) < std::tie(b.account, b.topic, b.time);
  });
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const bool again = i + 1 < rows.size() && rows[i + 1].account == rows[i].account && rows[i + 1].topic == rows[i].topic;
    if (!again) rows[kept++] = rows[i];
  }
  rows.resize(kept);
}

}  // namespace

Graph Merge(const Delta& delta, const FoldingModel& model, int threads, const Without* without) {
  Graph graph;
  graph.as_of = delta.as_of();
  graph.first_fact = delta.first_fact();
  graph.log_watermark = delta.log_watermark();
  graph.accounts = delta.accounts().Merge();
  graph.persons = delta.persons().Merge();
  graph.words = delta.words().Merge();
  MergeAccounts(delta, model, graph);
  EdgeMerge(delta, model, without).Run(graph, threads);
  PostMerge(delta, model, without).Run(graph);
  MergeReported(delta, graph);
  MergeProfileTopics(delta, graph);
  MergeTopicChoices(delta, graph);
  const uint64_t keep = uint64_t{model.retention_seconds} + kEndorsementSlackSeconds;
  for (const Endorsement& endorsement : delta.endorsements()) {
    if (endorsement.time + keep >= graph.as_of) graph.endorsements.push_back(endorsement);
  }
  return graph;
}

}  // namespace klout::scoring
