// A model comes into service, as an operator lives it: the program, the klout commands and a Prometheus with the operator's own alerts, each a process.
// Shadow, drift, trial; half of a network's feed goes missing: the gate stops both models, the alert fires, nobody's score or history changes; the feed
// comes back, the model is promoted; the fault returns, and one command brings the model before it back.

#include <gmock/gmock.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "absl/strings/str_cat.h"
#include "klout/scoring/v1/model.pb.h"
#include "tests/e2e/prometheus_server.h"
#include "tests/e2e/scoring_process.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using testing::HasSubstr;

constexpr int kActsADay = 2400, kUsers = 150, kSubjects = 20;

class ModelStoryTest : public testing::Test {
 protected:
  void SetUp() override {
    auto scoring = ScoringProcess::Start({.data_dir = dir_.path() + "/data", .listen = "127.0.0.1:0", .metrics = true});
    ASSERT_TRUE(scoring.ok()) << scoring.status();
    scoring_ = *std::move(scoring);
  }
  void WatchByPrometheus() {
    auto prometheus = PrometheusServer::Start({{"klout-scoring", absl::StrCat("127.0.0.1:", scoring_->metrics_port())}}, KLOUT_RULES);
    ASSERT_TRUE(prometheus.ok()) << prometheus.status();
    prometheus_ = *std::move(prometheus);
  }

  // A day of two networks, evenly spread; every `stride`th act of Twitter.
  void FeedDay(int day, int stride = 1) {
    std::vector<Act> all = RandomActs(static_cast<uint32_t>(300 + day), kActsADay, kUsers), some;
    for (int i = 0; i < kActsADay; ++i) {
      all[i].time = kStart + day * kDay + i * (kDay / kActsADay);
      if (i % stride == 0) some.push_back(all[i]);
    }
    const fact::v1::FactBatch twitter = BatchOf(absl::StrCat("twitter-", day), some);
    fact::v1::FactBatch other = BatchOf(absl::StrCat("mastodon-", day), all);
    other.mutable_accounts()->set_networks(0, fact::v1::NETWORK_MASTODON);
    const Answers answers = Ingest(scoring_->stub(), {twitter, other});
    ASSERT_EQ(answers.responses.size(), 2) << answers.end.error_message();
    for (const auto& response : answers.responses) ASSERT_EQ(response.code(), 0) << response.message();
  }

  Outcome Klout(std::vector<std::string> words) {
    words.insert(words.begin(), KLOUT_PROGRAM);
    words.push_back("--server=" + scoring_->address());
    return RunProgram(std::move(words), kPatience);
  }
  template <typename Message>
  Message KloutJson(std::vector<std::string> words) {
    words.push_back("--json");
    const Outcome outcome = Klout(words);
    EXPECT_EQ(outcome.exit_code, 0) << words[0] << " " << words[1] << ": " << outcome.err;
    Message message;
    EXPECT_TRUE(google::protobuf::util::JsonStringToMessage(outcome.out, &message).ok()) << outcome.out;
    return message;
  }
  void PublishDay(int day, int stride = 1) {
    FeedDay(day, stride);
    const Outcome published = Klout({"snapshot", "publish"});
    ASSERT_EQ(published.exit_code, 0) << published.err;
  }
  // A day that the gate stops: nothing that anybody reads changes, and whoever is on call is told.
  void StopDay(int day, int stride) {
    const auto before = ScoresNow();
    FeedDay(day, stride);
    const Outcome stopped = Klout({"snapshot", "publish"});
    ASSERT_NE(stopped.exit_code, 0) << Klout({"snapshot", "list", "--json"}).out.substr(0, 3000);
    EXPECT_THAT(stopped.err, HasSubstr("feed_twitter"));
    EXPECT_EQ(ScoresNow(), before);
    const auto alert = prometheus_->AwaitQuery(R"(ALERTS{alertname="KloutPublishGateStopped",alertstate="firing",check="feed_twitter"})", true, kPatience);
    ASSERT_TRUE(alert.ok()) << alert.status();
    EXPECT_THAT(*alert, testing::Not(HasSubstr("feed_mastodon")));
    const auto list = KloutJson<v1::ListSnapshotsResponse>({"snapshot", "list"});
    EXPECT_EQ(list.snapshots(0).state(), v1::SNAPSHOT_STATE_QUARANTINED);
  }
  void AwaitCalm() {
    const auto calm = prometheus_->AwaitQuery(R"(ALERTS{alertname="KloutPublishGateStopped",alertstate="firing"})", false, kPatience);
    ASSERT_TRUE(calm.ok()) << calm.status();
  }

