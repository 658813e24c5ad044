// Writes a snapshot of as many interactions as one likes, and says how long the in-memory engine took to score it: what klout-score-mpi is measured with.
//
//   klout-bench-snapshot BATCHES FILE [TOLERANCE]
//
// TOLERANCE: mean change of trust at which the engine stops, in place of the model's; 1e-14 shows what is left of a difference when both have settled.
// A batch is 65,536 interactions, sixteen an account, as in scaling_bench.cc. Each tenth account belongs to a person of two accounts, mostly on different ranks.
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "services/cli/simulator/load_generator.h"
#include "services/scoring/domain/delta.h"
#include "services/scoring/domain/merge.h"
#include "services/scoring/domain/scores.h"
#include "services/scoring/store/fact_batch_view.h"
#include "services/scoring/store/snapshot.h"

namespace klout::bench {
namespace {

constexpr uint32_t kRowsPerBatch = 65'536, kDegree = 16, kLinkedEvery = 10;
constexpr int kThreads = 2;

// The first accounts of `batch`, one in kLinkedEvery, and those as far from the end.
fact::v1::FactBatch Links(const fact::v1::FactBatch& batch) {
  fact::v1::FactBatch links;
  links.set_batch_id("links");
  const int accounts = batch.accounts().ids_size();
  for (int i = 0; i < accounts / 2; i += kLinkedEvery) {
    for (const int account : {i, accounts - 1 - i}) {
      links.mutable_accounts()->add_ids(batch.accounts().ids(account));
      links.mutable_links()->add_accounts(links.accounts().ids_size() - 1);
      links.mutable_links()->add_persons(links.person_ids_size());
      links.mutable_links()->add_times(batch.interactions().times(0));
    }
    links.add_person_ids(absl::StrCat("p", i));
  }
  links.mutable_accounts()->add_networks(batch.accounts().networks(0));
  return links;
}

double ScoreSeconds(const scoring::GraphView& graph, const scoring::Model& model, int threads, scoring::Scores& scores) {
  const absl::Time start = absl::Now();
  scores = scoring::ScoreGraph(graph, model, threads);
  return absl::ToDoubleSeconds(absl::Now() - start);
}

double PeakMB() {
  rusage usage = {};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024 / 1e6;
}

absl::Status MakeSnapshot(uint32_t batches, const std::string& path, const scoring::Model& model) {
  scoring::Graph graph;
  {
    const simulator::LoadGenerator load({.accounts = batches * kRowsPerBatch / kDegree, .batches = batches, .rows_per_batch = kRowsPerBatch});
    const scoring::Graph nothing;
    scoring::Delta delta(nothing.View(), model.folding);
    uint64_t sequence = 0;
    for (const fact::v1::FactBatch& batch : load.batches()) delta.Fold(++sequence, scoring::ViewFactBatch(batch));
    const fact::v1::FactBatch links = Links(load.batches().front());
    delta.Fold(++sequence, scoring::ViewFactBatch(links));
    graph = scoring::Merge(delta, model.folding, kThreads);
  }
  scoring::Scores scores;
  const scoring::GraphView view = graph.View();
  std::printf("%u accounts, %zu edges, %zu persons, %zu posts; peak %.0f MB before scoring\n", view.account_count(), static_cast<size_t>(view.edge_count()),
              static_cast<size_t>(view.persons.size()), static_cast<size_t>(view.posts.size()), PeakMB());
  for (const int threads : {1, kThreads}) std::printf("ScoreGraph, %d threads: %.3f s\n", threads, ScoreSeconds(view, model, threads, scores));
  scoring::v1::Snapshot description;
  description.mutable_ref()->set_id(1);
  description.mutable_ref()->set_model(model.name);
  description.mutable_ref()->mutable_as_of()->set_seconds(graph.as_of);
  return scoring::WriteSnapshot(path, description, view, scores);
}

}  // namespace
}  // namespace klout::bench

int main(int argc, char** argv) {
  if (argc < 3 || argc > 4 || std::atoi(argv[1]) < 1) {
    std::fprintf(stderr, "usage: klout-bench-snapshot BATCHES FILE [TOLERANCE]\n");
    return 2;
  }
  klout::scoring::Model model;
  if (argc == 4) model.trust.tolerance = std::atof(argv[3]);
  const absl::Status status = klout::bench::MakeSnapshot(std::atoi(argv[1]), std::filesystem::absolute(argv[2]), model);
  if (!status.ok()) std::fprintf(stderr, "error: %s\n", std::string(status.message()).c_str());
  return status.ok() ? 0 : 1;
}
