#ifndef KLOUT_SERVICES_SCORING_ENGINE_LOG_SCORE_ENGINE_H_
#define KLOUT_SERVICES_SCORING_ENGINE_LOG_SCORE_ENGINE_H_

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

#include "common/mutex.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/engine/committer.h"
#include "services/scoring/engine/open_score_engine.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/store/batch_removal.h"
#include "services/scoring/store/fact_log.h"
#include "services/scoring/store/shared_fact_log.h"
#include "services/scoring/store/snapshot_folder.h"

namespace klout::scoring {

// How an engine takes part in a log that others read.
struct LogSharing {
  // The engine's log, as what it is; null: nobody else reads it.
  SharedFactLog* log = nullptr;
  ReplicaOptions options = {};
  // What was announced last before this engine.
  std::optional<Publication> last = {};
};

// The engine over a fact log and a folder of snapshots. Its worker thread is the only one that changes the
// graph and the folder: it folds committed batches in log order and, in between, runs commands. That of a reader
// follows what the writer publishes instead, of which a second thread tells it: log_score_engine_follow.cc.
class LogScoreEngine : public ScoreEngine {
  using Description = klout::scoring::v1::Snapshot;

 public:
  LogScoreEngine(const ScoreEngineOptions& options, Clock& clock, std::unique_ptr<FactLog> log,
                 std::unique_ptr<ModelFolder> models, std::unique_ptr<SnapshotFolder> folder, std::unique_ptr<ScoreHistory> history,
                 std::unique_ptr<DoNotScore> do_not_score, LogSharing sharing = {});
  ~LogScoreEngine() override;

  void Append(std::shared_ptr<const klout::fact::v1::FactBatch> batch, AppendDone done) override;
  std::shared_ptr<const Snapshot> serving() const override {
    std::shared_ptr<const Snapshot> snapshot = serving_.load(std::memory_order_acquire);
    return is_reader() && !MayServe(snapshot.get()) ? nullptr : snapshot;
  }
  absl::StatusOr<klout::scoring::v1::Snapshot> Publish(bool force) override;
  absl::StatusOr<klout::scoring::v1::Snapshot> Rollback(uint64_t snapshot_id) override;
  std::vector<klout::scoring::v1::Snapshot> ListSnapshots() const override;
  absl::StatusOr<std::shared_ptr<const Snapshot>> Simulate(const WhatIf& what_if) override;
  absl::StatusOr<std::vector<Backtest>> RunBacktests(int cuts, int days, const std::function<bool()>& cancelled) override;
  absl::StatusOr<FittedModel> FitModel(int cuts, int days, const std::function<bool()>& cancelled) override;
  const Model& model() const override { return *live_.load(std::memory_order_acquire); }
  const ModelFolder& models() const override { return *models_; }
  absl::Status StartShadow(const klout::scoring::v1::ModelFile& file) override;
  absl::Status StageModel(const std::string& name) override;
  absl::StatusOr<Description> PromoteModel(const std::string& name, bool force) override;
  absl::Status WithdrawModel(const std::string& name) override;
  std::optional<CandidateState> candidate() const override;
  absl::StatusOr<std::shared_ptr<const Snapshot>> WorldAsOf(UnixSeconds end, const Model& model,
                                                           const std::function<bool()>& cancelled) override;
  absl::StatusOr<std::shared_ptr<const Snapshot>> WorldAt(uint64_t log_watermark, const Model& model,
                                                         const std::function<bool()>& cancelled) override;
  absl::StatusOr<AttackMeasure> MeasureAttack(AttackKind kind, uint64_t seed, uint32_t max_helpers, const std::function<bool()>& cancelled) override;
  absl::StatusOr<int> Endorse(const klout::scoring::v1::EndorseRequest& request) override;
  absl::StatusOr<Removed> Remove(const std::string& subject, bool do_not_score) override;
  absl::StatusOr<ErasureSearch> SearchErased(const std::vector<NameHash>& names, uint64_t watermark,
                                             const std::function<bool()>& cancelled) override;
  DoNotScore& do_not_score() override { return *do_not_score_; }
  absl::StatusOr<Description> TakeOut(const Erasure& contested, bool force, uint64_t& facts) override;
  const ScoreHistory& history() const override { return *history_; }
  std::shared_ptr<void> Listen(Listener listener) override;
  EngineStats stats() const override;

