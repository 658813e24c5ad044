#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MERGE_ACCOUNTS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MERGE_ACCOUNTS_H_

#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// The part of Merge that holds what is known of an account itself: last activity, person, the counts and topics
// of its latest report, and the topics its owner hides. Later ones replace earlier ones; of the same time the
// last in the log holds.
void MergeAccounts(const Delta& delta, const FoldingModel& model, Graph& graph);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MERGE_ACCOUNTS_H_
