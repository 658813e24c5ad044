#ifndef KLOUT_TESTS_INTEGRATION_GATEWAY_FIXTURE_H_
#define KLOUT_TESTS_INTEGRATION_GATEWAY_FIXTURE_H_

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/error.h"
#include "klout/gateway/v1/gateway.grpc.pb.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/connector/service.h"
#include "services/gateway/service.h"
#include "services/perks/service.h"
#include "services/scoring/service.h"
#include "services/topics/service.h"
#include "tests/testing/http_call.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::gateway {

// The whole suite in this process, with the gateway's HTTP on a free port. A community of 60 accounts, of which the first 20 are linked, each to
// `person:pN`; two brands with a campaign, a perk and an offer each: to p1 and to p2.
class GatewayFixture : public testing::Test {
 protected:
  struct Brand {
    std::string id, campaign, perk, offer, terms_hash;
  };

  GatewayFixture() {
    scoring_ = Value(scoring::ScoringServer::Create(
        {.data_dir = dir_.path() + "/scoring", .listen = "", .metrics_listen = "", .publish_every = absl::ZeroDuration()}, scoring::TestClock()));
    topics_ = Value(topics::TopicsServer::Create({.model_dir = KLOUT_SOURCE_DIR "/services/topics", .listen = "", .metrics_listen = ""}));
    connector::ConnectorOptions connector;
    connector.data_dir = dir_.path() + "/connector";
    connector.listen = connector.metrics_listen = "";
    connector.networks_dir = KLOUT_SOURCE_DIR "/services/connector/networks";
    connector.sync_every = absl::ZeroDuration();
    connector_ = Value(
        connector::ConnectorServer::Create(connector, scoring::TestClock(), {scoring_->InProcessChannel(), topics_->InProcessChannel()}));
    perks_ = Value(perks::PerksServer::Create({.data_dir = dir_.path() + "/perks", .listen = "", .metrics_listen = "", .sweep_every = absl::ZeroDuration()},
                                              scoring::TestClock(), scoring_->InProcessChannel()));
    FillScoring();
    first_ = FillBrand("one", "person:p1");
    second_ = FillBrand("two", "person:p2");
    OpenGateway({});
  }
  ~GatewayFixture() override {
    gateway_.reset();
    perks_.reset();
    connector_.reset();
  }

  template <typename Server>
  static std::unique_ptr<Server> Value(absl::StatusOr<std::unique_ptr<Server>> server) {
    EXPECT_TRUE(server.ok()) << server.status();
    return *std::move(server);
  }

  void OpenGateway(GatewayOptions options) {
    gateway_.reset();
    options.data_dir = dir_.path() + "/gateway";
    options.listen = "127.0.0.1:0";
    options.rpc_listen = options.metrics_listen = "";
    if (options.anyone_rate == GatewayOptions().anyone_rate) options.anyone_rate = options.person_rate = 1'000'000;
    gateway_ = Value(GatewayServer::Create(
        options, scoring::TestClock(),
        {scoring_->InProcessChannel(), topics_->InProcessChannel(), connector_->InProcessChannel(), perks_->InProcessChannel(), nullptr, nullptr, nullptr,
         nullptr}));
    own_ = v1::GatewayService::NewStub(gateway_->InProcessChannel());
  }

  template <typename Stub, typename Method, typename Request, typename Response>
  static void Must(Stub& stub, Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    const absl::Status status = FromGrpcStatus((stub.*method)(&context, request, response), context);
    ASSERT_TRUE(status.ok()) << status;
  }

  void FillScoring() {
    const auto stub = scoring::v1::ScoringService::NewStub(scoring_->InProcessChannel());
    grpc::ClientContext context;
    auto call = stub->Ingest(&context);
    std::vector<fact::v1::FactBatch> batches = {scoring::BatchOf("acts", scoring::RandomActs(1, 900, 60))};
    for (int user = 0; user < 20; ++user) {
      batches.push_back(scoring::LinkBatch(absl::StrCat("link-", user), user, absl::StrCat("p", user), scoring::kStart + user));
    }
    // A post each of somebody who linked their account and of somebody who did not.
    fact::v1::FactBatch posts = scoring::BatchOf("posts", {{1, 4}, {2, 40}});
    posts.add_post_ids("post-of-4");
    posts.add_post_ids("post-of-40");
    for (uint32_t post : {1, 2}) posts.mutable_interactions()->add_posts(post);
    batches.push_back(std::move(posts));
    for (const auto& batch : batches) {
      scoring::v1::IngestRequest request;
      *request.mutable_batch() = batch;
      call->Write(request);
    }
    call->WritesDone();
    scoring::v1::IngestResponse answer;
    while (call->Read(&answer)) EXPECT_EQ(answer.code(), 0) << answer.message();
    EXPECT_TRUE(call->Finish().ok());
    scoring::v1::PublishSnapshotRequest publish;
    publish.set_force(true);
    scoring::v1::PublishSnapshotResponse published;
    Must(*stub, &scoring::v1::ScoringService::Stub::PublishSnapshot, publish, &published);
  }

