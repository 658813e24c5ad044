#include "services/gateway/service.h"

#include <sodium.h>

#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "common/channel.h"
#include "common/grpc_server.h"
#include "common/held_back_calls.h"
#include "common/log.h"
#include "common/tls.h"
#include "common/metrics.h"
#include "common/status.h"
#include "services/gateway/access/access_checker.h"
#include "services/gateway/connect/backend.h"
#include "services/gateway/connect/connect_handler.h"
#include "services/gateway/connect/method_index.h"
#include "services/gateway/connect/score_reads.h"
#include "services/gateway/door.h"
#include "services/gateway/hooks/hook_secrets.h"
#include "services/gateway/hooks/web_hooks.h"
#include "services/gateway/http/http_server.h"
#include "services/gateway/legacy/klout_api_v2.h"
#include "services/gateway/pages/api_pages.h"
#include "services/gateway/pages/static_files.h"
#include "services/gateway/rpc/door_metrics.h"
#include "services/gateway/rpc/door_service.h"
#include "services/gateway/rpc/suite_status.h"
#include "services/gateway/session/caller_book.h"
#include "services/gateway/session/day_quota.h"
#include "services/gateway/store/door_store.h"

namespace klout::gateway {
namespace {

constexpr int kMaxMessageBytes = 32 << 20;
constexpr absl::Duration kDrainLimit = absl::Seconds(10);
// For what blocks on the store or on a network's answer.
constexpr int kWorkThreads = 4;
constexpr size_t kWorkQueue = 4'096;

// The text at `NAME=HOST:PORT` of the options; null if there is none.
std::function<std::string()> MetricsOf(const GatewayOptions& options, const std::string& name, std::function<std::string()> in_process) {
  if (in_process) return in_process;
  for (const std::string& entry : options.metrics_of) {
    const std::pair<std::string, std::string> parts = absl::StrSplit(entry, absl::MaxSplits('=', 1));
    if (parts.first == name) return [address = parts.second] { return ReadMetrics(address); };
  }
  return nullptr;
}

}  // namespace

// In the order of their lives.
struct GatewayServer::Parts {
  std::unique_ptr<Metrics> metrics;
  std::unique_ptr<HeldBackCalls> held_back;
  Peers peers;
  std::unique_ptr<DoorStore> store;
  StaticFiles files;
  ApiPages api;
  HookSecrets hook_secrets;
  std::unique_ptr<DayQuota> quota;
  std::unique_ptr<CallerBook> callers;
  std::unique_ptr<SuiteStatus> suite;
  std::unique_ptr<DoorService> service;
  std::unique_ptr<GrpcServer> server;
  std::unique_ptr<MethodIndex> methods;
  std::unique_ptr<DoorMetrics> door_metrics;
  std::unique_ptr<Backend> scoring, topics, connector, perks, own;
  std::unique_ptr<ScoreReads> score_reads;
  std::unique_ptr<AccessChecker> access;
  std::unique_ptr<WebHooks> hooks;
  std::unique_ptr<Door> door;
  std::unique_ptr<ConnectHandler> connect;
  // Their tasks use all of the above, so they end before it.
  std::unique_ptr<BoundedExecutor> lookups, work;
  std::unique_ptr<KloutApiV2> v2;
  std::unique_ptr<HttpServer> http;
};

GatewayServer::GatewayServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
GatewayServer::~GatewayServer() { Drain(); }

absl::StatusOr<std::unique_ptr<GatewayServer>> GatewayServer::Create(const GatewayOptions& options, Clock& clock, Peers peers) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  if (sodium_init() < 0) return Internal("libsodium does not start");
  std::error_code failed;
  if (!options.data_dir.empty()) std::filesystem::create_directories(options.data_dir, failed);
  if (failed) return InvalidField("data_dir", "data_dir cannot be made");
  auto parts = std::make_unique<Parts>();
  parts->peers = std::move(peers);
  Peers& at = parts->peers;
  const absl::StatusOr<std::shared_ptr<const TlsIdentity>> tls = TlsIdentity::Create(options.tls);
  if (!tls.ok()) return tls.status();
  absl::StatusOr<std::unique_ptr<Metrics>> metrics = Metrics::Create(options.metrics_listen);
  if (!metrics.ok()) return metrics.status();
  parts->metrics = *std::move(metrics);
  parts->held_back = std::make_unique<HeldBackCalls>(*parts->metrics);
  const ChannelOptions dial = {.max_message_bytes = kMaxMessageBytes, .read_timeout = absl::Minutes(2), .tls = *tls};
  if (at.scoring == nullptr) at.scoring = Connect(options.scoring, dial, *parts->held_back);
  if (at.topics == nullptr) at.topics = Connect(options.topics, dial, *parts->held_back);
  if (at.connector == nullptr) at.connector = Connect(options.connector, dial, *parts->held_back);
  if (at.perks == nullptr) at.perks = Connect(options.perks, dial, *parts->held_back);

