#include <chrono>
#include <cstdlib>

#include "absl/time/clock.h"
#include "common/channel.h"
#include "services/cli/session.h"

namespace klout::cli {
namespace {

// A server on this machine answers in far less; where none listens, the refusal is at once.
constexpr std::chrono::milliseconds kProbeTimeout(500);

std::shared_ptr<grpc::Channel> ProbeServer(const std::string& address) {
  std::shared_ptr<grpc::Channel> channel = Connect(address);
  const auto deadline = std::chrono::system_clock::now() + kProbeTimeout;
  for (;;) {
    const grpc_connectivity_state state = channel->GetState(/*try_to_connect=*/true);
    if (state == GRPC_CHANNEL_READY) return channel;
    if (state == GRPC_CHANNEL_TRANSIENT_FAILURE || state == GRPC_CHANNEL_SHUTDOWN) return nullptr;
    if (!channel->WaitForStateChange(state, deadline)) return nullptr;
  }
}

std::string EnvironmentVariable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value != nullptr ? value : "";
}

}  // namespace

Surroundings Surroundings::OfProcess() {
  return {.environment = EnvironmentVariable,
          .open_embedded = OpenEmbeddedSuite,
          .probe = ProbeServer,
          .run_up = RunUp,
          .run_demo = RunDemo,
          .sleep = [](absl::Duration duration) { absl::SleepFor(duration); }};
}

}  // namespace klout::cli
