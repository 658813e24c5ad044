#ifndef KLOUT_SERVICES_CLI_DEMO_DEMO_TOPICS_H_
#define KLOUT_SERVICES_CLI_DEMO_DEMO_TOPICS_H_

#include <grpcpp/channel.h>

#include <memory>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/demo/play_demo.h"
#include "services/cli/simulator/cast_texts.h"

namespace klout::cli {

// What the demo's characters write, as the topics service behind `topics` sees it: broader topics included, as
// posts carry them. Errors are those of the call.
absl::StatusOr<simulator::TextBook> ClassifyCast(const std::shared_ptr<grpc::Channel>& topics, absl::Duration timeout);

// Whether every character has just the topics they should. Errors are those of the calls.
absl::StatusOr<PlayedIncident> CheckTopics(klout::scoring::v1::ScoringService::Stub& scoring,
                                           const std::shared_ptr<grpc::Channel>& topics, absl::Duration timeout);

}  // namespace klout::cli

#endif  // KLOUT_SERVICES_CLI_DEMO_DEMO_TOPICS_H_
