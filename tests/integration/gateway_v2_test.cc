// A client of the Klout API v2, as one was written in 2013, against the door with scoring, topics and the connector behind it.
#include <curl/curl.h>
#include <gmock/gmock.h>
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
namespace {

using fact::v1::NETWORK_INSTAGRAM;
using fact::v1::NETWORK_TWITTER;
using google::protobuf::Value;
using scoring::kStart;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

constexpr uint32_t kDay = 86'400;
constexpr int kReaders = 40;
constexpr int kFriends = 7;

struct Answer {
  long status = 0;
  std::string body;
  std::map<std::string, std::string> headers;
};

size_t Append(char* bytes, size_t one, size_t count, void* to) {
  static_cast<std::string*>(to)->append(bytes, one * count);
  return one * count;
}

size_t TakeHeader(char* bytes, size_t one, size_t count, void* to) {
  const std::string line(bytes, one * count);
  const size_t colon = line.find(':');
  if (colon != line.npos) (*static_cast<std::map<std::string, std::string>*>(to))[line.substr(0, colon)] = line.substr(colon + 2, line.size() - colon - 4);
  return one * count;
}

// What the services together know of the world. Ann is on Twitter (100, "@AnnT") and Instagram (200, "ann.pics"), most act on her on Twitter. Friends f0 to
// f6 (twitter:f0...) and Ann act on each other; readers who linked nothing act on all of them. Bob is linked at scoring alone. Nobody acts on Quiet.
class GatewayV2Test : public ::testing::Test {
 protected:
  GatewayV2Test() : clock_(absl::FromUnixSeconds(kStart + 31 * kDay)) {
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
    const auto time = static_cast<uint32_t>(kStart + day * kDay);
    FactBatchBuilder facts;
    facts.AddLink(NETWORK_TWITTER, "100", "ann", kStart);
    facts.AddLink(NETWORK_INSTAGRAM, "200", "ann", kStart);
    facts.AddLink(NETWORK_TWITTER, "bob", "bob", kStart);
    facts.AddLink(NETWORK_TWITTER, "quiet", "quiet", kStart);
    facts.AddInteraction(NETWORK_TWITTER, "quiet", "100", fact::v1::INTERACTION_KIND_LIKE, time);
    const std::vector<std::pair<std::string, uint32_t>> topics = {{"espresso", 90}, {"coffee-and-tea", 80}, {"food-and-drink", 70}, {"klingon-opera", 60}};
    fact::v1::Post post;
    post.mutable_author()->set_network(NETWORK_TWITTER);
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
      facts.AddInteraction(NETWORK_TWITTER, reader, "100", fact::v1::INTERACTION_KIND_REPLY, time + 60 + r, post.id());
      if (r % 3 == 0) facts.AddInteraction(NETWORK_TWITTER, reader, Friend(r % kFriends), fact::v1::INTERACTION_KIND_RESHARE, time + 90 + r);
      if (r % 4 == 0) facts.AddInteraction(NETWORK_TWITTER, reader, "bob", fact::v1::INTERACTION_KIND_LIKE, time + 95 + r);
      if (r < 5) facts.AddInteraction(NETWORK_INSTAGRAM, reader, "200", fact::v1::INTERACTION_KIND_LIKE, time + 99 + r);
    }
    for (int f = 0; f < kFriends; ++f) {
      facts.AddLink(NETWORK_TWITTER, Friend(f), Friend(f), kStart);
      facts.AddInteraction(NETWORK_TWITTER, Friend(f), "100", fact::v1::INTERACTION_KIND_REPLY, time + 200 + f, post.id());
      facts.AddInteraction(NETWORK_TWITTER, "100", Friend(f), fact::v1::INTERACTION_KIND_RESHARE, time + 300 + f);
    }
    // +K for the weakest of the topics puts it first.
    if (day == 30) facts.AddEndorsement(NETWORK_TWITTER, "f0", NETWORK_TWITTER, "100", "food-and-drink", time + 400);
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
      put(NETWORK_TWITTER, "100", "ann", "AnnT");
      put(NETWORK_INSTAGRAM, "200", "ann", "ann.pics");
      for (int f = 0; f < kFriends; ++f) put(NETWORK_TWITTER, Friend(f), Friend(f), absl::StrCat("Friend_", f));
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
  Answer GetWith(const std::string& key, const std::string& path, const char* method = "GET") {
    Answer answer;
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
    const std::string url = absl::StrCat(gateway_->url(), "/v2/", path, absl::StrContains(path, "?") ? "&" : "?", "key=", key);
    curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_CUSTOMREQUEST, method);
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 60L);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, Append);
    curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &answer.body);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERFUNCTION, TakeHeader);
    curl_easy_setopt(curl.get(), CURLOPT_HEADERDATA, &answer.headers);
    EXPECT_EQ(curl_easy_perform(curl.get()), CURLE_OK) << path;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    return answer;
  }
  Answer Get(const std::string& path) { return GetWith(key_, path); }

  // Of a good answer.
  Value Json(const std::string& path) {
    const Answer answer = Get(path);
    EXPECT_EQ(answer.status, 200) << path << ": " << answer.body;
    Value value;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(answer.body, &value).ok()) << answer.body;
    return value;
  }
  static const Value& At(const Value& value, const std::string& field) { return value.struct_value().fields().at(field); }
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

