#ifndef KLOUT_SERVICES_SCORING_DOMAIN_REACH_CHECKS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_REACH_CHECKS_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/reverse_sampler.h"

namespace klout::scoring {

// Samples that judge a choice they had no part in: how many of them a set of nodes meets. A sample is drawn only up to the first node
// of the set. When the set changes a little, only the samples that this may change are looked at again.
class ReachChecks {
 public:
  // Both must outlive it. Only nodes in `kept` may ever come into the set by Change.
  ReachChecks(const ReverseSampler& sampler, const NodeSet& kept) : sampler_(sampler), kept_(kept) {}

  // Draws samples [0, count) against `met`.
  void Draw(uint64_t count, const NodeSet& met, int threads);
  // `gone` left the set and `come` joined it, which made it `met`.
  void Change(absl::Span<const NodeIndex> gone, absl::Span<const NodeIndex> come, const NodeSet& met);

  uint64_t hits() const { return checked_.hits.size(); }
  uint64_t count() const { return count_; }
  size_t memory_bytes() const;

 private:
  void MoveMisses(NodeIndex come);

  const ReverseSampler& sampler_;
  const NodeSet& kept_;
  uint64_t count_ = 0;
  HitColumns checked_;
  // Of the misses: met something since.
  std::vector<bool> is_hit_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_REACH_CHECKS_H_
