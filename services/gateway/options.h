#ifndef KLOUT_SERVICES_GATEWAY_OPTIONS_H_
#define KLOUT_SERVICES_GATEWAY_OPTIONS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/tls_files.h"

namespace klout::gateway {

// What the gateway can be told, read once at the start. A field that makes no sense stops the start.
struct GatewayOptions {
  // Folder of the database of keys, sessions and audit log; made if it is missing. Must be set, unless `database` names another place.
  std::string data_dir = {};

  // `sqlite` (data_dir/gateway.db), `sqlite:/path` or `postgresql://USER@HOST:PORT/DATABASE`, which several replicas share.
  std::string database = "sqlite";

  // Where HTTP is served: "host:port" with a numeric host; empty: nowhere. No TLS: behind a proxy that ends it, anywhere but on this machine.
  std::string listen = "127.0.0.1:7440";

  // Where gRPC is served, on the private network alone: whoever reaches it is an operator. Empty: in this process only.
  std::string rpc_listen = "127.0.0.1:7441";

  // Where Prometheus reads, at /metrics: "host:port", or empty: nowhere.
  std::string metrics_listen = "127.0.0.1:7442";

  // Mutual TLS of gRPC, as server and as client; no files: plaintext.
  TlsFiles tls = {};

  // The services: "host:port" or "unix:/path". Not used for those in one process with it.
  std::string scoring = "127.0.0.1:7400", topics = "127.0.0.1:7410", connector = "127.0.0.1:7420", perks = "127.0.0.1:7430";

  // Where their /metrics are read for the operator's page: `NAME=HOST:PORT`, such as `scoring=127.0.0.1:7401`.
  std::vector<std::string> metrics_of = {};

  // Redis that brings the replicas' daily quotas together; empty: the database does.
  std::string redis = {};

  // Folder of the built web app; empty: none is served.
  std::string web_dir = {};

  // How people reach it, such as `https://klout.example`: for addresses that networks send people back to, and cookies that only TLS carries. Empty:
  // as each request's Host header says, if that is this machine.
  std::string public_url = {};

  // Origins whose pages may call, such as `https://brand.example`; with keys alone, never with sessions.
  std::vector<std::string> allowed_origins = {};

  // File of what is shared with networks that push to /hooks/NETWORK (hooks/hook_secrets.h), mode 0600; empty: none is taken.
  std::string hooks_file = {};

  // `linked`: only who linked an account may be seen; `all`: every account is public. As scoring has it.
  std::string public_accounts = "linked";

  // Calls a second of one address without a key, and of one person. 1 to 1,000,000.
  int anyone_rate = 20, person_rate = 50;

  // Proxies that stand before it, each of which adds the address it saw to X-Forwarded-For: rates and the audit log then know clients apart. 0: none, and
  // the header is not believed. To 8.
  int proxies = 0;

  // Open connections; further ones are closed at once. 16 to 1,000,000.
  int max_connections = 20'000;

  // Threads of HTTP. 1 to 64.
  int threads = 2;

  // Check these options, start nothing.
  bool check_config = false;
};

// INVALID_ARGUMENT that names the field and what is allowed. Looks at the values only, not at disk or network.
absl::Status CheckOptions(const GatewayOptions& options);

// What the store opens: `sqlite:PATH` or `postgresql://...`.
std::string DatabaseUrl(const GatewayOptions& options);

// One `name = value` a line, for --check_config. A password in `database` is not shown.
std::string OptionsText(const GatewayOptions& options);

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_OPTIONS_H_
