// Plans of reach over the whole scoring service: real engine, real disk, gRPC in the process.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/error.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/scoring/service.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using testing::Contains;
using testing::Each;
using testing::Not;

constexpr int kUsers = 400;
constexpr int kLinked = 60;

// A post by user 0 that users 1 to 5 reshared; users 1 and 2 are one person.
fact::v1::FactBatch PostBatch() {
  fact::v1::FactBatch batch;
  batch.set_batch_id("post");
  batch.mutable_accounts()->add_networks(fact::v1::NETWORK_TWITTER);
  for (int user = 0; user <= 5; ++user) batch.mutable_accounts()->add_ids(UserName(user));
  batch.add_post_ids("launch");
  batch.mutable_posts()->add_posts(0);
  batch.mutable_posts()->add_authors(0);
  batch.mutable_posts()->add_times(kStart + 100'000);
  batch.mutable_posts()->add_topic_counts(0);
  for (uint32_t user = 1; user <= 5; ++user) {
    batch.mutable_interactions()->add_actors(user);
    batch.mutable_interactions()->add_authors(0);
    batch.mutable_interactions()->add_kinds(fact::v1::INTERACTION_KIND_RESHARE);
    batch.mutable_interactions()->add_times(kStart + 100'100 + user);
    batch.mutable_interactions()->add_posts(1);
  }
  return batch;
}

class PlanningTest : public testing::Test {
 protected:
  PlanningTest() {
    auto server = ScoringServer::Create({.data_dir = dir_.path() + "/data",
                                         .listen = "",
                                         .metrics_listen = "",
                                         .publish_every = absl::ZeroDuration()},
                                        TestClock());
    EXPECT_TRUE(server.ok()) << server.status();
    server_ = *std::move(server);
    scoring_ = v1::ScoringService::NewStub(server_->InProcessChannel());
    planning_ = v1::PlanningService::NewStub(server_->InProcessChannel());
    std::vector<fact::v1::FactBatch> batches = {BatchOf("acts", RandomActs(/*seed=*/1, 900, kUsers)), PostBatch()};
    for (int user = 0; user < kLinked; ++user) {
      batches.push_back(LinkBatch(absl::StrCat("link-", user), user, PersonOf(user), kStart + user));
    }
    Ingest(batches);
    v1::PublishSnapshotResponse response;
    v1::PublishSnapshotRequest request;
    request.set_force(true);
    EXPECT_TRUE(Call(*scoring_, &v1::ScoringService::Stub::PublishSnapshot, request, &response).ok());
  }

  // Users 1 and 2 are one person.
  static std::string PersonOf(int user) { return absl::StrCat("p", user == 2 ? 1 : user); }

  template <typename Stub, typename Method, typename Request, typename Response>
  static absl::Status Call(Stub& stub, Method method, const Request& request, Response* response) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    response->Clear();
    return FromGrpcStatus((stub.*method)(&context, request, response), context);
  }
  // Sent together, so that they share commits.
  void Ingest(const std::vector<fact::v1::FactBatch>& batches) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    auto call = scoring_->Ingest(&context);
    for (const fact::v1::FactBatch& batch : batches) {
      v1::IngestRequest request;
      *request.mutable_batch() = batch;
      EXPECT_TRUE(call->Write(request));
    }
    call->WritesDone();
    v1::IngestResponse response;
    for (size_t i = 0; i < batches.size(); ++i) {
      EXPECT_TRUE(call->Read(&response));
      EXPECT_EQ(response.code(), 0) << response.message();
    }
    EXPECT_TRUE(call->Finish().ok());
  }
  absl::Status Plan(const v1::PlanReachRequest& request, v1::PlanReachResponse* response) {
    return Call(*planning_, &v1::PlanningService::Stub::PlanReach, request, response);
  }
  v1::ReachPlan PlanOf(const v1::PlanReachRequest& request) {
    v1::PlanReachResponse response;
    const absl::Status status = Plan(request, &response);
    EXPECT_TRUE(status.ok()) << status;
    return response.plan();
  }
  static v1::PlanReachRequest Asking(uint32_t people) {
    v1::PlanReachRequest request;
    request.set_max_people(people);
    return request;
  }
  static std::vector<std::string> SubjectsOf(const v1::ReachPlan& plan) {
    std::vector<std::string> subjects;
    for (const v1::ReachPick& pick : plan.picks()) subjects.push_back(pick.subject());
    return subjects;
  }

  const TempDir dir_;
  std::unique_ptr<ScoringServer> server_;
  std::unique_ptr<v1::ScoringService::Stub> scoring_;
  std::unique_ptr<v1::PlanningService::Stub> planning_;
};

