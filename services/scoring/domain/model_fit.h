#ifndef KLOUT_SERVICES_SCORING_DOMAIN_MODEL_FIT_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_MODEL_FIT_H_

#include <array>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/backtest.h"
#include "services/scoring/domain/model.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// One active subject on one network: what was known at a cut, and who acted on them after it.
struct FitRow {
  SubjectIndex subject;
  Network network;
  // What multiplies each weight in ln(people per week).
  std::array<double, kSignals> signal;
  // What is added to it whatever the weights: length of the log, thin evidence, absence.
  double offset;
  // How long was looked.
  double weeks;
  // Distinct people in that time.
  double seen;
};

// Rows of a graph, in order of subjects. `outcomes` is of this graph, with all facts added; it is used up. The trust, the
// structure and the discounts are the model's; its weights do not matter.
std::vector<FitRow> CollectFitRows(const GraphView& graph, const Model& model, Outcomes& outcomes, int threads);

// `model` with the intercept, the factors of the networks and the weights that foretell the rows best: the maximum of
// the likelihood of counts whose variance is mean + mean^2, less `ridge` times the squared distance of each weight from that
// of `model`, in units of how the signal spreads; no weight below 0. A network's factor is drawn to 0 as if it had been
// known to within a factor of 1.6, so where data is thin the networks are pooled. A signal that the rows do not have
// keeps its weight. Some 100 ns a row and iteration, at most 50 iterations; deterministic.
Model FitWeights(absl::Span<const FitRow> rows, const Model& model, double ridge);

// Rows by cut, earliest first.
using Cuts = absl::Span<const std::vector<FitRow>>;

// How much the times of the cuts differ: the variance of ln of what was seen by what the model foretells, from cut to cut. 0 of fewer than two.
double VarianceOfTimes(Cuts cuts, const Model& model);

// FitWeights to all of them, but each cut counts as one time, however much was seen in it, and the level of all is drawn to that of `model` as if that were known to within a
// factor of e: the more the times differ, by `variance`, and the fewer they are, the more. Where two days are all there is, one of them a riot, tomorrow is neither.
Model FitAcrossTimes(Cuts cuts, const Model& model, double ridge, double variance);

// How well a model ranks the subjects of the rows of one cut.
RankingQuality RankRows(absl::Span<const FitRow> rows, const Model& model);

// What a fit says of itself.
struct FitTrial {
  double ridge = 0;
  RankingQuality quality;
};
struct FittedModel {
  Model model;
  uint64_t rows = 0;
  UnixSeconds from = 0, until = 0;
  double ridge = 0;
  // VarianceOfTimes.
  double variance = 0;
  std::vector<FitTrial> trials = {};
  // The model that it started from, and this one, on a cut of which it knows nothing.
  Backtest before = {}, after = {};
};
// Fits `model` with each of several ridges to all cuts but the last and ranks the last by it; then fits it to all, across times, with the best of them, or
// with the strongest that ranks about as well. At least two cuts. Sets all but the residuals and what concerns when the cuts were.
FittedModel ChooseFit(Cuts cuts, const Model& model);

// What is needed to choose how wide intervals are.
struct SpreadRow {
  uint32_t people;
  // Foretold for the time that was looked at.
  double mean;
  // Of the bootstrap.
  double log_sd;
  double count;
};
// Rows of active subjects on whom at least so many people acted. The scores were made without a residual, or it is added twice.
std::vector<SpreadRow> CollectSpreadRows(const GraphView& graph, const ScoresView& scores, uint32_t least_people, Outcomes& outcomes);

// The residuals with which nine tenths of the rows' counts lie in their intervals, from each size to the next, as near as steps of 0.025 come and as even as goes
// with it; each cut counts as one time, however many rows it has. Sizes without rows take their neighbours'. Some 2,400 passes over the rows.
std::array<double, kSizeClasses> FitResiduals(absl::Span<const std::vector<SpreadRow>> cuts);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_MODEL_FIT_H_
