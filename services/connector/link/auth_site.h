#ifndef KLOUT_SERVICES_CONNECTOR_LINK_AUTH_SITE_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_AUTH_SITE_H_

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "klout/connector/v1/network_description.pb.h"
#include "services/connector/domain/url.h"
#include "services/connector/link/application_credentials.h"

namespace klout::connector {

// One way to get tokens, at one network or one server of it: what the flows need to know. Views; all it
// refers to outlives it.
struct AuthSite {
  const v1::NetworkDescription& description;
  const v1::Auth& auth;
  const ApplicationCredentials& application;
  // As ParseInstance gave it; empty for networks of one server.
  std::string instance;

  const ApplicationKeys& keys() const { return application.Of(description.network(), instance); }

  // `url_template` of the description, with {account.instance}, {client_id}, {client_secret} and `more` in
  // it, where the operator wants it asked. INVALID_ARGUMENT (TEMPLATE) names a variable that there is not.
  absl::StatusOr<std::string> Address(std::string_view url_template, const Parameters& more = {}) const;
  // The same for a value that is encoded later.
  absl::StatusOr<std::string> Value(std::string_view value_template) const;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_AUTH_SITE_H_
