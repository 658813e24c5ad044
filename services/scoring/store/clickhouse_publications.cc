#include "services/scoring/store/clickhouse_publications.h"

#include "absl/strings/str_cat.h"
#include "services/scoring/store/row_binary.h"

namespace klout::scoring {
namespace {

constexpr char kColumns[] = "epoch, number, oldest_id, scores_digest, list_names, list_seal, log_table, snapshot, model";

}  // namespace

ClickHousePublications::ClickHousePublications(const ClickHouseClient& server, const std::string& database)
    : server_(server), table_(database + ".log_published") {}

absl::Status ClickHousePublications::CreateTable() const {
  return server_.Ask(absl::StrCat("CREATE TABLE IF NOT EXISTS ", table_,
                                  " (epoch UInt64, number UInt64, oldest_id UInt64, scores_digest UInt64, list_names UInt64, list_seal String, log_table String,"
                                  " snapshot String, model String) ENGINE = ReplacingMergeTree(number) ORDER BY epoch SETTINGS index_granularity = 8192",
                                  server_.durability()))
      .status();
}

absl::Status ClickHousePublications::Add(uint64_t epoch, uint64_t number, const Publication& publication) const {
  RowBinaryWriter row;
  row.Number(epoch);
  row.Number(number);
  row.Number(publication.oldest_id);
  row.Number(publication.scores_digest);
  row.Number(publication.list_names);
  row.String(publication.list_seal);
  row.String(publication.log_table);
  row.String(publication.snapshot.SerializeAsString());
  row.String(publication.model.SerializeAsString());
  return server_.Insert(absl::StrCat(table_, " (", kColumns, ")"), row.bytes());
}

absl::StatusOr<std::optional<Publication>> ClickHousePublications::Newest() const {
  const absl::StatusOr<std::string> answer =
      server_.Ask(absl::StrCat("SELECT ", kColumns, " FROM ", table_, " ORDER BY epoch DESC, number DESC LIMIT 1 FORMAT RowBinary"));
  if (!answer.ok()) return answer.status();
  RowBinaryReader reader(*answer);
  if (reader.AtEnd()) return std::nullopt;
  Publication publication;
  reader.Number<uint64_t>();
  reader.Number<uint64_t>();
  publication.oldest_id = reader.Number<uint64_t>();
  publication.scores_digest = reader.Number<uint64_t>();
  publication.list_names = reader.Number<uint64_t>();
  publication.list_seal = reader.String();
  publication.log_table = reader.String();
  const std::string_view snapshot = reader.String(), model = reader.String();
  const bool is_whole = reader.ok() && publication.snapshot.ParseFromArray(snapshot.data(), static_cast<int>(snapshot.size())) &&
                        publication.model.ParseFromArray(model.data(), static_cast<int>(model.size()));
  if (!is_whole) return absl::DataLossError(absl::StrCat("ClickHouse at ", server_.address(), ": an answer about what is published is torn"));
  return publication;
}

}  // namespace klout::scoring
