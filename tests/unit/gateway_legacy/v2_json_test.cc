#include "services/gateway/legacy/v2_json.h"

#include <gtest/gtest.h>

#include <limits>

namespace klout::gateway {
namespace {

V2User Jack() { return {.klout_id = "635263", .nick = "jack", .score = 92.8064, .deltas = {.day = 0.1, .week = -1.25, .month = 0}}; }

constexpr char kJack[] =
    R"({"kloutId":"635263","nick":"jack","score":{"score":92.806,"bucket":"90-100"},"scoreDeltas":{"dayChange":0.1,"weekChange":-1.25,"monthChange":0.0}})";

TEST(V2JsonTest, AnIdentityIsTwoStrings) {
  EXPECT_EQ(V2IdentityJson("635263", "ks"), R"({"id":"635263","network":"ks"})");
  EXPECT_EQ(V2IdentityJson("a\"b\n", "tw"), R"({"id":"a\"b\n","network":"tw"})");
}

TEST(V2JsonTest, AUserHasDeltasAndAScoreADelta) {
  EXPECT_EQ(V2UserJson(Jack()), kJack);
  EXPECT_EQ(V2ScoreJson(Jack().score, Jack().deltas),
            R"({"score":92.806,"scoreDelta":{"dayChange":0.1,"weekChange":-1.25,"monthChange":0.0},"bucket":"90-100"})");
}

TEST(V2JsonTest, NumbersHaveAPointAndAtMostThreeDigitsBehindIt) {
  const auto shown = [](double day) { return V2ScoreJson(10, {.day = day, .week = 0, .month = 0}); };
  const std::pair<double, std::string> rows[] = {{5, "5.0"},         {-0.0001, "0.0"}, {-0.0, "0.0"}, {0.0005, "0.001"}, {1.2, "1.2"},
                                                 {-3.1416, "-3.142"}, {100, "100.0"},   {std::numeric_limits<double>::quiet_NaN(), "0.0"}};
  for (const auto& [value, text] : rows) {
    EXPECT_EQ(shown(value), R"({"score":10.0,"scoreDelta":{"dayChange":)" + text + R"(,"weekChange":0.0,"monthChange":0.0},"bucket":"10-19"})");
  }
}

TEST(V2JsonTest, TopicsAreAnArray) {
  EXPECT_EQ(V2TopicsJson({}), "[]");
  const std::string one = V2TopicsJson({{.slug = "music", .name = "Music", .level = 1}});
  EXPECT_EQ(one, R"([{"id":"4645679396742386561","displayName":"Music","name":"Music","slug":"music","imageUrl":"","displayType":"visible","topicType":"super"}])");
  const std::string two = V2TopicsJson({{.slug = "a", .name = "A", .level = 2}, {.slug = "b", .name = "B", .level = 3}});
  EXPECT_NE(two.find(R"("topicType":"sub"},{"id":)"), std::string::npos) << two;
  EXPECT_NE(two.find(R"("topicType":"entity"}])"), std::string::npos) << two;
}

TEST(V2JsonTest, InfluenceListsEntitiesAndTrueTotals) {
  const V2Influence influence = {.influencers = {Jack(), Jack()}, .influencees = {}, .influencers_count = 15, .influencees_count = 25};
  const std::string entity = std::string(R"({"entity":{"id":"635263","payload":)") + kJack + "}}";
  EXPECT_EQ(V2InfluenceJson(influence), R"({"myInfluencers":[)" + entity + "," + entity +
                                            R"(],"myInfluencees":[],"myInfluencersCount":15,"myInfluenceesCount":25})");
}

TEST(V2JsonTest, AnErrorSaysItsNumber) {
  EXPECT_EQ(V2ErrorJson(403, "no \"key\""), R"({"error":403,"description":"no \"key\""})");
}

}  // namespace
}  // namespace klout::gateway
