// A client of the Klout API v2, as one was written in 2013, against the door with scoring, topics and the connector behind it.
#include <gmock/gmock.h>

#include <cmath>
#include <map>
#include <set>

#include "tests/integration/gateway_v2_fixture.h"

namespace klout {
namespace {

using google::protobuf::Value;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

TEST_F(GatewayV2Test, AnIdentityIsFoundByEveryNameOfTheNetwork) {
  const V2Answer answer = Get("identity.json/twitter?screenName=AnnT");
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.body, MatchesRegex(R"(\{"id":"[1-9][0-9]*","network":"ks"\})"));
  EXPECT_EQ(answer.headers.at("Content-Type"), "application/json; charset=utf-8");
  EXPECT_EQ(answer.headers.at("Cache-Control"), "private, max-age=3600");
  for (const char* path : {"identity.json/tw?screenName=annt", "identity.json/twitter?screenName=%40ANNT", "identity.json/tw/100", "identity.json/twitter/100",
                           "identity.json/ig/200", "identity.json/instagram/200", "identity.json/instagram?screenName=ann.pics"}) {
    EXPECT_EQ(Get(path).body, answer.body) << path;
  }
}

TEST_F(GatewayV2Test, AnIdentityOfFactsAloneIsFoundByTheirName) {
  EXPECT_EQ(IdOf("twitter?screenName=bob"), IdOf("tw/bob"));
  EXPECT_EQ(IdOf("twitter?screenName=%40bob"), IdOf("tw/bob"));
  // A number is an id and not a name.
  EXPECT_EQ(Get("identity.json/twitter?screenName=100").status, 404);
}

TEST_F(GatewayV2Test, AnIdentityLeadsBackToTheNetworks) {
  const std::string ann = IdOf("tw/100");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/tw").body, R"({"id":"100","network":"tw"})");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/twitter").body, R"({"id":"100","network":"tw"})");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/ig").body, R"({"id":"200","network":"ig"})");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/gp").status, 404);
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/myspace").status, 404);
}

TEST_F(GatewayV2Test, AnIdStaysOverARestart) {
  const std::string ann = IdOf("tw/100"), bob = IdOf("tw/bob");
  EXPECT_NE(ann, bob);
  StartGateway("linked");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/tw").body, R"({"id":"100","network":"tw"})");
  EXPECT_EQ(IdOf("tw/bob"), bob);
}

TEST_F(GatewayV2Test, AUserIsShownByteForByte) {
  const std::string ann = IdOf("tw/100"), bob = IdOf("tw/bob");
  ASSERT_TRUE(History("person:ann").has_month_change());
  ASSERT_GT(std::abs(History("person:ann").week_change()), 0.001);
  EXPECT_EQ(Get("user.json/" + ann).body, UserOf(ann, "AnnT", "person:ann"));
  EXPECT_EQ(Get("user.json/" + bob).body, UserOf(bob, "bob", "person:bob"));
}

TEST_F(GatewayV2Test, AScoreIsShownByteForByte) {
  const double score = ScoreOf("person:ann");
  EXPECT_EQ(Get("user.json/" + IdOf("tw/100") + "/score").body,
            absl::StrCat("{\"score\":", Text(score), ",\"scoreDelta\":", DeltasOf("person:ann"), ",\"bucket\":\"", BucketOf(score), "\"}"));
}

TEST_F(GatewayV2Test, TopicsAreThoseWithMostPlusKFirst) {
  const Value topics = Json("user.json/" + IdOf("tw/100") + "/topics");
  std::map<std::string, std::string> types, names;
  std::vector<std::string> slugs;
  for (const Value& topic : topics.list_value().values()) {
    const std::string& slug = slugs.emplace_back(At(topic, "slug").string_value());
    types[slug] = At(topic, "topicType").string_value();
    names[slug] = At(topic, "displayName").string_value();
    EXPECT_EQ(At(topic, "name").string_value(), names[slug]);
    EXPECT_EQ(At(topic, "displayType").string_value(), "visible");
    EXPECT_TRUE(At(topic, "imageUrl").has_string_value());
    EXPECT_THAT(At(topic, "id").string_value(), MatchesRegex("[1-9][0-9]{10,18}"));
    EXPECT_EQ(topic.struct_value().fields_size(), 7);
  }
  ASSERT_EQ(slugs.size(), 4u);
  EXPECT_EQ(slugs[0], "food-and-drink");
  EXPECT_THAT(types, ElementsAre(testing::Pair("coffee-and-tea", "sub"), testing::Pair("espresso", "entity"), testing::Pair("food-and-drink", "super"),
                                 testing::Pair("klingon-opera", "entity")));
  EXPECT_EQ(names["coffee-and-tea"], "Coffee and tea");
  EXPECT_EQ(names["klingon-opera"], "klingon-opera");
  EXPECT_EQ(Get("user.json/" + IdOf("tw/bob") + "/topics").body, "[]");
}

