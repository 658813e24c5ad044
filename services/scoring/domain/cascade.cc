#include "services/scoring/domain/cascade.h"

#include <algorithm>
#include <cmath>

#include "services/scoring/domain/strength.h"

namespace klout::scoring {
namespace {

constexpr uint8_t kSteps = 255;
constexpr double kLog2E = 1.44269504088896340736;
// Far less than an edge, and far more than any graph has.
constexpr float kNoEdges = 1e-30f;
constexpr double kMostEdges = 1e30;

// Edges by `to`, in a stable order.
std::vector<CascadeEdge> SortedByTarget(uint32_t nodes, const std::vector<CascadeEdge>& edges,
                                        std::vector<uint64_t>& begins) {
  begins.assign(nodes + 1, 0);
  for (const CascadeEdge& edge : edges) ++begins[edge.to + 1];
  for (uint32_t i = 0; i < nodes; ++i) begins[i + 1] += begins[i];
  std::vector<CascadeEdge> sorted(edges.size());
  std::vector<uint64_t> next(begins.begin(), begins.end() - 1);
  for (const CascadeEdge& edge : edges) sorted[next[edge.to]++] = edge;
  return sorted;
}

float Either(float a, float b) { return 1 - (1 - a) * (1 - b); }

// Makes one edge of two between the same nodes: either moves, either passes.
void Join(const CascadeEdge& edge, CascadeEdge& into) {
  const float chance = Either(into.chance, edge.chance);
  const float one_post = Either(into.chance * into.onward, edge.chance * edge.onward);
  const float passed = Either(into.chance * into.passes, edge.chance * edge.passes);
  into = {into.from, into.to, chance, one_post / chance, passed / chance};
}

uint8_t Steps(float part) { return static_cast<uint8_t>(std::clamp(part, 0.0f, 1.0f) * kSteps + 0.5f); }

void ClearIfAllOne(std::vector<uint8_t>& parts) {
  if (std::all_of(parts.begin(), parts.end(), [](uint8_t part) { return part == kSteps; })) std::vector<uint8_t>().swap(parts);
}

// Joins edges of one pair, drops loops and impossible ones. Returns the new end.
CascadeEdge* Joined(CascadeEdge* begin, CascadeEdge* end) {
  std::sort(begin, end, [](const CascadeEdge& a, const CascadeEdge& b) {
    return a.from != b.from ? a.from < b.from : a.chance > b.chance;
  });
  CascadeEdge* kept = begin;
  for (CascadeEdge* edge = begin; edge != end; ++edge) {
    if (edge->from == edge->to || !(edge->chance > 0)) continue;
    if (kept != begin && kept[-1].from == edge->from) {
      Join(*edge, kept[-1]);
    } else {
      *kept++ = *edge;
    }
  }
  return kept;
}

void SetChance(Cascade::Row& row, float chance) {
  row.chance = chance;
  row.inverse_log = Cascade::InverseLogOf(chance);
}

}  // namespace

// The logarithm is never above its tangent, which it is where 1 - chance is rounded to 1.
float Cascade::InverseLogOf(float chance) {
  if (chance >= 1) return -kNoEdges;
  const double log = std::min(StableLog2(1 - static_cast<double>(chance)), -chance * kLog2E);
  return static_cast<float>(std::max(1 / log, -kMostEdges));
}

Cascade::Cascade(uint32_t nodes, std::vector<CascadeEdge> edges) {
  std::vector<uint64_t> begins;
  edges = SortedByTarget(nodes, edges, begins);
  rows_.resize(nodes);
  for (NodeIndex to = 0; to < nodes; ++to) {
    CascadeEdge* const begin = edges.data() + begins[to];
    CascadeEdge* end = Joined(begin, edges.data() + begins[to + 1]);
    std::sort(begin, end, [](const CascadeEdge& a, const CascadeEdge& b) {
      return a.chance != b.chance ? a.chance > b.chance : a.from < b.from;
    });
    end = std::min(end, begin + kMaxDegree);
    rows_[to].begin = from_.size();
    rows_[to].degree = end - begin;
    for (const CascadeEdge* edge = begin; edge != end; ++edge) {
      from_.push_back(edge->from);
      chances_.push_back(std::min(edge->chance, 1.0f));
      onwards_.push_back(Steps(edge->onward));
      passes_.push_back(Steps(edge->passes));
    }
  }
  Finish();
}

Cascade Cascade::Weighted(uint32_t nodes, std::vector<CascadeEdge> edges) {
  for (CascadeEdge& edge : edges) edge.chance = 1;
  Cascade cascade(nodes, std::move(edges));
  for (Row& row : cascade.rows_) {
    if (row.degree > 0) SetChance(row, 1 / static_cast<float>(row.degree));
  }
  return cascade;
}

void Cascade::Finish() {
  bool equal = true;
  for (Row& row : rows_) {
    if (row.degree == 0) continue;
    SetChance(row, chances_[row.begin]);
    equal = equal && chances_[row.begin + row.degree - 1] == row.chance;
  }
  if (equal) std::vector<float>().swap(chances_);
  ClearIfAllOne(onwards_);
  ClearIfAllOne(passes_);
}

}  // namespace klout::scoring
