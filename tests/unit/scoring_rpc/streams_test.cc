// The streams over a real socket, with an engine that answers when the test says so.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/testing/raw_stream.h"
#include "tests/unit/scoring_rpc/fake_score_engine.h"
#include "tests/unit/scoring_rpc/serving_rpc.h"

namespace klout::scoring {
namespace {

using testing::ElementsAre;
using Stub = v1::ScoringService::Stub;

class StreamsTest : public testing::Test {
 protected:
  using IngestCall = std::unique_ptr<grpc::ClientReaderWriter<v1::IngestRequest, v1::IngestResponse>>;

  IngestCall Ingest(grpc::ClientContext& context) {
    ServingRpc::SetDeadline(context);
    return rpc_.stub().Ingest(&context);
  }
  static void Send(IngestCall& call, const std::string& id) {
    v1::IngestRequest request;
    *request.mutable_batch() = BatchOf(id, {{1, 2}});
    EXPECT_TRUE(call->Write(request));
  }

  // Of a client that sends what it likes.
  RawStream<v1::IngestResponse> IngestBytes(grpc::ClientContext& context) {
    ServingRpc::SetDeadline(context);
    return OpenRawStream<v1::IngestResponse>(rpc_.channel(), "/klout.scoring.v1.ScoringService/Ingest", context);
  }
  static std::string BytesOf(const std::string& id) {
    v1::IngestRequest request;
    *request.mutable_batch() = BatchOf(id, {{1, 2}});
    return request.SerializeAsString();
  }
  void AwaitMetric(const std::string& sample, double value) {
    const absl::Time deadline = absl::Now() + absl::Seconds(30);
    while (metrics_.Value(sample) != value && absl::Now() < deadline) std::this_thread::yield();
    EXPECT_EQ(metrics_.Value(sample), value) << sample;
  }

