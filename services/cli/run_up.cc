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

// Which services run here.
struct Chosen {
  explicit Chosen(const std::string& service)
      : scoring(service == "all" || service == "scoring"),
        topics(service == "all" || service == "topics"),
        connector(service == "all" || service == "connector"),
        perks(service == "all" || service == "perks"),
        gateway(service == "all" || service == "gateway") {}
  bool scoring, topics, connector, perks, gateway;
};

int CheckConfig(const UpOptions& options, const Chosen& chosen) {
  absl::Status status;
  if (chosen.scoring) status.Update(scoring::CheckOptions(ScoringOptionsOf(options)));
  if (chosen.topics) status.Update(topics::CheckOptions(TopicsOptionsOf(options)));
  if (chosen.connector) status.Update(connector::CheckOptions(ConnectorOptionsOf(options)));
  if (chosen.perks) status.Update(perks::CheckOptions(PerksOptionsOf(options)));
  if (chosen.gateway) status.Update(gateway::CheckOptions(GatewayOptionsOf(options)));
  if (!status.ok()) return PrintFailure(status);
  std::cout << "service = " << options.service << "\n";
  if (chosen.scoring) std::cout << scoring::OptionsText(ScoringOptionsOf(options));
  if (chosen.topics) std::cout << "topics_listen = " << options.topics_listen << "\n";
  if (chosen.connector) {
    std::cout << "connector_listen = " << options.connector_listen << "\napplications = " << options.applications
              << "\nsync_every = " << absl::FormatDuration(options.sync_every) << "\n";
  }
  if (chosen.perks) {
    const perks::PerksOptions of = PerksOptionsOf(options);
    std::cout << "perks_listen = " << of.listen << "\nperks_database = " << of.database << "\n";
  }
  if (chosen.gateway) {
    const gateway::GatewayOptions of = GatewayOptionsOf(options);
    std::cout << "http = " << of.listen << "\ngateway_listen = " << of.rpc_listen << "\nweb = " << of.web_dir << "\n";
  }
  std::cout << "configuration ok\n";
  return 0;
}

}  // namespace

int RunUp(const UpOptions& options) {
  const Chosen chosen(options.service);
  if (options.check_config) return CheckConfig(options, chosen);
  ShutdownSignal shutdown;
  std::unique_ptr<topics::TopicsServer> topics_server;
  std::unique_ptr<scoring::ScoringServer> scoring_server;
  std::unique_ptr<connector::ConnectorServer> connector_server;
  std::unique_ptr<perks::PerksServer> perks_server;
  std::unique_ptr<gateway::GatewayServer> gateway_server;
  if (chosen.topics) {
    auto server = topics::TopicsServer::Create(TopicsOptionsOf(options));
    if (!server.ok()) return PrintFailure(server.status());
    topics_server = *std::move(server);
    std::cout << "klout serves topics at " << topics_server->dial_address() << std::endl;
  }
  if (chosen.scoring) {
    auto server = scoring::ScoringServer::Create(ScoringOptionsOf(options), RealClock());
    if (!server.ok()) return PrintFailure(server.status());
    scoring_server = *std::move(server);
    std::cout << "klout serves at " << scoring_server->dial_address();
    if (scoring_server->metrics_port() != 0) std::cout << ", metrics at port " << scoring_server->metrics_port();
    std::cout << ", data in " << options.data << std::endl;
  }
  if (chosen.connector) {
    connector::ConnectorServer::Peers peers;
    if (scoring_server) peers.scoring = scoring_server->InProcessChannel();
    if (topics_server) peers.topics = topics_server->InProcessChannel();
    auto server = connector::ConnectorServer::Create(ConnectorOptionsOf(options), RealClock(), peers);
    if (!server.ok()) return PrintFailure(server.status());
    connector_server = *std::move(server);
    std::cout << "klout serves the connector at " << connector_server->dial_address() << std::endl;
  }
  if (chosen.perks) {
    auto server = perks::PerksServer::Create(PerksOptionsOf(options), RealClock(),
                                             scoring_server ? scoring_server->InProcessChannel() : nullptr);
    if (!server.ok()) return PrintFailure(server.status());
    perks_server = *std::move(server);
    std::cout << "klout serves perks at " << perks_server->dial_address() << std::endl;
  }
  if (chosen.gateway) {
    gateway::GatewayServer::Peers peers;
    if (scoring_server) {
      peers.scoring = scoring_server->InProcessChannel();
      peers.scoring_metrics = [&scoring_server] { return scoring_server->MetricsText(); };
    }
    if (topics_server) {
      peers.topics = topics_server->InProcessChannel();
      peers.topics_metrics = [&topics_server] { return topics_server->MetricsText(); };
    }
    if (connector_server) {
      peers.connector = connector_server->InProcessChannel();
      peers.connector_metrics = [&connector_server] { return connector_server->MetricsText(); };
    }
    if (perks_server) {
      peers.perks = perks_server->InProcessChannel();
      peers.perks_metrics = [&perks_server] { return perks_server->MetricsText(); };
    }
    auto server = gateway::GatewayServer::Create(GatewayOptionsOf(options), RealClock(), std::move(peers));
    if (!server.ok()) return PrintFailure(server.status());
    gateway_server = *std::move(server);
    std::cout << "klout serves the gateway's calls at " << gateway_server->dial_address() << "\n\nopen " << gateway_server->url()
              << gateway_server->SignInPath("", "") << "\n  signs you in as the operator, once, within an hour; "
              << gateway_server->url() << " is for everybody" << std::endl;
  }
  shutdown.Wait();
  // The gateway, perks and the connector call the others, so they go first.
  if (gateway_server) gateway_server->Drain();
  gateway_server.reset();
  if (perks_server) perks_server->Drain();
  perks_server.reset();
  if (connector_server) connector_server->Drain();
  connector_server.reset();
  if (scoring_server) scoring_server->Drain();
  if (topics_server) topics_server->Drain();
  return 0;
}

}  // namespace klout::cli
