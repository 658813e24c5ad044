// One klout-scoring that writes, two that read, over a fact log on two real ClickHouse servers: each a process of its own.

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/error.h"
#include "klout/scoring/v1/appeals.grpc.pb.h"
#include "klout/scoring/v1/planning.grpc.pb.h"
#include "tests/e2e/scoring_process.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// Named by every batch: its score moves with each snapshot.
constexpr char kStar[] = "twitter:user-0";

class ReplicasTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
    const absl::Status started = ClickHouseServer::StartAll(absl::MakeSpan(servers_));
    ASSERT_TRUE(started.ok()) << started;
    writer_ = Start(FlagsOf("writer"));
    for (int i = 0; i < 2; ++i) StartReader(i);
  }
  ScoringFlags FlagsOf(const std::string& folder) const {
    ScoringFlags flags = {.data_dir = dir_.path() + "/" + folder};
    flags.fact_log = absl::StrCat("clickhouse://", servers_[0]->address(), ",", servers_[1]->address(), "/facts");
    return flags;
  }
  // Serves, with or without a snapshot.
  static std::unique_ptr<ScoringProcess> Start(const ScoringFlags& flags) {
    auto process = ScoringProcess::Launch(flags);
    EXPECT_TRUE(process.ok()) << process.status();
    (*process)->AwaitReady(absl::Now() + kPatience);
    EXPECT_NE((*process)->channel(), nullptr) << (*process)->process().err();
    return *std::move(process);
  }
  void StartReader(int number) {
    ScoringFlags flags = FlagsOf(absl::StrCat("reader-", number));
    flags.role = "reader";
    flags.writer = "klout-scoring:7400";
    flags.metrics = true;
    readers_[number] = Start(flags);
  }
  // One acknowledged batch each.
  void Send(int first, int end) {
    std::vector<fact::v1::FactBatch> batches;
    for (int i = first; i < end; ++i) batches.push_back(BatchOf(absl::StrCat("batch-", i), RandomActs(i, 400, 60)));
    const Answers answers = Ingest(writer_->stub(), batches);
    ASSERT_EQ(answers.responses.size(), batches.size()) << answers.end.error_message();
    for (const v1::IngestResponse& answer : answers.responses) ASSERT_EQ(answer.code(), 0) << answer.message();
    acknowledged_ += batches.size();
  }
  // A snapshot of all that was acknowledged, which `reader` comes to serve, with every bit.
  void ExpectFollows(ScoringProcess& reader, const v1::Snapshot& published) {
    EXPECT_EQ(published.log_watermark(), acknowledged_);
    ASSERT_NO_FATAL_FAILURE(AwaitSnapshot(reader, published.ref().id()));
    const auto wanted = ExportAll(writer_->stub()), got = ExportAll(reader.stub());
    ASSERT_TRUE(wanted.ok() && got.ok()) << wanted.status() << got.status();
    ASSERT_GT(wanted->size(), 0u);
    ASSERT_EQ(got->size(), wanted->size());
    for (size_t i = 0; i < got->size(); ++i) EXPECT_TRUE(SameBits((*got)[i], (*wanted)[i])) << (*got)[i].account();
  }
  // Told by the stream of changes of somebody whose score every snapshot changes.
  static void AwaitSnapshot(ScoringProcess& reader, uint64_t id) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    v1::WatchScoresRequest request;
    request.add_subjects(kStar);
    const auto stream = reader.stub().WatchScores(&context, request);
    v1::WatchScoresResponse change;
    bool is_there = false;
    while (!is_there && stream->Read(&change)) is_there = change.snapshot().id() == id;
    context.TryCancel();
    ASSERT_TRUE(is_there) << "still serves " << change.snapshot().id() << ", not " << id << ": " << reader.process().err();
  }
  v1::Snapshot PublishAll() {
    const auto published = Publish(writer_->stub());
    EXPECT_TRUE(published.ok()) << published.status();
    return published.ok() ? *published : v1::Snapshot();
  }

  TempDir dir_;
  std::unique_ptr<ClickHouseServer> servers_[2];
  std::unique_ptr<ScoringProcess> writer_, readers_[2];
  uint64_t acknowledged_ = 0;
};

TEST_F(ReplicasTest, ReadersFollowThroughKillsOfAReaderAndOfTheWriter) {
  Send(0, 4);
  v1::Snapshot published = PublishAll();
  for (const auto& reader : readers_) ExpectFollows(*reader, published);
  EXPECT_EQ(HealthOf(readers_[0]->channel()), 1);

  readers_[0]->process().Kill();
  Send(4, 7);
  published = PublishAll();
  ExpectFollows(*readers_[1], published);
  StartReader(0);
  ExpectFollows(*readers_[0], published);

  // What is acknowledged and in no snapshot yet is the next writer's to publish.
  Send(7, 9);
  writer_->process().Kill();
  auto next = ScoringProcess::Launch(FlagsOf("writer"));
  ASSERT_TRUE(next.ok()) << next.status();
  for (const auto& reader : readers_) {
    const auto rows = ExportAll(reader->stub());
    EXPECT_TRUE(rows.ok()) << rows.status();
  }
  // Once the lease of the first has run out.
  ASSERT_TRUE((*next)->AwaitReady(absl::Now() + kPatience)) << (*next)->process().err();
  writer_ = *std::move(next);
  const uint64_t before = published.ref().id();
  published = PublishAll();
  EXPECT_GT(published.ref().id(), before);
  for (const auto& reader : readers_) ExpectFollows(*reader, published);
  Send(9, 11);
  published = PublishAll();
  for (const auto& reader : readers_) ExpectFollows(*reader, published);
}

