#include <thread>

#include "services/connector/network/curl_http_client.h"
#include "tests/testing/test_ca.h"
#include "tests/unit/connector_network/network_suite.h"

namespace klout::connector {
namespace {

class CurlHttpClientTlsTest : public testing::Test {
 protected:
  std::unique_ptr<CurlHttpClient> Trusting(const std::vector<std::string>& base_urls) {
    return ClientFor(base_urls, {.ca_file = ca_.file()});
  }

  const TestCa ca_;
};

TEST_F(CurlHttpClientTlsTest, AsksAServerThatIsVerified) {
  const auto server = ServeAlways(HttpReply::Text("ok"), {.tls = ca_.Issue()});
  const auto client = Trusting({server->url(), server->url("", "localhost")});
  for (const std::string& url : {server->url(), server->url("", "localhost")}) {
    const auto response = client->Fetch({.url = url});
    ASSERT_TRUE(response.ok()) << response.status();
    EXPECT_EQ(response->body, "ok");
  }
  ASSERT_TRUE(client->Fetch({.url = server->url()}).ok());
  EXPECT_EQ(server->connection_count(), 2u);
}

TEST_F(CurlHttpClientTlsTest, AsksNoServerThatIsNotVerified) {
  const TestCa other;
  const struct {
    const char* what;
    TestCertificate certificate;
  } cases[] = {
      {"an authority nobody trusts", other.Issue()},
      {"another host", ca_.Issue({"other.example", "127.0.0.2"})},
      {"the address as a name", ca_.Issue({"localhost"})},
      {"expired", ca_.IssueExpired()},
  };
  for (const auto& each : cases) {
    const auto server = ServeAlways(HttpReply::Text("ok"), {.tls = each.certificate});
    EXPECT_EQ(Outcome(Trusting({server->url()})->Fetch({.url = server->url()})), kNotReached) << each.what;
    EXPECT_EQ(server->request_count(), 0u) << each.what;
  }
}

TEST_F(CurlHttpClientTlsTest, DoesNotTrustItWithoutTheFile) {
  const auto server = ServeAlways(HttpReply::Text("ok"), {.tls = ca_.Issue()});
  EXPECT_EQ(Outcome(ClientFor({server->url()})->Fetch({.url = server->url()})), kNotReached);
  EXPECT_EQ(server->request_count(), 0u);
}

TEST_F(CurlHttpClientTlsTest, DoesNotStartWithoutTheFile) {
  EXPECT_EQ(Outcome(CurlHttpClient::Create(AddressGuard(), {.ca_file = "/nowhere/ca.pem"})),
            "INVALID_ARGUMENT INVALID_FIELD");
}

TEST_F(CurlHttpClientTlsTest, AsksForManyAtATime) {
  const auto gate = std::make_shared<HttpGate>();
  const auto server = ServeAlways({.gate = gate}, {.tls = ca_.Issue()});
  const auto client = Trusting({server->url()});
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] { EXPECT_EQ(Outcome(client->Fetch({.url = server->url()})), "OK"); });
  }
  EXPECT_TRUE(server->AwaitRequests(8));
  gate->Open();
  for (std::thread& thread : threads) thread.join();
}

TEST_F(CurlHttpClientTlsTest, CannotReachAServerThatSpeaksNoTls) {
  // Its answer to a hello of TLS is that the request is too long.
  const auto server = ServeAlways(HttpReply::Text("ok"), {.max_head_bytes = 100});
  const std::string url = "https" + server->url().substr(4);
  EXPECT_EQ(Outcome(Trusting({url})->Fetch({.url = url})), kNotReached);
}

TEST_F(CurlHttpClientTlsTest, CannotReachWhatIsCutWithoutAGoodbye) {
  for (const HttpReply& reply :
       {HttpReply{.body = "0123", .cut_after = 2}, HttpReply{.body = "0123", .chunked = true, .cut_after = 4},
        HttpReply{.hang_up = true}}) {
    const auto server = ServeAlways(reply, {.tls = ca_.Issue()});
    EXPECT_EQ(Outcome(Trusting({server->url()})->Fetch({.url = server->url()})), kNotReached);
  }
}

TEST_F(CurlHttpClientTlsTest, IsNeverSentFromHttpsToHttpButBetweenConfiguredOrigins) {
  const auto plain = ServeAlways(HttpReply::Text("plain"));
  const auto server = ServeAlways(HttpReply::Redirect(plain->url()), {.tls = ca_.Issue()});
  EXPECT_EQ(Outcome(Trusting({server->url()})->Fetch({.url = server->url()})), kRefused);
  EXPECT_EQ(plain->connection_count(), 0u);
  EXPECT_EQ(Trusting({server->url(), plain->url()})->Fetch({.url = server->url()})->body, "plain");
}

TEST_F(CurlHttpClientTlsTest, FollowsFromHttpToHttpsWithoutSecrets) {
  const auto secure = ServeAlways(HttpReply::Text("secure"), {.tls = ca_.Issue()});
  const auto server = ServeAlways(HttpReply::Redirect(secure->url()));
  const auto client = Trusting({server->url(), secure->url()});
  EXPECT_EQ(client->Fetch({.url = server->url(), .headers = {{"Authorization", "t"}}})->body, "secure");
  EXPECT_EQ(secure->requests()[0].headers.count("authorization"), 0u);
}

}  // namespace
}  // namespace klout::connector
