#include "services/scoring/mpi/rank_votes.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"

namespace klout::scoring {
namespace {

// As in domain/votes.cc, of which the sums are to be the bits.
constexpr double kFixedPoint = 4294967296.0;

}  // namespace

RankVotes SumVotes(const Ranks& ranks, const RowBlocks& blocks, const GraphView& graph, const VoteTable& votes) {
  RankVotes sums;
  sums.last_act.resize(graph.account_count());
  std::vector<int64_t> fixed(graph.account_count());
  for (AccountIndex author = blocks.begin(ranks.rank()); author < blocks.end(ranks.rank()); ++author) {
    ForEachVote(graph, author, [&](uint64_t e) {
      if (graph.strength[e] == 0) return;
      const AccountIndex actor = graph.actor[e];
      fixed[actor] += static_cast<int64_t>(std::nearbyint(double{votes[graph.strength[e]]} * kFixedPoint));
      sums.last_act[actor] = std::max(sums.last_act[actor], SeenMinutes(graph.seen[e]));
    });
  }
  ranks.Sum(absl::MakeSpan(fixed));
  ranks.Max(absl::MakeSpan(sums.last_act));
  sums.vote_sum.resize(fixed.size());
  for (size_t i = 0; i < fixed.size(); ++i) sums.vote_sum[i] = static_cast<float>(static_cast<double>(fixed[i]) / kFixedPoint);
  return sums;
}

absl::Status CheckRows(const GraphView& graph, AccountIndex begin, AccountIndex end) {
  for (AccountIndex author = begin; author < end; ++author) {
    const uint64_t first = graph.rows[author], last = graph.rows[author + 1];
    bool ordered = first <= last && last <= graph.edge_count();
    for (uint64_t e = first; ordered && e < last; ++e) {
      ordered = graph.actor[e] < graph.account_count() && (e == first || graph.actor[e - 1] < graph.actor[e]);
    }
    if (!ordered) return absl::DataLossError(absl::StrCat("the snapshot is damaged: the row of account ", author, " is not in order"));
  }
  return absl::OkStatus();
}

}  // namespace klout::scoring
