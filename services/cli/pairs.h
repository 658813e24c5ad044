#ifndef KLOUT_SERVICES_CLI_PAIRS_H_
#define KLOUT_SERVICES_CLI_PAIRS_H_

#include <iosfwd>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/reported_influence.h"

namespace klout::cli {

// A human judgement: which of two accounts is more influential.
struct JudgedPair {
  bool first = false;
  ReportedSignals a, b;
};

// CSV with a header: `Choice` (1: the first, 0: the second), and for each side, with `A_` and `B_` before it, `follower_count`,
// `listed_count`, `mentions_received`, `retweets_received`, `network_feature_1` to `network_feature_3`; other columns are passed over. The format of
// PeerIndex's "Influencers in Social Networks" of 2013. INVALID_ARGUMENT names the line and the column; at most a million pairs.
absl::StatusOr<std::vector<JudgedPair>> ReadPairs(std::istream& csv);

// Area under the ROC curve: of one that is positive and one that is not, how often the former has the higher score; ties are half.
// 0.5 if all are alike. Both of the same length.
double AucOf(const std::vector<double>& scores, const std::vector<bool>& positive);

// The part of two judgements, one for the first and one for the second, in which the former's difference is the greater; a tie is half.
struct PairsReport {
  size_t pairs = 0;
  double reported_influence = 0;
  // What it must beat.
  double listed = 0, followers = 0;
};
PairsReport JudgePairs(const std::vector<JudgedPair>& pairs);

}  // namespace klout::cli

#endif  // KLOUT_SERVICES_CLI_PAIRS_H_
