#ifndef KLOUT_SERVICES_CLI_PAIRS_H_
#define KLOUT_SERVICES_CLI_PAIRS_H_

#include <iosfwd>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "klout/scoring/v1/model.pb.h"

namespace klout::cli {

// CSV with a header: `Choice` (1: the first is more influential, 0: the second), and for each side, with `A_` and `B_` before it, `follower_count`,
// `listed_count`, `mentions_received` and `retweets_received`, the last two as of a week; other columns are passed over. The format of PeerIndex's "Influencers in
// Social Networks" of 2013. INVALID_ARGUMENT names the line and the column; at most 20,000 pairs.
absl::StatusOr<std::vector<scoring::v1::JudgedPair>> ReadPairs(std::istream& csv);

// The same of a file. NOT_FOUND (pairs); what else is wrong has the path before its field.
absl::StatusOr<std::vector<scoring::v1::JudgedPair>> ReadPairsFile(const std::string& path);

}  // namespace klout::cli

#endif  // KLOUT_SERVICES_CLI_PAIRS_H_
