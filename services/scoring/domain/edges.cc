#include "services/scoring/domain/edges.h"

#include <algorithm>

namespace klout::scoring {
namespace {

// Edges that are compared one by one once a search has come so far, and how many of them the compiler compares at once: quicker than further steps.
constexpr uint64_t kScanned = 32, kBlock = 16;

uint64_t WordsOf(uint64_t bits) { return (bits + 63) / 64; }
uint64_t TopBits(const EdgeForm& form, uint64_t accounts, uint64_t edges) { return form.tops == 0 ? 0 : edges + accounts * form.tops; }

}  // namespace

EdgeForm EdgeForm::For(uint64_t accounts, uint64_t edges, uint32_t first_minute) {
  const uint64_t last = std::max<uint64_t>(accounts, 1) - 1;
  EdgeForm narrow{first_minute, 4, 0}, wide{first_minute, 8, 0};
  narrow.tops = static_cast<uint32_t>(last >> narrow.low_bits());
  wide.tops = static_cast<uint32_t>(last >> wide.low_bits());
  // Without tops actors are quicker to read, and 8 bytes are not exceeded.
  if (narrow.tops == 0) return narrow;
  if (wide.tops == 0) return wide;
  return narrow.bits(accounts, edges) < wide.bits(accounts, edges) ? narrow : wide;
}

uint64_t EdgeForm::bits(uint64_t accounts, uint64_t edges) const {
  constexpr uint64_t kOthers = 8 * (sizeof(StrengthCode) + sizeof(uint16_t) + sizeof(uint8_t));
  return edges * (low_bits() + kOthers) + TopBits(*this, accounts, edges);
}

bool EdgeView::Fits(uint64_t accounts, uint64_t edges) const {
  return (form.middle_bits == 4 || form.middle_bits == 8) && actor_low.size() == edges && actor_middle.size() == WordsOf(edges * form.middle_bits) &&
         actor_top.size() == WordsOf(TopBits(form, accounts, edges)) && strength.size() == edges && minute_low.size() == edges && marks.size() == edges;
}

uint64_t EdgeView::bytes() const {
  return 2 * actor_low.size() + 8 * actor_middle.size() + 8 * actor_top.size() + 2 * strength.size() + 2 * minute_low.size() + marks.size();
}

uint64_t EdgeRow::FirstOfTop(uint64_t top) const {
  // Before it stand so many zeros as there are smaller tops, and the edges of these.
  uint64_t zeros = top;
  for (uint64_t bit = begin_bit(); zeros > 0 && bit < end_bit(); bit = (bit / 64 + 1) * 64) {
    uint64_t rest = ~view_->actor_top[bit / 64] >> (bit % 64);
    const auto in_word = static_cast<uint64_t>(std::popcount(rest));
    if (in_word < zeros) {
      zeros -= in_word;
      continue;
    }
    for (; zeros > 1; --zeros) rest &= rest - 1;
    return std::min(bit + std::countr_zero(rest) + 1 - begin_bit() - top + begin_, end_);
  }
  return zeros == 0 ? begin_ : end_;
}

std::optional<uint64_t> EdgeRow::Find(AccountIndex actor) const {
  uint64_t low = begin_, high = end_;
  if (view_->form.tops != 0) {
    const uint64_t top = actor >> view_->form.low_bits();
    low = FirstOfTop(top);
    high = FirstOfTop(top + 1);
  }
  const uint32_t sought = actor & ((1u << view_->form.low_bits()) - 1);
  while (high - low > kScanned) {
    const uint64_t middle = low + (high - low) / 2;
    (view_->bottom(middle) <= sought ? low : high) = middle;
  }
  // Whoever has the same lower bits is mostly the one.
  const uint16_t* const lows = view_->actor_low.data();
  const auto lowest = static_cast<uint16_t>(actor);
  for (; low + kBlock <= high; low += kBlock) {
    uint16_t hits = 0;
    for (uint64_t i = 0; i < kBlock; ++i) hits += lows[low + i] == lowest;
    if (hits != 0) break;
  }
  for (; low < high; ++low) {
    if (lows[low] == lowest && view_->bottom(low) == sought) return low;
  }
  return std::nullopt;
}

EdgeColumns::EdgeColumns(const EdgeForm& form, uint64_t accounts, uint64_t edges)
    : form(form),
      actor_low(edges),
      actor_middle(WordsOf(edges * form.middle_bits)),
      actor_top(WordsOf(TopBits(form, accounts, edges))),
      strength(edges),
      minute_low(edges),
      marks(edges) {}

EdgeView EdgeColumns::View() const { return {form, actor_low, actor_middle, actor_top, strength, minute_low, marks}; }

}  // namespace klout::scoring
