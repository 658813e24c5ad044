#include "common/ingest_client.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/cli/fake_suite.h"

namespace klout::cli {
namespace {

fact::v1::FactBatch Batch(int number) {
  fact::v1::FactBatch batch;
  batch.set_batch_id("b" + std::to_string(number));
  batch.mutable_accounts()->add_ids("a");
  batch.mutable_interactions()->add_actors(0);
  batch.mutable_interactions()->add_actors(0);
  return batch;
}

class IngestClientTest : public ::testing::Test {
 protected:
  IngestOptions Options() {
    IngestOptions options;
    options.sleep = [this](absl::Duration duration) { slept_.push_back(duration); };
    return options;
  }

  absl::Status SendAll(IngestClient& ingest, int count) {
    for (int i = 0; i < count; ++i) {
      if (absl::Status status = ingest.Send(Batch(i)); !status.ok()) return status;
    }
    return ingest.Flush();
  }

  void ExpectLogOf(int count) {
    ASSERT_EQ(suite_.scoring.log.size(), static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) EXPECT_EQ(suite_.scoring.log[i].batch_id(), "b" + std::to_string(i));
  }

  FakeSuite suite_;
  std::unique_ptr<ScoringStub> stub_ = scoring::v1::ScoringService::NewStub(suite_.channel());
  std::vector<absl::Duration> slept_;
};

TEST_F(IngestClientTest, SendsMoreThanItsWindowInOrder) {
  IngestClient ingest(*stub_, Options());
  ASSERT_TRUE(SendAll(ingest, 500).ok());
  ExpectLogOf(500);
  EXPECT_EQ(ingest.counts().batches, 500u);
  EXPECT_EQ(ingest.counts().rows, 1000u);
  EXPECT_EQ(ingest.counts().reconnects, 0u);
}

TEST_F(IngestClientTest, SendsNothingWithoutBatches) {
  IngestClient ingest(*stub_, Options());
  EXPECT_TRUE(ingest.Flush().ok());
  EXPECT_EQ(suite_.scoring.streams, 0);
}

TEST_F(IngestClientTest, GoesOnAfterAFlush) {
  IngestClient ingest(*stub_, Options());
  ASSERT_TRUE(SendAll(ingest, 3).ok());
  ASSERT_TRUE(ingest.Send(Batch(3)).ok());
  ASSERT_TRUE(ingest.Flush().ok());
  ExpectLogOf(4);
}

TEST_F(IngestClientTest, SendsAgainWhatABrokenStreamLeftOpen) {
  suite_.scoring.breaks = 20;
  IngestClient ingest(*stub_, Options());
  ASSERT_TRUE(SendAll(ingest, 100).ok());
  ExpectLogOf(100);
  EXPECT_EQ(ingest.counts().reconnects, 20u);
  EXPECT_EQ(slept_.size(), 20u);
}

TEST_F(IngestClientTest, GivesUpWhenNothingIsAcknowledgedAnyMore) {
  suite_.scoring.breaks = 1000;
  suite_.scoring.answers_before_break = 0;
  IngestClient ingest(*stub_, Options());
  const absl::Status status = SendAll(ingest, 10);
  EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable);
  EXPECT_EQ(ErrorReason(status), "DRAINING");
  EXPECT_EQ(slept_, (std::vector<absl::Duration>{absl::Milliseconds(100), absl::Milliseconds(200),
                                                 absl::Milliseconds(400), absl::Milliseconds(800),
                                                 absl::Milliseconds(1600), absl::Milliseconds(3200),
                                                 absl::Seconds(5)}));
}

TEST_F(IngestClientTest, WaitsAsLongAsAFullServerAsks) {
  suite_.scoring.refusals["b2"] = Exhausted("QUEUE_FULL", "the queue is full", absl::Seconds(7));
  IngestClient ingest(*stub_, Options());
  ASSERT_TRUE(SendAll(ingest, 5).ok());
  EXPECT_EQ(slept_, std::vector<absl::Duration>{absl::Seconds(7)});
  EXPECT_EQ(suite_.scoring.log.size(), 5u);
}

TEST_F(IngestClientTest, EndsAtABatchRefusedForGood) {
  suite_.scoring.refusals["b2"] = InvalidField("interactions.times[7]", "time is in the future");
  IngestClient ingest(*stub_, Options());
  const absl::Status status = SendAll(ingest, 5);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(), "batch b2: time is in the future");
  EXPECT_EQ(ErrorField(status), "interactions.times[7]");
  EXPECT_EQ(ingest.Flush(), status);
  EXPECT_EQ(ingest.counts().batches, 2u);
}

TEST_F(IngestClientTest, TellsBatchesThatWereKnown) {
  {
    IngestClient first(*stub_, Options());
    ASSERT_TRUE(SendAll(first, 3).ok());
  }
  IngestClient again(*stub_, Options());
  ASSERT_TRUE(SendAll(again, 4).ok());
  EXPECT_EQ(again.counts().duplicate_batches, 3u);
  EXPECT_EQ(again.counts().duplicate_rows, 6u);
  ExpectLogOf(4);
}

}  // namespace
}  // namespace klout::cli
