#ifndef KLOUT_COMMON_INGEST_CLIENT_H_
#define KLOUT_COMMON_INGEST_CLIENT_H_

#include <grpcpp/client_context.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <thread>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"

namespace klout {

struct IngestOptions {
  // Batches sent and not yet acknowledged; the server takes 64 per stream.
  size_t window_batches = 64;
  // And their bytes: memory that waits here for acknowledgements.
  size_t window_bytes = 64u << 20;
  // Without any acknowledgement for this long the stream counts as broken.
  absl::Duration ack_timeout = absl::Seconds(60);
  // After a break: attempts in a row without any acknowledgement, and the waits between them, doubling.
  int max_attempts = 8;
  absl::Duration first_backoff = absl::Milliseconds(100);
  absl::Duration max_backoff = absl::Seconds(5);
  // How a wait between attempts is spent.
  std::function<void(absl::Duration)> sleep = nullptr;
};

// Sends fact batches over ScoringService.Ingest with a window of unacknowledged ones. When the stream breaks
// with UNAVAILABLE, or the server asks to slow down, it connects anew after a wait and sends
// again what was not acknowledged: batch ids make that safe. Acknowledged means durable.
//
//   IngestClient ingest(*stub, options);
//   while (...) if (auto status = ingest.Send(std::move(batch)); !status.ok()) return status;
//   if (auto status = ingest.Flush(); !status.ok()) return status;
//
// A batch that the server refuses for good ends it: every later call gives that error, which names the batch.
// Not thread-safe: one thread calls; another, inside, reads the answers. Every wait has a limit.
class IngestClient {
 public:
  struct Counts {
    uint64_t batches = 0;
    uint64_t rows = 0;
    // Of the batches: known to the server already.
    uint64_t duplicate_batches = 0;
    uint64_t duplicate_rows = 0;
    uint64_t reconnects = 0;
  };

  // `stub` must outlive the client.
  IngestClient(scoring::v1::ScoringService::StubInterface& stub, IngestOptions options);
  // Batches not flushed may or may not have arrived.
  ~IngestClient();
  IngestClient(const IngestClient&) = delete;
  IngestClient& operator=(const IngestClient&) = delete;

  // Waits while the window is full.
  absl::Status Send(fact::v1::FactBatch batch);
  // Waits until all that was sent is acknowledged.
  absl::Status Flush();

  // Acknowledged so far.
  Counts counts() const;

 private:
  using Stream = grpc::ClientReaderWriterInterface<scoring::v1::IngestRequest, scoring::v1::IngestResponse>;
  struct Pending {
    scoring::v1::IngestRequest request;
    uint64_t rows = 0;
    size_t bytes = 0;
  };

  bool HasRoom(size_t batches, size_t bytes) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  // Waits until at most so much is unacknowledged, mending the stream as often as needed.
  absl::Status WaitForRoom(size_t batches, size_t bytes);
  absl::Status Mend();
  bool Connect();
  absl::Status Disconnect();
  void ReadAnswers(Stream* stream, grpc::ClientContext* context);
  bool TakeAnswer(const scoring::v1::IngestResponse& answer) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  scoring::v1::ScoringService::StubInterface& stub_;
  const IngestOptions options_;
  std::unique_ptr<grpc::ClientContext> context_;
  std::unique_ptr<Stream> stream_;
  std::thread reader_;
  int attempts_ = 0;

  mutable Mutex mutex_;
  // An answer came, or the stream broke.
  CondVar changed_;
  // Sent, not acknowledged, in the order sent. Only the calling thread adds, only the reader removes;
  // elements stay where they are.
  std::deque<Pending> pending_ ABSL_GUARDED_BY(mutex_);
  size_t pending_bytes_ ABSL_GUARDED_BY(mutex_) = 0;
  // No more can be sent on the stream; and: because it ended, not because we want no more of it.
  bool broken_ ABSL_GUARDED_BY(mutex_) = true;
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  bool acknowledged_since_mend_ ABSL_GUARDED_BY(mutex_) = false;
  // What broke the stream, if an answer said so.
  absl::Status pause_ ABSL_GUARDED_BY(mutex_);
  absl::Status refused_ ABSL_GUARDED_BY(mutex_);
  Counts counts_ ABSL_GUARDED_BY(mutex_);
};

// Rows of all tables of a batch.
uint64_t RowsOf(const fact::v1::FactBatch& batch);

}  // namespace klout

#endif  // KLOUT_COMMON_INGEST_CLIENT_H_
