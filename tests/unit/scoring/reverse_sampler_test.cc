#include "services/scoring/domain/reverse_sampler.h"

#include <algorithm>
#include <cmath>

#include "gtest/gtest.h"
#include "services/scoring/domain/random.h"
#include "services/scoring/domain/sample_members.h"
#include "tests/testing/community.h"
#include "tests/testing/exact_reach.h"
#include "tests/testing/sanitized.h"

namespace klout::scoring::testing {
namespace {

constexpr uint64_t kSamples = kSanitized ? 40'000 : 400'000;
// Standard errors that an estimate may be off: the seeds are fixed, so this is decided once.
constexpr double kErrors = 4;

NodeSet SetOf(uint32_t nodes, const std::vector<NodeIndex>& members) {
  NodeSet set(nodes);
  for (const NodeIndex node : members) set.Insert(node);
  return set;
}

struct Estimate {
  double people;
  double error;
};

Estimate EstimateReach(const Cascade& cascade, const std::vector<float>& weights, const std::vector<NodeIndex>& chosen,
                       bool counts_chosen) {
  const WeightedNodes roots(weights);
  const ReverseSampler sampler(cascade, roots, {11, counts_chosen});
  HitColumns checked;
  sampler.Check(0, kSamples, SetOf(cascade.nodes(), chosen), NodeSet(cascade.nodes()), 2, checked);
  const double part = static_cast<double>(checked.hits.size()) / kSamples;
  return {part * roots.total(), roots.total() * std::sqrt(part * (1 - part) / kSamples)};
}

std::vector<CascadeEdge> RandomEdges(Dice& dice, uint32_t nodes, size_t count) {
  std::vector<CascadeEdge> edges;
  while (edges.size() < count) {
    const CascadeEdge edge = {dice.Below(nodes), dice.Below(nodes), static_cast<float>(0.05 + 0.95 * dice.Unit())};
    const bool is_there = std::any_of(edges.begin(), edges.end(), [&](const CascadeEdge& other) {
      return other.from == edge.from && other.to == edge.to;
    });
    if (edge.from != edge.to && !is_there) edges.push_back(edge);
  }
  return edges;
}

TEST(ReverseSamplerTest, EstimatesWhatAllWaysOfTheCascadeReachOnAverage) {
  Dice dice(3);
  for (int round = 0; round < 12; ++round) {
    const uint32_t nodes = 6;
    std::vector<CascadeEdge> edges = RandomEdges(dice, nodes, 7);
    for (CascadeEdge& edge : edges) {
      // Fifths are exact in 255ths.
      if (round % 2 == 1) edge.onward = static_cast<float>(dice.Below(6)) * 0.2f;
      if (round % 3 == 1) edge.passes = static_cast<float>(dice.Below(6)) * 0.2f;
    }
    const bool counts_chosen = round % 3 == 0;
    std::vector<float> weights(nodes, 1);
    if (round >= 6) weights = {1, 0, 0.25f, 2, 0.5f, 0};
    const std::vector<NodeIndex> chosen = {dice.Below(3), 3 + dice.Below(3)};
    const double exact = ExactReach(nodes, edges, weights, chosen, counts_chosen);
    const Estimate estimate = EstimateReach(Cascade(nodes, edges), weights, chosen, counts_chosen);
    EXPECT_NEAR(estimate.people, exact, kErrors * estimate.error + 1e-9) << "round " << round;
  }
}

// One chance for all edges of a row, which is another from row to row.
TEST(ReverseSamplerTest, EstimatesWhatTheWeightedCascadeReachesOnAverage) {
  Dice dice(4);
  for (int round = 0; round < 8; ++round) {
    const uint32_t nodes = 6;
    std::vector<CascadeEdge> edges = RandomEdges(dice, nodes, 10);
    std::vector<int> degree(nodes);
    for (const CascadeEdge& edge : edges) ++degree[edge.to];
    for (CascadeEdge& edge : edges) edge.chance = 1 / static_cast<float>(degree[edge.to]);
    const std::vector<NodeIndex> chosen = {dice.Below(nodes)};
    const std::vector<float> weights(nodes, 1);
    const double exact = ExactReach(nodes, edges, weights, chosen, true);
    const Estimate estimate = EstimateReach(Cascade::Weighted(nodes, edges), weights, chosen, true);
    EXPECT_NEAR(estimate.people, exact, kErrors * estimate.error + 1e-9) << "round " << round;
  }
}

// Long rows, with equal and with falling chances.
TEST(ReverseSamplerTest, SkippingAlongALongRowKeepsEveryEdgesChance) {
  constexpr uint32_t kSources = 200;
  for (const bool equal : {true, false}) {
    std::vector<CascadeEdge> edges;
    for (uint32_t i = 0; i < kSources; ++i) {
      edges.push_back({i, kSources, equal ? 0.03f : 0.9f / static_cast<float>(1 + i)});
    }
    const Cascade cascade(kSources + 1, edges);
    std::vector<float> weights(kSources + 1, 0);
    weights[kSources] = 1;
    const WeightedNodes roots(weights);
    const ReverseSampler sampler(cascade, roots, {5, false});
    NodeSet all(kSources + 1);
    for (uint32_t i = 0; i < kSources; ++i) all.Insert(i);
    SampleColumns samples;
    sampler.Collect(0, kSamples, all, 2, samples);
    std::vector<double> seen(kSources);
    for (const NodeIndex node : samples.nodes) ++seen[node];
    for (uint32_t i = 0; i < kSources; ++i) {
      const double chance = edges[i].chance;
      EXPECT_NEAR(seen[i] / kSamples, chance, 5 * std::sqrt(chance * (1 - chance) / kSamples)) << equal << " " << i;
    }
  }
}

// What waits for an edge goes on from row to row: a row that follows long ones has its own chances all the same.
TEST(ReverseSamplerTest, CertainAndNearlyImpossibleEdgesKeepTheirChancesBesideEachOther) {
  for (const float least : {1e-3f, 1e-12f, 1e-30f, 1e-45f}) {
    SCOPED_TRACE(least);
    // 0 <- 1 for sure; 1 <- 2 to 9 hardly ever; 1 <- 10 every second time; 10 <- 11 for sure.
    std::vector<CascadeEdge> edges = {{1, 0, 1}, {10, 1, 0.5f}, {11, 10, 1}};
    for (NodeIndex i = 2; i < 10; ++i) edges.push_back({i, 1, least});
    const Cascade cascade(12, edges);
    std::vector<float> weights(12, 0);
    weights[0] = 1;
    const WeightedNodes roots(weights);
    const ReverseSampler sampler(cascade, roots, {9, true});
    NodeSet all(12);
    for (NodeIndex i = 0; i < 12; ++i) all.Insert(i);
    SampleColumns samples;
    sampler.Collect(0, kSamples, all, 1, samples);
    std::vector<double> seen(12);
    for (const NodeIndex node : samples.nodes) ++seen[node];
    EXPECT_EQ(seen[0], kSamples);
    EXPECT_EQ(seen[1], kSamples);
    EXPECT_NEAR(seen[10] / kSamples, 0.5, kErrors * std::sqrt(0.25 / kSamples));
    EXPECT_EQ(seen[11], seen[10]);
    for (NodeIndex i = 2; i < 10; ++i) {
      EXPECT_NEAR(seen[i] / kSamples, least, kErrors * std::sqrt(static_cast<double>(least) / kSamples)) << i;
    }
  }
}

TEST(ReverseSamplerTest, ASampleIsTheSameOnAnyNumberOfThreadsAndDrawnAgain) {
  Dice dice(8);
  constexpr uint32_t kNodes = 400;
  const Cascade cascade = Cascade::Weighted(kNodes, RandomEdges(dice, kNodes, 3'000));
  const WeightedNodes roots(std::vector<float>(kNodes, 1));
  const ReverseSampler sampler(cascade, roots, {1, true});
  NodeSet all(kNodes);
  for (uint32_t i = 0; i < kNodes; ++i) all.Insert(i);
  SampleColumns one;
  sampler.Collect(0, 50'000, all, 1, one);
  for (const int threads : {2, 8}) {
    SampleColumns many;
    sampler.Collect(0, 50'000, all, threads, many);
    EXPECT_EQ(one.nodes, many.nodes);
    EXPECT_EQ(one.ends, many.ends);
    EXPECT_EQ(one.numbers, many.numbers);
  }
  // Against a set, from the same samples.
  const NodeSet met = SetOf(kNodes, {1, 2, 3});
  HitColumns checked, again;
  sampler.Check(0, 50'000, met, all, 2, checked);
  uint64_t hits = 0;
  for (size_t i = 0; i < one.size(); ++i) {
    const auto nodes = one.sample(i);
    hits += std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) { return met.Contains(node); });
  }
  EXPECT_EQ(checked.hits.size(), hits);
  EXPECT_EQ(checked.hits.size() + checked.misses.size(), 50'000u);
  std::vector<uint64_t> numbers;
  for (const Hit& hit : checked.hits) numbers.push_back(hit.number);
  sampler.CheckAgain(numbers, met, all, again);
  EXPECT_EQ(again.hits.size(), hits);
  EXPECT_EQ(again.misses.size(), 0u);
}

TEST(WeightedNodesTest, DrawsInProportionAndNeverWhatWeighsNothing) {
  const std::vector<float> weights = {0, 1, 3, 0, 0.5f, 0.1f, 0};
  const WeightedNodes nodes(weights);
  EXPECT_FLOAT_EQ(static_cast<float>(nodes.total()), 4.6f);
  Dice dice(2);
  std::vector<double> seen(weights.size());
  for (uint64_t i = 0; i < kSamples; ++i) ++seen[nodes.Draw(dice.Next())];
  for (size_t i = 0; i < weights.size(); ++i) {
    const double part = weights[i] / nodes.total();
    EXPECT_NEAR(seen[i] / kSamples, part, kErrors * std::sqrt(part * (1 - part) / kSamples) + (part > 0 ? 1e-6 : 0)) << i;
  }
}

// The parts of all waits that are longer, at places in all layers and beyond the last.
TEST(WaitingTest, HalvesInEachUnitOfTime) {
  Random random(4, 0);
  const std::vector<double> times = {0.001, 0.1, 0.5, 1, 2, 3.7, 6, 10, 12};
  std::vector<double> longer(times.size());
  double sum = 0;
  constexpr int kWaits = 2'000'000;
  for (int i = 0; i < kWaits; ++i) {
    const double wait = Waiting::Tables().Draw(random);
    EXPECT_GE(wait, 0);
    sum += wait;
    for (size_t t = 0; t < times.size(); ++t) longer[t] += wait > times[t];
  }
  for (size_t t = 0; t < times.size(); ++t) {
    const double part = std::exp2(-times[t]);
    EXPECT_NEAR(longer[t] / kWaits, part, kErrors * std::sqrt(part * (1 - part) / kWaits)) << times[t];
  }
  const double mean = 1 / std::log(2.0);
  EXPECT_NEAR(sum / kWaits, mean, kErrors * mean / std::sqrt(kWaits));
}

TEST(SampleMembersTest, HoldsEachNodeOnceInTheOrderInWhichItCame) {
  SampleMembers members;
  Dice dice(6);
  // Short lists, long ones, and short ones again, which must know nothing of those before.
  for (const size_t inserts : {3, 16, 17, 40, 5'000, 200, 2}) {
    members.Clear();
    std::vector<NodeIndex> expected;
    for (size_t i = 0; i < inserts; ++i) {
      const NodeIndex node = dice.Below(static_cast<uint32_t>(inserts));
      const bool is_new = std::find(expected.begin(), expected.end(), node) == expected.end();
      if (is_new) expected.push_back(node);
      EXPECT_EQ(members.Insert(node), is_new);
    }
    EXPECT_EQ(std::vector<NodeIndex>(members.nodes().begin(), members.nodes().end()), expected);
  }
}

TEST(CascadeTest, JoinsEdgesOfAPairAndLeavesOutLoops) {
  const Cascade cascade(3, {{0, 1, 0.5f}, {0, 1, 0.5f}, {1, 1, 1}, {2, 1, 0.9f}});
  ASSERT_EQ(cascade.row(1).degree, 2u);
  EXPECT_EQ(cascade.from()[0], 2u);
  EXPECT_EQ(cascade.from()[1], 0u);
  EXPECT_FLOAT_EQ(cascade.chances()[1], 0.75f);
  EXPECT_EQ(cascade.edges(), 2u);
}

}  // namespace
}  // namespace klout::scoring::testing
