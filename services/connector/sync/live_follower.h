#ifndef KLOUT_SERVICES_CONNECTOR_SYNC_LIVE_FOLLOWER_H_
#define KLOUT_SERVICES_CONNECTOR_SYNC_LIVE_FOLLOWER_H_

#include <functional>
#include <memory>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "common/clock.h"
#include "klout/connector/v1/connector.pb.h"
#include "services/connector/link/application_credentials.h"
#include "services/connector/live/live_source.h"
#include "services/connector/live/web_socket_client.h"
#include "services/connector/mapping/network.h"
#include "services/connector/network/http_client.h"
#include "services/connector/store/connector_store.h"
#include "services/connector/sync/fact_writer.h"

namespace klout::connector {

// Follows live streams and writes down what they show, some events at a time, with how far it is: after a break, and after a
// restart, a stream that can goes on where it was. Thread-safe; one call, one stream.
class LiveFollower {
 public:
  using MakeWebSocket = std::function<absl::StatusOr<std::unique_ptr<WebSocketClient>>()>;

  // All must outlive it.
  LiveFollower(const Networks& networks, const ApplicationCredentials& application, HttpClient& http,
               MakeWebSocket make_web_socket, ConnectorStore& store, FactWriter& writer, Clock& clock,
               LiveOptions options = {})
      : networks_(networks),
        application_(application),
        http_(http),
        make_web_socket_(std::move(make_web_socket)),
        store_(store),
        writer_(writer),
        clock_(clock),
        options_(std::move(options)) {}

  // Follows until `on_progress`, which is told every second, answers false, or request.max_events came: OK. Errors:
  // INVALID_ARGUMENT or FAILED_PRECONDITION (NO_STREAM) for what cannot be followed; the permanent ones of LiveSource.
  absl::Status Follow(const v1::FollowRequest& request, const std::function<bool(const v1::FollowResponse&)>& on_progress);

  // Facts that are written down together, and how long the first of them may wait.
  static constexpr size_t kFactsPerWrite = 1000;
  static constexpr absl::Duration kWriteEvery = absl::Seconds(1);

 private:
  class Following;

  const Networks& networks_;
  const ApplicationCredentials& application_;
  HttpClient& http_;
  const MakeWebSocket make_web_socket_;
  ConnectorStore& store_;
  FactWriter& writer_;
  Clock& clock_;
  const LiveOptions options_;
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_SYNC_LIVE_FOLLOWER_H_
