#ifndef KLOUT_SERVICES_CONNECTOR_OPTIONS_H_
#define KLOUT_SERVICES_CONNECTOR_OPTIONS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/time.h"
#include "common/tls_files.h"

namespace klout::connector {

// What the connector can be told, read once at the start. A field that makes no sense stops the start.
struct ConnectorOptions {
  // Folder of linked accounts, cursors and what waits to be sent; made if it is missing. One process at a time.
  // There is no default: it must be set.
  std::string data_dir = {};

  // Where gRPC is served: "host:port", port 0 for any free one, "unix:/path", or empty: in this process only.
  // No TLS: a private network, or a proxy that ends it.
  std::string listen = "127.0.0.1:7420";

  // Where Prometheus reads, at /metrics: "host:port", or empty: nowhere.
  std::string metrics_listen = "127.0.0.1:7421";

  // Mutual TLS of gRPC, as server and as client; no files: plaintext.
  TlsFiles tls = {};

  // The services that facts go to, and that read texts: "host:port" or "unix:/path". In one process with them these are not
  // used.
  std::string scoring = "127.0.0.1:7400";
  std::string topics = "127.0.0.1:7410";

  // Folder of the networks' descriptions. Empty: `../share/klout/networks` beside the program.
  std::string networks_dir = {};

  // File with the operator's keys at the networks, and servers that stand in for networks
  // (link/application_credentials.h). Empty: none.
  std::string applications_file = {};

  // File of the key that encrypts tokens on disk; made if it is missing. Empty: `token.key` in data_dir. And of the key before,
  // while tokens move from one to the other.
  std::string token_key_file = {};
  std::string old_token_key_file = {};

  // Where networks may send people back to; each entry allows what lies below it.
  std::vector<std::string> redirect_uris = {"http://127.0.0.1/"};

  // Take an archive as proof that its account is the person's.
  bool archives_link = false;

  // How long after a complete run an account is read again. 0: only on demand. 0 or 10 s to 30 days.
  absl::Duration sync_every = absl::Minutes(15);

  // Accounts read at a time. 1 to 1024.
  int threads = 16;

  // Certificates that servers are checked with, beside the system's. Empty: none.
  std::string ca_file = {};

  // Check these options, start nothing.
  bool check_config = false;
};

// INVALID_ARGUMENT that names the field and what is allowed. Looks at the values only, not at disk or network.
absl::Status CheckOptions(const ConnectorOptions& options);

// One `name = value` a line, for --check_config.
std::string OptionsText(const ConnectorOptions& options);

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_OPTIONS_H_
