// The demo on everything that the suite can be made of: `klout up` alone, with RocksDB and SQLite in one process; five processes with Redis, PostgreSQL and a fact log
// on ClickHouse; and the graph of the first on MPI ranks. All say the same scores of everybody to the last bit, on ranks from the same trust; from trust that is solved
// anew on ranks, within 1e-9. All have a model whose trust goes on as far as that of the ranks does: the built-in one stops sooner, some 1e-8 from there.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <iostream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "services/cli/demo/play_demo.h"
#include "tests/e2e/redis_client.h"
#include "tests/e2e/scoring_process.h"
#include "tests/testing/child_process.h"
#include "tests/testing/clickhouse_server.h"
#include "tests/testing/http_call.h"
#include "tests/testing/postgres_server.h"
#include "tests/testing/redis_server.h"
#include "tests/testing/sanitized.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

using scoring::kPatience;
namespace v1 = scoring::v1;

constexpr double kTrustTolerance = 1e-14;
// Of trust solved anew, and of scores: the account that moves most.
constexpr double kMaxDifference = 1e-9;
constexpr int kMaxMessageBytes = 64 << 20;
constexpr int kPersonsACall = 100;
// That the gateway answers to anyone within a second.
constexpr int kReadByHttp = 5;
cli::PlayOptions Demo() { return {.seed = 1, .people = 2'000, .end_time = absl::FromUnixSeconds(1'767'225'600), .topics = nullptr}; }

// What came of the demo.
struct Played {
  // What was printed, but for the id of the snapshot: `klout up` may have made one between.
  std::string report;
  int failed = -1;
  std::vector<v1::ExportRow> accounts;
  std::map<std::string, v1::Score> persons;
};

class SameScoresTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!ClickHouseServer::IsInstalled()) GTEST_SKIP() << "clickhouse-server is not installed";
    if (!PostgresServer::IsInstalled()) GTEST_SKIP() << "PostgreSQL 15 is not installed (Debian: postgresql-15)";
    scoring::Model model;
    model.trust.tolerance = kTrustTolerance;
    ASSERT_TRUE(scoring::WriteModelFile(model, Folder("model.json")));
  }

  std::string Port(const std::string& name) const { return absl::StrCat("unix:", dir_.path(), "/", name, ".sock"); }
  std::string Folder(const std::string& name) const { return absl::StrCat(dir_.path(), "/", name); }

  void Start(const std::vector<std::string>& words, const std::string& serves) {
    auto process = Process::Start(words);
    ASSERT_TRUE(process.ok()) << process.status();
    processes_.push_back(*std::move(process));
    ASSERT_TRUE(processes_.back()->AwaitLine("\"" + serves + "\"", absl::Now() + kPatience)) << processes_.back()->err();
  }

  void StartEmbedded() {
    embedded_http_ = FreePort();
    Start({KLOUT_PROGRAM, "up", "--data=" + Folder("embedded"), "--listen=" + Port("e-scoring"), "--topics-listen=" + Port("e-topics"),
           "--connector-listen=" + Port("e-connector"), "--perks-listen=" + Port("e-perks"), "--gateway-listen=" + Port("e-gateway"),
           absl::StrCat("--http=127.0.0.1:", embedded_http_), "--metrics=none", "--publish-every=24h", "--public-accounts=all",
           "--model=" + Folder("model.json")},
          "gateway_serves");
  }

  void StartSeparate() {
    auto redis = RedisServer::Start();
    ASSERT_TRUE(redis.ok()) << redis.status();
    redis_ = *std::move(redis);
    auto postgres = PostgresServer::Start();
    ASSERT_TRUE(postgres.ok()) << postgres.status();
    postgres_ = *std::move(postgres);
    auto clickhouse = ClickHouseServer::Start();
    ASSERT_TRUE(clickhouse.ok()) << clickhouse.status();
    clickhouse_ = *std::move(clickhouse);
    separate_http_ = FreePort();
    const std::string peers[] = {"--scoring=" + Port("scoring"), "--topics=" + Port("topics")};
    Start({KLOUT_TOPICS_PROGRAM, "--listen=" + Port("topics"), "--metrics_listen="}, "topics_serves");
    Start({KLOUT_SCORING_PROGRAM, "--data_dir=" + Folder("scoring"), "--listen=" + Port("scoring"), "--metrics_listen=", "--redis=" + redis_->address(),
           absl::StrCat("--fact_log=clickhouse://", clickhouse_->address(), "/klout"), "--publish_every=0", "--public_accounts=all", "--threads=2",
           "--model=" + Folder("model.json")},
          "scoring_serves");
    Start({KLOUT_CONNECTOR_PROGRAM, "--data_dir=" + Folder("connector"), "--listen=" + Port("connector"), "--metrics_listen=", peers[0], peers[1]}, "connector_serves");
    Start({KLOUT_PERKS_PROGRAM, "--data_dir=" + Folder("perks"), "--listen=" + Port("perks"), "--metrics_listen=", "--database=" + postgres_->url(), peers[0]}, "perks_serves");
    Start({KLOUT_GATEWAY_PROGRAM, "--data_dir=" + Folder("gateway"), absl::StrCat("--listen=127.0.0.1:", separate_http_), "--rpc_listen=", "--metrics_listen=",
           "--database=" + postgres_->url(), "--redis=" + redis_->address(), "--public_accounts=all", peers[0], peers[1], "--connector=" + Port("connector"),
           "--perks=" + Port("perks")},
          "gateway_serves");
  }

  // Plays the demo into the scoring service there, with what the topics service there says of the texts.
  void Play(const std::string& scoring, const std::string& topics, Played* played) {
    const auto channel = Connect(Port(scoring), {.max_message_bytes = kMaxMessageBytes, .own_connection = true});
    cli::PlayOptions options = Demo();
    options.topics = Connect(Port(topics), {.own_connection = true});
    std::ostringstream out, err;
    const absl::StatusOr<int> failed = cli::PlayDemo(options, channel, {.out = &out, .err = &err});
    ASSERT_TRUE(failed.ok()) << failed.status();
    played->failed = *failed;
    for (const auto line : absl::StrSplit(out.str(), '\n')) {
      if (!absl::StartsWith(line, "snapshot ")) absl::StrAppend(&played->report, line, "\n");
    }
    const auto stub = v1::ScoringService::NewStub(channel);
    absl::StatusOr<std::vector<v1::ExportRow>> rows = scoring::ExportAll(*stub);
    ASSERT_TRUE(rows.ok()) << rows.status();
    played->accounts = *std::move(rows);
    std::set<std::string> persons;
    for (const v1::ExportRow& row : played->accounts) {
      if (!row.person().empty()) persons.insert(row.person());
    }
    v1::BatchGetScoresRequest request;
    for (auto person = persons.begin(); person != persons.end();) {
      request.add_subjects(*person);
      if (++person != persons.end() && request.subjects_size() < kPersonsACall) continue;
      grpc::ClientContext context;
      v1::BatchGetScoresResponse response;
      const grpc::Status status = stub->BatchGetScores(&context, request, &response);
      ASSERT_TRUE(status.ok()) << status.error_message();
      for (const v1::ScoreOrError& result : response.results()) {
        ASSERT_TRUE(result.has_score()) << result.ShortDebugString();
        played->persons[result.score().subject()] = result.score();
      }
      request.clear_subjects();
    }
  }

  // As the web app reads it.
  static v1::Score ReadByHttp(int port, const std::string& subject) {
    const HttpAnswer answer = ConnectCall(port, "klout.scoring.v1.ScoringService/GetScore", absl::StrCat("{\"subject\":\"", subject, "\"}"));
    EXPECT_EQ(answer.status, 200) << answer.body;
    v1::GetScoreResponse response;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(answer.body, &response).ok()) << answer.body;
    return response.score();
  }

  const scoring::TempDir dir_;
  std::unique_ptr<RedisServer> redis_;
  std::unique_ptr<PostgresServer> postgres_;
  std::unique_ptr<ClickHouseServer> clickhouse_;
  int embedded_http_ = 0, separate_http_ = 0;
  std::vector<std::unique_ptr<Process>> processes_;
};

