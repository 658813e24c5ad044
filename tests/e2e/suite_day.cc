#include "tests/e2e/suite_day.h"

#include <signal.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "tests/e2e/bad_day_checks.h"
#include "tests/e2e/scoring_process.h"

namespace klout {

void SuiteDay::Begin(const BadDaySuite::Options& options) {
  if (!PostgresServer::IsInstalled()) GTEST_SKIP() << "PostgreSQL 15 is not installed (Debian: postgresql-15)";
  auto suite = BadDaySuite::Start(options);
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
  ExpectAllWell("before", absl::Now());
}

std::string SuiteDay::Passed() const { return absl::StrCat("after ", absl::ToInt64Seconds(absl::Now() - begin_), " s: "); }

std::map<std::string, SteadyFlow*> SuiteDay::Flows() {
  return {{"facts", &facts_->steady()}, {"archives", &archives_->steady()}, {"claims", &claims_->steady()},
          {"scores", &reads_->scores()}, {"topics", &reads_->topics()},     {"publishes", &reads_->publishes()}};
}

void SuiteDay::ExpectGoesOn(const std::vector<std::string>& names) {
  const absl::Time now = absl::Now();
  for (const std::string& name : names) EXPECT_TRUE(Flows().at(name)->AwaitSuccess(now, now + kPatience).has_value()) << name;
}

void SuiteDay::ExpectAllWell(const std::string& step, absl::Time since) {
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

void SuiteDay::NoteSnapshots() {
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

void SuiteDay::AwaitLastArchive(int64_t time) {
  const absl::Time deadline = absl::Now() + kPatience;
  int64_t seen = 0;
  while (seen != time && absl::Now() < deadline) {
    ASSERT_TRUE(scoring::Publish(*scoring_).ok());
    seen = ScoreOf(*scoring_, absl::StrCat("twitter:", ArchiveFlow::kAuthor)).score().networks(0).last_active().seconds();
  }
  ASSERT_EQ(seen, time);
}

void SuiteDay::End() {
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

void SuiteDay::ExpectNothingLostOrDoubledOrWrong() {
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

}  // namespace klout
