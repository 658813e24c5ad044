#include "services/connector/mapping/network.h"

#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr char kGood[] = R"pb(
  network: NETWORK_FLICKR display_name: "Flickr" base_url: "https://api.example.com"
  identity { endpoint: "me" id: "id" }
  sync: "posts"
  errors { status: 200 when: "stat == 'fail'" when: "code == 105" meaning: MEANING_RETRY wait: "seconds" }
  endpoints { name: "me" path: "/me" }
  endpoints { name: "posts" path: "/posts" query { name: "since" value: "{since.unix}" }
    paging { kind: KIND_CURSOR parameter: "cursor" next: "next" }
    map { each: "items" set { name: "post" value: "id" }
      post { id: "id" time: "time" }
      fetch { endpoint: "likers" changed: "likes" } } }
  endpoints { name: "likers" path: "/posts/{post}/likers" map { interaction { kind: INTERACTION_KIND_LIKE actor: "id" post: "$post" } } }
)pb";

absl::StatusOr<std::unique_ptr<Network>> Make(const std::string& text) {
  absl::StatusOr<v1::NetworkDescription> description = ParseNetworkDescription(text);
  if (!description.ok()) return description.status();
  return Network::Create(*std::move(description));
}

TEST(NetworkTest, AGoodDescriptionSaysWhatItGives) {
  const auto network = Make(kGood);
  ASSERT_TRUE(network.ok()) << network.status();
  const v1::NetworkInfo info = (*network)->Info();
  EXPECT_TRUE(info.posts());
  ASSERT_EQ(info.interactions_size(), 1);
  EXPECT_EQ(info.interactions(0), fact::v1::INTERACTION_KIND_LIKE);
  ASSERT_EQ(info.methods_size(), 1);
  EXPECT_EQ(info.methods(0), v1::LINK_METHOD_REL_ME);
}

struct Bad {
  const char *from, *to, *place;
};

class BadDescriptionTest : public testing::TestWithParam<Bad> {};

TEST_P(BadDescriptionTest, IsRefusedWithItsPlace) {
  ASSERT_TRUE(absl::StrContains(kGood, GetParam().from)) << GetParam().from;
  const auto network = Make(absl::StrReplaceAll(kGood, {{GetParam().from, GetParam().to}}));
  ASSERT_FALSE(network.ok());
  EXPECT_TRUE(absl::StrContains(absl::StrCat(ErrorField(network.status()), " ", network.status().message()), GetParam().place)) << network.status();
}

INSTANTIATE_TEST_SUITE_P(
    Places, BadDescriptionTest,
    testing::Values(Bad{"display_name: \"Flickr\"", "", "display_name"}, Bad{"https://", "http://", "base_url"},
                    Bad{"api.example.com", "api.example.com/", "base_url"}, Bad{"api.example.com", "{account.instance}", "has_instances"},
                    Bad{"endpoint: \"me\" id", "endpoint: \"nobody\" id", "identity.endpoint"}, Bad{"sync: \"posts\"", "sync: \"nothing\"", "nothing"},
                    Bad{"endpoint: \"likers\" changed", "endpoint: \"lovers\" changed", "lovers"}, Bad{"{since.unix}", "{since.when}", "query.since"},
                    Bad{"/posts/{post}/likers", "/posts/{pots}/likers", "endpoints[likers].path"},
                    Bad{"time: \"time\"", "time: \"tim e\"", "endpoints[posts].map[0].post[0].time"}, Bad{"time: \"time\"", "", "post[0].time"},
                    Bad{"post: \"$post\"", "post: \"$pots\"", "endpoints[likers].map[0].interaction[0].post"},
                    Bad{"kind: INTERACTION_KIND_LIKE", "", "interaction[0].kind"}, Bad{"parameter: \"cursor\"", "", "paging.parameter"},
                    Bad{"next: \"next\"", "", "paging.next"}, Bad{"meaning: MEANING_RETRY", "", "errors[0].meaning"},
                    Bad{"when: \"code == 105\"", "when: \"code = 105\"", "errors[0].when"}, Bad{"name: \"me\"", "name: \"posts\"", "endpoints[posts].name"},
                    Bad{"display_name", "display_nam", "line 2"}));

TEST(NetworkTest, AnAnswerMeansWhatItsRuleOrItsStatusSays) {
  const auto network = Make(kGood);
  ASSERT_TRUE(network.ok());
  JsonReader reader;
  TextArena arena;
  const auto judge = [&](int status, const char* json) {
    std::optional<simdjson::dom::element> body;
    if (json != nullptr) body = reader.Read(json).value();
    return (*network)->Judge(status, body, Variables(), arena);
  };
  EXPECT_EQ(judge(200, R"({"stat":"ok"})").meaning, v1::ErrorRule::MEANING_UNSPECIFIED);
  const Judgement rule = judge(200, R"({"stat":"fail","code":105,"seconds":7})");
  EXPECT_EQ(rule.meaning, v1::ErrorRule::MEANING_RETRY);
  EXPECT_EQ(rule.wait, absl::Seconds(7));
  EXPECT_EQ(judge(200, R"({"stat":"fail","code":1})").meaning, v1::ErrorRule::MEANING_UNSPECIFIED);
  EXPECT_EQ(judge(429, nullptr).meaning, v1::ErrorRule::MEANING_THROTTLED);
  EXPECT_EQ(judge(401, nullptr).meaning, v1::ErrorRule::MEANING_TOKEN_EXPIRED);
  EXPECT_EQ(judge(403, nullptr).meaning, v1::ErrorRule::MEANING_FORBIDDEN);
  EXPECT_EQ(judge(410, nullptr).meaning, v1::ErrorRule::MEANING_NOT_FOUND);
  EXPECT_EQ(judge(503, nullptr).meaning, v1::ErrorRule::MEANING_RETRY);
  EXPECT_EQ(judge(418, nullptr).meaning, v1::ErrorRule::MEANING_BROKEN);
}

TEST(NetworksTest, TheShippedDescriptionsAreGood) {
  const auto networks = Networks::ReadFolder(KLOUT_SOURCE_DIR "/services/connector/networks");
  ASSERT_TRUE(networks.ok()) << networks.status();
  // Every network that people can name, but none.
  EXPECT_EQ(networks->All().size(), static_cast<size_t>(fact::v1::Network_descriptor()->value_count() - 1));
  EXPECT_FALSE(Networks::ReadFolder("/nowhere").ok());
}

TEST(NetworksTest, AFileMustBeNamedAfterItsNetwork) {
  const std::string folder = testing::TempDir();
  const std::string path = folder + "/wrong.textproto";
  std::ofstream(path) << kGood;
  const auto networks = Networks::ReadFolder(folder);
  std::remove(path.c_str());
  ASSERT_FALSE(networks.ok());
  EXPECT_TRUE(absl::StrContains(networks.status().message(), "networks/wrong.textproto: network: the file is not named flickr")) << networks.status();
}

}  // namespace
}  // namespace klout::connector
