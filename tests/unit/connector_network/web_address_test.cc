#include "services/connector/network/web_address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "common/status.h"

namespace klout::connector {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ReadUrlTest, FindsTheOrigin) {
  const struct {
    const char* url;
    Origin origin;
  } cases[] = {
      {"https://api.Example.org/2/users?a=1", {"https", "api.example.org", 443}},
      {"http://api.example.org", {"http", "api.example.org", 80}},
      {"HTTPS://api.example.org:8443/", {"https", "api.example.org", 8443}},
      {"http://[::1]:80/", {"http", "[::1]", 80}},
      {"http://127.0.0.1:9/", {"http", "127.0.0.1", 9}},
      // Ways to write an address that a check of the text alone would miss.
      {"http://0x7f000001/", {"http", "127.0.0.1", 80}},
      {"http://2130706433/", {"http", "127.0.0.1", 80}},
      {"http://017700000001/", {"http", "127.0.0.1", 80}},
  };
  for (const auto& each : cases) {
    const auto address = ReadUrl(each.url);
    ASSERT_TRUE(address.ok()) << each.url;
    EXPECT_EQ(address->origin, each.origin) << each.url << " " << address->origin.host;
  }
}

TEST(ReadUrlTest, LeavesOutTheFragment) {
  EXPECT_EQ(ReadUrl("https://a.example/b?c=d#secret")->url, "https://a.example/b?c=d");
}

TEST(ReadUrlTest, RefusesOthersWithoutNamingThem) {
  for (const std::string& url : std::vector<std::string>{
           "", "secret", "/secret", "//secret.example/", "ftp://secret.example/", "file:///secret",
           "gopher://secret.example/", "javascript:secret", "https://", "https:///?secret", "https://:443/",
           "https://user:secret@a.example/", "https://secret@a.example/", "https://a.example:99999/secret",
           "https://a.example:x/secret", "https://a.example/secret path", "https://a.example/secret\r\nX: y",
           std::string("https://a.example/secret\0x", 26), "https://a.example/" + std::string(70'000, 'a')}) {
    const absl::Status status = ReadUrl(url).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << url.substr(0, 60);
    EXPECT_EQ(ErrorReason(status), "URL");
    EXPECT_THAT(std::string(status.message()), Not(HasSubstr("secret")));
  }
}

TEST(ResolveUrlTest, ResolvesWholeAndPartialLocations) {
  const std::string base = ReadUrl("https://a.example/x/y?q=1")->url;
  const struct {
    const char* location;
    const char* url;
  } cases[] = {
      {"https://b.example/z", "https://b.example/z"},
      {"//b.example/z", "https://b.example/z"},
      {"/z?r=2", "https://a.example/z?r=2"},
      {"z", "https://a.example/x/z"},
      {"../z", "https://a.example/z"},
      {"?r=2", "https://a.example/x/y?r=2"},
      {"/with space", "https://a.example/with%20space"},
  };
  for (const auto& each : cases) {
    const auto address = ResolveUrl(base, each.location);
    ASSERT_TRUE(address.ok()) << each.location;
    EXPECT_EQ(address->url, each.url);
  }
}

TEST(ResolveUrlTest, RefusesOtherSchemes) {
  for (const char* location : {"file:///etc/passwd", "ftp://b.example/", "https://user@b.example/"}) {
    EXPECT_EQ(ErrorReason(ResolveUrl("https://a.example/", location).status()), "URL") << location;
  }
}

}  // namespace
}  // namespace klout::connector
