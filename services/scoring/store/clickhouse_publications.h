#ifndef KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_PUBLICATIONS_H_
#define KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_PUBLICATIONS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "services/scoring/store/clickhouse_client.h"
#include "services/scoring/store/shared_fact_log.h"

namespace klout::scoring {

// The table log_published, beside log_epochs: what each writer served last. The one of the highest epoch holds, so that a writer that was followed and
// does not know it yet says nothing to anybody. Rows are some kilobytes and replace each other. Thread-safe.
class ClickHousePublications {
 public:
  // `server` must outlive it. Begin() was called.
  ClickHousePublications(const ClickHouseClient& server, const std::string& database);

  absl::Status CreateTable() const;
  // Of two of one epoch the one with the higher number holds, whichever lands later.
  absl::Status Add(uint64_t epoch, uint64_t number, const Publication& publication) const;
  // UNAVAILABLE also if the table is not there: no writer of this version has opened the log.
  absl::StatusOr<std::optional<Publication>> Newest() const;

 private:
  const ClickHouseClient& server_;
  const std::string table_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_PUBLICATIONS_H_
