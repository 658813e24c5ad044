// How engines over one log stay together: the writer announces what it serves, readers make it again. decisions/0030.

#include <malloc.h>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/background_thread.h"
#include "common/log.h"
#include "common/status.h"
#include "common/steady_clock.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/engine/follower_folder.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/engine/scores_digest.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kAnnounceAgain = absl::Seconds(1);

absl::Status NotYet(std::string_view why) { return Unavailable("LOG_BEHIND", why, absl::Seconds(1)); }

bool IsSame(const Publication& a, const Publication& b) {
  return a.snapshot.ref().id() == b.snapshot.ref().id() && a.scores_digest == b.scores_digest;
}

// The file that the folder knows the model by, which makes the same model anywhere.
std::optional<klout::scoring::v1::ModelFile> FileOf(const ModelFolder& models, const std::string& name) {
  for (klout::scoring::v1::ModelFile& file : models.List()) {
    if (file.name() == name) return std::move(file);
  }
  return std::nullopt;
}

}  // namespace

absl::Status NotTheWriter(const std::string& writer) {
  return Unavailable("NOT_THE_WRITER", absl::StrCat("this replica only reads: send it to ", writer.empty() ? "the klout-scoring that writes" : writer), absl::Seconds(1));
}

absl::Status LogScoreEngine::Announce() {
  const std::shared_ptr<const Snapshot> now = serving();
  if (now == nullptr || RewriteUnderWay() == Rewrite::kErasing) return absl::OkStatus();
  const std::string list_seal = ListSeal(*do_not_score_);
  if (announced_ && announced_->snapshot.ref().id() == now->id() && announced_->oldest_id == oldest_id_ &&
      announced_->list_names == do_not_score_->size()) {
    return absl::OkStatus();
  }
  const std::optional<Publication>& before = announced_ ? announced_ : sharing_.last;
  Publication next = {.snapshot = now->description(),
                      .scores_digest = DigestOfScores(now->graph(), now->scores()),
                      .log_table = sharing_.log->table(),
                      .list_seal = list_seal,
                      .list_names = do_not_score_->size()};
  const std::optional<klout::scoring::v1::ModelFile> model = FileOf(*models_, now->model().name);
  if (!model) return Internal(absl::StrCat("the folder has no model ", now->model().name, ", which serves"));
  next.model = *model;
  // Facts that were taken out since it was made are in it still.
  if (before && IsSame(*before, next)) next.log_table = before->log_table;
  // The log was rewritten, and a crash kept whoever did it from telling why.
  if (!announced_ && before && before->log_table != sharing_.log->table()) oldest_id_ = now->id();
  next.oldest_id = oldest_id_;
  if (absl::Status status = sharing_.log->Announce(next); !status.ok()) return status;
  // The first time too: whoever announced before may have ended in the middle of an erasure.
  const bool is_erasure = !announced_ || next.oldest_id != announced_->oldest_id;
  announced_ = std::move(next);
  if (!is_erasure) return absl::OkStatus();
  MutexLock lock(&mutex_);
  readers_know_at_ = SteadyClock().Now() + sharing_.options.blind_for;
  return absl::OkStatus();
}

void LogScoreEngine::AnnounceOrTryLater() {
  const absl::Time now = SteadyClock().Now();
  if (sharing_.log == nullptr || now < announce_after_) return;
  const absl::Status status = Announce();
  if (status.ok()) return;
  LogWarning("publication_not_announced", {{"error", status.ToString()}});
  announce_after_ = now + kAnnounceAgain;
}

absl::Status LogScoreEngine::AwaitReaders() {
  if (sharing_.log == nullptr) return absl::OkStatus();
  const absl::Status told = OnWorker([&] { return Announce(); });
  if (!told.ok()) {
    LogWarning("publication_not_announced", {{"error", told.ToString()}});
    return Unavailable("READERS_NOT_TOLD", "done here; replicas that read may not know of it yet, and will as soon as the fact log answers", absl::Seconds(10));
  }
  MutexLock lock(&mutex_);
  while (!stopping_ && SteadyClock().Now() < readers_know_at_) {
    changed_.WaitUntil(&mutex_, absl::Now() + (readers_know_at_ - SteadyClock().Now()));
  }
  return stopping_ ? Unavailable("DRAINING", "the service is stopping", absl::Seconds(1)) : absl::OkStatus();
}

bool LogScoreEngine::MayServe(const Snapshot* snapshot) const {
  // In this order: what it has seen lately it has also heeded.
  return snapshot != nullptr && absl::ToUnixNanos(SteadyClock().Now()) <= sees_until_.load(std::memory_order_acquire) &&
         snapshot->id() >= oldest_id_.load(std::memory_order_acquire);
}

void LogScoreEngine::Watch() {
  std::shared_ptr<const Snapshot> before;
  bool is_visible = false, is_logged = false;
  while (true) {
    const absl::Status looked = Look();
    if (!looked.ok() && !is_logged) LogWarning("publication_not_seen", {{"error", looked.ToString()}});
    is_logged = !looked.ok();
    // The worker tells what it serves. What comes of time alone is told here: it is blind, or sees again.
    std::shared_ptr<const Snapshot> now = serving_.load(std::memory_order_acquire);
    const bool was_visible = now != before || is_visible;
    is_visible = MayServe(now.get());
    if (now != nullptr && is_visible != was_visible) TellListeners(is_visible ? now : nullptr);
    before = std::move(now);
    MutexLock lock(&mutex_);
    has_looked_ = true;
    changed_.NotifyAll();
    const absl::Time until = absl::Now() + sharing_.options.look_every;
    while (!stopping_ && absl::Now() < until) changed_.WaitUntil(&mutex_, until);
    if (stopping_) return;
  }
}

