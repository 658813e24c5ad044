#include "services/gateway/http/http_connection.h"

#include <sys/socket.h>
#include <time.h>

#include <array>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/read_size.hpp>
#include <boost/beast/http/error.hpp>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/string_view.h"

namespace klout::gateway {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

constexpr char kContinue[] = "HTTP/1.1 100 Continue\r\n\r\n";
// Connect's code for a call that the client gave up has no name in HTTP.
constexpr int kClientClosed = 499;

// Read at once at most.
constexpr size_t kMaxRead = 64 * 1024;

std::string_view ReasonPhrase(int status) {
  if (status == kClientClosed) return "Client Closed Request";
  const auto phrase = beast::http::obsolete_reason(static_cast<beast::http::status>(status));
  return {phrase.data(), phrase.size()};
}

// "Sun, 06 Nov 1994 08:49:37 GMT"; made anew once a second and thread.
const std::string& HttpDate() {
  thread_local time_t of = 0;
  thread_local std::string text;
  const time_t now = time(nullptr);
  if (now != of || text.empty()) {
    of = now;
    struct tm parts = {};
    gmtime_r(&now, &parts);
    std::array<char, 64> buffer;
    text.assign(buffer.data(), strftime(buffer.data(), buffer.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
  }
  return text;
}

bool HasBody(int status) { return status >= 200 && status != 204 && status != 304; }

std::string HeadText(const HttpReply& reply, bool keep_alive, bool chunked) {
  std::string head = absl::StrCat("HTTP/1.1 ", reply.status, " ", ToAbsl(ReasonPhrase(reply.status)),
                                  "\r\nDate: ", HttpDate(),
                                  "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n");
  for (const auto& [name, value] : reply.headers) {
    if (IsHeaderValue(value)) absl::StrAppend(&head, name, ": ", value, "\r\n");
  }
  if (chunked) {
    head.append("Transfer-Encoding: chunked\r\n");
  } else if (HasBody(reply.status)) {
    absl::StrAppend(&head, "Content-Length: ", reply.body.size(), "\r\n");
  }
  head.append(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
  return head;
}

HttpRequest RequestOf(beast::http::request<beast::http::string_body>&& message, const std::string& peer,
                      int proxies) {
  HttpRequest request;
  request.method.assign(message.method_string().data(), message.method_string().size());
  const std::string_view target(message.target().data(), message.target().size());
  const size_t question = target.find('?');
  request.path = target.substr(0, question);
  if (question != std::string_view::npos) request.query = target.substr(question + 1);
  for (const auto& field : message) {
    std::string name(field.name_string().data(), field.name_string().size());
    absl::AsciiStrToLower(&name);
    request.headers.emplace_back(std::move(name), std::string(field.value().data(), field.value().size()));
  }
  request.body = std::move(message.body());
  request.address = ForwardedAddress(request, peer, proxies);
  return request;
}

int StatusOf(beast::error_code error) {
  if (error == beast::http::error::header_limit) return 431;
  if (error == beast::http::error::body_limit) return 413;
  return error == beast::error::timeout ? 408 : 400;
}

}  // namespace

template <typename Function>
void HttpLoopQueue::Run(Function function) {
  boost::asio::io_context* context = nullptr;
  {
    MutexLock lock(&mutex_);
    if (context_ == nullptr) return;
    if (!context_->get_executor().running_in_this_thread()) return asio::post(*context_, std::move(function));
    context = context_;
  }
  // On the loop's own thread, so that the loop is there.
  asio::dispatch(*context, std::move(function));
}

template <typename Function>
void HttpConnection::Run(Function function) {
  queue_->Run([self = shared_from_this(), function = std::move(function)]() mutable { function(*self); });
}

ConnectionExchange::ConnectionExchange(std::shared_ptr<HttpConnection> connection, HttpRequest request)
    : connection_(std::move(connection)), request_(std::move(request)) {}

ConnectionExchange::~ConnectionExchange() {
  if (!answered_) Reply({.status = 500});
}

void ConnectionExchange::Reply(HttpReply reply) {
  if (answered_.exchange(true)) return;
  reply.headers.insert(reply.headers.end(), added_.begin(), added_.end());
  connection_->Run([reply = std::move(reply)](HttpConnection& connection) mutable {
    connection.DoReply(std::move(reply));
  });
}

void ConnectionExchange::BeginStream(HttpReply head) {
  if (answered_.exchange(true)) return;
  head.headers.insert(head.headers.end(), added_.begin(), added_.end());
  connection_->Run([head = std::move(head)](HttpConnection& connection) mutable {
    connection.DoBeginStream(std::move(head));
  });
}

void ConnectionExchange::Write(std::string piece, absl::AnyInvocable<void(bool)> done) {
  connection_->Run([piece = std::move(piece), done = std::move(done)](HttpConnection& connection) mutable {
    connection.DoWrite(std::move(piece), std::move(done));
  });
}

void ConnectionExchange::EndStream() {
  connection_->Run([](HttpConnection& connection) { connection.DoEndStream(); });
}

void ConnectionExchange::OnGone(absl::AnyInvocable<void()> gone) {
  connection_->Run([gone = std::move(gone)](HttpConnection& connection) mutable {
    connection.gone_ = std::move(gone);
    if (connection.closed_) return connection.TellGone();
    connection.WatchForGone();
  });
}

HttpConnection::HttpConnection(Socket socket, std::shared_ptr<HttpServerShared> shared,
                               std::shared_ptr<HttpLoopQueue> queue)
    : shared_(std::move(shared)), queue_(std::move(queue)), socket_(std::move(socket)) {
  beast::error_code error;
  const auto peer = socket_->remote_endpoint(error);
  if (!error) address_ = peer.address().to_string();
  socket_->set_option(asio::ip::tcp::no_delay(true), error);
  ++shared_->stats.open_connections;
  ++shared_->stats.connections;
}

HttpConnection::~HttpConnection() {
  if (--shared_->stats.open_connections > 0 || !shared_->stopping) return;
  MutexLock lock(&shared_->mutex);
  shared_->none_open.NotifyAll();
}

void HttpConnection::Start() { BeginRequest(); }

void HttpConnection::SetTimeLimit(absl::Duration limit) {
  timed_out_ = false;
  deadline_ = limit == absl::InfiniteDuration() ? Clock::time_point::max()
                                                : Clock::now() + absl::ToChronoNanoseconds(limit);
}

void HttpConnection::CheckTime(Clock::time_point now) {
  if (now < deadline_ || closed_) return;
  deadline_ = Clock::time_point::max();
  timed_out_ = true;
  beast::error_code error;
  socket_->cancel(error);
}

void HttpConnection::CloseWhenIdle() {
  keep_alive_ = false;
  if (!busy_) CloseNow();
}

void HttpConnection::CloseNow() {
  if (std::exchange(closed_, true)) return;
  beast::error_code error;
  socket_->shutdown(Socket::shutdown_send, error);
  socket_->close(error);
  TellGone();
}

void HttpConnection::Abandon() {
  CloseNow();
  socket_.reset();
}

void HttpConnection::TellGone() {
  if (auto gone = std::exchange(gone_, nullptr)) gone();
}

void HttpConnection::BeginRequest() {
  if (closed_) return;
  if (shared_->stopping) return CloseNow();
  parser_.emplace();
  parser_->eager(true);
  parser_->header_limit(shared_->options.max_head_bytes);
  parser_->body_limit(shared_->options.max_body_bytes);
  begun_ = has_head_ = false;
  SetTimeLimit(buffer_.size() == 0 ? shared_->options.idle_timeout : shared_->options.head_timeout);
  if (buffer_.size() == 0) return ReadMore();
  // The client did not wait for the last answer.
  OnBytes({}, 0);
}

void HttpConnection::ReadMore() {
  socket_->async_read_some(
      buffer_.prepare(beast::read_size(buffer_, kMaxRead)),
      [self = shared_from_this()](beast::error_code error, size_t size) { self->OnBytes(error, size); });
}

void HttpConnection::OnBytes(beast::error_code error, size_t size) {
  if (closed_) return;
  if (std::exchange(timed_out_, false) && error) error = beast::error::timeout;
  buffer_.commit(size);
  if (error == asio::error::eof) {
    if (!parser_->got_some()) return CloseNow();
    parser_->put_eof(error);
  } else if (!error && buffer_.size() > 0) {
    buffer_.consume(parser_->put(buffer_.data(), error));
    if (error == beast::http::error::need_more) error = {};
  }
  OnRead(error);
}

void HttpConnection::OnRead(beast::error_code error) {
  if (error) return RefuseRequest(error);
  if (!begun_) {
    begun_ = true;
    if (!parser_->is_done()) SetTimeLimit(shared_->options.head_timeout);
  }
  if (!has_head_ && parser_->is_header_done()) {
    has_head_ = true;
    if (!parser_->is_done()) {
      SetTimeLimit(shared_->options.body_timeout);
      if (parser_->get()[beast::http::field::expect] == "100-continue") return SendContinue();
    }
  }
  if (!parser_->is_done()) return ReadMore();
  HandleRequest();
}

void HttpConnection::SendContinue() {
  asio::async_write(*socket_, asio::buffer(kContinue, sizeof(kContinue) - 1),
                    [self = shared_from_this()](beast::error_code error, size_t) {
                      if (error) return self->CloseNow();
                      self->ReadMore();
                    });
}

void HttpConnection::RefuseRequest(beast::error_code error) {
  const bool timed_out = error == beast::error::timeout;
  if (timed_out) ++shared_->stats.timeouts;
  const bool broken =
      error.category() != beast::http::make_error_code(beast::http::error::bad_method).category();
  // Nobody is there, or nobody had begun to speak: nothing to answer.
  if (error == beast::http::error::end_of_stream || (timed_out && (!begun_ || buffer_.size() == 0)) ||
      (broken && !timed_out))
    return CloseNow();
  ++shared_->stats.bad_requests;
  busy_ = true;
  keep_alive_ = false;
  is_head_request_ = false;
  DoReply({.status = StatusOf(error)});
}

void HttpConnection::HandleRequest() {
  ++shared_->stats.requests;
  auto message = parser_->release();
  keep_alive_ = message.keep_alive() && !shared_->stopping;
  is_head_request_ = message.method() == beast::http::verb::head;
  busy_ = true;
  chunked_ = false;
  SetTimeLimit(absl::InfiniteDuration());
  shared_->handler(std::make_shared<ConnectionExchange>(
      shared_from_this(), RequestOf(std::move(message), address_, shared_->options.proxies)));
}

void HttpConnection::DoReply(HttpReply reply) {
  if (closed_) return;
  std::string head = HeadText(reply, keep_alive_, false);
  if (is_head_request_ || !HasBody(reply.status)) reply.body.clear();
  Send(std::move(head), std::move(reply.body), [this](bool sent) { EndOfAnswer(sent); });
}

void HttpConnection::DoBeginStream(HttpReply head) {
  if (closed_) return;
  chunked_ = true;
  head_out_ = HeadText(head, keep_alive_, true);
  if (!head.body.empty()) DoWrite(std::move(head.body), [](bool) {});
}

void HttpConnection::DoWrite(std::string piece, absl::AnyInvocable<void(bool)> done) {
  if (closed_) return done(false);
  // The head goes out with the first piece.
  std::string head = std::exchange(head_out_, "");
  absl::StrAppend(&head, absl::Hex(piece.size()), "\r\n");
  piece.append("\r\n");
  Send(std::move(head), std::move(piece), std::move(done));
}

void HttpConnection::DoEndStream() {
  if (closed_) return;
  Send(std::exchange(head_out_, ""), "0\r\n\r\n", [this](bool sent) { EndOfAnswer(sent); });
}

void HttpConnection::Send(std::string head, std::string body, absl::AnyInvocable<void(bool)> then) {
  head_out_ = std::move(head);
  body_out_ = std::move(body);
  SetTimeLimit(shared_->options.write_timeout);
  asio::async_write(
      *socket_, std::array<asio::const_buffer, 2>{asio::buffer(head_out_), asio::buffer(body_out_)},
      [self = shared_from_this(), then = std::move(then)](beast::error_code error, size_t) mutable {
        self->head_out_.clear();
        if (error) self->CloseNow();
        self->SetTimeLimit(absl::InfiniteDuration());
        then(!error);
      });
}

void HttpConnection::EndOfAnswer(bool sent) {
  busy_ = false;
  gone_ = nullptr;
  if (!sent || closed_) return;
  if (!keep_alive_) return CloseNow();
  BeginRequest();
}

void HttpConnection::WatchForGone() {
  socket_->async_wait(Socket::wait_read, [self = shared_from_this()](beast::error_code error) {
    if (error || self->gone_ == nullptr) return;
    char byte;
    const ssize_t seen = recv(self->socket_->native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    // More than nothing is the next request, which waits its turn.
    if (seen == 0) self->CloseNow();
  });
}

}  // namespace klout::gateway
