#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/ingest_client.h"
#include "common/mutex.h"
#include "services/cli/simulator/load_generator.h"
#include "tests/bench/benches.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr absl::Duration kConnectTimeout = absl::Seconds(10);
// Batches made ahead; the same rows are sent again and again, as new batches.
constexpr uint32_t kBatches = 16;

// One stream on which batches are sent when their time has come, answered or not: an open loop, in which waiting for
// the server makes latencies longer and not the load smaller.
class OpenLoop {
 public:
  explicit OpenLoop(scoring::v1::ScoringService::StubInterface& stub) : stream_(stub.Ingest(&context_)) {}

  // Sends `batches` round after round, `per_second` of them, for `seconds`.
  absl::Status Run(simulator::LoadGenerator& load, double per_second, double seconds) {
    std::thread reader([this] { ReadAnswers(); });
    const auto start = SteadyClock::now();
    const auto all = static_cast<uint64_t>(per_second * seconds);
    bool sent = true;
    for (uint64_t i = 0; i < all && sent; ++i) {
      const size_t place = i % load.batches().size();
      if (place == 0) load.Rename(i / load.batches().size());
      const auto due = start + std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(static_cast<double>(i) / per_second));
      std::this_thread::sleep_until(due);
      {
        MutexLock lock(&mutex_);
        due_.push_back(due);
      }
      request_.mutable_batch()->CopyFrom(load.batches()[place]);
      sent = stream_->Write(request_);
    }
    stream_->WritesDone();
    reader.join();
    seconds_ = std::chrono::duration<double>(SteadyClock::now() - start).count();
    const grpc::Status status = stream_->Finish();
    if (!status.ok()) return absl::InternalError(absl::StrCat("the stream ended: ", status.error_message()));
    if (refused_ > 0 || latencies_.size() != all) return absl::InternalError(absl::StrCat(refused_, " batches were refused, ", latencies_.size(), " of ", all, " answered"));
    return absl::OkStatus();
  }

  double seconds() const { return seconds_; }
  // Of each batch, from when it was due to its acknowledgement, ascending. After Run.
  std::vector<double> Latencies() const {
    std::vector<double> sorted = latencies_;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }

 private:
  void ReadAnswers() {
    scoring::v1::IngestResponse answer;
    while (stream_->Read(&answer)) {
      refused_ += answer.code() != 0;
      MutexLock lock(&mutex_);
      latencies_.push_back(std::chrono::duration<double>(SteadyClock::now() - due_.front()).count());
      due_.pop_front();
    }
  }

  grpc::ClientContext context_;
  const std::unique_ptr<grpc::ClientReaderWriterInterface<scoring::v1::IngestRequest, scoring::v1::IngestResponse>> stream_;
  scoring::v1::IngestRequest request_;
  double seconds_ = 0;
  uint64_t refused_ = 0;
  std::vector<double> latencies_;
  Mutex mutex_;
  // Of those that are not answered; answers come in the order of batches.
  std::deque<SteadyClock::time_point> due_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace

absl::Status RunIngestLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 6) return absl::InvalidArgumentError("ADDRESS RATE SECONDS ROWS ACCOUNTS SEED");
  const double rate = std::atof(arguments[1].c_str()), seconds = std::atof(arguments[2].c_str());
  const auto rows = static_cast<uint32_t>(std::atoi(arguments[3].c_str()));
  simulator::LoadGenerator load({.seed = static_cast<uint64_t>(std::atoll(arguments[5].c_str())) + 1000,
                                 .accounts = static_cast<uint32_t>(std::atoi(arguments[4].c_str())),
                                 .batches = kBatches,
                                 .rows_per_batch = rows});
  const std::shared_ptr<grpc::Channel> channel = Connect(arguments[0], {.own_connection = true});
  if (absl::Status status = WaitReady(*channel, absl::Now() + kConnectTimeout); !status.ok()) return status;
  const auto stub = scoring::v1::ScoringService::NewStub(channel);
  OpenLoop loop(*stub);
  if (absl::Status status = loop.Run(load, rate / rows, seconds); !status.ok()) return status;
  const std::vector<double> latencies = loop.Latencies();
  std::printf("ingest_rate %.9g\nack_p50 %.9g\nack_p99 %.9g\nack_max %.9g\n", static_cast<double>(latencies.size()) * rows / loop.seconds(),
              latencies[latencies.size() / 2], latencies[latencies.size() * 99 / 100], latencies.back());
  return absl::OkStatus();
}

}  // namespace klout::bench
