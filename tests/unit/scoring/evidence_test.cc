#include "services/scoring/domain/evidence.h"

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

const UnixSeconds kNow = Day(10);

Voice VoiceOf(const Scored& scored, const std::string& actor, const std::string& author) {
  for (const Voice& voice : scored.VoicesOf(author)) {
    if (voice.actor == scored.Index(actor)) return voice;
  }
  return Voice();
}

TEST(EvidenceTest, LinkedAccountsAreOneVoice) {
  LogBuilder log;
  log.Act("twitter:a1", "twitter:b", ActKind::kReshare, kNow)
      .Act("twitter:a2", "twitter:b", ActKind::kReply, kNow + 60);
  EXPECT_EQ(Scored(log).VoicesOf("twitter:b").size(), 2u);
  log.Link("twitter:a1", "anna", kNow).Link("twitter:a2", "anna", kNow);
  const auto voices = Scored(log).VoicesOf("twitter:b");
  ASSERT_EQ(voices.size(), 1u);
  EXPECT_EQ(SeenGroups(voices[0].seen), kGroupReshare | kGroupReply);
  EXPECT_EQ(SeenSeconds(voices[0].seen), kNow + 60);
  EXPECT_EQ(voices[0].counted, 1);
}

TEST(EvidenceTest, SelfBoostsAreNoVoice) {
  LogBuilder log;
  log.Act("twitter:alt", "twitter:b", ActKind::kReshare, kNow)
      .Act("twitter:fan", "twitter:b", ActKind::kLike, kNow);
  log.Link("twitter:alt", "bert", kNow).Link("twitter:b", "bert", kNow);
  const Scored scored(log);
  ASSERT_EQ(scored.VoicesOf("twitter:b").size(), 1u);
  EXPECT_EQ(scored.VoicesOf("twitter:b")[0].actor, scored.Index("twitter:fan"));
}

TEST(EvidenceTest, ATradeIsDiscounted) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kReshare, kNow)
      .Act("twitter:b", "twitter:a", ActKind::kLike, kNow);
  const auto voices = Scored(log).VoicesOf("twitter:b");
  ASSERT_EQ(voices.size(), 1u);
  EXPECT_TRUE(voices[0].reciprocal);
  EXPECT_FLOAT_EQ(voices[0].counted, ForecastModel().reciprocal_factor);
}

TEST(EvidenceTest, AConversationIsNoTrade) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kReply, kNow)
      .Act("twitter:b", "twitter:a", ActKind::kReply, kNow);
  const auto voices = Scored(log).VoicesOf("twitter:b");
  ASSERT_EQ(voices.size(), 1u);
  EXPECT_FALSE(voices[0].reciprocal);
  EXPECT_EQ(voices[0].counted, 1);
}

TEST(EvidenceTest, WhoActsOnManyCountsLessForEach) {
  LogBuilder log;
  for (int i = 0; i < 40; ++i) log.Act("twitter:busy", "twitter:x" + std::to_string(i), ActKind::kLike, kNow);
  const auto voices = Scored(log).VoicesOf("twitter:x7");
  ASSERT_EQ(voices.size(), 1u);
  EXPECT_NEAR(voices[0].share, 1.0 / 40, 1e-6);
  EXPECT_NEAR(voices[0].counted, 0.25, 1e-6);
}

TEST(EvidenceTest, TheWindowIsNinetyDaysBeforeTheAuthorsOwnClock) {
  LogBuilder log;
  log.Act("twitter:early", "twitter:b", ActKind::kLike, Day(0))
      .Act("twitter:late", "twitter:b", ActKind::kLike, Day(91));
  log.Act("twitter:early", "twitter:silent", ActKind::kLike, Day(0));
  const Scored scored(log);
  ASSERT_EQ(scored.VoicesOf("twitter:b").size(), 1u);
  EXPECT_EQ(scored.VoicesOf("twitter:b")[0].actor, scored.Index("twitter:late"));
  EXPECT_EQ(scored.VoicesOf("twitter:silent").size(), 1u);
}

TEST(EvidenceTest, PresenceIsARankAmongThoseWhoAct) {
  LogBuilder log;
  for (int i = 0; i < 4; ++i)
    log.Act("twitter:a" + std::to_string(i), "twitter:b", ActKind::kLike, kNow + 60 * i);
  const Scored scored(log);
  EXPECT_NEAR(scored.evidence().Presence(VoiceOf(scored, "twitter:a3", "twitter:b")), 1, 1e-9);
  EXPECT_NEAR(scored.evidence().Presence(VoiceOf(scored, "twitter:a1", "twitter:b")), 1.0 / 16, 1e-7);
  EXPECT_NEAR(scored.evidence().ResharerPresence(VoiceOf(scored, "twitter:a1", "twitter:b")), 1.0 / 256, 1e-8);
}

// The recency of somebody who acted so long before the last of all, on a log of that many days.
int RecencyBeforeTheEnd(double log_days, double days) {
  LogBuilder log;
  log.Act("twitter:first", "twitter:b", ActKind::kLike, Day(0)).Act("twitter:last", "twitter:b", ActKind::kLike, Day(log_days));
  log.Act("twitter:a", "twitter:b", ActKind::kLike, Day(log_days - days));
  return VoiceOf(Scored(log), "twitter:a", "twitter:b").recency;
}

