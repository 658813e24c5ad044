#include <atomic>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "absl/strings/str_cat.h"
#include "common/channel.h"
#include "common/error.h"
#include "common/mutex.h"
#include "klout/scoring/v1/scoring.grpc.pb.h"
#include "services/cli/simulator/community.h"
#include "tests/bench/overload_load.h"

namespace klout::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using Scoring = scoring::v1::ScoringService;

constexpr int kConnections = 4;
// Of a closed loop.
constexpr int kClosedCalls = 64;
// Callers who hang on; a further one is late at once.
constexpr int kMostCalls = 20'000;
constexpr int kPage = 100;
constexpr absl::Duration kConnectTimeout = absl::Seconds(10);

SteadyClock::duration Seconds(double seconds) { return std::chrono::duration_cast<SteadyClock::duration>(std::chrono::duration<double>(seconds)); }

struct Rank {
  using Request = scoring::v1::RankPeopleRequest;
  using Response = scoring::v1::RankPeopleResponse;
  static void Ask(Request& request, uint64_t n, const std::string&) {
    request.set_topic(std::string(simulator::kTopics[n % simulator::kTopicCount]));
    request.set_page_size(kPage);
    request.set_language("it");
    request.set_order_by(scoring::v1::RANK_ORDER_TRUE_REACH);
  }
  template <typename Done>
  static void Start(Scoring::Stub& stub, grpc::ClientContext* context, Request* request, Response* response, Done done) {
    stub.async()->RankPeople(context, request, response, std::move(done));
  }
};

struct Link {
  using Request = scoring::v1::LinkAccountRequest;
  using Response = scoring::v1::LinkAccountResponse;
  static void Ask(Request& request, uint64_t n, const std::string& key) {
    request.set_account(absl::StrCat("twitter:l", key, "x", n));
    request.set_person_id(absl::StrCat("l", key, "x", n));
  }
  template <typename Done>
  static void Start(Scoring::Stub& stub, grpc::ClientContext* context, Request* request, Response* response, Done done) {
    stub.async()->LinkAccount(context, request, response, std::move(done));
  }
};

template <typename Kind>
class CallLoad {
 public:
  explicit CallLoad(const Offer& offer) : offer_(offer) {}

  absl::StatusOr<Outcome> Run() {
    for (int i = 0; i < kConnections; ++i) {
      const auto channel = Connect(offer_.address, {.max_attempts = 1, .throttle = offer_.throttle, .own_connection = true});
      if (absl::Status status = WaitReady(*channel, absl::Now() + kConnectTimeout); !status.ok()) return status;
      stubs_.push_back(Scoring::NewStub(channel));
    }
    const SteadyClock::time_point start = SteadyClock::now();
    end_ = start + Seconds(offer_.seconds);
    if (offer_.rate == 0) {
      for (int i = 0; i < kClosedCalls; ++i) Start(SteadyClock::now());
    } else {
      SendAll(start);
    }
    MutexLock lock(&mutex_);
    while (under_way_ > 0) ended_.Wait(&mutex_);
    outcome_.due = next_;
    return std::move(outcome_);
  }

 private:
  struct Call {
    SteadyClock::time_point due;
    grpc::ClientContext context;
    typename Kind::Request request;
    typename Kind::Response response;
  };

  void SendAll(SteadyClock::time_point start) {
    const auto all = static_cast<uint64_t>(offer_.rate * offer_.seconds);
    for (uint64_t i = 0; i < all; ++i) {
      const SteadyClock::time_point due = start + Seconds(static_cast<double>(i) / offer_.rate);
      if (due > SteadyClock::now()) std::this_thread::sleep_until(due);
      if (SteadyClock::now() > end_) break;
      if (under_way_ < kMostCalls) {
        Start(due);
      } else {
        ++next_;
        MutexLock lock(&mutex_);
        ++outcome_.late;
      }
    }
  }

  void Start(SteadyClock::time_point due) {
    const uint64_t n = next_++;
    ++under_way_;
    auto call = std::make_shared<Call>();
    call->due = due;
    call->context.set_deadline(std::chrono::system_clock::now() + (due + Seconds(kCallSeconds) - SteadyClock::now()));
    Kind::Ask(call->request, n, offer_.key);
    Kind::Start(*stubs_[n % stubs_.size()], &call->context, &call->request, &call->response,
                [this, call](const grpc::Status& status) mutable { Ended(std::move(call), status); });
  }

  void Ended(std::shared_ptr<Call> call, const grpc::Status& status) {
    const SteadyClock::time_point now = SteadyClock::now();
    if (now < end_) {
      Count(status, FromGrpcStatus(status, call->context), std::chrono::duration<double>(now - call->due).count());
      if (offer_.rate == 0) Start(now);
    }
    // Before it counts as ended: nothing of a call may outlive the process's last line.
    call = nullptr;
    MutexLock lock(&mutex_);
    if (--under_way_ == 0) ended_.NotifyAll();
  }

  void Count(const grpc::Status& status, const absl::Status& whole, double seconds) {
    MutexLock lock(&mutex_);
    if (status.ok()) {
      ++outcome_.good;
      outcome_.good_seconds.push_back(seconds);
    } else if (status.error_code() == grpc::StatusCode::RESOURCE_EXHAUSTED) {
      ++outcome_.refused;
      outcome_.hinted += ErrorRetryAfter(whole) > absl::ZeroDuration();
      outcome_.refused_seconds.push_back(seconds);
    } else if (status.error_code() == grpc::StatusCode::DEADLINE_EXCEEDED) {
      ++outcome_.late;
    } else {
      ++outcome_.failed;
    }
  }

  const Offer& offer_;
  std::vector<std::unique_ptr<Scoring::Stub>> stubs_;
  SteadyClock::time_point end_;
  std::atomic<uint64_t> next_ = 0;
  std::atomic<int> under_way_ = 0;
  Mutex mutex_;
  CondVar ended_;
  Outcome outcome_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace

absl::StatusOr<Outcome> OfferRanks(const Offer& offer) { return CallLoad<Rank>(offer).Run(); }
absl::StatusOr<Outcome> OfferLinks(const Offer& offer) { return CallLoad<Link>(offer).Run(); }

}  // namespace klout::bench
