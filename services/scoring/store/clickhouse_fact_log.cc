#include "services/scoring/store/clickhouse_fact_log.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/log.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/scoring/store/clickhouse_address.h"
#include "services/scoring/store/patience.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kMinLease = absl::Seconds(1), kMaxLease = absl::Minutes(10);
constexpr absl::Duration kServerRests = absl::Seconds(10);
constexpr absl::Duration kTellReadersEvery = absl::Seconds(1);

constexpr uint64_t kCopyBlockBytes = uint64_t{8} << 20;

std::string TableOf(uint64_t epoch, uint32_t rewrite) { return absl::StrCat("facts_", absl::Hex(epoch, absl::kZeroPad16), "_", rewrite); }

absl::Status Held() { return FailedPrecondition("LOG_HELD", "fact_log", "another process writes this fact log"); }

absl::Status TakenOver() {
  return Unavailable("LOG_TAKEN_OVER", "another process has taken this fact log over: start this one again", absl::Seconds(10));
}

// `fences` and one more, which may go behind some of them.
std::vector<LogFence> With(std::vector<LogFence> fences, LogFence fence) {
  while (!fences.empty() && fences.back().first_sequence >= fence.first_sequence) fences.pop_back();
  fences.push_back(fence);
  return fences;
}

}  // namespace

ClickHouseFactLog::ClickHouseFactLog(const ClickHouseFactLogOptions& options, std::vector<ClickHouseClient> servers, std::string database)
    : options_(options), servers_(std::move(servers)), database_(std::move(database)), epochs_(servers_.front(), database_),
      publications_(servers_.front(), database_), rests_until_(servers_.size(), absl::InfinitePast()) {}

absl::StatusOr<std::unique_ptr<ClickHouseFactLog>> ClickHouseFactLog::Open(const ClickHouseFactLogOptions& options) {
  absl::StatusOr<ClickHouseAddress> address = ParseClickHouseAddress(options.url);
  if (!address.ok()) return address.status();
  if (options.lease < kMinLease || options.lease > kMaxLease) {
    return InvalidField("lease", absl::StrCat("lease is ", absl::FormatDuration(options.lease), ", must be 1s to 10m"));
  }
  std::vector<ClickHouseClient> servers;
  for (const std::string& server : address->servers) {
    servers.emplace_back(server, address->user, address->password, address->tls, options.request_timeout);
    if (absl::Status status = servers.back().Begin(address->database); !status.ok()) return status;
  }
  auto log = std::unique_ptr<ClickHouseFactLog>(new ClickHouseFactLog(options, std::move(servers), address->database));
  if (absl::Status status = log->Begin(); !status.ok()) return status;
  return log;
}

ClickHouseFactLog::~ClickHouseFactLog() {
  {
    MutexLock lock(&mutex_);
    is_stopping_ = true;
    changed_.NotifyAll();
  }
  if (lease_keeper_.joinable()) lease_keeper_.join();
  if (own_epochs_.empty() || is_taken_over_) return;
  const absl::Status status = epochs_.Renew(claimed_, ~uint64_t{0}, absl::ZeroDuration(), last_sequence());
  if (!status.ok()) LogWarning("fact_log_lease_runs_on", {{"error", status.ToString()}});
}

absl::Status ClickHouseFactLog::Begin() {
  if (options_.is_reader) return Patiently(options_.wait_for_lease, [&] { return Refresh(); });
  if (absl::Status status = epochs_.CreateTables(); !status.ok()) return status;
  if (absl::Status status = publications_.CreateTable(); !status.ok()) return status;
  Patience patience(options_.wait_for_lease);
  absl::Status status = BeginWriting();
  while (ErrorReason(status) == "LOG_HELD" && !patience.IsOver()) {
    patience.Wait();
    status = BeginWriting();
  }
  if (!status.ok()) return status;
  lease_keeper_ = std::thread([this] { KeepLease(); });
  return absl::OkStatus();
}

absl::Status ClickHouseFactLog::BeginWriting() {
  const absl::StatusOr<uint64_t> newest = epochs_.Newest();
  if (!newest.ok()) return newest.status();
  if (*newest == 0) {
    // Servers in another order, or tables that were deleted: it must not be taken for an empty log.
    for (const ClickHouseClient& server : servers_) {
      const absl::StatusOr<std::vector<std::string>> tables = FactTablesOf(server);
      if (!tables.ok()) return tables.status();
      if (!tables->empty()) {
        return absl::DataLossError(absl::StrCat("ClickHouse at ", server.address(), " has ", tables->front(), ", but the first server, ",
                                                servers_.front().address(), ", does not know of a log"));
      }
    }
  }
  std::optional<Sent> none;
  if (absl::Status status = Claim(none); !status.ok()) return status;
  // What a crash in the middle of a rewrite left behind.
  return DropOtherTables(view()->table);
}

