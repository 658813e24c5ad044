#include "services/scoring/domain/names.h"

#include "services/scoring/domain/stable_hash.h"

namespace klout::scoring {

std::optional<uint32_t> NameView::Find(std::string_view name) const {
  if (slots_.empty()) return std::nullopt;
  const size_t mask = slots_.size() - 1;
  for (size_t slot = StableHash64(name) & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
    if ((*this)[slots_[slot] - 1] == name) return slots_[slot] - 1;
  }
  return std::nullopt;
}

void NameColumns::Append(std::string_view name) {
  bytes.insert(bytes.end(), name.begin(), name.end());
  offsets.push_back(bytes.size());
}

void NameColumns::BuildSlots() {
  const NameView names(offsets, bytes, {});
  size_t capacity = 16;
  while (capacity < names.size() + names.size() / 2) capacity *= 2;
  slots.assign(capacity, 0);
  for (uint32_t i = 0; i < names.size(); ++i) {
    size_t slot = StableHash64(names[i]) & (capacity - 1);
    while (slots[slot] != 0) slot = (slot + 1) & (capacity - 1);
    slots[slot] = i + 1;
  }
}

std::optional<uint32_t> NameTable::Find(std::string_view name) const {
  if (auto found = index_.find(name); found != index_.end()) return found->second;
  return base_.Find(name);
}

uint32_t NameTable::Intern(std::string_view name) {
  if (auto known = Find(name)) return *known;
  const uint32_t index = size();
  added_.emplace_back(name);
  index_.emplace(added_.back(), index);
  return index;
}

NameColumns NameTable::Merge() const {
  NameColumns merged;
  if (base_.size() > 0) {
    merged.offsets.assign(base_.offsets().begin(), base_.offsets().end());
    merged.bytes.assign(base_.bytes().begin(), base_.bytes().end());
  }
  for (const std::string& name : added_) merged.Append(name);
  merged.BuildSlots();
  return merged;
}

}  // namespace klout::scoring
