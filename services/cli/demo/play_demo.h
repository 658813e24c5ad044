#ifndef KLOUT_SERVICES_CLI_DEMO_PLAY_DEMO_H_
#define KLOUT_SERVICES_CLI_DEMO_PLAY_DEMO_H_

#include <grpcpp/channel.h>

#include <cstdint>
#include <memory>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/cli/console.h"
#include "services/cli/simulator/incident.h"

namespace klout::cli {

struct PlayOptions {
  uint64_t seed = 1;
  // Ordinary people. The incidents are made for 2,000 and more.
  uint32_t people = 10'000;
  // The 90 days end here; not ahead of the server's clock.
  absl::Time end_time = absl::UnixEpoch();
  // People in the printed list.
  int top = 20;
  // Limits of a publish and of any other call.
  absl::Duration publish_timeout = absl::Minutes(10);
  absl::Duration read_timeout = absl::Minutes(1);
  // The topics service, which reads what the characters write; null: they write nothing.
  std::shared_ptr<grpc::Channel> topics;
};

// Plays the community of the simulator into the scoring service behind `channel`: sends its facts over
// Ingest with a progress bar, publishes at each day an incident asks for, prints the top list, the receipt of
// the first and one line per incident. Returns how many incidents failed.
//
// The service should be empty: other facts change the scores, and the same seed and end time twice is
// acknowledged as duplicate. Errors are those of the calls, as they came. Blocks; 10,000 people take some
// seconds.
absl::StatusOr<int> PlayDemo(const PlayOptions& options, std::shared_ptr<grpc::Channel> channel,
                             const Console& console);

// An incident and what came of it.
struct PlayedIncident {
  simulator::Incident incident;
  simulator::IncidentResult result;
};
// The lines about the incidents, and how many failed. For PlayDemo and its test.
int PrintIncidents(const Console& console, const std::vector<PlayedIncident>& incidents);

}  // namespace klout::cli

#endif  // KLOUT_SERVICES_CLI_DEMO_PLAY_DEMO_H_
