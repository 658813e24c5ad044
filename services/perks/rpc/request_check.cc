#include "services/perks/rpc/request_check.h"

#include <google/protobuf/descriptor.h>

#include <cmath>
#include <set>
#include <string>
#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/perks/domain/age.h"
#include "services/perks/domain/place.h"
#include "services/perks/engine/messages.h"

namespace klout::perks {
namespace {

constexpr size_t kMaxIdBytes = 128, kMaxNameBytes = 256, kMaxReasonBytes = 512, kMaxDescriptionBytes = 4096;
constexpr size_t kMaxTextBytes = 64 << 10, kMaxCodeBytes = 128, kMaxHouseholdBytes = 128, kMaxLanguageBytes = 35;
constexpr size_t kMaxPostIdBytes = 256, kHashBytes = 64;
constexpr int kMaxCodes = 10'000, kMaxPersons = 1'000, kMaxPlaces = 1'000, kMaxListed = 1'000;
constexpr uint32_t kMaxUnits = 100'000, kMaxAge = 150;
constexpr absl::Duration kShortest = absl::Minutes(1), kLongestHold = absl::Hours(24 * 7), kLongestOffer = absl::Hours(24 * 366);
constexpr int64_t kMaxMoney = int64_t{1} << 53;
constexpr char kPerson[] = "person:";

std::string At(std::string_view field, int index) { return absl::StrCat(ToAbsl(field), "[", index, "]"); }

// The first of the checks that failed.
class Checks {
 public:
  // `least` to `most` bytes.
  Checks& Text(std::string_view field, std::string_view text, size_t least, size_t most) {
    if (!status_.ok()) return *this;
    if (text.size() < least || text.size() > most)
      Fail(field, least == 0 ? absl::StrCat("is ", text.size(), " bytes, limit ", most)
                             : absl::StrCat("is ", text.size(), " bytes, must be ", least, " to ", most));
    else if (text.find('\0') != std::string_view::npos)
      Fail(field, "contains the character NUL");
    return *this;
  }
  Checks& Id(std::string_view field, std::string_view id) { return Text(field, id, 1, kMaxIdBytes); }
  template <typename Request>
  Checks& Write(const Request& request) { return Id("request_id", request.request_id()).Id("actor", request.actor()); }
  Checks& Person(std::string_view field, std::string_view person) {
    Id(field, person);
    return That(person.size() > sizeof(kPerson) - 1 && person.substr(0, sizeof(kPerson) - 1) == kPerson, field, "must be person:ID");
  }
  Checks& That(bool holds, std::string_view field, std::string_view message) {
    if (status_.ok() && !holds) Fail(field, message);
    return *this;
  }
  Checks& Length(std::string_view field, const google::protobuf::Duration& duration, absl::Duration most) {
    const absl::Duration length = absl::Microseconds(MicrosOf(duration));
    return That(duration.seconds() >= 0 && duration.seconds() <= absl::ToInt64Seconds(kLongestOffer) && length >= kShortest && length <= most,
                field, absl::StrCat("must be ", absl::FormatDuration(kShortest), " to ", absl::FormatDuration(most)).c_str());
  }
  Checks& Money(std::string_view field, int64_t amount) { return That(amount >= 0 && amount <= kMaxMoney, field, "must be 0 to 2^53"); }
  template <typename List>
  Checks& Places(std::string_view field, const List& places) {
    That(places.size() <= kMaxPlaces, field, "has more than 1,000 entries");
    for (int i = 0; i < places.size(); ++i) That(IsPlace(places[i]), At(field, i), "must be like US or US-NY");
    return *this;
  }
  Checks& Add(const absl::Status& status) {
    if (status_.ok()) status_ = status;
    return *this;
  }
  absl::Status status() const { return status_; }

