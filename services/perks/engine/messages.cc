#include "services/perks/engine/messages.h"

#include "absl/strings/escaping.h"
#include "absl/strings/match.h"
#include "common/facts/account_text.h"
#include "common/string_view.h"
#include "services/perks/engine/change.h"

namespace klout::perks {
namespace {

constexpr int64_t kMicrosPerSecond = 1'000'000;
constexpr int32_t kNanosPerMicro = 1'000;

std::string_view NameOf(VerdictReason reason) {
  switch (reason) {
    case VerdictReason::kDisclosed: return "DISCLOSED";
    case VerdictReason::kNoDisclosure: return "NO_DISCLOSURE";
    case VerdictReason::kAmbiguousTag: return "AMBIGUOUS_TAG";
    case VerdictReason::kAfterMore: return "AFTER_MORE";
    case VerdictReason::kBuriedInTags: return "BURIED_IN_TAGS";
    case VerdictReason::kOtherLanguage: return "OTHER_LANGUAGE";
    case VerdictReason::kOtherModality: return "OTHER_MODALITY";
    case VerdictReason::kNegated: return "NEGATED";
  }
  return "";
}

}  // namespace

google::protobuf::Timestamp TimestampOf(int64_t microseconds) {
  google::protobuf::Timestamp time;
  int64_t seconds = microseconds / kMicrosPerSecond, rest = microseconds % kMicrosPerSecond;
  if (rest < 0) --seconds, rest += kMicrosPerSecond;
  time.set_seconds(seconds);
  time.set_nanos(static_cast<int32_t>(rest) * kNanosPerMicro);
  return time;
}
int64_t MicrosOf(const google::protobuf::Timestamp& time) {
  return time.seconds() * kMicrosPerSecond + time.nanos() / kNanosPerMicro;
}
google::protobuf::Duration DurationOf(int64_t microseconds) {
  google::protobuf::Duration duration;
  duration.set_seconds(microseconds / kMicrosPerSecond);
  duration.set_nanos(static_cast<int32_t>(microseconds % kMicrosPerSecond) * kNanosPerMicro);
  return duration;
}
int64_t MicrosOf(const google::protobuf::Duration& duration) {
  return duration.seconds() * kMicrosPerSecond + duration.nanos() / kNanosPerMicro;
}

std::string PackBytes(const std::string& bytes) { return absl::Base64Escape(bytes); }
std::string UnpackBytes(const std::string& text) {
  std::string bytes;
  absl::Base64Unescape(text, &bytes);
  return bytes;
}

v1::Brand MessageOf(const BrandRow& brand) {
  v1::Brand message;
  message.set_id(brand.id);
  message.set_name(brand.name);
  return message;
}

v1::Campaign MessageOf(const CampaignRow& campaign) {
  v1::Campaign message;
  message.set_id(campaign.id);
  message.set_brand_id(campaign.brand_id);
  message.set_name(campaign.name);
  message.set_state(static_cast<v1::CampaignState>(campaign.state));
  if (campaign.starts != 0) *message.mutable_starts() = TimestampOf(campaign.starts);
  if (campaign.ends != 0) *message.mutable_ends() = TimestampOf(campaign.ends);
  message.set_currency(campaign.currency);
  message.set_budget(campaign.budget);
  *message.mutable_created() = TimestampOf(campaign.created);
  message.set_control_share(campaign.control_share);
  return message;
}

v1::Perk MessageOf(const PerkRow& perk) {
  v1::Perk message;
  message.set_id(perk.id);
  message.set_campaign_id(perk.campaign_id);
  message.set_name(perk.name);
  message.set_description(perk.description);
  *message.mutable_rules() = Unpack<v1::PerkRules>(perk.rules);
  message.set_terms_hash(perk.terms_hash);
  *message.mutable_hold() = DurationOf(perk.hold);
  *message.mutable_offer_valid() = DurationOf(perk.offer_valid);
  message.set_stock_total(perk.total);
  message.set_stock_available(perk.available);
  message.set_stock_held(perk.held);
  message.set_stock_claimed(perk.claimed);
  message.set_unit_cost(perk.unit_cost);
  return message;
}

v1::Offer MessageOf(const OfferRow& offer) {
  v1::Offer message;
  message.set_id(offer.id);
  message.set_perk_id(offer.perk_id);
  message.set_campaign_id(offer.campaign_id);
  message.set_person(offer.person);
  message.set_state(static_cast<v1::OfferState>(offer.state));
  *message.mutable_offered() = TimestampOf(offer.offered);
  if (offer.expires != 0) *message.mutable_expires() = TimestampOf(offer.expires);
  // From the claim on: a reservation is no claim, and its code may go to another.
  if (offer.claimed != 0) message.set_code(offer.code);
  if (offer.post_due != 0) *message.mutable_post_due() = TimestampOf(offer.post_due);
  return message;
}

v1::Offer OfferFor(std::string_view actor, const OfferRow& offer, bool consents) {
  v1::Offer message = MessageOf(offer);
  if (!absl::StartsWith(ToAbsl(actor), "brand:")) return message;
  message.clear_code();
  if (!consents) message.clear_person();
  return message;
}

v1::Disclosure MessageOf(const DisclosureRow& disclosure) {
  v1::Disclosure message;
  message.set_offer_id(disclosure.offer_id);
  message.set_person(disclosure.person);
  message.set_state(static_cast<v1::DisclosureState>(disclosure.state));
  if (disclosure.due != 0) *message.mutable_due() = TimestampOf(disclosure.due);
  message.set_terms_hash(disclosure.terms_hash);
  message.set_network(static_cast<fact::v1::Network>(disclosure.network));
  message.set_post_id(disclosure.post_id);
  if (!disclosure.verdict.empty()) *message.mutable_verdict() = Unpack<v1::Verdict>(disclosure.verdict);
  return message;
}

v1::LedgerRow MessageOf(const LedgerEntry& entry) {
  v1::LedgerRow message;
  message.set_sequence(static_cast<uint64_t>(entry.sequence));
  *message.mutable_time() = TimestampOf(entry.time);
  message.set_actor(entry.actor);
  message.set_request_id(entry.request_id);
  message.set_event(entry.event);
  message.set_brand_id(entry.brand_id);
  message.set_campaign_id(entry.campaign_id);
  message.set_perk_id(entry.perk_id);
  message.set_offer_id(entry.offer_id);
  message.set_person(entry.person);
  message.set_from_state(entry.from_state);
  message.set_to_state(entry.to_state);
  message.set_reason(entry.reason);
  message.set_amount(entry.amount);
  message.set_detail(entry.detail);
  return message;
}

CampaignWindow WindowOf(const CampaignRow& campaign) {
  return {static_cast<CampaignState>(campaign.state), TimeOr(campaign.starts, absl::InfinitePast()),
          TimeOr(campaign.ends, absl::InfiniteFuture())};
}

PersonRules RulesOf(const v1::PerkRules& rules) {
  return {rules.min_age(),
          {rules.places().begin(), rules.places().end()},
          {rules.excluded_places().begin(), rules.excluded_places().end()}};
}

PostText PostTextOf(const v1::ObservedPost& post) {
  PostText text;
  if (post.network() != fact::v1::NETWORK_UNSPECIFIED) text.network = std::string(NetworkName(post.network()));
  text.text = post.text();
  text.shown_text = post.shown_text();
  text.spoken_text = post.spoken_text();
  text.language = post.language();
  text.endorsement = static_cast<Modality>(post.endorsement());
  text.has_label = post.has_label();
  return text;
}

v1::Verdict MessageOf(const Verdict& verdict) {
  v1::Verdict message;
  message.set_discloses(verdict.discloses());
  message.set_reason(std::string(NameOf(verdict.reason)));
  message.set_explanation(verdict.explanation);
  message.set_evidence(verdict.evidence);
  message.set_evidence_offset(verdict.evidence_offset);
  message.set_language(verdict.language);
  return message;
}

}  // namespace klout::perks
