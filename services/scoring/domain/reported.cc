#include "services/scoring/domain/reported.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "services/scoring/domain/strength.h"

namespace klout::scoring {
namespace {

constexpr double kOpen = std::numeric_limits<double>::infinity();
// An active week has more acts than the mean week.
constexpr double kMostPerAct = 2;
// Rates count from a tenth a week.
constexpr double kLeastRate = 0.1;
constexpr double kLog10E = 0.43429448190325182765;

double LogOfCount(double count) { return StableLog(1 + std::max(count, 0.0)) * kLog10E; }
double LogOfRate(double rate) { return StableLog(std::max(rate, kLeastRate)) * kLog10E; }

// How much of each decade between the edges lies below `log`; the last decade has no end.
template <size_t kEdges>
double* PutDecades(double log, const std::array<double, kEdges>& edges, double* to) {
  for (size_t i = 0; i < kEdges; ++i) *to++ = std::clamp(log, edges[i], i + 1 < kEdges ? edges[i + 1] : kOpen) - edges[i];
  return to;
}

constexpr std::array<double, kFollowerDecades> kFollowerEdges = {0, 3, 4, 5, 6};
constexpr std::array<double, kListedDecades> kListedEdges = {0, 1, 2, 3, 4};
constexpr std::array<double, kMentionDecades> kMentionEdges = {-1, 0, 1, 2, 3};
constexpr std::array<double, kReshareDecades> kReshareEdges = {-1, 0, 1, 2};

}  // namespace

std::optional<ReportedSignals> SignalsOf(const ReportedCounts& counts) {
  if (counts.mentions_per_week == kUnknownRate && counts.reshares_per_week == kUnknownRate) return std::nullopt;
  const auto known = [](uint64_t count) { return count == kUnknownCount ? 0.0 : static_cast<double>(count); };
  const auto rate = [](float per_week) { return per_week == kUnknownRate ? 0.0 : double{per_week}; };
  return ReportedSignals{known(counts.followers), known(counts.listed), rate(counts.mentions_per_week), rate(counts.reshares_per_week)};
}

ReportedDecades DecadesOf(const ReportedSignals& signals) {
  ReportedDecades decades;
  double* to = PutDecades(LogOfCount(signals.followers), kFollowerEdges, decades.data());
  to = PutDecades(LogOfCount(signals.listed), kListedEdges, to);
  to = PutDecades(LogOfRate(signals.mentions_per_week), kMentionEdges, to);
  PutDecades(LogOfRate(signals.reshares_per_week), kReshareEdges, to);
  return decades;
}

ReportedDecades SlopesOf(const ReportedModel& model) {
  ReportedDecades slopes;
  double* to = std::copy(model.followers.begin(), model.followers.end(), slopes.data());
  to = std::copy(model.listed.begin(), model.listed.end(), to);
  to = std::copy(model.mentions.begin(), model.mentions.end(), to);
  std::copy(model.reshares.begin(), model.reshares.end(), to);
  return slopes;
}

void SetSlopes(const ReportedDecades& slopes, ReportedModel& model) {
  const double* from = slopes.data();
  const auto take = [&](auto& to) {
    std::copy(from, from + to.size(), to.begin());
    from += to.size();
  };
  take(model.followers);
  take(model.listed);
  take(model.mentions);
  take(model.reshares);
}

double ReportedStanding(const ReportedSignals& signals, const ReportedModel& model) {
  const ReportedDecades decades = DecadesOf(signals), slopes = SlopesOf(model);
  double standing = 0;
  for (int i = 0; i < kReportedSlopes; ++i) standing += slopes[i] * decades[i];
  return standing;
}

double ReportedPeople(const ReportedSignals& signals, const ReportedModel& model) {
  const double acts = signals.mentions_per_week + signals.reshares_per_week;
  if (!(acts > 0)) return 0;
  return std::min(StableExp(model.intercept + model.steepness * ReportedStanding(signals, model)), kMostPerAct * acts);
}

}  // namespace klout::scoring
