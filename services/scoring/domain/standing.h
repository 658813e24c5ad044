#ifndef KLOUT_SERVICES_SCORING_DOMAIN_STANDING_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_STANDING_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/votes.h"

namespace klout::scoring {

// Per account: what its acts are worth to those it acts on.
struct StandingView {
  // Trust mass, 1 on average.
  absl::Span<const double> mass;
  // Sum of all votes it gives.
  absl::Span<const float> vote_sum;
  // Minute of its last act on anybody since 1970; 0 for those who never act.
  absl::Span<const uint32_t> last_act;
  // Trust of those on whom nobody acts.
  double neutral_trust = 0;
};

struct Standing {
  std::vector<double> mass;
  std::vector<float> vote_sum;
  std::vector<uint32_t> last_act;
  double neutral_trust = 0;
  int iterations = 0;

  StandingView View() const { return {mass, vote_sum, last_act, neutral_trust}; }
};

// The same bits for any number of threads and any `start` (masses to begin the fixed point from).
// About 20 to 40 ns an edge.
Standing ComputeStanding(const GraphView& graph, const TrustModel& model, int threads,
                         absl::Span<const double> start = {});

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_STANDING_H_
