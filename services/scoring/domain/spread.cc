#include "services/scoring/domain/spread.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/topical_scores.h"

namespace klout::scoring {
namespace {

constexpr size_t kChunk = 1024;
// Where few posts are known: as if so many author-weeks of so many posts had been seen.
constexpr double kPriorWeeks = 20, kPriorPostsPerWeek = 7;
// And as if this many acts had been seen, of which half passed something on.
constexpr double kPriorActs = 2;
constexpr uint32_t kSecondsPerWeek = 7 * kSecondsPerDay;

// Weeks in which each author posted, and posts.
std::pair<double, double> WeeksAndPosts(const GraphView& graph) {
  std::vector<std::pair<AccountIndex, uint32_t>> weeks;
  for (PostIndex post = 0; post < graph.post_author.size(); ++post) {
    if (graph.post_author[post] == kNone || graph.post_time[post] == 0) continue;
    weeks.emplace_back(graph.post_author[post], graph.post_time[post] / kSecondsPerWeek);
  }
  const auto posts = static_cast<double>(weeks.size());
  std::sort(weeks.begin(), weeks.end());
  weeks.erase(std::unique(weeks.begin(), weeks.end()), weeks.end());
  return {static_cast<double>(weeks.size()), posts};
}

class EdgeMaker {
 public:
  EdgeMaker(const Evidence& evidence, const ScoresView& scores) : evidence_(evidence), scores_(scores) {}

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
      if (chance > 0) edges.push_back({from, CodeOfOwner(evidence_.graph(), voice.actor), static_cast<float>(chance)});
    }
  }

  const Evidence& evidence_;
  const ScoresView& scores_;
  std::vector<Voice> voices_;
  std::vector<AccountIndex> of_network_;
};

}  // namespace

double OnwardPart(const GraphView& graph) {
  double acts = kPriorActs, passed_on = kPriorActs / 2;
  for (const Seen seen : graph.seen) {
    acts += (seen & kActMask) != 0;
    passed_on += (seen & (kGroupReshare | kGroupQuote)) != 0;
  }
  const auto [weeks, posts] = WeeksAndPosts(graph);
  const double posts_per_week = (posts + kPriorWeeks * kPriorPostsPerWeek) / (weeks + kPriorWeeks);
  return passed_on / acts / std::max(1.0, posts_per_week);
}

Cascade SpreadOf(const Evidence& evidence, const ScoresView& scores, int threads) {
  const GraphView& graph = evidence.graph();
  const uint32_t nodes = graph.account_count() + graph.persons.size();
  std::vector<std::vector<CascadeEdge>> parts((nodes + kChunk - 1) / kChunk);
  ParallelFor(threads, nodes, kChunk, [&](size_t begin, size_t end) {
    EdgeMaker maker(evidence, scores);
    for (size_t code = begin; code < end; ++code) maker.AddSubject(static_cast<SubjectCode>(code), parts[begin / kChunk]);
  });
  std::vector<CascadeEdge> edges;
  for (std::vector<CascadeEdge>& part : parts) {
    edges.insert(edges.end(), part.begin(), part.end());
    std::vector<CascadeEdge>().swap(part);
  }
  return Cascade(nodes, std::move(edges), OnwardPart(graph));
}

}  // namespace klout::scoring
