#include "services/connector/live/beast_web_socket_client.h"

#include <algorithm>
#include <atomic>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <chrono>
#include <cstddef>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "common/mutex.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/connector/live/web_socket_url.h"

namespace klout::connector {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
using net::ip::tcp;
using TimePoint = std::chrono::steady_clock::time_point;

// More of a name are not tried.
constexpr size_t kMaxAddresses = 16;
constexpr size_t kPieceBytes = size_t{64} << 10;
constexpr std::chrono::seconds kGoodbyeWait{1};
constexpr absl::Duration kLongestWait = absl::Hours(24);

TimePoint After(absl::Duration wait) {
  return std::chrono::steady_clock::now() + absl::ToChronoNanoseconds(std::min(wait, kLongestWait));
}

absl::Status NotReached(std::string_view host, std::string_view what) {
  return Unavailable("NOT_REACHED", absl::StrCat(ToAbsl(host), ": ", ToAbsl(what)), absl::ZeroDuration());
}

}  // namespace

// Waits on this thread for operations that were started on its context, until they end, a time, or Stop(). A
// wait that ends early leaves its operation running: close its socket, then Drain(), before what it uses goes
// away.
class IoLoop {
 public:
  enum class Wait { kDone, kTimeout, kStopped };
  // An operation that was started.
  struct Pending {
    bool done = false;
    error_code error;
  };

  explicit IoLoop(const std::atomic<bool>& stopped) : stopped_(stopped) {}

  net::io_context& context() { return context_; }

  // The handler of an operation that is started now.
  auto Start(Pending& pending) {
    pending = {};
    ++running_;
    return [this, &pending](const error_code& error, auto&&...) {
      pending = {true, error};
      --running_;
    };
  }

  Wait For(const Pending& pending, TimePoint deadline) {
    while (!pending.done) {
      if (stopped_) return Wait::kStopped;
      if (!RunOneUntil(deadline)) return Wait::kTimeout;
    }
    return Wait::kDone;
  }
  void ForGoodbye(const Pending& pending) {
    const TimePoint deadline = std::chrono::steady_clock::now() + kGoodbyeWait;
    while (!pending.done && RunOneUntil(deadline)) {
    }
  }
  void Drain() {
    context_.restart();
    while (running_ > 0 && context_.run_one() > 0) {
    }
  }
  // Any thread: For() looks at `stopped` again.
  void Wake() {
    net::post(context_, [] {});
  }

 private:
  bool RunOneUntil(TimePoint deadline) {
    context_.restart();
    return context_.run_one_until(deadline) > 0;
  }

  const std::atomic<bool>& stopped_;
  net::io_context context_;
  int running_ = 0;
};

