#include "services/scoring/domain/model_fit.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <utility>

#include "services/scoring/domain/evidence.h"
#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/predictive.h"
#include "services/scoring/domain/rank_quality.h"
#include "services/scoring/domain/standing.h"

namespace klout::scoring {
namespace {

constexpr size_t kChunk = 1024;
constexpr double kWeek = 7.0 * kSecondsPerDay;
constexpr int kIterations = 50, kSweeps = 200;
constexpr double kConverged = 1e-7;
// Variance of a count: mean + kDispersion * mean^2.
constexpr double kDispersion = 1;
// Of a network's factor, before anything is seen.
constexpr double kFactorVariance = 0.25;
// Of the level of a model that serves, before anything is seen.
constexpr double kLevelVariance = 1;
// Rankings whose three measures add up to within this differ by chance: then the weights that are nearer to the model's are kept.
constexpr double kChance = 0.01;
constexpr double kLeastLogMean = -20, kMostLogMean = 20;
constexpr double kStep = 0.025, kHeld = 0.9, kAboutAsWell = 0.005;
constexpr int kSteps = 97, kSweepsOfResiduals = 3;
// What a difference of 1 between neighbouring residuals must gain: held parts jump where counts are low, and their noise is no reason for teeth. So many times as much
// at the beginning, then always so much less.
constexpr double kUneven = 0.5, kBegin = 64, kCheaper = 4;

// Unknowns: the intercept, a factor for each network, the weights.
constexpr int kFactors = 1, kWeights = kFactors + kMaxNetworks, kUnknowns = kWeights + kSignals;
using Unknowns = std::array<double, kUnknowns>;

Unknowns UnknownsOf(const Model& model) {
  Unknowns unknowns = {};
  unknowns[0] = model.forecast.intercept;
  for (int n = 0; n < kMaxNetworks; ++n) unknowns[kFactors + n] = model.forecast.network_log_factor[n];
  for (int k = 0; k < kSignals; ++k) unknowns[kWeights + k] = model.forecast.weight[k];
  return unknowns;
}

double LogMeanOf(const FitRow& row, const Unknowns& unknowns) {
  double log_mean = row.offset + std::log(row.weeks) + unknowns[0] + unknowns[kFactors + row.network % kMaxNetworks];
  for (int k = 0; k < kSignals; ++k) log_mean += unknowns[kWeights + k] * row.signal[k];
  return std::clamp(log_mean, kLeastLogMean, kMostLogMean);
}

// A quadratic form: the sum over rows of weight * (target - unknowns * row)^2 / 2, without its constant.
struct Quadratic {
  std::array<Unknowns, kUnknowns> square = {};
  Unknowns linear = {};
  // Sum of weights.
  double weight = 0;
};

// The log-likelihood around `unknowns`, turned round: iteratively reweighted least squares.
Quadratic Around(absl::Span<const FitRow> rows, const Unknowns& unknowns) {
  Quadratic sum;
  for (const FitRow& row : rows) {
    const double log_mean = LogMeanOf(row, unknowns), mean = std::exp(log_mean);
    const double weight = mean / (1 + kDispersion * mean);
    // Of the row without what is not fitted.
    double target = (row.seen - mean) / mean + unknowns[0] + unknowns[kFactors + row.network % kMaxNetworks];
    for (int k = 0; k < kSignals; ++k) target += unknowns[kWeights + k] * row.signal[k];
    std::array<std::pair<int, double>, 2 + kSignals> entries;
    entries[0] = {0, 1};
    entries[1] = {kFactors + row.network % kMaxNetworks, 1};
    for (int k = 0; k < kSignals; ++k) entries[2 + k] = {kWeights + k, row.signal[k]};
    for (const auto& [i, a] : entries) {
      sum.linear[i] += weight * a * target;
      for (const auto& [j, b] : entries) sum.square[i][j] += weight * a * b;
    }
    sum.weight += weight;
  }
  return sum;
}

// Variance of each signal under the weights of the quadratic.
std::array<double, kSignals> Variances(const Quadratic& sum) {
  std::array<double, kSignals> variances;
  for (int k = 0; k < kSignals; ++k) {
    const double mean = sum.square[0][kWeights + k] / sum.weight;
    variances[k] = std::max(0.0, sum.square[kWeights + k][kWeights + k] / sum.weight - mean * mean);
  }
  return variances;
}

// The least of the form with its penalties, one unknown after the other, no weight below 0.
Unknowns Minimise(const Quadratic& sum, const Unknowns& prior, double ridge, Unknowns unknowns) {
  Unknowns penalty = {};
  const std::array<double, kSignals> variances = Variances(sum);
  for (int n = 0; n < kMaxNetworks; ++n) penalty[kFactors + n] = 1 / kFactorVariance;
  for (int k = 0; k < kSignals; ++k) penalty[kWeights + k] = ridge * sum.weight * variances[k];
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    double change = 0;
    for (int i = 0; i < kUnknowns; ++i) {
      const double curvature = sum.square[i][i] + penalty[i];
      if (curvature < 1e-9 || (i >= kWeights && variances[i - kWeights] < 1e-9)) continue;
      double slope = sum.linear[i] + penalty[i] * (i >= kWeights ? prior[i] : 0);
      for (int j = 0; j < kUnknowns; ++j) {
        if (j != i) slope -= sum.square[i][j] * unknowns[j];
      }
      const double now = i >= kWeights ? std::max(0.0, slope / curvature) : slope / curvature;
      change = std::max(change, std::abs(now - unknowns[i]));
      unknowns[i] = now;
    }
    if (change < kConverged) break;
  }
  return unknowns;
}

// ln of what was seen by what the model foretells: the most likely factor for all of the rows.
double LevelOf(absl::Span<const FitRow> rows, const Model& model) {
  const Unknowns unknowns = UnknownsOf(model);
  double level = 0;
  for (int i = 0; i < kIterations; ++i) {
    double slope = 0, curvature = 0;
    for (const FitRow& row : rows) {
      const double mean = std::exp(std::clamp(LogMeanOf(row, unknowns) + level, kLeastLogMean, kMostLogMean));
      const double weight = mean / (1 + kDispersion * mean);
      slope += weight * (row.seen - mean) / mean;
      curvature += weight;
    }
    if (!(curvature > 0)) break;
    // Nothing was seen at all: no level is too low, and one step is as good as another.
    const double step = std::clamp(slope / curvature, -1.0, 1.0);
    level += step;
    if (std::abs(step) < kConverged) break;
  }
  return level;
}

std::vector<FitRow> AllRows(Cuts cuts) {
  std::vector<FitRow> rows;
  for (const std::vector<FitRow>& cut : cuts) rows.insert(rows.end(), cut.begin(), cut.end());
  return rows;
}

// Residuals at the sizes, found one after the other. Rows between two sizes go by both, so rows are held or not by segments from one size to the next.
class ResidualFit {
 public:
  explicit ResidualFit(absl::Span<const std::vector<SpreadRow>> cuts) {
    double rows = 0, times = 0;
    for (const std::vector<SpreadRow>& cut : cuts) {
      rows += static_cast<double>(cut.size());
      times += !cut.empty();
    }
    for (const std::vector<SpreadRow>& cut : cuts) {
      const double weight = rows / times / static_cast<double>(cut.size());
      for (const SpreadRow& row : cut) {
        const double size = std::log2(std::max<double>(row.people, 1));
        const int segment = std::min(static_cast<int>(size), kSizeClasses - 1);
        segments_[segment].push_back({row, weight});
        weights_[segment] += weight;
      }
    }
  }

