// The whole suite as an operator runs it: klout-scoring, a real redis-server and the klout program, each a
// process of its own.

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <cmath>
#include <future>
#include <sstream>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/score_cache.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/e2e/activity_files.h"
#include "tests/e2e/redis_client.h"
#include "tests/e2e/scoring_process.h"
#include "tests/testing/redis_server.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using testing::HasSubstr;

constexpr char kStar[] = "zoe-unforgettable";
constexpr char kStarSubject[] = "twitter:zoe-unforgettable";
constexpr int kLines = 4000;

class ProcessesTest : public testing::Test {
 protected:
  void SetUp() override {
    auto redis = RedisServer::Start();
    ASSERT_TRUE(redis.ok()) << redis.status();
    redis_ = *std::move(redis);
    Start();
  }

  void Start() {
    auto scoring = ScoringProcess::Start({.data_dir = data_dir(),
                                          .listen = "127.0.0.1:0",
                                          .metrics = true,
                                          .redis = redis_->address(),
                                          .public_accounts = "all"});
    ASSERT_TRUE(scoring.ok()) << scoring.status();
    scoring_ = *std::move(scoring);
  }

  std::string data_dir() const { return dir_.path() + "/data"; }
  std::string path(const std::string& name) const { return dir_.path() + "/" + name; }

  Outcome Klout(std::vector<std::string> words, const std::string& server = "") {
    words.insert(words.begin(), KLOUT_PROGRAM);
    words.push_back("--server=" + (server.empty() ? scoring_->address() : server));
    return RunProgram(std::move(words), kPatience);
  }
  // What the verb prints with --json, as the message it must be.
  template <typename Message>
  Message KloutJson(std::vector<std::string> words) {
    words.push_back("--json");
    const Outcome outcome = Klout(words);
    EXPECT_EQ(outcome.exit_code, 0) << words[0] << ": " << outcome.err;
    Message message;
    const auto parsed = google::protobuf::util::JsonStringToMessage(outcome.out, &message);
    EXPECT_TRUE(parsed.ok()) << words[0] << ": " << parsed.ToString() << "\n" << outcome.out;
    return message;
  }
  void Import(const std::string& file) {
    const Outcome outcome = Klout({"import", file, "--format=activity", "--network=twitter"});
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    ASSERT_THAT(outcome.out, HasSubstr("published snapshot"));
  }
  void ImportStar() { Import(WriteText(path("first.txt"), ActivityText(1, kLines, kStar))); }

  TempDir dir_;
  std::unique_ptr<RedisServer> redis_;
  std::unique_ptr<ScoringProcess> scoring_;
};

