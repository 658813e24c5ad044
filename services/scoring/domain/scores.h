#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SCORES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SCORES_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/standing.h"

namespace klout::scoring {

// One score as it is stored: 40 bytes.
struct ScoreRow {
  // 1 to 100; 0 where nobody acted.
  float score = 0;
  float low = 0;
  float high = 0;
  float people_per_week = 0;
  float true_reach = 0;
  float amplification = 0;
  float network_impact = 0;
  float trust = 0;
  // Distinct people who acted in 90 days.
  uint32_t people = 0;
  uint32_t absent = 0;
};

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
};

struct Scores {
  Standing standing;
  std::vector<ScoreRow> accounts;
  std::vector<ScoreRow> persons;
  std::vector<uint64_t> person_rows;
  std::vector<NetworkRow> person_networks;

  ScoresView View() const { return {accounts, persons, person_rows, person_networks}; }
};

// The same bits for any number of threads. `start`: trust masses to begin from, or empty.
Scores ScoreGraph(const GraphView& graph, const Model& model, int threads,
                  absl::Span<const double> start = {});

// Score on a scale where people_per_week is known.
ScoreRow MakeScoreRow(const Forecast& forecast, const Interval& interval, double trust, const ScaleModel& scale);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SCORES_H_
