#ifndef KLOUT_SERVICES_CONNECTOR_LINK_REQUEST_SIGNER_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_REQUEST_SIGNER_H_

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "klout/connector/v1/network_description.pb.h"
#include "klout/connector/v1/state.pb.h"
#include "klout/fact/v1/network.pb.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// Makes `request` show who asks, as `auth` says:
//   API_KEY                the application's key
//   OAUTH2, APP_PASSWORD   the account's token
//                          ... in `auth.header` (default Authorization) with `auth.header_value` (default
//                          `Bearer {token}`), or, if `auth.parameter` is set, in the query
//   OAUTH1                 an Authorization header over method, URL with its query, and a form body
// Call it last: what is changed after a signature is not signed. Every signature has a new nonce, so sign
// again before asking again. Thread-safe.
//
// FAILED_PRECONDITION: NO_APPLICATION, the operator has not set the application's key; RELINK, the account
// has no token. INVALID_ARGUMENT: URL, it is none; TEMPLATE, `auth.header_value` speaks of something else
// than {token} and {client_id}.
absl::Status SignRequest(const v1::Auth& auth, const ApplicationCredentials& application,
                         fact::v1::Network network, const v1::Credentials& credentials, absl::Time now,
                         HttpRequest* request);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_REQUEST_SIGNER_H_