  // First one for all, then unevenness gets cheaper: from many valleys the smoothest is come to.
  std::array<double, kSizeClasses> Run() {
    const double all = std::accumulate(weights_.begin(), weights_.end(), 0.0);
    model_.residual_sigma.fill(Best(all, [&](double residual) {
      model_.residual_sigma.fill(residual);
      double cost = 0;
      for (int segment = 0; segment < kSizeClasses; ++segment) cost += Off(segment);
      return cost;
    }));
    for (uneven_ = kUneven * kBegin; uneven_ >= kUneven; uneven_ /= kCheaper) {
      for (int sweep = 0; sweep < kSweepsOfResiduals; ++sweep) {
        for (int size = 0; size < kSizeClasses; ++size) Improve(size);
      }
    }
    return model_.residual_sigma;
  }

 private:
  // The least residual that costs about as little as any: an interval that is wide enough can be made wider, and its ends lower, and hold no more.
  template <typename Cost>
  static double Best(double weight, const Cost& cost_of) {
    std::array<double, kSteps> costs;
    for (int step = 0; step < kSteps; ++step) costs[step] = cost_of(step * kStep);
    const double least = *std::min_element(costs.begin(), costs.end());
    const auto chosen = std::find_if(costs.begin(), costs.end(), [&](double cost) { return cost <= least + weight * kAboutAsWell * kAboutAsWell; });
    return static_cast<double>(chosen - costs.begin()) * kStep;
  }

  // The residual at this size, the others as they are.
  void Improve(int size) {
    double& residual = model_.residual_sigma[size];
    residual = Best((size > 0 ? weights_[size - 1] : 0) + weights_[size], [&](double tried) {
      residual = tried;
      return (size > 0 ? Off(size - 1) : 0) + Off(size) + Uneven(size - 1) + Uneven(size);
    });
  }

