#include "services/scoring/domain/score_row.h"

namespace klout::scoring {

ScoreRow MakeScoreRow(const Forecast& forecast, const Interval& interval, double trust, const ScaleModel& scale) {
  ScoreRow row;
  row.trust = static_cast<float>(trust);
  row.amplification = static_cast<float>(forecast.amplification);
  row.absent = forecast.absent;
  if (forecast.people == 0) return row;
  row.people = forecast.people;
  row.people_per_week = static_cast<float>(forecast.people_per_week);
  row.true_reach = static_cast<float>(forecast.signal[kReach]);
  row.network_impact = static_cast<float>(forecast.network_impact);
  row.score = static_cast<float>(ScoreOf(forecast.people_per_week, scale));
  row.low = static_cast<float>(ScoreOf(interval.low, scale));
  row.high = static_cast<float>(ScoreOf(interval.high, scale));
  return row;
}

}  // namespace klout::scoring
