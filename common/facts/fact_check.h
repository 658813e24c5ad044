#ifndef KLOUT_COMMON_FACTS_FACT_CHECK_H_
#define KLOUT_COMMON_FACTS_FACT_CHECK_H_

#include "absl/status/status.h"
#include "klout/fact/v1/fact.pb.h"

namespace klout {

// OK if the fact keeps the bounds of fact.proto: every account has a known network and an id of 1 to 256
// bytes, times are set and between 1970 and 2106, kinds are known, actor and author share a
// network, and so on. Otherwise INVALID_ARGUMENT, naming the first field at fault:
// `interaction.actor.id: empty`. Thread-safe.
absl::Status CheckFact(const fact::v1::Fact& fact);

}  // namespace klout

#endif  // KLOUT_COMMON_FACTS_FACT_CHECK_H_
