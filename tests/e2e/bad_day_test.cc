// A bad day of the whole suite, on real processes, while facts, archives and claims are written and scores are read without a pause: each service killed,
// Redis gone, PostgreSQL restarted, the disk full, clocks an hour off, a bad network, poison. Nothing that was acknowledged may be lost or doubled, no answer
// may be wrong, the operator's alerts must tell, and all must be well again without hands. What was seen: docs/bad-day.md.

#include <gmock/gmock.h>
#include <grpcpp/generic/generic_stub.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <iostream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "tests/e2e/scoring_process.h"
#include "tests/e2e/suite_day.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout {
namespace {

constexpr absl::Duration kSilence = absl::Seconds(3);

class BadDayTest : public SuiteDay {
 protected:
  void SetUp() override { Begin({.folder = folder()}); }

  // The alert is there: it fires, or waits for its `for` to pass, which tests/monitoring plays in full.
  void ExpectAlert(const std::string& selector, bool is_there = true) {
    if (suite().prometheus() == nullptr) return;
    const auto answer = suite().prometheus()->AwaitQuery(absl::StrCat("ALERTS{", selector, "}"), is_there, kPatience);
    EXPECT_TRUE(answer.ok()) << selector << (is_there ? " does not come: " : " does not go: ") << answer.status();
  }
  static std::string Down(const std::string& service) { return absl::StrCat(R"(alertname="KloutServiceDown",job="klout-)", service, "\""); }

  // Killed while `others` go on, and back.
  void KillAndBringBack(const std::string& service, const std::vector<std::string>& others, const std::string& alert = "") {
    SCOPED_TRACE(service);
    suite().Kill(service);
    ExpectAlert(Down(service));
    if (!alert.empty()) ExpectAlert(alert);
    ExpectGoesOn(others);
    const absl::Time back = absl::Now();
    const auto start = suite().Launch(service);
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
    suite().redis().Stop();
    ExpectAlert(R"(alertname="KloutCacheBreakerOpen")");
    ExpectGoesOn({"facts", "archives", "claims", "scores", "topics", "publishes"});
    const absl::Time back = absl::Now();
    ASSERT_TRUE(suite().redis().Restart().ok());
    ExpectAllWell("redis gone", back);
  }

  void PostgresIsRestarted() {
    const absl::Time first = absl::Now();
    ASSERT_TRUE(suite().postgres().Restart().ok());
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("postgresql restarted", first));
    suite().postgres().Stop();
    ExpectAlert(R"(alertname="KloutPerksDatabaseAway")");
    ExpectGoesOn({"facts", "archives", "scores", "topics", "publishes"});
    const absl::Time back = absl::Now();
    ASSERT_TRUE(suite().postgres().Restart().ok());
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("postgresql away", back));
    ExpectAlert(R"(alertname="KloutPerksDatabaseAway")", false);
  }

  void TheDiskIsFull() {
    if (!suite().disk().mounted()) {
      std::cout << "disk full: left out, it needs the right to mount a tmpfs (root)\n";
      return;
    }
    suite().disk().Fill();
    const int before = facts().steady().failures();
    ExpectAlert(R"(alertname="KloutBatchesRefused",alertstate="firing")");
    ExpectGoesOn({"claims", "scores", "topics"});
    EXPECT_GT(facts().steady().failures(), before);
    const absl::Time freed = absl::Now();
    suite().disk().Free();
    ExpectAllWell("disk full", freed);
  }

  // All clocks but ours, PostgreSQL's and Prometheus's, and from here on the day goes on under them.
  void ClocksAreAnHourOn() {
    if (!suite().SetClocks(absl::Hours(1))) {
      std::cout << "clocks: left out, a sanitizer cannot be loaded behind another library\n";
      return;
    }
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("clocks an hour on", absl::Now()));
    ASSERT_NO_FATAL_FAILURE(AwaitClock(absl::Hours(1)));
    ExpectAllWell("clocks an hour on, and known", absl::Now());
  }
  void ClocksAreSetBack() {
    if (!suite().SetClocks(absl::ZeroDuration())) return;
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("clocks an hour back", absl::Now()));
    ASSERT_NO_FATAL_FAILURE(AwaitClock(absl::ZeroDuration()));
    // More than anybody may have saved up of what he may ask.
    EXPECT_TRUE(reads().scores().AwaitSuccesses(reads().scores().successes() + 2 * BadDaySuite::kCallsASecond, absl::Now() + kPatience))
        << testing::PrintToString(wrongs().later());
    ExpectAllWell("clocks an hour back, and known", absl::Now());
  }

  void TheNetworkIsBad() {
    for (const std::string service : BadDaySuite::kServices) {
      suite().link(service).SetWeather({.delay = absl::Milliseconds(20), .jitter = absl::Milliseconds(60), .lost_percent = 10});
    }
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("delays and losses", absl::Now()));
    // Silence: the longest of all waits is that of a call that has a deadline.
    for (const std::string service : BadDaySuite::kServices) suite().link(service).SetWeather({.is_silent = true});
    const auto waits = reads().scores().AwaitSuccess(absl::Now(), absl::Now() + kSilence);
    EXPECT_FALSE(waits.has_value());
    absl::Time over = absl::Now();
    for (const std::string service : BadDaySuite::kServices) suite().link(service).SetWeather({});
    ASSERT_NO_FATAL_FAILURE(ExpectAllWell("silence", over));
    over = absl::Now();
    for (const std::string service : BadDaySuite::kServices) suite().link(service).Cut();
    ExpectAllWell("connections reset", over);
  }

  // Bytes that are no message, on a stream of facts: nothing of it is acknowledged.
  void SendGarbage() {
    grpc::GenericStub stub(suite().Channel("scoring"));
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
    const double refused = suite().Metric("scoring", "klout_scoring_refused_batches_total");
    SendGarbage();
    fact::v1::FactBatch columns = scoring::BatchOf("poison", {{1, 2}, {3, 2}});
    columns.mutable_interactions()->mutable_times()->RemoveLast();
    const scoring::Answers answers = scoring::Ingest(scoring_stub(), {columns, scoring::BatchOf("after-poison", {{1, 2}})});
    ASSERT_EQ(answers.responses.size(), 2u) << answers.end.error_message();
    EXPECT_EQ(answers.responses[0].code(), grpc::StatusCode::INVALID_ARGUMENT);
    EXPECT_EQ(answers.responses[0].error().field(), "interactions.times") << answers.responses[0].message();
    EXPECT_EQ(answers.responses[1].code(), 0) << answers.responses[1].message();
    EXPECT_EQ(suite().Metric("scoring", "klout_scoring_refused_batches_total"), refused + 2);
    connector::v1::ImportArchiveResponse response;
    const auto connector = connector::v1::ConnectorService::NewStub(suite().Channel("connector"));
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
      ASSERT_TRUE(reads().publishes().AwaitSuccess(absl::Now(), deadline).has_value()) << testing::PrintToString(wrongs().later());
      ASSERT_NO_FATAL_FAILURE(NoteSnapshots());
      seen = absl::FromUnixSeconds(newest().created().seconds()) - absl::Now();
    }
    ASSERT_LE(absl::AbsDuration(seen - ahead), absl::Minutes(1)) << "the clocks did not move";
  }
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
  ASSERT_NO_FATAL_FAILURE(End());
  ExpectNothingLostOrDoubledOrWrong();
}

}  // namespace
}  // namespace klout
