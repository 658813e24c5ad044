#ifndef KLOUT_TESTS_UNIT_CONNECTOR_LIVE_WEB_SOCKET_SERVER_H_
#define KLOUT_TESTS_UNIT_CONNECTOR_LIVE_WEB_SOCKET_SERVER_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace klout::connector {

// The server's end of one WebSocket, in the hands of a test's script. Calls block; those on a connection that
// is gone do nothing.
class WebSocketPeer {
 public:
  virtual ~WebSocketPeer() = default;

  // What the client asked for in the handshake.
  virtual std::string target() const = 0;
  virtual std::string header(std::string_view name) const = 0;

  virtual void SendText(std::string_view text) = 0;
  virtual void SendBinary(std::string_view bytes) = 0;
  // One text message in several frames.
  virtual void SendFragments(const std::vector<std::string>& parts) = 0;
  virtual void Ping(std::string_view payload) = 0;
  // Bytes that are not framed.
  virtual void SendRaw(std::string_view bytes) = 0;
  // Closes with a code; 0: with none. Waits for the client's answer.
  virtual void Close(uint16_t code) = 0;
  // Reads, and answers pings, until the client closes. The code it closes with; 0: it went away without.
  virtual uint16_t AwaitGoodbye() = 0;
  // Payload of the last pong that was read; empty: none was.
  virtual std::string pong() const = 0;
};

struct WebSocketServerOptions {
  // PEM; empty: clear text.
  std::string certificate = {}, key = {};
  // Answered to the handshake, if not 101: with this header.
  int status = 101;
  std::string header_name = "Retry-After", header_value = "5";
  // Told of every ping that is read, with how many there were.
  std::function<void(int count)> on_ping = [](int) {};
  // Accepts connections and never says a word.
  bool mute = false;
  // Told of every connection that was accepted.
  std::function<void()> on_accept = [] {};
};

// Accepts connections on 127.0.0.1, one after another, on a thread of its own, and plays the script with
// each.
class WebSocketServer {
 public:
  using Script = std::function<void(WebSocketPeer&)>;

  explicit WebSocketServer(Script script, WebSocketServerOptions options = {});
  // Waits for the script that runs.
  ~WebSocketServer();
  WebSocketServer(const WebSocketServer&) = delete;
  WebSocketServer& operator=(const WebSocketServer&) = delete;

  uint16_t port() const { return port_; }
  int accepted() const { return accepted_; }

 private:
  struct Sockets;
  void Serve();

  const Script script_;
  const WebSocketServerOptions options_;
  std::unique_ptr<Sockets> sockets_;
  uint16_t port_ = 0;
  std::atomic<int> accepted_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

}  // namespace klout::connector

#endif  // KLOUT_TESTS_UNIT_CONNECTOR_LIVE_WEB_SOCKET_SERVER_H_
