#include "services/scoring/domain/reverse_sampler.h"

#include <algorithm>
#include <array>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/random.h"
#include "services/scoring/domain/sample_members.h"

namespace klout::scoring {
namespace {

// Samples drawn at a time: about as many memory fetches as a core keeps under way.
constexpr int kLanes = 16;
// Samples drawn by one thread in one go.
constexpr uint64_t kChunk = 1 << 14;
// A bound is left for another where chances are below this part of it: a logarithm costs as much as some coins.
constexpr float kNewBound = 0.7f;
// Onward and passing parts are kept in these.
constexpr float kStep = 1 / 255.0f;

// One sample under way.
struct Lane {
  uint64_t number = 0;
  Random random;
  // How much longer until the next edge comes: an edge of chance c takes -log2(1 - c) of it. What a row leaves over the next goes on
  // with, since the exponential has no memory.
  double waiting = 0;
  SampleMembers members;
  // Members that pass on, in order; those before `next` are done. Unused where all pass on.
  SampleMembers passing;
  size_t next = 0;
  // Edges that came, not yet read.
  std::vector<uint64_t> edges;
  bool active = false;
};

// Draws samples; Sink says what becomes of them:
//   bool Stops(NodeIndex)         a sample ends at this node
//   void Met(Lane&, NodeIndex)    it did
//   void Ended(const Lane&)       it came to its end
template <typename Sink>
class Drawing {
 public:
  Drawing(const Cascade& cascade, const WeightedNodes& roots, const ReverseSampler::Options& options, Sink& sink)
      : cascade_(cascade), rows_(cascade.rows()), from_(cascade.from()), chances_(cascade.chances()),
        onwards_(cascade.onwards()), passes_(cascade.passes()), roots_(roots), options_(options), sink_(sink) {}

  // `number_of(i)` for i in [0, count). All lanes toss, then all read: what one step asks of memory is there when the other comes.
  template <typename NumberOf>
  void Run(uint64_t count, const NumberOf& number_of) {
    std::array<Lane, kLanes> lanes;
    std::array<Start, kStarts> starts;
    uint64_t begun = 0;
    const auto begin_next = [&](Lane& lane) {
      lane.active = false;
      while (!lane.active && begun < count) {
        if (begun % kStarts == 0) {
          const uint64_t ready = std::min<uint64_t>(kStarts, count - begun);
          for (uint64_t i = 0; i < ready; ++i) starts[i] = StartOf(number_of(begun + i));
        }
        lane.active = Begin(lane, starts[begun++ % kStarts]);
      }
    };
    for (Lane& lane : lanes) begin_next(lane);
    for (bool running = true; running;) {
      running = false;
      for (Lane& lane : lanes) {
        while (lane.active && !Toss(lane)) begin_next(lane);
      }
      for (Lane& lane : lanes) {
        if (lane.active && !Read(lane)) begin_next(lane);
        running |= lane.active;
      }
    }
  }

 private:
  // Of one sample, with its first row on the way.
  struct Start {
    uint64_t number;
    Random random;
    NodeIndex root;
  };
  static constexpr size_t kStarts = 16;

  Start StartOf(uint64_t number) const {
    Start start = {number, Random(options_.seed, number), 0};
    start.root = roots_.Draw(start.random.Next());
    __builtin_prefetch(&rows_[start.root]);
    return start;
  }

  SampleMembers& Queue(Lane& lane) const { return onwards_ != nullptr ? lane.passing : lane.members; }

  // False: it has ended already.
  bool Begin(Lane& lane, const Start& start) {
    lane.number = start.number;
    if (options_.counts_chosen && sink_.Stops(start.root)) {
      sink_.Met(lane, start.root);
      return false;
    }
    lane.random = start.random;
    lane.waiting = waiting_.Draw(lane.random);
    lane.members.Clear();
    lane.members.Insert(start.root);
    if (onwards_ != nullptr) {
      lane.passing.Clear();
      lane.passing.Insert(start.root);
    }
    lane.next = 0;
    lane.edges.clear();
    return true;
  }

  // Draws which edges of the next row came. False: the sample has ended.
  bool Toss(Lane& lane) {
    while (true) {
      SampleMembers& queue = Queue(lane);
      if (lane.next == queue.size()) {
        sink_.Ended(lane);
        return false;
      }
      const Cascade::Row& row = rows_[queue[lane.next++]];
      if (chances_ == nullptr ? TossEqual(row, lane) : TossFalling(row, lane)) return true;
    }
  }

