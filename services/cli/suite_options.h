#ifndef KLOUT_CLI_SUITE_OPTIONS_H_
#define KLOUT_CLI_SUITE_OPTIONS_H_

#include "services/cli/commands.h"
#include "services/connector/service.h"
#include "services/gateway/service.h"
#include "services/perks/service.h"
#include "services/scoring/service.h"
#include "services/topics/service.h"

namespace klout::cli {

// The scoring service's part of what `klout up` was asked for.
scoring::ScoringOptions ScoringOptionsOf(const UpOptions& options);
// The topics service's.
topics::TopicsOptions TopicsOptionsOf(const UpOptions& options);
// The connector's.
connector::ConnectorOptions ConnectorOptionsOf(const UpOptions& options);
// That of perks.
perks::PerksOptions PerksOptionsOf(const UpOptions& options);
// The gateway's.
gateway::GatewayOptions GatewayOptionsOf(const UpOptions& options);

}  // namespace klout::cli

#endif  // KLOUT_CLI_SUITE_OPTIONS_H_
