#include "services/gateway/door.h"

#include <algorithm>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/gateway/connect/connect_error.h"
#include "services/gateway/connect/field_path.h"

namespace klout::gateway {
namespace {

constexpr char kLinkCookie[] = "klout_link";
constexpr int64_t kLinkSeconds = 600, kSessionSeconds = 14 * 24 * 3600;
constexpr absl::Duration kReadyLimit = absl::Seconds(1);
constexpr char kAllowedHeaders[] = "authorization, content-type, connect-protocol-version, connect-timeout-ms";
// What a request may be known by in the audit log: ids, never texts.
constexpr std::string_view kAuditFields[] = {"campaign_id", "perk_id", "offer_id", "brand_id", "subject", "account", "person", "id", "snapshot_id", "name"};

HttpReply PlainText(int status, std::string text) {
  return {.status = status, .headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}}, .body = std::move(text)};
}

bool IsThisMachine(std::string_view host) {
  host = host.substr(0, host.rfind(':'));
  return host == "127.0.0.1" || host == "localhost" || host == "[::1]";
}

std::string AuditSubject(const google::protobuf::Message* request) {
  std::string subject;
  if (request == nullptr) return subject;
  for (const std::string_view field : kAuditFields) {
    const auto text = Text(*request, field);
    if (text.has_value() && !text->empty()) absl::StrAppend(&subject, subject.empty() ? "" : " ", ToAbsl(field), "=", *text);
  }
  return subject;
}

}  // namespace

absl::Status Door::TakeCall(const Caller& caller) {
  const absl::Time now = parts_.clock.Now();
  const uint32_t rate = caller.rate != 0 ? caller.rate : caller.who == kAnyone ? options_.anyone_rate : caller.Is(kPerson) ? options_.person_rate : 0;
  if (const absl::Duration wait = rates_.Take(caller.name, rate, now); wait > absl::ZeroDuration()) {
    return Exhausted("RATE", absl::StrCat("more than ", rate, " calls a second"), std::max(wait, absl::Milliseconds(1)));
  }
  if (!caller.key_id.empty() && !parts_.quota.Take(caller.key_id, caller.daily_quota)) {
    return Exhausted("QUOTA", absl::StrCat("more than ", caller.daily_quota, " calls today (UTC)"), parts_.quota.UntilTomorrow());
  }
  return absl::OkStatus();
}

void Door::OnOutcome(const CallOutcome& outcome) {
  parts_.metrics.Count(outcome.method, outcome.code, outcome.took);
  if (outcome.rule == nullptr || !outcome.rule->audit || !outcome.caller.is_operator()) return;
  AuditRow row = {.sequence = 0,
                  .time = parts_.clock.Now(),
                  .caller = outcome.caller.name,
                  .method = std::string(outcome.method.name()),
                  .subject = AuditSubject(outcome.request),
                  .code = outcome.code == absl::StatusCode::kOk ? "ok" : std::string(ConnectCode(outcome.code)),
                  .address = outcome.address};
  const bool taken = parts_.work.TrySubmit([this, row] {
    if (absl::Status status = parts_.store.AppendAudit(row); !status.ok()) LogError("gateway_audit_lost", {{"method", row.method}, {"caller", row.caller}});
  });
  if (!taken) LogError("gateway_audit_lost", {{"method", row.method}, {"caller", row.caller}});
}

std::string Door::SessionCookie(const std::string& token) const {
  return absl::StrCat(kSessionCookie, "=", token, "; Path=/; HttpOnly; SameSite=Lax; Max-Age=", token.empty() ? 0 : kSessionSeconds,
                      absl::StartsWith(options_.public_url, "https://") ? "; Secure" : "");
}

std::string Door::LinkCookie(const std::string& link_id) const {
  return absl::StrCat(kLinkCookie, "=", link_id, "; Path=", kLinkCallbackPath, "; HttpOnly; SameSite=Lax; Max-Age=", kLinkSeconds,
                      absl::StartsWith(options_.public_url, "https://") ? "; Secure" : "");
}

std::string Door::Origin(const HttpRequest& request) const {
  if (!options_.public_url.empty()) return options_.public_url;
  const std::string_view host = request.Header("host");
  // Anybody may write anything into Host: only what leads to this machine is believed.
  return IsThisMachine(host) ? absl::StrCat("http://", ToAbsl(host)) : "";
}

