#include "services/scoring/domain/standing.h"

#include <algorithm>

namespace klout::scoring {
namespace {

std::vector<float> Recency(const GraphView& graph) {
  // Minute of each account's last act on anybody; 0: never.
  std::vector<uint32_t> last(graph.account_count());
  for (AccountIndex author = 0; author < graph.account_count(); ++author) {
    ForEachVote(graph, author, [&](uint64_t e) {
      if (graph.strength[e] == 0) return;
      uint32_t& minute = last[graph.actor[e]];
      minute = std::max(minute, SeenMinutes(graph.seen[e]));
    });
  }
  std::vector<uint32_t> order;
  std::copy_if(last.begin(), last.end(), std::back_inserter(order), [](uint32_t minute) { return minute > 0; });
  std::sort(order.begin(), order.end());
  std::vector<float> recency(last.size());
  for (size_t i = 0; i < last.size(); ++i) {
    if (last[i] == 0) continue;
    const auto place = std::upper_bound(order.begin(), order.end(), last[i]) - order.begin();
    recency[i] = static_cast<float>(static_cast<double>(place) / static_cast<double>(order.size()));
  }
  return recency;
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
  standing.recency = Recency(graph);
  // With a uniform teleport nobody is below those on whom nobody acts.
  double least = 1;
  for (double mass : standing.mass) least = std::min(least, mass);
  standing.neutral_trust = TrustOf(least);
  return standing;
}

}  // namespace klout::scoring
