#ifndef KLOUT_SERVICES_SCORING_MPI_RANK_VOTES_H_
#define KLOUT_SERVICES_SCORING_MPI_RANK_VOTES_H_

#include <cstdint>
#include <vector>

#include "absl/status/status.h"
#include "services/scoring/domain/votes.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/mpi/row_blocks.h"

namespace klout::scoring {

// What acts add up to, over the rows of all ranks. Both per account, in full on each rank: 8 bytes.
struct RankVotes {
  // As VoteSums of votes.h: the same bits, since the sums are integers.
  std::vector<float> vote_sum;
  // As Standing of standing.h: minute of the last act on anybody.
  std::vector<uint32_t> last_act;
};

// Reads this rank's own rows only; 8 bytes an account more while it runs. Collective.
RankVotes SumVotes(const Ranks& ranks, const RowBlocks& blocks, const GraphView& graph, const VoteTable& votes);

// Rows in order, and actors in order within each row and known: what everything else here takes for granted of a file whose header alone has a checksum.
// DATA_LOSS names the first account whose row is not so. Reads the rank's own rows only; not collective.
absl::Status CheckRows(const GraphView& graph, AccountIndex begin, AccountIndex end);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_RANK_VOTES_H_
