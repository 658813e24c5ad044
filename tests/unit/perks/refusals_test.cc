// What must be refused, with its reason, and nothing lost by it; on every database.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/unit/perks/perks_stage.h"

namespace klout::perks {
namespace {

using Stub = v1::PerksService::Stub;

class RefusalsTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    SKIP_WITHOUT_POSTGRES(GetParam());
    stage_ = std::make_unique<PerksStage>(GetParam());
  }
  // Whatever was refused, the ledger and the tables agree.
  void TearDown() override {
    if (stage_ == nullptr) return;
    EXPECT_EQ(stage_->Audit(), absl::OkStatus());
  }
  std::unique_ptr<PerksStage> stage_;
};

TEST_P(RefusalsTest, GoodsOfTheWrongState) {
  v1::PerkRules rules;
  rules.add_places("US");
  rules.add_excluded_places("US-NY");
  const v1::Perk perk = stage_->LivePerk(5, rules);
  ASSERT_EQ(stage_->Join("person:ny", "US-NY"), "");
  ASSERT_EQ(stage_->Join("person:somewhere", "US"), "");
  ASSERT_EQ(stage_->Join("person:it", "IT"), "");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:ny").refused(), "WRONG_PLACE");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:somewhere").refused(), "WRONG_PLACE");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:it").refused(), "WRONG_PLACE");
  // Who moves after the reservation.
  const std::string offer = stage_->Offer(perk.id(), "person:ca", "US-CA");
  ASSERT_EQ(stage_->Reserve(offer), absl::OkStatus());
  ASSERT_EQ(stage_->Join("person:ca", "US-NY"), "");
  EXPECT_EQ(ErrorReason(stage_->Claim(offer, perk.terms_hash())), "WRONG_PLACE");
  EXPECT_EQ(stage_->StockOf(perk), "4/1/0");
  ASSERT_EQ(stage_->Join("person:ca", "US-NJ"), "");
  EXPECT_EQ(stage_->Claim(offer, perk.terms_hash()), absl::OkStatus());
  EXPECT_EQ(stage_->StockOf(perk), "4/0/1");
}

TEST_P(RefusalsTest, UnderAgeUntilTheBirthday) {
  v1::PerkRules rules;
  rules.set_min_age(21);
  const v1::Perk perk = stage_->LivePerk(1, rules);
  // The clock stands at 2012-07-01.
  ASSERT_EQ(stage_->Join("person:young", "US", "1991-07-02"), "");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:young").refused(), "TOO_YOUNG");
  stage_->clock.Advance(absl::Hours(24));
  const v1::Invitation invitation = stage_->Invite(perk.id(), "person:young");
  EXPECT_EQ(invitation.refused(), "");
  ASSERT_EQ(stage_->Reserve(invitation.offer_id()), absl::OkStatus());
  ASSERT_EQ(stage_->Join("person:young", "US", "1991-07-03"), "");
  EXPECT_EQ(ErrorReason(stage_->Claim(invitation.offer_id(), perk.terms_hash())), "TOO_YOUNG");
  EXPECT_EQ(stage_->StockOf(perk), "0/1/0");
}

TEST_P(RefusalsTest, ConsentThatWasTakenBack) {
  const v1::Perk perk = stage_->LivePerk(3);
  const std::string reserved = stage_->Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_->Reserve(reserved), absl::OkStatus());
  v1::GetCampaignRequest get;
  get.set_campaign_id(perk.campaign_id());
  v1::GetCampaignResponse campaign;
  ASSERT_EQ(stage_->Call(&Stub::GetCampaign, get, &campaign), absl::OkStatus());
  auto request = stage_->New<v1::SetConsentRequest>("person:ada");
  request.set_person("person:ada");
  request.set_brand_id(campaign.campaign().brand_id());
  v1::SetConsentResponse response;
  ASSERT_EQ(stage_->Call(&Stub::SetConsent, request, &response), absl::OkStatus());
  EXPECT_EQ(response.offers_withdrawn(), 1);
  EXPECT_EQ(stage_->StockOf(perk), "3/0/0");
  EXPECT_EQ(ErrorReason(stage_->Claim(reserved, perk.terms_hash())), "NO_CONSENT");
  EXPECT_EQ(ErrorReason(stage_->Reserve(reserved)), "NO_CONSENT");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:ada").refused(), "NO_CONSENT");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:nobody").refused(), "NO_CONSENT");
}

