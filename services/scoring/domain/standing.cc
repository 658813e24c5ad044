#include "services/scoring/domain/standing.h"

#include <atomic>

#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr size_t kRowsPerChunk = 8192;

void RaiseTo(uint32_t value, uint32_t& greatest) {
  const std::atomic_ref<uint32_t> shared(greatest);
  uint32_t seen = shared.load(std::memory_order_relaxed);
  while (seen < value && !shared.compare_exchange_weak(seen, value, std::memory_order_relaxed)) {
  }
}

std::vector<uint32_t> LastActs(const GraphView& graph, int threads) {
  std::vector<uint32_t> last(graph.account_count());
  ParallelFor(threads, last.size(), kRowsPerChunk, [&](size_t begin, size_t end) {
    for (size_t author = begin; author < end; ++author) {
      ForEachVote(graph, static_cast<AccountIndex>(author), [&](const Edge& edge) {
        if (graph.edges.strength[edge.place] != 0) RaiseTo(graph.edges.minutes(edge.place), last[edge.actor]);
      });
    }
  });
  return last;
}

}  // namespace

Standing ComputeStanding(const GraphView& graph, const TrustModel& model, int threads,
                         absl::Span<const double> start) {
  const VoteTable votes(model.vote_exponent);
  Standing standing;
  standing.vote_sum = VoteSums(graph, votes, threads);
  Trust trust = SolveTrust(graph, votes, standing.vote_sum, model, threads, start);
  standing.mass = std::move(trust.mass);
  standing.iterations = trust.iterations;
  standing.last_act = LastActs(graph, threads);
  standing.neutral_trust = TrustOf(trust.neutral);
  return standing;
}

}  // namespace klout::scoring
