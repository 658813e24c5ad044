#include "services/scoring/engine/log_score_engine.h"

#include <malloc.h>

#include <algorithm>
#include <future>

#include "absl/strings/str_cat.h"
#include "common/background_thread.h"
#include "common/log.h"
#include "common/status.h"
#include "common/steady_clock.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/engine/gate_values.h"
#include "services/scoring/engine/publish_rest.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

// Beyond this the delta is merged whatever the publishing interval: 24 bytes an act.
constexpr size_t kMaxDeltaActs = 16 << 20;
constexpr absl::Duration kIdleWait = absl::Milliseconds(200);

int ThreadsOr(int threads) {
  return threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
}

}  // namespace

LogScoreEngine::LogScoreEngine(const ScoreEngineOptions& options, Clock& clock, std::unique_ptr<FactLog> log,
                               std::unique_ptr<ModelFolder> models, std::unique_ptr<SnapshotFolder> folder,
                               std::unique_ptr<ScoreHistory> history, std::unique_ptr<DoNotScore> do_not_score,
                               LogSharing sharing)
    : options_(options),
      threads_(ThreadsOr(options.threads)),
      clock_(clock),
      log_(std::move(log)),
      models_(std::move(models)),
      folder_(std::move(folder)),
      history_(std::move(history)),
      do_not_score_(std::move(do_not_score)),
      sharing_(std::move(sharing)),
      live_(models_->Find(options.model.name)) {
  DeleteWhatIfs();
  oldest_id_ = sharing_.last ? sharing_.last->oldest_id : 0;
  const auto& snapshots = folder_->snapshots();
  if (const auto serving = snapshots.find(folder_->serving().id); serving != snapshots.end() && !is_reader()) {
    serving_.store(serving->second);
    held_ = folder_->serving().held;
    live_ = models_->Find(serving->second->model().name);
    if (live_ != models_->Find(options_.model.name)) {
      LogInfo("model_of_the_folder_serves", {{"model", model().name}, {"not", options_.model.name}});
    }
  }
  Rebase(snapshots.empty() ? nullptr : snapshots.rbegin()->second);
  CopyList();
  if (is_reader()) {
    worker_ = std::thread([this] { FollowLog(); });
    watcher_ = std::thread([this] { Watch(); });
    return;
  }
  committer_ = std::make_unique<Committer>(*log_, *do_not_score_, [this](std::vector<CommittedBatch> batches) {
    MutexLock lock(&mutex_);
    for (CommittedBatch& batch : batches) {
      if (parsed_bytes_ + batch.bytes > options_.max_parsed_bytes) batch.batch.reset();
      if (batch.batch != nullptr) parsed_bytes_ += batch.bytes;
      queue_.push_back(std::move(batch));
    }
    changed_.NotifyAll();
  });
  worker_ = std::thread([this] { Work(); });
}

LogScoreEngine::~LogScoreEngine() {
  // First what is accepted becomes durable, then the worker ends; it folds the rest after a restart. The worker
  // calls the committer, which must outlive it.
  if (committer_) committer_->Stop();
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
    changed_.NotifyAll();
  }
  if (watcher_.joinable()) watcher_.join();
  worker_.join();
}

void LogScoreEngine::Append(std::shared_ptr<const klout::fact::v1::FactBatch> batch, AppendDone done) {
  absl::Status status = is_reader() ? NotTheWriter(sharing_.options.writer) : CheckFactBatch(*batch, clock_.Now());
  if (!status.ok()) {
    {
      MutexLock lock(&mutex_);
      ++stats_.refused;
    }
    done(std::move(status));
    return;
  }
  committer_->Append(std::move(batch), std::move(done));
}

absl::Status LogScoreEngine::OnWorker(std::function<absl::Status()> command) {
  // All that changes something comes through here, or through Append.
  if (is_reader()) return NotTheWriter(sharing_.options.writer);
  std::promise<absl::Status> promise;
  std::future<absl::Status> done = promise.get_future();
  {
    MutexLock lock(&mutex_);
    if (stopping_) return Unavailable("DRAINING", "the service is stopping", absl::Seconds(1));
    commands_.push_back([&promise, &command] { promise.set_value(command()); });
    changed_.NotifyAll();
  }
  return done.get();
}

