#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "absl/strings/str_cat.h"
#include "common/status.h"
#include "services/scoring/engine/score_engine.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

// The engine over a log on ClickHouse: the same facts give the same scores, bit for bit.
class ClickHouseEngineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
    const absl::Status started = ClickHouseServer::StartAll(absl::MakeSpan(servers_));
    ASSERT_TRUE(started.ok()) << started;
  }
  absl::StatusOr<std::unique_ptr<ScoreEngine>> Open(const std::string& dir) {
    ScoreEngineOptions options = TestOptions(dir);
    options.fact_log = absl::StrCat("clickhouse://", servers_[0]->address(), ",", servers_[1]->address(), "/facts");
    return ScoreEngine::Create(options, TestClock());
  }
  static void Ingest(ScoreEngine& engine) {
    for (int i = 0; i < 6; ++i) {
      const auto appended = engine.AppendAndWait(BatchOf(absl::StrCat("batch-", i), RandomActs(i, 400, 60)));
      ASSERT_TRUE(appended.ok()) << appended.status();
      EXPECT_EQ(appended->sequence, i + 1);
      EXPECT_FALSE(appended->duplicate);
    }
    EXPECT_TRUE(engine.AppendAndWait(BatchOf("batch-3", RandomActs(3, 400, 60)))->duplicate);
    ASSERT_TRUE(engine.Publish(true).ok());
  }

  std::unique_ptr<ClickHouseServer> servers_[2];
};

TEST_F(ClickHouseEngineTest, ScoresAsOverRocksAlsoFoldedAnewAndAfterAnErasure) {
  TempDir rocks_dir, dir, other_dir;
  const auto rocks = OpenEngine(rocks_dir.path());
  Ingest(*rocks);
  {
    const auto engine = Open(dir.path());
    ASSERT_TRUE(engine.ok()) << engine.status();
    Ingest(**engine);
    EXPECT_EQ(ScoresByName(*(*engine)->serving()), ScoresByName(*rocks->serving()));
    const auto removed = (*engine)->Remove("twitter:user-1", false);
    ASSERT_TRUE(removed.ok()) << removed.status();
    ASSERT_TRUE(rocks->Remove("twitter:user-1", false).ok());
    EXPECT_EQ(ScoresByName(*(*engine)->serving()), ScoresByName(*rocks->serving()));
  }
  // A new folder, such as of another machine: all comes from the log.
  const auto engine = Open(other_dir.path());
  ASSERT_TRUE(engine.ok()) << engine.status();
  ASSERT_TRUE((*engine)->Publish(true).ok());
  EXPECT_EQ(ScoresByName(*(*engine)->serving()), ScoresByName(*rocks->serving()));
  EXPECT_FALSE(std::filesystem::exists(other_dir.path() + "/facts"));
}

TEST_F(ClickHouseEngineTest, RefusesAFolderOfAnotherLog) {
  TempDir dir;
  Ingest(*OpenEngine(dir.path()));
  const auto engine = Open(dir.path());
  EXPECT_EQ(ErrorReason(engine.status()), "LOG_OTHER") << engine.status();
}

}  // namespace
}  // namespace klout::scoring