 private:
  void Fail(std::string_view field, std::string_view message) {
    status_ = InvalidField(field, absl::StrCat(ToAbsl(field), " ", ToAbsl(message)));
  }
  absl::Status status_;
};

absl::Status CheckEligibility(const scoring::v1::Eligibility& eligibility) {
  const std::string at = "rules.eligibility.";
  Checks checks;
  checks.Text(at + "topic", eligibility.topic(), 0, kMaxIdBytes)
      .That(std::isfinite(eligibility.min_low()) && eligibility.min_low() >= 0 && eligibility.min_low() <= 100, at + "min_low", "must be 0 to 100")
      .That(eligibility.min_reply_likelihood() >= 0 && eligibility.min_reply_likelihood() <= 1, at + "min_reply_likelihood", "must be 0 to 1")
      .That(fact::v1::Network_IsValid(eligibility.network()), at + "network", "has no meaning for this number")
      .That(fact::v1::AccountKind_IsValid(eligibility.kind()), at + "kind", "has no meaning for this number")
      .That(scoring::v1::Evidence_IsValid(eligibility.min_evidence()), at + "min_evidence", "has no meaning for this number")
      .Places(at + "countries", eligibility.countries())
      .That(eligibility.languages_size() <= kMaxListed, at + "languages", "has more than 1,000 entries")
      .That(eligibility.exclude_size() <= kMaxListed, at + "exclude", "has more than 1,000 entries")
      .That(eligibility.only_size() <= kMaxListed, at + "only", "has more than 1,000 entries");
  for (int i = 0; i < eligibility.exclude_size(); ++i) checks.Person(At(at + "exclude", i), eligibility.exclude(i));
  for (int i = 0; i < eligibility.only_size(); ++i) checks.Person(At(at + "only", i), eligibility.only(i));
  return checks.status();
}

absl::Status CheckPost(const v1::ObservedPost& post, bool is_named) {
  Checks checks;
  checks.That(fact::v1::Network_IsValid(post.network()) && (!is_named || post.network() != fact::v1::NETWORK_UNSPECIFIED), "post.network",
              "must be a network")
      .Text("post.post_id", post.post_id(), is_named ? 1 : 0, kMaxPostIdBytes)
      .Text("post.text", post.text(), 0, kMaxTextBytes)
      .Text("post.shown_text", post.shown_text(), 0, kMaxTextBytes)
      .Text("post.spoken_text", post.spoken_text(), 0, kMaxTextBytes)
      .Text("post.language", post.language(), 0, kMaxLanguageBytes)
      .That(v1::Modality_IsValid(post.endorsement()), "post.endorsement", "has no meaning for this number");
  return checks.status();
}

}  // namespace

absl::Status Check(const v1::CreateBrandRequest& request) {
  return Checks().Write(request).Text("name", request.name(), 1, kMaxNameBytes).status();
}

absl::Status Check(const v1::CreateCampaignRequest& request) {
  const bool is_currency = request.currency().empty() ||
                           (request.currency().size() == 3 && request.currency().find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos);
  return Checks()
      .Write(request)
      .Id("brand_id", request.brand_id())
      .Text("name", request.name(), 1, kMaxNameBytes)
      .That(!request.has_starts() || request.starts().seconds() > 0, "starts", "must be after 1970")
      .That(!request.has_ends() || request.ends().seconds() > 0, "ends", "must be after 1970")
      .That(!request.has_starts() || !request.has_ends() || MicrosOf(request.starts()) < MicrosOf(request.ends()), "ends", "must be after starts")
      .That(is_currency, "currency", "must be ISO 4217, such as EUR")
      .Money("budget", request.budget())
      .That(request.control_share() >= 0 && request.control_share() <= 0.5, "control_share", "must be 0 to 0.5")
      .status();
}

absl::Status Check(const v1::ChangeCampaignStateRequest& request) {
  return Checks()
      .Write(request)
      .Id("campaign_id", request.campaign_id())
      .That(v1::CampaignState_IsValid(request.state()) && request.state() != v1::CAMPAIGN_STATE_UNSPECIFIED, "state", "must be a state")
      .Text("reason", request.reason(), 0, kMaxReasonBytes)
      .status();
}

absl::Status Check(const v1::CreatePerkRequest& request) {
  Checks checks;
  checks.Write(request)
      .Id("campaign_id", request.campaign_id())
      .Text("name", request.name(), 1, kMaxNameBytes)
      .Text("description", request.description(), 0, kMaxDescriptionBytes)
      .That(request.rules().min_age() <= kMaxAge, "rules.min_age", "is over 150")
      .Places("rules.places", request.rules().places())
      .Places("rules.excluded_places", request.rules().excluded_places())
      .Add(CheckEligibility(request.rules().eligibility()))
      .Text("terms", request.terms(), 0, kMaxTextBytes)
      .Length("hold", request.hold(), kLongestHold)
      .Length("offer_valid", request.offer_valid(), kLongestOffer)
      .Money("unit_cost", request.unit_cost());
  if (request.rules().has_post_due()) checks.Length("rules.post_due", request.rules().post_due(), kLongestOffer);
  return checks.status();
}

absl::Status Check(const v1::AddStockRequest& request) {
  Checks checks;
  checks.Write(request)
      .Id("perk_id", request.perk_id())
      .That(request.codes().empty() != (request.units() == 0), "units", "or codes must be given, not both")
      .That(request.codes_size() <= kMaxCodes, "codes", "has more than 10,000 entries")
      .That(request.units() <= kMaxUnits, "units", "is over 100,000");
  std::set<std::string_view> seen;
  for (int i = 0; i < request.codes_size(); ++i) {
    checks.Text(At("codes", i), request.codes(i), 1, kMaxCodeBytes)
        .That(seen.insert(request.codes(i)).second, At("codes", i), "is there twice");
  }
  return checks.status();
}

absl::Status Check(const v1::PlanCampaignRequest& request) {
  return Checks().Write(request).Id("campaign_id", request.campaign_id()).Id("perk_id", request.perk_id()).status();
}
absl::Status Check(const v1::LaunchCampaignRequest& request) { return Checks().Write(request).Id("campaign_id", request.campaign_id()).status(); }

absl::Status Check(const v1::InvitePeopleRequest& request) {
  Checks checks;
  checks.Write(request)
      .Id("perk_id", request.perk_id())
      .That(!request.persons().empty() && request.persons_size() <= kMaxPersons, "persons", "must have 1 to 1,000 entries");
  for (int i = 0; i < request.persons_size(); ++i) checks.Person(At("persons", i), request.persons(i));
  return checks.status();
}

absl::Status Check(const v1::PutParticipantRequest& request) {
  const v1::Participant& participant = request.participant();
  return Checks()
      .Write(request)
      .Person("participant.person", participant.person())
      .That(IsPlace(participant.place()), "participant.place", "must be like US or US-NY")
      .That(ParseBirthDate(participant.birth_date()).has_value(), "participant.birth_date", "must be a day like 1990-05-17")
      .Text("participant.household", participant.household(), 0, kMaxHouseholdBytes)
      .status();
}
absl::Status Check(const v1::SetConsentRequest& request) {
  return Checks().Write(request).Person("person", request.person()).Id("brand_id", request.brand_id()).status();
}
absl::Status Check(const v1::ErasePersonRequest& request) { return Checks().Write(request).Person("person", request.person()).status(); }

absl::Status Check(const v1::OpenOfferRequest& request) { return Checks().Write(request).Id("offer_id", request.offer_id()).status(); }
absl::Status Check(const v1::DeclineOfferRequest& request) {
  return Checks().Write(request).Id("offer_id", request.offer_id()).Text("reason", request.reason(), 0, kMaxReasonBytes).status();
}
absl::Status Check(const v1::ReserveRequest& request) { return Checks().Write(request).Id("offer_id", request.offer_id()).status(); }
absl::Status Check(const v1::ClaimRequest& request) {
  return Checks().Write(request).Id("offer_id", request.offer_id()).Text("terms_hash", request.terms_hash(), 1, kHashBytes).status();
}
absl::Status Check(const v1::RedeemRequest& request) {
  return Checks().Write(request).Id("perk_id", request.perk_id()).Text("code", request.code(), 1, kMaxCodeBytes).status();
}
absl::Status Check(const v1::CancelRequest& request) {
  return Checks().Write(request).Id("offer_id", request.offer_id()).Text("reason", request.reason(), 0, kMaxReasonBytes).status();
}
absl::Status Check(const v1::ObservePostRequest& request) {
  return Checks().Write(request).Id("offer_id", request.offer_id()).Add(CheckPost(request.post(), /*is_named=*/true)).status();
}
absl::Status Check(const v1::JudgeDisclosureRequest& request) { return CheckPost(request.post(), /*is_named=*/false); }

absl::Status Check(const v1::ListBrandsRequest&) { return absl::OkStatus(); }
absl::Status Check(const v1::GetCampaignRequest& request) { return Checks().Id("campaign_id", request.campaign_id()).status(); }
absl::Status Check(const v1::ListCampaignsRequest& request) { return Checks().Text("brand_id", request.brand_id(), 0, kMaxIdBytes).status(); }
absl::Status Check(const v1::ListPerksRequest& request) { return Checks().Id("campaign_id", request.campaign_id()).status(); }
absl::Status Check(const v1::GetParticipantRequest& request) { return Checks().Person("person", request.person()).status(); }
absl::Status Check(const v1::ListOffersRequest& request) { return Checks().Person("person", request.person()).status(); }
absl::Status Check(const v1::ListDisclosuresRequest& request) {
  Checks checks;
  checks.That(request.campaign_id().empty() != request.person().empty(), "campaign_id", "or person must be given, not both");
  return request.person().empty() ? checks.Id("campaign_id", request.campaign_id()).status() : checks.Person("person", request.person()).status();
}
absl::Status Check(const v1::IssueEligibilityTokenRequest& request) {
  return Checks().Person("person", request.person()).Id("perk_id", request.perk_id()).status();
}
absl::Status Check(const v1::VerifyEligibilityTokenRequest& request) { return Checks().Id("perk_id", request.perk_id()).status(); }
absl::Status Check(const v1::GetOwnerRequest& request) {
  const int given = !request.campaign_id().empty() + !request.perk_id().empty() + !request.offer_id().empty();
  return Checks()
      .That(given == 1, "campaign_id", "or perk_id or offer_id must be given, one of them")
      .Text("campaign_id", request.campaign_id(), 0, kMaxIdBytes)
      .Text("perk_id", request.perk_id(), 0, kMaxIdBytes)
      .Text("offer_id", request.offer_id(), 0, kMaxIdBytes)
      .status();
}
absl::Status Check(const v1::GetCampaignReportRequest& request) { return Checks().Id("campaign_id", request.campaign_id()).status(); }
absl::Status Check(const v1::ExportLedgerRequest& request) { return Checks().Text("campaign_id", request.campaign_id(), 0, kMaxIdBytes).status(); }

}  // namespace klout::perks
