#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_CONNECT_HANDLER_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_CONNECT_HANDLER_H_

#include <atomic>
#include <functional>
#include <memory>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "services/gateway/access/access_checker.h"
#include "services/gateway/connect/backend.h"
#include "services/gateway/connect/method_index.h"
#include "services/gateway/connect/score_reads.h"
#include "services/gateway/http/http_server.h"
#include "services/gateway/session/caller_book.h"

namespace klout::gateway {

// What becomes of each call, for metrics and the audit log.
struct CallOutcome {
  const RpcMethod& method;
  const AccessRule* rule;
  const Caller& caller;
  // Null if the call did not come so far.
  const google::protobuf::Message* request;
  const std::string& address;
  absl::StatusCode code;
  absl::Duration took;
};

// The Connect protocol (connectrpc.com/docs/protocol): unary calls as POST of JSON or a binary message, server streams as enveloped messages. Generic
// over descriptors. Thread-safe; nothing blocks.
class ConnectHandler {
 public:
  struct Parts {
    const MethodIndex& methods;
    // By full name of the service; one without is answered UNIMPLEMENTED.
    absl::flat_hash_map<std::string, Backend*> backends;
    // Puts calls of GetScore together; null: each goes alone, as all others do.
    ScoreReads* score_reads;
    CallerBook& callers;
    AccessChecker& access;
    // Takes one call of the caller's rate and quota; RESOURCE_EXHAUSTED: RATE, QUOTA.
    std::function<absl::Status(const Caller&)> take_call;
    std::function<void(const CallOutcome&)> on_outcome;
    // `Set-Cookie` values for a new session (empty token: forget it) and for a link that was begun.
    std::function<std::string(const std::string& token)> session_cookie;
    std::function<std::string(const std::string& link_id)> link_cookie;
    // Where this door is reached, for calls that send people away and back: `http://127.0.0.1:7440`.
    std::function<std::string(const HttpRequest&)> origin;
    Clock& clock;
  };
  // All must outlive it.
  explicit ConnectHandler(Parts parts);
  // Waits for the calls under way, whose deadlines bound it.
  ~ConnectHandler();

  // The path is that of an RPC of the public services.
  bool Serves(std::string_view path) const { return parts_.methods.Find(path) != nullptr; }
  void Handle(std::shared_ptr<HttpExchange> exchange) const;

  // The same call in one step, for the door's other faces: checks the caller and the request, calls, hides who may not be seen. `request` is kept until
  // `done` has run. `done` gets the answer.
  using UnaryDone = absl::AnyInvocable<void(absl::Status, std::shared_ptr<google::protobuf::Message>)>;
  void Call(const RpcMethod& method, const Caller& caller, std::shared_ptr<google::protobuf::Message> request, UnaryDone done) const;

 private:
  class Exchange;
  Backend* BackendOf(const RpcMethod& method) const;

  const Parts parts_;
  // Calls under way.
  mutable std::atomic<int> in_flight_ = 0;
};

// Names of the metadata by which the door's own service learns of the caller, and sets cookies.
inline constexpr char kCallerMetadata[] = "klout-caller-bin";
inline constexpr char kSessionHashMetadata[] = "klout-session-hash";
inline constexpr char kOriginMetadata[] = "klout-origin";
inline constexpr char kSetSessionMetadata[] = "klout-set-session";
inline constexpr char kSetLinkMetadata[] = "klout-set-link";

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_CONNECT_HANDLER_H_
