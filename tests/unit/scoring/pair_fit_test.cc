#include "services/scoring/domain/pair_fit.h"

#include <gtest/gtest.h>

#include <cmath>

#include "services/scoring/domain/rank_quality.h"
#include "tests/testing/community.h"

namespace klout::scoring {
namespace {

using testing::Dice;

// Accounts whose signals go together as those of real accounts do, judged by what the model says, with the doubt of people.
std::vector<JudgedPair> Judgements(const ReportedModel& truth, int accounts, int pairs, uint64_t seed) {
  Dice dice(seed);
  std::vector<ReportedSignals> all;
  for (int i = 0; i < accounts; ++i) {
    const double size = 5 * dice.Unit();
    const auto about = [&](double log) { return std::floor(std::pow(10, std::max(0.0, log + 1.5 * dice.Unit() - 0.75))); };
    all.push_back({about(size + 1), about(size - 1), about(size - 1), about(size - 2)});
  }
  std::vector<JudgedPair> judged;
  for (int i = 0; i < pairs; ++i) {
    const ReportedSignals &a = all[dice.Below(all.size())], &b = all[dice.Below(all.size())];
    const double odds = std::exp(ReportedStanding(a, truth) - ReportedStanding(b, truth));
    judged.push_back({a, b, dice.Unit() < odds / (1 + odds)});
  }
  return judged;
}

TEST(PairFitTest, JudgesNewPeopleAboutAsWellAsTheTruthDoes) {
  const ReportedModel truth;
  const std::vector<JudgedPair> learned = Judgements(truth, 300, 1500, 1), fresh = Judgements(truth, 400, 3000, 2);
  const PairFit fit = FitPairs(learned);
  const auto standing = [](const ReportedModel& model) { return [&model](const ReportedSignals& s) { return ReportedStanding(s, model); }; };
  EXPECT_NEAR(AucOfPairs(fresh, standing(fit.model)), AucOfPairs(fresh, standing(truth)), 0.015);
  // What it says of itself is about people that were not learned from.
  EXPECT_NEAR(fit.auc, AucOfPairs(fresh, fit.model), 0.03);
  EXPECT_GT(fit.accounts, 250);
  for (const double slope : SlopesOf(fit.model)) EXPECT_GE(slope, 0.02 - 1e-12);
}

TEST(PairFitTest, LearnsWhatTellsFromWhatDoesNot) {
  ReportedModel lists_only;
  lists_only.followers.fill(0);
  lists_only.mentions.fill(0);
  lists_only.reshares.fill(0);
  lists_only.listed.fill(1.5);
  const PairFit fit = FitPairs(Judgements(lists_only, 300, 1500, 3));
  for (int decade = 0; decade < 3; ++decade) EXPECT_GT(fit.model.listed[decade], 4 * fit.model.followers[2]) << decade;
}

TEST(PairFitTest, TheSameTwice) {
  const std::vector<JudgedPair> pairs = Judgements(ReportedModel(), 60, 200, 4);
  const PairFit one = FitPairs(pairs), two = FitPairs(pairs);
  EXPECT_EQ(one.model, two.model);
  EXPECT_EQ(one.auc, two.auc);
}

TEST(PairFitTest, WithoutAnythingToTellItStillHasNumbers) {
  const std::vector<JudgedPair> alike(10, JudgedPair{{1, 1, 1, 1}, {1, 1, 1, 1}, true});
  const PairFit fit = FitPairs(alike);
  EXPECT_EQ(fit.accounts, 1);
  EXPECT_TRUE(std::isfinite(fit.model.intercept));
  EXPECT_TRUE(std::isfinite(fit.model.steepness));
  EXPECT_NEAR(fit.auc, 0.5, 1e-12);
  EXPECT_TRUE(std::isfinite(FitPairs({}).model.intercept));
}

TEST(AucTest, CountsWinsAndHalvesTies) {
  EXPECT_EQ(AucOf(std::vector<double>{3, 2, 1}, {true, true, false}), 1);
  EXPECT_EQ(AucOf(std::vector<double>{1, 2, 3}, {true, false, false}), 0);
  EXPECT_EQ(AucOf(std::vector<double>{1, 1}, {true, false}), 0.5);
  EXPECT_EQ(AucOf(std::vector<double>{4, 3, 2, 1}, {true, false, true, false}), 0.75);
  EXPECT_EQ(AucOf(std::vector<double>{1, 2}, {true, true}), 0.5);
}

}  // namespace
}  // namespace klout::scoring