TEST_F(PlanningTest, ChoosesLinkedPeopleAndBeatsTheHighestScores) {
  const v1::ReachPlan plan = PlanOf(Asking(10));
  ASSERT_EQ(plan.picks_size(), 10);
  EXPECT_THAT(SubjectsOf(plan), Each(testing::StartsWith("person:")));
  // Of those who linked an account only the ones on whom anybody acted; of all users those who acted or were acted on.
  EXPECT_GT(plan.eligible_people(), 10u);
  EXPECT_LT(plan.eligible_people(), static_cast<uint64_t>(kLinked));
  EXPECT_GT(plan.audience_people(), kUsers / 2);
  EXPECT_LT(plan.audience_people(), kUsers);
  EXPECT_TRUE(plan.certified());
  EXPECT_GE(plan.reach().people(), plan.top_by_score().reach().low());
  EXPECT_EQ(plan.top_by_score().people_chosen(), 10u);
  double added = 0;
  for (const v1::ReachPick& pick : plan.picks()) added += pick.marginal_reach();
  EXPECT_NEAR(added, plan.reach().people(), 1e-6 * added);
}

TEST_F(PlanningTest, TheSameRequestGivesTheSamePlan) {
  v1::PlanReachResponse first, second;
  ASSERT_TRUE(Plan(Asking(8), &first).ok());
  ASSERT_TRUE(Plan(Asking(8), &second).ok());
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());
}

