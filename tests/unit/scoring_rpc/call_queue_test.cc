#include "services/scoring/rpc/call_queue.h"

#include <gtest/gtest.h>

#include <latch>

#include "common/clock.h"
#include "common/status.h"

namespace klout::scoring {
namespace {

constexpr absl::Duration kLong = absl::Hours(1);

// A queue whose calls take as long as the test says, by a clock that stands still otherwise.
class CallQueueTest : public testing::Test {
 protected:
  explicit CallQueueTest(int threads = 1)
      : threads_(threads), queue_(threads, 20, absl::Seconds(1), "calls", clock_) {}
  ~CallQueueTest() override { go_.count_down(); }

  // Has one call after the other that takes so long.
  void Run(absl::Duration took, int calls = 1) {
    for (int i = 0; i < calls; ++i) {
      ASSERT_TRUE(queue_.Submit([this, took] { clock_.Advance(took); }, kLong).ok());
    }
  }
  // Returns when each thread works on a call that goes on until the end of the test: all calls before are
  // then counted.
  void Block() {
    std::latch started(threads_);
    for (int i = 0; i < threads_; ++i) {
      const absl::Status accepted = queue_.Submit(
          [this, &started] {
            started.count_down();
            go_.wait();
          },
          kLong);
      ASSERT_TRUE(accepted.ok()) << accepted;
    }
    started.wait();
  }
  absl::Status Submit(absl::Duration time_left) {
    return queue_.Submit([] {}, time_left);
  }

  const int threads_;
  std::latch go_{1};
  FakeClock clock_;
  CallQueue queue_;
};

class CallQueueOfTwoThreadsTest : public CallQueueTest {
 protected:
  CallQueueOfTwoThreadsTest() : CallQueueTest(2) {}
};

TEST_F(CallQueueTest, ACallIsRefusedThatWouldWaitLongerThanHalfOfItsTime) {
  Run(absl::Milliseconds(300));
  Block();
  ASSERT_TRUE(Submit(kLong).ok());
  EXPECT_EQ(queue_.ExpectedWait(), absl::Milliseconds(300));
  const absl::Status refused = Submit(absl::Milliseconds(599));
  EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted);
  EXPECT_EQ(ErrorReason(refused), "OVERLOADED");
  EXPECT_EQ(ErrorRetryAfter(refused), absl::Milliseconds(300));
  EXPECT_TRUE(Submit(absl::Milliseconds(600)).ok());
  EXPECT_EQ(queue_.stats().refused, 1u);
}

TEST_F(CallQueueTest, ACallIsRefusedThatWouldWaitLongerThanTheQueueMayBe) {
  Run(absl::Milliseconds(100));
  Block();
  for (int i = 0; i < 11; ++i) EXPECT_TRUE(Submit(absl::InfiniteDuration()).ok()) << i;
  const absl::Status refused = Submit(absl::InfiniteDuration());
  EXPECT_EQ(ErrorReason(refused), "OVERLOADED");
  EXPECT_EQ(ErrorRetryAfter(refused), absl::Milliseconds(1100));
}

TEST_F(CallQueueTest, WhereNothingWaitsNoCallIsRefused) {
  Run(absl::Minutes(1));
  Block();
  EXPECT_TRUE(Submit(absl::ZeroDuration()).ok());
  EXPECT_FALSE(Submit(absl::Minutes(1)).ok());
}

TEST_F(CallQueueTest, WhatACallTakesIsAnAverageThatFollows) {
  Run(absl::Milliseconds(160));
  Run(absl::ZeroDuration());
  Block();
  ASSERT_TRUE(Submit(kLong).ok());
  EXPECT_EQ(queue_.ExpectedWait(), absl::Milliseconds(150));
}

TEST_F(CallQueueTest, UntilACallHasShownWhatItTakesTheirNumberIsTheBound) {
  Block();
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(Submit(absl::ZeroDuration()).ok()) << i;
  const absl::Status refused = Submit(kLong);
  EXPECT_EQ(ErrorReason(refused), "OVERLOADED");
  EXPECT_EQ(ErrorRetryAfter(refused), absl::Milliseconds(200));
  EXPECT_EQ(queue_.stats().refused, 1u);
  EXPECT_EQ(queue_.stats().queued, 20u);
}

TEST_F(CallQueueOfTwoThreadsTest, TwoThreadsHalveTheWait) {
  Run(absl::Milliseconds(300));
  Block();
  ASSERT_TRUE(Submit(kLong).ok());
  EXPECT_EQ(queue_.ExpectedWait(), absl::Milliseconds(150));
}

}  // namespace
}  // namespace klout::scoring
