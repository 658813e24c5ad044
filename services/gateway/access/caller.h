#ifndef KLOUT_SERVICES_GATEWAY_ACCESS_CALLER_H_
#define KLOUT_SERVICES_GATEWAY_ACCESS_CALLER_H_

#include <cstdint>
#include <string>

#include "absl/time/time.h"

namespace klout::gateway {

// Kinds of callers, as bits, for the access table.
enum Who : uint32_t {
  kAnyone = 1,
  kPerson = 2,
  kScores = 4,
  kFind = 8,
  kCampaigns = 16,
  kOperator = 32,
};

// Who makes a call, as the door knows it.
struct Caller {
  // Bits of Who: what the caller may pass as. Always has kAnyone.
  uint32_t who = kAnyone;
  // For the audit log and the rate: "key:ID", "person:ID", "operator:ID", or "address:1.2.3.4" of nobody known.
  std::string name = {};
  // `person:ID`; empty unless a person.
  std::string person = {};
  // Of a key for campaigns.
  std::string brand_id = {};
  std::string key_id = {}, key_name = {};
  // Calls per second and per day; 0: as anyone's.
  uint32_t rate = 0, daily_quota = 0;
  // Authorised by a cookie, so calls must repeat `csrf_token`.
  bool by_cookie = false;
  std::string csrf_token = {};
  // Hash of the session's token; empty without one.
  std::string session_hash = {};
  absl::Time expires = absl::InfiniteFuture();

  bool Is(uint32_t any_of) const { return (who & any_of) != 0; }
  bool is_operator() const { return Is(kOperator); }
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_ACCESS_CALLER_H_
