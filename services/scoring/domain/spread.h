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

// From the second step on it is one post that travels, not a week. v passes on what moved them with the part of v's acts on u that reshare
// or quote: a posterior mean, since a tie remembers only how many acts it is worth and whether any of them did. Then w acts on it with the
// chance that w acts on one post of v: w's acts on v a week, as the tie's strength tells them, over v's posts a week.
// Costs one pass over all voices, about 100 ns each; the same bits for any number of threads.
Cascade SpreadOf(const Evidence& evidence, const ScoresView& scores, int threads);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SPREAD_H_
