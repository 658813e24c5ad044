#include "services/scoring/domain/planted_attack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>


#include "tests/testing/community.h"
#include "tests/testing/scored.h"

namespace klout::scoring {
namespace {

using testing::Community;
using ::testing::Each;
using ::testing::IsEmpty;
using testing::Scored;

const Scored& Honest() {
  static const auto* const scored = new Scored(Community{.accounts = 200, .acts = 3000}.Log());
  return *scored;
}

std::vector<uint32_t> Times(const Facts& facts) {
  std::vector<uint32_t> times(facts.interactions.times.begin(), facts.interactions.times.end());
  for (const auto& column : {facts.posts.times, facts.links.times, facts.endorsements.times})
    times.insert(times.end(), column.begin(), column.end());
  return times;
}

class PlantedAttackTest : public ::testing::TestWithParam<int> {
 protected:
  AttackKind kind() const { return static_cast<AttackKind>(GetParam()); }
};

TEST_P(PlantedAttackTest, IsTheSameForTheSameSeed) {
  const PlantedAttack one(Honest().graph(), kind(), 12, 7), same(Honest().graph(), kind(), 12, 7);
  const Facts a = one.facts(), b = same.facts();
  EXPECT_EQ(Times(a), Times(b));
  EXPECT_EQ(a.account_ids, b.account_ids);
  EXPECT_EQ(one.actions(), same.actions());
  const PlantedAttack other(Honest().graph(), kind(), 12, 8);
  EXPECT_NE(Times(a), kind() == AttackKind::kOnePersonsAccounts ? std::vector<uint32_t>() : Times(other.facts()));
}

TEST_P(PlantedAttackTest, CountsEveryRowAsAnAction) {
  const PlantedAttack attack(Honest().graph(), kind(), 12, 7);
  EXPECT_EQ(attack.actions(), attack.facts().row_count());
  EXPECT_GT(attack.actions(), 0);
}

TEST_P(PlantedAttackTest, HappensInTheLastFourteenDays) {
  const PlantedAttack attack(Honest().graph(), kind(), 12, 7);
  const UnixSeconds as_of = Honest().graph().as_of;
  EXPECT_THAT(Times(attack.facts()), Each(::testing::AllOf(::testing::Ge(as_of - 14 * kSecondsPerDay), ::testing::Le(as_of))));
}

TEST_P(PlantedAttackTest, FoldsWithoutMovingTheClock) {
  const PlantedAttack attack(Honest().graph(), kind(), 12, 7);
  Delta delta(Honest().graph(), Honest().model().folding);
  const FoldCounts counts = delta.Fold(Honest().graph().log_watermark + 1, attack.facts());
  EXPECT_EQ(counts.late + counts.self, 0);
  EXPECT_EQ(delta.as_of(), Honest().graph().as_of);
  EXPECT_TRUE(delta.accounts().Find(attack.target()));
}

TEST_P(PlantedAttackTest, CostsMoreWithMoreHelpers) {
  const PlantedAttack few(Honest().graph(), kind(), 4, 7), many(Honest().graph(), kind(), 20, 7);
  EXPECT_LT(few.actions(), many.actions());
  EXPECT_LE(few.accounts(), many.accounts());
}

INSTANTIATE_TEST_SUITE_P(AllKinds, PlantedAttackTest, ::testing::Range(1, kAttackKinds + 1));

TEST(PlantedAttackTest, AStormIsHostileAndHitsAnHonestPerson) {
  const PlantedAttack attack(Honest().graph(), AttackKind::kHostileStorm, 5, 1);
  EXPECT_EQ(attack.accounts(), 5);
  EXPECT_THAT(attack.facts().interactions.hostility, Each(::testing::Ge(50u)));
  ASSERT_EQ(attack.involved().size(), 1);
  EXPECT_EQ(attack.target(), Honest().graph().accounts[attack.involved()[0]]);
}

TEST(PlantedAttackTest, HijackedVeteransAreHonestAndAlreadyKnown) {
  const PlantedAttack attack(Honest().graph(), AttackKind::kHijackedVeterans, 5, 1);
  EXPECT_EQ(attack.involved().size(), 5);
  // And the target.
  EXPECT_EQ(attack.accounts(), 6);
  for (AccountIndex veteran : attack.involved()) EXPECT_GT(Honest().scores().accounts[veteran].people, 0);
}

TEST(PlantedAttackTest, OneInTenOfThoseFarmedActsBack) {
  const PlantedAttack attack(Honest().graph(), AttackKind::kReciprocalFarming, 20, 1);
  EXPECT_EQ(attack.accounts(), 1);
  EXPECT_EQ(attack.involved().size(), 2);
  EXPECT_EQ(attack.actions(), 3 * 20 + 2);
}

TEST(PlantedAttackTest, FindsNobodyToAttackInAnEmptyCommunity) {
  const Graph empty;
  for (int kind = 1; kind <= kAttackKinds; ++kind) {
    const PlantedAttack attack(empty.View(), static_cast<AttackKind>(kind), 3, 1);
    EXPECT_THAT(attack.involved(), IsEmpty()) << kind;
  }
  EXPECT_EQ(LargestAttack(empty.View(), AttackKind::kHijackedVeterans), 0);
}

}  // namespace
}  // namespace klout::scoring
