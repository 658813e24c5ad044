#ifndef KLOUT_SERVICES_SCORING_DOMAIN_SAMPLE_MEMBERS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_SAMPLE_MEMBERS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/cascade.h"

namespace klout::scoring {

// Nodes of one sample, in the order in which they came, each once. Most samples are small, and most nodes
// new: of a short list one word tells so, and only a longer one has a table. Not thread-safe.
class SampleMembers {
 public:
  SampleMembers() : nodes_(kListSize) {}
  size_t size() const { return size_; }
  absl::Span<const NodeIndex> nodes() const { return absl::MakeConstSpan(nodes_.data(), size_); }
  NodeIndex operator[](size_t i) const { return nodes_[i]; }

  void Clear() {
    if (size_ > kListSize) ClearTable();
    size_ = 0;
    hashes_ = 0;
  }
  // False if it is there.
  bool Insert(NodeIndex node) {
    if (size_ < kListSize) {
      const uint64_t hash = uint64_t{1} << (node * kSpread >> 26);
      if ((hashes_ & hash) != 0 && IsListed(node)) return false;
      hashes_ |= hash;
      nodes_[size_++] = node;
      return true;
    }
    return InsertInLong(node);
  }

 private:
  static constexpr uint32_t kSpread = 0x9e3779b1u;
  // Up to here a list is searched as fast as a table.
  static constexpr size_t kListSize = 16;

  bool IsListed(NodeIndex node) const {
    const auto begin = nodes_.begin(), end = begin + static_cast<ptrdiff_t>(size_);
    return std::find(begin, end, node) != end;
  }
  bool InsertInLong(NodeIndex node);
  bool InsertInTable(NodeIndex node);
  void Rehash();
  void ClearTable();

  size_t size_ = 0;
  std::vector<NodeIndex> nodes_;
  // Of the first: a node whose bit is not there is new.
  uint64_t hashes_ = 0;
  std::vector<NodeIndex> table_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_SAMPLE_MEMBERS_H_
