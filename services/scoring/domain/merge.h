#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MERGE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MERGE_H_

#include "absl/container/flat_hash_set.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/graph.h"

namespace klout::scoring {

// What a what-if takes away. Indices of the delta's tables.
struct Without {
  // Their acts on others do not count; they stay.
  absl::flat_hash_set<AccountIndex> actors;
  // Their posts and what others did to them do not count.
  absl::flat_hash_set<AccountIndex> authors;
};

// The graph with the delta in it. The same bits whatever the number of threads, and however the log was
// cut into merges. Streams through all edges once (about 3 ns each) and sorts the new acts.
Graph Merge(const Delta& delta, const FoldingModel& model, int threads, const Without* without = nullptr);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MERGE_H_