bool Door::AllowOrigin(HttpExchange& exchange) const {
  const std::string_view origin = exchange.request().Header("origin");
  if (origin.empty()) return true;
  const bool is_allowed = std::find(options_.allowed_origins.begin(), options_.allowed_origins.end(), origin) != options_.allowed_origins.end();
  exchange.AddHeader("Vary", "Origin");
  if (is_allowed) exchange.AddHeader("Access-Control-Allow-Origin", origin);
  if (exchange.request().method != "OPTIONS") return true;
  HttpReply reply = {.status = is_allowed ? 204 : 403};
  if (is_allowed) {
    reply.Set("Access-Control-Allow-Methods", "POST, GET");
    reply.Set("Access-Control-Allow-Headers", kAllowedHeaders);
    reply.Set("Access-Control-Max-Age", "7200");
  }
  exchange.Reply(std::move(reply));
  return false;
}

void Door::Handle(std::shared_ptr<HttpExchange> exchange) {
  if (!AllowOrigin(*exchange)) return;
  const HttpRequest& request = exchange->request();
  if (connect_->Serves(request.path)) return connect_->Handle(std::move(exchange));
  if (absl::StartsWith(request.path, "/klout.")) {
    return exchange->Reply(ConnectErrorReply(Error(absl::StatusCode::kUnimplemented, "NO_METHOD", "", "there is no call of this name: see /api")));
  }
  if (absl::StartsWith(request.path, kV2Prefix)) return v2_->Handle(std::move(exchange));
  if (request.path == kLinkCallbackPath) return FinishLink(std::move(exchange));
  if (absl::StartsWith(request.path, "/hooks/")) return parts_.hooks.Handle(std::move(exchange));
  if (request.path == "/healthz") return exchange->Reply(PlainText(200, "ok\n"));
  if (request.path == "/readyz") return AnswerReady(std::move(exchange));
  if (request.path == "/api" || absl::StartsWith(request.path, "/api/")) return exchange->Reply(parts_.api.Serve(request));
  exchange->Reply(parts_.files.Serve(request));
}

void Door::AnswerReady(std::shared_ptr<HttpExchange> exchange) {
  const bool taken = parts_.work.TrySubmit([this, exchange] {
    std::string text;
    bool is_ready = true;
    for (const v1::ServiceStatus& status : parts_.suite.Services(kReadyLimit)) {
      is_ready = is_ready && status.serving();
      absl::StrAppend(&text, status.name(), ": ", status.serving() ? "ok" : status.problem(), "\n");
    }
    exchange->Reply(PlainText(is_ready ? 200 : 503, std::move(text)));
  });
  if (!taken) exchange->Reply(PlainText(503, "too busy\n"));
}

void Door::FinishLink(std::shared_ptr<HttpExchange> exchange) {
  const HttpRequest& request = exchange->request();
  const std::string link_id(request.Cookie(kLinkCookie));
  const auto redirect = [](std::string_view path) {
    return HttpReply{.status = 303, .headers = {{"Location", std::string(path)}, {"Cache-Control", "no-store"}}};
  };
  if (link_id.empty()) return exchange->Reply(redirect("/me?problem=LINK_GONE"));
  connector::v1::FinishLinkRequest finish;
  finish.set_link_id(link_id);
  for (const auto& [name, value] : request.Parameters()) (*finish.mutable_callback())[name] = value;
  const bool taken = parts_.work.TrySubmit([this, exchange, finish, redirect] {
    const absl::StatusOr<DoorService::FinishedLink> finished = parts_.service.FinishLinkOf(finish);
    HttpReply reply = redirect(finished.ok() ? "/me" : absl::StrCat("/me?problem=", ErrorReason(finished.status())));
    if (finished.ok()) reply.Set("Set-Cookie", SessionCookie(finished->session.token));
    reply.Set("Set-Cookie", absl::StrCat(kLinkCookie, "=; Path=", kLinkCallbackPath, "; Max-Age=0"));
    exchange->Reply(std::move(reply));
  });
  if (!taken) exchange->Reply(redirect("/me?problem=OVERLOADED"));
}

}  // namespace klout::gateway
