#ifndef KLOUT_COMMON_RPC_INTERCEPTOR_H_
#define KLOUT_COMMON_RPC_INTERCEPTOR_H_

#include <grpcpp/support/server_interceptor.h>

#include "common/rpc_metrics.h"

namespace klout {

// Which calls get a log line (event "rpc": method, code, seconds; never the content).
enum class CallLog { kNone, kServerErrors, kAll };

// Sees every call of a server, so that handlers hold neither metrics nor logs: records it in RpcMetrics when
// its status is sent, or as CANCELLED if it ends without one. Costs one
// allocation and a hash of the method's name per call. Measured with an empty call: no difference from a bare
// server through a socket (about 32 microseconds of processor time per call, client included, either way), 2
// to 3 microseconds in process, most of it gRPC's own bookkeeping for any interceptor.
class RpcInterceptorFactory final : public grpc::experimental::ServerInterceptorFactoryInterface {
 public:
  // `metrics` may be null (then only the log is written) and must outlive the server.
  RpcInterceptorFactory(RpcMetrics* metrics, CallLog call_log) : metrics_(metrics), call_log_(call_log) {}
  grpc::experimental::Interceptor* CreateServerInterceptor(grpc::experimental::ServerRpcInfo* info) override;

 private:
  RpcMetrics* const metrics_;
  const CallLog call_log_;
};

}  // namespace klout

#endif  // KLOUT_COMMON_RPC_INTERCEPTOR_H_
