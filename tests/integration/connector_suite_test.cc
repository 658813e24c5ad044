// One person, five networks, two archives: the connector, topics and scoring as `klout up` runs them, against servers that
// play the networks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "common/error.h"
#include "common/log.h"
#include "common/mutex.h"
#include "klout/connector/v1/connector.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/connector/service.h"
#include "services/scoring/service.h"
#include "services/topics/service.h"
#include "tests/connector/fixture_archive.h"
#include "tests/connector/network_fixture.h"
#include "tests/testing/http_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

using connector::NetworkFixture;

constexpr char kPerson[] = "ann";
constexpr absl::Duration kPatience = absl::Seconds(60);

// The system's clock, set to another day: waits pass as they do, dates are those of the fixtures.
class ShiftedClock final : public Clock {
 public:
  explicit ShiftedClock(absl::Time now) : shift_(now - RealClock().Now()) {}
  absl::Time Now() override {
    MutexLock lock(&mutex_);
    return RealClock().Now() + shift_;
  }
  void Advance(absl::Duration by) {
    MutexLock lock(&mutex_);
    shift_ += by;
  }

 private:
  Mutex mutex_;
  absl::Duration shift_ ABSL_GUARDED_BY(mutex_);
};

// A network with its page for consent: takes any code or password, and then plays the fixture.
class LinkableNetwork {
 public:
  LinkableNetwork(const std::string& name, std::string identity_path, std::string identity_json)
      : fixture_(connector::ReadNetworkFixture(name)), identity_path_(std::move(identity_path)), identity_json_(std::move(identity_json)) {
    server_ = HttpServer::Start([this](const HttpRequestSeen& request) { return Answer(request); }).value();
  }

  const NetworkFixture& fixture() const { return fixture_; }
  std::string url() const { return server_->url(); }
  // Says from now on what no description knows.
  void Break() ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    broken_ = true;
  }
  std::vector<std::string> unknown() const ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    return unknown_;
  }

 private:
  HttpReply Answer(const HttpRequestSeen& request) ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    if (broken_) return HttpReply::Json(R"({"error":"we have moved"})", 418);
    if (request.path.find("/oauth") != std::string::npos || request.path.find("/access_token") != std::string::npos ||
        request.path.find("createSession") != std::string::npos) {
      return HttpReply::Json(absl::StrCat(R"({"access_token":")", fixture_.token, R"(","token_type":"bearer","expires_in":864000,"accessJwt":")",
                                          fixture_.token, R"(","refreshJwt":"r","did":")", fixture_.account.account().id(), R"("})"));
    }
    if (const auto* exchange = fixture_.Find(request, false)) return exchange->reply;
    if (request.path == identity_path_) return HttpReply::Json(identity_json_);
    unknown_.push_back(request.method + " " + request.target);
    return HttpReply::Json("{}", 404);
  }

  const NetworkFixture fixture_;
  const std::string identity_path_, identity_json_;
  mutable Mutex mutex_;
  bool broken_ ABSL_GUARDED_BY(mutex_) = false;
  std::vector<std::string> unknown_ ABSL_GUARDED_BY(mutex_);
  // Its threads use what stands above.
  std::unique_ptr<HttpServer> server_;
};

class ConnectorSuiteTest : public testing::Test {
 protected:
  ConnectorSuiteTest() : clock_(absl::FromUnixSeconds(connector::ReadNetworkFixture("mastodon").now)) {}

  void AddNetwork(const std::string& name, const std::string& identity_path, const std::string& identity_json) {
    networks_[name] = std::make_unique<LinkableNetwork>(name, identity_path, identity_json);
  }

  void AddApplication(const std::string& lines) { applications_ += lines; }