  // Every account's score with its interval, by name.
  std::map<std::string, std::string> ScoresNow() {
    std::map<std::string, std::string> scores;
    const auto rows = ExportAll(scoring_->stub());
    EXPECT_TRUE(rows.ok()) << rows.status();
    for (const v1::ExportRow& row : *rows) scores[row.account()] = absl::StrCat(row.score(), " ", row.low(), " ", row.high());
    return scores;
  }
  // Histories of the best known, a line a day.
  std::map<std::string, std::string> Histories() {
    std::map<std::string, std::string> days;
    for (int user = 0; user < kSubjects; ++user) {
      const std::string subject = "twitter:" + UserName(user);
      v1::ListScoreHistoryRequest request;
      request.set_subject(subject);
      request.set_page_size(366);
      v1::ListScoreHistoryResponse response;
      grpc::ClientContext context;
      EXPECT_TRUE(scoring_->stub().ListScoreHistory(&context, request, &response).ok());
      for (const v1::HistoryPoint& point : response.points()) days[subject + " " + point.day()] = point.ShortDebugString();
    }
    return days;
  }
  // What history said once it says still.
  void ExpectKept(const std::map<std::string, std::string>& then) {
    std::map<std::string, std::string> now = Histories();
    for (const auto& [day, point] : then) {
      // The marker is on the first day under a model; later days cannot move it.
      EXPECT_EQ(now[day], point) << day;
    }
  }
  std::string ModelThatServes() {
    const auto models = KloutJson<v1::ListModelsResponse>({"model", "list"});
    for (const v1::KeptModel& kept : models.models()) {
      if (kept.serves()) return kept.name();
    }
    return "";
  }

  const TempDir dir_;
  std::unique_ptr<ScoringProcess> scoring_;
  std::unique_ptr<PrometheusServer> prometheus_;
};

// Each mover's reasons add up to the move; so a drift is explained, not only counted.
void ExpectExplained(const v1::GetDriftResponse& drift) {
  for (const v1::DriftMover& mover : drift.movers()) {
    int64_t points = 0;
    for (const v1::DriftReason& reason : mover.reasons()) points += reason.points_e5();
    EXPECT_NEAR(static_cast<double>(points), (mover.after() - mover.before()) * 1e5, 2) << mover.subject();
    EXPECT_GT(std::abs(mover.after() - mover.before()), drift.notable_points());
    EXPECT_GT(mover.reasons_size(), 0);
  }
}

TEST_F(ModelStoryTest, FromShadowToServiceAndBack) {
  WatchByPrometheus();
  for (int day = 0; day < 10; ++day) PublishDay(day);
  const std::string built_in = ModelThatServes();

  // In shadow: what serves does not change.
  const std::string file = dir_.path() + "/model.json";
  const Outcome fitted = Klout({"model", "fit", "--cuts=4", "--days=1", "--out=" + file});
  ASSERT_EQ(fitted.exit_code, 0) << fitted.err;
  const auto scores = ScoresNow();
  const std::string fit = KloutJson<v1::StartShadowResponse>({"model", "shadow", file}).candidate().model();
  ASSERT_THAT(fit, HasSubstr(built_in + "-fit-"));
  EXPECT_EQ(ScoresNow(), scores);

  // The drift says who moves and why.
  const auto drift = KloutJson<v1::GetDriftResponse>({"model", "drift", "--limit=200"});
  EXPECT_EQ(drift.before(), built_in);
  EXPECT_EQ(drift.after(), fit);
  ASSERT_GT(drift.cohorts(0).subjects(), 100);
  EXPECT_GT(drift.cohorts(0).mean_size(), 0);
  ExpectExplained(drift);
  EXPECT_THAT(Klout({"model", "drift"}).out, HasSubstr("move by more than 5 points"));

  // On trial, and a fault: both are stopped.
  ASSERT_EQ(Klout({"model", "stage"}).exit_code, 0);
  PublishDay(10);
  const auto before_fault = Histories();
  ASSERT_GE(before_fault.size(), 9 * kSubjects);
  StopDay(11, 2);
  const Outcome refused = Klout({"model", "promote"});
  EXPECT_NE(refused.exit_code, 0);
  EXPECT_THAT(refused.err, HasSubstr("feed_twitter"));
  EXPECT_EQ(ModelThatServes(), built_in);
  const auto candidate_alert = prometheus_->AwaitQuery(R"(ALERTS{alertname="KloutCandidateGateStopped",alertstate="firing"})", true, kPatience);
  EXPECT_TRUE(candidate_alert.ok()) << candidate_alert.status();
  ExpectKept(before_fault);

  // The feed is back, the trial is passed, the model serves.
  for (int day = 12; day < 15; ++day) PublishDay(day);
  AwaitCalm();
  const Outcome promoted = Klout({"model", "promote"});
  ASSERT_EQ(promoted.exit_code, 0) << promoted.err;
  EXPECT_EQ(ModelThatServes(), fit);
  for (int day = 15; day < 18; ++day) PublishDay(day);
  ExpectKept(before_fault);

  // The fault again, under the new model; one command brings the old one back.
  const auto before_rollback = Histories();
  StopDay(18, 2);
  uint64_t last_of_built_in = 0;
  const auto list = KloutJson<v1::ListSnapshotsResponse>({"snapshot", "list"});
  for (const v1::Snapshot& snapshot : list.snapshots()) {
    if (snapshot.ref().model() == built_in && snapshot.state() == v1::SNAPSHOT_STATE_KEPT) {
      last_of_built_in = std::max(last_of_built_in, snapshot.ref().id());
    }
  }
  ASSERT_NE(last_of_built_in, 0);
  const Outcome rolled_back = Klout({"snapshot", "rollback", absl::StrCat(last_of_built_in)});
  ASSERT_EQ(rolled_back.exit_code, 0) << rolled_back.err;
  EXPECT_EQ(ModelThatServes(), built_in);
  ExpectKept(before_rollback);

  // And forward again under it, once the feed is whole.
  FeedDay(19);
  ASSERT_EQ(Klout({"snapshot", "publish", "--force"}).exit_code, 0);
  AwaitCalm();
  PublishDay(20);
  PublishDay(21);
  ExpectKept(before_rollback);
  // Each day names its model, and the first under another says so.
  const auto history = KloutJson<v1::ListScoreHistoryResponse>({"history", "twitter:user-0", "--limit=40"});
  int markers = 0;
  std::map<std::string, int> days_of;
  for (const v1::HistoryPoint& point : history.points()) {
    markers += point.model_changed();
    ++days_of[point.model()];
  }
  EXPECT_EQ(markers, 2);
  EXPECT_GT(days_of[built_in], 0);
  EXPECT_GT(days_of[fit], 0);

  // "My score as of day D under model M": as it was said then, and as the other model would have said.
  const std::string day_of_old = "2012-07-05";
  const auto then = KloutJson<v1::GetScoreAsOfResponse>({"receipt", "twitter:user-0", "--day=" + day_of_old, "--model=" + built_in});
  EXPECT_EQ(then.receipt().score().score(), then.history().score());
  EXPECT_EQ(then.history().model(), built_in);
  const auto other = KloutJson<v1::GetScoreAsOfResponse>({"receipt", "twitter:user-0", "--day=" + day_of_old, "--model=" + fit});
  EXPECT_NE(other.receipt().score().score(), then.receipt().score().score());
  EXPECT_EQ(other.receipt().snapshot().model(), fit);
}

