#ifndef KLOUT_SERVICES_PERKS_DOMAIN_REFUSAL_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_REFUSAL_H_

#include <cstdint>
#include <string_view>

namespace klout::perks {

// Why the state of things forbids a write.
enum class Refusal : uint8_t {
  kNone,
  kIllegalTransition,
  kCampaignNotLive,
  // The campaign takes claims later.
  kNotYet,
  kOutOfStock,
  kNotEligible,
  kWrongPlace,
  kTooYoung,
  kNoConsent,
  kOnePerPerson,
  kOnePerHousehold,
  kExpired,
  kTermsChanged,
};

// The stable name, such as `WRONG_PLACE`; empty for kNone.
std::string_view RefusalName(Refusal refusal);
// One sentence for people, in lower case, without a full stop.
std::string_view RefusalText(Refusal refusal);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_REFUSAL_H_
