#include "tests/unit/connector_link/linker_testing.h"

namespace klout::connector {
namespace {

using fact::v1::NETWORK_BLUESKY;
using fact::v1::NETWORK_FACEBOOK;
using fact::v1::NETWORK_FLICKR;
using fact::v1::NETWORK_LASTFM;
using fact::v1::NETWORK_TWITTER;
using ::testing::IsEmpty;

class LinkerRefreshTest : public LinkerTest {
 protected:
  static constexpr char kToken[] = "https://api.twitter.example/2/token";

  v1::StoredAccount Linked(fact::v1::Network network, v1::LinkMethod method = v1::LINK_METHOD_OAUTH) {
    v1::StoredAccount account;
    account.mutable_account()->set_network(network);
    account.mutable_account()->set_id("42");
    account.set_person_id("p1");
    account.set_method(method);
    account.set_sealed_credentials(box_->Seal({network, "42"}, Old()));
    EXPECT_TRUE(store_.PutAccount(account).ok());
    return account;
  }
  static v1::Credentials Old() {
    v1::Credentials credentials;
    credentials.set_token("SECRET-old");
    credentials.set_refresh_token("SECRET-old-refresh");
    return credentials;
  }
  v1::Credentials Stored(fact::v1::Network network) {
    return linker_->Access(*store_.FindAccount({network, "42"}))->credentials;
  }
};

TEST_F(LinkerRefreshTest, KeepsTheNewRefreshTokenOfANetworkThatRotatesThem) {
  http_.Answer(kToken, 200, R"({"access_token":"SECRET-1","refresh_token":"SECRET-r1","expires_in":60})");
  http_.Answer(kToken, 200, R"({"access_token":"SECRET-2","refresh_token":"SECRET-r2"})");
  const v1::StoredAccount account = Linked(NETWORK_TWITTER);
  const auto first = linker_->Refresh(account, Old());
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_EQ(first->token(), "SECRET-1");
  EXPECT_EQ(first->expires_at().seconds(), 1341100800 + 60);
  EXPECT_EQ(Stored(NETWORK_TWITTER).refresh_token(), "SECRET-r1");
  const Parameters form = FormDecode(http_.requests[0].body);
  EXPECT_EQ(ValueOf(form, "grant_type"), "refresh_token");
  EXPECT_EQ(ValueOf(form, "refresh_token"), "SECRET-old-refresh");
  // The caller still holds the account as it was before.
  const auto second = linker_->Refresh(account, *first);
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(ValueOf(FormDecode(http_.requests[1].body), "refresh_token"), "SECRET-r1");
  EXPECT_EQ(Stored(NETWORK_TWITTER).token(), "SECRET-2");
  EXPECT_EQ(Stored(NETWORK_TWITTER).refresh_token(), "SECRET-r2");
  EXPECT_FALSE(Stored(NETWORK_TWITTER).has_expires_at());
}

TEST_F(LinkerRefreshTest, KeepsTheOldRefreshTokenOfANetworkThatDoesNot) {
  http_.Answer(kToken, 200, R"({"access_token":"SECRET-1"})");
  const auto fresh = linker_->Refresh(Linked(NETWORK_TWITTER), Old());
  EXPECT_EQ(fresh->refresh_token(), "SECRET-old-refresh");
}

TEST_F(LinkerRefreshTest, FacebooksFamilyExchangesTheTokenItself) {
  http_.Answer("https://graph.example/exchange", 200, R"({"access_token":"SECRET-1","expires_in":5184000})");
  ASSERT_TRUE(linker_->Refresh(Linked(NETWORK_FACEBOOK), Old()).ok());
  EXPECT_EQ(http_.requests[0].method, "GET");
  EXPECT_EQ(ValueOf(FormDecode(ParseUrl(http_.requests[0].url)->query), "token"), "SECRET-old");
  EXPECT_EQ(Stored(NETWORK_FACEBOOK).token(), "SECRET-1");
}

TEST_F(LinkerRefreshTest, ThreadsRefreshesElsewhereThanItExchanges) {
  descriptions_[NETWORK_FACEBOOK].mutable_auth(0)->set_refresh_url("/refresh?token={token}");
  http_.Answer("https://graph.example/refresh", 200, R"({"access_token":"SECRET-1"})");
  ASSERT_TRUE(linker_->Refresh(Linked(NETWORK_FACEBOOK), Old()).ok());
  EXPECT_EQ(http_.requests[0].url, "https://graph.example/refresh?token=SECRET-old");
}

TEST_F(LinkerRefreshTest, ASessionIsRefreshedWithItsRefreshTokenAsBearer) {
  http_.Answer("https://bsky.example/refreshSession", 200,
               R"({"accessJwt":"SECRET-1","refreshJwt":"SECRET-r1"})");
  ASSERT_TRUE(linker_->Refresh(Linked(NETWORK_BLUESKY, v1::LINK_METHOD_APP_PASSWORD), Old()).ok());
  EXPECT_EQ(http_.requests[0].method, "POST");
  EXPECT_EQ(http_.requests[0].body, "");
  EXPECT_EQ(HeaderOf(http_.requests[0], "Authorization"), "Bearer SECRET-old-refresh");
  EXPECT_EQ(Stored(NETWORK_BLUESKY).refresh_token(), "SECRET-r1");
}

TEST_F(LinkerRefreshTest, AnExpiredRefreshTokenMustBeLinkedAnew) {
  http_.Answer(kToken, 400, R"({"error":"invalid_grant","error_description":"SECRET-old-refresh expired"})");
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_TWITTER), Old()).status()),
            "FAILED_PRECONDITION RELINK account");
  http_.Answer("https://bsky.example/refreshSession", 400, R"({"error":"ExpiredToken","message":"SECRET"})");
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_BLUESKY, v1::LINK_METHOD_APP_PASSWORD), Old()).status()),
            "FAILED_PRECONDITION RELINK account");
  http_.Answer("https://graph.example/exchange", 400, R"({"error":{"code":190,"message":"SECRET"}})");
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_FACEBOOK), Old()).status()),
            "FAILED_PRECONDITION RELINK account");
  // Nothing was lost: the network may be wrong.
  EXPECT_EQ(Stored(NETWORK_TWITTER).token(), "SECRET-old");
}

