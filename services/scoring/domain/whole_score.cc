#include "services/scoring/domain/whole_score.h"

namespace klout::scoring {

void WholeScore::Add(const ScoreRow& part, const Replicates& part_replicates) {
  if (part.people == 0) return;
  row_.people += part.people;
  row_.true_reach += part.true_reach;
  people_per_week_ += part.people_per_week;
  amplification_ += static_cast<double>(part.people_per_week) * part.amplification;
  network_impact_ += static_cast<double>(part.people_per_week) * part.network_impact;
  for (int lane = 0; lane < kReplicates; ++lane) replicates_[lane] += part_replicates[lane];
  all_absent_ &= part.absent != 0;
  row_.reported |= part.reported;
}

ScoreRow WholeScore::Finish(const Model& model) const {
  ScoreRow row = row_;
  if (row.people == 0) return row;
  row.people_per_week = static_cast<float>(people_per_week_);
  row.amplification = static_cast<float>(amplification_ / people_per_week_);
  row.network_impact = static_cast<float>(network_impact_ / people_per_week_);
  row.absent = all_absent_;
  SetScore(people_per_week_, replicates_, model, row);
  return row;
}

}  // namespace klout::scoring
