#include "services/cli/simulator/incident.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "services/cli/simulator/cast.h"

namespace klout::simulator {
namespace {

using klout::scoring::v1::EVIDENCE_FAIR;
using klout::scoring::v1::EVIDENCE_NONE;
using klout::scoring::v1::Score;

// person:h0 to person:h99.
std::vector<std::string> Honest() {
  std::vector<std::string> people;
  for (int i = 0; i < 100; ++i) people.push_back("person:h" + std::to_string(i));
  return people;
}

Score Points(const std::string& subject, double points) {
  Score score;
  score.set_subject(subject);
  score.set_score(points);
  score.set_evidence(points > 0 ? EVIDENCE_FAIR : EVIDENCE_NONE);
  return score;
}

Score WithImpact(const std::string& subject, double points, double network_impact, double amplification) {
  Score score = Points(subject, points);
  score.set_network_impact(network_impact);
  score.set_amplification(amplification);
  return score;
}

Score WithNetworks(const std::string& subject, double whole, std::vector<double> networks) {
  Score score = Points(subject, whole);
  for (double network : networks) score.add_networks()->set_score(network);
  return score;
}

void AddRing(ScoreBook& book, double members, double twins) {
  for (uint32_t i = 0; i < kRingSize; ++i) {
    book.Add(90, Points(RingSubject(i), members));
    book.Add(90, Points(RingTwinSubject(i), twins));
  }
}

void AddBots(ScoreBook& book, std::vector<double> points) {
  for (uint32_t i = 0; i < kQuoteBots; ++i)
    book.Add(90, Points(QuoteBotSubject(kQuoteBotMinutes[i]), points[i]));
}

// Everybody behaves as we promise. Honest people score 20 to 59.6, the median is 40.
ScoreBook GoodWorld() {
  ScoreBook book;
  for (int i = 0; i < 100; ++i) book.Add(90, Points("person:h" + std::to_string(i), 20 + 0.4 * i));
  book.Add(60, Points(kBrand, 50));
  book.Add(63, Points(kBrand, 50.5));
  book.Add(90, Points(kSquirrel, 25));
  book.Add(90, Points(kConsultant, 55));
  AddBots(book, {20, 18, 16, 11});
  book.Add(60, Points(kRobot, 0));
  book.Add(90, Points(kRobot, 15.9));
  AddRing(book, 24.9, 22);
  book.Add(90, Points(kBuyer, 30.4));
  book.Add(90, Points(kBuyerTwin, 30));
  book.Add(90, WithImpact(kAgency, 62, 40, 30));
  book.Add(90, WithImpact(kDirector, 60, 41, 20));
  book.Add(76, Points(kTraveller, 44));
  book.Add(90, Points(kTraveller, 43.6));
  book.Add(90, WithImpact(kSmall, 18, 30, 0));
  book.Add(90, WithImpact(kSmallTwin, 18, 20, 0));
  book.Add(90, WithNetworks(kTwoNetworksPerson, 40, {39, 25}));
  return book;
}

const Incident& Find(const std::vector<Incident>& incidents, const std::string& id) {
  for (const Incident& incident : incidents) {
    if (incident.id == id) return incident;
  }
  ADD_FAILURE() << "no incident " << id;
  return incidents.front();
}

TEST(IncidentTest, AllPassInAWorldThatBehavesAsPromised) {
  const auto incidents = Incidents(Honest());
  EXPECT_EQ(incidents.size(), 10u);
  for (const Incident& incident : incidents) {
    const IncidentResult result = incident.Check(GoodWorld());
    EXPECT_TRUE(result.passed) << incident.id << ": " << result.measured;
    EXPECT_FALSE(result.measured.empty());
  }
}

TEST(IncidentTest, AllFailWithoutScores) {
  for (const Incident& incident : Incidents(Honest())) {
    const IncidentResult result = incident.Check(ScoreBook());
    EXPECT_FALSE(result.passed) << incident.id;
    EXPECT_THAT(result.measured, testing::HasSubstr("no ")) << incident.id;
  }
}

struct BadCase {
  std::string name;
  std::string incident;
  std::function<void(ScoreBook&)> spoil;
};

class BadWorldTest : public testing::TestWithParam<BadCase> {};

TEST_P(BadWorldTest, FailsThatIncidentAndNoOther) {
  ScoreBook book = GoodWorld();
  GetParam().spoil(book);
  for (const Incident& incident : Incidents(Honest())) {
    EXPECT_EQ(incident.Check(book).passed, incident.id != GetParam().incident)
        << incident.id << ": " << incident.Check(book).measured;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Incidents, BadWorldTest,
    testing::Values(
        BadCase{"StormRaises", "hostile-storm", [](ScoreBook& b) { b.Add(63, Points(kBrand, 50.6)); }},
        BadCase{"BrandUnscored", "hostile-storm", [](ScoreBook& b) { b.Add(60, Points(kBrand, 0)); }},
        BadCase{"SquirrelWins", "squirrel-bot", [](ScoreBook& b) { b.Add(90, Points(kSquirrel, 55)); }},
        BadCase{"BotAboveMedian", "quote-bots",
                [](ScoreBook& b) {
                  AddBots(b, {40.1, 39, 38, 37});
                }},
        BadCase{"VolumePays", "quote-bots",
                [](ScoreBook& b) {
                  AddBots(b, {21, 18, 16, 11});
                }},
        BadCase{"RobotClimbs", "dormant-robot", [](ScoreBook& b) { b.Add(90, Points(kRobot, 16)); }},
        BadCase{"RingGains", "ring-of-50", [](ScoreBook& b) { AddRing(b, 25, 22); }},
        BadCase{"RingUnscored", "ring-of-50", [](ScoreBook& b) { AddRing(b, 0, 0); }},
        BadCase{"BoughtGain", "bought-followers", [](ScoreBook& b) { b.Add(90, Points(kBuyer, 30.5)); }},
        BadCase{"BoughtLoss", "bought-followers", [](ScoreBook& b) { b.Add(90, Points(kBuyer, 29.5)); }},
        BadCase{"DirectorLow", "silent-agency",
                [](ScoreBook& b) { b.Add(90, WithImpact(kDirector, 57.5, 41, 31)); }},
        BadCase{"DirectorUnheard", "silent-agency",
                [](ScoreBook& b) { b.Add(90, WithImpact(kDirector, 60, 40, 30)); }},
        BadCase{"HolidayCosts", "holiday", [](ScoreBook& b) { b.Add(90, Points(kTraveller, 43.4)); }},
        BadCase{"SmallIgnored", "small-account",
                [](ScoreBook& b) { b.Add(90, WithImpact(kSmall, 18, 20, 0)); }},
        BadCase{"NetworkLowers", "second-network",
                [](ScoreBook& b) {
                  b.Add(90, WithNetworks(kTwoNetworksPerson, 38.9, {39, 25}));
                }},
        BadCase{"NetworkMissing", "second-network",
                [](ScoreBook& b) { b.Add(90, WithNetworks(kTwoNetworksPerson, 40, {39})); }}),
    [](const auto& info) { return info.param.name; });

TEST(IncidentTest, NamesTheScoreThatIsMissing) {
  const auto incidents = Incidents(Honest());
  ScoreBook book;
  book.Add(60, Points(kBrand, 50));
  EXPECT_EQ(Find(incidents, "hostile-storm").Check(book).measured,
            "no score of twitter:marchio_bellanotte on day 63");
}

TEST(IncidentTest, ListsTheDaysAndSubjectsItNeeds) {
  const auto incidents = Incidents(Honest());
  EXPECT_EQ(CheckpointDays(incidents), (std::vector<uint32_t>{60, 63, 76, 90}));
  EXPECT_EQ(SubjectsOn(76, incidents), std::vector<std::string>{kTraveller});
  EXPECT_THAT(SubjectsOn(60, incidents), testing::UnorderedElementsAre(kBrand, kRobot));
  const auto last = SubjectsOn(90, incidents);
  EXPECT_EQ(std::set(last.begin(), last.end()).size(), last.size());
  EXPECT_THAT(last, testing::IsSupersetOf({std::string("person:h0"), RingSubject(49), RingTwinSubject(0)}));
}

}  // namespace
}  // namespace klout::simulator
