#ifndef KLOUT_SERVICES_SCORING_STORE_HISTORY_H_
#define KLOUT_SERVICES_SCORING_STORE_HISTORY_H_

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "services/scoring/store/snapshot.h"

namespace klout::scoring {

struct HistoryDay {
  // Days since 1970-01-01 UTC.
  uint32_t day = 0;
  float score = 0;
  float low = 0;
  float high = 0;
  std::string model;
};

class HistoryDayFile;

// The last score of each day, per account and person: one file a day, sorted by a 128-bit hash of the name,
// so that no name is in it. A day once written is never rewritten, but for erasures. Files are mapped: none
// of it is in the heap. Thread-safe; Record and Erase are called by one thread at a time.
class ScoreHistory {
 public:
  // Keeps `keep_days` days; older files are deleted.
  static absl::StatusOr<std::unique_ptr<ScoreHistory>> Open(const std::string& dir, int keep_days = 366);
  ~ScoreHistory();

  // Writes the day of the snapshot's as_of, unless it is written already.
  absl::Status Record(const Snapshot& snapshot);
  // Days with a score, newest first, older than `before_day`.
  std::vector<HistoryDay> Days(std::string_view subject, uint32_t before_day, int limit) const;
  // Takes the subjects out of every day.
  absl::Status Erase(const std::vector<std::string>& subjects);

 private:
  using DayFiles = std::map<uint32_t, std::shared_ptr<const HistoryDayFile>>;
  explicit ScoreHistory(std::string dir, int keep_days);
  std::string PathOf(uint32_t day) const;
  // As they are now, for good: reading them may wait for the disk, which nobody does under the lock.
  std::shared_ptr<const DayFiles> Files() const;
  void Replace(DayFiles files);

  const std::string dir_;
  const int keep_days_;
  mutable std::mutex mutex_;
  // Never null.
  std::shared_ptr<const DayFiles> days_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_HISTORY_H_
