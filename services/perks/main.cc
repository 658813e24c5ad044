#include <iostream>
#include <string>

#include "absl/flags/flag.h"
#include "common/clock.h"
#include "common/flags.h"
#include "common/heap_arenas.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "common/tls_files.h"
#include "services/perks/service.h"

ABSL_FLAG(std::string, data_dir, "", "folder of the database and the key; must be set, unless both lie elsewhere");
ABSL_FLAG(std::string, database, "sqlite", "sqlite (data_dir/perks.db), sqlite:PATH or postgresql://USER@HOST:PORT/DATABASE");
ABSL_FLAG(std::string, database_file, "", "file whose first line is taken for database, which may hold a password");
ABSL_FLAG(std::string, listen, "127.0.0.1:7430", "where gRPC is served: host:port or unix:/path");
ABSL_FLAG(std::string, metrics_listen, "127.0.0.1:7431", "where Prometheus reads: host:port; empty: nowhere");
ABSL_FLAG(std::string, scoring, "127.0.0.1:7400", "the scoring service: host:port or unix:/path");
ABSL_FLAG(std::string, token_key_file, "", "file of the key of tokens, which replicas share; empty: token.key in data_dir");
ABSL_FLAG(absl::Duration, sweep_every, absl::Seconds(2), "how often what is over is ended; 0: never");
ABSL_FLAG(absl::Duration, search_posts_every, absl::Minutes(1), "how often facts are searched for posts that are due; 0: never");
ABSL_FLAG(int, writers, 1, "connections that write; 1 with sqlite");
ABSL_FLAG(int, readers, 4, "connections that read");

int main(int argc, char** argv) {
  klout::LimitHeapArenas();
  const auto arguments = klout::ParseFlags(argc, argv);
  if (!arguments.ok()) return klout::ExitWith(arguments.status());
  if (klout::HelpRequested()) {
    std::cout << klout::HelpText("klout-perks: campaigns, offers, stock and the ledger of perks");
    return 0;
  }
  const klout::perks::PerksOptions options = {.data_dir = absl::GetFlag(FLAGS_data_dir),
                                              .database = absl::GetFlag(FLAGS_database),
                                              .database_file = absl::GetFlag(FLAGS_database_file),
                                              .listen = absl::GetFlag(FLAGS_listen),
                                              .metrics_listen = absl::GetFlag(FLAGS_metrics_listen),
                                              .tls = klout::TlsFilesOfFlags(),
                                              .scoring = absl::GetFlag(FLAGS_scoring),
                                              .token_key_file = absl::GetFlag(FLAGS_token_key_file),
                                              .sweep_every = absl::GetFlag(FLAGS_sweep_every),
                                              .search_posts_every = absl::GetFlag(FLAGS_search_posts_every),
                                              .writers = absl::GetFlag(FLAGS_writers),
                                              .readers = absl::GetFlag(FLAGS_readers),
                                              .check_config = klout::CheckConfigRequested()};
  if (options.check_config) {
    const absl::Status status = klout::perks::CheckOptions(options);
    if (status.ok()) std::cout << klout::perks::OptionsText(options) << "configuration ok\n";
    return klout::ExitWith(status);
  }
  klout::ShutdownSignal shutdown;
  auto server = klout::perks::PerksServer::Create(options, klout::RealClock());
  if (!server.ok()) return klout::ExitWith(server.status());
  shutdown.Wait();
  klout::LogInfo("perks_stops");
  (*server)->Drain();
  return 0;
}