TEST(EvidenceTest, PeopleHaveTheirWeekday) {
  // On a log of months, half a week makes nobody less present.
  EXPECT_EQ(RecencyBeforeTheEnd(90, 3.4), kRecencySteps);
  EXPECT_LT(RecencyBeforeTheEnd(90, 3.6), kRecencySteps);
  // On one of days, some minutes: half a ninetieth of it.
  EXPECT_EQ(RecencyBeforeTheEnd(9, 0.04), kRecencySteps);
  EXPECT_LT(RecencyBeforeTheEnd(9, 0.06), kRecencySteps);
  // In between it grows with the square: 0.39 days of 30.
  EXPECT_EQ(RecencyBeforeTheEnd(30, 0.38), kRecencySteps);
  EXPECT_LT(RecencyBeforeTheEnd(30, 0.40), kRecencySteps);
}

TEST(EvidenceTest, WhoActsIsNoLaterForOnesOwnAudienceThanAnybodyElse) {
  // Four fans; b acted on a stranger after all of them, before all of them, or in between.
  for (const int64_t when : {+1000, -1000, +90}) {
    LogBuilder log;
    for (int i = 0; i < 4; ++i) log.Act("twitter:a" + std::to_string(i), "twitter:b", ActKind::kLike, kNow + 60 * i);
    log.Act("twitter:b", "twitter:stranger", ActKind::kReply, kNow + when);
    // Behind b, who counts as the first, a1 is the third of five; so it is whatever b does, and when.
    const Scored scored(log);
    EXPECT_EQ(VoiceOf(scored, "twitter:a3", "twitter:b").recency, kRecencySteps) << when;
    EXPECT_GE(VoiceOf(scored, "twitter:a1", "twitter:b").recency, kRecencySteps * 3 / 5) << when;
    EXPECT_LE(VoiceOf(scored, "twitter:b", "twitter:stranger").recency, when > 100 ? kRecencySteps : kRecencySteps * 4 / 5) << when;
  }
}

TEST(EvidenceTest, WhoWasFirstSeenLessThanAMonthBeforeIsANewcomer) {
  LogBuilder log;
  log.Act("twitter:first", "twitter:b", ActKind::kLike, Day(0));
  log.Act("twitter:known", "twitter:c", ActKind::kFollow, Day(31)).Act("twitter:known", "twitter:b", ActKind::kLike, Day(61));
  log.Act("twitter:new", "twitter:c", ActKind::kLike, Day(32)).Act("twitter:new", "twitter:b", ActKind::kLike, Day(61));
  // The log itself began less than a month before, so nobody can tell.
  log.Act("twitter:early", "twitter:b", ActKind::kLike, Day(29));
  const Scored scored(log);
  EXPECT_FALSE(VoiceOf(scored, "twitter:first", "twitter:b").newcomer);
  EXPECT_FALSE(VoiceOf(scored, "twitter:known", "twitter:b").newcomer);
  EXPECT_TRUE(VoiceOf(scored, "twitter:new", "twitter:b").newcomer);
  EXPECT_FALSE(VoiceOf(scored, "twitter:early", "twitter:b").newcomer);
}

TEST(EvidenceTest, APersonIsKnownByEachOfTheirAccounts) {
  LogBuilder log;
  log.Act("twitter:old", "twitter:b", ActKind::kLike, Day(0)).Act("twitter:old", "twitter:b", ActKind::kLike, Day(60));
  log.Act("twitter:fresh", "twitter:b", ActKind::kReshare, Day(61)).Act("twitter:fresh", "twitter:b", ActKind::kReply, Day(62));
  EXPECT_TRUE(VoiceOf(Scored(log), "twitter:fresh", "twitter:b").newcomer);
  log.Link("twitter:old", "anna", Day(62)).Link("twitter:fresh", "anna", Day(62));
  const auto voices = Scored(log).VoicesOf("twitter:b");
  ASSERT_EQ(voices.size(), 1u);
  EXPECT_FALSE(voices[0].newcomer);
}

TEST(EvidenceTest, WhomOneFollowsIsNoSignOfLife) {
  LogBuilder log;
  log.Act("twitter:fan", "twitter:b", ActKind::kLike, kNow).Act("twitter:b", "twitter:a", ActKind::kFollow, Day(40));
  const Scored scored(log);
  const AccountIndex b = scored.Index("twitter:b");
  EXPECT_EQ(scored.evidence().ClockOf(AccountSet(&b, 1)), kNow);
}

TEST(EvidenceTest, ProminenceIsZeroForThoseOnWhomNobodyActs) {
  const Scored scored(Community{.seed = 4, .accounts = 50, .acts = 300}.Log());
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    EXPECT_GE(scored.evidence().Prominence(i), 0);
    if (scored.graph().rows[i] < scored.graph().rows[i + 1]) continue;
    EXPECT_NEAR(scored.evidence().Prominence(i), 0, 1e-9);
  }
}

}  // namespace
}  // namespace klout::scoring::testing
