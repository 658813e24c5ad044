#include "tests/bench/forward_spread.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace klout::bench {
namespace {

// Nodes of the queue whose memory is fetched ahead: first what says where their edges are, then the edges.
constexpr size_t kFetchNode = 16, kFetchEdges = 8;

// Whom each node moves, most likely first.
class OutEdges {
 public:
  struct Edge {
    uint32_t to;
    float chance;
  };

  explicit OutEdges(const PlainCascade& graph) : rows_(graph.rows.size()), edges_(graph.from.size()) {
    for (const uint32_t from : graph.from) ++rows_[from + 1];
    for (size_t v = 1; v < rows_.size(); ++v) rows_[v] += rows_[v - 1];
    std::vector<uint64_t> next(rows_.begin(), rows_.end() - 1);
    for (uint32_t to = 0; to < nodes(); ++to) {
      for (uint64_t e = graph.rows[to]; e < graph.rows[to + 1]; ++e) edges_[next[graph.from[e]]++] = {to, graph.chance[e]};
    }
    for (uint32_t v = 0; v < nodes(); ++v) {
      std::stable_sort(edges_.data() + rows_[v], edges_.data() + rows_[v + 1],
                       [](const Edge& a, const Edge& b) { return a.chance > b.chance; });
    }
  }

  uint32_t nodes() const { return static_cast<uint32_t>(rows_.size() - 1); }
  bool HasAny(uint32_t node) const { return rows_[node] < rows_[node + 1]; }
  const uint64_t* row(uint32_t node) const { return &rows_[node]; }
  const Edge* edges(uint32_t node) const { return &edges_[rows_[node]]; }

  // Appends to `live` whom `node` moves in one run. As chances fall, everybody from e on is moved with at most the chance of e: the next
  // candidate at that chance is as many places on as a geometric number says, and stays with its own chance out of that.
  void Toss(uint32_t node, std::mt19937_64& random, std::vector<uint32_t>& live) const {
    const uint64_t end = rows_[node + 1];
    for (uint64_t e = rows_[node]; e < end; ++e) {
      const float bound = edges_[e].chance;
      if (bound < 1) {
        const double skip = std::floor(std::log(Unit(random)) / std::log1p(-static_cast<double>(bound)));
        if (skip >= static_cast<double>(end - e)) return;
        e += static_cast<uint64_t>(skip);
      }
      if (edges_[e].chance == bound || Unit(random) * bound <= edges_[e].chance) live.push_back(edges_[e].to);
    }
  }

 private:
  // In (0, 1].
  static double Unit(std::mt19937_64& random) { return static_cast<double>((random() >> 11) + 1) * 0x1p-53; }

  std::vector<uint64_t> rows_;
  std::vector<Edge> edges_;
};

// Counts in all 64 lanes at once: plane j holds the j-th binary digit of each count.
class LaneCounts {
 public:
  void Add(uint64_t lanes) {
    for (size_t j = 0; lanes != 0; ++j) lanes &= std::exchange(planes_[j], planes_[j] ^ lanes);
  }
  uint32_t Take(size_t lane) const {
    uint32_t count = 0;
    for (size_t j = 0; j < 32; ++j) count |= static_cast<uint32_t>(planes_[j] >> lane & 1) << j;
    return count;
  }

 private:
  uint64_t planes_[32] = {};
};

class Runs {
 public:
  explicit Runs(const OutEdges& edges) : edges_(edges), nodes_(edges.nodes()) {}

  // How many nodes each set reaches in one run.
  LaneCounts Run(absl::Span<const std::vector<uint32_t>> sets, std::mt19937_64& random) {
    live_.clear();
    queue_.clear();
    reached_.clear();
    for (size_t set = 0; set < sets.size(); ++set) {
      for (const uint32_t node : sets[set]) Reach(node, uint64_t{1} << set);
    }
    for (size_t i = 0; i < queue_.size(); ++i) {
      FetchAhead(i);
      PassOn(queue_[i], random);
    }
    LaneCounts counts;
    for (const uint32_t node : reached_) counts.Add(std::exchange(nodes_[node], Node()).sets);
    return counts;
  }

 private:
  struct Node {
    // Those that reached it.
    uint64_t sets = 0;
    // Whom it moves in this run: [live_begin, live_end) of live_, once tossed.
    uint32_t live_begin = 0;
    uint32_t live_end : 30 = 0;
    uint32_t is_tossed : 1 = 0;
    uint32_t is_queued : 1 = 0;
  };

  void Reach(uint32_t index, uint64_t sets) {
    Node& node = nodes_[index];
    if ((sets & ~node.sets) == 0) return;
    if (node.sets == 0) reached_.push_back(index);
    node.sets |= sets;
    if (node.is_queued || !edges_.HasAny(index)) return;
    node.is_queued = 1;
    queue_.push_back(index);
  }

  // A node is here again whenever further sets reach it; its tosses hold for them as well.
  void PassOn(uint32_t index, std::mt19937_64& random) {
    Node& node = nodes_[index];
    node.is_queued = 0;
    if (!node.is_tossed) {
      node.is_tossed = 1;
      node.live_begin = static_cast<uint32_t>(live_.size());
      edges_.Toss(index, random, live_);
      node.live_end = static_cast<uint32_t>(live_.size());
    }
    const uint64_t sets = node.sets;
    for (uint32_t i = node.live_begin; i < node.live_end; ++i) Reach(live_[i], sets);
  }

  void FetchAhead(size_t i) const {
    if (i + kFetchNode < queue_.size()) __builtin_prefetch(edges_.row(queue_[i + kFetchNode]));
    if (i + kFetchEdges < queue_.size()) __builtin_prefetch(edges_.edges(queue_[i + kFetchEdges]));
  }

  const OutEdges& edges_;
  std::vector<Node> nodes_;
  std::vector<uint32_t> live_, queue_, reached_;
};

}  // namespace

std::vector<std::vector<uint32_t>> SimulateForward(const PlainCascade& graph, absl::Span<const std::vector<uint32_t>> sets, uint32_t runs,
                                                   uint64_t seed) {
  const OutEdges edges(graph);
  Runs simulation(edges);
  std::mt19937_64 random(seed);
  std::vector<std::vector<uint32_t>> reached(sets.size());
  for (uint32_t run = 0; run < runs; ++run) {
    const LaneCounts counts = simulation.Run(sets, random);
    for (size_t set = 0; set < sets.size(); ++set) reached[set].push_back(counts.Take(set));
  }
  return reached;
}

MeanAndError MeanOf(absl::Span<const double> values) {
  const double count = static_cast<double>(values.size());
  double sum = 0, squares = 0;
  for (const double value : values) sum += value;
  for (const double value : values) squares += (value - sum / count) * (value - sum / count);
  return {sum / count, std::sqrt(squares / (count - 1) / count)};
}

}  // namespace klout::bench
