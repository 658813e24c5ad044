#ifndef KLOUT_SERVICES_GATEWAY_LEGACY_V2_CALLS_H_
#define KLOUT_SERVICES_GATEWAY_LEGACY_V2_CALLS_H_

#include <functional>
#include <string>
#include <string_view>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/facts/account_text.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/gateway/connect/backend.h"
#include "services/gateway/connect/connect_handler.h"
#include "services/gateway/connect/method_index.h"
#include "services/gateway/legacy/v2_json.h"

namespace klout::gateway {

// Called once, on whatever thread the answer comes; must not block.
template <typename Value>
using V2Done = std::function<void(absl::StatusOr<Value>)>;

// What the Klout API v2 asks of the services. Calls go the way of all of the door's calls, so nobody is shown who may not be seen: NOT_FOUND then.
// Thread-safe; nothing blocks. Errors are those of the services.
class V2Calls {
 public:
  struct Parts {
    const MethodIndex& methods;
    const ConnectHandler& connect;
    // Asked directly: what it says of accounts is not for callers.
    Backend& connector;
    Clock& clock;
  };
  // All must outlive it, and it all calls.
  explicit V2Calls(Parts parts) : parts_(parts) {}

  void Score(const Caller& caller, const std::string& subject, V2Done<scoring::v1::Score> done);
  void Person(const Caller& caller, const std::string& subject, V2Done<scoring::v1::GetPersonResponse> done);
  void Deltas(const Caller& caller, const std::string& subject, V2Done<V2Deltas> done);
  // More than are listed, so that there are enough with a score.
  void Influencers(const Caller& caller, const std::string& subject, V2Done<scoring::v1::ListInfluencersResponse> done);
  void Influenced(const Caller& caller, const std::string& subject, V2Done<scoring::v1::ListInfluencedResponse> done);
  // One that the ontology does not have is called by its slug. Kept for an hour.
  void Topic(const Caller& caller, const std::string& slug, V2Done<V2Topic> done) ABSL_LOCKS_EXCLUDED(mutex_);
  // The linked account of this name; NOT_FOUND.
  void AccountByHandle(fact::v1::Network network, const std::string& handle, V2Done<AccountName> done);
  // What people call an account `network:id`: its id, where nobody linked it at the connector.
  void HandleOf(const std::string& account, V2Done<std::string> done);

 private:
  template <typename Response, typename Request>
  void Call(std::string_view path, const Caller& caller, const Request& request, V2Done<Response> done) const;
  void FindAccount(const connector::v1::FindAccountRequest& request, V2Done<connector::v1::LinkedAccount> done) const;

  const Parts parts_;
  Mutex mutex_;
  absl::flat_hash_map<std::string, V2Topic> topics_ ABSL_GUARDED_BY(mutex_);
  absl::Time topics_since_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_LEGACY_V2_CALLS_H_
