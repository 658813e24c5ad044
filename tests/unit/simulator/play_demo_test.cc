#include "services/cli/demo/play_demo.h"

#include <gmock/gmock.h>
#include <grpcpp/server_builder.h>
#include <gtest/gtest.h>

#include <set>
#include <sstream>

#include "klout/scoring/v1/planning.grpc.pb.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/demo/demo_plan.h"
#include "services/cli/simulator/cast.h"

namespace klout::cli {
namespace {

using namespace klout::scoring::v1;
using testing::HasSubstr;

// Acknowledges everything, publishes at once and gives everybody the same score.
class EqualScores : public ScoringService::Service {
 public:
  grpc::Status Ingest(grpc::ServerContext*,
                      grpc::ServerReaderWriter<IngestResponse, IngestRequest>* stream) override {
    IngestRequest request;
    while (stream->Read(&request)) {
      IngestResponse response;
      response.set_batch_id(request.batch().batch_id());
      response.set_sequence(++batches_);
      batch_ids_.insert(request.batch().batch_id());
      if (refuse_) {
        response.set_code(static_cast<int>(grpc::StatusCode::INVALID_ARGUMENT));
        response.set_message("interactions.actors[0]: not in the dictionary");
      }
      stream->Write(response);
    }
    return grpc::Status::OK;
  }

  grpc::Status PublishSnapshot(grpc::ServerContext*, const PublishSnapshotRequest* request,
                               PublishSnapshotResponse*) override {
    batches_at_publish_.push_back(batches_);
    forced_ = forced_ && request->force();
    return publish_status_;
  }

  grpc::Status BatchGetScores(grpc::ServerContext*, const BatchGetScoresRequest* request,
                              BatchGetScoresResponse* response) override {
    for (const std::string& subject : request->subjects()) {
      auto* result = response->add_results();
      if (subject == simulator::kRobot) {
        result->mutable_error()->set_reason("NOT_FOUND");
      } else {
        *result->mutable_score() = ScoreOf(subject);
      }
    }
    return grpc::Status::OK;
  }

  grpc::Status RankPeople(grpc::ServerContext*, const RankPeopleRequest* request,
                          RankPeopleResponse* response) override {
    for (int i = 0; i < request->page_size(); ++i) {
      RankedPerson* person = response->add_people();
      person->set_rank(static_cast<uint64_t>(i) + 1);
      *person->mutable_score() = ScoreOf("person:p" + std::to_string(i));
    }
    return grpc::Status::OK;
  }

  grpc::Status GetReceipt(grpc::ServerContext*, const GetReceiptRequest* request,
                          GetReceiptResponse* response) override {
    *response->mutable_receipt()->mutable_score() = ScoreOf(request->subject());
    ReceiptLine* line = response->mutable_receipt()->add_lines();
    line->set_item("twitter/true_reach");
    line->set_points_e5(4'200'000);
    line->set_explanation("12 people acted");
    return grpc::Status::OK;
  }

  static Score ScoreOf(const std::string& subject) {
    Score score;
    score.set_subject(subject);
    score.set_evidence(EVIDENCE_STRONG);
    score.set_score(42);
    score.set_low(40);
    score.set_high(45);
    return score;
  }

  bool refuse_ = false;
  grpc::Status publish_status_;
  bool forced_ = true;
  uint64_t batches_ = 0;
  std::set<std::string> batch_ids_;
  std::vector<uint64_t> batches_at_publish_;
};

// One plan for all: as good as the check asks for.
class FixedPlan : public PlanningService::Service {
 public:
  grpc::Status PlanReach(grpc::ServerContext*, const PlanReachRequest* request, PlanReachResponse* response) override {
    *response->mutable_plan() = GoodPlan(request->budget());
    return grpc::Status::OK;
  }

