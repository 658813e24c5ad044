#include <benchmark/benchmark.h>

#include <cmath>
#include <functional>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "services/scoring/domain/votes.h"
#include "tests/bench/bench_graphs.h"
#include "tests/bench/benches.h"
#include "tests/bench/cascade_graphs.h"
#include "tests/bench/reference_pagerank.h"

namespace klout::bench {
namespace {

constexpr char kHiggs[] = KLOUT_SOURCE_DIR "/../shared/data/higgs-activity-first5days.txt.gz";
constexpr int kThreads = 2;
constexpr uint64_t kSeed = 1;
constexpr int kDegree = 16;
// Both sides end when the masses, which sum to 1, change by less than this in all.
constexpr double kTolerance = 1e-6;
constexpr int kMostSweeps = 300;
constexpr double kMark = 0.7;
// Largest relative difference between the kernel's masses and those of the plainest way: float weights hold 7 digits.
constexpr double kAgreement = 1e-4;
constexpr int kPlainIterations = 40;

struct Case {
  std::string name;
  scoring::Graph graph;
  scoring::VoteTable votes{scoring::TrustModel{}.vote_exponent};
  std::vector<float> sums;
  // What the reference divides by: edges of each actor.
  std::vector<uint32_t> degree;
  // By edge: what the reference reads.
  std::vector<scoring::AccountIndex> actor;
  int repetitions = 0;
  scoring::TrustModel model = {.tolerance = kTolerance, .max_iterations = kMostSweeps};
};

std::unique_ptr<Case> MakeCase(std::string name, scoring::Graph graph, int repetitions) {
  auto made = std::make_unique<Case>();
  made->name = std::move(name);
  made->graph = std::move(graph);
  made->repetitions = repetitions;
  made->sums = scoring::VoteSums(made->graph.View(), made->votes, kThreads);
  made->degree.resize(made->sums.size());
  made->actor.resize(made->graph.rows.back());
  made->graph.View().ReadActors(0, static_cast<scoring::AccountIndex>(made->sums.size()), made->actor.data());
  for (const scoring::AccountIndex actor : made->actor) ++made->degree[actor];
  return made;
}

// The acts of the Higgs data, or, where the data is not there, as many made up.
std::unique_ptr<Case> MakeHiggs(int repetitions) {
  const absl::StatusOr<ActivityGraph> higgs = ReadActivityGraph(kHiggs);
  if (!higgs.ok()) return MakeCase("Higgs-sized", HiggsSizedGraph(kSeed), repetitions);
  std::vector<uint64_t> acts;
  for (const scoring::CascadeEdge& edge : higgs->edges) {
    if (edge.from != edge.to) acts.push_back(uint64_t{edge.from} << 32 | edge.to);
  }
  return MakeCase("Higgs", GraphOfActs(higgs->nodes, std::move(acts)), repetitions);
}

scoring::Trust Ours(const Case& of, int threads) { return scoring::SolveTrust(of.graph.View(), of.votes, of.sums, of.model, threads); }

PageRankRun Reference(const Case& of, Sweep sweep) {
  return ReferencePageRank(of.graph.rows, of.actor, of.degree, of.model.damping, sweep, kTolerance, kMostSweeps, kThreads);
}

// A figure beside a reference says nothing if ours is wrong.
absl::Status CheckAgreement(const Case& of) {
  const scoring::GraphView view = of.graph.View();
  PlainMatrix plain;
  plain.rows = of.graph.rows;
  plain.columns = of.actor;
  for (size_t e = 0; e < of.actor.size(); ++e) plain.weights.push_back(of.votes[view.edges.strength[e]] / of.sums[of.actor[e]]);
  for (size_t i = 0; i < of.sums.size(); ++i) {
    const bool receives = view.rows[i] < view.rows[i + 1], gives = of.sums[i] > 0;
    plain.only_receives.push_back(receives && !gives);
    plain.participants += receives || gives;
  }
  const scoring::Trust ours = Ours(of, 1);
  const std::vector<double> reference = WeightedPageRank(plain, of.model.damping, kPlainIterations);
  for (size_t i = 0; i < reference.size(); ++i) {
    if (std::abs(ours.mass[i] - reference[i]) > kAgreement * reference[i]) {
      return absl::InternalError(absl::StrFormat("%s: mass %d is %g, the plainest way says %g", of.name, i, ours.mass[i], reference[i]));
    }
  }
  return absl::OkStatus();
}

// Seconds of each run, by the benchmark's name.
class Collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration || run.error_occurred) continue;
      seconds_[run.run_name.function_name].push_back(run.real_accumulated_time /
                                                     static_cast<double>(run.iterations));
    }
  }
  std::vector<double> Seconds(const std::string& name) { return seconds_[name]; }

 private:
  std::map<std::string, std::vector<double>> seconds_;
};

