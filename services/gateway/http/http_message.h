#ifndef KLOUT_SERVICES_GATEWAY_HTTP_HTTP_MESSAGE_H_
#define KLOUT_SERVICES_GATEWAY_HTTP_HTTP_MESSAGE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace klout::gateway {

// A request as it was read: within the server's bounds, headers well formed. Values are the client's, not to be trusted.
struct HttpRequest {
  // `GET`, `POST`, ...
  std::string method;
  // As sent, percent signs and all, before the `?`; begins with `/`.
  std::string path;
  // After the `?`; empty if there is none.
  std::string query;
  // Names in lower case, in order.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
  // Of the client, as far as it is known: "127.0.0.1", "::1".
  std::string address;

  // The first header of this name (given in lower case); empty if there is none.
  std::string_view Header(std::string_view name) const;
  // The value of a cookie; empty if there is none.
  std::string_view Cookie(std::string_view name) const;
  // The value of a parameter of the query, decoded; empty if there is none.
  std::string Parameter(std::string_view name) const;
  // All parameters of the query, decoded, in order.
  std::vector<std::pair<std::string, std::string>> Parameters() const;
};

// An answer. The server adds Content-Length, Date and what a browser needs to be told for safety.
struct HttpReply {
  int status = 200;
  // Values must hold no control characters: one that does is left out.
  std::vector<std::pair<std::string, std::string>> headers = {};
  std::string body = {};

  void Set(std::string_view name, std::string_view value) { headers.emplace_back(name, value); }
};

// Whom a request came from, through `proxies` proxies of ours, each of which adds the address that it saw to X-Forwarded-For: what stands before these is the
// client's own words. `peer` if there are none, or the header does not say.
std::string ForwardedAddress(const HttpRequest& request, const std::string& peer, int proxies);

// `%41+b` -> `A b` (a plus is a blank only in queries). What is no escape stays as it is.
std::string PercentDecoded(std::string_view text, bool plus_is_blank);

// Whether `value` may stand in a header.
bool IsHeaderValue(std::string_view value);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_HTTP_HTTP_MESSAGE_H_
