#ifndef KLOUT_SERVICES_CONNECTOR_NETWORK_WEB_ADDRESS_H_
#define KLOUT_SERVICES_CONNECTOR_NETWORK_WEB_ADDRESS_H_

#include <compare>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"

namespace klout::connector {

// Who answers for a URL. What is secret for one origin is not shown to another.
struct Origin {
  // "http" or "https".
  std::string scheme;
  // Lower case; IPv4 in four decimal numbers, IPv6 in brackets.
  std::string host;
  int port = 0;

  auto operator<=>(const Origin&) const = default;
};

// A URL as libcurl's parser understands it, so that what is checked is what is asked.
struct WebAddress {
  // In its normal form, without a fragment.
  std::string url;
  Origin origin;
};

// INVALID_ARGUMENT URL: it is none, neither http nor https, or names a user. The text has nothing of it.
absl::StatusOr<WebAddress> ReadUrl(std::string_view url);

// Where a redirect from `base`, a URL that ReadUrl gave, to `location` leads: a whole URL or a part of one.
// Spaces and other signs that must be escaped are. Errors as above.
absl::StatusOr<WebAddress> ResolveUrl(const std::string& base, std::string_view location);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_NETWORK_WEB_ADDRESS_H_
