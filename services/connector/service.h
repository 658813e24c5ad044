#ifndef KLOUT_SERVICES_CONNECTOR_SERVICE_H_
#define KLOUT_SERVICES_CONNECTOR_SERVICE_H_

#include <grpcpp/channel.h>

#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "services/connector/options.h"

namespace klout::connector {

// The whole connector, running: metrics, descriptions, store, HTTP client, linker, the reading of accounts, gRPC server,
// built in this order and taken down in the reverse. Thread-safe but for the destruction.
class ConnectorServer {
 public:
  // The services it talks to. Null: dialled at the options' addresses.
  struct Peers {
    std::shared_ptr<grpc::Channel> scoring;
    std::shared_ptr<grpc::Channel> topics;
  };

  // Serves when it returns. INVALID_ARGUMENT for a bad option, description or file; FAILED_PRECONDITION for a data folder
  // that another process holds, or a file of secrets that others may read.
  static absl::StatusOr<std::unique_ptr<ConnectorServer>> Create(const ConnectorOptions& options, Clock& clock,
                                                                 Peers peers = {});
  ~ConnectorServer();

  // What a client on this machine dials; empty if it is served in this process only.
  std::string dial_address() const;
  // 0 if metrics are not served.
  int metrics_port() const;
  // What /metrics shows now.
  std::string MetricsText() const;
  // A channel without a socket; not to be used after the server is gone.
  std::shared_ptr<grpc::Channel> InProcessChannel();

  // Ends serving, as the destructor does: no new calls, runs under way stop at their page. Further calls do nothing.
  void Drain();

 private:
  struct Parts;
  explicit ConnectorServer(std::unique_ptr<Parts> parts);

  const std::unique_ptr<Parts> parts_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SERVICE_H_
