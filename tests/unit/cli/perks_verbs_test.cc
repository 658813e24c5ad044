#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "common/status.h"
#include "tests/unit/cli/fake_suite.h"
#include "tests/unit/cli/files.h"

namespace klout::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

void FillCampaign(FakeSuite* suite) {
  auto* campaign = suite->perks.campaign.mutable_campaign();
  campaign->set_id("c1");
  campaign->set_name("Spring tea");
  campaign->set_currency("EUR");
  campaign->set_budget(500'000);
  campaign->set_state(perks::v1::CAMPAIGN_STATE_DRAFT);
  suite->perks.campaign.add_perks()->set_id("p1");
  suite->perks.perk.set_id("p1");
  suite->perks.perk.set_name("Box of teas");
  suite->perks.perk.set_stock_total(100);
  suite->perks.perk.set_stock_available(90);
}

void FillOffer(FakeSuite* suite, perks::v1::OfferState state) {
  suite->perks.offer.set_id("o1");
  suite->perks.offer.set_perk_id("p1");
  suite->perks.offer.set_state(state);
  suite->perks.offer.mutable_expires()->set_seconds(1'772'366'400);
  auto* perk = suite->perks.offers.add_perks();
  perk->set_id("p1");
  perk->set_name("Box of teas");
  perk->set_terms("Say \"ad\".\nBe nice.\x1b[2J");
  perk->set_terms_hash("abc123");
  *suite->perks.offers.add_offers() = suite->perks.offer;
}

TEST(CampaignVerbs, CreateSendsMoneyInItsSmallestUnit) {
  FakeSuite suite;
  FillCampaign(&suite);
  const auto result = suite.Run({"campaign", "create", "Spring tea", "--brand", "b1", "--budget", "5,000", "--ends", "2026-03-01 12:00", "--as",
                                 "brand:b1", "--request-id", "r1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(suite.perks.calls, ElementsAre("CreateCampaign actor: \"brand:b1\" brand_id: \"b1\" name: \"Spring tea\" ends { seconds: 1772366400 } "
                                             "currency: \"EUR\" budget: 500000 control_share: 0.2"));
  EXPECT_THAT(suite.perks.request_ids, ElementsAre("r1"));
  EXPECT_THAT(result.out, HasSubstr("c1        Spring tea  draft  EUR 5,000.00"));
  EXPECT_THAT(result.out, HasSubstr("next: klout perk create NAME --campaign c1"));
}

TEST(CampaignVerbs, WhatIsMissingOrWrongIsAUsageErrorBeforeAnythingIsSent) {
  FakeSuite suite;
  FillCampaign(&suite);
  EXPECT_EQ(suite.Run({"campaign", "create", "x", "--brand", "b1"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"campaign", "create", "x", "--brand", "b1", "--budget", "4.800,00"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"campaign", "create", "x", "--brand", "b1", "--budget", "1", "--starts", "tomorrow"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"campaign", "create", "x", "--brand", "b1", "--budget", "1", "--control", "0.6"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"perk", "stock", "p1"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"perk", "create", "x"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"claim", "o1"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"disclosure", "judge"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"disclosure", "list"}).exit_code, 2);
  EXPECT_EQ(suite.Run({"ledger", "export", "--format", "xml"}).exit_code, 2);
  EXPECT_THAT(suite.perks.calls, IsEmpty());
}

TEST(CampaignVerbs, EachChangeHasAnIdOfItsOwnAndNamesTheUser) {
  FakeSuite suite;
  FillCampaign(&suite);
  suite.environment["USER"] = "bob";
  suite.perks.invited = 1;
  EXPECT_EQ(suite.Run({"campaign", "launch", "c1"}).out, "Spring tea is draft; invited 1 person\n");
  suite.Run({"campaign", "pause", "c1", "--reason", "out of tea"});
  suite.Run({"campaign", "resume", "c1"});
  EXPECT_THAT(suite.Run({"campaign", "end", "c1"}).out, HasSubstr("ended"));
  EXPECT_EQ(std::set<std::string>(suite.perks.request_ids.begin(), suite.perks.request_ids.end()).size(), 4u);
  EXPECT_EQ(suite.perks.request_ids[0].size(), 32u);
  EXPECT_THAT(suite.perks.calls[1],
              HasSubstr("actor: \"operator:bob\" campaign_id: \"c1\" state: CAMPAIGN_STATE_PAUSED reason: \"out of tea\""));
}

TEST(CampaignVerbs, PlanTakesTheOnlyPerkAndShowsItsPicks) {
  FakeSuite suite;
  FillCampaign(&suite);
  auto* pick = suite.perks.plan.mutable_reach()->add_picks();
  pick->set_subject("person:ada");
  pick->set_marginal_reach(120);
  const auto result = suite.Run({"campaign", "plan", "c1", "--people", "20", "--reach-country", "IT", "--already", "person:bob"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(suite.perks.calls[1],
              HasSubstr("campaign_id: \"c1\" perk_id: \"p1\" plan { max_people: 20 audience { rules { country: \"IT\" weight: 1 } } chosen: \"person:bob\" }"));
  EXPECT_THAT(result.out, HasSubstr("This person, for EUR 0.00 of 5,000.00, reaches"));
  EXPECT_THAT(result.out, HasSubstr("person:ada"));
  suite.perks.campaign.add_perks()->set_id("p2");
  EXPECT_EQ(suite.Run({"campaign", "plan", "c1"}).exit_code, 2) << "two perks: which?";
}

TEST(CampaignVerbs, PlanShowOnlyReads) {
  FakeSuite suite;
  FillCampaign(&suite);
  suite.perks.campaign.mutable_plan()->mutable_reach()->add_picks()->set_subject("person:ada");
  EXPECT_THAT(suite.Run({"campaign", "plan", "c1", "--show"}).out, HasSubstr("person:ada"));
  EXPECT_THAT(suite.perks.calls, ElementsAre("GetCampaign campaign_id: \"c1\""));
  EXPECT_THAT(suite.Run({"campaign", "plan", "c1", "--show", "--json"}).out, HasSubstr("\"subject\": \"person:ada\""));
}

TEST(CampaignVerbs, ListReadsAllPages) {
  FakeSuite suite;
  FillCampaign(&suite);
  EXPECT_THAT(suite.Run({"campaign", "list"}).out, HasSubstr("no campaign yet"));
  suite.perks.campaigns = {suite.perks.campaign.campaign(), suite.perks.campaign.campaign()};
  suite.perks.campaigns[1].set_id("c2");
  const auto result = suite.Run({"campaign", "list", "--brand", "b1"});
  EXPECT_THAT(result.out, HasSubstr("c1"));
  EXPECT_THAT(result.out, HasSubstr("c2"));
}

TEST(CampaignVerbs, ReportIsPrintedOrGivenAsJson) {
  FakeSuite suite;
  FillCampaign(&suite);
  *suite.perks.report.mutable_campaign() = suite.perks.campaign.campaign();
  suite.perks.report.set_invited(12);
  EXPECT_THAT(suite.Run({"campaign", "report", "c1"}).out, HasSubstr("were invited"));
  EXPECT_THAT(suite.Run({"campaign", "report", "c1", "--json"}).out, HasSubstr("\"invited\": \"12\""));
}

TEST(PerkVerbs, CreateSendsRulesAndTerms) {
  FakeSuite suite;
  FillCampaign(&suite);
  const TempFile terms("Say ad.\n", "terms.txt");
  const auto result = suite.Run({"perk", "create", "Grinder", "--campaign", "c1", "--unit-cost", "24.90", "--terms", terms.path(), "--place", "IT", "--place",
                                 "US-NY", "--not-in", "US", "--min-age", "18", "--topic", "espresso", "--min-score", "40", "--post-due", "720h",
                                 "--one-per-household", "--as", "x"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(suite.perks.calls[1],
            "CreatePerk actor: \"x\" campaign_id: \"c1\" name: \"Grinder\" rules { eligibility { topic: \"espresso\" min_low: 40 } min_age: 18 places: "
            "\"IT\" places: \"US-NY\" excluded_places: \"US\" one_per_household: true post_due { seconds: 2592000 } } terms: \"Say ad.\\n\" hold { "
            "seconds: 86400 } offer_valid { seconds: 1209600 } unit_cost: 2490");
  EXPECT_THAT(result.out, HasSubstr("Box of teas"));
}

TEST(PerkVerbs, StockTakesUnitsOrAFileOfCodes) {
  FakeSuite suite;
  FillCampaign(&suite);
  const TempFile codes("AAA\r\n\n BBB \n", "codes.txt");
  const auto result = suite.Run({"perk", "stock", "p1", "--codes", codes.path(), "--as", "x"});
  EXPECT_EQ(suite.perks.calls[0], "AddStock actor: \"x\" perk_id: \"p1\" codes: \"AAA\" codes: \"BBB\"");
  EXPECT_THAT(result.out, HasSubstr("2 who waited now hold a unit"));
  suite.Run({"perk", "stock", "p1", "--units", "50", "--as", "x"});
  EXPECT_EQ(suite.perks.calls[1], "AddStock actor: \"x\" perk_id: \"p1\" units: 50");
  EXPECT_EQ(suite.Run({"perk", "stock", "p1", "--codes", "/nowhere/codes"}).exit_code, 1);
  EXPECT_THAT(suite.Run({"perk", "list", "c1"}).out, HasSubstr("p1    Box of teas"));
  suite.Run({"perk", "invite", "p1", "ada", "person:bob", "--as", "x"});
  EXPECT_EQ(suite.perks.calls.back(), "InvitePeople actor: \"x\" perk_id: \"p1\" persons: \"person:ada\" persons: \"person:bob\"");
}

TEST(OfferVerbs, OffersTellTheNextStep) {
  FakeSuite suite;
  FillOffer(&suite, perks::v1::OFFER_STATE_OFFERED);
  const auto result = suite.Run({"offers", "ada"});
  EXPECT_EQ(suite.perks.calls[0], "ListOffers person: \"person:ada\" page_size: 1000");
  EXPECT_THAT(result.out, HasSubstr("o1     Box of teas  offered  klout open o1 before 2026-03-01 12:00 UTC"));
}

TEST(OfferVerbs, MovesSayWhatTheOfferBecame) {
  FakeSuite suite;
  FillOffer(&suite, perks::v1::OFFER_STATE_WAITING);
  suite.perks.offer.set_waiting_place(3);
  EXPECT_EQ(suite.Run({"reserve", "o1", "--wait", "--as", "person:ada"}).out, "o1 waiting: number 3 of those who wait\n");
  EXPECT_EQ(suite.perks.calls[0], "Reserve actor: \"person:ada\" offer_id: \"o1\" wait: true");
  suite.perks.offer.set_state(perks::v1::OFFER_STATE_DECLINED);
  EXPECT_EQ(suite.Run({"decline", "o1", "--reason", "no tea"}).out, "o1 declined\n");
  suite.perks.offer.set_state(perks::v1::OFFER_STATE_OPENED);
  EXPECT_THAT(suite.Run({"open", "o1"}).out, HasSubstr("klout reserve o1"));
  EXPECT_EQ(suite.Run({"cancel", "o1", "--json"}).exit_code, 0);
  EXPECT_EQ(suite.Run({"redeem", "p1", "CODE", "--as", "brand:b1"}).exit_code, 0);
  EXPECT_EQ(suite.perks.calls.back(), "Redeem actor: \"brand:b1\" perk_id: \"p1\" code: \"CODE\"");
}

TEST(OfferVerbs, ClaimShowsTheTermsAndNeedsAYes) {
  FakeSuite suite;
  FillOffer(&suite, perks::v1::OFFER_STATE_CLAIMED);
  suite.perks.offer.set_code("K7QM");
  suite.perks.offer.mutable_post_due()->set_seconds(1'772'366'400);
  suite.typed = "yes\n";
  const auto result = suite.Run({"claim", "o1", "--person", "ada", "--as", "person:ada"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.err, HasSubstr("Say \"ad\".\n  Be nice.\\x1b[2J\n"));
  EXPECT_EQ(suite.perks.calls[1], "Claim actor: \"person:ada\" offer_id: \"o1\" terms_hash: \"abc123\"");
  EXPECT_EQ(result.out, "o1 claimed: code K7QM, post due 2026-03-01 12:00 UTC\n");
  suite.perks.calls.clear();
  suite.typed = "y\n";
  EXPECT_EQ(suite.Run({"claim", "o1", "--person", "ada"}).exit_code, 1);
  EXPECT_THAT(suite.perks.calls, ElementsAre("ListOffers person: \"person:ada\" page_size: 1000"));
  suite.Run({"claim", "o1", "--accept", "fff", "--as", "x"});
  EXPECT_EQ(suite.perks.calls.back(), "Claim actor: \"x\" offer_id: \"o1\" terms_hash: \"fff\"");
  EXPECT_EQ(suite.Run({"claim", "o9", "--person", "ada"}).exit_code, 1);
}

TEST(OfferVerbs, RefusalsShowTheirReason) {
  FakeSuite suite;
  suite.perks.error = FailedPrecondition("WRONG_PLACE", "offer_id", "it may not be sent to US-NY");
  const auto result = suite.Run({"claim", "o1", "--accept", "fff"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("it may not be sent to US-NY"));
  EXPECT_THAT(result.err, HasSubstr("reason: WRONG_PLACE, offer_id"));
}

TEST(ParticipantVerbs, SetShowConsentAndErase) {
  FakeSuite suite;
  suite.perks.participant.set_person("person:ada");
  suite.perks.participant.set_place("IT");
  suite.perks.participant.add_brand_ids("b1");
  const auto result = suite.Run({"participant", "set", "ada", "--place", "IT", "--born", "1990-05-17", "--household", "via Roma", "--as", "x"});
  EXPECT_EQ(suite.perks.calls[0],
            "PutParticipant actor: \"x\" participant { person: \"person:ada\" place: \"IT\" birth_date: \"1990-05-17\" household: \"via Roma\" }");
  EXPECT_THAT(result.out, HasSubstr("place  IT"));
  EXPECT_THAT(suite.Run({"participant", "show", "person:ada"}).out, HasSubstr("seen by b1"));
  suite.Run({"participant", "consent", "ada", "b1", "--as", "x"});
  EXPECT_EQ(suite.perks.calls.back(), "SetConsent actor: \"x\" person: \"person:ada\" brand_id: \"b1\" consents: true");
  EXPECT_THAT(suite.Run({"participant", "consent", "ada", "b1", "--withdraw", "--as", "x"}).out, HasSubstr("3 open offers were withdrawn"));
  EXPECT_EQ(suite.perks.calls.back(), "SetConsent actor: \"x\" person: \"person:ada\" brand_id: \"b1\"");
  EXPECT_EQ(suite.Run({"participant", "erase", "ada"}).out, "forgotten; 4 offers were closed\n");
}

TEST(DisclosureVerbs, JudgeTellsByItsExitCode) {
  FakeSuite suite;
  suite.perks.verdict.set_reason("AMBIGUOUS_TAG");
  suite.perks.verdict.set_explanation("Write #ad.");
  suite.perks.verdict.set_evidence("#sp");
  suite.perks.verdict.set_evidence_offset(9);
  const auto result = suite.Run({"disclosure", "judge", "--network", "instagram", "--text", "nice tent #sp", "--endorses", "shown", "--label"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "does not disclose: AMBIGUOUS_TAG, \"#sp\" at byte 9\n  Write #ad.\n");
  EXPECT_EQ(suite.perks.calls[0],
            "JudgeDisclosure post { network: NETWORK_INSTAGRAM text: \"nice tent #sp\" endorsement: MODALITY_SHOWN has_label: true }");
  suite.perks.verdict.set_discloses(true);
  EXPECT_EQ(suite.Run({"disclosure", "judge", "--text", "#ad"}).exit_code, 0);
}

TEST(DisclosureVerbs, ObserveAndListShowTheState) {
  FakeSuite suite;
  suite.perks.disclosure.set_offer_id("o1");
  suite.perks.disclosure.set_state(perks::v1::DISCLOSURE_STATE_UNCLEAR);
  suite.perks.disclosure.set_network(fact::v1::NETWORK_INSTAGRAM);
  suite.perks.disclosure.set_post_id("17890");
  suite.perks.disclosure.mutable_verdict()->set_reason("AFTER_MORE");
  const auto result = suite.Run({"disclosure", "observe", "o1", "--network", "instagram", "--post", "17890", "--text", "tent", "--as", "x"});
  EXPECT_THAT(result.out, HasSubstr("o1 is unclear\ndoes not disclose: AFTER_MORE"));
  EXPECT_THAT(suite.perks.calls[0], HasSubstr("offer_id: \"o1\" post { network: NETWORK_INSTAGRAM post_id: \"17890\" text: \"tent\""));
  const auto list = suite.Run({"disclosure", "list", "--campaign", "c1"});
  EXPECT_THAT(list.out, HasSubstr("instagram:17890  AFTER_MORE"));
  EXPECT_THAT(list.out, HasSubstr("80 % of those that are due or over disclose clearly"));
}

TEST(LedgerVerbs, ExportsCsvAndNdjson) {
  FakeSuite suite;
  suite.perks.ledger.resize(2);
  suite.perks.ledger[0].set_sequence(1);
  suite.perks.ledger[1].set_sequence(2);
  suite.perks.ledger[1].set_event("stock.added");
  const auto csv = suite.Run({"ledger", "export", "--campaign", "c1", "--after", "0"});
  EXPECT_THAT(csv.out, HasSubstr("sequence,time,"));
  EXPECT_THAT(csv.out, HasSubstr("\n2,1970-01-01T00:00:00Z,,,stock.added,"));
  const auto json = suite.Run({"ledger", "export", "--format", "ndjson"});
  EXPECT_EQ(std::count(json.out.begin(), json.out.end(), '\n'), 2);
  suite.perks.error = Unavailable("DATABASE", "the database cannot be reached", absl::ZeroDuration());
  EXPECT_EQ(suite.Run({"ledger", "export"}).exit_code, 1) << "half an export is no success";
}

TEST(PerksAddress, IsFlagThenVariableThenDefaultThenThisProcess) {
  FakeSuite suite;
  suite.Run({"campaign", "list", "--perks", "there:1"});
  suite.environment["KLOUT_PERKS"] = "elsewhere:2";
  suite.Run({"campaign", "list"});
  suite.environment.clear();
  suite.Run({"campaign", "list"});
  EXPECT_THAT(suite.probed, ElementsAre("there:1", "elsewhere:2", "127.0.0.1:7430"));
  suite.server_answers = false;
  EXPECT_THAT(suite.Run({"campaign", "list", "--perks", "there:1"}).err, HasSubstr("no perks answers at there:1"));
  const auto result = suite.Run({"campaign", "list"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.err, HasSubstr("no perks at 127.0.0.1:7430, so the suite runs in this process"));
  EXPECT_THAT(result.out, Not(IsEmpty()));
}

}  // namespace
}  // namespace klout::cli
