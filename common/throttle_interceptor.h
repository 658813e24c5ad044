#ifndef KLOUT_COMMON_THROTTLE_INTERCEPTOR_H_
#define KLOUT_COMMON_THROTTLE_INTERCEPTOR_H_

#include <grpcpp/support/client_interceptor.h>

#include <atomic>
#include <cstdint>
#include <string>

#include "absl/base/thread_annotations.h"
#include "absl/container/node_hash_map.h"
#include "common/adaptive_throttle.h"
#include "common/mutex.h"
#include "common/steady_clock.h"

namespace klout {

class HeldBackCalls;

// For a channel: an AdaptiveThrottle for each unary method. What is held back ends at once, without a byte sent, in
// the server's own words: RESOURCE_EXHAUSTED, reason OVERLOADED, with the time to wait that it said last. Only that
// reason counts as refused: RATE and QUOTA are about a caller, not the server. Streams pass: they are held back by HTTP/2's windows. Costs an allocation, a hash of the method's name and two locks a call.
class ThrottleInterceptorFactory final : public grpc::experimental::ClientInterceptorFactoryInterface {
 public:
  // `held_back` (may be null) counts what is held back, and must outlive the calls.
  explicit ThrottleInterceptorFactory(HeldBackCalls* held_back = nullptr, Clock& steady_clock = SteadyClock()) : held_back_(held_back), clock_(steady_clock) {}
  grpc::experimental::Interceptor* CreateClientInterceptor(grpc::experimental::ClientRpcInfo* info) override;

 private:
  struct Method {
    Method(Clock& clock, std::atomic<uint64_t>* count) : throttle(clock), held_back(count) {}
    AdaptiveThrottle throttle;
    std::atomic<uint64_t>* held_back;
  };

  HeldBackCalls* const held_back_;
  Clock& clock_;
  Mutex mutex_;
  // By path.
  absl::node_hash_map<std::string, Method> methods_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout

#endif  // KLOUT_COMMON_THROTTLE_INTERCEPTOR_H_
