#include "services/scoring/engine/committer.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/status.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

class CommitterTest : public testing::Test {
 protected:
  using Answer = std::future<absl::StatusOr<Appended>>;

  Answer Append(const fact::v1::FactBatch& batch) {
    auto answer = std::make_shared<std::promise<absl::StatusOr<Appended>>>();
    committer_.Append(
        std::make_shared<fact::v1::FactBatch>(batch),
        [answer](absl::StatusOr<Appended> appended) { answer->set_value(std::move(appended)); });
    return answer->get_future();
  }
  EngineStats Stats() const {
    EngineStats stats;
    committer_.AddTo(stats);
    return stats;
  }
  static bool IsThere(const Answer& answer) {
    return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
  }

  const fact::v1::FactBatch first_ = BatchOf("first", {{1, 2}, {3, 4}});
  const fact::v1::FactBatch second_ = BatchOf("second", {{5, 6}});
  const TempDir dir_;
  const std::unique_ptr<FactLog> log_ = RocksFactLog::Open(dir_.path()).value();
  const std::unique_ptr<DoNotScore> do_not_score_ = DoNotScore::Open(dir_.path() + "/do_not_score").value();
  Committer committer_{*log_, *do_not_score_, [](std::vector<CommittedBatch>) {},
                       /*max_queued_bytes=*/first_.ByteSizeLong() + 1};
};

TEST_F(CommitterTest, ABatchWithoutRoomIsRefusedAtOnceWithATimeToWaitAndTakenLater) {
  Answer taken, refused;
  ASSERT_TRUE(committer_
                  .WhileIdle([&] {
                    taken = Append(first_);
                    refused = Append(second_);
                    EXPECT_TRUE(IsThere(refused));
                    EXPECT_FALSE(IsThere(taken));
                    EXPECT_EQ(Stats().queued_bytes, first_.ByteSizeLong());
                    return absl::OkStatus();
                  })
                  .ok());
  const absl::Status status = refused.get().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(status), "INGEST_QUEUE_FULL");
  EXPECT_EQ(ErrorRetryAfter(status), absl::Milliseconds(200));
  EXPECT_EQ(taken.get()->sequence, 1u);
  EXPECT_EQ(Append(second_).get()->sequence, 2u);
  EXPECT_EQ(Stats().refused, 1u);
}

TEST_F(CommitterTest, WhatIsWrittenIsWhatTheBatchSays) {
  ASSERT_TRUE(Append(first_).get().ok());
  std::string written;
  ASSERT_TRUE(log_->Visit(1,
                          [&](uint64_t, std::string_view bytes) -> absl::StatusOr<bool> {
                            written = std::string(bytes);
                            return true;
                          })
                  .ok());
  EXPECT_EQ(written, first_.SerializeAsString());
}

}  // namespace
}  // namespace klout::scoring
