#include "services/scoring/domain/votes.h"

#include <algorithm>
#include <cmath>

#include "gtest/gtest.h"
#include "services/scoring/domain/strength_numbers.h"
#include "services/scoring/domain/trust_solver.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

// The fixed point by Gaussian elimination over a dense matrix.
std::vector<double> DenseTrust(const GraphView& graph, const TrustModel& model) {
  const size_t n = graph.account_count();
  std::vector<std::vector<double>> vote(n, std::vector<double>(n));
  std::vector<double> sum(n);
  for (AccountIndex p = 0; p < n; ++p) {
    for (const Edge edge : graph.row(p)) {
      const AccountIndex q = edge.actor;
      if (graph.person[p] != kNone && graph.person[p] == graph.person[q]) continue;
      vote[p][q] = std::pow(DecodeStrength(graph.edges.strength[edge.place]), model.vote_exponent);
      sum[q] += vote[p][q];
    }
  }
  // Who neither gives nor receives votes takes no part: nothing of theirs returns.
  std::vector<bool> takes_part(n);
  double participants = 0;
  for (size_t p = 0; p < n; ++p) {
    takes_part[p] = sum[p] > 0 || std::any_of(vote[p].begin(), vote[p].end(), [](double v) { return v > 0; });
    participants += takes_part[p];
  }
  // (I - d M) x = (1 - d), where M spreads the dangling evenly.
  std::vector<std::vector<double>> a(n, std::vector<double>(n + 1));
  for (size_t p = 0; p < n; ++p) {
    for (size_t q = 0; q < n; ++q) {
      const double flow = sum[q] > 0 ? vote[p][q] / sum[q] : takes_part[q] ? 1 / participants : 0;
      a[p][q] = (p == q) - model.damping * flow;
    }
    a[p][n] = 1 - model.damping;
  }
  for (size_t i = 0; i < n; ++i) {
    for (size_t r = 0; r < n; ++r) {
      if (r == i) continue;
      const double factor = a[r][i] / a[i][i];
      for (size_t c = i; c <= n; ++c) a[r][c] -= factor * a[i][c];
    }
  }
  std::vector<double> x(n);
  for (size_t i = 0; i < n; ++i) x[i] = a[i][n] / a[i][i];
  return x;
}

Trust Solve(const GraphView& graph, absl::Span<const double> start = {}) {
  const TrustModel model;
  const VoteTable votes(model.vote_exponent);
  return SolveTrust(graph, votes, VoteSums(graph, votes, 1), model, 1, start);
}

TEST(VoteTableTest, IsStrengthToThePower) {
  const VoteTable votes(0.5);
  EXPECT_EQ(votes[0], 0);
  for (double strength : {0.1, 1.0, 7.0, 1e6}) {
    const StrengthCode code = EncodeStrength(strength);
    EXPECT_NEAR(votes[code] / std::sqrt(DecodeStrength(code)), 1, 1e-6);
  }
}

TEST(TrustTest, EqualsADenseSolve) {
  for (uint64_t seed = 0; seed < 10; ++seed) {
    const Community community{.seed = seed, .accounts = 60, .acts = 400};
    const Graph graph = community.Log().Build();
    const std::vector<double> dense = DenseTrust(graph.View(), TrustModel());
    const Trust trust = Solve(graph.View());
    for (size_t i = 0; i < dense.size(); ++i) EXPECT_NEAR(trust.mass[i], dense[i], 1e-6) << seed;
  }
}

// Of accounts of one person nothing passes between them, whoever of them gives, takes or does both.
TEST(TrustTest, LinkedAccountsHaveNoVotesForEachOther) {
  LogBuilder log = Community{.seed = 4, .accounts = 40, .acts = 300}.Log();
  for (const char* account : {"twitter:one", "twitter:two", "twitter:three"}) log.Link(account, "person", Day(1));
  log.Act("twitter:one", "twitter:two", ActKind::kReshare, Day(2));
  log.Act("twitter:two", "twitter:one", ActKind::kReshare, Day(2));
  // Has edges and gives, but nobody else's vote; and one of whom the only edge is no vote.
  log.Act("twitter:one", "twitter:u1", ActKind::kReshare, Day(2));
  log.Act("twitter:two", "twitter:three", ActKind::kReshare, Day(2));
  log.Act("twitter:outside", "twitter:two", ActKind::kMention, Day(2));
  const Graph graph = log.Build();
  const std::vector<double> dense = DenseTrust(graph.View(), TrustModel());
  const Trust trust = Solve(graph.View());
  // Who takes no part gets what all get.
  const AccountIndex three = *graph.accounts.View().Find(AccountKey(Network{1}, "three"));
  EXPECT_EQ(trust.mass[three], trust.neutral);
  EXPECT_GT(trust.mass[*graph.accounts.View().Find(AccountKey(Network{1}, "two"))], trust.neutral);
  for (size_t i = 0; i < dense.size(); ++i) EXPECT_NEAR(trust.mass[i], dense[i], 1e-6);
}

