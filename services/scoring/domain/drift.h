#ifndef KLOUT_SERVICES_SCORING_DOMAIN_DRIFT_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_DRIFT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// How far the scores of some people moved, in points. Up and down: by more than what is notable.
struct DriftCohort {
  // `all`; `score:20-40`, by the score before; `evidence:fair`, `evidence:strong`; `language:` and its code,
  // `language:unknown`.
  std::string name;
  // Of a cohort `network`, which is named by this; else 0.
  Network network = 0;
  uint64_t subjects = 0;
  uint64_t up = 0, down = 0;
  double mean_move = 0;
  double mean_size = 0;
};

struct DriftMover {
  PersonIndex person = kNone;
  AccountIndex account = kNone;
  float before = 0;
  float after = 0;
};

// What becomes of the scores of one graph under another model.
struct Drift {
  // Who got a score where there was none, and lost it.
  uint64_t gained = 0, lost = 0;
  // Of who has both: rank correlation, 0 if there are fewer than two, and nine tenths of the moves lie between.
  double spearman = 0;
  double low_move = 0, high_move = 0;
  // `all` first, then by kind; at most 12 languages, those of most people. Who got or lost a score is in none.
  std::vector<DriftCohort> cohorts;
  // Who moved by more than what is notable, greatest first, ties in order of the graph; at most what was asked for.
  std::vector<DriftMover> movers;
};

// Of persons, and of accounts that belong to nobody. Both scores must be of this graph. O(accounts).
Drift MeasureDrift(const GraphView& graph, const ScoresView& before, const ScoresView& after, double notable_points, size_t most_movers);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_DRIFT_H_
