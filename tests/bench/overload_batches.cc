#include <chrono>
#include <deque>
#include <memory>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/simulator/load_generator.h"
#include "tests/bench/overload_load.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Scoring = scoring::v1::ScoringService;

// Each may have 64 batches of 2 MB unanswered: together more than the server lets wait.
constexpr int kStreams = 12;
constexpr uint32_t kAccounts = 200'000;
// Made ahead; the same rows are sent again and again, as new batches.
constexpr uint32_t kBatches = 8;
// Unanswered batches of a stream of a closed loop.
constexpr size_t kClosedBatches = 8;
constexpr absl::Duration kConnectTimeout = absl::Seconds(10);

SteadyClock::duration Seconds(double seconds) { return std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(seconds)); }

class BatchStream {
 public:
  BatchStream(const Offer& offer, int number, std::shared_ptr<grpc::Channel> channel)
      : offer_(offer), number_(number), stub_(Scoring::NewStub(channel)), stream_(stub_->Ingest(&context_)) {}

  void Start(const std::vector<fact::v1::FactBatch>& batches, SteadyClock::time_point start) {
    end_ = start + Seconds(offer_.seconds);
    sender_ = std::thread([this, &batches, start] { Send(batches, start); });
    reader_ = std::thread([this] { Read(); });
  }

  // After the end: what is under way is cut off, the server may still take it.
  Outcome Stop() {
    context_.TryCancel();
    sender_.join();
    reader_.join();
    stream_->Finish();
    MutexLock lock(&mutex_);
    return std::move(outcome_);
  }

 private:
  void Send(const std::vector<fact::v1::FactBatch>& batches, SteadyClock::time_point start) {
    const double rate = offer_.rate / kStreams;
    scoring::v1::IngestRequest request;
    for (uint64_t i = 0;; ++i) {
      // The streams in turn.
      const SteadyClock::time_point due =
          offer_.rate == 0 ? SteadyClock::now() : start + Seconds((static_cast<double>(i) + static_cast<double>(number_) / kStreams) / rate);
      std::this_thread::sleep_until(due);
      if (!MaySend(due)) return;
      *request.mutable_batch() = batches[i % batches.size()];
      request.mutable_batch()->set_batch_id(absl::StrCat("overload-", offer_.key, "-", number_, "-", i));
      if (!stream_->Write(request)) return;
    }
  }

  bool MaySend(SteadyClock::time_point due) {
    MutexLock lock(&mutex_);
    while (offer_.rate == 0 && due_.size() >= kClosedBatches && !ended_) answered_.Wait(&mutex_);
    if (ended_ || SteadyClock::now() >= end_) return false;
    due_.push_back(due);
    return true;
  }

  void Read() {
    scoring::v1::IngestResponse answer;
    while (stream_->Read(&answer)) Count(answer);
    MutexLock lock(&mutex_);
    ended_ = true;
    answered_.NotifyAll();
    // Before its time: the server has ended it.
    if (SteadyClock::now() < end_) ++outcome_.failed;
  }

  void Count(const scoring::v1::IngestResponse& answer) {
    const SteadyClock::time_point now = SteadyClock::now();
    MutexLock lock(&mutex_);
    const double seconds = std::chrono::duration<double>(now - due_.front()).count();
    due_.pop_front();
    answered_.NotifyAll();
    if (now >= end_) return;
    if (answer.code() == 0) {
      ++outcome_.good;
      outcome_.good_seconds.push_back(seconds);
    } else if (answer.code() == static_cast<int>(absl::StatusCode::kResourceExhausted)) {
      ++outcome_.refused;
      outcome_.hinted += answer.error().retry_after_ms() > 0;
      outcome_.refused_seconds.push_back(seconds);
    } else {
      ++outcome_.failed;
    }
  }

  const Offer& offer_;
  const int number_;
  grpc::ClientContext context_;
  const std::unique_ptr<Scoring::Stub> stub_;
  const std::unique_ptr<grpc::ClientReaderWriter<scoring::v1::IngestRequest, scoring::v1::IngestResponse>> stream_;
  SteadyClock::time_point end_;
  std::thread sender_, reader_;
  Mutex mutex_;
  CondVar answered_;
  bool ended_ ABSL_GUARDED_BY(mutex_) = false;
  // Of the unanswered; answers come in the order of batches.
  std::deque<SteadyClock::time_point> due_ ABSL_GUARDED_BY(mutex_);
  Outcome outcome_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace

absl::StatusOr<Outcome> OfferBatches(const Offer& offer) {
  const simulator::LoadGenerator load({.accounts = kAccounts, .batches = kBatches, .rows_per_batch = kOfferedRows});
  std::deque<BatchStream> streams;
  for (int i = 0; i < kStreams; ++i) {
    const std::shared_ptr<grpc::Channel> channel = Connect(offer.address, {.own_connection = true});
    if (absl::Status status = WaitReady(*channel, absl::Now() + kConnectTimeout); !status.ok()) return status;
    streams.emplace_back(offer, i, channel);
  }
  const SteadyClock::time_point start = SteadyClock::now();
  for (BatchStream& stream : streams) stream.Start(load.batches(), start);
  std::this_thread::sleep_until(start + Seconds(offer.seconds));
  Outcome all;
  for (BatchStream& stream : streams) {
    const Outcome one = stream.Stop();
    all.good += one.good;
    all.refused += one.refused;
    all.hinted += one.hinted;
    all.failed += one.failed;
    all.good_seconds.insert(all.good_seconds.end(), one.good_seconds.begin(), one.good_seconds.end());
    all.refused_seconds.insert(all.refused_seconds.end(), one.refused_seconds.begin(), one.refused_seconds.end());
  }
  // Also those that a full stream kept from being sent.
  all.due = static_cast<uint64_t>(offer.rate * offer.seconds);
  return all;
}

}  // namespace klout::bench
