#ifndef KLOUT_SERVICES_SCORING_DOMAIN_EDGES_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_EDGES_H_

#include <bit>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/ids.h"
#include "services/scoring/domain/strength.h"

namespace klout::scoring {

// Edges are kept from one minute on; how many minutes there is room for. More than the retention.
inline constexpr uint32_t kEdgeMinutes = 1 << 18;

// How the edges of a graph are kept: the same for all of them, chosen by how many there are. A row is in ascending order of actor, so what is above the
// lower bits of actors, their *top*, only grows within it and is kept as Elias and Fano do (Vigna 2013, Quasi-succinct indices): one bit for each edge and one for each
// step, which is few bits where rows are long. An edge takes
//
//   7.5 bytes up to 2^20 accounts, 8 up to 2^24, and beyond
//   7.7 at 50 M accounts with 60 edges each; 8.25 with 2 edges each
struct EdgeForm {
  // Of the graph's edges, as minutes since 1970.
  uint32_t first_minute = 0;
  // Bits of an actor's number, above the lower 16, that have a column: 4 or 8.
  uint32_t middle_bits = 4;
  // The greatest top; 0: none is kept.
  uint32_t tops = 0;

  // What takes least of it.
  static EdgeForm For(uint64_t accounts, uint64_t edges, uint32_t first_minute);

  // Of all columns, with so many edges between so many accounts.
  uint64_t bits(uint64_t accounts, uint64_t edges) const;
  uint32_t low_bits() const { return 16 + middle_bits; }
  bool operator==(const EdgeForm&) const = default;
};

// Where an edge stands in the columns, and who acts.
struct Edge {
  uint64_t place;
  AccountIndex actor;
};

// Columns of edges, in memory or in a mapped file. All but an edge's actor can be had by its place; the actor from its row.
struct EdgeView {
  EdgeForm form;
  // The lower 16 bits of actors.
  absl::Span<const uint16_t> actor_low;
  // The bits above them, packed in words.
  absl::Span<const uint64_t> actor_middle;
  // Of the edge at place e in the row of account a, with the top t: bit e + a * form.tops + t is 1. Others are 0.
  absl::Span<const uint64_t> actor_top;
  absl::Span<const StrengthCode> strength;
  // The lower 16 bits of minutes since form.first_minute; the other 2 stand above the groups.
  absl::Span<const uint16_t> minute_low;
  absl::Span<const uint8_t> marks;

  uint64_t size() const { return strength.size(); }
  uint32_t groups(uint64_t place) const { return marks[place] & kGroupMask; }
  uint32_t minutes(uint64_t place) const { return form.first_minute + (uint32_t{marks[place]} >> 6 << 16 | minute_low[place]); }
  Seen seen(uint64_t place) const { return minutes(place) << 6 | groups(place); }
  // Of the actor all but the top.
  uint32_t bottom(uint64_t place) const {
    const uint64_t bit = place * form.middle_bits;
    const uint64_t middle = actor_middle[bit / 64] >> (bit % 64) & ((1u << form.middle_bits) - 1);
    return static_cast<uint32_t>(middle << 16) | actor_low[place];
  }

  // Whether the columns are as long as so many edges between so many accounts need.
  bool Fits(uint64_t accounts, uint64_t edges) const;
  // Of all columns.
  uint64_t bytes() const;
};

// The edges of one author, in ascending order of actor. A forward range of Edge.
class EdgeRow {
 public:
  class Iterator {
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = Edge;

    Iterator() = default;
    Edge operator*() const { return {place_, view_->form.tops == 0 ? view_->bottom(place_) : WithTop()}; }
    Iterator& operator++() {
      ++place_;
      if (view_->form.tops != 0) ToEdge(bit_ + 1);
      return *this;
    }
    Iterator operator++(int) {
      Iterator before = *this;
      ++*this;
      return before;
    }
    bool operator==(const Iterator& other) const { return place_ == other.place_; }

   private:
    friend class EdgeRow;
    Iterator(const EdgeRow& row, uint64_t place) : view_(row.view_), place_(place), end_bit_(row.end_bit()) {
      if (view_->form.tops == 0 || place == row.end_) return;
      before_ = row.author_ * uint64_t{view_->form.tops};
      ToEdge(row.begin_bit());
    }

    // The next 1 from `bit` on; the end of the row if there is none, as in a damaged file.
    void ToEdge(uint64_t bit) {
      for (; bit < end_bit_; bit = (bit / 64 + 1) * 64) {
        if (const uint64_t rest = view_->actor_top[bit / 64] >> (bit % 64)) {
          bit_ = bit + std::countr_zero(rest);
          return;
        }
      }
      bit_ = end_bit_;
    }
    AccountIndex WithTop() const { return static_cast<AccountIndex>((bit_ - before_ - place_) << view_->form.low_bits()) | view_->bottom(place_); }

    const EdgeView* view_ = nullptr;
    uint64_t place_ = 0;
    // Bits of tops before this row, beside one for each edge.
    uint64_t before_ = 0;
    uint64_t bit_ = 0, end_bit_ = 0;
  };

  // `view` must outlive it.
  EdgeRow(const EdgeView& view, AccountIndex author, uint64_t begin, uint64_t end) : view_(&view), author_(author), begin_(begin), end_(end) {}

  uint64_t size() const { return end_ - begin_; }
  Iterator begin() const { return {*this, begin_}; }
  Iterator end() const { return {*this, end_}; }
  // The place of the actor's edge. About log2(size) steps, and where there are tops one for 64 edges.
  std::optional<uint64_t> Find(AccountIndex actor) const;

 private:
  uint64_t begin_bit() const { return begin_ + author_ * uint64_t{view_->form.tops}; }
  uint64_t end_bit() const { return end_ + (author_ + uint64_t{1}) * view_->form.tops; }
  // The first place of those with this top or a greater one.
  uint64_t FirstOfTop(uint64_t top) const;

  const EdgeView* view_;
  uint64_t author_, begin_, end_;
};

// The columns of an EdgeView, owned. edge_writer.h fills them.
struct EdgeColumns {
  EdgeForm form;
  std::vector<uint16_t> actor_low;
  std::vector<uint64_t> actor_middle;
  std::vector<uint64_t> actor_top;
  std::vector<StrengthCode> strength;
  std::vector<uint16_t> minute_low;
  std::vector<uint8_t> marks;

  EdgeColumns() = default;
  // Room for edges yet to be written.
  EdgeColumns(const EdgeForm& form, uint64_t accounts, uint64_t edges);

  // Valid until a column changes.
  EdgeView View() const;
  bool operator==(const EdgeColumns&) const = default;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_EDGES_H_
