#ifndef KLOUT_SERVICES_SCORING_DOMAIN_REVERSE_SAMPLER_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_REVERSE_SAMPLER_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/cascade.h"

namespace klout::scoring {

// A set of nodes that is asked often.
class NodeSet {
 public:
  explicit NodeSet(uint32_t nodes = 0) : words_((nodes + 63) / 64) {}
  void Insert(NodeIndex node) { words_[node / 64] |= uint64_t{1} << node % 64; }
  // All of which `is_in` is true. Words are written once.
  template <typename IsIn>
  void InsertAll(uint32_t nodes, const IsIn& is_in) {
    for (NodeIndex begin = 0; begin < nodes; begin += 64) {
      uint64_t word = 0;
      for (NodeIndex node = begin; node < std::min(begin + 64, nodes); ++node) word |= uint64_t{is_in(node)} << node % 64;
      words_[begin / 64] |= word;
    }
  }
  void Erase(NodeIndex node) { words_[node / 64] &= ~(uint64_t{1} << node % 64); }
  bool Contains(NodeIndex node) const { return words_[node / 64] >> node % 64 & 1; }

 private:
  std::vector<uint64_t> words_;
};

// Draws nodes in proportion to weights, in constant time (alias method, Vose 1991).
class WeightedNodes {
 public:
  // Weights >= 0, finite.
  explicit WeightedNodes(absl::Span<const float> weights);
  // Sum of the weights.
  double total() const { return total_; }
  // `bits`: uniform. total() must be above 0.
  NodeIndex Draw(uint64_t bits) const;

 private:
  struct Slot {
    float threshold = 1;
    NodeIndex alias = 0;
  };
  double total_ = 0;
  // Empty: all weights are equal.
  std::vector<Slot> slots_;
  uint32_t nodes_ = 0;
};

// Samples as one list: those of sample i are nodes[ends[i - 1], ends[i]).
struct SampleColumns {
  std::vector<uint64_t> ends;
  std::vector<NodeIndex> nodes;
  // Numbers of the samples, which are not in order.
  std::vector<uint64_t> numbers;
  // Nodes that the samples had, kept or not: what they cost.
  uint64_t drawn = 0;

  size_t size() const { return ends.size(); }
  absl::Span<const NodeIndex> sample(size_t i) const {
    const uint64_t begin = i == 0 ? 0 : ends[i - 1];
    return absl::MakeConstSpan(nodes).subspan(begin, ends[i] - begin);
  }
  void Append(const SampleColumns& other);
};

// A sample that meets a set of nodes, and where.
struct Hit {
  uint64_t number;
  NodeIndex node;
};

// What came of asking whether samples meet a set of nodes.
struct HitColumns {
  std::vector<Hit> hits;
  // Those that do not, whole.
  SampleColumns misses;

  void Append(const HitColumns& other);
};

// Random reverse-reachable sets (Borgs et al. 2014): a person drawn by weight, and all who would have moved them in one
// random run of the cascade. A set of nodes reaches, on average, total weight times the part of the samples that it meets.
//
// Sample number i is a function of (seed, i) alone, so any part can be drawn on any thread, and drawn again. Edges are skipped by one
// clock that runs through all rows (subset sampling, Guo et al. 2020): a number is drawn per edge that comes, none per row or per edge that
// does not. Sixteen samples are drawn at a time, so that the memory of one is fetched while others go on. Thread-safe.
class ReverseSampler {
 public:
  struct Options {
    uint64_t seed = 0;
    // Whether a chosen person counts as reached.
    bool counts_chosen = false;
  };
  // Both must outlive it.
  ReverseSampler(const Cascade& cascade, const WeightedNodes& roots, const Options& options)
      : cascade_(cascade), roots_(roots), options_(options) {}

  // Appends samples [first, first + count), each with only those of its nodes that are in `kept`. On `threads` threads; the result
  // does not depend on how many.
  void Collect(uint64_t first, uint64_t count, const NodeSet& kept, int threads, SampleColumns& samples) const;
  // Whether samples [first, first + count) meet `met`: a sample ends where it does. Misses keep what is in `kept`.
  void Check(uint64_t first, uint64_t count, const NodeSet& met, const NodeSet& kept, int threads, HitColumns& checked) const;
  // The same for samples by number.
  void CheckAgain(absl::Span<const uint64_t> numbers, const NodeSet& met, const NodeSet& kept, HitColumns& checked) const;

 private:
  const Cascade& cascade_;
  const WeightedNodes& roots_;
  const Options options_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_REVERSE_SAMPLER_H_
