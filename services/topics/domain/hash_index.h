#ifndef KLOUT_SERVICES_TOPICS_DOMAIN_HASH_INDEX_H_
#define KLOUT_SERVICES_TOPICS_DOMAIN_HASH_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace klout::topics {

// From 64-bit keys that are hashes already to numbers. Built once, then read by many threads. A look-up of a key
// that is not there mostly reads one byte of a small filter: most words of a text are in no list. Keys are told apart by
// their upper half and their place: of a million keys two are taken for one with a probability of a thousandth.
class HashIndex {
 public:
  static constexpr uint32_t kNone = UINT32_MAX;

  // `capacity`: the most keys that will be inserted; room for them is made once.
  explicit HashIndex(size_t capacity = 0);

  size_t size() const { return size_; }
  // The value of the key, which is `value` if the key is new. `value` is not kNone. Not beyond the capacity.
  uint32_t Insert(uint64_t key, uint32_t value);
  uint32_t Find(uint64_t key) const {
    if (!MayHold(key)) return kNone;
    const size_t mask = slots_.size() - 1;
    const auto tag = static_cast<uint32_t>(key >> 32);
    for (size_t i = key & mask;; i = (i + 1) & mask) {
      if (slots_[i].value == kNone || slots_[i].tag == tag) return slots_[i].value;
    }
  }
  // Brings into the cache what MayHold reads, and what Find reads after it.
  void PrefetchFilter(uint64_t key) const { __builtin_prefetch(&filter_[FilterBit(key) / 64]); }
  void PrefetchSlot(uint64_t key) const { __builtin_prefetch(&slots_[key & (slots_.size() - 1)]); }
  // False: the key is not there.
  bool MayHold(uint64_t key) const {
    const uint64_t bit = FilterBit(key);
    return (filter_[bit / 64] >> (bit % 64) & 1) != 0;
  }

 private:
  uint64_t FilterBit(uint64_t key) const { return (key >> 20) & (filter_.size() * 64 - 1); }

  struct Slot {
    uint32_t tag = 0;
    uint32_t value = kNone;
  };

  size_t size_ = 0;
  // A power of two, at most half full.
  std::vector<Slot> slots_;
  // 4 bits for each slot, of which at most 1 in 8 is set: small, so that it stays in the cache.
  std::vector<uint64_t> filter_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_DOMAIN_HASH_INDEX_H_
