#include "services/scoring/mpi/rank_votes.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"

namespace klout::scoring {
namespace {

// As in domain/votes.cc, of which the sums are to be the bits.
constexpr double kFixedPoint = 4294967296.0;

bool IsInOrder(const EdgeRow& row, AccountIndex accounts) {
  AccountIndex least = 0;
  for (const Edge edge : row) {
    if (edge.actor < least || edge.actor >= accounts) return false;
    least = edge.actor + 1;
  }
  return true;
}

}  // namespace

RankVotes SumVotes(const Ranks& ranks, const RowBlocks& blocks, const GraphView& graph, const VoteTable& votes) {
  RankVotes sums;
  sums.last_act.resize(graph.account_count());
  std::vector<int64_t> fixed(graph.account_count());
  for (AccountIndex author = blocks.begin(ranks.rank()); author < blocks.end(ranks.rank()); ++author) {
    ForEachVote(graph, author, [&](const Edge& edge) {
      const StrengthCode strength = graph.edges.strength[edge.place];
      if (strength == 0) return;
      fixed[edge.actor] += static_cast<int64_t>(std::nearbyint(double{votes[strength]} * kFixedPoint));
      sums.last_act[edge.actor] = std::max(sums.last_act[edge.actor], graph.edges.minutes(edge.place));
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
    const bool ordered = first <= last && last <= graph.edge_count();
    if (!ordered || !IsInOrder(graph.row(author), graph.account_count())) return absl::DataLossError(absl::StrCat("the snapshot is damaged: the row of account ", author, " is not in order"));
  }
  return absl::OkStatus();
}

}  // namespace klout::scoring
