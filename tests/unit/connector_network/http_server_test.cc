// The test server itself, where the client's tests do not show it.
#include "tests/testing/http_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

namespace klout {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::Pair;
using testing::StartsWith;
using testing::UnorderedElementsAre;

// A plain socket to the server, so that what is on the wire is seen.
class Peer {
 public:
  explicit Peer(const HttpServer& server) : fd_(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<uint16_t>(server.port()));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  }
  ~Peer() { close(fd_); }

  void Send(const std::string& bytes) {
    EXPECT_EQ(send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL), static_cast<ssize_t>(bytes.size()));
  }
  // Until it ends like this, or the server closes.
  std::string ReadUntil(const std::string& end) {
    std::string all;
    for (char byte; !all.ends_with(end) && recv(fd_, &byte, 1, 0) == 1;) all.push_back(byte);
    return all;
  }
  // Until the server closes.
  std::string ReadAll() {
    std::string all;
    char buffer[4096];
    for (ssize_t got; (got = recv(fd_, buffer, sizeof(buffer), 0)) > 0;) all.append(buffer, got);
    return all;
  }

 private:
  const int fd_;
};

TEST(HttpServerTest, ShowsTheRequestAsItWasSent) {
  const auto server = HttpServer::Start([](const HttpRequestSeen&) { return HttpReply::Text("ok"); }).value();
  Peer peer(*server);
  peer.Send(
      "POST /a%2Fb/c?x=1+2&y=%26&x=3&z HTTP/1.1\r\nX-Two: 1\r\nx-two: 2\r\nContent-Length: 7\r\n"
      "Connection: close\r\n\r\nk=v+%41");
  EXPECT_EQ(
      peer.ReadAll(),
      "HTTP/1.1 200 Scripted\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 2\r\n\r\nok");
  ASSERT_EQ(server->requests().size(), 1u);
  const HttpRequestSeen request = server->requests()[0];
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(request.target, "/a%2Fb/c?x=1+2&y=%26&x=3&z");
  EXPECT_EQ(request.path, "/a/b/c");
  EXPECT_THAT(request.query,
              UnorderedElementsAre(Pair("x", "1 2"), Pair("x", "3"), Pair("y", "&"), Pair("z", "")));
  EXPECT_EQ(request.Query("x"), "1 2");
  EXPECT_EQ(request.Query("nothing"), "");
  EXPECT_EQ(request.Header("x-two"), "1, 2");
  EXPECT_EQ(request.body, "k=v+%41");
  EXPECT_THAT(request.Form(), ElementsAre(Pair("k", "v A")));
}

