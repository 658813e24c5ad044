#ifndef KLOUT_SERVICES_CONNECTOR_LINK_APP_PASSWORD_FLOW_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_APP_PASSWORD_FLOW_H_

#include <string>

#include "absl/status/statusor.h"
#include "klout/connector/v1/state.pb.h"
#include "services/connector/link/auth_site.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// Sessions by a password for applications, as AT Protocol has them (com.atproto.server.createSession and
// refreshSession). The password is used once and not kept. Thread-safe; calls block. Errors as in
// token_answer.h, and those of HttpClient.
class AppPasswordFlow {
 public:
  struct Session {
    v1::Credentials credentials;
    // Whose session it is, if the network says: id and name.
    std::string did;
    std::string handle;
  };

  // Must outlive it.
  explicit AppPasswordFlow(HttpClient& http) : http_(http) {}

  // PERMISSION_DENIED (NOT_OWNER) if name or password is refused.
  absl::StatusOr<Session> Open(const AuthSite& site, const std::string& handle, const std::string& password);
  // New tokens; the old refresh token is dead then. RELINK once it has expired.
  absl::StatusOr<v1::Credentials> Refresh(const AuthSite& site, const v1::Credentials& credentials);

 private:
  absl::StatusOr<Session> Ask(HttpRequest request);

  HttpClient& http_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_APP_PASSWORD_FLOW_H_
