#include "services/scoring/domain/spread.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/topical_scores.h"

namespace klout::scoring {
namespace {

constexpr size_t kChunk = 1024;
// As if everybody had been seen to post so often in so many weeks.
constexpr double kPriorWeeks = 1, kPriorPostsPerWeek = 7;
// As if on every tie so many further acts had been seen, which passed on as often as acts do on the whole.
constexpr double kPriorActs = 4;
constexpr uint32_t kPassing = kGroupReshare | kGroupQuote;
constexpr uint32_t kSecondsPerWeek = 7 * kSecondsPerDay;
constexpr double kLn2 = 0.69314718055994530942;

// Per owner (SubjectCode), in a week in which they post.
std::vector<float> PostsPerWeek(const GraphView& graph) {
  std::vector<std::pair<SubjectCode, uint32_t>> weeks;
  for (PostIndex post = 0; post < graph.post_author.size(); ++post) {
    if (graph.post_author[post] == kNone || graph.post_time[post] == 0) continue;
    weeks.emplace_back(CodeOfOwner(graph, graph.post_author[post]), graph.post_time[post] / kSecondsPerWeek);
  }
  std::sort(weeks.begin(), weeks.end());
  std::vector<float> posts_per_week(graph.account_count() + graph.persons.size());
  size_t at = 0;
  for (SubjectCode code = 0; code < posts_per_week.size(); ++code) {
    double posts = kPriorWeeks * kPriorPostsPerWeek, active = kPriorWeeks;
    for (uint32_t week = 0; at < weeks.size() && weeks[at].first == code; ++at, ++posts) {
      active += weeks[at].second != week;
      week = weeks[at].second;
    }
    posts_per_week[code] = static_cast<float>(std::max(1.0, posts / active));
  }
  return posts_per_week;
}

// Acts that a tie stands for: at least one.
double ActsOf(double strength) { return std::max(1.0, strength); }

// Of all acts, by what ties remember.
double PassingPart(const GraphView& graph) {
  double acts = 1, passing = 0;
  for (uint64_t place = 0; place < graph.edge_count(); ++place) {
    const uint32_t groups = graph.edges.groups(place);
    if ((groups & kActMask) == 0) continue;
    acts += ActsOf(DecodeStrength(graph.edges.strength[place]));
    passing += (groups & kPassing) != 0;
  }
  return passing / acts;
}

class EdgeMaker {
 public:
  EdgeMaker(const Evidence& evidence, const ScoresView& scores, const std::vector<float>& posts_per_week, double passing_part)
      : evidence_(evidence),
        scores_(scores),
        posts_per_week_(posts_per_week),
        passing_part_(passing_part),
        acts_per_week_(kSecondsPerWeek * kLn2 / evidence.model().folding.half_life_seconds) {}

  void AddSubject(SubjectCode code, std::vector<CascadeEdge>& edges) {
    const GraphView& graph = evidence_.graph();
    if (code < graph.account_count()) {
      if (graph.person[code] != kNone) return;
      const AccountIndex account = code;
      Add(code, {&account, 1}, scores_.accounts[account].people_per_week, edges);
      return;
    }
    const PersonIndex person = code - graph.account_count();
    const AccountSet accounts = evidence_.AccountsOf(person);
    for (uint64_t i = scores_.person_rows[person]; i < scores_.person_rows[person + 1]; ++i) {
      const NetworkRow& of = scores_.person_networks[i];
      of_network_.clear();
      for (const AccountIndex account : accounts) {
        if (graph.network(account) == of.network) of_network_.push_back(account);
      }
      Add(code, of_network_, of.row.people_per_week, edges);
    }
  }

 private:
  void Add(SubjectCode from, AccountSet accounts, double people_per_week, std::vector<CascadeEdge>& edges) {
    if (!(people_per_week > 0)) return;
    evidence_.VoicesOf(accounts, voices_);
    double counted = 0;
    for (const Voice& voice : voices_) counted += voice.counted;
    if (!(counted > 0)) return;
    const double each = people_per_week / counted;
    for (const Voice& voice : voices_) {
      const double chance = std::min(kMostLikely, each * voice.counted);
      if (!(chance > 0)) continue;
      const double strength = StrengthOf(accounts, voice.actor);
      const double of_one_post = std::min(kMostLikely, strength * acts_per_week_ / posts_per_week_[from]);
      const double passed = ((voice.seen & kPassing) != 0) + kPriorActs * passing_part_;
      edges.push_back({from, CodeOfOwner(evidence_.graph(), voice.actor), static_cast<float>(chance),
                       static_cast<float>(std::min(1.0, of_one_post / chance)),
                       static_cast<float>(std::min(1.0, passed / (ActsOf(strength) + kPriorActs)))});
    }
  }

  // A tie's strength is a sum that halves in the half-life, so acts that come evenly keep it at their number in half_life / ln 2.
  double StrengthOf(AccountSet accounts, AccountIndex actor) const {
    const GraphView& graph = evidence_.graph();
    double strength = 0;
    for (const AccountIndex author : accounts) {
      if (const std::optional<uint64_t> place = graph.row(author).Find(actor)) strength += DecodeStrength(graph.edges.strength[*place]);
    }
    return strength;
  }

  const Evidence& evidence_;
  const ScoresView& scores_;
  const std::vector<float>& posts_per_week_;
  const double passing_part_;
  // Acts a week, of weight 1, per unit of a tie's strength.
  const double acts_per_week_;
  std::vector<Voice> voices_;
  std::vector<AccountIndex> of_network_;
};

}  // namespace

Cascade SpreadOf(const Evidence& evidence, const ScoresView& scores, int threads) {
  const GraphView& graph = evidence.graph();
  const uint32_t nodes = graph.account_count() + graph.persons.size();
  const std::vector<float> posts_per_week = PostsPerWeek(graph);
  const double passing_part = PassingPart(graph);
  std::vector<std::vector<CascadeEdge>> parts((nodes + kChunk - 1) / kChunk);
  ParallelFor(threads, nodes, kChunk, [&](size_t begin, size_t end) {
    EdgeMaker maker(evidence, scores, posts_per_week, passing_part);
    for (size_t code = begin; code < end; ++code) maker.AddSubject(static_cast<SubjectCode>(code), parts[begin / kChunk]);
  });
  std::vector<CascadeEdge> edges;
  for (std::vector<CascadeEdge>& part : parts) {
    edges.insert(edges.end(), part.begin(), part.end());
    std::vector<CascadeEdge>().swap(part);
  }
  return Cascade(nodes, std::move(edges));
}

}  // namespace klout::scoring