absl::Status ClickHouseFactLog::CheckOurs(const LogEpochsState& state) const {
  if (own_epochs_.contains(state.newest)) return absl::OkStatus();
  if (epoch_ != 0) return TakenOver();
  return state.is_held ? Held() : absl::OkStatus();
}

absl::StatusOr<ClickHouseFactTable> ClickHouseFactLog::FindTable(const LogEpochsState& state, uint64_t epoch) const {
  if (state.settled == 0) {
    const ClickHouseFactTable table(servers_, database_, TableOf(epoch, 0));
    if (absl::Status status = table.Create(0); !status.ok()) return status;
    return table;
  }
  const ClickHouseFactTable table(servers_, database_, state.table);
  // A writer at work knows its servers, and needs the first one only.
  if (epoch_ != 0) return table;
  if (state.shards > servers_.size()) {
    return absl::DataLossError(absl::StrCat("the fact log is on ", state.shards, " servers, and ", servers_.size(), " are named"));
  }
  for (size_t i = 0; i < state.shards; ++i) {
    const absl::StatusOr<std::vector<std::string>> tables = FactTablesOf(servers_[i]);
    if (!tables.ok()) return tables.status();
    if (std::find(tables->begin(), tables->end(), state.table) == tables->end()) {
      return absl::DataLossError(absl::StrCat("ClickHouse at ", servers_[i].address(), " has no table ", database_, ".", state.table));
    }
  }
  if (absl::Status status = table.Create(state.shards); !status.ok()) return status;
  return table;
}

absl::Status ClickHouseFactLog::Claim(std::optional<Sent>& sent) {
  needs_claim_ = true;
  absl::StatusOr<LogEpochsState> state = epochs_.Read();
  if (!state.ok()) return state.status();
  absl::Status status = CheckOurs(*state);
  if (ErrorReason(status) == "LOG_TAKEN_OVER") is_taken_over_ = true;
  if (!status.ok()) return status;
  // A claim that was tried and is not there yet may still come: it is tried again, not followed by another one.
  if (claimed_ <= state->newest) claimed_ = ClickHouseLogEpochs::EpochAfter(state->newest);
  own_epochs_.insert(claimed_);
  if (status = epochs_.Claim(claimed_, options_.lease); !status.ok()) return status;
  state = epochs_.Read();
  if (!state.ok()) return state.status();
  if (state->newest != claimed_) return epoch_ == 0 ? Held() : TakenOver();
  const absl::StatusOr<ClickHouseFactTable> table = FindTable(*state, claimed_);
  if (!table.ok()) return table.status();
  if (epoch_ == 0) {
    const absl::StatusOr<ClickHouseFactTable::Bounds> bounds = table->ReadBounds();
    if (!bounds.ok()) return bounds.status();
    chunk_ = bounds->last_chunk + 1;
    if (status = ReadIndex({*table, state->fences}, bounds->last_sequence, true); !status.ok()) return status;
  }
  uint64_t first = last_sequence() + 1;
  if (sent) {
    const absl::StatusOr<uint64_t> rows = table->CountOf(sent->shard, sent->epoch, first);
    sent->is_in = rows.ok() && *rows == sent->rows;
    if (sent->is_in) first += sent->rows;
    // Decided: the fence below, or one that follows if this one does not get through, shuts them out.
    if (!sent->is_in) sent.reset();
  }
  const uint32_t shards = std::max<uint32_t>(state->shards, servers_.size());
  if (status = epochs_.Settle(claimed_, 1, state->settled, first, table->name(), shards); !status.ok()) return status;
  const absl::StatusOr<uint64_t> newest = epochs_.Newest();
  if (!newest.ok()) return newest.status();
  if (*newest != claimed_) return epoch_ == 0 ? Held() : TakenOver();
  SetView({*table, With(state->fences, {first, claimed_})});
  epoch_ = claimed_;
  parent_ = state->settled;
  first_of_epoch_ = first;
  step_ = 1;
  needs_claim_ = false;
  MutexLock lock(&mutex_);
  lease_epoch_ = epoch_;
  return absl::OkStatus();
}

