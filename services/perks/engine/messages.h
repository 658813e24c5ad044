#ifndef KLOUT_SERVICES_PERKS_ENGINE_MESSAGES_H_
#define KLOUT_SERVICES_PERKS_ENGINE_MESSAGES_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "google/protobuf/timestamp.pb.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/domain/claim_rules.h"
#include "services/perks/domain/disclosure_judge.h"
#include "services/perks/store/rows.h"

namespace klout::perks {

// Between rows of the store and messages of klout.perks.v1. Pure and thread-safe.

// Microseconds since 1970 of a timestamp, and back; 0: absent.
google::protobuf::Timestamp TimestampOf(int64_t microseconds);
int64_t MicrosOf(const google::protobuf::Timestamp& time);
google::protobuf::Duration DurationOf(int64_t microseconds);
int64_t MicrosOf(const google::protobuf::Duration& duration);

// Messages as text columns.
template <typename Message>
std::string Pack(const Message& message);
template <typename Message>
Message Unpack(const std::string& text);
std::string PackBytes(const std::string& bytes);
std::string UnpackBytes(const std::string& text);
template <typename Message>
std::string Pack(const Message& message) { return PackBytes(message.SerializeAsString()); }
template <typename Message>
Message Unpack(const std::string& text) {
  Message message;
  message.ParseFromString(UnpackBytes(text));
  return message;
}

v1::Brand MessageOf(const BrandRow& brand);
v1::Campaign MessageOf(const CampaignRow& campaign);
// Without the terms, which lie in a table of their own.
v1::Perk MessageOf(const PerkRow& perk);
// With the person and the code.
v1::Offer MessageOf(const OfferRow& offer);
v1::Disclosure MessageOf(const DisclosureRow& disclosure);
v1::LedgerRow MessageOf(const LedgerEntry& entry);

// The offer for `actor`: to a brand (`brand:...`) the code is not shown, and the person only if `consents`.
v1::Offer OfferFor(std::string_view actor, const OfferRow& offer, bool consents);

CampaignWindow WindowOf(const CampaignRow& campaign);
PersonRules RulesOf(const v1::PerkRules& rules);

PostText PostTextOf(const v1::ObservedPost& post);
v1::Verdict MessageOf(const Verdict& verdict);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_MESSAGES_H_
