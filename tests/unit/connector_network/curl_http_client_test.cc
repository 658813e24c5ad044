#include "services/connector/network/curl_http_client.h"

#include <stdlib.h>
#include <zlib.h>

#include <atomic>
#include <thread>

#include "absl/strings/str_cat.h"
#include "tests/unit/connector_network/network_suite.h"

namespace klout::connector {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

std::string Gzip(const std::string& text) {
  z_stream stream = {};
  EXPECT_EQ(deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY), Z_OK);
  std::string packed(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

HttpReply Packed(const std::string& text) {
  return {.headers = {{"Content-Encoding", "gzip"}}, .body = Gzip(text)};
}

TEST(CurlHttpClientTest, GivesStatusHeadersAndBody) {
  const auto server =
      ServeAlways({.status = 404,
                   .headers = {{"X-One", " a "}, {"X-Many", "1"}, {"x-many", "2"}, {"X-None", ""}},
                   .body = "not here"});
  const auto client = ClientFor({server->url()});
  const auto response = client->Fetch({.url = server->url("/a%20b?c=d#e")});
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->status, 404);
  EXPECT_THAT(response->headers, ElementsAre(Pair("content-length", "8"), Pair("x-many", "1, 2"),
                                             Pair("x-none", ""), Pair("x-one", "a")));
  EXPECT_EQ(response->body, "not here");
  EXPECT_EQ(server->requests()[0].target, "/a%20b?c=d");
}

TEST(CurlHttpClientTest, ReadsHeadersOfAllShapes) {
  const auto server = ServeAlways(
      {.raw = "HTTP/1.1 103 Early\r\nLink: early\r\n\r\nHTTP/1.1 200\r\nX: a\r\n b\r\n"
              "Transfer-Encoding: chunked\r\nTrailer: Late\r\n\r\n2\r\nok\r\n0\r\nLate: 1\r\n\r\n"});
  const auto client = ClientFor({server->url()});
  const auto response = client->Fetch({.url = server->url()});
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->status, 200);
  EXPECT_EQ(response->body, "ok");
  EXPECT_THAT(response->headers,
              ElementsAre(Pair("trailer", "Late"), Pair("transfer-encoding", "chunked"), Pair("x", "a b")));
}

TEST(CurlHttpClientTest, SendsHeadersAndWhoItIs) {
  const auto server = ServeAlways({});
  const auto client = ClientFor({server->url()});
  const HttpRequest request{.url = server->url(),
                            .headers = {{"AUTHORIZATION", "Bearer t"}, {"X-Empty", ""}}};
  ASSERT_TRUE(client->Fetch(request).ok());
  ASSERT_TRUE(client->Fetch({.url = server->url(), .headers = {{"User-Agent", "other"}}}).ok());
  const HttpRequestSeen seen = server->requests()[0];
  EXPECT_EQ(seen.method, "GET");
  EXPECT_EQ(seen.Header("authorization"), "Bearer t");
  EXPECT_EQ(seen.headers.count("x-empty"), 1u);
  EXPECT_EQ(seen.Header("user-agent"), "OpenKlout/0.1 (+connector)");
  EXPECT_THAT(seen.Header("accept-encoding"), AllOf(HasSubstr("gzip"), HasSubstr("br")));
  EXPECT_EQ(server->requests()[1].Header("user-agent"), "other");
}

TEST(CurlHttpClientTest, PostsABodyOfAnyBytes) {
  const auto server = ServeAlways(HttpReply::Json("{}", 201));
  const auto client = ClientFor({server->url()});
  for (const std::string& body : {std::string(), std::string("a\0b=c", 5), std::string(3 << 20, 'x')}) {
    const auto response = client->Fetch(
        {.method = "POST", .url = server->url("/token"), .headers = {{"Content-Type", "a/b"}}, .body = body});
    ASSERT_TRUE(response.ok()) << response.status();
    EXPECT_EQ(response->status, 201);
    EXPECT_EQ(server->requests().back().method, "POST");
    EXPECT_EQ(server->requests().back().Header("content-type"), "a/b");
    EXPECT_EQ(server->requests().back().body, body);
  }
}

