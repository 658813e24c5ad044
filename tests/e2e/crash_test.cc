// The scoring process is killed at 200 random moments (fewer under a sanitizer) while facts arrive. Nothing that was
// acknowledged may be missing, nothing may be there twice, and the scores must have the bits of a run that was never
// interrupted.

#include <grpcpp/client_context.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/mutex.h"
#include "services/scoring/store/rocks_fact_log.h"
#include "tests/e2e/scoring_process.h"
#include "tests/testing/sanitized.h"
#include "tests/unit/scoring_store/store_testing.h"

namespace klout::scoring {
namespace {

using fact::v1::FactBatch;

constexpr uint32_t kSeed = 20260701;
constexpr int kKills = kSanitized ? 40 : 200;
constexpr int kBatches = kSanitized ? 200 : 600;
constexpr int kMinActs = 200;
constexpr int kMaxActs = 2000;
constexpr int kActors = 300;
constexpr int kAuthors = 40;

// std distributions differ between libraries; the remainder does not.
uint32_t Below(std::mt19937& random, uint32_t limit) { return random() % std::max(1u, limit); }

FactBatch NumberedBatch(int number) {
  std::mt19937 random(kSeed + static_cast<uint32_t>(number));
  std::vector<Act> acts;
  const int count = kMinActs + static_cast<int>(Below(random, kMaxActs - kMinActs + 1));
  for (int i = 0; i < count; ++i) {
    const auto kind = static_cast<fact::v1::InteractionKind>(1 + Below(random, 9));
    acts.push_back({static_cast<int>(Below(random, kActors)),
                    static_cast<int>(Below(random, 1 + Below(random, kAuthors))),
                    kStart + number * 3600 + Below(random, 86400), kind});
  }
  FactBatch batch = BatchOf(absl::StrCat("batch-", number), acts);
  for (int i = 0; i < count; ++i)
    batch.mutable_interactions()->add_hostility_percents(Below(random, 20) == 0 ? 90 : 0);
  if (number % 10 == 0) {
    batch.add_person_ids(absl::StrCat("person-", Below(random, 20)));
    batch.mutable_links()->add_accounts(Below(random, batch.accounts().ids_size()));
    batch.mutable_links()->add_persons(0);
    batch.mutable_links()->add_times(static_cast<uint32_t>(kStart + number * 3600));
  }
  return batch;
}

std::vector<FactBatch> AllBatches() {
  std::vector<FactBatch> batches;
  for (int i = 0; i < kBatches; ++i) batches.push_back(NumberedBatch(i));
  return batches;
}

// One stream that sends batches [begin, end) and collects their acknowledgements until it breaks.
class Sending {
 public:
  Sending(v1::ScoringService::Stub& stub, const std::vector<FactBatch>& batches, int begin, int end)
      : stream_(stub.Ingest(&context_)),
        sender_([this, &batches, begin, end] {
          v1::IngestRequest request;
          for (int i = begin; i < end; ++i) {
            *request.mutable_batch() = batches[i];
            if (!stream_->Write(request)) return;
          }
        }),
        reader_([this] {
          v1::IngestResponse response;
          while (stream_->Read(&response)) {
            MutexLock lock(&mutex_);
            answers_.push_back(response);
            changed_.NotifyAll();
          }
        }) {}
  // To be called when the server is gone or all is acknowledged.
  ~Sending() { End(); }

  bool AwaitAnswers(size_t count, absl::Time deadline) {
    MutexLock lock(&mutex_);
    while (answers_.size() < count && absl::Now() < deadline) changed_.WaitUntil(&mutex_, deadline);
    return answers_.size() >= count;
  }
  // What was acknowledged, all of it.
  const std::vector<v1::IngestResponse>& End() {
    if (sender_.joinable()) {
      sender_.join();
      stream_->WritesDone();
      reader_.join();
      stream_->Finish();
    }
    MutexLock lock(&mutex_);
    return answers_;
  }

 private:
  grpc::ClientContext context_;
  std::unique_ptr<grpc::ClientReaderWriter<v1::IngestRequest, v1::IngestResponse>> stream_;
  Mutex mutex_;
  CondVar changed_;
  std::vector<v1::IngestResponse> answers_;
  std::thread sender_;
  std::thread reader_;
};

// Where the kills landed.
struct Tally {
  int before_serving = 0;
  int with_batches_under_way = 0;
  int after_all_answers = 0;
  int durable_but_not_acknowledged = 0;
  absl::Duration slowest_start;
  absl::Duration sum_of_starts;
  int starts = 0;
};

class CrashTest : public testing::Test {
 protected:
  ScoringFlags FlagsOf(const std::string& name) {
    return {.data_dir = dir_.path() + "/" + name, .publish_every = "100ms"};
  }

