#include "common/throttle_interceptor.h"

#include <map>

#include "common/error.h"
#include "common/held_back_calls.h"

namespace klout {
namespace {

using grpc::experimental::InterceptionHookPoints;
using Metadata = std::multimap<grpc::string_ref, grpc::string_ref>;

constexpr char kOverloaded[] = "OVERLOADED";

// What the server says of a call that it had no room for; else nothing.
struct Refusal {
  bool refused = false;
  absl::Duration retry_after;
};

Refusal RefusalIn(const grpc::Status& status, const Metadata& metadata) {
  if (status.error_code() != grpc::StatusCode::RESOURCE_EXHAUSTED) return {};
  const auto found = metadata.find(kErrorMetadataKey);
  common::v1::ErrorDetail detail;
  if (found == metadata.end() || !detail.ParseFromArray(found->second.data(), static_cast<int>(found->second.size())))
    return {};
  return {detail.reason() == kOverloaded, absl::Milliseconds(detail.retry_after_ms())};
}

// Whether the server had room is not known of a call that never came there, or whose end nobody waited for.
bool TellsOfRoom(grpc::StatusCode code) {
  return code != grpc::StatusCode::UNAVAILABLE && code != grpc::StatusCode::CANCELLED &&
         code != grpc::StatusCode::DEADLINE_EXCEEDED;
}

class ThrottleInterceptor final : public grpc::experimental::Interceptor {
 public:
  ThrottleInterceptor(AdaptiveThrottle& throttle, std::atomic<uint64_t>* count) : throttle_(throttle), count_(count) {}

  void Intercept(grpc::experimental::InterceptorBatchMethods* methods) override {
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::PRE_SEND_INITIAL_METADATA)) {
      held_back_ = !throttle_.Allow();
      if (held_back_ && count_ != nullptr) count_->fetch_add(1, std::memory_order_relaxed);
    }
    if (held_back_) {
      HoldBack(methods);
      return;
    }
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::POST_RECV_STATUS)) Report(methods);
    methods->Proceed();
  }

 private:
  // gRPC asks for nothing of the call once an interceptor has taken it over: its end is filled in here.
  void HoldBack(grpc::experimental::InterceptorBatchMethods* methods) {
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::PRE_RECV_MESSAGE)) methods->FailHijackedRecvMessage();
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::PRE_RECV_STATUS)) {
      const absl::Status status =
          Exhausted(kOverloaded, "the server has no room for all of these calls", throttle_.retry_after());
      detail_ = ErrorDetailOf(status).SerializeAsString();
      methods->GetRecvTrailingMetadata()->emplace(kErrorMetadataKey, detail_);
      *methods->GetRecvStatus() =
          grpc::Status(static_cast<grpc::StatusCode>(status.code()), std::string(status.message()));
    }
    if (methods->QueryInterceptionHookPoint(InterceptionHookPoints::PRE_SEND_INITIAL_METADATA)) {
      methods->Hijack();
    } else {
      methods->Proceed();
    }
  }

  void Report(grpc::experimental::InterceptorBatchMethods* methods) {
    const grpc::Status& status = *methods->GetRecvStatus();
    const Refusal refusal = RefusalIn(status, *methods->GetRecvTrailingMetadata());
    if (refusal.refused) {
      throttle_.Refused(refusal.retry_after);
    } else if (TellsOfRoom(status.error_code())) {
      throttle_.Accepted();
    }
  }

  AdaptiveThrottle& throttle_;
  std::atomic<uint64_t>* const count_;
  bool held_back_ = false;
  // The caller's view of the metadata looks at it: lives as long as the call's context.
  std::string detail_;
};

}  // namespace

grpc::experimental::Interceptor* ThrottleInterceptorFactory::CreateClientInterceptor(
    grpc::experimental::ClientRpcInfo* info) {
  if (info->type() != grpc::experimental::ClientRpcInfo::Type::UNARY) return nullptr;
  {
    MutexLock lock(&mutex_);
    if (const auto found = methods_.find(info->method()); found != methods_.end()) return new ThrottleInterceptor(found->second.throttle, found->second.held_back);
  }
  // The first call of a method. The count has a lock of its own.
  std::atomic<uint64_t>* const count = held_back_ == nullptr ? nullptr : &held_back_->Of(info->method());
  MutexLock lock(&mutex_);
  Method& method = methods_.try_emplace(info->method(), clock_, count).first->second;
  return new ThrottleInterceptor(method.throttle, method.held_back);
}

}  // namespace klout
