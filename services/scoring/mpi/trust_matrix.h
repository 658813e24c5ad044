#ifndef KLOUT_SERVICES_SCORING_MPI_TRUST_MATRIX_H_
#define KLOUT_SERVICES_SCORING_MPI_TRUST_MATRIX_H_

#include "absl/status/statusor.h"
#include "absl/types/span.h"
#include "services/scoring/domain/votes.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/mpi/row_blocks.h"

namespace klout::scoring {

// The fixed point of votes.h with PETSc. Each rank puts vote / vote_sum(actor) of its own rows into a matrix (MPIAIJ); PETSc sends along in each step the masses of
// those who act on accounts of other ranks.
//
// As in trust_solver.h the equations are solved as if what all get alike were 1,
//   x = 1 + d * M x,
// and scaled in the end: what returns from those who act on nobody needs no iteration. Those who act on nobody and on whom nobody acts take no part in it, as there.
// Iterated from 1, until the mean absolute change is at most kTrustMatrixTolerance, which is far below the tolerance of SolveTrust: a step is d times as large as the
// one before, so what is missing then is at most d / (1 - d) of it. Before each step the masses are scaled so that what it changes sums to 0, which halves the steps.
//
// Returned in full on every rank: 8 bytes an account. While it runs 12 bytes an own edge, some 50 an own account, and some 12 for each account
// of other ranks that acts on one of its own. RESOURCE_EXHAUSTED if there are more accounts, or
// edges on one rank, than PETSc's integers count (2^31 as Debian builds it). Collective.
inline constexpr double kTrustMatrixTolerance = 1e-14;
absl::StatusOr<Trust> SolveTrustOnRanks(const Ranks& ranks, const RowBlocks& blocks, const GraphView& graph, const VoteTable& votes,
                                        absl::Span<const float> vote_sums, const TrustModel& model);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_TRUST_MATRIX_H_