  void Start() {
    scoring_ = Must(scoring::ScoringServer::Create(
        {.data_dir = dir_.path() + "/scoring", .listen = "", .metrics_listen = "", .publish_every = absl::ZeroDuration()}, clock_));
    topics_ = Must(topics::TopicsServer::Create(
        {.model_dir = KLOUT_SOURCE_DIR "/services/topics", .listen = "", .metrics_listen = "", .threads = 1}));
    const std::string applications = dir_.path() + "/applications";
    std::ofstream file(applications);
    file << applications_;
    for (const auto& [name, network] : networks_) {
      file << name << ".base_url = " << network->url() << "\n" << name << ".client_id = client\n" << name << ".client_secret = secret\n";
    }
    file.close();
    ::chmod(applications.c_str(), 0600);
    connector::ConnectorOptions options;
    options.data_dir = dir_.path() + "/connector";
    options.listen = "";
    options.metrics_listen = "";
    options.networks_dir = KLOUT_SOURCE_DIR "/services/connector/networks";
    options.applications_file = applications;
    options.sync_every = absl::ZeroDuration();
    connector_ = Must(connector::ConnectorServer::Create(options, clock_, {scoring_->InProcessChannel(), topics_->InProcessChannel()}));
    scoring_stub_ = scoring::v1::ScoringService::NewStub(scoring_->InProcessChannel());
    connector_stub_ = connector::v1::ConnectorService::NewStub(connector_->InProcessChannel());
  }

  template <typename T>
  static T Must(absl::StatusOr<T> value) {
    if (!value.ok()) throw std::runtime_error(value.status().ToString());
    return *std::move(value);
  }

  template <typename Stub, typename Method, typename Request, typename Response>
  absl::Status Call(Stub& stub, Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    return FromGrpcStatus((stub.*method)(&context, request, response), context);
  }

  absl::Status Link(const std::string& name, const std::string& person) {
    const NetworkFixture& fixture = networks_[name]->fixture();
    connector::v1::StartLinkRequest start;
    start.set_network(fixture.account.account().network());
    start.set_person_id(person);
    start.set_handle(fixture.account.handle());
    start.set_instance(fixture.account.instance());
    start.set_redirect_uri("http://127.0.0.1/");
    start.set_consent(true);
    start.set_of_age(true);
    connector::v1::StartLinkResponse started;
    absl::Status status = Call(*connector_stub_, &connector::v1::ConnectorService::Stub::StartLink, start, &started);
    if (!status.ok()) return status;
    connector::v1::FinishLinkRequest finish;
    finish.set_link_id(started.link_id());
    if (started.authorize_url().empty()) {
      finish.set_app_password("abcd-efgh-ijkl-mnop");
    } else {
      // The person agrees: the network sends them back with the state and a code.
      const size_t state = started.authorize_url().find("state=");
      if (state == std::string::npos) return absl::InternalError("no state in " + started.authorize_url());
      const std::string rest = started.authorize_url().substr(state + 6);
      (*finish.mutable_callback())["state"] = rest.substr(0, rest.find('&'));
      (*finish.mutable_callback())["code"] = "a-code";
    }
    connector::v1::FinishLinkResponse finished;
    status = Call(*connector_stub_, &connector::v1::ConnectorService::Stub::FinishLink, finish, &finished);
    if (!status.ok()) return status;
    EXPECT_EQ(finished.account().account().id(), fixture.account.account().id());
    return status;
  }

  absl::Status Sync(const std::string& name) {
    connector::v1::SyncAccountRequest request;
    *request.mutable_account() = networks_[name]->fixture().account.account();
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    const auto stream = connector_stub_->SyncAccount(&context, request);
    connector::v1::SyncAccountResponse progress;
    while (stream->Read(&progress)) latest_ = progress.status();
    return FromGrpcStatus(stream->Finish(), context);
  }

