#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MERGE_EDGES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MERGE_EDGES_H_

#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/merge.h"

namespace klout::scoring {

// The part of Merge that holds who acted on whom: fills rows, actor, strength and seen, and per author heat and
// attention. An author's edges are in the order of their actors. On `threads` threads, in chunks of authors.
void MergeEdges(const Delta& delta, const FoldingModel& model, int threads, const Without* without, Graph& graph);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MERGE_EDGES_H_
