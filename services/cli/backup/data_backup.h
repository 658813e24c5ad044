#ifndef KLOUT_CLI_BACKUP_DATA_BACKUP_H_
#define KLOUT_CLI_BACKUP_DATA_BACKUP_H_

#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace klout::cli {

// A backup is a folder like the data folder it is of, which may be one service's or `klout up`'s, with a file SHA256SUMS that `sha256sum -c` reads too. It is there whole or
// not at all: until it is done its name ends in `.part`.

struct BackupOptions {
  // The keys of what is sealed (`token.key`). Without them tokens in the backup are of no use to a thief, nor to you without the keys.
  bool keys = true;
  // Every score as it was: without them the first start scores the log anew.
  bool snapshots = true;
};
struct BackupSummary {
  uint64_t files = 0;
  uint64_t bytes = 0;
};

// Copies a data folder while the services that own it run. Each database is as of one moment; the fact log's is after every snapshot's. NOT_FOUND (data),
// ALREADY_EXISTS (to); UNAVAILABLE if something was rewritten meanwhile, as by an erasure: try again; RESOURCE_EXHAUSTED (DISK_FULL).
absl::StatusOr<BackupSummary> BackUp(const std::string& data, const std::string& to, const BackupOptions& options);

// DATA_LOSS, with the first file that is missing or not as it was written. NOT_FOUND (backup) if it is none.
absl::StatusOr<BackupSummary> CheckBackup(const std::string& backup);

// Checks the backup, and makes a data folder of it. ALREADY_EXISTS (to).
absl::StatusOr<BackupSummary> Restore(const std::string& backup, const std::string& to);

}  // namespace klout::cli

#endif  // KLOUT_CLI_BACKUP_DATA_BACKUP_H_