absl::Status LogScoreEngine::Look() {
  const absl::Time begun = SteadyClock().Now();
  absl::StatusOr<std::optional<Publication>> newest = sharing_.log->NewestPublication();
  if (!newest.ok()) return newest.status();
  if (!newest->has_value()) return NotYet("the writer has published nothing yet");
  const uint64_t oldest_id = (*newest)->oldest_id;
  if (oldest_id > oldest_id_.load(std::memory_order_relaxed)) {
    oldest_id_.store(oldest_id, std::memory_order_release);
    LogInfo("snapshots_withdrawn", {{"before", oldest_id}});
    // Whoever keeps older ones drops them before this reader may say again that it has seen everything.
    TellListeners(nullptr);
  }
  sees_until_.store(absl::ToUnixNanos(begun + sharing_.options.blind_for), std::memory_order_release);
  {
    MutexLock lock(&mutex_);
    wanted_ = *std::move(newest);
  }
  return sharing_.log->Refresh();
}

void LogScoreEngine::FollowLog() {
  RunInBackground();
  folded_table_ = FollowedTable(options_.data_dir).value_or("");
  bool is_logged = false;
  while (true) {
    std::optional<Publication> wanted;
    {
      MutexLock lock(&mutex_);
      while (!stopping_ && !has_looked_) changed_.Wait(&mutex_);
      if (stopping_) return;
      has_looked_ = false;
      wanted = wanted_;
    }
    if (!wanted) continue;
    const bool is_new = !followed_ || !IsSame(*followed_, *wanted);
    const absl::Status status = Follow(*wanted);
    if (is_new && status.ok()) malloc_trim(0);
    if (!status.ok() && ErrorReason(status) != "LOG_BEHIND" && !is_logged) {
      LogError("publication_not_followed", {{"snapshot", wanted->snapshot.ref().id()}, {"error", status.ToString()}});
    }
    is_logged = !status.ok();
  }
}

absl::Status LogScoreEngine::Follow(const Publication& publication) {
  const uint64_t id = publication.snapshot.ref().id();
  if (!followed_ || followed_->oldest_id != publication.oldest_id) {
    if (absl::Status status = folder_->DeleteOlderThan(publication.oldest_id); !status.ok()) return status;
  }
  if (followed_ && IsSame(*followed_, publication)) {
    followed_->oldest_id = publication.oldest_id;
    return absl::OkStatus();
  }
  const absl::Time begun = SteadyClock().Now();
  const absl::StatusOr<const Model*> model = models_->Add(publication.model);
  if (!model.ok()) return model.status();
  if ((*model)->name != publication.snapshot.ref().model()) return absl::DataLossError(absl::StrCat("snapshot ", id, " is announced with another model's file"));
  std::shared_ptr<const Snapshot> snapshot;
  if (const auto kept = folder_->snapshots().find(id); kept != folder_->snapshots().end()) {
    if (DigestOfScores(kept->second->graph(), kept->second->scores()) == publication.scores_digest) snapshot = kept->second;
  }
  if (snapshot == nullptr) {
    absl::StatusOr<std::shared_ptr<const Snapshot>> made = MakeAgain(publication);
    if (!made.ok()) return made.status();
    snapshot = *std::move(made);
  }
  if (absl::Status status = Serve(snapshot, false); !status.ok()) return status;
  followed_ = publication;
  folder_->Prune(options_.keep_snapshots);
  CopyList();
  MutexLock lock(&mutex_);
  stats_.last_publish_seconds = absl::ToDoubleSeconds(SteadyClock().Now() - begun);
  return absl::OkStatus();
}

absl::StatusOr<std::shared_ptr<const Snapshot>> LogScoreEngine::MakeAgain(const Publication& publication) {
  const uint64_t id = publication.snapshot.ref().id(), last = publication.snapshot.log_watermark();
  if (sharing_.log->table() != publication.log_table) return NotYet("the log was rewritten, and nothing was published from it yet");
  if (log_->last_sequence() < last) return NotYet("batches of the snapshot are not seen yet");
  // Of another log, or of more than is wanted: all over again, and nothing of it may be built on after a restart.
  const bool is_other = folded_table_ != publication.log_table;
  if (is_other || delta_->log_watermark() > last || folder_->snapshots().contains(id)) {
    if (absl::Status status = folder_->DeleteAllBut(0); !status.ok()) return status;
    Rebase(nullptr);
  }
  if (is_other) {
    if (absl::Status status = SetFollowedTable(options_.data_dir, publication.log_table); !status.ok()) return status;
    folded_table_ = publication.log_table;
  }
  if (absl::Status status = Replay(last); !status.ok()) return status;
  if (delta_->log_watermark() != last) return NotYet("stopped before the end of the log");
  if (sharing_.log->table() != publication.log_table) {
    // In the middle of it: some of these batches may be of the new one.
    Rebase(nullptr);
    return NotYet("the log was rewritten while it was read");
  }
  const Model& model = *models_->Find(publication.snapshot.ref().model());
  const Graph merged = Merge(*delta_, options_.model.folding, threads_);
  const Scores scores = ScoreGraph(merged.View(), model, threads_);
  if (DigestOfScores(merged.View(), scores.View()) != publication.scores_digest) {
    // From nothing the next time, in case what it was built on was wrong.
    if (absl::Status status = folder_->DeleteAllBut(0); !status.ok()) return status;
    Rebase(nullptr);
    return absl::DataLossError(absl::StrCat("snapshot ", id, " made again from the log has other scores than the writer's"));
  }
  folder_->SetNextId(id);
  absl::StatusOr<std::shared_ptr<const Snapshot>> made = folder_->Add(publication.snapshot, merged.View(), scores);
  if (made.ok()) Rebase(*made);
  return made;
}

}  // namespace klout::scoring
