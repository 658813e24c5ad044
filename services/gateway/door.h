#ifndef KLOUT_SERVICES_GATEWAY_DOOR_H_
#define KLOUT_SERVICES_GATEWAY_DOOR_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "common/clock.h"
#include "common/executor.h"
#include "services/gateway/connect/connect_handler.h"
#include "services/gateway/domain/rate_limit.h"
#include "services/gateway/hooks/web_hooks.h"
#include "services/gateway/http/http_server.h"
#include "services/gateway/legacy/klout_api_v2.h"
#include "services/gateway/pages/api_pages.h"
#include "services/gateway/pages/static_files.h"
#include "services/gateway/rpc/door_metrics.h"
#include "services/gateway/rpc/door_service.h"
#include "services/gateway/rpc/suite_status.h"
#include "services/gateway/session/caller_book.h"
#include "services/gateway/session/day_quota.h"

namespace klout::gateway {

struct DoorOptions {
  std::string public_url;
  std::vector<std::string> allowed_origins;
  uint32_t anyone_rate = 20, person_rate = 50;
};

// Which part answers which path (docs/decisions/0015-one-door.md), and what holds for all of them: CORS, cookies, rates, quotas, metrics, audit. Thread-safe;
// Handle does not block.
class Door {
 public:
  struct Parts {
    CallerBook& callers;
    DayQuota& quota;
    DoorStore& store;
    DoorService& service;
    SuiteStatus& suite;
    DoorMetrics& metrics;
    const StaticFiles& files;
    const ApiPages& api;
    WebHooks& hooks;
    // For what blocks: ends of links, readiness, audit rows.
    BoundedExecutor& work;
    Clock& clock;
  };
  // All must outlive it.
  Door(Parts parts, DoorOptions options) : parts_(std::move(parts)), options_(std::move(options)) {}

  // Before the first request.
  void Serve(const ConnectHandler& connect, KloutApiV2& v2) {
    connect_ = &connect;
    v2_ = &v2;
  }
  void Handle(std::shared_ptr<HttpExchange> exchange);

  // RESOURCE_EXHAUSTED: RATE, QUOTA.
  absl::Status TakeCall(const Caller& caller);
  void OnOutcome(const CallOutcome& outcome);
  std::string SessionCookie(const std::string& token) const;
  std::string LinkCookie(const std::string& link_id) const;
  std::string Origin(const HttpRequest& request) const;

 private:
  // False if the request was answered.
  bool AllowOrigin(HttpExchange& exchange) const;
  void FinishLink(std::shared_ptr<HttpExchange> exchange);
  void AnswerReady(std::shared_ptr<HttpExchange> exchange);

  const Parts parts_;
  const DoorOptions options_;
  const ConnectHandler* connect_ = nullptr;
  KloutApiV2* v2_ = nullptr;
  RateLimit rates_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_DOOR_H_
