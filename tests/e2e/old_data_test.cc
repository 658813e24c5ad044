// What older releases left on disk is opened and goes on: tests/data/releases has data folders that their programs wrote, and what these said of them
// (old_data.sh). Today's `klout up` must say the same, take nothing twice, and be able to go on with it.

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "klout/perks/v1/perks.pb.h"
#include "klout/scoring/v1/appeals.pb.h"
#include "klout/scoring/v1/scoring.pb.h"
#include "services/perks/engine/ledger_replay.h"
#include "services/perks/store/readers.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/e2e/process.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

constexpr absl::Duration kPatience = absl::Seconds(60);

std::string TextOf(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string((std::istreambuf_iterator<char>(in)), {});
}

std::vector<std::string> LinesOf(const fs::path& path) { return absl::StrSplit(TextOf(path), '\n', absl::SkipEmpty()); }

template <typename Message>
Message FromJson(const std::string& json) {
  Message message;
  google::protobuf::util::JsonParseOptions options;
  // A later release may no longer know a field that an old one printed.
  options.ignore_unknown_fields = true;
  const auto parsed = google::protobuf::util::JsonStringToMessage(json, &message, options);
  EXPECT_TRUE(parsed.ok()) << parsed.ToString() << "\n" << json;
  return message;
}

// Names of the files, without `.tar.gz`.
std::vector<std::string> Releases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(KLOUT_RELEASES)) {
    const std::string name = entry.path().filename();
    if (name.ends_with(".tar.gz")) names.push_back(name.substr(0, name.size() - 7));
  }
  std::sort(names.begin(), names.end());
  return names;
}

class OldDataTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    const Outcome unpacked = RunProgram({"/bin/tar", "-xzf", absl::StrCat(KLOUT_RELEASES, "/", GetParam(), ".tar.gz"), "-C", dir_.path()});
    ASSERT_EQ(unpacked.exit_code, 0) << unpacked.err;
    fs::create_directory(dir_.path() + "/ports");
  }

  std::string data() const { return dir_.path() + "/release/data"; }
  std::string file(const std::string& name) const { return dir_.path() + "/release/files/" + name; }
  std::string said(const std::string& name) const { return TextOf(dir_.path() + "/release/said/" + name); }
  std::string port(const std::string& service) const { return absl::StrCat("unix:", dir_.path(), "/ports/", service); }

  // Does not wait for it to serve.
  void Launch() {
    auto process = Process::Start({KLOUT_PROGRAM, "up", "--data=" + data(), "--listen=" + port("scoring"), "--topics-listen=" + port("topics"),
                                   "--connector-listen=" + port("connector"), "--perks-listen=" + port("perks"), "--gateway-listen=" + port("gateway"),
                                   "--http=127.0.0.1:0", "--metrics=none", "--publish-every=24h"});
    ASSERT_TRUE(process.ok()) << process.status();
    suite_ = *std::move(process);
  }
  void Start() {
    ASSERT_NO_FATAL_FAILURE(Launch());
    ASSERT_TRUE(suite_->AwaitLine("\"gateway_serves\"", absl::Now() + kPatience)) << suite_->err();
  }
  void Stop() {
    suite_->Signal(SIGTERM);
    ASSERT_EQ(suite_->AwaitExit(absl::Now() + kPatience).value_or(-1), 0) << suite_->err();
  }

  Outcome Klout(std::vector<std::string> words) const {
    words.insert(words.begin(), KLOUT_PROGRAM);
    return RunProgram(std::move(words), kPatience,
                      {"KLOUT_SERVER=" + port("scoring"), "KLOUT_CONNECTOR=" + port("connector"), "KLOUT_PERKS=" + port("perks"), "KLOUT_GATEWAY=" + port("gateway")});
  }
  std::string Told(const std::vector<std::string>& words) const {
    const Outcome outcome = Klout(words);
    EXPECT_EQ(outcome.exit_code, 0) << testing::PrintToString(words) << outcome.err;
    return outcome.out;
  }

  // Everybody's score, to the last bit; the snapshot may be another one of the same facts.
  void ExpectSameScores() const {
    std::vector<std::string> words = {"score", "--json"};
    for (const std::string& subject : LinesOf(file("subjects.txt"))) words.push_back(subject);
    ASSERT_GT(words.size(), 10);
    const auto now = FromJson<scoring::v1::BatchGetScoresResponse>(Told(words)), then = FromJson<scoring::v1::BatchGetScoresResponse>(said("scores.json"));
    ASSERT_EQ(now.results_size(), then.results_size());
    for (int i = 0; i < then.results_size(); ++i) {
      EXPECT_TRUE(then.results(i).has_score()) << words[i + 2];
      EXPECT_EQ(now.results(i).ShortDebugString(), then.results(i).ShortDebugString());
      EXPECT_EQ(now.results(i).SerializeAsString(), then.results(i).SerializeAsString());
    }
  }
  // Once there is a snapshot: without one that it can read, the log is folded anew.
  void AwaitScores() const {
    const absl::Time deadline = absl::Now() + kPatience;
    while (Klout({"score", LinesOf(file("subjects.txt"))[0]}).exit_code != 0) ASSERT_LT(absl::Now(), deadline) << suite_->err();
  }

  template <typename Message>
  void ExpectSame(const std::vector<std::string>& words, const std::string& name) const {
    EXPECT_EQ(FromJson<Message>(Told(words)).DebugString(), FromJson<Message>(said(name)).DebugString());
  }

  const scoring::TempDir dir_;
  std::unique_ptr<Process> suite_;
};

