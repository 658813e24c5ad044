#include <memory>
#include <thread>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
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
constexpr int kSubjectsPerBatch = 1000;
constexpr double kMarkOfEmpty = 0.9, kMarkOfEmptyP99 = 1.2, kMarkScoresPerSecond = 3e6;
// While so many interactions a second are made durable, folded and published, this part of an empty call's rate without them.
constexpr double kMarkDuringIngest = 0.6;
constexpr int kIngestPerSecond = 500'000;
constexpr absl::Duration kLimit = absl::Seconds(90);

class Empty final : public v1::EmptyService::CallbackService {
 public:
  explicit Empty(scoring::v1::GetScoreResponse answer) : answer_(std::move(answer)) {
    while (answers_.results_size() < kSubjectsPerBatch) *answers_.add_results()->mutable_score() = answer_.score();
    *answers_.mutable_snapshot() = answer_.snapshot();
  }

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
  grpc::ServerUnaryReactor* SameScores(grpc::CallbackServerContext* context, const scoring::v1::BatchGetScoresRequest*,
                                       scoring::v1::BatchGetScoresResponse* response) override {
    *response = answers_;
    return Call(context, nullptr, nullptr);
  }

 private:
  const scoring::v1::GetScoreResponse answer_;
  scoring::v1::BatchGetScoresResponse answers_;
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

std::vector<double> Scores(std::vector<double> batches_per_second) {
  for (double& one : batches_per_second) one *= kSubjectsPerBatch;
  return batches_per_second;
}

std::vector<Row> RowsOf(Figures& figures) {
  const Mark rate = {Mark::Of::kRatio, Mark::Bound::kAtLeast, kMarkOfEmpty};
  const Mark p99 = {Mark::Of::kRatio, Mark::Bound::kAtMost, kMarkOfEmptyP99};
  const Mark batch = {Mark::Of::kOurs, Mark::Bound::kAtLeast, kMarkScoresPerSecond};
  const std::string note =
      absl::StrCat("one of ", kAccounts,
                   " accounts at random from the mapped snapshot, without a score cache; client in a second "
                   "process on the same cores: 4 connections, 8 calls in flight each");
  return {{"get_score", "rate", "requests/s", figures["score_rate"], "empty call", figures["empty_rate"],
           rate, note},
          {"get_score", "rate", "requests/s", figures["score_rate"], "same messages, no work",
           figures["same_rate"]},
          {"get_score", "median latency", "us", InMicroseconds(figures["score_p50"]), "empty call",
           InMicroseconds(figures["empty_p50"])},
          {"get_score", "p99 latency", "us", InMicroseconds(figures["score_p99"]), "empty call",
           InMicroseconds(figures["empty_p99"]), p99},
          {"get_score", "columns of 1,000", "scores/s", Scores(figures["columns_rate"]), "one by one", figures["score_rate"], batch,
           "BatchGetScores with SCORE_LAYOUT_COLUMNS, the same client: score, interval and people a week of each"},
          {"get_score", "batches of 1,000", "scores/s", Scores(figures["batch_rate"]), "same messages, no work",
           Scores(figures["same_batch_rate"]), {}, "BatchGetScores, whole scores"}};
}

// The rates of GetScore while another process sends facts, each beside an empty call's just before.
absl::StatusOr<Row> DuringIngest(const std::string& address, bool quick) {
  const auto read = [&](const char* kinds, const char* seconds) -> absl::StatusOr<Figures> {
    const absl::StatusOr<std::string> output = RunSelf({"--part", "read_load", address, absl::StrCat(kAccounts), "1", seconds, kinds}, kLimit);
    if (!output.ok()) return output.status();
    return ParseFigures(*output);
  };
  std::vector<double> empties, scores;
  std::string note;
  for (int round = 0; round < (quick ? 1 : 3); ++round) {
    absl::StatusOr<Figures> quiet = read("empty", "2");
    if (!quiet.ok()) return quiet.status();
    absl::StatusOr<std::string> sent;
    std::thread sender([&] {
      sent = RunSelf({"--part", "ingest_load", address, absl::StrCat(kIngestPerSecond), "8", "65536", absl::StrCat(kAccounts), absl::StrCat(round + 1)}, kLimit);
    });
    absl::StatusOr<Figures> busy = read("score", "4");
    sender.join();
    if (!busy.ok()) return busy.status();
    if (!sent.ok()) return sent.status();
    empties.push_back((*quiet)["empty_rate"][0]);
    scores.push_back((*busy)["score_rate"][0]);
    absl::StrAppendFormat(&note, "%s%.0f/s were acknowledged", note.empty() ? "" : ", ", ParseFigures(*sent)["ingest_rate"][0]);
  }
  const Mark mark = {Mark::Of::kRatio, Mark::Bound::kAtLeast, kMarkDuringIngest};
  return Row{"get_score", "rate during ingest of 500,000/s", "requests/s", scores, "empty call without it", empties, mark,
             absl::StrCat("facts from a third process, batches of 65,536, published every 5 s; ", note)};
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchGetScore(bool quick) {
  absl::StatusOr<std::unique_ptr<TempFolder>> folder = TempFolder::Create();
  if (!folder.ok()) return folder.status();
  scoring::ScoreEngineOptions options;
  options.data_dir = (*folder)->path();
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
  const std::string address = (*server)->dial_address();
  std::string output;
  for (const char* kinds : {"empty,score,same", "columns,batch,same_batch"}) {
    const absl::StatusOr<std::string> part =
        RunSelf({"--part", "read_load", address, absl::StrCat(kAccounts), quick ? "3" : "9", quick ? "0.5" : "1", kinds}, kLimit);
    if (!part.ok()) return part.status();
    output += *part;
  }
  Figures figures = ParseFigures(output);
  std::vector<Row> rows = RowsOf(figures);
  absl::StatusOr<Row> during = DuringIngest(address, quick);
  if (!during.ok()) return during.status();
  rows.push_back(*std::move(during));
  return rows;
}

}  // namespace klout::bench
