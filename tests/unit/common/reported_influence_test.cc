#include "common/reported_influence.h"

#include <gtest/gtest.h>

namespace klout {
namespace {

constexpr double ReportedSignals::*kSignalsOf[] = {&ReportedSignals::followers,         &ReportedSignals::listed,
                                                   &ReportedSignals::mentions_received, &ReportedSignals::retweets_received,
                                                   &ReportedSignals::network_1,         &ReportedSignals::network_2,
                                                   &ReportedSignals::network_3};

TEST(ReportedInfluenceTest, GrowsWithEverySignal) {
  for (double ReportedSignals::*signal : kSignalsOf) {
    ReportedSignals signals = {1000, 10, 5, 2, 50, 20, 300};
    double before = -1;
    for (double value = 0.1; value < 1e8; value *= 3) {
      signals.*signal = value;
      const double influence = ReportedInfluence(signals);
      EXPECT_GT(influence, before);
      before = influence;
    }
  }
}

TEST(ReportedInfluenceTest, OfNothingIsNothing) { EXPECT_EQ(ReportedInfluence({}), 0); }

TEST(ReportedInfluenceTest, IsAStraightLineWithinADecade) {
  const double at_999 = ReportedInfluence({.followers = 999}), at_9999 = ReportedInfluence({.followers = 9999});
  EXPECT_NEAR(at_999, 3 * 0.7534, 1e-9);
  EXPECT_NEAR(at_9999 - at_999, 0.2518, 1e-9);
  EXPECT_NEAR(ReportedInfluence({.mentions_received = 1}), 0.1978, 1e-9);
}

}  // namespace
}  // namespace klout
