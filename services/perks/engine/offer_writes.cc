#include "services/perks/engine/offer_writes.h"

#include <algorithm>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/perks/domain/claim_rules.h"
#include "services/perks/engine/messages.h"
#include "services/perks/engine/offer_moves.h"
#include "services/perks/engine/people.h"

namespace klout::perks {
namespace {

// The offer, if the caller may act on it.
absl::StatusOr<const OfferRow*> OfferOf(Change& change, const std::string& id) {
  const OfferRow* offer = change.rows.offers.Find({.id = id});
  if (offer == nullptr) return NotFound("offer_id", "no such offer");
  if (offer->person.empty()) return NotFound("offer_id", "the person of this offer was erased");
  if (absl::Status status = CheckActs(change.actor, offer->person); !status.ok()) return status;
  return offer;
}

v1::Offer Answer(Change& change, const OfferRow& offer) {
  return OfferFor(change.actor, offer, Consents(change.rows, offer.person, offer.brand_id));
}

// One unit a household: free, or theirs already. Under `household` from now on.
Refusal TakeForHousehold(Change& change, const OfferRow& offer, const std::string& household) {
  if (offer.household == household) return Refusal::kNone;
  if (!household.empty()) {
    const TakerRow probe = {.perk_id = offer.perk_id, .who = "household:" + household, .offer_id = offer.id};
    const TakerRow* taker = change.rows.takers.Find(probe);
    if (taker != nullptr && taker->offer_id != offer.id) return Refusal::kOnePerHousehold;
    if (taker == nullptr) change.rows.takers.Insert(probe);
  }
  if (!offer.household.empty()) {
    const TakerRow* before = change.rows.takers.Find({.perk_id = offer.perk_id, .who = "household:" + offer.household});
    if (before != nullptr && before->offer_id == offer.id) change.rows.takers.Erase(*before);
  }
  change.rows.offers.Change(offer).household = household;
  return Refusal::kNone;
}

// All that a person must be to hold or claim a unit, in the order in which reasons are given.
absl::Status CheckTaking(Change& change, const OfferRow& offer, OfferEvent event, const v1::PerkRules& rules, Qualifies qualifies,
                         Question* question) {
  const CampaignRow* campaign = change.rows.campaigns.Find({.id = offer.campaign_id});
  const PersonFacts person = FactsOf(change.rows, offer.person, offer.brand_id);
  // Why an offer was withdrawn tells more than that it was.
  if (person.took_consent_back) return Refused(Refusal::kNoConsent, "offer_id");
  if (const Refusal refusal = CheckCampaign(WindowOf(*campaign), change.now); refusal != Refusal::kNone)
    return Refused(refusal, "offer_id");
  if (const Step<OfferState> step = Next(StateOf(offer), event); !step.ok()) {
    const std::string_view name = StateName(StateOf(offer));
    return Refused(step.refusal, "offer_id", absl::StrCat("it is ", std::string(name)));
  }
  if (const Refusal refusal = CheckPerson(person, RulesOf(rules), change.now); refusal != Refusal::kNone)
    return Refused(refusal, "offer_id");
  if (AsksScoring(rules.eligibility())) {
    if (qualifies == Qualifies::kNotAsked) {
      *question = {offer.person, rules.eligibility()};
      return FailedPrecondition(kAskScoring, "", "scoring has to be asked");
    }
    if (qualifies == Qualifies::kNo) return Refused(Refusal::kNotEligible, "offer_id");
  }
  if (rules.one_per_household()) {
    const ParticipantRow* participant = change.rows.participants.Find({.person = offer.person});
    if (const Refusal refusal = TakeForHousehold(change, offer, participant->household); refusal != Refusal::kNone)
      return Refused(refusal, "offer_id");
  }
  return absl::OkStatus();
}

// To claim is to let the brand see who claims.
void GiveConsent(Change& change, const OfferRow& offer) {
  if (change.rows.consents.Find({.person = offer.person, .brand_id = offer.brand_id}) != nullptr) return;
  change.rows.consents.Insert({.person = offer.person, .brand_id = offer.brand_id, .given = 1, .time = change.now_us()});
  LedgerEntry entry = change.Entry("consent.given");
  entry.person = offer.person;
  entry.brand_id = offer.brand_id;
  entry.reason = "claim";
  change.rows.Append(std::move(entry));
}

}  // namespace

bool AsksScoring(const scoring::v1::Eligibility& eligibility) { return eligibility.ByteSizeLong() > 0; }

absl::Status OpenOffer(Change& change, const v1::OpenOfferRequest& request, v1::OpenOfferResponse* response) {
  const absl::StatusOr<const OfferRow*> offer = OfferOf(change, request.offer_id());
  if (!offer.ok()) return offer.status();
  if (absl::Status status = MoveOffer(change, **offer, OfferEvent::kOpen); !status.ok()) return status;
  *response->mutable_offer() = Answer(change, **offer);
  return absl::OkStatus();
}

absl::Status DeclineOffer(Change& change, const v1::DeclineOfferRequest& request, v1::DeclineOfferResponse* response) {
  const absl::StatusOr<const OfferRow*> offer = OfferOf(change, request.offer_id());
  if (!offer.ok()) return offer.status();
  if (absl::Status status = MoveOffer(change, **offer, OfferEvent::kDecline, request.reason()); !status.ok()) return status;
  *response->mutable_offer() = Answer(change, **offer);
  return absl::OkStatus();
}

absl::Status Reserve(Change& change, const v1::ReserveRequest& request, Qualifies qualifies, Question* question,
                     v1::ReserveResponse* response) {
  const absl::StatusOr<const OfferRow*> offer = OfferOf(change, request.offer_id());
  if (!offer.ok()) return offer.status();
  const PerkRow* perk = change.rows.perks.Find({.id = (*offer)->perk_id});
  const v1::PerkRules rules = Unpack<v1::PerkRules>(perk->rules);
  absl::Status status = CheckTaking(change, **offer, OfferEvent::kReserve, rules, qualifies, question);
  if (status.ok()) status = MoveOffer(change, **offer, OfferEvent::kReserve);
  if (request.wait() && ErrorReason(status) == RefusalName(Refusal::kOutOfStock)) {
    status = MoveOffer(change, **offer, OfferEvent::kWait);
    // The last of those who wait now.
    response->mutable_offer()->set_waiting_place(static_cast<uint32_t>(perk->waiting));
  }
  if (!status.ok()) return status;
  const uint32_t place = response->offer().waiting_place();
  *response->mutable_offer() = Answer(change, **offer);
  response->mutable_offer()->set_waiting_place(place);
  return absl::OkStatus();
}

absl::Status Claim(Change& change, const v1::ClaimRequest& request, Qualifies qualifies, Question* question,
                   v1::ClaimResponse* response) {
  const absl::StatusOr<const OfferRow*> offer = OfferOf(change, request.offer_id());
  if (!offer.ok()) return offer.status();
  const PerkRow* perk = change.rows.perks.Find({.id = (*offer)->perk_id});
  const v1::PerkRules rules = Unpack<v1::PerkRules>(perk->rules);
  if (absl::Status status = CheckTaking(change, **offer, OfferEvent::kClaim, rules, qualifies, question); !status.ok()) return status;
  if (request.terms_hash() != perk->terms_hash) return Refused(Refusal::kTermsChanged, "terms_hash");
  OfferRow& row = change.rows.offers.Change(**offer);
  row.terms_hash = request.terms_hash();
  if (rules.has_post_due()) row.post_due = change.now_us() + MicrosOf(rules.post_due());
  if (absl::Status status = MoveOffer(change, **offer, OfferEvent::kClaim); !status.ok()) return status;
  GiveConsent(change, **offer);
  if (row.post_due != 0) MakeDisclosure(change, **offer, row.post_due);
  *response->mutable_offer() = Answer(change, **offer);
  return absl::OkStatus();
}

absl::Status Cancel(Change& change, const v1::CancelRequest& request, v1::CancelResponse* response) {
  const absl::StatusOr<const OfferRow*> offer = OfferOf(change, request.offer_id());
  if (!offer.ok()) return offer.status();
  if (absl::Status status = MoveOffer(change, **offer, OfferEvent::kCancel, request.reason()); !status.ok()) return status;
  *response->mutable_offer() = Answer(change, **offer);
  return absl::OkStatus();
}

absl::Status Redeem(Change& change, const v1::RedeemRequest& request, v1::RedeemResponse* response) {
  if (change.rows.perks.Find({.id = request.perk_id()}) == nullptr) return NotFound("perk_id", "no such perk");
  const std::vector<const UnitRow*> units =
      change.rows.units.Select("WHERE t.perk_id = :p0 AND t.code = :p1", {request.perk_id(), request.code()});
  // A code that nobody claimed is as good as none: a guess learns nothing.
  const OfferRow* offer = units.empty() ? nullptr : change.rows.offers.Find({.id = units[0]->offer_id});
  if (offer == nullptr || offer->claimed == 0) return NotFound("code", "no claim has this code");
  if (absl::Status status = MoveOffer(change, *offer, OfferEvent::kRedeem); !status.ok()) return status;
  *response->mutable_offer() = Answer(change, *offer);
  return absl::OkStatus();
}

absl::Status ObservePost(Change& change, const DisclosureJudge& judge, const v1::ObservePostRequest& request,
                         v1::ObservePostResponse* response) {
  const absl::StatusOr<const OfferRow*> offer = OfferOf(change, request.offer_id());
  if (!offer.ok()) return offer.status();
  const OfferState state = StateOf(**offer);
  if (state != OfferState::kClaimed && state != OfferState::kRedeemed)
    return Refused(Refusal::kIllegalTransition, "offer_id", "only what was claimed is posted about");
  const v1::ObservedPost& post = request.post();
  const int64_t to_mend = change.now_us() + absl::ToInt64Microseconds(kTimeToMend);
  const DisclosureRow* disclosure = change.rows.disclosures.Find({.offer_id = (*offer)->id});
  if (disclosure == nullptr) {
    MakeDisclosure(change, **offer, to_mend);
    disclosure = change.rows.disclosures.Find({.offer_id = (*offer)->id});
  }
  SettleDisclosure(change, *disclosure);
  const Verdict verdict = judge.Judge(PostTextOf(post));
  const v1::Verdict message = MessageOf(verdict);
  const DisclosureEvent event = verdict.discloses() ? DisclosureEvent::kClearPost : DisclosureEvent::kUnclearPost;
  if (const Step<DisclosureState> step = Next(StateOf(*disclosure), event); !step.ok())
    return Refused(step.refusal, "offer_id", "the time for a post is over");
  DisclosureRow& row = change.rows.disclosures.Change(*disclosure);
  row.network = post.network();
  row.post_id = post.post_id();
  row.verdict = Pack(message);
  // Who posted in time, but not clearly, has time to mend it.
  const int64_t due = verdict.discloses() ? 0 : std::max(row.due, to_mend);
  if (absl::Status status = MoveDisclosure(change, *disclosure, event, due, message.reason()); !status.ok()) return status;
  const PostRow probe = {.offer_id = (*offer)->id,
                         .network = post.network(),
                         .post_id = post.post_id(),
                         .campaign_id = (*offer)->campaign_id,
                         .time = MicrosOf(post.time()),
                         .discloses = verdict.discloses() ? 1 : 0};
  if (const PostRow* known = change.rows.posts.Find(probe)) {
    change.rows.posts.Change(*known).discloses = probe.discloses;
  } else {
    change.rows.posts.Insert(probe);
  }
  const SeenPostRow seen = {.offer_id = probe.offer_id, .network = probe.network, .post_id = probe.post_id};
  if (const SeenPostRow* waits = change.rows.seen_posts.Find(seen)) change.rows.seen_posts.Erase(*waits);
  *response->mutable_disclosure() = MessageOf(*disclosure);
  return absl::OkStatus();
}

}  // namespace klout::perks
