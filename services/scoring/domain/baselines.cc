#include "services/scoring/domain/baselines.h"

#include <cmath>
#include <functional>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/rival_scores.h"
#include "services/scoring/domain/votes.h"

namespace klout::scoring {
namespace {

constexpr size_t kChunk = 8192;
constexpr double kPageRankDamping = 0.85;
// EigenTrust's `a` is the part that goes back to the prior.
constexpr double kEigenTrustDamping = 0.5;
constexpr int kIterations = 50;
constexpr double kTolerance = 1e-8;

// Weight of an edge, by its place in the columns.
using EdgeWeight = std::function<double(const Edge&)>;

// The sum over each account's votes of value(edge).
template <typename Value>
std::vector<double> SumOverVotes(const GraphView& graph, int threads, const Value& value) {
  std::vector<double> sums(graph.account_count());
  ParallelFor(threads, sums.size(), kChunk, [&](size_t begin, size_t end) {
    for (size_t p = begin; p < end; ++p) {
      ForEachVote(graph, static_cast<AccountIndex>(p), [&](const Edge& edge) { sums[p] += value(edge); });
    }
  });
  return sums;
}

// mass = (1 - d) / n + d * (weighted votes + dangling mass / n), until it stands.
std::vector<double> PowerIteration(const GraphView& graph, double damping, const EdgeWeight& weight,
                                   int threads) {
  const size_t n = graph.account_count();
  std::vector<double> given(n);
  for (AccountIndex p = 0; p < n; ++p) {
    ForEachVote(graph, p, [&](const Edge& edge) { given[edge.actor] += weight(edge); });
  }
  std::vector<double> mass(n, n == 0 ? 0 : 1.0 / static_cast<double>(n));
  for (int i = 0; i < kIterations; ++i) {
    double dangling = 0;
    for (size_t p = 0; p < n; ++p) dangling += given[p] > 0 ? 0 : mass[p];
    const double base = ((1 - damping) + damping * dangling) / static_cast<double>(n);
    const std::vector<double> next = SumOverVotes(graph, threads, [&](const Edge& edge) {
      // Who only follows has given nothing.
      return given[edge.actor] > 0 ? weight(edge) / given[edge.actor] * mass[edge.actor] : 0;
    });
    double change = 0;
    for (size_t p = 0; p < n; ++p) {
      const double now = base + damping * next[p];
      change += std::abs(now - mass[p]);
      mass[p] = now;
    }
    if (change < kTolerance) break;
  }
  return mass;
}

double KindWeight(uint32_t groups) {
  double weight = 0;
  if (groups & kGroupLike) weight += 1;
  if (groups & kGroupReshare) weight += 3;
  if (groups & kGroupReply) weight += 6;
  if (groups & (kGroupMention | kGroupQuote)) weight += 12;
  return weight;
}

std::vector<double> Followers(const GraphView& graph) {
  std::vector<double> followers(graph.account_count());
  bool any = false;
  for (const ReportedCounts& row : graph.reported) {
    if (row.followers == kUnknownCount) continue;
    followers[row.account] = static_cast<double>(row.followers);
    any = true;
  }
  return any ? followers : std::vector<double>();
}

}  // namespace

std::vector<Baseline> ScoreBaselines(const GraphView& graph, const FoldingModel& folding, int threads) {
  const auto strength = [&](const Edge& edge) { return DecodeStrength(graph.edges.strength[edge.place]); };
  std::vector<Baseline> baselines;
  baselines.push_back({"distinct_actors", SumOverVotes(graph, threads, [&](const Edge& edge) {
                         return graph.edges.groups(edge.place) & kActMask ? 1.0 : 0.0;
                       })});
  baselines.push_back({"resharers", SumOverVotes(graph, threads, [&](const Edge& edge) {
                         return graph.edges.groups(edge.place) & kGroupReshare ? 1.0 : 0.0;
                       })});
  baselines.push_back({"mentions", SumOverVotes(graph, threads, [&](const Edge& edge) {
                         return graph.edges.groups(edge.place) & kGroupMention ? 1.0 : 0.0;
                       })});
  baselines.push_back({"recent_acts", SumOverVotes(graph, threads, [&](const Edge& edge) {
                         const double age = static_cast<double>(graph.as_of) - SeenSeconds(graph.edges.seen(edge.place));
                         return strength(edge) * StableExp2(-age / folding.half_life_seconds);
                       })});
  if (std::vector<double> followers = Followers(graph); !followers.empty())
    baselines.push_back({"followers", std::move(followers)});
  baselines.push_back({"pagerank", PowerIteration(graph, kPageRankDamping, strength, threads)});
  baselines.push_back({"eigentrust", EigenTrust(graph, threads)});
  baselines.push_back({"tweepcred", TweepcredMass(graph, threads)});
  baselines.push_back({"user_cred_v2", UserCredMass(graph, threads)});
  return baselines;
}

std::vector<double> EigenTrust(const GraphView& graph, int threads) {
  return PowerIteration(
      graph, kEigenTrustDamping, [&](const Edge& edge) { return KindWeight(graph.edges.groups(edge.place)); }, threads);
}

}  // namespace klout::scoring
