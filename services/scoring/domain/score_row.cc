#include "services/scoring/domain/score_row.h"

#include <algorithm>
#include <cmath>

namespace klout::scoring {

ScoreRow MakeScoreRow(const Forecast& forecast, const Replicates& replicates, double trust, const Model& model) {
  ScoreRow row;
  row.trust = static_cast<float>(trust);
  row.amplification = static_cast<float>(forecast.amplification);
  row.absent = forecast.absent;
  row.reported = forecast.reported;
  if (forecast.people == 0) return row;
  row.people = forecast.people;
  row.people_per_week = static_cast<float>(forecast.people_per_week);
  row.true_reach = static_cast<float>(forecast.signal[kReach]);
  row.network_impact = static_cast<float>(forecast.network_impact);
  SetScore(forecast.people_per_week, replicates, model, row);
  return row;
}

void SetScore(double people_per_week, const Replicates& replicates, const Model& model, ScoreRow& row) {
  const double score = ScoreOf(people_per_week, model.scale);
  row.score = row.people < model.forecast.least_people ? 0 : static_cast<float>(score);
  if (replicates.front() < 0) {
    row.low = row.high = static_cast<float>(score);
    return;
  }
  const double residual = ResidualSigma(model.forecast, row.people), spread = LogSpread(replicates);
  row.log_sd_e3 = static_cast<uint16_t>(std::min(std::lround(1000 * std::sqrt(residual * residual + spread * spread)), 9999l));
  const Interval interval = PredictCount(people_per_week, row.log_sd());
  row.low = static_cast<float>(std::min(score, ScoreOf(interval.low, model.scale)));
  row.high = static_cast<float>(std::max(score, ScoreOf(interval.high, model.scale)));
}

}  // namespace klout::scoring
