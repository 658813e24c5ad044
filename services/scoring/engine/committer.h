#ifndef KLOUT_SERVICES_SCORING_ENGINE_COMMITTER_H_
#define KLOUT_SERVICES_SCORING_ENGINE_COMMITTER_H_

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "absl/functional/any_invocable.h"
#include "absl/status/statusor.h"
#include "common/mutex.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/store/do_not_score.h"
#include "services/scoring/store/fact_log.h"

namespace klout::scoring {

// Bounds of what waits in memory between the network, the log and the graph.
inline constexpr uint64_t kMaxQueuedBytes = uint64_t{512} << 20;
// Acknowledgements wait while more than this is durable but not folded, which slows senders down. It is time,
// not memory: see ScoreEngineOptions::max_parsed_bytes.
inline constexpr uint64_t kMaxUnfoldedBytes = uint64_t{512} << 20;
inline constexpr uint64_t kMaxCommitBytes = uint64_t{32} << 20;
// Of one commit; what one write of every fact log takes.
inline constexpr size_t kMaxCommitBatches = 65536;

// A durable batch on its way into the graph.
struct CommittedBatch {
  uint64_t sequence = 0;
  uint64_t bytes = 0;
  // Null: to be read from the log.
  std::shared_ptr<const klout::fact::v1::FactBatch> batch;
};

// Makes batches durable on a thread of its own, as many as wait in one synced write: group commit.
// Thread-safe.
class Committer {
 public:
  // `fold` is called with durable batches in log order, on the committer's thread.
  using Fold = std::function<void(std::vector<CommittedBatch>)>;
  // Facts about `do_not_score` are left out. At most `max_queued_bytes` wait to be written.
  Committer(FactLog& log, const DoNotScore& do_not_score, Fold fold, uint64_t max_queued_bytes = kMaxQueuedBytes);
  ~Committer() { Stop(); }

  // Commits what waits, then takes no more. Further calls do nothing.
  void Stop() ABSL_LOCKS_EXCLUDED(mutex_);

  // Refused before it is written out and hashed, at the cost of a walk over its columns, if it has no room.
  void Append(std::shared_ptr<const klout::fact::v1::FactBatch> batch, ScoreEngine::AppendDone done) ABSL_LOCKS_EXCLUDED(mutex_);
  // Bytes of a batch that was folded.
  void Folded(uint64_t bytes);

  // Runs `work` while nothing is being committed and nothing is committed after: for rewriting the log.
  absl::Status WhileIdle(const std::function<absl::Status()>& work);

  void AddTo(EngineStats& stats) const;

 private:
  struct Waiting {
    std::shared_ptr<const klout::fact::v1::FactBatch> batch;
    LogEntry entry;
    ScoreEngine::AppendDone done;
  };

  void Run();
  // TakeGroup gives it back.
  bool TakeRoom(uint64_t bytes) ABSL_LOCKS_EXCLUDED(mutex_);
  std::vector<Waiting> TakeGroup() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Commit(std::vector<Waiting> group);
  // Not sooner than here: whoever was put on the list before the log was rewritten is in no batch that is written after.
  void LeaveOut(Waiting& waiting);

  FactLog& log_;
  const DoNotScore& do_not_score_;
  const Fold fold_;
  const uint64_t max_queued_bytes_;
  mutable Mutex mutex_;
  CondVar changed_;
  std::deque<Waiting> waiting_ ABSL_GUARDED_BY(mutex_);
  uint64_t waiting_bytes_ ABSL_GUARDED_BY(mutex_) = 0;
  uint64_t unfolded_bytes_ ABSL_GUARDED_BY(mutex_) = 0;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  bool committing_ ABSL_GUARDED_BY(mutex_) = false;
  bool paused_ ABSL_GUARDED_BY(mutex_) = false;
  std::atomic<uint64_t> batches_{0}, duplicates_{0}, refused_{0}, bytes_{0}, commits_{0}, do_not_score_facts_{0};
  std::thread thread_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_COMMITTER_H_
