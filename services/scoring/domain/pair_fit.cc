#include "services/scoring/domain/pair_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <vector>

#include "services/scoring/domain/rank_quality.h"
#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {
namespace {

// More of a signal always counts a little.
constexpr double kLeastSlope = 0.02;
constexpr std::array kRidges = {0.01, 0.03, 0.1, 0.3};
constexpr int kFolds = 5, kInnerFolds = 4, kDeals = 20;
constexpr int kSteps = 400, kSweeps = 100;
constexpr double kConverged = 1e-7;
// Acts of one person on one author in a week: 502,502 acts were 418,419 people's in the five days of the Higgs log.
constexpr double kActsPerPerson = 1.2;

using Vector = ReportedDecades;

// Accounts by number, told apart by their signals.
struct Numbered {
  std::vector<ReportedSignals> accounts;
  // Of each pair.
  std::vector<uint32_t> a, b;
};

Numbered NumberAccounts(absl::Span<const JudgedPair> pairs) {
  const auto key = [](const ReportedSignals& s) { return std::tuple(s.followers, s.listed, s.mentions_per_week, s.reshares_per_week); };
  const auto less = [&](const ReportedSignals& x, const ReportedSignals& y) { return key(x) < key(y); };
  Numbered numbered;
  for (const JudgedPair& pair : pairs) {
    numbered.accounts.push_back(pair.a);
    numbered.accounts.push_back(pair.b);
  }
  std::sort(numbered.accounts.begin(), numbered.accounts.end(), less);
  numbered.accounts.erase(std::unique(numbered.accounts.begin(), numbered.accounts.end()), numbered.accounts.end());
  const auto number = [&](const ReportedSignals& s) {
    return static_cast<uint32_t>(std::lower_bound(numbered.accounts.begin(), numbered.accounts.end(), s, less) - numbered.accounts.begin());
  };
  for (const JudgedPair& pair : pairs) {
    numbered.a.push_back(number(pair.a));
    numbered.b.push_back(number(pair.b));
  }
  return numbered;
}

// A logistic regression whose rows are differences of two accounts' decades, each decade in units of its spread over accounts.
class Regression {
 public:
  Regression(absl::Span<const JudgedPair> pairs, const Numbered& numbered) {
    std::vector<Vector> decades;
    for (const ReportedSignals& account : numbered.accounts) decades.push_back(DecadesOf(account));
    const double count = static_cast<double>(decades.size());
    for (int k = 0; k < kReportedSlopes; ++k) {
      double mean = 0, square = 0;
      for (const Vector& one : decades) mean += one[k] / count;
      for (const Vector& one : decades) square += (one[k] - mean) * (one[k] - mean) / count;
      spread_[k] = std::sqrt(square);
    }
    for (size_t i = 0; i < pairs.size(); ++i) {
      Vector row;
      for (int k = 0; k < kReportedSlopes; ++k)
        row[k] = spread_[k] > 0 ? (decades[numbered.a[i]][k] - decades[numbered.b[i]][k]) / spread_[k] : 0;
      rows_.push_back(row);
      is_more_.push_back(pairs[i].a_is_more);
    }
  }

  // Weights that minimise mean log loss + ridge / 2 * |weights|^2 over the rows in `chosen`, none below the least slope: each step minimises a quadratic form
  // that touches the loss where it is and lies above it elsewhere, as the logistic's curvature is at most 1/4.
  Vector Fit(const std::vector<uint32_t>& chosen, double ridge) const {
    const double count = std::max<double>(1, static_cast<double>(chosen.size()));
    std::array<Vector, kReportedSlopes> curvature = {};
    for (const uint32_t i : chosen) {
      for (int k = 0; k < kReportedSlopes; ++k) {
        for (int l = 0; l < kReportedSlopes; ++l) curvature[k][l] += rows_[i][k] * rows_[i][l] / (4 * count);
      }
    }
    for (int k = 0; k < kReportedSlopes; ++k) curvature[k][k] += ridge;
    Vector weights;
    for (int k = 0; k < kReportedSlopes; ++k) weights[k] = kLeastSlope * spread_[k];
    for (int step = 0; step < kSteps; ++step) {
      Vector slope = {};
      for (const uint32_t i : chosen) {
        const double off = 1 / (1 + std::exp(-Value(i, weights))) - (is_more_[i] ? 1 : 0);
        for (int k = 0; k < kReportedSlopes; ++k) slope[k] += off * rows_[i][k] / count;
      }
      for (int k = 0; k < kReportedSlopes; ++k) slope[k] += ridge * weights[k];
      if (Step(curvature, slope, weights) < kConverged) break;
    }
    return weights;
  }

