// klout-score-mpi as it is run: mpirun, several ranks, a snapshot on disk.
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>
#include <vector>

#include "services/scoring/store/snapshot.h"
#include "tests/testing/community.h"
#include "tests/testing/scored.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring::testing {
namespace {

constexpr double kMaxDifference = 1e-9;

struct Ended {
  // 124: it hung.
  int code = -1;
  std::string output;
};

// As root too, and on any machine: over shared memory, in a sanitizer's build without its search for leaks, of which MPI has its own.
Ended RunOn(int ranks, const std::string& arguments) {
  const std::string command =
      "OMPI_ALLOW_RUN_AS_ROOT=1 OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1 ASAN_OPTIONS=detect_leaks=0 timeout -k 5 120 mpirun --oversubscribe --mca btl self,vader -n " +
      std::to_string(ranks) + " " KLOUT_SCORE_MPI " " + arguments + " 2>&1";
  Ended ended;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return ended;
  std::array<char, 4096> buffer;
  while (const size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) ended.output.append(buffer.data(), size);
  const int status = pclose(pipe);
  ended.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ended;
}

// The number after a text; -1: the text is not there.
double NumberAfter(const std::string& text, const std::string& output) {
  std::smatch match;
  if (!std::regex_search(output, match, std::regex(text + "([0-9.e+-]+)"))) return -1;
  return std::stod(match[1]);
}

int CountOf(const std::string& text, const std::string& output) {
  int count = 0;
  for (size_t at = output.find(text); at != output.npos; at = output.find(text, at + 1)) ++count;
  return count;
}

// Communities with what makes one rank ask another: persons whose accounts lie far apart and on two networks, and trades over blocks.
LogBuilder LogOf(uint64_t seed, int accounts) {
  const Community community{.seed = seed, .accounts = accounts, .acts = accounts * 20};
  LogBuilder log = community.Log();
  Dice dice(seed);
  for (int i = 0; i < accounts / 4; ++i) {
    const std::string a = community.Name(dice.Below(accounts)), b = community.Name(dice.Below(accounts)), away = "mastodon:m" + std::to_string(i);
    const UnixSeconds time = Day(61 + i / 100.0);
    if (i % 3 == 0) log.Link(a, "many" + std::to_string(i / 6), time);
    if (i % 3 == 0) log.Link(away, "many" + std::to_string(i / 6), time);
    if (a == b) continue;
    log.Act(a, b, ActKind::kReshare, time).Act(b, a, ActKind::kLike, time);
    log.Act(b, away, ActKind::kReshare, time).Act(away, b, ActKind::kQuote, time);
  }
  return log;
}

// Whose trust goes on until doubles have no more to give. The model's own tolerance leaves some 1e-8 in the masses of hubs.
Model Settled() {
  Model model;
  model.trust.tolerance = 1e-14;
  return model;
}

class ScoreMpiTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::system("mpirun --version 2>/dev/null | grep -q 'Open MPI'") != 0) GTEST_SKIP() << "there is no mpirun of Open MPI (Debian: openmpi-bin)";
#if defined(_GLIBCXX_TSAN)
    GTEST_SKIP() << "the thread sanitizer does not know how MPI's threads wait for each other";
#endif
  }

  // The path of a snapshot of it.
  std::string Write(const GraphView& graph, const Scores& scores) {
    klout::scoring::v1::Snapshot description;
    description.mutable_ref()->set_id(7);
    description.mutable_ref()->set_model(Model().name);
    description.mutable_ref()->mutable_as_of()->set_seconds(graph.as_of);
    const std::string path = dir_.path() + "/7.snapshot";
    EXPECT_TRUE(WriteSnapshot(path, description, graph, scores).ok());
    return path;
  }
  std::string Write(const Scored& scored) { return Write(scored.graph(), scored.scores()); }

  TempDir dir_;
};

