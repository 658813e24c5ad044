#ifndef KLOUT_SERVICES_CONNECTOR_DOMAIN_URL_H_
#define KLOUT_SERVICES_CONNECTOR_DOMAIN_URL_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace klout::connector {

// Addresses and parameters, as text (RFC 3986). All functions are pure and thread-safe.

// A longer address is refused.
inline constexpr size_t kMaxUrlBytes = 8192;

// All bytes but A-Z a-z 0-9 - . _ ~ become %XX, in capitals: fit for a path segment, a query, a form and
// OAuth 1.0a.
std::string PercentEncode(std::string_view text);
// The reverse. A % that begins no %XX stays as it is.
std::string PercentDecode(std::string_view text);

// Names and values, in order; a name may come more than once.
using Parameters = std::vector<std::pair<std::string, std::string>>;

// `a=1&b=x%20y`: for a query, and for a body of type application/x-www-form-urlencoded.
std::string FormEncode(const Parameters& parameters);
// The reverse; + is a space. An element without = has an empty value; empty elements are skipped.
Parameters FormDecode(std::string_view text);

// The value of the first of this name; empty if there is none.
std::string_view ValueOf(const Parameters& parameters, std::string_view name);

// SCHEME://HOST[:PORT][PATH][?QUERY][#FRAGMENT], in its parts.
struct Url {
  // In lower case.
  std::string scheme;
  // In lower case; IPv6 in brackets.
  std::string host;
  // 0: none is written.
  uint16_t port = 0;
  // As written: empty, or from the slash on.
  std::string path;
  // As written, without ? and #.
  std::string query;
  std::string fragment;

  // `https://example.com`, with the port if it is written and not the scheme's own.
  std::string Origin() const;
  // The port written, else that of http and https, else 0.
  uint16_t EffectivePort() const;
};

// INVALID_ARGUMENT, reason URL: no scheme or host, a user in it (`https://good.example@evil.example`),
// spaces, control characters, a backslash, a bad port, or longer than kMaxUrlBytes. The message does not
// quote the text, which may hold secrets.
absl::StatusOr<Url> ParseUrl(std::string_view text);

// `url` with these query parameters behind those it has, before the fragment.
std::string WithQuery(std::string_view url, const Parameters& parameters);

// For a server that stands in for a network: `url` as it is asked when `base`, in whose place `stand_in`
// stands, is set. What begins with `base` begins with `stand_in` instead; a URL elsewhere keeps path and
// query and moves to the origin of `stand_in`, so that one server plays all hosts of a network. An empty
// `stand_in` changes nothing.
std::string Rebase(std::string_view url, std::string_view base, std::string_view stand_in);

// Whether `uri` is one of those that `allowed` begin: same scheme, host and port, and a path that is that of
// an entry or goes on from it behind a slash. Where an entry's host is a loopback address (127.0.0.1, [::1])
// every port will do (RFC 8252, 7.3). Dot segments are refused: `/done/../x` is not below `/done`.
bool IsAllowedRedirect(std::string_view uri, absl::Span<const std::string> allowed);

// A host name or IPv4 address with an optional port, in lower case: `mastodon.social`, `localhost:3000`.
// INVALID_ARGUMENT, field `instance`, if `text` is something else; capitals are made small.
absl::StatusOr<std::string> ParseInstance(std::string_view text);

// Both name the same page: host, port, path and query are the same; http and https count as one, so do `/x`
// and `/x/`. Fragments do not count. False if either is none.
bool SamePage(std::string_view a, std::string_view b);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_DOMAIN_URL_H_
