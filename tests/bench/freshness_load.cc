#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/simulator/load_generator.h"
#include "tests/bench/freshness.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using scoring::v1::ScoringService;

constexpr absl::Duration kConnectTimeout = absl::Seconds(10);
constexpr auto kLookEvery = std::chrono::milliseconds(5);
// The last window is waited for so long, while facts keep coming. What is not served then counts as if it were.
constexpr auto kPatience = std::chrono::seconds(60);
// Made ahead, some 40 s of them; then the same rows come again, as new batches.
constexpr uint32_t kBatches = 4096;
// All that is kept of snapshots is on it.
constexpr int kPageSize = 100, kListTries = 200;

double Seconds(SteadyClock::duration time) { return std::chrono::duration<double>(time).count(); }

struct Plan {
  double batches_per_second;
  double warm_seconds, window_seconds;
  int windows;

  double end_seconds() const { return warm_seconds + windows * window_seconds; }
};

// Sends batches when they are due, answered or not, until it is told to stop. A batch that waits for the server is late from when it was due.
class SteadyIngest {
 public:
  struct Batch {
    SteadyClock::time_point due, acknowledged;
    uint64_t sequence = 0;
  };

  SteadyIngest(ScoringService::StubInterface& stub, simulator::LoadGenerator& load, double per_second)
      : load_(load), per_second_(per_second), start_(SteadyClock::now()), stream_(stub.Ingest(&context_)), sender_([this] { Send(); }), reader_([this] { Read(); }) {}
  ~SteadyIngest() { (void)Stop(); }

  absl::Status Stop() {
    stopping_ = true;
    if (!sender_.joinable()) return absl::OkStatus();
    sender_.join();
    reader_.join();
    const grpc::Status status = stream_->Finish();
    if (!status.ok()) return absl::InternalError(absl::StrCat("the stream ended: ", status.error_message()));
    return refused_ == 0 ? absl::OkStatus() : absl::InternalError(absl::StrCat(refused_.load(), " batches were refused"));
  }

  SteadyClock::time_point start() const { return start_; }
  // Those that were acknowledged, in order.
  std::vector<Batch> batches() const ABSL_LOCKS_EXCLUDED(mutex_) {
    MutexLock lock(&mutex_);
    return {batches_.begin(), batches_.begin() + static_cast<ptrdiff_t>(acknowledged_)};
  }
  // Of the batch that is due so many seconds after the start; 0: not acknowledged yet.
  uint64_t SequenceAt(double seconds) const ABSL_LOCKS_EXCLUDED(mutex_) {
    const auto i = static_cast<size_t>(seconds * per_second_);
    MutexLock lock(&mutex_);
    return i < acknowledged_ ? batches_[i].sequence : 0;
  }

 private:
  void Send() {
    scoring::v1::IngestRequest request;
    for (uint64_t i = 0; !stopping_; ++i) {
      const size_t place = i % load_.batches().size();
      if (place == 0) load_.Rename(i / load_.batches().size());
      const auto due = start_ + std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(static_cast<double>(i) / per_second_));
      std::this_thread::sleep_until(due);
      {
        MutexLock lock(&mutex_);
        batches_.emplace_back().due = due;
      }
      request.mutable_batch()->CopyFrom(load_.batches()[place]);
      if (!stream_->Write(request)) break;
    }
    stream_->WritesDone();
  }

  // Answers come in the order of batches.
  void Read() {
    scoring::v1::IngestResponse answer;
    while (stream_->Read(&answer)) {
      refused_ += answer.code() != 0 || answer.duplicate();
      MutexLock lock(&mutex_);
      Batch& batch = batches_[acknowledged_++];
      batch.acknowledged = SteadyClock::now();
      batch.sequence = answer.sequence();
    }
  }

  simulator::LoadGenerator& load_;
  const double per_second_;
  const SteadyClock::time_point start_;
  grpc::ClientContext context_;
  const std::unique_ptr<grpc::ClientReaderWriterInterface<scoring::v1::IngestRequest, scoring::v1::IngestResponse>> stream_;
  std::atomic<bool> stopping_ = false;
  std::atomic<uint64_t> refused_ = 0;
  mutable Mutex mutex_;
  std::vector<Batch> batches_ ABSL_GUARDED_BY(mutex_);
  size_t acknowledged_ ABSL_GUARDED_BY(mutex_) = 0;
  std::thread sender_, reader_;
};

// What a reader of scores sees: from `at` on answers rest on all batches up to `watermark`.
struct Sight {
  SteadyClock::time_point at;
  uint64_t watermark = 0;
};

// Asks for one score again and again. When its snapshot is another one, asks how far that one's log goes.
class Watcher {
 public:
  explicit Watcher(ScoringService::StubInterface& stub) : stub_(stub) {}

  absl::Status Look() {
    grpc::ClientContext context;
    scoring::v1::GetScoreRequest request;
    request.set_subject("twitter:u1");
    scoring::v1::GetScoreResponse response;
    if (!stub_.GetScore(&context, request, &response).ok()) return absl::InternalError("no score");
    if (response.snapshot().id() == id_) return absl::OkStatus();
    id_ = response.snapshot().id();
    const auto at = SteadyClock::now();
    const absl::StatusOr<uint64_t> watermark = WatermarkOf(id_);
    if (!watermark.ok()) return watermark.status();
    sights_.push_back({at, *watermark});
    return absl::OkStatus();
  }

