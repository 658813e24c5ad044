#include "services/connector/service.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/channel.h"
#include "common/grpc_server.h"
#include "common/held_back_calls.h"
#include "common/log.h"
#include "common/tls.h"
#include "common/metrics.h"
#include "common/status.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "klout/topics/v1/topics.grpc.pb.h"
#include "services/connector/live/beast_web_socket_client.h"
#include "services/connector/network/address_guard.h"
#include "services/connector/network/curl_http_client.h"
#include "services/connector/rpc/connector_service.h"
#include "services/connector/store/rocks_connector_store.h"
#include "services/connector/store/token_box.h"
#include "services/connector/sync/network_identity_reader.h"
#include "services/connector/sync/rate_limiter.h"
#include "services/connector/sync/text_reader.h"

namespace klout::connector {
namespace {

constexpr int kMaxMessageBytes = 16 << 20;

// Servers that the operator set may be anywhere; all others must be public.
absl::StatusOr<AddressGuard> GuardFor(const Networks& networks, const ApplicationCredentials& application) {
  std::vector<std::string> stand_ins;
  for (const Network* network : networks.All()) {
    const std::string_view url = application.BaseUrl(network->description().network());
    if (!url.empty()) stand_ins.emplace_back(url);
  }
  return AddressGuard::ForBaseUrls(stand_ins);
}

// The same rule for WebSockets, which know no scheme http.
AddressCheck SocketCheck(AddressGuard guard) {
  return [guard = std::move(guard)](const sockaddr* address, std::string_view host) {
    int port = 0;
    if (address->sa_family == AF_INET) port = ntohs(reinterpret_cast<const sockaddr_in*>(address)->sin_port);
    if (address->sa_family == AF_INET6) port = ntohs(reinterpret_cast<const sockaddr_in6*>(address)->sin6_port);
    for (const char* scheme : {"http", "https"}) {
      if (guard.Allows({scheme, std::string(host), port}, *address)) return absl::OkStatus();
    }
    return Error(absl::StatusCode::kPermissionDenied, "ADDRESS_REFUSED", "instance",
                 "the host is an address that must not be asked");
  };
}

std::vector<Metrics::Registration> Expose(Metrics& metrics, const SyncRunner& runner, const OutboxSender& sender) {
  std::vector<Metrics::Registration> all;
  const auto counter = [&](const char* name, const char* help, std::function<double()> read) {
    all.push_back(metrics.PullCounter(name, help, std::move(read)));
  };
  const auto gauge = [&](const char* name, const char* help, std::function<double()> read) {
    all.push_back(metrics.PullGauge(name, help, std::move(read)));
  };
  counter("klout_connector_syncs_total", "runs over an account that ended", [&] { return static_cast<double>(runner.stats().runs); });
  counter("klout_connector_syncs_failed_total", "of these, that did not come to their end", [&] { return static_cast<double>(runner.stats().failed); });
  gauge("klout_connector_syncs_running", "runs under way", [&] { return static_cast<double>(runner.stats().running); });
  gauge("klout_connector_syncs_queued", "accounts that wait for their turn", [&] { return static_cast<double>(runner.stats().queued); });
  counter("klout_connector_requests_total", "requests to networks", [&] { return static_cast<double>(runner.stats().requests); });
  counter("klout_connector_throttles_total", "answers that asked us to wait", [&] { return static_cast<double>(runner.stats().throttles); });
  counter("klout_connector_facts_total", "facts read and new", [&] { return static_cast<double>(runner.stats().facts); });
  counter("klout_connector_sent_facts_total", "facts that scoring has acknowledged", [&] { return static_cast<double>(sender.stats().rows); });
  counter("klout_connector_refused_batches_total", "batches that scoring refused for good", [&] { return static_cast<double>(sender.stats().refused); });
  gauge("klout_connector_send_failures", "attempts to send that failed since the last that did not", [&] { return static_cast<double>(sender.stats().failures); });
  return all;
}

}  // namespace

// In the order of their lives.
struct ConnectorServer::Parts {
  explicit Parts(Clock& the_clock) : clock(the_clock), waiter(the_clock) {}
  ~Parts() {
    // What waits or asks gives up, so that runs end at their page.
    if (server) server->Drain();
    waiter.Stop();
    if (http) http->Shutdown();
  }

