#ifndef KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_FACT_TABLE_H_
#define KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_FACT_TABLE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/scoring/store/clickhouse_log_epochs.h"
#include "services/scoring/store/clickhouse_client.h"
#include "services/scoring/store/fact_log.h"
#include "services/scoring/store/row_binary.h"

namespace klout::scoring {

// A batch as it lies in a table of facts.
struct FactRow {
  uint64_t sequence = 0;
  // Of the writer; see EpochAt.
  uint64_t epoch = 0;
  // The Append it came with: its first sequence, and its number of rows. Fewer: the Append was torn.
  uint64_t append_first = 0;
  uint32_t append_rows = 0;
  std::string_view batch_id = {};
  Digest digest = {};
  std::string_view bytes = {};
};

// Without the bytes.
struct FactPlace {
  uint64_t sequence = 0;
  uint64_t append_first = 0;
  uint32_t append_rows = 0;
  // Of the batch, in bytes.
  uint32_t size = 0;
  // Which server has it.
  uint32_t shard = 0;
  std::string batch_id;
};

// Rows, and the bytes that they view.
struct FactPage {
  std::vector<FactRow> rows;
  std::vector<std::string> answers;
};

// One generation of the log: a table of the same name on each server, MergeTree, ordered by sequence. Every row lies on one of them. A row
// counts if its epoch is that of the fences.
//
// Partitions are chunks of about kChunkBytes: a merge works inside of one, so it never has more than that in memory, and is never repeated once the
// chunk is over. A block of rows has one chunk, so that it becomes one part.
class ClickHouseFactTable {
 public:
  static constexpr uint64_t kChunkBytes = uint64_t{256} << 20;

  // `servers` must outlive it.
  ClickHouseFactTable(std::span<const ClickHouseClient> servers, const std::string& database, std::string name)
      : servers_(servers), name_(std::move(name)), full_name_(database + "." + name_) {}

  // Where it is not there, from server `first` on.
  absl::Status Create(size_t first) const;
  absl::Status Drop() const;

  static void Write(const FactRow& row, uint32_t chunk, RowBinaryWriter& to);
  // Rows of one chunk, in one block.
  absl::Status Insert(size_t shard, const RowBinaryWriter& rows) const;

  struct Bounds {
    // Of all rows, also those that do not count.
    uint64_t last_sequence = 0;
    uint32_t last_chunk = 0;
  };
  absl::StatusOr<Bounds> ReadBounds() const;
  // All rows, also those that do not count.
  absl::StatusOr<uint64_t> Count() const;
  // How many rows of this epoch are there, from `first` on.
  absl::StatusOr<uint64_t> CountOf(size_t shard, uint64_t epoch, uint64_t first) const;

  // Those that count, from `first` to before `end`, in order. Holes are left to the caller.
  absl::StatusOr<std::vector<FactPlace>> ReadPlaces(std::span<const LogFence> fences, uint64_t first, uint64_t end) const;
  // The digest of a batch; nullopt: it is not there.
  absl::StatusOr<std::optional<Digest>> ReadDigest(std::span<const LogFence> fences, uint64_t sequence) const;
  // The rows of `places`, which follow one another, all of them in memory. DATA_LOSS if one is not there.
  absl::StatusOr<FactPage> ReadRows(std::span<const LogFence> fences, std::span<const FactPlace> places) const;

  // Without the database.
  const std::string& name() const { return name_; }

 private:
  std::span<const ClickHouseClient> servers_;
  std::string name_, full_name_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_FACT_TABLE_H_
