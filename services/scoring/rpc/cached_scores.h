#ifndef KLOUT_SERVICES_SCORING_RPC_CACHED_SCORES_H_
#define KLOUT_SERVICES_SCORING_RPC_CACHED_SCORES_H_

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/clock.h"
#include "common/mutex.h"
#include "common/score_cache.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// GetScore and BatchGetScores through a cache that is shared with stateless readers and other services: what
// this process answers, they find there. In this process itself the mapped snapshot is faster than any cache,
// so without a cache configured score_reads.h answers alone.
//
// An entry is a serialised klout.scoring.v1.Score under ScoreCacheKey(snapshot id, name of the subject), its
// `subject` being that name. Whatever goes wrong with the cache, in at most kReadTimeout the answer comes
// from the snapshot and is right. Thread-safe. Blocks: not for a gRPC reaction.
class CachedScores {
 public:
  static constexpr absl::Duration kReadTimeout = absl::Milliseconds(20);
  static constexpr absl::Duration kEraseTimeout = absl::Seconds(10);
  // Scoring's entries must expire sooner than this many snapshots are published, so that Erase finds them
  // all: set the cache's time to live to kTimeToLive.
  static constexpr absl::Duration kTimeToLive = absl::Minutes(10);
  static constexpr uint64_t kErasedSnapshots = 1024;

  // All must outlive this.
  CachedScores(const ScoreEngine& engine, ScoreCache& cache, Clock& clock)
      : engine_(engine), cache_(cache), clock_(clock) {}

  absl::Status GetScore(const v1::GetScoreRequest& request, v1::GetScoreResponse* response);
  absl::Status BatchGetScores(const v1::BatchGetScoresRequest& request, v1::BatchGetScoresResponse* response);

  // Deletes the entries of `names` under the last kErasedSnapshots snapshot ids, `newest_id` being the last.
  // To be called when a snapshot without them serves: none is stored again then. If the cache cannot be
  // reached, UNAVAILABLE, reason CACHE_NOT_ERASED; the names are then erased with the next call, or expire
  // after kTimeToLive.
  absl::Status Erase(const std::vector<std::string>& names, uint64_t newest_id)
      ABSL_LOCKS_EXCLUDED(put_mutex_, erase_mutex_);

  // Entries that were not what their key says. Not 0: somebody else writes to the cache.
  uint64_t bad_entries() const { return bad_entries_; }

 private:
  struct Wanted {
    Subject subject;
    // The request's text.
    std::string_view asked;
    v1::Score* out;
  };
  void Fill(const Snapshot& snapshot, const std::vector<Wanted>& wanted);
  bool Take(const std::string& value, const std::string& name, v1::Score* out);
  void Put(uint64_t snapshot_id, const std::vector<ScoreCache::Entry>& entries)
      ABSL_LOCKS_EXCLUDED(put_mutex_);

  const ScoreEngine& engine_;
  ScoreCache& cache_;
  Clock& clock_;
  // Held while entries are handed to the cache, so that Erase comes after all that are on their way.
  Mutex put_mutex_;
  Mutex erase_mutex_;
  // Keys that could not be deleted yet.
  std::vector<std::string> not_erased_ ABSL_GUARDED_BY(erase_mutex_);
  std::atomic<uint64_t> bad_entries_ = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_CACHED_SCORES_H_
