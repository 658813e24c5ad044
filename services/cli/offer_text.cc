#include "services/cli/offer_text.h"

#include <map>
#include <ostream>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/strip.h"
#include "common/facts/account_text.h"
#include "common/string_view.h"
#include "services/cli/score_text.h"

namespace klout::cli {
namespace {

using namespace ::klout::perks::v1;  // NOLINT(google-build-using-namespace): the texts are made of it

// OFFER_STATE_RESERVED -> `reserved`.
std::string Lower(absl::string_view name, absl::string_view prefix) {
  return absl::AsciiStrToLower(absl::StrReplaceAll(absl::StripPrefix(name, prefix), {{"_", " "}}));
}

std::string Before(const Offer& offer) {
  const std::string time = TimeText(offer.expires());
  return time.empty() ? "" : absl::StrCat(" before ", time, " UTC");
}

}  // namespace

std::string OfferStateText(const Console& console, OfferState state) {
  const std::string name = Lower(OfferState_Name(state), "OFFER_STATE_");
  switch (state) {
    case OFFER_STATE_CLAIMED:
    case OFFER_STATE_REDEEMED: return Painted(console, Colour::kGreen, name);
    case OFFER_STATE_WAITING:
    case OFFER_STATE_RESERVED: return Painted(console, Colour::kYellow, name);
    case OFFER_STATE_DECLINED:
    case OFFER_STATE_EXPIRED:
    case OFFER_STATE_CANCELLED:
    case OFFER_STATE_WITHDRAWN: return Painted(console, Colour::kDim, name);
    default: return name;
  }
}

std::string NextStep(const Offer& offer) {
  const std::string id = Printable(offer.id());
  switch (offer.state()) {
    case OFFER_STATE_OFFERED: return absl::StrCat("klout open ", id, Before(offer));
    case OFFER_STATE_OPENED: return absl::StrCat("klout reserve ", id, Before(offer));
    case OFFER_STATE_WAITING: return absl::StrCat("number ", offer.waiting_place(), " of those who wait");
    case OFFER_STATE_RESERVED: return absl::StrCat("klout claim ", id, Before(offer));
    case OFFER_STATE_CLAIMED:
    case OFFER_STATE_REDEEMED: {
      std::vector<std::string> parts;
      if (!offer.code().empty()) parts.push_back(absl::StrCat("code ", Printable(offer.code())));
      if (offer.has_post_due()) parts.push_back(absl::StrCat("post due ", TimeText(offer.post_due()), " UTC"));
      return absl::StrJoin(parts, ", ");
    }
    default: return "";
  }
}

void PrintOffers(const Console& console, const ListOffersResponse& offers) {
  std::map<std::string, std::string> names;
  for (const Perk& perk : offers.perks()) names[perk.id()] = Printable(perk.name());
  Table table({{"OFFER"}, {"PERK"}, {"STATE"}, {"NEXT"}});
  for (const Offer& offer : offers.offers()) {
    table.AddRow({Printable(offer.id()), names.count(offer.perk_id()) > 0 ? names[offer.perk_id()] : Printable(offer.perk_id()),
                  OfferStateText(console, offer.state()), NextStep(offer)});
  }
  if (table.empty()) {
    *console.out << "no offer\n";
  } else {
    table.Print(console);
  }
}

void PrintOffer(const Console& console, const Offer& offer) {
  *console.out << Printable(offer.id()) << " " << OfferStateText(console, offer.state());
  if (const std::string next = NextStep(offer); !next.empty()) *console.out << ": " << next;
  *console.out << '\n';
}

void PrintParticipant(const Console& console, const Participant& participant) {
  std::ostream& out = *console.out;
  out << Printable(participant.person()) << " takes part in perks";
  if (participant.has_since()) out << " since " << TimeText(participant.since()) << " UTC";
  out << "\n  place  " << (participant.place().empty() ? "not said" : Printable(participant.place())) << "\n  born   "
      << (participant.birth_date().empty() ? "not said" : Printable(participant.birth_date())) << "\n  seen by "
      << (participant.brand_ids().empty() ? "no brand" : Printable(absl::StrJoin(participant.brand_ids(), ", "))) << '\n';
}

std::string DisclosureStateText(const Console& console, DisclosureState state) {
  const std::string name = Lower(DisclosureState_Name(state), "DISCLOSURE_STATE_");
  switch (state) {
    case DISCLOSURE_STATE_DISCLOSED:
    case DISCLOSURE_STATE_REMEDIED: return Painted(console, Colour::kGreen, name);
    case DISCLOSURE_STATE_REMINDED:
    case DISCLOSURE_STATE_UNCLEAR: return Painted(console, Colour::kYellow, name);
    case DISCLOSURE_STATE_BREACHED: return Painted(console, Colour::kRed, name);
    default: return name;
  }
}

void PrintVerdict(const Console& console, const Verdict& verdict) {
  std::ostream& out = *console.out;
  out << Painted(console, verdict.discloses() ? Colour::kGreen : Colour::kRed, verdict.discloses() ? "discloses" : "does not disclose") << ": "
      << Printable(verdict.reason());
  if (!verdict.evidence().empty()) out << ", \"" << Printable(verdict.evidence()) << "\" at byte " << verdict.evidence_offset();
  out << "\n  " << Printable(verdict.explanation()) << '\n';
}

void PrintDisclosures(const Console& console, const ListDisclosuresResponse& disclosures) {
  Table table({{"OFFER"}, {"PERSON"}, {"STATE"}, {"DUE (UTC)"}, {"POST"}, {"VERDICT"}});
  for (const Disclosure& disclosure : disclosures.disclosures()) {
    const std::string post = disclosure.post_id().empty()
                                 ? "–"
                                 : absl::StrCat(ToAbsl(NetworkName(disclosure.network())), ":", Printable(disclosure.post_id()));
    table.AddRow({Printable(disclosure.offer_id()), disclosure.person().empty() ? "–" : Printable(disclosure.person()),
                  DisclosureStateText(console, disclosure.state()), TimeText(disclosure.due()), post, Printable(disclosure.verdict().reason())});
  }
  if (table.empty()) {
    *console.out << "no post is due\n";
  } else {
    table.Print(console);
  }
  if (disclosures.has_compliance_rate()) {
    *console.out << absl::StrFormat("%.0f %% of those that are due or over disclose clearly\n", 100 * disclosures.compliance_rate());
  }
}

}  // namespace klout::cli