absl::Status ClickHouseFactLog::CheckNewest() const {
  const absl::StatusOr<uint64_t> newest = epochs_.Newest();
  if (!newest.ok()) return newest.status();
  return *newest == epoch_ ? absl::OkStatus() : TakenOver();
}

uint32_t ClickHouseFactLog::TakeChunk(uint64_t bytes) {
  if (chunk_bytes_ > 0 && chunk_bytes_ + bytes > ClickHouseFactTable::kChunkBytes) {
    ++chunk_;
    chunk_bytes_ = 0;
  }
  chunk_bytes_ += bytes;
  return chunk_;
}

size_t ClickHouseFactLog::TakeShard() {
  const absl::Time now = absl::Now();
  for (size_t i = 0; i < servers_.size(); ++i) {
    if (const size_t shard = next_shard_++ % servers_.size(); rests_until_[shard] <= now) return shard;
  }
  return next_shard_++ % servers_.size();
}

absl::Status ClickHouseFactLog::Send(absl::Span<const LogEntry> entries, std::optional<Sent>& sent) {
  uint64_t bytes = 0;
  for (const LogEntry& entry : entries) bytes += entry.bytes.size() + entry.batch_id.size();
  const uint32_t chunk = TakeChunk(bytes);
  const uint64_t first = last_sequence() + 1;
  RowBinaryWriter rows;
  rows.Reserve(bytes + entries.size() * 128);
  FactRow row = {.sequence = first, .epoch = epoch_, .append_first = first, .append_rows = static_cast<uint32_t>(entries.size())};
  for (const LogEntry& entry : entries) {
    row.batch_id = entry.batch_id;
    row.digest = entry.digest;
    row.bytes = entry.bytes;
    ClickHouseFactTable::Write(row, chunk, rows);
    ++row.sequence;
  }
  sent = Sent{.shard = TakeShard(), .epoch = epoch_, .rows = entries.size()};
  // Until both are answered, nobody knows.
  needs_claim_ = true;
  if (absl::Status status = view()->table.Insert(sent->shard, rows); !status.ok()) {
    rests_until_[sent->shard] = absl::Now() + kServerRests;
    return status;
  }
  if (absl::Status status = CheckNewest(); !status.ok()) return status;
  needs_claim_ = false;
  return absl::OkStatus();
}

absl::Status ClickHouseFactLog::Append(absl::Span<const LogEntry> entries) {
  if (options_.is_reader) return FailedPrecondition("LOG_READER", "fact_log", "this process reads the fact log only");
  if (entries.empty()) return absl::OkStatus();
  uint64_t bytes = 0;
  for (const LogEntry& entry : entries) bytes += entry.bytes.size() + entry.batch_id.size();
  if (entries.size() > kMaxAppendRows || bytes > kMaxAppendBytes) {
    return InvalidField("entries", absl::StrCat(entries.size(), " entries of ", bytes, " bytes, must be at most ", kMaxAppendRows, " of ", kMaxAppendBytes));
  }
  Patience patience(options_.resolve_for);
  std::optional<Sent> sent;
  absl::Status failed;
  for (bool is_late = false; !is_taken_over_; patience.Wait()) {
    absl::Status status = needs_claim_ ? Claim(sent) : absl::OkStatus();
    const bool is_in = status.ok() && sent && sent->is_in;
    if (status.ok() && !is_in) {
      // However long the INSERT took, there was one look at what became of it.
      if (is_late) return failed;
      status = failed = Send(entries, sent);
    }
    if (status.ok()) {
      Acknowledge(entries);
      return status;
    }
    if (ErrorReason(status) == "LOG_TAKEN_OVER") is_taken_over_ = true;
    if (!MayPass(status) || is_late) return status;
    is_late = patience.IsOver();
  }
  return TakenOver();
}

absl::StatusOr<uint64_t> ClickHouseFactLog::CopyEdited(const View& from, const ClickHouseFactTable& to, const Editor& editor) {
  uint64_t removed = 0, copied = 0;
  size_t in_block = 0;
  RowBinaryWriter block;
  const auto flush = [&] {
    const absl::Status status = in_block == 0 ? absl::OkStatus() : to.Insert(next_shard_++ % servers_.size(), block);
    copied += in_block;
    in_block = 0;
    block.Clear();
    return status;
  };
  uint32_t chunk = 0;
  absl::Status status = VisitRows(from, 1, [&](const FactRow& row) -> absl::StatusOr<bool> {
    std::string edited(row.bytes);
    const absl::StatusOr<uint64_t> gone = editor(edited);
    if (!gone.ok()) return gone.status();
    removed += *gone;
    FactRow copy = row;
    copy.bytes = edited;
    if (in_block++ == 0) chunk = TakeChunk(kCopyBlockBytes);
    ClickHouseFactTable::Write(copy, chunk, block);
    if (block.bytes().size() < kCopyBlockBytes && in_block < kMaxAppendRows) return true;
    if (absl::Status written = flush(); !written.ok()) return written;
    return true;
  });
  status.Update(flush());
  if (!status.ok()) return status;
  const absl::StatusOr<uint64_t> count = to.Count();
  if (!count.ok()) return count.status();
  if (*count != copied || copied != last_sequence()) return Internal(absl::StrCat(last_sequence(), " batches were copied, and ", *count, " are there"));
  return removed;
}

