#include "services/connector/network/address_guard.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

#include "common/status.h"

namespace klout::connector {
namespace {

sockaddr_storage Address(const std::string& text) {
  sockaddr_storage address = {};
  auto& in4 = reinterpret_cast<sockaddr_in&>(address);
  auto& in6 = reinterpret_cast<sockaddr_in6&>(address);
  if (inet_pton(AF_INET, text.c_str(), &in4.sin_addr) == 1) {
    address.ss_family = AF_INET;
  } else if (inet_pton(AF_INET6, text.c_str(), &in6.sin6_addr) == 1) {
    address.ss_family = AF_INET6;
  } else {
    ADD_FAILURE() << text << " is no address";
  }
  return address;
}

bool IsPublic(const std::string& text) {
  const sockaddr_storage address = Address(text);
  return IsPublicAddress(reinterpret_cast<const sockaddr&>(address));
}

TEST(IsPublicAddressTest, RefusesIpv4BlocksFromTheirFirstToTheirLastAddress) {
  for (const char* text :
       {"0.0.0.0",         "0.255.255.255",   "10.0.0.0",       "10.255.255.255",  "100.64.0.0",
        "100.127.255.255", "127.0.0.0",       "127.0.0.1",      "127.255.255.255", "169.254.0.0",
        "169.254.169.254", "169.254.255.255", "172.16.0.0",     "172.31.255.255",  "192.0.0.0",
        "192.0.0.255",     "192.0.2.0",       "192.0.2.255",    "192.88.99.0",     "192.88.99.255",
        "192.168.0.0",     "192.168.255.255", "198.18.0.0",     "198.19.255.255",  "198.51.100.0",
        "198.51.100.255",  "203.0.113.0",     "203.0.113.255",  "224.0.0.0",       "239.255.255.255",
        "240.0.0.0",       "255.255.255.254", "255.255.255.255"}) {
    EXPECT_FALSE(IsPublic(text)) << text;
  }
}

TEST(IsPublicAddressTest, AllowsIpv4BesideTheBlocks) {
  for (const char* text :
       {"1.0.0.0",        "1.1.1.1",         "9.255.255.255",   "11.0.0.0",      "100.63.255.255",
        "100.128.0.0",    "126.255.255.255", "128.0.0.0",       "169.253.0.0",   "169.255.0.0",
        "172.15.255.255", "172.32.0.0",      "191.255.255.255", "192.0.1.0",     "192.0.3.0",
        "192.88.98.255",  "192.88.100.0",    "192.167.255.255", "192.169.0.0",   "198.17.0.255",
        "198.20.0.0",     "198.51.99.255",   "198.51.101.0",    "203.0.112.255", "203.0.114.0",
        "8.8.8.8",        "223.255.255.255"}) {
    EXPECT_TRUE(IsPublic(text)) << text;
  }
}

TEST(IsPublicAddressTest, RefusesIpv6ThatIsNotGlobalUnicast) {
  for (const char* text : {"::",
                           "::1",
                           "100::1",
                           "1fff:ffff::1",
                           "4000::1",
                           "5f00::1",
                           "fc00::1",
                           "fdff:ffff::1",
                           "fe80::1",
                           "febf::1",
                           "fec0::1",
                           "ff02::1",
                           "ff0e::1",
                           "2001:db8::1",
                           "2001:db8:ffff::1",
                           "2001:2::1",
                           "2001:10::1",
                           "2001:2f:ffff::1",
                           "2001:1ff::1",
                           "3ffe::1",
                           "3fff::1",
                           "3fff:fff::1",
                           "64:ff9b:1::808:808"}) {
    EXPECT_FALSE(IsPublic(text)) << text;
  }
}

TEST(IsPublicAddressTest, AllowsIpv6GlobalUnicast) {
  for (const char* text : {"2606:4700:4700::1111", "2001:4860:4860::8888", "2001:200::1", "2001:db7::1",
                           "2001:db9::1", "2a00:1450:4001::1", "3ffd::1", "3fff:1000::1", "2000::1"}) {
    EXPECT_TRUE(IsPublic(text)) << text;
  }
}

TEST(IsPublicAddressTest, JudgesIpv6ByTheIpv4AddressInIt) {
  const struct {
    const char* kind;
    const char* refused;
    const char* allowed;
  } cases[] = {
      {"mapped", "::ffff:127.0.0.1", "::ffff:8.8.8.8"},
      {"mapped", "::ffff:10.1.2.3", "::ffff:1.1.1.1"},
      {"compatible", "::192.168.1.1", "::8.8.8.8"},
      {"NAT64", "64:ff9b::169.254.169.254", "64:ff9b::8.8.8.8"},
      {"6to4", "2002:7f00:1::1", "2002:808:808::1"},
      {"6to4", "2002:c0a8:101::1", "2002:101:101::1"},
      {"Teredo, client 192.168.1.1", "2001:0:808:808:0:0:3f57:fefe", "2001:0:808:808:0:0:f7f7:f7f7"},
      {"Teredo, server 10.0.0.1", "2001:0:a00:1:0:0:f7f7:f7f7", "2001:0:101:101:0:0:f7f7:f7f7"},
      {"ISATAP", "2606:4700::5efe:10.0.0.1", "2606:4700::5efe:8.8.8.8"},
      {"ISATAP", "2606:4700::200:5efe:10.0.0.1", "2606:4700::200:5efe:8.8.8.8"},
  };
  for (const auto& each : cases) {
    EXPECT_FALSE(IsPublic(each.refused)) << each.kind;
    EXPECT_TRUE(IsPublic(each.allowed)) << each.kind;
  }
}

TEST(IsPublicAddressTest, RefusesOtherFamilies) {
  sockaddr_storage address = {};
  address.ss_family = AF_UNIX;
  EXPECT_FALSE(IsPublicAddress(reinterpret_cast<const sockaddr&>(address)));
}

TEST(IsHostNameTest, TakesNamesOfPublicServers) {
  for (const std::string& name :
       std::vector<std::string>{"mastodon.social", "MASTODON.Social", "a.b", "sub.sub-domain.example.org",
                                "xn--bcher-kva.example", "example.xn--p1ai", "123.example", "4chan.org",
                                "mastodon.example", "local.example", "a.b0", std::string(63, 'a') + ".org"}) {
    EXPECT_TRUE(IsHostName(name)) << name;
  }
}

TEST(IsHostNameTest, RefusesWhatIsNone) {
  std::string long_name;
  while (long_name.size() < 254) long_name += "abcdefg.";
  long_name += "org";
  for (const std::string& name : std::vector<std::string>{"",
                                                          ".",
                                                          "mastodon",
                                                          "localhost",
                                                          "a.localhost",
                                                          "printer.local",
                                                          "metadata.google.internal",
                                                          "router.LAN",
                                                          "1.0.0.127.in-addr.arpa",
                                                          "abc.onion",
                                                          "mastodon.social.",
                                                          ".mastodon.social",
                                                          "mastodon..social",
                                                          "127.0.0.1",
                                                          "127.1",
                                                          "2130706433",
                                                          "0x7f.0x1",
                                                          "a.0x7f",
                                                          "a.0x",
                                                          "a.017",
                                                          "[::1]",
                                                          "::1",
                                                          "mastodon.social:443",
                                                          "user@mastodon.social",
                                                          "user:password@mastodon.social",
                                                          "https://mastodon.social",
                                                          "mastodon.social/path",
                                                          "mastodon.social?q",
                                                          "mastodon.social#f",
                                                          "masto don.social",
                                                          " mastodon.social",
                                                          "mastodon.social\n",
                                                          std::string("mastodon.social\0", 16),
                                                          "mastodon_x.social",
                                                          "-mastodon.social",
                                                          "mastodon-.social",
                                                          "mastodon.%73ocial",
                                                          "b\xc3\xbc"
                                                          "cher.example",
                                                          "mastodon\xe3\x80\x82social",
                                                          "mastodon.social\\@evil.example",
                                                          std::string(64, 'a') + ".org",
                                                          long_name}) {
    EXPECT_FALSE(IsHostName(name)) << name;
  }
}

class AddressGuardTest : public testing::Test {
 protected:
  static bool Allows(const AddressGuard& guard, const Origin& origin, const std::string& text) {
    const sockaddr_storage address = Address(text);
    return guard.Allows(origin, reinterpret_cast<const sockaddr&>(address));
  }

