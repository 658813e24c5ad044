#ifndef KLOUT_SERVICES_CONNECTOR_LINK_TOKEN_ANSWER_H_
#define KLOUT_SERVICES_CONNECTOR_LINK_TOKEN_ANSWER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

// Answers of token endpoints are short.
inline constexpr size_t kMaxTokenAnswerBytes = 64 << 10;
inline constexpr absl::Duration kTokenTimeout = absl::Seconds(30);

// The members of a JSON answer that a flow asked for.
struct TokenAnswer {
  std::string access_token;
  std::string refresh_token;
  // Zero: it does not say.
  absl::Duration expires_in;
  // Of an app password's session: the account's id and name.
  std::string did;
  std::string handle;
};

// How the members are called.
struct TokenMembers {
  std::string_view access_token = "access_token";
  std::string_view refresh_token = "refresh_token";
};

// What the answer says, if it holds a token. No text of the network's is in an error. Thread-safe.
//   FAILED_PRECONDITION  RELINK: grant or token is refused for good (invalid_grant, OAuthException 190, ...)
//                        NO_APPLICATION: the application's own credentials are refused (invalid_client, ...)
//   RESOURCE_EXHAUSTED   THROTTLED, with the network's Retry-After, or a minute
//   UNAVAILABLE          NETWORK_FAILS: a passing fault. NOT_AS_DESCRIBED: anything else. Neither ends a
//   link: a login page
//                        of a broken proxy must not make everybody link anew.
absl::StatusOr<TokenAnswer> ReadTokenAnswer(const HttpResponse& response, const TokenMembers& members = {});

// The error that HTTP status and body come to; never OK. `unauthorized_is_ours`: 401 speaks of the
// application, not of the person.
absl::Status TokenError(const HttpResponse& response, bool unauthorized_is_ours = false);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LINK_TOKEN_ANSWER_H_