TEST_F(GatewayV2Test, AnIdentityIsFoundByEveryNameOfTheNetwork) {
  const Answer answer = Get("identity.json/twitter?screenName=AnnT");
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.body, MatchesRegex(R"(\{"id":"[1-9][0-9]*","network":"ks"\})"));
  EXPECT_EQ(answer.headers.at("Content-Type"), "application/json; charset=utf-8");
  EXPECT_EQ(answer.headers.at("Cache-Control"), "private, max-age=3600");
  for (const char* path : {"identity.json/tw?screenName=annt", "identity.json/twitter?screenName=%40ANNT", "identity.json/tw/100", "identity.json/twitter/100",
                           "identity.json/ig/200", "identity.json/instagram/200", "identity.json/instagram?screenName=ann.pics"}) {
    EXPECT_EQ(Get(path).body, answer.body) << path;
  }
}

TEST_F(GatewayV2Test, AnIdentityOfFactsAloneIsFoundByTheirName) {
  EXPECT_EQ(IdOf("twitter?screenName=bob"), IdOf("tw/bob"));
  EXPECT_EQ(IdOf("twitter?screenName=%40bob"), IdOf("tw/bob"));
  // A number is an id and not a name.
  EXPECT_EQ(Get("identity.json/twitter?screenName=100").status, 404);
}

TEST_F(GatewayV2Test, AnIdentityLeadsBackToTheNetworks) {
  const std::string ann = IdOf("tw/100");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/tw").body, R"({"id":"100","network":"tw"})");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/twitter").body, R"({"id":"100","network":"tw"})");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/ig").body, R"({"id":"200","network":"ig"})");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/gp").status, 404);
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/myspace").status, 404);
}

TEST_F(GatewayV2Test, AnIdStaysOverARestart) {
  const std::string ann = IdOf("tw/100"), bob = IdOf("tw/bob");
  EXPECT_NE(ann, bob);
  StartGateway("linked");
  EXPECT_EQ(Get("identity.json/klout/" + ann + "/tw").body, R"({"id":"100","network":"tw"})");
  EXPECT_EQ(IdOf("tw/bob"), bob);
}

TEST_F(GatewayV2Test, AUserIsShownByteForByte) {
  const std::string ann = IdOf("tw/100"), bob = IdOf("tw/bob");
  ASSERT_TRUE(History("person:ann").has_month_change());
  ASSERT_GT(std::abs(History("person:ann").week_change()), 0.001);
  EXPECT_EQ(Get("user.json/" + ann).body, UserOf(ann, "AnnT", "person:ann"));
  EXPECT_EQ(Get("user.json/" + bob).body, UserOf(bob, "bob", "person:bob"));
}

TEST_F(GatewayV2Test, AScoreIsShownByteForByte) {
  const double score = ScoreOf("person:ann");
  EXPECT_EQ(Get("user.json/" + IdOf("tw/100") + "/score").body,
            absl::StrCat("{\"score\":", Text(score), ",\"scoreDelta\":", DeltasOf("person:ann"), ",\"bucket\":\"", BucketOf(score), "\"}"));
}

