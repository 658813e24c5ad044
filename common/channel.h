#ifndef KLOUT_COMMON_CHANNEL_H_
#define KLOUT_COMMON_CHANNEL_H_

#include <grpcpp/channel.h>
#include <grpcpp/support/channel_arguments.h>

#include <memory>
#include <string>

#include "absl/status/status.h"
#include "absl/time/time.h"

namespace klout {

class TlsIdentity;

struct ChannelOptions {
  // Largest message taken or sent.
  int max_message_bytes = 16 << 20;
  // Bound of a unary call, if its own deadline is not earlier. Kept by the client, which then cancels the
  // call; the server does not see it as a deadline.
  absl::Duration read_timeout = absl::Seconds(5);
  // The same for calls that score the graph anew or rewrite the log: Simulate, PublishSnapshot, RemovePerson.
  absl::Duration long_timeout = absl::Minutes(10);
  // Tries of an idempotent read that ends in UNAVAILABLE, the first included, 1 to 5. 1: no retry. Waits
  // between tries are random, from 50 ms doubling to 1 s.
  int max_attempts = 4;
  // After this long without a byte the client asks whether the server lives.
  absl::Duration keepalive_interval = absl::Seconds(30);
  absl::Duration keepalive_timeout = absl::Seconds(10);
  // Longest wait between attempts to connect.
  absl::Duration max_reconnect_interval = absl::Seconds(5);
  // Unary calls are held back while the server refuses them for want of room (throttle_interceptor.h).
  bool throttle = true;
  // Own connection for this channel, where gRPC would share one between channels with the same arguments.
  bool own_connection = false;
  // Mutual TLS (tls.h); null: plaintext. A unix socket never has it: its file says who may open it.
  std::shared_ptr<const TlsIdentity> tls = {};
};

// The gRPC service config of these options: a timeout per method, and retries for the reads of ScoringService
// only. Writes are not retried here: Ingest, Endorse and the like carry ids that make it safe, but whether to
// is the caller's choice. Streams have no timeout.
std::string ServiceConfigJson(const ChannelOptions& options);

// Arguments with that config and bounds, for channels made elsewhere.
grpc::ChannelArguments MakeChannelArguments(const ChannelOptions& options);

// As gRPC's arguments have it, those of servers too.
int ArgumentMilliseconds(absl::Duration duration);

// A channel to `address`: "host:port", "unix:/path", "dns:///name:port" (calls are spread over all addresses
// of the name). Returns at once and connects at first use. A channel is thread-safe and meant to be shared:
// one per peer and process.
std::shared_ptr<grpc::Channel> Connect(const std::string& address, const ChannelOptions& options = {});

// Connects now. UNAVAILABLE, reason NOT_CONNECTED, if the channel is not ready at `deadline` of the real
// clock.
absl::Status WaitReady(grpc::Channel& channel, absl::Time deadline);

}  // namespace klout

#endif  // KLOUT_COMMON_CHANNEL_H_
