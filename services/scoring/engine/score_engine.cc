#include "services/scoring/engine/score_engine.h"

#include <malloc.h>

#include <future>

#include "services/scoring/engine/log_score_engine.h"
#include "services/scoring/store/rocks_fact_log.h"

namespace klout::scoring {
namespace {

// A piece this large, larger than a batch, has a mapping of its own, which goes back to the system when it is
// freed. Without this glibc raises the bound at each large piece that is freed, up to 32 MiB, and the tables of
// a merge then come from heaps of threads, which keep their pages for good.
constexpr int kOwnMappingBytes = 8 << 20;

}  // namespace

absl::StatusOr<std::unique_ptr<ScoreEngine>> ScoreEngine::Create(const ScoreEngineOptions& options, Clock& clock) {
  mallopt(M_MMAP_THRESHOLD, kOwnMappingBytes);
  absl::StatusOr<std::unique_ptr<RocksFactLog>> log = RocksFactLog::Open(options.data_dir + "/facts");
  if (!log.ok()) return log.status();
  auto models = ModelFolder::Open(options.data_dir + "/models", options.model);
  if (!models.ok()) return models.status();
  auto folder = SnapshotFolder::Open(options.data_dir + "/snapshots",
                                     [known = models->get()](std::string_view name) { return known->Find(name); });
  if (!folder.ok()) return folder.status();
  auto history = ScoreHistory::Open(options.data_dir + "/history");
  if (!history.ok()) return history.status();
  auto do_not_score = DoNotScore::Open(options.data_dir + "/do_not_score");
  if (!do_not_score.ok()) return do_not_score.status();
  return std::make_unique<LogScoreEngine>(options, clock, *std::move(log), *std::move(models), *std::move(folder), *std::move(history),
                                          *std::move(do_not_score));
}

absl::StatusOr<Appended> ScoreEngine::AppendAndWait(klout::fact::v1::FactBatch batch) {
  std::promise<absl::StatusOr<Appended>> promise;
  std::future<absl::StatusOr<Appended>> answer = promise.get_future();
  Append(std::make_shared<klout::fact::v1::FactBatch>(std::move(batch)),
         [&promise](absl::StatusOr<Appended> appended) { promise.set_value(std::move(appended)); });
  return answer.get();
}

}  // namespace klout::scoring
