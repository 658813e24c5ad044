#include "services/scoring/domain/names.h"

#include <algorithm>
#include <array>

namespace klout::scoring {
namespace {

constexpr size_t kBlockBytes = 256 << 10;
constexpr size_t kMinSlots = 64;
// Names between asking memory for a slot and reading it.
constexpr uint32_t kSlotsAhead = 16;

size_t SlotsFor(size_t names) {
  size_t capacity = 16;
  while (capacity < names + names / 2) capacity *= 2;
  return capacity;
}

// Takes slots for the names from `first` on, those before which have theirs.
void FillSlots(const NameView& names, uint32_t first, std::vector<uint32_t>& slots) {
  const size_t mask = slots.size() - 1;
  std::array<size_t, kSlotsAhead> places;
  const auto ask = [&](uint32_t i) {
    places[i % kSlotsAhead] = StableHash64(names[i]) & mask;
    __builtin_prefetch(&slots[places[i % kSlotsAhead]], 1);
  };
  for (uint32_t i = first; i < std::min(names.size(), first + kSlotsAhead); ++i) ask(i);
  for (uint32_t i = first; i < names.size(); ++i) {
    size_t slot = places[i % kSlotsAhead];
    while (slots[slot] != 0) slot = (slot + 1) & mask;
    slots[slot] = i + 1;
    if (names.size() - i > kSlotsAhead) ask(i + kSlotsAhead);
  }
}

}  // namespace

std::optional<uint32_t> NameView::Find(std::string_view name, uint64_t hash) const {
  if (slots_.empty()) return std::nullopt;
  const size_t mask = slots_.size() - 1;
  for (size_t slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if ((*this)[slots_[slot] - 1] == name) return slots_[slot] - 1;
  }
  return std::nullopt;
}

void NameView::Prefetch(uint64_t hash, int step) const {
  if (slots_.empty()) return;
  const uint32_t& slot = slots_[hash & (slots_.size() - 1)];
  if (step == 0) __builtin_prefetch(&slot);
  if (step == 0 || slot == 0) return;
  const uint64_t& offset = offsets_[slot - 1];
  if (step == 1) __builtin_prefetch(&offset);
  if (step == 2) __builtin_prefetch(bytes_.data() + offset);
}

void NameColumns::Append(std::string_view name) {
  bytes.insert(bytes.end(), name.begin(), name.end());
  offsets.push_back(bytes.size());
}

void NameColumns::BuildSlots() {
  const NameView names(offsets, bytes, {});
  slots.assign(SlotsFor(names.size()), 0);
  FillSlots(names, 0, slots);
}

std::optional<uint32_t> NameTable::Find(std::string_view name, uint64_t hash) const {
  if (!slots_.empty()) {
    const size_t mask = slots_.size() - 1;
    const auto tag = static_cast<uint32_t>(hash >> 32);
    for (size_t i = hash & mask; slots_[i].place != 0; i = (i + 1) & mask) {
      const Slot& slot = slots_[i];
      if (slot.tag == tag && slot.name.text() == name) return base_.size() + slot.place - 1;
    }
  }
  return base_.Find(name, hash);
}

uint32_t NameTable::Intern(std::string_view name, uint64_t hash) {
  if (auto known = Find(name, hash)) return *known;
  const uint32_t index = size();
  if ((added_.size() + 1) * 3 > slots_.size() * 2) Grow();
  added_.push_back(Store(name));
  Insert(hash, static_cast<uint32_t>(added_.size()));
  return index;
}

void NameTable::Prefetch(uint64_t hash, int step) const {
  if (!slots_.empty()) {
    const Slot& slot = slots_[hash & (slots_.size() - 1)];
    if (step == 0) __builtin_prefetch(&slot);
    if (step == 1 && slot.place != 0) __builtin_prefetch(slot.name.at);
  }
  base_.Prefetch(hash, step);
}

NameTable::Stored NameTable::Store(std::string_view name) {
  const auto length = static_cast<uint16_t>(name.size());
  const size_t bytes = sizeof(length) + name.size();
  if (bytes > block_left_) {
    block_left_ = std::max(kBlockBytes, bytes);
    blocks_.push_back(std::unique_ptr<char[]>(new char[block_left_]));
    block_ = blocks_.back().get();
  }
  char* const at = block_;
  std::memcpy(at, &length, sizeof(length));
  std::copy(name.begin(), name.end(), at + sizeof(length));
  block_ += bytes;
  block_left_ -= bytes;
  return {at};
}

void NameTable::Insert(uint64_t hash, uint32_t place) {
  const size_t mask = slots_.size() - 1;
  size_t i = hash & mask;
  while (slots_[i].place != 0) i = (i + 1) & mask;
  slots_[i] = {static_cast<uint32_t>(hash >> 32), place, added_[place - 1]};
}

void NameTable::Grow() {
  slots_.assign(std::max(kMinSlots, slots_.size() * 2), {});
  for (size_t i = 0; i < added_.size(); ++i) Insert(HashOf(added_[i].text()), static_cast<uint32_t>(i + 1));
}

NameColumns NameTable::Merge() const {
  NameColumns merged;
  if (base_.size() > 0) {
    merged.offsets.assign(base_.offsets().begin(), base_.offsets().end());
    merged.bytes.assign(base_.bytes().begin(), base_.bytes().end());
  }
  for (const Stored& name : added_) merged.Append(name.text());
  if (base_.slots().size() != SlotsFor(size())) {
    merged.BuildSlots();
    return merged;
  }
  // Names take slots in their order, so those of the base have the slots that they would take again.
  merged.slots.assign(base_.slots().begin(), base_.slots().end());
  FillSlots(NameView(merged.offsets, merged.bytes, {}), base_.size(), merged.slots);
  return merged;
}

}  // namespace klout::scoring
