#include "services/scoring/engine/score_engine.h"

#include <malloc.h>

#include <algorithm>
#include <future>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/engine/follower_folder.h"
#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/open_fact_log.h"

namespace klout::scoring {
namespace {

// A piece this large, larger than a batch, has a mapping of its own, which goes back to the system when it is
// freed. Without this glibc raises the bound at each large piece that is freed, up to 32 MiB, and the tables of
// a merge then come from heaps of threads, which keep their pages for good.
constexpr int kOwnMappingBytes = 8 << 20;

// A log elsewhere can be another one than the folder's snapshots were made of; its next batches would be taken for folded.
absl::Status CheckSameLog(const ScoreEngineOptions& options, const FactLog& log, const SnapshotFolder& folder) {
  if (options.fact_log == kRocksFactLog || folder.snapshots().empty()) return absl::OkStatus();
  const uint64_t folded = folder.snapshots().rbegin()->second->description().log_watermark();
  if (folded <= log.last_sequence()) return absl::OkStatus();
  return FailedPrecondition("LOG_OTHER", "fact_log",
                            absl::StrCat("snapshots in ", options.data_dir, " are of ", folded, " batches, the fact log has ", log.last_sequence()));
}

absl::Status CheckFactLogOfRole(const std::string& fact_log, LogRole role) {
  if (role == LogRole::kWriter || fact_log != kRocksFactLog) return CheckFactLog(fact_log);
  return InvalidField("fact_log", "fact_log is rocksdb, which one process has to itself: only a log on clickhouse:// has readers");
}

// The log, and as what it is shared.
absl::Status OpenLog(const ScoreEngineOptions& options, const ReplicaOptions& replica, std::unique_ptr<FactLog>& log, LogSharing& sharing) {
  sharing.options = replica;
  if (options.fact_log == kRocksFactLog && replica.role == LogRole::kWriter) {
    absl::StatusOr<std::unique_ptr<FactLog>> alone = OpenFactLog(options.fact_log, options.data_dir);
    if (alone.ok()) log = *std::move(alone);
    return alone.status();
  }
  absl::StatusOr<std::unique_ptr<SharedFactLog>> shared = OpenSharedFactLog(options.fact_log, replica.role == LogRole::kReader);
  if (!shared.ok()) return shared.status();
  sharing.log = shared->get();
  log = *std::move(shared);
  if (replica.role == LogRole::kReader) return absl::OkStatus();
  absl::StatusOr<std::optional<Publication>> last = sharing.log->NewestPublication();
  if (last.ok()) sharing.last = *std::move(last);
  return last.status();
}

}  // namespace

absl::StatusOr<std::unique_ptr<ScoreEngine>> ScoreEngine::Create(const ScoreEngineOptions& options, Clock& clock) {
  return OpenScoreEngine(options, {}, clock);
}

absl::StatusOr<std::unique_ptr<ScoreEngine>> OpenScoreEngine(const ScoreEngineOptions& options, const ReplicaOptions& replica, Clock& clock) {
  mallopt(M_MMAP_THRESHOLD, kOwnMappingBytes);
  std::unique_ptr<FactLog> log;
  LogSharing sharing;
  if (absl::Status status = CheckFactLogOfRole(options.fact_log, replica.role); !status.ok()) return status;
  if (absl::Status status = CheckFolderOfRole(options.data_dir, replica.role); !status.ok()) return status;
  if (absl::Status status = OpenLog(options, replica, log, sharing); !status.ok()) return status;
  auto models = ModelFolder::Open(options.data_dir + "/models", options.model);
  if (!models.ok()) return models.status();
  auto folder = SnapshotFolder::Open(options.data_dir + "/snapshots",
                                     [known = models->get()](std::string_view name) { return known->Find(name); });
  if (!folder.ok()) return folder.status();
  const bool is_reader = replica.role == LogRole::kReader;
  if (absl::Status status = is_reader ? absl::OkStatus() : CheckSameLog(options, *log, **folder); !status.ok()) return status;
  if (sharing.last) {
    // What a writer before this one served: its ids are not given again, and whom it erased is not served again.
    if (absl::Status status = (*folder)->DeleteOlderThan(sharing.last->oldest_id); !status.ok()) return status;
    (*folder)->SetNextId(std::max((*folder)->NextId(), sharing.last->snapshot.ref().id() + 1));
  }
  auto history = ScoreHistory::Open(options.data_dir + "/history");
  if (!history.ok()) return history.status();
  auto do_not_score = DoNotScore::Open(options.data_dir + "/do_not_score");
  if (!do_not_score.ok()) return do_not_score.status();
  if (absl::Status status = CheckSameList(sharing.last, **do_not_score); !status.ok()) return status;
  return std::make_unique<LogScoreEngine>(options, clock, std::move(log), *std::move(models), *std::move(folder), *std::move(history),
                                          *std::move(do_not_score), std::move(sharing));
}

absl::StatusOr<Appended> ScoreEngine::AppendAndWait(klout::fact::v1::FactBatch batch) {
  std::promise<absl::StatusOr<Appended>> promise;
  std::future<absl::StatusOr<Appended>> answer = promise.get_future();
  Append(std::make_shared<klout::fact::v1::FactBatch>(std::move(batch)),
         [&promise](absl::StatusOr<Appended> appended) { promise.set_value(std::move(appended)); });
  return answer.get();
}

}  // namespace klout::scoring