  FakeScoreEngine engine_;
  Metrics metrics_;
  ServingRpc rpc_{engine_, nullptr, &metrics_};
};

TEST_F(StreamsTest, BatchesAreAnsweredInTheirOrderWhateverTheEnginesOrder) {
  grpc::ClientContext context;
  IngestCall call = Ingest(context);
  for (const char* id : {"a", "b", "c"}) Send(call, id);
  engine_.WaitForWaiting(3);
  EXPECT_THAT(engine_.waiting_ids(), ElementsAre("a", "b", "c"));
  engine_.Answer(2, Appended{3, false});
  engine_.Answer(1, InvalidField("interactions.actors[0]", "is out of the dictionary"));
  engine_.Answer(0, Appended{1, true});
  call->WritesDone();
  v1::IngestResponse response;
  ASSERT_TRUE(call->Read(&response));
  EXPECT_EQ(response.batch_id(), "a");
  EXPECT_EQ(response.sequence(), 1);
  EXPECT_TRUE(response.duplicate());
  ASSERT_TRUE(call->Read(&response));
  EXPECT_EQ(response.batch_id(), "b");
  EXPECT_EQ(response.code(), grpc::StatusCode::INVALID_ARGUMENT);
  EXPECT_EQ(response.error().field(), "interactions.actors[0]");
  ASSERT_TRUE(call->Read(&response));
  EXPECT_EQ(response.batch_id(), "c");
  EXPECT_EQ(response.code(), 0);
  EXPECT_FALSE(call->Read(&response));
  EXPECT_TRUE(call->Finish().ok());
}

TEST_F(StreamsTest, AnAnswerCarriesTheBatchIdAsItCameAndAtMostAValidOnesLength) {
  grpc::ClientContext context;
  IngestCall call = Ingest(context);
  const std::string ids[] = {"caf\xe9", std::string("\0\xff", 2), std::string(5 << 20, 'x')};
  for (const std::string& id : ids) {
    Send(call, id);
    engine_.WaitForWaiting(1);
    engine_.Answer(0, InvalidField("batch_id", "is no good"));
    v1::IngestResponse response;
    ASSERT_TRUE(call->Read(&response));
    EXPECT_EQ(response.batch_id(), id.substr(0, kMaxBatchIdBytes));
    EXPECT_EQ(response.error().field(), "batch_id");
  }
  call->WritesDone();
  EXPECT_TRUE(call->Finish().ok());
}

TEST_F(StreamsTest, AStreamWithTheLimitUnansweredIsNotRead) {
  grpc::ClientContext context;
  IngestCall call = Ingest(context);
  for (size_t i = 0; i < kMaxBatchesInFlight + 2; ++i) Send(call, absl::StrCat("batch-", i));
  engine_.WaitForWaiting(kMaxBatchesInFlight);
  EXPECT_EQ(engine_.waiting(), kMaxBatchesInFlight);
  engine_.Answer(0, Appended{1, false});
  v1::IngestResponse response;
  ASSERT_TRUE(call->Read(&response));
  engine_.WaitForWaiting(kMaxBatchesInFlight);
  EXPECT_EQ(engine_.waiting(), kMaxBatchesInFlight);
  for (size_t i = 0; i < kMaxBatchesInFlight + 1; ++i) {
    engine_.WaitForWaiting(1);
    engine_.Answer(0, Appended{1, false});
  }
  call->WritesDone();
  size_t answers = 1;
  while (call->Read(&response)) ++answers;
  EXPECT_EQ(answers, kMaxBatchesInFlight + 2);
  EXPECT_TRUE(call->Finish().ok());
}

TEST_F(StreamsTest, AnAnswerAfterTheClientLeftHarmsNothing) {
  {
    grpc::ClientContext context;
    IngestCall call = Ingest(context);
    Send(call, "a");
    Send(call, "b");
    engine_.WaitForWaiting(2);
    context.TryCancel();
    EXPECT_EQ(call->Finish().error_code(), grpc::StatusCode::CANCELLED);
  }
  engine_.Answer(1, Appended{2, false});
  engine_.Answer(0, Appended{1, false});
  rpc_.Drain();
}

TEST_F(StreamsTest, BytesThatAreNoMessageEndTheStreamOnceAllBeforeThemIsAnswered) {
  // Garbage, the end of a batch missing, and a batch where a length says more than there is.
  const std::string whole = BytesOf("c");
  const std::string cases[] = {std::string(1000, '\xff'), whole.substr(0, whole.size() - 1), "\x0a\x7f"};
  double refused = 0;
  for (const std::string& bytes : cases) {
    grpc::ClientContext context;
    auto call = IngestBytes(context);
    ASSERT_TRUE(SendBytes(call, BytesOf("a")));
    ASSERT_TRUE(SendBytes(call, BytesOf("b")));
    engine_.WaitForWaiting(2);
    ASSERT_TRUE(SendBytes(call, bytes));
    AwaitMetric("klout_scoring_refused_batches_total", ++refused);
    // The call may be over, or not yet: nothing of it is read any more.
    SendBytes(call, whole);
    engine_.Answer(1, Appended{2, false});
    engine_.Answer(0, Appended{1, false});
    v1::IngestResponse response;
    for (const char* id : {"a", "b"}) {
      ASSERT_TRUE(call->Read(&response));
      EXPECT_EQ(response.batch_id(), id);
      EXPECT_EQ(response.code(), 0);
    }
    EXPECT_FALSE(call->Read(&response));
    const absl::Status status = FromGrpcStatus(call->Finish(), context);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(ErrorReason(status), "NO_MESSAGE");
    EXPECT_THAT(std::string(status.message()), testing::StartsWith("message 3 of the stream "));
    EXPECT_EQ(engine_.waiting(), 0u);
    AwaitMetric(R"(klout_rpc_requests_total{method="klout.scoring.v1.ScoringService/Ingest",code="INVALID_ARGUMENT"})", refused);
  }
}

TEST_F(StreamsTest, BytesAreABatchOrEndTheStreamAsParsingThemAloneSays) {
  constexpr uint32_t kSeed = 20120704;
  constexpr int kMutations = 200;
  std::cout << "seed " << kSeed << std::endl;
  std::mt19937 random(kSeed);
  int batches = 0;
  for (int i = 0; i < kMutations; ++i) {
    const std::string bytes = WithOtherBytes(BytesOf("a"), random);
    grpc::ClientContext context;
    auto call = IngestBytes(context);
    ASSERT_TRUE(SendBytes(call, bytes));
    call->WritesDone();
    v1::IngestRequest request;
    const bool is_batch = request.ParseFromString(bytes);
    if (is_batch) {
      engine_.WaitForWaiting(1);
      engine_.Answer(0, Appended{1, false});
    }
    v1::IngestResponse response;
    EXPECT_EQ(call->Read(&response), is_batch) << testing::PrintToString(bytes);
    EXPECT_EQ(call->Finish().error_code(), is_batch ? grpc::StatusCode::OK : grpc::StatusCode::INVALID_ARGUMENT);
    batches += is_batch;
  }
  EXPECT_GT(batches, 0);
  EXPECT_LT(batches, kMutations);
}

TEST_F(StreamsTest, AMessageWithoutBytesIsABatchWithoutAnId) {
  grpc::ClientContext context;
  auto call = IngestBytes(context);
  ASSERT_TRUE(SendBytes(call, ""));
  engine_.WaitForWaiting(1);
  EXPECT_THAT(engine_.waiting_ids(), ElementsAre(""));
  engine_.Answer(0, InvalidField("batch_id", "is missing"));
  v1::IngestResponse response;
  ASSERT_TRUE(call->Read(&response));
  EXPECT_EQ(response.error().field(), "batch_id");
  call->WritesDone();
  EXPECT_TRUE(call->Finish().ok());
}

TEST_F(StreamsTest, ADrainAnswersWhatWasReadAndEndsAnOpenStream) {
  grpc::ClientContext context;
  IngestCall call = Ingest(context);
  Send(call, "a");
  engine_.WaitForWaiting(1);
  std::thread drain([&] { rpc_.Drain(); });
  engine_.Answer(0, Appended{1, false});
  v1::IngestResponse response;
  ASSERT_TRUE(call->Read(&response));
  EXPECT_EQ(response.sequence(), 1);
  EXPECT_FALSE(call->Read(&response));
  const absl::Status status = FromGrpcStatus(call->Finish(), context);
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(status), "DRAINING");
  drain.join();
}

TEST_F(StreamsTest, AnIdleStreamDoesNotHoldUpADrain) {
  grpc::ClientContext context;
  IngestCall call = Ingest(context);
  Send(call, "a");
  engine_.WaitForWaiting(1);
  engine_.Answer(0, Appended{1, false});
  v1::IngestResponse response;
  ASSERT_TRUE(call->Read(&response));
  const absl::Time start = absl::Now();
  rpc_.Drain();
  EXPECT_LT(absl::Now() - start, absl::Seconds(5));
  EXPECT_EQ(call->Finish().error_code(), grpc::StatusCode::UNAVAILABLE);
}

TEST_F(StreamsTest, AStreamOpenedWhileADrainBeginsNeverEndsAsIfAllWereTaken) {
  constexpr int kThreads = 8;
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&] {
      grpc::ClientContext context;
      IngestCall call = Ingest(context);
      v1::IngestResponse response;
      EXPECT_FALSE(call->Read(&response));
      // UNAVAILABLE from us; CANCELLED from gRPC if it has not reached us when the server shuts down.
      EXPECT_FALSE(call->Finish().ok());
    });
  }
  rpc_.Drain();
  for (std::thread& thread : threads) thread.join();
}

