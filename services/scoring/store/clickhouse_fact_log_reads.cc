#include <algorithm>
#include <cstring>
#include <span>

#include "absl/strings/str_cat.h"
#include "common/log.h"
#include "common/status.h"
#include "services/scoring/store/clickhouse_fact_log.h"
#include "services/scoring/store/patience.h"

// How a fact log on ClickHouse is read: ids and places in memory, batches in pages. Who writes it and how: clickhouse_fact_log.cc.

namespace klout::scoring {
namespace {

// Places are small; rows are read in pages that begin small, for those who want one batch only.
constexpr uint64_t kIndexPage = 16384;
constexpr uint64_t kFirstPage = 64, kLargestPage = 4096;
constexpr uint64_t kFirstPageBytes = uint64_t{1} << 20;

std::pair<uint64_t, uint64_t> KeyOf(std::string_view batch_id) {
  const Digest digest = DigestOf(batch_id);
  std::pair<uint64_t, uint64_t> key;
  std::memcpy(&key.first, digest.data(), sizeof(key.first));
  std::memcpy(&key.second, digest.data() + sizeof(key.first), sizeof(key.second));
  return key;
}

}  // namespace

void ClickHouseFactLog::Acknowledge(absl::Span<const LogEntry> entries) {
  uint64_t sequence = last_sequence();
  MutexLock lock(&mutex_);
  for (const LogEntry& entry : entries) sequences_[KeyOf(entry.batch_id)] = ++sequence;
  last_sequence_.store(sequence, std::memory_order_release);
}

absl::StatusOr<std::optional<FactLog::Place>> ClickHouseFactLog::Find(std::string_view batch_id) const {
  uint64_t sequence = 0;
  {
    MutexLock lock(&mutex_);
    const auto found = sequences_.find(KeyOf(batch_id));
    if (found == sequences_.end()) return std::nullopt;
    sequence = found->second;
  }
  const std::shared_ptr<const View> now = view();
  const absl::StatusOr<std::optional<Digest>> digest = Patiently(options_.resolve_for, [&] { return now->table.ReadDigest(now->fences, sequence); });
  if (!digest.ok()) return digest.status();
  if (!digest->has_value()) return absl::DataLossError(absl::StrCat("batch ", sequence, " of the log is not there"));
  return Place{sequence, **digest};
}

absl::Status ClickHouseFactLog::ReadIndex(const View& view, uint64_t last, bool is_end_torn) {
  uint64_t next = last_sequence() + 1;
  // Of the newest Append, which may be torn.
  std::vector<FactPlace> tail;
  const auto take_tail = [&] {
    MutexLock lock(&mutex_);
    for (const FactPlace& place : tail) sequences_[KeyOf(place.batch_id)] = place.sequence;
    tail.clear();
  };
  for (uint64_t first = next; first <= last; first += kIndexPage) {
    absl::StatusOr<std::vector<FactPlace>> places =
        Patiently(options_.resolve_for, [&] { return view.table.ReadPlaces(view.fences, first, std::min(first + kIndexPage, last + 1)); });
    if (!places.ok()) return places.status();
    for (FactPlace& place : *places) {
      if (place.sequence != next) return absl::DataLossError(absl::StrCat("batch ", next, " of the log is not there, but batch ", place.sequence, " is"));
      if (!tail.empty() && tail.back().append_first != place.append_first) take_tail();
      tail.push_back(std::move(place));
      ++next;
    }
  }
  if (!is_end_torn && next <= last) return absl::DataLossError(absl::StrCat("batch ", next, " of the log is not there"));
  if (is_end_torn && !tail.empty() && tail.back().append_first + tail.back().append_rows != next) {
    LogWarning("fact_log_append_was_torn", {{"first_sequence", tail.back().append_first}, {"rows", tail.back().append_rows}});
    next = tail.back().append_first;
    tail.clear();
  }
  take_tail();
  last_sequence_.store(next - 1, std::memory_order_release);
  return absl::OkStatus();
}

absl::Status ClickHouseFactLog::Refresh() {
  // Not patiently: whoever follows a log looks again soon.
  const absl::StatusOr<LogEpochsState> state = epochs_.Read();
  if (!state.ok()) return state.status();
  if (state->settled == 0) return Unavailable("LOG_UNREACHABLE", "the fact log is new: nobody has written it yet", absl::Seconds(1));
  if (state->shards > servers_.size()) return InvalidField("fact_log", absl::StrCat("the fact log is on ", state->shards, " servers"));
  const View next = {ClickHouseFactTable(servers_, database_, state->table), state->fences};
  SetView(next);
  return ReadIndex(next, state->committed, false);
}

absl::Status ClickHouseFactLog::Announce(const Publication& publication) {
  uint64_t epoch = 0;
  {
    MutexLock lock(&mutex_);
    epoch = lease_epoch_;
  }
  return publications_.Add(epoch, ++announced_, publication);
}

absl::Status ClickHouseFactLog::VisitRows(const View& view, uint64_t first, const RowVisitor& visit) const {
  const uint64_t last = last_sequence();
  uint64_t next = std::max<uint64_t>(first, 1), page = kFirstPage, page_bytes = kFirstPageBytes;
  while (next <= last) {
    const uint64_t end = std::min(next + page, last + 1);
    const absl::StatusOr<std::vector<FactPlace>> places = Patiently(options_.resolve_for, [&] { return view.table.ReadPlaces(view.fences, next, end); });
    if (!places.ok()) return places.status();
    if (places->size() != end - next) return absl::DataLossError(absl::StrCat("of batches ", next, " to ", end - 1, " of the log ", places->size(), " are there"));
    for (size_t begin = 0, stop = 0; begin < places->size(); begin = stop) {
      uint64_t bytes = 0;
      while (stop < places->size() && (stop == begin || bytes + (*places)[stop].size <= page_bytes)) bytes += (*places)[stop++].size;
      const auto wanted = std::span(*places).subspan(begin, stop - begin);
      const absl::StatusOr<FactPage> rows = Patiently(options_.resolve_for, [&] { return view.table.ReadRows(view.fences, wanted); });
      if (!rows.ok()) return rows.status();
      for (const FactRow& row : rows->rows) {
        const absl::StatusOr<bool> go_on = visit(row);
        if (!go_on.ok()) return go_on.status();
        if (!*go_on) return absl::OkStatus();
      }
      page_bytes = std::min(2 * page_bytes, kPageBytes);
    }
    next = end;
    page = std::min(4 * page, kLargestPage);
  }
  return absl::OkStatus();
}

absl::Status ClickHouseFactLog::Visit(uint64_t first, const Visitor& visitor) const {
  const std::shared_ptr<const View> now = view();
  return VisitRows(*now, first, [&](const FactRow& row) { return visitor(row.sequence, row.bytes); });
}

}  // namespace klout::scoring
