#include "services/scoring/domain/trust_order.h"

#include <algorithm>
#include <array>
#include <bit>

#include "services/scoring/domain/parallel.h"

namespace klout::scoring {
namespace {

constexpr size_t kWorkPerChunk = 65536;
// Sums of votes by size, four classes to an octave; the last is for givers without edges.
constexpr int kClasses = 257;
constexpr int kWithoutEdges = kClasses - 1;

uint64_t EdgesOf(const GraphView& graph, AccountIndex account) { return graph.rows[account + 1] - graph.rows[account]; }

int ClassOf(float vote_sum, bool has_edges) {
  if (!has_edges) return kWithoutEdges;
  // Exponent and the first two bits of the mantissa, from 2^-16.
  const int size = static_cast<int>(std::bit_cast<uint32_t>(vote_sum) >> 21) - (127 - 16) * 4;
  return kWithoutEdges - 1 - std::clamp(size, 0, kWithoutEdges - 1);
}

std::vector<TrustOrder::Chunk> Cut(const GraphView& graph) {
  const AccountIndex accounts = graph.account_count();
  const auto work_before = [&](AccountIndex account) { return graph.rows[account] + 2 * uint64_t{account}; };
  std::vector<TrustOrder::Chunk> first(1);
  const size_t chunks = work_before(accounts) / kWorkPerChunk + 1;
  for (size_t i = 1; i < chunks; ++i) {
    AccountIndex low = first.back().account, high = accounts;
    while (low < high) {
      const AccountIndex middle = low + (high - low) / 2;
      if (work_before(middle) < i * kWorkPerChunk) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    first.push_back({low});
  }
  first.push_back({accounts});
  return first;
}

// Of one chunk: givers by class, which become the first slots of each class.
struct Count {
  std::array<uint32_t, kClasses> slots = {};
  uint32_t movers = 0, sinks = 0;
  uint64_t edges_of_givers = 0;
};

std::vector<Count> CountChunks(const GraphView& graph, absl::Span<const float> vote_sums, const std::vector<TrustOrder::Chunk>& first, int threads) {
  std::vector<Count> counts(first.size() - 1);
  ParallelFor(threads, counts.size(), 1, [&](size_t chunk, size_t) {
    Count count;
    for (AccountIndex a = first[chunk].account; a < first[chunk + 1].account; ++a) {
      const uint64_t edges = EdgesOf(graph, a);
      const bool gives = vote_sums[a] > 0;
      count.movers += gives && edges > 0;
      count.sinks += !gives && edges > 0;
      if (!gives) continue;
      ++count.slots[ClassOf(vote_sums[a], edges > 0)];
      count.edges_of_givers += edges;
    }
    counts[chunk] = count;
  });
  return counts;
}

}  // namespace

TrustOrder OrderForTrust(const GraphView& graph, absl::Span<const float> vote_sums, double damping, absl::Span<const double> start, int threads) {
  TrustOrder order;
  order.first = Cut(graph);
  std::vector<Count> counts = CountChunks(graph, vote_sums, order.first, threads);
  uint64_t edges_of_givers = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    order.first[i + 1].mover = order.first[i].mover + counts[i].movers;
    order.first[i + 1].sink = order.first[i].sink + counts[i].sinks;
    edges_of_givers += counts[i].edges_of_givers;
  }
  order.movers = order.first.back().mover;
  order.sinks = order.first.back().sink;
  for (int c = 0; c < kClasses; ++c) {
    for (Count& count : counts) order.givers += std::exchange(count.slots[c], order.givers);
  }
  // If all edges carried as much, and each giver's mass were 1 and what its edges bring, this is what an edge would carry.
  const double per_edge = order.givers / std::max(1.0, static_cast<double>(graph.edge_count()) - damping * static_cast<double>(edges_of_givers));

  order.seats = std::make_unique_for_overwrite<TrustOrder::Seat[]>(graph.account_count());
  order.mover_account = std::make_unique_for_overwrite<AccountIndex[]>(order.movers);
  order.mover_slot = std::make_unique_for_overwrite<uint32_t[]>(order.movers);
  order.sink_account = std::make_unique_for_overwrite<AccountIndex[]>(order.sinks);
  ParallelFor(threads, order.chunks(), 1, [&](size_t chunk, size_t) {
    std::array<uint32_t, kClasses>& next = counts[chunk].slots;
    auto [account, mover, sink] = order.first[chunk];
    for (; account < order.first[chunk + 1].account; ++account) {
      const uint64_t edges = EdgesOf(graph, account);
      if (!(vote_sums[account] > 0)) {
        order.seats[account] = {order.givers, 0};
        if (edges > 0) order.sink_account[sink++] = account;
        continue;
      }
      const uint32_t slot = next[ClassOf(vote_sums[account], edges > 0)]++;
      double mass = 1 + damping * per_edge * static_cast<double>(edges);
      if (edges > 0 && account < start.size() && start[account] > 0) mass = start[account];
      order.seats[account] = {slot, static_cast<float>(mass / vote_sums[account])};
      if (edges == 0) continue;
      order.mover_account[mover] = account;
      order.mover_slot[mover++] = slot;
    }
  });
  return order;
}

}  // namespace klout::scoring
