#include <grpcpp/create_channel.h>
#include <grpcpp/support/channel_arguments.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <random>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/simulator/batch_writer.h"
#include "tests/bench/benches.h"
#include "tests/bench/empty.grpc.pb.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kConnections = 4;
constexpr int kCallsPerConnection = 8;
constexpr int kSubjectsPerBatch = 1000;
// As many as the load has at least.
constexpr uint32_t kBatchAccounts = 100'000;
constexpr std::chrono::seconds kDeadline(10);
constexpr double kWarmUpSeconds = 0.5;
constexpr double kMostNotFound = 0.01;

double SecondsBetween(SteadyClock::time_point start, SteadyClock::time_point end) {
  return std::chrono::duration<double>(end - start).count();
}

template <typename Service>
struct StubOf {
  using Stub = typename Service::Stub;
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<grpc::Channel>& channel) { return Service::NewStub(channel); }
};
using Scoring = StubOf<scoring::v1::ScoringService>;
// The same messages, without the work.
using Empty = StubOf<v1::EmptyService>;

struct OneSubject {
  using Request = scoring::v1::GetScoreRequest;
  using Response = scoring::v1::GetScoreResponse;
  static void Ask(Request& request, uint32_t account) {
    request.set_subject("twitter:u");
    simulator::AppendNumber(account, request.mutable_subject());
  }
};

// A thousand subjects a call.
struct ManySubjects {
  using Request = scoring::v1::BatchGetScoresRequest;
  using Response = scoring::v1::BatchGetScoresResponse;
  // Each caller has a list of its own, of which it asks again and again.
  static void Ask(Request& request, uint32_t account) {
    std::minstd_rand random(account + 1);
    while (request.subjects_size() < kSubjectsPerBatch) {
      std::string& subject = *request.add_subjects();
      subject = "twitter:u";
      simulator::AppendNumber(random() % kBatchAccounts, &subject);
    }
  }
};

struct GetScore : Scoring, OneSubject {
  template <typename Done>
  static void Start(Stub& stub, grpc::ClientContext* context, Request* request, Response* response, Done done) {
    stub.async()->GetScore(context, request, response, std::move(done));
  }
};

struct SameScore : Empty, OneSubject {
  template <typename Done>
  static void Start(Stub& stub, grpc::ClientContext* context, Request* request, Response* response, Done done) {
    stub.async()->SameScore(context, request, response, std::move(done));
  }
};

struct BatchGetScores : Scoring, ManySubjects {
  template <typename Done>
  static void Start(Stub& stub, grpc::ClientContext* context, Request* request, Response* response, Done done) {
    stub.async()->BatchGetScores(context, request, response, std::move(done));
  }
};

struct BatchGetColumns : BatchGetScores {
  static void Ask(Request& request, uint32_t account) {
    ManySubjects::Ask(request, account);
    request.set_layout(scoring::v1::SCORE_LAYOUT_COLUMNS);
  }
};

struct SameScores : Empty, ManySubjects {
  template <typename Done>
  static void Start(Stub& stub, grpc::ClientContext* context, Request* request, Response* response, Done done) {
    stub.async()->SameScores(context, request, response, std::move(done));
  }
};

struct EmptyCall : Empty {
  using Request = v1::CallRequest;
  using Response = v1::CallResponse;
  static void Ask(Request&, uint32_t) {}
  template <typename Done>
  static void Start(Stub& stub, grpc::ClientContext* context, Request* request, Response* response,
                    Done done) {
    stub.async()->Call(context, request, response, std::move(done));
  }
};

struct Measured {
  double rate = 0, p50 = 0, p99 = 0;
};

// A closed loop: as each call ends the next is begun, until the time is over.
template <typename Kind>
class ClosedLoop {
 public:
  ClosedLoop(const std::vector<std::shared_ptr<grpc::Channel>>& channels, uint32_t accounts)
      : accounts_(accounts) {
    for (const auto& channel : channels) stubs_.push_back(Kind::NewStub(channel));
  }

