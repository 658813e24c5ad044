#include "common/executor.h"

#include <gtest/gtest.h>

#include <barrier>
#include <latch>
#include <memory>
#include <vector>

namespace klout {
namespace {

TEST(BoundedExecutorTest, RunsTasksInOrder) {
  std::vector<int> order;
  {
    BoundedExecutor executor(1, 100, "order");
    for (int i = 0; i < 100; ++i) {
      // A fast loop may overtake the thread, but the queue holds all.
      ASSERT_TRUE(executor.TrySubmit([&order, i] { order.push_back(i); }));
    }
  }
  ASSERT_EQ(order.size(), 100u);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(order[i], i);
}

TEST(BoundedExecutorTest, RefusesWhenTheQueueIsFull) {
  std::latch started(1);
  std::latch go(1);
  BoundedExecutor executor(1, 2, "full");
  ASSERT_TRUE(executor.TrySubmit([&] {
    started.count_down();
    go.wait();
  }));
  started.wait();
  EXPECT_TRUE(executor.TrySubmit([] {}));
  EXPECT_TRUE(executor.TrySubmit([] {}));
  EXPECT_FALSE(executor.TrySubmit([] {}));
  const auto stats = executor.stats();
  EXPECT_EQ(stats.queued, 2u);
  EXPECT_EQ(stats.running, 1u);
  EXPECT_EQ(stats.accepted, 3u);
  EXPECT_EQ(stats.refused, 1u);
  go.count_down();
}

TEST(BoundedExecutorTest, RunsAsManyTasksAtATimeAsItHasThreads) {
  std::barrier all_here(3);
  BoundedExecutor executor(3, 3, "wide");
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(executor.TrySubmit([&] { all_here.arrive_and_wait(); }));
  EXPECT_TRUE(executor.Drain(absl::InfiniteFuture()));
}

TEST(BoundedExecutorTest, DrainWaitsForAllAndThenRefuses) {
  int done = 0;
  BoundedExecutor executor(1, 10, "drain");
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(executor.TrySubmit([&done] { ++done; }));
  EXPECT_TRUE(executor.Drain(absl::InfiniteFuture()));
  EXPECT_EQ(done, 10);
  EXPECT_FALSE(executor.TrySubmit([] {}));
}

TEST(BoundedExecutorTest, DrainGivesUpAtItsDeadline) {
  std::latch go(1);
  BoundedExecutor executor(1, 1, "late");
  ASSERT_TRUE(executor.TrySubmit([&] { go.wait(); }));
  EXPECT_FALSE(executor.Drain(absl::InfinitePast()));
  go.count_down();
  EXPECT_TRUE(executor.Drain(absl::InfiniteFuture()));
}

TEST(BoundedExecutorTest, WhatATaskHoldsIsGoneAfterDrain) {
  auto held = std::make_shared<int>(1);
  BoundedExecutor executor(1, 1, "held");
  ASSERT_TRUE(executor.TrySubmit([held] {}));
  ASSERT_TRUE(executor.Drain(absl::InfiniteFuture()));
  EXPECT_EQ(held.use_count(), 1);
}

}  // namespace
}  // namespace klout
