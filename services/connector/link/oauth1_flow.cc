#include "services/connector/link/oauth1_flow.h"

#include "common/status.h"
#include "services/connector/domain/oauth1.h"
#include "services/connector/link/random_text.h"
#include "services/connector/link/token_answer.h"

namespace klout::connector {
namespace {

absl::Status NotAsDescribed() {
  return Unavailable("NOT_AS_DESCRIBED", "the network answers without a token", absl::ZeroDuration());
}

}  // namespace

absl::StatusOr<HttpResponse> Oauth1Flow::Post(const AuthSite& site, const std::string& url_template,
                                              const Token& token, Parameters extra) {
  absl::StatusOr<std::string> url = site.Address(url_template);
  if (!url.ok()) return url.status();
  HttpRequest request = {.method = "POST",
                         .url = *std::move(url),
                         .timeout = kTokenTimeout,
                         .max_body_bytes = kMaxTokenAnswerBytes};
  absl::StatusOr<std::string> header = Oauth1Header({.method = request.method,
                                                     .url = request.url,
                                                     .form = {},
                                                     .extra = std::move(extra),
                                                     .nonce = RandomText(kOauth1NonceBytes),
                                                     .unix_seconds = absl::ToUnixSeconds(clock_.Now())},
                                                    {.consumer_key = site.keys().client_id,
                                                     .consumer_secret = site.keys().client_secret,
                                                     .token = token.token,
                                                     .token_secret = token.secret});
  if (!header.ok()) return header.status();
  request.headers.emplace_back("Authorization", *std::move(header));
  return http_.Fetch(request);
}

absl::StatusOr<Oauth1Flow::Token> Oauth1Flow::AskRequestToken(const AuthSite& site,
                                                              const std::string& redirect_uri) {
  const absl::StatusOr<HttpResponse> response =
      Post(site, site.auth.request_token_url(), {}, {{"oauth_callback", redirect_uri}});
  if (!response.ok()) return response.status();
  if (response->status != 200) return TokenError(*response, /*unauthorized_is_ours=*/true);
  const Parameters answer = FormDecode(response->body);
  const Token token = {std::string(ValueOf(answer, "oauth_token")),
                       std::string(ValueOf(answer, "oauth_token_secret"))};
  // Without the confirmation the server speaks OAuth 1.0, in which another can end a link that the person
  // began (https://oauth.net/advisories/2009-1/).
  if (token.token.empty() || ValueOf(answer, "oauth_callback_confirmed") != "true") return NotAsDescribed();
  return token;
}

absl::StatusOr<std::string> Oauth1Flow::AuthorizeUrl(const AuthSite& site,
                                                     const std::string& request_token) const {
  absl::StatusOr<std::string> url = site.Address(site.auth.authorize_url());
  if (!url.ok()) return url.status();
  Parameters query = {{"oauth_token", request_token}};
  for (const v1::Parameter& parameter : site.auth.authorize_query()) {
    absl::StatusOr<std::string> value = site.Value(parameter.value());
    if (!value.ok()) return value.status();
    if (!value->empty()) query.emplace_back(parameter.name(), *std::move(value));
  }
  return WithQuery(*url, query);
}

absl::StatusOr<v1::Credentials> Oauth1Flow::AskAccessToken(const AuthSite& site, const Token& request_token,
                                                           const std::string& verifier) {
  const absl::StatusOr<HttpResponse> response =
      Post(site, site.auth.token_url(), request_token, {{"oauth_verifier", verifier}});
  if (!response.ok()) return response.status();
  if (response->status != 200) return TokenError(*response);
  const Parameters answer = FormDecode(response->body);
  v1::Credentials credentials;
  credentials.set_token(std::string(ValueOf(answer, "oauth_token")));
  credentials.set_token_secret(std::string(ValueOf(answer, "oauth_token_secret")));
  if (credentials.token().empty() || credentials.token_secret().empty()) return NotAsDescribed();
  return credentials;
}

}  // namespace klout::connector