namespace {

using Pending = IoLoop::Pending;

absl::Status Judge(IoLoop::Wait wait, const Pending& pending, std::string_view host, std::string_view step) {
  switch (wait) {
    case IoLoop::Wait::kStopped:
      return StreamStopped();
    case IoLoop::Wait::kTimeout:
      return Error(absl::StatusCode::kDeadlineExceeded, "TOO_SLOW", "",
                   absl::StrCat(ToAbsl(host), ": ", ToAbsl(step), " took too long"));
    case IoLoop::Wait::kDone:
      break;
  }
  return pending.error ? NotReached(host, absl::StrCat(ToAbsl(step), " failed")) : absl::OkStatus();
}

absl::StatusOr<std::vector<tcp::endpoint>> Resolve(IoLoop& loop, const WebSocketUrl& url,
                                                   TimePoint deadline) {
  tcp::resolver resolver(loop.context());
  Pending pending;
  std::vector<tcp::endpoint> endpoints;
  auto done = loop.Start(pending);
  resolver.async_resolve(
      url.host, std::to_string(url.port), tcp::resolver::numeric_service,
      [&endpoints, done](const error_code& error, const tcp::resolver::results_type& results) mutable {
        for (const auto& result : results) endpoints.push_back(result.endpoint());
        done(error);
      });
  const IoLoop::Wait wait = loop.For(pending, deadline);
  if (wait != IoLoop::Wait::kDone) {
    resolver.cancel();
    loop.Drain();
  }
  absl::Status resolved = Judge(wait, pending, url.host, "looking up the name");
  if (!resolved.ok()) return resolved;
  if (endpoints.size() > kMaxAddresses) endpoints.resize(kMaxAddresses);
  return endpoints;
}

// Connects to the first address that is allowed and answers. Each has its share of the time.
absl::Status Connect(IoLoop& loop, const WebSocketUrl& url, const AddressCheck& check, TimePoint deadline,
                     tcp::socket& socket) {
  const absl::StatusOr<std::vector<tcp::endpoint>> endpoints = Resolve(loop, url, deadline);
  if (!endpoints.ok()) return endpoints.status();
  absl::Status refused, failed = NotReached(url.host, "it has no address");
  bool tried = false;
  auto left = static_cast<int>(endpoints->size());
  for (const tcp::endpoint& endpoint : *endpoints) {
    const TimePoint now = std::chrono::steady_clock::now();
    const TimePoint share = now + (deadline - now) / left--;
    if (check != nullptr) {
      if (absl::Status checked = check(endpoint.data(), url.host); !checked.ok()) {
        refused = std::move(checked);
        continue;
      }
    }
    tried = true;
    Pending pending;
    socket.async_connect(endpoint, loop.Start(pending));
    const IoLoop::Wait wait = loop.For(pending, share);
    failed = Judge(wait, pending, url.host, "connecting");
    if (failed.ok()) return failed;
    error_code ignored;
    socket.close(ignored);
    loop.Drain();
    if (wait == IoLoop::Wait::kStopped) break;
  }
  return refused.ok() || tried ? failed : refused;
}

bool IsHeader(const std::pair<std::string, std::string>& header) {
  const auto& [name, value] = header;
  const auto in_name = [](char c) { return absl::ascii_isalnum(c) || c == '-' || c == '_'; };
  return !name.empty() && std::all_of(name.begin(), name.end(), in_name) &&
         std::none_of(value.begin(), value.end(), absl::ascii_iscntrl);
}

HttpResponse HeadOf(const websocket::response_type& answer) {
  HttpResponse head;
  head.status = static_cast<int>(answer.result_int());
  for (const auto& field : answer) {
    std::string& value = head.headers[absl::AsciiStrToLower(
        absl::string_view(field.name_string().data(), field.name_string().size()))];
    if (!value.empty()) value += ", ";
    value.append(field.value().data(), field.value().size());
  }
  return head;
}

// One WebSocket over an open transport: a TCP socket, or TLS over one.
template <typename Transport>
class Session {
 public:
  template <typename... Args>
  Session(IoLoop& loop, const WebSocketUrl& url, const WebSocketRequest& request, Args&&... transport)
      : loop_(loop), url_(url), request_(request), socket_(std::forward<Args>(transport)...) {}
  ~Session() {
    error_code ignored;
    beast::get_lowest_layer(socket_).close(ignored);
    loop_.Drain();
  }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // TLS, where the transport is.
  absl::Status Secure(TimePoint deadline) {
    Transport& tls = socket_.next_layer();
    error_code error;
    net::ip::make_address(url_.host, error);
    const bool is_name = static_cast<bool>(error);
    if (is_name && SSL_set_tlsext_host_name(tls.native_handle(), url_.host.c_str()) != 1) {
      return NotReached(url_.host, "not a name for TLS");
    }
    tls.set_verify_mode(net::ssl::verify_peer);
    tls.set_verify_callback(net::ssl::host_name_verification(url_.host));
    tls.async_handshake(net::ssl::stream_base::client, loop_.Start(step_));
    return Judge(loop_.For(step_, deadline), step_, url_.host, "the TLS handshake");
  }