void ExpectSame(const Played& embedded, const Played& separate) {
  EXPECT_EQ(embedded.report, separate.report);
  double largest = 0;
  ASSERT_EQ(embedded.accounts.size(), separate.accounts.size());
  for (size_t i = 0; i < embedded.accounts.size(); ++i) {
    const v1::ExportRow &one = embedded.accounts[i], &other = separate.accounts[i];
    EXPECT_TRUE(scoring::SameBits(one, other)) << one.ShortDebugString() << "\n" << other.ShortDebugString();
    largest = std::max(largest, std::abs(one.score() - other.score()));
  }
  ASSERT_EQ(embedded.persons.size(), separate.persons.size());
  for (const auto& [person, score] : embedded.persons) {
    ASSERT_TRUE(separate.persons.contains(person)) << person;
    EXPECT_EQ(score.SerializeAsString(), separate.persons.at(person).SerializeAsString()) << score.ShortDebugString();
    largest = std::max(largest, std::abs(score.score() - separate.persons.at(person).score()));
  }
  std::cout << "one process, and five with Redis, PostgreSQL and ClickHouse: " << embedded.accounts.size() << " accounts, " << embedded.persons.size()
            << " persons, largest difference of score " << largest << "\n";
}

#ifdef KLOUT_SCORE_MPI
// The graph of the snapshot that serves in the folder, scored on ranks, beside the scores in it.
void ExpectSameOnRanks(const std::string& folder) {
  if (RunProgram({"/usr/bin/env", "mpirun", "--version"}).exit_code != 0 || kSanitized) {
    std::cout << "MPI ranks: left out, there is no mpirun here (Debian: openmpi-bin), or this is a sanitizer's build\n";
    return;
  }
  const Outcome ended = RunProgram({"/usr/bin/env", "OMPI_ALLOW_RUN_AS_ROOT=1", "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM=1", "mpirun", "--oversubscribe", "--mca", "btl", "self,vader",
                                    "-n", "4", KLOUT_SCORE_MPI, folder, "--check"},
                                   kPatience);
  const auto number = [&ended](const std::string& before) {
    std::smatch match;
    EXPECT_TRUE(std::regex_search(ended.out, match, std::regex(before + "([0-9.e+-]+)"))) << before << ended.out << ended.err;
    return match.empty() ? HUGE_VAL : std::stod(match[1]);
  };
  EXPECT_EQ(number("differ in any bit, scored from the stored masses: "), 0);
  EXPECT_LE(number("largest difference of mass: "), kMaxDifference);
  EXPECT_LE(number("largest difference of score: "), kMaxDifference);
  EXPECT_EQ(ended.exit_code, 0) << ended.out << ended.err;
  std::cout << "one process, and 4 MPI ranks:\n" << ended.out;
}
#endif

TEST_F(SameScoresTest, OneProcessFiveProcessesAndMpiRanksGiveEverybodyTheSameScore) {
  Played embedded, separate;
  ASSERT_NO_FATAL_FAILURE(StartEmbedded());
  ASSERT_NO_FATAL_FAILURE(Play("e-scoring", "e-topics", &embedded));
  ASSERT_NO_FATAL_FAILURE(StartSeparate());
  ASSERT_NO_FATAL_FAILURE(Play("scoring", "topics", &separate));
  EXPECT_EQ(embedded.failed, separate.failed);
  EXPECT_GT(embedded.persons.size(), 100);
  ExpectSame(embedded, separate);

  // Through both doors; the second reads what is in Redis.
  int read = 0;
  for (const auto& [person, score] : embedded.persons) {
    if (score.score() == 0) continue;
    EXPECT_EQ(ReadByHttp(embedded_http_, person).SerializeAsString(), score.SerializeAsString());
    EXPECT_EQ(ReadByHttp(separate_http_, person).SerializeAsString(), score.SerializeAsString());
    if (++read == kReadByHttp) break;
  }
  EXPECT_EQ(read, kReadByHttp);
  EXPECT_FALSE(RedisClient(redis_->address()).All().empty());
  EXPECT_FALSE(std::filesystem::exists(Folder("scoring") + "/facts")) << "the log is not on ClickHouse";
#ifdef KLOUT_SCORE_MPI
  ExpectSameOnRanks(Folder("embedded"));
#else
  std::cout << "MPI ranks: left out, PETSc was not there when this was built\n";
#endif
}

}  // namespace
}  // namespace klout
