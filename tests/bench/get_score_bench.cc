#include <algorithm>
#include <memory>

#include "absl/strings/str_cat.h"
#include "common/clock.h"
#include "common/grpc_server.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/engine/score_engine.h"
#include "services/scoring/rpc/score_reads.h"
#include "services/scoring/rpc/scoring_service.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/empty.grpc.pb.h"
#include "tests/bench/temp_folder.h"

namespace klout::bench {
namespace {

constexpr uint32_t kAccounts = 100'000;
constexpr uint32_t kBatches = 16;
constexpr double kMarkOfEmpty = 0.8;
constexpr absl::Duration kLimit = absl::Seconds(90);

class Empty final : public v1::EmptyService::CallbackService {
 public:
  explicit Empty(scoring::v1::GetScoreResponse answer) : answer_(std::move(answer)) {}

  grpc::ServerUnaryReactor* Call(grpc::CallbackServerContext* context, const v1::CallRequest*,
                                 v1::CallResponse*) override {
    grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
    reactor->Finish(grpc::Status::OK);
    return reactor;
  }
  grpc::ServerUnaryReactor* SameScore(grpc::CallbackServerContext* context,
                                      const scoring::v1::GetScoreRequest*,
                                      scoring::v1::GetScoreResponse* response) override {
    *response = answer_;
    return Call(context, nullptr, nullptr);
  }

 private:
  const scoring::v1::GetScoreResponse answer_;
};

absl::StatusOr<scoring::v1::GetScoreResponse> OneAnswer(const scoring::ScoreEngine& engine) {
  scoring::v1::GetScoreRequest request;
  request.set_subject("twitter:u1");
  scoring::v1::GetScoreResponse response;
  if (absl::Status status = scoring::GetScore(engine.serving().get(), request, &response); !status.ok())
    return status;
  return response;
}

absl::Status Fill(scoring::ScoreEngine& engine) {
  const simulator::LoadGenerator load({.accounts = kAccounts, .batches = kBatches});
  for (const fact::v1::FactBatch& batch : load.batches()) {
    if (absl::Status status = engine.AppendAndWait(batch).status(); !status.ok()) return status;
  }
  return engine.Publish(true).status();
}

std::vector<double> InMicroseconds(std::vector<double> seconds) {
  for (double& one : seconds) one *= 1e6;
  return seconds;
}

std::vector<Row> RowsOf(Figures& figures) {
  const Mark mark = {Mark::Of::kRatio, Mark::Bound::kAtLeast, kMarkOfEmpty};
  const std::string note =
      absl::StrCat("one of ", kAccounts,
                   " accounts at random from the mapped snapshot, without a score cache; client in a second "
                   "process on the same cores: 4 connections, 8 calls in flight each");
  return {{"get_score", "rate", "requests/s", figures["score_rate"], "empty call", figures["empty_rate"],
           mark, note},
          {"get_score", "rate", "requests/s", figures["score_rate"], "same messages, no work",
           figures["same_rate"]},
          {"get_score", "median latency", "us", InMicroseconds(figures["score_p50"]), "empty call",
           InMicroseconds(figures["empty_p50"])},
          {"get_score", "p99 latency", "us", InMicroseconds(figures["score_p99"]), "empty call",
           InMicroseconds(figures["empty_p99"])}};
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchGetScore(bool quick) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  scoring::ScoreEngineOptions options;
  options.data_dir = (*folder)->path();
  options.publish_every = absl::ZeroDuration();
  auto engine = scoring::ScoreEngine::Create(options, RealClock());
  if (!engine.ok()) return engine.status();
  if (absl::Status status = Fill(**engine); !status.ok()) return status;
  Metrics metrics;
  scoring::ScoringService service({}, **engine, nullptr, RealClock(), &metrics);
  absl::StatusOr<scoring::v1::GetScoreResponse> answer = OneAnswer(**engine);
  if (!answer.ok()) return answer.status();
  Empty empty(*std::move(answer));
  auto server = GrpcServer::Create({.listen_address = "127.0.0.1:0"}, {&service, &empty}, &metrics);
  if (!server.ok()) return server.status();
  (*server)->OnDrain([&service] { service.Drain(); });
  const absl::StatusOr<std::string> output =
      RunSelf({"--part", "read_load", (*server)->dial_address(), absl::StrCat(kAccounts), quick ? "3" : "9",
               quick ? "0.5" : "1"},
              kLimit);
  if (!output.ok()) return output.status();
  Figures figures = ParseFigures(*output);
  return RowsOf(figures);
}

}  // namespace klout::bench
