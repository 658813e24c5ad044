#ifndef KLOUT_COMMON_CALLER_RULES_H_
#define KLOUT_COMMON_CALLER_RULES_H_

#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace klout {

// Who may call what between the suite's processes, where they show certificates: the arrows of the architecture, method by method where a service need not
// call all of another. People and keys are the gateway's business (services/gateway/access).

// Whom a certificate is of: the last part of its URI name (`spiffe://klout/ns/prod/sa/klout-gateway`) or, without one, the first label of its DNS name
// (`klout-gateway.klout.svc`), or its common name; without `klout-` before it: `gateway`. Empty if it has none of these.
std::string CallerNamed(std::string_view uri, std::string_view dns, std::string_view common_name);

// `method` as gRPC has it: `/klout.scoring.v1.ScoringService/GetScore`. PERMISSION_DENIED, reason CALLER, for whoever may not; nobody may call what no rule names.
absl::Status CheckCaller(std::string_view caller, std::string_view method);

}  // namespace klout

#endif  // KLOUT_COMMON_CALLER_RULES_H_
