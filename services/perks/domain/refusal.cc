#include "services/perks/domain/refusal.h"

namespace klout::perks {

std::string_view RefusalName(Refusal refusal) {
  switch (refusal) {
    case Refusal::kNone: return "";
    case Refusal::kIllegalTransition: return "ILLEGAL_TRANSITION";
    case Refusal::kCampaignNotLive: return "CAMPAIGN_NOT_LIVE";
    case Refusal::kNotYet: return "NOT_YET";
    case Refusal::kOutOfStock: return "OUT_OF_STOCK";
    case Refusal::kNotEligible: return "NOT_ELIGIBLE";
    case Refusal::kWrongPlace: return "WRONG_PLACE";
    case Refusal::kTooYoung: return "TOO_YOUNG";
    case Refusal::kNoConsent: return "NO_CONSENT";
    case Refusal::kOnePerPerson: return "ONE_PER_PERSON";
    case Refusal::kOnePerHousehold: return "ONE_PER_HOUSEHOLD";
    case Refusal::kExpired: return "EXPIRED";
    case Refusal::kTermsChanged: return "TERMS_CHANGED";
  }
  return "";
}

std::string_view RefusalText(Refusal refusal) {
  switch (refusal) {
    case Refusal::kNone: return "";
    case Refusal::kIllegalTransition: return "its present state does not allow this";
    case Refusal::kCampaignNotLive: return "the campaign is not live";
    case Refusal::kNotYet: return "the campaign has not begun yet";
    case Refusal::kOutOfStock: return "no unit is left";
    case Refusal::kNotEligible: return "the person does not qualify for the perk";
    case Refusal::kWrongPlace: return "the perk may not be sent to where the person is";
    case Refusal::kTooYoung: return "the person is too young for the perk";
    case Refusal::kNoConsent: return "the person does not take part, or took back the consent to be seen by the brand";
    case Refusal::kOnePerPerson: return "the person has an offer of the perk already";
    case Refusal::kOnePerHousehold: return "somebody who lives with the person has a unit already";
    case Refusal::kExpired: return "the offer or its reservation has expired";
    case Refusal::kTermsChanged: return "the terms are not those of the perk";
  }
  return "";
}

}  // namespace klout::perks
