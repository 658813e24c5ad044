#include "services/topics/domain/hash_index.h"

#include <bit>
#include <utility>

namespace klout::topics {
namespace {

constexpr size_t kLeastSlots = 64;
constexpr size_t kFilterBitsPerSlot = 8;

}  // namespace

HashIndex::HashIndex(size_t capacity) { Grow(std::bit_ceil(capacity * 2 + kLeastSlots)); }

uint32_t HashIndex::Insert(uint64_t key, uint32_t value) {
  if ((size_ + 1) * 2 > slots_.size()) Grow(slots_.size() * 2);
  const size_t mask = slots_.size() - 1;
  size_t i = key & mask;
  for (; slots_[i].value != kNone; i = (i + 1) & mask) {
    if (slots_[i].key == key) return slots_[i].value;
  }
  slots_[i] = {key, value};
  ++size_;
  const uint64_t bit = (key >> 20) & (filter_.size() * 64 - 1);
  filter_[bit / 64] |= uint64_t{1} << (bit % 64);
  return value;
}

void HashIndex::Grow(size_t slots) {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots));
  filter_.assign(slots * kFilterBitsPerSlot / 64, 0);
  size_ = 0;
  for (const Slot& slot : old) {
    if (slot.value != kNone) Insert(slot.key, slot.value);
  }
}

}  // namespace klout::topics
