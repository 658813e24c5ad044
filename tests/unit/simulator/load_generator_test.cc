#include "services/cli/simulator/load_generator.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/unit/simulator/replay.h"

namespace klout::simulator {
namespace {

constexpr LoadOptions kLoad{.seed = 3, .accounts = 5'000, .batches = 4, .rows_per_batch = 10'000};

TEST(LoadGeneratorTest, SaysTheSameBytesOnEveryMachine) {
  const LoadGenerator load(kLoad);
  EXPECT_EQ(HashOf(load.batches()), 13419993768747488174ull);
}

TEST(LoadGeneratorTest, FillsEveryBatchAndNamesItAnewEachRound) {
  LoadGenerator load(kLoad);
  ASSERT_EQ(load.batches().size(), 4u);
  EXPECT_EQ(load.interactions(), 40'000u);
  for (const auto& batch : load.batches()) EXPECT_EQ(batch.interactions().actors_size(), 10'000);
  EXPECT_EQ(load.batches()[0].batch_id(), "load-3-0-1");
  load.Rename(5);
  EXPECT_EQ(load.batches()[3].batch_id(), "load-3-5-4");
}

TEST(LoadGeneratorTest, FewAuthorsGetManyActsAndNobodyActsOnThemselves) {
  const LoadGenerator load(kLoad);
  Replay replay;
  for (const auto& batch : load.batches()) Read(batch, &replay);
  std::map<std::string, int> acts_on;
  for (const NamedAct& act : replay.acts) {
    ++acts_on[act.author];
    EXPECT_NE(act.actor, act.author);
  }
  EXPECT_GT(acts_on["u0"], 1'500);  // 5,000^(-1/3) of 40,000 is 2,339
  EXPECT_GT(acts_on.size(), 3'000u);
}

}  // namespace
}  // namespace klout::simulator
