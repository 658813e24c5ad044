#ifndef KLOUT_TESTS_BENCH_SUITE_CALLS_H_
#define KLOUT_TESTS_BENCH_SUITE_CALLS_H_

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/gateway/service.h"

namespace klout::bench {

// Publishes whatever the gate thinks of it.
absl::Status PublishNow(scoring::v1::ScoringService::StubInterface& scoring);

// A key that may read scores, a million a second: no bench comes to its bounds.
absl::StatusOr<std::string> NewScoresKey(gateway::GatewayServer& server);

}  // namespace klout::bench

#endif  // KLOUT_TESTS_BENCH_SUITE_CALLS_H_