  const std::vector<Sight>& sights() const { return sights_; }
  uint64_t watermark() const { return sights_.empty() ? 0 : sights_.back().watermark; }

 private:
  absl::StatusOr<uint64_t> WatermarkOf(uint64_t id) {
    scoring::v1::ListSnapshotsRequest request;
    request.set_page_size(kPageSize);
    scoring::v1::ListSnapshotsResponse response;
    // It serves a moment before it is listed.
    for (int tries = 0; tries < kListTries; ++tries) {
      grpc::ClientContext context;
      if (!stub_.ListSnapshots(&context, request, &response).ok()) return absl::InternalError("no list of snapshots");
      for (const scoring::v1::Snapshot& snapshot : response.snapshots()) {
        if (snapshot.ref().id() == id) return snapshot.log_watermark();
      }
      std::this_thread::sleep_for(kLookEvery);
    }
    return absl::InternalError(absl::StrCat("snapshot ", id, " serves and is not listed"));
  }

  ScoringService::StubInterface& stub_;
  uint64_t id_ = 0;
  std::vector<Sight> sights_;
};

void Print(const char* name, std::vector<double> values) {
  if (values.empty()) return;
  std::sort(values.begin(), values.end());
  std::printf("%s_p50 %.9g\n%s_p99 %.9g\n%s_max %.9g\n", name, values[values.size() / 2], name, values[values.size() * 99 / 100], name, values.back());
}

// Per window, by when batches were due.
void Report(const Plan& plan, const SteadyIngest& ingest, const std::vector<Sight>& sights, SteadyClock::time_point given_up) {
  const std::vector<SteadyIngest::Batch> batches = ingest.batches();
  for (int window = 0; window < plan.windows; ++window) {
    const double begin = plan.warm_seconds + window * plan.window_seconds, end = begin + plan.window_seconds;
    std::vector<double> fresh, acknowledged;
    size_t served = 0;
    for (const SteadyIngest::Batch& batch : batches) {
      const double due = Seconds(batch.due - ingest.start());
      if (due < begin || due >= end) continue;
      const auto sight = std::find_if(sights.begin(), sights.end(), [&](const Sight& one) { return one.watermark >= batch.sequence; });
      served += sight != sights.end();
      fresh.push_back(Seconds((sight != sights.end() ? sight->at : given_up) - batch.due));
      acknowledged.push_back(Seconds(batch.acknowledged - batch.due));
    }
    std::printf("batches %zu\nserved %zu\n", acknowledged.size(), served);
    Print("fresh", fresh);
    Print("ack", acknowledged);
  }
  for (size_t i = 1; i < sights.size(); ++i) {
    const double at = Seconds(sights[i].at - ingest.start());
    if (at >= plan.warm_seconds && at < plan.end_seconds()) std::printf("period %.9g\n", Seconds(sights[i].at - sights[i - 1].at));
  }
}

}  // namespace

absl::Status RunFreshnessLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 8) return absl::InvalidArgumentError("ADDRESS RATE ROWS ACCOUNTS START WARM WINDOW WINDOWS");
  const auto number = [&arguments](int i) { return std::atof(arguments[i].c_str()); };
  const auto rows = static_cast<uint32_t>(number(2));
  simulator::LoadGenerator load({.seed = 1'000'003,
                                 .accounts = static_cast<uint32_t>(number(3)),
                                 .batches = kBatches,
                                 .rows_per_batch = rows,
                                 .start_time = absl::FromUnixSeconds(static_cast<int64_t>(number(4)))});
  const Plan plan = {number(1) / rows, number(5), number(6), static_cast<int>(number(7))};
  const std::shared_ptr<grpc::Channel> sending = Connect(arguments[0], {.own_connection = true}), looking = Connect(arguments[0], {.own_connection = true});
  for (const auto& channel : {sending, looking}) {
    if (absl::Status status = WaitReady(*channel, absl::Now() + kConnectTimeout); !status.ok()) return status;
  }
  const auto stub = ScoringService::NewStub(sending), reader = ScoringService::NewStub(looking);
  Watcher watcher(*reader);
  SteadyIngest ingest(*stub, load, plan.batches_per_second);
  const auto end = ingest.start() + std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(plan.end_seconds()));
  while (true) {
    if (absl::Status status = watcher.Look(); !status.ok()) return status;
    const auto now = SteadyClock::now();
    if (now >= end + kPatience) break;
    // Facts come until the last window is served: what is waited for is served as it is in steady state.
    const uint64_t last = now < end ? 0 : ingest.SequenceAt(plan.end_seconds());
    if (last > 0 && watcher.watermark() >= last) break;
    std::this_thread::sleep_for(kLookEvery);
  }
  const auto given_up = SteadyClock::now();
  if (absl::Status status = ingest.Stop(); !status.ok()) return status;
  Report(plan, ingest, watcher.sights(), given_up);
  return absl::OkStatus();
}

}  // namespace klout::bench
