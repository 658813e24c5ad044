#include <chrono>
#include <cstdlib>

#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/log.h"
#include "common/tls.h"
#include "services/cli/session.h"

namespace klout::cli {
namespace {

// A server on this machine answers in far less; where none listens, the refusal is at once.
constexpr std::chrono::milliseconds kProbeTimeout(500);

std::string EnvironmentVariable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value != nullptr ? value : "";
}

// KLOUT_TLS_CERTIFICATE, KLOUT_TLS_KEY and KLOUT_TLS_AUTHORITY: who the operator is, where the suite asks for it. What is wrong with them is told, and then nobody
// answers.
std::shared_ptr<const TlsIdentity> OperatorIdentity() {
  const absl::StatusOr<std::shared_ptr<const TlsIdentity>> identity = TlsIdentity::Create({.certificate = EnvironmentVariable("KLOUT_TLS_CERTIFICATE"),
                                                                                          .key = EnvironmentVariable("KLOUT_TLS_KEY"),
                                                                                          .authority = EnvironmentVariable("KLOUT_TLS_AUTHORITY")});
  if (identity.ok()) return *identity;
  LogError("tls_identity_refused", {{"error", identity.status().message()}});
  return nullptr;
}

std::shared_ptr<grpc::Channel> ProbeServer(const std::string& address) {
  std::shared_ptr<grpc::Channel> channel = Connect(address, {.tls = OperatorIdentity()});
  const auto deadline = std::chrono::system_clock::now() + kProbeTimeout;
  for (;;) {
    const grpc_connectivity_state state = channel->GetState(/*try_to_connect=*/true);
    if (state == GRPC_CHANNEL_READY) return channel;
    if (state == GRPC_CHANNEL_TRANSIENT_FAILURE || state == GRPC_CHANNEL_SHUTDOWN) return nullptr;
    if (!channel->WaitForStateChange(state, deadline)) return nullptr;
  }
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
