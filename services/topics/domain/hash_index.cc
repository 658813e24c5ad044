#include "services/topics/domain/hash_index.h"

#include <bit>

namespace klout::topics {
namespace {

constexpr size_t kLeastSlots = 64;
constexpr size_t kFilterBitsPerSlot = 4;

}  // namespace

HashIndex::HashIndex(size_t capacity)
    : slots_(std::bit_ceil(capacity * 2 + kLeastSlots)), filter_(slots_.size() * kFilterBitsPerSlot / 64) {}

uint32_t HashIndex::Insert(uint64_t key, uint32_t value) {
  const size_t mask = slots_.size() - 1;
  const auto tag = static_cast<uint32_t>(key >> 32);
  size_t i = key & mask;
  for (; slots_[i].value != kNone; i = (i + 1) & mask) {
    if (slots_[i].tag == tag) return slots_[i].value;
  }
  slots_[i] = {tag, value};
  ++size_;
  const uint64_t bit = FilterBit(key);
  filter_[bit / 64] |= uint64_t{1} << (bit % 64);
  return value;
}

}  // namespace klout::topics
