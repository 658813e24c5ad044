#ifndef KLOUT_SERVICES_SCORING_DOMAIN_BASELINES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_BASELINES_H_

#include <string>
#include <vector>

#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// What others would rank people by, computed by us on the same graph: what the score must beat.
struct Baseline {
  std::string name;
  std::vector<double> by_account;
};

// `distinct_actors`, `resharers`, `mentions` (people who named them), `recent_acts` (strength, which halves in the folding's half-life),
// `pagerank` (Brin and Page 1998, damping 0.85, edges by strength), `eigentrust` (go-eigentrust as OpenRank
// runs it: a = 0.5, like 1, reply 6, reshare 3, mention and quote 12; an edge has the sum over the kinds it
// ever had, as edges do not count acts by kind), `tweepcred` and `user_cred_v2` (rival_scores.h), and `followers` if any network reports them. Accounts of one
// person do not vote for each other. At most 180 passes over the edges.
std::vector<Baseline> ScoreBaselines(const GraphView& graph, const FoldingModel& folding, int threads);

// The last of them alone, per account; they sum to 1.
std::vector<double> EigenTrust(const GraphView& graph, int threads);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_BASELINES_H_