  absl::StatusOr<Measured> Run(double seconds) {
    failed_ = false;
    start_ = SteadyClock::now();
    end_ = start_ + std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(seconds));
    std::vector<Slot> slots(stubs_.size() * kCallsPerConnection);
    running_ = slots.size();
    for (size_t i = 0; i < slots.size(); ++i) {
      slots[i].stub = stubs_[i % stubs_.size()].get();
      slots[i].random.seed(i);
      Next(slots[i]);
    }
    {
      std::unique_lock lock(mutex_);
      all_done_.wait(lock, [this] { return running_ == 0; });
    }
    if (failed_) return absl::InternalError("a call failed");
    size_t not_found = 0;
    for (const Slot& slot : slots) not_found += slot.not_found;
    const Measured measured = Sum(slots);
    // An error costs another amount than an answer: more than a few and this measures errors.
    if (static_cast<double>(not_found) > kMostNotFound * measured.rate * seconds) {
      return absl::InternalError(absl::StrCat(not_found, " accounts were not found"));
    }
    return measured;
  }

 private:
  struct Slot {
    typename Kind::Stub* stub = nullptr;
    std::minstd_rand random;
    std::optional<grpc::ClientContext> context;
    typename Kind::Request request;
    typename Kind::Response response;
    SteadyClock::time_point begun;
    std::vector<float> latencies;
    size_t not_found = 0;
  };

  void Next(Slot& slot) {
    slot.context.emplace();
    slot.context->set_deadline(std::chrono::system_clock::now() + kDeadline);
    Kind::Ask(slot.request, slot.random() % accounts_);
    slot.begun = SteadyClock::now();
    Kind::Start(*slot.stub, &*slot.context, &slot.request, &slot.response,
                [this, &slot](const grpc::Status& status) { Ended(slot, status); });
  }

  void Ended(Slot& slot, const grpc::Status& status) {
    const SteadyClock::time_point now = SteadyClock::now();
    // The load may have left out an account or two.
    if (status.error_code() == grpc::StatusCode::NOT_FOUND) {
      ++slot.not_found;
    } else if (!status.ok()) {
      failed_ = true;
    }
    if (now < end_ && !failed_) {
      slot.latencies.push_back(static_cast<float>(SecondsBetween(slot.begun, now)));
      Next(slot);
      return;
    }
    std::lock_guard lock(mutex_);
    if (--running_ == 0) all_done_.notify_all();
  }

  Measured Sum(const std::vector<Slot>& slots) const {
    std::vector<float> all;
    for (const Slot& slot : slots) all.insert(all.end(), slot.latencies.begin(), slot.latencies.end());
    if (all.empty()) return {};
    std::sort(all.begin(), all.end());
    return {static_cast<double>(all.size()) / SecondsBetween(start_, end_), all[all.size() / 2],
            all[all.size() * 99 / 100]};
  }

  const uint32_t accounts_;
  std::vector<std::unique_ptr<typename Kind::Stub>> stubs_;
  SteadyClock::time_point start_, end_;
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::condition_variable all_done_;
  size_t running_ = 0;
};

void Print(const char* kind, const Measured& measured) {
  std::printf("%s_rate %.9g\n%s_p50 %.9g\n%s_p99 %.9g\n", kind, measured.rate, kind, measured.p50, kind,
              measured.p99);
}

template <typename Kind>
absl::Status RunAndPrint(ClosedLoop<Kind>& loop, const char* kind, double seconds) {
  const absl::StatusOr<Measured> measured = loop.Run(seconds);
  if (measured.ok()) Print(kind, *measured);
  return measured.status();
}

// Without our service config, whose timeouts would be for one of the two only.
std::shared_ptr<grpc::Channel> OwnConnection(const std::string& address) {
  grpc::ChannelArguments arguments;
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  return grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments);
}

}  // namespace

absl::Status RunReadLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 5) return absl::InvalidArgumentError("ADDRESS ACCOUNTS ROUNDS SECONDS KINDS");
  std::vector<std::shared_ptr<grpc::Channel>> channels;
  for (int i = 0; i < kConnections; ++i) channels.push_back(OwnConnection(arguments[0]));
  const auto accounts = static_cast<uint32_t>(std::atoi(arguments[1].c_str()));
  const double seconds = std::atof(arguments[3].c_str());
  ClosedLoop<GetScore> scores(channels, accounts);
  ClosedLoop<SameScore> sames(channels, accounts);
  ClosedLoop<EmptyCall> empties(channels, accounts);
  ClosedLoop<BatchGetScores> batches(channels, accounts);
  ClosedLoop<SameScores> same_batches(channels, accounts);
  ClosedLoop<BatchGetColumns> columns(channels, accounts);
  const std::map<std::string, std::function<absl::Status()>> kinds = {
      {"empty", [&] { return RunAndPrint(empties, "empty", seconds); }},
      {"score", [&] { return RunAndPrint(scores, "score", seconds); }},
      {"same", [&] { return RunAndPrint(sames, "same", seconds); }},
      {"batch", [&] { return RunAndPrint(batches, "batch", seconds); }},
      {"columns", [&] { return RunAndPrint(columns, "columns", seconds); }},
      {"same_batch", [&] { return RunAndPrint(same_batches, "same_batch", seconds); }}};
  std::vector<std::function<absl::Status()>> runs;
  for (const absl::string_view kind : absl::StrSplit(arguments[4], ',')) runs.push_back(kinds.at(std::string(kind)));
  if (absl::Status status = scores.Run(kWarmUpSeconds).status(); !status.ok()) return status;
  if (absl::Status status = empties.Run(kWarmUpSeconds).status(); !status.ok()) return status;
  for (int round = 0; round < std::atoi(arguments[2].c_str()); ++round) {
    for (const auto& run : runs) {
      if (absl::Status status = run(); !status.ok()) return status;
    }
    // There and back: none always follows the same other one.
    std::reverse(runs.begin(), runs.end());
  }
  return absl::OkStatus();
}

}  // namespace klout::bench
