#include "services/scoring/rpc/open_snapshots.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/rpc/request_check.h"

namespace klout::scoring {

const PostIndexByAuthor& OpenSnapshot::posts() const {
  std::call_once(posts_once_, [this] { posts_ = std::make_unique<PostIndexByAuthor>(snapshot_->graph()); });
  return *posts_;
}

absl::StatusOr<std::shared_ptr<const OpenSnapshot>> OpenSnapshots::Serving() {
  std::vector<std::shared_ptr<const OpenSnapshot>> closed;  // Unmapped outside the lock.
  MutexLock lock(&mutex_);
  // Asked under the lock: otherwise one that was asked for before an erasure could be added after Forget.
  std::shared_ptr<const Snapshot> serving = engine_.serving();
  if (absl::Status status = CheckServing(serving.get()); !status.ok()) return status;
  const auto found = std::find_if(open_.begin(), open_.end(),
                                  [&](const auto& open) { return &open->snapshot() == serving.get(); });
  if (found != open_.end()) {
    std::rotate(open_.begin(), found, found + 1);
    return open_.front();
  }
  open_.insert(open_.begin(), std::make_shared<OpenSnapshot>(std::move(serving)));
  while (open_.size() > kMaxOpen) {
    closed.push_back(std::move(open_.back()));
    open_.pop_back();
  }
  return open_.front();
}

absl::StatusOr<PageStart> OpenSnapshots::Open(const PageScope& scope, std::string_view token) {
  absl::StatusOr<std::shared_ptr<const OpenSnapshot>> serving = Serving();
  if (!serving.ok()) return serving.status();
  if (token.empty()) return PageStart{*std::move(serving), 0};
  const absl::StatusOr<PageMark> mark = DecodePageToken(scope, token);
  if (!mark.ok()) return mark.status();
  const absl::StatusOr<uint64_t> offset = PageOffset(*mark);
  if (!offset.ok()) return offset.status();
  MutexLock lock(&mutex_);
  for (const auto& open : open_) {
    if (open->snapshot().id() == mark->snapshot_id) return PageStart{open, *offset};
  }
  return FailedPrecondition("SNAPSHOT_GONE", "page_token",
                            "page_token is of a snapshot that is no longer open: begin at the first page");
}

void OpenSnapshots::Forget() {
  std::vector<std::shared_ptr<const OpenSnapshot>> closed;
  MutexLock lock(&mutex_);
  closed.swap(open_);
}

std::string NextPageToken(const PageScope& scope, const Snapshot& snapshot, uint64_t offset) {
  return EncodePageToken(scope, {.snapshot_id = snapshot.id(), .position = absl::StrCat(offset)});
}

}  // namespace klout::scoring
