#ifndef KLOUT_SERVICES_SCORING_DOMAIN_PAIR_FIT_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_PAIR_FIT_H_

#include <cstdint>
#include <functional>

#include "absl/types/span.h"
#include "services/scoring/domain/reported.h"

namespace klout::scoring {

// Somebody was shown two accounts and said which is more influential.
struct JudgedPair {
  ReportedSignals a, b;
  bool a_is_more = false;
};

// Of two judgements, one for A and one for B, the part in which the former's value(a) - value(b) is greater; ties are half. 0.5 if all were judged alike.
double AucOfPairs(absl::Span<const JudgedPair> pairs, const std::function<double(const ReportedSignals&)>& value);
// Of the score itself: by ln of ReportedPeople.
double AucOfPairs(absl::Span<const JudgedPair> pairs, const ReportedModel& model);

struct PairFit {
  ReportedModel model;
  // Told apart by their signals.
  uint64_t accounts = 0;
  double ridge = 0;
  // Of pairs both of whose accounts are in a fold that was not learned from: five folds, the mean over twenty deals.
  double auc = 0;
};

// Learns how reported totals count: slopes by a logistic regression on differences, without intercept and with a ridge that is chosen by the
// likelihood of accounts left out, none below 0.02 a tenfold; then people per week by the line through ln of the acts reported. Deterministic. Needs
// pairs of at least kLeastPairAccounts accounts. About ten seconds for 2,000 pairs.
inline constexpr uint64_t kLeastPairAccounts = 50;
PairFit FitPairs(absl::Span<const JudgedPair> pairs);
uint64_t CountAccounts(absl::Span<const JudgedPair> pairs);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_PAIR_FIT_H_