TEST_F(GatewayV2Test, TopicsAreThoseWithMostPlusKFirst) {
  const Value topics = Json("user.json/" + IdOf("tw/100") + "/topics");
  std::map<std::string, std::string> types, names;
  std::vector<std::string> slugs;
  for (const Value& topic : topics.list_value().values()) {
    const std::string& slug = slugs.emplace_back(At(topic, "slug").string_value());
    types[slug] = At(topic, "topicType").string_value();
    names[slug] = At(topic, "displayName").string_value();
    EXPECT_EQ(At(topic, "name").string_value(), names[slug]);
    EXPECT_EQ(At(topic, "displayType").string_value(), "visible");
    EXPECT_TRUE(At(topic, "imageUrl").has_string_value());
    EXPECT_THAT(At(topic, "id").string_value(), MatchesRegex("[1-9][0-9]{10,18}"));
    EXPECT_EQ(topic.struct_value().fields_size(), 7);
  }
  ASSERT_EQ(slugs.size(), 4u);
  EXPECT_EQ(slugs[0], "food-and-drink");
  EXPECT_THAT(types, ElementsAre(testing::Pair("coffee-and-tea", "sub"), testing::Pair("espresso", "entity"), testing::Pair("food-and-drink", "super"),
                                 testing::Pair("klingon-opera", "entity")));
  EXPECT_EQ(names["coffee-and-tea"], "Coffee and tea");
  EXPECT_EQ(names["klingon-opera"], "klingon-opera");
  EXPECT_EQ(Get("user.json/" + IdOf("tw/bob") + "/topics").body, "[]");
}

TEST_F(GatewayV2Test, InfluenceListsFiveAndCountsAll) {
  const std::string ann = IdOf("tw/100");
  std::map<std::string, std::string> payloads;
  for (int f = 0; f < kFriends; ++f) {
    const std::string id = IdOf(absl::StrCat("tw/", Friend(f)));
    payloads[id] = UserOf(id, absl::StrCat("Friend_", f), "person:" + Friend(f));
  }
  const Answer answer = Get("user.json/" + ann + "/influence");
  const Value influence = Json("user.json/" + ann + "/influence");
  EXPECT_EQ(At(influence, "myInfluencersCount").number_value(), kFriends);
  // Friends, readers and Quiet.
  EXPECT_EQ(At(influence, "myInfluenceesCount").number_value(), kFriends + kReaders + 1);
  for (const char* side : {"myInfluencers", "myInfluencees"}) {
    const auto& list = At(influence, side).list_value().values();
    EXPECT_EQ(list.size(), 5) << side;
    std::set<std::string> ids;
    for (const Value& entry : list) {
      const std::string& id = At(At(entry, "entity"), "id").string_value();
      ids.insert(id);
      ASSERT_TRUE(payloads.contains(id)) << answer.body;
      EXPECT_THAT(answer.body, HasSubstr(absl::StrCat("{\"entity\":{\"id\":\"", id, "\",\"payload\":", payloads[id], "}}")));
    }
    EXPECT_EQ(ids.size(), 5u);
  }
  EXPECT_THAT(answer.body, MatchesRegex(R"(\{"myInfluencers":\[.*\],"myInfluencees":\[.*\],"myInfluencersCount":7,"myInfluenceesCount":48\})"));
}