TEST(CurlHttpClientTest, RefusesBadRequestsWithoutAskingAnyone) {
  const auto server = ServeAlways({});
  const auto client = ClientFor({server->url()});
  const HttpRequest cases[] = {
      {.method = "PUT", .url = server->url()},
      {.method = "GET\r\nX: y", .url = server->url()},
      {.url = server->url(), .headers = {{"X", "a\r\nY: b"}}},
      {.url = server->url(), .headers = {{"X", std::string("a\0b", 3)}}},
      {.url = server->url(), .headers = {{"X: a\r\nY", "b"}}},
      {.url = server->url(), .headers = {{"", "b"}}},
  };
  for (const HttpRequest& request : cases) {
    EXPECT_EQ(Outcome(client->Fetch(request)), "INVALID_ARGUMENT INVALID_FIELD");
  }
  for (const char* url :
       {"", "nothing", "ftp://a.example/", "file:///etc/passwd", "https://u:p@a.example/"}) {
    EXPECT_EQ(Outcome(client->Fetch({.url = url})), "INVALID_ARGUMENT URL") << url;
    EXPECT_EQ(Outcome(client->Stream({.url = url}, nullptr, nullptr)), "INVALID_ARGUMENT URL") << url;
  }
  EXPECT_EQ(server->connection_count(), 0u);
}

TEST(CurlHttpClientTest, UsesAConnectionAgain) {
  const auto server = ServeAlways({.body = "x"});
  const auto client = ClientFor({server->url()});
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(client->Fetch({.url = server->url()}).ok());
  EXPECT_EQ(server->connection_count(), 1u);
}

TEST(CurlHttpClientTest, KeepsNoCookiesAndAsksNoProxy) {
  setenv("http_proxy", "http://127.0.0.1:1", 1);
  setenv("ALL_PROXY", "http://127.0.0.1:1", 1);
  const auto server = ServeAlways({.headers = {{"Set-Cookie", "a=b; Path=/"}}});
  const auto client = ClientFor({server->url()});
  for (int i = 0; i < 2; ++i) {
    const auto response = client->Fetch({.url = server->url()});
    ASSERT_TRUE(response.ok()) << response.status();
  }
  EXPECT_EQ(server->requests()[1].headers.count("cookie"), 0u);
  unsetenv("http_proxy");
  unsetenv("ALL_PROXY");
}

