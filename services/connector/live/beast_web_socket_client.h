#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_BEAST_WEB_SOCKET_CLIENT_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_BEAST_WEB_SOCKET_CLIENT_H_

#include <sys/socket.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/connector/live/web_socket_client.h"

namespace klout::connector {

// Whether an address, port included, may be connected to for `host`. An error refuses it: PERMISSION_DENIED,
// ADDRESS_REFUSED.
using AddressCheck = std::function<absl::Status(const sockaddr* address, std::string_view host)>;

struct BeastWebSocketClientOptions {
  // Asked about each address before a connection to it, and the same address is connected to: a name is
  // looked up once, so that it cannot become another address in between. Must be thread-safe. Absent: every
  // address may be.
  AddressCheck check_address = nullptr;
  // PEM file of the authorities that certificates are verified with. Empty: the system's.
  std::string ca_file = {};
};

// WebSockets with Boost.Beast, over TCP or TLS 1.2 and later, verified by the name in the URL, which the
// server is told (SNI). Without compression of messages. The addresses of a name are tried in the order the
// resolver gives them; one that is refused is passed over.
//
// A stream that ends for a reason of ours says goodbye (a close frame, answered within a second). Stop()
// takes effect at once, save while a name is being looked up: that ends when the system's resolver gives up,
// after connect_timeout as well.
class BeastWebSocketClient final : public WebSocketClient {
 public:
  // INVALID_ARGUMENT (INVALID_FIELD, field ca_file): it cannot be read, or has no certificate.
  static absl::StatusOr<std::unique_ptr<BeastWebSocketClient>> Create(BeastWebSocketClientOptions options);
  ~BeastWebSocketClient() override;

  absl::Status Stream(const WebSocketRequest& request,
                      const std::function<absl::Status(const HttpResponse&)>& on_head,
                      const std::function<absl::Status(const WebSocketMessage&)>& on_message) override;
  void Stop() override;

 private:
  struct State;
  explicit BeastWebSocketClient(std::unique_ptr<State> state);

  const std::unique_ptr<State> state_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_BEAST_WEB_SOCKET_CLIENT_H_
