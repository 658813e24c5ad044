#ifndef KLOUT_SERVICES_SCORING_DOMAIN_RECEIPT_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_RECEIPT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "services/scoring/domain/forecast.h"
#include "services/scoring/domain/moments.h"
#include "services/scoring/domain/scores.h"

namespace klout::scoring {

// The score as a sum, in hundred-thousandths of a point. The lines add up to llround(score * 100000)
// exactly: each is rounded down, then the lines with the largest remainders get one more until the sum is
// right, so no line is off by a whole unit, or by two where the stored score itself is rounded.
//
// A score is at_one + per_decade * log10(I), with I = sum over networks of I_n, people per week. One
// network's ln I_n is a sum already: the intercept, one part per signal, the discounts. Over several
// networks, with s_n = I_n / I:
//   ln I = sum of s_n * ln I_n  +  sum of s_n * ln(1 / s_n)
// so each network brings its own parts times its share of the people, and beside them what it adds because
// there are people elsewhere too (never negative; 0 if there is one network). The identity is exact, and
// nothing is divided by a logarithm, so a network of one person a week (ln 1 = 0) is no special case.
struct ReceiptLine {
  // `base`, `clamp`, or `NETWORK/COMPONENT`: `active_week`, a SignalName, `log_length`, `thin_evidence`, `absence`,
  // `several_networks`; `reported` in the place of all of them but the last two where totals say more than acts.
  std::string item;
  int64_t points_e5 = 0;
  // For people.
  std::string explanation;
};

struct ReceiptSignal {
  std::string name;
  // What enters the logarithm, beyond the floor: ln(people per week) before the discounts is the intercept
  // plus the sum of weight * ln(1 + value). Amplification is against the network's mean, so it may lie
  // between -1 and 0.
  double value = 0;
  double weight = 0;
};

struct Contribution {
  AccountIndex actor = kNone;
  // People-equivalents, 0 to 1.
  double counted = 0;
  // 0 to 1.
  double trust = 0;
  UnixSeconds last_act = 0;
  // Set of ActGroup.
  uint32_t groups = 0;
};

struct Discount {
  // HOSTILE, SELF, RECIPROCAL, INDISCRIMINATE, NEWCOMERS, ABSENT, THIN.
  std::string reason;
  // Whose acts were discounted. 0 for HOSTILE: heat does not keep who.
  uint64_t accounts = 0;
  // What they would have counted as. For HOSTILE: hostile acts, decayed to the snapshot's time.
  double people_discounted = 0;
  std::string explanation;
};

struct ReceiptNetwork {
  Network network = 0;
  // Accounts of the subject there.
  std::vector<AccountIndex> accounts;
  // As it was stored.
  double people_per_week = 0;
  std::vector<ReceiptSignal> signals;
  // Strongest first, ties by name; at most the limit. Whether they may be named is the caller's business.
  std::vector<Contribution> top_voices;
  // Distinct people who acted, named or not.
  uint64_t people_count = 0;
  std::vector<Moment> top_posts;
  // Only those that took something.
  std::vector<Discount> discounts;
  // Made again from the evidence; equal to what the stored row was made from, bit for bit.
  Forecast forecast;
};

struct Receipt {
  // Empty if too few acted: a score of 0 has no parts.
  std::vector<ReceiptLine> lines;
  // Ascending by network, those on which the subject has an account.
  std::vector<ReceiptNetwork> networks;
};

// The lower-case name of a network: `twitter`.
using NetworkNaming = std::string (*)(Network);

// The receipt of a person, or of one account as if it were alone; the other index is kNone. `scores` are
// those stored for the forecaster's evidence. Lists hold at most `evidence_limit` entries. A pure function:
// run again offline on the same snapshot it says the same. About 100 ns a voice, and a moment's cost.
Receipt BuildReceipt(const Forecaster& forecaster, const ScoresView& scores, const PostIndexByAuthor& posts,
                     PersonIndex person, AccountIndex account, int evidence_limit,
                     NetworkNaming network_name);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_RECEIPT_H_
