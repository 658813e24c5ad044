#ifndef KLOUT_SERVICES_SCORING_STORE_FILE_APPEAL_STORE_H_
#define KLOUT_SERVICES_SCORING_STORE_FILE_APPEAL_STORE_H_

#include <map>
#include <memory>
#include <set>
#include <string>

#include "absl/container/flat_hash_map.h"
#include "common/mutex.h"
#include "services/scoring/store/appeal_store.h"

namespace klout::scoring {

// An AppealStore of small files: `ID.appeal` each, in a folder per thousand, replaced by rename; NEXT holds the next id. Appeals are rare and must be
// erasable to the last byte, which a file is when it is deleted and a database's key is not. In memory: about 200 bytes an appeal.
class FileAppealStore final : public AppealStore {
 public:
  // Reads all files once. DATA_LOSS if one is torn; the folder is made if it is missing. One process at a time.
  static absl::StatusOr<std::unique_ptr<FileAppealStore>> Open(const std::string& dir);

  absl::StatusOr<v1::Appeal> Add(v1::Appeal appeal) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<v1::Appeal> Check(v1::Appeal appeal) const override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<v1::Appeal> Get(std::string_view id) const override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status Replace(const v1::Appeal& appeal) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<std::vector<v1::Appeal>> List(const Filter& filter, size_t limit) const override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status Erase(const absl::flat_hash_set<std::string>& names) override ABSL_LOCKS_EXCLUDED(mutex_);
  size_t open_count() const override ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // What is known of an appeal without its file.
  struct Row {
    std::string subject;
    // The subject and whom it is about.
    std::vector<std::string> names;
    std::string request_id;
    v1::AppealState state = v1::APPEAL_STATE_UNSPECIFIED;
  };

  explicit FileAppealStore(std::string dir) : dir_(std::move(dir)) {}
  std::string PathOf(uint64_t id) const;
  absl::Status Load() ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<v1::Appeal> Read(uint64_t id) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::Status Write(const v1::Appeal& appeal, uint64_t id) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  absl::StatusOr<v1::Appeal> CheckNew(v1::Appeal appeal) const ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);
  void Index(const v1::Appeal& appeal, uint64_t id) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex_);

  const std::string dir_;
  mutable Mutex mutex_;
  uint64_t next_ ABSL_GUARDED_BY(mutex_) = 1;
  std::map<uint64_t, Row> rows_ ABSL_GUARDED_BY(mutex_);
  absl::flat_hash_map<std::string, std::set<uint64_t>> of_subject_ ABSL_GUARDED_BY(mutex_);
  std::map<v1::AppealState, std::set<uint64_t>> of_state_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_FILE_APPEAL_STORE_H_