// On Kubernetes perks asks readers and nobody else (k8s/components/scoring-readers).
TEST_F(ReplicasTest, AReaderAnswersAllThatPerksAsks) {
  ScoringProcess& reader = *readers_[0];
  Send(0, 3);
  ExpectFollows(reader, PublishAll());
  const auto planning = v1::PlanningService::NewStub(reader.channel());
  const auto expect_answered = [](const auto& request, auto response, auto call) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    EXPECT_EQ(FromGrpcStatus(call(&context, request, &response), context), absl::OkStatus());
  };
  v1::GetPersonRequest person;
  person.set_subject(kStar);
  expect_answered(person, v1::GetPersonResponse(), [&](auto... all) { return reader.stub().GetPerson(all...); });
  v1::BatchGetScoresRequest scores;
  scores.add_subjects(kStar);
  expect_answered(scores, v1::BatchGetScoresResponse(), [&](auto... all) { return reader.stub().BatchGetScores(all...); });
  v1::PlanReachRequest plan;
  plan.set_max_people(2);
  expect_answered(plan, v1::PlanReachResponse(), [&](auto... all) { return planning->PlanReach(all...); });
  v1::ListPostsRequest posts;
  posts.set_subject(kStar);
  expect_answered(posts, v1::ListPostsResponse(), [&](auto... all) { return planning->ListPosts(all...); });
  v1::MeasureReachRequest reach;
  reach.add_posts()->set_network(fact::v1::NETWORK_TWITTER);
  reach.mutable_posts(0)->set_post_id("1");
  expect_answered(reach, v1::MeasureReachResponse(), [&](auto... all) { return planning->MeasureReach(all...); });
}

TEST_F(ReplicasTest, AReaderAnswersReadsAndNamesTheWriterForTheRest) {
  ScoringProcess& reader = *readers_[0];
  // Not ready, and alive: whoever looks after processes asks for the latter at /metrics.
  EXPECT_EQ(HealthOf(reader.channel()), 2);
  EXPECT_EQ(reader.Metrics().at("klout_scoring_serving"), 0);
  Send(0, 3);
  ExpectFollows(reader, PublishAll());
  EXPECT_EQ(HealthOf(reader.channel()), 1);

  grpc::ClientContext receipt_context, top_context;
  v1::GetReceiptRequest receipt;
  receipt.set_subject(kStar);
  v1::GetReceiptResponse receipt_answer;
  EXPECT_TRUE(reader.stub().GetReceipt(&receipt_context, receipt, &receipt_answer).ok());
  v1::RankPeopleResponse top;
  EXPECT_TRUE(reader.stub().RankPeople(&top_context, {}, &top).ok());
  EXPECT_GT(top.people_size(), 0);

  const auto expect_refused = [](const absl::Status& status) {
    EXPECT_EQ(ErrorReason(status), "NOT_THE_WRITER") << status;
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
    EXPECT_TRUE(absl::StrContains(status.message(), "klout-scoring:7400")) << status;
  };
  expect_refused(Publish(reader.stub()).status());
  const Answers answers = Ingest(reader.stub(), {BatchOf("elsewhere", {{1, 0}})});
  ASSERT_EQ(answers.responses.size(), 1u);
  EXPECT_EQ(answers.responses[0].code(), static_cast<int>(grpc::StatusCode::UNAVAILABLE));
  EXPECT_EQ(answers.responses[0].error().reason(), "NOT_THE_WRITER");
  // What would look like an answer, and be none: nobody is on this folder's list, no day is in its history, no appeal in its store.
  const auto ask = [&](const auto& request, auto response, auto stub_call) {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    expect_refused(FromGrpcStatus(stub_call(&context, request, &response), context));
  };
  v1::GetDoNotScoreRequest list;
  list.set_subject(kStar);
  ask(list, v1::GetDoNotScoreResponse(), [&](auto&&... a) { return reader.stub().GetDoNotScore(a...); });
  v1::ListScoreHistoryRequest history;
  history.set_subject(kStar);
  ask(history, v1::ListScoreHistoryResponse(), [&](auto&&... a) { return reader.stub().ListScoreHistory(a...); });
  v1::RemovePersonRequest remove;
  remove.set_subject(kStar);
  ask(remove, v1::RemovePersonResponse(), [&](auto&&... a) { return reader.stub().RemovePerson(a...); });
  const auto appeals = v1::AppealService::NewStub(reader.channel());
  v1::ListAppealsRequest all;
  ask(all, v1::ListAppealsResponse(), [&](auto&&... a) { return appeals->ListAppeals(a...); });
}

}  // namespace
}  // namespace klout::scoring