TEST_F(GatewayV2Test, WhoMayNotBeSeenOrIsNotKnownIs404) {
  const std::string quiet = IdOf("tw/quiet");
  for (const std::string& path :
       {std::string("identity.json/tw/reader1"), std::string("identity.json/twitter?screenName=reader1"), std::string("identity.json/tw/nobody"),
        std::string("identity.json/twitter?screenName="), std::string("identity.json/twitter"), std::string("identity.json/myspace/7"),
        std::string("identity.json"), std::string("identity.json/klout/12345/tw"), std::string("identity.json/klout/x/tw"), std::string("user.json"),
        std::string("user.json/12345"), std::string("user.json/12345/score"), std::string("user.json/12345/topics"), std::string("user.json/12345/influence"),
        std::string("user.json/abc"), std::string("user.json/") + quiet + "/friends", std::string("user.json/") + quiet + "/user",
        std::string("user.json/") + quiet + "/score/now", std::string("users.json/7"), std::string("user.json/-7"), std::string(""),
        // Not enough evidence for a score.
        std::string("user.json/") + quiet, std::string("user.json/") + quiet + "/score"}) {
    const Answer answer = Get(path);
    EXPECT_EQ(answer.status, 404) << path << answer.body;
    EXPECT_THAT(answer.body, MatchesRegex(R"(\{"error":404,"description":"[^"]+"\})")) << path;
    EXPECT_EQ(answer.headers.at("Cache-Control"), "no-store");
  }
  EXPECT_EQ(Get("user.json/" + quiet + "/topics").body, "[]");
}

TEST_F(GatewayV2Test, WhereAllArePublicAnAccountThatNobodyLinkedHasAnId) {
  StartGateway("all");
  const std::string reader = IdOf("tw/f1");
  EXPECT_EQ(Get("user.json/" + reader).status, 200);
  const std::string unlinked = IdOf("twitter?screenName=reader1");
  EXPECT_EQ(Get("identity.json/klout/" + unlinked + "/tw").body, R"({"id":"reader1","network":"tw"})");
}

TEST_F(GatewayV2Test, ABadKeyOverRateAndOverQuotaAreAll403) {
  const auto forbidden = [this](const std::string& key) {
    const Answer answer = GetWith(key, "identity.json/tw/100");
    EXPECT_EQ(answer.status, 403) << answer.body;
    EXPECT_THAT(answer.body, MatchesRegex(R"(\{"error":403,"description":"[^"]+"\})"));
  };
  forbidden("");
  forbidden("klk_nonsense");
  forbidden(NewKey({gateway::v1::SCOPE_FIND}, 100, 1000));
  const std::string slow = NewKey({gateway::v1::SCOPE_SCORES}, 1, 1000);
  EXPECT_EQ(GetWith(slow, "identity.json/tw/100").status, 200);
  forbidden(slow);
  clock_.Advance(absl::Seconds(1));
  EXPECT_EQ(GetWith(slow, "identity.json/tw/100").status, 200);
  const std::string few = NewKey({gateway::v1::SCOPE_SCORES}, 100, 2);
  EXPECT_EQ(GetWith(few, "identity.json/tw/100").status, 200);
  EXPECT_EQ(GetWith(few, "identity.json/tw/100").status, 200);
  forbidden(few);
  clock_.Advance(absl::Hours(24));
  EXPECT_EQ(GetWith(few, "identity.json/tw/100").status, 200);
  // An operator's key sees no more than others.
  const std::string operator_key = NewKey({gateway::v1::SCOPE_OPERATE}, 100, 1000);
  EXPECT_EQ(GetWith(operator_key, "identity.json/tw/100").status, 200);
  EXPECT_EQ(GetWith(operator_key, "identity.json/tw/reader1").status, 404);
}

TEST_F(GatewayV2Test, OnlyGetIsServed) {
  const Answer answer = GetWith(key_, "identity.json/tw/100", "POST");
  EXPECT_EQ(answer.status, 405);
  EXPECT_THAT(answer.body, HasSubstr(R"({"error":405,)"));
  EXPECT_EQ(answer.headers.at("Allow"), "GET");
}

TEST_F(GatewayV2Test, AServiceThatIsDownIs503AndNoOthersNeed) {
  const std::string ann = IdOf("tw/100");
  const auto nobody = [this] { return Connect("unix:" + dir_.path() + "/nobody.sock", {.own_connection = true}); };
  const auto unavailable = [this](const std::string& path) {
    const Answer answer = Get(path);
    EXPECT_EQ(answer.status, 503) << path << ": " << answer.body;
    EXPECT_THAT(answer.body, MatchesRegex(R"(\{"error":503,"description":"[^"]+"\})"));
  };
  StartGateway("linked", nobody());
  for (const char* part : {"", "/score", "/topics", "/influence"}) unavailable(absl::StrCat("user.json/", ann, part));
  unavailable("identity.json/tw/100");
  StartGateway("linked", nullptr, nobody());
  unavailable("identity.json/twitter?screenName=AnnT");
  unavailable("user.json/" + ann);
  EXPECT_EQ(Get("user.json/" + ann + "/score").status, 200);
  EXPECT_EQ(Get("identity.json/tw/100").status, 200);
}

TEST_F(GatewayV2Test, CountsWhatCameOfRequests) {
  Get("identity.json/tw/100");
  Get("user.json/12345/score");
  Get("nothing");
  const std::string metrics = gateway_->MetricsText();
  for (const char* line : {R"(klout_gateway_v2_requests_total{call="identity",status="200"} 1)", R"(klout_gateway_v2_requests_total{call="score",status="404"} 1)",
                           R"(klout_gateway_v2_requests_total{call="other",status="404"} 1)"}) {
    EXPECT_THAT(metrics, HasSubstr(line));
  }
}

}  // namespace
}  // namespace klout
