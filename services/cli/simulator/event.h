#ifndef KLOUT_SERVICES_CLI_SIMULATOR_EVENT_H_
#define KLOUT_SERVICES_CLI_SIMULATOR_EVENT_H_

#include <cstdint>

#include "klout/fact/v1/fact.pb.h"

namespace klout::simulator {

using klout::fact::v1::InteractionKind;
using klout::fact::v1::Network;

// Index of an account among all simulated ones.
using AccountIndex = uint32_t;
// Posts are numbered from 0 through the whole community.
using PostNumber = uint32_t;

inline constexpr PostNumber kNoPost = 0xffffffff;
inline constexpr uint32_t kSecondsPerDay = 86'400;

enum class EventType : uint8_t { kPost, kInteraction, kLink, kEndorsement };

// One fact before it has names. What `first`, `second` and `third` are depends on the type:
//   kPost         author, -, number of the post
//   kInteraction  actor, author, number of the post or kNoPost
//   kLink         account, index of the person, -
//   kEndorsement  giver, receiver, index of the topic
struct Event {
  // Seconds since 1970-01-01 00:00 UTC.
  uint32_t time = 0;
  uint32_t first = 0;
  uint32_t second = 0;
  uint32_t third = kNoPost;
  EventType type = EventType::kInteraction;
  // An InteractionKind; 0 unless kInteraction.
  uint8_t kind = 0;
  uint8_t hostility_percent = 0;
};

}  // namespace klout::simulator

#endif  // KLOUT_SERVICES_CLI_SIMULATOR_EVENT_H_
