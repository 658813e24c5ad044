#ifndef KLOUT_SERVICES_SCORING_OPTIONS_H_
#define KLOUT_SERVICES_SCORING_OPTIONS_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/tls_files.h"

namespace klout::scoring {

// What the scoring service can be told, read once at the start. A field that makes no sense stops the start.
struct ScoringOptions {
  // Folder of the fact log, the snapshots and the history; made if it is missing. One process at a time.
  // There is no default: it must be set.
  std::string data_dir = {};

  // Where the fact log lies: `rocksdb`, in data_dir, or `clickhouse://[USER[:PASSWORD]@]HOST:PORT[,HOST:PORT...]/DATABASE`, the HTTP ports of one or several
  // ClickHouse servers; with TLS `clickhouse+tls://` (store/clickhouse_address.h). One process at a time writes it; a second writer waits 20 s for the first to end, and does not start.
  std::string fact_log = "rocksdb";

  // File whose first line is taken for `fact_log`: so that its password stands on no command line. Empty: none.
  std::string fact_log_file = {};

  // `writer`, or `reader`: follows a fact log on ClickHouse that another process writes, serves what that one serves, and refuses what only it does
  // (NOT_THE_WRITER). A reader's data_dir is its own, and holds nothing that cannot be made again. See engine/open_score_engine.h.
  std::string role = "writer";

  // Of a reader: where its callers are told to send what it refuses, such as "klout-scoring:7400". A text; may be empty.
  std::string writer = {};

  // Where gRPC is served: "host:port", port 0 for any free one, "unix:/path", or empty: in this process only.
  // No TLS: a private network, or a proxy that ends it.
  std::string listen = "127.0.0.1:7400";

  // Where Prometheus reads, at /metrics: "host:port", or empty: nowhere.
  std::string metrics_listen = "127.0.0.1:7401";

  // Mutual TLS of gRPC, as server and as client; no files: plaintext.
  TlsFiles tls = {};

  // Score cache shared with other processes: "host:port" or "unix:/path" of a Redis. Empty: none, which is
  // fastest for this process.
  std::string redis = {};

  // While facts arrive, a snapshot is published this often, as engine/publish_rest.h has it: below 1 s without a rest. 0: only on command. 0 or 100 ms to 1 day.
  absl::Duration publish_every = absl::Seconds(5);

  // Threads that score, and threads that answer lists. 0: one per core. 0 to 1024.
  int threads = 0;

  // Who may be named in lists: `linked`, persons and accounts that somebody linked; `all`, everybody.
  std::string public_accounts = "linked";

  // Snapshots kept besides the one served, to roll back to. 1 to 100.
  int keep_snapshots = 5;

  // File of a fitted model, as `klout model fit` writes it, that a folder without a snapshot begins with. Empty: the built-in model. Later
  // models come by ModelService, and the folder knows which one serves.
  std::string model = {};

  // Check these options, start nothing.
  bool check_config = false;
};

// INVALID_ARGUMENT that names the field and what is allowed. Looks at the values only, not at disk or
// network.
absl::Status CheckOptions(const ScoringOptions& options);

// `fact_log`, or what fact_log_file says. INVALID_ARGUMENT if that cannot be read, or is none.
absl::StatusOr<std::string> FactLogOf(const ScoringOptions& options);

// One `name = value` a line, for --check_config. A password in `fact_log` is not shown.
std::string OptionsText(const ScoringOptions& options);

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_OPTIONS_H_
