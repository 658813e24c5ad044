#ifndef KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_FACT_LOG_H_
#define KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_FACT_LOG_H_

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "services/scoring/store/clickhouse_fact_table.h"
#include "services/scoring/store/clickhouse_log_epochs.h"
#include "services/scoring/store/clickhouse_client.h"
#include "services/scoring/store/clickhouse_publications.h"
#include "services/scoring/store/shared_fact_log.h"

namespace klout::scoring {

struct ClickHouseFactLogOptions {
  // Of the servers, which are the shards; see clickhouse_address.h.
  std::string url;
  // Reads a log that another process writes: see Refresh.
  bool is_reader = false;
  // A writer that is gone without a word is followed after this long. Whole seconds, 1 s to 10 min.
  absl::Duration lease = absl::Seconds(15);
  // Open waits this long for the lease of another writer to end.
  absl::Duration wait_for_lease = absl::Seconds(20);
  // A call tries this long to find out what became of an INSERT, and waits this long for a server that is away.
  absl::Duration resolve_for = absl::Seconds(10);
  // Of one request to one server.
  absl::Duration request_timeout = absl::Seconds(30);
};

// A SharedFactLog in ClickHouse, on one server or several (18.16 or later: MergeTree tables, RowBinary over HTTP, nothing else). Tables:
//
//   facts_EPOCH_N            the batches, one table of this name on each server; a Rewrite makes the next one
//   log_epochs, log_leases   who writes, and which table is the log; on the first server only (clickhouse_log_epochs.h)
//   log_published            what the writer serves; there too (clickhouse_publications.h)
//
// Append. All entries go to one server, as one INSERT of one block of one partition, which is one part: there or not there. The next Append goes to
// the next server. So no Append has to be agreed between servers. The bounds that keep it one block are below; ClickHouse cuts at a million rows.
// After the INSERT the writer looks whether its epoch is still the newest; only then the entries are acknowledged. If an INSERT is not answered, or
// with an error, it may still be under way: the writer settles a new epoch, whose fence takes the rows in if all are there by then, and shuts them out for
// good if not. It then sends them again, to the next server, for resolve_for; after that it answers an error, and the rows are shut out before the next Append
// is sent. An entry is never in the log twice, and one whose Append failed is not in the log as long as this object lives. After a crash, entries of an
// Append that was never answered may be in the log, all of them or none.
//
// What ClickHouse promises about rows that it has answered for. A part is written to a temporary folder and renamed. Servers that know fsync_after_insert
// and fsync_part_directory (20.10 and later) get tables with both set: acknowledged rows outlive a loss of power. Older ones, such as 18.16, do not
// sync: acknowledged rows outlive kill -9 of the server, but what was written in the last half minute or so may be gone after the machine's loss of power; such a
// hole in the log is found at Open (DATA_LOSS), but for a cut-off end. Nothing is replicated: each row is on one server, whose disk must be as safe as a
// data folder's.
//
// One writer. A second Open for writing waits for the lease and answers FAILED_PRECONDITION (LOG_HELD); a writer whose lease ran out, and that was followed by
// another one, answers UNAVAILABLE (LOG_TAKEN_OVER) to each Append from then on, and acknowledges nothing: whoever sends is to try the other one.
//
// A server that is away: reads that need it wait for resolve_for and answer UNAVAILABLE (LOG_UNREACHABLE). Appends go to the others, unless it is the
// first, without which there are none; one that failed is left out for ten seconds. DATA_LOSS: a batch is missing, or tables are, such as after servers were left out or put in another order.
//
// Memory: about 50 bytes a batch, for Find; up to 2 * (kPageBytes + one batch) for each Visit; twice the bytes of an Append.
// Threads: one renews the lease, which also tells readers how far the log is.
class ClickHouseFactLog : public SharedFactLog {
 public:
  // More is INVALID_ARGUMENT.
  static constexpr size_t kMaxAppendRows = 65536;
  static constexpr uint64_t kMaxAppendBytes = uint64_t{128} << 20;
  // Of batches that one request reads, unless one batch alone is larger.
  static constexpr uint64_t kPageBytes = uint64_t{16} << 20;

  // Makes what is not there, and reads the ids of all batches. INVALID_ARGUMENT for the options; else as above.
  static absl::StatusOr<std::unique_ptr<ClickHouseFactLog>> Open(const ClickHouseFactLogOptions& options);
  // Ends the lease, so that another one may write at once.
  ~ClickHouseFactLog() override;

