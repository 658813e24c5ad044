#ifndef KLOUT_SERVICES_SCORING_STORE_HISTORY_DAY_H_
#define KLOUT_SERVICES_SCORING_STORE_HISTORY_DAY_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/types/span.h"

namespace klout::scoring {

// A name in 128 bits, without the name.
struct HashedName {
  uint64_t high = 0;
  uint64_t low = 0;
  auto operator<=>(const HashedName&) const = default;
};
HashedName HashOfName(std::string_view name);

// As it lies in the file.
struct HistoryRow {
  HashedName name;
  float score = 0;
  float low = 0;
  float high = 0;
  uint32_t unused = 0;
};
static_assert(sizeof(HistoryRow) == 32);

// `rows` in order of name. A crash leaves the old file or the new. RESOURCE_EXHAUSTED (DISK_FULL).
absl::Status WriteHistoryDay(const std::string& path, std::string_view model,
                             absl::Span<const HistoryRow> rows);

// One day of history, in a mapped file: its rows are in the system's page cache and not in the heap. Who has
// it goes on reading the same day when the file is replaced or deleted. Thread-safe.
class HistoryDayFile {
 public:
  // When the process gets the file's pages: as they are read, or all at once, for a file just written, whose
  // pages are in the page cache.
  enum class Pages { kWhenRead, kNow };
  // NOT_FOUND; DATA_LOSS if it is no whole day.
  static absl::StatusOr<std::shared_ptr<const HistoryDayFile>> Open(const std::string& path, Pages pages);
  HistoryDayFile(const HistoryDayFile&) = delete;
  ~HistoryDayFile();

  // The name of the model that made the scores.
  std::string_view model() const { return model_; }
  size_t row_count() const { return row_count_; }
  // nullopt: the name has no score on that day.
  std::optional<HistoryRow> Find(HashedName name) const;
  std::vector<HistoryRow> Rows() const;

 private:
  HistoryDayFile(const char* bytes, size_t size) : bytes_(bytes), size_(size) {}
  // False: it is no whole day.
  bool ReadHead();
  // Rows lie where the model's name ends, which is at no multiple of 8.
  HistoryRow RowAt(size_t row) const;

  const char* const bytes_;
  const size_t size_;
  std::string_view model_;
  const char* rows_ = nullptr;
  size_t row_count_ = 0;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_HISTORY_DAY_H_
