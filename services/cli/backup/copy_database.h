#ifndef KLOUT_CLI_BACKUP_COPY_DATABASE_H_
#define KLOUT_CLI_BACKUP_COPY_DATABASE_H_

#include <string>

#include "absl/status/status.h"

namespace klout::cli {

// Copies of databases as they are at one moment, while another process may write to them. `to` must not exist. Errors name the path; RESOURCE_EXHAUSTED
// (DISK_FULL).

// All column families, as a RocksDB of its own. What was acknowledged before the call is in it. UNAVAILABLE if files went away on the way: try again.
absl::Status CopyRocksDb(const std::string& from, const std::string& to);

absl::Status CopySqlite(const std::string& from, const std::string& to);

}  // namespace klout::cli

#endif  // KLOUT_CLI_BACKUP_COPY_DATABASE_H_
