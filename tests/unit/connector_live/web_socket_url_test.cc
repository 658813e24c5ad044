#include "services/connector/live/web_socket_url.h"

#include <gtest/gtest.h>

#include <string>

#include "common/status.h"

namespace klout::connector {
namespace {

struct UrlCase {
  std::string url;
  bool tls;
  std::string host;
  uint16_t port;
  std::string target;
  std::string header;
};

TEST(WebSocketUrlTest, HasParts) {
  for (const UrlCase& c : {
           UrlCase{"wss://example.org", true, "example.org", 443, "/", "example.org"},
           {"ws://example.org/", false, "example.org", 80, "/", "example.org"},
           {"WSS://example.org:8443/a/b?c=d&e=f%20g", true, "example.org", 8443, "/a/b?c=d&e=f%20g",
            "example.org:8443"},
           {"wss://example.org?c=d", true, "example.org", 443, "/?c=d", "example.org"},
           {"ws://example.org:443", false, "example.org", 443, "/", "example.org:443"},
           {"https://127.0.0.1:1/x", true, "127.0.0.1", 1, "/x", "127.0.0.1:1"},
           {"http://[::1]:65535/x", false, "::1", 65535, "/x", "[::1]:65535"},
           {"wss://[fe80::1]", true, "fe80::1", 443, "/", "[fe80::1]"},
       }) {
    const absl::StatusOr<WebSocketUrl> url = ParseWebSocketUrl(c.url);
    ASSERT_TRUE(url.ok()) << c.url << url.status();
    EXPECT_EQ(url->tls, c.tls) << c.url;
    EXPECT_EQ(url->host, c.host) << c.url;
    EXPECT_EQ(url->port, c.port) << c.url;
    EXPECT_EQ(url->target, c.target) << c.url;
    EXPECT_EQ(url->HostHeader(), c.header) << c.url;
  }
}

TEST(WebSocketUrlTest, IsRefusedWhereItIsNone) {
  for (const std::string& bad : {std::string(),
                                 std::string("example.org"),
                                 std::string("ftp://example.org"),
                                 std::string("wss://"),
                                 std::string("wss:///x"),
                                 std::string("wss://:443"),
                                 std::string("wss://user@example.org"),
                                 std::string("wss://user:key@example.org/"),
                                 std::string("wss://example.org:0"),
                                 std::string("wss://example.org:65536"),
                                 std::string("wss://example.org:"),
                                 std::string("wss://example.org:4x"),
                                 std::string("wss://[::1"),
                                 std::string("wss://[]"),
                                 std::string("wss://[::1]x"),
                                 std::string("wss://[fe80::1%25eth0]"),
                                 std::string("wss://example.org/#x"),
                                 std::string("wss://example.org/a b"),
                                 std::string("wss://example.org/\r\nX: y"),
                                 std::string("wss://exämple.org"),
                                 std::string("wss://example.org\\@x"),
                                 "wss://example.org/" + std::string(9000, 'x'),
                                 "wss://" + std::string(300, 'x')}) {
    const absl::StatusOr<WebSocketUrl> url = ParseWebSocketUrl(bad);
    ASSERT_FALSE(url.ok()) << bad;
    EXPECT_EQ(url.status().code(), absl::StatusCode::kInvalidArgument) << bad;
    EXPECT_EQ(ErrorReason(url.status()), "URL") << bad;
    EXPECT_EQ(url.status().message().find("key"), std::string::npos) << bad;
  }
}

}  // namespace
}  // namespace klout::connector
