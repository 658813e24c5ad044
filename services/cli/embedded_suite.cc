#include "services/cli/embedded_suite.h"

#include <utility>

#include "common/clock.h"
#include "common/log.h"
#include "services/cli/suite_options.h"
#include "services/scoring/service.h"

namespace klout::cli {
namespace {

class RunningSuite final : public EmbeddedSuite {
 public:
  explicit RunningSuite(std::unique_ptr<scoring::ScoringServer> scoring) : scoring_(std::move(scoring)) {}
  std::shared_ptr<grpc::Channel> channel() override { return scoring_->InProcessChannel(); }

 private:
  const std::unique_ptr<scoring::ScoringServer> scoring_;
};

}  // namespace

scoring::ScoringOptions ScoringOptionsOf(const UpOptions& options) {
  scoring::ScoringOptions scoring;
  scoring.data_dir = options.data;
  scoring.listen = options.listen;
  scoring.metrics_listen = options.metrics;
  scoring.redis = options.redis;
  scoring.publish_every = options.publish_every;
  scoring.public_accounts = options.public_accounts;
  scoring.check_config = options.check_config;
  return scoring;
}

absl::StatusOr<std::unique_ptr<EmbeddedSuite>> OpenEmbeddedSuite(const UpOptions& options) {
  // The services are not what the person asked for: they speak up only if something is wrong.
  SetLogLevel(LogLevel::kWarning);
  auto scoring = scoring::ScoringServer::Create(ScoringOptionsOf(options), RealClock());
  if (!scoring.ok()) return scoring.status();
  return std::make_unique<RunningSuite>(*std::move(scoring));
}

}  // namespace klout::cli
