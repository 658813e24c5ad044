#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_HASH_INDEX_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_HASH_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace klout::topics {

// From 64-bit keys that are hashes already to numbers. Built once, then read by many threads. A look-up of a key
// that is not there mostly reads one byte of a small filter: most words of a text are in no list.
class HashIndex {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  // `capacity`: keys to make room for; more may be added.
  explicit HashIndex(size_t capacity = 0);

  size_t size() const { return size_; }
  // The value of the key, which is `value` if the key is new. `value` is not kNone.
  uint32_t Insert(uint64_t key, uint32_t value);
  uint32_t Find(uint64_t key) const {
    if (!MayHold(key)) return kNone;
    const size_t mask = slots_.size() - 1;
    for (size_t i = key & mask;; i = (i + 1) & mask) {
      if (slots_[i].value == kNone || slots_[i].key == key) return slots_[i].value;
    }
  }
  // False: the key is not there.
  bool MayHold(uint64_t key) const {
    const uint64_t bit = (key >> 20) & (filter_.size() * 64 - 1);
    return (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  struct Slot {
    uint64_t key = 0;
    uint32_t value = kNone;
  };
  void Grow(size_t slots);

  size_t size_ = 0;
  // A power of two, less than half full.
  std::vector<Slot> slots_;
  // 8 bits for each slot.
  std::vector<uint64_t> filter_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_HASH_INDEX_H_
