#include "services/scoring/domain/attack_range.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/testing/community.h"
#include "tests/testing/scored.h"

namespace klout::scoring {
namespace {

using testing::Community;
using testing::Scored;

constexpr uint64_t kSeed = 5;
const auto kGoOn = [] { return false; };

class AttackRangeTest : public ::testing::Test {
 protected:
  AttackMeasure Measure(AttackKind kind, uint32_t limit) const { return *range_.Measure(kind, kSeed, limit, kGoOn); }
  static const std::optional<AttackCost>& CostOf(const AttackMeasure& measure, AttackedSystem system) {
    return measure.cost[static_cast<size_t>(system) - 1];
  }

  const Scored honest_{Community{.accounts = 400, .acts = 8000}.Log()};
  const AttackRange range_{honest_.graph(), honest_.model(), 2};
};

TEST_F(AttackRangeTest, FollowersAreWorthNothingHereAndSomethingThere) {
  const AttackMeasure measure = Measure(AttackKind::kBoughtFollowers, 2048);
  EXPECT_EQ(CostOf(measure, AttackedSystem::kScore), std::nullopt);
  ASSERT_TRUE(CostOf(measure, AttackedSystem::kUserCred));
  EXPECT_EQ(measure.score_after, 1);
  EXPECT_EQ(measure.moved, 0);
  EXPECT_GT(measure.bystanders, 200);
}

TEST_F(AttackRangeTest, TheCostIsEnoughAndATenthLessIsNot) {
  const AttackMeasure measure = Measure(AttackKind::kBoughtFollowers, 2048);
  const uint64_t enough = CostOf(measure, AttackedSystem::kUserCred)->accounts - 1;
  const auto reached = [&](uint64_t helpers) {
    return CostOf(Measure(AttackKind::kBoughtFollowers, static_cast<uint32_t>(helpers)), AttackedSystem::kUserCred).has_value();
  };
  EXPECT_TRUE(reached(enough));
  EXPECT_FALSE(reached(enough - enough / 10 - 1));
}

TEST_F(AttackRangeTest, AStormNeverRaisesItsVictim) {
  const AttackMeasure measure = Measure(AttackKind::kHostileStorm, 512);
  EXPECT_EQ(CostOf(measure, AttackedSystem::kScore), std::nullopt);
  EXPECT_GT(measure.score_before, 1);
  EXPECT_LE(measure.score_after, measure.score_before + 0.5);
}

TEST_F(AttackRangeTest, OnePersonIsOneVoiceHoweverManyAccounts) {
  const AttackMeasure measure = Measure(AttackKind::kOnePersonsAccounts, 512);
  EXPECT_EQ(measure.score_after, 1);
  EXPECT_EQ(CostOf(measure, AttackedSystem::kScore), std::nullopt);
}

TEST_F(AttackRangeTest, IsTheSameOnAnyNumberOfThreads) {
  const AttackRange alone(honest_.graph(), honest_.model(), 1);
  const AttackMeasure one = *alone.Measure(AttackKind::kSybilRegion, kSeed, 64, kGoOn), two = Measure(AttackKind::kSybilRegion, 64);
  EXPECT_EQ(one.score_after, two.score_after);
  EXPECT_EQ(one.moved, two.moved);
  EXPECT_EQ(one.greatest_move, two.greatest_move);
}

TEST_F(AttackRangeTest, IsGivenUpWhenNobodyWaits) {
  EXPECT_EQ(range_.Measure(AttackKind::kPods, kSeed, 512, [] { return true; }), std::nullopt);
}

TEST(EmptyAttackRangeTest, NothingIsReachedWhereNobodyIs) {
  const Graph empty;
  const Model model;
  const AttackRange range(empty.View(), model, 1);
  const std::optional<AttackMeasure> measure = range.Measure(AttackKind::kHijackedVeterans, kSeed, 16, kGoOn);
  ASSERT_TRUE(measure);
  EXPECT_EQ(measure->bystanders, 0);
  EXPECT_EQ(measure->largest.accounts, 0);
}

}  // namespace
}  // namespace klout::scoring
