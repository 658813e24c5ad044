#include "services/scoring/rpc/run_on_executor.h"

#include <utility>

#include "common/error.h"
#include "common/status.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kOverloadedRetry = absl::Milliseconds(200);

}  // namespace

grpc::ServerUnaryReactor* RunOn(BoundedExecutor& executor, grpc::CallbackServerContext* context,
                                absl::AnyInvocable<absl::Status()> handler) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  const bool accepted = executor.TrySubmit([context, reactor, handler = std::move(handler)]() mutable {
    // Nobody waits for the answer of a call that was cancelled, or timed out, in the queue.
    const absl::Status status =
        context->IsCancelled() ? absl::CancelledError("the client is gone") : handler();
    reactor->Finish(ToGrpcStatus(status, context));
  });
  if (!accepted) {
    reactor->Finish(
        ToGrpcStatus(Exhausted("OVERLOADED", "too many calls of this kind wait", kOverloadedRetry), context));
  }
  return reactor;
}

}  // namespace klout::scoring