TEST_F(StreamsTest, AWatchTellsThePresentScoreThenChanges) {
  const auto first = engine_.Serve(1, BatchOf("a", {{1, 9}, {2, 9}}));
  v1::WatchScoresRequest request;
  request.add_subjects("twitter:user-9");
  request.add_subjects("twitter:user-7");
  grpc::ClientContext context;
  ServingRpc::SetDeadline(context);
  auto call = rpc_.stub().WatchScores(&context, request);
  v1::WatchScoresResponse response;
  ASSERT_TRUE(call->Read(&response));
  EXPECT_EQ(response.score().subject(), "twitter:user-9");
  EXPECT_EQ(response.snapshot().id(), 1);
  const double before = response.score().score();

  // The same world again changes nothing; then more people act, and an unknown subject appears.
  engine_.Serve(2, BatchOf("a", {{1, 9}, {2, 9}}));
  engine_.Serve(3, BatchOf("a", {{1, 9}, {2, 9}, {3, 9}, {4, 9}, {5, 9}, {1, 7}}));
  std::map<std::string, v1::WatchScoresResponse> changed;
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(call->Read(&response));
    changed[response.score().subject()] = response;
  }
  EXPECT_GT(changed["twitter:user-9"].score().score(), before);
  EXPECT_EQ(changed["twitter:user-9"].snapshot().id(), 3);
  EXPECT_EQ(changed["twitter:user-7"].snapshot().id(), 3);
  std::thread drain([&] { rpc_.Drain(); });
  EXPECT_FALSE(call->Read(&response));
  EXPECT_EQ(call->Finish().error_code(), grpc::StatusCode::UNAVAILABLE);
  drain.join();
}

