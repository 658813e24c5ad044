#ifndef KLOUT_SERVICES_SCORING_DOMAIN_NAMES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_NAMES_H_

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/stable_hash.h"

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
  std::optional<uint32_t> Find(std::string_view name) const { return Find(name, StableHash64(name)); }
  // `hash` is StableHash64 of the name.
  std::optional<uint32_t> Find(std::string_view name, uint64_t hash) const;
  // As NameTable::Prefetch.
  void Prefetch(uint64_t hash, int step) const;

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

// A NameView and what was added since. Not thread-safe. The base must outlive it. Cost of a name that was added:
// 10 bytes and 24 to 48 bytes of slots, besides its text. A look-up outside the caches waits for two lines of
// memory, three in the base, unless they were asked for ahead of time.
class NameTable {
 public:
  explicit NameTable(NameView base = {}) : base_(base) {}
  NameTable(NameTable&&) = default;
  NameTable& operator=(NameTable&&) = default;

  static uint64_t HashOf(std::string_view name) { return StableHash64(name); }

  uint32_t size() const { return base_.size() + static_cast<uint32_t>(added_.size()); }
  std::string_view operator[](uint32_t index) const {
    return index < base_.size() ? base_[index] : added_[index - base_.size()].text();
  }
  std::optional<uint32_t> Find(std::string_view name) const { return Find(name, HashOf(name)); }
  // The index of the name, which is added if it is new. At most 65,535 bytes.
  uint32_t Intern(std::string_view name) { return Intern(name, HashOf(name)); }
  uint32_t Intern(std::string_view name, uint64_t hash);
  // Asks memory for what Intern of a name with this hash will read: in three steps, 0, 1 and 2, each of which
  // reads what the one before asked for. Other work belongs between them.
  static constexpr int kPrefetchSteps = 3;
  void Prefetch(uint64_t hash, int step) const;
  // All names in order.
  NameColumns Merge() const;

 private:
  // A name in a block: its length in two bytes, then its bytes.
  struct Stored {
    const char* at;
    std::string_view text() const {
      uint16_t size;
      std::memcpy(&size, at, sizeof(size));
      return {at + sizeof(size), size};
    }
  };
  // `tag` is the hash's upper half; `place` is 1 + an index into added_, or 0. The name is beside them, so that
  // a look-up need not pass through added_.
  struct Slot {
    uint32_t tag = 0;
    uint32_t place = 0;
    Stored name = {nullptr};
  };

  std::optional<uint32_t> Find(std::string_view name, uint64_t hash) const;
  Stored Store(std::string_view name);
  void Insert(uint64_t hash, uint32_t place);
  void Grow();

  NameView base_;
  std::vector<Stored> added_;
  // A block never moves.
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* block_ = nullptr;
  size_t block_left_ = 0;
  // A power of two long, or empty; at most two thirds are taken.
  std::vector<Slot> slots_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_NAMES_H_
