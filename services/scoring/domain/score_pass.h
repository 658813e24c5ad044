#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SCORE_PASS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SCORE_PASS_H_

#include <vector>

#include "absl/functional/function_ref.h"
#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/score_row.h"

namespace klout::scoring {

// A score, and what its row does not keep.
struct PartScore {
  ScoreRow row;
  Replicates replicates = {};
  // Before it is rounded to the row's float.
  double people_per_week = 0;
};

// How one account, and one person, is scored: for ScoreGraph, which scores all of them, and for ranks, which score their own. Immutable, so thread-safe;
// `voices` is scratch space of the caller's. What the views show, the draws and the model must outlive it.
class ScorePass {
 public:
  // Without draws there are no intervals.
  ScorePass(const GraphView& graph, const StandingView& standing, const BootstrapDraws& draws, const Model& model);

  PartScore ScoreSet(AccountSet accounts, std::vector<Voice>& voices) const;
  // The whole, over networks ascending; each is shown to `each`. The replicates of the whole are not returned.
  PartScore ScorePerson(PersonIndex person, std::vector<Voice>& voices, absl::FunctionRef<void(AccountSet accounts, const PartScore& part)> each) const;

  const Evidence& evidence() const { return evidence_; }
  const Forecaster& forecaster() const { return forecaster_; }

 private:
  const GraphView graph_;
  const BootstrapDraws& draws_;
  const Model& model_;
  const Evidence evidence_;
  const Forecaster forecaster_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SCORE_PASS_H_
