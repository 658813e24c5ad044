#include "services/connector/link/app_password_flow.h"

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/connector/domain/template.h"
#include "services/connector/link/token_answer.h"

namespace klout::connector {

absl::StatusOr<AppPasswordFlow::Session> AppPasswordFlow::Open(const AuthSite& site,
                                                               const std::string& handle,
                                                               const std::string& password) {
  absl::StatusOr<std::string> url = site.Address(site.auth.session_url());
  if (!url.ok()) return url.status();
  absl::StatusOr<Session> session =
      Ask({.method = "POST",
           .url = *std::move(url),
           .headers = {{"Content-Type", "application/json"}},
           .body = absl::StrCat("{\"identifier\":\"", JsonEscape(handle), "\",\"password\":\"",
                                JsonEscape(password), "\"}")});
  if (!session.ok() && ErrorReason(session.status()) == "RELINK") {
    return Error(absl::StatusCode::kPermissionDenied, "NOT_OWNER", "app_password",
                 "the network refuses the name or the app password");
  }
  return session;
}

absl::StatusOr<v1::Credentials> AppPasswordFlow::Refresh(const AuthSite& site,
                                                         const v1::Credentials& credentials) {
  if (credentials.refresh_token().empty()) {
    return FailedPrecondition("RELINK", "account", "the session cannot be refreshed: link the account anew");
  }
  absl::StatusOr<std::string> url = site.Address(site.auth.refresh_url());
  if (!url.ok()) return url.status();
  absl::StatusOr<Session> session =
      Ask({.method = "POST",
           .url = *std::move(url),
           .headers = {{"Authorization", absl::StrCat("Bearer ", credentials.refresh_token())}}});
  if (!session.ok()) return session.status();
  return std::move(session->credentials);
}

absl::StatusOr<AppPasswordFlow::Session> AppPasswordFlow::Ask(HttpRequest request) {
  request.headers.emplace_back("Accept", "application/json");
  request.timeout = kTokenTimeout;
  request.max_body_bytes = kMaxTokenAnswerBytes;
  const absl::StatusOr<HttpResponse> response = http_.Fetch(request);
  if (!response.ok()) return response.status();
  const absl::StatusOr<TokenAnswer> answer =
      ReadTokenAnswer(*response, {.access_token = "accessJwt", .refresh_token = "refreshJwt"});
  if (!answer.ok()) return answer.status();
  Session session;
  session.credentials.set_token(answer->access_token);
  session.credentials.set_refresh_token(answer->refresh_token);
  session.did = answer->did;
  session.handle = answer->handle;
  return session;
}

}  // namespace klout::connector