absl::StatusOr<uint64_t> ClickHouseFactLog::Rewrite(const Editor& editor) {
  if (options_.is_reader) return FailedPrecondition("LOG_READER", "fact_log", "this process reads the fact log only");
  std::optional<Sent> none;
  if (absl::Status status = Patiently(options_.resolve_for, [&] { return needs_claim_ ? Claim(none) : absl::OkStatus(); }); !status.ok()) return status;
  const std::shared_ptr<const View> from = view();
  const ClickHouseFactTable to(servers_, database_, TableOf(epoch_, ++rewrites_));
  absl::Status status = to.Create(0);
  absl::StatusOr<uint64_t> removed = status.ok() ? CopyEdited(*from, to, editor) : status;
  if (!removed.ok()) {
    // Nobody has heard of it; if it cannot be dropped now, the next Open does.
    to.Drop().IgnoreError();
    return removed.status();
  }
  // From this row on the new table is the log. If it is not answered, the next claim finds out which one is.
  needs_claim_ = true;
  status = epochs_.Settle(epoch_, step_ + 1, parent_, first_of_epoch_, to.name(), servers_.size());
  if (status.ok()) status = CheckNewest();
  if (!status.ok()) return status;
  needs_claim_ = false;
  ++step_;
  SetView({to, from->fences});
  if (status = DropOtherTables(to); !status.ok()) return status;
  return removed;
}

absl::StatusOr<std::vector<std::string>> ClickHouseFactLog::FactTablesOf(const ClickHouseClient& server) const {
  const absl::StatusOr<std::string> names = server.Ask(
      absl::StrCat("SELECT name FROM system.tables WHERE database = '", database_, "' AND substring(name, 1, 6) = 'facts_' ORDER BY name"));
  if (!names.ok()) return names.status();
  return std::vector<std::string>(absl::StrSplit(*names, '\n', absl::SkipEmpty()));
}

absl::Status ClickHouseFactLog::DropOtherTables(const ClickHouseFactTable& keep) const {
  for (const ClickHouseClient& server : servers_) {
    const absl::StatusOr<std::vector<std::string>> names = FactTablesOf(server);
    if (!names.ok()) return names.status();
    for (const std::string& name : *names) {
      if (name == keep.name()) continue;
      if (absl::Status status = server.Ask(absl::StrCat("DROP TABLE IF EXISTS ", database_, ".", name)).status(); !status.ok()) return status;
    }
  }
  return absl::OkStatus();
}

std::shared_ptr<const ClickHouseFactLog::View> ClickHouseFactLog::view() const {
  MutexLock lock(&mutex_);
  return view_;
}

void ClickHouseFactLog::SetView(View view) {
  auto next = std::make_shared<const View>(std::move(view));
  MutexLock lock(&mutex_);
  view_ = std::move(next);
}

void ClickHouseFactLog::KeepLease() {
  const absl::Duration renew_every = options_.lease / 3;
  uint64_t turn = 0, told = 0;
  absl::Time renewed = absl::Now();
  while (true) {
    uint64_t epoch = 0;
    {
      MutexLock lock(&mutex_);
      const absl::Time until = absl::Now() + std::min(renew_every, kTellReadersEvery);
      while (!is_stopping_ && absl::Now() < until) changed_.WaitUntil(&mutex_, until);
      if (is_stopping_) return;
      epoch = lease_epoch_;
    }
    const uint64_t last = last_sequence();
    if (last == told && absl::Now() - renewed < renew_every) continue;
    // Not renewed, it is tried again soon; if it ran out and somebody followed, Append finds out.
    if (!epochs_.Renew(epoch, ++turn, options_.lease, last).ok()) continue;
    told = last;
    renewed = absl::Now();
  }
}

}  // namespace klout::scoring
