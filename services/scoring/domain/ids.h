#ifndef KLOUT_SERVICES_SCORING_DOMAIN_IDS_H_
#define KLOUT_SERVICES_SCORING_DOMAIN_IDS_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace klout::scoring {

// Dense indices into the columns of one graph, in order of first appearance in the log. They hold for one
// snapshot: an erasure numbers anew. Plain integers in the columns themselves; these names say which.
using AccountIndex = uint32_t;
using PersonIndex = uint32_t;
using PostIndex = uint32_t;

inline constexpr uint32_t kNone = UINT32_MAX;

// Whole seconds since 1970-01-01 00:00 UTC.
using UnixSeconds = uint32_t;

inline constexpr uint32_t kSecondsPerDay = 86400;

// Numbers of klout.fact.v1.Network; kept as a byte.
using Network = uint8_t;
inline constexpr int kMaxNetworks = 32;

// Numbers of klout.fact.v1.InteractionKind.
enum class ActKind : uint8_t {
  kUnspecified = 0,
  kReshare = 1,
  kReply = 2,
  kMention = 3,
  kQuote = 4,
  kLike = 5,
  kSave = 6,
  kFollow = 7,
  kListAdd = 8,
  kView = 9,
};
inline constexpr int kActKinds = 10;

// An account as it stands in the tables: one byte of network, then the network's own id.
inline std::string AccountKey(Network network, std::string_view id) {
  std::string key(1, static_cast<char>(network));
  key.append(id);
  return key;
}

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_DOMAIN_IDS_H_
