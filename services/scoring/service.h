#ifndef KLOUT_SERVICES_SCORING_SERVICE_H_
#define KLOUT_SERVICES_SCORING_SERVICE_H_

#include <grpcpp/channel.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "common/clock.h"
#include "common/grpc_server.h"
#include "common/metrics.h"
#include "common/score_cache.h"
#include "services/scoring/options.h"

namespace klout::scoring {

class AppealService;
class ModelService;
class PlanningService;
class ReaderDuties;
class ScoreEngine;
class ScoringService;

// The whole scoring service, running: metrics, engine, cache, rpc service, gRPC server, built in this order
// and taken down in the reverse. For klout-scoring and for `klout up`. Thread-safe but for the destruction.
class ScoringServer {
 public:
  // Serves when it returns, with health SERVING; before the first publish reads answer NO_SNAPSHOT. A reader's health is SERVING while it has a snapshot
  // to answer from. `clock`
  // must outlive it. INVALID_ARGUMENT for a bad option, FAILED_PRECONDITION if another process holds the
  // folder, and errors of the disk.
  static absl::StatusOr<std::unique_ptr<ScoringServer>> Create(const ScoringOptions& options, Clock& clock);
  // Health NOT_SERVING, calls under way are answered, then all ends. What was acknowledged is durable.
  ~ScoringServer();

  // What a client on this machine dials; empty if it is served in this process only.
  std::string dial_address() const { return server_->dial_address(); }
  // 0 if metrics are not served.
  int metrics_port() const { return metrics_->BoundPort(); }
  // What /metrics shows now.
  std::string MetricsText() const { return metrics_->Text(); }
  // A channel without a socket and without default deadlines; not to be used after the server is gone.
  std::shared_ptr<grpc::Channel> InProcessChannel();

  // Ends serving, as the destructor does. Further calls do nothing.
  void Drain() { server_->Drain(); }

 private:
  ScoringServer() = default;

  std::unique_ptr<Metrics> metrics_;
  std::unique_ptr<ScoreEngine> engine_;
  std::unique_ptr<ScoreCache> cache_;
  std::vector<Metrics::Registration> cache_exposed_;
  std::unique_ptr<PlanningService> planning_;
  std::unique_ptr<AppealService> appeals_;
  std::unique_ptr<ModelService> model_;
  std::unique_ptr<ScoringService> service_;
  std::unique_ptr<GrpcServer> server_;
  std::shared_ptr<ReaderDuties> duties_;
  // Goes first: nobody calls the duties any more.
  std::shared_ptr<void> listening_;
};

}  // namespace klout::scoring

#endif  // KLOUT_SERVICES_SCORING_SERVICE_H_
