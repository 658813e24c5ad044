#include "services/scoring/domain/backtest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "services/scoring/domain/baselines.h"
#include "services/scoring/domain/rank_quality.h"
#include "tests/testing/scored.h"

namespace klout::scoring {
namespace {

using testing::BatchColumns;
using testing::Day;
using ::testing::ElementsAre;
using testing::LogBuilder;
using testing::Scored;

// Values that ../shared/eval/forecast.py gives.
TEST(RankQualityTest, IsThatOfTheEvaluationScript) {
  const std::vector<double> scores = {5, 3, 3, 9, 0, 1}, seen = {2, 0, 4, 4, 0, 1};
  EXPECT_NEAR(SpearmanOf(scores, seen), 0.686643649130512, 1e-12);
  EXPECT_NEAR(NdcgOf(scores, seen, 3), 0.7254095567278394, 1e-12);
  EXPECT_NEAR(NdcgOf(scores, seen, 100), 0.9398652797466309, 1e-12);
}

TEST(RankQualityTest, SaysNothingOfNothing) {
  EXPECT_EQ(SpearmanOf({}, {}), 0);
  EXPECT_EQ(SpearmanOf({1, 1}, {1, 2}), 0);
  EXPECT_EQ(NdcgOf({1, 2}, {0, 0}, 5), 0);
}

class OutcomesTest : public ::testing::Test {
 protected:
  OutcomesTest() {
    log_.Act("twitter:ann", "twitter:star", ActKind::kReshare, Day(1));
    log_.Act("twitter:bob", "twitter:star", ActKind::kReshare, Day(1));
    log_.Act("mastodon:bob", "mastodon:star", ActKind::kReply, Day(1));
    log_.Act("twitter:star", "twitter:idle", ActKind::kReshare, Day(1));
    log_.Link("twitter:star", "star", Day(1));
    log_.Link("mastodon:star", "star", Day(1));
    log_.Link("twitter:bob", "bob", Day(1));
    log_.Link("mastodon:bob", "bob", Day(1));
    scored_ = std::make_unique<Scored>(log_);
  }

  void Act(const std::string& actor, const std::string& author, ActKind kind, double day,
           uint32_t hostility = 0) {
    later_.act_actors.push_back(later_.AccountOf(actor));
    later_.act_authors.push_back(later_.AccountOf(author));
    later_.act_kinds.push_back(static_cast<int>(kind));
    later_.act_times.push_back(Day(day));
    later_.act_hostility.push_back(hostility);
  }
  Outcomes Look() {
    Outcomes outcomes(scored_->graph(), Day(2), Day(9), 50);
    outcomes.Add(later_.View());
    return outcomes;
  }
  // Of the person `star`.
  double SeenOfStar() { return Look().TakeSeen()[scored_->Person("star")]; }

