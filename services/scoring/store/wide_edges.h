#ifndef KLOUT_SERVICES_SCORING_STORE_WIDE_EDGES_H_
#define KLOUT_SERVICES_SCORING_STORE_WIDE_EDGES_H_

#include <optional>

#include "absl/types/span.h"
#include "services/scoring/domain/edges.h"

namespace klout::scoring {

// Edges as snapshots of the format KLSNAP09 have them: 10 bytes each.
struct WideEdges {
  absl::Span<const AccountIndex> actor;
  absl::Span<const StrengthCode> strength;
  absl::Span<const Seen> seen;
};

// The same edges as edges.h keeps them. nullopt if they are no rows of a graph: the columns do not match, an actor is none of the accounts, or their minutes
// span more than kEdgeMinutes. Some 5 ns an edge.
std::optional<EdgeColumns> NarrowEdges(absl::Span<const uint64_t> rows, const WideEdges& edges);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_WIDE_EDGES_H_
