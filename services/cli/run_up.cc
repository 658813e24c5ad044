#include <iostream>
#include <memory>

#include "common/clock.h"
#include "common/shutdown_signal.h"
#include "services/cli/cli.h"
#include "services/cli/commands.h"
#include "services/cli/suite_options.h"
#include "services/scoring/service.h"
#include "services/topics/service.h"

namespace klout::cli {
namespace {

constexpr int kFailed = 1;
constexpr int kBadOptions = 2;

int Fail(const absl::Status& status) {
  PrintError(Console::OfProcess(), status);
  return absl::IsInvalidArgument(status) ? kBadOptions : kFailed;
}

topics::TopicsOptions TopicsOptionsOf(const UpOptions& options) {
  topics::TopicsOptions topics;
  topics.listen = options.topics_listen;
  // One process, one port for Prometheus: that of scoring. klout-topics serves its own.
  topics.metrics_listen = "";
  topics.check_config = options.check_config;
  return topics;
}

int CheckConfig(const UpOptions& options, const scoring::ScoringOptions& scoring, const topics::TopicsOptions& topics) {
  absl::Status status;
  if (options.service != "topics") status.Update(scoring::CheckOptions(scoring));
  if (options.service != "scoring") status.Update(topics::CheckOptions(topics));
  if (!status.ok()) return Fail(status);
  std::cout << "service = " << options.service << "\n";
  if (options.service != "topics") std::cout << scoring::OptionsText(scoring);
  if (options.service != "scoring") std::cout << "topics_listen = " << topics.listen << "\n";
  std::cout << "configuration ok\n";
  return 0;
}

}  // namespace

int RunUp(const UpOptions& options) {
  const bool runs_scoring = options.service != "topics", runs_topics = options.service != "scoring";
  const scoring::ScoringOptions scoring = ScoringOptionsOf(options);
  const topics::TopicsOptions topics = TopicsOptionsOf(options);
  if (options.check_config) return CheckConfig(options, scoring, topics);
  ShutdownSignal shutdown;
  std::unique_ptr<topics::TopicsServer> topics_server;
  if (runs_topics) {
    auto server = topics::TopicsServer::Create(topics);
    if (!server.ok()) return Fail(server.status());
    topics_server = *std::move(server);
    std::cout << "klout serves topics at " << topics_server->dial_address() << std::endl;
  }
  std::unique_ptr<scoring::ScoringServer> scoring_server;
  if (runs_scoring) {
    auto server = scoring::ScoringServer::Create(scoring, RealClock());
    if (!server.ok()) return Fail(server.status());
    scoring_server = *std::move(server);
    std::cout << "klout serves at " << scoring_server->dial_address();
    if (scoring_server->metrics_port() != 0) std::cout << ", metrics at port " << scoring_server->metrics_port();
    std::cout << ", data in " << options.data << std::endl;
  }
  shutdown.Wait();
  if (scoring_server) scoring_server->Drain();
  if (topics_server) topics_server->Drain();
  return 0;
}

}  // namespace klout::cli
