#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/domain/votes.h"
#include "tests/bench/benches.h"
#include "tests/bench/child_process.h"
#include "tests/bench/bench_engine.h"

namespace klout::bench {
namespace {

constexpr int kThreads = 2;
constexpr int kRuns = 3;
// Sixteen edges an account, as the Kronecker graphs have; repeated acts make some fewer.
constexpr uint32_t kDegree = 16;
constexpr double kMark = 1.5;
constexpr absl::Duration kLimit = absl::Minutes(15);

struct Size {
  const char* name;
  uint32_t batches;
};
// A million interactions are 16 batches.
constexpr Size kSizes[] = {{"1 M", 16}, {"4 M", 64}, {"16 M", 256}, {"64 M", 1024}};
constexpr Size kQuickSizes[] = {{"0.1 M", 2}, {"0.5 M", 8}, {"2 M", 32}};

double Median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + values.size() / 2, values.end());
  return values[values.size() / 2];
}

// Nanoseconds of a call, the median of some.
template <typename Call>
double NanosecondsOf(const Call& call) {
  std::vector<double> times;
  for (int i = 0; i < kRuns; ++i) {
    const absl::Time start = absl::Now();
    call();
    times.push_back(absl::ToDoubleNanoseconds(absl::Now() - start));
  }
  return Median(times);
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchScaling(bool quick) {
  const absl::Span<const Size> sizes = quick ? absl::Span<const Size>(kQuickSizes) : absl::Span<const Size>(kSizes);
  std::vector<Figures> of;
  for (const Size& size : sizes) {
    const absl::StatusOr<std::string> output = RunSelf({"--part", "scaling_load", absl::StrCat(size.batches)}, kLimit);
    if (!output.ok()) return output.status();
    of.push_back(ParseFigures(*output));
  }
  const Mark mark = {Mark::Of::kRatio, Mark::Bound::kAtMost, kMark};
  std::vector<Row> rows;
  const auto add = [&](const char* what, const char* unit, const char* figure, const char* note) {
    for (size_t i = 0; i < sizes.size(); ++i) {
      rows.push_back({"scaling", absl::StrCat(what, ", ", sizes[i].name), unit, {of[i][figure][0]}, sizes[0].name, {of[0][figure][0]}, mark});
    }
    rows.back().note = note;
  };
  add("ingest", "ns/interaction", "ingest", "durable, folded, scored, written and served: from the first batch until the snapshot serves; interactions with posts, 16 an account");
  add("trust", "ns/edge", "trust", "SolveTrust to its tolerance of 1e-9, two threads");
  add("scores", "ns/edge", "scores", "ScoreGraph: trust, forecasts with intervals, topics, two threads");
  return rows;
}

absl::Status RunScalingLoad(const std::vector<std::string>& arguments) {
  if (arguments.size() != 1) return absl::InvalidArgumentError("BATCHES");
  const auto batches = static_cast<uint32_t>(std::atoi(arguments[0].c_str()));
  const double interactions = static_cast<double>(batches) * kRowsPerBatch;
  const absl::StatusOr<BenchEngine> bench = NewBenchEngine(absl::ZeroDuration());
  if (!bench.ok()) return bench.status();
  scoring::ScoreEngine& engine = *bench->engine;
  // Made ahead, so that making them is not measured: 2 MB a batch.
  const simulator::LoadGenerator load({.accounts = batches * kRowsPerBatch / kDegree, .batches = batches, .rows_per_batch = kRowsPerBatch});
  const absl::Time start = absl::Now();
  for (const fact::v1::FactBatch& batch : load.batches()) {
    if (absl::Status status = engine.AppendAndWait(batch).status(); !status.ok()) return status;
  }
  if (absl::Status status = engine.Publish(true).status(); !status.ok()) return status;
  std::printf("ingest %.9g\n", absl::ToDoubleNanoseconds(absl::Now() - start) / interactions);
  const std::shared_ptr<const scoring::Snapshot> snapshot = engine.serving();
  const scoring::GraphView& graph = snapshot->graph();
  const double edges = static_cast<double>(graph.edge_count());
  const scoring::VoteTable votes(snapshot->model().trust.vote_exponent);
  const std::vector<float> sums = scoring::VoteSums(graph, votes, kThreads);
  std::printf("trust %.9g\n", NanosecondsOf([&] { scoring::SolveTrust(graph, votes, sums, snapshot->model().trust, kThreads); }) / edges);
  std::printf("scores %.9g\n", NanosecondsOf([&] { scoring::ScoreGraph(graph, snapshot->model(), kThreads); }) / edges);
  return absl::OkStatus();
}

}  // namespace klout::bench
