// The Connect protocol as clients speak it, files, and services that are away.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "common/channel.h"
#include "common/grpc_server.h"
#include "tests/integration/gateway_fixture.h"

namespace klout::gateway {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string Enveloped(const std::string& message) {
  std::string envelope(5, '\0');
  envelope[3] = static_cast<char>(message.size() >> 8);
  envelope[4] = static_cast<char>(message.size());
  return envelope + message;
}

// Flags and bodies of enveloped messages.
std::vector<std::pair<int, std::string>> Opened(const std::string& bytes) {
  std::vector<std::pair<int, std::string>> messages;
  for (size_t at = 0; at + 5 <= bytes.size();) {
    size_t size = 0;
    for (size_t i = 1; i < 5; ++i) size = size << 8 | static_cast<unsigned char>(bytes[at + i]);
    messages.emplace_back(bytes[at], bytes.substr(at + 5, size));
    at += 5 + size;
  }
  return messages;
}

class GatewayProtocolTest : public GatewayFixture {};

TEST_F(GatewayProtocolTest, AnswersJsonAndBinaryAlike) {
  const HttpAnswer json = Scoring("GetScore", "{\"subject\":\"person:p4\"}");
  EXPECT_EQ(json.status, 200);
  EXPECT_EQ(json.Header("content-type"), "application/json");
  EXPECT_EQ(json.Header("x-content-type-options"), "nosniff");
  EXPECT_THAT(json.body, HasSubstr("\"person\":\"person:p4\""));
  scoring::v1::GetScoreRequest request;
  request.set_subject("person:p4");
  const HttpAnswer binary = HttpCall(port(), "POST", "/klout.scoring.v1.ScoringService/GetScore", {"Content-Type: application/proto"}, request.SerializeAsString());
  scoring::v1::GetScoreResponse response;
  ASSERT_TRUE(response.ParseFromString(binary.body));
  EXPECT_EQ(response.score().person(), "person:p4");
}

TEST_F(GatewayProtocolTest, CarriesErrorsWithReasonFieldAndStatus) {
  const HttpAnswer unknown = Scoring("GetScore", "{\"subject\":\"twitter:nobody\"}");
  EXPECT_EQ(unknown.status, 404);
  EXPECT_THAT(unknown.body, HasSubstr("{\"code\":\"not_found\",\"message\":"));
  EXPECT_THAT(unknown.body, HasSubstr("\"type\":\"klout.common.v1.ErrorDetail\""));
  EXPECT_THAT(unknown.body, HasSubstr("\"debug\":{\"reason\":\"SUBJECT_UNKNOWN\",\"field\":\"subject\"}"));
  EXPECT_EQ(Scoring("GetScore", "{\"subject\":\"\"}").status, 400);
  EXPECT_EQ(Scoring("GetScore", "{").status, 400);
  EXPECT_EQ(Scoring("GetScore", "{}", {"Connect-Timeout-Ms: soon"}).status, 400);
  EXPECT_EQ(Scoring("GetScore", "{}", {"Content-Encoding: gzip"}).status, 501);
  EXPECT_EQ(Scoring("Nothing", "{}").status, 501);
  EXPECT_EQ(HttpCall(port(), "GET", "/klout.scoring.v1.ScoringService/GetScore").status, 405);
  EXPECT_EQ(HttpCall(port(), "POST", "/klout.scoring.v1.ScoringService/GetScore", {"Content-Type: application/proto"}, "\xff\xff").status, 400);
}

TEST_F(GatewayProtocolTest, StreamsToTheEnd) {
  const std::vector<std::string> headers = {Bearer(KeyWith({v1::SCOPE_CAMPAIGNS}, first_.id)), "Content-Type: application/connect+json"};
  const HttpAnswer answer = HttpCall(port(), "POST", "/klout.perks.v1.PerksService/ExportLedger", headers,
                                     Enveloped(absl::StrCat("{\"campaignId\":\"", first_.campaign, "\"}")));
  EXPECT_EQ(answer.status, 200);
  const auto messages = Opened(answer.body);
  ASSERT_GE(messages.size(), 2u);
  EXPECT_THAT(messages.front().second, HasSubstr("campaign.created"));
  EXPECT_EQ(messages.back().first, 2);
  EXPECT_EQ(messages.back().second, "{}");
}

TEST_F(GatewayProtocolTest, EndsAStreamWithItsError) {
  const std::vector<std::string> headers = {"Content-Type: application/connect+json"};
  const HttpAnswer answer = HttpCall(port(), "POST", "/klout.scoring.v1.ScoringService/WatchScores", headers, Enveloped("{\"subjects\":[\"person:p4\"]}"));
  const auto messages = Opened(answer.body);
  ASSERT_EQ(messages.size(), 1u);
  EXPECT_EQ(messages[0].first, 2);
  EXPECT_THAT(messages[0].second, HasSubstr("\"code\":\"unauthenticated\""));
  for (const std::string& bad : {std::string("{}"), std::string("\x00\x00\x00\x00\x09{}", 7), std::string("\x01\x00\x00\x00\x02{}", 7)}) {
    EXPECT_THAT(HttpCall(port(), "POST", "/klout.perks.v1.PerksService/ExportLedger", {headers[0], Bearer(KeyWith({v1::SCOPE_OPERATE}))}, bad).body,
                HasSubstr("\"error\""));
  }
}

TEST_F(GatewayProtocolTest, SendsChangesAsTheyComeAndStopsWhenTheReaderLeaves) {
  HttpClient client(port());
  const std::string body = Enveloped("{\"subjects\":[\"person:p4\"]}");
  client.Send(absl::StrCat("POST /klout.scoring.v1.ScoringService/WatchScores HTTP/1.1\r\nHost: h\r\nContent-Type: application/connect+json\r\n",
                           Bearer(KeyWith({v1::SCOPE_SCORES})), "\r\nContent-Length: ", body.size(), "\r\n\r\n", body));
  std::string seen;
  while (seen.find("person:p4") == std::string::npos) {
    const std::string more = client.ReadSome();
    ASSERT_FALSE(more.empty()) << seen;
    seen += more;
  }
  // The destructors of client and gateway must not wait for a stream that has no end.
}

TEST_F(GatewayProtocolTest, ExportsAllThatIsKeptAboutAPersonAndErasesThem) {
  const std::vector<std::string> ada = SignIn("person:p1").headers();
  std::vector<std::string> stream = ada;
  stream.push_back("Content-Type: application/connect+json");
  const auto pieces = Opened(HttpCall(port(), "POST", "/klout.gateway.v1.GatewayService/ExportMyData", stream, Enveloped("{}")).body);
  ASSERT_GE(pieces.size(), 2u);
  EXPECT_EQ(pieces.back().second, "{}");
  EXPECT_EQ(Own("EraseMe", "{\"confirm\":\"person:p2\"}", ada).status, 400);
  const HttpAnswer erased = Own("EraseMe", "{\"confirm\":\"person:p1\"}", ada);
  EXPECT_EQ(erased.status, 200) << erased.body;
  EXPECT_THAT(erased.body, HasSubstr("\"accountsRemoved\":1"));
  EXPECT_THAT(erased.body, Not(HasSubstr("p1")));
  EXPECT_THAT(erased.Header("set-cookie"), HasSubstr("Max-Age=0"));
  EXPECT_EQ(Scoring("GetScore", "{\"subject\":\"person:p1\"}").status, 404);
  EXPECT_THAT(Own("GetSession", "{}", ada).body, Not(HasSubstr("person")));
  EXPECT_EQ(Perks("ListOffers", "{}", ada).status, 401);
}

TEST_F(GatewayProtocolTest, ServesTheAppAndNothingElseOfTheDisk) {
  const std::string web = dir_.path() + "/web";
  std::filesystem::create_directories(web + "/assets");
  std::ofstream(web + "/index.html") << "<!doctype html>app";
  std::ofstream(web + "/assets/app-1.js") << "let a = 1;";
  std::ofstream(web + "/assets/app-1.js.gz") << "zipped";
  std::ofstream(dir_.path() + "/secret.txt") << "secret";
  GatewayOptions options;
  options.web_dir = web;
  OpenGateway(options);
  const HttpAnswer page = HttpCall(port(), "GET", "/person/twitter:ada");
  EXPECT_EQ(page.body, "<!doctype html>app");
  EXPECT_THAT(page.Header("content-security-policy"), HasSubstr("script-src 'self'"));
  EXPECT_EQ(page.Header("x-frame-options"), "DENY");
  EXPECT_EQ(HttpCall(port(), "GET", "/", {"If-None-Match: " + page.Header("etag")}).status, 304);
  const HttpAnswer script = HttpCall(port(), "GET", "/assets/app-1.js");
  EXPECT_EQ(script.body, "let a = 1;");
  EXPECT_THAT(script.Header("cache-control"), HasSubstr("immutable"));
  EXPECT_EQ(HttpCall(port(), "GET", "/assets/app-1.js", {"Accept-Encoding: gzip, br"}).Header("content-encoding"), "gzip");
  EXPECT_EQ(HttpCall(port(), "GET", "/assets/none.js").status, 404);
  EXPECT_EQ(HttpCall(port(), "POST", "/").status, 405);
  for (const char* path : {"/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "//etc/passwd",
                           "/assets/%00", "/index.html%00.js", "/assets/\\..\\secret.txt"}) {
    EXPECT_THAT(HttpCall(port(), "GET", path).body, Not(HasSubstr("secret"))) << path;
    EXPECT_THAT(HttpCall(port(), "GET", path).body, Not(HasSubstr("root:"))) << path;
  }
}

TEST_F(GatewayProtocolTest, SaysWhichServiceIsAwayAndRecoversWithoutARestart) {
  const std::string socket = "unix:" + dir_.path() + "/topics.sock";
  GatewayOptions options;
  options.data_dir = dir_.path() + "/second";
  options.listen = "127.0.0.1:0";
  options.rpc_listen = options.metrics_listen = "";
  options.topics = socket;
  options.anyone_rate = 1'000'000;
  GatewayServer::Peers peers;
  peers.scoring = scoring_->InProcessChannel();
  peers.connector = connector_->InProcessChannel();
  peers.perks = perks_->InProcessChannel();
  const auto gateway = Value(GatewayServer::Create(options, scoring::TestClock(), std::move(peers)));
  const HttpAnswer away = ConnectCall(gateway->http_port(), "klout.topics.v1.TopicsService/GetModelInfo", "{}");
  EXPECT_EQ(away.status, 503);
  EXPECT_THAT(away.body, HasSubstr("\"reason\":\"BACKEND\""));
  EXPECT_THAT(away.body, Not(HasSubstr("sock")));
  EXPECT_EQ(HttpCall(gateway->http_port(), "GET", "/readyz").status, 503);
  EXPECT_EQ(HttpCall(gateway->http_port(), "GET", "/healthz").status, 200);
  EXPECT_EQ(ConnectCall(gateway->http_port(), "klout.scoring.v1.ScoringService/GetModelReport", "{}").status, 200);
  const auto topics = Value(topics::TopicsServer::Create({.model_dir = KLOUT_SOURCE_DIR "/services/topics", .listen = socket, .metrics_listen = ""}));
  // gRPC connects again by itself, within its pauses of up to 5 seconds.
  const absl::Time deadline = absl::Now() + absl::Seconds(20);
  int status = 0;
  while (status != 200 && absl::Now() < deadline) status = ConnectCall(gateway->http_port(), "klout.topics.v1.TopicsService/GetModelInfo", "{}").status;
  EXPECT_EQ(status, 200);
  EXPECT_EQ(HttpCall(gateway->http_port(), "GET", "/readyz").status, 200);
}

TEST_F(GatewayProtocolTest, GivesEachOfManyCallersAtOnceTheirOwnScore) {
  std::vector<std::thread> callers;
  std::atomic<int> right = 0;
  for (int caller = 0; caller < 16; ++caller) {
    callers.emplace_back([this, caller, &right] {
      for (int i = 0; i < 20; ++i) {
        const int user = (caller * 7 + i) % 21;
        const std::string person = absl::StrCat("person:p", user);
        const HttpAnswer answer = Scoring("GetScore", absl::StrCat("{\"subject\":\"", person, "\"}"));
        // There is no p20.
        const bool is_right = user == 20 ? answer.status == 404 && answer.body.find("SUBJECT_UNKNOWN") != std::string::npos
                                         : answer.body.find(absl::StrCat("\"subject\":\"", person, "\"")) != std::string::npos;
        if (is_right) ++right;
      }
    });
  }
  for (std::thread& caller : callers) caller.join();
  EXPECT_EQ(right, 16 * 20);
}

// Answers nothing until its caller gives up.
class SilentScoring final : public scoring::v1::ScoringService::CallbackService {
 public:
  grpc::ServerUnaryReactor* GetScore(grpc::CallbackServerContext*, const scoring::v1::GetScoreRequest*, scoring::v1::GetScoreResponse*) override {
    return new UntilCancelled();
  }
  grpc::ServerUnaryReactor* ListMoments(grpc::CallbackServerContext*, const scoring::v1::ListMomentsRequest*, scoring::v1::ListMomentsResponse*) override {
    return new UntilCancelled();
  }

