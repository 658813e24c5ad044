#include "services/scoring/domain/standing.h"

#include <algorithm>

namespace klout::scoring {
namespace {

constexpr uint32_t kLongestSpan = 90 * kSecondsPerDay;

// Step of recency in minutes: at least one. `now` is the minute of the last vote, not of the newest fact:
// time that passes without votes must change nothing.
uint32_t RecencyStep(uint32_t now, const GraphView& graph, const TrustModel& model) {
  const uint32_t oldest = now > kLongestSpan / 60 ? now - kLongestSpan / 60 : 0;
  const uint32_t first = std::max(oldest, std::min(graph.first_fact / 60, now));
  return std::max(1u, static_cast<uint32_t>((now - first) * model.recency_fraction));
}

std::vector<float> Recency(const GraphView& graph, const TrustModel& model) {
  // How long ago each account last acted on anybody, counted down in steps; 0: never.
  std::vector<uint32_t> last(graph.account_count());
  for (AccountIndex author = 0; author < graph.account_count(); ++author) {
    ForEachVote(graph, author, [&](uint64_t e) {
      if (graph.strength[e] == 0) return;
      uint32_t& minute = last[graph.actor[e]];
      minute = std::max(minute, SeenMinutes(graph.seen[e]));
    });
  }
  const uint32_t now = last.empty() ? 0 : *std::max_element(last.begin(), last.end());
  const uint32_t step = RecencyStep(now, graph, model);
  for (uint32_t& minute : last) {
    if (minute > 0) minute = UINT32_MAX - (now - minute) / step;
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
  standing.recency = Recency(graph, model);
  standing.neutral_trust = TrustOf(trust.neutral);
  return standing;
}

}  // namespace klout::scoring
