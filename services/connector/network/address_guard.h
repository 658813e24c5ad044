#ifndef KLOUT_SERVICES_CONNECTOR_NETWORK_ADDRESS_GUARD_H_
#define KLOUT_SERVICES_CONNECTOR_NETWORK_ADDRESS_GUARD_H_

#include <netinet/in.h>
#include <sys/socket.h>

#include <set>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "services/connector/network/web_address.h"

namespace klout::connector {

// Whom the connector may ask. People name instances, and networks redirect: without this, either could make
// it ask what only the operator's own machines should reach (server-side request forgery).
//
// The check that counts is that of the address a socket is about to connect to (AddressGuard::Allows), since
// a name may mean another address a moment later. IsHostName only tells a person early that what they typed
// is no instance.

// Whether the whole Internet can reach the address: global unicast, and none of the blocks that IANA's
// registries of special-purpose addresses (RFC 6890 and after) take out of it. IPv6 addresses that carry an
// IPv4 address (mapped, compatible, NAT64, 6to4, Teredo, ISATAP) must carry one that is public too. Any
// family but the two is not public.
bool IsPublicAddress(const sockaddr& address);
// The same, of addresses in network order.
bool IsPublicAddress(const in_addr& address);
bool IsPublicAddress(const in6_addr& address);

// Whether `name` can be the host name of a public server, as in mastodon.social: at least two labels of
// letters, digits and inner hyphens, 253 bytes at most, the last label no number. So no address, port, user,
// path or underscore; names in other scripts in their xn-- form. Names that never leave a machine or a house
// (localhost, local, internal, lan, arpa, onion) are none. Any case.
bool IsHostName(std::string_view name);

// Immutable, so thread-safe. Cheap to copy for the few origins an operator configures.
class AddressGuard {
 public:
  // Only public addresses.
  AddressGuard() = default;
  // `configured`: origins that the operator gave by flag or file. They may be anywhere.
  explicit AddressGuard(std::set<Origin> configured) : configured_(std::move(configured)) {}
  // The same of base URLs. INVALID_ARGUMENT URL for the first that is none.
  static absl::StatusOr<AddressGuard> ForBaseUrls(const std::vector<std::string>& base_urls);

  // Whether a request to `origin` may connect to `address`, which its host was resolved to.
  bool Allows(const Origin& origin, const sockaddr& address) const {
    return IsConfigured(origin) || IsPublicAddress(address);
  }
  // Whether an answer of `from` may send us on to `to`: never from https to http, unless the operator
  // configured both. Where `to` connects to is checked when it does.
  bool AllowsRedirect(const Origin& from, const Origin& to) const;
  bool IsConfigured(const Origin& origin) const { return configured_.contains(origin); }

 private:
  std::set<Origin> configured_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_NETWORK_ADDRESS_GUARD_H_
