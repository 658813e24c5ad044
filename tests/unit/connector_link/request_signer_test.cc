#include "services/connector/link/request_signer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/clock.h"
#include "common/status.h"
#include "services/connector/domain/oauth1.h"
#include "tests/unit/connector_link/fake_http_client.h"

namespace klout::connector {
namespace {

using fact::v1::NETWORK_TWITTER;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class RequestSignerTest : public ::testing::Test {
 protected:
  absl::Status Sign(const v1::Auth& auth) {
    return SignRequest(auth, application_, NETWORK_TWITTER, credentials_, clock_.Now(), &request_);
  }
  static v1::Auth AuthOf(v1::Auth::Kind kind) {
    v1::Auth auth;
    auth.set_kind(kind);
    return auth;
  }

  RequestSignerTest() {
    credentials_.set_token("SECRET to/ken");
    credentials_.set_token_secret("SECRET-token");
  }
  FakeClock clock_;
  ApplicationCredentials application_ = *ApplicationCredentials::Parse(
      "twitter.api_key = SECRET-key\ntwitter.client_id = app\ntwitter.client_secret = SECRET-client");
  v1::Credentials credentials_;
  HttpRequest request_ = {.url = "https://api.example/me?x=1"};
};

TEST_F(RequestSignerTest, ATokenIsABearerUnlessTheDescriptionSaysOtherwise) {
  ASSERT_TRUE(Sign(AuthOf(v1::Auth::KIND_OAUTH2)).ok());
  EXPECT_EQ(HeaderOf(request_, "Authorization"), "Bearer SECRET to/ken");
  request_.headers.clear();
  v1::Auth auth = AuthOf(v1::Auth::KIND_APP_PASSWORD);
  auth.set_header("X-Token");
  auth.set_header_value("{client_id}:{token}");
  ASSERT_TRUE(Sign(auth).ok());
  EXPECT_EQ(HeaderOf(request_, "X-Token"), "app:SECRET to/ken");
  EXPECT_EQ(request_.url, "https://api.example/me?x=1");
}

TEST_F(RequestSignerTest, AParameterGoesIntoTheQuery) {
  v1::Auth auth = AuthOf(v1::Auth::KIND_OAUTH2);
  auth.set_parameter("access_token");
  ASSERT_TRUE(Sign(auth).ok());
  EXPECT_EQ(request_.url, "https://api.example/me?x=1&access_token=SECRET%20to%2Fken");
  EXPECT_THAT(request_.headers, IsEmpty());
}

TEST_F(RequestSignerTest, AKeyIsTheApplicationsAndNotThePersons) {
  v1::Auth auth = AuthOf(v1::Auth::KIND_API_KEY);
  auth.set_parameter("key");
  ASSERT_TRUE(Sign(auth).ok());
  EXPECT_EQ(request_.url, "https://api.example/me?x=1&key=SECRET-key");
}

// The signature that the request must have, from what its header says.
std::string ExpectedSignature(const HttpRequest& request, const Parameters& form, const std::string& header) {
  Parameters parameters = FormDecode(ParseUrl(request.url)->query);
  parameters.insert(parameters.end(), form.begin(), form.end());
  for (size_t at = header.find("oauth_"); at != header.npos; at = header.find("oauth_", at)) {
    const size_t equals = header.find("=\"", at), end = header.find('"', equals + 2);
    const std::string name = header.substr(at, equals - at);
    if (name != "oauth_signature") {
      parameters.emplace_back(name, PercentDecode(header.substr(equals + 2, end - equals - 2)));
    }
    at = end;
  }
  return PercentEncode(Oauth1Signature(Oauth1BaseString(request.method, *ParseUrl(request.url), parameters),
                                       "SECRET-client", "SECRET-token"));
}

TEST_F(RequestSignerTest, SignsOauth1OverQueryAndForm) {
  request_.method = "POST";
  request_.headers.emplace_back("content-type", "application/x-www-form-urlencoded; charset=utf-8");
  request_.body = "a=b+c";
  ASSERT_TRUE(Sign(AuthOf(v1::Auth::KIND_OAUTH1)).ok());
  const std::string header = HeaderOf(request_, "Authorization");
  EXPECT_THAT(header, HasSubstr("oauth_timestamp=\"1341100800\""));
  EXPECT_THAT(header, HasSubstr("oauth_token=\"SECRET%20to%2Fken\""));
  EXPECT_THAT(header, Not(HasSubstr("SECRET-")));
  EXPECT_THAT(header,
              HasSubstr("oauth_signature=\"" + ExpectedSignature(request_, {{"a", "b c"}}, header) + "\""));
}

TEST_F(RequestSignerTest, AJsonBodyIsNotSignedAndNoNonceComesTwice) {
  request_.method = "POST";
  request_.headers.emplace_back("Content-Type", "application/json");
  request_.body = "a=b";
  HttpRequest second = request_;
  ASSERT_TRUE(Sign(AuthOf(v1::Auth::KIND_OAUTH1)).ok());
  const std::string header = HeaderOf(request_, "Authorization");
  EXPECT_THAT(header, HasSubstr("oauth_signature=\"" + ExpectedSignature(request_, {}, header) + "\""));
  ASSERT_TRUE(SignRequest(AuthOf(v1::Auth::KIND_OAUTH1), application_, NETWORK_TWITTER, credentials_,
                          clock_.Now(), &second)
                  .ok());
  EXPECT_NE(HeaderOf(second, "Authorization"), header);
}

TEST_F(RequestSignerTest, WhatIsMissingIsSaidWithoutSecrets) {
  std::vector<std::pair<absl::Status, std::string>> told;
  v1::Auth odd = AuthOf(v1::Auth::KIND_OAUTH2);
  odd.set_header_value("{password}");
  told.emplace_back(Sign(odd), "TEMPLATE");
  v1::Auth parameter = AuthOf(v1::Auth::KIND_OAUTH2);
  parameter.set_parameter("t");
  request_.url = "SECRET";
  told.emplace_back(Sign(parameter), "URL");
  told.emplace_back(Sign(AuthOf(v1::Auth::KIND_OAUTH1)), "URL");
  application_ = ApplicationCredentials();
  told.emplace_back(Sign(AuthOf(v1::Auth::KIND_API_KEY)), "NO_APPLICATION");
  told.emplace_back(Sign(AuthOf(v1::Auth::KIND_OAUTH1)), "NO_APPLICATION");
  credentials_.Clear();
  told.emplace_back(Sign(AuthOf(v1::Auth::KIND_OAUTH1)), "RELINK");
  told.emplace_back(Sign(AuthOf(v1::Auth::KIND_OAUTH2)), "RELINK");
  for (const auto& [status, reason] : told) {
    EXPECT_EQ(ErrorReason(status), reason);
    EXPECT_THAT(status.ToString(), Not(HasSubstr("SECRET")));
  }
}

}  // namespace
}  // namespace klout::connector
