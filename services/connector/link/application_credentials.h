#ifndef KLOUT_SERVICES_CONNECTOR_LINK_APPLICATION_CREDENTIALS_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_APPLICATION_CREDENTIALS_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "klout/fact/v1/network.pb.h"

namespace klout::connector {

// How one network knows the operator's application. Empty: not set.
struct ApplicationKeys {
  // OAuth 2: client id; OAuth 1.0a: consumer key.
  std::string client_id;
  // The client's or the consumer's secret. OAuth 2: empty for a public client, which shows PKCE only.
  std::string client_secret;
  // Enough to read what is public.
  std::string api_key;
};

// What the operator's file says of every network: keys, and servers that stand in for the network's own.
// Lines of
//
//   # a comment
//   twitter.client_id = ...
//   twitter.client_secret = ...
//   youtube.api_key = ...
//   mastodon/mastodon.social.client_id = ...     for one server of a network of many
//   mastodon.base_url = http://127.0.0.1:1234    asked in place of the network's own address (see Rebase in
//   url.h)
//
// Immutable once made; thread-safe.
class ApplicationCredentials {
 public:
  // A longer file is refused.
  static constexpr size_t kMaxFileBytes = size_t{1} << 20;

  // No keys, no stand-ins: what is public without a key can be read.
  ApplicationCredentials() = default;

  // FAILED_PRECONDITION, reason APPLICATION_FILE: the file cannot be read, or may be read or changed by
  // others than its owner (the group may read). The rest as Parse.
  static absl::StatusOr<ApplicationCredentials> ReadFile(const std::string& path);
  // INVALID_ARGUMENT, reason APPLICATION_FILE, names the line and what is wrong with it, but no value.
  static absl::StatusOr<ApplicationCredentials> Parse(std::string_view text);

  // Of the server if they are set, else of the network; empty ones if neither is.
  const ApplicationKeys& Of(fact::v1::Network network, std::string_view instance = {}) const;
  // What stands in for the network's base URL; empty: nothing does.
  std::string_view BaseUrl(fact::v1::Network network) const;

 private:
  absl::Status ParseLine(std::string_view line);

  std::map<std::pair<fact::v1::Network, std::string>, ApplicationKeys, std::less<>> keys_;
  std::map<fact::v1::Network, std::string> base_urls_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_APPLICATION_CREDENTIALS_H_
