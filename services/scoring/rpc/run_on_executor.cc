#include "services/scoring/rpc/run_on_executor.h"

#include <chrono>
#include <utility>

#include "common/error.h"

namespace klout::scoring {
namespace {

absl::AnyInvocable<void()> Answering(grpc::CallbackServerContext* context, grpc::ServerUnaryReactor* reactor,
                                     absl::AnyInvocable<absl::Status()> handler) {
  return [context, reactor, handler = std::move(handler)]() mutable {
    // Nobody waits for the answer of a call that was cancelled, or timed out, in the queue.
    const absl::Status status =
        context->IsCancelled() ? absl::CancelledError("the client is gone") : handler();
    reactor->Finish(ToGrpcStatus(status, context));
  };
}

}  // namespace

grpc::ServerUnaryReactor* RunOn(BoundedExecutor& executor, grpc::CallbackServerContext* context,
                                absl::AnyInvocable<absl::Status()> handler) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  if (!executor.TrySubmit(Answering(context, reactor, std::move(handler)))) {
    reactor->Finish(ToGrpcStatus(TooManyWait(absl::ZeroDuration()), context));
  }
  return reactor;
}

grpc::ServerUnaryReactor* RunOn(CallQueue& queue, grpc::CallbackServerContext* context,
                                absl::AnyInvocable<absl::Status()> handler) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  // gRPC keeps a deadline by the steady clock and tells it by the time of day that is now: not by absl::Now,
  // which learns a second or two later that the clock was set.
  const absl::Duration time_left =
      absl::FromChrono(context->deadline()) - absl::FromChrono(std::chrono::system_clock::now());
  const absl::Status accepted = queue.Submit(Answering(context, reactor, std::move(handler)), time_left);
  if (!accepted.ok()) reactor->Finish(ToGrpcStatus(accepted, context));
  return reactor;
}

}  // namespace klout::scoring