TEST_F(LinkerRefreshTest, AFailingNetworkEndsNoLink) {
  http_.Answer(kToken, 502, "<html>SECRET");
  http_.Answer(kToken, 403, "<html>blocked");
  http_.Answer(kToken, 200, "<html>log in to the hotel's network");
  http_.Answer(kToken, 429, "", {{"retry-after", "90"}});
  const v1::StoredAccount account = Linked(NETWORK_TWITTER);
  auto refresh = [&] { return Told(linker_->Refresh(account, Old()).status()); };
  EXPECT_EQ(refresh(), "UNAVAILABLE NETWORK_FAILS ");
  EXPECT_EQ(refresh(), "UNAVAILABLE NOT_AS_DESCRIBED ");
  EXPECT_EQ(refresh(), "UNAVAILABLE NOT_AS_DESCRIBED ");
  const auto throttled = linker_->Refresh(account, Old());
  EXPECT_EQ(Told(throttled.status()), "RESOURCE_EXHAUSTED THROTTLED ");
  EXPECT_EQ(ErrorRetryAfter(throttled.status()), absl::Seconds(90));
  EXPECT_EQ(Stored(NETWORK_TWITTER).token(), "SECRET-old");
}

TEST_F(LinkerRefreshTest, WhatCannotBeRefreshedMustBeLinkedAnew) {
  v1::Credentials without = Old();
  without.clear_refresh_token();
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_TWITTER), without).status()),
            "FAILED_PRECONDITION RELINK account");
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_FLICKR), Old()).status()),
            "FAILED_PRECONDITION RELINK account");
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_LASTFM, v1::LINK_METHOD_REL_ME), Old()).status()),
            "FAILED_PRECONDITION RELINK account");
  EXPECT_EQ(Told(linker_->Refresh(Linked(NETWORK_BLUESKY, v1::LINK_METHOD_APP_PASSWORD), without).status()),
            "FAILED_PRECONDITION RELINK account");
  EXPECT_THAT(http_.requests, IsEmpty());
}

TEST_F(LinkerRefreshTest, AnAccountUnlinkedMeanwhileStaysUnlinked) {
  http_.Answer(kToken, 200, R"({"access_token":"SECRET-1"})");
  const v1::StoredAccount account = Linked(NETWORK_TWITTER);
  ASSERT_TRUE(store_.RemoveAccount({NETWORK_TWITTER, "42"}).ok());
  EXPECT_EQ(Told(linker_->Refresh(account, Old()).status()), "NOT_FOUND NOT_FOUND account");
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerRefreshTest, AnAccountLinkedAnewMeanwhileKeepsItsNewToken) {
  http_.Answer(kToken, 200, R"({"access_token":"SECRET-1"})");
  const v1::StoredAccount account = Linked(NETWORK_TWITTER);
  v1::Credentials older = Old();
  older.set_token("SECRET-older");
  EXPECT_EQ(linker_->Refresh(account, older)->token(), "SECRET-old");
  EXPECT_EQ(Stored(NETWORK_TWITTER).token(), "SECRET-old");
}

TEST_F(LinkerRefreshTest, ADescriptionThatLostTheWayOfLinkingAsksForANewLink) {
  const v1::StoredAccount account = Linked(NETWORK_TWITTER);
  descriptions_[NETWORK_TWITTER].clear_auth();
  EXPECT_EQ(Told(linker_->Access(account).status()), "FAILED_PRECONDITION RELINK account");
  EXPECT_EQ(Told(linker_->Refresh(account, Old()).status()), "FAILED_PRECONDITION RELINK account");
}

TEST_F(LinkerRefreshTest, CredentialsOfAnotherAccountDoNotOpen) {
  v1::StoredAccount account = Linked(NETWORK_TWITTER);
  account.mutable_account()->set_id("43");
  EXPECT_EQ(Told(linker_->Access(account).status()), "FAILED_PRECONDITION TOKEN_KEY ");
}

}  // namespace
}  // namespace klout::connector
