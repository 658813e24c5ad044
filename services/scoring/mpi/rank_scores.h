#ifndef KLOUT_SERVICES_SCORING_MPI_RANK_SCORES_H_
#define KLOUT_SERVICES_SCORING_MPI_RANK_SCORES_H_

#include <vector>

#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/score_row.h"
#include "services/scoring/domain/standing.h"
#include "services/scoring/mpi/row_blocks.h"

namespace klout::scoring {

// What one rank scored.
struct RankScores {
  // Of the accounts of its block, in order.
  std::vector<ScoreRow> accounts;
  // The same scores before they were rounded to floats, which have steps of 4e-6 and more; also of those whose row gives none.
  std::vector<double> exact_accounts;
  // Persons whose first account is in its block, ascending; their rows; the same.
  std::vector<PersonIndex> persons;
  std::vector<ScoreRow> person_rows;
  std::vector<double> exact_persons;
};

// Scores with Evidence and Forecaster, as ScoreGraph does. `graph` has the rows that this takes: rank_graph.h; `standing` and `draws` are of all accounts.
RankScores ScoreOwn(const GraphView& graph, const StandingView& standing, const BootstrapDraws& draws, const Model& model, const RowBlocks& blocks,
                    const PersonHomes& homes, int rank);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_MPI_RANK_SCORES_H_
