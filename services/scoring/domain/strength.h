#ifndef KLOUT_SERVICES_SCORING_DOMAIN_STRENGTH_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_STRENGTH_H_

#include <bit>
#include <cmath>
#include <cstdint>

namespace klout::scoring {

// How strongly one account has acted on another, in two bytes: a decayed sum of kind weights, valid at the
// time of the last act. 0 is zero; code c > 0 means 2^((c - kStrengthBias) / 2048), so 2^-4 to 2^28 with a
// relative step of 0.034 %. Adding to a sum more than ~3,000 times the addend is lost in rounding, which
// only says that the three-thousandth act of one actor in one half-life adds nothing.
//
// Every act is folded through the code, never through a wider running sum, so the result does not depend
// on where a snapshot cut the log.
using StrengthCode = uint16_t;
inline constexpr int kStrengthStepsPerOctave = 2048;
inline constexpr int kStrengthBias = 4 * kStrengthStepsPerOctave + 1;

StrengthCode EncodeStrength(double strength);

// 2^x for x in [-1022, 1023], the same bits on every machine: libm's exp2 may differ between versions.
// Error below 1e-12 relative.
double StableExp2(double x);
// log2 with the same promise, for positive normal x.
double StableLog2(double x);
inline double StableLog(double x) { return StableLog2(x) * 0.69314718055994530942; }
inline double StableExp(double x) { return StableExp2(x * 1.44269504088896340736); }

inline double DecodeStrength(StrengthCode code) {
  if (code == 0) return 0;
  return StableExp2((static_cast<int>(code) - kStrengthBias) * (1.0 / kStrengthStepsPerOctave));
}

// An edge's last act and what kinds of act it has had: minutes since 1970 in the upper 26 bits (until
// 2097), a set of ActGroup in the lower 6.
using Seen = uint32_t;
enum ActGroup : uint32_t {
  kGroupReshare = 1,
  kGroupReply = 2,
  kGroupMention = 4,
  kGroupQuote = 8,
  // Likes and saves.
  kGroupLike = 16,
  // Follows, list additions and views: known, but no act.
  kGroupRelation = 32,
};
inline constexpr uint32_t kGroupMask = 63;
inline constexpr uint32_t kActMask = kGroupMask & ~kGroupRelation;

inline constexpr Seen MakeSeen(uint32_t unix_seconds, uint32_t groups) {
  return (unix_seconds / 60 << 6) | groups;
}
inline constexpr uint32_t SeenMinutes(Seen seen) { return seen >> 6; }
inline constexpr uint32_t SeenSeconds(Seen seen) { return (seen >> 6) * 60; }
inline constexpr uint32_t SeenGroups(Seen seen) { return seen & kGroupMask; }

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_STRENGTH_H_
