#include "services/scoring/domain/reported.h"

#include <gtest/gtest.h>

#include <cmath>

#include "services/scoring/domain/receipt.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

constexpr double ReportedSignals::*kEach[] = {&ReportedSignals::followers, &ReportedSignals::listed, &ReportedSignals::mentions_per_week,
                                              &ReportedSignals::reshares_per_week};

TEST(ReportedPeopleTest, GrowsWithEverySignal) {
  const ReportedModel model;
  for (double ReportedSignals::*signal : kEach) {
    ReportedSignals signals = {1000, 10, 5, 2};
    double before = -1;
    for (double value = 0; value < 1e8; value = value * 1.7 + 0.3) {
      signals.*signal = value;
      const double people = ReportedPeople(signals, model);
      EXPECT_GE(people, before) << value;
      before = people;
    }
  }
}

TEST(ReportedPeopleTest, FollowersAndListsAloneAreNobody) {
  EXPECT_EQ(ReportedPeople({.followers = 1e9, .listed = 1e6}, ReportedModel()), 0);
  EXPECT_LE(ReportedPeople({.followers = 1e9, .listed = 1e6, .mentions_per_week = 0.5}, ReportedModel()), 1);
}

TEST(ReportedPeopleTest, StandingIsAStraightLineWithinADecade) {
  const ReportedModel model;
  EXPECT_NEAR(ReportedStanding({}, model), 0, 1e-12);
  const double thousand = ReportedStanding({.followers = 999}, model), ten_thousand = ReportedStanding({.followers = 9999}, model);
  EXPECT_NEAR(thousand, 3 * model.followers[0], 1e-9);
  EXPECT_NEAR(ten_thousand - thousand, model.followers[1], 1e-9);
  EXPECT_NEAR(ReportedStanding({.mentions_per_week = 1}, model), model.mentions[0], 1e-9);
}

TEST(ReportedPeopleTest, SlopesGoThereAndBack) {
  ReportedModel model;
  const ReportedDecades slopes = SlopesOf(model);
  ReportedModel other;
  other.followers.fill(9);
  other.reshares.fill(9);
  SetSlopes(slopes, other);
  EXPECT_EQ(other, model);
}

// One on whom people act, and some of whom only totals are known.
LogBuilder Log() {
  LogBuilder log;
  for (int i = 0; i < 40; ++i) log.Act("twitter:reader" + std::to_string(i), "twitter:seen", ActKind::kReshare, Day(30) + i * 60);
  log.Totals("mastodon:told", 45'589, 2641, 148.9f, 37.0f, Day(30));
  log.Totals("mastodon:rumoured", 20, 7, 2.0f, 0.3f, Day(30));
  log.Totals("mastodon:followed", 1'000'000, 5000, kUnknownRate, kUnknownRate, Day(30));
  return log;
}

TEST(ReportedScoreTest, TotalsAreScoredWhereNobodyWasSeenToAct) {
  const Scored scored(Log());
  const ScoreRow told = scored.Row("mastodon:told");
  EXPECT_EQ(told.reported, 1);
  EXPECT_NEAR(told.people_per_week, ReportedPeople({45'589, 2641, 148.9f, 37.0f}, scored.model().reported), 1e-3);
  EXPECT_NEAR(told.score, ScoreOf(told.people_per_week, scored.model().scale), 1e-3);
  EXPECT_LT(told.low, told.score);
  EXPECT_GT(told.high, told.score);
  // Never strong evidence.
  EXPECT_LT(told.people, kStrongPeople);
  // Two mentions a week are thin, and followers nothing at all.
  EXPECT_EQ(scored.Row("mastodon:rumoured").score, 0);
  EXPECT_GT(scored.Row("mastodon:rumoured").people_per_week, 0);
  EXPECT_EQ(scored.Row("mastodon:followed").people, 0);
  EXPECT_EQ(scored.Row("twitter:seen").reported, 0);
}

TEST(ReportedScoreTest, TotalsNeverLowerWhatWasSeenAndActsNeverLowerWhatIsTold) {
  const float before = Scored(Log()).Row("twitter:seen").score;
  EXPECT_EQ(Scored(Log().Totals("twitter:seen", 10, 0, 1, 0, Day(30))).Row("twitter:seen").score, before);
  const float told = Scored(Log()).Row("mastodon:told").score;
  EXPECT_GE(Scored(Log().Act("mastodon:a", "mastodon:told", ActKind::kLike, Day(30))).Row("mastodon:told").score, told);
}

TEST(ReportedScoreTest, WhatWasToldLongAgoFades) {
  LogBuilder later = Log();
  later.Act("twitter:x", "twitter:y", ActKind::kLike, Day(59));
  const ScoreRow fresh = Scored(later).Row("mastodon:told");
  EXPECT_EQ(fresh.absent, 0);
  later.Act("twitter:x", "twitter:y", ActKind::kLike, Day(30 + 30 + 90));
  const ScoreRow old = Scored(later).Row("mastodon:told");
  EXPECT_EQ(old.absent, 1);
  EXPECT_NEAR(old.people_per_week / fresh.people_per_week, 0.5, 1e-3);
}

TEST(ReportedScoreTest, TwoOldReportsOnOneNetworkAreOldToo) {
  LogBuilder log;
  log.Totals("mastodon:a", 100, 10, 20, 5, Day(30)).Totals("mastodon:b", 10'000, 500, 90, 40, Day(30));
  log.Link("mastodon:a", "both", Day(30)).Link("mastodon:b", "both", Day(30));
  log.Act("twitter:x", "twitter:y", ActKind::kLike, Day(90));
  const Scored scored(log);
  EXPECT_EQ(scored.scores().persons[*scored.graph().persons.Find("both")].absent, 1);
}

TEST(ReportedScoreTest, ALinkedNetworkAddsItsPeopleAndTheReceiptAddsUp) {
  LogBuilder log = Log();
  log.Link("twitter:seen", "both", Day(30)).Link("mastodon:told", "both", Day(30));
  const Scored scored(log), alone(Log());
  const PersonIndex person = *scored.graph().persons.Find("both");
  const ScoreRow& whole = scored.scores().persons[person];
  EXPECT_EQ(whole.reported, 1);
  EXPECT_NEAR(whole.people_per_week, alone.Row("twitter:seen").people_per_week + alone.Row("mastodon:told").people_per_week, 1e-2);
  const Receipt receipt = BuildReceipt(scored.forecaster(), scored.scores().View(), PostIndexByAuthor(scored.graph()), person, kNone, 10,
                                       [](Network network) { return std::string(network == 1 ? "twitter" : "mastodon"); });
  int64_t sum = 0;
  bool told = false;
  for (const ReceiptLine& line : receipt.lines) {
    sum += line.points_e5;
    told |= line.item == "mastodon/reported";
    EXPECT_NE(line.item, "mastodon/active_week");
  }
  EXPECT_EQ(sum, std::llround(whole.score * 100000.0));
  EXPECT_TRUE(told);
}

}  // namespace
}  // namespace klout::scoring::testing
