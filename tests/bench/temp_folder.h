#ifndef KLOUT_TESTS_BENCH_TEMP_FOLDER_H_
#define KLOUT_TESTS_BENCH_TEMP_FOLDER_H_

#include <memory>
#include <string>

#include "absl/status/statusor.h"

namespace klout::bench {

// A new folder on a disk, deleted with all in it at the end, also when the process is told to stop (SIGINT,
// SIGTERM, SIGHUP). Thread-safe.
class TempFolder {
 public:
  // In $KLOUT_BENCH_DIR, else in /var/tmp. FAILED_PRECONDITION if that is in memory (tmpfs): a synced write
  // there costs nothing.
  static absl::StatusOr<std::unique_ptr<TempFolder>> Create();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::string& path() const { return path_; }

  // From now on those signals delete all folders and end the process. To be called first in main, before
  // there are threads.
  static void DeleteAllOnSignal();

 private:
  explicit TempFolder(std::string path) : path_(std::move(path)) {}
  const std::string path_;
};

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_TEMP_FOLDER_H_