  // So that each cut weighs as much as another, and all as much as they have rows.
  struct Weighted {
    SpreadRow row;
    double weight;
  };

  // How far from nine tenths of the segment's counts lie in their intervals, squared, times their weight.
  double Off(int segment) const {
    double held = 0;
    const double all = weights_[segment];
    for (const auto& [row, weight] : segments_[segment]) {
      const double residual = ResidualSigma(model_, row.people);
      const Interval interval = PredictCount(row.mean, std::sqrt(residual * residual + row.log_sd * row.log_sd));
      if (row.count >= interval.low && row.count <= interval.high) held += weight;
    }
    if (!(all > 0)) return 0;
    const double off = held / all - kHeld;
    return all * off * off;
  }
  double Uneven(int size) const {
    if (size < 0 || size + 1 >= kSizeClasses) return 0;
    const double step = model_.residual_sigma[size + 1] - model_.residual_sigma[size];
    return uneven_ * step * step;
  }

  std::array<std::vector<Weighted>, kSizeClasses> segments_;
  std::array<double, kSizeClasses> weights_ = {};
  ForecastModel model_;
  double uneven_ = 0;
};

// Accounts of each subject, by network, in order of subjects.
std::vector<std::vector<AccountIndex>> AccountSets(const GraphView& graph, const Outcomes& outcomes) {
  std::vector<AccountIndex> order(graph.account_count());
  for (AccountIndex a = 0; a < graph.account_count(); ++a) order[a] = a;
  const auto key = [&](AccountIndex a) { return std::tuple(outcomes.SubjectOf(a), graph.network(a), a); };
  std::sort(order.begin(), order.end(), [&](AccountIndex a, AccountIndex b) { return key(a) < key(b); });
  std::vector<std::vector<AccountIndex>> sets;
  for (AccountIndex a : order) {
    if (!outcomes.active()[outcomes.SubjectOf(a)]) continue;
    const bool begins = sets.empty() || outcomes.SubjectOf(sets.back()[0]) != outcomes.SubjectOf(a) ||
                        graph.network(sets.back()[0]) != graph.network(a);
    if (begins) sets.emplace_back();
    sets.back().push_back(a);
  }
  return sets;
}

}  // namespace

std::vector<FitRow> CollectFitRows(const GraphView& graph, const Model& model, Outcomes& outcomes, int threads) {
  // With all weights 1 each part of a forecast is what multiplies the weight.
  Model plain = model;
  plain.forecast.weight.fill(1);
  const Standing standing = ComputeStanding(graph, plain.trust, threads);
  const Evidence evidence(graph, standing.View(), plain);
  const Forecaster forecaster(evidence);
  const std::vector<std::vector<AccountIndex>> sets = AccountSets(graph, outcomes);
  const double weeks = (outcomes.end() - outcomes.cut()) / kWeek;
  std::vector<FitRow> rows(sets.size());
  std::vector<char> scored(sets.size());
  ParallelFor(threads, sets.size(), kChunk, [&](size_t begin, size_t end) {
    std::vector<Voice> voices;
    for (size_t i = begin; i < end; ++i) {
      const Forecast forecast = forecaster.Of(sets[i], voices);
      // Who was only reported has nothing to learn from.
      scored[i] = !voices.empty();
      rows[i] = {outcomes.SubjectOf(sets[i][0]), graph.network(sets[i][0]), forecast.part,
                 forecast.span_part + forecast.thin_part + forecast.absence_part, weeks, 0};
    }
  });
  const std::vector<Outcomes::SeenOn> seen = outcomes.TakeSeenOn();
  auto next = seen.begin();
  size_t kept = 0;
  for (size_t i = 0; i < rows.size(); ++i) {
    const auto key = std::pair(rows[i].subject, rows[i].network);
    while (next != seen.end() && std::pair(next->subject, next->network) < key) ++next;
    if (next != seen.end() && std::pair(next->subject, next->network) == key) rows[i].seen = next->people;
    if (scored[i]) rows[kept++] = rows[i];
  }
  rows.resize(kept);
  return rows;
}

Model FitWeights(absl::Span<const FitRow> rows, const Model& model, double ridge) {
  Model fitted = model;
  if (rows.empty()) return fitted;
  const Unknowns prior = UnknownsOf(model);
  Unknowns unknowns = prior;
  for (int i = 0; i < kIterations; ++i) {
    const Unknowns next = Minimise(Around(rows, unknowns), prior, ridge, unknowns);
    double change = 0;
    for (int u = 0; u < kUnknowns; ++u) change = std::max(change, std::abs(next[u] - unknowns[u]));
    unknowns = next;
    if (change < 1e-5) break;
  }
  fitted.forecast.intercept = unknowns[0];
  for (int n = 0; n < kMaxNetworks; ++n) fitted.forecast.network_log_factor[n] = unknowns[kFactors + n];
  for (int k = 0; k < kSignals; ++k) fitted.forecast.weight[k] = unknowns[kWeights + k];
  return fitted;
}