  absl::Status Open(TimePoint deadline, const std::function<absl::Status(const HttpResponse&)>& on_head) {
    socket_.set_option(websocket::stream_base::decorator([this](websocket::request_type& request) {
      for (const auto& [name, value] : request_.headers) request.set(name, value);
    }));
    // Messages are bounded by Read(), piece by piece.
    socket_.read_message_max(0);
    socket_.async_handshake(answer_, url_.HostHeader(), url_.target, loop_.Start(step_));
    const IoLoop::Wait wait = loop_.For(step_, deadline);
    const bool declined = step_.error == websocket::error::upgrade_declined;
    absl::Status opened = Judge(wait, step_, url_.host, "the WebSocket handshake");
    if (!opened.ok() && !declined) return opened;
    if (absl::Status told = on_head(HeadOf(answer_)); !told.ok()) {
      if (!declined) SayGoodbye(websocket::close_code::normal);
      return told;
    }
    return declined ? NotReached(url_.host, "the WebSocket handshake was declined") : absl::OkStatus();
  }

  absl::Status Read(const std::function<absl::Status(const WebSocketMessage&)>& on_message) {
    socket_.control_callback([this](websocket::frame_type, beast::string_view) { HeardOf(); });
    while (true) {
      HeardOf();
      socket_.async_read_some(message_, kPieceBytes, loop_.Start(read_));
      absl::Status read = AwaitPiece();
      if (!read.ok()) return read;
      if (read_.error) return Ended();
      if (message_.size() > request_.max_message_bytes) {
        SayGoodbye(websocket::close_code::too_big);
        return Error(
            absl::StatusCode::kResourceExhausted, "TOO_LARGE", "",
            absl::StrCat(url_.host, ": a message is longer than ", request_.max_message_bytes, " bytes"));
      }
      if (!socket_.is_message_done()) continue;
      const std::string_view bytes(static_cast<const char*>(message_.data().data()), message_.size());
      if (absl::Status taken = on_message({bytes, socket_.got_text()}); !taken.ok()) {
        SayGoodbye(websocket::close_code::normal);
        return taken;
      }
      message_.clear();
    }
  }

 private:
  void HeardOf() {
    heard_ = std::chrono::steady_clock::now();
    asked_ = false;
  }

  // Until the read that was started ends, with pings in between. An error: the stream is over.
  absl::Status AwaitPiece() {
    while (true) {
      const IoLoop::Wait wait = loop_.For(read_, SilentSince(asked_ ? 1 : 2));
      if (wait == IoLoop::Wait::kDone) return absl::OkStatus();
      if (wait == IoLoop::Wait::kStopped) {
        SayGoodbye(websocket::close_code::going_away);
        return StreamStopped();
      }
      if (socket_.reason().code != websocket::close_code::none) return Ended();
      const TimePoint now = std::chrono::steady_clock::now();
      if (now >= SilentSince(1)) return Judge(wait, read_, url_.host, "the next sign of life");
      if (!asked_ && now >= SilentSince(2)) Ask();
    }
  }
  TimePoint SilentSince(int parts) const {
    return heard_ + absl::ToChronoNanoseconds(std::min(request_.idle_timeout, kLongestWait) / parts);
  }
  void Ask() {
    asked_ = true;
    // One that could not be sent yet is enough.
    if (pinging_ && !ping_.done) return;
    pinging_ = true;
    socket_.async_ping({}, loop_.Start(ping_));
  }

  // The read ended with an error, or the server's goodbye has come.
  absl::Status Ended() {
    const uint16_t code = socket_.reason().code;
    switch (code) {
      case websocket::close_code::none:
        // A close frame without a code leaves no reason but its own error.
        return read_.error == websocket::error::closed ? absl::OkStatus()
                                                       : NotReached(url_.host, "the stream broke");
      case websocket::close_code::normal:
      case websocket::close_code::going_away:
      case websocket::close_code::no_status:
        return absl::OkStatus();
      default:
        return Unavailable("CLOSED", absl::StrCat(url_.host, ": closed with code ", code),
                           absl::ZeroDuration());
    }
  }
  void SayGoodbye(websocket::close_code code) {
    socket_.async_close(code, loop_.Start(close_));
    loop_.ForGoodbye(close_);
  }

