#ifndef KLOUT_SERVICES_SCORING_DOMAIN_REPORTED_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_REPORTED_H_

#include <array>
#include <optional>

#include "services/scoring/domain/graph.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// What a network, or an archive, reports of an account whose acts are not seen one by one. All >= 0. Only what others do with the account, so that
// posting more does not raise it.
struct ReportedSignals {
  double followers = 0;
  double listed = 0;
  double mentions_per_week = 0;
  double reshares_per_week = 0;

  bool operator==(const ReportedSignals&) const = default;
};

// Nullopt where neither mentions nor reshares are reported: followers and lists alone say nothing about who will act.
std::optional<ReportedSignals> SignalsOf(const ReportedCounts& counts);

// How much of each power of ten of each signal there is: what multiplies the slopes of a ReportedModel, in the order of its arrays.
inline constexpr int kReportedSlopes = kFollowerDecades + kListedDecades + kMentionDecades + kReshareDecades;
using ReportedDecades = std::array<double, kReportedSlopes>;
ReportedDecades DecadesOf(const ReportedSignals& signals);

// The slopes of a model in that order, and back.
ReportedDecades SlopesOf(const ReportedModel& model);
void SetSlopes(const ReportedDecades& slopes, ReportedModel& model);

// How influential people would hold the account to be: of two accounts A is judged above B with the odds exp(standing(A) - standing(B)). Grows with every
// signal.
double ReportedStanding(const ReportedSignals& signals, const ReportedModel& model);

// People per active week: what the standing stands for, and at most twice the acts of the mean week that is reported, as weeks of silence are in it and nobody counts twice. 0
// without an act, whatever the followers. Grows with every signal.
double ReportedPeople(const ReportedSignals& signals, const ReportedModel& model);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_REPORTED_H_
