#include "services/scoring/domain/rival_scores.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "tests/testing/community.h"
#include "tests/testing/scored.h"

namespace klout::scoring {
namespace {

using testing::Community;
using testing::Day;
using testing::LogBuilder;
using testing::Scored;

double Sum(const std::vector<double>& mass) { return std::accumulate(mass.begin(), mass.end(), 0.0); }

TEST(RivalScoresTest, MassesSumToOne) {
  const Scored honest(Community{.accounts = 150, .acts = 2000}.Log());
  EXPECT_NEAR(Sum(UserCredMass(honest.graph(), 2)), 1, 1e-9);
  EXPECT_NEAR(Sum(TweepcredMass(honest.graph(), 2)), 1, 1e-9);
}

TEST(RivalScoresTest, TweepcredIsPageRankAtItsFixedPoint) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kReply, Day(1));
  const Scored two(log);
  const std::vector<double> mass = TweepcredMass(two.graph(), 1);
  // a = (0.1 + 0.9 b) / 2 and a + b = 1.
  EXPECT_NEAR(mass[two.Index("twitter:a")], 1 / 2.9, 1e-6);
  EXPECT_NEAR(mass[two.Index("twitter:b")], 1.9 / 2.9, 1e-6);
}

TEST(RivalScoresTest, UserCredSpreadsHalfOfItsTeleportByEngagement) {
  LogBuilder replied, liked;
  for (LogBuilder* log : {&replied, &liked}) {
    log->Act("twitter:a", "twitter:b", log == &liked ? ActKind::kLike : ActKind::kReply, Day(1));
    log->Act("twitter:c", "twitter:d", ActKind::kReply, Day(1));
  }
  const Scored by_reply(replied), by_like(liked);
  EXPECT_GT(UserCredMass(by_like.graph(), 1)[by_like.Index("twitter:b")],
            1.3 * UserCredMass(by_reply.graph(), 1)[by_reply.Index("twitter:b")]);
}

TEST(RivalScoresTest, UserCredForgetsEngagementOfMoreThanAWeekAgo) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kLike, Day(1));
  log.Act("twitter:c", "twitter:d", ActKind::kLike, Day(10));
  const Scored scored(log);
  const std::vector<double> mass = UserCredMass(scored.graph(), 1);
  EXPECT_GT(mass[scored.Index("twitter:d")], 1.3 * mass[scored.Index("twitter:b")]);
}

TEST(RivalScoresTest, OnePersonsAccountsDoNotVoteForEachOther) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kLike, Day(1));
  log.Link("twitter:a", "p", Day(1)).Link("twitter:b", "p", Day(1));
  const Scored scored(log);
  EXPECT_NEAR(UserCredMass(scored.graph(), 1)[scored.Index("twitter:b")], 0.5, 1e-9);
}

TEST(RivalScoresTest, TweepcredDividesWhoFollowsManyAndIsFollowedByFew) {
  LogBuilder log;
  for (int i = 0; i < 600; ++i) log.Act("twitter:eager", "twitter:u" + std::to_string(i), ActKind::kFollow, Day(1));
  const Scored scored(log);
  const std::vector<double> mass = TweepcredMass(scored.graph(), 1);
  EXPECT_LT(mass[scored.Index("twitter:eager")], mass[scored.Index("twitter:u1")] / 1000);
}

TEST(RivalScoresTest, ScoresAreThePublishedFormulas) {
  EXPECT_NEAR(UserCredScore(1e-7, 1), 165.2 + 7.07 * std::log(1e-7), 1e-9);
  EXPECT_EQ(TweepcredScore(1e-7, 1), std::round(130 + 5.21 * std::log(1e-7)));
  // A network a thousand times as large, a thousandth of the mass.
  EXPECT_NEAR(UserCredScore(1e-7, 1), UserCredScore(1e-4, 1000), 1e-9);
  EXPECT_EQ(UserCredScore(0, 1), 0);
  EXPECT_EQ(UserCredScore(1, 1), 100);
  EXPECT_EQ(TweepcredScore(1, 1), 100);
}

}  // namespace
}  // namespace klout::scoring
