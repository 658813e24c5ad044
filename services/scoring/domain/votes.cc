#include "services/scoring/domain/votes.h"

#include <atomic>
#include <cmath>

#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr size_t kRowsPerChunk = 8192;
// 2^-32 of a mean account's mass; sums stay below 2^63 for two billion accounts.
constexpr double kFixedPoint = 4294967296.0;

int64_t ToFixed(double x) { return static_cast<int64_t>(std::nearbyint(x * kFixedPoint)); }

class TrustIteration {
 public:
  TrustIteration(const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums,
                 double damping, int threads)
      : graph_(graph), votes_(votes), sums_(vote_sums), damping_(damping), threads_(threads),
        per_vote_(vote_sums.size()), next_(vote_sums.size()), takes_part_(vote_sums.size()) {
    for (AccountIndex p = 0; p < vote_sums.size(); ++p) {
      if (sums_[p] > 0) takes_part_[p] = true;
      ForEachVote(graph_, p, [&](uint64_t e) { takes_part_[p] |= graph_.strength[e] != 0; });
      participants_ += takes_part_[p];
    }
  }

  // One step; returns the mean absolute change.
  double Step(std::vector<double>& mass) {
    const size_t accounts = mass.size();
    std::atomic<int64_t> dangling{0}, change{0};
    ParallelFor(threads_, accounts, kRowsPerChunk, [&](size_t begin, size_t end) {
      int64_t sum = 0;
      for (size_t i = begin; i < end; ++i) {
        per_vote_[i] = sums_[i] > 0 ? mass[i] / sums_[i] : 0;
        if (sums_[i] == 0 && takes_part_[i]) sum += ToFixed(mass[i]);
      }
      dangling.fetch_add(sum, std::memory_order_relaxed);
    });
    const double returned = static_cast<double>(dangling.load()) / kFixedPoint / static_cast<double>(std::max<size_t>(participants_, 1));
    teleport_ = 1 - damping_ + damping_ * returned;
    ParallelFor(threads_, accounts, kRowsPerChunk, [&](size_t begin, size_t end) {
      int64_t moved = 0;
      for (size_t p = begin; p < end; ++p) {
        double inflow = 0;
        ForEachVote(graph_, static_cast<AccountIndex>(p),
                    [&](uint64_t e) { inflow += votes_[graph_.strength[e]] * per_vote_[graph_.actor[e]]; });
        next_[p] = teleport_ + damping_ * inflow;
        moved += ToFixed(std::abs(next_[p] - mass[p]));
      }
      change.fetch_add(moved, std::memory_order_relaxed);
    });
    mass.swap(next_);
    return static_cast<double>(change.load()) / kFixedPoint / static_cast<double>(accounts);
  }

  double teleport() const { return teleport_; }

 private:
  const GraphView& graph_;
  const VoteTable& votes_;
  const absl::Span<const float> sums_;
  const double damping_;
  const int threads_;
  // Mass per unit of vote, so that the inner loop has no division.
  std::vector<double> per_vote_;
  std::vector<double> next_;
  // Accounts that give or receive votes. The others carry no mass that could return: a storm of hostile
  // accounts, or followers who never act, must not move the scale.
  std::vector<char> takes_part_;
  size_t participants_ = 0;
  double teleport_ = 1;
};

}  // namespace

VoteTable::VoteTable(double exponent) : votes_(65536) {
  for (int code = 1; code < 65536; ++code) {
    votes_[code] =
        static_cast<float>(StableExp2(exponent * (code - kStrengthBias) * (1.0 / kStrengthStepsPerOctave)));
  }
}

std::vector<float> VoteSums(const GraphView& graph, const VoteTable& votes, int threads) {
  const size_t accounts = graph.account_count();
  std::vector<std::atomic<int64_t>> fixed(accounts);
  ParallelFor(threads, accounts, kRowsPerChunk, [&](size_t begin, size_t end) {
    for (size_t author = begin; author < end; ++author) {
      ForEachVote(graph, static_cast<AccountIndex>(author), [&](uint64_t e) {
        if (graph.strength[e] == 0) return;
        fixed[graph.actor[e]].fetch_add(ToFixed(votes[graph.strength[e]]), std::memory_order_relaxed);
      });
    }
  });
  std::vector<float> sums(accounts);
  for (size_t i = 0; i < accounts; ++i) {
    sums[i] = static_cast<float>(static_cast<double>(fixed[i].load(std::memory_order_relaxed)) / kFixedPoint);
  }
  return sums;
}

Trust SolveTrust(const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums,
                 const TrustModel& model, int threads, absl::Span<const double> start) {
  Trust trust;
  trust.mass.assign(graph.account_count(), 1.0);
  for (size_t i = 0; i < std::min(trust.mass.size(), start.size()); ++i) trust.mass[i] = start[i];
  if (trust.mass.empty()) return trust;
  TrustIteration iteration(graph, votes, vote_sums, model.damping, threads);
  while (trust.iterations < model.max_iterations) {
    trust.residual = iteration.Step(trust.mass);
    ++trust.iterations;
    if (trust.residual <= model.tolerance) break;
  }
  trust.neutral = iteration.teleport();
  return trust;
}

}  // namespace klout::scoring