  double LossOf(const std::vector<uint32_t>& chosen, const Vector& weights) const {
    double loss = 0;
    for (const uint32_t i : chosen) {
      const double value = is_more_[i] ? Value(i, weights) : -Value(i, weights);
      loss += std::log1p(std::exp(-std::abs(value))) + std::max(-value, 0.0);
    }
    return loss;
  }

  Vector SlopesFrom(const Vector& weights) const {
    Vector slopes;
    for (int k = 0; k < kReportedSlopes; ++k) slopes[k] = spread_[k] > 0 ? weights[k] / spread_[k] : kLeastSlope;
    return slopes;
  }

 private:
  double Value(uint32_t i, const Vector& weights) const {
    double value = 0;
    for (int k = 0; k < kReportedSlopes; ++k) value += weights[k] * rows_[i][k];
    return value;
  }

  // Minimises the form, one weight after the other; returns how far the weights went.
  double Step(const std::array<Vector, kReportedSlopes>& curvature, const Vector& slope, Vector& weights) const {
    Vector moved = {};
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      double change = 0;
      for (int k = 0; k < kReportedSlopes; ++k) {
        if (!(spread_[k] > 0)) continue;
        double here = slope[k];
        for (int l = 0; l < kReportedSlopes; ++l) here += curvature[k][l] * moved[l];
        const double to = std::max(moved[k] - here / curvature[k][k], kLeastSlope * spread_[k] - weights[k]);
        change = std::max(change, std::abs(to - moved[k]));
        moved[k] = to;
      }
      if (change < kConverged) break;
    }
    double far = 0;
    for (int k = 0; k < kReportedSlopes; ++k) {
      far = std::max(far, std::abs(moved[k]));
      weights[k] += moved[k];
    }
    return far;
  }

  // Of each decade over accounts.
  Vector spread_ = {};
  std::vector<Vector> rows_;
  std::vector<bool> is_more_;
};

// Deals accounts to folds: about as many each.
std::vector<int> Deal(size_t accounts, int folds, uint64_t seed) {
  std::vector<std::pair<uint64_t, size_t>> order;
  for (size_t i = 0; i < accounts; ++i) order.push_back({Mix64(seed + Mix64(i)), i});
  std::sort(order.begin(), order.end());
  std::vector<int> fold(accounts);
  for (size_t place = 0; place < order.size(); ++place) fold[order[place].second] = static_cast<int>(place % static_cast<size_t>(folds));
  return fold;
}

// Of `among`, the pairs without an account in the fold, and those with both accounts in it.
struct Split {
  std::vector<uint32_t> learn, judge;
};
Split SplitBy(const Numbered& numbered, const std::vector<uint32_t>& among, const std::vector<int>& fold, int which) {
  Split split;
  for (const uint32_t i : among) {
    const bool a = fold[numbered.a[i]] == which, b = fold[numbered.b[i]] == which;
    if (!a && !b) split.learn.push_back(i);
    if (a && b) split.judge.push_back(i);
  }
  return split;
}

