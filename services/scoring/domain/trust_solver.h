#ifndef KLOUT_SERVICES_SCORING_DOMAIN_TRUST_SOLVER_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_TRUST_SOLVER_H_

#include "services/scoring/domain/trust_order.h"
#include "services/scoring/domain/votes.h"

namespace klout::scoring {

// How SolveTrust (votes.h) finds its fixed point.
//
// The equations are linear in what all get alike, so they are solved as if that were 1, and the result is scaled: the mass that returns from those
// who act on nobody needs no iteration. Kept are the mass of each mover (trust_order.h) and its residual, what one step would add. A step moves the
// residuals into the masses and gathers only them, in two bytes each; what rounding leaves stays in the residual, so the masses are as exact as
// doubles nonetheless. Each edge is one integer: the giver's slot, and for those that are not of the commonest strength its number.
//
// What decays slowest is an error that is alike for all. In the first steps, and every fourth, the masses are scaled so that the residuals sum to
// 0, which takes it out.

// Bytes of an edge: 4, or 8 where slots and strengths need more bits. The same bits in the result.
enum class TrustEntry { kFourBytes, kEightBytes };
// False if four bytes are too few; `trust` is then undefined.
bool SolveTrustInOrder(const GraphView& graph, const VoteTable& votes, absl::Span<const float> vote_sums, const TrustOrder& order,
                       const TrustModel& model, int threads, TrustEntry entry, Trust& trust);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_TRUST_SOLVER_H_
