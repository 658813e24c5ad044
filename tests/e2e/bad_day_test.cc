// A bad day of the whole suite, on real processes, while facts, archives and claims are written and scores are read without a pause: each service killed,
// Redis gone, PostgreSQL restarted, the disk full, clocks an hour off, a bad network, poison. Nothing that was acknowledged may be lost or doubled, no answer
// may be wrong, the operator's alerts must tell, and all must be well again without hands. What was seen: docs/bad-day.md.

#include <gmock/gmock.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/bad_day_checks.h"
#include "tests/e2e/bad_day_flows.h"
#include "tests/e2e/bad_day_suite.h"
#include "tests/e2e/scoring_process.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

constexpr absl::Duration kPatience = BadDaySuite::kPatience;
constexpr absl::Duration kSilence = absl::Seconds(3);

class BadDayTest : public testing::Test {
 protected:
  void SetUp() override {
    if (!PostgresServer::IsInstalled()) GTEST_SKIP() << "PostgreSQL 15 is not installed (Debian: postgresql-15)";
    auto suite = BadDaySuite::Start(dir_.path());
    ASSERT_TRUE(suite.ok()) << suite.status();
    suite_ = *std::move(suite);
    scoring_ = scoring::v1::ScoringService::NewStub(suite_->Channel("scoring"));
    perks_ = perks::v1::PerksService::NewStub(suite_->Channel("perks"));
    facts_ = std::make_unique<FactFlow>(suite_->Channel("scoring"), wrongs_);
    // Before the first snapshot nobody has a score.
    ASSERT_TRUE(facts_->steady().AwaitSuccess(absl::UnixEpoch(), absl::Now() + kPatience).has_value());
    ASSERT_TRUE(scoring::Publish(*scoring_).ok());
    archives_ = std::make_unique<ArchiveFlow>(suite_->Channel("connector"), wrongs_);
    claims_ = std::make_unique<ClaimFlow>(suite_->Channel("perks"), wrongs_);
    reads_ = std::make_unique<ReadFlow>(suite_->gateway_port(), wrongs_);
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("before", absl::Now()));
  }

  std::string Passed() const { return absl::StrCat("after ", absl::ToInt64Seconds(absl::Now() - begin_), " s: "); }

  std::map<std::string, SteadyFlow*> Flows() {
    return {{"facts", &facts_->steady()}, {"archives", &archives_->steady()}, {"claims", &claims_->steady()},
            {"scores", &reads_->scores()}, {"topics", &reads_->topics()},     {"publishes", &reads_->publishes()}};
  }
  // While something is broken, what does not need it goes on.
  void ExpectGoesOn(const std::vector<std::string>& names) {
    const absl::Time now = absl::Now();
    for (const std::string& name : names) EXPECT_TRUE(Flows().at(name)->AwaitSuccess(now, now + kPatience).has_value()) << name;
  }
  // Everything that is done all day is done again with what begins from now on; then the ledgers hold.
  void ExpectAllWell(const std::string& step, absl::Time since) {
    const absl::Time now = absl::Now();
    std::cout << Passed() << step << ":";
    for (const auto& [name, flow] : Flows()) {
      const auto well = flow->AwaitSuccess(since, now + kPatience);
      ASSERT_TRUE(well.has_value()) << step << ": no " << name << " again; " << testing::PrintToString(wrongs_.all()) << testing::PrintToString(wrongs_.later());
      std::cout << " " << name << " " << absl::ToInt64Milliseconds(*well - since) << " ms";
    }
    std::cout << std::endl;
    ASSERT_EQ(wrongs_.all(), std::vector<std::string>()) << step;
    ExpectFactsOnce(*scoring_, *facts_);
    ExpectClaimsOnce(*perks_, *claims_);
    NoteSnapshots();
  }

  // The alert is there: it fires, or waits for its `for` to pass, which tests/monitoring plays in full.
  void ExpectAlert(const std::string& selector, bool is_there = true) {
    if (suite_->prometheus() == nullptr) return;
    const auto answer = suite_->prometheus()->AwaitQuery(absl::StrCat("ALERTS{", selector, "}"), is_there, kPatience);
    EXPECT_TRUE(answer.ok()) << selector << (is_there ? " does not come: " : " does not go: ") << answer.status();
  }
  static std::string Down(const std::string& service) { return absl::StrCat(R"(alertname="KloutServiceDown",job="klout-)", service, "\""); }

  // Killed while `others` go on, and back.
  void KillAndBringBack(const std::string& service, const std::vector<std::string>& others, const std::string& alert = "") {
    SCOPED_TRACE(service);
    suite_->Kill(service);
    ExpectAlert(Down(service));
    if (!alert.empty()) ExpectAlert(alert);
    ExpectGoesOn(others);
    const absl::Time back = absl::Now();
    const auto start = suite_->Launch(service);
    ASSERT_TRUE(start.ok()) << start.status();
    std::cout << service << " serves after " << *start << "\n";
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell(service + " killed", back));
    ExpectAlert(Down(service), false);
  }

  void ServicesAreKilled() {
    KillAndBringBack("topics", {"facts", "archives", "claims", "scores", "publishes"});
    KillAndBringBack("scoring", {"archives", "claims", "topics"}, R"(alertname="KloutConnectorCannotSend")");
    KillAndBringBack("connector", {"facts", "claims", "scores", "topics", "publishes"});
    KillAndBringBack("perks", {"facts", "archives", "scores", "topics", "publishes"});
    KillAndBringBack("gateway", {"facts", "archives", "claims"});
  }

  void RedisIsGone() {
    suite_->redis().Stop();
    ExpectAlert(R"(alertname="KloutCacheBreakerOpen")");
    ExpectGoesOn({"facts", "archives", "claims", "scores", "topics", "publishes"});
    const absl::Time back = absl::Now();
    ASSERT_TRUE(suite_->redis().Restart().ok());
    ExpectAllWell("redis gone", back);
  }

  void PostgresIsRestarted() {
    const absl::Time first = absl::Now();
    ASSERT_TRUE(suite_->postgres().Restart().ok());
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("postgresql restarted", first));
    suite_->postgres().Stop();
    ExpectAlert(R"(alertname="KloutPerksDatabaseAway")");
    ExpectGoesOn({"facts", "archives", "scores", "topics", "publishes"});
    const absl::Time back = absl::Now();
    ASSERT_TRUE(suite_->postgres().Restart().ok());
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("postgresql away", back));
    ExpectAlert(R"(alertname="KloutPerksDatabaseAway")", false);
  }

  void TheDiskIsFull() {
    if (!suite_->disk().mounted()) {
      std::cout << "disk full: left out, it needs the right to mount a tmpfs (root)\n";
      return;
    }
    suite_->disk().Fill();
    const int before = facts_->steady().failures();
    ExpectAlert(R"(alertname="KloutBatchesRefused",alertstate="firing")");
    ExpectGoesOn({"claims", "scores", "topics"});
    EXPECT_GT(facts_->steady().failures(), before);
    const absl::Time freed = absl::Now();
    suite_->disk().Free();
    ExpectAllWell("disk full", freed);
  }

  // All clocks but ours, PostgreSQL's and Prometheus's, and from here on the day goes on under them.
  void ClocksAreAnHourOn() {
    if (!suite_->SetClocks(absl::Hours(1))) {
      std::cout << "clocks: left out, a sanitizer cannot be loaded behind another library\n";
      return;
    }
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("clocks an hour on", absl::Now()));
    ASSERT_NO_FATAL_FAILURE(AwaitClock(absl::Hours(1)));
    ExpectAllWell("clocks an hour on, and known", absl::Now());
  }
  void ClocksAreSetBack() {
    if (!suite_->SetClocks(absl::ZeroDuration())) return;
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("clocks an hour back", absl::Now()));
    ASSERT_NO_FATAL_FAILURE(AwaitClock(absl::ZeroDuration()));
    // More than anybody may have saved up of what he may ask.
    EXPECT_TRUE(reads_->scores().AwaitSuccesses(reads_->scores().successes() + 2 * BadDaySuite::kCallsASecond, absl::Now() + kPatience))
        << testing::PrintToString(wrongs_.later());
    ExpectAllWell("clocks an hour back, and known", absl::Now());
  }

  void TheNetworkIsBad() {
    for (const std::string service : BadDaySuite::kServices) {
      suite_->link(service).SetWeather({.delay = absl::Milliseconds(20), .jitter = absl::Milliseconds(60), .lost_percent = 10});
    }
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("delays and losses", absl::Now()));
    // Silence: the longest of all waits is that of a call that has a deadline.
    for (const std::string service : BadDaySuite::kServices) suite_->link(service).SetWeather({.is_silent = true});
    const auto waits = reads_->scores().AwaitSuccess(absl::Now(), absl::Now() + kSilence);
    EXPECT_FALSE(waits.has_value());
    absl::Time over = absl::Now();
    for (const std::string service : BadDaySuite::kServices) suite_->link(service).SetWeather({});
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("silence", over));
    over = absl::Now();
    for (const std::string service : BadDaySuite::kServices) suite_->link(service).Cut();
    ExpectAllWell("connections reset", over);
  }

  // Bytes that are no message, on a stream of facts: nothing of it is acknowledged.
  void SendGarbage() {
    grpc::GenericStub stub(suite_->Channel("scoring"));
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    grpc::CompletionQueue queue;
    const auto stream = stub.PrepareCall(&context, "/klout.scoring.v1.ScoringService/Ingest", &queue);
    const auto wait = [&queue] {
      void* tag = nullptr;
      bool ok = false;
      return queue.Next(&tag, &ok) && ok;
    };
    stream->StartCall(this);
    wait();
    grpc::Slice bytes(std::string(1000, '\xff'));
    stream->Write(grpc::ByteBuffer(&bytes, 1), this);
    wait();
    grpc::ByteBuffer answer;
    stream->Read(&answer, this);
    EXPECT_FALSE(wait()) << "garbage was answered";
    grpc::Status end;
    stream->Finish(&end, this);
    wait();
    EXPECT_EQ(end.error_code(), grpc::StatusCode::INVALID_ARGUMENT) << end.error_message();
    queue.Shutdown();
    while (wait()) {
    }
  }

  void PoisonIsSent() {
    const absl::Time begin = absl::Now();
    const double refused = suite_->Metric("scoring", "klout_scoring_refused_batches_total");
    SendGarbage();
    fact::v1::FactBatch columns = scoring::BatchOf("poison", {{1, 2}, {3, 2}});
    columns.mutable_interactions()->mutable_times()->RemoveLast();
    const scoring::Answers answers = scoring::Ingest(*scoring_, {columns, scoring::BatchOf("after-poison", {{1, 2}})});
    ASSERT_EQ(answers.responses.size(), 2u) << answers.end.error_message();
    EXPECT_EQ(answers.responses[0].code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(answers.responses[0].error().field(), "interactions.times") << answers.responses[0].message();
    EXPECT_EQ(answers.responses[1].code(), 0) << answers.responses[1].message();
    EXPECT_EQ(suite_->Metric("scoring", "klout_scoring_refused_batches_total"), refused + 2);
    connector::v1::ImportArchiveResponse response;
    const auto connector = connector::v1::ConnectorService::NewStub(suite_->Channel("connector"));
    const absl::Status archive = ArchiveFlow::HandIn(*connector, std::string(1000, '\xff'), &response);
    EXPECT_EQ(archive.code(), absl::StatusCode::kInvalidArgument) << archive;
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("poison", begin));
    ExpectAlert(R"(alertname="KloutBatchesRefused",alertstate="firing")");
  }

  void AlertsAreAsWritten() {
    // Each call that was answered with an error counts against what was promised.
    ExpectAlert(R"(alertname="KloutGetScoreAvailabilityFastBurn",job="klout-gateway",alertstate="firing")");
    std::cout << Passed() << "the promise's alert\n";
    // Whatever speaks of a state that is over is over.
    ExpectAlert(
        R"(alertname=~"KloutService.*|KloutScoringNotServing|KloutPublishGateStopped|KloutCacheBreakerOpen|KloutConnectorCannotSend|KloutPerksDatabaseAway|KloutIngestBacklog")",
        false);
  }

  // Until a snapshot was made by a clock that is so much ahead, give or take: Abseil asks the kernel for the time every two seconds only.
  void AwaitClock(absl::Duration ahead) {
    const absl::Time deadline = absl::Now() + kPatience;
    absl::Duration seen = absl::InfiniteDuration();
    while (absl::AbsDuration(seen - ahead) > absl::Minutes(1) && absl::Now() < deadline) {
      ASSERT_TRUE(reads_->publishes().AwaitSuccess(absl::Now(), deadline).has_value()) << testing::PrintToString(wrongs_.later());
      ASSERT_NO_FATAL_FAILURE(NoteSnapshots());
      seen = absl::FromUnixSeconds(newest_.created().seconds()) - absl::Now();
    }
    ASSERT_LE(absl::AbsDuration(seen - ahead), absl::Minutes(1)) << "the clocks did not move";
  }

  // Until where each snapshot has read the log.
  void NoteSnapshots() {
    grpc::ClientContext context;
    context.set_deadline(absl::ToChronoTime(absl::Now() + kPatience));
    scoring::v1::ListSnapshotsRequest request;
    request.set_page_size(100);
    scoring::v1::ListSnapshotsResponse response;
    const grpc::Status status = scoring_->ListSnapshots(&context, request, &response);
    ASSERT_TRUE(status.ok()) << status.error_message();
    ASSERT_GT(response.snapshots_size(), 0);
    newest_ = response.snapshots(0);
    for (const auto& snapshot : response.snapshots()) {
      const auto [known, is_new] = watermarks_.emplace(snapshot.ref().id(), snapshot.log_watermark());
      EXPECT_EQ(known->second, snapshot.log_watermark()) << "another snapshot has id " << snapshot.ref().id();
    }
  }
  // Scoring has the last archive, and with it all: the connector sends in order.
  void AwaitLastArchive(int64_t time) {
    const absl::Time deadline = absl::Now() + kPatience;
    int64_t seen = 0;
    while (seen != time && absl::Now() < deadline) {
      ASSERT_TRUE(scoring::Publish(*scoring_).ok());
      seen = ScoreOf(*scoring_, absl::StrCat("twitter:", ArchiveFlow::kAuthor)).score().networks(0).last_active().seconds();
    }
    ASSERT_EQ(seen, time);
  }
  void EndTheDay() {
    std::cout << Passed() << "the end\n";
    reads_->scores().Stop();
    reads_->topics().Stop();
    archives_->steady().Stop();
    claims_->steady().Stop();
    facts_->steady().Stop();
    AwaitLastArchive(archives_->acknowledged().back());
    NoteSnapshots();
    // Nobody calls any more; idle clients of gRPC's blocking interface would hold up a drain, for they hear of it every 5 seconds only.
    for (const std::string service : BadDaySuite::kServices) suite_->link(service).Cut();
    for (const std::string service : {"gateway", "perks", "connector", "scoring", "topics"}) {
      std::cout << Passed() << service << " is told to stop\n";
      suite_->process(service).Signal(SIGTERM);
      EXPECT_EQ(suite_->process(service).AwaitExit(absl::Now() + kPatience).value_or(-1), 0) << service << suite_->process(service).err();
    }
  }

  const absl::Time begin_ = absl::Now();
  const scoring::TempDir dir_;
  Wrongs wrongs_;
  std::unique_ptr<BadDaySuite> suite_;
  std::unique_ptr<scoring::v1::ScoringService::Stub> scoring_;
  std::unique_ptr<perks::v1::PerksService::Stub> perks_;
  std::unique_ptr<FactFlow> facts_;
  std::unique_ptr<ArchiveFlow> archives_;
  std::unique_ptr<ClaimFlow> claims_;
  std::unique_ptr<ReadFlow> reads_;
  scoring::v1::Snapshot newest_;
  std::map<uint64_t, uint64_t> watermarks_;
};

