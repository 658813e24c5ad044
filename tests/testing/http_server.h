#ifndef KLOUT_TESTS_TESTING_HTTP_SERVER_H_
#define KLOUT_TESTS_TESTING_HTTP_SERVER_H_

#include <openssl/ssl.h>

#include <cstddef>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/status/statusor.h"
#include "common/mutex.h"
#include "tests/testing/http_exchange.h"
#include "tests/testing/test_ca.h"

namespace klout {

struct HttpServerOptions {
  // Speaks TLS and shows this certificate, such as TestCa::Issue(). Absent: plain HTTP.
  std::optional<TestCertificate> tls = std::nullopt;
  // An IPv4 or IPv6 address of this machine.
  std::string address = "127.0.0.1";
  // More wait, unanswered, until others close. A thread each.
  size_t max_connections = 256;
  // requests() keeps the last so many.
  size_t max_logged_requests = 10'000;
  // A request with more is answered 431 or 413 without asking the handler.
  size_t max_head_bytes = size_t{64} << 10;
  size_t max_body_bytes = size_t{64} << 20;
};

// A real HTTP/1.1 server on a port of its own, that plays what a test wants: right answers and every fault.
//
//   auto server = HttpServer::Start([](const HttpRequestSeen& request) {
//     if (request.Header("authorization").empty()) return HttpReply::Json("{}", 401);
//     if (request.Query("page") == "2") return HttpReply{.body = "[1,2,3]", .cut_after = 3};
//     return HttpReply::Json("[1,2,3]");
//   }).value();
//   Ask(server->url("/2/users"));
//   EXPECT_EQ(server->requests()[0].path, "/2/users");
//
// A slow or silent server is `hold`, `stall_after` or a `gate`, never a sleep: what a test says happens next,
// happens next. A stream (SSE) is `pushes`. Another protocol (WebSocket) is `take_over`.
//
// The handler is called by one thread at a time, so what only handlers touch needs no lock; it must not
// block, and may call anything here but the destructor. The destructor closes all connections, whatever they
// are doing, and waits for their threads. Thread-safe.
//
// A client that used a connection before may well ask again on a new one when the old one is closed without
// an answer (`hang_up`): that is HTTP, and shows as one more request.
class HttpServer {
 public:
  using Handler = std::function<HttpReply(const HttpRequestSeen&)>;

  // Returns when connections are taken. UNAVAILABLE where there is no port, INVALID_ARGUMENT for a wrong
  // certificate.
  static absl::StatusOr<std::unique_ptr<HttpServer>> Start(Handler handler, HttpServerOptions options = {});
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  int port() const { return port_; }
  // "http://127.0.0.1:41234/path" or https. `path` is empty or begins with a slash. `host`: another name of
  // this machine, such as localhost; empty: the address it listens to.
  std::string url(std::string_view path = "", std::string_view host = "") const;

  // Answers from now on.
  void SetHandler(Handler handler) ABSL_LOCKS_EXCLUDED(mutex_);

  // Requests read since the start or the last ForgetRequests.
  size_t request_count() const ABSL_LOCKS_EXCLUDED(mutex_);
  // The last max_logged_requests of them, oldest first. A request is here before it is answered.
  std::vector<HttpRequestSeen> requests() const ABSL_LOCKS_EXCLUDED(mutex_);
  void ForgetRequests() ABSL_LOCKS_EXCLUDED(mutex_);
  // Blocks until so many requests are counted; false if that does not happen within kHttpPatience.
  bool AwaitRequests(size_t count) const ABSL_LOCKS_EXCLUDED(mutex_);

  // Connections taken since the start.
  size_t connection_count() const ABSL_LOCKS_EXCLUDED(mutex_);
  // Of those, now open.
  size_t open_connections() const ABSL_LOCKS_EXCLUDED(mutex_);
  // Blocks until exactly so many are open; false if that does not happen within kHttpPatience.
  bool AwaitOpenConnections(size_t count) const ABSL_LOCKS_EXCLUDED(mutex_);
  // Cuts all connections, whatever they are doing. New ones are taken.
  void CutConnections() ABSL_LOCKS_EXCLUDED(mutex_);

 private:
  struct FreeTls {
    void operator()(SSL_CTX* tls) const { SSL_CTX_free(tls); }
  };
  struct Serving {
    int fd = -1;
    int number = 0;
    bool done = false;
    std::thread thread;
  };

  explicit HttpServer(HttpServerOptions options) : options_(std::move(options)) {}
  absl::Status LoadCertificate();
  absl::Status Listen();
  void Accept() ABSL_LOCKS_EXCLUDED(mutex_);
  // Waits for a place. False if the server goes down.
  bool AwaitPlace() ABSL_LOCKS_EXCLUDED(mutex_);
  void Serve(Serving* serving) ABSL_LOCKS_EXCLUDED(mutex_);
  HttpReply Answer(const HttpRequestSeen& request) ABSL_LOCKS_EXCLUDED(mutex_, turn_);

  const HttpServerOptions options_;
  std::unique_ptr<SSL_CTX, FreeTls> tls_;
  int listener_ = -1;
  int port_ = 0;

  // Held while the handler runs. Taken before mutex_.
  Mutex turn_;
  mutable Mutex mutex_;
  mutable CondVar changed_;
  std::shared_ptr<const Handler> handler_ ABSL_GUARDED_BY(mutex_);
  std::deque<HttpRequestSeen> requests_ ABSL_GUARDED_BY(mutex_);
  size_t request_count_ ABSL_GUARDED_BY(mutex_) = 0;
  std::list<Serving> serving_ ABSL_GUARDED_BY(mutex_);
  size_t open_ ABSL_GUARDED_BY(mutex_) = 0;
  size_t connection_count_ ABSL_GUARDED_BY(mutex_) = 0;
  bool stopping_ ABSL_GUARDED_BY(mutex_) = false;

  std::thread acceptor_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_TESTING_HTTP_SERVER_H_