// `which`: of mass, the largest difference or the mean one.
void ExpectAgrees(const Ended& ended, const char* which = "largest difference of mass: ") {
  EXPECT_EQ(ended.code, 0) << ended.output;
  const double score = NumberAfter("largest difference of score: ", ended.output), mass = NumberAfter(which, ended.output);
  EXPECT_GE(score, 0) << ended.output;
  EXPECT_LE(score, kMaxDifference) << ended.output;
  EXPECT_GE(mass, 0) << ended.output;
  EXPECT_LE(mass, kMaxDifference) << ended.output;
  EXPECT_EQ(NumberAfter("differ in any bit, scored from the stored masses: ", ended.output), 0) << ended.output;
}

TEST_F(ScoreMpiTest, ScoresAsTheInMemoryEngineDoesOnAnyNumberOfRanks) {
  for (const uint64_t seed : {1, 2, 3}) {
    const std::string path = Write(Scored(LogOf(seed, 400), Settled()));
    for (const int ranks : {1, 2, 4}) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", " + std::to_string(ranks) + " ranks");
      ExpectAgrees(RunOn(ranks, path + " --check"));
    }
  }
}

TEST_F(ScoreMpiTest, ScoresAsTheEngineDoesThatStopsAtItsTolerance) {
  ExpectAgrees(RunOn(4, Write(Scored(LogOf(1, 400))) + " --check"), "largest difference of mass: [0-9.e+-]+, mean ");
}

TEST_F(ScoreMpiTest, BorrowsEdgesOnlyFromOtherRanks) {
  const std::string path = Write(Scored(LogOf(1, 400)));
  const std::regex row(R"(\n +\d+ +\d+ +\d+ +(\d+) )");
  for (const int ranks : {1, 4}) {
    const Ended ended = RunOn(ranks, path);
    uint64_t borrowed = 0;
    int rows = 0;
    for (std::sregex_iterator match(ended.output.begin(), ended.output.end(), row); match != std::sregex_iterator(); ++match, ++rows) borrowed += std::stoul((*match)[1]);
    EXPECT_EQ(rows, ranks) << ended.output;
    EXPECT_EQ(borrowed > 0, ranks > 1) << ended.output;
  }
}

TEST_F(ScoreMpiTest, WritesEachAccountAndPersonOnce) {
  const Scored scored(LogOf(4, 200));
  const std::string path = Write(scored), out = dir_.path() + "/scores.csv";
  const Ended ended = RunOn(4, path + " --out=" + out);
  ASSERT_EQ(ended.code, 0) << ended.output;
  std::map<std::string, std::string> scores;
  std::ifstream file(out);
  std::string line;
  ASSERT_TRUE(std::getline(file, line));
  EXPECT_EQ(line, "name,score,people_per_week,low,high");
  while (std::getline(file, line)) {
    const size_t comma = line.find(',');
    EXPECT_TRUE(scores.emplace(line.substr(0, comma), line.substr(comma + 1, line.find(',', comma + 1) - comma - 1)).second) << line;
  }
  const auto snapshot = *Snapshot::Open(path, Model());
  const auto expect = [&](const std::string& name, float score) {
    ASSERT_TRUE(scores.contains(name)) << name;
    // Where too few acted there is none. Steps of floats are 4e-6 and more.
    EXPECT_NEAR(scores[name].empty() ? 0 : std::stod(scores[name]), score, 1e-5) << name;
  };
  size_t subjects = 0;
  for (AccountIndex a = 0; a < scored.graph().account_count(); ++a, ++subjects) expect(snapshot->NameOf(a), scored.scores().accounts[a].score);
  for (PersonIndex p = 0; p < scored.graph().persons.size(); ++p) {
    if (snapshot->AccountsOf(Subject{p, kNone}).empty()) continue;
    expect(snapshot->NameOf(Subject{p, kNone}), scored.scores().persons[p].score);
    ++subjects;
  }
  EXPECT_EQ(scores.size(), subjects);
}

TEST_F(ScoreMpiTest, TakesMoreRanksThanAccountsAndAnEmptyGraph) {
  LogBuilder log;
  log.Act("twitter:a", "twitter:b", ActKind::kReshare, Day(1)).Act("twitter:b", "twitter:a", ActKind::kReshare, Day(1));
  ExpectAgrees(RunOn(4, Write(Scored(log, Settled())) + " --check"));
  ExpectAgrees(RunOn(2, Write(Scored(LogBuilder(), Settled())) + " --check"));
}

