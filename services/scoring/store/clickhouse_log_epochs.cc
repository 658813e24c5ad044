#include "services/scoring/store/clickhouse_log_epochs.h"

#include <algorithm>
#include <limits>
#include <map>
#include <random>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/string_view.h"
#include "services/scoring/store/row_binary.h"

namespace klout::scoring {
namespace {

struct EpochRow {
  uint32_t step = 0;
  uint64_t parent = 0;
  uint64_t first_sequence = 0;
  uint32_t shards = 0;
  std::string table;
};

absl::Status TornEpochs(const ClickHouseClient& server) { return absl::DataLossError(absl::StrCat("ClickHouse at ", server.address(), ": an answer about epochs is torn")); }

// Of each epoch the row with its highest step.
absl::StatusOr<std::map<uint64_t, EpochRow>> RowsOf(const ClickHouseClient& server, const std::string& answer) {
  std::map<uint64_t, EpochRow> rows;
  RowBinaryReader reader(answer);
  while (!reader.AtEnd()) {
    const uint64_t epoch = reader.Number<uint64_t>();
    EpochRow row;
    row.step = reader.Number<uint32_t>();
    row.parent = reader.Number<uint64_t>();
    row.first_sequence = reader.Number<uint64_t>();
    row.shards = reader.Number<uint32_t>();
    row.table = reader.String();
    EpochRow& known = rows[epoch];
    if (row.step >= known.step) known = std::move(row);
  }
  if (!reader.ok()) return TornEpochs(server);
  return rows;
}

// `rows`' chain from `newest` back; a fence that a later one goes behind is no longer there.
std::vector<LogFence> FencesOf(const std::map<uint64_t, EpochRow>& rows, uint64_t newest) {
  std::vector<LogFence> fences;
  uint64_t reached = std::numeric_limits<uint64_t>::max();
  for (auto at = rows.find(newest); at != rows.end() && at->second.step > 0; at = rows.find(at->second.parent)) {
    if (at->second.first_sequence < reached) fences.push_back({at->second.first_sequence, at->first});
    reached = std::min(reached, at->second.first_sequence);
    // A parent is older, or there is none.
    if (at->second.parent >= at->first) break;
  }
  std::reverse(fences.begin(), fences.end());
  return fences;
}

}  // namespace

uint64_t EpochAt(std::span<const LogFence> fences, uint64_t sequence) {
  const auto after = std::upper_bound(fences.begin(), fences.end(), sequence,
                                      [](uint64_t s, const LogFence& fence) { return s < fence.first_sequence; });
  return after == fences.begin() ? 0 : std::prev(after)->epoch;
}

ClickHouseLogEpochs::ClickHouseLogEpochs(const ClickHouseClient& server, std::string database)
    : server_(server), epochs_(database + ".log_epochs"), leases_(database + ".log_leases") {}

absl::Status ClickHouseLogEpochs::CreateTables() const {
  const absl::Status status =
      server_.Ask(absl::StrCat("CREATE TABLE IF NOT EXISTS ", epochs_,
                               " (epoch UInt64, step UInt32, parent UInt64, first_sequence UInt64, shards UInt32, log_table String)"
                               " ENGINE = ReplacingMergeTree(step) ORDER BY epoch SETTINGS index_granularity = 8192", server_.durability()))
          .status();
  if (!status.ok()) return status;
  return server_.Ask(absl::StrCat("CREATE TABLE IF NOT EXISTS ", leases_, " (epoch UInt64, turn UInt64, until UInt64, committed UInt64)"
                                  " ENGINE = ReplacingMergeTree(turn) ORDER BY epoch"))
      .status();
}

absl::StatusOr<LogEpochsState> ClickHouseLogEpochs::Read() const {
  const absl::StatusOr<std::string> epochs =
      server_.Ask(absl::StrCat("SELECT epoch, step, parent, first_sequence, shards, log_table FROM ", epochs_, " FORMAT RowBinary"));
  if (!epochs.ok()) return epochs.status();
  const absl::StatusOr<std::map<uint64_t, EpochRow>> rows = RowsOf(server_, *epochs);
  if (!rows.ok()) return rows.status();
  LogEpochsState state;
  if (rows->empty()) return state;
  state.newest = rows->rbegin()->first;
  for (const auto& [epoch, row] : *rows) {
    if (row.step > 0) state.settled = epoch;
  }
  if (state.settled != 0) {
    const EpochRow& row = rows->at(state.settled);
    state.step = row.step;
    state.table = row.table;
    state.shards = row.shards;
    state.fences = FencesOf(*rows, state.settled);
    state.committed = row.first_sequence - 1;
  }
  const absl::StatusOr<std::string> leases = server_.Ask(
      absl::StrCat("SELECT epoch, toUInt8(argMax(until, turn) > toUnixTimestamp(now())), toUInt64(max(committed)) FROM ", leases_,
                   " WHERE epoch IN (", state.newest, ", ", state.settled, ") GROUP BY epoch FORMAT RowBinary"));
  if (!leases.ok()) return leases.status();
  RowBinaryReader reader(*leases);
  while (!reader.AtEnd()) {
    const uint64_t epoch = reader.Number<uint64_t>();
    const bool is_held = reader.Number<uint8_t>() != 0;
    const uint64_t committed = reader.Number<uint64_t>();
    if (epoch == state.newest) state.is_held = is_held;
    if (epoch == state.settled) state.committed = std::max(state.committed, committed);
  }
  if (!reader.ok()) return TornEpochs(server_);
  return state;
}

absl::StatusOr<uint64_t> ClickHouseLogEpochs::Newest() const {
  const absl::StatusOr<std::string> answer = server_.Ask(absl::StrCat("SELECT max(epoch) FROM ", epochs_, " FORMAT RowBinary"));
  if (!answer.ok()) return answer.status();
  RowBinaryReader reader(*answer);
  const uint64_t newest = reader.Number<uint64_t>();
  if (!reader.ok()) return TornEpochs(server_);
  return newest;
}

uint64_t ClickHouseLogEpochs::EpochAfter(uint64_t newest) {
  std::random_device random;
  return ((newest >> 32) + 1) << 32 | (random() & 0xffffffffu);
}

absl::Status ClickHouseLogEpochs::Claim(uint64_t epoch, absl::Duration lease) const {
  // The lease first: between the two, another one that opens would find an epoch that nobody holds.
  if (absl::Status status = Renew(epoch, 0, lease, 0); !status.ok()) return status;
  return Settle(epoch, 0, 0, std::numeric_limits<uint64_t>::max(), "", 0);
}

absl::Status ClickHouseLogEpochs::Settle(uint64_t epoch, uint32_t step, uint64_t parent, uint64_t first_sequence, std::string_view table,
                                         uint32_t shards) const {
  RowBinaryWriter row;
  row.Number(epoch);
  row.Number(step);
  row.Number(parent);
  row.Number(first_sequence);
  row.Number(shards);
  row.String(table);
  return server_.Insert(absl::StrCat(epochs_, " (epoch, step, parent, first_sequence, shards, log_table)"), row.bytes());
}

absl::Status ClickHouseLogEpochs::Renew(uint64_t epoch, uint64_t turn, absl::Duration lease, uint64_t committed) const {
  // The server's clock shows whole seconds, so one more: a lease is never shorter than said.
  const std::string until = lease > absl::ZeroDuration() ? absl::StrCat("toUnixTimestamp(now()) + ", absl::ToInt64Seconds(lease) + 1) : "0";
  return server_.Ask(absl::StrCat("INSERT INTO ", leases_, " (epoch, turn, until, committed) SELECT toUInt64(", epoch, "), toUInt64(", turn, "), toUInt64(",
                                  until, "), toUInt64(", committed, ")"))
      .status();
}

}  // namespace klout::scoring
