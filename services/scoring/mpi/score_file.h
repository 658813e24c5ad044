#ifndef KLOUT_SERVICES_SCORING_MPI_SCORE_FILE_H_
#define KLOUT_SERVICES_SCORING_MPI_SCORE_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "services/scoring/mpi/rank_scores.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// Rank 0 writes the scores of all ranks as CSV: name, score, people_per_week, low, high; rank by rank, accounts and then persons. `score` is
// empty where too few people acted for one. Written beside, and renamed when it is whole. Rank 0 holds the rows of one other rank at a time. Collective; the error of
// the disk is on every rank.
absl::Status WriteScores(const Ranks& ranks, const RowBlocks& blocks, const Snapshot& snapshot, const RankScores& own, const std::string& path);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_SCORE_FILE_H_
