#include "services/connector/domain/oauth1.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/status.h"

namespace klout::connector {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// RFC 5849, section 3.4.1.
TEST(Oauth1Test, MakesTheBaseStringOfTheRfc) {
  const Url url = *ParseUrl("http://EXAMPLE.COM:80/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b");
  Parameters parameters = FormDecode(url.query);
  for (const auto& parameter : FormDecode("c2&a3=2+q")) parameters.push_back(parameter);
  for (const auto& parameter : Parameters{{"oauth_consumer_key", "9djdj82h48djs9d2"},
                                          {"oauth_token", "kkk9d7dh3k39sjv7"},
                                          {"oauth_signature_method", "HMAC-SHA1"},
                                          {"oauth_timestamp", "137131201"},
                                          {"oauth_nonce", "7d8f3e4a"}}) {
    parameters.push_back(parameter);
  }
  EXPECT_EQ(
      Oauth1BaseString("post", url, parameters),
      "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%"
      "2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_"
      "method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7");
}

TEST(Oauth1Test, TheBaseStringsAddressHasThePortIfItIsNotTheSchemesOwn) {
  EXPECT_EQ(Oauth1BaseString("GET", *ParseUrl("https://www.example.net:8080?q=1"), {}),
            "GET&https%3A%2F%2Fwww.example.net%3A8080%2F&");
}

// RFC 5849, section 1.2: the three requests of its example.
struct RfcRequest {
  const char* name;
  const char* method;
  const char* url;
  Parameters protocol;
  const char* token_secret;
  const char* signature;
};

class Oauth1RfcTest : public ::testing::TestWithParam<RfcRequest> {};

INSTANTIATE_TEST_SUITE_P(
    Section12, Oauth1RfcTest,
    ::testing::Values(RfcRequest{"Initiate",
                                 "POST",
                                 "https://photos.example.net/initiate",
                                 {{"oauth_timestamp", "137131200"},
                                  {"oauth_nonce", "wIjqoS"},
                                  {"oauth_callback", "http://printer.example.com/ready"}},
                                 "",
                                 "74KNZJeDHnMBp0EMJ9ZHt/XKycU="},
                      RfcRequest{"Token",
                                 "POST",
                                 "https://photos.example.net/token",
                                 {{"oauth_token", "hh5s93j4hdidpola"},
                                  {"oauth_timestamp", "137131201"},
                                  {"oauth_nonce", "walatlh"},
                                  {"oauth_verifier", "hfdp7dh39dks9884"}},
                                 "hdhd0244k9j7ao03",
                                 "gKgrFCywp7rO0OXSjdot/IHF7IU="},
                      RfcRequest{"Photos",
                                 "GET",
                                 "http://photos.example.net/photos?file=vacation.jpg&size=original",
                                 {{"oauth_token", "nnch734d00sl2jdk"},
                                  {"oauth_timestamp", "137131202"},
                                  {"oauth_nonce", "chapoH"}},
                                 "pfkkdhi9sl3r4s00",
                                 "MdpQcU8iPSUjWoN/UDMsK2sui9I="}),
    [](const auto& info) { return info.param.name; });

TEST_P(Oauth1RfcTest, SignsAsTheRfcDoes) {
  const RfcRequest& request = GetParam();
  const Url url = *ParseUrl(request.url);
  Parameters parameters = FormDecode(url.query);
  parameters.insert(parameters.end(), request.protocol.begin(), request.protocol.end());
  parameters.emplace_back("oauth_consumer_key", "dpf43f3p2l4k3l03");
  parameters.emplace_back("oauth_signature_method", "HMAC-SHA1");
  EXPECT_EQ(Oauth1Signature(Oauth1BaseString(request.method, url, parameters), "kd94hf93k423kf44",
                            request.token_secret),
            request.signature);
}

// https://developer.x.com/en/docs/authentication/oauth-1-0a/creating-a-signature, in its version of 2012.
TEST(Oauth1Test, MakesTheHeaderOfTwittersExample) {
  const Oauth1Keys keys = {.consumer_key = "xvz1evFS4wEEPTGEFPHBog",
                           .consumer_secret = "kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw",
                           .token = "370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb",
                           .token_secret = "LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE"};
  const Oauth1Request request = {
      .method = "POST",
      .url = "https://api.twitter.com/1/statuses/update.json?include_entities=true",
      .form = {{"status", "Hello Ladies + Gentlemen, a signed OAuth request!"}},
      .extra = {},
      .nonce = "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg",
      .unix_seconds = 1318622958};
  EXPECT_EQ(
      *Oauth1Header(request, keys),
      "OAuth oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\", "
      "oauth_nonce=\"kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg\", oauth_signature_method=\"HMAC-SHA1\", "
      "oauth_timestamp=\"1318622958\", oauth_version=\"1.0\", "
      "oauth_token=\"370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb\", "
      "oauth_signature=\"tnnArxj06cWHq44gCs1OSKk%2FjLY%3D\"");
}

TEST(Oauth1Test, TheHeaderHasTheExtraParametersAndNoEmptyToken) {
  const std::string header =
      *Oauth1Header({.method = "POST",
                     .url = "https://a.example/r",
                     .form = {},
                     .extra = {{"oauth_callback", "https://b.example/?x=1"}},
                     .nonce = "n",
                     .unix_seconds = 1},
                    {.consumer_key = "k", .consumer_secret = "s", .token = "", .token_secret = ""});
  EXPECT_THAT(header, StartsWith("OAuth "));
  EXPECT_THAT(header, HasSubstr("oauth_callback=\"https%3A%2F%2Fb.example%2F%3Fx%3D1\""));
  EXPECT_THAT(header, Not(HasSubstr("oauth_token=")));
}

TEST(Oauth1Test, RefusesWhatIsNoUrl) {
  const auto header = Oauth1Header(
      {.method = "GET", .url = "nowhere", .form = {}, .extra = {}, .nonce = "n", .unix_seconds = 1}, {});
  EXPECT_EQ(header.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorReason(header.status()), "URL");
}

}  // namespace
}  // namespace klout::connector