TEST_P(RefusalsTest, APersonWhoWasErased) {
  const v1::Perk perk = stage_->LivePerk(3);
  const std::string claimed = stage_->Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_->Reserve(claimed), absl::OkStatus());
  auto claim = stage_->New<v1::ClaimRequest>("person:ada");
  claim.set_offer_id(claimed);
  claim.set_terms_hash(perk.terms_hash());
  v1::ClaimResponse claim_answer;
  ASSERT_EQ(stage_->Call(&Stub::Claim, claim, &claim_answer), absl::OkStatus());
  const v1::Perk other = stage_->LivePerk(1);
  const std::string reserved = stage_->Invite(other.id(), "person:ada").offer_id();
  ASSERT_EQ(stage_->Reserve(reserved), absl::OkStatus());

  auto request = stage_->New<v1::ErasePersonRequest>("person:ada");
  request.set_person("person:ada");
  v1::ErasePersonResponse response;
  ASSERT_EQ(stage_->Call(&Stub::ErasePerson, request, &response), absl::OkStatus());
  EXPECT_EQ(response.offers_closed(), 1);
  EXPECT_EQ(stage_->StockOf(perk), "2/0/1") << "what was given out stays counted";
  EXPECT_EQ(stage_->StockOf(other), "1/0/0");
  EXPECT_EQ(stage_->Claim(reserved, other.terms_hash()).code(), absl::StatusCode::kNotFound);
  // The answer that named her is not given again.
  EXPECT_EQ(stage_->Call(&Stub::Claim, claim, &claim_answer).code(), absl::StatusCode::kNotFound);
  for (const v1::LedgerRow& row : stage_->Ledger()) EXPECT_THAT(row.ShortDebugString(), testing::Not(testing::HasSubstr("person:ada")));
  Connection connection(stage_->database_url());
  for (const char* table : {"offers", "participants", "consents", "disclosures", "picks", "requests", "ledger"}) {
    connection.Query(absl::StrCat("SELECT COUNT(*) FROM ", table, " WHERE person LIKE '%ada%'"), {}, {ColumnType::kInteger},
                     [&](const std::vector<Value>& row) { EXPECT_EQ(std::get<long long>(row[0]), 0) << table; });
  }
}

TEST_P(RefusalsTest, ACampaignThatEnded) {
  const v1::Perk perk = stage_->LivePerk(2);
  const std::string reserved = stage_->Offer(perk.id(), "person:ada"), offered = stage_->Offer(perk.id(), "person:bob");
  ASSERT_EQ(stage_->Reserve(reserved), absl::OkStatus());
  ASSERT_EQ(stage_->Change(perk.campaign_id(), v1::CAMPAIGN_STATE_PAUSED), "");
  EXPECT_EQ(ErrorReason(stage_->Claim(reserved, perk.terms_hash())), "CAMPAIGN_NOT_LIVE");
  ASSERT_EQ(stage_->Change(perk.campaign_id(), v1::CAMPAIGN_STATE_ENDED), "");
  EXPECT_EQ(ErrorReason(stage_->Claim(reserved, perk.terms_hash())), "CAMPAIGN_NOT_LIVE");
  EXPECT_EQ(ErrorReason(stage_->Reserve(offered)), "CAMPAIGN_NOT_LIVE");
  EXPECT_EQ(stage_->Change(perk.campaign_id(), v1::CAMPAIGN_STATE_LIVE), "ILLEGAL_TRANSITION");
  EXPECT_EQ(stage_->StockOf(perk), "2/0/0");
  EXPECT_EQ(stage_->OfferOf("person:ada", reserved).state(), v1::OFFER_STATE_WITHDRAWN);
}

// Claims are taken in [starts, ends), and five seconds before and after, as clocks differ.
TEST_P(RefusalsTest, BeforeAndAfterTheCampaignByAnyClock) {
  const absl::Time now = stage_->clock.Now();
  auto request = stage_->CampaignOf(stage_->Brand());
  request.mutable_starts()->set_seconds(absl::ToUnixSeconds(now) + 100);
  request.mutable_ends()->set_seconds(absl::ToUnixSeconds(now) + 200);
  const std::string campaign = stage_->Campaign(request);
  const v1::Perk perk = stage_->Perk(stage_->PerkOf(campaign), 3);
  ASSERT_EQ(stage_->Change(campaign, v1::CAMPAIGN_STATE_LIVE), "");
  const std::string first = stage_->Offer(perk.id(), "person:first"), last = stage_->Offer(perk.id(), "person:last");
  stage_->clock.Set(now + absl::Seconds(94));
  EXPECT_EQ(ErrorReason(stage_->Reserve(first)), "NOT_YET");
  stage_->clock.Set(now + absl::Seconds(95));
  EXPECT_EQ(stage_->Reserve(first), absl::OkStatus());
  EXPECT_EQ(stage_->Reserve(last), absl::OkStatus());
  // A clock that is set back, by a replica or by hand, makes nothing claimable twice and loses nothing.
  stage_->clock.Set(now + absl::Seconds(10));
  EXPECT_EQ(ErrorReason(stage_->Claim(first, perk.terms_hash())), "NOT_YET");
  stage_->clock.Set(now + absl::Seconds(204));
  EXPECT_EQ(stage_->Claim(first, perk.terms_hash()), absl::OkStatus());
  stage_->clock.Set(now + absl::Seconds(205));
  EXPECT_EQ(ErrorReason(stage_->Claim(last, perk.terms_hash())), "CAMPAIGN_NOT_LIVE");
  EXPECT_EQ(stage_->StockOf(perk), "1/1/1");
  stage_->Sweep();
  EXPECT_EQ(stage_->StockOf(perk), "2/0/1") << "the sweep ended the campaign and took the reservation back";
}