void LogScoreEngine::Work() {
  RunInBackground();
  if (absl::Status status = CatchUp(); !status.ok()) {
    LogError("log_replay_failed", {{"error", status.ToString()}});
  }
  if (const std::shared_ptr<const Snapshot> snapshot = serving()) snapshot->Warm();
  ScoreCandidateOnBase();
  bool has_freed = false;
  while (true) {
    std::function<void()> command;
    bool idle = false;
    {
      MutexLock lock(&mutex_);
      const absl::Time until = absl::Now() + kIdleWait;
      bool is_time = false;
      while (!stopping_ && queue_.empty() && commands_.empty() && !is_time) is_time = !changed_.WaitUntil(&mutex_, until);
      if (stopping_ && commands_.empty()) return;
      idle = queue_.empty() && commands_.empty();
      // Commands see all that was committed before them.
      if (!commands_.empty()) {
        command = std::move(commands_.front());
        commands_.pop_front();
      }
    }
    // What was folded and made is gone, and without this the allocator keeps its pages for good. It holds the allocator's locks as long as it takes, and so
    // every thread of the process: not while facts come in, which need the pages again at once.
    if (idle && has_freed) malloc_trim(0);
    has_freed = !idle;
    FoldQueued();
    if (command) command();
    if (IsPublishDue()) {
      has_freed = true;
      if (auto published = DoPublish(false); !published.ok()) {
        LogWarning("publish_failed", {{"error", published.status().ToString()}});
      }
    }
    AnnounceOrTryLater();
  }
}

absl::Status LogScoreEngine::VisitBatches(uint64_t first, uint64_t last, const BatchVisitor& visit) const {
  klout::fact::v1::FactBatch batch;
  return log_->Visit(first, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
    if (sequence > last) return false;
    batch.Clear();
    if (!batch.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) {
      return absl::DataLossError(absl::StrCat("batch ", sequence, " of the log is torn"));
    }
    return visit(sequence, batch);
  });
}

absl::Status LogScoreEngine::Replay(uint64_t last) {
  const uint64_t first = delta_->log_watermark() + 1;
  if (first > last) return absl::OkStatus();
  // What comes after `last` is on its way through the queue.
  return VisitBatches(first, last, [&](uint64_t sequence, klout::fact::v1::FactBatch& batch) -> absl::StatusOr<bool> {
    Fold(sequence, batch);
    MutexLock lock(&mutex_);
    return !stopping_;
  });
}

FoldCounts LogScoreEngine::Fold(uint64_t sequence, const klout::fact::v1::FactBatch& batch) {
  const Facts facts = ViewFactBatch(batch);
  const FoldCounts counts = delta_->Fold(sequence, facts);
  facts_since_served_ += facts.row_count();
  facts_since_candidate_passed_ += facts.row_count();
  MutexLock lock(&mutex_);
  stats_.facts += counts.folded;
  stats_.late += counts.late;
  stats_.self += counts.self;
  stats_.over_allowance += counts.over_allowance;
  return counts;
}

void LogScoreEngine::FoldQueued() {
  std::deque<CommittedBatch> batches;
  {
    MutexLock lock(&mutex_);
    batches.swap(queue_);
  }
  for (CommittedBatch& batch : batches) {
    // A replay may have read it from the log already.
    if (batch.sequence > delta_->log_watermark()) {
      if (batch.batch != nullptr) {
        Fold(batch.sequence, *batch.batch);
      } else if (absl::Status status = Replay(batch.sequence); !status.ok()) {
        LogError("log_replay_failed", {{"error", status.ToString()}});
      }
    }
    if (batch.batch != nullptr) {
      batch.batch.reset();
      MutexLock lock(&mutex_);
      parsed_bytes_ -= batch.bytes;
    }
    if (committer_) committer_->Folded(batch.bytes);
  }
}

