#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_WEB_SOCKET_CLIENT_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_WEB_SOCKET_CLIENT_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/status.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

struct WebSocketRequest {
  // wss, or ws: what is asked for in clear text is the operator's choice.
  std::string url;
  // Sent with the opening handshake.
  std::vector<std::pair<std::string, std::string>> headers = {};
  // From the name to the end of the opening handshake.
  absl::Duration connect_timeout = absl::Seconds(20);
  // The stream ends if nothing is heard for so long. After half of it the server is asked for a sign of life
  // (a ping).
  absl::Duration idle_timeout = absl::Seconds(60);
  // A longer message ends the stream.
  size_t max_message_bytes = size_t{1} << 20;
};

struct WebSocketMessage {
  // Whole, however many frames it came in. Valid until the callback that was given it returns.
  std::string_view bytes;
  // Well-formed UTF-8 if it is text. Else the server sent it as binary.
  bool is_text = true;
};

// What Stop() ends a stream with, here and in LiveSource.
inline absl::Status StreamStopped() {
  return Error(absl::StatusCode::kCancelled, "STOPPED", "", "the stream was stopped");
}

// Reads messages of servers outside, over WebSockets (RFC 6455); sends none. The other seam, beside
// HttpClient, between the connector and networks: both have the same shape, and their errors the same
// reasons. One stream at a time, whose calls block; Stop() may be called by any thread.
class WebSocketClient {
 public:
  virtual ~WebSocketClient() = default;

  // Connects, tells `on_head` what the server answered to the handshake (status 101: it is open; else it is
  // not, and the stream ends), then gives every message to `on_message`, one after another. While that runs
  // nothing is read, so a slow reader slows the server. Either ends the stream with an error, which is
  // returned. Redirects are not followed. OK: the server closed the stream in the usual way (codes 1000,
  // 1001, 1005). Errors, none of which names more than the host:
  //   INVALID_ARGUMENT    URL: it is none, or neither ws nor wss;   HEADER: it is none
  //   PERMISSION_DENIED   ADDRESS_REFUSED: the host is an address that must not be asked
  //   UNAVAILABLE         NOT_REACHED: no address, no connection, TLS not verified, cut short, against the
  //   protocol UNAVAILABLE         CLOSED: by the server, with another code DEADLINE_EXCEEDED   TOO_SLOW:
  //   connect_timeout or idle_timeout RESOURCE_EXHAUSTED  TOO_LARGE CANCELLED           STOPPED
  virtual absl::Status Stream(const WebSocketRequest& request,
                              const std::function<absl::Status(const HttpResponse&)>& on_head,
                              const std::function<absl::Status(const WebSocketMessage&)>& on_message) = 0;

  // Ends the stream, and every later one, with CANCELLED. Does not wait for it; a callback that runs goes on
  // to its end.
  virtual void Stop() = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_WEB_SOCKET_CLIENT_H_