  const Origin private_{"http", "10.0.0.7", 8080};
  const AddressGuard guard_{{private_, {"https", "instance.example", 443}}};
};

TEST_F(AddressGuardTest, AllowsOnlyPublicAddressesByDefault) {
  const Origin origin{"https", "mastodon.social", 443};
  EXPECT_TRUE(Allows(AddressGuard(), origin, "8.8.8.8"));
  EXPECT_FALSE(Allows(AddressGuard(), origin, "10.0.0.7"));
}

TEST_F(AddressGuardTest, AllowsAnyAddressOfAConfiguredOrigin) {
  EXPECT_TRUE(Allows(guard_, private_, "10.0.0.7"));
  EXPECT_TRUE(Allows(guard_, {"https", "instance.example", 443}, "::1"));
}

TEST_F(AddressGuardTest, ComparesSchemeHostAndPort) {
  EXPECT_FALSE(Allows(guard_, {"https", "10.0.0.7", 8080}, "10.0.0.7"));
  EXPECT_FALSE(Allows(guard_, {"http", "10.0.0.8", 8080}, "10.0.0.7"));
  EXPECT_FALSE(Allows(guard_, {"http", "10.0.0.7", 8081}, "10.0.0.7"));
}

TEST_F(AddressGuardTest, TakesOriginsFromBaseUrls) {
  const AddressGuard guard =
      AddressGuard::ForBaseUrls({"http://10.0.0.7:8080/api/", "https://Instance.example"}).value();
  EXPECT_TRUE(guard.IsConfigured(private_));
  EXPECT_TRUE(guard.IsConfigured({"https", "instance.example", 443}));
  EXPECT_FALSE(guard.IsConfigured({"http", "instance.example", 80}));
  EXPECT_EQ(ErrorReason(AddressGuard::ForBaseUrls({"https://a.example", "ftp://b.example"}).status()), "URL");
}

TEST_F(AddressGuardTest, NeverRedirectsFromHttpsToHttpButBetweenConfiguredOrigins) {
  const Origin secure{"https", "a.example", 443};
  const Origin plain{"http", "a.example", 80};
  EXPECT_TRUE(guard_.AllowsRedirect(plain, secure));
  EXPECT_TRUE(guard_.AllowsRedirect(plain, plain));
  EXPECT_TRUE(guard_.AllowsRedirect(secure, secure));
  EXPECT_FALSE(guard_.AllowsRedirect(secure, plain));
  EXPECT_FALSE(guard_.AllowsRedirect(secure, private_));
  EXPECT_FALSE(guard_.AllowsRedirect({"https", "instance.example", 443}, plain));
  EXPECT_TRUE(guard_.AllowsRedirect({"https", "instance.example", 443}, private_));
}

}  // namespace
}  // namespace klout::connector
