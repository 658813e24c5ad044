#ifndef KLOUT_SERVICES_SCORING_RPC_DURABLE_WRITES_H_
#define KLOUT_SERVICES_SCORING_RPC_DURABLE_WRITES_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/server_callback.h>

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "absl/functional/any_invocable.h"
#include "absl/status/statusor.h"
#include "common/executor.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// Calls that write one batch of facts, each answered when its batch is durable. No thread waits for the disk
// meanwhile, so all that come during one synced write share the next: beyond a few callers it is the
// processors that bound them, not the disk. Thread-safe.
class DurableWrites {
 public:
  // At most `max_waiting` calls are under way; more are refused. Batches are made on `executor`. Both must
  // outlive this, and this the calls.
  DurableWrites(ScoreEngine& engine, BoundedExecutor& executor, size_t max_waiting)
      : engine_(engine), executor_(executor), max_waiting_(max_waiting) {}

  // Answers with the error of `make_batch`, or of the write. RESOURCE_EXHAUSTED, reason OVERLOADED, if too
  // many are under way. What `make_batch` uses of the call lives until it returns.
  grpc::ServerUnaryReactor* Append(
      grpc::CallbackServerContext* context,
      absl::AnyInvocable<absl::StatusOr<klout::fact::v1::FactBatch>()> make_batch);

  uint64_t refused() const { return refused_.load(std::memory_order_relaxed); }

 private:
  void Answer(grpc::CallbackServerContext* context, grpc::ServerUnaryReactor* reactor,
              const absl::Status& status);

  ScoreEngine& engine_;
  BoundedExecutor& executor_;
  const size_t max_waiting_;
  std::atomic<size_t> under_way_{0};
  std::atomic<uint64_t> refused_{0};
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_DURABLE_WRITES_H_
