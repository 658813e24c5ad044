#ifndef KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_LOG_EPOCHS_H_
#define KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_LOG_EPOCHS_H_

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/scoring/store/clickhouse_client.h"

namespace klout::scoring {

// From `first_sequence` on, only rows of `epoch` count, up to the next fence.
struct LogFence {
  uint64_t first_sequence = 0;
  uint64_t epoch = 0;
};

// The epoch whose row at `sequence` counts; 0: none. `fences` rise in both fields.
uint64_t EpochAt(std::span<const LogFence> fences, uint64_t sequence);

// What the tables of epochs say.
struct LogEpochsState {
  // The highest epoch that anybody claimed; 0: none, the log is new. Whoever claimed it may write, and nobody else.
  uint64_t newest = 0;
  // Its lease has not run out, by the server's clock.
  bool is_held = false;
  // The highest epoch that was settled; 0: none. The fields below are its own.
  uint64_t settled = 0;
  uint32_t step = 0;
  // The table of facts that is the log.
  std::string table;
  // On how many servers it was.
  uint32_t shards = 0;
  // Its own fence and those of its parents.
  std::vector<LogFence> fences;
  // All up to here is acknowledged, and will never go. Written about every second, so it lags behind.
  uint64_t committed = 0;
};

// Who may write a fact log on ClickHouse, and which of its rows count. ClickHouse has neither transactions nor conditional writes, and an INSERT
// that timed out can still land much later. So each row of facts carries the epoch of its writer, and writing is three steps:
//
//   1. claim:  a row with an epoch above all that were claimed. From then on nobody of an older epoch acknowledges anything: each looks, after its
//              rows are in, whether its epoch is still the newest. So what they acknowledged was in before the claim, and the next step sees it.
//   2. look:   which rows are there?
//   3. settle: the row again, now with the first sequence of the new epoch: rows of older epochs from there on do not count, also those that come
//              later. It names the settled epoch before it, its parent; epochs that are no parent of the newest settled one do not count.
//
// So two writers are safe whatever clocks do. The lease is only there so that they do not take the log from each other all the time: who opens waits
// until it has run out. On one server: its INSERT of one row is there or not there, and a SELECT sees all that were answered before. Not thread-safe
// but for Renew.
class ClickHouseLogEpochs {
 public:
  // `server` must outlive it. Begin() was called.
  ClickHouseLogEpochs(const ClickHouseClient& server, std::string database);

  absl::Status CreateTables() const;
  absl::StatusOr<LogEpochsState> Read() const;
  // The highest epoch that was claimed.
  absl::StatusOr<uint64_t> Newest() const;

  // An epoch above `newest` that nobody else picks.
  static uint64_t EpochAfter(uint64_t newest);
  absl::Status Claim(uint64_t epoch, absl::Duration lease) const;
  // `step` is 1 for a new epoch, and higher when it names another table. What was settled with a higher step holds.
  absl::Status Settle(uint64_t epoch, uint32_t step, uint64_t parent, uint64_t first_sequence, std::string_view table, uint32_t shards) const;
  // Of two renewals the one with the higher turn holds. A lease of zero ends it. Thread-safe.
  absl::Status Renew(uint64_t epoch, uint64_t turn, absl::Duration lease, uint64_t committed) const;

 private:
  const ClickHouseClient& server_;
  const std::string epochs_, leases_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_LOG_EPOCHS_H_
