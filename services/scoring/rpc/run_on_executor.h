#ifndef KLOUT_SERVICES_SCORING_RPC_RUN_ON_EXECUTOR_H_
#define KLOUT_SERVICES_SCORING_RPC_RUN_ON_EXECUTOR_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "common/executor.h"
#include "services/scoring/rpc/call_queue.h"

namespace klout::scoring {

// Runs `handler` on the executor and answers with what it returns; RESOURCE_EXHAUSTED, reason OVERLOADED, if
// too many wait. Not run for a caller who has hung up.
grpc::ServerUnaryReactor* RunOn(BoundedExecutor& executor, grpc::CallbackServerContext* context,
                                absl::AnyInvocable<absl::Status()> handler);

// The same, also if the call would wait too long (call_queue.h).
grpc::ServerUnaryReactor* RunOn(CallQueue& queue, grpc::CallbackServerContext* context,
                                absl::AnyInvocable<absl::Status()> handler);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_RUN_ON_EXECUTOR_H_
