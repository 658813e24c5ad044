// The attack table with its thresholds, on a simulated community of 90 days. docs/attacks.md has it for larger ones.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "services/cli/simulator/community.h"
#include "services/scoring/domain/attack_range.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::scoring {
namespace {

constexpr uint32_t kPeople = 1500, kMostHelpers = 2048;

Graph SimulatedGraph(const Model& model) {
  simulator::Community community({.seed = 1, .people = kPeople, .incidents = false});
  const Graph empty;
  Delta delta(empty.View(), model.folding);
  fact::v1::FactBatch batch;
  for (uint64_t sequence = 1; community.NextBatch(&batch); ++sequence) delta.Fold(sequence, ViewFactBatch(batch));
  return Merge(delta, model.folding, 2);
}

struct Row {
  AttackKind kind;
  // How many times as dear as the cheaper of UserCredV2 and Tweepcred it must be: as published, and read for a network of X's size. 0: not asked.
  double literally, rebased;
  // The part of honest people that may move by more than 2 points, under ten times the cheaper's attack and under the attack that reaches 50.
  double moved = 0.005;
};

class AttackTableTest : public ::testing::TestWithParam<Row> {
 protected:
  static const AttackRange& Range() {
    static const auto* const model = new Model;
    static const auto* const graph = new Graph(SimulatedGraph(*model));
    static const auto* const view = new GraphView(graph->View());
    static const auto* const range = new AttackRange(*view, *model, 2);
    return *range;
  }
  // Of two systems the cheaper, or what was tried in vain.
  static double Cheaper(const AttackMeasure& measure, AttackedSystem one, AttackedSystem other, uint64_t AttackCost::*unit) {
    double cost = static_cast<double>(measure.largest.*unit);
    for (AttackedSystem system : {one, other}) {
      if (const std::optional<AttackCost>& of = measure.cost[static_cast<size_t>(system) - 1]) cost = std::min(cost, static_cast<double>((*of).*unit));
    }
    return cost;
  }
};

TEST_P(AttackTableTest, IsDearAndHurtsFew) {
  const AttackMeasure measure = *Range().Measure(GetParam().kind, 1, kMostHelpers, [] { return false; });
  // Farming takes one account whatever it does.
  uint64_t AttackCost::*const unit = measure.largest.accounts <= 1 ? &AttackCost::actions : &AttackCost::accounts;
  const std::optional<AttackCost>& ours = measure.cost[0];
  const double cost = static_cast<double>((ours ? *ours : measure.largest).*unit);
  const double literally = cost / Cheaper(measure, AttackedSystem::kUserCredAsPublished, AttackedSystem::kTweepcredAsPublished, unit);
  const double rebased = cost / Cheaper(measure, AttackedSystem::kUserCred, AttackedSystem::kTweepcred, unit);
  const double moved = static_cast<double>(measure.moved) / static_cast<double>(std::max<uint64_t>(1, measure.bystanders));
  std::printf("literally %.1f, read for X's size %.1f%s; honest moved %.4f, by what reaches 50 %.4f\n", literally, rebased, ours ? "" : " or more", moved,
              static_cast<double>(measure.moved_by_reaching) / static_cast<double>(std::max<uint64_t>(1, measure.bystanders)));
  EXPECT_GE(literally, GetParam().literally);
  if (ours || GetParam().rebased <= 1) EXPECT_GE(rebased, GetParam().rebased);
  EXPECT_LE(moved, GetParam().moved);
  EXPECT_LE(static_cast<double>(measure.moved_by_reaching), GetParam().moved * static_cast<double>(measure.bystanders));
  EXPECT_GT(measure.bystanders, kPeople / 2);
}

INSTANTIATE_TEST_SUITE_P(Kinds, AttackTableTest,
                         ::testing::Values(Row{AttackKind::kBoughtFollowers, 10, 10}, Row{AttackKind::kLikeRing, 10, 10}, Row{AttackKind::kPods, 10, 10},
                                           Row{AttackKind::kSlowDripBots, 10, 10}, Row{AttackKind::kHijackedVeterans, 10, 10},
                                           Row{AttackKind::kHostileStorm, 1, 1}, Row{AttackKind::kReciprocalFarming, 10, 1},
                                           Row{AttackKind::kEndorsementTrading, 10, 1}, Row{AttackKind::kOnePersonsAccounts, 10, 1},
                                           Row{AttackKind::kSybilRegion, 10, 10}));

}  // namespace
}  // namespace klout::scoring