 private:
  // Runs `command` on the worker, after everything committed before the call is folded, and waits for it.
  absl::Status OnWorker(std::function<absl::Status()> command);

  // The rest runs on the worker only.
  void Work();
  // Calls visit(sequence, batch) for the batches from `first` to `last`, until it returns false or an error. DATA_LOSS if one cannot be read.
  using BatchVisitor = std::function<absl::StatusOr<bool>(uint64_t sequence, klout::fact::v1::FactBatch& batch)>;
  absl::Status VisitBatches(uint64_t first, uint64_t last, const BatchVisitor& visit) const;
  // Folds the log up to and with `last`.
  absl::Status Replay(uint64_t last);
  void FoldQueued();
  FoldCounts Fold(uint64_t sequence, const klout::fact::v1::FactBatch& batch);
  bool IsPublishDue() const;
  absl::StatusOr<Description> DoPublish(bool force);
  absl::StatusOr<std::shared_ptr<const Snapshot>> MakeSnapshot();
  // Without a gate and an id.
  Description Describe(const GraphView& graph, const Model& model) const;
  absl::Status Serve(const std::shared_ptr<const Snapshot>& snapshot, bool held);
  absl::Status DoRollback(uint64_t snapshot_id, Description& description);
  // Scores the candidate, if there is one, on the graph of `live`, which was just made.
  void ScoreCandidate(const GraphView& graph, std::shared_ptr<const Snapshot> live);
  // The same on what is there, when a model becomes the candidate or the engine starts.
  void ScoreCandidateOnBase();
  // NOT_FOUND unless `name` is the candidate.
  absl::Status CheckCandidate(const std::string& name) const;
  absl::StatusOr<Description> DoPromote(const std::string& name, bool force);
  absl::Status DropCandidate();
  // A snapshot that no folder knows.
  absl::StatusOr<std::shared_ptr<const Snapshot>> OpenWorld(const Description& description, const Graph& graph, const Model& model) const;
  // Starts folding anew after `base`, or from nothing.
  void Rebase(std::shared_ptr<const Snapshot> base);
  absl::StatusOr<Erasure> ErasureOf(const std::string& subject, std::vector<std::string>& names) const;
  absl::Status EraseAndRebuild(const Erasure& erasure, const std::vector<std::string>& names, Removed& removed);
  // How many facts went.
  absl::StatusOr<uint64_t> RewriteLog(const Erasure& erasure);
  // Folds the whole log anew, serves that and deletes every older snapshot.
  absl::Status Rebuild();
  // Folds the whole log anew and publishes that through the gate, unless `force`. `removed` facts are gone since the snapshot that serves.
  absl::StatusOr<Description> Refold(uint64_t removed, bool force);
  // What a start has to do: the end of a rewrite that was cut short, or else what the log holds beyond the newest snapshot.
  absl::Status CatchUp();
  // A batch of the log; nullopt: the log does not have it.
  absl::StatusOr<std::optional<klout::fact::v1::FactBatch>> FindBatch(const std::string& batch_id);
  // The log up to the batch `last`, without what is to go.
  absl::StatusOr<Graph> FoldWithout(const Erasure& erasure, uint64_t last, const std::function<bool()>& cancelled = [] { return false; });
  // Moments of the log's past, each with the end of what is compared with it, and the last batch that is looked at.
  struct Cuts {
    std::vector<std::pair<UnixSeconds, UnixSeconds>> windows;
    uint64_t last = 0;
  };
  // `cuts` 0: `otherwise`, or as many as leave half of the log before the first, but `least`.
  absl::StatusOr<Cuts> CutsOf(int cuts, int otherwise, int least, int days) const;
  // The log as of a cut, and what came after it. `outcomes` views the graph.
  struct LookBack {
    Graph graph;
    std::unique_ptr<Outcomes> outcomes;
  };
  absl::Status LookBackTo(UnixSeconds cut, UnixSeconds end, uint64_t last, const std::function<bool()>& cancelled, LookBack& back);
  absl::StatusOr<Backtest> RunBacktest(const Model& model, UnixSeconds cut, UnixSeconds end, uint64_t last, const std::function<bool()>& cancelled);
  // Files that a crash in the middle of a what-if left behind.
  void DeleteWhatIfs() const;
  // A rewrite of the log was begun, and what was made of the old one is still there.
  enum class Rewrite { kNone, kErasing, kTakingOut };
  Rewrite RewriteUnderWay() const;
  absl::Status BeginRewrite(Rewrite kind) const;
  absl::Status EndRewrite() const;
  absl::Status CheckAllowance(const klout::scoring::v1::EndorseRequest& request, UnixSeconds now, int& left) const;
  void CopyList();
  void TellListeners(const std::shared_ptr<const Snapshot>& snapshot);

