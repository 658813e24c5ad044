#include "services/scoring/rpc/durable_writes.h"

#include <memory>
#include <utility>

#include "common/error.h"
#include "services/scoring/rpc/call_queue.h"

namespace klout::scoring {
namespace {

using klout::fact::v1::FactBatch;

}  // namespace

grpc::ServerUnaryReactor* DurableWrites::Append(grpc::CallbackServerContext* context,
                                                absl::AnyInvocable<absl::StatusOr<FactBatch>()> make_batch) {
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  if (under_way_.fetch_add(1, std::memory_order_relaxed) >= max_waiting_) {
    refused_.fetch_add(1, std::memory_order_relaxed);
    Answer(context, reactor, TooManyWait(absl::ZeroDuration()));
    return reactor;
  }
  const bool accepted =
      executor_.TrySubmit([this, context, reactor, make_batch = std::move(make_batch)]() mutable {
        // Nobody waits for the answer of a call that was cancelled, or timed out, in the queue.
        if (context->IsCancelled())
          return Answer(context, reactor, absl::CancelledError("the client is gone"));
        absl::StatusOr<FactBatch> batch = make_batch();
        if (!batch.ok()) return Answer(context, reactor, batch.status());
        engine_.Append(std::make_shared<FactBatch>(*std::move(batch)),
                       [this, context, reactor](const absl::StatusOr<Appended>& appended) {
                         Answer(context, reactor, appended.status());
                       });
      });
  if (!accepted) Answer(context, reactor, TooManyWait(absl::ZeroDuration()));
  return reactor;
}

void DurableWrites::Answer(grpc::CallbackServerContext* context, grpc::ServerUnaryReactor* reactor,
                           const absl::Status& status) {
  // First: after Finish the call may be over, and with it this.
  under_way_.fetch_sub(1, std::memory_order_relaxed);
  reactor->Finish(ToGrpcStatus(status, context));
}

}  // namespace klout::scoring
