#include "tests/unit/connector_live/web_socket_server.h"

#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/websocket.hpp>
#include <boost/beast/websocket/ssl.hpp>
#include <utility>

namespace klout::connector {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
namespace websocket = boost::beast::websocket;
using boost::system::error_code;
using net::ip::tcp;

using Request = http::request<http::string_body>;

template <typename Transport>
class Peer final : public WebSocketPeer {
 public:
  Peer(Transport transport, Request request, const WebSocketServerOptions& options)
      : request_(std::move(request)), socket_(std::move(transport)) {
    socket_.control_callback([this, &options](websocket::frame_type kind, beast::string_view payload) {
      if (kind == websocket::frame_type::pong) pong_ = std::string(payload.data(), payload.size());
      if (kind == websocket::frame_type::ping) options.on_ping(++pings_);
    });
    socket_.accept(request_, error_);
  }

  std::string target() const override { return std::string(request_.target()); }
  std::string header(std::string_view name) const override {
    return std::string(request_[beast::string_view(name.data(), name.size())]);
  }
  void SendText(std::string_view text) override { Send(true, text); }
  void SendBinary(std::string_view bytes) override { Send(false, bytes); }
  void SendFragments(const std::vector<std::string>& parts) override {
    socket_.text(true);
    for (size_t i = 0; i < parts.size(); ++i)
      socket_.write_some(i + 1 == parts.size(), net::buffer(parts[i]), error_);
  }
  void Ping(std::string_view payload) override { socket_.ping({payload.data(), payload.size()}, error_); }
  void SendRaw(std::string_view bytes) override {
    net::write(socket_.next_layer(), net::buffer(bytes.data(), bytes.size()), error_);
  }
  void Close(uint16_t code) override {
    socket_.close(code == 0 ? websocket::close_reason() : websocket::close_reason(code), error_);
  }
  uint16_t AwaitGoodbye() override {
    while (ReadSome()) {
    }
    return socket_.reason().code;
  }
  std::string pong() const override { return pong_; }

 private:
  void Send(bool text, std::string_view bytes) {
    socket_.text(text);
    socket_.write(net::buffer(bytes.data(), bytes.size()), error_);
  }
  bool ReadSome() {
    std::array<char, 1024> buffer;
    socket_.read_some(net::buffer(buffer), error_);
    return !error_;
  }

  const Request request_;
  error_code error_;
  std::string pong_;
  int pings_ = 0;
  websocket::stream<Transport, false> socket_;
};

void ReadToTheEnd(tcp::socket& socket) {
  std::array<char, 1024> buffer;
  error_code error;
  while (!error) socket.read_some(net::buffer(buffer), error);
}

template <typename Transport>
void Play(Transport transport, const WebSocketServer::Script& script, const WebSocketServerOptions& options) {
  beast::flat_buffer buffer;
  Request request;
  error_code error;
  http::read(transport, buffer, request, error);
  if (error) return;
  if (options.status != 101) {
    http::response<http::string_body> answer{static_cast<http::status>(options.status), 11};
    answer.set(options.header_name, options.header_value);
    answer.body() = "no";
    answer.prepare_payload();
    http::write(transport, answer, error);
    return;
  }
  Peer<Transport> peer(std::move(transport), std::move(request), options);
  script(peer);
}

}  // namespace

struct WebSocketServer::Sockets {
  net::io_context context;
  tcp::acceptor acceptor{context, tcp::endpoint(net::ip::address_v4::loopback(), 0)};
};

WebSocketServer::WebSocketServer(Script script, WebSocketServerOptions options)
    : script_(std::move(script)),
      options_(std::move(options)),
      sockets_(std::make_unique<Sockets>()),
      port_(sockets_->acceptor.local_endpoint().port()),
      thread_([this] { Serve(); }) {}

WebSocketServer::~WebSocketServer() {
  stopping_ = true;
  // Wakes a thread that accepts.
  net::io_context context;
  tcp::socket socket(context);
  error_code ignored;
  socket.connect({net::ip::address_v4::loopback(), port_}, ignored);
  thread_.join();
}

void WebSocketServer::Serve() {
  while (true) {
    tcp::socket socket(sockets_->context);
    error_code error;
    sockets_->acceptor.accept(socket, error);
    if (error || stopping_) return;
    ++accepted_;
    options_.on_accept();
    if (options_.mute) {
      ReadToTheEnd(socket);
    } else if (options_.certificate.empty()) {
      Play(std::move(socket), script_, options_);
    } else {
      net::ssl::context tls(net::ssl::context::tls_server);
      tls.use_certificate(net::buffer(options_.certificate), net::ssl::context::pem);
      tls.use_private_key(net::buffer(options_.key), net::ssl::context::pem);
      net::ssl::stream<tcp::socket> secure(std::move(socket), tls);
      secure.handshake(net::ssl::stream_base::server, error);
      if (!error) Play(std::move(secure), script_, options_);
    }
  }
}

}  // namespace klout::connector