  Clock& clock;
  std::unique_ptr<Metrics> metrics;
  std::unique_ptr<HeldBackCalls> held_back;
  Networks networks;
  ApplicationCredentials application;
  std::unique_ptr<TokenBox> box;
  std::unique_ptr<RocksConnectorStore> store;
  RateLimiter limiter;
  RealWaiter waiter;
  std::unique_ptr<CurlHttpClient> http;
  std::shared_ptr<grpc::Channel> scoring_channel, topics_channel;
  std::unique_ptr<scoring::v1::ScoringService::Stub> scoring;
  std::unique_ptr<topics::v1::TopicsService::Stub> topics;
  std::unique_ptr<TopicsTextReader> texts;
  std::unique_ptr<OutboxSender> sender;
  std::unique_ptr<FactWriter> writer;
  std::unique_ptr<NetworkCaller> caller;
  std::unique_ptr<NetworkIdentityReader> identities;
  std::unique_ptr<Linker> linker;
  std::unique_ptr<SyncRunner> runner;
  std::unique_ptr<ArchiveImport> archives;
  std::unique_ptr<LiveFollower> live;
  std::vector<Metrics::Registration> registrations;
  std::unique_ptr<ConnectorService> service;
  std::unique_ptr<GrpcServer> server;
};

ConnectorServer::ConnectorServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
ConnectorServer::~ConnectorServer() = default;

absl::StatusOr<std::unique_ptr<ConnectorServer>> ConnectorServer::Create(const ConnectorOptions& options, Clock& clock,
                                                                         Peers peers) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  auto parts = std::make_unique<Parts>(clock);
  absl::Status status;
  // Moves a part in, or keeps the first error.
  const auto take = [&status](auto made, auto& part) {
    if (made.ok()) {
      part = *std::move(made);
    } else {
      status.Update(made.status());
    }
    return status.ok();
  };
  std::error_code error;
  std::filesystem::create_directories(options.data_dir + "/spool", error);
  if (error) return InvalidField("data_dir", absl::StrCat("cannot be made: ", error.message()));
  const std::string networks_dir = options.networks_dir.empty() ? Networks::DefaultFolder() : options.networks_dir;
  if (!take(Metrics::Create(options.metrics_listen), parts->metrics)) return status;
  parts->held_back = std::make_unique<HeldBackCalls>(*parts->metrics);
  if (!take(Networks::ReadFolder(networks_dir), parts->networks)) return status;
  if (!options.applications_file.empty() &&
      !take(ApplicationCredentials::ReadFile(options.applications_file), parts->application)) {
    return status;
  }
  const std::string key_file = options.token_key_file.empty() ? options.data_dir + "/token.key" : options.token_key_file;
  if (!take(TokenBox::OpenOrCreate(key_file, options.old_token_key_file), parts->box)) return status;
  if (!take(RocksConnectorStore::Open(options.data_dir + "/store"), parts->store)) return status;
  AddressGuard guard;
  if (!take(GuardFor(parts->networks, parts->application), guard)) return status;
  CurlHttpClientOptions http;
  http.ca_file = options.ca_file;
  http.max_requests = static_cast<size_t>(options.threads);
  if (!take(CurlHttpClient::Create(guard, http), parts->http)) return status;