  void SpinUntil(absl::Time moment) {
    while (absl::Now() < moment) std::this_thread::yield();
  }

  // Writes down what was acknowledged. Every answer must be the next batch's, at its one place.
  void Take(const std::vector<v1::IngestResponse>& answers) {
    for (const v1::IngestResponse& answer : answers) {
      ASSERT_EQ(answer.code(), 0) << answer.message();
      ASSERT_EQ(answer.batch_id(), absl::StrCat("batch-", acknowledged_));
      ASSERT_EQ(answer.sequence(), static_cast<uint64_t>(acknowledged_ + 1));
      // Known already: durable before a kill that came ahead of the answer.
      ASSERT_TRUE(!answer.duplicate() || acknowledged_ < sent_) << answer.batch_id();
      tally_.durable_but_not_acknowledged += answer.duplicate();
      ++acknowledged_;
    }
    sent_ = std::max(sent_, acknowledged_);
  }

  // What served before a kill serves after it, or something newer.
  void ExpectServesAtLeastWhatItServed(ScoringProcess& scoring) {
    grpc::ClientContext context;
    v1::ListSnapshotsRequest request;
    request.set_page_size(100);
    v1::ListSnapshotsResponse response;
    ASSERT_TRUE(scoring.stub().ListSnapshots(&context, request, &response).ok());
    uint64_t serving = 0;
    for (const v1::Snapshot& snapshot : response.snapshots()) {
      if (snapshot.state() == v1::SNAPSHOT_STATE_SERVING) serving = snapshot.ref().id();
    }
    ASSERT_GE(serving, served_);
    served_ = serving;
  }

