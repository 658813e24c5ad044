#include "services/connector/link/token_answer.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::connector {
namespace {

constexpr absl::Duration kDefaultWait = absl::Minutes(1);
constexpr absl::Duration kMaxWait = absl::Hours(24);
// Longer lives are taken as this long: dates stay dates.
constexpr int64_t kMaxLifeSeconds = int64_t{10} * 365 * 86400;

// RFC 6749 section 5.2; GitHub; AT Protocol.
constexpr std::array<std::string_view, 9> kGrantRefused = {
    "invalid_grant", "access_denied",   "bad_verification_code",  "bad_refresh_token",    "ExpiredToken",
    "InvalidToken",  "AccountTakedown", "AuthenticationRequired", "authorization_revoked"};
constexpr std::array<std::string_view, 4> kClientRefused = {
    "invalid_client", "unauthorized_client", "incorrect_client_credentials", "invalid_client_id"};
constexpr std::array<std::string_view, 3> kPassing = {"temporarily_unavailable", "server_error", "slow_down"};
// Facebook's family (https://developers.facebook.com/docs/graph-api/guides/error-handling): session, used
// code, token.
constexpr std::array<int64_t, 3> kGraphGrantRefused = {100, 102, 190};
constexpr std::array<int64_t, 4> kGraphThrottled = {4, 17, 32, 613};
constexpr std::array<int64_t, 2> kGraphPassing = {1, 2};
constexpr int64_t kGraphClientRefused = 101;

bool Has(const auto& list, const auto& value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

absl::Status GrantRefused() {
  return FailedPrecondition("RELINK", "account",
                            "the network refuses the person's grant: link the account anew");
}
absl::Status ClientRefused() {
  return FailedPrecondition("NO_APPLICATION", "network", "the network refuses the application's credentials");
}
absl::Status Fails() { return Unavailable("NETWORK_FAILS", "the network fails", absl::ZeroDuration()); }
absl::Status NotAsDescribed(int http_status) {
  return Unavailable("NOT_AS_DESCRIBED",
                     absl::StrCat("the network answers with something else, HTTP ", http_status),
                     absl::ZeroDuration());
}

absl::Status Throttled(const HttpResponse& response) {
  absl::Duration wait = kDefaultWait;
  int64_t seconds = 0;
  const auto header = response.headers.find("retry-after");
  if (header != response.headers.end() && absl::SimpleAtoi(header->second, &seconds) && seconds > 0) {
    wait = std::min(absl::Seconds(seconds), kMaxWait);
  }
  return Exhausted("THROTTLED", "the network wants us to wait", wait);
}

std::string Text(simdjson::dom::element root, std::string_view name) {
  std::string_view text;
  return root[name].get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

// A number, or a text that is one; 0 if it is neither.
int64_t Number(simdjson::dom::element root, std::string_view name) {
  int64_t number = 0;
  if (root[name].get(number) == simdjson::SUCCESS) return number;
  double real = 0;
  if (root[name].get(real) == simdjson::SUCCESS) {
    return static_cast<int64_t>(std::clamp(real, 0.0, static_cast<double>(kMaxLifeSeconds)));
  }
  return absl::SimpleAtoi(Text(root, name), &number) ? number : 0;
}

bool ParseObject(const HttpResponse& response, simdjson::dom::parser& parser, simdjson::dom::element& root) {
  return response.body.size() <= kMaxTokenAnswerBytes &&
         parser.parse(response.body).get(root) == simdjson::SUCCESS && root.is_object();
}

// What the body alone says; OK if nothing that is known.
absl::Status ErrorOfBody(const HttpResponse& response, simdjson::dom::element root) {
  simdjson::dom::element error;
  if (root["error"].get(error) != simdjson::SUCCESS) return absl::OkStatus();
  if (error.is_object()) {
    const int64_t code = Number(error, "code");
    if (Has(kGraphGrantRefused, code)) return GrantRefused();
    if (Has(kGraphThrottled, code)) return Throttled(response);
    if (Has(kGraphPassing, code)) return Fails();
    if (code == kGraphClientRefused) return ClientRefused();
    return absl::OkStatus();
  }
  const std::string code = Text(root, "error");
  if (Has(kGrantRefused, code)) return GrantRefused();
  if (Has(kClientRefused, code)) return ClientRefused();
  if (Has(kPassing, code)) return Fails();
  return absl::OkStatus();
}

}  // namespace

absl::Status TokenError(const HttpResponse& response, bool unauthorized_is_ours) {
  if (response.status == 429) return Throttled(response);
  if (response.status == 408 || response.status >= 500) return Fails();
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (ParseObject(response, parser, root)) {
    if (absl::Status status = ErrorOfBody(response, root); !status.ok()) return status;
  }
  if (response.status == 401) return unauthorized_is_ours ? ClientRefused() : GrantRefused();
  return NotAsDescribed(response.status);
}

absl::StatusOr<TokenAnswer> ReadTokenAnswer(const HttpResponse& response, const TokenMembers& members) {
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (response.status != 200 || !ParseObject(response, parser, root)) return TokenError(response);
  TokenAnswer answer;
  answer.access_token = Text(root, members.access_token);
  // GitHub answers 200 with an error.
  if (answer.access_token.empty()) return TokenError(response);
  answer.refresh_token = Text(root, members.refresh_token);
  answer.expires_in = absl::Seconds(std::clamp<int64_t>(Number(root, "expires_in"), 0, kMaxLifeSeconds));
  answer.did = Text(root, "did");
  answer.handle = Text(root, "handle");
  return answer;
}

}  // namespace klout::connector
