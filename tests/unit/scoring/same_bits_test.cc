// One log, one answer: whatever the threads, the start, the cuts, and whoever was erased.
#include <algorithm>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "tests/testing/community.h"
#include "tests/testing/log_builder.h"
#include "tests/testing/scored.h"

namespace klout::scoring::testing {
namespace {

constexpr int kWorlds = 50;

bool SameBits(const ScoreRow& a, const ScoreRow& b) { return std::memcmp(&a, &b, sizeof a) == 0; }

// Claims by name, in the order they stand in.
std::vector<std::pair<std::string, ScoreRow>> ClaimsOf(const Scored& scored) {
  std::vector<std::pair<std::string, ScoreRow>> claims;
  const GraphView& graph = scored.graph();
  for (const TopicRow& row : scored.scores().topical.claims) {
    const std::string_view subject = row.subject < graph.account_count()
                                         ? graph.accounts[row.subject]
                                         : graph.persons[row.subject - graph.account_count()];
    ScoreRow values;
    values.score = row.score;
    values.low = row.low;
    values.high = row.high;
    values.people = row.responders;
    claims.push_back({std::string(graph.words[row.topic]) + " " + std::string(subject), values});
  }
  std::sort(claims.begin(), claims.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  return claims;
}

void ExpectSameClaims(const Scored& a, const Scored& b) {
  const auto x = ClaimsOf(a), y = ClaimsOf(b);
  ASSERT_EQ(x.size(), y.size());
  for (size_t i = 0; i < x.size(); ++i) {
    ASSERT_EQ(x[i].first, y[i].first);
    ASSERT_TRUE(SameBits(x[i].second, y[i].second)) << x[i].first;
  }
}

class SameBitsTest : public ::testing::TestWithParam<int> {
 protected:
  SameBitsTest() {
    community_.seed = GetParam();
    community_.accounts = 20 + GetParam() * 37 % 281;
    community_.acts = community_.accounts * 10;
  }
  Community community_;
};

TEST_P(SameBitsTest, ForAnyNumberOfThreads) {
  const LogBuilder log = community_.Log();
  const Scored one(log, {}, 1);
  for (int threads : {2, 8}) {
    const Scored many(log, {}, threads);
    ASSERT_EQ(many.scores().accounts.size(), one.scores().accounts.size());
    for (size_t i = 0; i < one.scores().accounts.size(); ++i) {
      ASSERT_TRUE(SameBits(many.scores().accounts[i], one.scores().accounts[i])) << threads;
    }
    ASSERT_EQ(many.scores().standing.mass, one.scores().standing.mass);
    for (size_t i = 0; i < one.scores().persons.size(); ++i) {
      ASSERT_TRUE(SameBits(many.scores().persons[i], one.scores().persons[i])) << threads;
    }
    ASSERT_FALSE(one.scores().topical.claims.empty());
    ExpectSameClaims(one, many);
  }
}

TEST_P(SameBitsTest, HoweverTheLogWasCut) {
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  std::vector<int> cuts;
  for (int batch = 1; batch < log.batches(); ++batch) {
    if (dice.Below(3) == 0) cuts.push_back(batch);
  }
  const Scored whole(log), cut(log.Build({}, 1, cuts), {});
  for (size_t i = 0; i < whole.scores().accounts.size(); ++i) {
    ASSERT_TRUE(SameBits(whole.scores().accounts[i], cut.scores().accounts[i]));
  }
  ExpectSameClaims(whole, cut);
}

TEST_P(SameBitsTest, WhereverTheFixedPointBegins) {
  const LogBuilder log = community_.Log();
  const Scored neutral(log);
  Dice dice(GetParam());
  std::vector<double> start(neutral.graph().account_count());
  for (double& mass : start) mass = 10 * dice.Unit();
  const Scored elsewhere(log.Build(), {}, 1, start);
  for (size_t i = 0; i < start.size(); ++i) {
    ASSERT_NEAR(elsewhere.scores().accounts[i].score, neutral.scores().accounts[i].score, 1e-5);
    std::vector<Voice> voices;
    const auto account = static_cast<AccountIndex>(i);
    const double a = neutral.forecaster().Of(AccountSet(&account, 1), voices).people_per_week;
    const double b = elsewhere.forecaster().Of(AccountSet(&account, 1), voices).people_per_week;
    // Before the score is rounded to a float, which has steps of 4e-6 and more.
    ASSERT_NEAR(ScoreOf(a, neutral.model().scale), ScoreOf(b, neutral.model().scale), 1e-6);
  }
}

TEST_P(SameBitsTest, AfterAnErasureAsIfTheyHadNeverBeen) {
  const LogBuilder log = community_.Log();
  Dice dice(GetParam());
  const std::set<std::string> erased = {community_.Name(community_.Author(dice)),
                                        community_.Name(dice.Below(20))};
  // The dictionaries of an erased log still have a place for the name; that must not number others anew.
  LogBuilder never = log.Without(erased);
  Scored clean(never);
  Scored rewritten(never.Build({}, 1, {}, {erased.begin(), erased.end()}), {});
  ASSERT_EQ(rewritten.graph().account_count(), clean.graph().account_count());
  for (const std::string& name : erased) EXPECT_FALSE(rewritten.graph().accounts.Find(KeyOf(name)));
  for (int i = 0; i < community_.accounts; ++i) {
    const std::string name = community_.Name(i);
    ASSERT_TRUE(SameBits(rewritten.Row(name), clean.Row(name))) << name;
  }
  ExpectSameClaims(rewritten, clean);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SameBitsTest, ::testing::Range(0, kWorlds));

}  // namespace
}  // namespace klout::scoring::testing
