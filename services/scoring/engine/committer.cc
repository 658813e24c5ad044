#include "services/scoring/engine/committer.h"

#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/str_cat.h"
#include "common/status.h"

namespace klout::scoring {
namespace {

absl::Status OtherContent(const std::string& batch_id) {
  return AlreadyExists("BATCH_ID_REUSED", "batch_id",
                       absl::StrCat("batch ", batch_id, " is in the log with other content"));
}

}  // namespace

Committer::Committer(FactLog& log, const DoNotScore& do_not_score, Fold fold, uint64_t max_queued_bytes)
    : log_(log), do_not_score_(do_not_score), fold_(std::move(fold)), max_queued_bytes_(max_queued_bytes), thread_([this] { Run(); }) {}

void Committer::Stop() {
  {
    MutexLock lock(&mutex_);
    stopping_ = true;
    changed_.NotifyAll();
  }
  if (thread_.joinable()) thread_.join();
}

void Committer::Append(std::shared_ptr<const klout::fact::v1::FactBatch> batch, ScoreEngine::AppendDone done) {
  // Once: the sizes that it finds serve the writing below.
  const size_t bytes = batch->ByteSizeLong();
  if (!TakeRoom(bytes)) {
    refused_.fetch_add(1, std::memory_order_relaxed);
    done(Exhausted("INGEST_QUEUE_FULL", "too many batches wait to be written", absl::Milliseconds(200)));
    return;
  }
  Waiting waiting;
  waiting.entry.batch_id = batch->batch_id();
  waiting.entry.bytes.resize(bytes);
  batch->SerializeWithCachedSizesToArray(reinterpret_cast<uint8_t*>(waiting.entry.bytes.data()));
  waiting.entry.digest = DigestOf(waiting.entry.bytes);
  waiting.batch = std::move(batch);
  waiting.done = std::move(done);
  MutexLock lock(&mutex_);
  waiting_.push_back(std::move(waiting));
  changed_.NotifyAll();
}

bool Committer::TakeRoom(uint64_t bytes) {
  MutexLock lock(&mutex_);
  if (waiting_bytes_ + bytes > max_queued_bytes_) return false;
  waiting_bytes_ += bytes;
  return true;
}

void Committer::Folded(uint64_t bytes) {
  MutexLock lock(&mutex_);
  unfolded_bytes_ -= bytes;
  changed_.NotifyAll();
}

absl::Status Committer::WhileIdle(const std::function<absl::Status()>& work) {
  {
    MutexLock lock(&mutex_);
    paused_ = true;
    while (committing_) changed_.Wait(&mutex_);
  }
  absl::Status status = work();
  MutexLock lock(&mutex_);
  paused_ = false;
  changed_.NotifyAll();
  return status;
}

std::vector<Committer::Waiting> Committer::TakeGroup() {
  std::vector<Waiting> group;
  uint64_t bytes = 0;
  while (!waiting_.empty() && bytes < kMaxCommitBytes && group.size() < kMaxCommitBatches) {
    bytes += waiting_.front().entry.bytes.size();
    group.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  waiting_bytes_ -= bytes;
  return group;
}

void Committer::Run() {
  while (true) {
    std::vector<Waiting> group;
    {
      MutexLock lock(&mutex_);
      committing_ = false;
      changed_.NotifyAll();
      while (!(stopping_ && waiting_.empty()) &&
             (waiting_.empty() || paused_ || (unfolded_bytes_ > kMaxUnfoldedBytes && !stopping_))) {
        changed_.Wait(&mutex_);
      }
      if (waiting_.empty()) return;
      committing_ = true;
      group = TakeGroup();
    }
    Commit(std::move(group));
  }
}

void Committer::LeaveOut(Waiting& waiting) {
  uint64_t facts = 0;
  std::optional<klout::fact::v1::FactBatch> rest = do_not_score_.Without(*waiting.batch, facts);
  if (!rest) return;
  // The digest stays that of what was sent: sent again, it is the same batch.
  rest->SerializeToString(&waiting.entry.bytes);
  waiting.batch = std::make_shared<klout::fact::v1::FactBatch>(*std::move(rest));
  do_not_score_facts_.fetch_add(facts, std::memory_order_relaxed);
}

void Committer::Commit(std::vector<Waiting> group) {
  std::vector<absl::StatusOr<Appended>> answers(group.size(), absl::UnknownError(""));
  std::vector<LogEntry> entries;
  std::vector<size_t> fresh;
  absl::flat_hash_map<std::string, size_t> in_group;
  uint64_t sequence = log_.last_sequence();
  for (size_t i = 0; i < group.size(); ++i) {
    const LogEntry& entry = group[i].entry;
    if (auto earlier = in_group.find(entry.batch_id); earlier != in_group.end()) {
      const bool same = group[earlier->second].entry.digest == entry.digest;
      answers[i] = same ? absl::StatusOr<Appended>(Appended{answers[earlier->second]->sequence, true})
                        : OtherContent(entry.batch_id);
      continue;
    }
    absl::StatusOr<std::optional<FactLog::Place>> place = log_.Find(entry.batch_id);
    if (!place.ok()) {
      answers[i] = place.status();
    } else if (place->has_value()) {
      answers[i] = (*place)->digest == entry.digest ? absl::StatusOr<Appended>(Appended{(*place)->sequence, true})
                                                    : OtherContent(entry.batch_id);
    } else {
      in_group[entry.batch_id] = i;
      answers[i] = Appended{++sequence, false};
      fresh.push_back(i);
    }
  }
  uint64_t bytes = 0;
  for (size_t i : fresh) {
    LeaveOut(group[i]);
    bytes += group[i].entry.bytes.size();
    entries.push_back(std::move(group[i].entry));
  }
  absl::Status status = entries.empty() ? absl::OkStatus() : log_.Append(entries);
  if (!status.ok()) {
    // What was in this group is answered with its error, repeats of it as well.
    for (auto& answer : answers) {
      if (answer.ok() && answer->sequence > log_.last_sequence()) answer = status;
    }
  } else if (!fresh.empty()) {
    std::vector<CommittedBatch> committed;
    for (size_t i : fresh) committed.push_back({answers[i]->sequence, 0, std::move(group[i].batch)});
    for (size_t k = 0; k < committed.size(); ++k) committed[k].bytes = entries[k].bytes.size();
    {
      MutexLock lock(&mutex_);
      unfolded_bytes_ += bytes;
    }
    fold_(std::move(committed));
    commits_.fetch_add(1, std::memory_order_relaxed);
    bytes_.fetch_add(bytes, std::memory_order_relaxed);
  }
  for (size_t i = 0; i < group.size(); ++i) {
    std::atomic<uint64_t>& counter = !answers[i].ok() ? refused_ : answers[i]->duplicate ? duplicates_ : batches_;
    counter.fetch_add(1, std::memory_order_relaxed);
    group[i].done(std::move(answers[i]));
  }
}

void Committer::AddTo(EngineStats& stats) const {
  stats.batches += batches_.load(std::memory_order_relaxed);
  stats.duplicates += duplicates_.load(std::memory_order_relaxed);
  stats.refused += refused_.load(std::memory_order_relaxed);
  stats.bytes += bytes_.load(std::memory_order_relaxed);
  stats.commits += commits_.load(std::memory_order_relaxed);
  stats.do_not_score += do_not_score_facts_.load(std::memory_order_relaxed);
  stats.do_not_score_names += do_not_score_.size();
  MutexLock lock(&mutex_);
  stats.queued_bytes += waiting_bytes_ + unfolded_bytes_;
}

}  // namespace klout::scoring
