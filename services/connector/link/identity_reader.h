#ifndef KLOUT_SERVICES_CONNECTOR_LINK_IDENTITY_READER_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_IDENTITY_READER_H_

#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "klout/connector/v1/network_description.pb.h"
#include "klout/connector/v1/state.pb.h"

namespace klout::connector {

// Whose identity is asked for, and in whose name.
struct IdentityQuery {
  // Name of the account; empty where the token says whose it is.
  std::string handle;
  // Host, for networks of many servers.
  std::string instance;
  // Empty: what is public is asked for.
  v1::Credentials credentials;
  // How the question shows who asks; null: it does not. Of the description, so it lives as long.
  const v1::Auth* auth = nullptr;
};

// What a network says of an account.
struct AccountIdentity {
  // The network's own stable id, 1 to 256 bytes.
  std::string id;
  std::string handle;
  std::string display_name;
  std::string profile_url;
  // Text or HTML in which the profile names the person's page.
  std::string website;
  bool minor = false;
  // `account.NAME` of descriptions.
  std::map<std::string, std::string> variables;
};

// Asks a network's identity endpoint. Thread-safe; calls block.
class IdentityReader {
 public:
  virtual ~IdentityReader() = default;

  // NOT_FOUND, field `handle`, if there is no such account; FAILED_PRECONDITION (RELINK) if the token does
  // not serve; UNAVAILABLE (NETWORK_FAILS, NOT_AS_DESCRIBED); RESOURCE_EXHAUSTED (THROTTLED); what HttpClient
  // answers.
  virtual absl::StatusOr<AccountIdentity> Read(const v1::NetworkDescription& description,
                                               const IdentityQuery& query) = 0;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_IDENTITY_READER_H_
