#ifndef KLOUT_SERVICES_GATEWAY_SERVICE_H_
#define KLOUT_SERVICES_GATEWAY_SERVICE_H_

#include <grpcpp/channel.h>

#include <functional>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "services/gateway/options.h"

namespace klout::gateway {

// The whole gateway, running: metrics, database, callers, the door's own gRPC service, HTTP, built in this order and taken down in the reverse. Thread-safe but
// for the destruction.
class GatewayServer {
 public:
  // Services of the same process, which must outlive it; null: dialled at the options' addresses.
  struct Peers {
    std::shared_ptr<grpc::Channel> scoring, topics, connector, perks;
    // What each shows at /metrics, where it is in this process; null: none, or read as `metrics_of` says.
    std::function<std::string()> scoring_metrics = {}, topics_metrics = {}, connector_metrics = {}, perks_metrics = {};
  };

  // Serves when it returns. INVALID_ARGUMENT for a bad option; UNAVAILABLE, reason DATABASE, if the database cannot be opened.
  static absl::StatusOr<std::unique_ptr<GatewayServer>> Create(const GatewayOptions& options, Clock& clock, Peers peers);
  ~GatewayServer();

  // `http://127.0.0.1:7440`: what a person on this machine opens.
  std::string url() const;
  // 0 if HTTP is not served.
  int http_port() const;
  // Of gRPC; empty if it is served in this process only.
  std::string dial_address() const;
  int metrics_port() const;
  std::string MetricsText() const;
  // A channel to the door's own service without a socket; not to be used after the server is gone.
  std::shared_ptr<grpc::Channel> InProcessChannel();

  // The path and ticket with which a person (`person:ID`), a brand (id) or, with both empty, an operator signs in once within an hour: `/sign-in#klt_...`.
  std::string SignInPath(const std::string& person, const std::string& brand_id);

  // Ends serving, as the destructor does: answers what is owed, takes nothing new. Further calls do nothing.
  void Drain();

 private:
  struct Parts;
  explicit GatewayServer(std::unique_ptr<Parts> parts);

  const std::unique_ptr<Parts> parts_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_SERVICE_H_