  LogBuilder log_;
  std::unique_ptr<Scored> scored_;
  BatchColumns later_;
};

TEST_F(OutcomesTest, CountsAPersonOnceOnEachNetwork) {
  Act("twitter:ann", "twitter:star", ActKind::kReshare, 3);
  Act("twitter:ann", "twitter:star", ActKind::kLike, 4);
  Act("twitter:bob", "twitter:star", ActKind::kLike, 4);
  Act("mastodon:bob", "mastodon:star", ActKind::kLike, 4);
  // Was not there at the cut.
  Act("twitter:new", "twitter:star", ActKind::kMention, 5);
  Act("twitter:new", "twitter:star", ActKind::kMention, 6);
  EXPECT_EQ(SeenOfStar(), 4);
}

TEST_F(OutcomesTest, LeavesOutWhatIsNoActOfAnotherOrNotInTime) {
  Act("twitter:ann", "twitter:star", ActKind::kReshare, 1.9);
  Act("twitter:ann", "twitter:star", ActKind::kReshare, 9);
  Act("twitter:ann", "twitter:star", ActKind::kFollow, 3);
  Act("twitter:ann", "twitter:star", ActKind::kView, 3);
  Act("twitter:ann", "twitter:star", ActKind::kReply, 3, 80);
  Act("mastodon:star", "twitter:star", ActKind::kReshare, 3);
  Act("twitter:new", "twitter:new", ActKind::kReshare, 3);
  EXPECT_EQ(SeenOfStar(), 0);
}

TEST_F(OutcomesTest, KnowsWhoWasActive) {
  Act("twitter:ann", "twitter:idle", ActKind::kReshare, 3);
  later_.post_posts.push_back(later_.PostOf("p"));
  later_.post_authors.push_back(later_.AccountOf("mastodon:star"));
  later_.post_times.push_back(Day(4));
  const Outcomes outcomes = Look();
  const auto active = [&](const char* account) {
    return outcomes.active()[outcomes.SubjectOf(scored_->Index(account))];
  };
  EXPECT_TRUE(active("twitter:star"));
  EXPECT_TRUE(active("twitter:ann"));
  EXPECT_TRUE(active("twitter:idle"));
  EXPECT_FALSE(active("twitter:bob"));
}

TEST(BaselinesTest, AreWhatTheirNamesSay) {
  LogBuilder log;
  for (const char* actor : {"twitter:a", "twitter:b", "twitter:c"})
    log.Act(actor, "twitter:star", ActKind::kReshare, Day(1));
  log.Act("twitter:a", "twitter:talked", ActKind::kMention, Day(10));
  log.Act("twitter:d", "twitter:talked", ActKind::kMention, Day(10));
  // Is known, and no act.
  log.Act("twitter:e", "twitter:talked", ActKind::kFollow, Day(10));
  const Scored scored(log);
  std::map<std::string, std::pair<double, double>> of;
  double pagerank = 0;
  for (const Baseline& baseline : ScoreBaselines(scored.graph(), FoldingModel(), 1)) {
    of[baseline.name] = {baseline.by_account[scored.Index("twitter:star")],
                         baseline.by_account[scored.Index("twitter:talked")]};
    for (const double mass : baseline.by_account) pagerank += baseline.name == "pagerank" ? mass : 0;
  }
  EXPECT_EQ(of["distinct_actors"], std::pair(3.0, 2.0));
  EXPECT_EQ(of["resharers"], std::pair(3.0, 0.0));
  EXPECT_LT(of["recent_acts"].first, of["recent_acts"].second);
  EXPECT_GT(of["pagerank"].first, of["pagerank"].second);
  EXPECT_NEAR(pagerank, 1, 1e-6);
  // A mention weighs four reshares: a gives most of its trust to who was mentioned.
  EXPECT_LT(of["eigentrust"].first - of["eigentrust"].second, of["pagerank"].first - of["pagerank"].second);
  EXPECT_EQ(of.count("followers"), 0);
}

// Three hundred authors, author i with i voices, of whom as many act again as `again` says.
Backtest BacktestOf(double again) {
  LogBuilder log;
  BatchColumns later;
  for (int author = 1; author <= 300; ++author) {
    const std::string name = "twitter:author" + std::to_string(author);
    for (int voice = 0; voice < author; ++voice) {
      const std::string actor = "twitter:voice" + std::to_string(voice);
      log.Act(actor, name, ActKind::kReshare, Day(0.001 * author));
      if (voice >= again * author) continue;
      later.act_actors.push_back(later.AccountOf(actor));
      later.act_authors.push_back(later.AccountOf(name));
      later.act_kinds.push_back(static_cast<int>(ActKind::kReshare));
      later.act_times.push_back(Day(3));
    }
  }
  const Model model;
  const Scored scored(log);
  Outcomes outcomes(scored.graph(), Day(2), Day(9), model.folding.hostile_percent);
  outcomes.Add(later.View());
  return MeasureBacktest(scored.graph(), scored.scores().View(), model, outcomes, 1);
}

TEST(BacktestTest, BinsAreInOrderAndHoldEachActiveSubjectOnce) {
  const Backtest backtest = BacktestOf(0.5);
  ASSERT_EQ(backtest.calibration.size(), 10);
  uint64_t subjects = 0;
  double before = 0;
  for (const CalibrationBin& bin : backtest.calibration) {
    subjects += bin.subjects;
    EXPECT_LE(before, bin.least_forecast);
    EXPECT_LE(bin.least_forecast, bin.mean_forecast);
    EXPECT_LE(bin.mean_forecast, bin.greatest_forecast * (1 + 1e-6));
    EXPECT_LE(bin.low_seen, bin.median_seen);
    EXPECT_LE(bin.median_seen, bin.high_seen);
    before = bin.greatest_forecast;
  }
  EXPECT_EQ(subjects, backtest.active);
  // On two of the 300 fewer than three people acted: they have no score.
  EXPECT_EQ(backtest.active, 298);
  EXPECT_EQ(backtest.rankings[0].name, "score");
  EXPECT_GT(backtest.rankings[0].spearman, 0.9);
}

TEST(BacktestTest, RanksWithinGroups) {
  const Backtest backtest = BacktestOf(0.5);
  std::vector<std::string> groups;
  uint64_t in_thirds = 0;
  for (const GroupRankings& group : backtest.group_rankings) {
    groups.push_back(group.group);
    if (group.group.starts_with("size:")) in_thirds += group.subjects;
    ASSERT_EQ(group.rankings.size(), backtest.rankings.size()) << group.group;
    EXPECT_EQ(group.rankings[0].name, "score");
    // Within a third there is less to tell apart, and still the more voices, the more came back.
    EXPECT_GT(group.rankings[0].spearman, 0.8) << group.group;
  }
  EXPECT_THAT(groups, ElementsAre("all", "size:small", "size:middle", "size:large", "network"));
  // Two of the 300 have no score.
  EXPECT_EQ(in_thirds, 298);
  EXPECT_EQ(backtest.group_rankings[0].subjects, 298);
  // All are on this one.
  EXPECT_EQ(backtest.group_rankings[4].rankings[0].spearman, backtest.group_rankings[0].rankings[0].spearman);
}

TEST(BacktestTest, ForetellsWhatItsIntervalsHold) {
  const Backtest backtest = BacktestOf(0.5);
  for (const IntervalCoverage& row : backtest.coverage) {
    EXPECT_GT(row.foretold, 0.86) << row.group;
    EXPECT_LE(row.foretold, 1) << row.group;
  }
  // Of hundreds of people a whole one is little.
  EXPECT_NEAR(backtest.coverage[3].foretold, 0.9, 0.01);
}

TEST(BacktestTest, CoverageSaysOnWhichSideTheIntervalMissed) {
  const Backtest few = BacktestOf(0.001), many = BacktestOf(1);
  for (const Backtest* backtest : {&few, &many}) {
    std::vector<std::string> groups;
    for (const IntervalCoverage& row : backtest->coverage) {
      groups.push_back(row.group);
      EXPECT_NEAR(row.held + row.below + row.above, 1, 1e-9);
    }
    EXPECT_THAT(groups, ElementsAre("all", "size:small", "size:middle", "size:large", "network"));
    EXPECT_EQ(backtest->coverage.back().network, 1);
  }
  // One voice of three hundred came back.
  EXPECT_GT(few.coverage[3].below, 0.9);
  EXPECT_LT(many.coverage[3].below, few.coverage[3].below);
}

}  // namespace
}  // namespace klout::scoring
