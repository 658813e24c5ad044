#include "services/gateway/options.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "common/status.h"

namespace klout::gateway {
namespace {

bool IsBetween(int value, int least, int most) { return least <= value && value <= most; }

bool IsOrigin(const std::string& text) {
  return (absl::StartsWith(text, "https://") || absl::StartsWith(text, "http://")) && !absl::EndsWith(text, "/") &&
         text.find_first_of(" ,*\r\n", 0) == std::string::npos;
}

// Without user and password.
std::string Shown(const std::string& database) {
  const size_t at = database.rfind('@');
  const size_t scheme = database.find("://");
  if (scheme == std::string::npos || at == std::string::npos) return database;
  return absl::StrCat(database.substr(0, scheme + 3), "...", database.substr(at));
}

}  // namespace

absl::Status CheckOptions(const GatewayOptions& options) {
  if (options.data_dir.empty() && options.database == "sqlite") return InvalidField("data_dir", "data_dir must be set");
  if (options.database != "sqlite" && !absl::StartsWith(options.database, "sqlite:") && !absl::StartsWith(options.database, "postgresql://")) {
    return InvalidField("database", "database must be sqlite, sqlite:PATH or postgresql://...");
  }
  if (!options.public_url.empty() && !IsOrigin(options.public_url)) {
    return InvalidField("public_url", "public_url must be http(s)://host, without a slash at the end");
  }
  for (const std::string& origin : options.allowed_origins) {
    if (!IsOrigin(origin)) return InvalidField("allowed_origins", absl::StrCat("allowed_origins: ", origin, " is no origin such as https://brand.example"));
  }
  for (const std::string& metrics : options.metrics_of) {
    if (!absl::StrContains(metrics, '=')) return InvalidField("metrics_of", "metrics_of must be NAME=HOST:PORT");
  }
  if (options.public_accounts != "linked" && options.public_accounts != "all") {
    return InvalidField("public_accounts", "public_accounts must be linked or all");
  }
  if (!IsBetween(options.proxies, 0, 8)) return InvalidField("proxies", "proxies must be 0 to 8");
  if (!IsBetween(options.anyone_rate, 1, 1'000'000)) return InvalidField("anyone_rate", "anyone_rate must be 1 to 1,000,000");
  if (!IsBetween(options.person_rate, 1, 1'000'000)) return InvalidField("person_rate", "person_rate must be 1 to 1,000,000");
  if (!IsBetween(options.max_connections, 16, 1'000'000)) return InvalidField("max_connections", "max_connections must be 16 to 1,000,000");
  if (!IsBetween(options.threads, 1, 64)) return InvalidField("threads", "threads must be 1 to 64");
  return absl::OkStatus();
}

std::string DatabaseUrl(const GatewayOptions& options) {
  return options.database == "sqlite" ? absl::StrCat("sqlite:", options.data_dir, "/gateway.db") : options.database;
}

std::string OptionsText(const GatewayOptions& options) {
  return absl::StrCat("data_dir = ", options.data_dir, "\ndatabase = ", Shown(options.database), "\nlisten = ", options.listen,
                      "\nrpc_listen = ", options.rpc_listen, "\nmetrics_listen = ", options.metrics_listen, "\nscoring = ", options.scoring,
                      "\ntopics = ", options.topics, "\nconnector = ", options.connector, "\nperks = ", options.perks,
                      "\nmetrics_of = ", absl::StrJoin(options.metrics_of, ","), "\nredis = ", options.redis, "\nweb_dir = ", options.web_dir,
                      "\npublic_url = ", options.public_url, "\nallowed_origins = ", absl::StrJoin(options.allowed_origins, ","),
                      "\nhooks_file = ", options.hooks_file, "\npublic_accounts = ", options.public_accounts, "\nanyone_rate = ", options.anyone_rate, "\nperson_rate = ", options.person_rate,
                      "\nproxies = ", options.proxies, "\nmax_connections = ", options.max_connections, "\nthreads = ", options.threads, "\n", klout::OptionsText(options.tls));
}

}  // namespace klout::gateway
