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
#include "tests/bench/reference_pagerank.h"

namespace klout::bench {
namespace {

constexpr int kRepetitions = 7;
constexpr int kIterations = 10;
constexpr uint64_t kSeed = 1;
// Largest relative difference between the kernel's masses and the reference's: float weights hold 7 digits.
constexpr double kAgreement = 1e-4;

struct Case {
  std::string name;
  scoring::Graph graph;
  scoring::VoteTable votes{scoring::TrustModel{}.vote_exponent};
  std::vector<float> sums;
  PlainMatrix plain;
  // Exactly kIterations.
  scoring::TrustModel model = {.tolerance = -1, .max_iterations = kIterations};

  double edge_steps() const { return static_cast<double>(graph.actor.size()) * kIterations; }
};

std::unique_ptr<Case> MakeCase(std::string name, scoring::Graph graph) {
  auto made = std::make_unique<Case>();
  made->name = std::move(name);
  made->graph = std::move(graph);
  const scoring::GraphView view = made->graph.View();
  made->sums = scoring::VoteSums(view, made->votes, 1);
  made->plain.rows = made->graph.rows;
  made->plain.columns = made->graph.actor;
  for (size_t e = 0; e < view.actor.size(); ++e) {
    made->plain.weights.push_back(made->votes[view.strength[e]] / made->sums[view.actor[e]]);
  }
  for (size_t i = 0; i < made->sums.size(); ++i) {
    const bool receives = view.rows[i]<view.rows[i + 1], gives = made->sums[i]> 0;
    made->plain.only_receives.push_back(receives && !gives);
    made->plain.participants += receives || gives;
  }
  return made;
}

scoring::Trust Ours(const Case& of, int threads) {
  return scoring::SolveTrust(of.graph.View(), of.votes, of.sums, of.model, threads);
}

// A figure beside a reference that computes something else says nothing.
absl::Status CheckAgreement(const Case& of) {
  const scoring::Trust ours = Ours(of, 1);
  const std::vector<double> reference = ReferencePageRank<double>(of.plain, of.model.damping, kIterations);
  for (size_t i = 0; i < reference.size(); ++i) {
    if (std::abs(ours.mass[i] - reference[i]) > kAgreement * reference[i]) {
      return absl::InternalError(absl::StrFormat("%s: mass %d is %g, the reference says %g", of.name, i,
                                                 ours.mass[i], reference[i]));
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

void Register(const std::string& name, std::function<void()> run) {
  benchmark::RegisterBenchmark(name.c_str(),
                               [run = std::move(run)](benchmark::State& state) {
                                 for (auto _ : state) run();
                               })
      ->Iterations(1)
      ->Repetitions(kRepetitions)
      ->UseRealTime();
}

void RegisterCase(const Case& of) {
  for (const int threads : {1, 2}) {
    Register(absl::StrCat(of.name, " ", threads),
             [&of, threads] { benchmark::DoNotOptimize(Ours(of, threads).mass.data()); });
  }
  Register(of.name + " double", [&of] {
    benchmark::DoNotOptimize(ReferencePageRank<double>(of.plain, of.model.damping, kIterations).data());
  });
  Register(of.name + " float", [&of] {
    benchmark::DoNotOptimize(ReferencePageRank<float>(of.plain, of.model.damping, kIterations).data());
  });
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

std::vector<double> PerEdge(const Case& of, std::vector<double> seconds) {
  for (double& one : seconds) one *= 1e9 / of.edge_steps();
  return seconds;
}

std::vector<Row> RowsOf(const Case& of, Collector& collector) {
  const auto measured = [&](const std::string& variant) {
    return PerEdge(of, collector.Seconds(of.name + " " + variant));
  };
  const std::string note = absl::StrFormat(
      "%d accounts, %d edges, %d iterations of SolveTrust; the reference is a plain CSR pull PageRank "
      "on one thread with ready-made float weights",
      of.sums.size(), of.graph.actor.size(), kIterations);
  const std::string unit = "ns/edge/iteration";
  return {
      {"kernel", of.name + ", 1 thread", unit, measured("1"), "reference", measured("double"), {}, note},
      {"kernel", of.name + ", 1 thread", unit, measured("1"), "reference, float masses", measured("float")},
      {"kernel", of.name + ", 2 threads", unit, measured("2"), "reference", measured("double")}};
}

}  // namespace

absl::StatusOr<std::vector<Row>> BenchKernel(bool quick) {
  const int scale = quick ? 16 : 20;
  std::vector<std::unique_ptr<Case>> cases;
  cases.push_back(MakeCase("higgs-sized", HiggsSizedGraph(kSeed)));
  cases.push_back(MakeCase(absl::StrCat("kronecker ", scale), KroneckerGraph(scale, 16, kSeed)));
  for (const auto& one : cases) {
    if (absl::Status status = CheckAgreement(*one); !status.ok()) return status;
    RegisterCase(*one);
  }
  Collector collector;
  RunMixed(collector);
  std::vector<Row> rows;
  for (const auto& one : cases) {
    for (Row& row : RowsOf(*one, collector)) rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace klout::bench
