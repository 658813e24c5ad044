#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_OUTBOX_SENDER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_OUTBOX_SENDER_H_

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/ingest_client.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/connector/store/connector_store.h"

namespace klout::connector {

// Sends what waits in the outbox to scoring, in order, on a thread of its own, and takes it out once scoring has it on
// disk. While scoring is away it tries again, for ever. A batch that scoring refuses for good would be our bug; it is
// written to a file beside the store, so that nothing is lost, and does not hold up the rest. Thread-safe.
class OutboxSender {
 public:
  struct Options {
    // Sent before an acknowledgement is waited for.
    size_t window_bytes = size_t{8} << 20;
    absl::Duration first_wait = absl::Milliseconds(200);
    absl::Duration max_wait = absl::Seconds(30);
    // Where refused batches are written: PREFIX-NUMBER.batch.
    std::string refused_prefix;
  };
  struct Stats {
    uint64_t batches = 0;
    uint64_t rows = 0;
    uint64_t refused = 0;
    // Attempts that failed since the last that did not.
    uint64_t failures = 0;
  };

  // Must outlive it. Begins to send what is there.
  OutboxSender(ConnectorStore& store, scoring::v1::ScoringService::StubInterface& scoring, Options options);
  // Ends after the window under way; the rest waits on disk.
  ~OutboxSender();
  OutboxSender(const OutboxSender&) = delete;
  OutboxSender& operator=(const OutboxSender&) = delete;

  // There is something new.
  void Notify() ABSL_LOCKS_EXCLUDED(mutex_);
  // Waits until scoring has all that was in the outbox at the call. UNAVAILABLE, reason NOT_SENT, if `deadline` of the real
  // clock passes first; it is sent later.
  absl::Status Flush(absl::Time deadline) ABSL_LOCKS_EXCLUDED(mutex_);
  Stats stats() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  using Numbered = std::pair<uint64_t, fact::v1::FactBatch>;

  void Run() ABSL_LOCKS_EXCLUDED(mutex_);
  // Sends until the outbox is empty.
  absl::Status SendAll();
  absl::Status SendWindow(const std::vector<Numbered>& window);
  // One by one, so that it is known which is refused.
  absl::Status SendEach(const std::vector<Numbered>& window);
  absl::Status SetAside(const Numbered& batch, const absl::Status& why);
  absl::Status Sent(const std::vector<Numbered>& window);

  ConnectorStore& store_;
  scoring::v1::ScoringService::StubInterface& scoring_;
  const Options options_;

  mutable Mutex mutex_;
  CondVar changed_;
  // Notifications, and how many of them all that was there then has been sent for.
  uint64_t wanted_ ABSL_GUARDED_BY(mutex_) = 1;
  uint64_t done_ ABSL_GUARDED_BY(mutex_) = 0;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  Stats stats_ ABSL_GUARDED_BY(mutex_);
  std::thread thread_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_OUTBOX_SENDER_H_