  absl::StatusOr<std::unique_ptr<DoorStore>> store = OpenSqlDoorStore(DatabaseUrl(options));
  if (!store.ok()) return store.status();
  parts->store = *std::move(store);
  absl::StatusOr<StaticFiles> files = StaticFiles::Load(options.web_dir);
  if (!files.ok()) return files.status();
  parts->files = *std::move(files);

  if (!options.hooks_file.empty()) {
    absl::StatusOr<HookSecrets> secrets = HookSecrets::ReadFile(options.hooks_file);
    if (!secrets.ok()) return secrets.status();
    parts->hook_secrets = *std::move(secrets);
  }

  parts->lookups = std::make_unique<BoundedExecutor>(kWorkThreads, kWorkQueue, "door-lookups");
  parts->work = std::make_unique<BoundedExecutor>(kWorkThreads, kWorkQueue, "door-work");
  parts->quota = std::make_unique<DayQuota>(
      options.redis.empty() ? NewStoreDayCounter(*parts->store) : NewRedisDayCounter(options.redis), clock);
  parts->callers = std::make_unique<CallerBook>(*parts->store, *parts->lookups, clock);
  if (absl::Status status = parts->callers->Load(); !status.ok()) return status;
  parts->suite = std::make_unique<SuiteStatus>(std::vector<SuiteStatus::Service>{
      {"scoring", "klout.scoring.v1.ScoringService", at.scoring, MetricsOf(options, "scoring", at.scoring_metrics)},
      {"topics", "klout.topics.v1.TopicsService", at.topics, MetricsOf(options, "topics", at.topics_metrics)},
      {"connector", "klout.connector.v1.ConnectorService", at.connector, MetricsOf(options, "connector", at.connector_metrics)},
      {"perks", "klout.perks.v1.PerksService", at.perks, MetricsOf(options, "perks", at.perks_metrics)}});
  parts->service = std::make_unique<DoorService>(
      DoorService::Parts{*parts->callers, *parts->quota, *parts->store, *parts->suite, at.scoring, at.connector, at.perks, clock});
  const GrpcServerOptions listener = {.listen_address = options.rpc_listen, .tls = *tls};
  absl::StatusOr<std::unique_ptr<GrpcServer>> server = GrpcServer::Create(listener, {parts->service.get()}, parts->metrics.get());
  if (!server.ok()) return server.status();
  parts->server = *std::move(server);