  uint64_t last_sequence() const override { return last_sequence_.load(std::memory_order_acquire); }
  // Asks ClickHouse only if the id is there.
  absl::StatusOr<std::optional<Place>> Find(std::string_view batch_id) const override ABSL_LOCKS_EXCLUDED(mutex_);
  // RESOURCE_EXHAUSTED also with reason LOG_BUSY: too many parts wait to be merged.
  absl::Status Append(absl::Span<const LogEntry> entries) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::Status Visit(uint64_t first, const Visitor& visitor) const override ABSL_LOCKS_EXCLUDED(mutex_);
  // Batches are copied through this process. No byte of the old log is on disk when it is OK: its table is dropped, also by servers that delete later by
  // default. The old table stays, and UNAVAILABLE is answered, if a server is away at the end; the next Open or Rewrite drops it.
  absl::StatusOr<uint64_t> Rewrite(const Editor& editor) override ABSL_LOCKS_EXCLUDED(mutex_);

  absl::Status Announce(const Publication& publication) override ABSL_LOCKS_EXCLUDED(mutex_);
  absl::StatusOr<std::optional<Publication>> NewestPublication() const override { return publications_.Newest(); }
  // Open of a reader waits for a log that nobody has written yet as a writer does for the lease.
  absl::Status Refresh() override ABSL_LOCKS_EXCLUDED(mutex_);
  std::string table() const override { return view()->table.name(); }

 private:
  // The log as reading sees it. Changes as a whole.
  struct View {
    ClickHouseFactTable table;
    std::vector<LogFence> fences;
  };
  // An INSERT of this Append whose outcome is not known.
  struct Sent {
    size_t shard = 0;
    uint64_t epoch = 0;
    size_t rows = 0;
    // Found in the log, all of it.
    bool is_in = false;
  };
  using IdKey = std::pair<uint64_t, uint64_t>;

  ClickHouseFactLog(const ClickHouseFactLogOptions& options, std::vector<ClickHouseClient> servers, std::string database);
  absl::Status Begin();
  absl::Status BeginWriting();
  // A new epoch for this writer, or the first one. Decides what becomes of `sent`: in, or reset, which is out.
  absl::Status Claim(std::optional<Sent>& sent);
  // Of a state of epochs; the newest one must be ours, or held by nobody if we have none.
  absl::Status CheckOurs(const LogEpochsState& state) const;
  absl::StatusOr<ClickHouseFactTable> FindTable(const LogEpochsState& state, uint64_t epoch) const;
  // Checks that this writer's epoch is the newest.
  absl::Status CheckNewest() const;
  absl::Status Send(absl::Span<const LogEntry> entries, std::optional<Sent>& sent);
  void Acknowledge(absl::Span<const LogEntry> entries);
  // The server of the next block: in turn, but not one that failed lately.
  size_t TakeShard();
  // The chunk of the next block.
  uint32_t TakeChunk(uint64_t bytes);
  // Takes the batches after the last one that is known up to and with `last` into the index.
  absl::Status ReadIndex(const View& view, uint64_t last, bool is_end_torn);
  absl::StatusOr<uint64_t> CopyEdited(const View& from, const ClickHouseFactTable& to, const Editor& editor);
  using RowVisitor = std::function<absl::StatusOr<bool>(const FactRow& row)>;
  absl::Status VisitRows(const View& view, uint64_t first, const RowVisitor& visit) const;
  absl::StatusOr<std::vector<std::string>> FactTablesOf(const ClickHouseClient& server) const;
  absl::Status DropOtherTables(const ClickHouseFactTable& keep) const;
  std::shared_ptr<const View> view() const ABSL_LOCKS_EXCLUDED(mutex_);
  void SetView(View view) ABSL_LOCKS_EXCLUDED(mutex_);
  void KeepLease() ABSL_LOCKS_EXCLUDED(mutex_);

  const ClickHouseFactLogOptions options_;
  const std::vector<ClickHouseClient> servers_;
  const std::string database_;
  const ClickHouseLogEpochs epochs_;
  const ClickHousePublications publications_;
  std::atomic<uint64_t> last_sequence_{0};
  // Of the thread that announces.
  uint64_t announced_ = 0;

  // Of the thread that appends.
  uint64_t epoch_ = 0, parent_ = 0, first_of_epoch_ = 0;
  uint32_t step_ = 0;
  // The last one that was tried, and all that were claimed by this object.
  uint64_t claimed_ = 0;
  absl::flat_hash_set<uint64_t> own_epochs_;
  bool needs_claim_ = false, is_taken_over_ = false;
  size_t next_shard_ = 0;
  // Per server, after it failed.
  std::vector<absl::Time> rests_until_;
  uint32_t chunk_ = 0, rewrites_ = 0;
  uint64_t chunk_bytes_ = 0;

  mutable Mutex mutex_;
  CondVar changed_;
  std::shared_ptr<const View> view_ ABSL_GUARDED_BY(mutex_);
  // 128 bits of the batch id's SHA-256.
  absl::flat_hash_map<IdKey, uint64_t> sequences_ ABSL_GUARDED_BY(mutex_);
  uint64_t lease_epoch_ ABSL_GUARDED_BY(mutex_) = 0;
  bool is_stopping_ ABSL_GUARDED_BY(mutex_) = false;

  std::thread lease_keeper_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_FACT_LOG_H_