TEST(TrustTest, EdgesOfEightBytesGiveTheBitsOfFour) {
  for (uint64_t seed = 0; seed < 5; ++seed) {
    const Graph graph = Community{.seed = seed, .accounts = 120, .acts = 2500}.Log().Build();
    const GraphView view = graph.View();
    const TrustModel model;
    const VoteTable votes(model.vote_exponent);
    const std::vector<float> sums = VoteSums(view, votes, 1);
    const TrustOrder order = OrderForTrust(view, sums, model.damping, {}, 1);
    Trust four, eight;
    ASSERT_TRUE(SolveTrustInOrder(view, votes, sums, order, model, 1, TrustEntry::kFourBytes, four));
    ASSERT_TRUE(SolveTrustInOrder(view, votes, sums, order, model, 1, TrustEntry::kEightBytes, eight));
    EXPECT_EQ(four.mass, eight.mass);
    EXPECT_EQ(four.iterations, eight.iterations);
  }
}

TEST(StrengthNumbersTest, SaysWhenItHasNoRoom) {
  const VoteTable votes(0.5);
  StrengthNumbers numbers(votes, 3);
  EXPECT_EQ(numbers.Of(0), 0);
  EXPECT_EQ(numbers.Of(9000), 1);
  EXPECT_EQ(numbers.Of(12000), 2);
  EXPECT_EQ(numbers.Of(9000), 1);
  EXPECT_FALSE(numbers.full());
  EXPECT_EQ(numbers.votes()[2], votes[12000]);
  EXPECT_EQ(numbers.Of(13000), 0);
  EXPECT_TRUE(numbers.full());
}

// More sweeps than are needed change nothing: what rounding leaves of a move is not lost.
TEST(TrustTest, IsAsExactAsDoublesAre) {
  const Graph graph = Community{.seed = 9, .accounts = 80, .acts = 1500}.Log().Build();
  TrustModel exact;
  exact.tolerance = 1e-15;
  exact.max_iterations = 300;
  const VoteTable votes(exact.vote_exponent);
  const std::vector<float> sums = VoteSums(graph.View(), votes, 1);
  const Trust trust = SolveTrust(graph.View(), votes, sums, exact, 1);
  EXPECT_LT(trust.iterations, 100);
  const Trust usual = Solve(graph.View());
  double error = 0;
  for (size_t i = 0; i < trust.mass.size(); ++i) error += std::abs(trust.mass[i] - usual.mass[i]);
  EXPECT_LT(error / static_cast<double>(trust.mass.size()), 1e-9);
}

TEST(TrustTest, HasOneFixedPointWhereverItBegins) {
  const Graph graph = Community{.seed = 7, .accounts = 200, .acts = 3000}.Log().Build();
  const size_t n = graph.View().account_count();
  const Trust neutral = Solve(graph.View());
  std::vector<double> all_on_one(n), random(n);
  all_on_one[0] = static_cast<double>(n);
  Dice dice(7);
  for (double& mass : random) mass = 5 * dice.Unit();
  for (const auto& start : {all_on_one, random}) {
    const Trust trust = Solve(graph.View(), start);
    for (size_t i = 0; i < n; ++i) EXPECT_NEAR(trust.mass[i], neutral.mass[i], 1e-6);
  }
}

TEST(TrustTest, MassesAreOneOnAverage) {
  const Graph graph = Community{.seed = 3, .accounts = 150, .acts = 900}.Log().Build();
  double sum = 0;
  for (double mass : Solve(graph.View()).mass) sum += mass;
  EXPECT_NEAR(sum / graph.View().account_count(), 1, 1e-6);
}

TEST(TrustTest, ARingWithoutOutsideVotesHasNoMoreThanTheAverage) {
  LogBuilder log = Community{.seed = 5, .accounts = 100, .acts = 1000}.Log();
  for (int i = 0; i < 20; ++i) {
    for (int j = 0; j < 20; ++j) {
      if (i == j) continue;
      log.Act("twitter:r" + std::to_string(i), "twitter:r" + std::to_string(j), ActKind::kReshare, Day(60));
    }
  }
  const Scored scored(log);
  for (int i = 0; i < 20; ++i) {
    EXPECT_LE(scored.scores().standing.mass[scored.Index("twitter:r" + std::to_string(i))], 1.35);
  }
}

TEST(TrustTest, DanglingMassComesBackToAll) {
  // b acts on nobody: what it receives returns.
  const Graph graph = LogBuilder().Act("twitter:a", "twitter:b", ActKind::kLike, Day(1)).Build();
  const Trust trust = Solve(graph.View());
  EXPECT_NEAR(trust.mass[0] + trust.mass[1], 2, 1e-7);
  EXPECT_NEAR(trust.mass[1], 1.5 * trust.mass[0], 1e-7);
}

TEST(TrustTest, OneActorsWholeVoteIsBounded) {
  LogBuilder log;
  for (int i = 0; i < 500; ++i) log.Act("twitter:loud", "twitter:a", ActKind::kReshare, Day(1) + 60 * i);
  log.Act("twitter:calm", "twitter:b", ActKind::kReshare, Day(1));
  const Scored scored(log);
  const auto& mass = scored.scores().standing.mass;
  EXPECT_NEAR(mass[scored.Index("twitter:a")], mass[scored.Index("twitter:b")], 1e-6);
}

TEST(TrustTest, AnEmptyGraphHasNone) { EXPECT_TRUE(Solve(GraphView()).mass.empty()); }

}  // namespace
}  // namespace klout::scoring::testing
