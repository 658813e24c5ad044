#include "services/scoring/store/open_fact_log.h"

#include "common/status.h"
#include "services/scoring/store/clickhouse_address.h"
#include "services/scoring/store/clickhouse_fact_log.h"
#include "services/scoring/store/rocks_fact_log.h"

namespace klout::scoring {

absl::Status CheckFactLog(const std::string& fact_log) {
  if (fact_log == kRocksFactLog) return absl::OkStatus();
  if (!fact_log.starts_with("clickhouse:") && !fact_log.starts_with("clickhouse+tls:")) return InvalidField("fact_log", "fact_log must be rocksdb or clickhouse://...");
  return ParseClickHouseAddress(fact_log).status();
}

absl::StatusOr<std::unique_ptr<FactLog>> OpenFactLog(const std::string& fact_log, const std::string& data_dir) {
  if (absl::Status status = CheckFactLog(fact_log); !status.ok()) return status;
  if (fact_log == kRocksFactLog) return RocksFactLog::Open(data_dir + "/facts");
  return OpenSharedFactLog(fact_log, false);
}

absl::StatusOr<std::unique_ptr<SharedFactLog>> OpenSharedFactLog(const std::string& fact_log, bool is_reader) {
  return ClickHouseFactLog::Open({.url = fact_log, .is_reader = is_reader});
}

}  // namespace klout::scoring
