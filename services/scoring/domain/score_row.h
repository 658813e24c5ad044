#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SCORE_ROW_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SCORE_ROW_H_

#include <cstdint>

#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/predictive.h"

namespace klout::scoring {

// Distinct people who acted, from which evidence is FAIR and STRONG.
inline constexpr uint32_t kFairPeople = 3;
inline constexpr uint32_t kStrongPeople = 30;

// One score as it is stored: 40 bytes.
struct ScoreRow {
  // 1 to 100; 0 where fewer than the model's least people acted: no score is given, but the interval is.
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
  uint8_t absent = 0;
  // From totals that a network reports, on one network at least.
  uint8_t reported = 0;
  // Of ln(people per week), in thousandths: what the interval is made of.
  uint16_t log_sd_e3 = 0;

  double log_sd() const { return log_sd_e3 / 1000.0; }
};

// Score on a scale where people_per_week is known.
ScoreRow MakeScoreRow(const Forecast& forecast, const Replicates& replicates, double trust, const Model& model);

// Sets the score and its interval, or that none is given, from the people per week, the people they rest on, and how they spread.
void SetScore(double people_per_week, const Replicates& replicates, const Model& model, ScoreRow& row);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SCORE_ROW_H_
