#ifndef KLOUT_SERVICES_GATEWAY_CONNECT_BACKEND_H_
#define KLOUT_SERVICES_GATEWAY_CONNECT_BACKEND_H_

#include <grpcpp/channel.h>
#include <grpcpp/generic/generic_stub.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "absl/time/time.h"

namespace klout::gateway {

// What a call carries beside its message.
struct CallOptions {
  absl::Time deadline;
  // Names in lower case; values of names that end in `-bin` are bytes.
  std::vector<std::pair<std::string, std::string>> metadata = {};
};

// A call under way. Cancel may be called at any time, from any thread; the callbacks still run.
class CallHandle {
 public:
  virtual ~CallHandle() = default;
  virtual void Cancel() = 0;
};

// One service behind the door, called by path with serialised messages, so that no RPC needs code. Thread-safe; callbacks run on gRPC's threads and
// must not block.
class Backend {
 public:
  struct UnaryResult {
    absl::Status status;
    // Serialised.
    std::string response;
    // Initial and trailing metadata of the answer whose names begin with `klout-`, but for errors' details.
    std::vector<std::pair<std::string, std::string>> metadata;
  };
  using UnaryDone = absl::AnyInvocable<void(UnaryResult)>;

  // One answer of a stream at a time: `on_message` gets it with `next`, which asks for the one after it, and is to be called once. `on_end` is last.
  using OnMessage = absl::AnyInvocable<void(std::string message, absl::AnyInvocable<void()> next)>;
  using OnEnd = absl::AnyInvocable<void(absl::Status)>;

  explicit Backend(std::shared_ptr<grpc::Channel> channel);

  // UNAVAILABLE, reason BACKEND, if the service cannot be reached; DEADLINE_EXCEEDED; else as the service answers.
  std::shared_ptr<CallHandle> Unary(const std::string& path, const std::string& request, const CallOptions& options, UnaryDone done);
  std::shared_ptr<CallHandle> ServerStream(const std::string& path, const std::string& request, const CallOptions& options,
                                           OnMessage on_message, OnEnd on_end);

  const std::shared_ptr<grpc::Channel>& channel() const { return channel_; }

 private:
  const std::shared_ptr<grpc::Channel> channel_;
  grpc::GenericStub stub_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_CONNECT_BACKEND_H_
