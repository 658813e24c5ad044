#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "common/channel.h"
#include "common/clock.h"
#include "common/error.h"
#include "common/grpc_server.h"
#include "services/cli/simulator/community.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/scoring_service.h"
#include "tests/bench/bench_engine.h"
#include "tests/bench/benches.h"
#include "tests/bench/empty.grpc.pb.h"

namespace klout::bench {
namespace {

constexpr double kMarkMicroseconds = 5'000;
constexpr int kPage = 100;
constexpr absl::Duration kDeadline = absl::Seconds(10);

struct Load {
  uint32_t people;
  uint32_t days;
  int calls;
};
constexpr Load kFull = {1'000'000, 12, 3'000};
constexpr Load kQuick = {20'000, 12, 300};
constexpr int kRepetitions = 3;

class Empty final : public v1::EmptyService::CallbackService {
 public:
  grpc::ServerUnaryReactor* Call(grpc::CallbackServerContext* context, const v1::CallRequest*,
                                 v1::CallResponse*) override {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
};

absl::Status Fill(const Load& load, scoring::ScoreEngine& engine) {
  simulator::Community community({.people = load.people, .days = load.days, .incidents = false});
  fact::v1::FactBatch batch;
  while (community.NextBatch(&batch)) {
    if (absl::Status status = engine.AppendAndWait(batch).status(); !status.ok()) return status;
  }
  return engine.Publish(true).status();
}

// The n-th question: topics, filters and orders in turn.
scoring::v1::RankPeopleRequest Question(int n) {
  scoring::v1::RankPeopleRequest request;
  request.set_topic(std::string(simulator::kTopics[n % simulator::kTopicCount]));
  request.set_page_size(kPage);
  switch (n / static_cast<int>(simulator::kTopicCount) % 6) {
    case 0:
      break;
    case 1:
      request.set_language("it");
      break;
    case 2:
      request.set_network(fact::v1::NETWORK_TWITTER);
      request.set_min_score(20);
      break;
    case 3:
      request.set_kind(fact::v1::ACCOUNT_KIND_PERSON);
      request.set_min_reply_likelihood(0.3);
      break;
    case 4:
      request.set_order_by(scoring::v1::RANK_ORDER_TRUE_REACH);
      request.set_language("it");
      break;
    default:
      request.set_order_by(scoring::v1::RANK_ORDER_REPLY_LIKELIHOOD);
      request.set_kind(fact::v1::ACCOUNT_KIND_PERSON);
  }
  return request;
}

// Microseconds of each call, sorted.
template <typename Call>
absl::StatusOr<std::vector<double>> Time(int calls, const Call& call) {
  std::vector<double> times;
  for (int i = 0; i < calls; ++i) {
    grpc::ClientContext context;
    context.set_deadline(std::chrono::system_clock::now() + absl::ToChronoSeconds(kDeadline));
    const auto start = std::chrono::steady_clock::now();
    if (absl::Status status = FromGrpcStatus(call(context, i), context); !status.ok()) return status;
    times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
  }
  std::sort(times.begin(), times.end());
  return times;
}

struct Times {
  std::vector<double> p50, p99;
  void Add(const std::vector<double>& sorted) {
    p50.push_back(sorted[sorted.size() / 2]);
    p99.push_back(sorted[sorted.size() * 99 / 100]);
  }
};

}  // namespace

absl::StatusOr<std::vector<Row>> BenchRankPeople(bool quick) {
  const Load& load = quick ? kQuick : kFull;
  const absl::StatusOr<BenchEngine> bench = NewBenchEngine(absl::ZeroDuration());
  if (!bench.ok()) return bench.status();
  scoring::ScoreEngine& engine = *bench->engine;
  if (absl::Status status = Fill(load, engine); !status.ok()) return status;
  scoring::ScoringService service({}, engine, nullptr, RealClock(), nullptr);
  Empty empty;
  auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&service, &empty}, nullptr);
  if (!server.ok()) return server.status();
  (*server)->OnDrain([&service] { service.Drain(); });
  const auto channel = Connect((*server)->dial_address(), {.own_connection = true});
  const auto scoring = scoring::v1::ScoringService::NewStub(channel);
  const auto nothing = v1::EmptyService::NewStub(channel);

  Times rank, call;
  uint64_t listed = 0;
  for (int i = 0; i < kRepetitions; ++i) {
    const auto ranked = Time(load.calls, [&](grpc::ClientContext& context, int n) {
      scoring::v1::RankPeopleResponse response;
      const grpc::Status status = scoring->RankPeople(&context, Question(n), &response);
      listed += static_cast<uint64_t>(response.people_size());
      return status;
    });
    if (!ranked.ok()) return ranked.status();
    const auto called = Time(load.calls, [&](grpc::ClientContext& context, int) {
      v1::CallResponse response;
      return nothing->Call(&context, {}, &response);
    });
    if (!called.ok()) return called.status();
    rank.Add(*ranked);
    call.Add(*called);
  }
  const auto snapshot = engine.serving();
  const std::string note = absl::StrFormat(
      "%d people, %d accounts, %d edges, %d claims of topics; top %d with and without filters and other orders in "
      "turn, %.0f listed on average; one client over TCP loopback in the same process",
      load.people, snapshot->graph().account_count(), snapshot->graph().edge_count(),
      snapshot->scores().topical.claims.size(), kPage,
      static_cast<double>(listed) / (kRepetitions * load.calls));
  const Mark mark = {Mark::Of::kOurs, Mark::Bound::kAtMost, kMarkMicroseconds};
  return std::vector<Row>{{"rank_people", "by topic, p99 latency", "us", rank.p99, "empty call", call.p99, mark, note},
          {"rank_people", "by topic, median latency", "us", rank.p50, "empty call", call.p50}};
}

}  // namespace klout::bench
