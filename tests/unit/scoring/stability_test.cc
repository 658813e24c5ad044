#include "services/scoring/domain/stability.h"

#include <gtest/gtest.h>

#include "tests/testing/scored.h"

namespace klout::scoring {
namespace {

using testing::Day;
using testing::LogBuilder;
using testing::Scored;

// `voices` people act on the author on day 1.
void Hear(LogBuilder& log, const std::string& author, int voices, const std::string& who = "voice") {
  for (int i = 0; i < voices; ++i) log.Act("twitter:" + who + std::to_string(i), "twitter:" + author, ActKind::kReshare, Day(1));
}

Stability Between(const LogBuilder& before, const LogBuilder& after) {
  const Scored earlier(before), later(after);
  return MeasureStability(earlier.graph(), earlier.scores().View(), later.graph(), later.scores().View());
}

TEST(StabilityTest, OfTheSameLogNothingMoves) {
  LogBuilder log;
  for (int i = 3; i < 9; ++i) Hear(log, "author" + std::to_string(i), i);
  const Stability stability = Between(log, log);
  EXPECT_EQ(stability.subjects, 6);
  EXPECT_EQ(stability.greatest_move, 0);
  EXPECT_EQ(stability.notable, 0);
  EXPECT_NEAR(stability.spearman, 1, 1e-12);
  EXPECT_EQ(stability.gained + stability.lost, 0);
}

TEST(StabilityTest, SaysWhoMovedAndWhoCameAndWent) {
  LogBuilder before, after;
  for (LogBuilder* log : {&before, &after}) {
    Hear(*log, "steady", 20);
    Hear(*log, "calm", 12);
  }
  Hear(before, "riser", 3);
  Hear(before, "leaver", 5);
  // Others, and so many that the score is far higher.
  Hear(after, "riser", 300, "crowd");
  Hear(after, "comer", 4);
  const Stability stability = Between(before, after);
  EXPECT_EQ(stability.subjects, 3);
  EXPECT_EQ(stability.lost, 1);
  EXPECT_EQ(stability.gained, 1);
  EXPECT_GT(stability.greatest_move, 10);
  EXPECT_NEAR(stability.notable, 1.0 / 3, 1e-12);
  EXPECT_LT(stability.median_move, 5);
  EXPECT_LT(stability.spearman, 1);
}

TEST(StabilityTest, APersonIsOneWhateverTheirAccountsAre) {
  LogBuilder before, after;
  for (LogBuilder* log : {&before, &after}) {
    Hear(*log, "star", 10);
    log->Link("twitter:star", "person", Day(1));
  }
  after.Link("twitter:other", "person", Day(1));
  const Stability stability = Between(before, after);
  EXPECT_EQ(stability.subjects, 1);
  EXPECT_EQ(stability.greatest_move, 0);
  EXPECT_EQ(stability.gained + stability.lost, 0);
}

TEST(StabilityTest, OfNobodyIsNothing) {
  const Stability stability = Between(LogBuilder(), LogBuilder());
  EXPECT_EQ(stability.subjects, 0);
  EXPECT_EQ(stability.spearman, 0);
}

}  // namespace
}  // namespace klout::scoring
