#include "services/topics/service.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "common/channel.h"
#include "common/log.h"
#include "common/tls.h"
#include "services/topics/rpc/topics_service.h"
#include "services/topics/store/model_folder.h"

namespace klout::topics {
namespace {

// 1,000 texts of a post's size; longer ones go in smaller requests.
constexpr int kMaxMessageBytes = 16 << 20;

}  // namespace

absl::StatusOr<std::unique_ptr<TopicsServer>> TopicsServer::Create(const TopicsOptions& options) {
  if (absl::Status status = CheckOptions(options); !status.ok()) return status;
  std::unique_ptr<TopicsServer> built(new TopicsServer);

  absl::StatusOr<std::unique_ptr<Metrics>> metrics = Metrics::Create(options.metrics_listen);
  if (!metrics.ok()) return metrics.status();
  built->metrics_ = *std::move(metrics);

  const std::string folder = options.model_dir.empty() ? DefaultModelFolder() : options.model_dir;
  const absl::StatusOr<ModelFiles> files = ReadModelFolder(folder);
  if (!files.ok()) return files.status();
  absl::StatusOr<std::unique_ptr<TextClassifier>> classifier = TextClassifier::Create(*files);
  if (!classifier.ok()) return classifier.status();
  built->classifier_ = *std::move(classifier);

  const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
  built->service_ = std::make_unique<TopicsService>(
      TopicsServiceOptions{.threads = options.threads > 0 ? options.threads : cores, .model = HashOf(*files)},
      *built->classifier_);

  const absl::StatusOr<std::shared_ptr<const TlsIdentity>> tls = TlsIdentity::Create(options.tls);
  if (!tls.ok()) return tls.status();
  const GrpcServerOptions listener = {.listen_address = options.listen, .tls = *tls, .max_message_bytes = kMaxMessageBytes};
  absl::StatusOr<std::unique_ptr<GrpcServer>> server =
      GrpcServer::Create(listener, {built->service_.get()}, built->metrics_.get());
  if (!server.ok()) return server.status();
  built->server_ = *std::move(server);
  built->server_->OnDrain([service = built->service_.get()] { service->Drain(); });
  LogInfo("topics_serves", {{"address", built->dial_address()}, {"metrics_port", built->metrics_port()}});
  return built;
}

TopicsServer::~TopicsServer() = default;

std::shared_ptr<grpc::Channel> TopicsServer::InProcessChannel() {
  return server_->InProcessChannel({.max_message_bytes = kMaxMessageBytes});
}

}  // namespace klout::topics
