#ifndef KLOUT_TESTS_INTEGRATION_GATEWAY_V2_FIXTURE_H_
#define KLOUT_TESTS_INTEGRATION_GATEWAY_V2_FIXTURE_H_

#include <curl/curl.h>
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "common/channel.h"
#include "common/error.h"
#include "common/facts/fact_batch_builder.h"
#include "common/ingest_client.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/connector/service.h"
#include "services/connector/store/rocks_connector_store.h"
#include "services/gateway/service.h"
#include "services/scoring/service.h"
#include "services/topics/service.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {

inline constexpr uint32_t kDay = 86'400;
inline constexpr int kReaders = 40;
inline constexpr int kFriends = 7;

struct V2Answer {
  long status = 0;
  std::string body;
  std::map<std::string, std::string> headers;
};

inline size_t AppendBody(char* bytes, size_t one, size_t count, void* to) {
  static_cast<std::string*>(to)->append(bytes, one * count);
  return one * count;
}

inline size_t TakeHeader(char* bytes, size_t one, size_t count, void* to) {
  const std::string line(bytes, one * count);
  const size_t colon = line.find(':');
  if (colon != line.npos) (*static_cast<std::map<std::string, std::string>*>(to))[line.substr(0, colon)] = line.substr(colon + 2, line.size() - colon - 4);
  return one * count;
}

// What the services together know of the world. Ann is on Twitter (100, "@AnnT") and Instagram (200, "ann.pics"), most act on her on Twitter. Friends f0 to
// f6 (twitter:f0...) and Ann act on each other; readers who linked nothing act on all of them. Bob is linked at scoring alone. Nobody acts on Quiet.
class GatewayV2Test : public ::testing::Test {
 protected:
  GatewayV2Test() : clock_(absl::FromUnixSeconds(scoring::kStart + 31 * kDay)) {
    StartScoring();
    topics_ = topics::TopicsServer::Create({.model_dir = KLOUT_SOURCE_DIR "/services/topics", .listen = "", .metrics_listen = "", .threads = 1}).value();
    StartConnector();
    StartGateway("linked");
  }

  void StartScoring() {
    scoring_ = scoring::ScoringServer::Create(
                   {.data_dir = dir_.path() + "/scoring", .listen = "", .metrics_listen = "", .publish_every = absl::ZeroDuration(), .threads = 1}, clock_)
                   .value();
    scoring_stub_ = scoring::v1::ScoringService::NewStub(scoring_->InProcessChannel());
    // Days with history 1, 7 and 30 days before the last.
    for (const uint32_t day : {0u, 23u, 29u, 30u}) {
      IngestDay(day);
      scoring::v1::PublishSnapshotRequest request;
      request.set_force(true);
      scoring::v1::PublishSnapshotResponse response;
      Must(&Scoring::PublishSnapshot, request, &response);
    }
  }

  static std::string Friend(int i) { return absl::StrCat("f", i); }