RankingQuality RankRows(absl::Span<const FitRow> rows, const Model& model) {
  const Unknowns unknowns = UnknownsOf(model);
  std::vector<double> foretold, seen;
  for (size_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].subject != rows[i - 1].subject) {
      foretold.push_back(0);
      seen.push_back(0);
    }
    foretold.back() += std::exp(LogMeanOf(rows[i], unknowns));
    seen.back() += rows[i].seen;
  }
  return {"fitted", SpearmanOf(foretold, seen), NdcgOf(foretold, seen, 100), NdcgOf(foretold, seen, 1000)};
}

double VarianceOfTimes(Cuts cuts, const Model& model) {
  if (cuts.size() < 2) return 0;
  std::vector<double> levels;
  for (const std::vector<FitRow>& cut : cuts) levels.push_back(LevelOf(cut, model));
  double mean = 0, square = 0;
  for (const double level : levels) mean += level / static_cast<double>(levels.size());
  for (const double level : levels) square += (level - mean) * (level - mean);
  return square / static_cast<double>(levels.size() - 1);
}

Model FitAcrossTimes(Cuts cuts, const Model& model, double ridge, double variance) {
  const std::vector<FitRow> rows = AllRows(cuts);
  Model fitted = FitWeights(rows, model, ridge);
  if (rows.empty()) return fitted;
  const Unknowns before = UnknownsOf(model), now = UnknownsOf(fitted);
  // Where the model that it started from stands beside it.
  double from = 0;
  for (const FitRow& row : rows) from += (LogMeanOf(row, before) - LogMeanOf(row, now)) / static_cast<double>(rows.size());
  const auto times = static_cast<double>(cuts.size());
  double level = 0;
  for (const std::vector<FitRow>& cut : cuts) level += LevelOf(cut, fitted) / times;
  const double trusted = kLevelVariance / (kLevelVariance + variance / times);
  fitted.forecast.intercept += from + trusted * (level - from);
  return fitted;
}

FittedModel ChooseFit(Cuts cuts, const Model& model) {
  // The greatest leaves the weights as they are, and fits the scale.
  constexpr std::array kRidges = {0.003, 0.03, 0.3, 3.0, 30.0, 1e4};
  const std::vector<FitRow> earlier = AllRows(cuts.first(cuts.size() - 1));
  const std::vector<FitRow>& last = cuts.back();
  FittedModel fitted = {.model = model, .rows = earlier.size() + last.size()};
  const auto value_of = [](const RankingQuality& quality) { return quality.spearman + quality.ndcg_100 + quality.ndcg_1000; };
  double best = 0;
  for (double ridge : kRidges) {
    fitted.trials.push_back({ridge, RankRows(last, FitWeights(earlier, model, ridge))});
    best = std::max(best, value_of(fitted.trials.back().quality));
  }
  for (const FitTrial& trial : fitted.trials) {
    if (value_of(trial.quality) >= best - kChance) fitted.ridge = trial.ridge;
  }
  fitted.variance = VarianceOfTimes(cuts, FitWeights(AllRows(cuts), model, fitted.ridge));
  fitted.model = FitAcrossTimes(cuts, model, fitted.ridge, fitted.variance);
  return fitted;
}

std::vector<SpreadRow> CollectSpreadRows(const GraphView& graph, const ScoresView& scores, uint32_t least_people, Outcomes& outcomes) {
  const double weeks = (outcomes.end() - outcomes.cut()) / kWeek;
  const std::vector<double> seen = outcomes.TakeSeen();
  std::vector<SpreadRow> rows;
  const auto add = [&](SubjectIndex subject, const ScoreRow& row) {
    if (row.people >= least_people && outcomes.active()[subject])
      rows.push_back({row.people, row.people_per_week * weeks, row.log_sd(), seen[subject]});
  };
  for (PersonIndex p = 0; p < graph.persons.size(); ++p) add(p, scores.persons[p]);
  for (AccountIndex a = 0; a < graph.account_count(); ++a) {
    if (graph.person[a] == kNone) add(outcomes.SubjectOf(a), scores.accounts[a]);
  }
  return rows;
}

std::array<double, kSizeClasses> FitResiduals(absl::Span<const std::vector<SpreadRow>> cuts) {
  return ResidualFit(cuts).Run();
}

}  // namespace klout::scoring
