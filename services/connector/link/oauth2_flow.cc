#include "services/connector/link/oauth2_flow.h"

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/status.h"
#include "services/connector/domain/pkce.h"
#include "services/connector/link/token_answer.h"

namespace klout::connector {
namespace {

std::string ClientIdParameter(const v1::Auth& auth) {
  return auth.client_id_parameter().empty() ? "client_id" : auth.client_id_parameter();
}

std::string Scopes(const v1::Auth& auth) {
  return absl::StrJoin(auth.scopes(), auth.scope_separator().empty() ? " " : auth.scope_separator());
}

}  // namespace

absl::StatusOr<std::string> Oauth2Flow::AuthorizeUrl(const AuthSite& site, const std::string& redirect_uri,
                                                     const std::string& state,
                                                     const std::string& code_verifier) const {
  absl::StatusOr<std::string> url = site.Address(site.auth.authorize_url());
  if (!url.ok()) return url.status();
  Parameters query = {{"response_type", "code"},
                      {ClientIdParameter(site.auth), site.keys().client_id},
                      {"redirect_uri", redirect_uri},
                      {"state", state},
                      {"code_challenge", CodeChallenge(code_verifier)},
                      {"code_challenge_method", "S256"}};
  if (std::string scopes = Scopes(site.auth); !scopes.empty()) query.emplace_back("scope", std::move(scopes));
  for (const v1::Parameter& parameter : site.auth.authorize_query()) {
    absl::StatusOr<std::string> value = site.Value(parameter.value());
    if (!value.ok()) return value.status();
    if (!value->empty()) query.emplace_back(parameter.name(), *std::move(value));
  }
  return WithQuery(*url, query);
}

absl::StatusOr<v1::Credentials> Oauth2Flow::ExchangeCode(const AuthSite& site, const std::string& code,
                                                         const std::string& redirect_uri,
                                                         const std::string& code_verifier) {
  absl::StatusOr<v1::Credentials> credentials = AskTokenUrl(site,
                                                            {{"grant_type", "authorization_code"},
                                                             {"code", code},
                                                             {"redirect_uri", redirect_uri},
                                                             {"code_verifier", code_verifier}},
                                                            {});
  if (!credentials.ok() || site.auth.exchange_url().empty()) return credentials;
  return AskExchangeUrl(site, site.auth.exchange_url(), *credentials);
}

absl::StatusOr<v1::Credentials> Oauth2Flow::Refresh(const AuthSite& site,
                                                    const v1::Credentials& credentials) {
  if (!site.auth.exchange_url().empty()) {
    return AskExchangeUrl(
        site, site.auth.refresh_url().empty() ? site.auth.exchange_url() : site.auth.refresh_url(),
        credentials);
  }
  if (credentials.refresh_token().empty()) {
    return FailedPrecondition("RELINK", "account", "the token cannot be refreshed: link the account anew");
  }
  return AskTokenUrl(site, {{"grant_type", "refresh_token"}, {"refresh_token", credentials.refresh_token()}},
                     credentials);
}

absl::StatusOr<v1::Credentials> Oauth2Flow::AskTokenUrl(const AuthSite& site, Parameters form,
                                                        const v1::Credentials& old) {
  absl::StatusOr<std::string> url = site.Address(site.auth.token_url());
  if (!url.ok()) return url.status();
  const ApplicationKeys& keys = site.keys();
  HttpRequest request = {
      .method = "POST",
      .url = *std::move(url),
      .headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"Accept", "application/json"}}};
  if (site.auth.basic_client_auth() && !keys.client_secret.empty()) {
    // RFC 6749 section 2.3.1: both are encoded first.
    const std::string pair = PercentEncode(keys.client_id) + ":" + PercentEncode(keys.client_secret);
    request.headers.emplace_back("Authorization", "Basic " + absl::Base64Escape(pair));
  } else {
    form.emplace_back(ClientIdParameter(site.auth), keys.client_id);
    if (!keys.client_secret.empty()) form.emplace_back("client_secret", keys.client_secret);
  }
  request.body = FormEncode(form);
  return Ask(request, old);
}

absl::StatusOr<v1::Credentials> Oauth2Flow::AskExchangeUrl(const AuthSite& site,
                                                           const std::string& url_template,
                                                           const v1::Credentials& old) {
  absl::StatusOr<std::string> url = site.Address(url_template, {{"token", old.token()}});
  if (!url.ok()) return url.status();
  return Ask({.url = *std::move(url), .headers = {{"Accept", "application/json"}}}, old);
}

absl::StatusOr<v1::Credentials> Oauth2Flow::Ask(const HttpRequest& request, const v1::Credentials& old) {
  HttpRequest bounded = request;
  bounded.timeout = kTokenTimeout;
  bounded.max_body_bytes = kMaxTokenAnswerBytes;
  const absl::StatusOr<HttpResponse> response = http_.Fetch(bounded);
  if (!response.ok()) return response.status();
  const absl::StatusOr<TokenAnswer> answer = ReadTokenAnswer(*response);
  if (!answer.ok()) return answer.status();
  v1::Credentials credentials;
  credentials.set_token(answer->access_token);
  // A network that does not rotate says nothing of the refresh token: the old one stays good.
  credentials.set_refresh_token(answer->refresh_token.empty() ? old.refresh_token() : answer->refresh_token);
  if (answer->expires_in > absl::ZeroDuration()) {
    credentials.mutable_expires_at()->set_seconds(absl::ToUnixSeconds(clock_.Now() + answer->expires_in));
  }
  return credentials;
}

}  // namespace klout::connector
