#ifndef KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_CLIENT_H_
#define KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_CLIENT_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/scoring/store/clickhouse_address.h"

namespace klout::scoring {

// One ClickHouse server, asked over HTTP or HTTPS (TLS 1.2 or later). Each call has a connection of its own: an INSERT must be sent once or not at all, and libcurl sends
// a request again when a kept connection turns out to be closed. Thread-safe; calls block.
//
// Errors, whose text is for our log and names the server:
//   RESOURCE_EXHAUSTED   DISK_FULL; LOG_BUSY: too many parts or queries, slow down
//   UNAVAILABLE          LOG_UNREACHABLE: no answer, half of one, or not in time; the server has no memory for it; the table is not there
//                        (any more)
//                        LOG_LOGIN: user or password is refused, or the user may not do this. Whoever sends facts is to keep them, and not to
//                        take it for their mistake
//                        LOG_TLS: the server shows no certificate that we believe, or not for the name by which it is called; or a file of ours cannot be
//                        used. Nothing was sent
//   INVALID_ARGUMENT     (fact_log) from Begin: a file of TLS cannot be read, or the key may be read by others
//   INTERNAL             everything else, which is our bug
// An INSERT that fails with any of them may still have happened, now or later.
class ClickHouseClient {
 public:
  // `address` is host:port. `timeout` is that of a whole call. Cannot fail; nothing is sent.
  ClickHouseClient(std::string address, std::string user, std::string password, ClickHouseTls tls, absl::Duration timeout);

  // Asks what this server's version knows, and makes the database. Before all other calls, once, from one thread.
  absl::Status Begin(const std::string& database);

  // Runs a statement and answers what it says; whole, or not at all.
  absl::StatusOr<std::string> Ask(std::string_view statement) const;
  // Sends `rows` (RowBinary) as one block. `into` is a table and its columns: `db.table (a, b)`. OK: all rows are in one new part.
  absl::Status Insert(std::string_view into, std::string_view rows) const;

  // What a MergeTree that is created here should have besides: `, fsync_after_insert = 1, ...`, or nothing where the server is too old.
  const std::string& durability() const { return durability_; }
  const std::string& address() const { return address_; }

 private:
  absl::StatusOr<std::string> Post(const std::string& parameters, std::string_view body) const;

  const std::string address_, user_, password_;
  const ClickHouseTls tls_;
  const absl::Duration timeout_;
  // Parameters of the URL that only newer servers know.
  std::string settings_;
  std::string durability_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_CLIENT_H_