bool LogScoreEngine::IsPublishDue() const {
  if (delta_->empty()) return false;
  // A held snapshot stays, even at the price of memory: that is what the operator asked for.
  if (held_) return false;
  if (delta_->act_count() > kMaxDeltaActs) return true;
  if (options_.publish_every <= absl::ZeroDuration()) return false;
  return SteadyClock().Now() - last_publish_end_ >= PublishRest(options_.publish_every, last_publish_took_);
}

void LogScoreEngine::Rebase(std::shared_ptr<const Snapshot> base) {
  base_ = std::move(base);
  delta_ = std::make_unique<Delta>(base_ ? base_->graph() : empty_.View(), options_.model.folding);
}

LogScoreEngine::Description LogScoreEngine::Describe(const GraphView& graph, const Model& model) const {
  Description description;
  description.mutable_ref()->mutable_as_of()->set_seconds(graph.as_of);
  description.mutable_ref()->set_model(model.name);
  description.mutable_created()->set_seconds(absl::ToUnixSeconds(clock_.Now()));
  description.set_log_watermark(graph.log_watermark);
  description.set_accounts(graph.account_count());
  description.set_edges(graph.edge_count());
  return description;
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::MakeSnapshot() {
  const Graph merged = Merge(*delta_, options_.model.folding, threads_);
  const GraphView graph = merged.View();
  const Scores scores = ScoreGraph(graph, model(), threads_);
  Description description = Describe(graph, model());
  if (const std::shared_ptr<const Snapshot> before = serving()) {
    SetGate(CheckGate(before->measures(), Measure(graph, scores.View()), static_cast<double>(facts_since_served_), options_.gate),
            description);
  }
  absl::StatusOr<std::shared_ptr<const Snapshot>> made = folder_->Add(std::move(description), graph, scores);
  if (made.ok()) ScoreCandidate(graph, *made);
  return made;
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::DoPublish(bool force) {
  const absl::Time start = SteadyClock().Now();
  std::shared_ptr<const Snapshot> snapshot = base_;
  // After a rollback to another model the newest snapshot is of one that does not serve.
  if (!delta_->empty() || snapshot == nullptr || snapshot->model().name != model().name) {
    absl::StatusOr<std::shared_ptr<const Snapshot>> made = MakeSnapshot();
    if (!made.ok()) return made.status();
    snapshot = *std::move(made);
    Rebase(snapshot);
  }
  const bool serve = force || PassedGate(snapshot->description());
  if (serve && serving() != snapshot) {
    if (absl::Status status = Serve(snapshot, false); !status.ok()) return status;
  }
  if (serve && held_) {
    if (absl::Status status = folder_->SetServing({snapshot->id(), false}); !status.ok()) return status;
    held_ = false;
  }
  folder_->Prune(options_.keep_snapshots);
  CopyList();
  last_publish_end_ = SteadyClock().Now();
  last_publish_took_ = last_publish_end_ - start;
  MutexLock lock(&mutex_);
  stats_.last_publish_seconds = absl::ToDoubleSeconds(last_publish_took_);
  ++(serve ? stats_.published : stats_.quarantined);
  if (!serve) {
    return FailedPrecondition("GATE", "", absl::StrCat("snapshot ", snapshot->id(), " moved more than the publish gate allows (", FailedChecks(snapshot->description()), ") and is quarantined; publish with force to serve it"));
  }
  Description description = snapshot->description();
  description.set_state(klout::scoring::v1::SNAPSHOT_STATE_SERVING);
  return description;
}

absl::Status LogScoreEngine::Serve(const std::shared_ptr<const Snapshot>& snapshot, bool held) {
  snapshot->Warm();
  const std::shared_ptr<const Snapshot> before = serving();
  const auto day = [](const Snapshot& of) { return of.graph().as_of / kSecondsPerDay; };
  // What served before an erasure holds names that must not come back into history.
  if (!is_reader() && before != nullptr && day(*snapshot) > day(*before) && RewriteUnderWay() != Rewrite::kErasing) {
    if (absl::Status status = history_->Record(*before); !status.ok()) {
      LogError("history_not_recorded", {{"error", status.ToString()}});
    }
  }
  if (absl::Status status = folder_->Release(snapshot->id()); !status.ok()) return status;
  if (absl::Status status = folder_->SetServing({snapshot->id(), held}); !status.ok()) return status;
  held_ = held;
  facts_since_served_ = 0;
  live_.store(models_->Find(snapshot->model().name), std::memory_order_release);
  if (is_reader()) {
    // Before anybody sees the snapshot: who does finds it counted.
    MutexLock lock(&mutex_);
    ++stats_.published;
  }
  serving_.store(snapshot, std::memory_order_release);
  TellListeners(snapshot);
  return absl::OkStatus();
}

void LogScoreEngine::TellListeners(const std::shared_ptr<const Snapshot>& snapshot) {
  std::vector<std::shared_ptr<Listener>> listeners;
  {
    MutexLock lock(&mutex_);
    std::erase_if(listeners_, [](const auto& listener) { return listener.expired(); });
    for (const auto& listener : listeners_) {
      if (auto alive = listener.lock()) listeners.push_back(std::move(alive));
    }
  }
  for (const auto& listener : listeners) (*listener)(snapshot);
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::Publish(bool force) {
  absl::StatusOr<Description> published = absl::UnknownError("");
  absl::Status status = OnWorker([&] {
    published = DoPublish(force);
    return absl::OkStatus();
  });
  if (!status.ok()) return status;
  return published;
}

absl::Status LogScoreEngine::DoRollback(uint64_t snapshot_id, Description& description) {
  const uint64_t now = folder_->serving().id;
  if (snapshot_id == 0) {
    for (const auto& [id, snapshot] : folder_->snapshots()) {
      if (id < now && !folder_->IsQuarantined(id)) snapshot_id = id;
    }
    if (snapshot_id == 0) return FailedPrecondition("NO_OLDER_SNAPSHOT", "snapshot_id", "no older snapshot is kept");
  }
  const auto found = folder_->snapshots().find(snapshot_id);
  if (found == folder_->snapshots().end()) {
    return NotFound("snapshot_id", absl::StrCat("no snapshot ", snapshot_id, " is kept"));
  }
  if (folder_->IsQuarantined(snapshot_id)) {
    return FailedPrecondition("QUARANTINED", "snapshot_id", absl::StrCat("snapshot ", snapshot_id, " was never served: the publish gate stopped it"));
  }
  if (absl::Status status = Serve(found->second, true); !status.ok()) return status;
  CopyList();
  description = found->second->description();
  description.set_state(klout::scoring::v1::SNAPSHOT_STATE_SERVING);
  return absl::OkStatus();
}

absl::StatusOr<LogScoreEngine::Description> LogScoreEngine::Rollback(uint64_t snapshot_id) {
  Description description;
  if (absl::Status status = OnWorker([&] { return DoRollback(snapshot_id, description); }); !status.ok()) {
    return status;
  }
  return description;
}

void LogScoreEngine::CopyList() {
  std::vector<Description> list = folder_->List();
  MutexLock lock(&mutex_);
  stats_.newest_gate.clear();
  if (!list.empty()) stats_.newest_gate.assign(list.front().gate().begin(), list.front().gate().end());
  stats_.newest_is_quarantined = !list.empty() && list.front().state() == klout::scoring::v1::SNAPSHOT_STATE_QUARANTINED;
  list_ = std::move(list);
}

std::vector<LogScoreEngine::Description> LogScoreEngine::ListSnapshots() const {
  MutexLock lock(&mutex_);
  return list_;
}

std::shared_ptr<void> LogScoreEngine::Listen(Listener listener) {
  auto held = std::make_shared<Listener>(std::move(listener));
  MutexLock lock(&mutex_);
  listeners_.push_back(held);
  return held;
}

EngineStats LogScoreEngine::stats() const {
  EngineStats stats;
  {
    MutexLock lock(&mutex_);
    stats = stats_;
  }
  if (committer_) committer_->AddTo(stats);
  stats.log_sequence = log_->last_sequence();
  if (const auto snapshot = serving()) stats.served_watermark = snapshot->description().log_watermark();
  return stats;
}

}  // namespace klout::scoring
