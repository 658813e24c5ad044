#ifndef KLOUT_TESTS_UNIT_PERKS_PERKS_STAGE_H_
#define KLOUT_TESTS_UNIT_PERKS_PERKS_STAGE_H_

#include <grpcpp/server_builder.h>
#include <gtest/gtest.h>

#include <chrono>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/error.h"
#include "common/grpc_server.h"
#include "common/mutex.h"
#include "klout/perks/v1/perks.grpc.pb.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/perks/engine/ledger_replay.h"
#include "services/perks/service.h"
#include "services/perks/store/readers.h"
#include "tests/unit/perks/test_database.h"

namespace klout::perks {

// Plays scoring: knows the people it is told of, and plans them in the order of their names.
class FakeScoring final : public scoring::v1::ScoringService::Service, public scoring::v1::PlanningService::Service {
 public:
  struct Person {
    double low = 50;
    double people_per_week = 10;
  };
  void Know(const std::string& person, const Person& known) {
    MutexLock lock(&mutex_);
    people_[person] = known;
  }
  void SetAway(bool away) {
    MutexLock lock(&mutex_);
    away_ = away;
  }
  scoring::v1::PlanReachRequest last_plan() {
    MutexLock lock(&mutex_);
    return plans_.back();
  }
  // At a second of Unix time.
  void Post(const std::string& person, const std::string& id, int64_t time) {
    scoring::v1::PostReach post;
    post.set_network(fact::v1::NETWORK_TWITTER);
    post.set_post_id(id);
    post.mutable_time()->set_seconds(time);
    MutexLock lock(&mutex_);
    posts_[person].insert(posts_[person].begin(), post);
  }
  // Asked for with ListPosts so far.
  std::vector<scoring::v1::ListPostsRequest> searches() {
    MutexLock lock(&mutex_);
    return searches_;
  }
  size_t plans() {
    MutexLock lock(&mutex_);
    return plans_.size();
  }

  grpc::Status GetPerson(grpc::ServerContext* context, const scoring::v1::GetPersonRequest* request,
                         scoring::v1::GetPersonResponse* response) override {
    MutexLock lock(&mutex_);
    if (away_) return {grpc::StatusCode::INTERNAL, "a disk is broken"};
    const auto found = people_.find(request->subject());
    if (found == people_.end()) return ToGrpcStatus(NotFound("subject", "no fact names it"), context);
    response->mutable_score()->set_low(found->second.low);
    return grpc::Status::OK;
  }
  grpc::Status BatchGetScores(grpc::ServerContext*, const scoring::v1::BatchGetScoresRequest* request,
                              scoring::v1::BatchGetScoresResponse* response) override {
    MutexLock lock(&mutex_);
    if (away_) return {grpc::StatusCode::INTERNAL, "a disk is broken"};
    for (const std::string& subject : request->subjects()) {
      scoring::v1::ScoreOrError* result = response->add_results();
      const auto found = people_.find(subject);
      if (found == people_.end()) {
        result->mutable_error()->set_reason("SUBJECT_UNKNOWN");
      } else {
        result->mutable_score()->set_people_per_week(found->second.people_per_week);
      }
    }
    return grpc::Status::OK;
  }
  grpc::Status PlanReach(grpc::ServerContext* context, const scoring::v1::PlanReachRequest* request,
                         scoring::v1::PlanReachResponse* response) override {
    MutexLock lock(&mutex_);
    if (away_) return {grpc::StatusCode::INTERNAL, "a disk is broken"};
    if (request->epsilon() > 0.5) return ToGrpcStatus(InvalidField("epsilon", "epsilon is over 0.5"), context);
    plans_.push_back(*request);
    const std::set<std::string> only(request->eligibility().only().begin(), request->eligibility().only().end());
    scoring::v1::ReachPlan* plan = response->mutable_plan();
    for (const std::string& person : only) {
      if (request->max_people() != 0 && plan->picks_size() == static_cast<int>(request->max_people())) break;
      scoring::v1::ReachPick* pick = plan->add_picks();
      pick->set_subject(person);
      pick->set_marginal_reach(100);
      pick->set_alone(120);
    }
    plan->mutable_top_by_score()->add_subjects("person:famous");
    plan->mutable_reach()->set_people(100.0 * plan->picks_size());
    plan->mutable_reach()->set_low(90.0 * plan->picks_size());
    plan->mutable_reach()->set_high(110.0 * plan->picks_size());
    return grpc::Status::OK;
  }
  // The token is where the page begins.
  grpc::Status ListPosts(grpc::ServerContext* context, const scoring::v1::ListPostsRequest* request,
                         scoring::v1::ListPostsResponse* response) override {
    MutexLock lock(&mutex_);
    searches_.push_back(*request);
    if (away_) return {grpc::StatusCode::UNAVAILABLE, "not now"};
    const auto found = posts_.find(request->subject());
    if (found == posts_.end()) return ToGrpcStatus(NotFound("subject", "no fact names it"), context);
    const size_t begin = request->page_token().empty() ? 0 : std::stoul(request->page_token());
    const size_t end = std::min<size_t>(begin + request->page_size(), found->second.size());
    for (size_t i = begin; i < end; ++i) *response->add_posts() = found->second[i];
    if (end < found->second.size()) response->set_next_page_token(absl::StrCat(end));
    return grpc::Status::OK;
  }
  grpc::Status MeasureReach(grpc::ServerContext*, const scoring::v1::MeasureReachRequest* request,
                            scoring::v1::MeasureReachResponse* response) override {
    MutexLock lock(&mutex_);
    if (away_) return {grpc::StatusCode::INTERNAL, "a disk is broken"};
    response->mutable_together()->set_people(40.0 * request->posts_size());
    response->mutable_together()->set_low(30.0 * request->posts_size());
    response->mutable_together()->set_high(50.0 * request->posts_size());
    return grpc::Status::OK;
  }

