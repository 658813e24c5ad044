#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SPREAD_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SPREAD_H_

#include "services/scoring/domain/cascade.h"
#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// How people move each other, learned from the facts. A node is a SubjectCode: a person, or an account that nobody linked; linked
// accounts have none of their own edges.
//
// The chance that u moves v in an active week of u: over those who acted on u in 90 days the chances add up to u's forecast of people
// per week, network by network, in proportion to v's voice (evidence.h). A chance is at most kMostLikely: what is above it is
// lost, so a plan's direct reach is never above the forecasts it stands on, and new people whom nobody has seen act are not counted.
inline constexpr double kMostLikely = 0.95;

// The part of such a chance that is left when v passes on one post instead of posting for a week: the part of all acts that pass
// something on (reshares and quotes), over the posts that an author who posts at all publishes in a week.
double OnwardPart(const GraphView& graph);

// Costs one pass over all voices, about 100 ns each; the same bits for any number of threads.
Cascade SpreadOf(const Evidence& evidence, const ScoresView& scores, int threads);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SPREAD_H_