double ChooseRidge(const Regression& regression, const Numbered& numbered, const std::vector<uint32_t>& among, uint64_t seed) {
  const std::vector<int> fold = Deal(numbered.accounts.size(), kInnerFolds, seed);
  double best = kRidges[0], least = 0;
  for (const double ridge : kRidges) {
    double loss = 0;
    for (int inner = 0; inner < kInnerFolds; ++inner) {
      const Split split = SplitBy(numbered, among, fold, inner);
      loss += regression.LossOf(split.judge, regression.Fit(split.learn, ridge));
    }
    if (ridge == kRidges[0] || loss < least) std::tie(best, least) = std::pair(ridge, loss);
  }
  return best;
}

// Sets the line of ln(people per week) through ln(acts) of those on whom anybody acts.
void SetPeople(const std::vector<ReportedSignals>& accounts, ReportedModel& model) {
  double count = 0, standing = 0, acts = 0, square = 0, product = 0;
  for (const ReportedSignals& account : accounts) {
    const double seen = account.mentions_per_week + account.reshares_per_week;
    if (!(seen > 0)) continue;
    const double x = ReportedStanding(account, model), y = std::log(seen);
    count += 1;
    standing += x;
    acts += y;
    square += x * x;
    product += x * y;
  }
  const double variance = square - standing * standing / std::max(count, 1.0);
  // Without any spread a person stands for an act.
  model.steepness = variance > 0 ? std::max(0.0, (product - standing * acts / count) / variance) : 1;
  model.intercept = count == 0 ? 0 : (acts - model.steepness * standing) / count - std::log(kActsPerPerson);
}

ReportedModel ModelOf(const Regression& regression, const Numbered& numbered, const std::vector<uint32_t>& chosen, double ridge) {
  ReportedModel model;
  SetSlopes(regression.SlopesFrom(regression.Fit(chosen, ridge)), model);
  SetPeople(numbered.accounts, model);
  return model;
}

}  // namespace

double AucOfPairs(absl::Span<const JudgedPair> pairs, const std::function<double(const ReportedSignals&)>& value) {
  std::vector<double> differences;
  std::vector<bool> is_more;
  for (const JudgedPair& pair : pairs) {
    differences.push_back(value(pair.a) - value(pair.b));
    is_more.push_back(pair.a_is_more);
  }
  return AucOf(differences, is_more);
}

double AucOfPairs(absl::Span<const JudgedPair> pairs, const ReportedModel& model) {
  constexpr double kNobody = 1e-9;
  return AucOfPairs(pairs, [&](const ReportedSignals& signals) { return std::log(std::max(ReportedPeople(signals, model), kNobody)); });
}

uint64_t CountAccounts(absl::Span<const JudgedPair> pairs) { return NumberAccounts(pairs).accounts.size(); }

PairFit FitPairs(absl::Span<const JudgedPair> pairs) {
  const Numbered numbered = NumberAccounts(pairs);
  const Regression regression(pairs, numbered);
  std::vector<uint32_t> all;
  for (uint32_t i = 0; i < pairs.size(); ++i) all.push_back(i);
  PairFit fit = {.model = {}, .accounts = numbered.accounts.size()};
  for (int deal = 0; deal < kDeals; ++deal) {
    const std::vector<int> fold = Deal(numbered.accounts.size(), kFolds, static_cast<uint64_t>(deal));
    std::vector<double> differences;
    std::vector<bool> is_more;
    for (int outer = 0; outer < kFolds; ++outer) {
      const Split split = SplitBy(numbered, all, fold, outer);
      const double ridge = ChooseRidge(regression, numbered, split.learn, static_cast<uint64_t>(1000 + deal * kFolds + outer));
      const ReportedModel model = ModelOf(regression, numbered, split.learn, ridge);
      for (const uint32_t i : split.judge) {
        differences.push_back(std::log(ReportedPeople(pairs[i].a, model) + 1e-9) - std::log(ReportedPeople(pairs[i].b, model) + 1e-9));
        is_more.push_back(pairs[i].a_is_more);
      }
    }
    fit.auc += AucOf(differences, is_more) / kDeals;
  }
  fit.ridge = ChooseRidge(regression, numbered, all, 5000);
  fit.model = ModelOf(regression, numbered, all, fit.ridge);
  return fit;
}

}  // namespace klout::scoring
