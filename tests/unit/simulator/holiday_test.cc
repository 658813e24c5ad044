// The traveller of the community, scored before and after two weeks of holiday.
#include <cmath>

#include "gtest/gtest.h"
#include "services/cli/simulator/community.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/store/account_name.h"
#include "services/scoring/store/fact_batch_view.h"

namespace klout::simulator {
namespace {

using scoring::Graph;
using scoring::Model;

class HolidayByWeekday : public ::testing::TestWithParam<int> {
 protected:
  // The traveller's score of what has happened before `day`, which must not go back.
  double ScoreOn(uint32_t day) {
    community_.EmitUntil(day);
    scoring::Delta delta(graph_.View(), model_.folding);
    klout::fact::v1::FactBatch batch;
    while (community_.NextBatch(&batch)) delta.Fold(++batches_, scoring::ViewFactBatch(batch));
    Graph merged = scoring::Merge(delta, model_.folding, 1);
    graph_ = std::move(merged);
    const auto traveller = graph_.View().accounts.Find(scoring::ParseAccountName(kTraveller, "traveller")->key());
    if (!traveller) return 0;
    return scoring::ScoreGraph(graph_.View(), model_, 2).accounts[*traveller].score;
  }

  const Model model_;
  Community community_{{.people = 4000, .last_weekday = GetParam()}};
  Graph graph_;
  uint64_t batches_ = 0;
};

TEST_P(HolidayByWeekday, TwoWeeksWithoutAPostChangeNothing) {
  const double before = ScoreOn(kHolidayDay);
  EXPECT_GT(before, 20);
  EXPECT_NEAR(ScoreOn(kIncidentDays), before, 0.5);
}

INSTANTIATE_TEST_SUITE_P(Weekdays, HolidayByWeekday, ::testing::Range(0, 7));

}  // namespace
}  // namespace klout::simulator