  IoLoop& loop_;
  const WebSocketUrl& url_;
  const WebSocketRequest& request_;
  Pending step_, read_, ping_, close_;
  websocket::response_type answer_;
  // What the reads have brought of a message. Here, as a read may end when Read() has.
  beast::flat_buffer message_;
  TimePoint heard_;
  // A sign of life was asked for since then.
  bool asked_ = false;
  bool pinging_ = false;
  // Compression is not compiled in.
  websocket::stream<Transport, /*deflateSupported=*/false> socket_;
};

}  // namespace

struct BeastWebSocketClient::State {
  BeastWebSocketClientOptions options;
  net::ssl::context tls{net::ssl::context::tls_client};
  std::atomic<bool> stopped = false;
  Mutex mutex;
  // Of the stream that runs.
  IoLoop* loop ABSL_GUARDED_BY(mutex) = nullptr;
};

namespace {

// Makes a loop known to Stop() while it lives.
template <typename State>
class Registered {
 public:
  Registered(State& state, IoLoop* loop) : state_(state) { Set(loop); }
  ~Registered() { Set(nullptr); }
  Registered(const Registered&) = delete;
  Registered& operator=(const Registered&) = delete;

 private:
  void Set(IoLoop* loop) {
    MutexLock lock(&state_.mutex);
    state_.loop = loop;
  }
  State& state_;
};

}  // namespace

absl::StatusOr<std::unique_ptr<BeastWebSocketClient>> BeastWebSocketClient::Create(
    BeastWebSocketClientOptions options) {
  auto state = std::make_unique<State>();
  SSL_CTX_set_min_proto_version(state->tls.native_handle(), TLS1_2_VERSION);
  error_code error;
  if (options.ca_file.empty()) {
    state->tls.set_default_verify_paths(error);
  } else {
    state->tls.load_verify_file(options.ca_file, error);
  }
  if (error) return InvalidField("ca_file", "the file of certificate authorities cannot be read");
  state->options = std::move(options);
  return std::unique_ptr<BeastWebSocketClient>(new BeastWebSocketClient(std::move(state)));
}

BeastWebSocketClient::BeastWebSocketClient(std::unique_ptr<State> state) : state_(std::move(state)) {}
BeastWebSocketClient::~BeastWebSocketClient() = default;

absl::Status BeastWebSocketClient::Stream(
    const WebSocketRequest& request, const std::function<absl::Status(const HttpResponse&)>& on_head,
    const std::function<absl::Status(const WebSocketMessage&)>& on_message) {
  const absl::StatusOr<WebSocketUrl> url = ParseWebSocketUrl(request.url);
  if (!url.ok()) return url.status();
  if (!std::all_of(request.headers.begin(), request.headers.end(), IsHeader)) {
    return Error(absl::StatusCode::kInvalidArgument, "HEADER", "headers",
                 "a header has a sign that headers do not have");
  }
  IoLoop loop(state_->stopped);
  const Registered<State> registered(*state_, &loop);
  if (state_->stopped) return StreamStopped();
  const TimePoint deadline = After(request.connect_timeout);
  tcp::socket connected(loop.context());
  absl::Status status = Connect(loop, *url, state_->options.check_address, deadline, connected);
  if (!status.ok()) return status;
  if (url->tls) {
    Session<net::ssl::stream<tcp::socket>> session(loop, *url, request, std::move(connected), state_->tls);
    status = session.Secure(deadline);
    if (status.ok()) status = session.Open(deadline, on_head);
    return status.ok() ? session.Read(on_message) : status;
  }
  Session<tcp::socket> session(loop, *url, request, std::move(connected));
  status = session.Open(deadline, on_head);
  return status.ok() ? session.Read(on_message) : status;
}

void BeastWebSocketClient::Stop() {
  state_->stopped = true;
  MutexLock lock(&state_->mutex);
  if (state_->loop != nullptr) state_->loop->Wake();
}

}  // namespace klout::connector
