#ifndef KLOUT_COMMON_GRPC_SERVER_H_
#define KLOUT_COMMON_GRPC_SERVER_H_

#include <grpcpp/channel.h>
#include <grpcpp/impl/codegen/service_type.h>
#include <grpcpp/server.h>
#include <grpcpp/server_context.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/channel.h"
#include "common/clock.h"
#include "common/metrics.h"
#include "common/mutex.h"
#include "common/rpc_interceptor.h"
#include "common/rpc_metrics.h"

namespace klout {

struct GrpcServerOptions {
  // "0.0.0.0:7700", "[::]:0" (any free port, see port()), "unix:/run/klout.sock", or empty: in-process only.
  std::string listen_address = {};
  // Mutual TLS (tls.h): who shows no certificate of the authority is refused, and so are calls that caller_rules.h does not grant. Null: plaintext, for a
  // private network. A unix socket never has it: its file says who may open it.
  std::shared_ptr<const TlsIdentity> tls = {};
  // Largest message taken or sent. A larger one is refused with RESOURCE_EXHAUSTED.
  int max_message_bytes = 16 << 20;
  // Calls at one time per connection; more wait at the client.
  int max_concurrent_streams = 1024;
  // Memory all connections' buffers may take, 0: no limit. At the limit gRPC slows readers down and may
  // refuse calls with RESOURCE_EXHAUSTED.
  size_t max_buffer_bytes = size_t{512} << 20;
  // After this long without a byte the server asks the client whether it lives, and closes after
  // keepalive_timeout without an answer.
  absl::Duration keepalive_interval = absl::Seconds(60);
  absl::Duration keepalive_timeout = absl::Seconds(20);
  // Clients that ask more often than this are sent away (ENHANCE_YOUR_CALM).
  absl::Duration min_client_keepalive = absl::Seconds(10);
  // A connection is told to go after so long, give or take a tenth, and its calls end in peace: clients then look the name up again, and find replicas that came
  // since. Zero: never.
  absl::Duration max_connection_age = absl::Minutes(10);
  // How long Drain waits for calls under way before it cancels them.
  absl::Duration drain_timeout = absl::Seconds(10);
  CallLog call_log = CallLog::kServerErrors;
};

// A gRPC server with what every service needs: the health service grpc.health.v1 (for "" and for each
// service), reflection, keepalive, bounds, RED metrics per method (rpc_metrics.h), log lines, and an orderly
// end. Thread-safe.
class GrpcServer {
 public:
  // Starts serving; the health is SERVING. The services and `metrics` (may be null) must outlive the server.
  // No metric or log is left to the handlers: an interceptor sees all calls. INVALID_ARGUMENT, reason LISTEN,
  // field listen_address if the address cannot be listened on.
  static absl::StatusOr<std::unique_ptr<GrpcServer>> Create(const GrpcServerOptions& options,
                                                            const std::vector<grpc::Service*>& services,
                                                            Metrics* metrics);
  // Drains if that was not done.
  ~GrpcServer();
  GrpcServer(const GrpcServer&) = delete;
  GrpcServer& operator=(const GrpcServer&) = delete;

  // The port listened on; 0 for a unix socket or in-process only.
  int port() const { return port_; }
  // What a client on this machine dials: "127.0.0.1:PORT" or "unix:PATH"; empty if in-process only.
  std::string dial_address() const;

  // A channel without a socket, for clients in this process. Must not be used after the server is gone. It
  // has no retries and no default timeouts, which gRPC gives to channels with a socket only: set deadlines.
  std::shared_ptr<grpc::Channel> InProcessChannel(const ChannelOptions& options = {});

  // Health of one service by its full name, or of all (""). Create sets SERVING for all. A service that has
  // nothing to answer yet may set itself NOT_SERVING until it has. After Drain it is NOT_SERVING for good.
  void SetServing(const std::string& service, bool serving);

  // `hook` runs at the start of Drain, in the order of registration, before it waits: the place to end long
  // streams and refuse new work. Must not block.
  void OnDrain(std::function<void()> hook) ABSL_LOCKS_EXCLUDED(mutex_);

  // Health NOT_SERVING, the hooks, no new calls, wait for calls under way up to drain_timeout, cancel the
  // rest, stop. Returns when no handler runs any more. Further calls do nothing but wait for the first.
  void Drain() ABSL_LOCKS_EXCLUDED(mutex_);

  // Full names of the services, without health and reflection.
  const std::vector<std::string>& service_names() const { return service_names_; }

 private:
  explicit GrpcServer(const GrpcServerOptions& options);

  const GrpcServerOptions options_;
  std::unique_ptr<RpcMetrics> rpc_metrics_;
  std::vector<std::string> service_names_;
  int port_ = 0;
  std::unique_ptr<grpc::Server> server_;
  Mutex mutex_;
  CondVar drained_changed_;
  std::vector<std::function<void()>> hooks_ ABSL_GUARDED_BY(mutex_);
  bool draining_ ABSL_GUARDED_BY(mutex_) = false;
  bool drained_ ABSL_GUARDED_BY(mutex_) = false;
};

// When work for a call must end: the client's deadline, or `limit` from now if that is earlier (a client may
// set none). Never in the past by more than the client's own lateness. Use it for every wait inside a
// handler.
absl::Time DeadlineOf(const grpc::ServerContextBase& context, Clock& clock, absl::Duration limit);

}  // namespace klout

#endif  // KLOUT_COMMON_GRPC_SERVER_H_
