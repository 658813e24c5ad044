#include "services/cli/backtest_text.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/cli/score_text.h"

namespace klout::cli {

RankingComparison CompareRankings(const klout::scoring::v1::GroupRankings& group) {
  RankingComparison compared;
  for (const auto& row : group.rankings()) {
    if (&row == &group.rankings(0)) {
      compared.ours = row;
      continue;
    }
    if (compared.by_spearman.name().empty() || row.spearman() > compared.by_spearman.spearman()) compared.by_spearman = row;
    if (compared.by_ndcg_100.name().empty() || row.ndcg_100() > compared.by_ndcg_100.ndcg_100()) compared.by_ndcg_100 = row;
  }
  return compared;
}

std::string StabilityText(const klout::scoring::v1::Stability& stability) {
  return absl::StrFormat("from the day before to the cut, half of %s scores moved by at most %.2f points, 95 %% by at most %.2f, one by %.1f; %.1f %% by "
                         "more than 5; rank correlation %.4f; %s lost and %s gained a score",
                         Grouped(stability.subjects()), stability.median_move(), stability.move_95(), stability.greatest_move(), stability.notable() * 100,
                         stability.spearman(), Grouped(stability.lost()), Grouped(stability.gained()));
}

}  // namespace klout::cli
