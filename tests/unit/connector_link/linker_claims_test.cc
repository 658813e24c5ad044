#include <string>

#include "tests/unit/connector_link/linker_testing.h"

namespace klout::connector {
namespace {

using fact::v1::NETWORK_BLUESKY;
using fact::v1::NETWORK_GPLUS;
using fact::v1::NETWORK_LASTFM;
using fact::v1::NETWORK_MASTODON;
using fact::v1::NETWORK_REDDIT;
using fact::v1::NETWORK_TWITTER;
using fact::v1::NETWORK_WIKIPEDIA;
using fact::v1::NETWORK_YOUTUBE;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// What is refused before anything is begun.

struct Refusal {
  const char* name;
  fact::v1::Network network;
  void (*change)(v1::StartLinkRequest&);
  const char* told;
};

class LinkerRefusalTest : public LinkerTest, public ::testing::WithParamInterface<Refusal> {};

INSTANTIATE_TEST_SUITE_P(
    Start, LinkerRefusalTest,
    ::testing::Values(
        Refusal{"NoConsent", NETWORK_TWITTER, [](v1::StartLinkRequest& r) { r.set_consent(false); },
                "FAILED_PRECONDITION CONSENT consent"},
        Refusal{"TooYoung", NETWORK_TWITTER, [](v1::StartLinkRequest& r) { r.set_of_age(false); },
                "FAILED_PRECONDITION AGE of_age"},
        Refusal{"LongPerson", NETWORK_TWITTER,
                [](v1::StartLinkRequest& r) { r.set_person_id(std::string(129, 'p')); },
                "INVALID_ARGUMENT INVALID_FIELD person_id"},
        Refusal{"UnknownNetwork", NETWORK_REDDIT, [](v1::StartLinkRequest&) {},
                "FAILED_PRECONDITION NO_DESCRIPTION network"},
        Refusal{"ArchiveOnly", NETWORK_GPLUS, [](v1::StartLinkRequest&) {},
                "FAILED_PRECONDITION ARCHIVE_ONLY network"},
        Refusal{"OtherMethod", NETWORK_TWITTER,
                [](v1::StartLinkRequest& r) { r.set_method(v1::LINK_METHOD_APP_PASSWORD); },
                "INVALID_ARGUMENT INVALID_FIELD method"},
        Refusal{"RelMeWhereAllIsPrivate", NETWORK_TWITTER,
                [](v1::StartLinkRequest& r) { r.set_method(v1::LINK_METHOD_REL_ME); },
                "INVALID_ARGUMENT INVALID_FIELD method"},
        Refusal{"OauthWithoutApplication", NETWORK_YOUTUBE, [](v1::StartLinkRequest&) {},
                "FAILED_PRECONDITION NO_APPLICATION network"},
        Refusal{"KeyWithoutApplication", NETWORK_YOUTUBE,
                [](v1::StartLinkRequest& r) { r.set_method(v1::LINK_METHOD_REL_ME); },
                "FAILED_PRECONDITION NO_APPLICATION network"},
        Refusal{"OtherRedirect", NETWORK_TWITTER,
                [](v1::StartLinkRequest& r) { r.set_redirect_uri("https://app.example.evil.example/done"); },
                "INVALID_ARGUMENT INVALID_FIELD redirect_uri"},
        Refusal{"NoRedirect", NETWORK_TWITTER, [](v1::StartLinkRequest& r) { r.clear_redirect_uri(); },
                "INVALID_ARGUMENT INVALID_FIELD redirect_uri"},
        Refusal{"NoInstance", NETWORK_MASTODON, [](v1::StartLinkRequest&) {},
                "INVALID_ARGUMENT INVALID_FIELD instance"},
        Refusal{"OddInstance", NETWORK_MASTODON,
                [](v1::StartLinkRequest& r) { r.set_instance("social.example/x?y"); },
                "INVALID_ARGUMENT INVALID_FIELD instance"},
        Refusal{"InstanceOfOne", NETWORK_TWITTER,
                [](v1::StartLinkRequest& r) { r.set_instance("a.example"); },
                "INVALID_ARGUMENT INVALID_FIELD instance"},
        Refusal{"NoHandle", NETWORK_BLUESKY, [](v1::StartLinkRequest& r) { r.set_handle("@"); },
                "INVALID_ARGUMENT INVALID_FIELD handle"},
        Refusal{"OddHandle", NETWORK_LASTFM, [](v1::StartLinkRequest& r) { r.set_handle("a\nb"); },
                "INVALID_ARGUMENT INVALID_FIELD handle"},
        Refusal{"NoPage", NETWORK_LASTFM, [](v1::StartLinkRequest& r) { r.set_page_url("ann.example"); },
                "INVALID_ARGUMENT INVALID_FIELD page_url"},
        Refusal{"OddPage", NETWORK_LASTFM,
                [](v1::StartLinkRequest& r) { r.set_page_url("file:///etc/passwd"); },
                "INVALID_ARGUMENT INVALID_FIELD page_url"}),
    [](const auto& info) { return info.param.name; });

TEST_P(LinkerRefusalTest, IsRefused) {
  v1::StartLinkRequest request = RequestFor(GetParam().network);
  GetParam().change(request);
  EXPECT_EQ(Told(linker_->StartLink(request).status()), GetParam().told);
  EXPECT_THAT(http_.requests, IsEmpty());
}

TEST_F(LinkerTest, LinksUnderWayAreBounded) {
  options_.max_links = 2;
  MakeLinker();
  Start(RequestFor(NETWORK_TWITTER));
  clock_.Advance(absl::Minutes(4));
  const std::string second = Start(RequestFor(NETWORK_TWITTER)).link_id();
  const auto third = linker_->StartLink(RequestFor(NETWORK_TWITTER));
  EXPECT_EQ(Told(third.status()), "RESOURCE_EXHAUSTED LINKS_PENDING ");
  EXPECT_EQ(ErrorRetryAfter(third.status()), absl::Minutes(6));
  clock_.Advance(absl::Minutes(6));
  Start(RequestFor(NETWORK_TWITTER));
  // That removed the first, but not the second, which has 4 minutes left.
  EXPECT_TRUE(store_.TakePendingLink(second).ok());
}

// What is refused when the network has said whose account it is.

class LinkerIdentityTest : public LinkerTest {
 protected:
  LinkerIdentityTest() {
    http_.Answer("https://api.twitter.example/2/token", 200, R"({"access_token":"SECRET-a"})");
  }
  absl::StatusOr<v1::StoredAccount> Link(const std::string& person) {
    return linker_->FinishLink(CallbackOf(Start(RequestFor(NETWORK_TWITTER, person))));
  }
};

TEST_F(LinkerIdentityTest, AMinorsAccountIsNotLinkedAndNothingIsStored) {
  identities_.answer->minor = true;
  EXPECT_EQ(Told(Link("p1").status()), "FAILED_PRECONDITION AGE ");
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerIdentityTest, AnAccountOfAnotherPersonMustBeUnlinkedFirst) {
  ASSERT_TRUE(Link("p1").ok());
  EXPECT_EQ(Told(Link("p2").status()), "ALREADY_EXISTS LINKED_TO_OTHER account");
  EXPECT_EQ(store_.FindAccount({NETWORK_TWITTER, "42"})->person_id(), "p1");
  ASSERT_TRUE(store_.RemoveAccount({NETWORK_TWITTER, "42"}).ok());
  EXPECT_EQ(Link("p2")->person_id(), "p2");
}

TEST_F(LinkerIdentityTest, TheSamePersonMayLinkAnew) {
  ASSERT_TRUE(Link("p1").ok());
  http_.Forget("https://api.twitter.example/2/token");
  http_.Answer("https://api.twitter.example/2/token", 200, R"({"access_token":"SECRET-b"})");
  identities_.answer->handle = "ann2";
  const auto account = Link("p1");
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(account->handle(), "ann2");
  EXPECT_EQ(linker_->Access(*account)->credentials.token(), "SECRET-b");
}

TEST_F(LinkerIdentityTest, AnIdentityThatCannotBeReadLinksNobody) {
  identities_.answer = NotFound("handle", "no such account");
  EXPECT_EQ(Told(Link("p1").status()), "NOT_FOUND NOT_FOUND handle");
  identities_.answer = AccountIdentity{};
  EXPECT_EQ(Told(Link("p1").status()), "UNAVAILABLE NOT_AS_DESCRIBED ");
  identities_.answer->id = std::string(257, 'x');
  EXPECT_EQ(Told(Link("p1").status()), "UNAVAILABLE NOT_AS_DESCRIBED ");
  EXPECT_TRUE(NothingIsStored());
}

// App passwords.

class LinkerAppPasswordTest : public LinkerTest {
 protected:
  static constexpr char kSession[] = "https://bsky.example/createSession";
  absl::StatusOr<v1::StoredAccount> Link(const std::string& handle = "@ann.bsky.example") {
    v1::StartLinkRequest request = RequestFor(NETWORK_BLUESKY);
    request.set_handle(handle);
    const auto started = Start(request);
    EXPECT_THAT(started.instruction(), HasSubstr("app password"));
    v1::FinishLinkRequest finish;
    finish.set_link_id(started.link_id());
    finish.set_app_password("SECRET-\"pass\"");
    return linker_->FinishLink(finish);
  }
};

TEST_F(LinkerAppPasswordTest, OpensASessionAndForgetsThePassword) {
  http_.Answer(kSession, 200,
               R"({"accessJwt":"SECRET-a","refreshJwt":"SECRET-r","did":"42","handle":"ann.bsky.example"})");
  const auto account = Link();
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(http_.requests[0].method, "POST");
  EXPECT_EQ(HeaderOf(http_.requests[0], "Content-Type"), "application/json");
  EXPECT_EQ(http_.requests[0].body, R"({"identifier":"ann.bsky.example","password":"SECRET-\"pass\""})");
  EXPECT_EQ(account->method(), v1::LINK_METHOD_APP_PASSWORD);
  EXPECT_EQ(identities_.queries[0].handle, "ann.bsky.example");
  const auto access = linker_->Access(*account);
  EXPECT_EQ(access->credentials.token(), "SECRET-a");
  EXPECT_EQ(access->credentials.refresh_token(), "SECRET-r");
  EXPECT_THAT(access->credentials.SerializeAsString(), Not(HasSubstr("pass")));
}

TEST_F(LinkerAppPasswordTest, WhoLogsInWithAMailAddressIsReadByTheSessionsName) {
  http_.Answer(kSession, 200,
               R"({"accessJwt":"SECRET-a","refreshJwt":"SECRET-r","did":"42","handle":"ann.example"})");
  ASSERT_TRUE(Link("ann@mail.example").ok());
  EXPECT_EQ(identities_.queries[0].handle, "ann.example");
}

TEST_F(LinkerAppPasswordTest, AWrongPasswordIsRefused) {
  http_.Answer(kSession, 401, R"({"error":"AuthenticationRequired","message":"Invalid SECRET-pass"})");
  EXPECT_EQ(Told(Link().status()), "PERMISSION_DENIED NOT_OWNER app_password");
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerAppPasswordTest, ASessionOfAnotherAccountIsRefused) {
  http_.Answer(kSession, 200, R"({"accessJwt":"SECRET-a","did":"43","handle":"bob.example"})");
  EXPECT_EQ(Told(Link().status()), "PERMISSION_DENIED NOT_OWNER handle");
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerAppPasswordTest, APasswordMustBeGiven) {
  v1::FinishLinkRequest finish;
  finish.set_link_id(Start(RequestFor(NETWORK_BLUESKY)).link_id());
  EXPECT_EQ(Told(linker_->FinishLink(finish).status()), "INVALID_ARGUMENT INVALID_FIELD app_password");
  EXPECT_THAT(http_.requests, IsEmpty());
}

// rel=me.

class LinkerRelMeTest : public LinkerTest {
 protected:
  static constexpr char kPage[] = "https://ann.example/";
  static constexpr char kLink[] = R"(<a rel="me" href="https://social.example/@ann">me</a>)";

