#ifndef KLOUT_SERVICES_GATEWAY_LEGACY_KLOUT_API_V2_H_
#define KLOUT_SERVICES_GATEWAY_LEGACY_KLOUT_API_V2_H_

#include <atomic>
#include <functional>
#include <memory>
#include <string_view>

#include "absl/status/status.h"
#include "common/metrics.h"
#include "services/gateway/http/http_server.h"
#include "services/gateway/legacy/v2_reader.h"
#include "services/gateway/session/caller_book.h"

namespace klout::gateway {

inline constexpr char kV2Prefix[] = "/v2/";

// The Klout API v2, as its clients of 2012 to 2018 speak it: an unchanged one works when its host is this door. GET, JSON, `?key=` with a key of the
// door whose scope is SCORES or more.
//
//   /v2/identity.json/NETWORK?screenName=NAME   {"id":"635263","network":"ks"}; NETWORK: see V2Network
//   /v2/identity.json/NETWORK/ID                the same
//   /v2/identity.json/klout/KLOUTID/NETWORK     {"id":"26565946","network":"tw"}
//   /v2/user.json/KLOUTID                       see v2_json.h for this and the next
//   /v2/user.json/KLOUTID/score
//   /v2/user.json/KLOUTID/topics
//   /v2/user.json/KLOUTID/influence
//
// Errors: 403 for a bad key, over rate and over quota alike, as there; 404 for what is not known or may not be seen, and for people without a score; 405
// for another method; 503 if it is overloaded or a service is down. Clients were free to keep answers for 7 days; these say an hour, so that who
// leaves is gone soon.
// Thread-safe; Handle does not block.
//   klout_gateway_v2_requests_total{call,status}   call: identity, user, score, topics, influence, other
class KloutApiV2 {
 public:
  struct Parts {
    CallerBook& callers;
    // Takes one call of the caller's rate and quota; RESOURCE_EXHAUSTED: RATE, QUOTA.
    std::function<absl::Status(const Caller&)> take_call;
    V2Calls::Parts calls;
    DoorStore& store;
    // For ids that are not in memory.
    BoundedExecutor& work;
    Metrics& metrics;
  };
  // All must outlive it.
  explicit KloutApiV2(Parts parts);
  // Waits for the requests under way, whose deadlines bound it.
  ~KloutApiV2();

  // A request whose path begins with kV2Prefix.
  void Handle(std::shared_ptr<HttpExchange> exchange);

 private:
  class Request;

  const Parts parts_;
  V2Calls calls_;
  KloutIds ids_;
  V2Reader reader_;
  // Requests under way.
  std::atomic<int> in_flight_ = 0;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_LEGACY_KLOUT_API_V2_H_