  bool is_reader() const { return sharing_.options.role == LogRole::kReader; }
  // Of a reader: it knows of every erasure that was answered, and `snapshot` is of none of those who were erased.
  bool MayServe(const Snapshot* snapshot) const;
  // Of a writer of a shared log, on the worker: tells readers what serves, if that changed.
  absl::Status Announce();
  void AnnounceOrTryLater();
  // Of a writer of a shared log, on any thread: waits until no reader serves what was erased.
  absl::Status AwaitReaders();
  // Of a reader: Watch looks for what was published, on a thread of its own, and FollowLog makes it, on the worker.
  void Watch();
  absl::Status Look();
  void FollowLog();
  absl::Status Follow(const Publication& publication);
  absl::StatusOr<std::shared_ptr<const Snapshot>> MakeAgain(const Publication& publication);

  const ScoreEngineOptions options_;
  const int threads_;
  Clock& clock_;
  const std::unique_ptr<FactLog> log_;
  const std::unique_ptr<ModelFolder> models_;
  const std::unique_ptr<SnapshotFolder> folder_;
  const std::unique_ptr<ScoreHistory> history_;
  const std::unique_ptr<DoNotScore> do_not_score_;
  const Graph empty_;
  const LogSharing sharing_;

  std::atomic<std::shared_ptr<const Snapshot>> serving_;
  std::atomic<const Model*> live_;
  // Snapshots with lower ids hold somebody who was erased. Of a shared log only.
  std::atomic<uint64_t> oldest_id_{0};
  // Of a reader: nanoseconds of the steady clock; later than that it is blind.
  std::atomic<int64_t> sees_until_{0};

  // Of the worker.
  std::shared_ptr<const Snapshot> base_;
  std::unique_ptr<Delta> delta_;
  uint64_t facts_since_served_ = 0;
  absl::Time last_publish_end_ = absl::InfinitePast();
  absl::Duration last_publish_took_ = absl::ZeroDuration();
  bool held_ = false;
  // What the candidate made of the facts when it last passed the gate, and how many came since.
  std::optional<GateMeasures> candidate_passed_;
  uint64_t facts_since_candidate_passed_ = 0;
  // Of a writer: what readers were told.
  std::optional<Publication> announced_;
  absl::Time announce_after_ = absl::InfinitePast();
  // Of a reader: the table that base_ and delta_ were folded from, and the snapshot that it serves.
  std::string folded_table_;
  std::optional<Publication> followed_;

  mutable Mutex mutex_;
  CondVar changed_;
  std::deque<CommittedBatch> queue_ ABSL_GUARDED_BY(mutex_);
  // Of the batches in queue_, or being folded, that are in memory.
  uint64_t parsed_bytes_ ABSL_GUARDED_BY(mutex_) = 0;
  std::deque<std::function<void()>> commands_ ABSL_GUARDED_BY(mutex_);
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;
  // Of a reader: the newest that it has seen; it is looked at again after each look.
  std::optional<Publication> wanted_ ABSL_GUARDED_BY(mutex_);
  bool has_looked_ ABSL_GUARDED_BY(mutex_) = false;
  // Of a writer: until then some reader may not have heard of the newest erasure.
  absl::Time readers_know_at_ ABSL_GUARDED_BY(mutex_) = absl::InfinitePast();
  std::vector<std::weak_ptr<Listener>> listeners_ ABSL_GUARDED_BY(mutex_);
  // Copy of the folder's list, for readers.
  std::vector<Description> list_ ABSL_GUARDED_BY(mutex_);
  EngineStats stats_ ABSL_GUARDED_BY(mutex_);
  // Its mark is that of the folder of models.
  CandidateState candidate_ ABSL_GUARDED_BY(mutex_);

  // Readers of the log off the worker hold it shared; its rewriting excludes them.
  std::shared_mutex rewriting_;

  // One endorsement at a time, so that two cannot use the last +K of a day.
  Mutex endorsing_;

  std::unique_ptr<Committer> committer_;
  std::thread worker_;
  std::thread watcher_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_ENGINE_LOG_SCORE_ENGINE_H_
