#include "services/scoring/store/clickhouse_fact_table.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"

namespace klout::scoring {
namespace {

// Rows are large: a batch may have 32 MiB. Who wants one row reads this many at most.
constexpr char kEngine[] = " ENGINE = MergeTree PARTITION BY chunk ORDER BY sequence SETTINGS index_granularity = 16";

absl::Status TornFacts(const ClickHouseClient& server) {
  return absl::DataLossError(absl::StrCat("ClickHouse at ", server.address(), ": an answer about facts is torn"));
}

absl::Status Lost(uint64_t sequence) { return absl::DataLossError(absl::StrCat("batch ", sequence, " of the log is not there")); }

std::string Between(uint64_t first, uint64_t end) { return absl::StrCat(" WHERE sequence >= ", first, " AND sequence < ", end, " FORMAT RowBinary"); }

}  // namespace

absl::Status ClickHouseFactTable::Create(size_t first) const {
  for (const ClickHouseClient& server : servers_.subspan(std::min(first, servers_.size()))) {
    const absl::Status status =
        server.Ask(absl::StrCat("CREATE TABLE IF NOT EXISTS ", full_name_,
                                " (chunk UInt32, sequence UInt64, epoch UInt64, append_first UInt64, append_rows UInt32, size UInt32, batch_id String,"
                                " digest FixedString(32), bytes String)", kEngine, server.durability()))
            .status();
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::Status ClickHouseFactTable::Drop() const {
  absl::Status status;
  for (const ClickHouseClient& server : servers_) status.Update(server.Ask(absl::StrCat("DROP TABLE IF EXISTS ", full_name_)).status());
  return status;
}

void ClickHouseFactTable::Write(const FactRow& row, uint32_t chunk, RowBinaryWriter& to) {
  to.Number(chunk);
  to.Number(row.sequence);
  to.Number(row.epoch);
  to.Number(row.append_first);
  to.Number(row.append_rows);
  to.Number(static_cast<uint32_t>(row.bytes.size()));
  to.String(row.batch_id);
  to.Fixed(row.digest);
  to.String(row.bytes);
}

absl::Status ClickHouseFactTable::Insert(size_t shard, const RowBinaryWriter& rows) const {
  return servers_[shard].Insert(absl::StrCat(full_name_, " (chunk, sequence, epoch, append_first, append_rows, size, batch_id, digest, bytes)"), rows.bytes());
}

absl::StatusOr<ClickHouseFactTable::Bounds> ClickHouseFactTable::ReadBounds() const {
  Bounds bounds;
  for (const ClickHouseClient& server : servers_) {
    const absl::StatusOr<std::string> answer = server.Ask(absl::StrCat("SELECT max(sequence), max(chunk) FROM ", full_name_, " FORMAT RowBinary"));
    if (!answer.ok()) return answer.status();
    RowBinaryReader reader(*answer);
    bounds.last_sequence = std::max(bounds.last_sequence, reader.Number<uint64_t>());
    bounds.last_chunk = std::max(bounds.last_chunk, reader.Number<uint32_t>());
    if (!reader.ok()) return TornFacts(server);
  }
  return bounds;
}

absl::StatusOr<uint64_t> ClickHouseFactTable::Count() const {
  uint64_t count = 0;
  for (const ClickHouseClient& server : servers_) {
    const absl::StatusOr<std::string> answer = server.Ask(absl::StrCat("SELECT count() FROM ", full_name_, " FORMAT RowBinary"));
    if (!answer.ok()) return answer.status();
    RowBinaryReader reader(*answer);
    count += reader.Number<uint64_t>();
    if (!reader.ok()) return TornFacts(server);
  }
  return count;
}

absl::StatusOr<uint64_t> ClickHouseFactTable::CountOf(size_t shard, uint64_t epoch, uint64_t first) const {
  const absl::StatusOr<std::string> answer = servers_[shard].Ask(
      absl::StrCat("SELECT count() FROM ", full_name_, " WHERE sequence >= ", first, " AND epoch = ", epoch, " FORMAT RowBinary"));
  if (!answer.ok()) return answer.status();
  RowBinaryReader reader(*answer);
  const uint64_t count = reader.Number<uint64_t>();
  if (!reader.ok()) return TornFacts(servers_[shard]);
  return count;
}

absl::StatusOr<std::vector<FactPlace>> ClickHouseFactTable::ReadPlaces(std::span<const LogFence> fences, uint64_t first, uint64_t end) const {
  std::vector<FactPlace> places;
  for (size_t shard = 0; shard < servers_.size(); ++shard) {
    const absl::StatusOr<std::string> answer = servers_[shard].Ask(
        absl::StrCat("SELECT sequence, epoch, append_first, append_rows, size, batch_id FROM ", full_name_, Between(first, end)));
    if (!answer.ok()) return answer.status();
    RowBinaryReader reader(*answer);
    while (!reader.AtEnd()) {
      FactPlace place;
      place.sequence = reader.Number<uint64_t>();
      const uint64_t epoch = reader.Number<uint64_t>();
      place.append_first = reader.Number<uint64_t>();
      place.append_rows = reader.Number<uint32_t>();
      place.size = reader.Number<uint32_t>();
      place.batch_id = reader.String();
      place.shard = static_cast<uint32_t>(shard);
      if (reader.ok() && epoch == EpochAt(fences, place.sequence)) places.push_back(std::move(place));
    }
    if (!reader.ok()) return TornFacts(servers_[shard]);
  }
  std::sort(places.begin(), places.end(), [](const FactPlace& a, const FactPlace& b) { return a.sequence < b.sequence; });
  return places;
}

absl::StatusOr<std::optional<Digest>> ClickHouseFactTable::ReadDigest(std::span<const LogFence> fences, uint64_t sequence) const {
  for (const ClickHouseClient& server : servers_) {
    const absl::StatusOr<std::string> answer = server.Ask(absl::StrCat("SELECT epoch, digest FROM ", full_name_, Between(sequence, sequence + 1)));
    if (!answer.ok()) return answer.status();
    RowBinaryReader reader(*answer);
    while (!reader.AtEnd()) {
      const uint64_t epoch = reader.Number<uint64_t>();
      Digest digest;
      reader.Fixed(digest);
      if (reader.ok() && epoch == EpochAt(fences, sequence)) return digest;
    }
    if (!reader.ok()) return TornFacts(server);
  }
  return std::nullopt;
}

absl::StatusOr<FactPage> ClickHouseFactTable::ReadRows(std::span<const LogFence> fences, std::span<const FactPlace> places) const {
  FactPage page;
  if (places.empty()) return page;
  const uint64_t first = places.front().sequence;
  page.rows.resize(places.size());
  page.answers.resize(servers_.size());
  for (size_t shard = 0; shard < servers_.size(); ++shard) {
    if (std::none_of(places.begin(), places.end(), [&](const FactPlace& place) { return place.shard == shard; })) continue;
    absl::StatusOr<std::string> answer = servers_[shard].Ask(absl::StrCat(
        "SELECT sequence, epoch, append_first, append_rows, batch_id, digest, bytes FROM ", full_name_, Between(first, first + places.size())));
    if (!answer.ok()) return answer.status();
    page.answers[shard] = *std::move(answer);
    RowBinaryReader reader(page.answers[shard]);
    while (!reader.AtEnd()) {
      FactRow row;
      row.sequence = reader.Number<uint64_t>();
      row.epoch = reader.Number<uint64_t>();
      row.append_first = reader.Number<uint64_t>();
      row.append_rows = reader.Number<uint32_t>();
      row.batch_id = reader.String();
      reader.Fixed(row.digest);
      row.bytes = reader.String();
      const uint64_t at = row.sequence - first;
      if (reader.ok() && at < page.rows.size() && row.epoch == EpochAt(fences, row.sequence)) page.rows[at] = row;
    }
    if (!reader.ok()) return TornFacts(servers_[shard]);
  }
  for (size_t i = 0; i < page.rows.size(); ++i) {
    if (page.rows[i].sequence != first + i) return Lost(first + i);
  }
  return page;
}

}  // namespace klout::scoring