TEST_F(ProcessesTest, ImportsPlainAndGzipFilesAndKnowsWhatItHas) {
  const std::string text = ActivityText(1, kLines, kStar);
  Outcome outcome =
      Klout({"import", WriteText(path("a.txt"), text), "--format=activity", "--network=twitter"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("imported 4,000 facts"));
  outcome = Klout({"import", WriteGzip(path("b.txt.gz"), ActivityText(2, 1000)), "--network=twitter"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("imported 1,000 facts"));
  outcome = Klout({"import", WriteGzip(path("a.txt.gz"), text), "--network=twitter"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("of these 4,000 were known from an earlier import"));
  EXPECT_EQ(scoring_->Metrics()["klout_scoring_facts_total"] +
                scoring_->Metrics()["klout_scoring_uncounted_facts_total{reason=\"self\"}"],
            kLines + 1000);
}

TEST_F(ProcessesTest, AnswersEveryReadingVerbForPeopleAndAsJson) {
  ImportStar();
  const auto score = KloutJson<v1::GetScoreResponse>({"score", kStarSubject});
  EXPECT_EQ(score.score().subject(), kStarSubject);
  EXPECT_GT(score.score().score(), 1);
  EXPECT_LE(score.score().low(), score.score().score());
  EXPECT_GE(score.score().high(), score.score().score());

  const auto receipt = KloutJson<v1::GetReceiptResponse>({"receipt", kStarSubject}).receipt();
  int64_t sum = 0;
  for (const v1::ReceiptLine& line : receipt.lines()) sum += line.points_e5();
  EXPECT_EQ(sum, std::llround(receipt.score().score() * 100000));
  EXPECT_EQ(receipt.score().score(), score.score().score());
  EXPECT_EQ(receipt.hash().size(), 64u);

  const auto top = KloutJson<v1::RankPeopleResponse>({"top", "--limit=5"});
  ASSERT_EQ(top.people_size(), 5);
  EXPECT_EQ(top.people(0).rank(), 1u);
  EXPECT_EQ(top.people(0).score().subject(), kStarSubject);

  EXPECT_GT(KloutJson<v1::ListInfluencedResponse>({"influenced", kStarSubject}).influenced_size(), 0);
  EXPECT_GT(KloutJson<v1::ListInfluencersResponse>({"influencers", "twitter:fan-1"}).influencers_size(), 0);
  EXPECT_EQ(KloutJson<v1::GetModelReportResponse>({"model", "report"}).model(), score.snapshot().model());
  EXPECT_EQ(KloutJson<v1::ListSnapshotsResponse>({"snapshot", "list"}).snapshots_size(), 1);
  KloutJson<v1::ListMomentsResponse>({"moments", kStarSubject});

  const std::vector<std::vector<std::string>> verbs = {
      {"score", kStarSubject},   {"receipt", kStarSubject},    {"top"},
      {"history", kStarSubject}, {"influenced", kStarSubject}, {"influencers", "twitter:fan-1"},
      {"model", "report"},       {"snapshot", "list"},         {"moments", kStarSubject}};
  for (const std::vector<std::string>& words : verbs) {
    const Outcome outcome = Klout(words);
    EXPECT_EQ(outcome.exit_code, 0) << words[0] << ": " << outcome.err;
    EXPECT_FALSE(outcome.out.empty()) << words[0];
    EXPECT_EQ(outcome.err, "") << words[0];
  }
}

TEST_F(ProcessesTest, TellsTheScoreOfADayOnceTheNextHasBegun) {
  ImportStar();
  const auto score = KloutJson<v1::GetScoreResponse>({"score", kStarSubject});
  Import(WriteText(path("later.txt"), absl::StrCat("fan-1 ", kStar, " ", kStart + 9 * 86400, " RT\n")));
  const auto history = KloutJson<v1::ListScoreHistoryResponse>({"history", kStarSubject});
  ASSERT_EQ(history.points_size(), 1);
  EXPECT_EQ(history.points(0).day(), "2012-07-03");
  EXPECT_EQ(history.points(0).model(), score.snapshot().model());
  EXPECT_NEAR(history.points(0).score(), score.score().score(), 1e-4);
}

TEST_F(ProcessesTest, ExportsEveryAccountThatWasActedOnAsCsv) {
  ImportStar();
  const Outcome outcome = Klout({"export", "scores", "--format", "csv"});
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  std::vector<std::string> lines = absl::StrSplit(outcome.out, '\n', absl::SkipEmpty());
  ASSERT_GT(lines.size(), 1u);
  EXPECT_EQ(lines[0],
            "account,person,score,low,high,people_per_week,true_reach,amplification,network_impact");
  // 20 authors and the star.
  EXPECT_EQ(lines.size(), 22u);
  for (const std::string& line : lines) EXPECT_EQ(std::count(line.begin(), line.end(), ','), 8) << line;
}

TEST_F(ProcessesTest, PublishesRollsBackAndPublishesAgain) {
  ImportStar();
  const double first = KloutJson<v1::GetScoreResponse>({"score", "twitter:author-1"}).score().score();
  Import(WriteText(path("more.txt"), ActivityText(2, 1000, "author-1")));
  const double second = KloutJson<v1::GetScoreResponse>({"score", "twitter:author-1"}).score().score();
  EXPECT_NE(first, second);
  const auto back = KloutJson<v1::RollbackSnapshotResponse>({"snapshot", "rollback"});
  EXPECT_EQ(back.snapshot().state(), v1::SNAPSHOT_STATE_SERVING);
  EXPECT_EQ(KloutJson<v1::GetScoreResponse>({"score", "twitter:author-1"}).score().score(), first);
  const auto forth = KloutJson<v1::PublishSnapshotResponse>({"snapshot", "publish"});
  EXPECT_GT(forth.snapshot().ref().id(), back.snapshot().ref().id());
  EXPECT_EQ(KloutJson<v1::GetScoreResponse>({"score", "twitter:author-1"}).score().score(), second);
}

TEST_F(ProcessesTest, EndorsesWithinTheAllowance) {
  ImportStar();
  Outcome outcome = Klout({"endorse", "twitter:fan-1", kStarSubject, "espresso"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("9 left today"));
  outcome = Klout({"endorse", "twitter:fan-1", kStarSubject, "espresso"});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("ENDORSED_RECENTLY"));
}

// The facts are of 2012: a +K of today must not make them all too old to count.
TEST_F(ProcessesTest, AnEndorsementOfTodayLeavesTheScoresOfAnArchive) {
  ImportStar();
  const double before = KloutJson<v1::GetScoreResponse>({"score", kStarSubject}).score().score();
  ASSERT_EQ(Klout({"endorse", "twitter:fan-1", kStarSubject, "espresso"}).exit_code, 0);
  const Outcome outcome = Klout({"snapshot", "publish"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_NEAR(KloutJson<v1::GetScoreResponse>({"score", kStarSubject}).score().score(), before, 1);
}

TEST_F(ProcessesTest, LinksAccountsOfOnePerson) {
  ImportStar();
  EXPECT_EQ(Klout({"attach", kStarSubject, "person:zoe"}).exit_code, 0);
  EXPECT_EQ(Klout({"attach", "twitter:author-1", "person:zoe"}).exit_code, 0);
  Outcome outcome = Klout({"snapshot", "publish"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(KloutJson<v1::GetScoreResponse>({"score", kStarSubject}).score().person(), "person:zoe");
  EXPECT_GE(KloutJson<v1::GetScoreResponse>({"score", "person:zoe"}).score().score(), 1);
  EXPECT_EQ(Klout({"detach", "twitter:author-1"}).exit_code, 0);
  EXPECT_EQ(Klout({"snapshot", "publish"}).exit_code, 0);
  EXPECT_EQ(KloutJson<v1::GetScoreResponse>({"score", "twitter:author-1"}).score().person(), "");
}

TEST_F(ProcessesTest, ErasesANameFromDiskAndRedisAndLeavesTheScoresOfALogWithoutIt) {
  const std::string text = ActivityText(1, kLines, kStar);
  Import(WriteText(path("first.txt"), text));
  ASSERT_EQ(Klout({"score", kStarSubject}).exit_code, 0);
  RedisClient redis(redis_->address());
  const std::string key = ScoreCacheKey(1, kStarSubject);
  const absl::Time deadline = absl::Now() + kPatience;
  while (redis.Do({"EXISTS", key}) != "1" && absl::Now() < deadline) std::this_thread::yield();
  ASSERT_EQ(redis.Do({"EXISTS", key}), "1") << redis.Do({"KEYS", "*"});
  ASSERT_FALSE(FilesWith(data_dir(), kStar).empty());

  const Outcome outcome = Klout({"erase", kStarSubject});
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(FilesWith(data_dir(), kStar), std::vector<std::string>());
  for (const auto& [name, value] : redis.All()) {
    EXPECT_EQ(name.find(kStar), std::string::npos) << name;
    EXPECT_EQ(value.find(kStar), std::string::npos) << name;
  }
  EXPECT_EQ(Klout({"score", kStarSubject}).exit_code, 1);
  auto erased = ExportAll(scoring_->stub());
  ASSERT_TRUE(erased.ok()) << erased.status();
  ASSERT_EQ(scoring_->Terminate(), 0);
  // Files of the log may be packed, so that a search for the name proves nothing: read it.
  const auto log = RocksFactLog::Open(data_dir() + "/facts");
  ASSERT_TRUE(log.ok()) << log.status();
  ASSERT_TRUE((*log)
                  ->Visit(1,
                          [](uint64_t, std::string_view bytes) -> absl::StatusOr<bool> {
                            EXPECT_EQ(bytes.find(kStar), std::string_view::npos);
                            return true;
                          })
                  .ok());

  std::string without;
  for (const auto line : absl::StrSplit(text, '\n', absl::SkipEmpty())) {
    if (line.find(kStar) == line.npos) absl::StrAppend(&without, line, "\n");
  }
  auto other = ScoringProcess::Start({.data_dir = path("without")});
  ASSERT_TRUE(other.ok()) << other.status();
  ASSERT_EQ(
      Klout({"import", WriteText(path("without.txt"), without), "--format=activity"}, (*other)->address())
          .exit_code,
      0);
  auto never = ExportAll((*other)->stub());
  ASSERT_TRUE(never.ok()) << never.status();
  ASSERT_EQ(erased->size(), never->size());
  const auto by_account = [](const v1::ExportRow& a, const v1::ExportRow& b) {
    return a.account() < b.account();
  };
  std::sort(erased->begin(), erased->end(), by_account);
  std::sort(never->begin(), never->end(), by_account);
  for (size_t i = 0; i < never->size(); ++i) {
    EXPECT_TRUE(SameBits((*erased)[i], (*never)[i])) << (*erased)[i].ShortDebugString() << "\n"
                                                     << (*never)[i].ShortDebugString();
  }
}

TEST_F(ProcessesTest, ServesTheLastSnapshotAtOnceAfterARestart) {
  ImportStar();
  const auto before = KloutJson<v1::GetScoreResponse>({"score", kStarSubject});
  ASSERT_EQ(scoring_->Terminate(), 0);
  Start();
  const auto after = KloutJson<v1::GetScoreResponse>({"score", kStarSubject});
  EXPECT_EQ(after.SerializeAsString(), before.SerializeAsString());
}

TEST_F(ProcessesTest, SaysWhatIsWrongWithExitCode1Or2) {
  EXPECT_EQ(Klout({"score", "twitter:nobody"}).exit_code, 1);
  EXPECT_EQ(Klout({"score"}).exit_code, 2);
  EXPECT_EQ(Klout({"no-such-verb"}).exit_code, 2);
  const Outcome outcome = Klout({"score", kStarSubject}, "unix:" + path("nobody-listens"));
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_THAT(outcome.err, HasSubstr("no server answers"));
}

TEST_F(ProcessesTest, RefusesASecondProcessOnTheSameData) {
  auto second = ScoringProcess::Launch({.data_dir = data_dir()});
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ((*second)->process().AwaitExit(absl::Now() + kPatience).value_or(-1), 1);
  EXPECT_THAT((*second)->process().err(), HasSubstr("another process"));
}

// Health/Watch of the service: waits until it says `wanted`. False if the stream ended first.
class HealthWatch {
 public:
  explicit HealthWatch(const std::shared_ptr<grpc::Channel>& channel) : stub_(channel) {
    context_.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    stream_ = stub_.PrepareCall(&context_, "/grpc.health.v1.Health/Watch", &queue_);
    stream_->StartCall(Tag());
    Next();
    grpc::Slice nothing("");
    stream_->WriteLast(grpc::ByteBuffer(&nothing, 1), {}, Tag());
    Next();
  }
  ~HealthWatch() {
    context_.TryCancel();
    queue_.Shutdown();
    while (Next()) {
    }
  }
  bool Await(int wanted) {
    grpc::ByteBuffer bytes;
    grpc::Slice answer;
    do {
      stream_->Read(&bytes, Tag());
      if (!Next() || !bytes.DumpToSingleSlice(&answer).ok()) return false;
    } while (answer.size() != 2 || answer.begin()[1] != wanted);
    return true;
  }

 private:
  void* Tag() { return this; }
  bool Next() {
    void* tag = nullptr;
    bool ok = false;
    return queue_.Next(&tag, &ok) && ok;
  }
  grpc::GenericStub stub_;
  grpc::ClientContext context_;
  grpc::CompletionQueue queue_;
  std::unique_ptr<grpc::GenericClientAsyncReaderWriter> stream_;
};

TEST_F(ProcessesTest, OnSigtermHealthIsNotServingTheCallUnderWayCompletesAndItEndsWith0) {
  // More rows than the connection's window holds, so that the export is under way until it is read.
  constexpr int kAccounts = 40'000;
  fact::v1::FactBatch batch;
  std::vector<Act> acts;
  for (int i = 0; i < kAccounts; ++i) {
    // As many as it takes for a score.
    for (int step : {1, 2, 3}) acts.push_back({i, (i + step) % kAccounts});
  }
  ASSERT_EQ(Ingest(scoring_->stub(), {BatchOf("ring", acts)}).responses.size(), 1u);
  ASSERT_TRUE(Publish(scoring_->stub()).ok());
  grpc::ClientContext context;
  context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
  const auto stream = scoring_->stub().ExportScores(&context, {});
  v1::ExportScoresResponse response;
  ASSERT_TRUE(stream->Read(&response));
  int rows = response.rows_size();

  {
    HealthWatch watch(scoring_->channel());
    ASSERT_TRUE(watch.Await(1));
    scoring_->process().Signal(SIGTERM);
    EXPECT_TRUE(watch.Await(2));
  }
  while (stream->Read(&response)) rows += response.rows_size();
  const grpc::Status end = stream->Finish();
  EXPECT_TRUE(end.ok()) << end.error_message();
  EXPECT_EQ(rows, kAccounts);
  const absl::Time deadline = absl::Now() + absl::Seconds(10);
  EXPECT_EQ(scoring_->process().AwaitExit(deadline).value_or(-1), 0) << scoring_->process().err();
}

}  // namespace
}  // namespace klout::scoring