 private:
  struct UntilCancelled final : grpc::ServerUnaryReactor {
    void OnCancel() override { Finish(grpc::Status::CANCELLED); }
    void OnDone() override { delete this; }
  };
};

TEST_F(GatewayProtocolTest, GivesASlowServiceTheCallersTimeAndNoMore) {
  SilentScoring silent;
  auto server = GrpcServer::Create({}, {&silent}, nullptr);
  ASSERT_TRUE(server.ok()) << server.status();
  GatewayOptions options;
  options.data_dir = dir_.path() + "/slow";
  options.listen = "127.0.0.1:0";
  options.rpc_listen = options.metrics_listen = "";
  options.public_accounts = "all";
  GatewayServer::Peers peers;
  peers.scoring = (*server)->InProcessChannel();
  peers.topics = topics_->InProcessChannel();
  peers.connector = connector_->InProcessChannel();
  peers.perks = perks_->InProcessChannel();
  const auto gateway = Value(GatewayServer::Create(options, scoring::TestClock(), std::move(peers)));
  for (const char* method : {"GetScore", "ListMoments"}) {
    const HttpAnswer answer = ConnectCall(gateway->http_port(), absl::StrCat("klout.scoring.v1.ScoringService/", method), "{\"subject\":\"person:p4\"}",
                                          {"Connect-Timeout-Ms: 100"});
    EXPECT_EQ(answer.status, 504) << method << answer.body;
    EXPECT_THAT(answer.body, HasSubstr("{\"code\":\"deadline_exceeded\""));
  }
  // Others are not held up.
  EXPECT_EQ(ConnectCall(gateway->http_port(), "klout.topics.v1.TopicsService/GetModelInfo", "{}").status, 200);
}

TEST_F(GatewayProtocolTest, CountsCallsByMethodAndCode) {
  Scoring("GetScore", "{\"subject\":\"person:p4\"}");
  Scoring("GetScore", "{\"subject\":\"twitter:nobody\"}");
  const std::string metrics = gateway_->MetricsText();
  EXPECT_THAT(metrics, HasSubstr("klout_gateway_calls_total{code=\"ok\",method=\"klout.scoring.v1.ScoringService/GetScore\"} 1"));
  EXPECT_THAT(metrics, HasSubstr("klout_gateway_calls_total{code=\"not_found\",method=\"klout.scoring.v1.ScoringService/GetScore\"} 1"));
  EXPECT_THAT(metrics, HasSubstr("klout_gateway_requests_total 2"));
}

}  // namespace
}  // namespace klout::gateway
