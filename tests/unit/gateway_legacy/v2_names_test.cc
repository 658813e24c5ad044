#include "services/gateway/legacy/v2_names.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace klout::gateway {
namespace {

TEST(V2NamesTest, TheThirteenNetworksHaveAShortAndALongName) {
  const std::map<std::string, std::pair<std::string, fact::v1::Network>> networks = {
      {"tw", {"twitter", fact::v1::NETWORK_TWITTER}},       {"fb", {"facebook", fact::v1::NETWORK_FACEBOOK}},
      {"ig", {"instagram", fact::v1::NETWORK_INSTAGRAM}},   {"yt", {"youtube", fact::v1::NETWORK_YOUTUBE}},
      {"fs", {"foursquare", fact::v1::NETWORK_FOURSQUARE}}, {"gp", {"googleplus", fact::v1::NETWORK_GPLUS}},
      {"li", {"linkedin", fact::v1::NETWORK_LINKEDIN}},     {"tu", {"tumblr", fact::v1::NETWORK_TUMBLR}},
      {"bl", {"blogger", fact::v1::NETWORK_BLOGGER}},       {"wp", {"wordpress", fact::v1::NETWORK_WORDPRESS}},
      {"lf", {"lastfm", fact::v1::NETWORK_LASTFM}},         {"fl", {"flickr", fact::v1::NETWORK_FLICKR}},
      {"ya", {"yammer", fact::v1::NETWORK_YAMMER}}};
  for (const auto& [short_name, row] : networks) {
    EXPECT_EQ(V2Network(short_name), row.second) << short_name;
    EXPECT_EQ(V2Network(row.first), row.second) << row.first;
    EXPECT_EQ(V2ShortName(row.second), short_name);
  }
  EXPECT_EQ(V2Network("Twitter"), fact::v1::NETWORK_TWITTER);
}

TEST(V2NamesTest, ALaterNetworkHasItsOwnNameAndOthersHaveNone) {
  EXPECT_EQ(V2Network("mastodon"), fact::v1::NETWORK_MASTODON);
  EXPECT_EQ(V2ShortName(fact::v1::NETWORK_MASTODON), "mastodon");
  EXPECT_EQ(V2Network("gplus"), fact::v1::NETWORK_GPLUS);
  for (const char* name : {"", "ks", "klout", "myspace", "t", "unspecified"}) EXPECT_EQ(V2Network(name), std::nullopt) << name;
}

TEST(V2NamesTest, ABucketBeginsAtItsTens) {
  const std::pair<double, std::string_view> rows[] = {{1, "10-19"},      {9.999, "10-19"}, {10, "10-19"},  {19.999, "10-19"}, {20, "20-29"},
                                                      {39.999, "30-39"}, {40, "40-49"},    {55.5, "50-59"}, {60, "60-69"},     {79.999, "70-79"},
                                                      {80, "80-89"},     {89.999, "80-89"}, {90, "90-100"}, {92.806, "90-100"}, {100, "90-100"}};
  for (const auto& [score, bucket] : rows) EXPECT_EQ(V2Bucket(score), bucket) << score;
}

TEST(V2NamesTest, TopicsAreOfThreeTypesAndHaveLastingDigits) {
  EXPECT_EQ(V2TopicType(1), "super");
  EXPECT_EQ(V2TopicType(2), "sub");
  EXPECT_EQ(V2TopicType(3), "entity");
  // Clients keep ids: these may never change. sha256("music"), sha256("espresso"): the first 63 bits.
  EXPECT_EQ(V2TopicId("music"), "4645679396742386561");
  EXPECT_EQ(V2TopicId("espresso"), "2172842455543868384");
}

TEST(V2NamesTest, AKloutIdIsOneOf53BitsAndStays) {
  EXPECT_EQ(FirstKloutId("person:ann"), 5157872361879483u);
  std::set<uint64_t> ids;
  for (int i = 0; i < 10'000; ++i) {
    const uint64_t id = FirstKloutId("person:" + std::to_string(i));
    EXPECT_GE(id, 1u);
    EXPECT_LE(id, kMaxKloutId);
    ids.insert(id);
  }
  EXPECT_EQ(ids.size(), 10'000u);
}

TEST(V2NamesTest, OnlyDigitsOfThatRangeAreAKloutId) {
  EXPECT_EQ(ParseKloutId("635263"), 635263u);
  EXPECT_EQ(ParseKloutId("9007199254740991"), kMaxKloutId);
  for (const char* text : {"", "0", "-1", "+1", " 1", "1 ", "1.0", "0x1", "abc", "9007199254740992", "99999999999999999999999"}) {
    EXPECT_EQ(ParseKloutId(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace klout::gateway