void Register(const std::string& name, int repetitions, std::function<void()> run) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [run = std::move(run)](benchmark::State& state) {
                                 for (auto _ : state) run();
                               })
      ->Iterations(1)
      ->Repetitions(repetitions)
      ->UseRealTime();
}

void RegisterCase(const Case& of) {
  Register(of.name + " ours", of.repetitions, [&of] { benchmark::DoNotOptimize(Ours(of, kThreads).mass.data()); });
  Register(of.name + " Jacobi", of.repetitions, [&of] { benchmark::DoNotOptimize(Reference(of, Sweep::kJacobi).score.data()); });
  Register(of.name + " Gauss-Seidel", of.repetitions, [&of] { benchmark::DoNotOptimize(Reference(of, Sweep::kGaussSeidel).score.data()); });
}

// The library mixes the repetitions of all benchmarks at random.
void RunMixed(Collector& collector) {
  std::vector<std::string> words = {"klout-bench", "--benchmark_enable_random_interleaving=true"};
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  int argc = static_cast<int>(argv.size());
  benchmark::Initialize(&argc, argv.data());
  benchmark::RunSpecifiedBenchmarks(&collector);
  benchmark::ClearRegisteredBenchmarks();
}

std::vector<double> InMilliseconds(std::vector<double> seconds) {
  for (double& one : seconds) one *= 1e3;
  return seconds;
}

std::vector<Row> RowsOf(const Case& of, Collector& collector) {
  const std::vector<double> ours = InMilliseconds(collector.Seconds(of.name + " ours"));
  const std::vector<double> jacobi = InMilliseconds(collector.Seconds(of.name + " Jacobi"));
  const std::vector<double> in_place = InMilliseconds(collector.Seconds(of.name + " Gauss-Seidel"));
  const bool jacobi_is_faster = SpreadOf(jacobi).median < SpreadOf(in_place).median;
  const Mark mark = {Mark::Of::kRatio, Mark::Bound::kAtMost, kMark};
  const auto row = [&](const char* baseline, const std::vector<double>& seconds, bool is_faster) {
    return Row{"kernel", of.name, "ms", ours, baseline, seconds, is_faster ? std::optional<Mark>(mark) : std::nullopt};
  };
  std::vector<Row> rows = {row("GAP, in place", in_place, !jacobi_is_faster), row("GAP, Jacobi", jacobi, jacobi_is_faster)};
  const double edges = static_cast<double>(of.actor.size());
  const scoring::Trust trust = Ours(of, kThreads);
  const PageRankRun in_place_run = Reference(of, Sweep::kGaussSeidel);
  rows[0].note = absl::StrFormat(
      "%d accounts, %d edges, from nothing to a change of 1e-6 in all (L1), 2 threads, damping 0.5: ours with weighted votes, from the graph as a publish has it, "
      "recoding and all, %d sweeps, %.2f ns an edge in all; a pull PageRank without weights as GAP does it, %d sweeps in place, %.2f ns an edge and sweep",
      of.sums.size(), of.actor.size(), trust.iterations, SpreadOf(ours).median * 1e6 / edges, in_place_run.sweeps,
      SpreadOf(in_place).median * 1e6 / edges / in_place_run.sweeps);
  return rows;
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchKernel(bool quick) {
  std::vector<std::unique_ptr<Case>> cases;
  cases.push_back(MakeHiggs(quick ? 5 : 21));
  cases.push_back(MakeCase(absl::StrCat("Kronecker ", quick ? 16 : 20), KroneckerGraph(quick ? 16 : 20, kDegree, kSeed), 7));
  for (const auto& one : cases) {
    if (absl::Status status = CheckAgreement(*one); !status.ok()) return status;
  }
  if (!quick) cases.push_back(MakeCase("Kronecker 22", KroneckerGraph(22, kDegree, kSeed), 5));
  for (const auto& one : cases) RegisterCase(*one);
  Collector collector;
  RunMixed(collector);
  std::vector<Row> rows;
  for (const auto& one : cases) {
    for (Row& row : RowsOf(*one, collector)) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace klout::bench
