#ifndef KLOUT_CLI_EMBEDDED_SUITE_H_
#define KLOUT_CLI_EMBEDDED_SUITE_H_

#include <grpcpp/channel.h>

#include <memory>

#include "absl/status/statusor.h"
#include "services/cli/commands.h"

namespace klout::cli {

// All services of the suite inside this process, for a command that finds no server.
class EmbeddedSuite {
 public:
  // Drains: calls under way are answered, what was acknowledged is durable.
  virtual ~EmbeddedSuite() = default;

  // Reaches the scoring service. Valid until the suite is destroyed.
  virtual std::shared_ptr<grpc::Channel> channel() = 0;
  // The same for the connector, which is started, with topics, when first asked for.
  virtual absl::StatusOr<std::shared_ptr<grpc::Channel>> connector() = 0;
  // The same for perks.
  virtual absl::StatusOr<std::shared_ptr<grpc::Channel>> perks() = 0;
  // The same for the gateway's own calls; it serves no HTTP then.
  virtual absl::StatusOr<std::shared_ptr<grpc::Channel>> gateway() = 0;
};

// Opens the data folder and starts the services. Serves nothing outside the process unless
// `options.listen` is set. FAILED_PRECONDITION if another process holds the folder.
absl::StatusOr<std::unique_ptr<EmbeddedSuite>> OpenEmbeddedSuite(const UpOptions& options);

}  // namespace klout::cli

#endif  // KLOUT_CLI_EMBEDDED_SUITE_H_
