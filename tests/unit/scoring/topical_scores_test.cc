#include "services/scoring/domain/topical_scores.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

constexpr char kAuthor[] = "twitter:barista";

std::string TopicReader(int i) { return "twitter:reader" + std::to_string(i); }

// `posts` on espresso on so many days, each with an answer of `readers` people.
LogBuilder Espresso(int posts, int days, int readers, uint32_t confidence_percent = 90) {
  LogBuilder log;
  for (int p = 0; p < posts; ++p) {
    const std::string post = "p" + std::to_string(p);
    const UnixSeconds time = Day(p % days) + 3600 * p;
    log.About(kAuthor, post, time, {"espresso", "coffee"}, "it", confidence_percent);
    for (int r = 0; r < readers; ++r) log.Act(TopicReader(r), kAuthor, ActKind::kReply, time + 60 + r, post);
  }
  return log;
}

TEST(TopicalScoresTest, ThreePostsOnTwoDaysThatThreePeopleRespondToMakeAClaim) {
  const Scored scored(Espresso(3, 2, 3));
  const auto claims = scored.Claims(kAuthor);
  ASSERT_EQ(claims.size(), 2u);
  const TopicRow& claim = claims.at("espresso");
  EXPECT_EQ(claim.posts, 3);
  EXPECT_EQ(claim.days, 2);
  EXPECT_EQ(claim.responders, 3u);
  EXPECT_EQ(claim.sentiment_percent, 20);
  EXPECT_EQ(scored.graph().words[claim.language - 1], "it");
  EXPECT_GT(claim.score, 0);
  EXPECT_LE(claim.low, claim.score);
  EXPECT_GE(claim.high, claim.score);
}

TEST(TopicalScoresTest, LessMakesNone) {
  EXPECT_TRUE(Scored(Espresso(2, 2, 50)).Claims(kAuthor).empty()) << "two posts";
  EXPECT_TRUE(Scored(Espresso(9, 1, 50)).Claims(kAuthor).empty()) << "one day";
  EXPECT_TRUE(Scored(Espresso(9, 5, 2)).Claims(kAuthor).empty()) << "two people";
  EXPECT_TRUE(Scored(Espresso(9, 5, 50, 20)).Claims(kAuthor).empty()) << "a doubtful classifier";
  EXPECT_TRUE(Scored(Espresso(9, 5, 0).Post(kAuthor, "q", Day(1))).Claims(kAuthor).empty()) << "nobody listens";
}

TEST(TopicalScoresTest, OneMentionGivesNoTopicHoweverManyAnswer) {
  LogBuilder log = Espresso(6, 4, 10);
  log.About(kAuthor, "bird", Day(2), {"aviaries"}, "it");
  for (int r = 0; r < 200; ++r) log.Act(TopicReader(r), kAuthor, ActKind::kLike, Day(2) + 60 + r, "bird");
  const auto claims = Scored(log).Claims(kAuthor);
  EXPECT_EQ(claims.count("aviaries"), 0u);
  EXPECT_EQ(claims.count("espresso"), 1u);
}

TEST(TopicalScoresTest, ThoseWhoTradeFavoursMakeNone) {
  LogBuilder log = Espresso(6, 4, 5);
  for (int r = 0; r < 5; ++r) {
    // They reshare each other.
    log.Act(TopicReader(r), kAuthor, ActKind::kReshare, Day(3) + 7200, "p0");
    log.Act(kAuthor, TopicReader(r), ActKind::kReshare, Day(3) + 7300);
  }
  EXPECT_TRUE(Scored(log).Claims(kAuthor).empty());
}

TEST(TopicalScoresTest, EndorsementsRaiseATopicWithinBoundsAndMakeNone) {
  const LogBuilder without = Espresso(4, 3, 6);
  const auto with = [&](int givers, const std::string& topic) {
    LogBuilder log = without;
    for (int g = 0; g < givers; ++g) log.Endorse("twitter:giver" + std::to_string(g), kAuthor, topic, Day(3) + g);
    return Scored(log).Claims(kAuthor);
  };
  const float bare = Scored(without).Claims(kAuthor).at("espresso").score;
  const auto some = with(5, "espresso"), cap = with(10, "espresso"), many = with(40, "espresso");
  EXPECT_EQ(some.at("espresso").endorsements, 5);
  EXPECT_GT(some.at("espresso").score, bare);
  EXPECT_EQ(some.at("coffee").endorsements, 0);
  EXPECT_EQ(some.at("coffee").score, with(0, "").at("coffee").score);
  EXPECT_GT(cap.at("espresso").score, some.at("espresso").score);
  EXPECT_EQ(many.at("espresso").score, cap.at("espresso").score);
  EXPECT_EQ(with(40, "opera").count("opera"), 0u);
}

