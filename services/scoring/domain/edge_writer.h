#ifndef KLOUT_SERVICES_SCORING_DOMAIN_EDGE_WRITER_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_EDGE_WRITER_H_

#include <atomic>
#include <cstdint>

#include "services/scoring/domain/edges.h"

namespace klout::scoring {

// Fills columns with edges in order of author and actor, from one place on. Several may fill parts of the same columns at once. What is written is whole when
// the writer is gone.
class EdgeWriter {
 public:
  // `to` must outlive it.
  EdgeWriter(EdgeColumns& to, uint64_t place)
      : form_(to.form),
        actor_low_(to.actor_low.data()),
        strength_(to.strength.data()),
        minute_low_(to.minute_low.data()),
        marks_(to.marks.data()),
        place_(place),
        middle_(to.actor_middle.data()),
        top_(to.actor_top.data()) {}
  ~EdgeWriter() {
    middle_.Flush();
    top_.Flush();
  }
  EdgeWriter(const EdgeWriter&) = delete;
  EdgeWriter& operator=(const EdgeWriter&) = delete;

  // The minute of `seen` must be one of the kEdgeMinutes from the form's first on.
  void Add(AccountIndex author, AccountIndex actor, StrengthCode strength, Seen seen) {
    const uint32_t minutes = SeenMinutes(seen) - form_.first_minute;
    actor_low_[place_] = static_cast<uint16_t>(actor);
    middle_.Or(place_ * form_.middle_bits, actor >> 16 & ((1u << form_.middle_bits) - 1));
    if (form_.tops != 0) top_.Or(place_ + uint64_t{author} * form_.tops + (actor >> form_.low_bits()), 1);
    strength_[place_] = strength;
    minute_low_[place_] = static_cast<uint16_t>(minutes);
    marks_[place_] = static_cast<uint8_t>(minutes >> 16 << 6 | SeenGroups(seen));
    ++place_;
  }

 private:
  // Gathers the bits of a word. The word at either end of a part is another writer's too.
  class Words {
   public:
    explicit Words(uint64_t* to) : to_(to) {}
    // `value` must not cross words, and `bit` not go back.
    void Or(uint64_t bit, uint64_t value) {
      if (bit / 64 != at_) {
        Flush();
        at_ = bit / 64;
      }
      gathered_ |= value << (bit % 64);
    }
    void Flush() {
      if (gathered_ != 0) std::atomic_ref(to_[at_]).fetch_or(gathered_, std::memory_order_relaxed);
      gathered_ = 0;
    }

   private:
    uint64_t* const to_;
    uint64_t at_ = 0, gathered_ = 0;
  };

  const EdgeForm form_;
  uint16_t* const actor_low_;
  StrengthCode* const strength_;
  uint16_t* const minute_low_;
  uint8_t* const marks_;
  uint64_t place_;
  Words middle_, top_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_EDGE_WRITER_H_
