#include "services/scoring/domain/delta.h"

#include "gtest/gtest.h"
#include "tests/testing/log_builder.h"

namespace klout::scoring::testing {
namespace {

class DeltaTest : public ::testing::Test {
 protected:
  FoldCounts Fold(const LogBuilder& log, const std::vector<std::string>& dictionary = {}) {
    return log.FoldInto(delta_, 0, log.batches(), dictionary);
  }

  const Graph empty_;
  Delta delta_{empty_.View(), FoldingModel()};
};

TEST_F(DeltaTest, NamesAnAccountOnlyWhenAFactUsesIt) {
  Fold(LogBuilder().Act("twitter:a", "twitter:b", ActKind::kLike, Day(1)), {"twitter:ghost", "twitter:b"});
  EXPECT_EQ(delta_.accounts().size(), 2u);
  EXPECT_EQ(delta_.accounts()[0], KeyOf("twitter:a"));
  EXPECT_EQ(delta_.accounts()[1], KeyOf("twitter:b"));
  EXPECT_FALSE(delta_.accounts().Find(KeyOf("twitter:ghost")));
}

TEST_F(DeltaTest, LeavesOutWhatIsOlderThanTheRetention) {
  LogBuilder log(1);
  log.Act("twitter:a", "twitter:b", ActKind::kLike, Day(200))
      .Act("twitter:c", "twitter:b", ActKind::kLike, Day(80) - 1)
      .Post("twitter:b", "old", Day(80) - 1)
      .Act("twitter:d", "twitter:b", ActKind::kLike, Day(80));
  const FoldCounts counts = Fold(log);
  EXPECT_EQ(counts.late, 2u);
  EXPECT_EQ(counts.folded, 2u);
  EXPECT_FALSE(delta_.accounts().Find(KeyOf("twitter:c")));
  EXPECT_EQ(delta_.as_of(), Day(200));
}

TEST_F(DeltaTest, LeavesOutActsOnOneself) {
  const FoldCounts counts = Fold(LogBuilder().Act("twitter:a", "twitter:a", ActKind::kReshare, Day(1)));
  EXPECT_EQ(counts.self, 1u);
  EXPECT_TRUE(delta_.acts().empty());
}

TEST_F(DeltaTest, AllowsTenEndorsementsADay) {
  LogBuilder log;
  for (int i = 0; i < 12; ++i) {
    log.Endorse("twitter:fan", "twitter:x" + std::to_string(i), "espresso", Day(1) + i);
  }
  log.Endorse("twitter:fan", "twitter:y", "espresso", Day(2));
  const FoldCounts counts = Fold(log);
  EXPECT_EQ(counts.folded, 11u);
  EXPECT_EQ(counts.over_allowance, 2u);
  const AccountIndex fan = *delta_.accounts().Find(KeyOf("twitter:fan"));
  EXPECT_EQ(delta_.EndorsementsLeft(fan, Day(1.5)), 0);
  EXPECT_EQ(delta_.EndorsementsLeft(fan, Day(2.9)), 9);
  EXPECT_EQ(delta_.EndorsementsLeft(fan, Day(3)), 10);
}

TEST_F(DeltaTest, AllowsTheSameEndorsementOnceInSevenDays) {
  LogBuilder log;
  log.Endorse("twitter:a", "twitter:b", "jazz", Day(10))
      .Endorse("twitter:a", "twitter:b", "jazz", Day(17) - 1)
      .Endorse("twitter:a", "twitter:b", "jazz", Day(17))
      .Endorse("twitter:a", "twitter:b", "chess", Day(17))
      .Endorse("twitter:a", "twitter:c", "jazz", Day(17))
      // Out of order, and too near to the one of day 10.
      .Endorse("twitter:a", "twitter:b", "jazz", Day(5));
  const FoldCounts counts = Fold(log);
  EXPECT_EQ(counts.folded, 4u);
  EXPECT_EQ(counts.over_allowance, 2u);
}

TEST_F(DeltaTest, RefusesAnEndorsementOfOneself) {
  EXPECT_EQ(Fold(LogBuilder().Endorse("twitter:a", "twitter:a", "jazz", Day(1))).self, 1u);
  EXPECT_TRUE(delta_.endorsements().empty());
}

TEST_F(DeltaTest, RemembersAllowancesOfTheBase) {
  LogBuilder log;
  for (int i = 0; i < 10; ++i) log.Endorse("twitter:a", "twitter:x" + std::to_string(i), "jazz", Day(1));
  const Graph base = log.Build();
  Delta next(base.View(), FoldingModel());
  EXPECT_EQ(next.EndorsementsLeft(0, Day(1)), 0);
  EXPECT_FALSE(next.MayEndorse({0, 1, 0, Day(2)}));
  EXPECT_TRUE(next.MayEndorse({0, 1, 0, Day(8)}));
}

TEST_F(DeltaTest, IsEmptyUntilABatchIsFolded) {
  EXPECT_TRUE(delta_.empty());
  Fold(LogBuilder().Link("twitter:a", "anna", Day(1)));
  EXPECT_FALSE(delta_.empty());
  EXPECT_EQ(delta_.log_watermark(), 1u);
}

TEST_F(DeltaTest, TellsPostsOfTwoNetworksApart) {
  Fold(LogBuilder().Post("twitter:a", "1", Day(1)).Cut().Post("mastodon:a", "1", Day(1)));
  EXPECT_EQ(delta_.posts().size(), 2u);
}

}  // namespace
}  // namespace klout::scoring::testing
