#ifndef KLOUT_SERVICES_SCORING_DOMAIN_NAMES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_NAMES_H_

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/types/span.h"

namespace klout::scoring {

// Distinct strings in order, found by index or by text. A view of three columns that lie in memory or in a
// mapped file. Cost: 8 bytes and 4 to 8 bytes of slots per name, besides its text; a look-up reads two
// cache lines.
class NameView {
 public:
  NameView() = default;
  // `offsets` has size() + 1 entries; `slots` is a power of two long, with index + 1 or 0.
  NameView(absl::Span<const uint64_t> offsets, absl::Span<const char> bytes, absl::Span<const uint32_t> slots)
      : offsets_(offsets), bytes_(bytes), slots_(slots) {}

  uint32_t size() const { return offsets_.empty() ? 0 : static_cast<uint32_t>(offsets_.size() - 1); }
  std::string_view operator[](uint32_t index) const {
    return {bytes_.data() + offsets_[index], offsets_[index + 1] - offsets_[index]};
  }
  std::optional<uint32_t> Find(std::string_view name) const;

  absl::Span<const uint64_t> offsets() const { return offsets_; }
  absl::Span<const char> bytes() const { return bytes_; }
  absl::Span<const uint32_t> slots() const { return slots_; }

 private:
  absl::Span<const uint64_t> offsets_;
  absl::Span<const char> bytes_;
  absl::Span<const uint32_t> slots_;
};

// The columns of a NameView, owned.
struct NameColumns {
  std::vector<uint64_t> offsets = {0};
  std::vector<char> bytes;
  std::vector<uint32_t> slots;

  void Append(std::string_view name);
  // To be called once, after the last Append.
  void BuildSlots();
  NameView View() const { return {offsets, bytes, slots}; }
};

// A NameView and what was added since. Not thread-safe. The base must outlive it.
class NameTable {
 public:
  explicit NameTable(NameView base = {}) : base_(base) {}

  uint32_t size() const { return base_.size() + static_cast<uint32_t>(added_.size()); }
  std::string_view operator[](uint32_t index) const {
    return index < base_.size() ? base_[index] : std::string_view(added_[index - base_.size()]);
  }
  std::optional<uint32_t> Find(std::string_view name) const;
  // The index of the name, which is added if it is new.
  uint32_t Intern(std::string_view name);
  // All names in order.
  NameColumns Merge() const;

 private:
  NameView base_;
  // A deque: the keys of index_ view these strings, which must not move.
  std::deque<std::string> added_;
  absl::flat_hash_map<std::string_view, uint32_t> index_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_NAMES_H_