TEST(HttpServerTest, ReadsChunkedBodiesAndKeepsTheConnection) {
  const auto server =
      HttpServer::Start([](const HttpRequestSeen& request) { return HttpReply::Text(request.body); }).value();
  Peer peer(*server);
  peer.Send("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
  peer.Send("GET /second HTTP/1.1\r\nConnection: close\r\n\r\n");
  peer.ReadAll();
  ASSERT_EQ(server->requests().size(), 2u);
  EXPECT_EQ(server->requests()[0].body, "abcde");
  EXPECT_EQ(server->requests()[1].path, "/second");
  EXPECT_EQ(server->connection_count(), 1u);
}

TEST(HttpServerTest, RefusesWhatItCannotRead) {
  const auto server = HttpServer::Start([](const HttpRequestSeen&) { return HttpReply(); },
                                        {.max_head_bytes = 1000, .max_body_bytes = 10})
                          .value();
  const struct {
    std::string request;
    std::string answer;
  } cases[] = {
      {"nonsense\r\n\r\n", "HTTP/1.1 400"},
      {"GET / HTTP/1.1\r\nX: " + std::string(2000, 'x') + "\r\n", "HTTP/1.1 431"},
      {"POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n", "HTTP/1.1 413"},
      {"POST / HTTP/1.1\r\nContent-Length: 18446744073709551615\r\n\r\n", "HTTP/1.1 413"},
  };
  for (const auto& each : cases) {
    Peer peer(*server);
    peer.Send(each.request);
    EXPECT_THAT(peer.ReadAll(), StartsWith(each.answer));
  }
  EXPECT_EQ(server->request_count(), 0u);
}

TEST(HttpServerTest, HandsOverTheSocket) {
  const auto server = HttpServer::Start([](const HttpRequestSeen&) {
                        return HttpReply{.take_over = [](int fd) {
                          EXPECT_EQ(write(fd, "HTTP/1.1 101 x\r\n\r\n", 18), 18);
                          char byte = 0;
                          while (read(fd, &byte, 1) == 1 && byte != '.') {
                            EXPECT_EQ(write(fd, &byte, 1), 1);
                          }
                        }};
                      }).value();
  Peer peer(*server);
  peer.Send("GET / HTTP/1.1\r\n\r\n");
  ASSERT_TRUE(server->AwaitRequests(1));
  peer.Send("echo.");
  EXPECT_THAT(peer.ReadAll(), EndsWith("\r\n\r\necho"));
}

TEST(HttpServerTest, EndsWithConnectionsInEveryState) {
  auto pushes = std::make_shared<HttpPushes>();
  auto server = HttpServer::Start([&](const HttpRequestSeen& request) {
                  if (request.path == "/hold") return HttpReply{.hold = true};
                  if (request.path == "/stall") return HttpReply{.body = "body", .stall_after = 2};
                  if (request.path == "/gate") return HttpReply{.gate = std::make_shared<HttpGate>()};
                  if (request.path == "/pushes") return HttpReply::Events(pushes);
                  return HttpReply{.take_over = [](int fd) {
                    char byte;
                    EXPECT_EQ(read(fd, &byte, 1), 0);
                  }};
                }).value();
  std::vector<std::unique_ptr<Peer>> peers;
  for (const char* path : {"/hold", "/stall", "/gate", "/pushes", "/take"}) {
    peers.push_back(std::make_unique<Peer>(*server));
    peers.back()->Send(std::string("GET ") + path + " HTTP/1.1\r\n\r\n");
  }
  peers.push_back(std::make_unique<Peer>(*server));
  ASSERT_TRUE(server->AwaitRequests(5));
  ASSERT_TRUE(pushes->AwaitClient());
  ASSERT_TRUE(server->AwaitOpenConnections(6));
  // It stalls from here on.
  EXPECT_THAT(peers[1]->ReadUntil("\r\n\r\nbo"), EndsWith("Content-Length: 4\r\n\r\nbo"));
  server.reset();
  EXPECT_TRUE(pushes->AwaitGone());
  EXPECT_FALSE(pushes->Push("too late"));
  EXPECT_EQ(peers[0]->ReadAll(), "");
  EXPECT_EQ(peers[1]->ReadAll(), "");
}

TEST(HttpServerTest, BoundsConnectionsAndItsLog) {
  const auto gate = std::make_shared<HttpGate>();
  const auto server = HttpServer::Start([&](const HttpRequestSeen&) { return HttpReply{.gate = gate}; },
                                        {.max_connections = 1, .max_logged_requests = 1})
                          .value();
  Peer first(*server);
  first.Send("GET /1 HTTP/1.1\r\nConnection: close\r\n\r\n");
  ASSERT_TRUE(server->AwaitRequests(1));
  Peer second(*server);
  second.Send("GET /2 HTTP/1.1\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(server->open_connections(), 1u);
  gate->Open();
  ASSERT_TRUE(server->AwaitRequests(2));
  ASSERT_EQ(server->requests().size(), 1u);
  EXPECT_EQ(server->requests()[0].path, "/2");
  EXPECT_THAT(second.ReadAll(), StartsWith("HTTP/1.1 200"));
}

}  // namespace
}  // namespace klout
