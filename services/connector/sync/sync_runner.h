#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_SYNC_RUNNER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_SYNC_RUNNER_H_

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/executor.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.pb.h"
#include "services/connector/link/linker.h"
#include "services/connector/mapping/network.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/fact_writer.h"
#include "services/connector/sync/network_caller.h"
#include "services/connector/sync/outbox_sender.h"

namespace klout::connector {

// Reads accounts: some at a time, each once at a time, on demand and on a schedule. Thread-safe.
class SyncRunner {
 public:
  struct Options {
    // Accounts read at a time; each takes a thread, and memory for a page or a few.
    int threads = 16;
    // Accounts that wait for their turn.
    size_t max_queue = 1'000'000;
    // How long after a run that came to its end the next begins. Zero: only on demand.
    absl::Duration every = absl::Minutes(15);
    // After a run that failed.
    absl::Duration retry_after = absl::Minutes(1);
    // How often accounts that are due are looked for.
    absl::Duration look_every = absl::Seconds(5);
    // At the end of a run that was asked for: how long its facts may take to reach scoring.
    absl::Duration flush_timeout = absl::Seconds(30);
  };
  struct Stats {
    uint64_t runs = 0;
    uint64_t failed = 0;
    size_t running = 0;
    size_t queued = 0;
    uint64_t requests = 0, throttles = 0, facts = 0;
  };

  // All must outlive it.
  SyncRunner(const Networks& networks, ConnectorStore& store, Linker& linker, NetworkCaller& caller, FactWriter& writer,
             OutboxSender& sender, Clock& clock, Options options);
  // Waits for the runs under way; stop the waiter and the HTTP client first, so that they end soon.
  ~SyncRunner();
  SyncRunner(const SyncRunner&) = delete;
  SyncRunner& operator=(const SyncRunner&) = delete;

  // Reads the account, or joins a run under way, and tells how it goes at least every second, until it ends or `on_progress`
  // answers false (the run goes on). What the run came to, and RESOURCE_EXHAUSTED, reason OVERLOADED, if too
  // many wait.
  absl::Status Sync(const AccountName& account, const std::function<bool(const v1::SyncAccountResponse&)>& on_progress)
      ABSL_LOCKS_EXCLUDED(mutex_);

  // No new runs; those under way go on.
  void Stop() ABSL_LOCKS_EXCLUDED(mutex_);
  Stats stats() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // A run, seen by all who wait for it.
  struct Running {
    Mutex mutex;
    CondVar changed;
    v1::SyncAccountResponse latest ABSL_GUARDED_BY(mutex);
    uint64_t version ABSL_GUARDED_BY(mutex) = 0;
    std::optional<absl::Status> end ABSL_GUARDED_BY(mutex);
  };

  absl::StatusOr<std::shared_ptr<Running>> Start(const AccountName& account) ABSL_LOCKS_EXCLUDED(mutex_);
  void Run(const AccountName& account, Running& running) ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status ReadAccount(const AccountName& account, Running& running);
  void Schedule() ABSL_LOCKS_EXCLUDED(mutex_);
  void StartDue();
  bool IsDue(const v1::StoredAccount& account);

  const Networks& networks_;
  ConnectorStore& store_;
  Linker& linker_;
  NetworkCaller& caller_;
  FactWriter& writer_;
  OutboxSender& sender_;
  Clock& clock_;
  const Options options_;

  mutable Mutex mutex_;
  CondVar stopped_changed_;
  bool stopped_ ABSL_GUARDED_BY(mutex_) = false;
  // By `network:id`.
  std::map<std::string, std::shared_ptr<Running>> running_ ABSL_GUARDED_BY(mutex_);
  // Of accounts whose last run failed.
  std::map<std::string, absl::Time> retry_at_ ABSL_GUARDED_BY(mutex_);
  Stats stats_ ABSL_GUARDED_BY(mutex_);
  BoundedExecutor executor_;
  std::thread scheduler_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_SYNC_RUNNER_H_
