#include "common/rpc_interceptor.h"

#include <chrono>

#include "absl/time/time.h"
#include "common/log.h"

namespace klout {
namespace {

using grpc::experimental::InterceptionHookPoints;

// Codes that say something is wrong here and not with the request.
bool IsServerError(absl::StatusCode code) {
  return code == absl::StatusCode::kInternal || code == absl::StatusCode::kUnknown ||
         code == absl::StatusCode::kDataLoss || code == absl::StatusCode::kUnimplemented;
}

class RpcInterceptor final : public grpc::experimental::Interceptor {
 public:
  RpcInterceptor(const char* path, MethodMetrics* metrics, CallLog call_log)
      : path_(path), metrics_(metrics), call_log_(call_log), start_(std::chrono::steady_clock::now()) {}

  ~RpcInterceptor() override {
    if (!ended_) End(absl::StatusCode::kCancelled);
  }

  void Intercept(grpc::experimental::InterceptorBatchMethods* methods) override {
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::PRE_SEND_STATUS)) {
      End(static_cast<absl::StatusCode>(methods->GetSendStatus().error_code()));
    }
    methods->Proceed();
  }

 private:
  void End(absl::StatusCode code) {
    ended_ = true;
    const absl::Duration took = absl::FromChrono(std::chrono::steady_clock::now() - start_);
    if (metrics_ != nullptr) metrics_->Record(code, took);
    if (call_log_ == CallLog::kNone || (call_log_ == CallLog::kServerErrors && !IsServerError(code))) return;
    const auto log = IsServerError(code) ? LogError : LogInfo;
    log("rpc", {{"method", path_ + 1}, {"code", absl::StatusCodeToString(code)}, {"seconds", took}});
  }

  const char* const path_;
  MethodMetrics* const metrics_;
  const CallLog call_log_;
  const std::chrono::steady_clock::time_point start_;
  bool ended_ = false;
};

}  // namespace

grpc::experimental::Interceptor* RpcInterceptorFactory::CreateServerInterceptor(
    grpc::experimental::ServerRpcInfo* info) {
  return new RpcInterceptor(info->method(), metrics_ == nullptr ? nullptr : &metrics_->Find(info->method()),
                            call_log_);
}

}  // namespace klout
