// Calls that write one batch, over a real socket, with an engine that makes it durable when the test says so.

#include "services/scoring/rpc/durable_writes.h"

#include <gtest/gtest.h>

#include <deque>
#include <future>
#include <string>

#include "absl/strings/str_cat.h"
#include "tests/unit/scoring_rpc/fake_score_engine.h"
#include "tests/unit/scoring_rpc/serving_rpc.h"

namespace klout::scoring {
namespace {

// What ScoringService lets be under way.
constexpr size_t kMost = 256;

class DurableWritesTest : public testing::Test {
 protected:
  struct Call {
    grpc::ClientContext context;
    v1::LinkAccountRequest request;
    v1::LinkAccountResponse response;
    std::promise<absl::Status> ended;
    std::future<absl::Status> status = ended.get_future();
  };

  // gRPC writes into calls until they have ended.
  void TearDown() override {
    for (Call& call : calls_) {
      if (call.status.valid()) call.status.wait();
    }
  }

  Call& Link(const std::string& account) {
    Call& call = calls_.emplace_back();
    ServingRpc::SetDeadline(call.context);
    call.request.set_account(account);
    call.request.set_person_id("ann");
    rpc_.stub().async()->LinkAccount(
        &call.context, &call.request, &call.response,
        [&call](const grpc::Status& status) { call.ended.set_value(FromGrpcStatus(status, call.context)); });
    return call;
  }
  void AnswerAll(const absl::StatusOr<Appended>& result) {
    while (engine_.waiting() > 0) engine_.Answer(0, result);
  }

  FakeScoreEngine engine_;
  Metrics metrics_;
  ServingRpc rpc_{engine_, nullptr, &metrics_};
  std::deque<Call> calls_;
};

TEST_F(DurableWritesTest, AllThatComeWhileTheDiskIsBusyWaitForItTogether) {
  for (size_t i = 0; i < kMost; ++i) Link(absl::StrCat("twitter:", i));
  engine_.WaitForWaiting(kMost);
  AnswerAll(Appended{1, false});
  for (Call& call : calls_) EXPECT_TRUE(call.status.get().ok());
}

TEST_F(DurableWritesTest, BeyondTheLimitACallIsRefusedWithATimeToWaitAndLaterTaken) {
  for (size_t i = 0; i < kMost; ++i) Link(absl::StrCat("twitter:", i));
  engine_.WaitForWaiting(kMost);
  const absl::Status refused = Link("twitter:more").status.get();
  EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(refused), "OVERLOADED");
  EXPECT_EQ(ErrorRetryAfter(refused), absl::Milliseconds(200));
  EXPECT_EQ(engine_.waiting(), kMost);
  EXPECT_EQ(metrics_.Value(R"(klout_scoring_refused_tasks_total{queue="writes"})"), 1);
  engine_.Answer(0, Appended{1, false});
  Call& again = Link("twitter:more");
  engine_.WaitForWaiting(kMost);
  AnswerAll(Appended{1, false});
  EXPECT_TRUE(again.status.get().ok());
}

TEST_F(DurableWritesTest, AnErrorOfTheDiskReachesTheCaller) {
  Call& call = Link("twitter:a");
  engine_.WaitForWaiting(1);
  engine_.Answer(0, Exhausted("DISK_FULL", "the disk is full", absl::Seconds(1)));
  EXPECT_EQ(ErrorReason(call.status.get()), "DISK_FULL");
}

TEST_F(DurableWritesTest, ABadRequestNamesItsFieldAndIsNotWritten) {
  const absl::Status status = Link("nowhere:a").status.get();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorField(status), "account");
  EXPECT_EQ(engine_.waiting(), 0u);
}

TEST_F(DurableWritesTest, ACallerWhoHungUpHarmsNothing) {
  Call& call = Link("twitter:a");
  engine_.WaitForWaiting(1);
  call.context.TryCancel();
  EXPECT_EQ(call.status.get().code(), absl::StatusCode::kCancelled);
  engine_.Answer(0, Appended{1, false});
  rpc_.Drain();
}

}  // namespace
}  // namespace klout::scoring