TEST_F(GatewayV2Test, InfluenceListsFiveAndCountsAll) {
  const std::string ann = IdOf("tw/100");
  std::map<std::string, std::string> payloads;
  for (int f = 0; f < kFriends; ++f) {
    const std::string id = IdOf(absl::StrCat("tw/", Friend(f)));
    payloads[id] = UserOf(id, absl::StrCat("Friend_", f), "person:" + Friend(f));
  }
  const V2Answer answer = Get("user.json/" + ann + "/influence");
  const Value influence = Json("user.json/" + ann + "/influence");
  EXPECT_EQ(At(influence, "myInfluencersCount").number_value(), kFriends);
  // Friends, readers, five of them by accounts on Instagram too, and Quiet.
  EXPECT_EQ(At(influence, "myInfluenceesCount").number_value(), kFriends + kReaders + 5 + 1);
  for (const char* side : {"myInfluencers", "myInfluencees"}) {
    const auto& list = At(influence, side).list_value().values();
    EXPECT_EQ(list.size(), 5) << side;
    std::set<std::string> ids;
    for (const Value& entry : list) {
      const std::string& id = At(At(entry, "entity"), "id").string_value();
      ids.insert(id);
      ASSERT_TRUE(payloads.contains(id)) << answer.body;
      EXPECT_THAT(answer.body, HasSubstr(absl::StrCat("{\"entity\":{\"id\":\"", id, "\",\"payload\":", payloads[id], "}}")));
    }
    EXPECT_EQ(ids.size(), 5u);
  }
  EXPECT_THAT(answer.body, MatchesRegex(R"(\{"myInfluencers":\[.*\],"myInfluencees":\[.*\],"myInfluencersCount":7,"myInfluenceesCount":53\})"));
}