  void IngestDay(uint32_t day) {
    const auto time = static_cast<uint32_t>(scoring::kStart + day * kDay);
    FactBatchBuilder facts;
    facts.AddLink(fact::v1::NETWORK_TWITTER, "100", "ann", scoring::kStart);
    facts.AddLink(fact::v1::NETWORK_INSTAGRAM, "200", "ann", scoring::kStart);
    facts.AddLink(fact::v1::NETWORK_TWITTER, "bob", "bob", scoring::kStart);
    facts.AddLink(fact::v1::NETWORK_TWITTER, "quiet", "quiet", scoring::kStart);
    facts.AddInteraction(fact::v1::NETWORK_TWITTER, "quiet", "100", fact::v1::INTERACTION_KIND_LIKE, time);
    const std::vector<std::pair<std::string, uint32_t>> topics = {{"espresso", 90}, {"coffee-and-tea", 80}, {"food-and-drink", 70}, {"klingon-opera", 60}};
    fact::v1::Post post;
    post.mutable_author()->set_network(fact::v1::NETWORK_TWITTER);
    post.mutable_author()->set_id("100");
    post.set_id(absl::StrCat("post-", day));
    post.mutable_time()->set_seconds(time);
    for (const auto& [topic, confidence] : topics) {
      auto* of = post.add_topics();
      of->set_topic(topic);
      of->set_confidence_percent(confidence);
    }
    facts.AddPost(post);
    // More each time, so that scores move.
    const int readers = kReaders * static_cast<int>(day + 10) / 40;
    for (int r = 0; r < readers; ++r) {
      const std::string reader = absl::StrCat("reader", r);
      facts.AddInteraction(fact::v1::NETWORK_TWITTER, reader, "100", fact::v1::INTERACTION_KIND_REPLY, time + 60 + r, post.id());
      if (r % 3 == 0) facts.AddInteraction(fact::v1::NETWORK_TWITTER, reader, Friend(r % kFriends), fact::v1::INTERACTION_KIND_RESHARE, time + 90 + r);
      if (r % 4 == 0) facts.AddInteraction(fact::v1::NETWORK_TWITTER, reader, "bob", fact::v1::INTERACTION_KIND_LIKE, time + 95 + r);
      if (r < 5) facts.AddInteraction(fact::v1::NETWORK_INSTAGRAM, reader, "200", fact::v1::INTERACTION_KIND_LIKE, time + 99 + r);
    }
    for (int f = 0; f < kFriends; ++f) {
      facts.AddLink(fact::v1::NETWORK_TWITTER, Friend(f), Friend(f), scoring::kStart);
      facts.AddInteraction(fact::v1::NETWORK_TWITTER, Friend(f), "100", fact::v1::INTERACTION_KIND_REPLY, time + 200 + f, post.id());
      facts.AddInteraction(fact::v1::NETWORK_TWITTER, "100", Friend(f), fact::v1::INTERACTION_KIND_RESHARE, time + 300 + f);
    }
    // +K for the weakest of the topics puts it first.
    if (day == 30) facts.AddEndorsement(fact::v1::NETWORK_TWITTER, "f0", fact::v1::NETWORK_TWITTER, "100", "food-and-drink", time + 400);
    IngestClient client(*scoring_stub_, {});
    ASSERT_TRUE(client.Send(facts.Take(absl::StrCat("day-", day))).ok());
    ASSERT_TRUE(client.Flush().ok());
  }

  void StartConnector() {
    connector::ConnectorOptions options;
    options.data_dir = dir_.path() + "/connector";
    options.listen = "";
    options.metrics_listen = "";
    options.networks_dir = KLOUT_SOURCE_DIR "/services/connector/networks";
    options.sync_every = absl::ZeroDuration();
    {
      // As linking leaves it.
      const auto store = connector::RocksConnectorStore::Open(options.data_dir + "/store").value();
      const auto put = [&store](fact::v1::Network network, const std::string& id, const std::string& person, const std::string& handle) {
        connector::v1::StoredAccount account;
        account.mutable_account()->set_network(network);
        account.mutable_account()->set_id(id);
        account.set_person_id(person);
        account.set_handle(handle);
        ASSERT_TRUE(store->PutAccount(account).ok());
      };
      put(fact::v1::NETWORK_TWITTER, "100", "ann", "AnnT");
      put(fact::v1::NETWORK_INSTAGRAM, "200", "ann", "ann.pics");
      for (int f = 0; f < kFriends; ++f) put(fact::v1::NETWORK_TWITTER, Friend(f), Friend(f), absl::StrCat("Friend_", f));
    }
    connector_ = connector::ConnectorServer::Create(options, clock_, {scoring_->InProcessChannel(), topics_->InProcessChannel()}).value();
  }

  void StartGateway(const std::string& public_accounts, std::shared_ptr<grpc::Channel> scoring = nullptr, std::shared_ptr<grpc::Channel> connector = nullptr) {
    gateway_.reset();
    gateway::GatewayOptions options;
    options.data_dir = dir_.path() + "/gateway";
    options.listen = "127.0.0.1:0";
    options.rpc_listen = "";
    options.metrics_listen = "";
    options.perks = "unix:" + dir_.path() + "/nobody.sock";
    options.public_accounts = public_accounts;
    gateway::GatewayServer::Peers peers;
    peers.scoring = scoring != nullptr ? scoring : scoring_->InProcessChannel();
    peers.topics = topics_->InProcessChannel();
    peers.connector = connector != nullptr ? connector : connector_->InProcessChannel();
    gateway_ = gateway::GatewayServer::Create(options, clock_, peers).value();
    key_ = NewKey({gateway::v1::SCOPE_SCORES}, 10'000, 100'000);
  }

