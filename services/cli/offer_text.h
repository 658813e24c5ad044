#ifndef KLOUT_CLI_OFFER_TEXT_H_
#define KLOUT_CLI_OFFER_TEXT_H_

#include <string>
#include <string_view>
#include <vector>

#include "klout/perks/v1/perks.pb.h"
#include "services/cli/console.h"

namespace klout::cli {

// Offers and what follows from them, as the person reads them.

// `reserved`, in its colour.
std::string OfferStateText(const Console& console, perks::v1::OfferState state);

// What the person can do now, or what will happen: "klout claim o1 before 2026-12-01 10:00 UTC". Empty: nothing.
std::string NextStep(const perks::v1::Offer& offer);

void PrintOffers(const Console& console, const perks::v1::ListOffersResponse& offers);
// One offer after a move: its state and what comes next.
void PrintOffer(const Console& console, const perks::v1::Offer& offer);

void PrintParticipant(const Console& console, const perks::v1::Participant& participant);

// `disclosed`, `reminded`, ... in its colour.
std::string DisclosureStateText(const Console& console, perks::v1::DisclosureState state);
// Whether it discloses, why, what was found and where, and what to do.
void PrintVerdict(const Console& console, const perks::v1::Verdict& verdict);
void PrintDisclosures(const Console& console, const perks::v1::ListDisclosuresResponse& disclosures);

}  // namespace klout::cli

#endif  // KLOUT_CLI_OFFER_TEXT_H_