  // The code that the instruction asks for.
  static std::string CodeOf(const v1::StartLinkResponse& started) {
    const std::string& text = started.instruction();
    const size_t begin = text.find("klout-");
    return begin == text.npos ? "" : text.substr(begin, text.find('"', begin) - begin);
  }
  static v1::FinishLinkRequest FinishOf(const v1::StartLinkResponse& started) {
    v1::FinishLinkRequest finish;
    finish.set_link_id(started.link_id());
    return finish;
  }
  void Publish(const std::string& html) {
    http_.Forget(kPage);
    http_.Answer(kPage, 200, html);
  }
};

TEST_F(LinkerRelMeTest, LinksWhenPageAndProfileLinkToEachOther) {
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  EXPECT_THAT(started.instruction(), HasSubstr("rel=\"me\""));
  Publish(kLink + CodeOf(started));
  const auto account = linker_->FinishLink(FinishOf(started));
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(account->method(), v1::LINK_METHOD_REL_ME);
  EXPECT_EQ(account->sealed_credentials(), "");
  EXPECT_EQ(identities_.queries[0].handle, "ann");
  EXPECT_EQ(identities_.queries[0].auth, &descriptions_[NETWORK_LASTFM].auth(0));
  EXPECT_EQ(linker_->Access(*account)->auth, &descriptions_[NETWORK_LASTFM].auth(0));
}

TEST_F(LinkerRelMeTest, WhatNeedsNoKeyIsLinkedWithoutOne) {
  const auto started = Start(RequestFor(NETWORK_WIKIPEDIA));
  Publish(kLink + CodeOf(started));
  const auto account = linker_->FinishLink(FinishOf(started));
  ASSERT_TRUE(account.ok()) << account.status();
  EXPECT_EQ(identities_.queries[0].auth, nullptr);
  EXPECT_EQ(linker_->Access(*account)->auth, nullptr);
}

TEST_F(LinkerRelMeTest, AnotherWhoSeesThatTheyLinkToEachOtherCannotClaimThem) {
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  const auto other = Start(RequestFor(NETWORK_LASTFM, "mallory"));
  Publish(kLink + CodeOf(started));
  EXPECT_NE(CodeOf(started), CodeOf(other));
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(other)).status()), "PERMISSION_DENIED NOT_OWNER page_url");
  EXPECT_TRUE(linker_->FinishLink(FinishOf(started)).ok());
}

