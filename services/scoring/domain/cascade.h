#ifndef KLOUT_SERVICES_SCORING_DOMAIN_CASCADE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_CASCADE_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"

namespace klout::scoring {

// A person in a cascade: an index of its own, not that of an account.
using NodeIndex = uint32_t;

// `from` moves `to` with this chance, 0 < chance <= 1.
struct CascadeEdge {
  NodeIndex from;
  NodeIndex to;
  float chance;
};

// Who moves whom, with which chance: the independent cascade (Kempe, Kleinberg, Tardos 2003), as rows by who is
// moved, since samples walk backwards. 8 bytes an edge, 16 a node. Immutable, so thread-safe.
//
// `onward` is what is left of a chance from the second step on: a chosen person posts all week, but whom they move passes
// one of these posts on. 1: the plain cascade.
class Cascade {
 public:
  // Those who move one person, most likely first: `degree` edges from `begin` on.
  struct Row {
    uint64_t begin : 40 = 0;
    uint64_t degree : 24 = 0;
    // The greatest, and 1 / log2(1 - chance) of it (0 if it is 1).
    float chance = 0;
    float inverse_log = 0;
  };
  static constexpr uint64_t kMaxDegree = (1 << 24) - 1;

  Cascade() = default;
  // Edges in any order. Of two between the same nodes both count: 1 - (1 - a)(1 - b). Loops are left out. At most kMaxDegree edges
  // lead to one node: the least likely beyond that are left out.
  Cascade(uint32_t nodes, std::vector<CascadeEdge> edges, double onward = 1);
  // Every one of the d who lead to a node has the chance 1 / d (weighted cascade). `chance` of the edges is ignored.
  static Cascade Weighted(uint32_t nodes, std::vector<CascadeEdge> edges);

  uint32_t nodes() const { return static_cast<uint32_t>(rows_.size()); }
  uint64_t edges() const { return from_.size(); }
  double onward() const { return onward_; }
  const Row& row(NodeIndex to) const { return rows_[to]; }
  const Row* rows() const { return rows_.data(); }
  // Of all edges, by row.
  const NodeIndex* from() const { return from_.data(); }
  // Null if each row has one chance for all.
  const float* chances() const { return chances_.empty() ? nullptr : chances_.data(); }

 private:
  void Finish();

  double onward_ = 1;
  std::vector<Row> rows_;
  std::vector<NodeIndex> from_;
  std::vector<float> chances_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_CASCADE_H_