  std::shared_ptr<const TlsIdentity> tls;
  if (!take(TlsIdentity::Create(options.tls), tls)) return status;
  parts->scoring_channel = peers.scoring ? peers.scoring : Connect(options.scoring, {.tls = tls}, *parts->held_back);
  parts->topics_channel = peers.topics ? peers.topics : Connect(options.topics, {.tls = tls}, *parts->held_back);
  parts->scoring = scoring::v1::ScoringService::NewStub(parts->scoring_channel);
  parts->topics = topics::v1::TopicsService::NewStub(parts->topics_channel);
  parts->texts = std::make_unique<TopicsTextReader>(*parts->topics);
  OutboxSender::Options sending;
  sending.refused_prefix = options.data_dir + "/refused";
  parts->sender = std::make_unique<OutboxSender>(*parts->store, *parts->scoring, sending);
  parts->writer = std::make_unique<FactWriter>(*parts->store, *parts->texts, [sender = parts->sender.get()] { sender->Notify(); });
  parts->caller = std::make_unique<NetworkCaller>(*parts->http, parts->limiter, parts->waiter, clock, parts->application);
  parts->identities = std::make_unique<NetworkIdentityReader>(parts->networks, *parts->caller);
  LinkerOptions linking;
  linking.redirect_uris = options.redirect_uris;
  parts->linker = std::make_unique<Linker>(
      [networks = &parts->networks](fact::v1::Network number) -> absl::StatusOr<const v1::NetworkDescription*> {
        absl::StatusOr<const Network*> network = networks->Find(number);
        if (!network.ok()) return network.status();
        return &(*network)->description();
      },
      parts->application, *parts->store, *parts->box, *parts->http, *parts->identities, clock, linking);
  SyncRunner::Options running;
  running.threads = options.threads;
  running.every = options.sync_every;
  parts->runner = std::make_unique<SyncRunner>(parts->networks, *parts->store, *parts->linker, *parts->caller, *parts->writer,
                                               *parts->sender, clock, running);
  parts->archives = std::make_unique<ArchiveImport>(parts->networks, *parts->store, *parts->writer, clock,
                                                    ArchiveImport::Options{.archives_link = options.archives_link});
  BeastWebSocketClientOptions sockets;
  sockets.ca_file = options.ca_file;
  sockets.check_address = SocketCheck(guard);
  parts->live = std::make_unique<LiveFollower>(
      parts->networks, parts->application, *parts->http,
      [sockets]() -> absl::StatusOr<std::unique_ptr<WebSocketClient>> { return BeastWebSocketClient::Create(sockets); },
      *parts->store, *parts->writer, clock);
  parts->registrations = Expose(*parts->metrics, *parts->runner, *parts->sender);
  parts->service = std::make_unique<ConnectorService>(
      ConnectorService::Parts{parts->networks, parts->application, *parts->store, *parts->linker, *parts->runner,
                              *parts->archives, *parts->live, *parts->writer, *parts->sender, clock,
                              options.data_dir + "/spool"});
  const GrpcServerOptions listener = {.listen_address = options.listen, .tls = tls, .max_message_bytes = kMaxMessageBytes};
  if (!take(GrpcServer::Create(listener, {parts->service.get()}, parts->metrics.get()), parts->server)) return status;
  parts->server->OnDrain([raw = parts.get()] {
    raw->service->Drain();
    raw->runner->Stop();
    raw->waiter.Stop();
  });
  LogInfo("connector_serves", {{"address", parts->server->dial_address()},
                               {"metrics_port", parts->metrics->BoundPort()},
                               {"networks", parts->networks.All().size()}});
  return std::unique_ptr<ConnectorServer>(new ConnectorServer(std::move(parts)));
}

std::string ConnectorServer::dial_address() const { return parts_->server->dial_address(); }
int ConnectorServer::metrics_port() const { return parts_->metrics->BoundPort(); }
std::string ConnectorServer::MetricsText() const { return parts_->metrics->Text(); }
std::shared_ptr<grpc::Channel> ConnectorServer::InProcessChannel() {
  return parts_->server->InProcessChannel({.max_message_bytes = kMaxMessageBytes});
}
void ConnectorServer::Drain() { parts_->server->Drain(); }

}  // namespace klout::connector
