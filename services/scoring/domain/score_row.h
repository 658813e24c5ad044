#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SCORE_ROW_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SCORE_ROW_H_

#include <cstdint>

#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/model.h"

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

// Score on a scale where people_per_week is known.
ScoreRow MakeScoreRow(const Forecast& forecast, const Interval& interval, double trust, const ScaleModel& scale);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SCORE_ROW_H_