TEST_P(RefusalsTest, TermsThatAreNotThePerks) {
  const v1::Perk perk = stage_->LivePerk(1);
  const std::string offer = stage_->Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_->Reserve(offer), absl::OkStatus());
  EXPECT_EQ(ErrorReason(stage_->Claim(offer, "0123")), "TERMS_CHANGED");
  EXPECT_EQ(stage_->StockOf(perk), "0/1/0");
  EXPECT_EQ(stage_->Claim(offer, perk.terms_hash()), absl::OkStatus());
}

TEST_P(RefusalsTest, AReservationThatIsOverEvenBeforeTheSweep) {
  const v1::Perk perk = stage_->LivePerk(1);
  const std::string offer = stage_->Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_->Reserve(offer), absl::OkStatus());
  stage_->clock.Advance(absl::Seconds(600));
  EXPECT_EQ(ErrorReason(stage_->Claim(offer, perk.terms_hash())), "EXPIRED");
  EXPECT_EQ(stage_->StockOf(perk), "1/0/0");
  EXPECT_EQ(stage_->Sweep(), 0);
  EXPECT_EQ(ErrorReason(stage_->Reserve(offer)), "EXPIRED");
}

TEST_P(RefusalsTest, ASecondUnitForAPersonOrAHousehold) {
  v1::PerkRules rules;
  rules.set_one_per_household(true);
  const v1::Perk perk = stage_->LivePerk(3, rules);
  const std::string ada = stage_->Offer(perk.id(), "person:ada", "IT", "1980-01-01", "via Roma 1");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:ada").refused(), "ONE_PER_PERSON");
  const std::string bob = stage_->Offer(perk.id(), "person:bob", "IT", "1980-01-01", "via Roma 1");
  ASSERT_EQ(stage_->Reserve(ada), absl::OkStatus());
  EXPECT_EQ(ErrorReason(stage_->Reserve(bob)), "ONE_PER_HOUSEHOLD");
  // Who moves in after the reservation.
  const std::string eve = stage_->Offer(perk.id(), "person:eve", "IT", "1980-01-01", "via Milano 2");
  ASSERT_EQ(stage_->Reserve(eve), absl::OkStatus());
  ASSERT_EQ(stage_->Join("person:eve", "IT", "1980-01-01", "via Roma 1"), "");
  EXPECT_EQ(ErrorReason(stage_->Claim(eve, perk.terms_hash())), "ONE_PER_HOUSEHOLD");
  EXPECT_EQ(stage_->StockOf(perk), "1/2/0");
  EXPECT_EQ(stage_->Do(&Stub::Cancel, ada), "");
  EXPECT_EQ(stage_->Claim(eve, perk.terms_hash()), absl::OkStatus());
}

TEST_P(RefusalsTest, WhoDoesNotQualifyByScoring) {
  v1::PerkRules rules;
  rules.mutable_eligibility()->set_min_low(40);
  const v1::Perk perk = stage_->LivePerk(3, rules);
  stage_->scoring.Know("person:ada", {.low = 41});
  stage_->scoring.Know("person:bob", {.low = 39});
  ASSERT_EQ(stage_->Join("person:bob"), "");
  EXPECT_EQ(stage_->Invite(perk.id(), "person:bob").refused(), "NOT_ELIGIBLE");
  const std::string offer = stage_->Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_->Reserve(offer), absl::OkStatus());
  stage_->scoring.Know("person:ada", {.low = 30});
  EXPECT_EQ(ErrorReason(stage_->Claim(offer, perk.terms_hash())), "NOT_ELIGIBLE");
  stage_->scoring.SetAway(true);
  const absl::Status away = stage_->Claim(offer, perk.terms_hash());
  EXPECT_EQ(away.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(away), "SCORING");
  EXPECT_EQ(std::string(away.message()).find("disk"), std::string::npos);
  EXPECT_EQ(stage_->StockOf(perk), "2/1/0");
  stage_->scoring.SetAway(false);
  stage_->scoring.Know("person:ada", {.low = 41});
  EXPECT_EQ(stage_->Claim(offer, perk.terms_hash()), absl::OkStatus());
}

