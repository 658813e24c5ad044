#include "services/connector/domain/pkce.h"
#include "tests/unit/connector_link/linker_testing.h"

namespace klout::connector {
namespace {

using fact::v1::NETWORK_FACEBOOK;
using fact::v1::NETWORK_FLICKR;
using fact::v1::NETWORK_MASTODON;
using fact::v1::NETWORK_TIKTOK;
using fact::v1::NETWORK_TWITTER;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr char kTwitterToken[] = "https://api.twitter.example/2/token";
constexpr char kTokens[] =
    R"({"access_token":"SECRET-access","refresh_token":"SECRET-refresh","expires_in":7200,"token_type":"bearer"})";

// OAuth 2.

TEST_F(LinkerTest, TheAuthorizeUrlHoldsStateAndPkceChallenge) {
  const auto started = Start(RequestFor(NETWORK_TWITTER));
  EXPECT_THAT(started.authorize_url(), StartsWith("https://twitter.example/authorize?"));
  EXPECT_EQ(QueryValue(started, "response_type"), "code");
  EXPECT_EQ(QueryValue(started, "client_id"), "twitter-app");
  EXPECT_EQ(QueryValue(started, "redirect_uri"), "https://app.example/done");
  EXPECT_EQ(QueryValue(started, "scope"), "read offline");
  EXPECT_EQ(QueryValue(started, "lang"), "en");
  EXPECT_EQ(QueryValue(started, "code_challenge_method"), "S256");
  EXPECT_EQ(QueryValue(started, "code_challenge").size(), 43);
  EXPECT_GE(QueryValue(started, "state").size(), 32);
  EXPECT_THAT(started.authorize_url(), Not(HasSubstr(kSecret)));
  const auto second = Start(RequestFor(NETWORK_TWITTER));
  EXPECT_NE(second.link_id(), started.link_id());
  EXPECT_NE(QueryValue(second, "state"), QueryValue(started, "state"));
  EXPECT_NE(QueryValue(second, "code_challenge"), QueryValue(started, "code_challenge"));
}

TEST_F(LinkerTest, LinksByOauth2) {
  http_.Answer(kTwitterToken, 200, kTokens);
  const auto started = Start(RequestFor(NETWORK_TWITTER));
  const auto account = linker_->FinishLink(CallbackOf(started));
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(account->account().id(), "42");
  EXPECT_EQ(account->person_id(), "p1");
  EXPECT_EQ(account->handle(), "ann");
  EXPECT_EQ(account->display_name(), "Ann");
  EXPECT_EQ(account->profile_url(), "https://social.example/@ann");
  EXPECT_EQ(account->method(), v1::LINK_METHOD_OAUTH);
  EXPECT_EQ(account->linked_at().seconds(), 1341100800);
  EXPECT_EQ(account->variables().at("uploads"), "UU42");
  EXPECT_EQ(store_.FindAccount({NETWORK_TWITTER, "42"})->SerializeAsString(), account->SerializeAsString());
  EXPECT_THAT(account->SerializeAsString(), Not(HasSubstr(kSecret)));

  const auto access = linker_->Access(*account);
  ASSERT_TRUE(access.ok()) << access.status();
  EXPECT_EQ(access->auth, &descriptions_[NETWORK_TWITTER].auth(0));
  EXPECT_EQ(access->credentials.token(), "SECRET-access");
  EXPECT_EQ(access->credentials.refresh_token(), "SECRET-refresh");
  EXPECT_EQ(access->credentials.expires_at().seconds(), 1341100800 + 7200);
}

TEST_F(LinkerTest, TheCodeIsExchangedWithTheVerifierOfItsChallenge) {
  http_.Answer(kTwitterToken, 200, kTokens);
  const auto started = Start(RequestFor(NETWORK_TWITTER));
  ASSERT_TRUE(linker_->FinishLink(CallbackOf(started)).ok());
  ASSERT_EQ(http_.requests.size(), 1);
  const HttpRequest& request = http_.requests[0];
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(HeaderOf(request, "Content-Type"), "application/x-www-form-urlencoded");
  // base64 of `twitter-app:SECRET-client%20%26%20co`: basic_client_auth, and not in the body.
  EXPECT_EQ(HeaderOf(request, "Authorization"), "Basic dHdpdHRlci1hcHA6U0VDUkVULWNsaWVudCUyMCUyNiUyMGNv");
  const Parameters form = FormDecode(request.body);
  EXPECT_EQ(form.size(), 4);
  EXPECT_EQ(ValueOf(form, "grant_type"), "authorization_code");
  EXPECT_EQ(ValueOf(form, "code"), "SECRET-code");
  EXPECT_EQ(ValueOf(form, "redirect_uri"), "https://app.example/done");
  EXPECT_EQ(CodeChallenge(ValueOf(form, "code_verifier")), QueryValue(started, "code_challenge"));
  // The token, not the person, says whose account it is.
  ASSERT_EQ(identities_.queries.size(), 1);
  EXPECT_EQ(identities_.queries[0].handle, "");
  EXPECT_EQ(identities_.queries[0].credentials.token(), "SECRET-access");
  EXPECT_EQ(identities_.queries[0].auth, &descriptions_[NETWORK_TWITTER].auth(0));
}

TEST_F(LinkerTest, APublicClientNamesItselfInTheBody) {
  http_.Answer("https://tiktok.example/token", 200, kTokens);
  const auto started = Start(RequestFor(NETWORK_TIKTOK));
  EXPECT_EQ(QueryValue(started, "client_key"), "tiktok-app");
  EXPECT_EQ(QueryValue(started, "client_id"), "");
  EXPECT_EQ(started.authorize_url().find("scope="), std::string::npos);
  ASSERT_TRUE(linker_->FinishLink(CallbackOf(started)).ok());
  const Parameters form = FormDecode(http_.requests[0].body);
  EXPECT_EQ(ValueOf(form, "client_key"), "tiktok-app");
  EXPECT_EQ(http_.requests[0].body.find("client_secret"), std::string::npos);
  EXPECT_EQ(HeaderOf(http_.requests[0], "Authorization"), "");
}

TEST_F(LinkerTest, FacebooksFamilyExchangesForALongLivedToken) {
  http_.Answer("https://graph.example/token", 200, R"({"access_token":"SECRET-short","expires_in":3600})");
  http_.Answer("https://graph.example/exchange", 200,
               R"({"access_token":"SECRET-long/1","expires_in":"5184000"})");
  const auto started = Start(RequestFor(NETWORK_FACEBOOK));
  EXPECT_EQ(QueryValue(started, "scope"), "a,b");
  const auto account = linker_->FinishLink(CallbackOf(started));
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(ValueOf(FormDecode(http_.requests[0].body), "client_secret"), "SECRET-facebook");
  EXPECT_EQ(http_.requests[1].method, "GET");
  EXPECT_EQ(http_.requests[1].url,
            "https://graph.example/"
            "exchange?client_id=facebook-app&client_secret=SECRET-facebook&token=SECRET-short");
  const auto access = linker_->Access(*account);
  EXPECT_EQ(access->credentials.token(), "SECRET-long/1");
  EXPECT_EQ(access->credentials.expires_at().seconds(), 1341100800 + 5184000);
}

TEST_F(LinkerTest, AnInstanceHasItsOwnAddressesAndKeys) {
  http_.Answer("https://social.example/oauth/token", 200, kTokens);
  v1::StartLinkRequest request = RequestFor(NETWORK_MASTODON);
  request.set_instance("Social.Example");
  const auto started = Start(request);
  EXPECT_THAT(started.authorize_url(), StartsWith("https://social.example/oauth/authorize?"));
  EXPECT_EQ(QueryValue(started, "client_id"), "mastodon-app");
  const auto account = linker_->FinishLink(CallbackOf(started));
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(account->instance(), "social.example");
  EXPECT_EQ(identities_.queries[0].instance, "social.example");
  request.set_instance("other.example");
  EXPECT_EQ(Told(linker_->StartLink(request).status()), "FAILED_PRECONDITION NO_APPLICATION network");
}

TEST_F(LinkerTest, AStandInPlaysEveryAddressOfTheNetwork) {
  application_ = *ApplicationCredentials::Parse(std::string(kApplicationFile) +
                                                "twitter.base_url = http://127.0.0.1:1234\n");
  http_.Answer("http://127.0.0.1:1234/token", 200, kTokens);
  const auto started = Start(RequestFor(NETWORK_TWITTER));
  EXPECT_THAT(started.authorize_url(), StartsWith("http://127.0.0.1:1234/authorize?"));
  EXPECT_TRUE(linker_->FinishLink(CallbackOf(started)).ok());
}

TEST_F(LinkerTest, ALinkIdServesOnce) {
  http_.Answer(kTwitterToken, 200, kTokens);
  const auto finish = CallbackOf(Start(RequestFor(NETWORK_TWITTER)));
  ASSERT_TRUE(linker_->FinishLink(finish).ok());
  EXPECT_EQ(Told(linker_->FinishLink(finish).status()), "NOT_FOUND NOT_FOUND link_id");
}

TEST_F(LinkerTest, AWrongStateIsRefusedAndUsesTheLinkUp) {
  http_.Answer(kTwitterToken, 200, kTokens);
  const auto started = Start(RequestFor(NETWORK_TWITTER));
  const auto good = CallbackOf(started);
  for (const char* state : {"", "x"}) {
    const auto other = Start(RequestFor(NETWORK_TWITTER));
    v1::FinishLinkRequest finish = CallbackOf(other);
    (*finish.mutable_callback())["state"] = state;
    EXPECT_EQ(Told(linker_->FinishLink(finish).status()), "PERMISSION_DENIED NOT_OWNER callback[state]");
    EXPECT_EQ(Told(linker_->FinishLink(CallbackOf(other)).status()), "NOT_FOUND NOT_FOUND link_id");
  }
  // Another link's state.
  v1::FinishLinkRequest mixed = CallbackOf(Start(RequestFor(NETWORK_TWITTER)));
  mixed.set_link_id(started.link_id());
  EXPECT_EQ(Told(linker_->FinishLink(mixed).status()), "PERMISSION_DENIED NOT_OWNER callback[state]");
  EXPECT_THAT(http_.requests, IsEmpty());
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerTest, ALinkExpiresAfterTenMinutes) {
  http_.Answer(kTwitterToken, 200, kTokens);
  const auto in_time = CallbackOf(Start(RequestFor(NETWORK_TWITTER)));
  const auto late = CallbackOf(Start(RequestFor(NETWORK_TWITTER)));
  clock_.Advance(absl::Minutes(10) - absl::Seconds(1));
  EXPECT_TRUE(linker_->FinishLink(in_time).ok());
  clock_.Advance(absl::Seconds(1));
  EXPECT_EQ(Told(linker_->FinishLink(late).status()), "NOT_FOUND NOT_FOUND link_id");
  EXPECT_EQ(Told(linker_->FinishLink({}).status()), "INVALID_ARGUMENT INVALID_FIELD link_id");
}

TEST_F(LinkerTest, APersonWhoSaysNoIsNotLinked) {
  v1::FinishLinkRequest denied = CallbackOf(Start(RequestFor(NETWORK_TWITTER)));
  denied.mutable_callback()->erase("code");
  (*denied.mutable_callback())["error"] = "access_denied";
  EXPECT_EQ(Told(linker_->FinishLink(denied).status()), "PERMISSION_DENIED NOT_OWNER callback");
  v1::FinishLinkRequest empty = CallbackOf(Start(RequestFor(NETWORK_TWITTER)));
  empty.mutable_callback()->erase("code");
  EXPECT_EQ(Told(linker_->FinishLink(empty).status()), "PERMISSION_DENIED NOT_OWNER callback");
  EXPECT_THAT(http_.requests, IsEmpty());
}

TEST_F(LinkerTest, AFailingTokenEndpointStoresNothing) {
  http_.Answer(kTwitterToken, 400, R"({"error":"invalid_grant","error_description":"SECRET-code is used"})");
  http_.Answer(kTwitterToken, 503, "SECRET");
  http_.Fail(kTwitterToken,
             Error(absl::StatusCode::kDeadlineExceeded, "TOO_SLOW", "", "api.twitter.example is slow"));
  auto finish = [&] {
    return Told(linker_->FinishLink(CallbackOf(Start(RequestFor(NETWORK_TWITTER)))).status());
  };
  EXPECT_EQ(finish(), "FAILED_PRECONDITION RELINK account");
  EXPECT_EQ(finish(), "UNAVAILABLE NETWORK_FAILS ");
  EXPECT_EQ(finish(), "DEADLINE_EXCEEDED TOO_SLOW ");
  EXPECT_TRUE(NothingIsStored());
  EXPECT_THAT(identities_.queries, IsEmpty());
}

TEST_F(LinkerTest, SecretsOfALinkUnderWayAreSealed) {
  http_.Answer("https://flickr.example/request", 200,
               "oauth_token=req&oauth_token_secret=SECRET-request&oauth_callback_confirmed=true");
  for (const auto network : {NETWORK_TWITTER, NETWORK_FLICKR}) {
    const auto started = Start(RequestFor(network));
    const auto link = store_.TakePendingLink(started.link_id());
    EXPECT_THAT(link->SerializeAsString(), Not(HasSubstr(kSecret)));
    EXPECT_NE(CodeChallenge(link->code_verifier()), QueryValue(started, "code_challenge"));
  }
}

// OAuth 1.0a.

class LinkerOauth1Test : public LinkerTest {
 protected:
  LinkerOauth1Test() {
    http_.Answer("https://flickr.example/request", 200,
                 "oauth_token=req&oauth_token_secret=SECRET-request&oauth_callback_confirmed=true");
    http_.Answer("https://flickr.example/access", 200,
                 "oauth_token=SECRET-access&oauth_token_secret=SECRET-access2");
  }
  static v1::FinishLinkRequest Callback(const v1::StartLinkResponse& started,
                                        const std::string& token = "req") {
    v1::FinishLinkRequest finish;
    finish.set_link_id(started.link_id());
    (*finish.mutable_callback())["oauth_token"] = token;
    (*finish.mutable_callback())["oauth_verifier"] = "SECRET-verifier";
    return finish;
  }
};

TEST_F(LinkerOauth1Test, LinksInThreeSteps) {
  const auto started = Start(RequestFor(NETWORK_FLICKR));
  EXPECT_EQ(started.authorize_url(), "https://flickr.example/authorize?oauth_token=req&perms=read");
  ASSERT_EQ(http_.requests.size(), 1);
  EXPECT_EQ(http_.requests[0].method, "POST");
  EXPECT_THAT(
      HeaderOf(http_.requests[0], "Authorization"),
      AllOf(HasSubstr("oauth_consumer_key=\"flickr-app\""), HasSubstr("oauth_timestamp=\"1341100800\""),
            HasSubstr("oauth_callback=\"https%3A%2F%2Fapp.example%2Fdone\""), Not(HasSubstr(kSecret))));
  const auto account = linker_->FinishLink(Callback(started));
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_THAT(HeaderOf(http_.requests[1], "Authorization"),
              AllOf(HasSubstr("oauth_token=\"req\""), HasSubstr("oauth_verifier=\"SECRET-verifier\""),
                    Not(HasSubstr("SECRET-request"))));
  EXPECT_THAT(account->SerializeAsString(), Not(HasSubstr(kSecret)));
  const auto access = linker_->Access(*account);
  EXPECT_EQ(access->credentials.token(), "SECRET-access");
  EXPECT_EQ(access->credentials.token_secret(), "SECRET-access2");
}

TEST_F(LinkerOauth1Test, AnotherTokenOrNoVerifierIsRefused) {
  EXPECT_EQ(Told(linker_->FinishLink(Callback(Start(RequestFor(NETWORK_FLICKR)), "other")).status()),
            "PERMISSION_DENIED NOT_OWNER callback[oauth_token]");
  v1::FinishLinkRequest denied = Callback(Start(RequestFor(NETWORK_FLICKR)));
  denied.mutable_callback()->erase("oauth_verifier");
  (*denied.mutable_callback())["denied"] = "req";
  EXPECT_EQ(Told(linker_->FinishLink(denied).status()), "PERMISSION_DENIED NOT_OWNER callback");
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerOauth1Test, AServerThatDoesNotConfirmTheCallbackIsRefused) {
  http_.Forget("https://flickr.example/request");
  http_.Answer("https://flickr.example/request", 200, "oauth_token=req&oauth_token_secret=SECRET");
  EXPECT_EQ(Told(linker_->StartLink(RequestFor(NETWORK_FLICKR)).status()), "UNAVAILABLE NOT_AS_DESCRIBED ");
}

TEST_F(LinkerOauth1Test, UnauthorizedSpeaksOfTheApplicationFirstAndOfThePersonThen) {
  const auto started = Start(RequestFor(NETWORK_FLICKR));
  http_.Forget("https://flickr.example/request");
  http_.Answer("https://flickr.example/request", 401, "oauth_problem=consumer_key_unknown SECRET");
  EXPECT_EQ(Told(linker_->StartLink(RequestFor(NETWORK_FLICKR)).status()),
            "FAILED_PRECONDITION NO_APPLICATION network");
  http_.Forget("https://flickr.example/access");
  http_.Answer("https://flickr.example/access", 401, "oauth_problem=token_rejected SECRET");
  EXPECT_EQ(Told(linker_->FinishLink(Callback(started)).status()), "FAILED_PRECONDITION RELINK account");
}

}  // namespace
}  // namespace klout::connector
