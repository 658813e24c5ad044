#include "services/connector/sync/network_caller.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/domain/template.h"
#include "services/connector/domain/url.h"
#include "services/connector/link/request_signer.h"

namespace klout::connector {
namespace {

using v1::ErrorRule;

// Where the network says neither.
constexpr absl::Duration kDefaultThrottle = absl::Seconds(60);

constexpr int kNoContent = 204;

// One application has one budget with each server, or each of its accounts has.
std::string BudgetOf(const NetworkSession& session) {
  std::string budget = absl::StrCat(ToAbsl(session.network->name()), "|", session.account.instance());
  if (session.network->description().rate_limit().scope() == v1::RateLimit::SCOPE_ACCOUNT)
    absl::StrAppend(&budget, "|", session.account.account().id());
  return budget;
}

absl::Status Fails(const NetworkSession& session, std::string_view what) {
  return Unavailable("NETWORK_FAILS", absl::StrCat(ToAbsl(session.network->name()), ToAbsl(what)), absl::ZeroDuration());
}

bool IsPassing(const absl::Status& status) {
  return absl::IsUnavailable(status) || absl::IsDeadlineExceeded(status);
}

}  // namespace

absl::StatusOr<NetworkRequest> ExpandRequest(const v1::Endpoint& endpoint, const VariableLookup& lookup) {
  NetworkRequest request;
  request.endpoint = &endpoint;
  for (const v1::Parameter& header : endpoint.header()) {
    absl::StatusOr<std::string> value = ExpandTemplate(header.value(), lookup, Escaping::kNone);
    if (!value.ok()) return value.status();
    if (!value->empty()) request.headers.emplace_back(header.name(), *std::move(value));
  }
  bool is_whole = true;
  const VariableLookup path_lookup = [&](std::string_view name) {
    std::optional<std::string> value = lookup(name);
    is_whole &= !value || !value->empty();
    return value;
  };
  absl::StatusOr<std::string> path = ExpandTemplate(endpoint.path(), path_lookup, Escaping::kPercent);
  if (!path.ok()) return path.status();
  if (!is_whole) return NotFound(endpoint.name(), "the network does not say which one");
  request.path = *std::move(path);
  for (const v1::Parameter& parameter : endpoint.query()) {
    // Encoded when the request is built.
    absl::StatusOr<std::string> value = ExpandTemplate(parameter.value(), lookup, Escaping::kNone);
    if (!value.ok()) return value.status();
    if (!value->empty()) request.query.emplace_back(parameter.name(), *std::move(value));
  }
  absl::StatusOr<std::string> body = ExpandTemplate(endpoint.json_body(), lookup, Escaping::kJson);
  if (!body.ok()) return body.status();
  request.body = *std::move(body);
  return request;
}

absl::StatusOr<HttpRequest> NetworkCaller::Build(const NetworkSession& session, const NetworkRequest& request) const {
  const VariableLookup lookup = [&](std::string_view name) -> std::optional<std::string> {
    if (name == "account.instance") return session.account.instance();
    return std::nullopt;
  };
  absl::StatusOr<std::string> base =
      ExpandTemplate(session.network->description().base_url(), lookup, Escaping::kNone);
  if (!base.ok()) return base.status();
  std::string url = request.path.starts_with("/") ? *base + request.path : request.path;
  if (request.is_told_by_network) {
    const absl::StatusOr<Url> told = ParseUrl(url), own = ParseUrl(*base);
    if (!told.ok() || !own.ok() || told->Origin() != own->Origin())
      return Unavailable("NOT_AS_DESCRIBED", absl::StrCat(ToAbsl(session.network->name()), " sends us to another host for the next page"), absl::ZeroDuration());
  }
  if (!request.query.empty()) url = WithQuery(url, request.query);
  url = Rebase(url, *base, application_.BaseUrl(session.network->description().network()));
  HttpRequest http;
  http.method = request.body.empty() ? "GET" : "POST";
  http.url = std::move(url);
  http.headers = request.headers;
  const bool says_what = std::any_of(request.headers.begin(), request.headers.end(),
                                     [](const auto& header) { return absl::EqualsIgnoreCase(header.first, "accept"); });
  if (!says_what) http.headers.emplace_back("Accept", "application/json");
  if (!request.body.empty()) http.headers.emplace_back("Content-Type", "application/json");
  http.body = request.body;
  http.timeout = options_.request_timeout;
  http.max_body_bytes = options_.max_body_bytes;
  if (session.auth != nullptr && !request.endpoint->anonymous()) {
    absl::Status status = SignRequest(*session.auth, application_, session.network->description().network(),
                                      session.credentials, clock_.Now(), &http);
    if (!status.ok()) return status;
  }
  return http;
}

absl::Status NetworkCaller::WaitOut(absl::Time until, std::string_view network) {
  const absl::Duration wait = until - clock_.Now();
  if (wait <= absl::ZeroDuration()) return absl::OkStatus();
  if (wait > options_.longest_throttle)
    return Exhausted("THROTTLED", absl::StrCat(ToAbsl(network), " wants us to wait"), wait);
  return waiter_.WaitUntil(until);
}

absl::Status NetworkCaller::WaitForBudget(const NetworkSession& session, const std::string& budget) {
  return WaitOut(limiter_.Take(budget, session.network->description().rate_limit(), clock_.Now()),
                 session.network->name());
}

absl::Duration NetworkCaller::Jitter(absl::Duration upto) {
  MutexLock lock(&random_mutex_);
  return upto * std::uniform_real_distribution<double>(0, 1)(random_);
}

absl::Status NetworkCaller::WaitBetweenTries(int tries) {
  absl::Duration wait = options_.first_wait;
  for (int i = 1; i < tries && wait < options_.max_wait; ++i) wait *= 2;
  wait = std::min(wait, options_.max_wait);
  return waiter_.WaitUntil(clock_.Now() + wait + Jitter(wait / 2));
}

absl::Status NetworkCaller::RefreshToken(NetworkSession& session) {
  if (!session.refresh) {
    return FailedPrecondition("RELINK", "account", absl::StrCat(ToAbsl(session.network->name()),
                                                                " does not accept the account's token any more"));
  }
  absl::StatusOr<v1::Credentials> fresh = session.refresh(session.credentials);
  if (!fresh.ok()) return fresh.status();
  session.credentials = *std::move(fresh);
  return absl::OkStatus();
}

absl::Status NetworkCaller::Throttled(const NetworkSession& session, const std::string& budget,
                                      const Judgement& judgement, const HttpResponse& response) {
  const absl::Time now = clock_.Now();
  absl::Time until = judgement.wait ? now + *judgement.wait
                                    : RateLimiter::RetryTime(session.network->description().rate_limit(),
                                                             response.headers, now);
  // The next minute at the earliest: a network that forbids more without saying until when means it.
  if (until == absl::InfinitePast()) until = now + kDefaultThrottle;
  // All who wait must not come back in the same moment.
  until += Jitter(std::min((until - now) / 10 + absl::Seconds(1), absl::Minutes(1)));
  limiter_.Block(budget, until);
  if (judgement.meaning == ErrorRule::MEANING_QUOTA)
    return Exhausted("THROTTLED", absl::StrCat("the quota of ", ToAbsl(session.network->name()), " is used up"), until - now);
  return WaitOut(until, session.network->name());
}

absl::StatusOr<NetworkAnswer> NetworkCaller::Call(NetworkSession& session, const NetworkRequest& request,
                                                  JsonReader& reader, TextArena& arena, v1::SyncCounts* counts) {
  const std::string budget = BudgetOf(session);
  bool refreshed = false;
  absl::Status failure;
  for (int tries = 0; tries < options_.max_tries;) {
    if (tries > 0 && !failure.ok()) {
      counts->set_retries(counts->retries() + 1);
      if (absl::Status status = WaitBetweenTries(tries); !status.ok()) return status;
    }
    failure = absl::OkStatus();
    if (absl::Status status = WaitForBudget(session, budget); !status.ok()) return status;
    absl::StatusOr<HttpRequest> http = Build(session, request);
    if (!http.ok()) return http.status();
    counts->set_requests(counts->requests() + 1);
    absl::StatusOr<HttpResponse> response = http_.Fetch(*http);
    if (!response.ok()) {
      if (!IsPassing(response.status())) return response.status();
      failure = Fails(session, " cannot be reached");
      ++tries;
      continue;
    }
    counts->set_bytes(counts->bytes() + response->body.size());
    limiter_.Learn(budget, session.network->description().rate_limit(), response->headers, clock_.Now());
    absl::StatusOr<simdjson::dom::element> root = reader.Read(response->status == kNoContent ? std::string_view("{}") : std::string_view(response->body));
    std::optional<simdjson::dom::element> body;
    if (root.ok()) body = *root;
    const Judgement judgement = session.network->Judge(response->status, body, Variables(), arena);
    switch (judgement.meaning) {
      case ErrorRule::MEANING_THROTTLED:
      case ErrorRule::MEANING_QUOTA: {
        counts->set_throttles(counts->throttles() + 1);
        if (absl::Status status = Throttled(session, budget, judgement, *response); !status.ok()) return status;
        ++tries;
        failure = absl::OkStatus();
        break;
      }
      case ErrorRule::MEANING_TOKEN_EXPIRED:
      case ErrorRule::MEANING_TOKEN_REVOKED: {
        const bool may_refresh = judgement.meaning == ErrorRule::MEANING_TOKEN_EXPIRED && !refreshed;
        if (!may_refresh) session.refresh = nullptr;
        if (absl::Status status = RefreshToken(session); !status.ok()) return status;
        refreshed = true;
        break;
      }
      case ErrorRule::MEANING_FORBIDDEN:
        return Error(absl::StatusCode::kPermissionDenied, "FORBIDDEN", request.endpoint->name(),
                     absl::StrCat(ToAbsl(session.network->name()), " does not let us read this"));
      case ErrorRule::MEANING_NOT_FOUND:
        return NotFound(request.endpoint->name(), absl::StrCat(ToAbsl(session.network->name()), " does not have this"));
      case ErrorRule::MEANING_RETRY:
        failure = Fails(session, absl::StrCat(" answers with status ", response->status));
        ++tries;
        break;
      case ErrorRule::MEANING_BROKEN:
        return Unavailable("NOT_AS_DESCRIBED",
                           absl::StrCat(ToAbsl(session.network->name()), " answers ", request.endpoint->name(), " with status ",
                                        response->status, ", which its description does not know"),
                           absl::ZeroDuration());
      default:
        if (body) return NetworkAnswer{*body, std::move(response->headers)};
        failure = Fails(session, " sends what is not JSON");
        ++tries;
        break;
    }
  }
  return failure.ok() ? Exhausted("THROTTLED", absl::StrCat(ToAbsl(session.network->name()), " wants us to wait"), kDefaultThrottle)
                      : failure;
}

}  // namespace klout::connector
