#include <iostream>

#include "absl/flags/flag.h"
#include "common/flags.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "common/tls_files.h"
#include "services/topics/service.h"

ABSL_FLAG(std::string, model_dir, "", "folder of ontology, words, lexicon and models; empty: ../share/klout/topics");
ABSL_FLAG(std::string, listen, "127.0.0.1:7410", "where gRPC is served: host:port or unix:/path");
ABSL_FLAG(std::string, metrics_listen, "127.0.0.1:7411", "where Prometheus reads: host:port; empty: nowhere");
ABSL_FLAG(int, threads, 0, "threads that classify; 0: one per core");

int main(int argc, char** argv) {
  const auto arguments = klout::ParseFlags(argc, argv);
  if (!arguments.ok()) return klout::ExitWith(arguments.status());
  if (klout::HelpRequested()) {
    std::cout << klout::HelpText("klout-topics: what texts are about, in which language and tone");
    return 0;
  }
  const klout::topics::TopicsOptions options = {.model_dir = absl::GetFlag(FLAGS_model_dir),
                                                .listen = absl::GetFlag(FLAGS_listen),
                                                .metrics_listen = absl::GetFlag(FLAGS_metrics_listen),
                                                .tls = klout::TlsFilesOfFlags(),
                                                .threads = absl::GetFlag(FLAGS_threads),
                                                .check_config = klout::CheckConfigRequested()};
  if (options.check_config) {
    const absl::Status status = klout::topics::CheckOptions(options);
    if (status.ok()) std::cout << klout::topics::OptionsText(options) << "configuration ok\n";
    return klout::ExitWith(status);
  }
  klout::ShutdownSignal shutdown;
  auto server = klout::topics::TopicsServer::Create(options);
  if (!server.ok()) return klout::ExitWith(server.status());
  shutdown.Wait();
  klout::LogInfo("topics_stops");
  (*server)->Drain();
  return 0;
}
