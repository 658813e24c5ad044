#ifndef KLOUT_SERVICES_GATEWAY_ACCESS_ACCESS_TABLE_H_
#define KLOUT_SERVICES_GATEWAY_ACCESS_ACCESS_TABLE_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "services/gateway/access/caller.h"

namespace klout::gateway {

// What in a request must be the caller's own. Operators are not asked.
enum class Own : uint8_t {
  // Nothing is.
  kNothing,
  // `field` names a subject that may be seen: one that somebody linked, unless the operator's policy makes all public; or the caller.
  kVisible,
  // `field` is the person who calls; filled in if it is empty.
  kSelf,
  // `field` is the caller's brand; filled in if it is empty.
  kBrand,
  // `field` is a campaign, perk or offer of the caller's brand or person. It must not be empty.
  kOwned,
};

// One RPC and who may call it.
struct AccessRule {
  // `klout.scoring.v1.ScoringService/GetScore`.
  std::string_view method;
  // Bits of Who, any of which is enough. Operators may call all that has a row with bits; 0: nobody may, from outside.
  uint32_t who = 0;
  Own own = Own::kNothing;
  // Path of the field that `own` looks at, such as `participant.person`.
  std::string_view field = {};
  // Path of a field that only the subject may set, such as `include_hidden_topics`; empty: none.
  std::string_view self_only = {};
  // Where `who` has persons and brands, persons own by another field than brands: `person` beside `campaign_id`. Empty: the same.
  std::string_view person_field = {};
  // Operators' calls are written down.
  bool audit = false;
};

// Every RPC of the public services, one row each (a test sees to it). What has no row is closed.
std::span<const AccessRule> AccessTable();
// Null if there is no row.
const AccessRule* FindAccessRule(std::string_view method);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_ACCESS_ACCESS_TABLE_H_