  void LiveAndDie(std::mt19937& random, int lives_left) {
    const absl::Time start = absl::Now();
    auto scoring = ScoringProcess::Launch(FlagsOf("killed"));
    ASSERT_TRUE(scoring.ok()) << scoring.status();
    if (Below(random, 4) == 0) {
      // During exec, opening, the start of the replay, and a little beyond.
      const absl::Duration usual =
          tally_.starts == 0 ? absl::Milliseconds(100) : tally_.sum_of_starts / tally_.starts;
      const absl::Time moment = start + usual * (Below(random, 1000) / 800.0);
      const bool served = (*scoring)->process().AwaitLine("\"scoring_serves\"", moment).has_value();
      SpinUntil(moment);
      (*scoring)->process().Kill();
      ++(served ? tally_.after_all_answers : tally_.before_serving);
      return;
    }
    ASSERT_TRUE((*scoring)->AwaitReady(absl::Now() + kPatience)) << (*scoring)->process().err();
    const absl::Duration took = absl::Now() - start;
    tally_.slowest_start = std::max(tally_.slowest_start, took);
    tally_.sum_of_starts += took;
    ++tally_.starts;
    ExpectServesAtLeastWhatItServed(**scoring);
    // Spread over the lives that are left, so that there are always more batches to come.
    const int share = 2 * (kBatches - acknowledged_) / std::max(1, lives_left * 3 / 4) + 1;
    const int count = std::min<int>(Below(random, share + 1), kBatches - acknowledged_);
    const int awaited = static_cast<int>(Below(random, count / 2 + 1));
    constexpr int kLongestWaitUs[] = {0, 0, 2'000, 50'000, 500'000};
    const absl::Duration beyond = absl::Microseconds(Below(random, kLongestWaitUs[Below(random, 5)] + 1));
    Sending sending((*scoring)->stub(), batches_, acknowledged_, acknowledged_ + count);
    ASSERT_TRUE(sending.AwaitAnswers(awaited, absl::Now() + kPatience)) << (*scoring)->process().err();
    SpinUntil(absl::Now() + beyond);
    (*scoring)->process().Kill();
    const int sent = acknowledged_ + count;
    const auto& answers = sending.End();
    ++(static_cast<int>(answers.size()) < count ? tally_.with_batches_under_way : tally_.after_all_answers);
    // A batch that was sent once may be in the log from then on.
    ASSERT_NO_FATAL_FAILURE(Take(answers));
    sent_ = std::max(sent_, sent);
  }

  // Sends the rest, publishes, and answers every row of every score.
  std::vector<v1::ExportRow> Finish(const std::string& name, int from) {
    auto scoring = ScoringProcess::Start(FlagsOf(name));
    EXPECT_TRUE(scoring.ok()) << scoring.status();
    if (!scoring.ok()) return {};
    v1::ScoringService::Stub& stub = (*scoring)->stub();
    const Answers rest = Ingest(stub, {batches_.begin() + from, batches_.end()});
    EXPECT_EQ(static_cast<int>(rest.responses.size()), kBatches - from) << rest.end.error_message();
    // Sent again from the first on, all are known, each at its place.
    const Answers again = Ingest(stub, batches_);
    EXPECT_EQ(static_cast<int>(again.responses.size()), kBatches) << again.end.error_message();
    for (size_t i = 0; i < again.responses.size(); ++i) {
      EXPECT_TRUE(again.responses[i].duplicate()) << i << ": " << again.responses[i].message();
      EXPECT_EQ(again.responses[i].sequence(), i + 1);
    }
    const auto snapshot = Publish(stub);
    EXPECT_TRUE(snapshot.ok()) << snapshot.status();
    EXPECT_EQ(snapshot.ok() ? snapshot->log_watermark() : 0, static_cast<uint64_t>(kBatches));
    auto rows = ExportAll(stub);
    EXPECT_TRUE(rows.ok()) << rows.status();
    EXPECT_EQ((*scoring)->Terminate(), 0) << (*scoring)->process().err();
    return rows.ok() ? *std::move(rows) : std::vector<v1::ExportRow>();
  }

  // Every batch is in the log once, in order, byte for byte.
  void ExpectLogHoldsEveryBatchOnce(const std::string& name) {
    const auto log = RocksFactLog::Open(dir_.path() + "/" + name + "/facts");
    ASSERT_TRUE(log.ok()) << log.status();
    EXPECT_EQ((*log)->last_sequence(), static_cast<uint64_t>(kBatches));
    uint64_t expected = 1;
    const absl::Status status =
        (*log)->Visit(1, [&](uint64_t sequence, std::string_view bytes) -> absl::StatusOr<bool> {
          EXPECT_EQ(sequence, expected);
          EXPECT_TRUE(expected <= kBatches && bytes == batches_[expected - 1].SerializeAsString())
              << sequence;
          ++expected;
          return true;
        });
    EXPECT_TRUE(status.ok()) << status;
    EXPECT_EQ(expected, static_cast<uint64_t>(kBatches) + 1);
  }

  void PrintTally(absl::Duration took) const {
    std::cout << "seed " << kSeed << ": " << kKills << " kills in " << took << ": " << tally_.before_serving
              << " before it served, " << tally_.with_batches_under_way << " with batches under way, "
              << tally_.after_all_answers << " while it folded, published or waited; "
              << tally_.durable_but_not_acknowledged << " batches were durable but not acknowledged; "
              << tally_.starts << " starts, mean " << tally_.sum_of_starts / std::max(1, tally_.starts)
              << ", slowest " << tally_.slowest_start << "; last served snapshot " << served_ << std::endl;
  }

  TempDir dir_;
  const std::vector<FactBatch> batches_ = AllBatches();
  // Batches acknowledged, and sent at least once; always the first ones.
  int acknowledged_ = 0;
  int sent_ = 0;
  uint64_t served_ = 0;
  Tally tally_;
};

TEST_F(CrashTest, NothingAcknowledgedIsLostOrDoubledAndScoresHaveTheBitsOfAnUninterruptedRun) {
  std::cout << "seed " << kSeed << std::endl;
  std::mt19937 random(kSeed);
  const absl::Time start = absl::Now();
  for (int kill = 0; kill < kKills; ++kill) {
    SCOPED_TRACE(kill);
    ASSERT_NO_FATAL_FAILURE(LiveAndDie(random, kKills - kill));
  }
  PrintTally(absl::Now() - start);

  const std::vector<v1::ExportRow> killed = Finish("killed", acknowledged_);
  ExpectLogHoldsEveryBatchOnce("killed");
  const std::vector<v1::ExportRow> uninterrupted = Finish("uninterrupted", 0);
  ExpectLogHoldsEveryBatchOnce("uninterrupted");

  ASSERT_FALSE(uninterrupted.empty());
  ASSERT_EQ(killed.size(), uninterrupted.size());
  for (size_t i = 0; i < killed.size(); ++i) {
    EXPECT_TRUE(SameBits(killed[i], uninterrupted[i])) << killed[i].ShortDebugString() << "\n"
                                                       << uninterrupted[i].ShortDebugString();
  }
  // The kills must have met every phase, or this test shows less than it says.
  EXPECT_GE(tally_.before_serving, kKills / 20);
  EXPECT_GE(tally_.with_batches_under_way, kKills / 10);
  EXPECT_GE(tally_.after_all_answers, kKills / 10);
  EXPECT_GT(served_, 0u);
}

}  // namespace
}  // namespace klout::scoring
