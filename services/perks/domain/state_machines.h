#ifndef KLOUT_SERVICES_PERKS_DOMAIN_STATE_MACHINES_H_
#define KLOUT_SERVICES_PERKS_DOMAIN_STATE_MACHINES_H_

#include <cstdint>
#include <string_view>

#include "services/perks/domain/refusal.h"

namespace klout::perks {

// The states of campaigns, offers and disclosures, and what moves them: a table each, in state_machines.cc. Numbers are those of
// perks.proto and of the database. Pure and thread-safe.

// What an event leads to: a new state, or the reason why not. `refusal` kNone: `state` holds.
template <typename State>
struct Step {
  State state = {};
  Refusal refusal = Refusal::kNone;

  bool ok() const { return refusal == Refusal::kNone; }
  bool operator==(const Step&) const = default;
};

enum class CampaignState : uint8_t { kDraft = 1, kLive = 2, kPaused = 3, kEnded = 4 };
inline constexpr int kCampaignStates = 4;
// Somebody wants it to be so.
enum class CampaignEvent : uint8_t { kGoLive, kPause, kEnd };
inline constexpr int kCampaignEvents = 3;
Step<CampaignState> Next(CampaignState state, CampaignEvent event);
// `draft`, `live`, ...
std::string_view StateName(CampaignState state);

enum class OfferState : uint8_t {
  kOffered = 1,
  kOpened = 2,
  kWaiting = 3,
  kReserved = 4,
  kClaimed = 5,
  kRedeemed = 6,
  kDeclined = 7,
  kExpired = 8,
  kCancelled = 9,
  kWithdrawn = 10,
};
inline constexpr int kOfferStates = 10;
enum class OfferEvent : uint8_t {
  kOpen,
  kDecline,
  // A unit is held for the person.
  kReserve,
  // None is left: the person goes on the waiting list.
  kWait,
  // One came back: it is held for who waits longest.
  kGrant,
  kClaim,
  kRedeem,
  // The unit is given back.
  kCancel,
  // Its time is over.
  kExpire,
  // The campaign ended, consent was taken back, or the person was erased.
  kWithdraw,
};
inline constexpr int kOfferEvents = 10;
Step<OfferState> Next(OfferState state, OfferEvent event);
std::string_view StateName(OfferState state);
// Not over yet, and no unit was given out.
bool IsOpen(OfferState state);
// A unit belongs to it.
bool HasUnit(OfferState state);

enum class DisclosureState : uint8_t { kDue = 1, kReminded = 2, kDisclosed = 3, kUnclear = 4, kRemedied = 5, kBreached = 6 };
inline constexpr int kDisclosureStates = 6;
enum class DisclosureEvent : uint8_t {
  // A post that discloses.
  kClearPost,
  // A post that does not.
  kUnclearPost,
  // The time for it is over.
  kTimeOver,
};
inline constexpr int kDisclosureEvents = 3;
Step<DisclosureState> Next(DisclosureState state, DisclosureEvent event);
std::string_view StateName(DisclosureState state);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_DOMAIN_STATE_MACHINES_H_