TEST_F(PlanningTest, KeepsToBudgetExclusionsAndLists) {
  v1::PlanReachRequest request;
  request.set_budget(1'000);
  request.mutable_cost()->set_base(90);
  auto* own = request.mutable_cost()->add_persons();
  own->set_subject("twitter:user-3");
  own->set_cost(10);
  request.mutable_eligibility()->add_exclude("person:p4");
  const v1::ReachPlan plan = PlanOf(request);
  EXPECT_LE(plan.cost(), 1'000);
  EXPECT_THAT(SubjectsOf(plan), Not(Contains("person:p4")));
  for (const v1::ReachPick& pick : plan.picks()) EXPECT_EQ(pick.cost(), pick.subject() == "person:p3" ? 10 : 90);

  v1::PlanReachRequest listed = Asking(5);
  listed.mutable_eligibility()->set_only_listed(true);
  listed.mutable_eligibility()->add_only("person:p7");
  listed.mutable_eligibility()->add_only("twitter:user-2");
  const v1::ReachPlan few = PlanOf(listed);
  EXPECT_THAT(SubjectsOf(few), testing::UnorderedElementsAre("person:p7", "person:p1"));
  // A list of nobody leaves nobody.
  listed.mutable_eligibility()->clear_only();
  EXPECT_EQ(PlanOf(listed).eligible_people(), 0u);
}

TEST_F(PlanningTest, AnAudienceThatNobodyIsInIsReachedByNobody) {
  v1::PlanReachRequest request = Asking(5);
  auto* rule = request.mutable_audience()->add_rules();
  rule->set_country("IT");
  rule->set_weight(1);
  const v1::ReachPlan plan = PlanOf(request);
  EXPECT_EQ(plan.audience_people(), 0);
  EXPECT_EQ(plan.reach().people(), 0);
  EXPECT_EQ(plan.picks_size(), 0);
}

TEST_F(PlanningTest, ChosenPeopleReachFirstAndAreNotChosenAgain) {
  v1::PlanReachRequest request = Asking(5);
  request.add_chosen("person:p5");
  request.add_chosen("twitter:user-5");
  const v1::ReachPlan plan = PlanOf(request);
  EXPECT_THAT(SubjectsOf(plan), Not(Contains("person:p5")));
  double added = 0;
  for (const v1::ReachPick& pick : plan.picks()) added += pick.marginal_reach();
  EXPECT_LT(added, plan.reach().people());
}

TEST_F(PlanningTest, ARefusalBringsInAnotherAndMayBeToldTwice) {
  const v1::ReachPlan plan = PlanOf(Asking(6));
  v1::ReplanReachRequest request;
  request.set_plan_id(plan.plan_id());
  request.add_declined(plan.picks(2).subject());
  v1::ReplanReachResponse first, second;
  ASSERT_TRUE(Call(*planning_, &v1::PlanningService::Stub::ReplanReach, request, &first).ok());
  ASSERT_TRUE(Call(*planning_, &v1::PlanningService::Stub::ReplanReach, request, &second).ok());
  EXPECT_EQ(first.SerializeAsString(), second.SerializeAsString());
  EXPECT_EQ(first.plan().picks_size(), 6);
  EXPECT_EQ(first.new_picks_size(), 1);
  EXPECT_THAT(SubjectsOf(first.plan()), Not(Contains(plan.picks(2).subject())));
  EXPECT_NE(first.plan().plan_id(), plan.plan_id());

  // Whoever declined is not among the highest scores that could be had instead; the others still are.
  const auto& top = first.plan().top_by_score();
  EXPECT_EQ(top.people_chosen(), 6u);
  for (const std::string& subject : top.subjects()) EXPECT_NE(subject, plan.picks(2).subject());

  request.set_plan_id(first.plan().plan_id());
  request.set_declined(0, "person:p59999");
  EXPECT_EQ(ErrorField(Call(*planning_, &v1::PlanningService::Stub::ReplanReach, request, &first)), "declined[0]");
}

TEST_F(PlanningTest, AnErasureForgetsPlans) {
  const v1::ReachPlan plan = PlanOf(Asking(6));
  v1::RemovePersonRequest removal;
  removal.set_subject(plan.picks(0).subject());
  v1::RemovePersonResponse removed;
  ASSERT_TRUE(Call(*scoring_, &v1::ScoringService::Stub::RemovePerson, removal, &removed).ok());
  v1::ReplanReachRequest request;
  request.set_plan_id(plan.plan_id());
  request.add_declined(plan.picks(1).subject());
  v1::ReplanReachResponse response;
  EXPECT_EQ(ErrorReason(Call(*planning_, &v1::PlanningService::Stub::ReplanReach, request, &response)), "PLAN_GONE");
  EXPECT_THAT(SubjectsOf(PlanOf(Asking(6))), Not(Contains(plan.picks(0).subject())));
}

TEST_F(PlanningTest, BadRequestsNameTheField) {
  const std::pair<const char*, std::function<void(v1::PlanReachRequest&)>> cases[] = {
      {"max_people", [](auto& r) { r.set_max_people(0); }},
      {"max_people", [](auto& r) { r.set_max_people(10'001); }},
      {"budget", [](auto& r) { r.set_budget(-1); }},
      {"cost.base", [](auto& r) { r.mutable_cost()->set_base(-1); }},
      {"cost.growth", [](auto& r) { r.mutable_cost()->set_growth(3); }},
      {"cost.per_weekly_person", [](auto& r) { r.mutable_cost()->set_per_weekly_person(-0.5); }},
      {"cost.persons[0].subject", [](auto& r) { r.mutable_cost()->add_persons()->set_subject("nobody"); }},
      {"eligibility.countries[0]", [](auto& r) { r.mutable_eligibility()->add_countries("Italy"); }},
      {"eligibility.exclude[1]", [](auto& r) { r.mutable_eligibility()->add_exclude("person:p1"); r.mutable_eligibility()->add_exclude(""); }},
      {"eligibility.only_listed", [](auto& r) { r.mutable_eligibility()->add_only("person:p1"); }},
      {"eligibility.min_reply_likelihood", [](auto& r) { r.mutable_eligibility()->set_min_reply_likelihood(1.5); }},
      {"audience.rules[0].weight", [](auto& r) { r.mutable_audience()->add_rules()->set_weight(2); }},
      {"quotas[0].dimension", [](auto& r) { r.add_quotas()->set_max_people(1); }},
      {"chosen[0]", [](auto& r) { r.add_chosen("twitter:nobody-knows"); }},
      {"epsilon", [](auto& r) { r.set_epsilon(0.9); }},
      {"failure_probability", [](auto& r) { r.set_failure_probability(0.9); }},
      {"eligibility.topic", [](auto& r) { r.mutable_eligibility()->set_topic("espresso"); }},
  };
  for (const auto& [field, spoil] : cases) {
    v1::PlanReachRequest request = Asking(3);
    spoil(request);
    v1::PlanReachResponse response;
    const absl::Status status = Plan(request, &response);
    EXPECT_EQ(ErrorField(status), field) << status;
  }
}

TEST_F(PlanningTest, MeasuresWhatAPostDidInPeople) {
  v1::MeasureReachRequest request;
  for (const char* id : {"launch", "never-posted"}) {
    request.add_posts()->set_network(fact::v1::NETWORK_TWITTER);
    request.mutable_posts()->rbegin()->set_post_id(id);
  }
  v1::MeasureReachResponse response;
  ASSERT_TRUE(Call(*planning_, &v1::PlanningService::Stub::MeasureReach, request, &response).ok());
  ASSERT_EQ(response.posts_size(), 2);
  EXPECT_TRUE(response.posts(0).found());
  EXPECT_EQ(response.posts(0).author(), "person:p0");
  // Five accounts, two of which are one person's.
  EXPECT_EQ(response.posts(0).people(), 4u);
  EXPECT_FALSE(response.posts(1).found());
  EXPECT_EQ(response.together().people(), 4);
  EXPECT_LT(response.together().low(), 4);

  v1::ListPostsRequest list;
  list.set_subject("person:p0");
  v1::ListPostsResponse posts;
  ASSERT_TRUE(Call(*planning_, &v1::PlanningService::Stub::ListPosts, list, &posts).ok());
  ASSERT_EQ(posts.posts_size(), 1);
  EXPECT_EQ(posts.posts(0).post_id(), "launch");
  list.mutable_since()->set_seconds(kStart + 100'001);
  ASSERT_TRUE(Call(*planning_, &v1::PlanningService::Stub::ListPosts, list, &posts).ok());
  EXPECT_EQ(posts.posts_size(), 0);
}

}  // namespace
}  // namespace klout::scoring