TEST_F(LinkerRelMeTest, TheCodeCanBeSwitchedOff) {
  options_.rel_me_code = false;
  MakeLinker();
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  EXPECT_EQ(CodeOf(started), "");
  Publish(kLink);
  EXPECT_TRUE(linker_->FinishLink(FinishOf(started)).ok());
}

TEST_F(LinkerRelMeTest, OneDirectionIsNotEnough) {
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  Publish("<a href=\"https://social.example/@ann\">no rel</a>" + CodeOf(started));
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "PERMISSION_DENIED NOT_OWNER page_url");
  Publish("<a rel=me href=\"https://social.example/@bob\">another</a>" + CodeOf(started));
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "PERMISSION_DENIED NOT_OWNER page_url");
  Publish(kLink + CodeOf(started));
  identities_.answer->website = "https://bob.example/";
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "PERMISSION_DENIED NOT_OWNER handle");
  EXPECT_TRUE(NothingIsStored());
}

TEST_F(LinkerRelMeTest, AClaimThatDoesNotHoldYetMayBeTriedAgain) {
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  Publish("not yet");
  EXPECT_FALSE(linker_->FinishLink(FinishOf(started)).ok());
  clock_.Advance(absl::Minutes(9));
  Publish(kLink + CodeOf(started));
  EXPECT_TRUE(linker_->FinishLink(FinishOf(started)).ok());
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "NOT_FOUND NOT_FOUND link_id");
}

