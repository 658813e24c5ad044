#ifndef KLOUT_SERVICES_SCORING_DOMAIN_VOTES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_VOTES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// vote = strength^exponent, by strength code: 65,536 values, far fewer than edges, so votes need no column
// of their own. Votes are as of the edge's last act and are not aged further: what an actor does while an
// author is away must not take from the author.
class VoteTable {
 public:
  explicit VoteTable(double exponent);
  float operator[](StrengthCode code) const { return votes_[code]; }

 private:
  std::vector<float> votes_;
};

// Calls use(edge) for each Edge of the author's row that is a vote: an act, and no self-boost (actor and
// author linked to one person).
template <typename Use>
void ForEachVote(const GraphView& graph, AccountIndex author, const Use& use) {
  const uint32_t person = graph.person[author];
  if (person == kNone) {
    for (const Edge edge : graph.row(author)) use(edge);
    return;
  }
  for (const Edge edge : graph.row(author)) {
    if (graph.person[edge.actor] != person) use(edge);
  }
}

// Per account: the sum of all votes it gives; 0 for those who act on nobody. Summed in fixed point, so the
// bits depend neither on threads nor on numbering.
std::vector<float> VoteSums(const GraphView& graph, const VoteTable& votes, int threads);

struct Trust {
  // Per account, 1 on average over all accounts.
  std::vector<double> mass;
  // Of those on whom nobody acts.
  double neutral = 1;
  int iterations = 0;
  // Mean absolute change in the last iteration.
  double residual = 0;
};

// The fixed point of
//   mass(p) = (1 - d) + d * (sum over votes into p of vote / vote_sum(actor) * mass(actor)
//                            + dangling / accounts)
// where `dangling` is the mass of those who act on nobody: a PageRank (Brin and Page 1998, section 2.1)
// over votes, in units of the mean. The map is a contraction with factor d < 1, so the fixed point is
// unique: it depends on no first score. `start` may hold any non-negative masses, or be empty.
//
// The same bits for any number of threads: rows are summed in order, and sums across rows in order of chunks that do not depend on threads. Ends when the
// masses change by at most the tolerance, and what later steps would add is foreseen to be no more. Some 15 to 40 ns an edge in all, and 4 bytes an edge
// while it runs. trust_solver.h says how.
Trust SolveTrust(const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums,
                 const TrustModel& model, int threads, absl::Span<const double> start = {});

// Trust of an account between 0 and 1: 1/2 at the mean, 1 in the limit.
inline double TrustOf(double mass) { return mass / (1 + mass); }

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_VOTES_H_
