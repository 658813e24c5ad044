#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_WEB_SOCKET_URL_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_WEB_SOCKET_URL_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::connector {

// The parts of a WebSocket's URL (RFC 6455, section 3): `wss://example.org:8443/subscribe?a=b`.
struct WebSocketUrl {
  bool tls = true;
  // A name, an IPv4 address, or an IPv6 address without its brackets.
  std::string host;
  // 80 or 443 where the URL says none.
  uint16_t port = 443;
  // Path and query, from the slash on.
  std::string target;

  // What the Host header says: IPv6 in brackets, the port where it is not the usual one.
  std::string HostHeader() const;
};

// ws, wss, and http, https as other names of the same. INVALID_ARGUMENT (URL): anything else, a user in it, a
// fragment, signs that a URL does not have, or more than 8 KiB. The message does not repeat the URL, which
// may hold a key.
absl::StatusOr<WebSocketUrl> ParseWebSocketUrl(std::string_view url);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_WEB_SOCKET_URL_H_
