#ifndef KLOUT_SERVICES_CONNECTOR_NETWORK_HTTP_CLIENT_H_
#define KLOUT_SERVICES_CONNECTOR_NETWORK_HTTP_CLIENT_H_

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"

namespace klout::connector {

struct HttpRequest {
  // GET or POST.
  std::string method = "GET";
  // http or https. What is asked for in clear text is the operator's choice: descriptions use https.
  std::string url;
  // Names in any case. Secrets are sent to the host of `url` only, never to one it redirects to.
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};
  // From the start to the last byte.
  absl::Duration timeout = absl::Seconds(30);
  // A longer body is refused.
  size_t max_body_bytes = size_t{32} << 20;
};

struct HttpResponse {
  int status = 0;
  // Names in lower case; of a repeated one the values, joined by ", ".
  std::map<std::string, std::string, std::less<>> headers;
  std::string body;
};

// Asks servers outside. The one seam between the connector and networks. Thread-safe; calls block.
class HttpClient {
 public:
  virtual ~HttpClient() = default;

  // The answer, whatever its status. Errors, none of which names more than the host:
  //   INVALID_ARGUMENT    URL: it is none, or neither http nor https
  //   PERMISSION_DENIED   ADDRESS_REFUSED: the host is, or redirects to, an address that must not be asked
  //   UNAVAILABLE         NOT_REACHED: no address, no connection, TLS not verified, cut short
  //   DEADLINE_EXCEEDED   TOO_SLOW
  //   RESOURCE_EXHAUSTED  TOO_LARGE: body or headers
  //   CANCELLED           the client goes down
  virtual absl::StatusOr<HttpResponse> Fetch(const HttpRequest& request) = 0;

  // The same for an answer that does not end: `on_head` is told status and headers (no body), then `on_bytes` every
  // piece as it comes. Either ends the stream with an error, which is returned. OK: the server ended it. `timeout`
  // bounds the connect and every wait for bytes, not the whole.
  virtual absl::Status Stream(const HttpRequest& request, const std::function<absl::Status(const HttpResponse&)>& on_head,
                              const std::function<absl::Status(std::string_view)>& on_bytes) = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_NETWORK_HTTP_CLIENT_H_