TEST_P(RefusalsTest, ATokenThatDoesNotHold) {
  const v1::Perk perk = stage_->LivePerk(1), other = stage_->LivePerk(1);
  ASSERT_EQ(stage_->Join("person:ada"), "");
  v1::IssueEligibilityTokenRequest issue;
  issue.set_person("person:ada");
  issue.set_perk_id(perk.id());
  v1::IssueEligibilityTokenResponse token, second;
  ASSERT_EQ(stage_->Call(&Stub::IssueEligibilityToken, issue, &token), absl::OkStatus());
  ASSERT_EQ(stage_->Call(&Stub::IssueEligibilityToken, issue, &second), absl::OkStatus());
  EXPECT_NE(token.token(), second.token());
  v1::VerifyEligibilityTokenRequest verify;
  v1::VerifyEligibilityTokenResponse verified;
  verify.set_token(token.token());
  verify.set_perk_id(perk.id());
  EXPECT_EQ(stage_->Call(&Stub::VerifyEligibilityToken, verify, &verified), absl::OkStatus());
  verify.set_perk_id(other.id());
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::VerifyEligibilityToken, verify, &verified)), "TOKEN");
  verify.set_perk_id(perk.id());
  verify.mutable_token()->at(10) ^= 1;
  EXPECT_EQ(stage_->Call(&Stub::VerifyEligibilityToken, verify, &verified).code(), absl::StatusCode::kPermissionDenied);
  verify.set_token(token.token());
  stage_->clock.Advance(absl::Minutes(12));
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::VerifyEligibilityToken, verify, &verified)), "TOKEN");
  issue.set_person("person:nobody");
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::IssueEligibilityToken, issue, &token)), "NO_CONSENT");
}

TEST_P(RefusalsTest, APersonWhoActsForAnother) {
  const v1::Perk perk = stage_->LivePerk(1);
  const std::string offer = stage_->Offer(perk.id(), "person:ada");
  auto request = stage_->New<v1::ReserveRequest>("person:eve");
  request.set_offer_id(offer);
  v1::ReserveResponse response;
  const absl::Status status = stage_->Call(&Stub::Reserve, request, &response);
  EXPECT_EQ(status.code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(ErrorReason(status), "ACTOR");
}

TEST_P(RefusalsTest, ABrandSeesNobodyWhoDoesNotConsent) {
  const v1::Perk perk = stage_->LivePerk(2);
  const std::string hidden = stage_->Offer(perk.id(), "person:ada"), shown = stage_->Offer(perk.id(), "person:bob");
  ASSERT_EQ(stage_->Reserve(hidden), absl::OkStatus());
  ASSERT_EQ(stage_->Reserve(shown), absl::OkStatus());
  v1::Offer claimed;
  ASSERT_EQ(stage_->Claim(shown, perk.terms_hash(), &claimed), absl::OkStatus());
  std::string all;
  for (const v1::LedgerRow& row : stage_->Ledger(perk.campaign_id())) all += row.ShortDebugString();
  EXPECT_EQ(all.find("person:ada"), std::string::npos);
  EXPECT_NE(all.find("person:bob"), std::string::npos);
  auto redeem = stage_->New<v1::RedeemRequest>("brand:acme");
  redeem.set_perk_id(perk.id());
  redeem.set_code(claimed.code());
  v1::RedeemResponse redeemed;
  ASSERT_EQ(stage_->Call(&Stub::Redeem, redeem, &redeemed), absl::OkStatus());
  EXPECT_EQ(redeemed.offer().person(), "person:bob");
  EXPECT_EQ(redeemed.offer().code(), "");
  auto cancel = stage_->New<v1::CancelRequest>("brand:acme");
  cancel.set_offer_id(hidden);
  v1::CancelResponse cancelled;
  ASSERT_EQ(stage_->Call(&Stub::Cancel, cancel, &cancelled), absl::OkStatus());
  EXPECT_EQ(cancelled.offer().person(), "");
}

INSTANTIATE_TEST_SUITE_P(Databases, RefusalsTest, testing::Values(Engine::kSqlite, Engine::kPostgres), EngineName);

}  // namespace
}  // namespace klout::perks