  Brand FillBrand(const std::string& name, const std::string& person) {
    using Stub = perks::v1::PerksService::Stub;
    const auto stub = perks::v1::PerksService::NewStub(perks_->InProcessChannel());
    const auto sign = [&name](auto* request, const char* what) {
      request->set_request_id(absl::StrCat(name, "-", what));
      request->set_actor("operator:test");
    };
    Brand brand;
    perks::v1::CreateBrandRequest create;
    sign(&create, "brand");
    create.set_name(name);
    perks::v1::CreateBrandResponse created;
    Must(*stub, &Stub::CreateBrand, create, &created);
    brand.id = created.brand().id();
    perks::v1::CreateCampaignRequest campaign;
    sign(&campaign, "campaign");
    campaign.set_brand_id(brand.id);
    campaign.set_name("c");
    campaign.set_currency("EUR");
    perks::v1::CreateCampaignResponse with_campaign;
    Must(*stub, &Stub::CreateCampaign, campaign, &with_campaign);
    brand.campaign = with_campaign.campaign().id();
    perks::v1::CreatePerkRequest perk;
    sign(&perk, "perk");
    perk.set_campaign_id(brand.campaign);
    perk.set_name("beans");
    perk.set_terms("say so");
    perk.mutable_hold()->set_seconds(3600);
    perk.mutable_offer_valid()->set_seconds(86'400);
    perks::v1::CreatePerkResponse with_perk;
    Must(*stub, &Stub::CreatePerk, perk, &with_perk);
    brand.perk = with_perk.perk().id();
    brand.terms_hash = with_perk.perk().terms_hash();
    perks::v1::AddStockRequest stock;
    sign(&stock, "stock");
    stock.set_perk_id(brand.perk);
    stock.set_units(5);
    perks::v1::AddStockResponse stocked;
    Must(*stub, &Stub::AddStock, stock, &stocked);
    perks::v1::PutParticipantRequest put;
    put.set_request_id(name + "-participant");
    put.set_actor(person);
    put.mutable_participant()->set_person(person);
    put.mutable_participant()->set_place("IT");
    put.mutable_participant()->set_birth_date("1980-01-02");
    perks::v1::PutParticipantResponse taken;
    Must(*stub, &Stub::PutParticipant, put, &taken);
    perks::v1::ChangeCampaignStateRequest go;
    sign(&go, "live");
    go.set_campaign_id(brand.campaign);
    go.set_state(perks::v1::CAMPAIGN_STATE_LIVE);
    perks::v1::ChangeCampaignStateResponse live;
    Must(*stub, &Stub::ChangeCampaignState, go, &live);
    perks::v1::InvitePeopleRequest invite;
    sign(&invite, "invite");
    invite.set_perk_id(brand.perk);
    invite.add_persons(person);
    perks::v1::InvitePeopleResponse invited;
    Must(*stub, &Stub::InvitePeople, invite, &invited);
    EXPECT_EQ(invited.invitations(0).refused(), "");
    brand.offer = invited.invitations(0).offer_id();
    return brand;
  }

  // A key's secret.
  std::string KeyWith(std::vector<v1::Scope> scopes, const std::string& brand_id = "", uint32_t rate = 100'000, uint32_t quota = 1'000'000) {
    v1::CreateKeyRequest request;
    request.set_name("test");
    for (const v1::Scope scope : scopes) request.add_scopes(scope);
    request.set_brand_id(brand_id);
    request.set_rate(rate);
    request.set_daily_quota(quota);
    v1::CreateKeyResponse response;
    Must(*own_, &v1::GatewayService::Stub::CreateKey, request, &response);
    return response.secret();
  }
  static std::string Bearer(const std::string& secret) { return "Authorization: Bearer " + secret; }

  // The headers of a browser that is signed in, with or without what scripts add.
  struct Browser {
    std::string cookie, csrf;
    std::vector<std::string> headers() const { return {cookie, csrf}; }
  };
  Browser SignIn(const std::string& person, const std::string& brand = "") {
    const std::string path = gateway_->SignInPath(person, brand);
    const HttpAnswer answer = ConnectCall(port(), "klout.gateway.v1.GatewayService/SignIn",
                                          absl::StrCat("{\"key\":\"", path.substr(path.find('#') + 1), "\"}"));
    EXPECT_EQ(answer.status, 200) << answer.body;
    const std::string cookie = answer.Header("set-cookie");
    const std::string mark = "\"csrfToken\":\"";
    const size_t begin = answer.body.find(mark) + mark.size();
    return {"Cookie: " + cookie.substr(0, cookie.find(';')), "X-Klout-Csrf: " + answer.body.substr(begin, answer.body.find('"', begin) - begin)};
  }
  int port() const { return gateway_->http_port(); }
  HttpAnswer Scoring(const std::string& method, const std::string& json, std::vector<std::string> headers = {}) {
    return ConnectCall(port(), "klout.scoring.v1.ScoringService/" + method, json, std::move(headers));
  }
  HttpAnswer Perks(const std::string& method, const std::string& json, std::vector<std::string> headers = {}) {
    return ConnectCall(port(), "klout.perks.v1.PerksService/" + method, json, std::move(headers));
  }
  HttpAnswer Own(const std::string& method, const std::string& json, std::vector<std::string> headers = {}) {
    return ConnectCall(port(), "klout.gateway.v1.GatewayService/" + method, json, std::move(headers));
  }

  scoring::TempDir dir_;
  std::unique_ptr<scoring::ScoringServer> scoring_;
  std::unique_ptr<topics::TopicsServer> topics_;
  std::unique_ptr<connector::ConnectorServer> connector_;
  std::unique_ptr<perks::PerksServer> perks_;
  Brand first_, second_;
  std::unique_ptr<GatewayServer> gateway_;
  std::unique_ptr<v1::GatewayService::Stub> own_;
};

}  // namespace klout::gateway

#endif  // KLOUT_TESTS_INTEGRATION_GATEWAY_FIXTURE_H_
