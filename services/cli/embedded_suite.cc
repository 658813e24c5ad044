#include "services/cli/embedded_suite.h"

#include <utility>

#include "common/clock.h"
#include "common/log.h"
#include "services/cli/suite_options.h"
#include "services/cli/verb.h"
#include "services/scoring/service.h"

namespace klout::cli {
namespace {

class RunningSuite final : public EmbeddedSuite {
 public:
  RunningSuite(const UpOptions& options, std::unique_ptr<scoring::ScoringServer> scoring)
      : options_(options), scoring_(std::move(scoring)) {}
  std::shared_ptr<grpc::Channel> channel() override { return scoring_->InProcessChannel(); }
  absl::StatusOr<std::shared_ptr<grpc::Channel>> connector() override {
    if (connector_ == nullptr) {
      auto topics = topics::TopicsServer::Create(TopicsOptionsOf(options_));
      if (!topics.ok()) return topics.status();
      topics_ = *std::move(topics);
      auto connector = connector::ConnectorServer::Create(
          ConnectorOptionsOf(options_), RealClock(), {scoring_->InProcessChannel(), topics_->InProcessChannel()});
      if (!connector.ok()) return connector.status();
      connector_ = *std::move(connector);
    }
    return connector_->InProcessChannel();
  }
  absl::StatusOr<std::shared_ptr<grpc::Channel>> perks() override {
    if (perks_ == nullptr) {
      auto perks = perks::PerksServer::Create(PerksOptionsOf(options_), RealClock(), scoring_->InProcessChannel());
      if (!perks.ok()) return perks.status();
      perks_ = *std::move(perks);
    }
    return perks_->InProcessChannel();
  }
  absl::StatusOr<std::shared_ptr<grpc::Channel>> gateway() override {
    if (gateway_ == nullptr) {
      gateway::GatewayServer::Peers peers;
      peers.scoring = scoring_->InProcessChannel();
      auto gateway = gateway::GatewayServer::Create(GatewayOptionsOf(options_), RealClock(), std::move(peers));
      if (!gateway.ok()) return gateway.status();
      gateway_ = *std::move(gateway);
    }
    return gateway_->InProcessChannel();
  }

 private:
  const UpOptions options_;
  const std::unique_ptr<scoring::ScoringServer> scoring_;
  std::unique_ptr<topics::TopicsServer> topics_;
  std::unique_ptr<connector::ConnectorServer> connector_;
  std::unique_ptr<perks::PerksServer> perks_;
  std::unique_ptr<gateway::GatewayServer> gateway_;
};

}  // namespace

scoring::ScoringOptions ScoringOptionsOf(const UpOptions& options) {
  scoring::ScoringOptions scoring;
  scoring.data_dir = options.data;
  scoring.listen = options.listen;
  scoring.metrics_listen = options.metrics;
  scoring.redis = options.redis;
  scoring.publish_every = options.publish_every;
  scoring.model = options.model;
  scoring.public_accounts = options.public_accounts;
  scoring.check_config = options.check_config;
  return scoring;
}

topics::TopicsOptions TopicsOptionsOf(const UpOptions& options) {
  topics::TopicsOptions topics;
  topics.listen = options.topics_listen;
  // One process, one port for Prometheus: that of scoring. klout-topics serves its own.
  topics.metrics_listen = "";
  topics.check_config = options.check_config;
  return topics;
}

connector::ConnectorOptions ConnectorOptionsOf(const UpOptions& options) {
  connector::ConnectorOptions connector;
  connector.data_dir = options.data + "/connector";
  connector.listen = options.connector_listen;
  connector.metrics_listen = "";
  connector.applications_file = options.applications;
  connector.archives_link = options.archives_link;
  // Where the gateway waits for people whom networks send back.
  if (!options.public_url.empty()) connector.redirect_uris.push_back(options.public_url + "/");
  connector.sync_every = options.sync_every;
  connector.check_config = options.check_config;
  return connector;
}

perks::PerksOptions PerksOptionsOf(const UpOptions& options) {
  perks::PerksOptions perks;
  perks.data_dir = options.data + "/perks";
  perks.listen = options.perks_listen;
  // One process, one port for Prometheus: that of scoring. klout-perks serves its own.
  perks.metrics_listen = "";
  perks.database = options.perks_database;
  perks.check_config = options.check_config;
  return perks;
}

gateway::GatewayOptions GatewayOptionsOf(const UpOptions& options) {
  gateway::GatewayOptions gateway;
  gateway.data_dir = options.data + "/gateway";
  gateway.listen = options.http;
  gateway.rpc_listen = options.gateway_listen;
  gateway.metrics_listen = "";
  gateway.redis = options.redis;
  gateway.web_dir = options.web;
  gateway.public_url = options.public_url;
  gateway.public_accounts = options.public_accounts;
  gateway.check_config = options.check_config;
  return gateway;
}

absl::StatusOr<std::unique_ptr<EmbeddedSuite>> OpenEmbeddedSuite(const UpOptions& options) {
  // The services are not what the person asked for: they speak up only if something is wrong.
  SetLogLevel(LogLevel::kWarning);
  auto scoring = scoring::ScoringServer::Create(ScoringOptionsOf(options), RealClock());
  if (!scoring.ok()) return scoring.status();
  return std::make_unique<RunningSuite>(options, *std::move(scoring));
}

}  // namespace klout::cli
