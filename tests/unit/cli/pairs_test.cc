#include "services/cli/pairs.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "common/status.h"

namespace klout::cli {
namespace {

using scoring::v1::JudgedPair;

constexpr char kHeader[] =
    "Choice,A_follower_count,A_posts,A_listed_count,A_mentions_received,A_retweets_received,B_follower_count,B_posts,B_listed_count,"
    "B_mentions_received,B_retweets_received\n";

absl::StatusOr<std::vector<JudgedPair>> Read(const std::string& rows) {
  std::istringstream csv(kHeader + rows);
  return ReadPairs(csv);
}

std::string RefusedFor(const std::string& rows) {
  const auto pairs = Read(rows);
  return pairs.ok() ? "" : ErrorField(pairs.status());
}

TEST(PairsTest, ReadsWhoWasJudgedAndHow) {
  const auto pairs = Read("1,1000,9,10,2.5,1,20,9,1,0,0\r\n\n0,1,9,0,0,0,2,9,0,0,0.25");
  ASSERT_TRUE(pairs.ok()) << pairs.status();
  ASSERT_EQ(pairs->size(), 2);
  EXPECT_TRUE((*pairs)[0].a_is_more());
  EXPECT_EQ((*pairs)[0].a().followers(), 1000);
  EXPECT_EQ((*pairs)[0].a().mentions_per_week(), 2.5);
  EXPECT_EQ((*pairs)[0].b().listed(), 1);
  EXPECT_FALSE((*pairs)[1].a_is_more());
  EXPECT_EQ((*pairs)[1].b().reshares_per_week(), 0.25);
}

TEST(PairsTest, NamesLineAndColumn) {
  EXPECT_EQ(RefusedFor("2,1,1,1,1,1,1,1,1,1,1"), "line 2, column Choice");
  EXPECT_EQ(RefusedFor("1,x,1,1,1,1,1,1,1,1,1"), "line 2, column A_follower_count");
  EXPECT_EQ(RefusedFor("1,1.5,1,1,1,1,1,1,1,1,1"), "line 2, column A_follower_count");
  EXPECT_EQ(RefusedFor("1,1e300,1,1,1,1,1,1,1,1,1"), "line 2, column A_follower_count");
  EXPECT_EQ(RefusedFor("1,1,1,1,1,1,1,1,-1,1,1"), "line 2, column B_listed_count");
  EXPECT_EQ(RefusedFor("1,1,1,1,1,1,1,1,1,1,nan"), "line 2, column B_retweets_received");
  EXPECT_EQ(RefusedFor("1,1"), "line 2");
  // Columns that are not asked for may hold anything.
  EXPECT_EQ(RefusedFor("1,1,?,1,1,1,1,?,1,1,1"), "");
  std::istringstream other("a,b\n1,2\n");
  EXPECT_EQ(ErrorField(ReadPairs(other).status()), "line 1, column Choice");
  EXPECT_EQ(ReadPairsFile("/nowhere.csv").status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace klout::cli