  // True: some edges came.
  bool TossEqual(const Cascade::Row& row, Lane& lane) {
    const double edges_a_unit = -row.inverse_log, degree = row.degree;
    double waiting = lane.waiting, next = 0, at = waiting * edges_a_unit;
    while (at < degree) {
      const auto place = static_cast<uint64_t>(at);
      Come(row.begin + place, lane);
      waiting = waiting_.Draw(lane.random);
      next = static_cast<double>(place + 1);
      at = next + waiting * edges_a_unit;
    }
    lane.waiting = std::max(0.0, waiting - (degree - next) / edges_a_unit);
    return next > 0;
  }

  // Chances fall along the row: goes on as if all had that of a place before, and keeps the edge it comes to with what its own chance
  // is of that.
  bool TossFalling(const Cascade::Row& row, Lane& lane) {
    float bound = row.chance;
    double edges_a_unit = -row.inverse_log;
    uint64_t next = 0;
    while (next < row.degree) {
      if (const float chance = chances_[row.begin + next]; chance < kNewBound * bound) {
        bound = chance;
        edges_a_unit = -Cascade::InverseLogOf(bound);
      }
      const double at = static_cast<double>(next) + lane.waiting * edges_a_unit;
      if (!(at < static_cast<double>(row.degree))) {
        lane.waiting = std::max(0.0, lane.waiting - static_cast<double>(row.degree - next) / edges_a_unit);
        break;
      }
      const auto place = static_cast<uint64_t>(at);
      lane.waiting = waiting_.Draw(lane.random);
      const float chance = chances_[row.begin + place];
      if (chance == bound || lane.random.Coin(chance / bound)) Come(row.begin + place, lane);
      next = place + 1;
    }
    return !lane.edges.empty();
  }

  void Come(uint64_t edge, Lane& lane) const {
    __builtin_prefetch(&from_[edge]);
    lane.edges.push_back(edge);
  }

  // Looks at who the edges come from. False: the sample has ended.
  bool Read(Lane& lane) {
    // The root need not pass on what moved it; whoever stands between it and the chosen must.
    const bool must_pass = passes_ != nullptr && lane.next > 1;
    for (const uint64_t edge : lane.edges) {
      if (must_pass && !lane.random.Coin(static_cast<float>(passes_[edge]) * kStep)) continue;
      const NodeIndex node = from_[edge];
      const bool passes = onwards_ == nullptr || lane.random.Coin(static_cast<float>(onwards_[edge]) * kStep);
      if (lane.members.Insert(node)) {
        if (sink_.Stops(node)) {
          sink_.Met(lane, node);
          return false;
        }
        if (passes) __builtin_prefetch(&rows_[node]);
      }
      if (passes && onwards_ != nullptr) lane.passing.Insert(node);
    }
    lane.edges.clear();
    return true;
  }

