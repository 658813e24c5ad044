#include "services/scoring/domain/reach_planner.h"

#include <algorithm>
#include <map>
#include <set>

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/exact_reach.h"
#include "tests/testing/sanitized.h"

namespace klout::scoring::testing {
namespace {

constexpr double kOneMinusInverseE = 0.63212055882855767;
// Problems that a test goes through; of six, one is of each kind.
constexpr uint64_t kProblems = kSanitized ? 6 : 12;
constexpr uint64_t kCommunities = kSanitized ? 2 : 10;

struct Problem {
  uint32_t nodes = 0;
  std::vector<CascadeEdge> edges;
  std::vector<float> weights;
  std::vector<ReachCandidate> candidates;
  std::vector<NodeIndex> chosen;
  ReachLimits limits;
  ReachPrecision precision;

  double Exact(std::vector<NodeIndex> picks) const {
    picks.insert(picks.end(), chosen.begin(), chosen.end());
    return ExactReach(nodes, edges, weights, picks, precision.counts_chosen);
  }
  bool Allows(const std::vector<uint32_t>& picks) const {
    int64_t cost = 0;
    std::vector<uint32_t> of_group(limits.quotas.size());
    for (const uint32_t pick : picks) {
      cost += candidates[pick].cost;
      const uint32_t group = candidates[pick].group;
      if (group < of_group.size() && ++of_group[group] > limits.quotas[group]) return false;
    }
    return picks.size() <= limits.max_people && cost <= limits.budget;
  }
  std::vector<NodeIndex> NodesOf(const std::vector<uint32_t>& picks) const {
    std::vector<NodeIndex> of;
    for (const uint32_t pick : picks) of.push_back(candidates[pick].node);
    return of;
  }
  // The best of all subsets that the limits allow.
  double Best() const {
    double best = 0;
    for (uint32_t subset = 0; subset < 1u << candidates.size(); ++subset) {
      std::vector<uint32_t> picks;
      for (uint32_t i = 0; i < candidates.size(); ++i) {
        if (subset >> i & 1) picks.push_back(i);
      }
      if (Allows(picks)) best = std::max(best, Exact(NodesOf(picks)));
    }
    return best;
  }
};

Problem SmallProblem(uint64_t seed) {
  Dice dice(seed);
  Problem problem;
  problem.nodes = 8;
  while (problem.edges.size() < 7) {
    const NodeIndex from = dice.Below(problem.nodes), to = dice.Below(problem.nodes);
    const bool is_there = std::any_of(problem.edges.begin(), problem.edges.end(), [&](const CascadeEdge& edge) {
      return edge.from == from && edge.to == to;
    });
    if (from != to && !is_there) problem.edges.push_back({from, to, static_cast<float>(0.2 + 0.8 * dice.Unit())});
  }
  problem.weights.assign(problem.nodes, 1);
  for (NodeIndex v = 0; v < problem.nodes; ++v) problem.candidates.push_back({v, dice.Below(3), 1 + dice.Below(5)});
  problem.precision.seed = seed;
  problem.precision.counts_chosen = seed % 2 == 0;
  problem.precision.epsilon = 0.05;
  return problem;
}

std::vector<uint32_t> PicksOf(const PlannedReach& plan) {
  std::vector<uint32_t> picks;
  for (const PlannedPick& pick : plan.picks) picks.push_back(pick.candidate);
  return picks;
}

PlannedReach PlanOf(const Problem& problem) {
  const Cascade cascade(problem.nodes, problem.edges);
  const WeightedNodes audience(problem.weights);
  return ReachPlanner(cascade, audience, problem.candidates, problem.chosen, problem.limits, problem.precision).Plan();
}

// What every plan must keep to, whatever was asked.
void ExpectSound(const Problem& problem, const PlannedReach& plan) {
  const std::vector<uint32_t> picks = PicksOf(plan);
  EXPECT_TRUE(problem.Allows(picks));
  EXPECT_EQ(std::set<uint32_t>(picks.begin(), picks.end()).size(), picks.size());
  for (size_t i = 1; i < plan.picks.size(); ++i) EXPECT_LE(plan.picks[i].marginal, plan.picks[i - 1].marginal);
  for (const PlannedPick& pick : plan.picks) EXPECT_LE(pick.marginal, pick.alone);
  EXPECT_LE(plan.reach.low, plan.reach.people);
  EXPECT_LE(plan.reach.people, plan.reach.high);
}

TEST(ReachPlannerTest, IsNearTheBestOfAllChoicesAndItsBoundsHold) {
  for (uint64_t seed = 1; seed <= kProblems; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = SmallProblem(seed);
    problem.limits.max_people = 3;
    if (seed % 3 == 0) for (CascadeEdge& edge : problem.edges) edge.onward = 0.4f;
    const PlannedReach plan = PlanOf(problem);
    ExpectSound(problem, plan);
    const double exact = problem.Exact(problem.NodesOf(PicksOf(plan))), best = problem.Best();
    EXPECT_TRUE(plan.certified);
    EXPECT_GE(plan.certificate, kOneMinusInverseE - 0.05);
    EXPECT_GE(exact, plan.certificate * best);
    // Greedy is better than its guarantee on all of these.
    EXPECT_GE(exact, 0.9 * best);
    EXPECT_LE(plan.reach.low, exact);
    EXPECT_GE(plan.reach.high, exact);
  }
}

TEST(ReachPlannerTest, UnderBudgetAndQuotasTheCertificateIsTrueAndTheChoiceNearTheBest) {
  for (uint64_t seed = 1; seed <= kProblems; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = SmallProblem(seed);
    problem.limits.budget = 7;
    if (seed % 2 == 0) problem.limits.quotas = {1, 1, ReachLimits::kAnyNumber};
    if (seed % 3 == 0) problem.chosen = {problem.candidates.back().node};
    if (seed % 3 == 0) problem.candidates.pop_back();
    problem.precision.max_nodes = 1 << 20;
    const PlannedReach plan = PlanOf(problem);
    ExpectSound(problem, plan);
    const double exact = problem.Exact(problem.NodesOf(PicksOf(plan))), best = problem.Best();
    EXPECT_GE(exact, plan.certificate * best);
    EXPECT_GE(exact, 0.75 * best);
    EXPECT_LE(plan.reach.low, exact);
    EXPECT_GE(plan.reach.high, exact);
  }
}

// A community of 2,000 with favourites; everybody is a candidate.
Problem CommunityProblem(uint64_t seed) {
  constexpr uint32_t kPeople = 2'000;
  Problem problem;
  Dice dice(seed);
  problem.nodes = kPeople;
  for (uint32_t i = 0; i < 12'000; ++i) {
    const double u = dice.Unit();
    problem.edges.push_back({static_cast<NodeIndex>(u * u * kPeople), dice.Below(kPeople), static_cast<float>(0.3 * dice.Unit() + 0.01), 0.3f});
  }
  problem.weights.assign(kPeople, 1);
  for (NodeIndex v = 0; v < kPeople; ++v) problem.candidates.push_back({v, dice.Below(4), 100 + dice.Below(900)});
  problem.precision.seed = seed;
  return problem;
}

TEST(ReachPlannerTest, BudgetsQuotasAndExclusionsAreNeverBroken) {
  for (uint64_t seed = 1; seed <= kCommunities; ++seed) {
    SCOPED_TRACE(seed);
    Problem problem = CommunityProblem(seed);
    problem.precision.max_nodes = 1 << 19;
    Dice dice(seed + 100);
    problem.limits.max_people = 5 + dice.Below(100);
    problem.limits.budget = 500 + dice.Below(20'000);
    problem.limits.quotas = {dice.Below(20), 3, 0};
    std::vector<bool> excluded(problem.nodes);
    for (uint32_t i = 0; i < 500; ++i) excluded[dice.Below(problem.nodes)] = true;
    std::erase_if(problem.candidates, [&](const ReachCandidate& candidate) { return excluded[candidate.node]; });
    const PlannedReach plan = PlanOf(problem);
    ExpectSound(problem, plan);
    EXPECT_FALSE(plan.picks.empty());
    for (const PlannedPick& pick : plan.picks) EXPECT_FALSE(excluded[problem.candidates[pick.candidate].node]);
    double added = 0;
    for (const PlannedPick& pick : plan.picks) added += pick.marginal;
    EXPECT_NEAR(added, plan.reach.people, 1e-6 * plan.reach.people);
  }
}

TEST(ReachPlannerTest, WhoWeighsNothingIsNotCounted) {
  Problem problem = CommunityProblem(4);
  problem.limits.max_people = 20;
  // Only those on whom nobody acts count.
  std::vector<bool> is_moved(problem.nodes);
  for (const CascadeEdge& edge : problem.edges) is_moved[edge.to] = is_moved[edge.to] || edge.from != edge.to;
  for (NodeIndex v = 0; v < problem.nodes; ++v) problem.weights[v] = is_moved[v] ? 0 : 1;
  const PlannedReach plan = PlanOf(problem);
  EXPECT_EQ(plan.reach.people, 0);
  EXPECT_TRUE(plan.picks.empty());
}

TEST(ReachPlannerTest, TheSamePlanOnAnyNumberOfThreadsAndAnotherForAnotherSeed) {
  Problem problem = CommunityProblem(5);
  problem.limits.max_people = 40;
  const PlannedReach one = PlanOf(problem);
  for (const int threads : {1, 2, 8}) {
    problem.precision.threads = threads;
    const PlannedReach plan = PlanOf(problem);
    EXPECT_EQ(PicksOf(plan), PicksOf(one));
    EXPECT_EQ(plan.reach.people, one.reach.people);
    EXPECT_EQ(plan.certificate, one.certificate);
  }
  problem.precision.seed = 6;
  EXPECT_NE(PlanOf(problem).reach.people, one.reach.people);
}

TEST(ReachPlannerTest, AReplanKeepsTheOthersAndMeasuresLikeAPlan) {
  for (const bool with_budget : {false, true}) {
    Problem problem = CommunityProblem(7);
    if (with_budget) {
      problem.limits.budget = 9'000;
    } else {
      problem.limits.max_people = 30;
    }
    const Cascade cascade(problem.nodes, problem.edges);
    const WeightedNodes audience(problem.weights);
    ReachPlanner planner(cascade, audience, problem.candidates, {}, problem.limits, problem.precision);
    PlannedReach plan = planner.Plan();
    std::set<uint32_t> declined;
    for (int round = 0; round < 12; ++round) {
      const std::vector<uint32_t> before = PicksOf(plan);
      const uint32_t off = before[static_cast<size_t>(round) % before.size()];
      declined.insert(off);
      plan = planner.Replan({&off, 1});
      ExpectSound(problem, plan);
      const std::vector<uint32_t> after = PicksOf(plan);
      for (const uint32_t pick : after) EXPECT_EQ(declined.count(pick), 0u);
      for (const uint32_t pick : before) {
        EXPECT_EQ(std::count(after.begin(), after.end(), pick), pick == off ? 0 : 1);
      }
      // On samples of its own.
      const ReachBounds measured = planner.Measure(problem.NodesOf(after));
      EXPECT_LE(measured.low, plan.reach.high);
      EXPECT_GE(measured.high, plan.reach.low);
    }
  }
}

TEST(ReachPlannerTest, WhatReplanCountsIsWhatTheSameSamplesSayFromScratch) {
  Problem problem = CommunityProblem(9);
  problem.limits.max_people = 10;
  const Cascade cascade(problem.nodes, problem.edges);
  const WeightedNodes audience(problem.weights);
  ReachPlanner planner(cascade, audience, problem.candidates, {}, problem.limits, problem.precision);
  const PlannedReach first = planner.Plan();
  const std::vector<uint32_t> declined = {first.picks[0].candidate, first.picks[4].candidate};
  const PlannedReach second = planner.Replan(declined);
  NodeSet kept(problem.nodes), met(problem.nodes);
  for (const ReachCandidate& candidate : problem.candidates) kept.Insert(candidate.node);
  for (const PlannedPick& pick : second.picks) met.Insert(problem.candidates[pick.candidate].node);
  const ReverseSampler sampler(cascade, audience, {Mix64(problem.precision.seed ^ 2), false});
  HitColumns checked;
  sampler.Check(0, second.checks, met, kept, 1, checked);
  EXPECT_DOUBLE_EQ(second.reach.people,
                   static_cast<double>(checked.hits.size()) * (audience.total() / static_cast<double>(second.checks)));
}

TEST(ReachPlannerTest, NobodyToChooseIsAnEmptyPlan) {
  Problem problem = CommunityProblem(2);
  problem.candidates.clear();
  problem.chosen = {0, 1};
  problem.limits.max_people = 5;
  const PlannedReach plan = PlanOf(problem);
  EXPECT_TRUE(plan.picks.empty());
  EXPECT_GT(plan.reach.people, 0);
}

}  // namespace
}  // namespace klout::scoring::testing
