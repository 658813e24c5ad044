#include "services/scoring/domain/standing.h"

#include <algorithm>

namespace klout::scoring {
namespace {

std::vector<uint32_t> LastActs(const GraphView& graph) {
  std::vector<uint32_t> last(graph.account_count());
  for (AccountIndex author = 0; author < graph.account_count(); ++author) {
    ForEachVote(graph, author, [&](const Edge& edge) {
      if (graph.edges.strength[edge.place] == 0) return;
      uint32_t& minute = last[edge.actor];
      minute = std::max(minute, graph.edges.minutes(edge.place));
    });
  }
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
  standing.last_act = LastActs(graph);
  standing.neutral_trust = TrustOf(trust.neutral);
  return standing;
}

}  // namespace klout::scoring
