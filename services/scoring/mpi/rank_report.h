#ifndef KLOUT_SERVICES_SCORING_MPI_RANK_REPORT_H_
#define KLOUT_SERVICES_SCORING_MPI_RANK_REPORT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "services/scoring/mpi/ranks.h"

namespace klout::scoring {

// What a run took on one rank.
struct RankFigures {
  uint64_t rows = 0;
  uint64_t edges = 0;
  // Of other ranks' rows.
  uint64_t borrowed_edges = 0;
  // Opening, checking rows, adding up votes; trust; borrowing edges and scoring.
  double read_seconds = 0;
  double solve_seconds = 0;
  double score_seconds = 0;
  // Of the processor, in all three: less than they took, where ranks share cores with others; more than the work, where ranks wait for each other, which MPI does awake.
  double processor_seconds = 0;
  // Most that was resident at once, with pages of files that the kernel may drop or share with other ranks.
  uint64_t peak_bytes = 0;
  // Of that the process's own: the most found at the ends of the phases.
  uint64_t own_bytes = 0;
};

// Resident memory of this process, from /proc/self/status: VmHWM, not getrusage's, which has that of the process that started it. 0: not known.
uint64_t PeakResidentBytes();
// RssAnon.
uint64_t OwnResidentBytes();

// The table, a line for each rank, on rank 0; empty on others. Collective.
std::string ReportOf(const Ranks& ranks, const RankFigures& own);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_RANK_REPORT_H_
