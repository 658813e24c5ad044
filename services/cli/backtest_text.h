#ifndef KLOUT_SERVICES_CLI_BACKTEST_TEXT_H_
#define KLOUT_SERVICES_CLI_BACKTEST_TEXT_H_

#include <string>

#include "klout/scoring/v1/model.pb.h"

namespace klout::cli {

// Our ranking of a group and, for each measure, the best of the others. All empty if the group has no rankings.
struct RankingComparison {
  klout::scoring::v1::RankingQuality ours, by_spearman, by_ndcg_100;
};
RankingComparison CompareRankings(const klout::scoring::v1::GroupRankings& group);

// `from one day to the next, half of 8,120 scores moved by at most 0.21 points, ...`.
std::string StabilityText(const klout::scoring::v1::Stability& stability);

}  // namespace klout::cli

#endif  // KLOUT_SERVICES_CLI_BACKTEST_TEXT_H_
