#include "services/gateway/http/http_server.h"

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "common/mutex.h"
#include "common/status.h"
#include "common/string_view.h"
#include "services/gateway/http/http_connection.h"

namespace klout::gateway {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

// Connections that the kernel holds until they are accepted.
constexpr int kBacklog = 4096;
// After a failed accept, such as for want of file descriptors.
constexpr std::chrono::milliseconds kAcceptPause(50);
constexpr int kMaxThreads = 64;

// How often connections are asked whether their time is up: a part of the least limit, within bounds.
std::chrono::nanoseconds TickOf(const HttpServerOptions& options) {
  const absl::Duration least =
      std::min({options.head_timeout, options.body_timeout, options.idle_timeout, options.write_timeout});
  return absl::ToChronoNanoseconds(std::clamp(least / 8, absl::Milliseconds(5), absl::Milliseconds(250)));
}

// A thread and the connections that live on it.
class Loop {
 public:
  Loop() = default;
  ~Loop() { Join(); }

  void Start(std::chrono::nanoseconds tick) {
    Tick(tick);
    thread_ = std::thread([this] { context_.run(); });
  }
  // What was posted before runs, what comes later is dropped; further calls do nothing.
  void Join() {
    if (!thread_.joinable()) return;
    queue_->Close();
    asio::post(context_, [this] { context_.stop(); });
    thread_.join();
    ForEachConnection([](HttpConnection& connection) { connection.Abandon(); });
  }

  asio::io_context& context() { return context_; }
  const std::shared_ptr<HttpLoopQueue>& queue() const { return queue_; }
  // On the thread.
  void Keep(const std::shared_ptr<HttpConnection>& connection) { connections_.push_back(connection); }
  template <typename Function>
  void ForEachConnection(Function function) {
    for (const auto& weak : connections_) {
      if (const auto connection = weak.lock()) function(*connection);
    }
  }

 private:
  void Tick(std::chrono::nanoseconds tick) {
    timer_.expires_after(tick);
    timer_.async_wait([this, tick](boost::system::error_code error) {
      if (error) return;
      std::erase_if(connections_, [](const auto& connection) { return connection.expired(); });
      ForEachConnection(
          [now = HttpConnection::Clock::now()](HttpConnection& connection) { connection.CheckTime(now); });
      Tick(tick);
    });
  }

  asio::io_context context_{1};
  const std::shared_ptr<HttpLoopQueue> queue_ = std::make_shared<HttpLoopQueue>(context_);
  // Always waits, and so keeps the thread.
  asio::steady_timer timer_{context_};
  // Touched on the thread alone.
  std::vector<std::weak_ptr<HttpConnection>> connections_;
  std::thread thread_;
};

std::vector<std::unique_ptr<Loop>> MakeLoops(int threads) {
  std::vector<std::unique_ptr<Loop>> loops;
  for (int i = 0; i < threads; ++i) loops.push_back(std::make_unique<Loop>());
  return loops;
}

class AsioHttpServer final : public HttpServer {
 public:
  AsioHttpServer(const HttpServerOptions& options, Handler handler)
      : shared_(std::make_shared<HttpServerShared>()), loops_(MakeLoops(options.threads)) {
    shared_->options = options;
    shared_->handler = std::move(handler);
  }
  ~AsioHttpServer() override { Stop(absl::ZeroDuration()); }

  absl::Status Listen(const tcp::endpoint& endpoint) {
    boost::system::error_code error;
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (!error) acceptor_.listen(kBacklog, error);
    if (error)
      return Error(absl::StatusCode::kInvalidArgument, "LISTEN", "listen",
                   "the address cannot be listened on: " + error.message());
    port_ = acceptor_.local_endpoint(error).port();
    Accept();
    for (auto& loop : loops_) loop->Start(TickOf(shared_->options));
    return absl::OkStatus();
  }

  int port() const override { return port_; }
  const Stats& stats() const override { return shared_->stats; }

