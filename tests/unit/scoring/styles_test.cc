#include "services/scoring/domain/styles.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

// Clear of the middle of every axis.
StyleEvidence Evidence(bool creating, bool focused, bool consistent, bool sharing) {
  StyleEvidence evidence;
  evidence.acted_on = 63;
  evidence.posts = creating ? 255 : 15;
  evidence.topical_posts = evidence.posts;
  evidence.commonest_topic_posts = focused ? evidence.posts : evidence.posts / 5;
  evidence.weeks = 13;
  evidence.weeks_with_posts = consistent ? 12 : 2;
  evidence.acted_by = sharing ? 255 : 15;
  return evidence;
}

TEST(StylesTest, EachCornerHasItsName) {
  struct Row {
    bool sharing, focused, creating, consistent;
    StyleType type;
  };
  const Row rows[] = {
      {true, false, false, false, StyleType::kCurator},         {true, false, false, true, StyleType::kBroadcaster},
      {true, false, true, false, StyleType::kTasteMaker},       {true, false, true, true, StyleType::kCelebrity},
      {true, true, false, false, StyleType::kSyndicator},       {true, true, false, true, StyleType::kFeeder},
      {true, true, true, false, StyleType::kThoughtLeader},     {true, true, true, true, StyleType::kPundit},
      {false, false, false, false, StyleType::kDabbler},        {false, false, false, true, StyleType::kConversationalist},
      {false, false, true, false, StyleType::kSocializer},      {false, false, true, true, StyleType::kNetworker},
      {false, true, false, false, StyleType::kObserver},        {false, true, false, true, StyleType::kExplorer},
      {false, true, true, false, StyleType::kActivist},         {false, true, true, true, StyleType::kSpecialist},
  };
  for (const Row& row : rows) {
    const Style style = StyleOf(Evidence(row.creating, row.focused, row.consistent, row.sharing));
    EXPECT_EQ(static_cast<int>(style.type), static_cast<int>(row.type));
    EXPECT_EQ(style.creating > 0, row.creating);
    EXPECT_EQ(style.focused > 0, row.focused);
    EXPECT_EQ(style.consistent > 0, row.consistent);
    EXPECT_EQ(style.sharing > 0, row.sharing);
    EXPECT_GT(style.confidence, 0.5);
  }
}

TEST(StylesTest, TheEndsOfTheAxesAreReachedAndNotPassed) {
  StyleEvidence evidence = {.posts = 15, .topical_posts = 15, .commonest_topic_posts = 15, .weeks = 13, .weeks_with_posts = 13, .acted_by = 15};
  Style style = StyleOf(evidence);
  EXPECT_DOUBLE_EQ(style.creating, 1);
  EXPECT_DOUBLE_EQ(style.focused, 1);
  EXPECT_DOUBLE_EQ(style.consistent, 1);
  EXPECT_DOUBLE_EQ(style.sharing, 1);
  evidence.posts = 100'000;
  evidence.acted_by = 1e9;
  style = StyleOf(evidence);
  EXPECT_EQ(style.creating, 1);
  EXPECT_EQ(style.sharing, 1);
  style = StyleOf({.weeks = 13, .acted_on = 15});
  EXPECT_DOUBLE_EQ(style.creating, -1);
  EXPECT_DOUBLE_EQ(style.consistent, -1);
  EXPECT_DOUBLE_EQ(style.sharing, -1);
}

TEST(StylesTest, EachAxisRisesWithItsOwnEvidence) {
  const StyleEvidence some = Evidence(false, false, false, false);
  Style before = StyleOf(some);
  for (int more = 1; more < 10; ++more) {
    StyleEvidence evidence = some;
    evidence.posts += more;
    evidence.commonest_topic_posts += more;
    evidence.weeks_with_posts += more;
    evidence.acted_by += more;
    const Style after = StyleOf(evidence);
    EXPECT_GT(after.creating, before.creating);
    EXPECT_GT(after.focused, before.focused);
    EXPECT_GT(after.consistent, before.consistent);
    EXPECT_GT(after.sharing, before.sharing);
    EXPECT_GT(after.confidence, before.confidence);
    before = after;
  }
  StyleEvidence reacting = some;
  reacting.acted_on += 20;
  EXPECT_LT(StyleOf(reacting).creating, StyleOf(some).creating);
  EXPECT_LT(StyleOf(reacting).sharing, StyleOf(some).sharing);
}

TEST(StylesTest, ThinEvidenceGivesNoStyle) {
  StyleEvidence evidence = {.posts = 5, .topical_posts = 5, .commonest_topic_posts = 5, .weeks = 13, .weeks_with_posts = 5, .acted_on = 2, .acted_by = 2};
  EXPECT_EQ(StyleOf(evidence).type, StyleType::kUnspecified);
  evidence.acted_by = 3;
  EXPECT_NE(StyleOf(evidence).type, StyleType::kUnspecified);
  // Two posts with a topic tell nothing of focus.
  evidence.topical_posts = evidence.commonest_topic_posts = 2;
  EXPECT_EQ(StyleOf(evidence).type, StyleType::kUnspecified);
  EXPECT_EQ(StyleOf(evidence).focused, 0);
  EXPECT_EQ(StyleOf({}).confidence, 0);
}

TEST(StylesTest, WhoOnlyReadsIsFocusedByWhatTheyActOn) {
  // One leaf, its topic and its super-topic.
  const StyleEvidence one = {.interest_posts = 60, .commonest_interest_posts = 20, .weeks = 13, .acted_on = 30};
  EXPECT_EQ(StyleOf(one).type, StyleType::kObserver);
  EXPECT_EQ(StyleOf(one).focused, 1);
  const StyleEvidence many = {.interest_posts = 160, .commonest_interest_posts = 20, .weeks = 13, .acted_on = 30};
  EXPECT_EQ(StyleOf(many).type, StyleType::kDabbler);
}

TEST(StylesTest, EvidenceIsCountedFromTheGraph) {
  LogBuilder log;
  // Ten posts in five weeks, six about food, of which four are about espresso too; the log is fifty days old.
  for (int i = 0; i < 10; ++i) {
    std::vector<std::string> topics;
    if (i < 6) topics.push_back("food");
    if (i < 4) topics.push_back("espresso");
    if (i == 9) topics = {"chess"};
    log.About("twitter:ann", "p" + std::to_string(i), Day(3 + 7 * (i / 2)), topics);
  }
  for (int r = 0; r < 7; ++r) log.Act("twitter:reader" + std::to_string(r), "twitter:ann", ActKind::kLike, Day(40) + r);
  log.Act("twitter:ann", "twitter:bob", ActKind::kLike, Day(0));
  log.Act("twitter:ann", "twitter:bob", ActKind::kReply, Day(50));
  const Scored scored(log);
  const PostIndexByAuthor posts(scored.graph());
  const AccountIndex ann = scored.Index("twitter:ann");
  const StyleEvidence evidence = StyleEvidenceOf(scored.graph(), posts, AccountSet(&ann, 1), scored.TraitsOf("twitter:ann"), {});
  EXPECT_EQ(evidence.posts, 10u);
  EXPECT_EQ(evidence.topical_posts, 7u);
  EXPECT_EQ(evidence.commonest_topic_posts, 6u);
  EXPECT_EQ(evidence.weeks, 8u);
  EXPECT_EQ(evidence.weeks_with_posts, 5u);
  EXPECT_NEAR(evidence.acted_on, 1, 0.01);
  EXPECT_NEAR(evidence.acted_by, 7, 0.01);
}

}  // namespace
}  // namespace klout::scoring::testing
