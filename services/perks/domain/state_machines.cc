#include "services/perks/domain/state_machines.h"

namespace klout::perks {
namespace {

constexpr Refusal kIllegal = Refusal::kIllegalTransition;

// A cell of a table: a state, or a reason.
template <typename State>
struct Cell : Step<State> {
  constexpr Cell(State next) : Step<State>{next, Refusal::kNone} {}      // NOLINT: a table is to be read
  constexpr Cell(Refusal refusal) : Step<State>{State{}, refusal} {}  // NOLINT
};

namespace campaign {
using enum CampaignState;
constexpr Cell<CampaignState> kTable[kCampaignStates][kCampaignEvents] = {
    //              go live   pause     end
    /* draft  */ {kLive,    kIllegal, kEnded},
    /* live   */ {kIllegal, kPaused,  kEnded},
    /* paused */ {kLive,    kIllegal, kEnded},
    /* ended  */ {kIllegal, kIllegal, kIllegal},
};
constexpr std::string_view kNames[] = {"draft", "live", "paused", "ended"};
}  // namespace campaign

namespace offer {
using enum OfferState;
// What is over because of its time is refused as such.
constexpr Refusal kLate = Refusal::kExpired;
constexpr Cell<OfferState> kTable[kOfferStates][kOfferEvents] = {
    //                 open      decline    reserve    wait      grant      claim     redeem     cancel      expire    withdraw
    /* offered   */ {kOpened,  kDeclined, kReserved, kWaiting, kIllegal,  kIllegal, kIllegal,  kIllegal,   kExpired, kWithdrawn},
    /* opened    */ {kIllegal, kDeclined, kReserved, kWaiting, kIllegal,  kIllegal, kIllegal,  kIllegal,   kExpired, kWithdrawn},
    /* waiting   */ {kIllegal, kDeclined, kIllegal,  kIllegal, kReserved, kIllegal, kIllegal,  kIllegal,   kExpired, kWithdrawn},
    /* reserved  */ {kIllegal, kIllegal,  kIllegal,  kIllegal, kIllegal,  kClaimed, kIllegal,  kCancelled, kExpired, kWithdrawn},
    /* claimed   */ {kIllegal, kIllegal,  kIllegal,  kIllegal, kIllegal,  kIllegal, kRedeemed, kCancelled, kIllegal, kIllegal},
    /* redeemed  */ {kIllegal, kIllegal,  kIllegal,  kIllegal, kIllegal,  kIllegal, kIllegal,  kIllegal,   kIllegal, kIllegal},
    /* declined  */ {kIllegal, kIllegal,  kIllegal,  kIllegal, kIllegal,  kIllegal, kIllegal,  kIllegal,   kIllegal, kIllegal},
    /* expired   */ {kLate,    kLate,     kLate,     kLate,    kIllegal,  kLate,    kIllegal,  kLate,      kIllegal, kIllegal},
    /* cancelled */ {kIllegal, kIllegal,  kIllegal,  kIllegal, kIllegal,  kIllegal, kIllegal,  kIllegal,   kIllegal, kIllegal},
    /* withdrawn */ {kIllegal, kIllegal,  kIllegal,  kIllegal, kIllegal,  kIllegal, kIllegal,  kIllegal,   kIllegal, kIllegal},
};
constexpr std::string_view kNames[] = {"offered",  "opened",   "waiting", "reserved",  "claimed",
                                       "redeemed", "declined", "expired", "cancelled", "withdrawn"};
}  // namespace offer

namespace disclosure {
using enum DisclosureState;
// Breached, and a post after that: too late to mend.
constexpr Refusal kLate = Refusal::kExpired;
constexpr Cell<DisclosureState> kTable[kDisclosureStates][kDisclosureEvents] = {
    //                 clear post  unclear post  time over
    /* due       */ {kDisclosed, kUnclear,     kReminded},
    /* reminded  */ {kDisclosed, kUnclear,     kBreached},
    /* disclosed */ {kDisclosed, kUnclear,     kIllegal},
    /* unclear   */ {kRemedied,  kUnclear,     kBreached},
    /* remedied  */ {kRemedied,  kUnclear,     kIllegal},
    /* breached  */ {kLate,      kLate,        kIllegal},
};
constexpr std::string_view kNames[] = {"due", "reminded", "disclosed", "unclear", "remedied", "breached"};
}  // namespace disclosure

// States count from 1, events from 0.
template <typename State>
int Row(State state) { return static_cast<int>(state) - 1; }

}  // namespace

Step<CampaignState> Next(CampaignState state, CampaignEvent event) {
  return campaign::kTable[Row(state)][static_cast<int>(event)];
}
Step<OfferState> Next(OfferState state, OfferEvent event) { return offer::kTable[Row(state)][static_cast<int>(event)]; }
Step<DisclosureState> Next(DisclosureState state, DisclosureEvent event) {
  return disclosure::kTable[Row(state)][static_cast<int>(event)];
}

std::string_view StateName(CampaignState state) { return campaign::kNames[Row(state)]; }
std::string_view StateName(OfferState state) { return offer::kNames[Row(state)]; }
std::string_view StateName(DisclosureState state) { return disclosure::kNames[Row(state)]; }

bool IsOpen(OfferState state) { return Row(state) <= Row(OfferState::kReserved); }
bool HasUnit(OfferState state) {
  return state == OfferState::kReserved || state == OfferState::kClaimed || state == OfferState::kRedeemed;
}

}  // namespace klout::perks
