#ifndef KLOUT_SERVICES_TOPICS_SERVICE_H_
#define KLOUT_SERVICES_TOPICS_SERVICE_H_

#include <grpcpp/channel.h>

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/grpc_server.h"
#include "common/metrics.h"
#include "services/topics/options.h"

namespace klout::topics {

class TextClassifier;
class TopicsService;

// The whole topics service, running: metrics, classifier, rpc service, gRPC server, built in this order and taken
// down in the reverse. Thread-safe but for the destruction.
class TopicsServer {
 public:
  // Serves when it returns. INVALID_ARGUMENT for a bad option or model file, NOT_FOUND if there is no model folder.
  static absl::StatusOr<std::unique_ptr<TopicsServer>> Create(const TopicsOptions& options);
  ~TopicsServer();

  // What a client on this machine dials; empty if it is served in this process only.
  std::string dial_address() const { return server_->dial_address(); }
  // 0 if metrics are not served.
  int metrics_port() const { return metrics_->BoundPort(); }
  // What /metrics shows now.
  std::string MetricsText() const { return metrics_->Text(); }
  // A channel without a socket; not to be used after the server is gone.
  std::shared_ptr<grpc::Channel> InProcessChannel();

  // Ends serving, as the destructor does. Further calls do nothing.
  void Drain() { server_->Drain(); }

 private:
  TopicsServer() = default;

  std::unique_ptr<Metrics> metrics_;
  std::unique_ptr<TextClassifier> classifier_;
  std::unique_ptr<TopicsService> service_;
  std::unique_ptr<GrpcServer> server_;
};

}  // namespace klout::topics

#endif  // KLOUT_SERVICES_TOPICS_SERVICE_H_