TEST_F(BadDayTest, NothingAcknowledgedIsLostOrDoubledAndNoAnswerIsWrong) {
  ASSERT_NO_FATAL_FAILURE(ServicesAreKilled());
  ASSERT_NO_FATAL_FAILURE(RedisIsGone());
  ASSERT_NO_FATAL_FAILURE(PostgresIsRestarted());
  ASSERT_NO_FATAL_FAILURE(TheDiskIsFull());
  ASSERT_NO_FATAL_FAILURE(ClocksAreAnHourOn());
  ASSERT_NO_FATAL_FAILURE(TheNetworkIsBad());
  ASSERT_NO_FATAL_FAILURE(PoisonIsSent());
  ASSERT_NO_FATAL_FAILURE(ClocksAreSetBack());
  AlertsAreAsWritten();
  ASSERT_NO_FATAL_FAILURE(EndTheDay());
  std::cout << Passed() << "all is stopped\n";
  std::vector<fact::v1::FactBatch> log;
  ASSERT_NO_FATAL_FAILURE(ExpectLogHoldsAllOnce(suite_->data_dir("scoring"), *facts_, *archives_, &log));
  const auto answers = reads_->answers();
  EXPECT_FALSE(answers.empty());
  ExpectAnswersOfAnUninterruptedRun(dir_.path() + "/calm", log, watermarks_, answers);
  ExpectPerksHoldAllOnce(suite_->database(), *claims_);
  std::cout << Passed() << facts_->acknowledged().size() << " batches, " << archives_->acknowledged().size() << " archives, " << claims_->acknowledged().size() << " claims; "
            << reads_->scores().successes() << " scores read, " << answers.size() << " of them different, " << reads_->scores().failures() << " times told to come later\n";
}

}  // namespace
}  // namespace klout
