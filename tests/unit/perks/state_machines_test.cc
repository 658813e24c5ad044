// Every state with every event: what follows, or why not. Written out a second time, in words, so that a change of the table is a change here.

#include "services/perks/domain/state_machines.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

namespace klout::perks {
namespace {

// What the legal steps are; all others are refused.
template <typename State, typename Event>
using Steps = std::map<std::pair<State, Event>, State>;

template <typename State, typename Event>
void ExpectTable(const Steps<State, Event>& legal, const std::map<std::pair<State, Event>, Refusal>& other_reasons, int states, int events) {
  for (int s = 1; s <= states; ++s) {
    for (int e = 0; e < events; ++e) {
      const auto state = static_cast<State>(s);
      const auto event = static_cast<Event>(e);
      const Step<State> step = Next(state, event);
      const auto found = legal.find({state, event});
      SCOPED_TRACE(std::string(StateName(state)) + " with event " + std::to_string(e));
      if (found != legal.end()) {
        EXPECT_TRUE(step.ok());
        EXPECT_EQ(step.state, found->second);
        continue;
      }
      const auto reason = other_reasons.find({state, event});
      EXPECT_EQ(RefusalName(step.refusal),
                RefusalName(reason == other_reasons.end() ? Refusal::kIllegalTransition : reason->second));
    }
  }
}

TEST(StateMachinesTest, Campaign) {
  using S = CampaignState;
  using E = CampaignEvent;
  ExpectTable<S, E>({{{S::kDraft, E::kGoLive}, S::kLive},
                     {{S::kPaused, E::kGoLive}, S::kLive},
                     {{S::kLive, E::kPause}, S::kPaused},
                     {{S::kDraft, E::kEnd}, S::kEnded},
                     {{S::kLive, E::kEnd}, S::kEnded},
                     {{S::kPaused, E::kEnd}, S::kEnded}},
                    {}, kCampaignStates, kCampaignEvents);
}

TEST(StateMachinesTest, Offer) {
  using S = OfferState;
  using E = OfferEvent;
  Steps<S, E> legal = {
      {{S::kOffered, E::kOpen}, S::kOpened},      {{S::kWaiting, E::kGrant}, S::kReserved}, {{S::kReserved, E::kClaim}, S::kClaimed},
      {{S::kClaimed, E::kRedeem}, S::kRedeemed},  {{S::kReserved, E::kCancel}, S::kCancelled}, {{S::kClaimed, E::kCancel}, S::kCancelled},
  };
  for (const S state : {S::kOffered, S::kOpened}) {
    legal[{state, E::kReserve}] = S::kReserved;
    legal[{state, E::kWait}] = S::kWaiting;
  }
  for (const S state : {S::kOffered, S::kOpened, S::kWaiting}) legal[{state, E::kDecline}] = S::kDeclined;
  for (const S state : {S::kOffered, S::kOpened, S::kWaiting, S::kReserved}) {
    legal[{state, E::kExpire}] = S::kExpired;
    legal[{state, E::kWithdraw}] = S::kWithdrawn;
  }
  std::map<std::pair<S, E>, Refusal> late;
  for (const E event : {E::kOpen, E::kDecline, E::kReserve, E::kWait, E::kClaim, E::kCancel}) late[{S::kExpired, event}] = Refusal::kExpired;
  ExpectTable<S, E>(legal, late, kOfferStates, kOfferEvents);
}

TEST(StateMachinesTest, Disclosure) {
  using S = DisclosureState;
  using E = DisclosureEvent;
  ExpectTable<S, E>({{{S::kDue, E::kClearPost}, S::kDisclosed},
                     {{S::kDue, E::kUnclearPost}, S::kUnclear},
                     {{S::kDue, E::kTimeOver}, S::kReminded},
                     {{S::kReminded, E::kClearPost}, S::kDisclosed},
                     {{S::kReminded, E::kUnclearPost}, S::kUnclear},
                     {{S::kReminded, E::kTimeOver}, S::kBreached},
                     {{S::kDisclosed, E::kClearPost}, S::kDisclosed},
                     {{S::kDisclosed, E::kUnclearPost}, S::kUnclear},
                     {{S::kUnclear, E::kClearPost}, S::kRemedied},
                     {{S::kUnclear, E::kUnclearPost}, S::kUnclear},
                     {{S::kUnclear, E::kTimeOver}, S::kBreached},
                     {{S::kRemedied, E::kClearPost}, S::kRemedied},
                     {{S::kRemedied, E::kUnclearPost}, S::kUnclear}},
                    {{{S::kBreached, E::kClearPost}, Refusal::kExpired}, {{S::kBreached, E::kUnclearPost}, Refusal::kExpired}},
                    kDisclosureStates, kDisclosureEvents);
}

TEST(StateMachinesTest, EveryRefusalHasANameAndAText) {
  for (int i = 1; i <= static_cast<int>(Refusal::kTermsChanged); ++i) {
    EXPECT_FALSE(RefusalName(static_cast<Refusal>(i)).empty());
    EXPECT_FALSE(RefusalText(static_cast<Refusal>(i)).empty());
  }
}

}  // namespace
}  // namespace klout::perks
