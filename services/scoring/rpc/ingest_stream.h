#ifndef KLOUT_SERVICES_SCORING_RPC_INGEST_STREAM_H_
#define KLOUT_SERVICES_SCORING_RPC_INGEST_STREAM_H_

#include <grpcpp/server_context.h>
#include <grpcpp/support/byte_buffer.h>
#include <grpcpp/support/server_callback.h>

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <utility>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "common/arena_pool.h"
#include "common/executor.h"
#include "common/live_streams.h"
#include "common/mutex.h"
#include "klout/fact/v1/fact.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// Batches of one stream that wait for their answer; at this many the stream is not read.
inline constexpr size_t kMaxBatchesInFlight = 64;
// Memory of batches that the open streams keep, all together, to read the next into; and of one batch.
inline constexpr size_t kKeptArenaBytes = 256 << 20;
inline constexpr size_t kMaxArenaBytes = 32 << 20;

// One Ingest call. A batch is read, handed to the engine on the executor (its check takes time, and the
// engine's back-pressure is a wait), and only then is the next read, so that batches keep their order.
// Answers are written in the order of the batches, each when its batch is durable or refused.
//
// The call ends when the client has sent all and all is answered; at a drain when all that was read is
// answered, with UNAVAILABLE; and after a cancellation when the engine has called back for all. So nothing
// calls into an object that is gone. Thread-safe.
//
// It reads bytes and parses them itself: gRPC tells a message that it cannot parse like the end of the stream, and
// who sent it would hear OK. Bytes that are no IngestRequest end the call with INVALID_ARGUMENT, reason NO_MESSAGE,
// when all before them is answered; which batch they were to be nobody can say, so they get no answer of their own.
//
// Memory that gRPC reads or writes is handed over whole. A batch's arena goes from OnReadDone to the executor and on to
// the engine. A response is made for one write and freed in OnWriteDone: gRPC gives it back on a thread of its own, and
// no other touches it again.
class IngestStream final : public grpc::ServerBidiReactor<grpc::ByteBuffer, v1::IngestResponse>,
                           public std::enable_shared_from_this<IngestStream> {
 public:
  using Streams = LiveStreams<IngestStream>;
  using Batch = std::shared_ptr<const klout::fact::v1::FactBatch>;

  // The reactor to return to gRPC; it deletes itself. All but `arenas` must outlive it. Adds to `no_messages` what is no IngestRequest.
  static IngestStream* Start(ScoreEngine& engine, BoundedExecutor& executor, Streams& streams, std::atomic<uint64_t>& no_messages,
                             std::shared_ptr<ArenaPool> arenas, grpc::CallbackServerContext* context);

  // Reads no more, answers what was read, ends.
  void Drain() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  struct Answer {
    bool ready = false;
    std::unique_ptr<v1::IngestResponse> response = std::make_unique<v1::IngestResponse>();
  };
  enum class Step { kNone, kRead, kWrite, kFinish };

  IngestStream(ScoreEngine& engine, BoundedExecutor& executor, Streams& streams, std::atomic<uint64_t>& no_messages,
               std::shared_ptr<ArenaPool> arenas, grpc::CallbackServerContext* context)
      : engine_(engine), executor_(executor), streams_(streams), no_messages_(no_messages), arenas_(std::move(arenas)), context_(context) {}

  void OnReadDone(bool ok) override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnWriteDone(bool ok) override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnCancel() override ABSL_LOCKS_EXCLUDED(mutex_);
  void OnDone() override;

  // Of the bytes that were read; null if they are no IngestRequest.
  Batch ParseBatch();
  void EndForNoMessage() ABSL_LOCKS_EXCLUDED(mutex_);
  void AppendBatch(uint64_t number, Batch batch) ABSL_LOCKS_EXCLUDED(mutex_);
  void Answered(uint64_t number, const absl::StatusOr<Appended>& result) ABSL_LOCKS_EXCLUDED(mutex_);
  void AppendEnded() ABSL_LOCKS_EXCLUDED(mutex_);
  // Does all that can be done now. gRPC may call a reaction inside a Start call, so none is made under the
  // lock.
  void Advance() ABSL_LOCKS_EXCLUDED(mutex_);
  void ReadStarted() ABSL_LOCKS_EXCLUDED(mutex_);
  // `response` is what to write, with kWrite.
  Step NextStep(const v1::IngestResponse** response) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status Refused() ABSL_LOCKS_EXCLUDED(mutex_);

  ScoreEngine& engine_;
  BoundedExecutor& executor_;
  Streams& streams_;
  std::atomic<uint64_t>& no_messages_;
  const std::shared_ptr<ArenaPool> arenas_;
  grpc::CallbackServerContext* const context_;
  // Keeps this alive until OnDone.
  std::shared_ptr<IngestStream> self_;

  // gRPC's while reading_, and then OnReadDone's, which ends before the next read.
  grpc::ByteBuffer bytes_;

  Mutex mutex_;
  // Why the call ends, if not because all is done.
  absl::Status refused_ ABSL_GUARDED_BY(mutex_);
  // What is being written, gRPC's until OnWriteDone; else null.
  std::unique_ptr<v1::IngestResponse> response_ ABSL_GUARDED_BY(mutex_);
  // From the oldest batch whose answer is not being written.
  std::deque<Answer> answers_ ABSL_GUARDED_BY(mutex_);
  uint64_t first_number_ ABSL_GUARDED_BY(mutex_) = 0;
  bool reading_ ABSL_GUARDED_BY(mutex_) = false;
  // Calls of StartRead that have not returned yet: Finish must come after them.
  int reads_starting_ ABSL_GUARDED_BY(mutex_) = 0;
  bool appending_ ABSL_GUARDED_BY(mutex_) = false;
  // The client has sent all, or what cannot be read, or is gone.
  bool read_ended_ ABSL_GUARDED_BY(mutex_) = false;
  bool draining_ ABSL_GUARDED_BY(mutex_) = false;
  // Answers reach nobody any more.
  bool broken_ ABSL_GUARDED_BY(mutex_) = false;
  bool finished_ ABSL_GUARDED_BY(mutex_) = false;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_INGEST_STREAM_H_
