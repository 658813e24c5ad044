// What the calls do together, on every database: waiting lists, expiry, plans, disclosures, reports, repeated calls; and the ledger makes the state again.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/unit/perks/perks_stage.h"

namespace klout::perks {
namespace {

using Stub = v1::PerksService::Stub;

class ServiceTest : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    SKIP_WITHOUT_POSTGRES(GetParam());
    stage_ = std::make_unique<PerksStage>(GetParam());
  }
  void TearDown() override {
    if (stage_ == nullptr) return;
    EXPECT_EQ(stage_->Audit(), absl::OkStatus());
  }
  std::unique_ptr<PerksStage> stage_;
};

TEST_P(ServiceTest, FromTheOfferToTheHonouredCode) {
  const v1::Perk perk = stage_->LivePerk(2);
  const std::string id = stage_->Offer(perk.id(), "person:ada");
  EXPECT_EQ((stage_->Do<v1::OpenOfferRequest, v1::OpenOfferResponse>(&Stub::OpenOffer, id)), "");
  v1::Offer reserved, claimed;
  ASSERT_EQ(stage_->Reserve(id, false, &reserved), absl::OkStatus());
  EXPECT_EQ(reserved.code(), "") << "a reservation shows no code";
  ASSERT_EQ(stage_->Claim(id, perk.terms_hash(), &claimed), absl::OkStatus());
  EXPECT_EQ(claimed.code().size(), 12u);
  EXPECT_EQ(stage_->OfferOf("person:ada", id).code(), claimed.code());
  auto redeem = stage_->New<v1::RedeemRequest>();
  redeem.set_perk_id(perk.id());
  redeem.set_code("WRONG");
  v1::RedeemResponse redeemed;
  EXPECT_EQ(stage_->Call(&Stub::Redeem, redeem, &redeemed).code(), absl::StatusCode::kNotFound);
  redeem = stage_->New<v1::RedeemRequest>();
  redeem.set_perk_id(perk.id());
  redeem.set_code(claimed.code());
  ASSERT_EQ(stage_->Call(&Stub::Redeem, redeem, &redeemed), absl::OkStatus());
  EXPECT_EQ(redeemed.offer().state(), v1::OFFER_STATE_REDEEMED);
  redeem.set_request_id("again");
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::Redeem, redeem, &redeemed)), "ILLEGAL_TRANSITION");
}

TEST_P(ServiceTest, ARepeatedCallIsAnsweredAlikeAndAfterARestartToo) {
  const v1::Perk perk = stage_->LivePerk(1);
  const std::string id = stage_->Offer(perk.id(), "person:ada");
  ASSERT_EQ(stage_->Reserve(id), absl::OkStatus());
  auto request = stage_->New<v1::ClaimRequest>();
  request.set_offer_id(id);
  request.set_terms_hash(perk.terms_hash());
  v1::ClaimResponse first, second;
  ASSERT_EQ(stage_->Call(&Stub::Claim, request, &first), absl::OkStatus());
  stage_->Start();
  ASSERT_EQ(stage_->Call(&Stub::Claim, request, &second), absl::OkStatus());
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());
  request.set_terms_hash("other");
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::Claim, request, &second)), "REQUEST_ID");
}

