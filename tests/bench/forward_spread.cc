#include "tests/bench/forward_spread.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <utility>

namespace klout::bench {
namespace {

// How far ahead of its turn in the queue a node's edges are fetched, and tossed so that those whom it moves are fetched too.
constexpr size_t kFetchAhead = 24, kTossAhead = 12;

// In (0, 1].
double Unit(std::mt19937_64& random) { return static_cast<double>((random() >> 11) + 1) * 0x1p-53; }

// Whom each node moves, most likely first.
class OutEdges {
 public:
  struct Edge {
    uint32_t to;
    float chance;
  };
  struct Row {
    uint64_t begin = 0;
    uint32_t degree = 0;
    // The chance that none of the row lives, if all had the first one's. Most tosses of most nodes end here, and need no edge.
    float none = 1;
  };

  explicit OutEdges(const PlainCascade& graph) : rows_(graph.rows.size() - 1), edges_(graph.from.size()) {
    for (const uint32_t from : graph.from) ++rows_[from].degree;
    for (size_t v = 1; v < rows_.size(); ++v) rows_[v].begin = rows_[v - 1].begin + rows_[v - 1].degree;
    std::vector<uint32_t> filled(rows_.size());
    for (uint32_t to = 0; to < rows_.size(); ++to) {
      for (uint64_t e = graph.rows[to]; e < graph.rows[to + 1]; ++e) {
        const uint32_t from = graph.from[e];
        edges_[rows_[from].begin + filled[from]++] = {to, graph.chance[e]};
      }
    }
    for (Row& row : rows_) {
      Edge* const first = edges_.data() + row.begin;
      std::stable_sort(first, first + row.degree, [](const Edge& a, const Edge& b) { return a.chance > b.chance; });
      if (row.degree > 0) row.none = static_cast<float>(std::pow(1 - std::min(1.0, static_cast<double>(first->chance)), row.degree));
    }
  }

  const std::vector<Row>& rows() const { return rows_; }
  void Fetch(const Row& row) const { __builtin_prefetch(&edges_[row.begin]); }

  // Appends to `live` whom a node moves in one run. As chances fall, everybody from e on is moved with at most the chance of e: the next
  // candidate at that chance is as many places on as a geometric number says, and stays with its own chance out of that. `unit`: the first
  // number, uniform in (0, 1]; up to row.none there is no candidate.
  void Toss(const Row& row, double unit, std::mt19937_64& random, std::vector<uint32_t>& live) const {
    const uint64_t end = row.begin + row.degree;
    for (uint64_t e = row.begin; e < end; ++e, unit = Unit(random)) {
      const float bound = edges_[e].chance;
      if (bound < 1) {
        const double skip = std::floor(std::log(unit) / std::log1p(-static_cast<double>(bound)));
        if (skip >= static_cast<double>(end - e)) return;
        e += static_cast<uint64_t>(skip);
      }
      if (edges_[e].chance == bound || Unit(random) * bound <= edges_[e].chance) live.push_back(edges_[e].to);
    }
  }

 private:
  std::vector<Row> rows_;
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
  explicit Runs(const OutEdges& edges) : edges_(edges) {
    for (const OutEdges::Row& row : edges.rows()) nodes_.push_back({row, {}});
  }

  // How many nodes each set reaches in one run.
  LaneCounts Run(absl::Span<const std::vector<uint32_t>> sets, std::mt19937_64& random) {
    live_.clear();
    queue_.clear();
    reached_.clear();
    for (size_t set = 0; set < sets.size(); ++set) {
      for (const uint32_t node : sets[set]) Reach(node, uint64_t{1} << set, random);
    }
    for (size_t i = 0; i < queue_.size(); ++i) {
      if (i + kFetchAhead < queue_.size()) edges_.Fetch(nodes_[queue_[i + kFetchAhead].node].row);
      if (i + kTossAhead < queue_.size()) Toss(queue_[i + kTossAhead], random);
      PassOn(queue_[i], random);
    }
    LaneCounts counts;
    for (const uint32_t node : reached_) counts.Add(std::exchange(nodes_[node].state, State()).sets);
    return counts;
  }

 private:
  // Of a node in one run.
  struct State {
    // Those that reached it.
    uint64_t sets = 0;
    // Whom it moves: [live_begin, live_end) of live_, once tossed.
    uint32_t live_begin = 0;
    uint32_t live_end : 29 = 0;
    // False: nobody, as far as is known.
    uint32_t moves : 1 = 0;
    uint32_t is_tossed : 1 = 0;
    uint32_t is_queued : 1 = 0;
  };
  struct alignas(32) Node {
    OutEdges::Row row;
    State state;
  };

  struct Queued {
    uint32_t node;
    // For its toss, if it comes for the first time.
    double unit;
  };

  void Reach(uint32_t index, uint64_t sets, std::mt19937_64& random) {
    Node& node = nodes_[index];
    if ((sets & ~node.state.sets) == 0) return;
    const bool is_first = node.state.sets == 0;
    node.state.sets |= sets;
    double unit = 0;
    if (is_first) {
      reached_.push_back(index);
      if (node.row.degree == 0) return;
      unit = Unit(random);
      node.state.moves = unit > node.row.none;
    }
    if (!node.state.moves || node.state.is_queued) return;
    node.state.is_queued = 1;
    queue_.push_back({index, unit});
  }

  void Toss(const Queued& queued, std::mt19937_64& random) {
    State& state = nodes_[queued.node].state;
    if (state.is_tossed) return;
    state.is_tossed = 1;
    const size_t begin = live_.size();
    edges_.Toss(nodes_[queued.node].row, queued.unit, random, live_);
    for (size_t i = begin; i < live_.size(); ++i) __builtin_prefetch(&nodes_[live_[i]]);
    state.moves = begin < live_.size();
    state.live_begin = static_cast<uint32_t>(begin);
    state.live_end = static_cast<uint32_t>(live_.size());
  }

  // A node is here again whenever further sets reach it; its tosses hold for them as well.
  void PassOn(Queued queued, std::mt19937_64& random) {
    Toss(queued, random);
    State& state = nodes_[queued.node].state;
    state.is_queued = 0;
    const uint64_t sets = state.sets;
    for (uint32_t i = state.live_begin; i < state.live_end; ++i) Reach(live_[i], sets, random);
  }

  const OutEdges& edges_;
  std::vector<Node> nodes_;
  std::vector<Queued> queue_;
  std::vector<uint32_t> live_, reached_;
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
