#include <iostream>

#include "absl/flags/flag.h"
#include "common/clock.h"
#include "common/flags.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "common/tls_files.h"
#include "services/scoring/service.h"

ABSL_FLAG(std::string, data_dir, "", "folder of log, snapshots and history; made if it is missing");
ABSL_FLAG(std::string, fact_log, "rocksdb", "where the log lies: rocksdb (in data_dir) or clickhouse://USER@HOST:PORT[,HOST:PORT...]/DATABASE; with TLS clickhouse+tls://");
ABSL_FLAG(std::string, fact_log_file, "", "file whose first line is taken for fact_log, which may hold a password");
ABSL_FLAG(std::string, role, "writer", "writer, or reader: follows a log on ClickHouse that another process writes, and only answers");
ABSL_FLAG(std::string, writer, "", "of a reader: where its callers are told to send what it refuses");
ABSL_FLAG(std::string, listen, "127.0.0.1:7400", "where gRPC is served: host:port or unix:/path");
ABSL_FLAG(std::string, metrics_listen, "127.0.0.1:7401", "where Prometheus reads: host:port; empty: nowhere");
ABSL_FLAG(std::string, redis, "", "score cache: host:port or unix:/path; empty: none");
ABSL_FLAG(absl::Duration, publish_every, absl::Seconds(5),
          "publish so often while facts arrive; 0: on command");
ABSL_FLAG(int, threads, 0, "threads that score, and that answer lists; 0: one per core");
ABSL_FLAG(std::string, public_accounts, "linked", "who may be named in lists: linked or all");
ABSL_FLAG(int, keep_snapshots, 5, "snapshots kept besides the one served");
ABSL_FLAG(std::string, model, "", "file of a fitted model that a new folder begins with; empty: the built-in one");

namespace {

klout::scoring::ScoringOptions OptionsOfFlags() {
  return {.data_dir = absl::GetFlag(FLAGS_data_dir),
          .fact_log = absl::GetFlag(FLAGS_fact_log),
          .fact_log_file = absl::GetFlag(FLAGS_fact_log_file),
          .role = absl::GetFlag(FLAGS_role),
          .writer = absl::GetFlag(FLAGS_writer),
          .listen = absl::GetFlag(FLAGS_listen),
          .metrics_listen = absl::GetFlag(FLAGS_metrics_listen),
          .tls = klout::TlsFilesOfFlags(),
          .redis = absl::GetFlag(FLAGS_redis),
          .publish_every = absl::GetFlag(FLAGS_publish_every),
          .threads = absl::GetFlag(FLAGS_threads),
          .public_accounts = absl::GetFlag(FLAGS_public_accounts),
          .keep_snapshots = absl::GetFlag(FLAGS_keep_snapshots),
          .model = absl::GetFlag(FLAGS_model),
          .check_config = klout::CheckConfigRequested()};
}

}  // namespace

int main(int argc, char** argv) {
  const auto arguments = klout::ParseFlags(argc, argv);
  if (!arguments.ok()) return klout::ExitWith(arguments.status());
  if (klout::HelpRequested()) {
    std::cout << klout::HelpText("klout-scoring: facts in, scores out");
    return 0;
  }
  const klout::scoring::ScoringOptions options = OptionsOfFlags();
  if (options.check_config) {
    const absl::Status status = klout::scoring::CheckOptions(options);
    if (status.ok()) std::cout << klout::scoring::OptionsText(options) << "configuration ok\n";
    return klout::ExitWith(status);
  }
  klout::ShutdownSignal shutdown;
  auto server = klout::scoring::ScoringServer::Create(options, klout::RealClock());
  if (!server.ok()) return klout::ExitWith(server.status());
  shutdown.Wait();
  klout::LogInfo("scoring_stops");
  (*server)->Drain();
  return 0;
}
