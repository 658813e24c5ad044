#include "services/scoring/domain/influence.h"

#include <cmath>

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

AccountSet Accounts(const Scored& scored, const std::string& person) {
  return scored.evidence().AccountsOf(scored.Person(person));
}

TEST(InfluenceTest, SharesOfAllInfluencersAddUpToTheWholeVote) {
  const Scored scored(Community{.seed = 9, .accounts = 80, .acts = 1200}.Log());
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    const auto influencers = InfluencersOf(scored.evidence(), AccountSet(&i, 1));
    double sum = 0;
    for (size_t k = 0; k < influencers.size(); ++k) {
      sum += influencers[k].share;
      EXPECT_LE(influencers[k].share, k == 0 ? 1 : influencers[k - 1].share);
    }
    EXPECT_NEAR(sum, scored.scores().standing.vote_sum[i] > 0 ? 1 : 0, 1e-5);
  }
}

TEST(InfluenceTest, BothSidesTellOfTheSameTies) {
  const Scored scored(Community{.seed = 10, .accounts = 60, .acts = 900, .link_part = 0}.Log());
  const AccountIndex star = scored.Index("twitter:u0");
  const auto influenced = InfluencedBy(scored.evidence(), AccountSet(&star, 1));
  EXPECT_EQ(influenced.size(), scored.VoicesOf("twitter:u0").size());
  for (const Influence& tie : influenced) {
    bool found = false;
    for (const Influence& back : InfluencersOf(scored.evidence(), AccountSet(&tie.account, 1))) {
      if (back.account != star) continue;
      found = true;
      EXPECT_NEAR(back.share, tie.share, 1e-6);
      EXPECT_EQ(back.last_act, tie.last_act);
    }
    EXPECT_TRUE(found);
  }
}

TEST(InfluenceTest, MergesLinkedAccountsOnBothSides) {
  LogBuilder log;
  log.Act("twitter:a1", "twitter:b", ActKind::kReshare, Day(1))
      .Act("twitter:a2", "twitter:b", ActKind::kReshare, Day(2))
      .Act("twitter:a2", "twitter:b2", ActKind::kReshare, Day(3))
      .Act("twitter:a1", "twitter:else", ActKind::kReshare, Day(1))
      .Act("twitter:alt", "twitter:b", ActKind::kReshare, Day(1));
  for (const char* own : {"twitter:b", "twitter:b2", "twitter:alt"}) log.Link(own, "bert", Day(1));
  log.Link("twitter:a1", "anna", Day(1)).Link("twitter:a2", "anna", Day(1));
  const Scored scored(log);
  const auto influenced = InfluencedBy(scored.evidence(), Accounts(scored, "bert"));
  ASSERT_EQ(influenced.size(), 1u);
  EXPECT_EQ(influenced[0].account, scored.Index("twitter:a2"));
  EXPECT_NEAR(influenced[0].share, 0.75, 1e-6);
  EXPECT_EQ(influenced[0].last_act, Day(3));

  const auto influencers = InfluencersOf(scored.evidence(), Accounts(scored, "anna"));
  ASSERT_EQ(influencers.size(), 2u);
  EXPECT_EQ(influencers[0].account, scored.Index("twitter:b"));
  EXPECT_NEAR(influencers[0].share, 0.75, 1e-6);
  EXPECT_EQ(influencers[1].account, scored.Index("twitter:else"));
}

TEST(InfluenceTest, TiesGoByName) {
  LogBuilder log;
  for (const char* author : {"twitter:z", "twitter:m", "twitter:a"}) {
    log.Act("twitter:fan", author, ActKind::kLike, Day(1));
  }
  const Scored scored(log);
  const AccountIndex fan = scored.Index("twitter:fan");
  const auto influencers = InfluencersOf(scored.evidence(), AccountSet(&fan, 1));
  ASSERT_EQ(influencers.size(), 3u);
  EXPECT_EQ(influencers[0].account, scored.Index("twitter:a"));
  EXPECT_EQ(influencers[2].account, scored.Index("twitter:z"));
}

TEST(InfluenceTest, FollowsAndViewsAreNone) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kFollow, Day(1))
      .Act("twitter:a", "twitter:b", ActKind::kView, Day(1));
  const Scored scored(log);
  const AccountIndex a = scored.Index("twitter:a"), b = scored.Index("twitter:b");
  EXPECT_TRUE(InfluencedBy(scored.evidence(), AccountSet(&b, 1)).empty());
  EXPECT_TRUE(InfluencersOf(scored.evidence(), AccountSet(&a, 1)).empty());
}

}  // namespace
}  // namespace klout::scoring::testing