TEST(TopicalScoresTest, AHiddenTopicSaysSoUntilItIsRestored) {
  LogBuilder log = Espresso(4, 3, 6);
  log.Hide(kAuthor, "espresso", Day(4));
  EXPECT_TRUE(Scored(log).Claims(kAuthor).at("espresso").hidden);
  EXPECT_FALSE(Scored(log).Claims(kAuthor).at("coffee").hidden);
  log.Hide(kAuthor, "espresso", Day(4), false);
  EXPECT_FALSE(Scored(log).Claims(kAuthor).at("espresso").hidden);
}

TEST(TopicalScoresTest, ABioAndListsAreEvidence) {
  LogBuilder log = Espresso(4, 3, 6);
  log.Profile(kAuthor, kReportedPerson, "IT", {"espresso"}, Day(3));
  const auto claims = Scored(log).Claims(kAuthor);
  EXPECT_TRUE(claims.at("espresso").in_bio);
  EXPECT_EQ(claims.at("espresso").lists, 2);
  EXPECT_FALSE(claims.at("coffee").in_bio);
  // A later report takes its place.
  log.Cut().Profile(kAuthor, kReportedPerson, "IT", {}, Day(4));
  EXPECT_FALSE(Scored(log).Claims(kAuthor).at("espresso").in_bio);
}

TEST(TopicalScoresTest, APersonsNetworksAddUp) {
  LogBuilder log = Espresso(4, 3, 8);
  log.Link(kAuthor, "ann", Day(0)).Link("mastodon:barista", "ann", Day(0));
  const float one = Scored(log).Claims(kAuthor).at("espresso").people_per_week;
  for (int p = 0; p < 4; ++p) {
    const std::string post = "m" + std::to_string(p);
    log.About("mastodon:barista", post, Day(p), {"espresso"});
    for (int r = 0; r < 8; ++r) {
      log.Act("mastodon:r" + std::to_string(r), "mastodon:barista", ActKind::kReply, Day(p) + 60 + r, post);
    }
  }
  const auto both = Scored(log).Claims("mastodon:barista");
  EXPECT_EQ(both.at("espresso").posts, 8);
  EXPECT_GT(both.at("espresso").people_per_week, one);
}

TEST(TopicalScoresTest, InterestsAreWhatOneReactsTo) {
  LogBuilder log = Espresso(4, 3, 6);
  log.About(kAuthor, "o", Day(3), {"opera"}).Act(TopicReader(0), kAuthor, ActKind::kLike, Day(3) + 60, "o");
  const Scored scored(log);
  const TopicalView topical = scored.scores().topical.View();
  std::vector<std::pair<std::string, uint32_t>> interests;
  for (const InterestRow& row : topical.InterestsOf(scored.Index(TopicReader(0)))) {
    interests.push_back({std::string(scored.graph().words[row.topic]), row.posts});
  }
  EXPECT_THAT(interests, ::testing::ElementsAre(std::pair("coffee", 4u), std::pair("espresso", 4u)));
  EXPECT_TRUE(topical.InterestsOf(scored.Index(kAuthor)).empty());
  EXPECT_TRUE(scored.Claims(TopicReader(0)).empty());
}

TEST(TopicalScoresTest, ATopicIsListedBestFirst) {
  const Scored scored(Community{.seed = 4, .accounts = 120, .acts = 4000}.Log());
  const TopicalView topical = scored.scores().topical.View();
  size_t seen = 0;
  for (uint32_t topic = 0; topic < scored.graph().words.size(); ++topic) {
    const auto claims = topical.Of(topic);
    for (size_t i = 0; i < claims.size(); ++i) {
      EXPECT_EQ(claims[i].topic, topic);
      if (i > 0) EXPECT_GE(claims[i - 1].score, claims[i].score);
    }
    seen += claims.size();
  }
  EXPECT_EQ(seen, topical.claims.size());
  EXPECT_GT(seen, 50u);
}

class TopicalPropertyTest : public ::testing::TestWithParam<int> {};

TEST_P(TopicalPropertyTest, ATopicIsNeverAboveTheWhole) {
  const Scored scored(Community{.seed = static_cast<uint64_t>(GetParam()), .accounts = 150, .acts = 5000}.Log());
  const GraphView& graph = scored.graph();
  int compared = 0;
  for (const TopicRow& row : scored.scores().topical.claims) {
    const ScoreRow& whole = row.subject < graph.account_count()
                                ? scored.scores().accounts[row.subject]
                                : scored.scores().persons[row.subject - graph.account_count()];
    ASSERT_LE(row.score, whole.score + 1e-4f);
    ASSERT_LE(row.responders, whole.people);
    ++compared;
  }
  EXPECT_GT(compared, 30);
}

INSTANTIATE_TEST_SUITE_P(Seeds, TopicalPropertyTest, ::testing::Range(0, 20));

}  // namespace
}  // namespace klout::scoring::testing
