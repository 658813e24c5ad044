#ifndef KLOUT_SERVICES_SCORING_MPI_STORED_SCORES_H_
#define KLOUT_SERVICES_SCORING_MPI_STORED_SCORES_H_

#include <cstdint>
#include <string>

#include "absl/types/span.h"
#include "services/scoring/mpi/rank_scores.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

// How far apart the scores of ranks and those that the in-memory engine wrote into a snapshot may be.
inline constexpr double kMaxDifference = 1e-9;

// Over all ranks. Stored scores are floats, with steps of 4e-6 and more, so the scores are compared before that rounding: once from the masses that PETSc found,
// once from those in the snapshot. That the latter scores are those of the engine is told by all bits of their rows.
struct Differences {
  // The largest of trust masses, and the mean over all accounts. The engine stops at a mean change (TrustModel::tolerance), so the masses that it stored are up to that
  // far from the fixed point on average, and those of hubs further. Where it went on to 1e-14, the largest is below 1e-11 too.
  double mass = 0;
  double mean_mass = 0;
  // The largest, of accounts and of persons.
  double score = 0;
  // Rows that, scored from the stored masses, are not what is stored.
  uint64_t other_rows = 0;
  // Rows compared.
  uint64_t rows = 0;

  bool ok() const { return mean_mass <= kMaxDifference && score <= kMaxDifference && other_rows == 0; }
};

// `own`: as solved; `from_stored`: of this rank, from the standing in the snapshot. Collective.
Differences Compare(const Ranks& ranks, const RowBlocks& blocks, const Snapshot& snapshot, absl::Span<const double> mass, const RankScores& own,
                    const RankScores& from_stored);

// Lines for a person to read.
std::string TextOf(const Differences& differences);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_STORED_SCORES_H_