TEST_F(LinkerRelMeTest, TryingAgainDoesNotMakeALinkLastLonger) {
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  clock_.Advance(absl::Minutes(9));
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "UNAVAILABLE NOT_REACHED ");
  clock_.Advance(absl::Minutes(1));
  Publish(kLink + CodeOf(started));
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "NOT_FOUND NOT_FOUND link_id");
}

TEST_F(LinkerRelMeTest, TheProfilesPageIsAskedWhereTheInterfaceSaysNothing) {
  identities_.answer->website = "";
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  Publish(kLink + CodeOf(started));
  http_.Answer("https://social.example/@ann", 200, "<a rel='me' href='https://bob.example/'>");
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(started)).status()), "PERMISSION_DENIED NOT_OWNER handle");
  http_.Forget("https://social.example/@ann");
  http_.Answer("https://social.example/@ann", 200, "<a rel='nofollow me' href='http://ann.example'>");
  EXPECT_TRUE(linker_->FinishLink(FinishOf(started)).ok());
}

TEST_F(LinkerRelMeTest, APageThatIsNotThereProvesNothing) {
  const auto started = Start(RequestFor(NETWORK_LASTFM));
  http_.Answer(kPage, 404, kLink + CodeOf(started));
  http_.Answer(kPage, 503, kLink + CodeOf(started));
  http_.Fail(kPage, Error(absl::StatusCode::kPermissionDenied, "ADDRESS_REFUSED", "",
                          "ann.example must not be asked"));
  auto finish = [&] { return Told(linker_->FinishLink(FinishOf(started)).status()); };
  EXPECT_EQ(finish(), "PERMISSION_DENIED NOT_OWNER page_url");
  EXPECT_EQ(finish(), "UNAVAILABLE NETWORK_FAILS ");
  EXPECT_EQ(finish(), "PERMISSION_DENIED ADDRESS_REFUSED ");
}

TEST_F(LinkerRelMeTest, AMinorIsRefusedBeforeAnyPageIsAsked) {
  identities_.answer->minor = true;
  EXPECT_EQ(Told(linker_->FinishLink(FinishOf(Start(RequestFor(NETWORK_LASTFM)))).status()),
            "FAILED_PRECONDITION AGE ");
  EXPECT_THAT(http_.requests, IsEmpty());
}

}  // namespace
}  // namespace klout::connector
