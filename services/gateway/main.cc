#include <iostream>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "common/clock.h"
#include "common/flags.h"
#include "common/heap_arenas.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "common/tls_files.h"
#include "services/gateway/service.h"

ABSL_FLAG(std::string, data_dir, "", "folder of the database; must be set, unless database names another place");
ABSL_FLAG(std::string, database, "sqlite", "sqlite (data_dir/gateway.db), sqlite:PATH or postgresql://USER@HOST:PORT/DATABASE");
ABSL_FLAG(std::string, listen, "127.0.0.1:7440", "where HTTP is served: host:port");
ABSL_FLAG(std::string, rpc_listen, "127.0.0.1:7441", "where gRPC is served, for operators on the private network; empty: nowhere");
ABSL_FLAG(std::string, metrics_listen, "127.0.0.1:7442", "where Prometheus reads: host:port; empty: nowhere");
ABSL_FLAG(std::string, scoring, "127.0.0.1:7400", "the scoring service: host:port or unix:/path");
ABSL_FLAG(std::string, topics, "127.0.0.1:7410", "the topics service");
ABSL_FLAG(std::string, connector, "127.0.0.1:7420", "the connector");
ABSL_FLAG(std::string, perks, "127.0.0.1:7430", "the perks service");
ABSL_FLAG(std::vector<std::string>, metrics_of, {}, "where their metrics are read for the operator's page: NAME=HOST:PORT,...");
ABSL_FLAG(std::string, redis, "", "Redis that brings replicas' daily quotas together: host:port or unix:/path; empty: the database");
ABSL_FLAG(std::string, web_dir, "", "folder of the built web app; empty: none is served");
ABSL_FLAG(std::string, public_url, "", "how people reach it, such as https://klout.example; empty: as on this machine");
ABSL_FLAG(std::vector<std::string>, allowed_origins, {}, "origins whose pages may call, with keys: https://brand.example,...");
ABSL_FLAG(std::string, hooks_file, "", "secrets shared with networks that push, such as facebook.secret = ...; mode 0600");
ABSL_FLAG(std::string, public_accounts, "linked", "linked: only who linked an account may be seen; all: every account is public");
ABSL_FLAG(int, proxies, 0, "proxies before it, which tell whom a request came from in X-Forwarded-For");
ABSL_FLAG(int, anyone_rate, 20, "calls a second of one address without a key");
ABSL_FLAG(int, person_rate, 50, "calls a second of one person");
ABSL_FLAG(int, max_connections, 20'000, "open connections; further ones are closed at once");
ABSL_FLAG(int, threads, 2, "threads of HTTP");

int main(int argc, char** argv) {
  klout::LimitHeapArenas();
  const auto arguments = klout::ParseFlags(argc, argv);
  if (!arguments.ok()) return klout::ExitWith(arguments.status());
  if (klout::HelpRequested()) {
    std::cout << klout::HelpText("klout-gateway: the suite's door: HTTP, the web app, keys and sessions");
    return 0;
  }
  const klout::gateway::GatewayOptions options = {.data_dir = absl::GetFlag(FLAGS_data_dir),
                                                  .database = absl::GetFlag(FLAGS_database),
                                                  .listen = absl::GetFlag(FLAGS_listen),
                                                  .rpc_listen = absl::GetFlag(FLAGS_rpc_listen),
                                                  .metrics_listen = absl::GetFlag(FLAGS_metrics_listen),
                                                  .tls = klout::TlsFilesOfFlags(),
                                                  .scoring = absl::GetFlag(FLAGS_scoring),
                                                  .topics = absl::GetFlag(FLAGS_topics),
                                                  .connector = absl::GetFlag(FLAGS_connector),
                                                  .perks = absl::GetFlag(FLAGS_perks),
                                                  .metrics_of = absl::GetFlag(FLAGS_metrics_of),
                                                  .redis = absl::GetFlag(FLAGS_redis),
                                                  .web_dir = absl::GetFlag(FLAGS_web_dir),
                                                  .public_url = absl::GetFlag(FLAGS_public_url),
                                                  .allowed_origins = absl::GetFlag(FLAGS_allowed_origins),
                                                  .hooks_file = absl::GetFlag(FLAGS_hooks_file),
                                                  .public_accounts = absl::GetFlag(FLAGS_public_accounts),
                                                  .anyone_rate = absl::GetFlag(FLAGS_anyone_rate),
                                                  .person_rate = absl::GetFlag(FLAGS_person_rate),
                                                  .proxies = absl::GetFlag(FLAGS_proxies),
                                                  .max_connections = absl::GetFlag(FLAGS_max_connections),
                                                  .threads = absl::GetFlag(FLAGS_threads),
                                                  .check_config = klout::CheckConfigRequested()};
  if (options.check_config) {
    const absl::Status status = klout::gateway::CheckOptions(options);
    if (status.ok()) std::cout << klout::gateway::OptionsText(options) << "configuration ok\n";
    return klout::ExitWith(status);
  }
  klout::ShutdownSignal shutdown;
  auto server = klout::gateway::GatewayServer::Create(options, klout::RealClock(), {});
  if (!server.ok()) return klout::ExitWith(server.status());
  shutdown.Wait();
  klout::LogInfo("gateway_stops");
  (*server)->Drain();
  return 0;
}
