#ifndef KLOUT_CLI_SUITE_OPTIONS_H_
#define KLOUT_CLI_SUITE_OPTIONS_H_

#include "services/cli/commands.h"
#include "services/scoring/service.h"

namespace klout::cli {

// The scoring service's part of what `klout up` was asked for.
scoring::ScoringOptions ScoringOptionsOf(const UpOptions& options);

}  // namespace klout::cli

#endif  // KLOUT_CLI_SUITE_OPTIONS_H_
