#include "services/scoring/rpc/cached_scores.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/time/clock.h"
#include "common/error.h"
#include "common/log.h"
#include "services/scoring/rpc/request_check.h"
#include "services/scoring/rpc/score_message.h"

namespace klout::scoring {
namespace {

// Keys remembered after failures; more than this many are left to expire.
constexpr size_t kMaxNotErased = 1'000'000;

}  // namespace

absl::Status CachedScores::GetScore(const v1::GetScoreRequest& request, v1::GetScoreResponse* response) {
  if (absl::Status status = CheckSubject("subject", request.subject()); !status.ok()) return status;
  const std::shared_ptr<const Snapshot> snapshot = engine_.serving();
  if (absl::Status status = CheckServing(snapshot.get()); !status.ok()) return status;
  const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subject());
  if (!subject.ok()) return subject.status();
  Fill(*snapshot, {{*subject, request.subject(), response->mutable_score()}});
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

absl::Status CachedScores::BatchGetScores(const v1::BatchGetScoresRequest& request,
                                          v1::BatchGetScoresResponse* response) {
  if (absl::Status status = CheckCount("subjects", request.subjects_size(), 1, kMaxBatchSubjects);
      !status.ok()) {
    return status;
  }
  const std::shared_ptr<const Snapshot> snapshot = engine_.serving();
  if (absl::Status status = CheckServing(snapshot.get()); !status.ok()) return status;
  std::vector<Wanted> wanted;
  for (int i = 0; i < request.subjects_size(); ++i) {
    v1::ScoreOrError* result = response->add_results();
    const absl::StatusOr<Subject> subject = FindSubject(*snapshot, "subject", request.subjects(i));
    if (subject.ok()) {
      wanted.push_back({*subject, request.subjects(i), result->mutable_score()});
    } else {
      *result->mutable_error() = ErrorDetailOf(subject.status());
      result->mutable_error()->set_field(Indexed("subjects", i));
    }
  }
  Fill(*snapshot, wanted);
  *response->mutable_snapshot() = snapshot->description().ref();
  return absl::OkStatus();
}

void CachedScores::Fill(const Snapshot& snapshot, const std::vector<Wanted>& wanted) {
  std::vector<std::string> names;
  std::vector<std::string> keys;
  for (const Wanted& one : wanted) {
    names.push_back(snapshot.NameOf(one.subject));
    keys.push_back(ScoreCacheKey(snapshot.id(), names.back()));
  }
  std::vector<std::optional<std::string>> values;
  // An error is counted by the cache; its values are right with it.
  cache_.MultiGet(keys, clock_.Now() + kReadTimeout, &values).IgnoreError();
  std::vector<ScoreCache::Entry> missing;
  for (size_t i = 0; i < wanted.size(); ++i) {
    v1::Score* out = wanted[i].out;
    if (!values[i].has_value() || !Take(*values[i], names[i], out)) {
      out->Clear();
      FillScore(snapshot, wanted[i].subject, names[i], out);
      missing.emplace_back(std::move(keys[i]), out->SerializeAsString());
    }
    out->set_subject(wanted[i].asked.data(), wanted[i].asked.size());
  }
  if (!missing.empty()) Put(snapshot.id(), missing);
}

bool CachedScores::Take(const std::string& value, const std::string& name, v1::Score* out) {
  if (out->ParseFromString(value) && out->subject() == name) return true;
  ++bad_entries_;
  return false;
}

void CachedScores::Put(uint64_t snapshot_id, const std::vector<ScoreCache::Entry>& entries) {
  MutexLock lock(&put_mutex_);
  // Of a snapshot that no longer serves, an entry could name somebody who was erased since. Asked under the
  // lock, which Erase takes after the change: whatever passes here is in the cache's queue before the
  // deletion.
  const std::shared_ptr<const Snapshot> serving = engine_.serving();
  if (serving != nullptr && serving->id() == snapshot_id) cache_.Put(entries);
}

absl::Status CachedScores::Erase(const std::vector<std::string>& names, uint64_t newest_id) {
  { MutexLock wait_for_puts(&put_mutex_); }
  std::vector<std::string> keys;
  {
    MutexLock lock(&erase_mutex_);
    keys.swap(not_erased_);
  }
  const uint64_t oldest_id = newest_id < kErasedSnapshots ? 0 : newest_id - kErasedSnapshots + 1;
  for (const std::string& name : names) {
    for (uint64_t id = oldest_id; id <= newest_id; ++id) keys.push_back(ScoreCacheKey(id, name));
  }
  const absl::Time deadline = absl::Now() + kEraseTimeout;
  for (size_t begin = 0; begin < keys.size(); begin += ScoreCache::kMaxKeys) {
    const size_t count = std::min(keys.size() - begin, ScoreCache::kMaxKeys);
    const absl::Status status = cache_.Delete(absl::MakeConstSpan(keys).subspan(begin, count), deadline);
    if (status.ok()) continue;
    LogError("score_cache_not_erased", {{"keys", keys.size() - begin}, {"text", status.message()}});
    MutexLock lock(&erase_mutex_);
    const size_t room = kMaxNotErased - std::min(kMaxNotErased, not_erased_.size());
    const size_t kept = std::min(room, keys.size() - begin);
    not_erased_.insert(not_erased_.end(), keys.begin() + begin, keys.begin() + begin + kept);
    return Unavailable("CACHE_NOT_ERASED",
                       "erased, but the score cache cannot be reached: its entries expire in 10 minutes",
                       absl::Seconds(1));
  }
  return absl::OkStatus();
}

}  // namespace klout::scoring