  absl::Status Import(const std::string& name, const std::string& person) {
    const std::string zip = dir_.path() + "/" + name + ".zip";
    connector::WriteFixtureArchive(name, zip);
    std::ifstream file(zip, std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    const auto stream = connector_stub_->ImportArchive(&context, &imported_);
    connector::v1::ImportArchiveRequest request;
    request.mutable_options()->set_person_id(person);
    request.mutable_options()->set_consent(true);
    request.mutable_options()->set_of_age(true);
    request.set_piece(bytes.str());
    stream->Write(request);
    stream->WritesDone();
    return FromGrpcStatus(stream->Finish(), context);
  }

  scoring::v1::Score ScoreNow() {
    // All that waits is sent before the snapshot: a sync of nothing new flushes.
    scoring::v1::PublishSnapshotRequest publish;
    publish.set_force(true);
    scoring::v1::PublishSnapshotResponse published;
    const absl::Status status = Call(*scoring_stub_, &scoring::v1::ScoringService::Stub::PublishSnapshot, publish, &published);
    EXPECT_TRUE(status.ok()) << status;
    scoring::v1::GetScoreRequest request;
    request.set_subject(absl::StrCat("person:", kPerson));
    scoring::v1::GetScoreResponse response;
    const absl::Status read = Call(*scoring_stub_, &scoring::v1::ScoringService::Stub::GetScore, request, &response);
    EXPECT_TRUE(read.ok()) << read;
    return response.score();
  }

  scoring::v1::Receipt ReceiptNow() {
    scoring::v1::GetReceiptRequest request;
    request.set_subject(absl::StrCat("person:", kPerson));
    scoring::v1::GetReceiptResponse response;
    const absl::Status status = Call(*scoring_stub_, &scoring::v1::ScoringService::Stub::GetReceipt, request, &response);
    EXPECT_TRUE(status.ok()) << status;
    return response.receipt();
  }

  const scoring::TempDir dir_;
  ShiftedClock clock_;
  std::map<std::string, std::unique_ptr<LinkableNetwork>> networks_;
  std::unique_ptr<scoring::ScoringServer> scoring_;
  std::unique_ptr<topics::TopicsServer> topics_;
  std::unique_ptr<connector::ConnectorServer> connector_;
  std::unique_ptr<scoring::v1::ScoringService::Stub> scoring_stub_;
  std::unique_ptr<connector::v1::ConnectorService::Stub> connector_stub_;
  std::string applications_;
  connector::v1::SyncStatus latest_;
  connector::v1::ImportArchiveResponse imported_;
};

TEST_F(ConnectorSuiteTest, FiveNetworksAndTwoArchivesMakeOneScoreThatAFailingNetworkDoesNotLower) {
  AddNetwork("mastodon", "/api/v1/accounts/verify_credentials",
             R"({"id":"109","username":"Ann","acct":"ann","display_name":"Ann","url":"https://example.social/@Ann"})");
  AddNetwork("twitter", "/2/users/me", R"({"data":{"id":"2100000001","username":"ann_brews","name":"Ann"}})");
  AddNetwork("bluesky", "/xrpc/app.bsky.actor.getProfile", R"({"did":"did:plc:annaaaaaaaaaaaaaaaaaaaaa","handle":"ann.example"})");
  AddNetwork("threads", "/v1.0/me", R"({"id":"26100000000000101","username":"Ann.Brews","name":"Ann"})");
  AddNetwork("tumblr", "/v2/user/info",
             R"({"meta":{"status":200,"msg":"OK"},"response":{"user":{"name":"ann-blog","blogs":[{"primary":true,"uuid":"t:ann0aY0xL2Fi1OFJg4Yxpm","name":"ann-blog","url":"https://ann-blog.tumblr.example/"}]}}})");
  Start();

  double score = 0;
  size_t networks = 0;
  for (const char* name : {"mastodon", "twitter", "bluesky", "threads", "tumblr"}) {
    SCOPED_TRACE(name);
    ASSERT_TRUE(Link(name, kPerson).ok()) << Link(name, kPerson);
    const absl::Status status = Sync(name);
    ASSERT_TRUE(status.ok()) << status;
    EXPECT_EQ(latest_.state(), connector::v1::SYNC_STATE_COMPLETE);
    EXPECT_GT(latest_.counts().interactions(), 0u);
    EXPECT_THAT(networks_[name]->unknown(), testing::IsEmpty());
    const scoring::v1::Score now = ScoreNow();
    EXPECT_GE(now.score(), score) << "adding a network lowered the score";
    score = now.score();
    EXPECT_EQ(ReceiptNow().networks_size(), ++networks);
  }
  for (const char* name : {"twitter", "mastodon"}) {
    SCOPED_TRACE(name);
    const absl::Status status = Import(name, kPerson);
    ASSERT_TRUE(status.ok()) << status;
    EXPECT_TRUE(imported_.linked());
    EXPECT_EQ(imported_.account().id(), networks_[name]->fixture().account.account().id());
    ASSERT_TRUE(Sync(name).ok());
    // What she did to others, and whom she follows, changes neither her clock nor how present her audience is.
    const scoring::v1::Score now = ScoreNow();
    EXPECT_GE(now.score(), score) << "an archive lowered the score";
    score = now.score();
  }

  // Mastodon fails, for longer than anybody's silence is forgiven, while the others go on.
  networks_["mastodon"]->Break();
  EXPECT_EQ(ErrorReason(Sync("mastodon")), "NOT_AS_DESCRIBED");
  EXPECT_EQ(latest_.state(), connector::v1::SYNC_STATE_INTERRUPTED);
  const int64_t failing_since = latest_.failing_since().seconds();
  EXPECT_GT(failing_since, 0);
  ASSERT_TRUE(Sync("tumblr").ok());
  ScoreNow();
  const auto mastodon_of = [](const scoring::v1::Receipt& receipt) {
    for (const auto& network : receipt.networks()) {
      if (network.network() == fact::v1::NETWORK_MASTODON) return network;
    }
    return scoring::v1::ReceiptNetwork();
  };
  const scoring::v1::ReceiptNetwork before = mastodon_of(ReceiptNow());
  EXPECT_GT(before.people_per_week(), 0);
  clock_.Advance(absl::Hours(24 * 60));
  // Somebody else's fact: the community's time goes on.
  ASSERT_TRUE(Link("tumblr", kPerson).ok());
  ASSERT_TRUE(Sync("tumblr").ok());
  ScoreNow();
  const scoring::v1::Receipt receipt = ReceiptNow();
  const scoring::v1::ReceiptNetwork held = mastodon_of(receipt);
  EXPECT_EQ(held.feed_failing_since().seconds(), failing_since);
  EXPECT_NEAR(held.people_per_week() / before.people_per_week(), 1, 0.02) << "the last value holds";
  for (const auto& discount : held.discounts()) EXPECT_NE(discount.reason(), "ABSENT");
  // A network that can be read and is silent is not held.
  for (const auto& network : receipt.networks()) {
    EXPECT_EQ(network.has_feed_failing_since(), network.network() == fact::v1::NETWORK_MASTODON);
  }
}

TEST_F(ConnectorSuiteTest, AnInstanceThatIsAPrivateAddressIsNotAskedAndNoSecretIsTold) {
  // No server stands in: the instance that the person names would be asked.
  AddApplication("mastodon.client_id = client\nmastodon.client_secret = the-clients-secret\n");
  ScopedLogCapture log;
  Start();
  const auto server = HttpServer::Start([](const HttpRequestSeen&) { return HttpReply::Json("{}"); }).value();
  for (const std::string& instance : {absl::StrCat("127.0.0.1:", server->port()), std::string("localhost"), std::string("169.254.169.254"), std::string("10.0.0.1")}) {
    connector::v1::StartLinkRequest start;
    start.set_network(fact::v1::NETWORK_MASTODON);
    start.set_person_id(kPerson);
    start.set_instance(instance);
    start.set_redirect_uri("http://127.0.0.1/");
    start.set_consent(true);
    start.set_of_age(true);
    connector::v1::StartLinkResponse started;
    absl::Status status = Call(*connector_stub_, &connector::v1::ConnectorService::Stub::StartLink, start, &started);
    if (status.ok()) {
      connector::v1::FinishLinkRequest finish;
      finish.set_link_id(started.link_id());
      const std::string rest = started.authorize_url().substr(started.authorize_url().find("state=") + 6);
      (*finish.mutable_callback())["state"] = rest.substr(0, rest.find('&'));
      (*finish.mutable_callback())["code"] = "the-persons-code";
      connector::v1::FinishLinkResponse finished;
      status = Call(*connector_stub_, &connector::v1::ConnectorService::Stub::FinishLink, finish, &finished);
      EXPECT_EQ(ErrorReason(status), "ADDRESS_REFUSED") << instance << ": " << status;
    }
    EXPECT_FALSE(status.ok()) << instance;
    EXPECT_EQ(status.message().find("the-"), absl::string_view::npos) << status;
  }
  EXPECT_EQ(server->request_count(), 0u);
  EXPECT_EQ(log.Count("the-"), 0);
}

TEST_F(ConnectorSuiteTest, TokensStandInNoLogNoStatusNoFactAndNoFile) {
  AddNetwork("mastodon", "/api/v1/accounts/verify_credentials",
             R"({"id":"109","username":"Ann","acct":"ann","display_name":"Ann","url":"https://example.social/@Ann"})");
  ScopedLogCapture log;
  Start();
  const std::string token = networks_["mastodon"]->fixture().token;
  ASSERT_TRUE(Link("mastodon", kPerson).ok());
  ASSERT_TRUE(Sync("mastodon").ok());
  networks_["mastodon"]->Break();
  const absl::Status failed = Sync("mastodon");
  EXPECT_FALSE(failed.ok());
  EXPECT_EQ(failed.ToString().find(token), std::string::npos);
  EXPECT_EQ(latest_.DebugString().find(token), std::string::npos);
  connector_.reset();
  scoring_stub_.reset();
  scoring_.reset();
  EXPECT_EQ(log.Count(token), 0);
  // Facts lie in scoring's log, credentials in the connector's store: both on disk now.
  size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(dir_.path())) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    EXPECT_EQ(bytes.str().find(token), std::string::npos) << entry.path();
    ++files;
  }
  EXPECT_GT(files, 5u);
}

TEST_F(ConnectorSuiteTest, NobodyIsLinkedWithoutConsentOrTooYoung) {
  AddNetwork("mastodon", "", "");
  Start();
  for (const auto& [consent, of_age, reason] : {std::tuple(false, true, "CONSENT"), std::tuple(true, false, "AGE")}) {
    connector::v1::StartLinkRequest start;
    start.set_network(fact::v1::NETWORK_MASTODON);
    start.set_person_id(kPerson);
    start.set_instance("example.social");
    start.set_redirect_uri("http://127.0.0.1/");
    start.set_consent(consent);
    start.set_of_age(of_age);
    connector::v1::StartLinkResponse started;
    EXPECT_EQ(ErrorReason(Call(*connector_stub_, &connector::v1::ConnectorService::Stub::StartLink, start, &started)), reason);
  }
}

TEST_F(ConnectorSuiteTest, AnAccountIsOnePersonsUntilItIsUnlinked) {
  AddNetwork("mastodon", "/api/v1/accounts/verify_credentials",
             R"({"id":"109","username":"Ann","acct":"ann","display_name":"Ann","url":"https://example.social/@Ann"})");
  Start();
  ASSERT_TRUE(Link("mastodon", kPerson).ok());
  EXPECT_EQ(ErrorReason(Link("mastodon", "somebody-else")), "LINKED_TO_OTHER");
  connector::v1::UnlinkRequest unlink;
  *unlink.mutable_account() = networks_["mastodon"]->fixture().account.account();
  connector::v1::UnlinkResponse unlinked;
  EXPECT_TRUE(Call(*connector_stub_, &connector::v1::ConnectorService::Stub::Unlink, unlink, &unlinked).ok());
  EXPECT_TRUE(Link("mastodon", "somebody-else").ok());
}

}  // namespace
}  // namespace klout