 private:
  Mutex mutex_;
  std::map<std::string, Person> people_ ABSL_GUARDED_BY(mutex_);
  std::map<std::string, std::vector<scoring::v1::PostReach>> posts_ ABSL_GUARDED_BY(mutex_);
  std::vector<scoring::v1::ListPostsRequest> searches_ ABSL_GUARDED_BY(mutex_);
  std::vector<scoring::v1::PlanReachRequest> plans_ ABSL_GUARDED_BY(mutex_);
  bool away_ ABSL_GUARDED_BY(mutex_) = false;
};

// The whole service in this process, on a database of its own, with a clock that stands still and a scoring that plays. Its verbs make the requests
// that most tests need; `Reason` of what they answer is empty if it went well.
class PerksStage {
 public:
  // `real_scoring`: asked instead of the one that plays.
  explicit PerksStage(Engine engine, std::shared_ptr<grpc::Channel> real_scoring = nullptr)
      : database_(engine), real_scoring_(std::move(real_scoring)) {
    auto scoring_server = GrpcServer::Create({}, {static_cast<scoring::v1::ScoringService::Service*>(&scoring),
                                                  static_cast<scoring::v1::PlanningService::Service*>(&scoring)}, nullptr);
    scoring_server_ = *std::move(scoring_server);
    char folder[] = "/tmp/klout-perks-stage-XXXXXX";
    folder_ = mkdtemp(folder);
    Start();
  }
  ~PerksStage() {
    stub_.reset();
    server_.reset();
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  void Start() {
    stub_.reset();
    server_.reset();
    auto made = PerksServer::Create({.data_dir = folder_, .database = database_.url(), .listen = "", .metrics_listen = "",
                                     .sweep_every = absl::ZeroDuration()},
                                    clock, real_scoring_ != nullptr ? real_scoring_ : scoring_server_->InProcessChannel());
    EXPECT_TRUE(made.ok()) << made.status();
    server_ = *std::move(made);
    stub_ = v1::PerksService::NewStub(server_->InProcessChannel());
  }

  // Calls `method` with the request; the error as it was made.
  template <typename Request, typename Response>
  absl::Status Call(grpc::Status (v1::PerksService::Stub::*method)(grpc::ClientContext*, const Request&, Response*), const Request& request,
                    Response* response) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(30));
    return FromGrpcStatus(((*stub_).*method)(&context, request, response), context);
  }
  // A write under a new id.
  template <typename Request>
  Request New(const std::string& actor = "operator:test") {
    Request request;
    request.set_request_id(absl::StrCat("r", ++requests_));
    request.set_actor(actor);
    return request;
  }

