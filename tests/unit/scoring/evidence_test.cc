#include "services/scoring/domain/evidence.h"

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

const UnixSeconds kNow = Day(10);

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
  EXPECT_NEAR(scored.evidence().Presence(scored.Index("twitter:a3")), 1, 1e-9);
  EXPECT_NEAR(scored.evidence().Presence(scored.Index("twitter:a1")), 1.0 / 16, 1e-7);
  EXPECT_NEAR(scored.evidence().ResharerPresence(scored.Index("twitter:a1")), 1.0 / 256, 1e-8);
  EXPECT_EQ(scored.evidence().Presence(scored.Index("twitter:b")), 0);
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
