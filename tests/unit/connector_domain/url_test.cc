#include "services/connector/domain/url.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/status.h"

namespace klout::connector {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(UrlTest, EncodesAllButUnreservedBytes) {
  EXPECT_EQ(PercentEncode("AZaz09-._~"), "AZaz09-._~");
  EXPECT_EQ(PercentEncode(" /?&=+%\xc3\xa9"), "%20%2F%3F%26%3D%2B%25%C3%A9");
  EXPECT_EQ(PercentEncode(std::string_view("\0", 1)), "%00");
}

TEST(UrlTest, DecodesWhatIsEncodedAndLeavesTheRest) {
  EXPECT_EQ(PercentDecode("%20%2f%C3%A9"), " /\xc3\xa9");
  EXPECT_EQ(PercentDecode("100%"), "100%");
  EXPECT_EQ(PercentDecode("%4"), "%4");
  EXPECT_EQ(PercentDecode("%zz+"), "%zz+");
}

TEST(UrlTest, FormsComeBackAsTheyWere) {
  const Parameters parameters = {{"a", "1"}, {"b c", "x y&=+"}, {"a", ""}};
  EXPECT_EQ(FormEncode(parameters), "a=1&b%20c=x%20y%26%3D%2B&a=");
  EXPECT_EQ(FormDecode(FormEncode(parameters)), parameters);
  EXPECT_EQ(FormDecode("&x=a+b&&y"), (Parameters{{"x", "a b"}, {"y", ""}}));
  EXPECT_EQ(ValueOf(parameters, "a"), "1");
  EXPECT_EQ(ValueOf(parameters, "z"), "");
}

TEST(UrlTest, TakesAUrlApart) {
  const auto url = ParseUrl("HTTPS://Example.COM:8443/A/b%20c?q=1?2#f?g");
  ASSERT_TRUE(url.ok()) << url.status();
  EXPECT_EQ(url->scheme, "https");
  EXPECT_EQ(url->host, "example.com");
  EXPECT_EQ(url->port, 8443);
  EXPECT_EQ(url->path, "/A/b%20c");
  EXPECT_EQ(url->query, "q=1?2");
  EXPECT_EQ(url->fragment, "f?g");
  EXPECT_EQ(url->Origin(), "https://example.com:8443");
}

TEST(UrlTest, TheSchemesOwnPortIsNotPartOfTheOrigin) {
  EXPECT_EQ(ParseUrl("https://a.example:443/")->Origin(), "https://a.example");
  EXPECT_EQ(ParseUrl("http://a.example:443/")->Origin(), "http://a.example:443");
  EXPECT_EQ(ParseUrl("http://[::1]:80")->Origin(), "http://[::1]");
  EXPECT_EQ(ParseUrl("http://a.example")->EffectivePort(), 80);
}

TEST(UrlTest, RefusesWhatIsNoUrlAndDoesNotQuoteIt) {
  for (const std::string& text :
       {std::string(""), std::string("secret.example"), std::string("://secret"), std::string("https://"),
        std::string("https:///secret"), std::string("https://good.example@secret.example"),
        std::string("https://secret:0/"), std::string("https://secret:65536/"),
        std::string("https://secret:+1/"), std::string("https://secret:/"), std::string("https://sec ret/"),
        std::string("https://sec\nret/"), std::string("https://good.example\\@secret"),
        std::string("https://sec%72et/"), std::string("https://[::1/"), std::string("1x://secret/"),
        "https://secret/" + std::string(kMaxUrlBytes, 'x')}) {
    const auto url = ParseUrl(text);
    EXPECT_EQ(url.status().code(), absl::StatusCode::kInvalidArgument) << text.substr(0, 40);
    EXPECT_EQ(ErrorReason(url.status()), "URL");
    EXPECT_THAT(std::string(url.status().message()), Not(HasSubstr("secret")));
  }
}

TEST(UrlTest, AddsToTheQueryBeforeTheFragment) {
  EXPECT_EQ(WithQuery("https://a.example", {{"x", "1"}}), "https://a.example?x=1");
  EXPECT_EQ(WithQuery("https://a.example/?y=2#f", {{"x", "a b"}}), "https://a.example/?y=2&x=a%20b#f");
  EXPECT_EQ(WithQuery("https://a.example/?", {{"x", "1"}}), "https://a.example/?x=1");
  EXPECT_EQ(WithQuery("https://a.example/#f", {}), "https://a.example/#f");
}

TEST(UrlTest, AStandInPlaysTheBaseAndOtherHosts) {
  const std::string base = "https://api.example.com/2", here = "http://127.0.0.1:1234/api/";
  EXPECT_EQ(Rebase("https://api.example.com/2/me?x=1", base, here), "http://127.0.0.1:1234/api/me?x=1");
  EXPECT_EQ(Rebase("https://api.example.com/2", base, here), "http://127.0.0.1:1234/api");
  EXPECT_EQ(Rebase("https://api.example.com/20/me", base, here), "http://127.0.0.1:1234/20/me");
  EXPECT_EQ(Rebase("https://www.example.com/login?x=1", base, here), "http://127.0.0.1:1234/login?x=1");
  EXPECT_EQ(Rebase("https://www.example.com", base, here), "http://127.0.0.1:1234");
  EXPECT_EQ(Rebase("https://www.example.com/login", base, ""), "https://www.example.com/login");
}

TEST(UrlTest, ARedirectMustBeBelowAnAllowedOne) {
  const std::vector<std::string> allowed = {"https://app.example/done", "klout://link",
                                            "http://127.0.0.1/callback"};
  for (const char* good :
       {"https://app.example/done", "https://app.example/done/x?y=1", "HTTPS://APP.example:443/done",
        "klout://link", "klout://link/x", "http://127.0.0.1:49152/callback", "http://127.0.0.1/callback?x"}) {
    EXPECT_TRUE(IsAllowedRedirect(good, allowed)) << good;
  }
  for (const char* bad :
       {"", "https://app.example", "https://app.example/done2", "https://app.example.evil.example/done",
        "https://app.example@evil.example/done", "https://app.example:8443/done", "http://app.example/done",
        "https://app.example/done/../x", "https://app.example/done/%2e%2E/x", "javascript:alert(1)",
        "klout://other", "https://127.0.0.1:1/callback", "http://127.0.0.1:1/",
        "http://127.0.0.2:1/callback"}) {
    EXPECT_FALSE(IsAllowedRedirect(bad, allowed)) << bad;
  }
  EXPECT_FALSE(IsAllowedRedirect("https://app.example/done", {}));
}

TEST(UrlTest, AnInstanceIsAHostAndNothingElse) {
  EXPECT_EQ(*ParseInstance("Mastodon.Social"), "mastodon.social");
  EXPECT_EQ(*ParseInstance("localhost:3000"), "localhost:3000");
  for (const char* bad : {"", "https://mastodon.social", "mastodon.social/", "a@b", "a?b", "a#b", "a b",
                          "a:b", "[::1]", "a/../b", "a.example\r\nHost: b"}) {
    EXPECT_EQ(ErrorField(ParseInstance(bad).status()), "instance") << bad;
  }
}

TEST(UrlTest, PagesAreTheSameWhateverSchemeCaseOfHostAndLastSlash) {
  EXPECT_TRUE(SamePage("https://Ann.example/", "http://ann.example"));
  EXPECT_TRUE(SamePage("https://ann.example/me/", "https://ann.example:443/me#top"));
  EXPECT_TRUE(SamePage("http://ann.example:80/me", "https://ann.example/me"));
  EXPECT_TRUE(SamePage("https://ann.example/%7Eann", "https://ann.example/~ann"));
  EXPECT_FALSE(SamePage("https://ann.example/me", "https://ann.example/Me"));
  EXPECT_FALSE(SamePage("https://ann.example/", "https://bob.example/"));
  EXPECT_FALSE(SamePage("https://ann.example/?u=1", "https://ann.example/?u=2"));
  EXPECT_FALSE(SamePage("https://ann.example:81/", "https://ann.example/"));
  EXPECT_FALSE(SamePage("ftp://ann.example/", "ftp://ann.example/"));
  EXPECT_FALSE(SamePage("", ""));
}

}  // namespace
}  // namespace klout::connector
