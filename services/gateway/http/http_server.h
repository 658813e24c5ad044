#ifndef KLOUT_SERVICES_GATEWAY_HTTP_HTTP_SERVER_H_
#define KLOUT_SERVICES_GATEWAY_HTTP_HTTP_SERVER_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "absl/functional/any_invocable.h"
#include "absl/status/statusor.h"
#include "absl/time/time.h"
#include "services/gateway/http/http_message.h"

namespace klout::gateway {

struct HttpServerOptions {
  // "host:port"; port 0: any free one, see HttpServer::port().
  std::string listen = "127.0.0.1:7440";
  // Each runs its own share of the connections. 1 to 64.
  int threads = 2;
  // Proxies of ours before it, which say in X-Forwarded-For whom a request came from; 0: the header is not read.
  int proxies = 0;
  // Open connections; further ones are closed at once.
  size_t max_connections = 20'000;
  // Longer heads are answered with 431, longer bodies with 413.
  uint32_t max_head_bytes = 16 * 1024;
  uint64_t max_body_bytes = 4 << 20;
  // From the first byte of a request to the end of its head, and from there to the end of its body.
  absl::Duration head_timeout = absl::Seconds(10);
  absl::Duration body_timeout = absl::Seconds(30);
  // Between requests, and before the first one.
  absl::Duration idle_timeout = absl::Seconds(60);
  // For each piece of an answer: who does not read it is cut off.
  absl::Duration write_timeout = absl::Seconds(30);
};

// One request and the answer that is owed. Exactly one of Reply and BeginStream is called, once. Thread-safe; calls return at once, and the
// callbacks run on the server's threads, which must not be blocked. If it is destroyed unanswered, the client gets 500.
class HttpExchange {
 public:
  virtual ~HttpExchange() = default;

  virtual const HttpRequest& request() const = 0;
  // Goes out with whatever is answered. To be called before that, by one thread at a time.
  virtual void AddHeader(std::string_view name, std::string_view value) = 0;

  virtual void Reply(HttpReply reply) = 0;

  // An answer in pieces (chunked); `head.body` is the first. `done` says whether the piece went out: if not, the client is gone, and further writes
  // do nothing. One piece at a time: the next after `done`.
  virtual void BeginStream(HttpReply head) = 0;
  virtual void Write(std::string piece, absl::AnyInvocable<void(bool)> done) = 0;
  virtual void EndStream() = 0;
  // `gone` runs once if the client leaves before the answer is complete. To be set before BeginStream returns to the handler's caller.
  virtual void OnGone(absl::AnyInvocable<void()> gone) = 0;
};

// HTTP/1.1 with keep-alive on a few threads: nothing waits on a thread, so idle and slow clients cost memory only (about 20 KiB
// each), and only until their time is up. Requests of one connection are answered in order, one at a time.
class HttpServer {
 public:
  // Called on a server thread for each request; must not block.
  using Handler = absl::AnyInvocable<void(std::shared_ptr<HttpExchange>)>;

  struct Stats {
    std::atomic<int64_t> open_connections = 0;
    std::atomic<uint64_t> connections = 0, refused_connections = 0, requests = 0, bad_requests = 0, timeouts = 0;
  };

  // Serves when it returns. INVALID_ARGUMENT, reason LISTEN, field listen if it cannot.
  static absl::StatusOr<std::unique_ptr<HttpServer>> Create(const HttpServerOptions& options, Handler handler);
  // Stops as Stop does.
  virtual ~HttpServer() = default;

  virtual int port() const = 0;
  virtual const Stats& stats() const = 0;
  // Accepts no more, closes idle connections, waits for answers that are owed up to `limit`, then cuts off. Further calls do nothing. Exchanges still
  // held elsewhere stay valid and lead nowhere.
  virtual void Stop(absl::Duration limit) = 0;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_HTTP_HTTP_SERVER_H_
