#include "services/scoring/domain/moments.h"

#include "gmock/gmock.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

using ::testing::ElementsAre;

std::vector<Moment> MomentsOf(const Scored& scored, std::vector<std::string> names) {
  std::vector<AccountIndex> accounts;
  for (const std::string& name : names) accounts.push_back(scored.Index(name));
  std::sort(accounts.begin(), accounts.end());
  return scoring::MomentsOf(scored.evidence(), PostIndexByAuthor(scored.graph()), accounts);
}

std::vector<std::string> Ids(const Scored& scored, const std::vector<Moment>& moments) {
  std::vector<std::string> ids;
  for (const Moment& moment : moments) ids.emplace_back(scored.graph().posts[moment.post].substr(1));
  return ids;
}

void Crowd(LogBuilder& log, int people, const std::string& post, UnixSeconds time) {
  log.Post("twitter:b", post, time);
  for (int i = 0; i < people; ++i) {
    log.Act("twitter:" + post + "-" + std::to_string(i), "twitter:b", ActKind::kReshare, time, post);
  }
}

TEST(PostIndexByAuthorTest, ListsEachPostOnceUnderItsAuthor) {
  const Scored scored(Community{.seed = 6, .accounts = 40, .acts = 500}.Log());
  const PostIndexByAuthor posts(scored.graph());
  size_t count = 0;
  for (AccountIndex i = 0; i < scored.graph().account_count(); ++i) {
    for (PostIndex post : posts.Of(i)) EXPECT_EQ(scored.graph().post_author[post], i);
    count += posts.Of(i).size();
  }
  EXPECT_EQ(count, scored.graph().posts.size());
}

TEST(MomentsTest, StrongestFirstWithADotPerDoubling) {
  LogBuilder log;
  Crowd(log, 2, "usual1", Day(1));
  Crowd(log, 2, "usual2", Day(2));
  Crowd(log, 2, "usual3", Day(3));
  Crowd(log, 4, "twice", Day(4));
  Crowd(log, 100, "hit", Day(5));
  log.Post("twitter:b", "ignored", Day(6));
  const Scored scored(log);
  const auto moments = MomentsOf(scored, {"twitter:b"});
  EXPECT_THAT(Ids(scored, moments), ElementsAre("hit", "twice", "usual3", "usual2", "usual1"));
  std::vector<int> dots;
  for (const Moment& moment : moments) dots.push_back(moment.dots);
  EXPECT_THAT(dots, ElementsAre(5, 2, 1, 1, 1));
  EXPECT_NEAR(moments[0].people, 100, 1e-4);
  EXPECT_EQ(moments[0].accounts, 100u);
  EXPECT_EQ(moments[0].time, Day(5));
}

TEST(MomentsTest, TiesOfPeopleAndTimeGoById) {
  LogBuilder log;
  Crowd(log, 2, "z", Day(1));
  Crowd(log, 2, "a", Day(1));
  const Scored scored(log);
  EXPECT_THAT(Ids(scored, MomentsOf(scored, {"twitter:b"})), ElementsAre("a", "z"));
}

TEST(MomentsTest, LeavesOutPostsOlderThanNinetyDaysBeforeTheAuthorsClock) {
  LogBuilder log;
  Crowd(log, 3, "old", Day(1));
  Crowd(log, 3, "new", Day(92));
  const Scored scored(log);
  EXPECT_THAT(Ids(scored, MomentsOf(scored, {"twitter:b"})), ElementsAre("new"));
}

TEST(MomentsTest, CountsPeopleOnceAndTheAuthorNever) {
  LogBuilder log;
  log.Post("twitter:b", "p", Day(1));
  for (const char* actor : {"twitter:a1", "twitter:a2", "twitter:alt", "twitter:c"}) {
    log.Act(actor, "twitter:b", ActKind::kReshare, Day(1), "p");
  }
  log.Link("twitter:a1", "anna", Day(1)).Link("twitter:a2", "anna", Day(1));
  log.Link("twitter:alt", "bert", Day(1)).Link("twitter:b", "bert", Day(1));
  const Scored scored(log);
  const auto moments = MomentsOf(scored, {"twitter:b"});
  ASSERT_EQ(moments.size(), 1u);
  EXPECT_EQ(moments[0].accounts, 3u);
  EXPECT_NEAR(moments[0].people, 2, 1e-6);
}

TEST(MomentsTest, JoinsAPersonsNetworks) {
  LogBuilder log;
  Crowd(log, 3, "t", Day(1));
  log.Act("mastodon:x", "mastodon:b", ActKind::kLike, Day(2), "m");
  log.Link("twitter:b", "bert", Day(1)).Link("mastodon:b", "bert", Day(1));
  const Scored scored(log);
  EXPECT_THAT(Ids(scored, MomentsOf(scored, {"twitter:b", "mastodon:b"})), ElementsAre("t", "m"));
}

TEST(MomentsTest, NobodyHasNone) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kLike, Day(1));
  EXPECT_TRUE(MomentsOf(Scored(log), {"twitter:b"}).empty());
}

}  // namespace
}  // namespace klout::scoring::testing
