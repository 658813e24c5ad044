#ifndef KLOUT_SERVICES_GATEWAY_HTTP_HTTP_CONNECTION_H_
#define KLOUT_SERVICES_GATEWAY_HTTP_HTTP_CONNECTION_H_

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "absl/base/thread_annotations.h"
#include "common/mutex.h"
#include "services/gateway/http/http_server.h"

namespace klout::gateway {

class HttpConnection;

// What connections need of their server.
struct HttpServerShared {
  HttpServerOptions options;
  HttpServer::Handler handler;
  HttpServer::Stats stats;
  std::atomic<bool> stopping = false;

  // Whoever stops the server waits here for the last connection.
  Mutex mutex;
  CondVar none_open;
};

// A thread's queue, as exchanges reach it from other threads; once the server has stopped it leads nowhere.
// Thread-safe.
class HttpLoopQueue {
 public:
  explicit HttpLoopQueue(boost::asio::io_context& context) : context_(&context) {}

  // Runs `function` on the loop's thread: at once if that calls, since what is queued there waits for the end
  // of the present handler.
  template <typename Function>
  void Run(Function function) ABSL_LOCKS_EXCLUDED(mutex_);
  // What comes later is dropped.
  void Close() {
    MutexLock lock(&mutex_);
    context_ = nullptr;
  }

 private:
  Mutex mutex_;
  boost::asio::io_context* context_ ABSL_GUARDED_BY(mutex_);
};

// The exchange as handlers see it: hands everything over to its connection's thread.
class ConnectionExchange final : public HttpExchange {
 public:
  ConnectionExchange(std::shared_ptr<HttpConnection> connection, HttpRequest request);
  ~ConnectionExchange() override;

  const HttpRequest& request() const override { return request_; }
  void AddHeader(std::string_view name, std::string_view value) override { added_.emplace_back(name, value); }
  void Reply(HttpReply reply) override;
  void BeginStream(HttpReply head) override;
  void Write(std::string piece, absl::AnyInvocable<void(bool)> done) override;
  void EndStream() override;
  void OnGone(absl::AnyInvocable<void()> gone) override;

 private:
  const std::shared_ptr<HttpConnection> connection_;
  const HttpRequest request_;
  std::vector<std::pair<std::string, std::string>> added_;
  std::atomic<bool> answered_ = false;
};

// One client. Lives on one thread; only the exchange's calls come from others, through the thread's queue.
class HttpConnection final : public std::enable_shared_from_this<HttpConnection> {
 public:
  // Of a known executor: one that could be any costs an allocation at each step.
  using Socket =
      boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
  using Clock = std::chrono::steady_clock;

  HttpConnection(Socket socket, std::shared_ptr<HttpServerShared> shared,
                 std::shared_ptr<HttpLoopQueue> queue);
  ~HttpConnection();

  void Start();
  // Ends what has waited too long. To be called now and then: a timer for each step of each request costs
  // more than the step.
  void CheckTime(Clock::time_point now);
  // Closes it if no answer is owed; else after the answer.
  void CloseWhenIdle();
  void CloseNow();
  // Closes it for good, when its thread has ended: the loop that its socket belongs to is about to go, and an
  // exchange may outlive that.
  void Abandon();

 private:
  friend class ConnectionExchange;
  using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

  void SetTimeLimit(absl::Duration limit);
  void BeginRequest();
  void ReadMore();
  void OnBytes(boost::beast::error_code error, size_t size);
  void OnRead(boost::beast::error_code error);
  void RefuseRequest(boost::beast::error_code error);
  void SendContinue();
  void HandleRequest();

  void DoReply(HttpReply reply);
  void DoBeginStream(HttpReply head);
  void DoWrite(std::string piece, absl::AnyInvocable<void(bool)> done);
  void DoEndStream();
  void WatchForGone();
  void TellGone();
  void Send(std::string head, std::string body, absl::AnyInvocable<void(bool)> then);
  void EndOfAnswer(bool sent);
  template <typename Function>
  void Run(Function function);

  const std::shared_ptr<HttpServerShared> shared_;
  const std::shared_ptr<HttpLoopQueue> queue_;
  // Empty once abandoned.
  std::optional<Socket> socket_;
  // What is under way is cancelled then; `timed_out_` tells that it was.
  Clock::time_point deadline_ = Clock::time_point::max();
  bool timed_out_ = false;
  std::string address_;
  boost::beast::flat_buffer buffer_;
  std::optional<Parser> parser_;
  // A byte of the present request was read; its head was.
  bool begun_ = false, has_head_ = false;
  // An answer is owed.
  bool busy_ = false;
  bool keep_alive_ = false, is_head_request_ = false, chunked_ = false, closed_ = false;
  absl::AnyInvocable<void()> gone_;
  // Being written.
  std::string head_out_, body_out_;
};

}  // namespace klout::gateway

#endif  // KLOUT_SERVICES_GATEWAY_HTTP_HTTP_CONNECTION_H_