TEST_F(StreamsTest, AWatchThatAsksTooMuchIsRefused) {
  v1::WatchScoresRequest nobody, negative, unknown;
  negative.add_subjects("twitter:jack");
  negative.set_min_change(-1);
  unknown.add_subjects("nonet:jack");
  const std::pair<v1::WatchScoresRequest, const char*> cases[] = {
      {nobody, "subjects"}, {negative, "min_change"}, {unknown, "subjects[0]"}};
  for (const auto& [request, field] : cases) {
    grpc::ClientContext context;
    ServingRpc::SetDeadline(context);
    auto call = rpc_.stub().WatchScores(&context, request);
    v1::WatchScoresResponse response;
    EXPECT_FALSE(call->Read(&response));
    const absl::Status status = FromGrpcStatus(call->Finish(), context);
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << field;
    EXPECT_EQ(ErrorField(status), field);
  }
}

TEST_F(StreamsTest, AnExportComesInBoundedMessagesInAccountOrder) {
  constexpr int kAccounts = 25'000;
  std::vector<Act> acts;
  // As many as it takes for a score.
  for (int user = 1; user <= kAccounts; ++user) {
    for (int actor : {0, kAccounts + 1, kAccounts + 2}) acts.push_back({actor, user});
  }
  const auto snapshot = engine_.Serve(5, BatchOf("a", acts));
  grpc::ClientContext context;
  ServingRpc::SetDeadline(context);
  auto call = rpc_.stub().ExportScores(&context, {});
  v1::ExportScoresResponse response;
  int rows = 0;
  while (call->Read(&response)) {
    EXPECT_LE(response.rows_size(), kMaxExportRows);
    EXPECT_EQ(response.snapshot().id(), 5);
    for (const v1::ExportRow& row : response.rows()) {
      ASSERT_EQ(row.account(), absl::StrCat("twitter:user-", ++rows));
    }
  }
  EXPECT_TRUE(call->Finish().ok());
  EXPECT_EQ(rows, kAccounts);
}

TEST_F(StreamsTest, ReadsBeforeTheFirstPublishSaySo) {
  v1::GetScoreRequest request;
  request.set_subject("twitter:jack");
  v1::GetScoreResponse response;
  const absl::Status status = rpc_.Call(&Stub::GetScore, request, &response);
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(status), "NO_SNAPSHOT");
}

}  // namespace
}  // namespace klout::scoring
