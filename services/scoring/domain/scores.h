#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SCORES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SCORES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/score_row.h"
#include "services/scoring/domain/standing.h"
#include "services/scoring/domain/topical_scores.h"
#include "services/scoring/domain/traits.h"

namespace klout::scoring {

// A person's score on one network.
struct NetworkRow {
  uint32_t network = 0;
  UnixSeconds last_active = 0;
  ScoreRow row;
};

// All scores of one graph under one model.
struct ScoresView {
  // Per account, as if it were alone.
  absl::Span<const ScoreRow> accounts;
  // Per person: whole, over all networks.
  absl::Span<const ScoreRow> persons;
  // Networks of person p: [person_rows[p], person_rows[p + 1]) of person_networks, ascending.
  absl::Span<const uint64_t> person_rows;
  absl::Span<const NetworkRow> person_networks;
  // Per account.
  absl::Span<const Traits> traits;
  TopicalView topical;
};

struct Scores {
  Standing standing;
  std::vector<ScoreRow> accounts;
  std::vector<ScoreRow> persons;
  std::vector<uint64_t> person_rows;
  std::vector<NetworkRow> person_networks;
  std::vector<Traits> traits;
  TopicalScores topical;

  ScoresView View() const {
    return {accounts, persons, person_rows, person_networks, traits, topical.View()};
  }
};

// Left out, each end of an interval is the score itself: a bench asks what intervals cost.
enum class Intervals { kMade, kLeftOut };

// The same bits for any number of threads. `start`: trust masses to begin from, or empty.
Scores ScoreGraph(const GraphView& graph, const Model& model, int threads,
                  absl::Span<const double> start = {}, Intervals intervals = Intervals::kMade);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SCORES_H_
