#ifndef KLOUT_SERVICES_SCORING_DOMAIN_RIVAL_SCORES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_RIVAL_SCORES_H_

#include <vector>

#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// Scores that others publish, computed by us on the same graph, from what FACTS.md section 3 gives of them. Where they
// go by follows, an edge is a follow or an act: logs rarely have follows. Per account. Some 1 ns an edge and iteration.

// UserCredV2 (X, 2026): PageRank, alpha 0.2 of an account's mass goes back to the teleport vector, half of which is
// uniform and half is engagement: who liked or reshared in the newest 7 days spreads the mass it had over those it
// did that to. Dangling mass goes to the teleport vector; accounts of one person do not count for each other. At
// most 50 iterations, until the mass moves less than 1e-3. The masses sum to 1.
std::vector<double> UserCredMass(const GraphView& graph, int threads);
// Tweepcred (2023): PageRank with alpha 0.1, at most 20 iterations, uniform teleport; age, device and verification
// of accounts are not known here and count the same for all. Then who follows many more than follow them is divided down.
std::vector<double> TweepcredMass(const GraphView& graph, int threads);

// 0 to 100. `mass` is a part of all mass; a network that is `times` as large would have `times` as many
// accounts, each with as much less.
double UserCredScore(double mass, double times);
double TweepcredScore(double mass, double times);

// The published constants are made for a network of so many accounts: X said 550 million monthly users. On a small community the mean account
// has so much more mass that every new one would have more than 50.
inline constexpr double kAccountsOfX = 550e6;

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_RIVAL_SCORES_H_
