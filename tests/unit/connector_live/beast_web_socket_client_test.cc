#include "services/connector/live/beast_web_socket_client.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/synchronization/notification.h"
#include "common/status.h"
#include "tests/unit/connector_live/test_authority.h"
#include "tests/unit/connector_live/web_socket_server.h"

namespace klout::connector {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::unique_ptr<BeastWebSocketClient> Client(BeastWebSocketClientOptions options = {}) {
  absl::StatusOr<std::unique_ptr<BeastWebSocketClient>> client =
      BeastWebSocketClient::Create(std::move(options));
  EXPECT_TRUE(client.ok()) << client.status();
  return *std::move(client);
}

std::string Url(const WebSocketServer& server, std::string_view scheme = "ws",
                std::string_view host = "127.0.0.1") {
  return std::string(scheme) + "://" + std::string(host) + ":" + std::to_string(server.port()) +
         "/subscribe?a=b&c=d";
}

// What one stream gave.
struct Reading {
  absl::Status end;
  std::vector<HttpResponse> heads;
  std::vector<std::string> messages;
  std::vector<bool> is_text;
};

Reading Read(WebSocketClient& client, const WebSocketRequest& request, size_t stop_after = 1000) {
  Reading reading;
  reading.end = client.Stream(
      request,
      [&](const HttpResponse& head) {
        reading.heads.push_back(head);
        return absl::OkStatus();
      },
      [&](const WebSocketMessage& message) {
        reading.messages.emplace_back(message.bytes);
        reading.is_text.push_back(message.is_text);
        return reading.messages.size() < stop_after ? absl::OkStatus() : absl::AbortedError("enough");
      });
  return reading;
}

TEST(BeastWebSocketClientTest, GivesMessagesInOrder) {
  WebSocketServer server([](WebSocketPeer& peer) {
    peer.SendText(R"({"n":1})");
    peer.SendText("");
    peer.SendBinary(std::string("\0\xFF", 2));
    peer.SendFragments({"{\"n\"", ":", "", "2}"});
    peer.SendText(std::string(300'000, 'x'));
    peer.Close(1000);
  });
  const Reading reading = Read(*Client(), {.url = Url(server)});
  EXPECT_EQ(reading.end, absl::OkStatus());
  ASSERT_THAT(reading.heads, SizeIs(1));
  EXPECT_EQ(reading.heads[0].status, 101);
  EXPECT_EQ(reading.heads[0].headers.count("sec-websocket-accept"), 1);
  EXPECT_THAT(reading.messages,
              ElementsAre(R"({"n":1})", "", std::string("\0\xFF", 2), R"({"n":2})", SizeIs(300'000)));
  EXPECT_THAT(reading.is_text, ElementsAre(true, true, false, true, true));
}

TEST(BeastWebSocketClientTest, AsksForThePathWithItsHeaders) {
  std::string target, host, agent, extensions;
  {
    WebSocketServer server([&](WebSocketPeer& peer) {
      target = peer.target();
      host = peer.header("Host");
      agent = peer.header("User-Agent");
      extensions = peer.header("Sec-WebSocket-Extensions");
      peer.Close(1000);
    });
    EXPECT_EQ(Read(*Client(), {.url = Url(server), .headers = {{"User-Agent", "klout"}}}).end,
              absl::OkStatus());
    EXPECT_EQ(host, absl::StrCat("127.0.0.1:", server.port()));
  }
  EXPECT_EQ(target, "/subscribe?a=b&c=d");
  EXPECT_EQ(agent, "klout");
  EXPECT_EQ(extensions, "") << "no compression";
}

TEST(BeastWebSocketClientTest, AnswersPings) {
  std::string pong;
  {
    WebSocketServer server([&](WebSocketPeer& peer) {
      peer.Ping("are you there?");
      peer.SendText("x");
      peer.AwaitGoodbye();
      pong = peer.pong();
    });
    EXPECT_EQ(Read(*Client(), {.url = Url(server)}, 1).end, absl::AbortedError("enough"));
  }
  EXPECT_EQ(pong, "are you there?");
}

TEST(BeastWebSocketClientTest, StaysWhileAQuietServerAnswersItsPings) {
  const std::unique_ptr<BeastWebSocketClient> client = Client();
  WebSocketServer server([](WebSocketPeer& peer) { peer.AwaitGoodbye(); }, {.on_ping = [&](int count) {
                           if (count == 3) client->Stop();
                         }});
  const Reading reading = Read(*client, {.url = Url(server), .idle_timeout = absl::Milliseconds(800)});
  EXPECT_EQ(ErrorReason(reading.end), "STOPPED") << reading.end;
}

TEST(BeastWebSocketClientTest, LeavesAServerThatGivesNoSignOfLife) {
  absl::Notification left;
  WebSocketServer server([&](WebSocketPeer& peer) { left.WaitForNotification(); });
  const Reading reading = Read(*Client(), {.url = Url(server), .idle_timeout = absl::Milliseconds(50)});
  left.Notify();
  EXPECT_EQ(reading.end.code(), absl::StatusCode::kDeadlineExceeded);
  EXPECT_EQ(ErrorReason(reading.end), "TOO_SLOW");
  EXPECT_EQ(reading.end.message(), "127.0.0.1: the next sign of life took too long");
}

struct Goodbye {
  uint16_t code;
  absl::StatusCode status;
  std::string reason;
};

TEST(BeastWebSocketClientTest, TellsHowTheServerClosed) {
  for (const Goodbye& c : {Goodbye{1000, absl::StatusCode::kOk, ""},
                           {1001, absl::StatusCode::kOk, ""},
                           {0, absl::StatusCode::kOk, ""},
                           {1008, absl::StatusCode::kUnavailable, "CLOSED"},
                           {1011, absl::StatusCode::kUnavailable, "CLOSED"},
                           {4000, absl::StatusCode::kUnavailable, "CLOSED"}}) {
    WebSocketServer server([&](WebSocketPeer& peer) {
      peer.SendText("x");
      peer.Close(c.code);
    });
    const Reading reading = Read(*Client(), {.url = Url(server)});
    EXPECT_EQ(reading.end.code(), c.status) << c.code << reading.end;
    EXPECT_EQ(ErrorReason(reading.end), c.reason) << c.code;
    EXPECT_THAT(reading.messages, ElementsAre("x"));
  }
}

TEST(BeastWebSocketClientTest, TellsThatAStreamWasCut) {
  for (const std::string& bytes : {std::string(), std::string("\x81\x05he", 4), std::string("\x81\x7F", 2)}) {
    WebSocketServer server([&](WebSocketPeer& peer) { peer.SendRaw(bytes); });
    const Reading reading = Read(*Client(), {.url = Url(server)});
    EXPECT_EQ(reading.end.code(), absl::StatusCode::kUnavailable);
    EXPECT_EQ(ErrorReason(reading.end), "NOT_REACHED");
    EXPECT_THAT(reading.messages, IsEmpty());
  }
}

TEST(BeastWebSocketClientTest, LeavesAServerThatBreaksTheProtocol) {
  // A reserved bit, an unknown kind of frame, a fragment of nothing, text that is no UTF-8, a long ping.
  for (const std::string& bytes :
       {std::string("\xF1\x01x"), std::string("\x83\x01x"), std::string("\x80\x01x"),
        std::string("\x81\x01\xFF"), std::string("\x89\x7E\x01\x00", 4) + std::string(256, 'x')}) {
    WebSocketServer server([&](WebSocketPeer& peer) {
      peer.SendRaw(bytes);
      peer.AwaitGoodbye();
    });
    const Reading reading = Read(*Client(), {.url = Url(server)});
    EXPECT_EQ(ErrorReason(reading.end), "NOT_REACHED") << testing::PrintToString(bytes) << reading.end;
    EXPECT_THAT(reading.messages, IsEmpty());
  }
}

TEST(BeastWebSocketClientTest, RefusesAMessageThatIsTooLong) {
  for (const std::vector<std::string>& parts :
       {std::vector<std::string>{std::string(1001, 'x')}, {std::string(600, 'x'), std::string(600, 'x')}}) {
    uint16_t goodbye = 0;
    {
      WebSocketServer server([&](WebSocketPeer& peer) {
        peer.SendText(std::string(1000, 'x'));
        peer.SendFragments(parts);
        goodbye = peer.AwaitGoodbye();
      });
      const Reading reading = Read(*Client(), {.url = Url(server), .max_message_bytes = 1000});
      EXPECT_EQ(reading.end.code(), absl::StatusCode::kResourceExhausted);
      EXPECT_EQ(ErrorReason(reading.end), "TOO_LARGE");
      EXPECT_THAT(reading.messages, ElementsAre(SizeIs(1000)));
    }
    EXPECT_EQ(goodbye, 1009);
  }
}

TEST(BeastWebSocketClientTest, RefusesAMessageWithoutEndBeforeItIsAllThere) {
  absl::Notification left;
  WebSocketServer server([&](WebSocketPeer& peer) {
    // A frame of 2^40 bytes begins.
    peer.SendRaw(std::string("\x82\x7F\x00\x00\x01\x00\x00\x00\x00\x00", 10) + std::string(5000, 'x'));
    left.WaitForNotification();
  });
  const Reading reading = Read(*Client(), {.url = Url(server), .max_message_bytes = 1000});
  left.Notify();
  EXPECT_EQ(ErrorReason(reading.end), "TOO_LARGE");
}

TEST(BeastWebSocketClientTest, SaysGoodbyeWhenTheReaderHasEnough) {
  uint16_t goodbye = 0;
  {
    WebSocketServer server([&](WebSocketPeer& peer) {
      for (int i = 0; i < 3; ++i) peer.SendText("x");
      goodbye = peer.AwaitGoodbye();
    });
    const Reading reading = Read(*Client(), {.url = Url(server)}, 2);
    EXPECT_EQ(reading.end, absl::AbortedError("enough"));
    EXPECT_THAT(reading.messages, SizeIs(2));
  }
  EXPECT_EQ(goodbye, 1000);
}

TEST(BeastWebSocketClientTest, TellsWhatTheServerAnsweredInstead) {
  for (const int status : {302, 401, 403, 404, 429, 503}) {
    WebSocketServer server([](WebSocketPeer&) {}, {.status = status});
    const Reading reading = Read(*Client(), {.url = Url(server)});
    ASSERT_THAT(reading.heads, SizeIs(1)) << status;
    EXPECT_EQ(reading.heads[0].status, status);
    EXPECT_EQ(reading.heads[0].headers.at("retry-after"), "5");
    EXPECT_EQ(reading.heads[0].body, "");
    EXPECT_EQ(ErrorReason(reading.end), "NOT_REACHED");
  }
}

TEST(BeastWebSocketClientTest, GivesTheErrorOfWhoJudgesTheAnswer) {
  WebSocketServer server([](WebSocketPeer& peer) { peer.AwaitGoodbye(); });
  EXPECT_EQ(Client()->Stream(
                {.url = Url(server)}, [](const HttpResponse&) { return absl::AbortedError("no"); },
                [](const WebSocketMessage&) { return absl::OkStatus(); }),
            absl::AbortedError("no"));
}

TEST(BeastWebSocketClientTest, AsksAboutTheAddressThatItConnectsTo) {
  WebSocketServer server([](WebSocketPeer& peer) { peer.Close(1000); });
  std::vector<std::string> asked;
  const std::unique_ptr<BeastWebSocketClient> client = Client({.check_address = [&](const sockaddr* address,
                                                                                    std::string_view host) {
    // The server is on IPv4 alone.
    if (address->sa_family != AF_INET) return absl::PermissionDeniedError("not this one");
    const auto* ip = reinterpret_cast<const sockaddr_in*>(address);
    asked.push_back(absl::StrCat(inet_ntoa(ip->sin_addr), " ", ntohs(ip->sin_port), " ", std::string(host)));
    return absl::OkStatus();
  }});
  EXPECT_EQ(Read(*client, {.url = Url(server, "ws", "localhost")}).end, absl::OkStatus());
  EXPECT_THAT(asked, ElementsAre(absl::StrCat("127.0.0.1 ", server.port(), " localhost")));
}

TEST(BeastWebSocketClientTest, DoesNotConnectToARefusedAddress) {
  WebSocketServer server([](WebSocketPeer& peer) { peer.Close(1000); });
  const absl::Status refusal =
      Error(absl::StatusCode::kPermissionDenied, "ADDRESS_REFUSED", "", "127.0.0.1: refused");
  const std::unique_ptr<BeastWebSocketClient> client =
      Client({.check_address = [&](const sockaddr*, std::string_view) { return refusal; }});
  EXPECT_EQ(Read(*client, {.url = Url(server)}).end, refusal);
  EXPECT_EQ(Read(*client, {.url = Url(server, "ws", "localhost")}).end, refusal);
  EXPECT_EQ(server.accepted(), 0);
}

TEST(BeastWebSocketClientTest, TellsThatNobodyIsThere) {
  uint16_t port = 0;
  {
    const WebSocketServer server([](WebSocketPeer&) {});
    port = server.port();
  }
  for (const std::string& host : {std::string("127.0.0.1"), std::string("nobody.invalid")}) {
    const Reading reading = Read(*Client(), {.url = absl::StrCat("ws://", host, ":", port, "/?key=secret")});
    EXPECT_EQ(reading.end.code(), absl::StatusCode::kUnavailable);
    EXPECT_EQ(ErrorReason(reading.end), "NOT_REACHED");
    EXPECT_THAT(std::string(reading.end.message()), HasSubstr(host));
    EXPECT_THAT(std::string(reading.end.message()), Not(HasSubstr("secret")));
  }
}

TEST(BeastWebSocketClientTest, LeavesAServerThatDoesNotAnswerTheHandshake) {
  const TestAuthority authority;
  WebSocketServer server([](WebSocketPeer&) {}, {.mute = true});
  for (const char* scheme : {"ws", "wss"}) {
    const Reading reading = Read(*Client({.ca_file = authority.ca_file()}),
                                 {.url = Url(server, scheme), .connect_timeout = absl::Milliseconds(50)});
    EXPECT_EQ(reading.end.code(), absl::StatusCode::kDeadlineExceeded);
    EXPECT_EQ(ErrorReason(reading.end), "TOO_SLOW");
  }
}

TEST(BeastWebSocketClientTest, RefusesBadRequestsBeforeItConnects) {
  EXPECT_EQ(ErrorReason(Read(*Client(), {.url = "ftp://example.org"}).end), "URL");
  EXPECT_EQ(ErrorReason(Read(*Client(), {.url = "ws://127.0.0.1", .headers = {{"X", "a\r\nY: b"}}}).end),
            "HEADER");
  EXPECT_EQ(ErrorReason(Read(*Client(), {.url = "ws://127.0.0.1", .headers = {{"", "a"}}}).end), "HEADER");
}

TEST(BeastWebSocketClientTest, ReadsOverTlsThatItCanVerify) {
  const TestAuthority authority;
  WebSocketServer server(
      [](WebSocketPeer& peer) {
        peer.SendText("secret");
        peer.SendText(std::string(100'000, 'x'));
        peer.Close(1000);
      },
      {.certificate = authority.certificate(), .key = authority.key()});
  const Reading reading =
      Read(*Client({.ca_file = authority.ca_file()}), {.url = Url(server, "wss", "localhost")});
  EXPECT_EQ(reading.end, absl::OkStatus());
  EXPECT_THAT(reading.messages, ElementsAre("secret", SizeIs(100'000)));
}

TEST(BeastWebSocketClientTest, ReadsNothingOverTlsThatItCannotVerify) {
  const TestAuthority authority, other;
  WebSocketServer server([](WebSocketPeer& peer) { peer.SendText("x"); },
                         {.certificate = authority.certificate(), .key = authority.key()});
  const std::string by_name = Url(server, "wss", "localhost");
  for (const Reading& reading : {
           Read(*Client({.ca_file = other.ca_file()}), {.url = by_name}),
           Read(*Client(), {.url = by_name}),
           // The certificate is for the name, not for the address.
           Read(*Client({.ca_file = authority.ca_file()}), {.url = Url(server, "wss", "127.0.0.1")}),
       }) {
    EXPECT_EQ(ErrorReason(reading.end), "NOT_REACHED") << reading.end;
    EXPECT_THAT(reading.heads, IsEmpty());
  }
}

TEST(BeastWebSocketClientTest, NeedsTheFileOfAuthorities) {
  EXPECT_EQ(ErrorField(BeastWebSocketClient::Create({.ca_file = "/no/such/file"}).status()), "ca_file");
}

TEST(BeastWebSocketClientTest, StopEndsAStreamThatWaits) {
  const TestAuthority authority;
  for (const bool tls : {false, true}) {
    const std::unique_ptr<BeastWebSocketClient> client = Client({.ca_file = authority.ca_file()});
    WebSocketServer server(
        [&](WebSocketPeer& peer) {
          client->Stop();
          peer.AwaitGoodbye();
        },
        {.certificate = tls ? authority.certificate() : "", .key = tls ? authority.key() : ""});
    const Reading reading = Read(*client, {.url = Url(server, tls ? "wss" : "ws", "localhost")});
    EXPECT_EQ(reading.end.code(), absl::StatusCode::kCancelled);
    EXPECT_EQ(ErrorReason(reading.end), "STOPPED");
    EXPECT_EQ(ErrorReason(Read(*client, {.url = Url(server)}).end), "STOPPED") << "for good";
  }
}

TEST(BeastWebSocketClientTest, StopEndsAHandshakeThatWaits) {
  const std::unique_ptr<BeastWebSocketClient> client = Client();
  WebSocketServer server([](WebSocketPeer&) {}, {.mute = true, .on_accept = [&] { client->Stop(); }});
  const Reading reading = Read(*client, {.url = Url(server)});
  EXPECT_EQ(ErrorReason(reading.end), "STOPPED");
}

TEST(BeastWebSocketClientTest, StopSaysGoodbye) {
  const std::unique_ptr<BeastWebSocketClient> client = Client();
  absl::Notification open;
  uint16_t goodbye = 0;
  {
    WebSocketServer server([&](WebSocketPeer& peer) { goodbye = peer.AwaitGoodbye(); });
    std::thread stopper([&] {
      open.WaitForNotification();
      client->Stop();
    });
    const absl::Status end = client->Stream(
        {.url = Url(server)},
        [&](const HttpResponse&) {
          open.Notify();
          return absl::OkStatus();
        },
        [](const WebSocketMessage&) { return absl::OkStatus(); });
    stopper.join();
    EXPECT_EQ(ErrorReason(end), "STOPPED");
  }
  EXPECT_EQ(goodbye, 1001);
}

TEST(BeastWebSocketClientTest, StopInAMessageEndsAfterIt) {
  const std::unique_ptr<BeastWebSocketClient> client = Client();
  WebSocketServer server([](WebSocketPeer& peer) {
    for (int i = 0; i < 10; ++i) peer.SendText("x");
    peer.AwaitGoodbye();
  });
  int messages = 0;
  const absl::Status end = client->Stream(
      {.url = Url(server)}, [](const HttpResponse&) { return absl::OkStatus(); },
      [&](const WebSocketMessage&) {
        ++messages;
        client->Stop();
        return absl::OkStatus();
      });
  EXPECT_EQ(ErrorReason(end), "STOPPED");
  EXPECT_EQ(messages, 1);
}

}  // namespace
}  // namespace klout::connector
