#ifndef KLOUT_SERVICES_PERKS_ENGINE_OFFER_MOVES_H_
#define KLOUT_SERVICES_PERKS_ENGINE_OFFER_MOVES_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "services/perks/domain/state_machines.h"
#include "services/perks/engine/change.h"
#include "services/perks/store/rows.h"

namespace klout::perks {

// The one place where an offer changes its state, with all that goes with it: stock, units, the waiting list, who has a share already, and the
// row of the ledger. The machine (domain/state_machines.h) says what may follow what.

// OK, or FAILED_PRECONDITION with the machine's reason; OUT_OF_STOCK if a unit is wanted and none is free. Then nothing was changed.
absl::Status MoveOffer(Change& change, const OfferRow& offer, OfferEvent event, std::string_view reason = "");

// A new offer of the perk to the person, who has none of it yet.
const OfferRow& MakeOffer(Change& change, const PerkRow& perk, const std::string& person);

// Ends what is over by now: the offer, its reservation, its place on the waiting list.
void SettleOffer(Change& change, const OfferRow& offer);

// Holds units for who waits for this perk, longest first, while there are both.
uint32_t ServeWaiting(Change& change, const std::string& perk_id);

// Takes back open offers of the campaign (`campaign_id`), or of the brand to the person. Calls Flush. Answers how many.
uint32_t WithdrawOfCampaign(Change& change, const std::string& campaign_id, std::string_view reason);
uint32_t WithdrawOfPerson(Change& change, const std::string& person, const std::string& brand_id, std::string_view reason);

// Moves a disclosure and writes it down. `due`: the new one; 0: as it was.
absl::Status MoveDisclosure(Change& change, const DisclosureRow& disclosure, DisclosureEvent event, int64_t due, std::string_view reason);
// The disclosure that a claim must bring, due at offer.post_due.
void MakeDisclosure(Change& change, const OfferRow& offer, int64_t due);
// Reminds, or finds a breach, if its time is over.
void SettleDisclosure(Change& change, const DisclosureRow& disclosure);

// How long after a reminder, or after a post that was not clear, there is time to mend it.
inline constexpr absl::Duration kTimeToMend = absl::Hours(72);

OfferState StateOf(const OfferRow& offer);
DisclosureState StateOf(const DisclosureRow& disclosure);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_OFFER_MOVES_H_
