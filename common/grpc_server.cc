#include "common/grpc_server.h"

#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/health_check_service_interface.h>
#include <grpcpp/impl/server_builder_option.h>
#include <grpcpp/impl/server_builder_plugin.h>
#include <grpcpp/impl/server_initializer.h>
#include <grpcpp/resource_quota.h>
#include <grpcpp/server_builder.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "absl/strings/match.h"
#include "absl/synchronization/mutex.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/log.h"
#include "common/status.h"
#include "common/tls.h"

namespace klout {
namespace {

bool IsOurs(const std::string& service) {
  return !absl::StartsWith(service, "grpc.health.") && !absl::StartsWith(service, "grpc.reflection.");
}

// Tells the names of the services, which grpc::Service keeps to itself, between their registration and the
// first call.
class ServiceNames final : public grpc::ServerBuilderPlugin {
 public:
  using Use = std::function<void(const std::string&)>;
  explicit ServiceNames(Use use) : use_(std::move(use)) {}

  std::string name() override { return "klout.service_names"; }
  void InitServer(grpc::ServerInitializer* server) override {}
  void Finish(grpc::ServerInitializer* server) override {
    for (const std::string& service : *server->GetServiceList()) {
      if (IsOurs(service)) use_(service);
    }
  }
  void ChangeArguments(const std::string& name, void* value) override {}

 private:
  const Use use_;
};

class ServiceNamesOption final : public grpc::ServerBuilderOption {
 public:
  explicit ServiceNamesOption(ServiceNames::Use use) : use_(std::move(use)) {}
  void UpdateArguments(grpc::ChannelArguments* arguments) override {}
  void UpdatePlugins(std::vector<std::unique_ptr<grpc::ServerBuilderPlugin>>* plugins) override {
    plugins->push_back(std::make_unique<ServiceNames>(use_));
  }

 private:
  const ServiceNames::Use use_;
};

void Configure(const GrpcServerOptions& options, grpc::ServerBuilder& builder) {
  builder.SetMaxReceiveMessageSize(options.max_message_bytes);
  builder.SetMaxSendMessageSize(options.max_message_bytes);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, options.max_concurrent_streams);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, ArgumentMilliseconds(options.keepalive_interval));
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, ArgumentMilliseconds(options.keepalive_timeout));
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS,
                             ArgumentMilliseconds(options.min_client_keepalive));
  if (options.max_connection_age > absl::ZeroDuration())
    builder.AddChannelArgument(GRPC_ARG_MAX_CONNECTION_AGE_MS, ArgumentMilliseconds(options.max_connection_age));
  // Without this two servers could share a port and each get half of the calls.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  if (options.max_buffer_bytes > 0) {
    builder.SetResourceQuota(grpc::ResourceQuota("klout").Resize(options.max_buffer_bytes));
  }
}

// gRPC's plugins and health service are switched on for the whole process, once. Debian's Abseil is built with
// the checks of a debug build: at each lock that gRPC takes it looks for a cycle of locks. They are switched off.
void EnableProcessWide() {
  static std::once_flag once;
  std::call_once(once, [] {
    grpc::EnableDefaultHealthCheckService(true);
    absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
    grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  });
}

}  // namespace

GrpcServer::GrpcServer(const GrpcServerOptions& options) : options_(options) {}

absl::StatusOr<std::unique_ptr<GrpcServer>> GrpcServer::Create(const GrpcServerOptions& options,
                                                               const std::vector<grpc::Service*>& services,
                                                               Metrics* metrics) {
  EnableProcessWide();
  auto server = std::unique_ptr<GrpcServer>(new GrpcServer(options));
  if (metrics != nullptr) server->rpc_metrics_ = std::make_unique<RpcMetrics>(*metrics);

  grpc::ServerBuilder builder;
  Configure(options, builder);
  int port = 0;
  if (!options.listen_address.empty()) {
    const bool secure = options.tls != nullptr && !absl::StartsWith(options.listen_address, "unix:");
    builder.AddListeningPort(options.listen_address, secure ? options.tls->ServerCredentials() : grpc::InsecureServerCredentials(), &port);
  }
  for (grpc::Service* service : services) builder.RegisterService(service);
  builder.SetOption(std::make_unique<ServiceNamesOption>([&server](const std::string& name) {
    server->service_names_.push_back(name);
    if (server->rpc_metrics_ != nullptr) server->rpc_metrics_->AddService(name);
  }));
  std::vector<std::unique_ptr<grpc::experimental::ServerInterceptorFactoryInterface>> interceptors;
  interceptors.push_back(
      std::make_unique<RpcInterceptorFactory>(server->rpc_metrics_.get(), options.call_log));
  builder.experimental().SetInterceptorCreators(std::move(interceptors));

  server->server_ = builder.BuildAndStart();
  const bool has_port = absl::StartsWith(options.listen_address, "unix:") || port > 0;
  if (server->server_ == nullptr || (!options.listen_address.empty() && !has_port)) {
    return Error(absl::StatusCode::kInvalidArgument, "LISTEN", "listen_address",
                 absl::StrCat("listen_address: cannot listen on ", options.listen_address));
  }
  if (!absl::StartsWith(options.listen_address, "unix:")) server->port_ = port;
  server->server_->GetHealthCheckService()->SetServingStatus(true);
  for (const std::string& name : server->service_names_) server->SetServing(name, true);
  LogInfo("server_started", {{"address", options.listen_address}, {"port", server->port_}, {"tls", options.tls != nullptr}});
  return server;
}

GrpcServer::~GrpcServer() {
  if (server_ != nullptr) Drain();
}

std::string GrpcServer::dial_address() const {
  if (absl::StartsWith(options_.listen_address, "unix:")) return options_.listen_address;
  return port_ == 0 ? "" : absl::StrCat("127.0.0.1:", port_);
}

std::shared_ptr<grpc::Channel> GrpcServer::InProcessChannel(const ChannelOptions& options) {
  return server_->InProcessChannel(MakeChannelArguments(options));
}

void GrpcServer::SetServing(const std::string& service, bool serving) {
  server_->GetHealthCheckService()->SetServingStatus(service, serving);
}

void GrpcServer::OnDrain(std::function<void()> hook) {
  MutexLock lock(&mutex_);
  hooks_.push_back(std::move(hook));
}

void GrpcServer::Drain() {
  std::vector<std::function<void()>> hooks;
  {
    MutexLock lock(&mutex_);
    if (draining_) {
      while (!drained_) drained_changed_.Wait(&mutex_);
      return;
    }
    draining_ = true;
    hooks.swap(hooks_);
  }
  LogInfo("server_draining", {{"timeout", options_.drain_timeout}});
  // Shutdown of the health service, unlike SetServingStatus(false), also refuses later changes.
  server_->GetHealthCheckService()->Shutdown();
  for (const auto& hook : hooks) hook();
  server_->Shutdown(absl::ToChronoTime(absl::Now() + options_.drain_timeout));
  server_->Wait();
  LogInfo("server_stopped");
  MutexLock lock(&mutex_);
  drained_ = true;
  drained_changed_.NotifyAll();
}

absl::Time DeadlineOf(const grpc::ServerContextBase& context, Clock& clock, absl::Duration limit) {
  return std::min(absl::FromChrono(context.deadline()), clock.Now() + limit);
}

}  // namespace klout
