#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_NETWORK_CALLER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_NETWORK_CALLER_H_

#include <simdjson.h>

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.pb.h"
#include "klout/connector/v1/state.pb.h"
#include "services/connector/domain/template.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/mapping/network.h"
#include "services/connector/network/http_client.h"
#include "services/connector/sync/rate_limiter.h"
#include "services/connector/sync/waiter.h"

namespace klout::connector {

// In whose name a network is asked.
struct NetworkSession {
  const Network* network = nullptr;
  v1::StoredAccount account;
  // Of the account; empty where the application's key or nothing is needed.
  v1::Credentials credentials;
  // How it asks; null: without credentials.
  const v1::Auth* auth = nullptr;
  // Refreshes the token and keeps it; null: it cannot be.
  std::function<absl::StatusOr<v1::Credentials>(const v1::Credentials&)> refresh;
};

// One question to a network.
struct NetworkRequest {
  const v1::Endpoint* endpoint = nullptr;
  // With all templates expanded; a whole URL, or a path from the base URL on.
  std::string path;
  std::vector<std::pair<std::string, std::string>> query;
  std::vector<std::pair<std::string, std::string>> headers;
  // JSON; POST if it is not empty.
  std::string body;
  // `path` is what an answer of the network said is next: it must be of the same origin, or a token would go elsewhere.
  bool is_told_by_network = false;
};

// The first page of an endpoint: its templates expanded with what `lookup` says. NOT_FOUND if the path needs a value that is
// empty: an item without the id by which to ask for more of it.
absl::StatusOr<NetworkRequest> ExpandRequest(const v1::Endpoint& endpoint, const VariableLookup& lookup);

struct NetworkAnswer {
  // Good until the next question with the same reader.
  simdjson::dom::element root;
  RateLimiter::Headers headers;
};

struct NetworkCallerOptions {
  // Of one question, before a passing fault counts as an error, and the waits between tries, doubling, each with up to half
  // of it more by chance.
  int max_tries = 5;
  absl::Duration first_wait = absl::Seconds(1);
  absl::Duration max_wait = absl::Minutes(1);
  // If the network wants a longer wait, the question is given up, to be asked again then.
  absl::Duration longest_throttle = absl::Minutes(20);
  absl::Duration request_timeout = absl::Seconds(30);
  size_t max_body_bytes = size_t{32} << 20;
};

// Asks networks: signs, keeps within budgets, waits as told, tries again, refreshes a token once. Thread-safe; calls block.
class NetworkCaller {
 public:
  // All must outlive it.
  NetworkCaller(HttpClient& http, RateLimiter& limiter, Waiter& waiter, Clock& clock,
                const ApplicationCredentials& application, NetworkCallerOptions options = {})
      : http_(http), limiter_(limiter), waiter_(waiter), clock_(clock), application_(application), options_(options) {}

  // The network's answer, once it is one. `reader` and `arena` keep it. Errors:
  //   PERMISSION_DENIED    FORBIDDEN: this one thing may not be read. ADDRESS_REFUSED
  //   NOT_FOUND            this one thing is not there
  //   FAILED_PRECONDITION  RELINK: the token is no good any more
  //   RESOURCE_EXHAUSTED   THROTTLED: try again after ErrorRetryAfter
  //   UNAVAILABLE          the network cannot be reached or fails (NETWORK_FAILS), or it is not as described
  //                        (NOT_AS_DESCRIBED)
  //   CANCELLED            the service goes down
  absl::StatusOr<NetworkAnswer> Call(NetworkSession& session, const NetworkRequest& request, JsonReader& reader,
                                     TextArena& arena, v1::SyncCounts* counts);

 private:
  struct Try;

  absl::StatusOr<HttpRequest> Build(const NetworkSession& session, const NetworkRequest& request) const;
  absl::Status WaitForBudget(const NetworkSession& session, const std::string& budget);
  absl::Status WaitOut(absl::Time until, std::string_view network);
  absl::Status WaitBetweenTries(int tries) ABSL_LOCKS_EXCLUDED(random_mutex_);
  absl::Duration Jitter(absl::Duration upto) ABSL_LOCKS_EXCLUDED(random_mutex_);
  absl::Status RefreshToken(NetworkSession& session);
  absl::Status Throttled(const NetworkSession& session, const std::string& budget, const Judgement& judgement,
                         const HttpResponse& response);

  HttpClient& http_;
  RateLimiter& limiter_;
  Waiter& waiter_;
  Clock& clock_;
  const ApplicationCredentials& application_;
  const NetworkCallerOptions options_;
  Mutex random_mutex_;
  // Only spreads waits.
  std::minstd_rand random_ ABSL_GUARDED_BY(random_mutex_);
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_NETWORK_CALLER_H_
