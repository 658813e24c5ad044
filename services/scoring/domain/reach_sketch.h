#ifndef KLOUT_SERVICES_SCORING_DOMAIN_REACH_SKETCH_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_REACH_SKETCH_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/reverse_sampler.h"

namespace klout::scoring {

// Samples of a cascade, and which of them the chosen nodes meet. A node's gain is the number of samples that it would add. Gains
// are exact at all times: choosing or leaving a node costs the sizes of the samples that come or go with it.
class ReachSketch {
 public:
  static constexpr uint32_t kNoLabel = (uint32_t{1} << 31) - 1;
  explicit ReachSketch(uint32_t nodes) : slots_(nodes, kNoLabel) {}

  // A number below kNoLabel for a node, to find again at its place; before any samples.
  void SetLabel(NodeIndex node, uint32_t label) { slots_[node] = label; }
  bool HasLabel(NodeIndex node) const { return slots_[node] != kNoLabel; }

  // For ReverseSampler::Collect, which appends. After a change, Prepare; nothing is chosen then.
  SampleColumns& samples() { return samples_; }
  const SampleColumns& samples() const { return samples_; }
  void Prepare();

  uint64_t size() const { return samples_.size(); }
  // Labels of the nodes that any sample has, by place: each once, from place 1 on.
  absl::Span<const uint32_t> labels() const { return labels_; }
  // Samples that the chosen nodes meet.
  uint64_t met() const { return met_; }
  uint32_t gain(NodeIndex node) const { return gains_[PlaceOf(node)]; }
  // The same of a place, with no look-up.
  uint32_t gain_at(uint32_t place) const { return gains_[place]; }
  // Samples that the node is in.
  uint32_t count(NodeIndex node) const { return count_at(PlaceOf(node)); }
  uint32_t count_at(uint32_t place) const { return static_cast<uint32_t>(begins_[place + 1] - begins_[place]); }

  // A node must not be chosen twice, nor left when it is not chosen.
  void Choose(NodeIndex node);
  void Leave(NodeIndex node);

  // What a node adds to `first` and the nodes listed before it.
  struct Share {
    // Index into `nodes`.
    uint32_t place;
    uint32_t added;
  };
  // Of all `nodes`, in the order in which each adds most to those before.
  std::vector<Share> Shares(absl::Span<const NodeIndex> first, absl::Span<const NodeIndex> nodes) const;
  size_t memory_bytes() const;

 private:
  static constexpr uint32_t kPlaced = uint32_t{1} << 31;

  // 0: in no sample.
  uint32_t PlaceOf(NodeIndex node) const { return slots_[node] < kPlaced ? 0 : slots_[node] - kPlaced; }
  absl::Span<const uint32_t> SamplesOf(NodeIndex node) const {
    const uint32_t place = PlaceOf(node);
    return absl::MakeConstSpan(index_).subspan(begins_[place], begins_[place + 1] - begins_[place]);
  }
  void PlaceNewNodes();

  // Few of a large graph's nodes are in any sample. These have places, from 1 on, in the order in which they came; all that is kept of a node
  // lies by place, close together. Once placed, the nodes of the samples are places too.
  SampleColumns samples_;
  size_t placed_ = 0;
  // By node: its label, and once it has a place, that place and kPlaced: one fetch for both.
  std::vector<uint32_t> slots_;
  std::vector<uint32_t> labels_ = {kNoLabel};
  std::vector<uint32_t> gains_ = {0};
  // Samples that the node of place p is in: [begins_[p], begins_[p + 1]) of index_.
  std::vector<uint64_t> begins_ = {0, 0};
  std::vector<uint32_t> index_;
  // Chosen nodes that each sample meets.
  std::vector<uint32_t> meets_;
  uint64_t met_ = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_REACH_SKETCH_H_