  const Cascade& cascade_;
  const Cascade::Row* const rows_;
  const NodeIndex* const from_;
  const float* const chances_;
  const uint8_t* const onwards_;
  const uint8_t* const passes_;
  const WeightedNodes& roots_;
  const ReverseSampler::Options& options_;
  const Waiting& waiting_ = Waiting::Tables();
  Sink& sink_;
};

// Appends a sample's nodes that are kept. The first member is the root.
void AppendKept(const Lane& lane, const NodeSet& kept, bool counts_root, SampleColumns& samples) {
  const absl::Span<const NodeIndex> nodes = lane.members.nodes();
  for (size_t i = counts_root ? 0 : 1; i < nodes.size(); ++i) {
    if (kept.Contains(nodes[i])) samples.nodes.push_back(nodes[i]);
  }
  samples.ends.push_back(samples.nodes.size());
  samples.numbers.push_back(lane.number);
  samples.drawn += nodes.size();
}

struct CollectSink {
  const NodeSet& kept;
  const bool counts_root;
  SampleColumns& samples;
  bool Stops(NodeIndex) const { return false; }
  void Met(const Lane&, NodeIndex) {}
  void Ended(const Lane& lane) { AppendKept(lane, kept, counts_root, samples); }
};

struct CheckSink {
  const NodeSet& met;
  const NodeSet& kept;
  const bool counts_root;
  HitColumns& checked;
  bool Stops(NodeIndex node) const { return met.Contains(node); }
  void Met(const Lane& lane, NodeIndex node) { checked.hits.push_back({lane.number, node}); }
  void Ended(const Lane& lane) { AppendKept(lane, kept, counts_root, checked.misses); }
};

// Draws chunks in order, on several threads each into columns of its own.
template <typename Columns, typename Draw>
void DrawChunks(uint64_t first, uint64_t count, int threads, Columns& columns, const Draw& draw) {
  if (threads <= 1) {
    for (uint64_t begin = 0; begin < count; begin += kChunk) draw(first + begin, std::min(kChunk, count - begin), columns);
    return;
  }
  std::vector<Columns> parts((count + kChunk - 1) / kChunk);
  ParallelFor(threads, count, kChunk, [&](size_t begin, size_t end) {
    draw(first + begin, end - begin, parts[begin / kChunk]);
  });
  for (Columns& part : parts) {
    columns.Append(part);
    part = Columns();
  }
}

}  // namespace

WeightedNodes::WeightedNodes(absl::Span<const float> weights) : nodes_(static_cast<uint32_t>(weights.size())) {
  bool equal = true;
  for (const float weight : weights) {
    total_ += weight;
    equal = equal && weight == weights[0];
  }
  if (equal || total_ == 0) return;
  slots_.resize(nodes_);
  std::vector<double> part(nodes_);
  std::vector<NodeIndex> poor, rich;
  for (NodeIndex i = 0; i < nodes_; ++i) {
    part[i] = weights[i] * (nodes_ / total_);
    (part[i] < 1 ? poor : rich).push_back(i);
  }
  while (!poor.empty() && !rich.empty()) {
    const NodeIndex low = poor.back(), high = rich.back();
    poor.pop_back();
    slots_[low] = {static_cast<float>(part[low]), high};
    part[high] -= 1 - part[low];
    if (part[high] >= 1) continue;
    rich.pop_back();
    poor.push_back(high);
  }
  // What is left is 1 but for rounding; a weight of 0 stays one.
  const NodeIndex heaviest =
      static_cast<NodeIndex>(std::max_element(weights.begin(), weights.end()) - weights.begin());
  for (const NodeIndex i : poor) slots_[i] = {weights[i] > 0 ? 1.0f : 0.0f, weights[i] > 0 ? i : heaviest};
  for (const NodeIndex i : rich) slots_[i] = {1, i};
}

NodeIndex WeightedNodes::Draw(uint64_t bits) const {
  const auto product = static_cast<unsigned __int128>(bits) * nodes_;
  const NodeIndex node = static_cast<NodeIndex>(product >> 64);
  if (slots_.empty()) return node;
  const float rest = static_cast<float>(static_cast<uint64_t>(product) >> 40) * 0x1p-24f;
  return rest < slots_[node].threshold ? node : slots_[node].alias;
}

void SampleColumns::Append(const SampleColumns& other) {
  const uint64_t begin = nodes.size();
  for (const uint64_t end : other.ends) ends.push_back(begin + end);
  nodes.insert(nodes.end(), other.nodes.begin(), other.nodes.end());
  numbers.insert(numbers.end(), other.numbers.begin(), other.numbers.end());
  drawn += other.drawn;
}

void HitColumns::Append(const HitColumns& other) {
  hits.insert(hits.end(), other.hits.begin(), other.hits.end());
  misses.Append(other.misses);
}

void ReverseSampler::Collect(uint64_t first, uint64_t count, const NodeSet& kept, int threads, SampleColumns& samples) const {
  DrawChunks(first, count, threads, samples, [&](uint64_t begin, uint64_t part_count, SampleColumns& part) {
    CollectSink sink{kept, options_.counts_chosen, part};
    Drawing<CollectSink>(cascade_, roots_, options_, sink).Run(part_count, [&](uint64_t i) { return begin + i; });
  });
}

void ReverseSampler::Check(uint64_t first, uint64_t count, const NodeSet& met, const NodeSet& kept, int threads,
                           HitColumns& checked) const {
  DrawChunks(first, count, threads, checked, [&](uint64_t begin, uint64_t part_count, HitColumns& part) {
    CheckSink sink{met, kept, options_.counts_chosen, part};
    Drawing<CheckSink>(cascade_, roots_, options_, sink).Run(part_count, [&](uint64_t i) { return begin + i; });
  });
}

void ReverseSampler::CheckAgain(absl::Span<const uint64_t> numbers, const NodeSet& met, const NodeSet& kept,
                                HitColumns& checked) const {
  CheckSink sink{met, kept, options_.counts_chosen, checked};
  Drawing<CheckSink>(cascade_, roots_, options_, sink).Run(numbers.size(), [&](uint64_t i) { return numbers[i]; });
}

}  // namespace klout::scoring
