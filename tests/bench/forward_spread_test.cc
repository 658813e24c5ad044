#include "tests/bench/forward_spread.h"

#include <cmath>
#include <random>

#include "gtest/gtest.h"
#include "tests/testing/exact_reach.h"

namespace klout::bench {
namespace {

using scoring::CascadeEdge;

PlainCascade Plain(uint32_t nodes, const std::vector<CascadeEdge>& edges) {
  PlainCascade graph;
  graph.rows.push_back(0);
  for (uint32_t to = 0; to < nodes; ++to) {
    for (const CascadeEdge& edge : edges) {
      if (edge.to != to) continue;
      graph.from.push_back(edge.from);
      graph.chance.push_back(edge.chance);
    }
    graph.rows.push_back(graph.from.size());
  }
  return graph;
}

std::vector<CascadeEdge> RandomEdges(uint32_t nodes, size_t count, std::mt19937& random) {
  std::vector<CascadeEdge> edges;
  while (edges.size() < count) {
    const uint32_t from = random() % nodes, to = random() % nodes;
    bool is_new = from != to;
    for (const CascadeEdge& edge : edges) is_new = is_new && (edge.from != from || edge.to != to);
    if (is_new) edges.push_back({from, to, static_cast<float>(1 + random() % 4) / 4});
  }
  return edges;
}

std::vector<double> AsDoubles(const std::vector<uint32_t>& values) { return {values.begin(), values.end()}; }

TEST(ForwardSpreadTest, MeansAreThoseOfAllWaysInWhichTheCascadeCanRun) {
  constexpr uint32_t kNodes = 7;
  const std::vector<std::vector<uint32_t>> sets = {{0}, {1, 2}, {3}, {0, 4, 5}, {6, 3, 1}};
  std::mt19937 random(1);
  for (int graph = 0; graph < 6; ++graph) {
    const std::vector<CascadeEdge> edges = RandomEdges(kNodes, 11, random);
    const std::vector<std::vector<uint32_t>> reached = SimulateForward(Plain(kNodes, edges), sets, 100'000, 1);
    for (size_t set = 0; set < sets.size(); ++set) {
      const double exact = scoring::testing::ExactReach(kNodes, edges, std::vector<float>(kNodes, 1), sets[set], true);
      const MeanAndError measured = MeanOf(AsDoubles(reached[set]));
      EXPECT_NEAR(measured.mean, exact, 4.5 * measured.standard_error + 1e-9) << "graph " << graph << ", set " << set;
    }
  }
}

TEST(ForwardSpreadTest, EdgesOfANodeAreTossedEachWithItsChanceAndIndependently) {
  std::vector<CascadeEdge> edges;
  double mean = 1, variance = 0;
  for (uint32_t to = 1; to <= 60; ++to) {
    const float chance = 1.0f / static_cast<float>(1 + to % 30);
    edges.push_back({0, to, chance});
    mean += chance;
    variance += chance * (1 - chance);
  }
  constexpr uint32_t kRuns = 200'000;
  const std::vector<std::vector<uint32_t>> sets = {{0}};
  const std::vector<std::vector<uint32_t>> reached = SimulateForward(Plain(61, edges), sets, kRuns, 2);
  const MeanAndError measured = MeanOf(AsDoubles(reached[0]));
  EXPECT_NEAR(measured.mean, mean, 4.5 * std::sqrt(variance / kRuns));
  EXPECT_NEAR(measured.standard_error, std::sqrt(variance / kRuns), 0.02 * std::sqrt(variance / kRuns));
}

TEST(ForwardSpreadTest, MoreNodesNeverReachFewerInTheSameRun) {
  std::mt19937 random(3);
  const PlainCascade graph = Plain(40, RandomEdges(40, 120, random));
  const std::vector<std::vector<uint32_t>> sets = {{5}, {5, 9}, {30, 5, 9}};
  const std::vector<std::vector<uint32_t>> reached = SimulateForward(graph, sets, 1'000, 3);
  for (size_t run = 0; run < 1'000; ++run) {
    ASSERT_LE(reached[0][run], reached[1][run]) << "run " << run;
    ASSERT_LE(reached[1][run], reached[2][run]) << "run " << run;
  }
}

TEST(ForwardSpreadTest, ANodeThatSeveralSetsReachOneAfterAnotherCountsForEach) {
  const PlainCascade path = Plain(5, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}});
  std::vector<std::vector<uint32_t>> sets(kMostSets, {2});
  sets[0] = {0};
  sets[1] = {4};
  sets[2] = {4, 3, 4};
  sets[kMostSets - 1] = {1, 4};
  const std::vector<std::vector<uint32_t>> reached = SimulateForward(path, sets, 2, 4);
  EXPECT_EQ(reached[0], (std::vector<uint32_t>{5, 5}));
  EXPECT_EQ(reached[1], (std::vector<uint32_t>{1, 1}));
  EXPECT_EQ(reached[2], (std::vector<uint32_t>{2, 2}));
  EXPECT_EQ(reached[3], (std::vector<uint32_t>{3, 3}));
  EXPECT_EQ(reached[kMostSets - 1], (std::vector<uint32_t>{4, 4}));
}

}  // namespace
}  // namespace klout::bench
