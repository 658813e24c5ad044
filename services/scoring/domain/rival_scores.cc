#include "services/scoring/domain/rival_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/votes.h"

namespace klout::scoring {
namespace {

constexpr size_t kChunk = 8192;
constexpr double kUserCredAlpha = 0.2, kUserCredThreshold = 1e-3;
constexpr int kUserCredIterations = 50;
constexpr uint32_t kEngagementSeconds = 7 * kSecondsPerDay;
constexpr double kTweepcredAlpha = 0.1;
constexpr int kTweepcredIterations = 20;
// From so many followings on, and beyond this ratio, Tweepcred divides; from kManyFollowings on again, by at most kMostDivisor.
constexpr double kSomeFollowings = 500, kManyFollowings = 2500, kFairRatio = 0.6, kRatioSteepness = 5, kMostDivisor = 50;

// Edges of a kind as shares: an actor gives each of those it acts on the same.
class EqualVotes {
 public:
  using Counts = std::function<bool(uint64_t place)>;
  EqualVotes(const GraphView& graph, Counts counts) : graph_(graph), counts_(std::move(counts)), given_(graph.account_count()) {
    for (AccountIndex p = 0; p < graph.account_count(); ++p) {
      ForEachVote(graph, p, [&](const Edge& edge) { given_[edge.actor] += counts_(edge.place); });
    }
  }

  // Per account: what flows to it of `mass`. What those hold who give nothing is added to `kept`.
  std::vector<double> Flow(const std::vector<double>& mass, int threads, double* kept) const {
    for (size_t p = 0; p < mass.size(); ++p) *kept += given_[p] == 0 ? mass[p] : 0;
    std::vector<double> flow(mass.size());
    ParallelFor(threads, mass.size(), kChunk, [&](size_t begin, size_t end) {
      for (size_t p = begin; p < end; ++p) {
        ForEachVote(graph_, static_cast<AccountIndex>(p), [&](const Edge& edge) {
          if (counts_(edge.place)) flow[p] += mass[edge.actor] / given_[edge.actor];
        });
      }
    });
    return flow;
  }
  uint32_t given(AccountIndex actor) const { return given_[actor]; }

 private:
  const GraphView& graph_;
  const Counts counts_;
  std::vector<uint32_t> given_;
};

bool Any(uint64_t) { return true; }

double Change(const std::vector<double>& a, const std::vector<double>& b) {
  double change = 0;
  for (size_t p = 0; p < a.size(); ++p) change += std::abs(a[p] - b[p]);
  return change;
}

}  // namespace

std::vector<double> UserCredMass(const GraphView& graph, int threads) {
  const size_t n = graph.account_count();
  const EqualVotes follows(graph, Any);
  const EqualVotes engagements(graph, [&](uint64_t place) {
    return (graph.edges.groups(place) & (kGroupLike | kGroupReshare)) != 0 &&
           uint64_t{SeenSeconds(graph.edges.seen(place))} + kEngagementSeconds >= graph.as_of;
  });
  const double uniform = n == 0 ? 0 : 1.0 / static_cast<double>(n);
  std::vector<double> mass(n, uniform);
  for (int i = 0; i < kUserCredIterations; ++i) {
    double dangling = 0, idle = 0;
    std::vector<double> next = follows.Flow(mass, threads, &dangling);
    const std::vector<double> engaged = engagements.Flow(mass, threads, &idle);
    // Nobody engages: all of the teleport is uniform.
    const double engagers = 1 - idle;
    const double to_engaged = engagers > 1e-12 ? 0.5 / engagers : 0, to_all = to_engaged > 0 ? 0.5 : 1;
    const double teleported = kUserCredAlpha + (1 - kUserCredAlpha) * dangling;
    for (size_t p = 0; p < n; ++p) {
      next[p] = (1 - kUserCredAlpha) * next[p] + teleported * (to_all * uniform + to_engaged * engaged[p]);
    }
    const double change = Change(mass, next);
    mass = std::move(next);
    if (change < kUserCredThreshold) break;
  }
  return mass;
}

std::vector<double> TweepcredMass(const GraphView& graph, int threads) {
  const size_t n = graph.account_count();
  const EqualVotes follows(graph, Any);
  const double uniform = n == 0 ? 0 : 1.0 / static_cast<double>(n);
  std::vector<double> mass(n, uniform);
  for (int i = 0; i < kTweepcredIterations; ++i) {
    double dangling = 0;
    mass = follows.Flow(mass, threads, &dangling);
    const double base = (kTweepcredAlpha + (1 - kTweepcredAlpha) * dangling) * uniform;
    for (double& one : mass) one = base + (1 - kTweepcredAlpha) * one;
  }
  for (AccountIndex p = 0; p < n; ++p) {
    const double followings = follows.given(p);
    if (followings <= kSomeFollowings) continue;
    double followers = 0;
    ForEachVote(graph, p, [&](const Edge&) { ++followers; });
    const double ratio = (1 + followings) / (1 + followers);
    if (ratio <= kFairRatio) continue;
    mass[p] /= std::exp(kRatioSteepness * (ratio - kFairRatio));
    if (followings > kManyFollowings) mass[p] /= std::clamp(ratio, 1.0, kMostDivisor);
  }
  return mass;
}

double UserCredScore(double mass, double times) { return std::clamp(165.2 + 7.07 * std::log(mass / times), 0.0, 100.0); }

double TweepcredScore(double mass, double times) {
  return std::clamp(std::round(130 + 5.21 * std::log(mass / times)), 0.0, 100.0);
}

}  // namespace klout::scoring