  void Stop(absl::Duration limit) override {
    {
      MutexLock lock(&mutex_);
      if (std::exchange(stopped_, true)) return;
    }
    shared_->stopping = true;
    asio::post(loops_[0]->context(), [this] {
      boost::system::error_code error;
      acceptor_.close(error);
    });
    ForEachConnection([](HttpConnection& connection) { connection.CloseWhenIdle(); });
    const absl::Time deadline = absl::Now() + limit;
    {
      MutexLock lock(&shared_->mutex);
      while (shared_->stats.open_connections > 0 && shared_->none_open.WaitUntil(&shared_->mutex, deadline))
        continue;
    }
    ForEachConnection([](HttpConnection& connection) { connection.CloseNow(); });
    for (auto& loop : loops_) loop->Join();
  }

 private:
  void Accept() {
    Loop& loop = *loops_[next_++ % loops_.size()];
    acceptor_.async_accept(
        loop.context(), [this, &loop](boost::system::error_code error, HttpConnection::Socket socket) {
          if (error == asio::error::operation_aborted || !acceptor_.is_open()) return;
          if (error) {
            pause_.expires_after(kAcceptPause);
            pause_.async_wait([this](boost::system::error_code) {
              if (acceptor_.is_open()) Accept();
            });
            return;
          }
          if (shared_->stats.open_connections >= static_cast<int64_t>(shared_->options.max_connections)) {
            ++shared_->stats.refused_connections;
          } else {
            auto connection = std::make_shared<HttpConnection>(std::move(socket), shared_, loop.queue());
            asio::post(loop.context(), [&loop, connection = std::move(connection)] {
              loop.Keep(connection);
              connection->Start();
            });
          }
          Accept();
        });
  }

  template <typename Function>
  void ForEachConnection(Function function) {
    for (auto& loop : loops_) {
      asio::post(loop->context(), [loop = loop.get(), function] { loop->ForEachConnection(function); });
    }
  }

  // Connections hold it too, so that it is there until the last is gone.
  const std::shared_ptr<HttpServerShared> shared_;
  const std::vector<std::unique_ptr<Loop>> loops_;
  tcp::acceptor acceptor_{loops_[0]->context()};
  asio::steady_timer pause_{acceptor_.get_executor()};
  size_t next_ = 0;
  int port_ = 0;
  Mutex mutex_;
  bool stopped_ ABSL_GUARDED_BY(mutex_) = false;
};

absl::StatusOr<tcp::endpoint> ParseListen(std::string_view text) {
  const size_t colon = text.rfind(':');
  int port = 0;
  if (colon == std::string_view::npos || !absl::SimpleAtoi(ToAbsl(text.substr(colon + 1)), &port) ||
      port < 0 || port > 65535) {
    return InvalidField("listen", "listen must be host:port");
  }
  std::string host(text.substr(0, colon));
  if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
  if (host == "localhost") host = "127.0.0.1";
  boost::system::error_code error;
  const auto address = asio::ip::make_address(host, error);
  if (error)
    return InvalidField("listen", "listen must begin with a numeric address, such as 0.0.0.0 or [::1]");
  return tcp::endpoint(address, static_cast<uint16_t>(port));
}

}  // namespace

absl::StatusOr<std::unique_ptr<HttpServer>> HttpServer::Create(const HttpServerOptions& options,
                                                               Handler handler) {
  if (options.threads < 1 || options.threads > kMaxThreads)
    return InvalidField("threads", "threads must be 1 to 64");
  const absl::StatusOr<tcp::endpoint> endpoint = ParseListen(options.listen);
  if (!endpoint.ok()) return endpoint.status();
  auto server = std::make_unique<AsioHttpServer>(options, std::move(handler));
  if (absl::Status status = server->Listen(*endpoint); !status.ok()) return status;
  return server;
}

}  // namespace klout::gateway
