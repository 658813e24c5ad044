// Names that others depend on: dashboards on metrics, deployments on flags. A changed promise shows here as
// one line of a golden file; to change one, edit the file and say so in the release notes.

#include <gtest/gtest.h>
#include <stdio.h>

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <sstream>

#include "absl/strings/str_cat.h"
#include "common/local_score_cache.h"
#include "common/clock.h"
#include "common/metrics.h"
#include "services/perks/service.h"
#include "tests/unit/scoring_rpc/fake_score_engine.h"
#include "tests/unit/scoring_rpc/serving_rpc.h"

namespace klout::scoring {
namespace {

std::string Golden(const std::string& name) {
  std::ifstream file(absl::StrCat(KLOUT_CONTRACT_DIR, "/", name));
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// Name and type of each family, in order.
std::string MetricNames(const std::string& text) {
  std::set<std::string> names;
  std::istringstream lines(text);
  std::string line;
  const std::regex type("# TYPE (\\S+) (\\S+)");
  for (std::smatch match; std::getline(lines, line);) {
    if (std::regex_match(line, match, type)) names.insert(absl::StrCat(match[1].str(), " ", match[2].str()));
  }
  std::string joined;
  for (const std::string& name : names) absl::StrAppend(&joined, name, "\n");
  return joined;
}

TEST(GoldenNamesTest, Metrics) {
  FakeScoreEngine engine;
  // With it there is a candidate.
  engine.Serve(1, BatchOf("b", {{1, 2}}));
  LocalScoreCache cache;
  Metrics metrics;
  const auto cache_exposed = ExposeScoreCache(cache, "local", metrics);
  const ServingRpc rpc(engine, &cache, &metrics);
  EXPECT_EQ(MetricNames(metrics.Text()), Golden("metrics.golden"));
  EXPECT_EQ(metrics.Value("klout_scoring_batches_total"), 3);
  EXPECT_EQ(metrics.Value("klout_scoring_uncounted_facts_total{reason=\"late\"}"), 2);
}

std::string HelpOf(const char* command) {
  FILE* pipe = popen(command, "r");
  if (pipe == nullptr) return "";
  std::string help;
  char buffer[4096];
  for (size_t count; (count = fread(buffer, 1, sizeof(buffer), pipe)) > 0;) help.append(buffer, count);
  EXPECT_EQ(pclose(pipe), 0);
  return help;
}

TEST(GoldenNamesTest, FlagsOfKloutScoring) {
  EXPECT_EQ(HelpOf(KLOUT_SCORING_BINARY " --help"), Golden("scoring_flags.golden"));
}

TEST(GoldenNamesTest, FlagsOfKloutTopics) {
  EXPECT_EQ(HelpOf(KLOUT_TOPICS_BINARY " --help"), Golden("topics_flags.golden"));
}

TEST(GoldenNamesTest, FlagsOfKloutConnector) {
  EXPECT_EQ(HelpOf(KLOUT_CONNECTOR_BINARY " --help"), Golden("connector_flags.golden"));
}

TEST(GoldenNamesTest, FlagsOfKloutGateway) { EXPECT_EQ(HelpOf(KLOUT_GATEWAY_BINARY " --help"), Golden("gateway_flags.golden")); }

TEST(GoldenNamesTest, FlagsOfKloutPerks) { EXPECT_EQ(HelpOf(KLOUT_PERKS_BINARY " --help"), Golden("perks_flags.golden")); }

TEST(GoldenNamesTest, MetricsOfPerks) {
  char folder[] = "/tmp/klout-contract-XXXXXX";
  ASSERT_NE(mkdtemp(folder), nullptr);
  {
    FakeClock clock;
    auto server = perks::PerksServer::Create({.data_dir = folder, .listen = "", .metrics_listen = ""}, clock);
    ASSERT_TRUE(server.ok()) << server.status();
    EXPECT_EQ(MetricNames((*server)->MetricsText()), Golden("perks_metrics.golden"));
  }
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace klout::scoring
