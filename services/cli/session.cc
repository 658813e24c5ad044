#include "services/cli/session.h"

#include <google/protobuf/util/json_util.h>

#include <ostream>
#include <utility>

#include "absl/strings/str_cat.h"

namespace klout::cli {

absl::StatusOr<ScoringStub*> Session::Scoring() {
  if (scoring_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = Connected();
    if (!channel.ok()) return channel.status();
    scoring_ = scoring::v1::ScoringService::NewStub(*channel);
  }
  return scoring_.get();
}

absl::StatusOr<AppealStub*> Session::Appeals() {
  if (appeals_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = Connected();
    if (!channel.ok()) return channel.status();
    appeals_ = scoring::v1::AppealService::NewStub(*channel);
  }
  return appeals_.get();
}

absl::StatusOr<ModelStub*> Session::Models() {
  if (models_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = Connected();
    if (!channel.ok()) return channel.status();
    models_ = scoring::v1::ModelService::NewStub(*channel);
  }
  return models_.get();
}

absl::StatusOr<ConnectorStub*> Session::Connector() {
  if (connector_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel =
        ChannelTo({"connector", "KLOUT_CONNECTOR", kDefaultConnector, &EmbeddedSuite::connector});
    if (!channel.ok()) return channel.status();
    connector_ = connector::v1::ConnectorService::NewStub(*channel);
  }
  return connector_.get();
}

absl::StatusOr<PerksStub*> Session::Perks() {
  if (perks_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel = ChannelTo({"perks", "KLOUT_PERKS", kDefaultPerks, &EmbeddedSuite::perks});
    if (!channel.ok()) return channel.status();
    perks_ = perks::v1::PerksService::NewStub(*channel);
  }
  return perks_.get();
}

absl::StatusOr<GatewayStub*> Session::Gateway() {
  if (gateway_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> channel =
        ChannelTo({"gateway", "KLOUT_GATEWAY", kDefaultGateway, &EmbeddedSuite::gateway});
    if (!channel.ok()) return channel.status();
    gateway_ = gateway::v1::GatewayService::NewStub(*channel);
  }
  return gateway_.get();
}

absl::StatusOr<std::shared_ptr<grpc::Channel>> Session::ChannelTo(const Place& place) {
  std::string address = call_.Text(place.name);
  if (address.empty() && GivenData().empty()) address = surroundings_.environment(place.variable);
  const bool asked_for = !address.empty();
  if (!asked_for) address = place.default_address;
  if (asked_for || GivenData().empty()) {
    if (std::shared_ptr<grpc::Channel> channel = surroundings_.probe(address)) return channel;
  }
  if (asked_for) {
    return WithHint(absl::UnavailableError(absl::StrCat("no ", place.name, " answers at ", address)),
                    absl::StrCat("klout up, or another --", place.name));
  }
  if (suite_ == nullptr) {
    absl::StatusOr<std::shared_ptr<grpc::Channel>> opened = OpenEmbedded(absl::StrCat("no ", place.name, " at ", address));
    if (!opened.ok()) return opened.status();
  }
  return (suite_.get()->*place.embedded)();
}

absl::StatusOr<std::shared_ptr<grpc::Channel>> Session::Connected() {
  std::string address = call_.Text("server");
  if (address.empty() && !GivenData().empty()) return OpenEmbedded("a folder is given");
  if (address.empty()) address = surroundings_.environment("KLOUT_SERVER");
  const bool asked_for = !address.empty();
  if (!asked_for) address = kDefaultServer;
  if (std::shared_ptr<grpc::Channel> channel = surroundings_.probe(address)) return channel;
  if (!asked_for) return OpenEmbedded(absl::StrCat("no server at ", address));
  return WithHint(absl::UnavailableError(absl::StrCat("no server answers at ", address)),
                  absl::StrCat("klout up --listen ", address, ", or another --server"));
}

absl::StatusOr<std::shared_ptr<grpc::Channel>> Session::OpenEmbedded(const std::string& why) {
  // One process, one suite: for every service that the verb asks.
  if (suite_ != nullptr) return suite_->channel();
  UpOptions options;
  options.data = DataFolder();
  if (call_.Has("public_accounts")) options.public_accounts = call_.Text("public_accounts");
  options.listen.clear();
  options.metrics.clear();
  options.topics_listen.clear();
  options.connector_listen.clear();
  options.http.clear();
  options.gateway_listen.clear();
  options.sync_every = absl::ZeroDuration();
  options.applications = surroundings_.environment("KLOUT_APPLICATIONS");
  *console_.err << "klout: " << why << ", so the suite runs in this process on " << options.data << std::endl;
  absl::StatusOr<std::unique_ptr<EmbeddedSuite>> suite = surroundings_.open_embedded(options);
  if (!suite.ok()) {
    const std::string hint = HintOf(suite.status());
    return WithHint(suite.status(), hint.empty() ? "klout up, then the same command with --server" : hint);
  }
  suite_ = *std::move(suite);
  return suite_->channel();
}

std::string Session::GivenData() const { return call_.Has("log") ? call_.Text("log") : call_.Text("data"); }

std::string Session::DataFolder() const {
  if (std::string data = GivenData(); !data.empty()) return data;
  if (std::string data = surroundings_.environment("KLOUT_DATA"); !data.empty()) return data;
  if (std::string base = surroundings_.environment("XDG_DATA_HOME"); !base.empty()) return base + "/klout";
  return surroundings_.environment("HOME") + "/.local/share/klout";
}

absl::Status Session::PrintJson(const google::protobuf::Message& message) const {
  google::protobuf::util::JsonPrintOptions options;
  options.add_whitespace = true;
  options.always_print_primitive_fields = true;
  options.preserve_proto_field_names = true;
  std::string text;
  const auto status = google::protobuf::util::MessageToJsonString(message, &text, options);
  if (!status.ok()) return absl::InternalError(absl::StrCat("cannot write JSON: ", status.ToString()));
  *console_.out << text;
  return absl::OkStatus();
}

}  // namespace klout::cli
