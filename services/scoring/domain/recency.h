#ifndef KLOUT_SERVICES_SCORING_DOMAIN_RECENCY_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_RECENCY_H_

#include <cstdint>
#include <vector>

#include "absl/types/span.h"
#include "services/scoring/domain/ids.h"
#include "services/scoring/domain/model.h"

namespace klout::scoring {

// Ranks are counted in so many parts of all actors; a power of two, so that scaling a rank is exact.
inline constexpr uint16_t kRecencySteps = 4096;

// How recently each actor acted on anybody, as a rank among all actors. A rank, not hours, so that night, weekend and a
// stopped feed, which move everybody alike, move nobody.
//
// A forecast asks with the accounts of the person whom it is for. What she did to others is not to change how present her
// audience is: her own accounts count as if they had acted before everybody else. So neither an act of hers nor the link of
// an account that acts ever lowers a rank; counting them as they are, or leaving them out, would each lower some.
//
// Immutable, so thread-safe. Holds 4 bytes per minute of the log, of its last 90 days.
class RecencyRanks {
 public:
  // `last_act`: per account the minute of its last act on anybody, 0: never. Not kept. O(accounts).
  RecencyRanks(absl::Span<const uint32_t> last_act, UnixSeconds first_fact, const TrustModel& model);

  // The part, in kRecencySteps, of all actors who last acted before `last_act`, or up to half a recency step after it.
  // `own`: last acts of the accounts for whose owner the forecast is, those that act, ascending. 0 if `last_act` is 0.
  uint16_t RankOf(uint32_t last_act, absl::Span<const uint32_t> own) const;

 private:
  uint64_t actors_ = 0;
  // In minutes. Grows with the log's span, so that time which passes lowers no rank.
  uint32_t step_ = 0;
  // Acts before this minute are equally old.
  uint32_t oldest_ = 0;
  // Actors who last acted not after the minute oldest_ + i.
  std::vector<uint32_t> not_after_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_RECENCY_H_
