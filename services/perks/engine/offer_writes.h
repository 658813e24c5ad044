#ifndef KLOUT_SERVICES_PERKS_ENGINE_OFFER_WRITES_H_
#define KLOUT_SERVICES_PERKS_ENGINE_OFFER_WRITES_H_

#include <string>

#include "absl/status/status.h"
#include "klout/perks/v1/perks.pb.h"
#include "services/perks/domain/disclosure_judge.h"
#include "services/perks/engine/change.h"

namespace klout::perks {

// Writes about one offer, each inside a transaction that it may share with others: they neither select nor flush. What is over by now was
// ended before (SettleOffer).

// Whether the person of the offer qualifies, as scoring says.
enum class Qualifies { kNotAsked, kYes, kNo };

// What has to be asked of scoring before the write can be done: it answers FAILED_PRECONDITION, reason ASK_SCORING, fills this, and is to be
// run again with the answer. Never seen by callers of the service.
struct Question {
  std::string person;
  scoring::v1::Eligibility eligibility;
};
inline constexpr char kAskScoring[] = "ASK_SCORING";

absl::Status OpenOffer(Change& change, const v1::OpenOfferRequest& request, v1::OpenOfferResponse* response);
absl::Status DeclineOffer(Change& change, const v1::DeclineOfferRequest& request, v1::DeclineOfferResponse* response);
absl::Status Reserve(Change& change, const v1::ReserveRequest& request, Qualifies qualifies, Question* question,
                     v1::ReserveResponse* response);
absl::Status Claim(Change& change, const v1::ClaimRequest& request, Qualifies qualifies, Question* question,
                   v1::ClaimResponse* response);
absl::Status Cancel(Change& change, const v1::CancelRequest& request, v1::CancelResponse* response);
// Selects, so it is alone.
absl::Status Redeem(Change& change, const v1::RedeemRequest& request, v1::RedeemResponse* response);
// Shares a transaction too. The verdict is stored, the text is not.
absl::Status ObservePost(Change& change, const DisclosureJudge& judge, const v1::ObservePostRequest& request,
                         v1::ObservePostResponse* response);

// Whether anything is asked of scoring.
bool AsksScoring(const scoring::v1::Eligibility& eligibility);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_ENGINE_OFFER_WRITES_H_
