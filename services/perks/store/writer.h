#ifndef KLOUT_SERVICES_PERKS_STORE_WRITER_H_
#define KLOUT_SERVICES_PERKS_STORE_WRITER_H_

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/functional/any_invocable.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "services/perks/store/workspace.h"

namespace klout::perks {

// One write, as it waits for its transaction.
struct Write {
  // Empty: of the service itself, not remembered.
  std::string request_id = {};
  // SHA-256 of what is asked.
  std::string fingerprint = {};
  // Offers that it will look at; they are read for many writes at once, with what belongs to them.
  std::vector<std::string> offer_ids = {};
  // It needs a transaction of its own: it calls Workspace::Flush or Select. If it is refused, all of it is rolled back; no `settle`.
  bool alone = false;
  // Of the real clock. Past it the write is not begun, and answered DEADLINE_EXCEEDED.
  absl::Time deadline = absl::InfiniteFuture();

  struct Answer {
    // Kept under the request id.
    std::string bytes = {};
    // Whom the bytes name; empty: nobody.
    std::string person = {};
  };
  // Changes that hold even if the write is refused: what is over by `now` ends. May be empty.
  std::function<void(Workspace&, absl::Time now)> settle = {};
  // Does it, or refuses; a refusal leaves no trace, and the same id may be tried again. May run several times, on the writer's
  // thread: it must not block.
  std::function<absl::StatusOr<Answer>(Workspace&, absl::Time now)> run = {};
  // Called once, on a thread of the writer's, when the write is durable or will not be. Must not block.
  absl::AnyInvocable<void(absl::StatusOr<std::string>)> done = {};
};

struct WriterOptions {
  // Writes that wait; more are refused (RESOURCE_EXHAUSTED, OVERLOADED).
  size_t max_waiting = 8192;
  // Writes in one transaction.
  size_t max_group = 256;
  // Threads, each with a connection. SQLite lets one write at a time.
  int threads = 1;
};

// Puts writes into transactions: all that wait, up to max_group, share one commit. Each is idempotent by its request id: the id, a
// fingerprint of the content and the answer are stored in the same transaction as its changes.
//
// If the connection breaks, also during a commit whose outcome is then unknown, the whole group is run again on a new connection: what had
// happened is found by its id and answered as it was. After some tries: UNAVAILABLE; the caller may send it again. A transaction that
// met another writer (serialization, deadlock) is run again, too. A write that fails for any other reason is INTERNAL and alone with it.
//
// Thread-safe.
class Writer {
 public:
  // Serves who waits for stock of the perk; runs after the writes of a group, in their transaction.
  using ServeWaiting = std::function<void(Workspace&, const std::string& perk_id, absl::Time now)>;

  // All must outlive it. The database is migrated.
  Writer(const std::string& url, const WriterOptions& options, Clock& clock, ServeWaiting serve_waiting);
  // Does what waits, then ends.
  ~Writer();

  void Submit(Write write) ABSL_LOCKS_EXCLUDED(mutex_);
  // The same, and waits. For the service's own writes and for tests.
  absl::StatusOr<std::string> Do(Write write) ABSL_LOCKS_EXCLUDED(mutex_);

  // No new writes from here on; they are answered UNAVAILABLE, DRAINING.
  void Drain() ABSL_LOCKS_EXCLUDED(mutex_);

  struct Stats {
    uint64_t commits = 0;
    uint64_t writes = 0;
    // Answered from what was stored.
    uint64_t repeated = 0;
    // Transactions run again: after a conflict, after a lost connection.
    uint64_t conflicts = 0;
    uint64_t reconnects = 0;
    uint64_t ledger_rows = 0;
    size_t waiting = 0;
  };
  Stats stats() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  struct Session;
  using Group = std::vector<Write>;
  // What a write is answered once its group is committed.
  using Answers = std::vector<absl::StatusOr<std::string>>;

  // Writes with their answers, to be told.
  struct Answered {
    Group group;
    Answers answers;
  };
  // Groups that are done and not answered; the writing waits then.
  static constexpr size_t kMaxUnanswered = 4;

  void Work() ABSL_LOCKS_EXCLUDED(mutex_);
  // Answers what is done. A thread of its own, as each answer goes through gRPC: the next group is written meanwhile.
  void Tell() ABSL_LOCKS_EXCLUDED(mutex_);
  bool NextGroup(Group* group) ABSL_LOCKS_EXCLUDED(mutex_);
  void Serve(Session& session, Group group) ABSL_LOCKS_EXCLUDED(mutex_);
  // Runs them in one transaction. Throws if that fails.
  Answers RunGroup(Session& session, Group& group);
  absl::StatusOr<std::string> RunOne(Workspace& workspace, Write& write, absl::Time now);
  // Tries until it is known; false: `group` of many had better be run one by one.
  bool Try(Session& session, Group& group, Answers* answers);

  const std::string url_;
  const WriterOptions options_;
  Clock& clock_;
  const ServeWaiting serve_waiting_;
  std::atomic<uint64_t> commits_ = 0, writes_ = 0, repeated_ = 0, conflicts_ = 0, reconnects_ = 0, ledger_rows_ = 0;
  mutable Mutex mutex_;
  CondVar changed_;
  std::deque<Write> queue_ ABSL_GUARDED_BY(mutex_);
  bool draining_ ABSL_GUARDED_BY(mutex_) = false;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  std::deque<Answered> answered_ ABSL_GUARDED_BY(mutex_);
  // Nothing more will be answered.
  bool written_ ABSL_GUARDED_BY(mutex_) = false;
  CondVar to_tell_, told_;
  std::vector<std::thread> threads_;
  std::thread teller_;
};

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_STORE_WRITER_H_
