#include "services/cli/embedded_suite.h"

#include "absl/status/status.h"

namespace klout::cli {

absl::StatusOr<std::unique_ptr<EmbeddedSuite>> OpenEmbeddedSuite(const UpOptions& options) {
  return absl::UnimplementedError("this build has no services inside");
}

}  // namespace klout::cli
