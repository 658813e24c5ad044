#include "tests/bench/soak_claims.h"

#include <grpcpp/client_context.h>

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/error.h"
#include "tests/bench/soak_community.h"

namespace klout::bench {
namespace {

namespace v1 = perks::v1;
using Stub = v1::PerksService::Stub;

// People of one SoakClaims, who are asked in turn.
constexpr uint64_t kPeople = SoakCommunity::kPersons / 2;

}  // namespace

SoakClaims::SoakClaims(std::shared_ptr<grpc::Channel> channel, int number, LatencyBook& book)
    : stub_(v1::PerksService::NewStub(std::move(channel))), number_(number), book_(book) {}

template <typename Request, typename Response>
absl::Status SoakClaims::Do(const std::string& kind,
                            grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Response*),
                            Request request, Response* response) {
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kCallLimit));
  request.set_request_id(absl::StrCat("soak-", number_, "-", writes_++));
  request.set_actor("operator:soak");
  const absl::Time begin = absl::Now();
  const absl::Status status = FromGrpcStatus((stub_.get()->*method)(&context, request, response), context);
  if (status.ok()) book_.Add(kind, absl::Now() - begin);
  return status;
}

absl::Status SoakClaims::Begin() {
  if (brand_.empty()) {
    v1::CreateBrandRequest brand;
    brand.set_name(absl::StrCat("brand ", number_));
    v1::CreateBrandResponse made;
    if (absl::Status status = Do("campaign calls", &Stub::CreateBrand, brand, &made); !status.ok())
      return status;
    brand_ = made.brand().id();
  }
  v1::CreateCampaignRequest campaign;
  campaign.set_brand_id(brand_);
  campaign.set_name(absl::StrCat("campaign ", campaigns_));
  v1::CreateCampaignResponse made;
  if (absl::Status status = Do("campaign calls", &Stub::CreateCampaign, campaign, &made); !status.ok())
    return status;
  v1::CreatePerkRequest perk;
  perk.set_campaign_id(made.campaign().id());
  perk.set_name("umbrella");
  perk.set_terms("be nice");
  perk.mutable_hold()->set_seconds(60);
  perk.mutable_offer_valid()->set_seconds(60);
  // So that scoring is asked about each.
  perk.mutable_rules()->mutable_eligibility()->set_network(fact::v1::NETWORK_TWITTER);
  v1::CreatePerkResponse created;
  if (absl::Status status = Do("campaign calls", &Stub::CreatePerk, perk, &created); !status.ok())
    return status;
  v1::AddStockRequest stock;
  stock.set_perk_id(created.perk().id());
  stock.set_units(kPeopleACampaign);
  v1::AddStockResponse stocked;
  if (absl::Status status = Do("campaign calls", &Stub::AddStock, stock, &stocked); !status.ok())
    return status;
  v1::LaunchCampaignRequest launch;
  launch.set_campaign_id(made.campaign().id());
  v1::LaunchCampaignResponse launched;
  if (absl::Status status = Do("campaign calls", &Stub::LaunchCampaign, launch, &launched); !status.ok())
    return status;
  perk_ = created.perk();
  return absl::OkStatus();
}

absl::Status SoakClaims::Answer(int place) {
  const uint64_t turn = campaigns_ * kPeopleACampaign + static_cast<uint64_t>(place);
  const std::string person = "person:" + SoakCommunity::PersonId(static_cast<uint32_t>(
                                             static_cast<uint64_t>(number_) * kPeople + turn % kPeople));
  if (turn < kPeople) {
    v1::PutParticipantRequest put;
    put.mutable_participant()->set_person(person);
    put.mutable_participant()->set_place("IT");
    put.mutable_participant()->set_birth_date("1980-01-01");
    v1::PutParticipantResponse known;
    if (absl::Status status = Do("campaign calls", &Stub::PutParticipant, put, &known); !status.ok())
      return status;
  }
  v1::InvitePeopleRequest invite;
  invite.set_perk_id(perk_.id());
  invite.add_persons(person);
  v1::InvitePeopleResponse invited;
  if (absl::Status status = Do("InvitePeople", &Stub::InvitePeople, invite, &invited); !status.ok())
    return status;
  if (invited.invitations_size() != 1 || invited.invitations(0).offer_id().empty())
    return absl::InternalError("nobody was invited: " + invited.ShortDebugString());
  const std::string offer = invited.invitations(0).offer_id();
  const int answer = place % 10;
  if (answer == 9) return absl::OkStatus();
  if (answer == 8) {
    v1::DeclineOfferRequest decline;
    decline.set_offer_id(offer);
    v1::DeclineOfferResponse declined;
    return Do("campaign calls", &Stub::DeclineOffer, decline, &declined);
  }
  v1::ReserveRequest reserve;
  reserve.set_offer_id(offer);
  v1::ReserveResponse reserved;
  if (absl::Status status = Do("Reserve", &Stub::Reserve, reserve, &reserved); !status.ok()) return status;
  if (answer >= 6) return absl::OkStatus();
  v1::ClaimRequest claim;
  claim.set_offer_id(offer);
  claim.set_terms_hash(perk_.terms_hash());
  v1::ClaimResponse claimed;
  return Do("Claim", &Stub::Claim, claim, &claimed);
}

absl::Status SoakClaims::End() {
  v1::ChangeCampaignStateRequest end;
  end.set_campaign_id(perk_.campaign_id());
  end.set_state(v1::CAMPAIGN_STATE_ENDED);
  end.set_reason("it is over");
  v1::ChangeCampaignStateResponse ended;
  return Do("campaign calls", &Stub::ChangeCampaignState, end, &ended);
}

void SoakClaims::Next() {
  const absl::Status status = next_ < 0 ? Begin() : next_ == kPeopleACampaign ? End() : Answer(next_);
  if (!status.ok()) book_.AddError("perks", status.ToString());
  if (!status.ok() && next_ < 0) {
    absl::SleepFor(absl::Milliseconds(100));
    return;
  }
  if (next_ == kPeopleACampaign) ++campaigns_;
  next_ = next_ == kPeopleACampaign ? -1 : next_ + 1;
}

}  // namespace klout::bench
