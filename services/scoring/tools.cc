#include "services/scoring/tools.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "klout/fact/v1/fact.pb.h"
#include "services/scoring/domain/ids.h"
#include "services/scoring/store/rocks_fact_log.h"

namespace klout::scoring {
namespace {

namespace fs = std::filesystem;

UnixSeconds NewestTime(const klout::fact::v1::FactBatch& batch) {
  UnixSeconds newest = 0;
  const auto take = [&](const auto& times) {
    for (const uint32_t time : times) newest = std::max(newest, time);
  };
  take(batch.interactions().times());
  take(batch.posts().times());
  take(batch.links().times());
  take(batch.endorsements().times());
  take(batch.topic_choices().times());
  take(batch.feed_statuses().times());
  for (const auto& row : batch.profile_metrics()) newest = std::max(newest, static_cast<UnixSeconds>(row.time().seconds()));
  return newest;
}

// Days are recorded when the next one has begun: those from the newest fact's on were not there yet.
void DropHistoryFrom(const fs::path& history, uint32_t day) {
  if (!fs::is_directory(history)) return;
  for (const auto& entry : fs::directory_iterator(history)) {
    const std::string stem = entry.path().stem();
    uint32_t recorded = 0;
    const auto [end, error] = std::from_chars(stem.data(), stem.data() + stem.size(), recorded);
    if (error == std::errc() && end == stem.data() + stem.size() && recorded >= day) fs::remove(entry.path());
  }
}

}  // namespace

absl::StatusOr<uint64_t> CutLogAfter(const std::string& data_dir, uint64_t last_batch) {
  absl::StatusOr<std::unique_ptr<RocksFactLog>> log = RocksFactLog::Open(data_dir + "/facts");
  if (!log.ok()) return log.status();
  const uint64_t all = (*log)->last_sequence();
  if (last_batch > all) return InvalidField("until_batch", absl::StrCat("until_batch is ", last_batch, ", the log has ", all, " batches"));
  UnixSeconds newest = 0;
  klout::fact::v1::FactBatch batch;
  absl::Status status = (*log)->Visit(1, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
    if (sequence > last_batch) return false;
    if (!batch.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return absl::DataLossError(absl::StrCat("batch ", sequence, " of the log is torn"));
    newest = std::max(newest, NewestTime(batch));
    return true;
  });
  if (!status.ok()) return status;
  // What was made of later batches goes first: a crash in between leaves less, never scores of facts that are gone.
  std::error_code error;
  fs::remove_all(data_dir + "/snapshots", error);
  if (error) return absl::InternalError(absl::StrCat(data_dir, "/snapshots: ", error.message()));
  DropHistoryFrom(data_dir + "/history", newest / kSecondsPerDay);
  status = (*log)->CutAfter(last_batch);
  if (!status.ok()) return status;
  return all - last_batch;
}

}  // namespace klout::scoring
