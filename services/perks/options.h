#ifndef KLOUT_SERVICES_PERKS_OPTIONS_H_
#define KLOUT_SERVICES_PERKS_OPTIONS_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/tls_files.h"

namespace klout::perks {

// What the service can be told, read once at the start. A field that makes no sense stops the start.
struct PerksOptions {
  // Folder of the database and the key; made if it is missing. Must be set, unless database and token_key_file both name other places.
  std::string data_dir = {};

  // Where campaigns, stock and ledger are kept: `sqlite` (data_dir/perks.db, one process at a time), `sqlite:/path`, or
  // `postgresql://USER@HOST:PORT/DATABASE` with libpq's parameters, which several replicas share.
  std::string database = "sqlite";

  // File whose first line is taken for `database`: so that its password stands on no command line. Empty: none.
  std::string database_file = {};

  // Where gRPC is served: "host:port", port 0 for any free one, "unix:/path", or empty: in this process only.
  // No TLS: a private network, or a proxy that ends it.
  std::string listen = "127.0.0.1:7430";

  // Where Prometheus reads, at /metrics: "host:port", or empty: nowhere.
  std::string metrics_listen = "127.0.0.1:7431";

  // Mutual TLS of gRPC, as server and as client; no files: plaintext.
  TlsFiles tls = {};

  // The service that plans and knows scores: "host:port" or "unix:/path". In one process with it this is not used.
  std::string scoring = "127.0.0.1:7400";

  // File of the key that signs eligibility tokens and hides households; made if it is missing. Replicas must share it. Empty: `token.key` in data_dir.
  std::string token_key_file = {};

  // How often what is over is ended. 0: never by itself, or 100 ms to 1 h.
  absl::Duration sweep_every = absl::Seconds(2);

  // How often scoring's facts are searched for posts of people whose post is due, after the sweep. 0: never, or 1 s to 24 h.
  absl::Duration search_posts_every = absl::Minutes(1);

  // Connections that write, each of which commits many writes at once. SQLite takes 1. 1 to 16.
  int writers = 1;

  // Connections that read. 1 to 64.
  int readers = 4;

  // Check these options, start nothing.
  bool check_config = false;
};

// INVALID_ARGUMENT that names the field and what is allowed. Looks at the values only, not at disk or network.
absl::Status CheckOptions(const PerksOptions& options);

// What the store opens: `sqlite:PATH` or `postgresql://...`. Reads database_file, and answers INVALID_ARGUMENT if that cannot be read.
absl::StatusOr<std::string> DatabaseUrl(const PerksOptions& options);

// One `name = value` a line, for --check_config. A password in `database` is not shown.
std::string OptionsText(const PerksOptions& options);

}  // namespace klout::perks

#endif  // KLOUT_SERVICES_PERKS_OPTIONS_H_
