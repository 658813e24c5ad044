#ifndef KLOUT_SERVICES_CONNECTOR_LINK_OAUTH2_FLOW_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_OAUTH2_FLOW_H_

#include <string>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/connector/v1/state.pb.h"
#include "services/connector/link/auth_site.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// OAuth 2: authorisation code with PKCE (RFC 6749, RFC 7636). Thread-safe; calls but AuthorizeUrl block.
// Errors are those of ReadTokenAnswer (token_answer.h), of HttpClient, and TEMPLATE for a description that
// speaks of unknown variables.
class Oauth2Flow {
 public:
  // Both must outlive it.
  Oauth2Flow(HttpClient& http, Clock& clock) : http_(http), clock_(clock) {}

  // Where to send the person.
  absl::StatusOr<std::string> AuthorizeUrl(const AuthSite& site, const std::string& redirect_uri,
                                           const std::string& state, const std::string& code_verifier) const;
  // The code that the person brought back, for tokens; where the description has an exchange_url, for
  // long-lived ones.
  absl::StatusOr<v1::Credentials> ExchangeCode(const AuthSite& site, const std::string& code,
                                               const std::string& redirect_uri,
                                               const std::string& code_verifier);
  // New tokens for old. Networks that rotate refresh tokens give a new one, and the old is dead: keep what is
  // answered before it is used. Facebook's family has no refresh token: the token itself is exchanged, with
  // GET of `refresh_url` if the description has one (Instagram, Threads), else of `exchange_url`. RELINK if
  // there is nothing to refresh with.
  absl::StatusOr<v1::Credentials> Refresh(const AuthSite& site, const v1::Credentials& credentials);

 private:
  absl::StatusOr<v1::Credentials> AskTokenUrl(const AuthSite& site, Parameters form,
                                              const v1::Credentials& old);
  absl::StatusOr<v1::Credentials> AskExchangeUrl(const AuthSite& site, const std::string& url_template,
                                                 const v1::Credentials& old);
  absl::StatusOr<v1::Credentials> Ask(const HttpRequest& request, const v1::Credentials& old);

  HttpClient& http_;
  Clock& clock_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_OAUTH2_FLOW_H_