  std::string Brand(const std::string& name = "acme") {
    auto request = New<v1::CreateBrandRequest>();
    request.set_name(name);
    v1::CreateBrandResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::CreateBrand, request, &response), absl::OkStatus());
    return response.brand().id();
  }
  v1::CreateCampaignRequest CampaignOf(const std::string& brand_id) {
    auto request = New<v1::CreateCampaignRequest>();
    request.set_brand_id(brand_id);
    request.set_name("summer");
    request.set_currency("EUR");
    request.set_budget(100'000);
    return request;
  }
  std::string Campaign(const v1::CreateCampaignRequest& request) {
    v1::CreateCampaignResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::CreateCampaign, request, &response), absl::OkStatus());
    return response.campaign().id();
  }
  std::string Change(const std::string& campaign_id, v1::CampaignState state) {
    auto request = New<v1::ChangeCampaignStateRequest>();
    request.set_campaign_id(campaign_id);
    request.set_state(state);
    v1::ChangeCampaignStateResponse response;
    return ErrorReason(Call(&v1::PerksService::Stub::ChangeCampaignState, request, &response));
  }
  v1::CreatePerkRequest PerkOf(const std::string& campaign_id) {
    auto request = New<v1::CreatePerkRequest>();
    request.set_campaign_id(campaign_id);
    request.set_name("shirt");
    request.set_terms("be nice");
    request.mutable_hold()->set_seconds(600);
    request.mutable_offer_valid()->set_seconds(86'400);
    request.set_unit_cost(500);
    return request;
  }
  v1::Perk Perk(const v1::CreatePerkRequest& request, uint32_t units) {
    v1::CreatePerkResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::CreatePerk, request, &response), absl::OkStatus());
    if (units > 0) Stock(response.perk().id(), units);
    return response.perk();
  }
  v1::AddStockResponse Stock(const std::string& perk_id, uint32_t units) {
    auto request = New<v1::AddStockRequest>();
    request.set_perk_id(perk_id);
    request.set_units(units);
    v1::AddStockResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::AddStock, request, &response), absl::OkStatus());
    return response;
  }
  // A live campaign of one perk with so many units.
  v1::Perk LivePerk(uint32_t units, const v1::PerkRules& rules = {}) {
    const std::string campaign = Campaign(CampaignOf(Brand()));
    auto request = PerkOf(campaign);
    *request.mutable_rules() = rules;
    v1::Perk perk = Perk(request, units);
    EXPECT_EQ(Change(campaign, v1::CAMPAIGN_STATE_LIVE), "");
    return perk;
  }
  std::string Join(const std::string& person, const std::string& place = "IT", const std::string& birth_date = "1980-01-01",
                   const std::string& household = "") {
    auto request = New<v1::PutParticipantRequest>();
    v1::Participant& participant = *request.mutable_participant();
    participant.set_person(person);
    participant.set_place(place);
    participant.set_birth_date(birth_date);
    participant.set_household(household);
    v1::PutParticipantResponse response;
    return ErrorReason(Call(&v1::PerksService::Stub::PutParticipant, request, &response));
  }
  v1::Invitation Invite(const std::string& perk_id, const std::string& person) {
    auto request = New<v1::InvitePeopleRequest>();
    request.set_perk_id(perk_id);
    request.add_persons(person);
    v1::InvitePeopleResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::InvitePeople, request, &response), absl::OkStatus());
    return response.invitations_size() == 1 ? response.invitations(0) : v1::Invitation();
  }
  // Somebody who takes part and has an offer.
  std::string Offer(const std::string& perk_id, const std::string& person, const std::string& place = "IT",
                    const std::string& birth_date = "1980-01-01", const std::string& household = "") {
    EXPECT_EQ(Join(person, place, birth_date, household), "");
    const v1::Invitation invitation = Invite(perk_id, person);
    EXPECT_EQ(invitation.refused(), "");
    return invitation.offer_id();
  }
  absl::Status Reserve(const std::string& offer_id, bool wait = false, v1::Offer* offer = nullptr) {
    auto request = New<v1::ReserveRequest>();
    request.set_offer_id(offer_id);
    request.set_wait(wait);
    v1::ReserveResponse response;
    const absl::Status status = Call(&v1::PerksService::Stub::Reserve, request, &response);
    if (offer != nullptr) *offer = response.offer();
    return status;
  }
  absl::Status Claim(const std::string& offer_id, const std::string& terms_hash, v1::Offer* offer = nullptr) {
    auto request = New<v1::ClaimRequest>();
    request.set_offer_id(offer_id);
    request.set_terms_hash(terms_hash);
    v1::ClaimResponse response;
    const absl::Status status = Call(&v1::PerksService::Stub::Claim, request, &response);
    if (offer != nullptr) *offer = response.offer();
    return status;
  }
  // Open, Decline or Cancel.
  template <typename Request, typename Response>
  std::string Do(grpc::Status (v1::PerksService::Stub::*method)(grpc::ClientContext*, const Request&, Response*), const std::string& offer_id) {
    auto request = New<Request>();
    request.set_offer_id(offer_id);
    Response response;
    return ErrorReason(Call(method, request, &response));
  }
  v1::Offer OfferOf(const std::string& person, const std::string& offer_id) {
    v1::ListOffersRequest request;
    request.set_person(person);
    v1::ListOffersResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::ListOffers, request, &response), absl::OkStatus());
    for (const v1::Offer& offer : response.offers()) {
      if (offer.id() == offer_id) return offer;
    }
    return {};
  }
  v1::Perk PerkNow(const v1::Perk& perk) {
    v1::ListPerksRequest request;
    request.set_campaign_id(perk.campaign_id());
    v1::ListPerksResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::ListPerks, request, &response), absl::OkStatus());
    for (const v1::Perk& now : response.perks()) {
      if (now.id() == perk.id()) return now;
    }
    return {};
  }
  // "available/held/claimed".
  std::string StockOf(const v1::Perk& perk) {
    const v1::Perk now = PerkNow(perk);
    return absl::StrCat(now.stock_available(), "/", now.stock_held(), "/", now.stock_claimed());
  }
  uint64_t Sweep() {
    const absl::StatusOr<uint64_t> swept = server_->SweepNow();
    EXPECT_TRUE(swept.ok()) << swept.status();
    return swept.ok() ? *swept : 0;
  }
  // Searches for posts that are due. Its status; `seen`: how many posts were noted.
  absl::Status Search(uint64_t* seen) {
    const absl::StatusOr<uint64_t> noted = server_->SearchPostsNow();
    *seen = noted.value_or(0);
    return noted.status();
  }
  v1::Disclosure DisclosureOf(const std::string& person) {
    v1::ListDisclosuresRequest request;
    request.set_person(person);
    v1::ListDisclosuresResponse response;
    EXPECT_EQ(Call(&v1::PerksService::Stub::ListDisclosures, request, &response), absl::OkStatus());
    return response.disclosures_size() == 1 ? response.disclosures(0) : v1::Disclosure();
  }
  // The ledger says what the tables say.
  absl::Status Audit() { return Readers(database_.url(), 1).Read(AuditLedger); }

  std::vector<v1::LedgerRow> Ledger(const std::string& campaign_id = "") {
    grpc::ClientContext context;
    v1::ExportLedgerRequest request;
    request.set_campaign_id(campaign_id);
    auto reader = stub_->ExportLedger(&context, request);
    std::vector<v1::LedgerRow> rows;
    for (v1::ExportLedgerResponse response; reader->Read(&response);) rows.insert(rows.end(), response.rows().begin(), response.rows().end());
    EXPECT_TRUE(reader->Finish().ok());
    return rows;
  }

  FakeClock clock;
  FakeScoring scoring;
  const std::string& database_url() const { return database_.url(); }
  PerksServer& server() { return *server_; }
  v1::PerksService::Stub& stub() { return *stub_; }

 private:
  TestDatabase database_;
  const std::shared_ptr<grpc::Channel> real_scoring_;
  std::string folder_;
  std::unique_ptr<GrpcServer> scoring_server_;
  std::unique_ptr<PerksServer> server_;
  std::unique_ptr<v1::PerksService::Stub> stub_;
  int requests_ = 0;
};

}  // namespace klout::perks

#endif  // KLOUT_TESTS_UNIT_PERKS_PERKS_STAGE_H_