TEST_F(ScoreMpiTest, OpensTheSnapshotThatServesInADataFolder) {
  const std::string path = Write(Scored(LogOf(5, 100), Settled()));
  const std::filesystem::path folder = dir_.path() + "/data/snapshots";
  std::filesystem::create_directories(folder);
  std::filesystem::copy_file(path, folder / "7.snapshot");
  // A newer one, which does not serve and could not be read.
  std::ofstream(folder / "8.snapshot") << "not yet";
  std::ofstream(folder / "SERVING") << "7 1";
  ExpectAgrees(RunOn(2, dir_.path() + "/data --check"));
}

// One clear line, a code that says it failed, and nobody waits for anybody.
void ExpectRefused(const Ended& ended, const std::string& why, int code = 1) {
  EXPECT_EQ(ended.code, code) << ended.output;
  EXPECT_EQ(CountOf("error: ", ended.output), 1) << ended.output;
  EXPECT_NE(ended.output.find(why), std::string::npos) << ended.output;
}

TEST_F(ScoreMpiTest, RefusesWhatIsNoWholeSnapshotOnAllRanks) {
  const std::string path = Write(Scored(LogOf(1, 100)));
  const auto size = std::filesystem::file_size(path);
  const auto overwrite = [&](int place, const char* text) { std::fstream(path, std::ios::in | std::ios::out | std::ios::binary).seekp(place) << text; };
  overwrite(400, "damage");
  ExpectRefused(RunOn(2, path + " --check"), "is no whole snapshot: checksum");
  overwrite(6, "00");
  ExpectRefused(RunOn(2, path + " --check"), "is no whole snapshot: another format");
  Write(Scored(LogOf(1, 100)));
  std::filesystem::resize_file(path, size / 2);
  ExpectRefused(RunOn(2, path + " --check"), "is no whole snapshot: size");
  std::filesystem::resize_file(path, 10);
  ExpectRefused(RunOn(2, path + " --check"), "is no whole snapshot: too short");
  ExpectRefused(RunOn(2, dir_.path() + "/nothing --check"), "No such file");
  ExpectRefused(RunOn(2, dir_.path()), "has no released snapshot");
}

TEST_F(ScoreMpiTest, RefusesADamagedRowThatOneRankAloneReads) {
  const Scored scored(LogOf(1, 100));
  GraphView damaged = scored.graph();
  std::vector<uint16_t> actor_low(damaged.edges.actor_low.begin(), damaged.edges.actor_low.end());
  actor_low.back() = 60'000;
  damaged.edges.actor_low = actor_low;
  ExpectRefused(RunOn(2, Write(damaged, scored.scores()) + " --check"), "the snapshot is damaged: the row of account");
}

TEST_F(ScoreMpiTest, FailsTheCheckOfScoresThatAreNotTheGraphs) {
  const Scored scored(LogOf(1, 100));
  Scores other = scored.scores();
  other.accounts[3].score += 1e-5f;
  const Ended ended = RunOn(2, Write(scored.graph(), other) + " --check");
  EXPECT_EQ(ended.code, 1);
  EXPECT_EQ(NumberAfter("differ in any bit, scored from the stored masses: ", ended.output), 1) << ended.output;
  other = scored.scores();
  other.standing.mass[5] += 1e-3;
  EXPECT_EQ(RunOn(2, Write(scored.graph(), other) + " --check").code, 1);
}

TEST_F(ScoreMpiTest, RefusesArgumentsThatItDoesNotKnow) {
  ExpectRefused(RunOn(2, "--fast"), "fast", 2);
  ExpectRefused(RunOn(2, ""), "name one snapshot file or data folder", 2);
}

TEST_F(ScoreMpiTest, SaysWhichDiskCannotTakeTheScores) {
  const std::string path = Write(Scored(LogOf(1, 100)));
  ExpectRefused(RunOn(2, path + " --out=" + dir_.path() + "/no/folder/scores.csv"), "No such file");
}

}  // namespace
}  // namespace klout::scoring::testing
