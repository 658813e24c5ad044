#ifndef KLOUT_SERVICES_SCORING_MPI_SCORE_RUN_H_
#define KLOUT_SERVICES_SCORING_MPI_SCORE_RUN_H_

#include <optional>
#include <string>

#include "absl/status/statusor.h"
#include "services/scoring/mpi/ranks.h"
#include "services/scoring/mpi/stored_scores.h"

namespace klout::scoring {

// What a run is told, the same on every rank.
struct ScoreRunOptions {
  // A snapshot file, or a data folder: the snapshot that serves.
  std::string source = {};
  // Where scores are written as CSV; empty: nowhere.
  std::string out = {};
  // Whether the scores are compared with those that the snapshot holds.
  bool check = false;
  // File of a fitted model; empty: the built-in one, and those of the data folder.
  std::string model = {};
};

struct ScoreRun {
  // Lines for a person to read, on rank 0; empty on others.
  std::string report;
  // If they were asked for.
  std::optional<Differences> differences;
};

// Scores a snapshot's graph anew on all ranks. README.md says what each of them reads and holds. Collective; an error of any rank is returned on every rank.
absl::StatusOr<ScoreRun> RunScore(const Ranks& ranks, const ScoreRunOptions& options);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_SCORE_RUN_H_
