#ifndef KLOUT_SERVICES_SCORING_MPI_RANK_GRAPH_H_
#define KLOUT_SERVICES_SCORING_MPI_RANK_GRAPH_H_

#include <cstdint>
#include <vector>

#include "services/scoring/domain/graph.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/mpi/row_blocks.h"

namespace klout::scoring {

// The graph as one rank needs it to score its accounts and persons with the code of domain/, which sees nothing of ranks: numbers of accounts are those of the
// whole graph, and so are all columns but those of edges. Of these it holds
//
//   own rows        copied from the snapshot;
//   linked rows     whole rows of other ranks' accounts that belong to persons whom this rank scores;
//   edges back      in other rows only those from accounts it scores to accounts that act on them: what Evidence asks to tell a trade.
//
// What is not its own comes from the rank that holds it, by messages: no rank reads a row of another from the file. 8 bytes an edge, 8 an account; 16 more for
// each borrowed edge, and 64 MB of messages, while it is made.
class RankGraph {
 public:
  // `mapped` must outlive it. Collective.
  RankGraph(const Ranks& ranks, const RowBlocks& blocks, const PersonHomes& homes, const GraphView& mapped);

  const GraphView& view() const { return view_; }
  uint64_t borrowed_edges() const { return borrowed_edges_; }

 private:
  std::vector<uint64_t> rows_;
  EdgeColumns edges_;
  GraphView view_;
  uint64_t borrowed_edges_ = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_RANK_GRAPH_H_
