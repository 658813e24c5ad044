#include "services/cli/pairs.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "common/status.h"

namespace klout::cli {
namespace {

constexpr char kHeader[] =
    "Choice,A_follower_count,A_posts,A_listed_count,A_mentions_received,A_retweets_received,A_network_feature_1,A_network_feature_2,"
    "A_network_feature_3,B_follower_count,B_posts,B_listed_count,B_mentions_received,B_retweets_received,B_network_feature_1,"
    "B_network_feature_2,B_network_feature_3\n";

absl::StatusOr<std::vector<JudgedPair>> Read(const std::string& rows) {
  std::istringstream csv(kHeader + rows);
  return ReadPairs(csv);
}

std::string RefusedFor(const std::string& rows) {
  const auto pairs = Read(rows);
  return pairs.ok() ? "" : ErrorField(pairs.status());
}

TEST(PairsTest, ReadsWhoWasJudgedAndHow) {
  const auto pairs = Read("1,1000,9,10,2.5,1,3,4,5,20,9,1,0,0,0,0,0\r\n\n0,1,9,0,0,0,0,0,0,2,9,0,0,0,0,0,0");
  ASSERT_TRUE(pairs.ok()) << pairs.status();
  ASSERT_EQ(pairs->size(), 2);
  EXPECT_TRUE((*pairs)[0].first);
  EXPECT_EQ((*pairs)[0].a.followers, 1000);
  EXPECT_EQ((*pairs)[0].a.mentions_received, 2.5);
  EXPECT_EQ((*pairs)[0].b.listed, 1);
  EXPECT_FALSE((*pairs)[1].first);
  const PairsReport report = JudgePairs(*pairs);
  EXPECT_EQ(report.pairs, 2);
  EXPECT_EQ(report.reported_influence, 1);
}

TEST(PairsTest, NamesLineAndColumn) {
  EXPECT_EQ(RefusedFor("2,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1"), "line 2, column Choice");
  EXPECT_EQ(RefusedFor("1,x,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1"), "line 2, column A_follower_count");
  EXPECT_EQ(RefusedFor("1,1,1,1,1,1,1,1,1,1,1,-1,1,1,1,1,1"), "line 2, column B_listed_count");
  EXPECT_EQ(RefusedFor("1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,nan"), "line 2, column B_network_feature_3");
  EXPECT_EQ(RefusedFor("1,1"), "line 2");
  // Columns that are not asked for may hold anything.
  EXPECT_EQ(RefusedFor("1,1,?,1,1,1,1,1,1,1,?,1,1,1,1,1,1"), "");
  std::istringstream other("a,b\n1,2\n");
  EXPECT_EQ(ErrorField(ReadPairs(other).status()), "line 1, column Choice");
}

TEST(AucTest, CountsWinsAndHalvesTies) {
  EXPECT_EQ(AucOf({3, 2, 1}, {true, true, false}), 1);
  EXPECT_EQ(AucOf({1, 2, 3}, {true, false, false}), 0);
  EXPECT_EQ(AucOf({1, 1}, {true, false}), 0.5);
  EXPECT_EQ(AucOf({4, 3, 2, 1}, {true, false, true, false}), 0.75);
  EXPECT_EQ(AucOf({1, 2}, {true, true}), 0.5);
}

}  // namespace
}  // namespace klout::cli
