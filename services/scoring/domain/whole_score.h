#ifndef KLOUT_SERVICES_SCORING_DOMAIN_WHOLE_SCORE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_WHOLE_SCORE_H_

#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/score_row.h"

namespace klout::scoring {

// The sum over a person's networks: people add up, the measures are means weighted by people.
class WholeScore {
 public:
  // Part of a network on which nobody acted adds nothing.
  void Add(const ScoreRow& part, const Replicates& part_replicates);
  // The whole, without trust.
  ScoreRow Finish(const Model& model) const;

 private:
  ScoreRow row_;
  double people_per_week_ = 0;
  Replicates replicates_ = {};
  double amplification_ = 0, network_impact_ = 0;
  bool all_absent_ = true;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_WHOLE_SCORE_H_
