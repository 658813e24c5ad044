#ifndef KLOUT_SERVICES_CONNECTOR_LIVE_LIVE_SOURCE_H_
#define KLOUT_SERVICES_CONNECTOR_LIVE_LIVE_SOURCE_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "common/mutex.h"
#include "services/connector/live/web_socket_client.h"
#include "services/connector/network/http_client.h"

namespace klout::connector {

enum class LiveKind {
  // Server-sent events; a document is {"event": NAME, "data": ...}, see SseDocument.
  kSse,
  // A document is a text message as it came. Whether it is JSON is for the reader to find out.
  kWebSocket,
};

// What to follow, and who listens. The functions are called by the thread in Run() only.
struct LiveStream {
  LiveKind kind = LiveKind::kSse;
  // The URL to connect to, given what `cursor` says: empty at first, and where no cursor can be given. Asked
  // before every connection. An error ends the run.
  std::function<absl::StatusOr<std::string>(std::string_view cursor)> url;
  // Sent with every connection: Authorization, User-Agent.
  std::vector<std::pair<std::string, std::string>> headers = {};
  // How far the listener is. Absent: the stream cannot go on where it broke off.
  std::function<std::string()> cursor = nullptr;
  // Takes a document, valid until it returns. Nothing is read while it runs, so that a slow listener slows
  // the server. An error ends the run and comes out of Run().
  std::function<absl::Status(std::string_view json)> on_document;
};

struct LiveOptions {
  // Of a wait before connecting again: the first one is half of it to all of it, by chance. Doubled after
  // each connection that gave no event, up to `longest_wait`; the first one again after an event.
  absl::Duration first_wait = absl::Seconds(1);
  absl::Duration longest_wait = absl::Minutes(2);
  // A server that asks us to wait longer (Retry-After, `retry:`) is listened to, up to this.
  absl::Duration longest_asked_wait = absl::Minutes(15);
  // Of a WebSocket. For server-sent events idle_timeout bounds the connect, too.
  absl::Duration connect_timeout = absl::Seconds(20);
  // A connection on which nothing is heard for so long, comments and pings included, is given up.
  absl::Duration idle_timeout = absl::Seconds(60);
  // Of one event or message: the memory that a source takes, a few times over.
  size_t max_event_bytes = size_t{1} << 20;
  // Of the part of waits that is left to chance. Absent: of the system, so that sources do not come back in
  // step.
  std::optional<uint64_t> seed = std::nullopt;
  // Waits so long, or until Stop(), which the caller then has to let it know. Absent: that.
  std::function<void(absl::Duration)> wait = nullptr;
};

struct LiveCounts {
  // Documents that the listener took.
  uint64_t events = 0;
  // Connections after the first.
  uint64_t reconnects = 0;
  // Messages that were no documents: longer than max_event_bytes, or binary.
  uint64_t dropped = 0;
  // Why the last connection ended, if that was an error.
  absl::Status last_break;
};

// Follows one stream of a network for as long as it is let: every event becomes a JSON document, one after
// another. A connection that ends, for whatever passing reason, is made again after a wait, from where the
// listener is: with the cursor, and for server-sent events with Last-Event-ID. So an event may come twice
// after a break, and where there is no cursor some may be missed.
//
// An event longer than the bound also breaks the connection. The next one is made without the cursor, from
// the present: with it the same event would come again for ever.
class LiveSource {
 public:
  // `http` and `web_socket` must outlive this; the one that the kind does not need is not called.
  // `web_socket` must be this source's own, since Stop() ends it for good.
  LiveSource(HttpClient& http, WebSocketClient& web_socket, LiveStream stream, LiveOptions options = {});

  // Follows until Stop(): OK. Call once. Other ends, those that waiting does not cure:
  //   UNAUTHENTICATED      UNAUTHORIZED: the server wants other credentials (401)
  //   PERMISSION_DENIED    FORBIDDEN: it does not let us (403)
  //   NOT_FOUND            NOT_FOUND: there is no such stream (404, 410, 204 for server-sent events)
  //   FAILED_PRECONDITION  BROKEN: another answer that says the request is wrong (3xx, and 4xx save 408, 425,
  //   429) PERMISSION_DENIED    ADDRESS_REFUSED, and any INVALID_ARGUMENT or CANCELLED of the clients what
  //   url or on_document returned
  absl::Status Run() ABSL_LOCKS_EXCLUDED(mutex_);

  // Ends Run(), also before it began. Any thread, on_document included. Does not wait. A WebSocket ends at
  // once; server- sent events end with the next bytes of the server (Mastodon: at most 15 s), or after
  // idle_timeout, since HttpClient has no way to be woken; no document comes after Stop() in either case.
  void Stop() ABSL_LOCKS_EXCLUDED(mutex_);

  // Any thread, at any time.
  LiveCounts counts() const ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  // One connection, from its start to its end.
  absl::Status Connect();
  absl::Status FollowSse(const std::string& url);
  absl::Status FollowWebSocket(const std::string& url);
  absl::Status GiveDocument(std::string_view json);
  // An error: an answer with which no stream begins.
  absl::Status CheckHead(const HttpResponse& head);
  // Ends the run, not only the connection.
  absl::Status Fatal(absl::Status status);
  bool IsFatal(const absl::Status& end) const;
  void CountBreak(const absl::Status& end);
  absl::Duration NextWait();
  void Wait(absl::Duration wait);

  HttpClient& http_;
  WebSocketClient& web_socket_;
  const LiveStream stream_;
  const LiveOptions options_;

  std::atomic<bool> stopped_ = false;
  // Of the thread in Run().
  std::mt19937_64 random_;
  absl::Status fatal_;
  std::string last_event_id_;
  // What the server asked for, on this connection and on any.
  absl::Duration asked_once_, asked_;
  bool without_cursor_ = false;
  // Connections in a row that gave no event.
  int failures_ = 0;

  mutable Mutex mutex_;
  CondVar stopping_;
  LiveCounts counts_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace klout::connector

#endif  // KLOUT_SERVICES_CONNECTOR_LIVE_LIVE_SOURCE_H_
