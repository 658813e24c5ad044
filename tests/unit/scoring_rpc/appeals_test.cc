// What the publish gate does to a decision.

#include <gtest/gtest.h>

#include "common/status.h"
#include "services/scoring/rpc/appeals.h"
#include "services/scoring/store/file_appeal_store.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

class AppealsGateTest : public testing::Test {
 protected:
  AppealsGateTest() {
    EXPECT_TRUE(engine_->AppendAndWait(BatchOf("a", {{1, 9}, {2, 9}, {3, 9}, {4, 9}, {2, 4}})).ok());
    EXPECT_TRUE(engine_->Publish(true).ok());
    v1::FileAppealRequest request;
    request.set_request_id("r");
    request.set_subject("twitter:user-9");
    request.mutable_about()->set_acts_of("twitter:user-1");
    request.set_text("a bot");
    EXPECT_EQ(appeals_.File(request)->id(), "1");
  }
  static ScoreEngineOptions Strict(const std::string& dir) {
    ScoreEngineOptions options = TestOptions(dir);
    options.gate.slack = -1e9;  // Everything is a jump.
    return options;
  }
  absl::StatusOr<v1::Appeal> Uphold(const std::string& reason, bool force) {
    v1::DecideAppealRequest request;
    request.set_appeal_id("1");
    request.set_decision(v1::APPEAL_DECISION_UPHELD);
    request.set_reason(reason);
    request.set_force(force);
    return appeals_.Decide(request);
  }
  v1::Appeal Kept() { return *store_->Get("1"); }

  const TempDir dir_;
  std::unique_ptr<ScoreEngine> engine_ = *ScoreEngine::Create(Strict(dir_.path()), TestClock());
  std::unique_ptr<FileAppealStore> store_ = *FileAppealStore::Open(dir_.path() + "/appeals");
  Appeals appeals_{*engine_, *store_, TestClock()};
};

TEST_F(AppealsGateTest, AStoppedSnapshotLeavesTheAppealBeingAppliedAndForceServesIt) {
  const uint64_t served = engine_->serving()->id();
  EXPECT_EQ(ErrorReason(Uphold("bought", false).status()), "GATE");
  EXPECT_EQ(Kept().state(), v1::APPEAL_STATE_APPLYING);
  EXPECT_EQ(Kept().facts_removed(), 1);
  EXPECT_FALSE(Kept().outcome().has_after());
  EXPECT_EQ(engine_->serving()->id(), served);
  EXPECT_EQ(appeals_.stats().upheld, 0);

  const auto upheld = Uphold("said again", true);
  ASSERT_TRUE(upheld.ok()) << upheld.status();
  EXPECT_EQ(upheld->state(), v1::APPEAL_STATE_UPHELD);
  // The decision is the first one's.
  EXPECT_EQ(upheld->reason(), "bought");
  EXPECT_EQ(upheld->facts_removed(), 1);
  EXPECT_EQ(upheld->outcome().snapshot_after().id(), engine_->serving()->id());
  EXPECT_EQ(upheld->outcome().after().true_reach(), upheld->expected().after().true_reach());
  EXPECT_LT(upheld->outcome().after().true_reach(), upheld->outcome().before().true_reach());
}

TEST_F(AppealsGateTest, WhatIsBeingAppliedIsNeitherRejectedNorTakenBack) {
  ASSERT_FALSE(Uphold("bought", false).ok());
  v1::DecideAppealRequest reject;
  reject.set_appeal_id("1");
  reject.set_decision(v1::APPEAL_DECISION_REJECTED);
  reject.set_reason("no");
  EXPECT_EQ(ErrorReason(appeals_.Decide(reject).status()), "ILLEGAL_TRANSITION");
  v1::WithdrawAppealRequest withdraw;
  withdraw.set_appeal_id("1");
  EXPECT_EQ(ErrorReason(appeals_.Withdraw(withdraw).status()), "ILLEGAL_TRANSITION");
}

TEST_F(AppealsGateTest, WhoIsErasedWhileAnAppealIsAppliedIsNotKept) {
  ASSERT_FALSE(Uphold("bought", false).ok());
  ASSERT_TRUE(appeals_.Erase({"twitter:user-9"}).ok());
  EXPECT_EQ(Uphold("bought", true).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(store_->List({}, 10)->size(), 0);
}

}  // namespace
}  // namespace klout::scoring