// A receipt is run again from the log alone, by a program that never saw the snapshot it came from.
TEST_F(ModelStoryTest, AReceiptIsRecomputedOffline) {
  for (int day = 0; day < 3; ++day) PublishDay(day);
  const std::string file = dir_.path() + "/receipt.json";
  ASSERT_EQ(Klout({"receipt", "twitter:user-0", "--file=" + file}).exit_code, 0);
  PublishDay(3);
  const Outcome online = Klout({"verify", file});
  EXPECT_EQ(online.exit_code, 0) << online.out << online.err;
  EXPECT_EQ(scoring_->Terminate(), 0);
  std::filesystem::remove_all(dir_.path() + "/data/snapshots");
  const std::vector<std::string> offline = {KLOUT_PROGRAM, "verify", file, "--log=" + dir_.path() + "/data", "--public_accounts=all"};
  const Outcome same = RunProgram(offline, kPatience);
  EXPECT_EQ(same.exit_code, 0) << same.out << same.err;
  EXPECT_THAT(same.out, HasSubstr("equal"));
  // Half a point more is found out.
  std::ifstream in(file);
  std::string json((std::istreambuf_iterator<char>(in)), {});
  v1::Receipt receipt;
  ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(json, &receipt).ok());
  receipt.mutable_score()->set_score(receipt.score().score() + 0.5);
  receipt.set_hash(std::string(64, 'a'));
  json.clear();
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(receipt, &json).ok());
  std::ofstream(file, std::ios::trunc) << json;
  const Outcome altered = RunProgram(offline, kPatience);
  EXPECT_EQ(altered.exit_code, 1);
  EXPECT_THAT(altered.out, HasSubstr("is "));
}

// What the erased person holds says that they are gone, and still are.
TEST_F(ModelStoryTest, AnErasureIsProvedAndLasts) {
  for (int day = 0; day < 2; ++day) PublishDay(day);
  const std::string file = dir_.path() + "/erased.json", star = "twitter:user-0";
  const Outcome erased = Klout({"erase", star, "--do-not-score", "--file=" + file});
  ASSERT_EQ(erased.exit_code, 0) << erased.err;
  PublishDay(2);
  const Outcome gone = Klout({"erasure", "verify", file, star});
  EXPECT_EQ(gone.exit_code, 0) << gone.out << gone.err;
  EXPECT_THAT(gone.out, HasSubstr("never: they asked for that"));
  EXPECT_NE(Klout({"score", star}).exit_code, 0);
  EXPECT_THAT(Klout({"do-not-score", "check", star}).out, HasSubstr("asked never to be scored"));
  // They change their mind: the receipt says so.
  ASSERT_EQ(Klout({"do-not-score", "lift", star}).exit_code, 0);
  PublishDay(3);
  const Outcome back = Klout({"erasure", "verify", file});
  EXPECT_EQ(back.exit_code, 1);
  EXPECT_THAT(back.out, HasSubstr("names one of them again"));
}

}  // namespace
}  // namespace klout::scoring
