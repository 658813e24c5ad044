#ifndef KLOUT_SERVICES_SCORING_DOMAIN_STABILITY_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_STABILITY_H_

#include <cstdint>

#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// How far scores moved from one moment of a log to a later one, in points.
struct Stability {
  // Who had a score at both; who had one only before, and only after.
  uint64_t subjects = 0, lost = 0, gained = 0;
  // Of the distances: half and nineteen twentieths are at most this, and the greatest.
  double median_move = 0, move_95 = 0, greatest_move = 0;
  // Part of the subjects whose score moved by more than 5 points.
  double notable = 0;
  // Rank correlation of the scores.
  double spearman = 0;
};

// Of persons, and of accounts that nobody linked, by name; of who was linked in between, the account is lost. `before` and `after` are the
// scores of graphs of one log under one model. 100 ns a subject.
Stability MeasureStability(const GraphView& graph_before, const ScoresView& before, const GraphView& graph_after, const ScoresView& after);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_STABILITY_H_