TEST_P(ServiceTest, ThoseWhoWaitAreServedInTheirOrder) {
  const v1::Perk perk = stage_->LivePerk(1);
  const std::string holder = stage_->Offer(perk.id(), "person:holder");
  ASSERT_EQ(stage_->Reserve(holder), absl::OkStatus());
  std::vector<std::string> waiting;
  for (int i = 0; i < 3; ++i) {
    waiting.push_back(stage_->Offer(perk.id(), absl::StrCat("person:w", i)));
    EXPECT_EQ(ErrorReason(stage_->Reserve(waiting[i])), "OUT_OF_STOCK");
    v1::Offer offer;
    ASSERT_EQ(stage_->Reserve(waiting[i], true, &offer), absl::OkStatus());
    EXPECT_EQ(offer.state(), v1::OFFER_STATE_WAITING);
    EXPECT_EQ(offer.waiting_place(), i + 1u);
  }
  EXPECT_EQ((stage_->Do<v1::CancelRequest, v1::CancelResponse>(&Stub::Cancel, holder)), "");
  EXPECT_EQ(stage_->OfferOf("person:w0", waiting[0]).state(), v1::OFFER_STATE_RESERVED);
  EXPECT_EQ(stage_->OfferOf("person:w1", waiting[1]).waiting_place(), 1u);
  // The first's hold expires: the second has it at the sweep.
  stage_->clock.Advance(absl::Seconds(601));
  EXPECT_GT(stage_->Sweep(), 0u);
  EXPECT_EQ(stage_->OfferOf("person:w0", waiting[0]).state(), v1::OFFER_STATE_EXPIRED);
  EXPECT_EQ(stage_->OfferOf("person:w1", waiting[1]).state(), v1::OFFER_STATE_RESERVED);
  const v1::AddStockResponse stocked = stage_->Stock(perk.id(), 5);
  EXPECT_EQ(stocked.served(), 1u);
  EXPECT_EQ(stage_->OfferOf("person:w2", waiting[2]).state(), v1::OFFER_STATE_RESERVED);
  EXPECT_EQ(stage_->StockOf(perk), "4/2/0");
}

TEST_P(ServiceTest, CodesOfTheBrandAreGivenOnceEach) {
  const std::string campaign = stage_->Campaign(stage_->CampaignOf(stage_->Brand()));
  const v1::Perk perk = stage_->Perk(stage_->PerkOf(campaign), 0);
  auto stock = stage_->New<v1::AddStockRequest>();
  stock.set_perk_id(perk.id());
  stock.add_codes("ONE");
  stock.add_codes("TWO");
  v1::AddStockResponse stocked;
  ASSERT_EQ(stage_->Call(&Stub::AddStock, stock, &stocked), absl::OkStatus());
  stock.set_request_id("more");
  const absl::Status twice = stage_->Call(&Stub::AddStock, stock, &stocked);
  EXPECT_EQ(twice.code(), absl::StatusCode::kAlreadyExists);
  ASSERT_EQ(stage_->Change(campaign, v1::CAMPAIGN_STATE_LIVE), "");
  std::set<std::string> codes;
  for (const char* person : {"person:ada", "person:bob"}) {
    const std::string id = stage_->Offer(perk.id(), person);
    v1::Offer claimed;
    ASSERT_EQ(stage_->Reserve(id), absl::OkStatus());
    ASSERT_EQ(stage_->Claim(id, perk.terms_hash(), &claimed), absl::OkStatus());
    codes.insert(claimed.code());
  }
  EXPECT_THAT(codes, testing::ElementsAre("ONE", "TWO"));
}

