#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "common/clock.h"
#include "common/log.h"
#include "common/shutdown_signal.h"
#include "services/cli/cli.h"
#include "services/cli/commands.h"
#include "services/cli/demo/demo_perks.h"
#include "services/cli/demo/play_demo.h"
#include "services/cli/suite_options.h"

namespace klout::cli {
namespace {

// A new folder that goes with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    const std::filesystem::path base = std::filesystem::temp_directory_path(error);
    std::string path = (base / "klout-demo-XXXXXX").string();
    if (!error && mkdtemp(path.data()) != nullptr) path_ = path;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // Empty if it could not be made.
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

scoring::ScoringOptions OptionsOf(const DemoOptions& demo, const std::string& folder) {
  scoring::ScoringOptions options;
  options.data_dir = folder;
  // With --once nobody else calls, and another server may hold the port.
  options.listen = demo.once ? "" : demo.listen;
  options.metrics_listen = "";
  // The play publishes at the days that its incidents ask for, and at no other.
  options.publish_every = absl::ZeroDuration();
  options.public_accounts = "linked";
  return options;
}

// The rest of the suite over the community that was played. What is last goes first.
struct DemoSuite {
  std::unique_ptr<connector::ConnectorServer> connector;
  std::unique_ptr<perks::PerksServer> perks;
  std::unique_ptr<gateway::GatewayServer> gateway;
};

absl::StatusOr<DemoSuite> OpenSuite(const DemoOptions& demo, const std::string& folder, scoring::ScoringServer& scoring, topics::TopicsServer& topics) {
  UpOptions options;
  options.data = folder;
  options.connector_listen = options.perks_listen = "";
  options.sync_every = absl::ZeroDuration();
  options.http = demo.http;
  // Several demos run beside each other if their ports may be any.
  if (absl::EndsWith(demo.http, ":0")) options.gateway_listen = "127.0.0.1:0";
  options.web = demo.web;
  DemoSuite suite;
  auto connector = connector::ConnectorServer::Create(ConnectorOptionsOf(options), RealClock(), {scoring.InProcessChannel(), topics.InProcessChannel()});
  if (!connector.ok()) return connector.status();
  suite.connector = *std::move(connector);
  auto perks = perks::PerksServer::Create(PerksOptionsOf(options), RealClock(), scoring.InProcessChannel());
  if (!perks.ok()) return perks.status();
  suite.perks = *std::move(perks);
  gateway::GatewayServer::Peers peers = {scoring.InProcessChannel(), topics.InProcessChannel(), suite.connector->InProcessChannel(),
                                         suite.perks->InProcessChannel()};
  peers.scoring_metrics = [&scoring] { return scoring.MetricsText(); };
  peers.topics_metrics = [&topics] { return topics.MetricsText(); };
  peers.connector_metrics = [connector = suite.connector.get()] { return connector->MetricsText(); };
  peers.perks_metrics = [perks = suite.perks.get()] { return perks->MetricsText(); };
  auto gateway = gateway::GatewayServer::Create(GatewayOptionsOf(options), RealClock(), std::move(peers));
  if (!gateway.ok()) return gateway.status();
  suite.gateway = *std::move(gateway);
  return suite;
}

void PrintDoors(const Console& console, const DemoBrand& brand, gateway::GatewayServer& gateway, const std::string& server) {
  const std::string url = gateway.url();
  *console.out << "\n" << Painted(console, Colour::kBold, "The community is served, with a brand, Caff\xc3\xa8 Aurora: ") << brand.participants
               << " people take part in its perks, " << brand.invited << " are invited, " << brand.claimed << " have claimed.\n\n"
               << "  everybody  " << url << "\n"
               << "  the brand  " << url << gateway.SignInPath("", brand.brand_id) << "\n"
               << "  a person   " << url << gateway.SignInPath(brand.person, "") << "   (" << Printable(brand.person) << ")\n"
               << "  operator   " << url << gateway.SignInPath("", "") << "\n\n"
               << "Each link signs in once, within an hour. Other programs: klout top --server " << server << ", klout keys create. Ctrl-C ends it." << std::endl;
}

}  // namespace

int RunDemo(const DemoOptions& options) {
  // A person reads this terminal.
  SetLogLevel(LogLevel::kWarning);
  // Before any thread: with --once a signal ends the process as usual, and the folder stays behind.
  std::unique_ptr<ShutdownSignal> shutdown;
  if (!options.once) shutdown = std::make_unique<ShutdownSignal>();
  const TemporaryFolder folder;
  if (folder.path().empty()) return PrintFailure(absl::InternalError("no folder for temporary files can be made"));
  auto server = scoring::ScoringServer::Create(OptionsOf(options, folder.path()), RealClock());
  if (!server.ok()) return PrintFailure(server.status());

  const Console console = Console::OfProcess();
  PlayOptions play;
  play.seed = options.seed;
  play.people = static_cast<uint32_t>(options.people);
  play.end_time = RealClock().Now();
  topics::TopicsOptions topics_options;
  topics_options.listen = "";
  topics_options.metrics_listen = "";
  auto topics_server = topics::TopicsServer::Create(topics_options);
  if (!topics_server.ok()) return PrintFailure(topics_server.status());
  play.topics = (*topics_server)->InProcessChannel();
  const absl::StatusOr<int> failed = PlayDemo(play, (*server)->InProcessChannel(), console);
  if (!failed.ok()) return PrintFailure(failed.status());
  if (!options.once) {
    absl::StatusOr<DemoSuite> suite = OpenSuite(options, folder.path(), **server, **topics_server);
    if (!suite.ok()) return PrintFailure(suite.status());
    const absl::StatusOr<DemoBrand> brand = FillPerks((*server)->InProcessChannel(), suite->perks->InProcessChannel(), RealClock().Now());
    if (!brand.ok()) return PrintFailure(brand.status());
    PrintDoors(console, *brand, *suite->gateway, (*server)->dial_address());
    shutdown->Wait();
    // Each calls those that come after it.
    suite->gateway->Drain();
    suite->perks->Drain();
    suite->connector->Drain();
    (*server)->Drain();
  }
  return *failed == 0 ? 0 : 1;
}

}  // namespace klout::cli
