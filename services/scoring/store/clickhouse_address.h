#ifndef KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_ADDRESS_H_
#define KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_ADDRESS_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace klout::scoring {

// How servers are known over TLS. Files are PEM, and are read anew for each request: certificates are renewed by writing them anew.
struct ClickHouseTls {
  // Whether it is spoken at all; then nothing else is.
  bool is_on = false;
  // Of those who may have signed a server's certificate, and nobody else. Empty: the system's.
  std::string authority = {};
  // What we show, with those between it and its authority, and its private key, which nobody else may read. Both or none.
  std::string certificate = {}, key = {};
};

// Where a fact log on ClickHouse lies. The ports are those of HTTP:
//   clickhouse://[USER[:PASSWORD]@]HOST:PORT[,HOST:PORT...]/DATABASE
// or those of HTTPS; a file's name has no `@`, `?` or `&`:
//   clickhouse+tls://[USER[:PASSWORD]@]HOST:PORT[,HOST:PORT...]/DATABASE[?authority=FILE][&certificate=FILE&key=FILE]
struct ClickHouseAddress {
  static constexpr size_t kMaxServers = 16;

  // Each `host:port`; 1 to kMaxServers. The first one also says who writes (clickhouse_log_epochs.h): it stays the first, and new ones go to the end.
  std::vector<std::string> servers;
  // Letters, digits and `_`; made if it is not there.
  std::string database;
  // Empty: ClickHouse's user `default`, without a password.
  std::string user, password;
  ClickHouseTls tls;
};

// INVALID_ARGUMENT that says what is wrong, and never the password.
absl::StatusOr<ClickHouseAddress> ParseClickHouseAddress(std::string_view url);

// `url` with *** for the password, if it has one.
std::string ClickHouseUrlToShow(std::string_view url);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_STORE_CLICKHOUSE_ADDRESS_H_