TEST_P(ServiceTest, APlanHoldsSomeBackAndShowsTheBrandOnlyWhoConsents) {
  auto create = stage_->CampaignOf(stage_->Brand());
  create.set_control_share(0.25);
  const std::string campaign = stage_->Campaign(create);
  auto perk_request = stage_->PerkOf(campaign);
  perk_request.mutable_rules()->add_places("IT");
  const v1::Perk perk = stage_->Perk(perk_request, 10);
  for (int i = 0; i < 8; ++i) {
    ASSERT_EQ(stage_->Join(absl::StrCat("person:p", i)), "");
    stage_->scoring.Know(absl::StrCat("person:p", i), {.people_per_week = 10});
  }
  ASSERT_EQ(stage_->Join("person:abroad", "FR"), "");
  auto plan = stage_->New<v1::PlanCampaignRequest>();
  plan.set_campaign_id(campaign);
  plan.set_perk_id(perk.id());
  plan.mutable_plan()->set_max_people(8);
  v1::PlanCampaignResponse planned;
  ASSERT_EQ(stage_->Call(&Stub::PlanCampaign, plan, &planned), absl::OkStatus());
  EXPECT_EQ(planned.plan().control_people(), 2u);
  EXPECT_EQ(planned.plan().reach().picks_size(), 6);
  EXPECT_EQ(planned.plan().hidden_people(), 6u);
  EXPECT_EQ(planned.ShortDebugString().find("person:"), std::string::npos);
  EXPECT_EQ(stage_->scoring.plans(), 2u);
  EXPECT_EQ(stage_->scoring.last_plan().budget(), 100'000);
  EXPECT_EQ(stage_->scoring.last_plan().cost().base(), 500);
  EXPECT_EQ(stage_->scoring.last_plan().eligibility().only_size(), 6);
  // Repeated: not asked again.
  v1::PlanCampaignResponse again;
  ASSERT_EQ(stage_->Call(&Stub::PlanCampaign, plan, &again), absl::OkStatus());
  EXPECT_EQ(again.SerializeAsString(), planned.SerializeAsString());
  EXPECT_EQ(stage_->scoring.plans(), 2u);

  auto launch = stage_->New<v1::LaunchCampaignRequest>();
  launch.set_campaign_id(campaign);
  v1::LaunchCampaignResponse launched;
  ASSERT_EQ(stage_->Call(&Stub::LaunchCampaign, launch, &launched), absl::OkStatus());
  EXPECT_EQ(launched.invited(), 6u);
  EXPECT_EQ(launched.campaign().state(), v1::CAMPAIGN_STATE_LIVE);

  // Three of them claim, and move 5 people a week more; the control group moves 1 more.
  int claims = 0, control = 0;
  for (int i = 0; i < 8; ++i) {
    const std::string person = absl::StrCat("person:p", i);
    v1::ListOffersRequest list;
    list.set_person(person);
    v1::ListOffersResponse offers;
    ASSERT_EQ(stage_->Call(&Stub::ListOffers, list, &offers), absl::OkStatus());
    if (offers.offers().empty()) {
      ++control;
      EXPECT_EQ(stage_->Invite(perk.id(), person).refused(), "CONTROL_GROUP");
      stage_->scoring.Know(person, {.people_per_week = 11});
    } else if (claims < 3) {
      ++claims;
      ASSERT_EQ(stage_->Reserve(offers.offers(0).id()), absl::OkStatus());
      ASSERT_EQ(stage_->Claim(offers.offers(0).id(), perk.terms_hash()), absl::OkStatus());
      stage_->scoring.Know(person, {.people_per_week = 15});
    }
  }
  EXPECT_EQ(control, 2);
  v1::GetCampaignReportRequest ask;
  ask.set_campaign_id(campaign);
  v1::GetCampaignReportResponse report;
  ASSERT_EQ(stage_->Call(&Stub::GetCampaignReport, ask, &report), absl::OkStatus());
  EXPECT_EQ(report.invited(), 6u);
  EXPECT_EQ(report.claimed(), 3u);
  EXPECT_EQ(report.cost(), 1'500);
  EXPECT_EQ(report.claimed_people(), 3u);
  EXPECT_EQ(report.control_people(), 2u);
  EXPECT_DOUBLE_EQ(report.claimed_change(), 5);
  EXPECT_DOUBLE_EQ(report.control_change(), 1);
  EXPECT_DOUBLE_EQ(report.lift(), 4);
  EXPECT_GE(report.forecast_reach(), 300);
  EXPECT_LE(report.forecast_reach(), 360);
  v1::GetCampaignRequest get;
  get.set_campaign_id(campaign);
  v1::GetCampaignResponse seen;
  ASSERT_EQ(stage_->Call(&Stub::GetCampaign, get, &seen), absl::OkStatus());
  EXPECT_EQ(seen.plan().hidden_people(), 3u) << "who claimed consents";
  stage_->scoring.SetAway(true);
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::GetCampaignReport, ask, &report)), "SCORING");
}

