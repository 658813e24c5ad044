#ifndef KLOUT_SERVICES_SCORING_DOMAIN_CASCADE_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_CASCADE_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"

namespace klout::scoring {

// A person in a cascade: an index of its own, not that of an account.
using NodeIndex = uint32_t;

// `from` moves `to`: where `from` is chosen, and so posts all week, with `chance`, 0 < chance <= 1. Where `from` was moved themselves and
// passes on one post, with chance * onward. And `to`, moved along this edge, passes on with the chance `passes`. 1 and 1: the plain cascade.
struct CascadeEdge {
  NodeIndex from;
  NodeIndex to;
  float chance;
  float onward = 1;
  float passes = 1;
};

// Who moves whom, with which chance: the independent cascade (Kempe, Kleinberg, Tardos 2003), as rows by who is
// moved, since samples walk backwards. 4 to 10 bytes an edge, 16 a node. Immutable, so thread-safe.
class Cascade {
 public:
  // Those who move one person, most likely first: `degree` edges from `begin` on.
  struct Row {
    uint64_t begin : 40 = 0;
    uint64_t degree : 24 = 0;
    // The greatest, and InverseLogOf it. Without edges any number would do.
    float chance = 0;
    float inverse_log = -1;
  };
  // 1 / log2(1 - chance), 0 < chance <= 1: finite, below 0. Of edges of this chance so many, negated, halve the chance that none has come.
  static float InverseLogOf(float chance);
  static constexpr uint64_t kMaxDegree = (1 << 24) - 1;

  Cascade() = default;
  // Edges in any order. Of two between the same nodes both count: 1 - (1 - a)(1 - b). Loops are left out. At most kMaxDegree edges
  // lead to one node: the least likely beyond that are left out.
  Cascade(uint32_t nodes, std::vector<CascadeEdge> edges);
  // Every one of the d who lead to a node has the chance 1 / d (weighted cascade). `chance` of the edges is ignored.
  static Cascade Weighted(uint32_t nodes, std::vector<CascadeEdge> edges);

  uint32_t nodes() const { return static_cast<uint32_t>(rows_.size()); }
  uint64_t edges() const { return from_.size(); }
  const Row& row(NodeIndex to) const { return rows_[to]; }
  const Row* rows() const { return rows_.data(); }
  // Of all edges, by row.
  const NodeIndex* from() const { return from_.data(); }
  // Null if each row has one chance for all.
  const float* chances() const { return chances_.empty() ? nullptr : chances_.data(); }
  // In 255ths. Null: all are 1.
  const uint8_t* onwards() const { return onwards_.empty() ? nullptr : onwards_.data(); }
  const uint8_t* passes() const { return passes_.empty() ? nullptr : passes_.data(); }

 private:
  void Finish();

  std::vector<Row> rows_;
  std::vector<NodeIndex> from_;
  std::vector<float> chances_;
  std::vector<uint8_t> onwards_;
  std::vector<uint8_t> passes_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_CASCADE_H_
