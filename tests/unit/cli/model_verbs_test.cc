#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "services/cli/report_page.h"
#include "tests/unit/cli/fake_suite.h"

namespace klout::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

scoring::v1::BacktestModelResponse OneBacktest() {
  scoring::v1::BacktestModelResponse response;
  scoring::v1::Backtest* backtest = response.add_backtests();
  backtest->set_subjects(1234);
  for (const char* name : {"score", "followers<script>"}) {
    scoring::v1::RankingQuality* ranking = backtest->add_rankings();
    ranking->set_name(name);
    ranking->set_spearman(name[0] == 's' ? 0.5 : 0.25);
  }
  scoring::v1::CalibrationBin* bin = backtest->add_calibration();
  bin->set_mean_forecast(12);
  bin->set_mean_seen(11);
  bin->set_high_seen(40);
  scoring::v1::IntervalCoverage* coverage = backtest->add_coverage();
  coverage->set_group("size:large");
  coverage->set_held(0.95);
  coverage->set_held_divided(0.79);
  return response;
}

TEST(ReportPageTest, SaysHowWellItForetoldAndEscapesWhatItIsTold) {
  scoring::v1::GetModelReportResponse model;
  model.set_model("m<1>");
  const std::string page = ReportPage(model, OneBacktest());
  EXPECT_THAT(page, HasSubstr("m&lt;1&gt;"));
  EXPECT_THAT(page, HasSubstr("followers&lt;script&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, HasSubstr("<span class=\"good\">0.5000</span>"));
  // Marked by what whole counts are divided into.
  EXPECT_THAT(page, HasSubstr("79.0 % *"));
  EXPECT_THAT(page, Not(HasSubstr("95.0 % *")));
  EXPECT_THAT(page, HasSubstr("forecast 12.0, seen 11.0"));
}

// The page asks two services of one folder: it is opened once.
TEST(ModelVerbsTest, APageIsWrittenFromAFolderThatNobodyServes) {
  FakeSuite suite;
  suite.models.backtests = OneBacktest();
  const std::string path = (std::filesystem::temp_directory_path() / "klout-report-test.html").string();
  const auto result = suite.Run({"model", "report", "--html", path, "--data", "/nowhere"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(suite.opens, 1);
  std::ifstream file(path);
  const std::string page((std::istreambuf_iterator<char>(file)), {});
  EXPECT_THAT(page, HasSubstr("1,234"));
  std::filesystem::remove(path);
}

TEST(ModelVerbsTest, JudgementsGoToTheModelThatServes) {
  FakeSuite suite;
  suite.models.pairs.set_model("m1");
  suite.models.pairs.set_pairs(1);
  suite.models.pairs.set_auc(0.8755);
  const std::string path = (std::filesystem::temp_directory_path() / "klout-pairs-test.csv").string();
  std::ofstream(path) << "Choice,A_follower_count,A_listed_count,A_mentions_received,A_retweets_received,B_follower_count,B_listed_count,"
                         "B_mentions_received,B_retweets_received\n1,10,2,0.5,0,3,1,0,0\n";
  const auto result = suite.Run({"model", "report", "--pairs", path});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, HasSubstr("0.8755"));
  ASSERT_EQ(suite.models.judged.pairs_size(), 1);
  EXPECT_EQ(suite.models.judged.pairs(0).a().mentions_per_week(), 0.5);
  std::filesystem::remove(path);
  EXPECT_EQ(suite.Run({"model", "report", "--pairs", path}).exit_code, 1);
}

TEST(ModelVerbsTest, ADriftIsWaitedForAndExplained) {
  FakeSuite suite;
  suite.width = 120;
  suite.models.not_scored_yet = 2;
  suite.models.drift.set_notable_points(5);
  scoring::v1::DriftCohort* all = suite.models.drift.add_cohorts();
  all->set_name("all");
  all->set_subjects(200);
  all->set_moved_up(1);
  scoring::v1::DriftMover* mover = suite.models.drift.add_movers();
  mover->set_subject("twitter:jack");
  mover->set_before(40);
  mover->set_after(46.5);
  scoring::v1::DriftReason* reason = mover->add_reasons();
  reason->set_item("twitter/reach");
  reason->set_points_e5(650000);
  const auto result = suite.Run({"model", "drift"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(suite.slept.size(), 2);
  EXPECT_THAT(result.out, HasSubstr("1 of 200 move by more than 5 points (0.5 %): 1 up, 0 down"));
  EXPECT_THAT(result.out, HasSubstr("+6.50 twitter/reach"));
}

TEST(ModelVerbsTest, WithoutANameTheCandidateIsMeant) {
  FakeSuite suite;
  EXPECT_NE(suite.Run({"model", "promote"}).exit_code, 0);
  suite.models.models.mutable_candidate()->set_model("m2");
  const auto result = suite.Run({"model", "promote", "--force"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(suite.models.promoted.model(), "m2");
  EXPECT_TRUE(suite.models.promoted.force());
  EXPECT_THAT(result.out, HasSubstr("m2 serves, with snapshot 9"));
}

}  // namespace
}  // namespace klout::cli