TEST_P(ServiceTest, WithoutScoringNothingIsPlannedAndNothingChanged) {
  const std::string campaign = stage_->Campaign(stage_->CampaignOf(stage_->Brand()));
  const v1::Perk perk = stage_->Perk(stage_->PerkOf(campaign), 1);
  auto plan = stage_->New<v1::PlanCampaignRequest>();
  plan.set_campaign_id(campaign);
  plan.set_perk_id(perk.id());
  v1::PlanCampaignResponse planned;
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::PlanCampaign, plan, &planned)), "NOT_ELIGIBLE") << "nobody takes part";
  ASSERT_EQ(stage_->Join("person:ada"), "");
  stage_->scoring.SetAway(true);
  EXPECT_EQ(stage_->Call(&Stub::PlanCampaign, plan, &planned).code(), absl::StatusCode::kUnavailable);
  stage_->scoring.SetAway(false);
  plan.mutable_plan()->set_epsilon(0.9);
  const absl::Status bad = stage_->Call(&Stub::PlanCampaign, plan, &planned);
  EXPECT_EQ(bad.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorField(bad), "plan.epsilon");
  plan.mutable_plan()->clear_epsilon();
  EXPECT_EQ(stage_->Call(&Stub::PlanCampaign, plan, &planned), absl::OkStatus());
}