  parts->methods = std::make_unique<MethodIndex>(PublicServices());
  parts->door_metrics = std::make_unique<DoorMetrics>(*parts->metrics, *parts->methods);
  parts->scoring = std::make_unique<Backend>(at.scoring);
  parts->topics = std::make_unique<Backend>(at.topics);
  parts->connector = std::make_unique<Backend>(at.connector);
  parts->perks = std::make_unique<Backend>(at.perks);
  parts->own = std::make_unique<Backend>(parts->server->InProcessChannel());
  parts->score_reads = std::make_unique<ScoreReads>(*parts->scoring);
  parts->access = std::make_unique<AccessChecker>(*parts->scoring, *parts->perks, options.public_accounts == "all");
  parts->hooks = std::make_unique<WebHooks>(parts->hook_secrets, *parts->connector);
  parts->door = std::make_unique<Door>(
      Door::Parts{*parts->callers, *parts->quota, *parts->store, *parts->service, *parts->suite, *parts->door_metrics, parts->files, parts->api, *parts->hooks, *parts->work, clock},
      DoorOptions{options.public_url, options.allowed_origins, static_cast<uint32_t>(options.anyone_rate), static_cast<uint32_t>(options.person_rate)});
  Door* door = parts->door.get();
  parts->connect = std::make_unique<ConnectHandler>(ConnectHandler::Parts{
      .methods = *parts->methods,
      .backends = {{"klout.scoring.v1.ScoringService", parts->scoring.get()},
                   {"klout.scoring.v1.PlanningService", parts->scoring.get()},
                   {"klout.scoring.v1.AppealService", parts->scoring.get()},
                   {"klout.scoring.v1.ModelService", parts->scoring.get()},
                   {"klout.topics.v1.TopicsService", parts->topics.get()},
                   {"klout.connector.v1.ConnectorService", parts->connector.get()},
                   {"klout.perks.v1.PerksService", parts->perks.get()},
                   {"klout.gateway.v1.GatewayService", parts->own.get()}},
      .score_reads = parts->score_reads.get(),
      .callers = *parts->callers,
      .access = *parts->access,
      .take_call = [door](const Caller& caller) { return door->TakeCall(caller); },
      .on_outcome = [door](const CallOutcome& outcome) { door->OnOutcome(outcome); },
      .session_cookie = [door](const std::string& token) { return door->SessionCookie(token); },
      .link_cookie = [door](const std::string& link_id) { return door->LinkCookie(link_id); },
      .origin = [door](const HttpRequest& request) { return door->Origin(request); },
      .clock = clock});
  parts->v2 = std::make_unique<KloutApiV2>(KloutApiV2::Parts{.callers = *parts->callers,
                                                             .take_call = [door](const Caller& caller) { return door->TakeCall(caller); },
                                                             .calls = {*parts->methods, *parts->connect, *parts->connector, clock},
                                                             .store = *parts->store,
                                                             .work = *parts->work,
                                                             .metrics = *parts->metrics});
  door->Serve(*parts->connect, *parts->v2);

  if (!options.listen.empty()) {
    HttpServerOptions http;
    http.listen = options.listen;
    http.threads = options.threads;
    http.proxies = options.proxies;
    http.max_connections = static_cast<size_t>(options.max_connections);
    auto listening = HttpServer::Create(http, [door](std::shared_ptr<HttpExchange> exchange) { door->Handle(std::move(exchange)); });
    if (!listening.ok()) return listening.status();
    parts->http = *std::move(listening);
    parts->door_metrics->Show(*parts->http);
  }
  LogInfo("gateway_serves", {{"port", parts->http == nullptr ? 0 : parts->http->port()}, {"grpc", parts->server->dial_address()}, {"metrics_port", parts->metrics->BoundPort()}});
  return std::unique_ptr<GatewayServer>(new GatewayServer(std::move(parts)));
}

std::string GatewayServer::url() const { return absl::StrCat("http://127.0.0.1:", http_port()); }
int GatewayServer::http_port() const { return parts_->http == nullptr ? 0 : parts_->http->port(); }
std::string GatewayServer::dial_address() const { return parts_->server->dial_address(); }
int GatewayServer::metrics_port() const { return parts_->metrics->BoundPort(); }
std::string GatewayServer::MetricsText() const { return parts_->metrics->Text(); }
std::shared_ptr<grpc::Channel> GatewayServer::InProcessChannel() { return parts_->server->InProcessChannel(); }
std::string GatewayServer::SignInPath(const std::string& person, const std::string& brand_id) {
  return absl::StrCat("/sign-in#", parts_->callers->NewTicket(person, brand_id));
}

void GatewayServer::Drain() {
  if (parts_->http != nullptr) parts_->http->Stop(kDrainLimit);
  parts_->work->Drain(absl::Now() + kDrainLimit);
  parts_->server->Drain();
}

}  // namespace klout::gateway
