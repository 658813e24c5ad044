#include "services/scoring/domain/reach_sketch.h"

#include <algorithm>
#include <queue>

namespace klout::scoring {

void ReachSketch::Prepare() {
  std::fill(gains_.begin(), gains_.end(), 0);
  for (const NodeIndex node : samples_.nodes) ++gains_[node];
  uint64_t end = 0;
  for (size_t v = 0; v < gains_.size(); ++v) {
    begins_[v] = end;
    end += gains_[v];
  }
  begins_.back() = end;
  index_.resize(end);
  uint64_t at = 0;
  for (uint32_t sample = 0; sample < samples_.ends.size(); ++sample) {
    for (; at < samples_.ends[sample]; ++at) index_[begins_[samples_.nodes[at]]++] = sample;
  }
  // Filling moved each begin to the next one's place.
  std::copy_backward(begins_.begin(), begins_.end() - 1, begins_.end());
  begins_[0] = 0;
  meets_.assign(samples_.size(), 0);
  met_ = 0;
}

void ReachSketch::Choose(NodeIndex node) {
  for (const uint32_t sample : SamplesOf(node)) {
    if (meets_[sample]++ != 0) continue;
    ++met_;
    for (const NodeIndex other : samples_.sample(sample)) --gains_[other];
  }
}

void ReachSketch::Leave(NodeIndex node) {
  for (const uint32_t sample : SamplesOf(node)) {
    if (--meets_[sample] != 0) continue;
    --met_;
    for (const NodeIndex other : samples_.sample(sample)) ++gains_[other];
  }
}

std::vector<ReachSketch::Share> ReachSketch::Shares(absl::Span<const NodeIndex> first,
                                                    absl::Span<const NodeIndex> nodes) const {
  std::vector<bool> is_met(samples_.size());
  for (const NodeIndex node : first) {
    for (const uint32_t sample : SamplesOf(node)) is_met[sample] = true;
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
        std::count_if(samples.begin(), samples.end(), [&](uint32_t sample) { return !is_met[sample]; }));
    if (added < share.added) {
      queue.push({share.place, added});
      continue;
    }
    for (const uint32_t sample : samples) is_met[sample] = true;
    shares.push_back(share);
  }
  return shares;
}

size_t ReachSketch::memory_bytes() const {
  return samples_.nodes.capacity() * 4 + samples_.ends.capacity() * 8 + samples_.numbers.capacity() * 8 +
         gains_.capacity() * 4 + begins_.capacity() * 8 + index_.capacity() * 4 + meets_.capacity() * 4;
}

}  // namespace klout::scoring