TEST_P(ServiceTest, APostIsAwaitedJudgedRemindedOfAndMended) {
  v1::PerkRules rules;
  rules.mutable_post_due()->set_seconds(7 * 86'400);
  const v1::Perk perk = stage_->LivePerk(3, rules);
  const auto claim = [&](const std::string& person) {
    const std::string id = stage_->Offer(perk.id(), person);
    EXPECT_EQ(stage_->Reserve(id), absl::OkStatus());
    EXPECT_EQ(stage_->Claim(id, perk.terms_hash()), absl::OkStatus());
    return id;
  };
  const auto observe = [&](const std::string& id, const std::string& text, v1::ObservePostResponse* response) {
    auto request = stage_->New<v1::ObservePostRequest>();
    request.set_offer_id(id);
    request.mutable_post()->set_network(fact::v1::NETWORK_MASTODON);
    request.mutable_post()->set_post_id("42");
    request.mutable_post()->set_text(text);
    request.mutable_post()->set_language("en");
    return ErrorReason(stage_->Call(&Stub::ObservePost, request, response));
  };
  const std::string good = claim("person:good"), mends = claim("person:mends"), silent = claim("person:silent");
  v1::ObservePostResponse response;
  EXPECT_EQ(observe(good, "Advertisement: I was given this shirt. #ad", &response), "");
  EXPECT_EQ(response.disclosure().state(), v1::DISCLOSURE_STATE_DISCLOSED);
  EXPECT_EQ(observe(mends, "What a lovely shirt", &response), "");
  EXPECT_EQ(response.disclosure().state(), v1::DISCLOSURE_STATE_UNCLEAR);
  EXPECT_EQ(response.disclosure().verdict().reason(), "NO_DISCLOSURE");
  EXPECT_EQ(observe(mends, "#ad What a lovely shirt", &response), "");
  EXPECT_EQ(response.disclosure().state(), v1::DISCLOSURE_STATE_REMEDIED);
  stage_->clock.Advance(absl::Hours(7 * 24 + 1));
  EXPECT_EQ(stage_->Sweep(), 1u);
  stage_->clock.Advance(absl::Hours(72));
  EXPECT_EQ(stage_->Sweep(), 1u);
  EXPECT_EQ(observe(silent, "#ad late", &response), "EXPIRED");
  v1::ListDisclosuresRequest list;
  list.set_campaign_id(perk.campaign_id());
  v1::ListDisclosuresResponse disclosures;
  ASSERT_EQ(stage_->Call(&Stub::ListDisclosures, list, &disclosures), absl::OkStatus());
  EXPECT_EQ(disclosures.disclosures_size(), 3);
  EXPECT_DOUBLE_EQ(disclosures.compliance_rate(), 2.0 / 3);
  v1::GetCampaignReportRequest ask;
  ask.set_campaign_id(perk.campaign_id());
  v1::GetCampaignReportResponse report;
  ASSERT_EQ(stage_->Call(&Stub::GetCampaignReport, ask, &report), absl::OkStatus());
  EXPECT_EQ(report.posted(), 2u);
  EXPECT_EQ(report.disclosed(), 2u);
  EXPECT_EQ(report.breached(), 1u);
  EXPECT_DOUBLE_EQ(report.observed_reach(), 80);
}

TEST_P(ServiceTest, ListsComeInPages) {
  for (int i = 0; i < 5; ++i) stage_->Brand(absl::StrCat("brand", i));
  std::set<std::string> seen;
  v1::ListBrandsRequest request;
  request.set_page_size(2);
  int pages = 0;
  do {
    v1::ListBrandsResponse response;
    ASSERT_EQ(stage_->Call(&Stub::ListBrands, request, &response), absl::OkStatus());
    for (const v1::Brand& brand : response.brands()) EXPECT_TRUE(seen.insert(brand.id()).second);
    request.set_page_token(response.next_page_token());
    ++pages;
  } while (!request.page_token().empty());
  EXPECT_EQ(pages, 3);
  EXPECT_EQ(seen.size(), 5u);
  v1::ListCampaignsRequest other;
  other.set_page_token("nonsense");
  v1::ListCampaignsResponse response;
  EXPECT_EQ(ErrorReason(stage_->Call(&Stub::ListCampaigns, other, &response)), "PAGE_TOKEN");
}

TEST_P(ServiceTest, BadRequestsNameTheField) {
  auto request = stage_->New<v1::CreatePerkRequest>();
  request.set_campaign_id("c");
  request.set_name("shirt");
  request.mutable_hold()->set_seconds(60);
  request.mutable_offer_valid()->set_seconds(60);
  request.mutable_rules()->add_places("us");
  v1::CreatePerkResponse response;
  EXPECT_EQ(ErrorField(stage_->Call(&Stub::CreatePerk, request, &response)), "rules.places[0]");
  request.mutable_rules()->clear_places();
  request.mutable_hold()->set_seconds(59);
  EXPECT_EQ(ErrorField(stage_->Call(&Stub::CreatePerk, request, &response)), "hold");
  request.mutable_hold()->set_seconds(60);
  request.set_actor("");
  EXPECT_EQ(ErrorField(stage_->Call(&Stub::CreatePerk, request, &response)), "actor");
  request.set_actor(std::string("a\0b", 3));
  EXPECT_EQ(ErrorField(stage_->Call(&Stub::CreatePerk, request, &response)), "actor");
  request.set_actor("a");
  EXPECT_EQ(stage_->Call(&Stub::CreatePerk, request, &response).code(), absl::StatusCode::kNotFound);
}

// Anything in any order, by seed: the stock adds up, and the ledger alone makes the same state.
TEST_P(ServiceTest, AfterARandomRunTheLedgerMakesTheStateAgain) {
  std::mt19937_64 random(5);
  const auto pick = [&](size_t n) { return static_cast<size_t>(random() % n); };
  v1::PerkRules rules;
  rules.set_one_per_household(true);
  rules.mutable_post_due()->set_seconds(300);
  std::vector<v1::Perk> perks = {stage_->LivePerk(1, rules), stage_->LivePerk(1)};
  std::vector<std::string> offers;
  std::vector<std::string> codes = {"none"};
  for (int step = 0; step < 2'000; ++step) {
    const std::string person = absl::StrCat("person:p", pick(12));
    const v1::Perk& perk = perks[pick(perks.size())];
    const std::string offer = offers.empty() ? "none" : offers[offers.size() - 1 - pick(std::min<size_t>(offers.size(), 12))];
    switch (pick(14)) {
      case 0: stage_->Join(person, "IT", "1980-01-01", absl::StrCat("home", pick(8))); break;
      case 1: case 2: {
        const v1::Invitation invitation = stage_->Invite(perk.id(), person);
        if (!invitation.offer_id().empty()) offers.push_back(invitation.offer_id());
        break;
      }
      case 3: stage_->Do<v1::OpenOfferRequest, v1::OpenOfferResponse>(&Stub::OpenOffer, offer); break;
      case 4: stage_->Do<v1::DeclineOfferRequest, v1::DeclineOfferResponse>(&Stub::DeclineOffer, offer); break;
      case 5: case 6: stage_->Reserve(offer, pick(2) == 0).IgnoreError(); break;
      case 7: case 8: {
        v1::Offer claimed;
        if (stage_->Claim(offer, perk.terms_hash(), &claimed).ok()) codes.push_back(claimed.code());
        break;
      }
      case 9: stage_->Do<v1::CancelRequest, v1::CancelResponse>(&Stub::Cancel, offer); break;
      case 10: {
        auto request = stage_->New<v1::RedeemRequest>();
        request.set_perk_id(perk.id());
        request.set_code(codes[pick(codes.size())]);
        v1::RedeemResponse response;
        stage_->Call(&Stub::Redeem, request, &response).IgnoreError();
        break;
      }
      case 11: {
        auto request = stage_->New<v1::ObservePostRequest>();
        request.set_offer_id(offer);
        request.mutable_post()->set_network(fact::v1::NETWORK_MASTODON);
        request.mutable_post()->set_post_id(absl::StrCat(step));
        request.mutable_post()->set_text(pick(2) == 0 ? "#ad a shirt" : "a shirt");
        v1::ObservePostResponse response;
        stage_->Call(&Stub::ObservePost, request, &response).IgnoreError();
        break;
      }
      case 12:
        stage_->clock.Advance(absl::Seconds(static_cast<int64_t>(pick(400))));
        if (pick(3) == 0) stage_->Sweep();
        break;
      default:
        // Little stock, so that people wait for it.
        if (pick(16) == 0) {
          stage_->Stock(perk.id(), 1);
        } else if (pick(8) == 0) {
          auto request = stage_->New<v1::ErasePersonRequest>();
          request.set_person(person);
          v1::ErasePersonResponse response;
          EXPECT_EQ(stage_->Call(&Stub::ErasePerson, request, &response), absl::OkStatus());
        }
    }
  }
  std::set<std::string> events;
  for (const v1::LedgerRow& row : stage_->Ledger()) events.insert(row.event());
  EXPECT_THAT(events, testing::IsSupersetOf({"offer.offered", "offer.opened", "offer.waiting", "offer.reserved", "offer.claimed", "offer.redeemed",
                                             "offer.declined", "offer.expired", "offer.cancelled", "offer.withdrawn", "disclosure.due",
                                             "disclosure.reminded", "disclosure.disclosed", "disclosure.unclear", "disclosure.dropped",
                                             "stock.added", "consent.given", "person.erased"}));
  EXPECT_EQ(stage_->Audit(), absl::OkStatus());
  // An audit that cannot fail shows nothing: one unit too many is found.
  Connection(stage_->database_url()).Execute("UPDATE perks SET total = total + 1, available = available + 1");
  EXPECT_EQ(stage_->Audit().code(), absl::StatusCode::kDataLoss);
  Connection(stage_->database_url()).Execute("UPDATE perks SET total = total - 1, available = available - 1");
}

INSTANTIATE_TEST_SUITE_P(Databases, ServiceTest, testing::Values(Engine::kSqlite, Engine::kPostgres), EngineName);

}  // namespace
}  // namespace klout::perks
