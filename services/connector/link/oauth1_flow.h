#ifndef KLOUT_SERVICES_CONNECTOR_LINK_OAUTH1_FLOW_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_OAUTH1_FLOW_H_

#include <string>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/connector/v1/state.pb.h"
#include "services/connector/link/auth_site.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// OAuth 1.0a in its three steps (RFC 5849 section 2). Tokens do not expire and cannot be refreshed.
// Thread-safe; calls but AuthorizeUrl block. Errors: FAILED_PRECONDITION, NO_APPLICATION if the application's
// credentials are refused, RELINK if the person's grant is; others as in token_answer.h, and those of
// HttpClient.
class Oauth1Flow {
 public:
  struct Token {
    std::string token;
    std::string secret;
  };

  // Both must outlive it.
  Oauth1Flow(HttpClient& http, Clock& clock) : http_(http), clock_(clock) {}

  absl::StatusOr<Token> AskRequestToken(const AuthSite& site, const std::string& redirect_uri);
  // Where to send the person.
  absl::StatusOr<std::string> AuthorizeUrl(const AuthSite& site, const std::string& request_token) const;
  // `verifier`: what the person brought back.
  absl::StatusOr<v1::Credentials> AskAccessToken(const AuthSite& site, const Token& request_token,
                                                 const std::string& verifier);

 private:
  absl::StatusOr<HttpResponse> Post(const AuthSite& site, const std::string& url_template, const Token& token,
                                    Parameters extra);

  HttpClient& http_;
  Clock& clock_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_OAUTH1_FLOW_H_
