#include "services/connector/link/request_signer.h"

#include "absl/strings/match.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/oauth1.h"
#include "services/connector/domain/template.h"
#include "services/connector/domain/url.h"
#include "services/connector/link/random_text.h"

namespace klout::connector {
namespace {

absl::Status NoKey() {
  return FailedPrecondition("NO_APPLICATION", "network",
                            "the application's credentials for the network are not set");
}

bool HasForm(const HttpRequest& request) {
  for (const auto& [name, value] : request.headers) {
    if (absl::EqualsIgnoreCase(name, "content-type")) {
      return absl::StartsWithIgnoreCase(value, "application/x-www-form-urlencoded");
    }
  }
  return false;
}

absl::Status SignOauth1(const ApplicationKeys& keys, const v1::Credentials& credentials, absl::Time now,
                        HttpRequest& request) {
  if (keys.client_id.empty() || keys.client_secret.empty()) return NoKey();
  const Oauth1Request signed_request = {.method = request.method,
                                        .url = request.url,
                                        .form = HasForm(request) ? FormDecode(request.body) : Parameters(),
                                        .extra = {},
                                        .nonce = RandomText(kOauth1NonceBytes),
                                        .unix_seconds = absl::ToUnixSeconds(now)};
  absl::StatusOr<std::string> header =
      Oauth1Header(signed_request, {.consumer_key = keys.client_id,
                                    .consumer_secret = keys.client_secret,
                                    .token = credentials.token(),
                                    .token_secret = credentials.token_secret()});
  if (!header.ok()) return header.status();
  request.headers.emplace_back("Authorization", *std::move(header));
  return absl::OkStatus();
}

}  // namespace

absl::Status SignRequest(const v1::Auth& auth, const ApplicationCredentials& application,
                         fact::v1::Network network, const v1::Credentials& credentials, absl::Time now,
                         HttpRequest* request) {
  const ApplicationKeys& keys = application.Of(network);
  const bool by_key = auth.kind() == v1::Auth::KIND_API_KEY;
  if (by_key && keys.api_key.empty()) return NoKey();
  if (!by_key && credentials.token().empty()) {
    return FailedPrecondition("RELINK", "account", "the account has no token: link it anew");
  }
  if (auth.kind() == v1::Auth::KIND_OAUTH1) return SignOauth1(keys, credentials, now, *request);
  const std::string& token = by_key ? keys.api_key : credentials.token();
  if (!auth.parameter().empty()) {
    if (absl::StatusOr<Url> url = ParseUrl(request->url); !url.ok()) return url.status();
    request->url = WithQuery(request->url, {{auth.parameter(), token}});
    return absl::OkStatus();
  }
  const VariableLookup lookup = [&](std::string_view name) -> std::optional<std::string> {
    if (name == "token") return token;
    if (name == "client_id") return keys.client_id;
    return std::nullopt;
  };
  absl::StatusOr<std::string> value = ExpandTemplate(
      auth.header_value().empty() ? "Bearer {token}" : auth.header_value(), lookup, Escaping::kNone);
  if (!value.ok()) return value.status();
  request->headers.emplace_back(auth.header().empty() ? "Authorization" : auth.header(), *std::move(value));
  return absl::OkStatus();
}

}  // namespace klout::connector
