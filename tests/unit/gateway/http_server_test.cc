#include "services/gateway/http/http_server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/mutex.h"
#include "services/gateway/http/http_message.h"
#include "tests/testing/http_call.h"

namespace klout::gateway {
namespace {

using testing::HasSubstr;

// Answers with what it saw.
void Echo(std::shared_ptr<HttpExchange> exchange) {
  const HttpRequest& request = exchange->request();
  exchange->Reply({.status = 200,
                   .headers = {{"Content-Type", "text/plain"}},
                   .body = absl::StrCat(request.method, " ", request.path, " ?", request.query, " ", request.body)});
}

HttpServerOptions Quick() {
  HttpServerOptions options;
  options.listen = "127.0.0.1:0";
  options.max_head_bytes = 2048;
  options.max_body_bytes = 10'000;
  return options;
}

std::unique_ptr<HttpServer> Serve(HttpServer::Handler handler = Echo, HttpServerOptions options = Quick()) {
  auto server = HttpServer::Create(options, std::move(handler));
  EXPECT_TRUE(server.ok()) << server.status();
  return *std::move(server);
}

TEST(HttpServerTest, AnswersRequestsOfOneConnectionInOrder) {
  const auto server = Serve();
  HttpClient client(server->port());
  client.Send("GET /a?x=1 HTTP/1.1\r\nHost: h\r\n\r\nPOST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabcGET /c HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.Read().body, "GET /a ?x=1 ");
  EXPECT_EQ(client.Read().body, "POST /b ? abc");
  EXPECT_EQ(client.Read().body, "GET /c ? ");
}

TEST(HttpServerTest, TellsHandlersWhomAProxySpeaksFor) {
  HttpServerOptions options = Quick();
  options.proxies = 1;
  const auto server = Serve([](std::shared_ptr<HttpExchange> exchange) { exchange->Reply({.body = exchange->request().address}); }, options);
  HttpClient client(server->port());
  client.Send("GET / HTTP/1.1\r\nHost: h\r\nX-Forwarded-For: 6.6.6.6, 203.0.113.7\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.Read().body, "203.0.113.7");
  // Of one connection of the proxy, who does not say it is the proxy.
  EXPECT_EQ(client.Read().body, "127.0.0.1");
}

TEST(HttpServerTest, ClosesWhenAskedTo) {
  const auto server = Serve();
  HttpClient client(server->port());
  client.Send("GET /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.Read().Header("connection"), "close");
  EXPECT_TRUE(client.IsClosed());
}

TEST(HttpServerTest, AnswersHeadWithoutTheBody) {
  const auto server = Serve();
  HttpClient client(server->port());
  client.Send("HEAD /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.Read(/*has_body=*/false).status, 200);
  EXPECT_EQ(client.Read().body, "GET /b ? ");
}

TEST(HttpServerTest, SaysContinueToWhoWaitsForIt) {
  const auto server = Serve();
  HttpClient client(server->port());
  client.Send("POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.Read().status, 100);
  client.Send("ok");
  EXPECT_EQ(client.Read().body, "POST /a ? ok");
}

struct BadRequest {
  const char* name;
  std::string bytes;
  int status;
};
class BadRequestTest : public testing::TestWithParam<BadRequest> {};

TEST_P(BadRequestTest, IsRefusedAndTheConnectionClosed) {
  std::atomic<int> handled = 0;
  const auto server = Serve([&handled](std::shared_ptr<HttpExchange> exchange) {
    ++handled;
    Echo(std::move(exchange));
  });
  HttpClient client(server->port());
  client.Send(GetParam().bytes);
  EXPECT_EQ(client.Read().status, GetParam().status);
  EXPECT_TRUE(client.IsClosed());
  EXPECT_EQ(handled, 0);
  EXPECT_EQ(server->stats().bad_requests, 1u);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadRequestTest,
    testing::Values(BadRequest{"NoHttp", "hello\r\n\r\n", 400}, BadRequest{"LongHead", "GET / HTTP/1.1\r\nX: " + std::string(4000, 'x') + "\r\n\r\n", 431},
                    BadRequest{"LongTarget", "GET /" + std::string(4000, 'x') + " HTTP/1.1\r\n\r\n", 431},
                    BadRequest{"LongBody", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10001\r\n\r\n", 413},
                    BadRequest{"LongChunks", "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2711\r\n" + std::string(10'001, 'x'), 413},
                    BadRequest{"TwoLengths", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400},
                    BadRequest{"LengthAndChunks", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
                    BadRequest{"LengthIsNoNumber", "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: -1\r\n\r\n", 400},
                    BadRequest{"FoldedHeaderName", "GET / HTTP/1.1\r\nHo st: h\r\n\r\n", 400},
                    BadRequest{"BareNewline", std::string("GET / HTTP/1.1\r\nX: a\0b\r\n\r\n", 26), 400}),
    [](const auto& info) { return info.param.name; });

TEST(HttpServerTest, LetsNoHeaderOfAnAnswerBeSplit) {
  const auto server = Serve([](std::shared_ptr<HttpExchange> exchange) {
    exchange->AddHeader("X-Added", "a\r\nX-Evil: 1");
    exchange->Reply({.status = 200, .headers = {{"X-Good", "b"}, {"X-Bad", std::string("c\nX-Evil: 2")}}, .body = "x"});
  });
  const HttpAnswer answer = HttpCall(server->port(), "GET", "/");
  EXPECT_EQ(answer.Header("x-good"), "b");
  EXPECT_EQ(answer.Header("x-evil"), "");
  EXPECT_EQ(answer.Header("x-bad"), "");
}

TEST(HttpServerTest, CutsOffWhoIsSlow) {
  HttpServerOptions options = Quick();
  options.head_timeout = options.body_timeout = options.idle_timeout = absl::Milliseconds(50);
  const auto server = Serve(Echo, options);
  HttpClient idle(server->port()), slow_head(server->port()), slow_body(server->port());
  slow_head.Send("GET / HTTP/1.1\r\nHos");
  slow_body.Send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");
  // Each ends by itself: the reads block until then.
  EXPECT_TRUE(idle.IsClosed());
  EXPECT_THAT(slow_head.Read().status, testing::AnyOf(0, 408));
  EXPECT_THAT(slow_body.Read().status, testing::AnyOf(0, 408));
  EXPECT_GE(server->stats().timeouts, 3u);
}

TEST(HttpServerTest, AnswersWhileManyConnectionsAreIdle) {
  const auto server = Serve();
  std::vector<std::unique_ptr<HttpClient>> idle;
  for (int i = 0; i < 500; ++i) idle.push_back(std::make_unique<HttpClient>(server->port()));
  EXPECT_EQ(HttpCall(server->port(), "GET", "/a").body, "GET /a ? ");
  idle.back()->Send("GET /late HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(idle.back()->Read().body, "GET /late ? ");
}

TEST(HttpServerTest, RefusesConnectionsBeyondItsBound) {
  HttpServerOptions options = Quick();
  options.max_connections = 16;
  const auto server = Serve(Echo, options);
  std::vector<std::unique_ptr<HttpClient>> open;
  for (int i = 0; i < 16; ++i) {
    open.push_back(std::make_unique<HttpClient>(server->port()));
    open.back()->Send("GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    ASSERT_EQ(open.back()->Read().status, 200);
  }
  HttpClient one_more(server->port());
  EXPECT_TRUE(one_more.IsClosed());
  EXPECT_EQ(server->stats().refused_connections, 1u);
}

TEST(HttpServerTest, StreamsPieces) {
  const auto server = Serve([](std::shared_ptr<HttpExchange> exchange) {
    exchange->BeginStream({.status = 200});
    exchange->Write("one ", [exchange](bool sent) {
      ASSERT_TRUE(sent);
      exchange->Write("two", [exchange](bool) { exchange->EndStream(); });
    });
  });
  HttpClient client(server->port());
  client.Send("GET /a HTTP/1.1\r\nHost: h\r\n\r\nGET /b HTTP/1.1\r\nHost: h\r\n\r\n");
  EXPECT_EQ(client.Read().body, "one two");
  EXPECT_EQ(client.Read().body, "one two");
}

// Pieces of another thread come after the head, however soon they come.
TEST(HttpServerTest, SendsTheHeadOfAStreamBeforeItsPieces) {
  std::vector<std::thread> threads;
  const auto server = Serve([&threads](std::shared_ptr<HttpExchange> exchange) {
    exchange->BeginStream({.status = 200});
    threads.emplace_back([exchange] { exchange->Write("piece", [exchange](bool) { exchange->EndStream(); }); });
    // The handler is still at work when the piece is handed over.
    threads.back().join();
  });
  HttpClient client(server->port());
  for (int i = 0; i < 50; ++i) {
    client.Send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_EQ(client.Read().body, "piece");
  }
}

TEST(HttpServerTest, TellsWhenAStreamsReaderLeaves) {
  Mutex mutex;
  CondVar changed;
  bool gone = false;
  std::shared_ptr<HttpExchange> held;
  const auto server = Serve([&](std::shared_ptr<HttpExchange> exchange) {
    exchange->BeginStream({.status = 200, .headers = {}, .body = "begun"});
    exchange->OnGone([&] {
      MutexLock lock(&mutex);
      gone = true;
      changed.NotifyAll();
    });
    held = exchange;
  });
  {
    HttpClient client(server->port());
    client.Send("GET /a HTTP/1.1\r\nHost: h\r\n\r\n");
    EXPECT_THAT(client.ReadSome(), HasSubstr("200 OK"));
  }
  MutexLock lock(&mutex);
  while (!gone) changed.Wait(&mutex);
}

TEST(HttpServerTest, AnswersFromAnotherThreadAndOnlyOnce) {
  std::vector<std::thread> threads;
  const auto server = Serve([&threads](std::shared_ptr<HttpExchange> exchange) {
    threads.emplace_back([exchange] {
      exchange->Reply({.status = 200, .headers = {}, .body = "first"});
      exchange->Reply({.status = 500, .headers = {}, .body = "second"});
    });
  });
  EXPECT_EQ(HttpCall(server->port(), "GET", "/").body, "first");
  for (std::thread& thread : threads) thread.join();
}

TEST(HttpServerTest, AnswersForAHandlerThatForgets) {
  const auto server = Serve([](std::shared_ptr<HttpExchange>) {});
  EXPECT_EQ(HttpCall(server->port(), "GET", "/").status, 500);
}

TEST(HttpServerTest, StopsWithConnectionsOpen) {
  const auto server = Serve();
  HttpClient idle(server->port());
  server->Stop(absl::Seconds(5));
  EXPECT_TRUE(idle.IsClosed());
  HttpClient late(server->port());
  EXPECT_FALSE(late.is_connected() && !late.IsClosed());
}

TEST(HttpServerTest, NamesAnAddressThatCannotBeListenedOn) {
  const auto first = Serve();
  HttpServerOptions options = Quick();
  options.listen = absl::StrCat("127.0.0.1:", first->port());
  EXPECT_FALSE(HttpServer::Create(options, Echo).ok());
  options.listen = "somewhere";
  EXPECT_THAT(HttpServer::Create(options, Echo).status().ToString(), HasSubstr("listen"));
}

TEST(HttpRequestTest, KnowsTheClientBehindProxiesAndBelievesNobodyElse) {
  HttpRequest request;
  const auto address = [&](int proxies) { return ForwardedAddress(request, "10.0.0.9", proxies); };
  EXPECT_EQ(address(1), "10.0.0.9");
  // The client's own words come first.
  request.headers = {{"x-forwarded-for", "6.6.6.6, 203.0.113.7"}, {"host", "h"}, {"x-forwarded-for", " 10.0.0.8 "}};
  EXPECT_EQ(address(0), "10.0.0.9");
  EXPECT_EQ(address(1), "10.0.0.8");
  EXPECT_EQ(address(2), "203.0.113.7");
  EXPECT_EQ(address(4), "10.0.0.9");
  for (const char* bad : {"", ",", "nobody", "1.2.3.4:80", "203.0.113.7\"", "1.2.3.4 5.6.7.8"}) {
    request.headers = {{"x-forwarded-for", bad}};
    EXPECT_EQ(address(1), "10.0.0.9") << bad;
  }
  request.headers = {{"x-forwarded-for", "2001:DB8::1"}};
  EXPECT_EQ(address(1), "2001:db8::1");
}

TEST(HttpRequestTest, ReadsCookiesAndParameters) {
  HttpRequest request;
  request.headers = {{"cookie", "a=1; klout_session=kls_x; b=2"}};
  request.query = "screenName=jack%20d&x=a+b&flag&y=%zz";
  EXPECT_EQ(request.Cookie("klout_session"), "kls_x");
  EXPECT_EQ(request.Cookie("session"), "");
  EXPECT_EQ(request.Parameter("screenName"), "jack d");
  EXPECT_EQ(request.Parameter("x"), "a b");
  EXPECT_EQ(request.Parameter("y"), "%zz");
  EXPECT_EQ(request.Parameter("none"), "");
}

}  // namespace
}  // namespace klout::gateway
