#include <iostream>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "common/clock.h"
#include "common/flags.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "common/tls_files.h"
#include "services/connector/service.h"
#include "services/connector/store/rocks_connector_store.h"

ABSL_FLAG(std::string, data_dir, "", "folder of linked accounts and cursors; must be set");
ABSL_FLAG(std::string, listen, "127.0.0.1:7420", "where gRPC is served: host:port or unix:/path");
ABSL_FLAG(std::string, metrics_listen, "127.0.0.1:7421", "where Prometheus reads: host:port; empty: nowhere");
ABSL_FLAG(std::string, scoring, "127.0.0.1:7400", "the scoring service: host:port or unix:/path");
ABSL_FLAG(std::string, topics, "127.0.0.1:7410", "the topics service: host:port or unix:/path");
ABSL_FLAG(std::string, networks_dir, "", "folder of the networks' descriptions; empty: ../share/klout/networks");
ABSL_FLAG(std::string, applications_file, "", "file with keys at the networks, and servers that stand in for them");
ABSL_FLAG(std::string, token_key_file, "", "file of the key that encrypts tokens; empty: token.key in data_dir");
ABSL_FLAG(std::string, old_token_key_file, "", "file of the key before, while it is changed");
ABSL_FLAG(std::vector<std::string>, redirect_uris, std::vector<std::string>{"http://127.0.0.1/"},
          "where networks may send people back to, and all below");
ABSL_FLAG(bool, archives_link, false, "take an archive as proof that its account is the person's");
ABSL_FLAG(absl::Duration, sync_every, absl::Minutes(15), "how long after a complete run an account is read again; 0: never");
ABSL_FLAG(int, threads, 16, "accounts read at a time");
ABSL_FLAG(std::string, ca_file, "", "certificates that servers are checked with, beside the system's");

int main(int argc, char** argv) {
  const auto arguments = klout::ParseFlags(argc, argv);
  if (!arguments.ok()) return klout::ExitWith(arguments.status());
  if (klout::HelpRequested()) {
    std::cout << klout::HelpText("klout-connector: reads people's accounts at the networks");
    return 0;
  }
  const klout::connector::ConnectorOptions options = {.data_dir = absl::GetFlag(FLAGS_data_dir),
                                                      .listen = absl::GetFlag(FLAGS_listen),
                                                      .metrics_listen = absl::GetFlag(FLAGS_metrics_listen),
                                                      .tls = klout::TlsFilesOfFlags(),
                                                      .scoring = absl::GetFlag(FLAGS_scoring),
                                                      .topics = absl::GetFlag(FLAGS_topics),
                                                      .networks_dir = absl::GetFlag(FLAGS_networks_dir),
                                                      .applications_file = absl::GetFlag(FLAGS_applications_file),
                                                      .token_key_file = absl::GetFlag(FLAGS_token_key_file),
                                                      .old_token_key_file = absl::GetFlag(FLAGS_old_token_key_file),
                                                      .redirect_uris = absl::GetFlag(FLAGS_redirect_uris),
                                                      .archives_link = absl::GetFlag(FLAGS_archives_link),
                                                      .sync_every = absl::GetFlag(FLAGS_sync_every),
                                                      .threads = absl::GetFlag(FLAGS_threads),
                                                      .ca_file = absl::GetFlag(FLAGS_ca_file),
                                                      .check_config = klout::CheckConfigRequested()};
  if (options.check_config) {
    const absl::Status status = klout::connector::CheckOptions(options);
    if (status.ok()) std::cout << klout::connector::OptionsText(options) << "configuration ok\n";
    return klout::ExitWith(status);
  }
  klout::connector::RocksConnectorStore::GiveBackFreedBuffers();
  klout::ShutdownSignal shutdown;
  auto server = klout::connector::ConnectorServer::Create(options, klout::RealClock());
  if (!server.ok()) return klout::ExitWith(server.status());
  shutdown.Wait();
  klout::LogInfo("connector_stops");
  (*server)->Drain();
  return 0;
}
