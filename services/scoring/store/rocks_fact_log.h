#ifndef KLOUT_SERVICES_SCORING_STORE_ROCKS_FACT_LOG_H_
#define KLOUT_SERVICES_SCORING_STORE_ROCKS_FACT_LOG_H_

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "services/scoring/store/fact_log.h"

namespace rocksdb {
class ColumnFamilyHandle;
class DB;
}  // namespace rocksdb

namespace klout::scoring {

// A FactLog in RocksDB: one synced write per Append, which is the group commit. In `dir` the file CURRENT
// names the generation that holds; a rewrite makes the next one beside it. The file FORMAT names the format of the log; without it that is 1.
class RocksFactLog : public FactLog {
 public:
  // Every format up to this one is read. Raise it when a program of today could misread what will be written, and write FORMAT before the first of it.
  static constexpr int kNewestFormat = 1;
  // FAILED_PRECONDITION (reason DATA_DIR_LOCKED) if another process has it open, (NEWER_FORMAT) if a newer release wrote it.
  static absl::StatusOr<std::unique_ptr<RocksFactLog>> Open(const std::string& dir);
  ~RocksFactLog() override;

  uint64_t last_sequence() const override { return last_sequence_.load(std::memory_order_acquire); }
  absl::StatusOr<std::optional<Place>> Find(std::string_view batch_id) const override;
  absl::Status Append(absl::Span<const LogEntry> entries) override;
  absl::Status Visit(uint64_t first, const Visitor& visitor) const override;
  absl::StatusOr<uint64_t> Rewrite(const Editor& editor) override;
  // Takes the batches after `last`, and their ids, off the log. Not at the same time as any other call.
  absl::Status CutAfter(uint64_t last);

 private:
  struct Database;
  explicit RocksFactLog(std::string dir);
  static absl::StatusOr<std::unique_ptr<Database>> OpenDatabase(const std::string& path);
  std::string GenerationPath(uint64_t generation) const;
  absl::Status CheckFormat() const;
  // DATA_LOSS if CURRENT cannot be read, or is gone though the log was rewritten.
  absl::Status ReadGeneration();
  absl::Status CopyEdited(Database& to, const Editor& editor, uint64_t& removed) const;
  absl::Status DeleteOtherGenerations() const;

  const std::string dir_;
  uint64_t generation_ = 1;
  std::unique_ptr<Database> database_;
  std::atomic<uint64_t> last_sequence_{0};
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_ROCKS_FACT_LOG_H_
