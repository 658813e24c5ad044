#include "services/scoring/domain/votes.h"

#include <atomic>
#include <cmath>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/trust_solver.h"

namespace klout::scoring {
namespace {

constexpr size_t kRowsPerChunk = 8192;
// 2^-32 of a mean account's mass; sums stay below 2^63 for two billion accounts.
constexpr double kFixedPoint = 4294967296.0;

int64_t ToFixed(double x) { return static_cast<int64_t>(std::nearbyint(x * kFixedPoint)); }

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
      ForEachVote(graph, static_cast<AccountIndex>(author), [&](const Edge& edge) {
        const StrengthCode strength = graph.edges.strength[edge.place];
        if (strength == 0) return;
        fixed[edge.actor].fetch_add(ToFixed(votes[strength]), std::memory_order_relaxed);
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
  if (graph.account_count() == 0) return trust;
  const TrustOrder order = OrderForTrust(graph, vote_sums, model.damping, start, threads);
  for (const TrustEntry entry : {TrustEntry::kFourBytes, TrustEntry::kEightBytes}) {
    if (SolveTrustInOrder(graph, votes, vote_sums, order, model, threads, entry, trust)) break;
  }
  return trust;
}

}  // namespace klout::scoring
