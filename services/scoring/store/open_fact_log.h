#ifndef KLOUT_SERVICES_SCORING_STORE_OPEN_FACT_LOG_H_
#define KLOUT_SERVICES_SCORING_STORE_OPEN_FACT_LOG_H_

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/scoring/store/shared_fact_log.h"

namespace klout::scoring {

// The fact log in RocksDB, in the data folder.
inline constexpr char kRocksFactLog[] = "rocksdb";

// INVALID_ARGUMENT (fact_log) unless `fact_log` is kRocksFactLog, clickhouse://... or clickhouse+tls://... (clickhouse_address.h). Looks at the text only.
absl::Status CheckFactLog(const std::string& fact_log);

// Opens `data_dir`/facts, or the log on ClickHouse, for writing. Errors of the engine's Open.
absl::StatusOr<std::unique_ptr<FactLog>> OpenFactLog(const std::string& fact_log, const std::string& data_dir);

// Opens the log on ClickHouse, which others may read: `fact_log` must name one. Errors of ClickHouseFactLog::Open.
absl::StatusOr<std::unique_ptr<SharedFactLog>> OpenSharedFactLog(const std::string& fact_log, bool is_reader);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_OPEN_FACT_LOG_H_
