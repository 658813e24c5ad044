#include "services/scoring/domain/sample_members.h"

#include <bit>

namespace klout::scoring {
namespace {

constexpr NodeIndex kEmpty = UINT32_MAX;
constexpr size_t kLargeTable = 1 << 14;

}  // namespace

bool SampleMembers::InsertInLong(NodeIndex node) {
  if (table_.size() < 4 * size_ || size_ == kListSize) Rehash();
  if (!InsertInTable(node)) return false;
  if (size_ == nodes_.size()) nodes_.resize(2 * size_);
  nodes_[size_++] = node;
  return true;
}

bool SampleMembers::InsertInTable(NodeIndex node) {
  const size_t mask = table_.size() - 1;
  for (size_t i = (node * kSpread) & mask;; i = (i + 1) & mask) {
    if (table_[i] == node) return false;
    if (table_[i] != kEmpty) continue;
    table_[i] = node;
    return true;
  }
}

void SampleMembers::Rehash() {
  table_.assign(std::bit_ceil(8 * size_), kEmpty);
  for (const NodeIndex node : nodes()) InsertInTable(node);
}

void SampleMembers::ClearTable() {
  std::fill(table_.begin(), table_.end(), kEmpty);
  // A rare giant should not make every later one of these as long.
  if (table_.size() > kLargeTable) std::vector<NodeIndex>().swap(table_);
}

}  // namespace klout::scoring