TEST(CurlHttpClientTest, UnfoldsCompressedBodies) {
  const std::string text(100'000, 'a');
  const auto server = ServeAlways(Packed(text));
  const auto client = ClientFor({server->url()});
  const auto response = client->Fetch({.url = server->url(), .max_body_bytes = text.size()});
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(response->body, text);
}

TEST(CurlHttpClientTest, RefusesWhatIsTooLarge) {
  HttpReply many_headers;
  for (int i = 0; i < 2000; ++i) {
    many_headers.headers.emplace_back(absl::StrCat("X-", i), std::string(40, 'x'));
  }
  const struct {
    const char* what;
    HttpReply reply;
  } cases[] = {
      // Not a byte of the body comes.
      {"declared", {.body = std::string(1001, 'x'), .stall_after = 0}},
      {"in chunks", {.body = std::string(1001, 'x'), .chunked = true}},
      {"until the end", {.raw = "HTTP/1.1 200 OK\r\n\r\n" + std::string(1001, 'x')}},
      {"a bomb", Packed(std::string(10 << 20, '\0'))},
      {"a bomb in a bomb",
       {.headers = {{"Content-Encoding", "gzip, gzip"}}, .body = Gzip(Gzip(std::string(10 << 20, '\0')))}},
      {"many headers", many_headers},
      {"one long header", {.headers = {{"X", std::string(200'000, 'x')}}}},
      {"headers without an end", {.raw = "HTTP/1.1 200 OK\r\n" + std::string(1 << 20, 'x')}},
  };
  for (const auto& each : cases) {
    const auto server = ServeAlways(each.reply);
    const auto client = ClientFor({server->url()});
    EXPECT_EQ(Outcome(client->Fetch({.url = server->url(), .max_body_bytes = 1000})), kTooLarge) << each.what;
  }
}

TEST(CurlHttpClientTest, TakesExactlyTheLimit) {
  const auto server = Serve([](const HttpRequestSeen& request) {
    return HttpReply{.body = std::string(1000, 'x'), .chunked = request.path == "/chunked"};
  });
  const auto client = ClientFor({server->url()});
  for (const char* path : {"/whole", "/chunked"}) {
    const auto response = client->Fetch({.url = server->url(path), .max_body_bytes = 1000});
    ASSERT_TRUE(response.ok()) << response.status();
    EXPECT_EQ(response->body.size(), 1000u);
  }
}

TEST(CurlHttpClientTest, CannotReachWhatBreaksOff) {
  const struct {
    const char* what;
    HttpReply reply;
  } cases[] = {
      {"cut before the declared length", {.body = "0123456789", .cut_after = 9}},
      {"cut before the first byte", {.body = "0123456789", .cut_after = 0}},
      {"cut chunks", {.body = "0123456789", .chunked = true, .cut_after = 9}},
      {"all chunks but the last, empty one", {.body = "0123456789", .chunked = true, .cut_after = 10}},
      {"no answer", {.hang_up = true}},
      {"half a status line", {.raw = "HTTP/1.1 2"}},
      {"half the headers", {.raw = "HTTP/1.1 200 OK\r\nX: y\r\n"}},
      {"no HTTP", {.raw = "SSH-2.0-OpenSSH_9.2\r\n"}},
      {"chunks that are none", {.raw = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}},
      {"compression that is none", {.headers = {{"Content-Encoding", "gzip"}}, .body = "plain text"}},
      {"unknown compression", {.headers = {{"Content-Encoding", "secret-zip"}}, .body = "x"}},
  };
  for (const auto& each : cases) {
    const auto server = ServeAlways(each.reply);
    const auto client = ClientFor({server->url()});
    EXPECT_EQ(Outcome(client->Fetch({.url = server->url()})), kNotReached) << each.what;
  }
}

TEST(CurlHttpClientTest, CannotReachWhereNobodyListens) {
  auto server = ServeAlways({});
  const std::string url = server->url();
  const auto client = ClientFor({url});
  server.reset();
  EXPECT_EQ(Outcome(client->Fetch({.url = url})), kNotReached);
}

TEST(CurlHttpClientTest, ReadsWhatComesByteByByte) {
  const auto server = Serve([](const HttpRequestSeen& request) {
    return HttpReply{.body = std::string(300, 'x'), .chunked = request.path == "/chunked", .dribble = true};
  });
  const auto client = ClientFor({server->url()});
  for (const char* path : {"/whole", "/chunked"}) {
    EXPECT_EQ(client->Fetch({.url = server->url(path)})->body, std::string(300, 'x'));
  }
}

TEST(CurlHttpClientTest, GivesUpWhatIsTooSlow) {
  for (const HttpReply& reply : {HttpReply{.hold = true}, HttpReply{.body = "body", .stall_after = 2}}) {
    const auto server = ServeAlways(reply);
    const auto client = ClientFor({server->url()});
    EXPECT_EQ(Outcome(client->Fetch({.url = server->url(), .timeout = kShort})), kTooSlow);
    EXPECT_EQ(Outcome(client->Fetch({.url = server->url(), .timeout = absl::ZeroDuration()})), kTooSlow);
    EXPECT_TRUE(server->AwaitOpenConnections(0));
  }
}

TEST(CurlHttpClientTest, AsksAgainOnANewConnectionWhenAKeptOneIsClosed) {
  const auto server = Serve([](const HttpRequestSeen& request) {
    return HttpReply{.body = "x", .hang_up = request.path == "/close" && request.connection == 1};
  });
  const auto client = ClientFor({server->url()});
  ASSERT_TRUE(client->Fetch({.url = server->url()}).ok());
  const auto response = client->Fetch({.url = server->url("/close")});
  ASSERT_TRUE(response.ok()) << response.status();
  EXPECT_EQ(server->request_count(), 3u);

  server->CutConnections();
  ASSERT_TRUE(server->AwaitOpenConnections(0));
  EXPECT_TRUE(client->Fetch({.url = server->url()}).ok());
}

TEST(CurlHttpClientTest, NeverSendsAPostTwice) {
  const auto server =
      Serve([](const HttpRequestSeen& request) { return HttpReply{.hang_up = request.method == "POST"}; });
  const auto client = ClientFor({server->url()});
  ASSERT_TRUE(client->Fetch({.url = server->url()}).ok());
  EXPECT_EQ(Outcome(client->Fetch({.method = "POST", .url = server->url(), .body = "once"})), kNotReached);
  EXPECT_EQ(server->request_count(), 2u);
}

TEST(CurlHttpClientTest, RefusesPrivateAddressesHoweverTheyAreWritten) {
  const auto server = ServeAlways({});
  const auto client = ClientFor({});
  for (const char* host : {"127.0.0.1", "localhost", "0x7f000001", "2130706433", "127.1", "0", "[::1]",
                           "[::ffff:127.0.0.1]", "[::127.0.0.1]"}) {
    const std::string url = absl::StrCat("http://", host, ":", server->port(), "/");
    EXPECT_EQ(Outcome(client->Fetch({.url = url})), kRefused) << host;
    EXPECT_EQ(Outcome(client->Stream({.url = url}, nullptr, nullptr)), kRefused) << host;
  }
  for (const char* url :
       {"http://10.0.0.1/", "https://192.168.1.1/", "http://169.254.169.254/latest/meta-data"}) {
    EXPECT_EQ(Outcome(client->Fetch({.url = url})), kRefused) << url;
  }
  EXPECT_EQ(server->connection_count(), 0u);
}

TEST(CurlHttpClientTest, RefusesAnotherNameOfAConfiguredServer) {
  const auto server = ServeAlways({});
  const auto client = ClientFor({server->url()});
  ASSERT_TRUE(client->Fetch({.url = server->url()}).ok());
  EXPECT_EQ(Outcome(client->Fetch({.url = server->url("", "localhost")})), kRefused);
  EXPECT_EQ(server->connection_count(), 1u);
}

TEST(CurlHttpClientTest, FollowsRedirectsOfGet) {
  const auto server = Serve([](const HttpRequestSeen& request) {
    const int status = atoi(request.Query("status").c_str());
    if (request.path == "/from") return HttpReply::Redirect("/to there?a=b", status);
    return HttpReply::Text("there");
  });
  const auto client = ClientFor({server->url()});
  for (const int status : {301, 302, 303, 307, 308}) {
    server->ForgetRequests();
    const auto response = client->Fetch({.url = server->url(absl::StrCat("/from?status=", status)),
                                         .headers = {{"Authorization", "Bearer t"}}});
    ASSERT_TRUE(response.ok()) << response.status();
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "there");
    EXPECT_EQ(response->headers.count("location"), 0u);
    EXPECT_EQ(server->requests()[1].target, "/to%20there?a=b");
    EXPECT_EQ(server->requests()[1].Header("authorization"), "Bearer t");
  }
}

TEST(CurlHttpClientTest, GivesOtherAnswersThatNameALocationAsTheyAre) {
  const auto server = Serve([](const HttpRequestSeen& request) {
    if (request.path == "/none") return HttpReply{.status = 302};
    return HttpReply::Redirect("/to", request.path == "/201" ? 201 : 302);
  });
  const auto client = ClientFor({server->url()});
  EXPECT_EQ(client->Fetch({.method = "POST", .url = server->url("/post")})->status, 302);
  EXPECT_EQ(client->Fetch({.url = server->url("/201")})->status, 201);
  EXPECT_EQ(client->Fetch({.url = server->url("/none")})->status, 302);
  EXPECT_EQ(server->request_count(), 3u);
}

TEST(CurlHttpClientTest, FollowsThreeRedirectsAndNoMore) {
  const auto server = Serve([](const HttpRequestSeen& request) {
    const int left = atoi(request.Query("left").c_str());
    return left == 0 ? HttpReply::Text("there") : HttpReply::Redirect(absl::StrCat("?left=", left - 1));
  });
  const auto client = ClientFor({server->url()});
  EXPECT_EQ(Outcome(client->Fetch({.url = server->url("/?left=3")})), "OK");
  server->ForgetRequests();
  EXPECT_EQ(Outcome(client->Fetch({.url = server->url("/?left=1000000")})), kNotReached);
  EXPECT_EQ(server->request_count(), 4u);
}

TEST(CurlHttpClientTest, RefusesRedirectsToWhatMustNotBeAsked) {
  const auto inside = ServeAlways({.body = "secret"});
  std::string location;
  const auto server = Serve([&](const HttpRequestSeen&) { return HttpReply::Redirect(location); });
  const auto client = ClientFor({server->url()});
  for (const std::string& where :
       {inside->url("/admin"), inside->url("/admin", "localhost"),
        absl::StrCat("//127.0.0.1:", inside->port(), "/"), std::string("http://169.254.169.254/"),
        std::string("file:///etc/passwd"), std::string("gopher://a.example/"),
        absl::StrCat("http://user:password@127.0.0.1:", server->port(), "/")}) {
    location = where;
    EXPECT_EQ(Outcome(client->Fetch({.url = server->url()})), kRefused) << where;
    EXPECT_EQ(Outcome(client->Stream({.url = server->url()}, nullptr, nullptr)), kRefused) << where;
  }
  EXPECT_EQ(inside->connection_count(), 0u);
}

TEST(CurlHttpClientTest, SendsNoSecretToAnotherOrigin) {
  std::string back;
  const auto other = Serve([&](const HttpRequestSeen& request) {
    return request.path == "/back" ? HttpReply::Redirect(back) : HttpReply::Text("there");
  });
  const auto server = Serve([&](const HttpRequestSeen& request) {
    if (request.path == "/home") return HttpReply::Text("home");
    return HttpReply::Redirect(other->url(request.path));
  });
  back = server->url("/home");
  const auto client = ClientFor({server->url(), other->url()});
  const std::vector<std::pair<std::string, std::string>> secrets = {
      {"Authorization", "Bearer secret"}, {"X-Api-Key", "secret"}, {"Cookie", "session=secret"}};
  ASSERT_EQ(client->Fetch({.url = server->url("/on"), .headers = secrets})->body, "there");
  ASSERT_EQ(client->Fetch({.url = server->url("/back"), .headers = secrets})->body, "home");

  EXPECT_EQ(server->requests()[0].Header("authorization"), "Bearer secret");
  std::vector<HttpRequestSeen> without = other->requests();
  without.push_back(server->requests().back());
  EXPECT_EQ(without.back().path, "/home");
  for (const HttpRequestSeen& seen : without) {
    for (const auto& [name, value] : seen.headers) EXPECT_THAT(value, Not(HasSubstr("secret"))) << name;
  }
}

TEST(CurlHttpClientTest, NamesNoMoreThanTheHostInErrors) {
  const auto server = Serve([](const HttpRequestSeen& request) -> HttpReply {
    if (request.path == "/secret/slow") return {.hold = true};
    if (request.path == "/secret/large") return {.body = std::string(1000, 'x')};
    if (request.path == "/secret/cut") return {.body = "secret", .cut_after = 3};
    if (request.path == "/secret/loop") return HttpReply::Redirect("?token=secret");
    if (request.path == "/secret/private") return HttpReply::Redirect("http://10.0.0.1/secret");
    return {.raw = "secret"};
  });
  const auto client = ClientFor({server->url()});
  for (const char* name : {"slow", "large", "cut", "loop", "private", "nonsense"}) {
    const absl::Status status =
        client
            ->Fetch({.url = server->url(absl::StrCat("/secret/", name, "?token=secret")),
                     .headers = {{"Authorization", "secret"}},
                     .timeout = absl::Seconds(name == std::string("slow") ? 0 : 60),
                     .max_body_bytes = 100})
            .status();
    EXPECT_FALSE(status.ok()) << name;
    EXPECT_THAT(status.ToString(), AllOf(HasSubstr("0.0.1 "), Not(HasSubstr("secret")))) << name;
  }
}

TEST(CurlHttpClientTest, AsksForManyAtATimeWithinItsBound) {
  const auto gate = std::make_shared<HttpGate>();
  const auto server =
      Serve([&](const HttpRequestSeen& request) { return HttpReply{.body = request.path, .gate = gate}; });
  const auto client = ClientFor({server->url()}, {.max_requests = 8});
  std::atomic<int> good = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 64; ++i) {
    threads.emplace_back([&, i] {
      for (int j = 0; j < 4; ++j) {
        const std::string path = absl::StrCat("/", i, "/", j);
        const auto response = client->Fetch({.url = server->url(path), .timeout = absl::Seconds(120)});
        if (response.ok() && response->body == path) ++good;
      }
    });
  }
  EXPECT_TRUE(server->AwaitRequests(8));
  EXPECT_EQ(server->request_count(), 8u);
  EXPECT_EQ(server->connection_count(), 8u);
  gate->Open();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(good, 64 * 4);
  EXPECT_LE(server->connection_count(), 16u);
}

TEST(CurlHttpClientTest, WaitingForAPlaceIsPartOfTheTimeout) {
  const auto gate = std::make_shared<HttpGate>();
  const auto server = ServeAlways({.gate = gate});
  const auto client = ClientFor({server->url()}, {.max_requests = 1});
  std::thread first([&] { EXPECT_TRUE(client->Fetch({.url = server->url()}).ok()); });
  EXPECT_TRUE(server->AwaitRequests(1));
  EXPECT_EQ(Outcome(client->Fetch({.url = server->url(), .timeout = kShort})), kTooSlow);
  EXPECT_EQ(server->request_count(), 1u);
  gate->Open();
  first.join();
}

TEST(CurlHttpClientTest, ShutdownCancelsWhatIsUnderWayAndWhatWaits) {
  const auto server = ServeAlways({.hold = true});
  auto client = ClientFor({server->url()}, {.max_requests = 4});
  std::atomic<int> cancelled = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&, client = client.get()] {
      if (Outcome(client->Fetch({.url = server->url()})) == kCancelled) ++cancelled;
    });
  }
  EXPECT_TRUE(server->AwaitRequests(4));
  client->Shutdown();
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(cancelled, 8);
  EXPECT_EQ(Outcome(client->Fetch({.url = server->url()})), kCancelled);
  client.reset();
  EXPECT_TRUE(server->AwaitOpenConnections(0));
}

TEST(CurlHttpClientTest, DestructionWaitsForItsCallers) {
  const auto server = ServeAlways({.hold = true});
  auto client = ClientFor({server->url()});
  std::thread thread([&server, client = client.get()] {
    EXPECT_EQ(Outcome(client->Fetch({.url = server->url()})), kCancelled);
  });
  EXPECT_TRUE(server->AwaitRequests(1));
  client.reset();
  thread.join();
}

}  // namespace
}  // namespace klout::connector