  static ReachPlan GoodPlan(int64_t budget) {
    ReachPlan plan;
    for (const char* subject : {"person:anna_sei_lettori", "person:p1"}) {
      ReachPick* pick = plan.add_picks();
      pick->set_subject(subject);
      pick->set_cost(200);
      pick->set_marginal_reach(150);
    }
    plan.set_cost(budget);
    plan.mutable_reach()->set_people(300);
    plan.mutable_reach()->set_low(290);
    plan.mutable_reach()->set_high(310);
    plan.mutable_top_by_score()->set_cost(budget);
    plan.mutable_top_by_score()->set_people_chosen(1);
    plan.mutable_top_by_score()->mutable_reach()->set_people(150);
    plan.mutable_top_by_score()->mutable_reach()->set_high(160);
    return plan;
  }
};

TEST(CheckPlanTest, AsksForPeopleMoneyAndTheSmallAccount) {
  const int64_t budget = DemoPlanRequest().budget();
  const ReachPlan good = FixedPlan::GoodPlan(budget);
  EXPECT_TRUE(CheckPlan(good).passed) << CheckPlan(good).measured;
  ReachPlan plan = good;
  plan.mutable_reach()->set_people(220);
  EXPECT_FALSE(CheckPlan(plan).passed);
  plan = good;
  plan.mutable_reach()->set_low(160);
  EXPECT_FALSE(CheckPlan(plan).passed);
  plan = good;
  plan.set_cost(budget + 1);
  EXPECT_FALSE(CheckPlan(plan).passed);
  plan = good;
  plan.mutable_picks(0)->set_subject("person:gino_sei_lettori");
  EXPECT_FALSE(CheckPlan(plan).passed);
}

class PlayDemoTest : public testing::Test {
 protected:
  void SetUp() override {
    grpc::ServerBuilder builder;
    builder.RegisterService(&service_);
    builder.RegisterService(&planning_);
    server_ = builder.BuildAndStart();
    console_.out = &out_;
    console_.err = &err_;
  }

  absl::StatusOr<int> Play() {
    return PlayDemo({.people = 500, .end_time = absl::FromUnixSeconds(1'760'000'000)},
                    server_->InProcessChannel({}), console_);
  }

  EqualScores service_;
  FixedPlan planning_;
  std::unique_ptr<grpc::Server> server_;
  std::ostringstream out_;
  std::ostringstream err_;
  Console console_;
};

TEST_F(PlayDemoTest, SendsEveryBatchOnceAndPublishesAtEachCheckpoint) {
  ASSERT_TRUE(Play().ok());
  EXPECT_EQ(service_.batch_ids_.size(), service_.batches_);
  EXPECT_TRUE(service_.forced_);
  ASSERT_EQ(service_.batches_at_publish_.size(), 4u);
  EXPECT_GT(service_.batches_at_publish_[0], 0u);
  EXPECT_EQ(service_.batches_at_publish_[3], service_.batches_);
}

TEST_F(PlayDemoTest, PrintsTheListTheReceiptAndOneLinePerIncident) {
  const auto failed = Play();
  ASSERT_TRUE(failed.ok()) << failed.status();
  EXPECT_THAT(out_.str(), HasSubstr("person:p19"));
  EXPECT_THAT(out_.str(), HasSubstr("+42.00"));
  EXPECT_THAT(out_.str(), HasSubstr("PASS  two weeks of holiday · Klout: 66 to 57 in a week's holiday"));
  EXPECT_THAT(out_.str(), HasSubstr("PASS  many small trees, not a few big sparks"));
  EXPECT_THAT(out_.str(), HasSubstr("person:anna_sei_lettori"));
  EXPECT_THAT(out_.str(), HasSubstr("FAIL  the squirrel bot and the consultant"));
  EXPECT_THAT(out_.str(), HasSubstr("squirrel 42.0, consultant 42.0"));
  EXPECT_THAT(out_.str(), HasSubstr(std::to_string(*failed) + " failed"));
  EXPECT_GT(*failed, 0);
  EXPECT_EQ(err_.str(), "");
}

TEST_F(PlayDemoTest, StopsAtARefusedBatch) {
  service_.refuse_ = true;
  EXPECT_EQ(Play().status().code(), absl::StatusCode::kInvalidArgument);
}

TEST_F(PlayDemoTest, StopsWhenNothingIsPublished) {
  service_.publish_status_ = grpc::Status(grpc::StatusCode::FAILED_PRECONDITION, "disk full");
  EXPECT_EQ(Play().status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_EQ(service_.batches_at_publish_.size(), 1u);
}

}  // namespace
}  // namespace klout::cli