  using Scoring = scoring::v1::ScoringService::StubInterface;
  template <typename Method, typename Request, typename Response>
  void Must(Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Seconds(60)));
    const grpc::Status status = (static_cast<Scoring&>(*scoring_stub_).*method)(&context, request, response);
    ASSERT_TRUE(status.ok()) << status.error_message();
  }

  // The secret of a new key.
  std::string NewKey(const std::vector<gateway::v1::Scope>& scopes, uint32_t rate, uint32_t daily_quota) {
    gateway::v1::CreateKeyRequest request;
    request.set_name("test");
    for (const gateway::v1::Scope scope : scopes) request.add_scopes(scope);
    request.set_rate(rate);
    request.set_daily_quota(daily_quota);
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + absl::Seconds(60)));
    gateway::v1::CreateKeyResponse response;
    const grpc::Status status = gateway::v1::GatewayService::NewStub(gateway_->InProcessChannel())->CreateKey(&context, request, &response);
    EXPECT_TRUE(status.ok()) << status.error_message();
    return response.secret();
  }

  // `path` as a client library has it, with its query but without the key.
  V2Answer GetWith(const std::string& key, const std::string& path, const char* method = "GET") {
    V2Answer answer;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    const std::string url = absl::StrCat(gateway_->url(), "/v2/", path, absl::StrContains(path, "?") ? "&" : "?", "key=", key);
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, AppendBody);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, TakeHeader);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer.headers);
    EXPECT_EQ(curl_easy_perform(curl.get()), CURLE_OK) << path;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
  }
  V2Answer Get(const std::string& path) { return GetWith(key_, path); }

  // Of a good answer.
  google::protobuf::Value Json(const std::string& path) {
    const V2Answer answer = Get(path);
    EXPECT_EQ(answer.status, 200) << path << ": " << answer.body;
    google::protobuf::Value value;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(answer.body, &value).ok()) << answer.body;
    return value;
  }
  static const google::protobuf::Value& At(const google::protobuf::Value& value, const std::string& field) { return value.struct_value().fields().at(field); }
  std::string IdOf(const std::string& path) { return At(Json("identity.json/" + path), "id").string_value(); }

  // What scoring says of the subject, and the text of a number in the API.
  scoring::v1::ListScoreHistoryResponse History(const std::string& subject) {
    scoring::v1::ListScoreHistoryRequest request;
    request.set_subject(subject);
    scoring::v1::ListScoreHistoryResponse response;
    Must(&Scoring::ListScoreHistory, request, &response);
    return response;
  }
  double ScoreOf(const std::string& subject) {
    scoring::v1::GetScoreRequest request;
    request.set_subject(subject);
    scoring::v1::GetScoreResponse response;
    Must(&Scoring::GetScore, request, &response);
    return response.score().score();
  }
  static std::string Text(double number) {
    std::string text = absl::StrFormat("%.3f", number);
    while (text.ends_with('0') && !text.ends_with(".0")) text.pop_back();
    return text == "-0.0" ? "0.0" : text;
  }
  static std::string BucketOf(double score) {
    const int tens = std::min(9, std::max(1, static_cast<int>(score / 10)));
    return tens == 9 ? "90-100" : absl::StrCat(tens, "0-", tens, "9");
  }
  std::string DeltasOf(const std::string& subject) {
    const auto history = History(subject);
    return absl::StrCat("{\"dayChange\":", Text(history.day_change()), ",\"weekChange\":", Text(history.week_change()), ",\"monthChange\":",
                        Text(history.month_change()), "}");
  }
  std::string UserOf(const std::string& id, const std::string& nick, const std::string& subject) {
    return absl::StrCat("{\"kloutId\":\"", id, "\",\"nick\":\"", nick, "\",\"score\":{\"score\":", Text(ScoreOf(subject)), ",\"bucket\":\"",
                        BucketOf(ScoreOf(subject)), "\"},\"scoreDeltas\":", DeltasOf(subject), "}");
  }

  scoring::TempDir dir_;
  FakeClock clock_;
  std::unique_ptr<scoring::ScoringServer> scoring_;
  std::unique_ptr<scoring::v1::ScoringService::Stub> scoring_stub_;
  std::unique_ptr<topics::TopicsServer> topics_;
  std::unique_ptr<connector::ConnectorServer> connector_;
  std::unique_ptr<gateway::GatewayServer> gateway_;
  std::string key_;
};

}  // namespace klout

#endif  // KLOUT_TESTS_INTEGRATION_GATEWAY_V2_FIXTURE_H_
