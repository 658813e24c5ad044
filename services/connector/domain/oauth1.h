#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_OAUTH1_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_OAUTH1_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "services/connector/domain/url.h"

namespace klout::connector {

// Signed requests (OAuth 1.0a, RFC 5849) with HMAC-SHA1. Pure and thread-safe; time and nonce are arguments.

// Of chance, in a nonce.
inline constexpr size_t kOauth1NonceBytes = 24;

struct Oauth1Keys {
  // Of the application.
  std::string consumer_key;
  std::string consumer_secret;
  // Of the person, or the request token on the way to one. Empty: none yet.
  std::string token;
  std::string token_secret;
};

// What is to be signed.
struct Oauth1Request {
  // GET or POST.
  std::string method;
  // Whole, with its query.
  std::string url;
  // Of a body of type application/x-www-form-urlencoded; other bodies are not signed.
  Parameters form;
  // More parameters of the protocol: oauth_callback, oauth_verifier.
  Parameters extra;
  // Different for every request of the same second.
  std::string nonce;
  int64_t unix_seconds = 0;
};

// The value of the Authorization header: `OAuth oauth_consumer_key="...", ...`. INVALID_ARGUMENT, reason URL,
// if the URL is none.
absl::StatusOr<std::string> Oauth1Header(const Oauth1Request& request, const Oauth1Keys& keys);

// Section 3.4.1: what is signed. `parameters` are those of the query, the form and the protocol, decoded,
// without oauth_signature. The URL's query is not looked at.
std::string Oauth1BaseString(std::string_view method, const Url& url, const Parameters& parameters);

// Section 3.4.2, in base64.
std::string Oauth1Signature(std::string_view base_string, std::string_view consumer_secret,
                            std::string_view token_secret);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_OAUTH1_H_
