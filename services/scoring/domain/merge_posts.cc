#include "services/scoring/domain/merge_posts.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "services/scoring/domain/act_effect.h"

namespace klout::scoring {
namespace {

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
    Reserve(graph);
    const PostIndex posts = delta_.posts().size();
    for (PostIndex post = 0; post < posts; ++post) {
      if (const PostIndex end = EndOfUntouched(post, forgotten_before); end > post) {
        CopyUntouched(post, end, graph);
        post = end;
        if (post == posts) break;
      }
      const PostState state = Folded(post);
      if (state.author == kNone || state.seen < forgotten_before || (without_ && without_->authors.contains(state.author))) {
        left_out_.push_back(post);
        continue;
      }
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
    }
    graph.posts = Names();
  }

 private:
  void Reserve(Graph& graph) const {
    const size_t posts = delta_.posts().size(), actors = delta_.base().post_actor.size() + delta_.acts().size();
    graph.post_author.reserve(posts);
    graph.post_time.reserve(posts);
    graph.post_seen.reserve(posts);
    graph.post_language.reserve(posts);
    graph.post_sentiment.reserve(posts);
    graph.post_rows.reserve(posts + 1);
    graph.post_actor.reserve(actors);
  }

  // Of those that are kept.
  NameColumns Names() const {
    if (left_out_.empty()) return delta_.posts().Merge();
    NameColumns names;
    auto next = left_out_.begin();
    for (PostIndex post = 0; post < delta_.posts().size(); ++post) {
      if (next != left_out_.end() && *next == post) {
        ++next;
      } else {
        names.Append(delta_.posts()[post]);
      }
    }
    names.BuildSlots();
    return names;
  }

  // Of the posts from `post` on of which nothing new is known and which are kept.
  PostIndex EndOfUntouched(PostIndex post, UnixSeconds forgotten_before) const {
    if (without_) return post;
    const PostIndex known = delta_.base().posts.size();
    while (post < known && first_act_[post] == first_act_[post + 1] && first_fact_[post] == first_fact_[post + 1] &&
           delta_.base().post_seen[post] >= forgotten_before) {
      ++post;
    }
    return post;
  }

  // As Folded, for all of them at once: most posts of a publish are of this kind.
  void CopyUntouched(PostIndex begin, PostIndex end, Graph& graph) {
    const GraphView& base = delta_.base();
    const auto copy = [&](const auto& from, auto& to) { to.insert(to.end(), from.begin() + begin, from.begin() + end); };
    const auto first_row = static_cast<PostIndex>(graph.post_author.size());
    copy(base.post_author, graph.post_author);
    copy(base.post_time, graph.post_time);
    copy(base.post_seen, graph.post_seen);
    copy(base.post_language, graph.post_language);
    copy(base.post_sentiment, graph.post_sentiment);
    const uint64_t first_actor = graph.post_actor.size() - base.post_rows[begin];
    graph.post_actor.insert(graph.post_actor.end(), base.post_actor.begin() + base.post_rows[begin], base.post_actor.begin() + base.post_rows[end]);
    for (PostIndex post = begin; post < end; ++post) graph.post_rows.push_back(base.post_rows[post + 1] + first_actor);
    for (; next_topic_ < base.post_topics.size() && base.post_topics[next_topic_].post < end; ++next_topic_) {
      PostTopic topic = base.post_topics[next_topic_];
      topic.post = first_row + (topic.post - begin);
      graph.post_topics.push_back(topic);
    }
  }

  void GroupByPost() {
    const size_t posts = delta_.posts().size();
    first_act_.assign(posts + 1, 0);
    for (const auto& act : delta_.acts()) {
      if (act.post != kNone) ++first_act_[act.post + 1];
    }
    std::partial_sum(first_act_.begin(), first_act_.end(), first_act_.begin());
    acts_.resize(first_act_.back());
    std::vector<uint32_t> next(first_act_.begin(), first_act_.end() - 1);
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
    uint32_t act = first_act_[post], fact = first_fact_[post];
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
  // Per post, and one more.
  std::vector<uint32_t> first_act_, first_fact_;
  std::vector<uint32_t> acts_, facts_;
  // Of the base's post topics.
  size_t next_topic_ = 0;
  // Ascending.
  std::vector<PostIndex> left_out_;
};

}  // namespace

void MergePosts(const Delta& delta, const FoldingModel& model, const Without* without, Graph& graph) {
  PostMerge(delta, model, without).Run(graph);
}

}  // namespace klout::scoring
