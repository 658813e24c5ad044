#include "services/scoring/domain/reverse_sampler.h"

#include <algorithm>
#include <array>
#include <bit>

#include "services/scoring/domain/parallel.h"
#include "services/scoring/domain/stable_hash.h"
#include "services/scoring/domain/strength.h"

namespace klout::scoring {
namespace {

// Samples drawn at a time: about as many memory fetches as a core keeps under way.
constexpr int kLanes = 16;
// Samples drawn by one thread in one go.
constexpr uint64_t kChunk = 1 << 14;
// Rows up to this long are looked at edge by edge: a logarithm costs as much as some coins.
constexpr uint32_t kCoinRow = 6;
// Up to here a list is searched as fast as a table.
constexpr size_t kListSize = 64;
// Positions of a row that are fetched ahead; the others follow in the same lines or one by one.
constexpr size_t kFetchAhead = 8;
// Onward and passing parts are kept in these.
constexpr float kStep = 1 / 255.0f;

// Uniform 64-bit numbers: a counter through a multiplication to 128 bits, folded (the mixing step of wyrand).
class Random {
 public:
  Random() = default;
  Random(uint64_t seed, uint64_t number) : state_(Mix64(seed ^ Mix64(number + 0x9e3779b97f4a7c15u))) {}
  uint64_t Next() {
    state_ += 0xa0761d6478bd642fu;
    const auto product = static_cast<unsigned __int128>(state_) * (state_ ^ 0xe7037ed1a0b428dbu);
    return static_cast<uint64_t>(product >> 64) ^ static_cast<uint64_t>(product);
  }
  // In (0, 1].
  double Unit() { return static_cast<double>((Next() >> 11) + 1) * 0x1p-53; }
  bool Coin(float chance) { return static_cast<float>(Next() >> 40) * 0x1p-24f < chance; }

 private:
  uint64_t state_ = 0;
};

// Nodes of one sample, in the order in which they came, each once.
class Members {
 public:
  size_t size() const { return nodes_.size(); }
  absl::Span<const NodeIndex> nodes() const { return nodes_; }
  NodeIndex operator[](size_t i) const { return nodes_[i]; }

  void Clear() {
    if (nodes_.size() > kListSize) std::fill(table_.begin(), table_.end(), kEmpty);
    // A rare giant should not make every later Clear as long.
    if (table_.size() > kLargeTable) std::vector<NodeIndex>().swap(table_);
    nodes_.clear();
  }
  // False if it is there.
  bool Insert(NodeIndex node) {
    if (nodes_.size() < kListSize) {
      bool found = false;
      for (const NodeIndex other : nodes_) found |= other == node;
      if (found) return false;
      nodes_.push_back(node);
      return true;
    }
    if (table_.size() < 4 * nodes_.size() || nodes_.size() == kListSize) Rehash();
    if (!InsertInTable(node)) return false;
    nodes_.push_back(node);
    return true;
  }

 private:
  static constexpr NodeIndex kEmpty = UINT32_MAX;
  static constexpr size_t kLargeTable = 1 << 14;

  bool InsertInTable(NodeIndex node) {
    const size_t mask = table_.size() - 1;
    for (size_t i = (node * 0x9e3779b1u) & mask;; i = (i + 1) & mask) {
      if (table_[i] == node) return false;
      if (table_[i] != kEmpty) continue;
      table_[i] = node;
      return true;
    }
  }
  void Rehash() {
    table_.assign(std::bit_ceil(8 * nodes_.size()), kEmpty);
    for (const NodeIndex node : nodes_) InsertInTable(node);
  }

  std::vector<NodeIndex> nodes_;
  std::vector<NodeIndex> table_;
};

// One sample under way.
struct Lane {
  uint64_t number = 0;
  Random random;
  Members members;
  // Members that pass on, in order; those before `next` are done. Unused where all pass on.
  Members passing;
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

  // `number_of(i)` for i in [0, count).
  template <typename NumberOf>
  void Run(uint64_t count, const NumberOf& number_of) {
    std::array<Lane, kLanes> lanes;
    uint64_t begun = 0;
    int running = 0;
    for (Lane& lane : lanes) {
      while (begun < count && !lane.active) lane.active = Begin(lane, number_of(begun++));
      running += lane.active;
    }
    while (running > 0) {
      for (Lane& lane : lanes) {
        if (!lane.active) continue;
        lane.active = lane.edges.empty() ? Toss(lane) : Read(lane);
        while (!lane.active && begun < count) lane.active = Begin(lane, number_of(begun++));
        running -= !lane.active;
      }
    }
  }

 private:
  Members& Queue(Lane& lane) const { return onwards_ != nullptr ? lane.passing : lane.members; }

  // False: it has ended already.
  bool Begin(Lane& lane, uint64_t number) {
    lane.number = number;
    lane.random = Random(options_.seed, number);
    lane.members.Clear();
    lane.passing.Clear();
    lane.next = 0;
    lane.edges.clear();
    const NodeIndex root = roots_.Draw(lane.random.Next());
    if (options_.counts_chosen && sink_.Stops(root)) {
      sink_.Met(lane, root);
      return false;
    }
    lane.members.Insert(root);
    if (onwards_ != nullptr) lane.passing.Insert(root);
    __builtin_prefetch(&rows_[root]);
    return true;
  }

  // Draws which edges of the next row came. False: the sample has ended.
  bool Toss(Lane& lane) {
    while (true) {
      Members& queue = Queue(lane);
      if (lane.next == queue.size()) {
        sink_.Ended(lane);
        return false;
      }
      const Cascade::Row row = rows_[queue[lane.next++]];
      if (row.degree == 0) continue;
      TossRow(row, lane);
      if (lane.edges.empty()) continue;
      for (size_t i = 0; i < std::min(lane.edges.size(), kFetchAhead); ++i) __builtin_prefetch(&from_[lane.edges[i]]);
      return true;
    }
  }

  void TossRow(const Cascade::Row& row, Lane& lane) {
    const uint64_t begin = row.begin, end = row.begin + row.degree;
    if (row.chance >= 1 && chances_ == nullptr) {
      for (uint64_t e = begin; e < end; ++e) lane.edges.push_back(e);
    } else if (row.degree <= kCoinRow) {
      for (uint64_t e = begin; e < end; ++e) {
        if (lane.random.Coin(chances_ == nullptr ? row.chance : chances_[e])) lane.edges.push_back(e);
      }
    } else if (chances_ == nullptr) {
      for (double at = Skip(lane, row.inverse_log); at < static_cast<double>(row.degree); at += 1 + Skip(lane, row.inverse_log)) {
        lane.edges.push_back(begin + static_cast<uint64_t>(at));
      }
    } else {
      TossFalling(begin, end, lane);
    }
  }

  // Chances fall along the row: skips as if all had that of the place where the skip begins, and keeps the edge it comes to
  // with what its own chance is of that.
  void TossFalling(uint64_t begin, uint64_t end, Lane& lane) {
    uint64_t e = begin;
    while (e < end) {
      const float bound = chances_[e];
      if (bound >= 1) {
        lane.edges.push_back(e++);
        continue;
      }
      const double skip = Skip(lane, 1 / StableLog2(1 - static_cast<double>(bound)));
      if (skip >= static_cast<double>(end - e)) return;
      e += static_cast<uint64_t>(skip);
      if (chances_[e] == bound || lane.random.Coin(chances_[e] / bound)) lane.edges.push_back(e);
      ++e;
    }
  }

  // Failures before the next success.
  static double Skip(Lane& lane, double inverse_log) {
    return std::floor(StableLog2(lane.random.Unit()) * inverse_log);
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
