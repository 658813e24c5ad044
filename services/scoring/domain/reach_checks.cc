#include "services/scoring/domain/reach_checks.h"

#include <algorithm>

namespace klout::scoring {
namespace {

// Nodes looked at together: the compiler compares a block in all lanes at once, and finds are rare.
constexpr size_t kBlock = 512;

}  // namespace

void ReachChecks::Draw(uint64_t count, const NodeSet& met, int threads) {
  count_ = count;
  checked_ = {};
  sampler_.Check(0, count, met, kept_, threads, checked_);
  is_hit_.assign(checked_.misses.size(), false);
}

void ReachChecks::Change(absl::Span<const NodeIndex> gone, absl::Span<const NodeIndex> come, const NodeSet& met) {
  for (const NodeIndex node : come) MoveMisses(node);
  // A sample that stopped at a node that is gone may meet others further on.
  std::vector<uint64_t> again;
  std::vector<Hit>& hits = checked_.hits;
  const auto kept_end = std::remove_if(hits.begin(), hits.end(), [&](const Hit& hit) {
    const bool is_gone = std::find(gone.begin(), gone.end(), hit.node) != gone.end();
    if (is_gone) again.push_back(hit.number);
    return is_gone;
  });
  hits.erase(kept_end, hits.end());
  sampler_.CheckAgain(again, met, kept_, checked_);
  is_hit_.resize(checked_.misses.size(), false);
}

void ReachChecks::MoveMisses(NodeIndex come) {
  const std::vector<NodeIndex>& nodes = checked_.misses.nodes;
  const std::vector<uint64_t>& ends = checked_.misses.ends;
  for (size_t begin = 0; begin < nodes.size(); begin += kBlock) {
    const size_t end = std::min(begin + kBlock, nodes.size());
    uint32_t found = 0;
    for (size_t i = begin; i < end; ++i) found += nodes[i] == come;
    for (size_t i = begin; found > 0; ++i) {
      if (nodes[i] != come) continue;
      --found;
      const size_t sample = static_cast<size_t>(std::upper_bound(ends.begin(), ends.end(), i) - ends.begin());
      if (is_hit_[sample]) continue;
      is_hit_[sample] = true;
      checked_.hits.push_back({checked_.misses.numbers[sample], come});
    }
  }
}

size_t ReachChecks::memory_bytes() const {
  return checked_.hits.capacity() * sizeof(Hit) + checked_.misses.nodes.capacity() * 4 +
         (checked_.misses.ends.capacity() + checked_.misses.numbers.capacity()) * 8;
}

}  // namespace klout::scoring
