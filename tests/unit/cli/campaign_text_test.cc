#include "services/cli/campaign_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "absl/strings/str_split.h"
#include "services/cli/campaign_report_text.h"
#include "services/cli/ledger_text.h"
#include "services/cli/money.h"
#include "services/cli/verb.h"

namespace klout::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

perks::v1::Campaign TeaCampaign() {
  perks::v1::Campaign campaign;
  campaign.set_id("c1");
  campaign.set_name("Spring tea");
  campaign.set_currency("EUR");
  campaign.set_budget(500'000);
  campaign.set_state(perks::v1::CAMPAIGN_STATE_LIVE);
  return campaign;
}

void AddPick(perks::v1::CampaignPlan* plan, const std::string& subject, int64_t cost, double marginal, double overlap, double score) {
  auto* pick = plan->mutable_reach()->add_picks();
  pick->set_subject(subject);
  pick->set_cost(cost);
  pick->set_marginal_reach(marginal);
  pick->set_alone(marginal / (1 - overlap));
  pick->set_overlap(overlap);
  pick->set_cost_per_person(static_cast<double>(cost) / marginal);
  pick->set_score(score);
  pick->set_low(score - 4);
  pick->set_high(score + 5);
}

perks::v1::CampaignPlan TeaPlan() {
  perks::v1::CampaignPlan plan;
  AddPick(&plan, "person:ada", 124'000, 21'400, 0, 71.3);
  AddPick(&plan, "person:zoë-müller", 36'000, 12'300, 0.08, 55.2);
  AddPick(&plan, "person:山田", 36'000, 9'950, 0.31, 52);
  AddPick(&plan, "", 24'000, 850.4, 0.62, 0);
  auto& reach = *plan.mutable_reach();
  reach.mutable_reach()->set_people(47'963);
  reach.mutable_reach()->set_low(45'921);
  reach.mutable_reach()->set_high(50'244);
  reach.set_cost(480'000);
  reach.set_certificate(0.574);
  reach.set_certified(true);
  reach.set_samples(1'200'000);
  reach.set_checks(600'000);
  reach.set_eligible_people(1'204);
  reach.set_audience_people(751'000);
  reach.mutable_top_by_score()->set_people_chosen(20);
  reach.mutable_top_by_score()->mutable_reach()->set_people(22'840);
  plan.set_control_people(5);
  plan.set_hidden_people(1);
  return plan;
}

TEST(MoneyTest, IsWrittenAsPeopleDo) {
  EXPECT_EQ(MoneyText(480'000, "EUR"), "EUR 4,800.00");
  EXPECT_EQ(MoneyText(5, "EUR"), "EUR 0.05");
  EXPECT_EQ(MoneyText(-123'456, "EUR"), "EUR -1,234.56");
  EXPECT_EQ(MoneyText(1'200, "JPY"), "JPY 1,200");
  EXPECT_EQ(MoneyText(1'234'567, "KWD"), "KWD 1,234.567");
  EXPECT_EQ(MoneyText(INT64_MIN, "EUR"), "EUR -92,233,720,368,547,758.08");
  EXPECT_EQ(FractionText(579.44, "EUR"), "5.79");
  EXPECT_EQ(FractionText(25, "EUR"), "0.25");
  EXPECT_EQ(FractionText(0.42, "EUR"), "0.0042");
  EXPECT_EQ(FractionText(0.42, "JPY"), "0.42");
  EXPECT_EQ(FractionText(1.0 / 0.0, "EUR"), "–");
}

TEST(MoneyTest, IsReadAsPeopleWriteIt) {
  EXPECT_EQ(*ParseMoney("4800", "EUR"), 480'000);
  EXPECT_EQ(*ParseMoney("4,800.5", "EUR"), 480'050);
  EXPECT_EQ(*ParseMoney("0.05", "EUR"), 5);
  EXPECT_EQ(*ParseMoney("1200", "JPY"), 1'200);
  EXPECT_EQ(*ParseMoney("1.234", "KWD"), 1'234);
  for (const char* text : {"", ".5", "-1", "4.800,00", "1e3", "12.345", "99999999999999999999", "five"}) {
    EXPECT_TRUE(IsUsageError(ParseMoney(text, "EUR").status())) << text;
  }
  EXPECT_THAT(std::string(ParseMoney("1.5", "JPY").status().message()), HasSubstr("JPY has 0 digits after the point"));
}

TEST(CampaignTextTest, EstimatesHaveThreeDigits) {
  EXPECT_EQ(AboutText(47'963), "48,000");
  EXPECT_EQ(AboutText(45'921), "45,900");
  EXPECT_EQ(AboutText(312.4), "312");
  EXPECT_EQ(AboutText(3.14), "3.1");
  EXPECT_EQ(AboutText(0), "0");
  EXPECT_EQ(AboutText(9'996), "10,000");
}

TEST(CampaignTextTest, OneSentenceSaysWhatAPlanComesTo) {
  perks::v1::CampaignPlan plan = TeaPlan();
  EXPECT_EQ(PlanSentence(TeaCampaign(), plan),
            "These 4 people, for EUR 4,800.00 of 5,000.00, reach about 48,000 distinct people (45,900 to 50,200) – 2.1 times what the 20 highest "
            "scores would for the same money.");
  plan.mutable_reach()->mutable_picks()->DeleteSubrange(1, 3);
  plan.mutable_reach()->mutable_top_by_score()->set_people_chosen(1);
  plan.mutable_reach()->mutable_top_by_score()->mutable_reach()->set_people(4'000);
  perks::v1::Campaign unbounded = TeaCampaign();
  unbounded.set_budget(0);
  EXPECT_EQ(PlanSentence(unbounded, plan),
            "This person, for EUR 4,800.00, reaches about 48,000 distinct people (45,900 to 50,200) – 12 times what the highest score would for the "
            "same money.");
  plan.mutable_reach()->mutable_top_by_score()->mutable_reach()->set_people(0);
  EXPECT_THAT(PlanSentence(unbounded, plan), HasSubstr("; for the same money the highest score would reach nobody."));
  plan.mutable_reach()->clear_picks();
  EXPECT_EQ(PlanSentence(unbounded, plan), "Nobody who takes part in perks meets the conditions within the budget.");
  EXPECT_THAT(PlanNotes(plan), IsEmpty());
}

TEST(CampaignTextTest, NotesSayHowSureThePlanIsAndWhoIsMissing) {
  perks::v1::CampaignPlan plan = TeaPlan();
  EXPECT_THAT(PlanNotes(plan),
              ElementsAre("Certificate: the plan reaches at least 57 % of what the best choice by the same rules could.",
                          "Known from 1,200,000 samples to choose and 600,000 others to check; 1,204 people could be chosen, 751,000 are counted.",
                          "5 people are held back at random, to measure what would have happened anyway.",
                          "1 person has not agreed to be seen by the brand yet: they are asked when the campaign is launched."));
  plan.mutable_reach()->set_certified(false);
  EXPECT_THAT(PlanNotes(plan)[0], HasSubstr("could, less than was aimed at"));
}

std::vector<std::string> Lines(const std::string& text) { return absl::StrSplit(text, '\n', absl::SkipEmpty()); }

// The lines of the table, after the sentence.
std::vector<std::string> TableAt(int width, const perks::v1::CampaignPlan& plan) {
  std::ostringstream out;
  PrintPlan({.out = &out, .width = width}, TeaCampaign(), plan);
  std::vector<std::string> lines = Lines(out.str());
  for (const std::string& line : lines) EXPECT_LE(DisplayWidth(line), static_cast<size_t>(width)) << line;
  const auto heading = std::find_if(lines.begin(), lines.end(), [](const std::string& line) { return line.starts_with("#"); });
  EXPECT_GE(lines.end() - heading, 5);
  return {heading, std::min(heading + 5, lines.end())};
}

TEST(CampaignTextTest, PlansFitEightyColumnsAndAlignForeignNames) {
  const std::vector<std::string> lines = TableAt(80, TeaPlan());
  EXPECT_THAT(lines,
              ElementsAre("#  WHO                 SCORE  90 %   COST EUR    ADDS            OVERLAP    EACH",
                          "1  person:ada           71.3  67–76  1,240.00  21,400  ▕██████▏      0 %  0.0579",
                          "2  person:zoë-müller    55.2  51–60    360.00  12,300  ▕███░░░▏      8 %  0.0293",
                          "3  person:山田          52.0  48–57    360.00   9,950  ▕███░░░▏     31 %  0.0362",
                          "4  not yet consenting                  240.00     850  ▕░░░░░░▏     62 %    0.28"));
  // One screen, the last column flush on every line.
  for (const std::string& line : lines) EXPECT_EQ(DisplayWidth(line), 80u) << line;
}

TEST(CampaignTextTest, WiderConsolesGetWiderBars) {
  const std::vector<std::string> lines = TableAt(120, TeaPlan());
  EXPECT_EQ(lines[0], "#  WHO                 SCORE  90 %   COST EUR    ADDS                              OVERLAP    EACH");
  EXPECT_EQ(lines[2], "2  person:zoë-müller    55.2  51–60    360.00  12,300  ▕██████████████░░░░░░░░░░▏      8 %  0.0293");
  EXPECT_EQ(lines[3], "3  person:山田          52.0  48–57    360.00   9,950  ▕███████████░░░░░░░░░░░░░▏     31 %  0.0362");
  for (const std::string& line : lines) EXPECT_EQ(DisplayWidth(line), 98u) << line;
}

TEST(CampaignTextTest, LongNamesAreCutAndHostileOnesMadeSafe) {
  perks::v1::CampaignPlan plan = TeaPlan();
  plan.mutable_reach()->mutable_picks(0)->set_subject("person:" + std::string(200, 'x'));
  plan.mutable_reach()->mutable_picks(1)->set_subject("person:\x1b[2J");
  const std::vector<std::string> lines = TableAt(80, plan);
  EXPECT_THAT(lines[1], HasSubstr("xxx…"));
  EXPECT_THAT(lines[2], HasSubstr("person:\\x1b[2J"));
}

perks::v1::GetCampaignReportResponse TeaReport() {
  perks::v1::GetCampaignReportResponse report;
  *report.mutable_campaign() = TeaCampaign();
  report.set_invited(120);
  report.set_opened(84);
  report.set_reserved(48);
  report.set_claimed(40);
  report.set_redeemed(36);
  report.set_posted(30);
  report.set_disclosed(24);
  report.set_declined(7);
  report.set_expired(12);
  report.set_breached(3);
  report.set_forecast_reach(48'000);
  report.set_forecast_low(45'900);
  report.set_forecast_high(50'200);
  report.set_observed_reach(43'210);
  report.set_observed_low(42'870);
  report.set_observed_high(43'553);
  report.set_claimed_change(120.4);
  report.set_control_change(20.1);
  report.set_lift(100.3);
  report.set_lift_low(60.2);
  report.set_lift_high(140.4);
  report.set_claimed_people(40);
  report.set_control_people(30);
  report.set_cost(480'000);
  report.set_cost_per_person(11.11);
  report.set_compliance_rate(0.8);
  return report;
}

std::string ReportAt(int width, const perks::v1::GetCampaignReportResponse& report) {
  std::ostringstream out;
  PrintReport({.out = &out, .width = width}, report);
  return out.str();
}

TEST(CampaignReportTest, ShowsFunnelReachAndNotes) {
  EXPECT_EQ(ReportAt(80, TeaReport()), R"(Spring tea (c1, live)

PEOPLE WHO                                               OF ALL  OF THOSE BEFORE
were invited  120  ▕██████████████████████████████████▏   100 %
opened         84  ▕████████████████████████░░░░░░░░░░▏    70 %             70 %
reserved       48  ▕██████████████░░░░░░░░░░░░░░░░░░░░▏    40 %             57 %
claimed        40  ▕███████████░░░░░░░░░░░░░░░░░░░░░░░▏    33 %             83 %
redeemed       36  ▕██████████░░░░░░░░░░░░░░░░░░░░░░░░▏    30 %             90 %
posted         30  ▕█████████░░░░░░░░░░░░░░░░░░░░░░░░░▏    25 %             83 %
disclosed      24  ▕███████░░░░░░░░░░░░░░░░░░░░░░░░░░░▏    20 %             80 %

DISTINCT PEOPLE          90 %
forecast         48,000  45,900 to 50,200  ▕                              ━●━▏
observed         43,200  42,900 to 43,600  ▕                            ●    ▏

Lift: +100 distinct people a week for each who claimed (90 %: +60.2 to +140):
they changed by +120, the 30 held back by +20.1.
Cost: EUR 4,800.00, which is EUR 0.11 for each additional person reached.
Compliance: 80 % of the posts that were due disclose clearly; 3 did not in time.
Other offers: 7 declined, 12 expired.
)");
  for (const std::string& line : Lines(ReportAt(80, TeaReport()))) EXPECT_LE(DisplayWidth(line), 80u) << line;
  for (const std::string& line : Lines(ReportAt(120, TeaReport()))) EXPECT_LE(DisplayWidth(line), 120u) << line;
}

TEST(CampaignReportTest, SaysWhatIsNotKnown) {
  perks::v1::GetCampaignReportResponse report = TeaReport();
  report.clear_observed_reach();
  report.clear_compliance_rate();
  report.set_control_people(1);
  const std::string text = ReportAt(80, report);
  EXPECT_THAT(text, HasSubstr("observed: no post was seen yet"));
  EXPECT_THAT(text, HasSubstr("for each additional person forecast"));
  EXPECT_EQ(ReportNotes(report)[0],
            "Lift: not known; it needs two people who claimed and two held back, and there are 40 and 1.");
  EXPECT_THAT(text, Not(HasSubstr("Compliance")));
  EXPECT_THAT(ReportAt(80, {}), HasSubstr("were invited"));
}

TEST(CampaignReportTest, WarnsWhereTheLiftMayBeChance) {
  perks::v1::GetCampaignReportResponse report = TeaReport();
  EXPECT_THAT(ReportNotes(report)[0], Not(HasSubstr("chance")));
  report.set_lift_low(-2.5);
  EXPECT_THAT(ReportNotes(report)[0], HasSubstr("(90 %: -2.5 to +140)"));
  EXPECT_THAT(ReportNotes(report)[0], HasSubstr("That may be chance."));
}

TEST(CampaignReportTest, IntervalsAreDrawnToScale) {
  EXPECT_EQ(IntervalBar(20, 50, 80, 100, 10), "▕  ━━━●━━━ ▏");
  EXPECT_EQ(IntervalBar(0, 0, 30, 100, 10), "▕●━━━      ▏");
  EXPECT_EQ(IntervalBar(100, 100, 100, 100, 5), "▕    ●▏");
  EXPECT_EQ(IntervalBar(0, 0, 0, 0, 3), "▕   ▏");
}

TEST(LedgerTextTest, CsvIsQuotedAndSafeForSpreadsheets) {
  perks::v1::LedgerRow row;
  row.set_sequence(7);
  row.mutable_time()->set_seconds(1'772'366'400);
  row.mutable_time()->set_nanos(250'000'000);
  row.set_actor("operator:bob");
  row.set_event("offer.claimed");
  row.set_person("=HYPERLINK(\"http://x\")");
  row.set_reason("he said \"no, thanks\"\nand left");
  row.set_amount(-1);
  row.set_detail("{\"a\":1}");
  EXPECT_EQ(LedgerCsvHeading().find("sequence,time,actor"), 0u);
  EXPECT_EQ(LedgerCsvRow(row),
            "7,2026-03-01T12:00:00.25Z,operator:bob,,offer.claimed,,,,,\"'=HYPERLINK(\"\"http://x\"\")\",,,\"he said \"\"no, thanks\"\"\nand left\",-1,"
            "\"{\"\"a\"\":1}\"\n");
  const std::string heading = LedgerCsvHeading();
  EXPECT_EQ(std::count(heading.begin(), heading.end(), ','), 14);
  const std::string json = LedgerJsonRow(row);
  EXPECT_THAT(json, HasSubstr("\"event\":\"offer.claimed\""));
  EXPECT_THAT(json, HasSubstr("\"from_state\":\"\""));
  EXPECT_EQ(std::count(json.begin(), json.end(), '\n'), 1);
}

}  // namespace
}  // namespace klout::cli
