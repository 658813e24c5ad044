#include "services/scoring/store/wide_edges.h"

#include <algorithm>

#include "services/scoring/domain/edge_writer.h"

namespace klout::scoring {
namespace {

// Rows follow each other and are in ascending order of actor.
bool AreRows(absl::Span<const uint64_t> rows, absl::Span<const AccountIndex> actor) {
  if (rows.empty() || rows[0] != 0 || rows.back() != actor.size()) return false;
  for (size_t author = 0; author + 1 < rows.size(); ++author) {
    if (rows[author] > rows[author + 1] || rows[author + 1] > actor.size()) return false;
    for (uint64_t e = rows[author]; e < rows[author + 1]; ++e) {
      if (actor[e] >= rows.size() - 1 || (e > rows[author] && actor[e] <= actor[e - 1])) return false;
    }
  }
  return true;
}

}  // namespace

std::optional<EdgeColumns> NarrowEdges(absl::Span<const uint64_t> rows, const WideEdges& edges) {
  const size_t count = edges.actor.size();
  if (edges.strength.size() != count || edges.seen.size() != count || !AreRows(rows, edges.actor)) return std::nullopt;
  const auto [first, last] = std::minmax_element(edges.seen.begin(), edges.seen.end());
  const uint32_t first_minute = count == 0 ? 0 : SeenMinutes(*first);
  if (count != 0 && SeenMinutes(*last) - first_minute >= kEdgeMinutes) return std::nullopt;
  const uint64_t accounts = rows.size() - 1;
  std::optional<EdgeColumns> narrow(std::in_place, EdgeForm::For(accounts, count, first_minute), accounts, count);
  {
    EdgeWriter writer(*narrow, 0);
    for (AccountIndex author = 0; author < accounts; ++author) {
      for (uint64_t e = rows[author]; e < rows[author + 1]; ++e) writer.Add(author, edges.actor[e], edges.strength[e], edges.seen[e]);
    }
  }
  return narrow;
}

}  // namespace klout::scoring
