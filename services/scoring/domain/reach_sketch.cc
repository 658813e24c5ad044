#include "services/scoring/domain/reach_sketch.h"

#include <algorithm>
#include <queue>

namespace klout::scoring {
namespace {

// Nodes that are placed in one go, and nodes whose places are fetched ahead.
constexpr size_t kBlock = 1 << 12, kAhead = 24;

}  // namespace

void ReachSketch::PlaceNewNodes() {
  std::vector<NodeIndex>& nodes = samples_.nodes;
  uint32_t places = static_cast<uint32_t>(labels_.size());
  while (placed_ < nodes.size()) {
    const size_t end = std::min(placed_ + kBlock, nodes.size());
    labels_.resize(places + kBlock);
    // Without a branch, of which a processor would guess every third wrong: what is no label is overwritten by the next.
    for (; placed_ < end; ++placed_) {
      __builtin_prefetch(&slots_[nodes[std::min(placed_ + kAhead, nodes.size() - 1)]]);
      uint32_t& slot = slots_[nodes[placed_]];
      const bool is_new = slot < kPlaced;
      labels_[places] = slot;
      slot = is_new ? kPlaced + places : slot;
      places += is_new;
      nodes[placed_] = slot - kPlaced;
    }
  }
  labels_.resize(places);
}

void ReachSketch::Prepare() {
  PlaceNewNodes();
  gains_.assign(labels_.size(), 0);
  for (const uint32_t place : samples_.nodes) ++gains_[place];
  // While the index is filled, begins_[p + 1] moves from where p begins to where it ends.
  begins_.assign(labels_.size() + 1, 0);
  for (size_t place = 1; place < labels_.size(); ++place) begins_[place + 1] = begins_[place] + gains_[place - 1];
  index_.resize(samples_.nodes.size());
  uint64_t at = 0;
  for (uint32_t sample = 0; sample < samples_.ends.size(); ++sample) {
    for (; at < samples_.ends[sample]; ++at) index_[begins_[samples_.nodes[at] + 1]++] = sample;
  }
  meets_.assign(samples_.size(), 0);
  met_ = 0;
}

void ReachSketch::Choose(NodeIndex node) {
  for (const uint32_t sample : SamplesOf(node)) {
    if (meets_[sample]++ != 0) continue;
    ++met_;
    for (const uint32_t other : samples_.sample(sample)) --gains_[other];
  }
}

void ReachSketch::Leave(NodeIndex node) {
  for (const uint32_t sample : SamplesOf(node)) {
    if (--meets_[sample] != 0) continue;
    --met_;
    for (const uint32_t other : samples_.sample(sample)) ++gains_[other];
  }
}

std::vector<ReachSketch::Share> ReachSketch::Shares(absl::Span<const NodeIndex> first,
                                                    absl::Span<const NodeIndex> nodes) const {
  // Bytes: they are read far more often than they are cleared.
  std::vector<uint8_t> is_met(samples_.size());
  for (const NodeIndex node : first) {
    for (const uint32_t sample : SamplesOf(node)) is_met[sample] = 1;
  }
  const auto below = [](const Share& a, const Share& b) {
    return a.added != b.added ? a.added < b.added : a.place > b.place;
  };
  std::priority_queue<Share, std::vector<Share>, decltype(below)> queue(below);
  for (uint32_t i = 0; i < nodes.size(); ++i) queue.push({i, count(nodes[i])});
  std::vector<Share> shares;
  while (!queue.empty()) {
    Share share = queue.top();
    queue.pop();
    const absl::Span<const uint32_t> samples = SamplesOf(nodes[share.place]);
    const auto added = static_cast<uint32_t>(
        std::count_if(samples.begin(), samples.end(), [&](uint32_t sample) { return is_met[sample] == 0; }));
    if (added < share.added) {
      queue.push({share.place, added});
      continue;
    }
    for (const uint32_t sample : samples) is_met[sample] = 1;
    shares.push_back(share);
  }
  return shares;
}

size_t ReachSketch::memory_bytes() const {
  return samples_.nodes.capacity() * 4 + samples_.ends.capacity() * 8 + samples_.numbers.capacity() * 8 + slots_.capacity() * 4 +
         labels_.capacity() * 4 + gains_.capacity() * 4 + begins_.capacity() * 8 + index_.capacity() * 4 + meets_.capacity() * 4;
}

}  // namespace klout::scoring