TEST_P(OldDataTest, SaysWhatTheOldReleaseSaid) {
  ASSERT_NO_FATAL_FAILURE(Start());
  const std::string campaign = LinesOf(file("campaign.txt"))[0];
  ASSERT_NO_FATAL_FAILURE(AwaitScores());
  ExpectSameScores();
  ExpectSame<scoring::v1::ListScoreHistoryResponse>({"history", "twitter:author-1", "--json"}, "history.json");
  ExpectSame<scoring::v1::ListAppealsResponse>({"appeal", "list", "--json"}, "appeals.json");
  ExpectSame<perks::v1::ListPerksResponse>({"perk", "list", campaign, "--json"}, "perks.json");
  EXPECT_EQ(Told({"ledger", "export"}), said("ledger.csv"));
  EXPECT_THAT(Told({"keys", "list"}), HasSubstr("operations"));
  // Who was erased stays so.
  EXPECT_EQ(Klout({"score", "twitter:author-7"}).exit_code, 1);
  EXPECT_THAT(suite_->err(), Not(HasSubstr("snapshot_left_out"))) << "its snapshots are read, too";
  ASSERT_NO_FATAL_FAILURE(Stop());
  perks::Readers readers(absl::StrCat("sqlite:", data(), "/perks/perks.db"), 1);
  EXPECT_EQ(readers.Read(perks::AuditLedger), absl::OkStatus());
}

TEST_P(OldDataTest, TakesNothingTwiceAndGoesOn) {
  ASSERT_NO_FATAL_FAILURE(Start());
  EXPECT_THAT(Told({"import", file("archive.zip"), "--person", "ann", "--consent", "--of-age"}), HasSubstr("0 posts, 0 interactions, 0 profiles; 11 were known"));
  EXPECT_THAT(Told({"import", file("acts.txt"), "--format=activity"}), HasSubstr("of these 400 were known from an earlier import"));
  ExpectSameScores();
  // The allowance of the day knows the +K of then; a new act moves whom it is on.
  const std::string perk = FromJson<perks::v1::ListPerksResponse>(said("perks.json")).perks(0).id();
  Told({"perk", "stock", perk, "--units=5", "--request-id=later"});
  Told({"endorse", "twitter:fan-2", "twitter:author-3", "espresso"});
  Told({"snapshot", "publish", "--force"});
  ASSERT_NO_FATAL_FAILURE(Stop());
  perks::Readers readers(absl::StrCat("sqlite:", data(), "/perks/perks.db"), 1);
  EXPECT_EQ(readers.Read(perks::AuditLedger), absl::OkStatus());
  // And once more, over what was added.
  ASSERT_NO_FATAL_FAILURE(Start());
  EXPECT_EQ(FromJson<perks::v1::ListPerksResponse>(Told({"perk", "list", LinesOf(file("campaign.txt"))[0], "--json"})).perks(0).stock_total(), 10);
  ASSERT_NO_FATAL_FAILURE(Stop());
}

TEST_P(OldDataTest, SnapshotsOfAFormatThatItDoesNotReadAreMadeAnewFromTheLog) {
  uint64_t newest = 0;
  for (const auto& entry : fs::directory_iterator(data() + "/snapshots")) {
    if (entry.path().extension() != ".snapshot") continue;
    std::fstream(entry.path(), std::ios::in | std::ios::out | std::ios::binary).seekp(6) << "00";
    newest = std::max<uint64_t>(newest, std::stoul(entry.path().stem()));
  }
  ASSERT_GT(newest, 0);
  ASSERT_NO_FATAL_FAILURE(Start());
  ASSERT_NO_FATAL_FAILURE(AwaitScores());
  ExpectSameScores();
  const auto snapshots = FromJson<scoring::v1::ListSnapshotsResponse>(Told({"snapshot", "list", "--json"}));
  ASSERT_EQ(snapshots.snapshots_size(), 1);
  EXPECT_THAT(suite_->err(), HasSubstr("snapshot_left_out"));
  // Readers that saw the old one must not take the new one for it.
  EXPECT_GT(snapshots.snapshots(0).ref().id(), newest);
  ASSERT_NO_FATAL_FAILURE(Stop());
}

TEST_P(OldDataTest, AFactLogOfANewerFormatIsRefusedAndLeftAsItIs) {
  std::ofstream(data() + "/facts/FORMAT") << 99;
  ASSERT_NO_FATAL_FAILURE(Launch());
  EXPECT_EQ(suite_->AwaitExit(absl::Now() + kPatience).value_or(-1), 1);
  EXPECT_THAT(suite_->err(), HasSubstr("NEWER_FORMAT"));
  EXPECT_THAT(suite_->err(), HasSubstr(absl::StrCat("the fact log has format 99, this program knows formats up to ", scoring::RocksFactLog::kNewestFormat)));
  fs::remove(data() + "/facts/FORMAT");
  ASSERT_NO_FATAL_FAILURE(Start());
  ASSERT_NO_FATAL_FAILURE(AwaitScores());
  ExpectSameScores();
  ASSERT_NO_FATAL_FAILURE(Stop());
}

INSTANTIATE_TEST_SUITE_P(Releases, OldDataTest, testing::ValuesIn(Releases()), [](const testing::TestParamInfo<std::string>& release) {
  std::string name;
  for (const char c : release.param) name += isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
});

}  // namespace
}  // namespace klout