TEST_F(GatewayV2Test, WhoMayNotBeSeenOrIsNotKnownIs404) {
  const std::string quiet = IdOf("tw/quiet");
  for (const std::string& path :
       {std::string("identity.json/tw/reader1"), std::string("identity.json/twitter?screenName=reader1"), std::string("identity.json/tw/nobody"),
        std::string("identity.json/twitter?screenName="), std::string("identity.json/twitter"), std::string("identity.json/myspace/7"),
        std::string("identity.json"), std::string("identity.json/klout/12345/tw"), std::string("identity.json/klout/x/tw"), std::string("user.json"),
        std::string("user.json/12345"), std::string("user.json/12345/score"), std::string("user.json/12345/topics"), std::string("user.json/12345/influence"),
        std::string("user.json/abc"), std::string("user.json/") + quiet + "/friends", std::string("user.json/") + quiet + "/user",
        std::string("user.json/") + quiet + "/score/now", std::string("users.json/7"), std::string("user.json/-7"), std::string(""),
        // Not enough evidence for a score.
        std::string("user.json/") + quiet, std::string("user.json/") + quiet + "/score"}) {
    const V2Answer answer = Get(path);
    EXPECT_EQ(answer.status, 404) << path << answer.body;
    EXPECT_THAT(answer.body, MatchesRegex(R"(\{"error":404,"description":"[^"]+"\})")) << path;
    EXPECT_EQ(answer.headers.at("Cache-Control"), "no-store");
  }
  EXPECT_EQ(Get("user.json/" + quiet + "/topics").body, "[]");
}

TEST_F(GatewayV2Test, WhereAllArePublicAnAccountThatNobodyLinkedHasAnId) {
  StartGateway("all");
  const std::string reader = IdOf("tw/f1");
  EXPECT_EQ(Get("user.json/" + reader).status, 200);
  const std::string unlinked = IdOf("twitter?screenName=reader1");
  EXPECT_EQ(Get("identity.json/klout/" + unlinked + "/tw").body, R"({"id":"reader1","network":"tw"})");
}

TEST_F(GatewayV2Test, ABadKeyOverRateAndOverQuotaAreAll403) {
  const auto forbidden = [this](const std::string& key) {
    const V2Answer answer = GetWith(key, "identity.json/tw/100");
    EXPECT_EQ(answer.status, 403) << answer.body;
    EXPECT_THAT(answer.body, MatchesRegex(R"(\{"error":403,"description":"[^"]+"\})"));
  };
  forbidden("");
  forbidden("klk_nonsense");
  forbidden(NewKey({gateway::v1::SCOPE_FIND}, 100, 1000));
  const std::string slow = NewKey({gateway::v1::SCOPE_SCORES}, 1, 1000);
  EXPECT_EQ(GetWith(slow, "identity.json/tw/100").status, 200);
  forbidden(slow);
  clock_.Advance(absl::Seconds(1));
  EXPECT_EQ(GetWith(slow, "identity.json/tw/100").status, 200);
  const std::string few = NewKey({gateway::v1::SCOPE_SCORES}, 100, 2);
  EXPECT_EQ(GetWith(few, "identity.json/tw/100").status, 200);
  EXPECT_EQ(GetWith(few, "identity.json/tw/100").status, 200);
  forbidden(few);
  clock_.Advance(absl::Hours(24));
  EXPECT_EQ(GetWith(few, "identity.json/tw/100").status, 200);
  // An operator's key sees no more than others.
  const std::string operator_key = NewKey({gateway::v1::SCOPE_OPERATE}, 100, 1000);
  EXPECT_EQ(GetWith(operator_key, "identity.json/tw/100").status, 200);
  EXPECT_EQ(GetWith(operator_key, "identity.json/tw/reader1").status, 404);
}

TEST_F(GatewayV2Test, OnlyGetIsServed) {
  const V2Answer answer = GetWith(key_, "identity.json/tw/100", "POST");
  EXPECT_EQ(answer.status, 405);
  EXPECT_THAT(answer.body, HasSubstr(R"({"error":405,)"));
  EXPECT_EQ(answer.headers.at("Allow"), "GET");
}

TEST_F(GatewayV2Test, AServiceThatIsDownIs503AndNoOthersNeed) {
  const std::string ann = IdOf("tw/100");
  const auto nobody = [this] { return Connect("unix:" + dir_.path() + "/nobody.sock", {.own_connection = true}); };
  const auto unavailable = [this](const std::string& path) {
    const V2Answer answer = Get(path);
    EXPECT_EQ(answer.status, 503) << path << ": " << answer.body;
    EXPECT_THAT(answer.body, MatchesRegex(R"(\{"error":503,"description":"[^"]+"\})"));
  };
  StartGateway("linked", nobody());
  for (const char* part : {"", "/score", "/topics", "/influence"}) unavailable(absl::StrCat("user.json/", ann, part));
  unavailable("identity.json/tw/100");
  StartGateway("linked", nullptr, nobody());
  unavailable("identity.json/twitter?screenName=AnnT");
  unavailable("user.json/" + ann);
  EXPECT_EQ(Get("user.json/" + ann + "/score").status, 200);
  EXPECT_EQ(Get("identity.json/tw/100").status, 200);
}

TEST_F(GatewayV2Test, CountsWhatCameOfRequests) {
  Get("identity.json/tw/100");
  Get("user.json/12345/score");
  Get("nothing");
  const std::string metrics = gateway_->MetricsText();
  for (const char* line : {R"(klout_gateway_v2_requests_total{call="identity",status="200"} 1)", R"(klout_gateway_v2_requests_total{call="score",status="404"} 1)",
                           R"(klout_gateway_v2_requests_total{call="other",status="404"} 1)"}) {
    EXPECT_THAT(metrics, HasSubstr(line));
  }
}

}  // namespace
}  // namespace klout
