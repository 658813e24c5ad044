#ifndef KLOUT_SERVICES_SCORING_RPC_OPEN_SNAPSHOTS_H_
#define KLOUT_SERVICES_SCORING_RPC_OPEN_SNAPSHOTS_H_

#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "common/mutex.h"
#include "common/page_token.h"
#include "services/scoring/domain/moments.h"
#include "services/scoring/engine/score_engine.h"

namespace klout::scoring {

// A snapshot and what lists need beside it. Immutable to its users, so thread-safe.
class OpenSnapshot {
 public:
  explicit OpenSnapshot(std::shared_ptr<const Snapshot> snapshot) : snapshot_(std::move(snapshot)) {}

  const Snapshot& snapshot() const { return *snapshot_; }
  // Built at first use, in O(accounts + posts).
  const PostIndexByAuthor& posts() const;

 private:
  const std::shared_ptr<const Snapshot> snapshot_;
  mutable std::once_flag posts_once_;
  mutable std::unique_ptr<const PostIndexByAuthor> posts_;
};

// Where a page of a list begins.
struct PageStart {
  std::shared_ptr<const OpenSnapshot> open;
  uint64_t offset = 0;
};

// The snapshots that pages are read from: the serving one, and the last few before it, so that a list can be
// read to its end while new snapshots are published. Thread-safe.
class OpenSnapshots {
 public:
  // Snapshots that can be paged through, the serving one included.
  static constexpr size_t kMaxOpen = 4;

  // `engine` must outlive this.
  explicit OpenSnapshots(const ScoreEngine& engine) : engine_(engine) {}

  // The one that serves. UNAVAILABLE, reason NO_SNAPSHOT, before the first publish.
  absl::StatusOr<std::shared_ptr<const OpenSnapshot>> Serving() ABSL_LOCKS_EXCLUDED(mutex_);

  // The snapshot and place of `token`; of the first page if it is empty. The errors of DecodePageToken and
  // Serving, and FAILED_PRECONDITION, reason SNAPSHOT_GONE, if the token's snapshot is not open any more:
  // begin again at the first page.
  absl::StatusOr<PageStart> Open(const PageScope& scope, std::string_view token) ABSL_LOCKS_EXCLUDED(mutex_);

  // Forgets all but the serving one. To be called after an erasure: older ones hold erased names.
  void Forget() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  const ScoreEngine& engine_;
  Mutex mutex_;
  // Latest used first.
  std::vector<std::shared_ptr<const OpenSnapshot>> open_ ABSL_GUARDED_BY(mutex_);
};

// Token of the page that begins at `offset`.
std::string NextPageToken(const PageScope& scope, const Snapshot& snapshot, uint64_t offset);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_RPC_OPEN_SNAPSHOTS_H_
